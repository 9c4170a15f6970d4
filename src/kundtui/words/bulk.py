"""What an act on many clients would do or has done: how many, who, and who is left out and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.bulk import Plan

NAMED = 6
"""Clients that are named; of the others only the number is said."""
WHY = {
    "same": N_("it is so already"),
    "ended": N_("the relation has ended"),
    "merged": N_("merged into another"),
    "unknown": N_("no client any more"),
}
ACTS = {
    "owner": N_("New owner"),
    "tag": N_("Add a tag"),
    "untag": N_("Take a tag away"),
    "rhythm": N_("Agree a rhythm"),
}


def plan_lines(plan: Plan) -> list[str]:
    """Say a plan: whom it changes, then who is left out, by reason."""
    changed = len(plan.clients)
    names = named([name for _client, name in plan.clients])
    first = ngettext("{count} client changes", "{count} clients change", changed, count=changed)
    lines = [f"{first}: {names}" if names else first]
    for why, words in WHY.items():
        out = [one.name for one in plan.left_out if one.why == why]
        if out:
            lines.append(_("Left out, {why} ({count}): {names}", why=_(words), count=len(out), names=named(out)))
    return lines


def named(names: Sequence[str]) -> str:
    """Some names, and how many more there are."""
    more = len(names) - NAMED
    said = ", ".join(names[:NAMED])
    return _("{names} and {count} more", names=said, count=more) if more > 0 else said


def done(plan: Plan) -> str:
    """Say what was stored in one sentence."""
    return ngettext("Stored for {count} client.", "Stored for {count} clients.", len(plan.clients), count=len(plan.clients))
