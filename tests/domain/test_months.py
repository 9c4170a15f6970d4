"""Months in the calendar: a plan's months (N6), the days that are typed and the slider of any day count them alike."""

from __future__ import annotations

from datetime import date

import pytest

from kundtui.domain.months import end, later


@pytest.mark.parametrize(
    ("day", "count", "on"),
    [
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-01-05", -1, "2025-12-05"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-05-31", 0, "2026-05-31"),
        ("2026-05-31", 12, "2027-05-31"),
    ],
)
def test_a_month_on_is_the_same_day_or_the_last_of_a_shorter_month(day: str, count: int, on: str) -> None:
    assert later(date.fromisoformat(day), count).isoformat() == on


@pytest.mark.parametrize(("day", "count"), [("0001-01-31", -1), ("9999-12-01", 1)])
def test_beyond_the_calendar_there_is_no_month(day: str, count: int) -> None:
    with pytest.raises(OverflowError):
        later(date.fromisoformat(day), count)


def test_the_end_of_a_month() -> None:
    assert [end(date(2026, month, 9)).day for month in (1, 2, 4, 12)] == [31, 28, 30, 31]
