"""The grid's filter is read while it is typed, in three languages at once, and never breaks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kundtui.domain.standing import LEVELS, Filter
from kundtui.language.filter import FLAG_WORDS, KEY_WORDS, LEVEL_WORDS, LIFECYCLE_WORDS, Problem, Reading, read
from kundtui.language.fold import fold

TODAY = date(2026, 11, 23)
EVERY = ("N", "A", "P", "O", "E")


@pytest.mark.parametrize(
    ("text", "keep"),
    [
        ("", Filter()),
        ("Ørsta bygg", Filter(words=("orsta", "bygg"))),
        ("level:crisis", Filter(levels=("crisis",))),
        ("nivå:kris läge:bevaka", Filter(levels=("crisis", "watch"))),
        ("level:crisis,watch", Filter(levels=("crisis", "watch"))),
        ("level:cri", Filter(levels=("crisis",))),
        ("level:r", Filter(levels=("at_risk", "crisis"))),
        ("level:ukj", Filter(levels=("unknown",))),
        ("level:röd", Filter(levels=("crisis",))),
        ("level:at_risk", Filter(levels=("at_risk",))),
        ('nivå:"følg med"', Filter(levels=("watch",))),
        ("plan:no", Filter(plan="needed")),
        ("plan:ja", Filter(plan="running")),
        ("trust:partner tillit:rådgiver", Filter(trusts=("partner", "adviser"))),
        ("förtroende:leverantör", Filter(trusts=("supplier",))),
        ("target:hold mål:förbättra", Filter(targets=("hold", "improve"))),
        ("owner:none", Filter(owners=("",))),
        ("owner:Anna ansvarlig:Bjørn", Filter(owners=("anna", "bjorn"))),
        ("late", Filter(late=True)),
        ("försenade", Filter(late=True)),
        ("forsinket åpne", Filter(late=True, open=True)),
        ("öppna", Filter(open=True)),
        ('"open"', Filter(words=("open",))),
        ('"open systems" late', Filter(words=("open systems",), late=True)),
        ('"unfinished', Filter(words=("unfinished",))),
        ("cold>14", Filter(cold_before="2026-11-09")),
        ("cold>=14", Filter(cold_before="2026-11-10")),
        ("kall:2v", Filter(cold_before="2026-11-09")),
        ("due<7", Filter(due_by="2026-11-29")),
        ("frist<=7", Filter(due_by="2026-11-30")),
        ("due:7d", Filter(due_by="2026-11-30")),
        ("drop<5", Filter(drop_by="2026-11-27")),
        ("tag:VIP #skåne", Filter(tags=("vip", "skane"))),
        ("lifecycle:e", Filter(lifecycles=("E",))),
        ("livssyklus:ny,aktiv", Filter(lifecycles=("N", "A"))),
        ("fas:alla", Filter(lifecycles=EVERY)),
        ("fas:avslu", Filter(lifecycles=("O", "E"))),
        ("late late LATE acme acme", Filter(late=True, words=("acme",))),
    ],
)
def test_read(text: str, keep: Filter) -> None:
    assert read(text, TODAY) == Reading(keep)


@pytest.mark.parametrize("text", ["level:", "owner:", "cold>", "due<=", "tag:", "#", '"', "lifecycle:", "level:,"])
def test_what_is_only_begun_is_no_problem(text: str) -> None:
    assert read(text, TODAY) == Reading(Filter())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("colour:red", "unknown_key"),
        ("level:purple", "unknown_level"),
        ("lifecycle:x", "unknown_lifecycle"),
        ("cold>soon", "not_days"),
        ("cold>99999999999", "not_days"),
        ("cold<14", "wrong_way"),
        ("due>7", "wrong_way"),
        ("level>crisis", "wrong_way"),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_is_read(text: str, code: str) -> None:
    said = text.removeprefix("level:").removeprefix("lifecycle:")
    assert read(f"{text} acme", TODAY) == Reading(Filter(words=("acme",)), (Problem(code, said),))


def test_owners_are_found_by_the_beginning_of_their_name() -> None:
    owners = {"anna berg": "m1", "anders ek": "m2", "me": "m2"}
    assert read("owner:anna", TODAY, owners).keep.owners == ("m1",)
    assert read("owner:an", TODAY, owners).keep.owners == ("m1", "m2")
    assert read("owner:me", TODAY, owners).keep.owners == ("m2",)
    assert read("owner:eva", TODAY, owners).problems == (Problem("unknown_owner", "eva"),)


def test_the_words_are_folded_and_name_every_level() -> None:
    for words in (LEVEL_WORDS, LIFECYCLE_WORDS, FLAG_WORDS, KEY_WORDS):
        assert all(fold(word) == word for word in words)
    assert set(LEVEL_WORDS.values()) == set(LEVELS)


PIECES = st.sampled_from(("level:", "cold>", "due<", "tag:", '"', "#", " ", "9", "crisis", "99999", ",", "=", "<", "late", "\ud800"))


@given(st.text() | st.lists(PIECES).map("".join))
def test_nothing_typed_breaks_it(text: str) -> None:
    keep, problems = read(text, TODAY)
    assert set(keep.levels) <= set(LEVELS)
    typed = fold(text.replace('"', " "))
    assert all(fold(problem.word.replace('"', " ")) in typed for problem in problems)
