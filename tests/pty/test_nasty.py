"""A portfolio of nasty texts on every screen and in every command: nothing of it steers the terminal, crashes, or bends the layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.pty.nasty import CONTROLS, MARKUP, ODD, Raw, leaks, texts
from tests.pty.program import ENTER, ESCAPE, PALETTE, SAVE, Program, cells, whole

from kundtui.language import complaintline
from kundtui.language.text import TEXT, clean, one_line, tidy
from kundtui.tui.clients import card_width

if TYPE_CHECKING:
    from pathlib import Path

    from tests.pty.terminal import Terminal

    from kundtui.domain.entry import Entry

CLIENTS = 16
TABS = b"12345"


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nasty")
    path = folder / "nasty.db"
    Raw(path, texts(), CLIENTS)
    return path


@pytest.fixture
def nasty(nowhere: Program, raw: Path) -> Program:
    """The program on a portfolio of every text."""
    nowhere.take(raw)
    return nowhere


def column(terminal: Terminal, at: int, first: int, last: int) -> set[str]:
    """What stands in one column of the screen."""
    return {cells(terminal, y)[at] for y in range(first, last)}


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
def test_the_grid_of_nasty_names_keeps_its_columns(nasty: Program, size: tuple[int, int]) -> None:
    with nasty.shown(size=size) as terminal:
        rows = min(CLIENTS, size[1] - (4 if card_width(size[0]) else 6))
        gaps = [terminal.lines[1].index(title) - 1 for title in ("Client", "Next")]
        for _ in range(3):
            terminal.settled()
            assert all("►" in line or "■" in line for line in terminal.lines[2 : 2 + rows])
            assert [column(terminal, at, 2, 2 + rows) for at in gaps] == [{" "}, {" "}]
            if card_width(size[0]):
                assert column(terminal, size[0] - card_width(size[0]), 1, size[1] - 2) == {"│"}
            terminal.type(b"\x1b[6~")
        terminal.type(b"jjj")
        terminal.settled()
        assert not [*leaks(terminal.output, texts())]


def test_every_tab_of_every_client_and_why(nasty: Program) -> None:
    with nasty.shown(size=(160, 50)) as terminal:
        terminal.press(ENTER, "1 Contacts")
        for tab in TABS:
            terminal.type(tab.to_bytes())
            for number in range(1, CLIENTS + 1):
                terminal.wait_for(f" {number}/{CLIENTS} ", at=0)
                if number % 8 == 0:
                    terminal.settled()
                    assert column(terminal, cells(terminal, 20).index("│"), 6, 49) == {"│"}
                terminal.type(b"J")
            terminal.press(b"K" * (CLIENTS - 1), f" 1/{CLIENTS} ", at=0)
        terminal.press(b"w", "Why this colour")
        for _ in range(CLIENTS // 2):
            terminal.type(b"jJ")
            terminal.settled()
        assert not [*leaks(terminal.output, texts())]


def test_forms_menus_and_details_of_nasty_clients(nasty: Program) -> None:
    with nasty.shown() as terminal:
        for number in range(0, CLIENTS, 8):
            terminal.press(b"g" + b"j" * number + ENTER, f" {number + 1}/{CLIENTS} ", at=0)
            for keys in (b"c", b"i", b"n", b"2" + ENTER, b".", b"5" + ENTER, b"1" + ENTER, b"2G" + ENTER, b"E"):
                terminal.type(keys)
                terminal.settled()
                whole(terminal)
                terminal.type(ESCAPE)
                terminal.settled(2)
            terminal.press(ESCAPE, " Filter", at=-1)
        assert not [*leaks(terminal.output, texts())]


PASTED = [text[:3000].replace("\x1b[201~", "") for text in (*CONTROLS, *MARKUP, *ODD)]


def pasted(text: str) -> bytes:
    """How a terminal hands over what is pasted."""
    return b"\x15\x1b[200~" + text.encode() + b"\x1b[201~"


@pytest.mark.parametrize(
    ("keys", "shown", "part"), [(b"c", "Complaint", 1), (b"/", "1/", 3), (PALETTE, "Go to or do", 3), (b"+", "New client", 3)]
)
def test_what_is_pasted_into_a_field_is_only_text(nasty: Program, keys: bytes, shown: str, part: int) -> None:
    with nasty.shown() as terminal:
        terminal.press(keys, shown)
        for text in PASTED[part - 1 :: part]:
            terminal.type(pasted(text))
            terminal.settled(2)
            whole(terminal)
        assert not [*leaks(terminal.output, PASTED)]


def entries(program: Program) -> list[Entry]:
    """Everything that the database holds of its clients."""
    return [entry for client in program.store.clients() for entry in program.store.log(client).entries]


KEYS = ("\x1b[A\x1b[Bu\rcqn", "first\x1b\rc!!! second\r", "\x13\x11\x10\x1b[17~u\nu\nU", "\x1b\x1b\x1b:quit\r")
"""What would do much, were it typed."""


def test_a_pasted_complaint_is_stored_as_its_text_alone_and_none_of_it_is_a_key(nasty: Program) -> None:
    client = nasty.rows()[0].client
    before = {entry.id for entry in entries(nasty)}
    expected = []
    with nasty.shown() as terminal:
        for number, text in enumerate((*PASTED[::4], *KEYS)):
            terminal.press(b"c", "╭")
            terminal.press(b"\x05" + pasted(f"no {number} {text}"), f"no {number} ")
            terminal.type(ENTER)
            terminal.wait_without("╭")
            expected.append(complaintline.read(one_line(tidy(f"no {number} {text}"))).text)
        terminal.settled()
        assert not [*leaks(terminal.output, PASTED)]
    stored = [entry for entry in entries(nasty) if entry.id not in before]
    assert {(entry.kind, entry.client) for entry in stored} == {("complaint.received", client)}
    assert [entry.data["text"] for entry in stored] == [clean(text, limit=TEXT) for text in expected]


@pytest.mark.parametrize("text", KEYS)
@pytest.mark.parametrize(
    ("keys", "opens"), [(b"", "Client"), (b"/", "words"), (PALETTE, "Go to or do"), (b"+", "New client"), (b"?", "type to search")]
)
def test_what_is_pasted_anywhere_does_nothing(nasty: Program, keys: bytes, opens: str, text: str) -> None:
    before = entries(nasty)
    with nasty.shown() as terminal:
        terminal.press(keys, opens)
        terminal.settled()
        shown = terminal.lines[0]
        for at in range(0, len(whole_paste := pasted(text)[1:]), 5):
            terminal.type(whole_paste[at : at + 5])
        terminal.settled()
        assert terminal.lines[0] == shown
        assert terminal.code is None
    assert entries(nasty) == before


def test_a_pasted_note_keeps_its_lines(nasty: Program) -> None:
    client = nasty.rows()[0].client
    before = len(entries(nasty))
    with nasty.shown() as terminal:
        terminal.press(b"n", "Note")
        terminal.type(pasted("bb\x1b[A one\r\ntwo\r\x1bthree")[1:])
        terminal.wait_for("three")
        terminal.press(SAVE, "Stored")
    assert len(entries(nasty)) == before + 1
    assert nasty.store.log(client).entries[-1].data["reason"] == "bb[A one\ntwo\nthree"


@pytest.mark.parametrize(
    "words", [["grid"], ["state", "--all"], ["complaints"], ["export"], ["timeline", "C00"], ["why", "C00"], ["complaints", "C00"]]
)
def test_a_command_on_a_terminal_shows_control_characters_and_in_a_pipe_hands_them_on(nasty: Program, words: list[str]) -> None:
    with nasty.open(*words, size=(200, 50)) as terminal:
        terminal.ended()
        assert terminal.code == 0
        assert not [*leaks(terminal.output.replace(b"\r\n", b"\n"), ())]
        assert b"\x1b" not in terminal.output
    if words == ["complaints"]:
        assert "\x1b[" in nasty.ok(*words)


def test_a_leak_would_be_found() -> None:
    assert [*leaks(b"\x1b[1;2Hplain \x1b[38;2;1;2;3mtext\r\n", texts())] == []
    for output in (b"\x1b]52;c;ZXZpbA==\x1b\\", b"\x1bc", b"\x1b[6n", b"a\x07", b"\xc2\x9b31m", "\u202e".encode(), b"\x1b[2J\x1b[Hcleared"):
        assert [*leaks(output, texts())], output
    assert [*leaks(b"A\x1b[31mred", ["A\x1b[31mred and more text"])] == []
    assert [*leaks(b"A\x1b[31mred and more", ["A\x1b[31mred and more text"])] != []
