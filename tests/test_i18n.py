"""The catalogue: which language, what is said in it, and how its days, numbers and sorting go."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kundtui import i18n
from kundtui.i18n import _, ngettext

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("sv_SE.UTF-8", "sv"),
        ("sv", "sv"),
        ("SV-fi", "sv"),
        ("nb_NO", "nb"),
        ("no", "nb"),
        ("nn_NO.UTF-8", "nb"),
        ("no_NO@bokmal", "nb"),
        ("en_GB", "en"),
        ("C.UTF-8", "en"),
        ("de_DE", "en"),
        ("nonsense", "en"),
        ("", "en"),
        ("___", "en"),
    ],
)
def test_a_locale_chooses_the_nearest_language_and_english_otherwise(tag: str, language: str) -> None:
    assert i18n.choose(None, None, {"LANG": tag}) == language


def test_what_is_asked_for_goes_before_the_setting_and_that_before_the_locale() -> None:
    assert i18n.choose("nb", "sv", {"LANG": "en"}) == "nb"
    assert i18n.choose(None, "sv", {"LANG": "en"}) == "sv"
    assert i18n.choose(None, None, {"LC_ALL": "sv_SE", "LC_MESSAGES": "en", "LANG": "nb"}) == "sv"


@given(st.text())
def test_no_language_is_ever_a_crash(tag: str) -> None:
    i18n.use(i18n.choose(tag, None, {}))
    i18n.use(tag)
    assert i18n.language() in i18n.LANGUAGES


def test_a_value_with_braces_or_markup_is_text_and_nothing_else() -> None:
    for language in i18n.LANGUAGES:
        i18n.use(language)
        assert _("said: {text}", text="{0} {text.__class__} [/] %s") == "said: {0} {text.__class__} [/] %s"


def test_a_number_of_things_takes_its_form() -> None:
    assert ngettext("{n} client", "{n} clients", 1) == "1 client"
    assert ngettext("{n} client", "{n} clients", 0) == "0 clients"


@pytest.mark.parametrize(
    ("language", "short", "other_year", "full", "week"),
    [
        ("en", "Tue 24 Nov", "Tue 24 Nov 2026", "Tuesday 24 November 2026", "w48"),
        ("sv", "tis 24 nov", "tis 24 nov 2026", "tisdag 24 november 2026", "v48"),
        ("nb", "tir. 24. nov.", "tir. 24. nov. 2026", "tirsdag 24. november 2026", "uke 48"),
    ],
)
def test_a_day_is_said_in_the_order_of_its_language(language: str, short: str, other_year: str, full: str, week: str) -> None:
    i18n.use(language)
    assert i18n.say_day(TUESDAY, date(2026, 1, 1)) == short
    assert i18n.say_day(TUESDAY, date(2027, 1, 1)) == other_year
    assert i18n.say_day(TUESDAY) == other_year
    assert i18n.long_day(TUESDAY) == full
    assert i18n.say_week(TUESDAY) == week
    assert i18n.say_moment(datetime(2026, 11, 24, 9, 5), TUESDAY) == f"{short} 09:05"  # noqa: DTZ001 - office wall time has no zone


@pytest.mark.parametrize(
    ("value", "decimals", "english", "swedish"),
    [
        (219, 0, "219", "219"),
        (Fraction(2185, 100), 1, "21.9", "21,9"),
        (Fraction(-2185, 100), 1, "-21.9", "-21,9"),
        (Fraction(1, 8), 2, "0.13", "0,13"),
        (Decimal("1234567.50"), 2, "1,234,567.50", "1\xa0234\xa0567,50"),
        (Fraction(-1, 100), 1, "0.0", "0,0"),
        (18.5, 1, "18.5", "18,5"),
    ],
)
def test_a_number_is_rounded_half_up_and_has_the_mark_of_its_language(
    value: float | Fraction | Decimal, decimals: int, english: str, swedish: str
) -> None:
    assert i18n.say_number(value, decimals) == english
    for language in ("sv", "nb"):
        i18n.use(language)
        assert i18n.say_number(value, decimals) == swedish


@pytest.mark.parametrize(
    ("language", "in_order"),
    [
        ("sv", ["Alm", "Élan", "Zorn", "Åkesson", "Ängel", "Östlund"]),
        ("nb", ["Alm", "Élan", "Zorn", "Ærlig", "Øst", "Åkesson"]),
        ("en", ["Åkesson", "Alm", "Ängel", "Østlund", "Zorn"]),
    ],
)
def test_names_are_sorted_as_in_a_directory_of_the_language(language: str, in_order: list[str]) -> None:
    i18n.use(language)
    assert sorted(sorted(in_order), key=i18n.sort_key) == in_order


def test_english_loads_no_catalogue_machinery() -> None:
    program = "import sys; from kundtui import i18n; i18n.use('en'); print('gettext' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "False\n"
