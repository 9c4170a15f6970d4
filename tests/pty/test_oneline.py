"""Keystrokes on the real program: a complaint on a known client is one key, the words and Enter, from every screen; so is everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.pty.program import BACK, ENTER, ESCAPE, TAB

if TYPE_CHECKING:
    from tests.pty.program import Program

WAYS = {
    "grid": b"",
    "client": ENTER,
    "its contacts": ENTER + b"1",
    "its expectations": ENTER + b"3",
    "why": b"w",
    "offboarding": b"o",
    "today": b"t",
    "heat": b"v",
}
"""How a screen is reached from the grid; the keys to it are not counted."""


def complaints(program: Program) -> list[tuple[str, str]]:
    """The complaints of all clients: their words, and how grave they are."""
    received = (entry for row in program.rows() for entry in program.store.log(row.client).entries if entry.kind == "complaint.received")
    return [(entry.data["text"], entry.data["severity"]) for entry in received]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("key", [b"a", b":"])
def test_from_any_screen_a_complaint_on_a_known_client_is_one_key_the_words_and_enter(program: Program, way: str, key: bytes) -> None:
    with program.shown() as terminal:
        terminal.type(WAYS[way])
        terminal.settled()
        terminal.type(key + b"!! late again" + ENTER)
        terminal.wait_for("Stored: complaint medium")
    assert complaints(program).count(("late again", "medium")) == 1


@pytest.mark.parametrize("way", ["grid", "client", "why", "today"])
def test_the_same_by_the_key_of_complaints(program: Program, way: str) -> None:
    with program.shown() as terminal:
        terminal.type(WAYS[way])
        terminal.settled()
        terminal.type(b"c" + b"!! late again" + ENTER)
        terminal.wait_for("complaint medium. Now")
    assert complaints(program).count(("late again", "medium")) == 1


def test_another_client_is_one_key_its_code_the_words_and_enter(program: Program) -> None:
    row = program.rows()[5]
    with program.shown() as terminal:
        terminal.type(b"a" + BACK + f"{row.code} !! late again".encode() + ENTER)
        terminal.wait_for("Stored: complaint medium")
    assert program.kinds(row.client)[-1] == "complaint.received"


def test_the_line_says_what_it_understood_and_u_takes_it_back(program: Program) -> None:
    client = program.rows()[0].client
    with program.shown() as terminal:
        terminal.press(b":lovat offert >om tv\xc3\xa5 veckor", "our promise · “offert”")
        terminal.wait_for("(w")
        terminal.press(ENTER, "Stored: our promise")
        assert program.kinds(client)[-1] == "promise.made"
        terminal.press(b"u", "Taken back: promise")


def test_a_draft_is_kept_and_what_is_offered_is_taken_by_tab(program: Program) -> None:
    with program.shown() as terminal:
        terminal.press(b":note half a sen", "half a sen")
        terminal.type(ESCAPE)
        terminal.wait_without("half a sen")
        terminal.press(b":", "half a sen")
        terminal.type(b"\x15" + b"anteck" + TAB + b"klart" + ENTER)
        terminal.wait_for("Stored: note")
