"""Sentences about the office itself: members, rules, services, erasure, and what is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_
from kundtui.words.client import change
from kundtui.words.saying import Saying

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kundtui.words.saying import Sayings

ROLE = ("{role}", N_("login: {login}"))


def _rule(data: Mapping[str, Any]) -> Saying:
    return change(data, "policy")


OFFICE: Sayings = {
    "member.added": Saying(N_("Member added: {name}"), ROLE),
    "member.changed": Saying(N_("Member changed"), ("{subject}", N_("name: {name}"), *ROLE)),
    "member.left": Saying(N_("Member left"), ("{subject}", N_("reason: {reason}"))),
    "policy.changed": _rule,
    "service.listed": Saying(N_("Service listed: {name}")),
    "service.retired": Saying(N_("Service retired"), ("{name}", "{subject}")),
    "person.erased": Saying(N_("Personal data erased: {reason}"), ("{subject}",)),
    "operation.undone": Saying(N_("Taken back"), (N_("reason: {reason}"),)),
    "operation.redone": Saying(N_("Put back again")),
    "entry.corrected": Saying(N_("Corrected by a later entry")),
}
