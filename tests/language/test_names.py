"""A client is found by code, name, alias, beginning or a near miss; sure only where one alone can be meant."""

from __future__ import annotations

import subprocess
import sys
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kundtui.language.fold import fold
from kundtui.language.names import SHOWN, guess


class Hit(NamedTuple):
    client: str
    what: str


def names(*rows: tuple[str, str, str]) -> list[tuple[str, Hit]]:
    return [(fold(text), Hit(client, what)) for client, what, text in rows]


OFFICE = names(
    ("1", "code", "nb"),
    ("1", "name", "Nordbygg Entreprenad AB"),
    ("1", "alias", "NBE"),
    ("1", "former", "nob"),
    ("2", "code", "acme"),
    ("2", "name", "Acme Sverige"),
    ("3", "code", "acme-no"),
    ("3", "name", "Acme Norge"),
    ("4", "code", "or"),
    ("4", "name", "Ørsta Sparebank"),
    ("5", "code", "k1024"),
    ("5", "name", "Kraft & Värme i Åmål"),
    ("6", "code", "sol"),
    ("6", "name", "Solberg-Hansen"),
    ("7", "code", "nob"),
    ("7", "name", "Nobel"),
)


def found(typed: str) -> tuple[tuple[str, ...], bool]:
    answer = guess(typed, OFFICE)
    return tuple(hit.client for hit in answer.clients), answer.sure


@pytest.mark.parametrize(
    ("typed", "client"),
    [
        ("nb", "1"),  # the code, though an alias begins so too
        ("NBE", "1"),  # the alias
        ("acme", "2"),  # an exact code beats the beginning of another
        ("acme norge", "3"),  # the exact name
        ("nob", "7"),  # a code in use beats the same code of former days
        ("nordbyg", "1"),  # the beginning of the name
        ("entrep", "1"),  # the beginning of a word in the name
        ("orsta", "4"),  # without the letters that the keyboard lacks
        ("ørs", "4"),
        ("hansen", "6"),  # after a hyphen
        ("värme åmål", "5"),  # words in the name
        ("kraft am", "5"),  # each typed word begins one
        ("akme norge", "3"),  # nearly right
        ("nordbigg", "1"),
        ("nrodbygg", "1"),  # two letters swapped
        ("solbreg hansen", "6"),
        ("spaerbank", "4"),
    ],
)
def test_found_for_sure(typed: str, client: str) -> None:
    assert found(typed) == ((client,), True)


@pytest.mark.parametrize(
    ("typed", "clients"),
    [
        ("acm", ("2", "3")),  # the shorter first
        ("akme", ("2", "3")),
        ("no", ("7", "1", "3")),  # what begins so stands before what has a word that begins so
    ],
)
def test_more_than_one_is_never_sure(typed: str, clients: tuple[str, ...]) -> None:
    assert found(typed) == (clients, False)


def test_the_beginning_of_a_name_goes_before_that_of_a_later_word() -> None:
    answer = guess("nord", names(("1", "name", "Ånge Nord"), ("2", "name", "Nordfisk"), ("3", "name", "Fisk i Nord")))
    assert (answer.clients[0].client, answer.sure) == ("2", True)


@pytest.mark.parametrize("typed", ["", "  ", "zzz", "zzzzzzzz", "nz", "k1023", "k10244", "nordkraft", "sölv", "ab c"])
def test_nobody_is_meant(typed: str) -> None:
    assert found(typed) == ((), False)


def test_a_near_miss_says_so() -> None:
    assert guess("akme norge", OFFICE).near
    assert not guess("acme norge", OFFICE).near
    assert not guess("zzz", OFFICE).near


def test_one_of_two_near_names_is_found_when_it_is_the_only_client() -> None:
    assert guess("akme", names(("2", "code", "acme"), ("2", "name", "Acme Sverige"))).sure


def test_no_more_are_offered_than_there_are_keys() -> None:
    many = names(*((str(number), "name", f"Bygg {number}") for number in range(100)))
    answer = guess("bygg", many)
    assert len(answer.clients) == SHOWN
    assert not answer.sure


@given(st.text(max_size=20), st.lists(st.tuples(st.text(min_size=1, max_size=12), st.sampled_from("123")), max_size=6))
def test_each_client_once_and_one_alone_is_sure(typed: str, rows: list[tuple[str, str]]) -> None:
    answer = guess(typed, names(*((client, "name", text) for text, client in rows)))
    clients = [hit.client for hit in answer.clients]
    assert len(set(clients)) == len(clients)
    assert answer.sure or len(clients) != 1


@given(st.sampled_from(OFFICE))
def test_every_name_finds_its_client(pair: tuple[str, Hit]) -> None:
    text, hit = pair
    assert hit.client in {candidate.client for candidate in guess(text, OFFICE).clients} or hit.what == "former"


def test_a_name_typed_right_does_not_load_the_fuzzy_library() -> None:
    program = "import sys; from kundtui.language.names import guess; guess('a', []); guess('akm', []); print('rapidfuzz' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
