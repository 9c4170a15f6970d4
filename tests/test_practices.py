"""Every one of the 92 practices is proved by a test, or stands in the table of those that another issue owns."""

from __future__ import annotations

import pytest
from tests.practices import CITED, OWNED, WAYS, proofs, table
from tests.verifies import VERIFIES

from kundtui.words.practices import PRACTICES

WORKING_DAY = (
    *("N3", "N4", "N8", "N9", "N10", "N11", "N12", "N13"),
    *(f"T{number}" for number in range(1, 31)),
    *("A4", "A5", "A6"),
    *("R2", "R3", "R5", "R7", "R16", "R17", "R18"),
    *("B1", "B2", "B3", "B4", "B5"),
)
"""The practices whose proof is the working day's: each is a test named by its id."""


def test_each_of_the_92_practices_is_proved_or_owned() -> None:
    unproved = {one for one, those in proofs().items() if not those}
    assert unproved == set(OWNED)


@pytest.mark.parametrize("practice", WORKING_DAY)
def test_a_practice_of_the_working_day_is_a_test_named_by_its_id(practice: str) -> None:
    best = proofs()[practice][:1]
    assert [WAYS[one.how] for one in best] == ["named"], best


def test_the_table_has_a_line_for_each_and_names_no_test_that_only_cites_where_another_is_named() -> None:
    head, rule, *lines = table()
    assert head.startswith("| id |")
    assert set(rule) == {"|", "-"}
    assert [line.split("|")[1].strip() for line in lines] == list(PRACTICES)
    assert all(those[0].how <= CITED for those in proofs().values() if those)


def test_each_practice_names_the_tests_that_do_what_it_asks_to_verify_and_they_stand_first() -> None:
    found = proofs()
    assert [*VERIFIES] == [*PRACTICES]
    assert {one: tuple(proof.place for proof in found[one][: len(places)]) for one, places in VERIFIES.items()} == VERIFIES
