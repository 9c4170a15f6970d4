"""The days on which offices in Sweden, Norway and elsewhere are closed, and what they do to a clock."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from kundtui.desk.calendar import closed_days, red_letter_days
from kundtui.domain.office import Office
from kundtui.domain.policy import DEFAULT
from kundtui.domain.worktime import add, is_open_day


def days(country: str, year: int) -> set[str]:
    return {day.strftime("%m-%d") for day in closed_days(country, year).days if day.weekday() < 5}


def test_closed_weekdays_in_sweden() -> None:
    assert days("SE", 2026) == {"01-01", "01-06", "04-03", "04-06", "05-01", "05-14", "12-25"}


def test_closed_weekdays_in_norway() -> None:
    assert days("NO", 2026) == {"01-01", "04-02", "04-03", "04-06", "05-01", "05-14", "05-25", "12-25"}


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("SE", date(2026, 6, 20)),  # Midsummer Day
        ("SE", date(2027, 6, 26)),
        ("NO", date(2027, 5, 17)),  # Constitution Day
        ("SE", date(2027, 5, 6)),  # Ascension
        ("NO", date(2027, 5, 6)),
        ("se", date(2028, 6, 6)),  # the national day; the code may be small
        ("DE", date(2026, 10, 3)),
        ("DK", date(2026, 12, 25)),
    ],
)
def test_red_letter_days(country: str, day: date) -> None:
    assert day in closed_days(country, day.year).days


@pytest.mark.parametrize("day", [date(2026, 6, 19), date(2026, 12, 24), date(2026, 12, 31), date(2026, 11, 22)])
def test_eves_and_plain_sundays_are_not_listed(day: date) -> None:
    assert day not in closed_days("SE", day.year).days


@pytest.mark.parametrize("country", ["", "XX", "Sweden", "MON", "PUBLIC", "5E", "åä", "__"])
def test_an_unknown_country_has_no_red_letter_days(country: str) -> None:
    assert closed_days(country, 2026) == (frozenset(), "unknown_country")


def test_a_clock_over_midsummer_in_a_swedish_office_that_closes_on_the_eve() -> None:
    office = Office(UTC, red_letter_days).work(DEFAULT._replace(closed_days=("2026-06-19",)))
    assert not is_open_day(office, date(2026, 6, 19))
    assert add(office, datetime.fromisoformat("2026-06-18T16:30"), 540) == datetime.fromisoformat("2026-06-22T16:30")


def test_the_office_takes_its_red_letter_days_from_here() -> None:
    office = Office(UTC, red_letter_days)
    assert not is_open_day(office.work(DEFAULT), date(2026, 1, 6))
    assert is_open_day(office.work(DEFAULT, "NO"), date(2026, 1, 6))
    assert not is_open_day(office.work(DEFAULT, "NO"), date(2027, 5, 17))
    assert red_letter_days("XX", 2026) == frozenset()


def test_the_library_is_loaded_when_a_day_is_asked_for() -> None:
    program = (
        "import sys\n"
        "from kundtui.desk.calendar import closed_days\n"
        "print('holidays' in sys.modules)\n"
        "closed_days('SE', 2026)\n"
        "print('holidays' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\nTrue\n"
