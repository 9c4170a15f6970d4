"""What the care programme says (T30): each practice in the field's words, its share of clients, and twelve weeks as a line of signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_, _
from kundtui.words.practices import practice
from kundtui.words.saying import NOTHING
from kundtui.words.trend import BLOCKS, DIGITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.programme import Programme, Row, Share

KEPT: dict[str, str] = {
    "N3": N_("has an owner"),
    "N8": N_("met in person"),
    "N12": N_("several people talked with"),
    "T3": N_("a gesture or an idea"),
    "T4": N_("a competitor note shared"),
    "T5": N_("a mirror note"),
    "T6": N_("all services presented"),
    "T8": N_("talks in their rhythm"),
    "T9": N_("written to weekly in a project"),
    "T10": N_("sales contact in its rhythm"),
    "T11": N_("rhythm agreed with the client"),
    "T12": N_("feedback sought or given"),
    "T13": N_("status report in time"),
    "T18": N_("last met at the client's"),
    "T24": N_("action plan at the last meeting"),
    "T25": N_("next meeting booked"),
    "T27": N_("on time at the last meeting"),
    "A4": N_("all four expectations noted"),
    "R2": N_("no broken promise stands"),
    "R18": N_("money talk confirmed in a project"),
    "B4": N_("the three questions asked"),
}
"""What is kept where a practice is, by the practice."""


def kept(one: str) -> str:
    """Name what is kept."""
    return _(KEPT[one])


def percent(share: Share) -> str:
    """Say a share: 75 %; a dash where it applies to nobody."""
    return f"{share.percent} %" if share.percent is not None else NOTHING


def counted(share: Share) -> str:
    """Say of how many."""
    return _("{kept} of {of}", kept=share.kept, of=share.of) if share.of else NOTHING


def spark(weeks: Sequence[Share], *, ascii_only: bool = False) -> str:
    """The weeks as a line of signs, the oldest first; a blank where it applied to nobody."""
    steps = DIGITS if ascii_only else BLOCKS
    return "".join(steps[min(one.kept * len(steps) // one.of, len(steps) - 1)] if one.of else " " for one in weeks)


def change(row: Row) -> str:
    """Say by how many percent the share has moved over the weeks; nothing where it was not known before."""
    first, last = row.weeks[0].percent, row.now.percent
    return f"{last - first:+d}" if first is not None and last is not None else ""


def row_json(row: Row, found: Programme) -> dict[str, Any]:
    """One practice as data."""
    return {
        "practice": row.practice,
        "text": practice(row.practice),
        "kept": row.now.kept,
        "of": row.now.of,
        "percent": row.now.percent,
        "weeks": [{"kept": one.kept, "of": one.of, "percent": one.percent} for one in row.weeks],
        "without": [found.names[client][1] for client in row.without if client in found.names],
    }
