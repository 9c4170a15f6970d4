"""Days from the collections of others (tests/data/dates): what they call a day is read as they mean it, or said to be none, never otherwise."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from kundtui.language.dates import read

HERE = Path(__file__).parents[1] / "data/dates"
TODAY = date(2026, 11, 23)
SWEDISH: dict[str, Any] = json.loads((HERE / "cldr_sv.json").read_text(encoding="utf-8"))
DATEUTIL: list[dict[str, Any]] = json.loads((HERE / "dateutil_cases.json").read_text(encoding="utf-8"))
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
OFF = {"0 day ago": 0, "1 day ago": -1, "in 1 day": 1}
SPANS = {"day": 1, "week": 7}


@pytest.mark.parametrize(("means", "forms"), [(means, SWEDISH["relative-type"][means]) for means in OFF])
def test_days_near_today(means: str, forms: list[str]) -> None:
    assert {read(form, TODAY).day for form in forms} == {TODAY + timedelta(days=OFF[means])}


@pytest.mark.parametrize("unit", SPANS)
@pytest.mark.parametrize(("form", "sign"), [("in \\1 {}", 1), ("\\1 {} ago", -1)])
@pytest.mark.parametrize("count", [1, 2, 14])
def test_spans_of_days_and_weeks(unit: str, form: str, sign: int, count: int) -> None:
    meant = TODAY + timedelta(days=sign * count * SPANS[unit])
    forms = SWEDISH["relative-type-regex"][form.format(unit)]
    assert {read(one.format(count), TODAY).day for one in forms} == {meant}


@pytest.mark.parametrize("name", WEEKDAYS)
def test_weekdays(name: str) -> None:
    days = {read(form, TODAY).day for form in SWEDISH[name]}
    assert days == {TODAY + timedelta(days=WEEKDAYS.index(name) or 7)}


@pytest.mark.parametrize("name", MONTHS)
def test_months(name: str) -> None:
    assert {read(f"5 {form} 2027", TODAY).day for form in SWEDISH[name]} == {date(2027, MONTHS.index(name) + 1, 5)}


@pytest.mark.parametrize("case", [one for one in DATEUTIL if not one["ambiguous_day_month"]], ids=lambda one: one["text"])
def test_a_plain_day_is_that_day_or_none(case: dict[str, Any]) -> None:
    assert read(case["text"], TODAY).day in {date.fromisoformat(case["expected"][:10]), None}


@pytest.mark.parametrize("case", [one for one in DATEUTIL if one["ambiguous_day_month"]], ids=lambda one: one["text"])
def test_the_day_stands_before_the_month_or_it_is_none(case: dict[str, Any]) -> None:
    american = date.fromisoformat(case["expected"][:10])
    assert read(case["text"], TODAY).day in {american.replace(month=american.day, day=american.month), None}
