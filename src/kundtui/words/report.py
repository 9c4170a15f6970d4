"""What is said of status reports: the bar of the position that one begins with (T16), how long it is (T14), how it read last time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.i18n import _, ngettext, say_day

if TYPE_CHECKING:
    from datetime import date

    from kundtui.domain.reporting import Report

CELLS = 10
"""Cells of a bar at most; with fewer milestones each has its own."""


def bar(position: tuple[int, int] | None, *, ascii_only: bool = False) -> str:
    """Draw the position: [███░░] 3/5; where there is none say so."""
    if position is None:
        return "[" + _("no position") + "]"
    done, of = position
    width = min(of, CELLS)
    full = done * width // of
    on, off = ("#", ".") if ascii_only else ("█", "░")
    return f"[{on * full}{off * (width - full)}] {done}/{of}"


def whole(report: Report, *, ascii_only: bool = False) -> str:
    """The report as the client reads it: the position first, then its lines."""
    return f"{bar(report.position, ascii_only=ascii_only)}\n{report.text}"


def long(count: int, most: int) -> str:
    """Say how many words there are, and warn where they are too many (T14)."""
    said = ngettext("{n} word", "{n} words", count)
    return _("{said}: shorter and more often is better than more than {most}", said=said, most=most) if count > most else said


def last(report: Report | None, today: date) -> str:
    """Say when the last one went and how far it was."""
    return f"{say_day(report.at.date(), today)}  {bar(report.position)}" if report else _("none yet")
