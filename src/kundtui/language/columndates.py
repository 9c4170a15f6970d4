"""Dates of one column, whose order is decided for the whole column and never guessed for one cell. Days as people type them are in `dates`."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from kundtui.language import dates

if TYPE_CHECKING:
    from collections.abc import Iterable

ORDERS = ("ymd", "dmy", "mdy")
ALL = frozenset(ORDERS)
SERIAL = "serial"
"""Not an order of figures: each cell is the number of a day, as spreadsheet programs count them."""
COUNTED = re.compile(r"[2-7]\d{4}")
"""The numbers of the days from 1954 to 2119."""
DAY_ZERO = date(1899, 12, 30).toordinal()
FIGURES = re.compile(r"(\d{1,4})([-/. ]|/ |\. )(\d{1,2})\2(\d{1,4})")
TIME = re.compile(
    r"(?:[T ]|, | kl\.? ?)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)? ?([AaPp]\.?[Mm]\.?)? ?(Z|[+-]\d{2}:?\d{2}|UTC|GMT)?",
)
YEAR = 4
SHORT = 2
NOON = 12
HOURS = 24
CENTURY = 2000


class Cell(NamedTuple):
    """What a cell says: its day as text, and the time of day with its offset where there is one ("" is the office's)."""

    day: str
    clock: time | None
    offset: str


def parted(text: str) -> Cell:
    """Part a cell into the day and what follows it; midnight sharp is no time of day, it is how programs write a day."""
    written = " ".join(text.split())
    found = TIME.search(written)
    if not found or found.end() != len(written):
        return Cell(written, None, "")
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        hour = hour % NOON + (NOON if found[4][0] in "Pp" else 0)
    if hour >= HOURS or minute > 59 or second > 59:  # noqa: PLR2004 - minutes and seconds
        return Cell(written, None, "")
    offset = (found[5] or "").replace("Z", "+00:00").replace("UTC", "+00:00").replace("GMT", "+00:00")
    if offset and ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    clock = time(hour, minute, second)
    return Cell(written[: found.start()].rstrip(","), None if clock == time.min else clock, "" if clock == time.min else offset)


def orders_of(day: str) -> frozenset[str] | None:
    """The orders in which a day of figures can be read; None for a day that is not written so."""
    found = FIGURES.fullmatch(day)
    if not found:
        return None
    able = frozenset(order for order in ORDERS if _figures(found[1], found[3], found[4], order))
    return able - {"mdy"} if found[2].strip() == "." else able


def order_of(days: Iterable[str]) -> tuple[str, ...]:
    """The orders that fit every day of a column: one where it is plain, none where two days contradict each other."""
    left, figures, counted = ALL, False, None
    for day in days:
        able = orders_of(day)
        counted = bool(COUNTED.fullmatch(day)) and counted is not False
        if able:
            left, figures = left & able, True
    if counted:
        return (SERIAL,)
    return tuple(order for order in ORDERS if order in left) if figures else ("ymd",)


def read(day: str, order: str, today: date) -> date | None:
    """Read a day in the column's order, or with the name of its month; None for what is no day."""
    if order == SERIAL:
        return date.fromordinal(DAY_ZERO + int(day)) if COUNTED.fullmatch(day) else None
    found = FIGURES.fullmatch(day)
    if found:
        return _figures(found[1], found[3], found[4], order)
    if day.isdigit() and len(day) != len("20261124"):
        return None
    named = re.fullmatch(r"(\d{1,2})[-/]([^\W\d]+)[-/](\d{4}|\d{2})", day)
    if named:
        year = named[3] if len(named[3]) == YEAR else str(CENTURY + int(named[3]))
        day = f"{named[1]} {named[2]} {year}"
    if not re.search(r"\d{4}", day):
        return None
    return dates.read(day, today, past=True).day


def _figures(first: str, middle: str, last: str, order: str) -> date | None:
    parts = dict(zip(order, (first, middle, last), strict=True))
    year = parts["y"]
    if len(year) not in {SHORT, YEAR} or any(len(parts[one]) > SHORT for one in "md"):
        return None
    try:
        return date(int(year) if len(year) == YEAR else CENTURY + int(year), int(parts["m"]), int(parts["d"]))
    except ValueError:
        return None


def stamp(day: date, cell: Cell) -> str:
    """Write a day, with its time of day where there is one, as an entry does; without an offset it still lacks the office's."""
    if cell.clock is None:
        return day.isoformat()
    return datetime.combine(day, cell.clock).isoformat(timespec="seconds") + cell.offset
