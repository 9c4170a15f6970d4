"""The five lines of a status report: in three languages, what of them was filled in, words counted, positions read."""

from __future__ import annotations

import pytest

from kundtui.language.reportlines import LINES, filled, position, template, untouched, words_in

POLICY = 150


@pytest.mark.parametrize("language", LINES)
def test_t14_a_report_begins_from_five_lines_that_are_nothing_until_one_is_filled(language: str) -> None:
    text = template(language, "2026-12-06")
    assert len(text.splitlines()) == 5
    assert untouched(text)
    assert filled(text) == ""
    done = LINES[language][0]
    assert filled(text.replace(done, f"{done} the ground")) == f"{done} the ground\n{LINES[language][-1]} 2026-12-06"


def test_t14_151_words_are_one_too_many_and_labels_left_empty_are_none() -> None:
    assert words_in(" ".join(["word"] * (POLICY + 1))) == POLICY + 1
    assert words_in(filled("Risks: \nNext: two\nwords")) == 3


@pytest.mark.parametrize(("typed", "read"), [("3/5", (3, 5)), (" 0 / 2 ", (0, 2)), ("10/10", (10, 10))])
def test_t16_a_position_is_read(typed: str, read: tuple[int, int]) -> None:
    assert position(typed) == read


@pytest.mark.parametrize("typed", ["", "-", "3", "3/", "/5", "a/b", "-1/5", "3/5/7", "٣/5", "1234567/2", "3.5/5"])
def test_t16_what_is_no_position_is_none(typed: str) -> None:
    assert position(typed) is None
