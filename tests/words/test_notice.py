"""The notice's draft in three languages: dates, what remains, whom to ask, thanks, and nothing that the tone guard finds (A13)."""

from __future__ import annotations

from datetime import date

import pytest

from kundtui.language.tone import judge
from kundtui.words.notice import OWED, TEMPLATES, notice

DAY = date(2026, 12, 20)
THANKS = {"en": "Thank you", "sv": "Tack", "nb": "Takk"}
DAYS = {"en": "20 December 2026", "sv": "20 december 2026", "nb": "20. desember 2026"}


@pytest.mark.parametrize("language", TEMPLATES)
@pytest.mark.parametrize("remaining", [[], ["the last print run", "the keys"]])
def test_a13_the_draft_says_day_what_remains_whom_and_thanks_and_passes_the_tone_guard(language: str, remaining: list[str]) -> None:
    text = notice(language, "Nordbygg {0} AB", DAY, remaining, "Anna Ek")
    assert all(part in text for part in ("Nordbygg {0} AB", DAYS[language], "Anna Ek", THANKS[language], *remaining))
    assert judge(text) == ()


def test_what_is_not_said_yet_is_seen() -> None:
    assert "…" in notice("sv", "Nordbygg", None, [], "")


@pytest.mark.parametrize("language", ["en", "sv", "nb"])
def test_a13_an_open_complaint_is_named_and_its_words_are_not_said_again(language: str) -> None:
    said = notice(language, "Nordbygg", None, ["complaint", "Deras tryckplåtar"], "Anna")
    assert OWED[language]["complaint"] in said
    assert "- complaint" not in said
    assert "- Deras tryckplåtar" in said
