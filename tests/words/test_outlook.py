"""What is said after an ending: how long word of mouth is watched (B9), and by when personal data is gone through."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from kundtui.domain.outlook import Outlook
from kundtui.domain.policy import DEFAULT
from kundtui.words.outlook import after

ENDED = date(2026, 11, 2)


def said(days: int, *known: str, people: int = 1) -> str:
    nothing = Fraction(0)
    look = Outlook(ENDED, days, None, nothing, nothing, nothing)
    return "\n".join(after(look, DEFAULT, known, people, ENDED + timedelta(days=days)))


@pytest.mark.parametrize(
    ("days", "words"), [(0, "Watch word of mouth until Wed 2 Dec"), (30, "Watch word of mouth until"), (31, "was watched until")]
)
def test_b9_word_of_mouth_is_watched_for_thirty_days(days: int, words: str) -> None:
    assert words in said(days)


def test_b9_those_who_know_them_are_named() -> None:
    assert "nobody is recorded who knows them" in said(3)
    assert "Solberg" in said(3, "Solberg")


def test_personal_data_is_gone_through_within_a_year() -> None:
    assert "Personal data of 2 people: by Tue 2 Nov 2027" in said(3, people=2)
