"""Finds the days that a letter names in full, with month and year, in each of the three languages. Days as they are typed: `dates`."""

from __future__ import annotations

import re
from datetime import date

from kundtui.language.datewords import MONTHS
from kundtui.language.fold import fold

NAMED = re.compile(r"\b(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b|\b(\d{4})-(\d{2})-(\d{2})\b")


def days_in(text: str) -> tuple[date, ...]:
    """Every day that the text names in full, each once, in the order of the text; what is no day of the calendar is passed over."""
    found = (_day(one) for one in NAMED.finditer(fold(text)))
    return tuple(dict.fromkeys(day for day in found if day is not None))


def _day(one: re.Match[str]) -> date | None:
    day, month, year, iso_year, iso_month, iso_day = one.groups()
    try:
        return date(int(year), MONTHS[month], int(day)) if year else date(int(iso_year), int(iso_month), int(iso_day))
    except (KeyError, ValueError):
        return None
