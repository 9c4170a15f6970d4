"""The office's list of closed and short days (Ruling 22): what an entry may say, and what the list means in a year."""

from __future__ import annotations

from datetime import date

import pytest

from kundtui.desk.calendar import red_letter_days
from kundtui.domain.closing import Closing, closing, year_of

MORNING = ((480, 720),)


def year(*entries: str, country: str = "SE", of: int = 2026) -> tuple[frozenset[date], dict[date, tuple[tuple[int, int], ...]]]:
    found = year_of([closing(entry) for entry in entries], lambda asked: red_letter_days(country, asked), of)
    return found.closed - red_letter_days(country, of), dict(found.short)


@pytest.mark.parametrize(
    ("text", "day", "hours"),
    [
        ("2026-12-28", "2026-12-28", ()),
        ("2026-12-23 08:00-12:00", "2026-12-23", MORNING),
        ("  12-23   08:00-11:00,11:30-12:00 ", "12-23", ((480, 660), (690, 720))),
        ("02-29", "02-29", ()),
        ("eve", "eve", ()),
        ("eve 08:00-12:00", "eve", MORNING),
    ],
)
def test_an_entry_is_a_day_and_its_hours(text: str, day: str, hours: tuple[tuple[int, int], ...]) -> None:
    assert closing(text) == Closing(day, hours)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "2026-13-01",
        "2026-02-29",
        "13-01",
        "02-30",
        "2026-W53-4",
        "20261224",
        "12-24 x",
        "12-24 12:00-08:00",
        "eve x",
        "eves",
        "1-2",
    ],
)
def test_anything_else_is_no_entry(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whoever asks names the entry
        closing(text)


def test_a_day_of_every_year_comes_every_year_that_has_it() -> None:
    assert year("12-24", "02-29")[0] == {date(2026, 12, 24)}
    assert year("12-24", "02-29", of=2028)[0] == {date(2028, 12, 24), date(2028, 2, 29)}


def test_swedish_eves_are_the_working_days_before_red_letter_days() -> None:
    """Trettondagsafton, skärtorsdag, valborg, Ascension's, national and midsummer eve, All Saints', Christmas and New Year's Eve."""
    eves = ["01-05", "04-02", "04-30", "05-13", "06-05", "06-19", "10-30", "12-24", "12-31"]
    assert set(year("eve 08:00-12:00")[1]) == {date.fromisoformat(f"2026-{day}") for day in eves}


def test_norwegian_eves_hold_the_wednesday_before_easter() -> None:
    short = year("eve 08:00-12:00", country="NO")[1]
    assert {date(2026, 4, 1), date(2026, 12, 24), date(2026, 12, 31)} <= set(short)
    assert date(2026, 4, 2) not in short  # Maundy Thursday is red in Norway


def test_the_nearest_entry_counts() -> None:
    closed, short = year("2026-12-31 08:00-12:00", "12-31", "12-24", "eve 08:00-14:00")
    assert closed == {date(2026, 12, 24)}
    assert short[date(2026, 12, 31)] == MORNING
    assert short[date(2026, 1, 5)] == ((480, 840),)


def test_a_red_letter_day_stays_closed() -> None:
    assert year("12-25 08:00-12:00") == (frozenset(), {})
