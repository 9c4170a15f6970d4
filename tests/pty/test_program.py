"""The whole program on a real terminal: the path of a complaint, what a colleague stores, every window, and what goes over the line."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

import pytest
from tests.pty.program import BACK, ENTER, ESCAPE, PALETTE, QUIT, TAB, whole

from kundtui.tui.clients import card_width

if TYPE_CHECKING:
    from tests.pty.program import Program
    from tests.pty.terminal import Terminal

    from kundtui.domain.standing import Standing


def calm(program: Program) -> Standing:
    """The last client of the grid: nothing is wrong with it."""
    row = program.rows()[-1]
    assert row.level == "good"
    return row


def only(terminal: Terminal, row: Standing) -> None:
    """Leave one client in the grid."""
    terminal.press(b"/" + row.code.encode() + ENTER, "1/1")
    terminal.wait_for(row.name)
    terminal.wait_for(" Filter", at=-1)


def test_a_complaint_from_the_grid_to_its_confirmation(program: Program) -> None:
    row = calm(program)
    with program.shown() as terminal:
        only(terminal, row)
        assert "● Good" in terminal.lines[2]
        before = terminal.screen.buffer[2][3].bg
        terminal.press(b"c", row.name + " (")
        terminal.press(b"!!! late again", "first answer by")
        terminal.press(ENTER, "Stored")
        terminal.wait_for("▲ At risk", at=2)
        assert terminal.screen.buffer[2][3].bg != before
        terminal.press(ENTER, "1 Contacts")
        terminal.press(b"2", "late again")
        terminal.press(ENTER, "First answer to")
        terminal.press(ENTER, "answered")
        terminal.press(ENTER, "what was decided")
        terminal.press(b"we redo it", "we redo it")
        terminal.press(ENTER, "Stored")
        terminal.press(ENTER, "Resolve the complaint of")
        terminal.press(ENTER, "An apology is missing")
        for part in (b"sorry", b"a new one", b"a taxi", b"two read it"):
            terminal.press(TAB + TAB + part, part.decode())
        terminal.press(ENTER, "resolved")
        terminal.press(ENTER, f"{row.name} confirms that")
        terminal.press(ENTER, "confirmed")
        terminal.press(ESCAPE, " Filter", at=-1)
        terminal.wait_for("● Good", at=2)
    stored = program.kinds(row.client)[-8:]
    assert stored[0] == "complaint.received"
    assert stored[1] == "complaint.answered"
    assert stored[-1] == "complaint.confirmed"


def test_every_key_of_the_grid_opens_what_it_says_and_the_last_one_leaves_the_terminal_as_it_was(program: Program) -> None:
    row = calm(program)
    with program.shown() as terminal:
        only(terminal, row)
        terminal.press(b"c" + b"late" + ENTER, "Stored")
        terminal.press(b"u", "Taken back")
        terminal.press(b"U", "Put back")
        terminal.press(b"w", "Why this colour")
        terminal.press(ESCAPE, " Filter", at=-1)
        terminal.press(b"s", "Sort by")
        terminal.type(ESCAPE)
        terminal.wait_without("Sort by")
        terminal.press(b"?", "type to search")
        terminal.press(b"undo", "Undo what you did last", at=3)
        terminal.press(ESCAPE, " Filter", at=-1)
        terminal.press(PALETTE, "Go to or do")
        terminal.press(b"kvarnm", "KVM")
        terminal.press(ENTER, "1 Contacts")
        terminal.press(b"E", "The last messages")
        terminal.wait_for("Put back")
        terminal.press(ESCAPE, "1 Contacts")
        terminal.press(b"i", "Contact with")
        terminal.press(ENTER, "Stored")
        terminal.press(b"n", "Note about")
        terminal.press(b"first line" + ENTER + b"second line\x13", "Stored")
        terminal.press(b"q", " Filter", at=-1)
        terminal.type(b"q")
        terminal.ended()
        assert terminal.code == 0
        assert terminal.restored()
        assert all(part in terminal.output.decode() for part in QUIT)
        assert terminal.output.rindex(b"\x1b[?25h") > terminal.output.rindex(b"\x1b[?25l")
    assert program.kinds(row.client)[-2:] == ["interaction.logged", "review.marked"]


def test_a_complaint_takes_one_key_its_words_and_enter(program: Program) -> None:
    row = program.rows()[0]
    before = len(program.kinds(row.client))
    with program.shown() as terminal:
        terminal.press(b"c" + b"late again" + ENTER, "Stored")
    assert program.kinds(row.client)[before:] == ["complaint.received"]


def test_a_line_typed_in_one_piece_over_a_slow_line_goes_where_it_was_meant_to(program: Program) -> None:
    row = calm(program)
    with program.shown() as terminal:
        terminal.type(b"/" + row.code.encode() + ENTER + b"c!!! unusual business" + ENTER + ENTER + b"2" + ENTER)
        terminal.wait_for("First answer to")
        terminal.wait_for("unusual business")
    assert program.kinds(row.client)[-1] == "complaint.received"


def test_a_sentence_typed_ahead_does_no_act_but_its_own(program: Program) -> None:
    rows = {row.client: len(program.kinds(row.client)) for row in program.rows()}
    with program.shown() as terminal:
        terminal.press(b"nuU nothing is undone\x13", "Stored")
    more = {client: program.kinds(client)[count:] for client, count in rows.items() if len(program.kinds(client)) > count}
    assert list(more.values()) == [["review.marked"]]


def test_the_client_of_a_complaint_can_be_named_in_the_line(program: Program) -> None:
    row = calm(program)
    with program.shown() as terminal:
        terminal.press(b"c" + BACK, "Whose?")
        terminal.press(row.code.lower().encode() + b" too dear", "first answer by")
        terminal.wait_for(row.name)
        terminal.press(ENTER, "Stored")
    assert program.kinds(row.client)[-1] == "complaint.received"


def test_what_a_colleague_stores_is_seen_within_the_pulse_and_the_cursor_stays_on_its_client(program: Program) -> None:
    row, stays = calm(program), program.rows()[5]
    with program.shown() as terminal:
        for _ in range(5):
            terminal.type(b"j")
        terminal.wait_for("6/47")
        assert stays.name in terminal.lines[terminal.line("►")]
        program.ok("complain", row.code, "late again", "--severity", "high")
        terminal.wait(lambda: any(row.name in line and "At risk" in line for line in terminal.lines), "the colleague's complaint")
        terminal.wait(lambda: stays.name in terminal.lines[terminal.line("►")], "the cursor on its client")
        terminal.press(b"c", f"{stays.name} (")


def test_two_sessions_act_on_one_client_at_once_and_both_acts_are_stored(program: Program) -> None:
    row = calm(program)
    before = program.kinds(row.client)
    with program.shown() as one, program.shown() as other:
        for terminal in (one, other):
            only(terminal, row)
            terminal.press(b"c" + b"late again", "first answer by")
        one.type(ENTER)
        other.type(ENTER)
        one.wait_for("Stored")
        other.wait_for("Stored")
        one.wait(lambda: " 2 " in one.lines[2], "both complaints")
        one.press(ENTER + b"2", "Complaints")
        other.press(ENTER + b"2", "Complaints")
        one.press(ENTER, "First answer to")
        other.press(ENTER, "First answer to")
        one.press(ENTER, "Stored")
        other.press(ENTER, "answered before")
    assert sorted(program.kinds(row.client)[len(before) :]) == ["complaint.answered", "complaint.received", "complaint.received"]


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (160, 50), (200, 60)])
def test_grid_client_why_and_forms_fit_every_window(program: Program, size: tuple[int, int]) -> None:
    row = program.rows()[0]
    with program.shown(size=size) as terminal:
        terminal.wait_for(row.name[:4], at=2)
        if card_width(size[0]):
            terminal.wait_for("of what")
        border = {line.find("│") for line in terminal.lines[1:-2]}
        assert border == {size[0] - card_width(size[0]) if card_width(size[0]) else -1}, (
            "the card stands where there is room, and nowhere else"
        )
        for key, text in ((ENTER, "1 Contacts"), (b"w", "Why this colour"), (ESCAPE, "1 Contacts"), (b"i", "Contact with")):
            terminal.press(key, text)
            terminal.settled()
            whole(terminal)


@pytest.mark.parametrize("size", [(59, 24), (80, 15), (59, 15)])
def test_a_window_too_small_says_in_one_line_what_it_needs_and_what_was_open_is_there_again(
    program: Program, size: tuple[int, int]
) -> None:
    with program.open(size=size) as terminal:
        terminal.wait_for("60x16 at least")
        terminal.settled()
        assert sum(bool(line.strip()) for line in terminal.lines) == 1
        terminal.resize(80, 24)
        terminal.wait_for(" Filter", at=-1)
        terminal.press(b"c" + b"late again", "“late again”")
        terminal.resize(*size)
        terminal.wait_for("60x16 at least")
        terminal.resize(100, 30)
        terminal.wait_for("late again")
        terminal.press(ENTER, "Stored")


def test_a_window_that_changes_its_size_keeps_the_form_that_is_open(program: Program) -> None:
    with program.shown() as terminal:
        terminal.press(b"c" + b"late again", "“late again”")
        for size in ((60, 16), (160, 50), (200, 60), (80, 24)):
            terminal.resize(*size)
            terminal.wait(lambda: "╭" in "".join(terminal.lines) and "late again" in "".join(terminal.lines), "the form")
            terminal.settled()
            whole(terminal)
        terminal.press(ENTER, "Stored")


def test_a_step_of_the_cursor_costs_little_and_so_does_the_start(program: Program) -> None:
    with program.shown() as terminal:
        started = len(terminal.output)
        steps = [step(terminal, b"j", f"{number}/47") for number in range(2, 9)]
        terminal.type(b"g")
        terminal.wait_for("1/47")
        terminal.settled()
        repeated = []
        for number in range(3, 15):
            before = len(terminal.output)
            terminal.type(b"j")
            terminal.wait(lambda at=number: "►" in terminal.lines[at], "the cursor")  # type: ignore[misc]
            repeated.append(len(terminal.output) - before)
    told = f"{started} bytes at start, {statistics.median(repeated)} a repeated step, {statistics.median(steps)} a step with the strip that follows"
    assert statistics.median(repeated) <= 200, told
    assert started <= 12_000, told


def step(terminal: Terminal, key: bytes, shown: str) -> int:
    """The bytes of one step with all that follows it."""
    before = len(terminal.output)
    terminal.press(key, shown)
    terminal.settled()
    return len(terminal.output) - before
