"""What can go wrong around a running session: signals, terminals, environments, disks and databases. Nothing typed or stored is lost."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import psutil  # type: ignore[import-untyped]
import pytest
from tests.pty.program import COMMAND, END, ENTER, ESCAPE, PALETTE, QUIT
from tests.pty.terminal import COLOURS, Terminal

from kundtui.door import who
from kundtui.tui.clients import card_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.pty.program import Program

COLOUR_CODE = re.compile(rb"\x1b\[[\d;]*\b(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])\b[\d;]*m")
REPAINT = b"\x0c"


def typing(terminal: Terminal) -> None:
    """Begin a complaint."""
    terminal.press(b"c" + b"late again", "first answer by")


def kept(program: Program) -> str:
    """The complaint that is kept as a draft."""
    personal = program.store.personal
    drafts = [personal.draft(who(), place) or {} for place in personal.drafts(who()) if place.startswith("complaint")]
    return " ".join(str(draft["line"]) for draft in drafts)


# Rows 12 to 15: how a session ends


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_session_told_to_end_keeps_what_is_typed_and_gives_the_terminal_back(program: Program, number: int, code: int) -> None:
    with program.shown() as terminal:
        typing(terminal)
        terminal.wait(lambda: kept(program) == "late again", "the draft")
        os.kill(terminal.pid, number)
        assert terminal.ended() < 5
        assert terminal.code == code
        assert terminal.restored()
        assert all(part in terminal.output.decode() for part in QUIT)
    with program.shown() as terminal:
        terminal.press(b"c", "“late again”")
        terminal.press(ENTER, "Stored")
        terminal.wait(lambda: not kept(program), "the draft's end")


def test_a_hang_up_ends_the_session_and_keeps_the_draft(program: Program) -> None:
    with program.shown() as terminal:
        typing(terminal)
        terminal.wait(lambda: kept(program) == "late again", "the draft")
        terminal.hang_up()
        assert terminal.ended() < 5
        assert terminal.code == 129
    assert kept(program) == "late again"


def test_a_session_told_to_end_while_nobody_takes_its_output_ends_within_five_seconds(program: Program) -> None:
    with program.shown(size=(200, 60)) as terminal:
        terminal.type(REPAINT * 60)
        terminal.stalled()
        os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.ended(reading=False) < 5
        assert terminal.code == 143
        assert terminal.restored()


def test_a_kill_costs_at_most_a_second_of_what_was_typed(program: Program) -> None:
    with program.shown() as terminal:
        typing(terminal)
        shown = time.monotonic()
        terminal.wait(lambda: kept(program) == "late again", "the draft")
        assert time.monotonic() - shown <= 1
        os.kill(terminal.pid, signal.SIGKILL)
        terminal.ended()
    with program.shown() as terminal:
        terminal.press(b"c", "“late again”")


def test_a_session_whose_terminal_has_gone_ends_though_hang_up_is_ignored(program: Program) -> None:
    ignoring = ["/bin/sh", "-c", "trap '' HUP; exec \"$@\"", "sh", *COMMAND]
    with Terminal(ignoring, environ=program.environ | COLOURS) as terminal:
        terminal.wait_for(" Filter", at=-1)
        terminal.settled()
        used = sum(psutil.Process(terminal.pid).cpu_times()[:2])
        terminal.hang_up()
        assert terminal.ended() < 5
        assert terminal.code == 129
        assert terminal.usage - used < 1.5


# Rows 16 to 20: what the terminal is like


@pytest.mark.parametrize("given", [subprocess.DEVNULL, subprocess.PIPE])
def test_without_a_terminal_one_line_points_to_the_commands(program: Program, given: int) -> None:
    environ = program.environ | {"PATH": os.environ["PATH"]}
    done = subprocess.run(COMMAND, stdin=given, capture_output=True, check=False, timeout=20, env=environ)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1
    assert b"kundtui" in done.stderr


def test_a_stopped_session_paints_all_again_when_it_goes_on(program: Program) -> None:
    with program.shown() as terminal:
        typing(terminal)
        os.kill(terminal.pid, signal.SIGTSTP)
        terminal.wait(lambda: psutil.Process(terminal.pid).status() == psutil.STATUS_STOPPED, "the stop")
        assert terminal.restored()
        terminal.clear()
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.wait_for("late again")
        terminal.wait_for("Sort:")
        terminal.press(ENTER, "Stored")


def test_after_a_storm_of_sizes_the_last_one_is_drawn(program: Program) -> None:
    with program.shown() as terminal:
        for number in range(120):
            terminal.resize(40 + number * 7 % 160, 10 + number * 5 % 50)
        terminal.resize(180, 30)
        terminal.wait_for(" Filter", at=29)
        terminal.settled()
        assert {line.find("│") for line in terminal.lines[1:28]} == {180 - card_width(180)}


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (0, 0)])
def test_a_window_of_hardly_any_size_does_no_harm(program: Program, size: tuple[int, int]) -> None:
    with program.open(size=size) as terminal:
        terminal.wait(lambda: b"\x1b[?1049h" in terminal.output, "the screen")
        terminal.resize(80, 24)
        terminal.wait_for(" Filter", at=-1)


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"TERM": "linux"},
        {"TERM": "../../etc/passwd"},
        {"TERM": "x\x1b[31m\ny"},
        {**COLOURS, "LANG": "C", "LC_ALL": "C"},
        {**COLOURS, "LANG": "xx_YY.UTF-8"},
    ],
)
def test_it_runs_on_any_terminal_in_any_locale(program: Program, environ: dict[str, str]) -> None:
    with program.shown(environ=environ) as terminal:
        typing(terminal)
        terminal.press(ENTER, "Stored")
        terminal.type(b"q")
        terminal.ended()
        assert terminal.code == 0
        assert terminal.restored()


def test_without_colour_no_colour_is_sent_and_the_cursor_is_seen(program: Program) -> None:
    with program.shown(environ=COLOURS | {"NO_COLOR": "1"}) as terminal:
        terminal.press(b"j", "2/")
        assert terminal.line("►") == 3
        assert terminal.screen.buffer[3][0].reverse
        terminal.press(b"c!!! late", "first answer by")
        terminal.press(ENTER, "Stored")
        for key, text in ((ENTER, "1 Contacts"), (b"w", "Why this colour"), (ESCAPE, "1 Contacts"), (PALETTE, "Go to or do")):
            terminal.press(key, text)
        assert COLOUR_CODE.search(terminal.output) is None


def test_a_terminal_that_cannot_draw_is_told_so(program: Program) -> None:
    with program.open(environ={"TERM": "dumb"}) as terminal:
        terminal.ended()
        assert terminal.code == 2
        assert b"\x1b" not in terminal.output
        assert len(terminal.output.splitlines()) == 1


# Rows 25 and 26: what the environment and the palette could do


def test_a_hostile_environment_changes_nothing_and_writes_nothing(program: Program, tmp_path: Path) -> None:
    trap = tmp_path / "trap.py"
    trap.write_text("import pathlib\npathlib.Path(__file__).with_name('sprung').touch()\n")
    hostile = {
        "TEXTUAL_DRIVER": "trap:Driver",
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL_LOG": str(tmp_path / "textual.log"),
        "TEXTUAL_SCREENSHOT": "1",
        "TEXTUAL_SCREENSHOT_LOCATION": str(tmp_path),
        "TEXTUAL_SCREENSHOT_FILENAME": "shot.svg",
        "TEXTUAL_PRESS": "q",
        "TEXTUAL": "debug,devtools",
        "TEXTUAL_ANIMATIONS": "full",
        "BROWSER": "touch browser",
        "LC_EVIL": "1",
        "LANGUAGE": "x$(id)",
        "COLUMNS": "5",
        "LINES": "5",
        "PYTHONBREAKPOINT": "trap.sprung",
        "PYTHONPATH": str(tmp_path),
    }
    with program.shown(environ=COLOURS | hostile) as terminal:
        typing(terminal)
        terminal.press(ENTER, "Stored")
        terminal.type(b"q")
        terminal.ended()
        assert terminal.code == 0
    names = {path.name for path in tmp_path.iterdir()}
    assert names <= {
        "trap.py",
        *(f"office.db{end}" for end in ("", ".gate", ".personal", "-wal", "-shm", ".personal-wal", ".personal-shm")),
    }
    assert not Path("keys.log").exists()


def test_nothing_that_can_be_done_writes_a_picture(program: Program) -> None:
    with program.shown() as terminal:
        terminal.press(PALETTE, "Go to or do")
        terminal.press(b"screenshot", "Nothing is called so")


# Rows 31, 33, 35 and 36: the database


def test_what_was_acknowledged_survives_any_kill(program: Program) -> None:
    row, chance = program.rows()[-1], random.Random(31)  # noqa: S311 - a dice that falls alike each time
    before, acknowledged = len(program.kinds(row.client)), 0
    for number in range(16):
        process = subprocess.Popen(
            [*COMMAND, "complain", row.code, f"late {number}"], stdout=subprocess.PIPE, env=program.environ, text=True
        )
        try:
            said, _ = process.communicate(timeout=0.02 + chance.random() * 0.1)
        except subprocess.TimeoutExpired:
            process.kill()
            said, _ = process.communicate()
        acknowledged += "stored" in said
    stored = program.kinds(row.client)[before:]
    assert set(stored) <= {"complaint.received"}
    assert acknowledged <= len(stored) <= 16
    assert not program.store.verify()


def test_a_full_disk_is_told_the_draft_stays_and_the_act_is_stored_when_there_is_room(program: Program) -> None:
    flag, row, other = program.home / "full", program.rows()[0], program.rows()[-1]
    environ = program.environ | COLOURS | {"FULL": str(flag)}
    before = len(program.kinds(row.client))
    with Terminal([sys.executable, str(Path(__file__).with_name("full.py"))], environ=environ) as terminal:
        terminal.wait_for(" Filter", at=-1)
        typing(terminal)
        terminal.wait(lambda: kept(program) == "late again", "the draft")
        flag.touch()
        terminal.press(ENTER, "disk is full")
        terminal.wait_for("late again")
        assert len(program.kinds(row.client)) == before
        program.ok("complain", other.code, "late too", "--severity", "high")
        terminal.type(ESCAPE)
        terminal.wait_without("disk is full")
        terminal.press(ENTER, "1 Contacts")
        terminal.press(ESCAPE, " Filter", at=-1)
        assert kept(program) == "late again"
        terminal.press(b"c", "“late again”")
        flag.unlink()
        terminal.press(ENTER, "Stored")
        assert program.kinds(row.client)[before:] == ["complaint.received"]
        terminal.wait(lambda: any(other.name in line and "At risk" in line for line in terminal.lines), "the colleague's complaint")


SPOILT: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("clients: none\n" * 500),
    "binary": lambda path: path.write_bytes(random.Random(35).randbytes(9000)),  # noqa: S311 - noise
    "cut": lambda path: os.truncate(path, 4096 * 20 + 77),
    "missing": lambda path: path.unlink(),
}


@pytest.mark.parametrize("how", SPOILT)
@pytest.mark.parametrize("words", [[], ["grid"], ["complain", "KVM", "late"]])
def test_a_database_that_cannot_be_trusted_is_refused_in_one_line_and_left_alone(program: Program, how: str, words: list[str]) -> None:
    program.path.with_name("office.db.personal").unlink(missing_ok=True)
    SPOILT[how](program.path)
    before = program.path.read_bytes() if program.path.exists() else None
    with program.open(*words) as terminal:
        if how == "missing" and not words:
            terminal.press(b"q\r", "There is no database")
        terminal.ended()
        assert terminal.code == (0 if how == "missing" and not words else 2)
        assert b"Traceback" not in terminal.output
        assert b"\x1b" not in terminal.output
        assert how == "missing" or len(terminal.output.splitlines()) == 1
    assert (program.path.read_bytes() if program.path.exists() else None) == before


def test_a_database_that_is_damaged_under_a_session_is_told_in_a_sentence_and_the_draft_is_kept(program: Program) -> None:
    with program.shown() as terminal:
        typing(terminal)
        terminal.wait(lambda: kept(program) == "late again", "the draft")
        personal = program.store.personal
        os.truncate(program.path, 4096 * 20 + 77)
        for key in (ENTER, ESCAPE, b"G", b"/x", END):
            with suppress(OSError):
                terminal.type(key)
            terminal.settled(turns=10)  # an Escape is told from the beginning of a key by what follows it in a tenth of a second
        terminal.ended()
        assert terminal.code in {0, 2}
        assert terminal.restored()
        assert b"is damaged" in terminal.output
        assert b"Traceback" not in terminal.output
    assert [(personal.draft(who(), place) or {})["line"] for place in personal.drafts(who())] == ["late again"]
