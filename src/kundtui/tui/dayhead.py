"""What stands above the portfolio of another day: the day and how it is read, the counts by level, and the slider. The screen: `screens.anyday`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kundtui.domain.standing import RANK
from kundtui.i18n import _, long_day, ngettext, short_day

if TYPE_CHECKING:
    from kundtui.desk.looking import Sight
    from kundtui.tui.columns import Run
    from kundtui.tui.dayrows import DayGrid
    from kundtui.tui.theme import Look

AHEAD = timedelta(days=30)
"""So much of what is to come lies on the slider at least."""
NARROWEST = 10
"""Cells of a slider in the narrowest window."""


def reading(sight: Sight, today: date) -> list[Run]:
    """The day, how far it is away, and as of when it is known."""
    known = _("as was known then") if sight.then else _("as we know now")
    return [(f" {long_day(sight.on)} ", "pill.watch"), (f"  {_away((sight.on - today).days)}", "dim"), (f"  {known}", "key")]


def _away(days: int) -> str:
    if not days:
        return _("today")
    return ngettext("{n} day ago", "{n} days ago", -days) if days < 0 else ngettext("in {n} day", "in {n} days", days)


def counted(grid: DayGrid, look: Look) -> list[Run]:
    """How many were clients on the day, and how many of each level."""
    counts = grid.counts()
    runs: list[Run] = [(" " + ngettext("{count} client", "{count} clients", grid.total, count=grid.total) + "  ", "")]
    for level in sorted(RANK, key=lambda one: RANK[one]):
        runs += [(f" {look.sign(level)} {counts[level]} ", f"pill.{level}"), (" ", "")]
    return runs


def slider(day: date, today: date, kept: date, width: int, *, ascii_only: bool) -> list[Run]:
    """The kept time as a line, with the day on it: on the left from the first day that is `kept`, on the right what is to come."""
    first, last = min(kept, day), max(today + AHEAD, day)
    ends = short_day(first, today), short_day(last, today)
    room = max(NARROWEST, width - sum(map(len, ends)) - 4)
    at, now = ((one - first).days * (room - 1) // max(1, (last - first).days) for one in (day, today))
    track = ["-" if ascii_only else "─"] * room
    track[now] = "|" if ascii_only else "│"
    return [
        (f" {ends[0]} ", "dim"),
        ("".join(track[:at]), "dim"),
        ("O" if ascii_only else "█", "cursor"),
        ("".join(track[at + 1 :]), "dim"),
        (f" {ends[1]}", "dim"),
    ]
