"""The client's notice, threatened, given or taken back (K8), and the meeting of repair waived by a leader (K6, N8). The ceilings: `domain.ceiling`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act
from kundtui.desk.may import may
from kundtui.desk.refused import Refused
from kundtui.domain.assessment import assess
from kundtui.domain.offboarding import lifecycle
from kundtui.domain.strain import in_notice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier

WHATS = ("threatened", "given", "withdrawn")


class Told(NamedTuple):
    """What the client said of leaving: one of WHATS, in their words, when."""

    client: str
    what: str
    text: str
    at: datetime | None = None


def tell(desk: Desk, draft: Told) -> Receipt:
    """Store it. Who has left is logged as lost; what was not said cannot be taken back."""
    if draft.what not in WHATS:
        raise Refused("bad_value", field="what", value=draft.what, allowed=", ".join(WHATS))
    if not draft.text.strip():
        raise Refused("missing_field", field="text")

    def decide(dossier: Dossier, now: datetime) -> Iterator[Fact]:
        if lifecycle(dossier, desk.office.policy(now), now) == "E":
            raise Refused("relation_over")
        if draft.what == "withdrawn" and not in_notice(dossier, draft.at or now):
            raise Refused("no_notice")
        yield Fact(f"notice.{draft.what}", {"text": draft.text.strip()}, at=draft.at)

    return act(desk, f"notice.{draft.what}", draft.client, decide)


def waive_meeting(desk: Desk, client: str, reason: str) -> Receipt:
    """Let the relation rise without the meeting in person that it owes: only a leader may, with a reason (N8)."""
    if not reason.strip():
        raise Refused("missing_field", "N8", field="reason")

    def decide(dossier: Dossier, now: datetime) -> Iterator[Fact]:
        if not may(desk.member.role, "waive"):
            raise Refused("leader_needed", "N8")
        if not any(one.id == "K6" for one in assess(dossier, desk.office, now).ceilings):
            raise Refused("no_meeting_owed", "N8")
        yield Fact("repair.waived", {"reason": reason.strip(), "approved_by": desk.member.id})

    return act(desk, "repair.waived", client, decide)
