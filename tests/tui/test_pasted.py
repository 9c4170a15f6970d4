"""What is pasted stays text: whatever it holds, in whatever pieces it comes, it becomes one paste and never a key."""

from __future__ import annotations

import pytest

from kundtui.tui.pasted import END, LATE, LONGEST, SILENCE, START, Pasted, Pastes, Typed

PASTE = "bb\x1b[A\r\x1b\x1b[Baa\x00 ctrl\x13 \x1b[200~ again\r\nend"
CLEANED = "bb[A\n[Baa ctrl [200~ again\nend"


def told(*pieces: str) -> tuple[str, list[str]]:
    """What was typed, and what was pasted."""
    pastes = Pastes()
    found = [one for piece in pieces for one in pastes.feed(piece)]
    assert pastes.patience is None
    return "".join(one.text for one in found if isinstance(one, Typed)), [one.text for one in found if isinstance(one, Pasted)]


def test_a_paste_with_escape_codes_is_one_cleaned_text() -> None:
    assert told("j" + START + PASTE + END + "k\x1b[A") == ("jk\x1b[A", [CLEANED])


@pytest.mark.parametrize("length", [1, 2, 3, 5, 7])
def test_it_may_come_in_any_pieces(length: int) -> None:
    whole = "j\x1b[2~" + START + PASTE + END + START + END + START + "x" + END + "k"
    assert told(*(whole[at : at + length] for at in range(0, len(whole), length))) == ("j\x1b[2~k", [CLEANED, "", "x"])


def test_keys_that_begin_as_a_paste_does_are_keys() -> None:
    assert told("\x1b[20~", "\x1b[2~", "\x1b[", "A") == ("\x1b[20~\x1b[2~\x1b[A", [])


def test_what_never_ends_is_pasted_after_a_silence_and_keys_are_keys_again() -> None:
    pastes = Pastes()
    assert [*pastes.feed(START + "half\x1b[20")] == []
    assert pastes.patience == SILENCE
    assert [*pastes.late()] == [Pasted("half[20")]
    assert [*pastes.feed("j")] == [Typed("j")]


def test_a_beginning_that_is_none_is_typed_after_a_while() -> None:
    pastes = Pastes()
    assert [*pastes.feed("\x1b[20")] == []
    assert pastes.patience == LATE
    assert [*pastes.late()] == [Typed("\x1b[20")]


def test_a_mark_whose_escape_was_taken_for_a_key_is_still_a_mark() -> None:
    pastes = Pastes()
    assert [*pastes.feed("\x1b"), *pastes.late()] == [Typed("\x1b")]
    assert [*pastes.feed("[200~q" + END)] == [Pasted("q")]


def test_an_endless_paste_takes_no_more_than_its_room() -> None:
    pastes = Pastes()
    [*pastes.feed(START)]
    for _ in range(5):
        [*pastes.feed("x" * LONGEST)]
    assert [*pastes.feed(END + "j")] == [Pasted("x" * LONGEST), Typed("j")]
