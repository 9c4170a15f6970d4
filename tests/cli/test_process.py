"""The whole program as a process of its own, in a pipe and on a terminal: what it says, what it never sends, how it ends."""

from __future__ import annotations

import json
import os
import pty
import pwd
import select
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import pytest

from kundtui.desk import client, founding
from kundtui.desk.desk import Desk
from kundtui.domain.entry import Entry
from kundtui.store import sqlite
from kundtui.store.port import Operation, Write

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = [sys.executable, "-m", "kundtui"]
LOGIN = pwd.getpwuid(os.getuid()).pw_name
PATIENCE = 30.0


class Ended(NamedTuple):
    """How a program on a terminal ended, and all that it sent there."""

    code: int
    sent: str


class Place:
    """A home with an office in it, and the ways to run the program there."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.environ = {
            "HOME": str(home),
            "KUNDTUI_DATABASE": str(home / "office.db"),
            "TERM": "xterm-256color",
            "PYTHONIOENCODING": "utf-8",
        }

    def found(self) -> Desk:
        desk = Desk(sqlite.create(self.home / "office.db"), LOGIN, lambda: datetime.now(UTC))
        founding.found(desk, founding.Founding("Anna", LOGIN))
        client.add(desk, client.Added("Nordbygg AB", "NB"))
        return desk

    def run(self, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*PROGRAM, *words],
            env=self.environ | environ,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )

    def on_terminal(self, *words: str, keys: tuple[str, ...] = (), **environ: str) -> Ended:
        """Run on a terminal; each of the keys is typed once something new has been said and it waits."""
        master, slave = pty.openpty()
        process = subprocess.Popen(
            [*PROGRAM, *words], env=self.environ | environ, stdin=slave, stdout=slave, stderr=slave, start_new_session=True
        )
        os.close(slave)
        sent, rest = b"", list(keys)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            ready, _, _ = select.select([master], [], [], 0.5 if rest else 0.05)
            try:
                piece = os.read(master, 65536) if ready else b""
            except OSError:
                break
            sent += piece
            if rest and (sent.endswith((b"> ", b": "))):
                os.write(master, rest.pop(0).encode() + b"\n")
            if not piece and process.poll() is not None:
                break
        os.close(master)
        return Ended(process.wait(PATIENCE), sent.decode())


@pytest.fixture
def place(tmp_path: Path) -> Place:
    tmp_path.chmod(0o700)
    return Place(tmp_path)


def test_a_complaint_goes_in_by_the_light_act_and_by_the_full_one_alike(place: Place) -> None:
    place.found()
    light = place.run("complain", "nb", "late", "again", "--severity", "high")
    full = place.run("complain", "--json", "nb", "late again", "-s", "high")
    assert light.stdout == "Nordbygg AB · complaint high · “late again” · stored. Take it back with `kundtui undo`.\n"
    assert (light.returncode, light.stderr, full.returncode, full.stderr) == (0, "", 0, "")
    objects = [json.loads(line) for line in place.run("complaints", "--json").stdout.splitlines()]
    assert [(one["text"], one["severity"]) for one in objects] == [("late again", "high")] * 2


@pytest.mark.parametrize(("language", "words"), [("sv", "klagomål"), ("nb", "klage")])
def test_the_echo_speaks_the_language_of_the_seat(place: Place, language: str, words: str) -> None:
    place.found()
    assert words in place.run("complain", "nb", "late", "--lang", language).stdout
    assert words in place.run("complain", "nb", "late", LANG=f"{language}_XX.UTF-8").stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nb"], "There is no text."),
        (["nb", ""], "There is no text."),
        (["zebra", "late"], "No client is called “zebra”."),
        (["nb", "late", "--severity", "awful"], "“awful” cannot stand in"),
        (["nb", "a\x1bb"], "The text has a control character (U+001B, place 2)."),
        ([], "CLIENT is missing."),
        (["nb", "late", "--severity"], "--severity needs a value."),
        (["nb", "late", "--frob"], "There is no option --frob."),
        (["nb", "late", "--lang", "tlh"], "“tlh” cannot stand in"),
    ],
)
def test_a_complaint_that_cannot_be_stored_is_refused_in_one_line(place: Place, words: list[str], said: str) -> None:
    desk = place.found()
    before = desk.store.touched(0)
    ran = place.run("complain", *words)
    assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (2, "", 1), ran
    assert ran.stderr.startswith(said)
    assert desk.store.touched(0) == before


@pytest.mark.parametrize("words", [["complain", "nb", "late"], ["grid"], []])
def test_no_database_is_told_in_one_line(place: Place, words: list[str]) -> None:
    ran = place.run(*words)
    assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (2, "", 1), ran
    assert "kundtui init" in ran.stderr


def test_a_reader_that_goes_away_is_no_fault(place: Place) -> None:
    place.found()
    with subprocess.Popen([*PROGRAM, "keys"], env=place.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.wait(PATIENCE) == 141
        assert process.stderr.read() == b""


def test_an_interrupted_command_says_nothing(place: Place) -> None:
    desk = place.found()
    before = desk.store.touched(0)
    with subprocess.Popen(
        [*PROGRAM, "import", "-"], env=place.environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        process.stdin.write(b"x" * 1_000_000)
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=PATIENCE)
    assert (process.returncode, said) == (130, b"")
    assert desk.store.touched(0) == before


NASTY = "\x1b]0;owned\x07 \x9b31m[/] [@click=app.quit]x \u202eevil"


def smuggled(place: Place) -> None:
    """Put a name into the log that no border would let in."""
    desk = place.found()
    data = {"name": NASTY, "code": "N\x1b[2J"}
    client_id, operation = desk.new_id(), desk.new_id()
    entry = Entry(
        0, desk.new_id(), operation, client_id, "client.added", "", desk.stamp(desk.now()), desk.recorded_at(), desk.member.id, data
    )
    desk.store.append(Write(Operation(operation, desk.member.id, "client.added", desk.recorded_at()), [entry], {}, ()))


@pytest.mark.parametrize(
    "words",
    [
        ["grid"],
        ["grid", "--json"],
        ["state", "--all"],
        ["state", "--all", "--json"],
        ["timeline", "owned"],
        ["why", "owned"],
        ["export"],
        ["state", "\x1b[31m"],
    ],
)
def test_a_terminal_never_gets_control_codes_from_data(place: Place, words: list[str]) -> None:
    smuggled(place)
    place.run("grid")
    ended = place.on_terminal(*words)
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(ended.sent)
    assert "Traceback" not in ended.sent


def test_a_pipe_gets_data_as_it_is(place: Place) -> None:
    smuggled(place)
    assert "\x1b" in place.run("grid").stdout
    names = [json.loads(line)["name"] for line in place.run("grid", "--json").stdout.splitlines()]
    assert NASTY in names


def test_a_terminal_without_our_letters_gets_others(place: Place) -> None:
    place.found()
    ran = place.run("grid", PYTHONIOENCODING="ascii")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "? Unknown" in ran.stdout


def test_a_dumb_terminal_is_pointed_to_the_commands(place: Place) -> None:
    place.found()
    ended = place.on_terminal(TERM="dumb")
    assert ended.code == 2
    assert ended.sent.startswith("This terminal cannot show the screens. Use `kundtui grid`")
    assert "\x1b" not in ended.sent


def test_where_there_is_no_database_there_is_a_choice(place: Place) -> None:
    ended = place.on_terminal(keys=("x", "q"))
    assert ended.code == 0
    assert "Choose 1, 2, 3 or q." in ended.sent
    assert not (place.home / "office.db").exists()


def test_a_new_database_is_made_by_answering(place: Place) -> None:
    """On a dumb terminal, so that the screens that follow are refused."""
    ended = place.on_terminal(keys=("1", "Anna Berg", "NO", "Europe/Oslo", ""), TERM="dumb")
    assert "is made, and you (Anna Berg) are its administrator." in ended.sent
    assert ended.sent.splitlines()[-1].startswith("This terminal cannot show the screens.")
    assert json.loads(place.run("member", "list", "--json").stdout)["name"] == "Anna Berg"


def test_a_file_is_brought_into_a_new_database(place: Place) -> None:
    elsewhere = Place(place.home / "other")
    elsewhere.home.mkdir(mode=0o700)
    elsewhere.found()
    file = place.home / "all.jsonl"
    assert elsewhere.run("export", str(file)).returncode == 0
    ended = place.on_terminal(keys=("2", str(file)), TERM="dumb")
    assert "entries stored" in ended.sent
    assert "Nordbygg AB" in place.run("grid").stdout


@pytest.mark.parametrize("words", [["grid"], ["keys"], ["state", "nb"], ["complain", "nord", "late"], ["--help"], ["export"]])
def test_a_headless_command_never_loads_the_screens_toolkit(place: Place, words: list[str]) -> None:
    place.found()
    program = f"import sys; sys.argv[1:] = {words!r}; from kundtui.__main__ import main; code = main(); print(code, *sorted(set(sys.modules) & {{'textual', 'rich'}}), file=sys.stderr)"
    ran = subprocess.run(
        [sys.executable, "-c", f"import os; os._exit = lambda code: None\n{program}"],
        env=place.environ,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr.split()[-1:] == ["0"]
