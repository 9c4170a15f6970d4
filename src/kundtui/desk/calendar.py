"""A country's red-letter days, year by year. The office's own closed days are its policy; business time is in `worktime`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

SUNDAY = 6
PLAIN_SUNDAY = {"Sunday", "Söndag"}
"""What the library may call a Sunday that is nothing more; weekends are closed without being listed."""


class ClosedDays(NamedTuple):
    """The red-letter days of one year. `problem`: unknown_country where they are not known."""

    days: frozenset[date]
    problem: str = ""


@lru_cache(maxsize=1024)
def closed_days(country: str, year: int) -> ClosedDays:
    """Give a country's red-letter days; the country is its two letters, such as SE. Eves are none: an office that closes on them says so."""
    red = _red_letter_days(country.strip().upper(), year)
    return ClosedDays(frozenset(), "unknown_country") if red is None else ClosedDays(red)


def red_letter_days(country: str, year: int) -> frozenset[date]:
    """Give a country's red-letter days alone, as `office.Calendar` asks for them; none where they are not known."""
    return closed_days(country, year).days


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
