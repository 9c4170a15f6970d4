"""The office's closed days, year by year: a country's red-letter days and the office's own list. Business time is in `worktime`."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.worktime import WorkTime

if TYPE_CHECKING:
    from datetime import date

NONE: frozenset[date] = frozenset()
SUNDAY = 6
PLAIN_SUNDAY = {"Sunday", "Söndag"}
"""What the library may call a Sunday that is nothing more; weekends are closed without being listed."""


class ClosedDays(NamedTuple):
    """The closed days of one year. `problem`: unknown_country where red-letter days are not known; the own list stands."""

    days: frozenset[date]
    problem: str = ""


@lru_cache(maxsize=1024)
def closed_days(country: str, year: int, extra: frozenset[date] = NONE) -> ClosedDays:
    """Give a country's red-letter days and the office's own closed days; the country is its two letters, such as SE.

    Eves are no red-letter days: an office that closes on them lists them in `extra`.
    """
    own = frozenset(day for day in extra if day.year == year)
    red = _red_letter_days(country.strip().upper(), year)
    return ClosedDays(own, "unknown_country") if red is None else ClosedDays(red | own)


def red_letter_days(country: str, year: int) -> frozenset[date]:
    """Give a country's red-letter days alone, as `office.Calendar` asks for them; none where they are not known."""
    return closed_days(country, year).days


def work_time(country: str, hours: tuple[tuple[int, int], ...], extra: frozenset[date] = NONE) -> WorkTime:
    """Give the business time of a country, or of a client in it. The library is loaded when the first day is asked for."""
    return WorkTime(hours, partial(_days_of, country, extra))


def _days_of(country: str, extra: frozenset[date], year: int) -> frozenset[date]:
    return closed_days(country, year, extra).days


@lru_cache(maxsize=1024)
def _red_letter_days(country: str, year: int) -> frozenset[date] | None:
    if not (len(country) == len("SE") and country.isascii() and country.isalpha()):
        return None
    import holidays  # noqa: PLC0415 - 60 ms that a session without clocks does not pay

    try:
        listed = holidays.country_holidays(country, years=year)
    except NotImplementedError:
        return None
    return frozenset(day for day, name in listed.items() if not (day.weekday() == SUNDAY and name in PLAIN_SUNDAY))
