"""Months in the calendar: the same day so many months on, and the last day of one. The words for them are in `language.datewords`."""

from __future__ import annotations

from datetime import date, timedelta

YEAR = 12


def later(day: date, count: int) -> date:
    """Go so many months on: the same day, or the last one of a shorter month. OverflowError beyond the calendar's years."""
    year, month = divmod(day.year * YEAR + day.month - 1 + count, YEAR)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, end(first).day))


def end(day: date) -> date:
    """Tell the last day of the month that the day is in."""
    following = day.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)
