"""The log as a file: what goes out comes in again with the same answers, twice is once, and bad lines stand beside."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

from tests.cli.running import day

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from tests.cli.running import Seat

YESTERDAY = day(-1)


def line(words: str = "hello", client: str = "NB") -> str:
    return json.dumps({"client": client, "kind": "gesture.made", "at": YESTERDAY, "data": {"text": words}}) + "\n"


def a_file(kundtui: Seat, *lines: str) -> Path:
    file = kundtui.home / "log.jsonl"
    file.write_text("".join(lines), encoding="utf-8")
    return file


def answers(kundtui: Seat) -> list[Any]:
    return kundtui.ok("state", "--all", "--json").objects


def test_what_is_exported_gives_the_same_answers_in_a_fresh_database(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late again", "-s", "high")
    kundtui.ok("contact", "of", "--ok", "y")
    kundtui.ok("note", "nb", "taken back")
    kundtui.ok("undo")
    before = answers(kundtui), kundtui.ok("timeline", "nb").out
    file = kundtui.home / "all.jsonl"
    assert "entries written to" in kundtui.ok("export", str(file)).out
    assert file.stat().st_mode & 0o777 == 0o600
    fresh = str(kundtui.home / "fresh.db")
    kundtui.ok("init", "--from", str(file), "--database", fresh)
    after = kundtui.ok("state", "--all", "--json", "--database", fresh).objects, kundtui.ok("timeline", "nb", "--database", fresh).out
    assert after == before
    assert kundtui.ok("verify", "--database", fresh).out == "Every entry is as it was written.\n"


def test_a_file_of_clients_alone_gets_an_office_from_the_options(nowhere: Seat) -> None:
    added = {"client": "c1", "kind": "client.added", "at": YESTERDAY, "data": {"name": "Acme", "code": "AC"}}
    file = a_file(nowhere, json.dumps(added) + "\n")
    nowhere.ok("init", "--from", str(file), "--name", "Anna", "--currency", "EUR")
    assert nowhere.ok("state", "acme", "--json").objects[0]["name"] == "Acme"
    assert nowhere.ok("member", "list", "--json").objects[0]["login"] == "anna"


def test_a_bad_file_leaves_no_database_behind(nowhere: Seat) -> None:
    file = a_file(nowhere, "not json\n")
    assert nowhere("init", "--from", str(file), "--name", "Anna").code == 2
    assert not list(nowhere.home.glob("office.db*"))


def test_an_export_writes_over_nothing_unasked(kundtui: Seat) -> None:
    file = kundtui.home / "all.jsonl"
    file.write_text("mine", encoding="utf-8")
    assert "exists already" in kundtui.refused("export", str(file))
    assert file.read_text(encoding="utf-8") == "mine"
    kundtui.ok("export", str(file), "--replace")
    assert len(file.read_text(encoding="utf-8").splitlines()) > 3
    assert "cannot be written" in kundtui.refused("export", str(kundtui.home / "nowhere" / "all.jsonl"))


def test_a_file_is_imported_once(kundtui: Seat) -> None:
    file = a_file(kundtui, line("one"), line("two"))
    assert kundtui.ok("import", str(file)).out.startswith("2 lines · 2 entries stored · 1 client. Take it back")
    before = kundtui.bytes
    assert "0 entries stored · 2 were there already" in kundtui.ok("import", str(file)).out
    assert kundtui.bytes == before


def test_an_import_is_one_operation_that_is_taken_back_whole(kundtui: Seat) -> None:
    before = kundtui.ok("timeline", "nb").out
    kundtui.ok("import", str(a_file(kundtui, line("one"), line("two"))))
    assert kundtui.ok("undo").out.startswith("Taken back: import · Nordbygg AB · 2 entries.")
    assert kundtui.ok("timeline", "nb").out == before


def test_a_dry_run_stores_nothing(kundtui: Seat) -> None:
    file = a_file(kundtui, line("one"))
    before = kundtui.bytes
    assert "1 entry would be stored" in kundtui.ok("import", str(file), "--dry-run").out
    assert kundtui.bytes == before


def test_the_good_lines_are_kept_where_that_is_asked_for(kundtui: Seat) -> None:
    file = a_file(kundtui, line("one"), "broken\n", line("two"), line("three", "ZZ"))
    said = kundtui.ok("import", str(file), "--keep-going")
    assert "2 entries stored" in said.out
    assert [one.partition(":")[0] for one in said.err.splitlines()] == [
        "line 2",
        "line 4",
        "The other lines are in " + str(file) + ".rejected.",
    ]
    assert (kundtui.home / "log.jsonl.rejected").read_text(encoding="utf-8").splitlines() == ["broken", line("three", "ZZ").strip()]


def test_an_import_tells_its_problems_as_data(kundtui: Seat) -> None:
    said = kundtui("import", str(a_file(kundtui, "broken\n", line("three", "ZZ"))), "--json")
    (done,) = said.objects
    assert said.code == 2
    assert [(one["line"], one["code"]) for one in done["problems"]] == [(1, "not_json"), (2, "unknown_client")]


def test_an_import_reads_the_standard_input(kundtui: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(line("piped").encode())))
    assert "1 entry stored" in kundtui.ok("import", "-").out
    assert "piped" in kundtui.ok("timeline", "nb").out
