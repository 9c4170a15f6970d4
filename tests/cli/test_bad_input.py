"""Bad input: one line in the user's language that says what is wrong and what to do, exit code 2, nothing stored, never a traceback."""

from __future__ import annotations

import fcntl
import json
import os
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.cli.running import day

from kundtui.commands import seat
from kundtui.store import sqlite

if TYPE_CHECKING:
    from tests.cli.running import Seat

TODAY = day()
READING = (
    ["grid"],
    ["state", "nb"],
    ["state", "--all"],
    ["why", "nb"],
    ["complaints"],
    ["timeline", "nb"],
    ["export"],
    ["verify"],
    ["member", "list"],
)
WRITING = (
    ["complain", "nb", "late"],
    ["contact", "nb", "--channel", "call"],
    ["note", "nb", "late"],
    ["answer", "nb"],
    ["resolve", "nb", "--outcome", "upheld", "--cause", "ours"],
    ["confirm", "nb"],
    ["client", "add", "New", "--code", "N1"],
    ["member", "add", "Bo"],
    ["undo"],
    ["redo"],
    ["rebuild"],
)
OF_A_CLIENT = ("state", "why", "timeline", "complaints", "answer", "confirm", "contact")


@pytest.mark.parametrize("command", OF_A_CLIENT)
def test_an_unknown_client_is_refused(kundtui: Seat, command: str) -> None:
    assert kundtui.refused(command, "zebra").startswith("No client is called “zebra”.")


@pytest.mark.parametrize("command", OF_A_CLIENT)
def test_a_name_that_may_be_several_lists_them(kundtui: Seat, command: str) -> None:
    kundtui.ok("client", "add", "Nordfisk", "--code", "NF")
    line = kundtui.refused(command, "nord")
    assert "Nordbygg AB" in line
    assert "Nordfisk" in line


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "There is no text."), ("sv", "Text saknas."), ("nb", "Tekst mangler.")],
)
@pytest.mark.parametrize("command", ["complain", "note"])
@pytest.mark.parametrize("text", [[], [""], ["  ", "\t"], ["\u200b"]])
def test_an_empty_text_is_refused_in_three_languages(kundtui: Seat, command: str, text: list[str], language: str, words: str) -> None:
    assert kundtui.refused(command, "nb", *text, "--lang", language).startswith(words)


@pytest.mark.parametrize("text", ["a\x1b[31mb", "half \ud800", "x" * 10_001, "a\x00b", "\x9b1m"])
@pytest.mark.parametrize("command", ["complain", "note"])
def test_a_text_that_cannot_be_kept_is_refused(kundtui: Seat, command: str, text: str) -> None:
    assert "The text has" in kundtui.refused(command, "nb", text)


@pytest.mark.parametrize("option", ["--on", "--known-on", "--today"])
@pytest.mark.parametrize("typed", ["2026-02-30", "31/11", "hello", "", "v60", "9999-12-32"])
@pytest.mark.parametrize("command", [["grid"], ["state", "nb"], ["why", "nb"]])
def test_a_day_that_does_not_exist_is_refused(kundtui: Seat, command: list[str], option: str, typed: str) -> None:
    kundtui.refused(*command, option, typed)


def test_a_decision_day_that_does_not_exist_is_refused(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late")
    assert "no such day" in kundtui.refused("answer", "nb", "--decision-on", "2026-02-30")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["frob"], "There is no command “frob”. See `kundtui --help`."),
        (["client", "frob"], "There is no command “frob”. See `kundtui client --help`."),
        (["state"], "Name one client"),
        (["state", "nb", "--all"], "Name one client"),
        (["why"], "CLIENT is missing. See `kundtui why --help`."),
        (["grid", "--frob"], "There is no option --frob. See `kundtui grid --help`."),
        (["grid", "--sort"], "--sort needs a value. See `kundtui "),
        (["grid", "--sort", "colour"], "“colour” cannot stand in “order”."),
        (["grid", "nb"], "“nb” is too much here. See `kundtui grid --help`."),
        (["grid", "--lang", "tlh"], "“tlh” cannot stand in “lang”. Possible: en, sv, nb."),
        (["grid", "--filter", "mood:bad"], "“mood:bad” is no filter."),
        (["grid", "--filter", "level:purple"], "“purple” is no level."),
        (["grid", "--filter", "cold<3"], "“cold<3” compares the wrong way."),
        (["contact", "nb", "--minutes", "many"], "--minutes cannot be read."),
        (["contact", "nb", "--minutes=-3"], "“-3” cannot stand in “time”."),
        (["contact", "nb", "--channel", "pigeon"], "“pigeon” cannot stand in “channel”."),
        (["contact", "nb", "--not-reached", "--ok", "y"], "Nobody was reached"),
        (["complain", "nb", "late", "--severity", "awful"], "“awful” cannot stand in “severity”."),
        (["complain", "nb", "late", "--contact", "Lisa"], "No contact of this client is called “Lisa”."),
        (["answer", "nb"], "No complaint of Nordbygg AB waits for that."),
        (["client", "add", "", "--code", "X"], "“name” is missing."),
        (["client", "add", "X", "--code", ""], "“code” is missing."),
        (["client", "add", "X" * 201, "--code", "X"], "name: The text has 201 characters; 200 is the most."),
        (["undo", "nonsense"], "There is no act nonsense."),
    ],
)
def test_what_was_typed_wrongly_is_told(kundtui: Seat, words: list[str], said: str) -> None:
    assert kundtui.refused(*words).startswith(said)


@pytest.mark.parametrize("words", [*READING, *WRITING])
def test_no_database_at_all(nowhere: Seat, words: list[str]) -> None:
    assert nowhere.refused(*words).startswith(f"There is no database at {nowhere.database}. Make one with `kundtui init`")
    assert not nowhere.database.exists()


def text(path: Path) -> None:
    path.write_text("this is no database, and has never been one " * 100, encoding="utf-8")


def other(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("create table song (title)")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("pragma user_version = 99")


def half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda path: path.write_bytes(b""), "is empty"),
        (text, "is no kundtui database"),
        (newer, "was written by a newer kundtui. Start anew, and if that does not help, upgrade"),
        (half, "is damaged"),
    ],
)
@pytest.mark.parametrize("command", [READING[0], WRITING[0], WRITING[1]])
def test_a_file_that_is_no_database_of_ours_is_left_alone(kundtui: Seat, harm: partial[None], words: str, command: list[str]) -> None:
    for end in ("-wal", "-shm"):
        Path(f"{kundtui.database}{end}").unlink(missing_ok=True)
    harm(kundtui.database)
    assert words in kundtui.refused(*command)


def test_another_programs_database_is_left_alone(nowhere: Seat) -> None:
    other(nowhere.database)
    nowhere.database.chmod(0o600)
    assert "belongs to another program" in nowhere.refused("grid")


@pytest.mark.parametrize("words", WRITING)
def test_a_database_that_cannot_be_written_is_read_and_nothing_else(
    kundtui: Seat, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    kundtui.ok("complain", "nb", "late")
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and allowed(path, mode))
    for reading in READING[:-1]:
        assert kundtui(*reading).code == 0
    said = kundtui(*words)
    assert (said.code, said.out, len(said.err.splitlines())) == (2, "", 1), said


@pytest.mark.parametrize("words", [["note", "nb", "late"], ["client", "add", "New", "--code", "N1"], ["undo"]])
def test_a_database_that_somebody_else_holds_is_named_busy(kundtui: Seat, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    monkeypatch.setattr(seat, "open_store", partial(sqlite.open_store, limit=0.05))
    with Path(f"{kundtui.database}.gate").open("r+") as gate:
        fcntl.flock(gate, fcntl.LOCK_EX)
        gate.truncate(0)
        gate.write("Bo Ek")
        gate.flush()
        said = kundtui(*words)
    assert (said.code, said.out, len(said.err.splitlines())) == (2, "", 1), said
    assert "busy: Bo Ek" in said.err
    assert "late" not in kundtui.ok("timeline", "nb").out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "There is no file"),
        (b"\x00\x01\x02 binary", "is no text file"),
        (b"\xff\xfea\x00", "is no text file"),
    ],
)
def test_a_file_that_cannot_be_imported_is_refused(kundtui: Seat, content: bytes | None, words: str) -> None:
    file = kundtui.home / "log.jsonl"
    if content is not None:
        file.write_bytes(content)
    assert words in kundtui.refused("import", str(file))


def test_a_folder_is_no_file(kundtui: Seat) -> None:
    assert kundtui.refused("import", str(kundtui.home)).endswith("cannot be read: it is a folder.")


def test_lines_that_were_there_already_are_counted_and_nothing_else_is_asked_for(kundtui: Seat) -> None:
    file = kundtui.home / "log.jsonl"
    file.write_text(note() + "not json\n", encoding="utf-8")
    kundtui.ok("import", str(file), "--keep-going")
    again = kundtui.ok("import", str(file), "--keep-going")
    assert "1 was there already" in again.out
    assert "from character 1 on (“not json”)" in again.err
    assert "--keep-going" not in again.err


def note(client: str = "NB") -> str:
    return json.dumps({"client": client, "kind": "gesture.made", "at": TODAY, "data": {"text": "hello"}}) + "\n"


@pytest.mark.parametrize(
    "bad",
    [
        "not json\n",
        "[1, 2]\n",
        '{"client": "NB", "kind": "gest',
        note("ZZ"),
        note().replace("gesture.made", "song.sung"),
        note().replace(TODAY, "2026-02-30"),
    ],
)
def test_one_bad_line_stores_nothing_of_the_file(kundtui: Seat, bad: str) -> None:
    file = kundtui.home / "log.jsonl"
    file.write_text(note() + bad, encoding="utf-8")
    before = kundtui.bytes
    said = kundtui("import", str(file))
    first, last = said.err.splitlines()[0], said.err.splitlines()[-1]
    assert (said.code, said.out) == (2, "")
    assert first.startswith("line 2: ")
    trial = kundtui("import", str(file), "--dry-run")
    assert (trial.code, trial.out) == (2, "")
    assert trial.err.splitlines()[-1].startswith("Nothing would be stored, because of these lines.")
    assert last.startswith("Nothing was stored.")
    assert kundtui.bytes == before


def test_settings_that_are_wrong_are_all_told_and_the_right_ones_count(kundtui: Seat) -> None:
    folder = kundtui.home / ".config" / "kundtui"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text('language = "sv"\npalette = "mud"\nnonsense = 1\n', encoding="utf-8")
    said = kundtui.ok("grid")
    assert len(said.err.splitlines()) == 2
    assert "kunder" in said.out
