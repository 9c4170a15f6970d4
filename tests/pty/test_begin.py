"""Bare `kundtui` where there is no database: what it offers, and what comes of each choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.pty.program import ENTER, Program

if TYPE_CHECKING:
    from pathlib import Path

    from tests.pty.terminal import Terminal

LIST = "Företag;Kontaktperson\nÅre El;Åsa Öst\nBodø Bygg;Kåre Næss\n"


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def offered(program: Program) -> Terminal:
    terminal = program.open()
    terminal.wait_for("q  leave")
    terminal.wait_for(">")
    return terminal


def as_proposed(terminal: Terminal) -> None:
    """Take what is proposed for name, country, time zone and currency."""
    for asked in ("Your name", "Country", "Time zone", "Currency"):
        terminal.wait_for(asked)
        terminal.press(ENTER, "")


def test_q_leaves_and_makes_nothing(program: Program) -> None:
    with offered(program) as terminal:
        terminal.press(b"x" + ENTER, "Choose 1, 2, 3 or q.")
        terminal.type(b"q" + ENTER)
        terminal.ended()
    assert not program.path.exists()


def test_1_makes_an_office_and_opens_it(program: Program) -> None:
    with offered(program) as terminal:
        terminal.type(b"1" + ENTER)
        as_proposed(terminal)
        terminal.wait_for("0 clients")
    assert program.path.is_file()


@pytest.mark.parametrize("typed", ["~/my list.csv", "'~/my list.csv'", '"~/my list.csv"', "~/my\\ list.csv"])
def test_2_takes_a_file_however_it_is_typed_and_asks_again_where_there_is_none(program: Program, typed: str) -> None:
    (program.home / "my list.csv").write_text(LIST, encoding="utf-8")
    with offered(program) as terminal:
        terminal.press(b"2" + ENTER, "Which file (q to leave)")
        terminal.press(b"~/none.csv" + ENTER, f"There is no file {program.home}/none.csv."[:60])
        terminal.type(typed.encode() + ENTER)
        as_proposed(terminal)
        terminal.wait_for("2 clients")
        terminal.wait_for("Bodø Bygg")
    assert {row.name for row in program.rows()} == {"Åre El", "Bodø Bygg"}


def test_2_may_be_left_before_anything_is_made(program: Program) -> None:
    with offered(program) as terminal:
        terminal.press(b"2" + ENTER, "Which file (q to leave)")
        terminal.type(b"q" + ENTER)
        terminal.ended()
    assert not program.path.exists()


def test_3_shows_the_demo_and_keeps_nothing(program: Program) -> None:
    with offered(program) as terminal:
        terminal.type(b"3" + ENTER)
        terminal.wait_for("DEMO", at=0)
        terminal.settled()
        terminal.type(b"q")
        terminal.ended()
    assert not program.path.exists()
