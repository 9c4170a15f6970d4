"""The 92 practices in a line each, in three languages."""

from __future__ import annotations

import ast

import pytest
from tests.words.codes import PRACTICE, trees

from kundtui import i18n
from kundtui.domain.policy import RANGES
from kundtui.words.practices import PRACTICES, practice

LONGEST = 90
SOURCES = {"N": 18, "T": 30, "A": 13, "R": 18, "B": 13}


def test_each_of_the_92_practices_has_a_line() -> None:
    assert list(PRACTICES) == [f"{source}{number}" for source, count in SOURCES.items() for number in range(1, count + 1)]
    assert len(PRACTICES) == 92


def test_every_practice_that_a_rule_cites_is_one_of_them() -> None:
    cited = {
        node.value
        for module in trees()
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and PRACTICE.fullmatch(node.value)
    }
    assert cited
    assert cited | {field.practice for field in RANGES.values() if field.practice} <= set(PRACTICES)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_line_is_short_and_no_two_say_the_same(language: str) -> None:
    i18n.use(language)
    said = {one: practice(one) for one in PRACTICES}
    assert all(0 < len(line) < LONGEST for line in said.values()), [line for line in said.values() if len(line) >= LONGEST]
    assert len(set(said.values())) == len(said)


@pytest.mark.parametrize("language", ["sv", "nb"])
def test_each_line_is_in_the_language_itself(language: str) -> None:
    english = {one: practice(one) for one in PRACTICES}
    i18n.use(language)
    assert not [one for one in PRACTICES if practice(one) == english[one]]


def test_a_practice_of_a_newer_program_is_named() -> None:
    assert practice("Z9") == "Z9"
