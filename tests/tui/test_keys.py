"""The table of keys: no key means two things in one place, and a user's own keys are checked before they count."""

from __future__ import annotations

import subprocess
import sys

import pytest
from rich.cells import cell_len
from textual.keys import _character_to_key

from kundtui import i18n
from kundtui.tui.keys import (
    BY_ID,
    FOOTERS,
    IN_WORDS,
    KEYS,
    PLACES,
    Problem,
    accept,
    bindings,
    footer,
    help_list,
    messages,
    textual_name,
    written,
)
from kundtui.tui.screens.keys import WIDTH, brief

BANNED = set("[]{}\\~@|$£")


def test_ids_are_unique_and_every_scope_has_a_place() -> None:
    assert len(BY_ID) == len(KEYS)
    assert {key.scope for key in KEYS} == {scope for scopes in PLACES.values() for scope in scopes}
    assert PLACES.keys() == FOOTERS.keys()


def test_no_key_needs_altgr_or_is_taken_by_the_terminal() -> None:
    for key in KEYS:
        for pressed in key.keys.split():
            assert not set(pressed) & BANNED
            assert not pressed.startswith(("alt+", "f1"))
            assert pressed not in {"ctrl+a", "ctrl+b", "ctrl+enter"}


@pytest.mark.parametrize("place", PLACES)
def test_within_a_scope_each_key_does_one_thing_and_footers_name_keys_of_the_place(place: str) -> None:
    for scope in PLACES[place]:
        pressed = [one for key in KEYS if key.scope == scope for one in key.keys.split()]
        assert len(pressed) == len(set(pressed))
    assert all(BY_ID[key_id].scope in PLACES[place] and BY_ID[key_id].label for key_id in FOOTERS[place])


@pytest.mark.parametrize("place", PLACES)
def test_the_footer_fits_eighty_columns(place: str) -> None:
    assert sum(len(one.keys) + len(one.message) + 3 for one in footer(place)) <= 81


def test_the_only_keys_that_do_two_things_in_a_place_are_meant() -> None:
    doubles = {(one, other) for place in PLACES for one, other in _doubles(place)}
    assert doubles == {
        ("answer.yes", "copy"),
        ("answer.no", "note.add"),
        ("month.back", "list.half_up"),
        ("month.on", "list.half_down"),
    }


def _doubles(place: str) -> set[tuple[str, str]]:
    taken: dict[str, str] = {}
    found = set()
    for scope in PLACES[place]:
        for key in KEYS:
            if key.scope == scope:
                for pressed in key.keys.split():
                    if pressed in taken:
                        found.add((taken[pressed], key.id))
                    taken.setdefault(pressed, key.id)
    return found


def test_bindings_carry_id_action_and_textuals_names_of_the_keys() -> None:
    found = {binding.id: binding for binding in bindings("everywhere", "lines", "client")}
    assert found["complaint.add"].key == "c,exclamation_mark"
    assert found["complaint.add"].action == "complaint_add"
    assert found["list.half_up"].key == "pageup,ctrl+u"
    assert found["tab.3"].action == "tab(3)"


def test_our_names_of_keys_are_textuals() -> None:
    for letter in "!\"#%&/()=?+*'.,:;-_<>åÅøa1":
        assert textual_name(letter) == _character_to_key(letter)


def test_keys_are_written_as_people_read_them() -> None:
    assert [written(key) for key in ("enter", "ctrl+u", "shift+tab", "+", "c", "pageup")] == ["⏎", "^u", "shift+tab", "+", "c", "pgup"]


def test_the_footer_of_the_grid() -> None:
    shown = "  ".join(f"{one.keys} {one.message}" for one in footer("grid"))
    assert shown == "⏎ Open  c Complaint  i Contact  t Today  r Review  / Filter  w Why  ? Keys"


def test_help_lists_every_key_of_the_place_and_joins_those_of_one_message() -> None:
    shown = {one.message: one.keys for one in help_list("client", {"list.up": "up"})}
    assert shown["Tab by number"] == "1 2 3 4 5 6 7"
    assert shown["Line up"] == "↑"
    assert set(shown) <= set(messages())


def test_a_users_keys_are_taken_over_for_textual() -> None:
    keymap, problems = accept({"complaint.add": "f2, å", "list.filter": "ctrl+f"})
    assert keymap == {"complaint.add": "f2,å", "list.filter": "ctrl+f"}
    assert not problems


def test_all_problems_of_a_users_keys_are_told_at_once_and_the_rest_counts() -> None:
    keymap, problems = accept({"nosuch": "c", "note.add": "ctrl+åå", "undo": "", "why": "c", "copy": "ctrl+y", "redo": "hyper+u"})
    assert problems == (
        Problem("unknown_id", "nosuch", "c"),
        Problem("malformed_key", "note.add", "ctrl+åå"),
        Problem("no_key", "undo", ""),
        Problem("malformed_key", "redo", "hyper+u"),
        Problem("clash", "why", "c", "complaint.add"),
    )
    assert keymap == {"copy": "ctrl+y"}


def test_two_keys_may_change_places_and_scopes_that_never_meet_may_share() -> None:
    assert accept({"undo": "U", "redo": "u"})[1] == ()
    assert accept({"text.save": "c"})[1] == ()
    assert accept({"why": "s"})[1] == (Problem("clash", "why", "s", "list.sort"),)


def test_the_table_is_read_without_textual() -> None:
    code = "import sys, kundtui.tui.keys; sys.exit(any(name.startswith('textual') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(("language", "letter"), [("en", "y"), ("sv", "j"), ("nb", "j")])
def test_the_letter_named_for_yes_is_the_one_its_word_begins_with(language: str, letter: str) -> None:
    i18n.use(language)
    try:
        assert {one.id: one.keys for one in footer("call")}["answer.yes"] == letter
        assert {one.id: one.keys for one in footer("call", {"answer.yes": "o"})}["answer.yes"] == "o"
        assert {one.id: one.keys for one in footer("call")}["answer.no"] == "n"
        assert {one.id: one.keys for one in footer("grid")}["complaint.add"] == "c"
    finally:
        i18n.use("en")


@pytest.mark.parametrize("place", PLACES)
def test_the_names_of_the_keys_stand_whole_in_the_list_of_keys_without_utf_8_too(place: str) -> None:
    shown = [brief(one.keys) for one in help_list(place, {})]
    assert [one for one in shown if max(cell_len(one), cell_len(one.translate(IN_WORDS))) > WIDTH] == []
