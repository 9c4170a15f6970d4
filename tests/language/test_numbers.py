"""Typed numbers: blanks, commas and points as people in three countries write them; shares; ranges of three."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kundtui.language.numbers import Ranged, number, ranged, share


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("850", "850"),
        ("12 000", "12000"),
        ("12\u00a0000,50", "12000.5"),
        ("12.000,50", "12000.5"),
        ("12,000.50", "12000.5"),
        ("1.234.567", "1234567"),
        ("12'000", "12000"),
        ("0,7", "0.7"),
        ("12.5", "12.5"),
        ("-3", "-3"),
        ("\N{MINUS SIGN}3", "-3"),
    ],
)
def test_numbers_as_people_write_them(typed: str, value: str) -> None:
    assert number(typed) == Fraction(value)


@pytest.mark.parametrize("typed", ["", "x", "1,2,3", "1.2,3.4", "--1", ",5", "1e9", "٣", "1" * 40, "12 kr"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert number(typed) is None


@pytest.mark.parametrize(("typed", "value"), [("70 %", "7/10"), ("70", "7/10"), ("0,7", "7/10"), ("1", "1"), ("1 %", "1/100"), ("0", "0")])
def test_shares(typed: str, value: str) -> None:
    assert share(typed) == Fraction(value)


def _three(*values: str) -> Ranged:
    return Ranged(*map(Fraction, values))


def test_ranges() -> None:
    assert ranged("600..850..1 000") == _three("600", "850", "1000")
    assert ranged("600..1000") == _three("600", "800", "1000")
    assert ranged("50%..70%..90%", shares=True) == _three("0.5", "0.7", "0.9")
    assert ranged("850") == _three("850", "850", "850")
    assert ranged("1000..600") is None
    assert ranged("1..2..3..4") is None
    assert ranged("1..x") is None


@given(st.text(max_size=30))
def test_nothing_that_is_typed_raises(typed: str) -> None:
    for read in (number, share, ranged):
        assert read(typed) is None or typed.strip()
