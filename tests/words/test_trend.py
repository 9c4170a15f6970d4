"""Weeks as signs, the forecast as a sentence, an arrow across a change of rules."""

from __future__ import annotations

from datetime import date

import pytest
from tests.store.making import standing

from kundtui import i18n
from kundtui.domain.state import Ratio
from kundtui.words.forecast import forecast, forecast_of, short_forecast
from kundtui.words.standing import arrows, cells, score
from kundtui.words.trend import BLOCKS, DIGITS, height

TODAY = date(2026, 11, 20)
"""A Friday."""


def test_a_score_is_as_high_as_its_eighth_and_in_ascii_as_its_tenth() -> None:
    assert [height(Ratio(points, 100)) for points in (0, 12, 13, 50, 99, 100)] == ["▁", "▁", "▂", "▅", "█", "█"]
    assert [height(Ratio(points, 100), ascii_only=True) for points in (0, 9, 10, 55, 99, 100)] == ["0", "0", "1", "5", "9", "9"]
    assert (height(Ratio(0, 0)), len(BLOCKS), len(DIGITS)) == (" ", 8, 10)


def test_an_arrow_across_a_change_of_rules_is_marked_and_fits_its_column() -> None:
    assert (score(723, "up", marked=True), score(723, "down", ascii_only=True, marked=True)) == ("72.3↑'", "72.3v'")
    assert (score(1000, "flat", marked=True), score(723, None, marked=True)) == ("100→'", "72.3")
    assert all(len(score(tenths, "up", marked=True)) <= 6 for tenths in range(0, 1001, 7))
    assert cells(standing(score=500, trend="up"), TODAY, marked=True).score == "50.0↑'"
    assert "72.3↑'".endswith(arrows())


@pytest.mark.parametrize(
    ("language", "soon", "later"),
    [
        ("en", "Watch on Monday if nobody talks with them", "Watch on Tue 1 Dec if nobody talks with them"),
        ("sv", "Bevaka på måndag om ingen talar med dem", "Bevaka tis 1 dec om ingen talar med dem"),
        ("nb", "Følg med på mandag hvis ingen snakker med dem", "Følg med tir. 1. des. hvis ingen snakker med dem"),
    ],
)
def test_t17_the_forecast_names_the_weekday_within_a_week_and_what_is_left_undone(language: str, soon: str, later: str) -> None:
    i18n.use(language)
    assert forecast("watch", "K4", date(2026, 11, 23), TODAY) == soon
    assert forecast("watch", "K4", date(2026, 12, 1), TODAY) == later


def test_a_row_says_its_forecast_until_the_day_has_come() -> None:
    row = standing(drop_on="2026-11-23", drop_level="watch", drop_cause="complaints")
    assert forecast_of(row, TODAY) == "Watch on Monday if the complaints are left as they are"
    assert short_forecast(row, TODAY) == "Watch on Monday"
    assert (forecast_of(row, date(2026, 11, 23)), short_forecast(row, date(2026, 11, 23))) == ("", "")
    assert forecast_of(standing(drop_on=None), TODAY) == ""
    assert forecast_of(row._replace(drop_cause="K8"), TODAY) == "Watch on Monday if nothing happens"
