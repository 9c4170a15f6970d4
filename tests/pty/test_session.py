"""One session on a real terminal: how it ends, what it survives, what it sends."""

from __future__ import annotations

import os
import re
import signal
import statistics
import subprocess
import sys
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest
from tests.pty.terminal import COLOURS, Terminal

LITTLE = [sys.executable, str(Path(__file__).with_name("little.py"))]
GIVEN_BACK = ("\x1b[?1049l", "\x1b[?25h", "\x1b[?1003l", "\x1b[?2004l")
POINTER = b"\x1b]22;default\x07"
"""How the screen's library asks for an ordinary mouse pointer."""
COLOUR_CODE = re.compile(rb"\x1b\[[\d;]*\b(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])\b[\d;]*m")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_session_that_is_told_to_end_gives_the_terminal_back(number: int, code: int) -> None:
    with Terminal(LITTLE) as terminal:
        terminal.wait_for("Client 5")
        terminal.settled()
        os.kill(terminal.pid, number)
        assert terminal.ended() < 5
        assert terminal.code == code
        assert terminal.restored()
        assert all(part in terminal.output.decode() for part in GIVEN_BACK)


def test_the_last_key_ends_a_session_in_good_order() -> None:
    with Terminal(LITTLE) as terminal:
        terminal.wait_for("Client 5")
        terminal.type(b"\x11")
        terminal.ended()
        assert terminal.code == 0
        assert terminal.restored()


def test_a_session_told_to_end_while_nobody_takes_its_output_ends_within_five_seconds() -> None:
    with Terminal(LITTLE) as terminal:
        terminal.wait_for("Client 5")
        terminal.settled()
        terminal.type(b"\x1b[15~")
        terminal.stalled()
        os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.ended(reading=False) < 5
        assert terminal.code == 143
        assert terminal.restored()


@pytest.mark.parametrize("busy", [False, True])
@pytest.mark.parametrize("option", ["--ignore-hangup", "--plain"])
def test_a_session_whose_terminal_has_gone_ends_without_spinning(option: str, busy: bool) -> None:  # noqa: FBT001 - a table of examples
    with Terminal([*LITTLE, option]) as terminal:
        terminal.wait_for("Client 5")
        terminal.settled()
        if busy:
            terminal.type(b"\x1b[15~")
            terminal.stalled()
        used = sum(psutil.Process(terminal.pid).cpu_times()[:2])
        terminal.hang_up()
        assert terminal.ended() < 5
        assert terminal.code == 129
        assert terminal.usage - used < 1.5


@pytest.mark.parametrize("given", [subprocess.DEVNULL, subprocess.PIPE])
def test_without_a_terminal_it_says_so_and_ends(given: int) -> None:
    done = subprocess.run(LITTLE, stdin=given, capture_output=True, check=False, timeout=20)
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"not_a_terminal\n")


def test_a_terminal_that_cannot_draw_is_told_so_without_any_code() -> None:
    with Terminal(LITTLE, environ={"TERM": "dumb"}) as terminal:
        terminal.ended()
        assert terminal.code == 2
        assert terminal.output == b"dumb_terminal\r\n"


def test_a_stopped_session_gives_the_terminal_back_and_paints_all_again_when_it_goes_on() -> None:
    with Terminal(LITTLE) as terminal:
        terminal.wait_for("Client 5")
        terminal.type(b"jj")
        terminal.settled()
        os.kill(terminal.pid, signal.SIGTSTP)
        terminal.wait(lambda: psutil.Process(terminal.pid).status() == psutil.STATUS_STOPPED, "the stop")
        assert terminal.restored()
        terminal.clear()
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.wait_for("► crisis      Client 2 ")
        terminal.wait_for("Client 22")
        terminal.type(b"j")
        terminal.wait_for("► crisis      Client 3 ")


def test_a_storm_of_sizes_ends_in_the_last_one() -> None:
    with Terminal(LITTLE) as terminal:
        terminal.wait_for("Client 5")
        for number in range(300):
            terminal.resize(60 + number * 7 % 90, 16 + number * 5 % 30)
        terminal.resize(100, 30)
        terminal.wait(lambda: "Client 28 " in terminal.lines[29], "the last line of the last size")
        terminal.settled()
        assert [line[14:24].strip() for line in terminal.lines[1:]] == [f"Client {n}" for n in range(29)]


@pytest.mark.parametrize("size", [(20, 5), (10, 2), (1, 1), (59, 24)])
def test_a_window_too_small_does_no_harm(size: tuple[int, int]) -> None:
    with Terminal(LITTLE, size=size) as terminal:
        if size[0] > 50:
            terminal.wait_for("60x16")
        else:
            terminal.wait(lambda: b"\x1b[?1049h" in terminal.output, "the screen")
        terminal.resize(80, 24)
        terminal.wait_for("Client 22")


def test_a_window_of_no_size_is_taken_for_an_ordinary_one() -> None:
    with Terminal(LITTLE, size=(0, 0)) as terminal:
        terminal.wait(lambda: b"Client 5" in terminal.output, "the list")


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"TERM": "linux"},
        {"TERM": "vt100"},
        {"TERM": "screen"},
        {"TERM": "nosuch-terminal"},
        {"TERM": "unknown"},
        {**COLOURS, "LANG": "C", "LC_ALL": "C"},
        {**COLOURS, "PYTHONIOENCODING": "latin-1"},
        {**COLOURS, "PYTHONIOENCODING": "ascii"},
    ],
)
def test_it_runs_on_any_terminal_and_in_any_encoding(environ: dict[str, str]) -> None:
    with Terminal(LITTLE, environ=environ) as terminal:
        terminal.wait_for("Client 5")
        terminal.type(b"j")
        sign = ">" if {"PYTHONIOENCODING", "LC_ALL"} & environ.keys() else "►"
        terminal.wait_for(f"{sign} crisis      Client 1 ")
        terminal.type(b"\x11")
        terminal.ended()
        assert terminal.code == 0
        assert terminal.restored()


def test_without_colour_no_colour_code_is_sent_and_the_cursor_is_seen() -> None:
    with Terminal(LITTLE, environ={**COLOURS, "NO_COLOR": "1"}) as terminal:
        terminal.wait_for("Client 5")
        terminal.type(b"j\x1b[17~")
        terminal.wait_for("told")
        terminal.wait_for("► crisis      Client 1 ")
        assert COLOUR_CODE.search(terminal.output) is None
        assert terminal.screen.buffer[2][0].reverse
        assert terminal.screen.buffer[2][2].reverse
        assert not terminal.screen.buffer[3][0].reverse


def test_sixteen_colours_are_the_terminals_own() -> None:
    with Terminal(LITTLE, environ={"TERM": "linux"}) as terminal:
        terminal.wait_for("Client 5")
        assert re.search(rb"[34]8;[25];", terminal.output) is None
        assert terminal.screen.buffer[1][2].bg == "red"


def test_what_is_told_is_text_to_the_last_byte() -> None:
    with Terminal(LITTLE) as terminal:
        terminal.wait_for("Client 5")
        terminal.type(b"\x1b[17~")
        terminal.wait_for("[@click=app.quit]told[/]")
        ours = terminal.output.replace(POINTER, b"")
        assert b"\x1b]" not in ours
        assert b"\x07" not in ours


def test_an_escape_that_stands_alone_is_recognised() -> None:
    with Terminal(LITTLE) as terminal:
        terminal.wait_for("Client 5")
        terminal.type(b"\x1b")
        terminal.wait_for("escaped")


def test_a_step_of_the_cursor_costs_eighty_bytes_and_a_page_four_thousand() -> None:
    with Terminal(LITTLE, size=(120, 40)) as terminal:
        terminal.wait_for("Client 5")
        terminal.settled()
        started = len(terminal.output)
        steps = [_cost(terminal, b"j", f"► crisis      Client {n} ") for n in range(1, 31)]
        page = _cost(terminal, b"\x1b[6~", "► crisis      Client 49 ")
        assert statistics.median(steps) <= 80
        assert max(steps) <= 200
        assert page <= 4000
        assert started <= 12_000


def _cost(terminal: Terminal, key: bytes, shown: str) -> int:
    before = len(terminal.output)
    terminal.type(key)
    terminal.wait_for(shown)
    terminal.settled()
    return len(terminal.output) - before
