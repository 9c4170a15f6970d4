"""How the cells of a client's row read on a day: ages, due days, drops, scores, levels; each fits its column in every language."""

from __future__ import annotations

import ast
from datetime import date, timedelta

import pytest
from rich.cells import cell_len
from tests.domain.history import Scene
from tests.words.codes import trees

from kundtui import i18n
from kundtui.words import standing
from kundtui.words.terms import TERMS

TODAY = date(2026, 11, 23)
DUE_CELLS = 9
AGE_CELLS = 5
DISTANCES = (0, 1, 3, 31, 365, 999, 1000, 3650, 9000)


def on(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["3d late", "today", "in 4d", "3y late"]),
        ("sv", ["3d sen", "idag", "om 4d", "3år sen"]),
        ("nb", ["3d over", "i dag", "om 4d", "3år over"]),
    ],
)
def test_what_is_due_is_said_from_today(language: str, said: list[str]) -> None:
    i18n.use(language)
    assert [standing.due(on(days), TODAY) for days in (-3, 0, 4, -1200)] == said


def test_nothing_due_is_an_empty_cell_and_never_talked_with_a_dash() -> None:
    assert not standing.due(None, TODAY)
    assert not standing.drop(None, TODAY)
    assert standing.age(None, TODAY) == "–"  # noqa: RUF001 - the dash itself


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_distance_fits_its_column(language: str) -> None:
    i18n.use(language)
    for days in DISTANCES:
        assert cell_len(standing.due(on(days), TODAY)) <= DUE_CELLS
        assert cell_len(standing.due(on(-days), TODAY)) <= DUE_CELLS
        assert cell_len(standing.age(on(-days), TODAY)) <= AGE_CELLS
        assert cell_len(standing.drop(on(days), TODAY)) <= AGE_CELLS


def test_an_age_is_whole_days_and_never_negative() -> None:
    assert [standing.age(on(days), TODAY) for days in (-31, 0, 2)] == ["31d", "0d", "0d"]


def test_a_score_has_its_arrow_and_the_decimal_mark_of_the_language() -> None:
    assert [standing.score(194, trend) for trend in ("down", "flat", "up", None)] == ["19.4↓", "19.4→", "19.4↑", "19.4"]
    assert [standing.score(194, trend, ascii_only=True) for trend in ("down", "flat", "up")] == ["19.4v", "19.4-", "19.4^"]
    i18n.use("sv")
    assert standing.score(1000, "up") == "100,0↑"


def test_no_score_is_a_dash_and_no_zero() -> None:
    assert standing.score(None, None) == "–"  # noqa: RUF001 - the dash itself
    assert standing.score(None, None, ascii_only=True) == "-"
    assert standing.score(0, None) == "0.0"


def test_a_level_carries_what_to_know_of_it() -> None:
    assert standing.level("watch", thin=True) == "Watch?"
    assert standing.level("good", override=True) == "Good*"
    assert standing.level("unknown", thin=True) == "Unknown"


def test_every_thing_of_the_diary_has_a_word() -> None:
    diary = next(module for module in trees() if "The day by which the next talk" in ast.unparse(module))
    codes = {
        text.value
        for node in ast.walk(diary)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Due"
        for text in ast.walk(node.args[1])
        if isinstance(text, ast.Constant)
    }
    assert {"meeting", "report", "talk"} <= codes <= set(TERMS["clock"])
    assert standing.due_what("first_answer") == "first answer"
    assert not standing.due_what(None)


def test_a_row_is_said_cell_by_cell() -> None:
    row = Scene("-20 client.added\n-16 yes\n-3 complaint.received q1 severity=high text=late").row()
    cells = standing.cells(row, TODAY)
    assert (cells.level_code, cells.level, cells.lifecycle, cells.name) == ("crisis", "Crisis?", "A", "Nordbygg")
    assert (cells.open, cells.late, cells.age) == ("1", "1", "16d")
    assert (cells.due, cells.due_late, cells.due_what) == ("2d late", True, "talk")
    assert cells.reason == "Complaint late: first answer"


@pytest.mark.parametrize(
    ("minutes", "hours", "said"),
    [
        (None, None, ""),
        (0, 6, "0/6 h"),
        (720, 40, "12/40 h"),
        (150, 6, "2.5/6 h"),
        (750, 40, "13/40 h"),
        (6000, 40, "100/40"),
        (6000, 160, "100/160"),
    ],
)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_n5_the_hours_of_a_plan_fit_their_column(language: str, minutes: int | None, hours: int | None, said: str) -> None:
    i18n.use(language)
    row = Scene("-20 client.added").row()._replace(plan_minutes=minutes, plan_hours=hours, plan_month=3, plan_months=6)
    assert standing.plan(row).replace(",", ".").replace(" t", " h") == said
    assert len(standing.plan(row)) <= standing.PLAN_CELLS


def test_n5_the_months_of_a_plan_are_over_from_the_day_after_them() -> None:
    row = Scene("-20 client.added").row()._replace(plan_minutes=60, plan_hours=6, plan_month=3, plan_months=3, plan_over_on=on(2))
    assert not standing.cells(row, TODAY + timedelta(days=1)).plan_over
    assert standing.cells(row, TODAY + timedelta(days=2)).plan_over
    assert standing.plan_whole(row) == "1/6 h, month 3 of 3"
    assert standing.plan_whole(row._replace(plan_minutes=750, plan_hours=40)) == "12.5/40 h, month 3 of 3"
    assert not standing.plan_whole(row._replace(plan_minutes=None))


def test_after_the_day_of_its_drop_a_row_shows_where_it_fell_with_a_mark() -> None:
    row = Scene("-20 client.added\n-16 yes").row()._replace(level="good", override=False, drop_on=on(3), drop_level="watch", thin=False)
    before, after = standing.cells(row, TODAY + timedelta(days=2)), standing.cells(row, TODAY + timedelta(days=3))
    assert (before.level, before.drop, before.forecast) == ("Good", "1d", False)
    assert (after.level, after.level_code, after.drop, after.forecast) == ("Watch~", "watch", "", True)


def test_a_level_set_by_hand_is_not_forecast_away() -> None:
    row = Scene("-20 client.added\n-16 yes").row()._replace(level="good", override=True, drop_on=on(-3), drop_level="watch", thin=False)
    assert standing.cells(row, TODAY).level == "Good*"


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_plain_terminals_get_no_sign_that_they_lack(language: str) -> None:
    i18n.use(language)
    row = Scene("-20 client.added").row()
    cells = standing.cells(row, TODAY, ascii_only=True)
    assert all(cell.isascii() for cell in (cells.score, cells.age))
