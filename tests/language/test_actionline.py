"""A line of an action plan (T24): who, what, by when; what is missing is empty, and nothing that was typed is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kundtui.language import sides
from kundtui.language.actionline import Said, lines, read


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Anna | send numbers | fri", Said("Anna", "send numbers", "fri")),
        ("Anna;send numbers;fri", Said("Anna", "send numbers", "fri")),
        ("Anna | call; then mail | 24/11", Said("Anna", "call; then mail", "24/11")),
        ("Anna | send numbers", Said("Anna", "send numbers", "")),
        ("Anna", Said("Anna", "", "")),
        ("| send |", Said("", "send", "")),
        ("", Said("", "", "")),
    ],
)
def test_t24_a_line_is_read_part_by_part(typed: str, said: Said) -> None:
    assert read(typed) == said


def test_empty_lines_are_no_actions() -> None:
    assert lines("Anna | a | fri\n\n  \nOlav | b | mon\n") == [Said("Anna", "a", "fri"), Said("Olav", "b", "mon")]


@given(st.text())
def test_no_word_is_lost(typed: str) -> None:
    kept = "".join(read(typed))
    assert all(letter in kept for letter in typed if not letter.isspace() and letter not in "|;")


@pytest.mark.parametrize(("who", "side"), [("vi", "us"), ("Oss", "us"), ("we", "us"), ("kunden", "client"), ("de", "client"), ("Anna", "")])
def test_whose_it_is_by_a_word(who: str, side: str) -> None:
    assert sides.read(who) == side
