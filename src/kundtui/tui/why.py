"""The page "why" as rows of a list: for the screen of that name and for the card beside the grid. What it says is in `words.why`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.tui.columns import Column, More
from kundtui.tui.wrapped import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kundtui.tui.columns import Cell, Row
    from kundtui.tui.theme import Look
    from kundtui.words.why import WhyLine

HEAD = 9
"""Cells before the sentence: a sign, a ceiling's id, points."""
ON_CARD = 6
"""The same on a card, where every cell counts."""
POINTS = 7
"""Where points end, if there is room for it."""
PRACTICE = 4


class WhyRow(NamedTuple):
    """A row and the line it was made from; further lines of a long sentence carry the same line."""

    row: Row
    line: WhyLine


def columns(head: int = HEAD) -> tuple[Column, ...]:
    """The sign of a level, what is said, and the practice; `head` cells for the first."""
    return (Column("", head), Column(), Column("", PRACTICE))


def why_rows(
    lines: Iterable[WhyLine], look: Look, width: int, *, findings: bool = True, days: dict[str, str] | None = None
) -> list[WhyRow]:
    """Lay the lines out for a width; a card leaves out what is won. `days`: entry -> its day, which a finding then names."""
    head = HEAD if findings else ON_CARD
    room = width - head - PRACTICE - 5
    return [
        WhyRow(row, line) for line in lines if findings or _on_card(line) for row in _rows(_with_day(line, days or {}), look, head, room)
    ]


def _with_day(line: WhyLine, days: dict[str, str]) -> WhyLine:
    """A finding with the day of the newest of its entries, so that two of a kind can be told apart."""
    newest = next((days[entry] for entry in reversed(days) if entry in line.entries), "")
    if line.kind != "finding" or not line.dated or not newest:
        return line
    return line._replace(parts=(*line.parts[:-1], f"{line.parts[-1]} ({newest})"))


def _on_card(line: WhyLine) -> bool:
    """A card has room for what holds the level down and what was lost."""
    if line.kind == "finding":
        return not line.parts[0].startswith("+")
    return line.kind != "gap"


def _rows(line: WhyLine, look: Look, head: int, room: int) -> list[Row]:
    before, text, style = _parts(line, look, head)
    rows = wrapped(before, text, room, style)
    return [_with_practice(row, line.practice) for row in rows]


def _with_practice(row: Row, practice: str) -> Row:
    if isinstance(row, More) or not practice or not isinstance(row, tuple):
        return row
    return (*row, (practice, "dim"))


def _parts(line: WhyLine, look: Look, head: int) -> tuple[Cell, str, str]:
    """What stands before the sentence, the sentence, its style."""
    said, sign = line.parts[0], look.sign(line.level) if line.level else ""
    won = line.kind == "finding" and said.startswith("+")
    ways: dict[str, tuple[Cell, str, str]] = {
        "level": ((sign, line.level), " · ".join(line.parts), "bold"),
        "ceiling": ((f"{sign} {line.id}", line.level), said, "bold"),
        "lift": ("", f"{look.sign('cursor')} {said}", "accent"),
        "factor": ("", "   ".join(line.parts), "heading"),
        "finding": ((f"{said:>{min(POINTS, head)}}", "dim" if won else "late"), line.parts[-1], "dim" if won else ""),
        "gap": ((f"{'?':>{min(POINTS, head)}}", "unknown"), said, "dim"),
    }
    return ways.get(line.kind, ((sign, line.level), said, ""))
