"""Numbers by a mark: found again, told apart where marks are the same, few bytes each."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kundtui.desk.numbered import Numbered, mark_of

TEXTS = st.lists(st.text(max_size=3), max_size=200)


@given(TEXTS, st.sampled_from((1, 3, 1 << 64)))
def test_each_text_keeps_the_first_number_it_was_given_whatever_its_mark(texts: list[str], marks: int) -> None:
    table, kept = Numbered(), dict[str, int]()
    for number, text in enumerate(texts):
        mark, is_it = mark_of(text) % marks or 1, partial(_is, texts, text)
        assert table.find(mark, is_it) == kept.get(text)
        found = table.add(mark, number, is_it)
        assert found == kept.setdefault(text, number)


def _is(texts: list[str], text: str, number: int) -> bool:
    return texts[number] == text


def test_a_rank_says_how_often_it_was_asked_before() -> None:
    table = Numbered()
    assert [table.rank(mark) for mark in (5, 7, 5, 5, 7)] == [0, 0, 1, 2, 1]


def test_no_number_is_lost_while_the_table_grows() -> None:
    table, count = Numbered(), 20_000
    for number in range(count):
        table.add(mark_of(str(number)), number)
    assert [table.find(mark_of(str(number))) for number in range(count)] == list(range(count))
    assert table.find(mark_of("nobody")) is None
    assert sum(map(sys.getsizeof, _held(table))) < 40 * count


def _held(table: Numbered) -> list[Any]:
    return list(vars(table).values())
