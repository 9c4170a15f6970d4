"""Folding makes names findable from any keyboard, and twice is once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kundtui.language.fold import fold


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Ørsta Sparebank", "orsta sparebank"),
        ("Ångström", "angstrom"),
        ("A\u030angstro\u0308m", "angstrom"),
        ("Pær & Sønner", "paer & sonner"),
        ("STRASSE, Straße", "strasse, strasse"),
        ("Guðrún Þór", "gudrun thor"),
        ("Łódź", "lodz"),
        ("  Two \t\n words\u00a0", "two words"),
        ("Café \uff34\uff25\uff2c ℡", "cafe tel tel"),
        ("", ""),
    ],
)
def test_folded(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_a_part_without_marks_finds_the_whole() -> None:
    assert fold("orsta") in fold("Vest-Ørsta")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_case_makes_no_difference(text: str) -> None:
    assert fold(text.upper().lower()) == fold(text.upper())


def test_every_character_is_folded_once_and_for_all() -> None:
    changing = [hex(code) for code in range(0x110000) if fold(fold(chr(code))) != fold(chr(code))]
    assert changing == []
