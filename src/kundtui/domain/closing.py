"""The office's own list of closed and short days: how an entry of it reads, and what it means in a year. Red-letter days are handed in.

An entry is a day, and the hours that are worked on it where it is a short one: `2026-12-28`, `2026-12-23 08:00-12:00`. A day may
be one of every year, `12-24`, or `eve`: the working day before each red-letter day. The nearest counts: a day before one of every
year, that before an eve.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.worktime import SATURDAY, Hours, business_hours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

EVE = "eve"
YEARLY, ONCE = "12-24", "2026-12-24"
"""How a day of every year is written, and one of a single year."""
EXAMPLES = "2026-12-28, 12-24, 12-23 08:00-12:00, eve 08:00-14:00 …"
LEAP = 2000
"""A year that has every day of the calendar."""


class Closing(NamedTuple):
    """One entry of the list. `day`: an ISO day, a month and day, or EVE; `hours`: those that are worked, none where it is closed."""

    day: str
    hours: Hours = ()


class Year(NamedTuple):
    """What a list means in one year, red-letter days included: the closed days, and the hours of the short ones."""

    closed: frozenset[date]
    short: Mapping[date, Hours]


def closing(text: str) -> Closing:
    """Read one entry of `closed_days` (Ruling 22). Raises ValueError on what is none."""
    day, _, hours = " ".join(text.split()).partition(" ")
    if day != EVE:
        if len(day) not in (len(YEARLY), len(ONCE)) or not day.replace("-", "").isdigit():
            raise ValueError(text)
        _day_in(day, LEAP)
    return Closing(day, business_hours(hours) if hours else ())


def year_of(entries: Iterable[Closing], red: Callable[[int], frozenset[date]], year: int) -> Year:
    """Work out a list for one year; a weekend is closed without it, and a red-letter day stays closed."""
    days, worked = red(year), dict[date, Hours]()
    for entry in sorted(entries, key=_reach):
        worked.update(dict.fromkeys(_days(entry.day, red, year), entry.hours))
    closed = frozenset(day for day, hours in worked.items() if not hours)
    return Year(days | closed, {day: hours for day, hours in worked.items() if hours and day not in days})


def _reach(entry: Closing) -> int:
    """Sort the farthest first, so that the nearest is said last and stands."""
    return 0 if entry.day == EVE else len(entry.day)


def _days(day: str, red: Callable[[int], frozenset[date]], year: int) -> Iterator[date]:
    """The days of the year that an entry names."""
    if day == EVE:
        days = red(year) | red(year + 1)
        eves = {one - timedelta(days=1) for one in days if one > date.min} - days
        yield from (one for one in eves if one.year == year and one.weekday() < SATURDAY)
        return
    try:
        named = _day_in(day, year)
    except ValueError:  # the twenty-ninth of February, in a year without it
        return
    if named.year == year:
        yield named


def _day_in(day: str, year: int) -> date:
    return date.fromisoformat(f"{year:04}-{day}" if len(day) == len(YEARLY) else day)
