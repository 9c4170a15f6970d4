"""How an office begins: init with options, the demo kept for a look, and what bare `kundtui` says where nobody can see the screens."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from kundtui.commands import founding
from kundtui.desk.founding import Founding

if TYPE_CHECKING:
    from tests.cli.running import Seat

WHOLE = ("--name", "Anna Berg", "--country", "NO", "--time-zone", "Europe/Oslo", "--currency", "NOK")


def test_init_makes_a_database_for_its_maker_alone(nowhere: Seat) -> None:
    assert str(nowhere.database) in nowhere.ok("init", *WHOLE).out
    assert nowhere.database.stat().st_mode & 0o777 == 0o600
    assert nowhere.ok("member", "list", "--json").objects[0] | {"id": ""} == {
        "id": "",
        "name": "Anna Berg",
        "role": "admin",
        "login": "anna",
    }


def test_each_question_of_init_is_asked_again_until_its_answer_can_be(
    nowhere: Seat, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter(["Anna\x1b", "Anna", "Norway", "no", "Oslo", "Europe/Oslo", "crowns", ""])
    monkeypatch.setattr("builtins.input", lambda _question: next(typed))
    usual = Founding("Anna", "anna", "SE", "Europe/Stockholm", "SEK")
    answers = [founding.ask("?", field, usual, asks=True) for field in ("member", "country", "time_zone", "currency")]
    assert answers == ["Anna", "no", "Europe/Oslo", "SEK"]
    assert len(capsys.readouterr().err.splitlines()) == 4
    assert not nowhere.database.exists()


def test_init_makes_the_folder_too(nowhere: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KUNDTUI_DATABASE")
    nowhere.ok("init", *WHOLE)
    assert (nowhere.home / ".local/share/kundtui/kundtui.db").is_file()
    assert (nowhere.home / ".local/share/kundtui").stat().st_mode & 0o777 == 0o700


def test_init_overwrites_nothing(kundtui: Seat) -> None:
    assert "exists already" in kundtui.refused("init", *WHOLE)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--name", ""),
        ("--country", "Norway"),
        ("--time-zone", "Europe/Nowhere"),
        ("--currency", "crowns"),
        ("--name", "a\x1bb"),
        ("--group", "no-such-group"),
    ],
)
def test_an_office_that_cannot_be_is_refused_before_a_file_is_made(nowhere: Seat, option: str, value: str) -> None:
    nowhere.refused("init", *WHOLE, option, value)
    assert not list(nowhere.home.glob("office.db*"))


@pytest.mark.parametrize(("language", "country"), [("sv", None), ("nb", "NO")])
def test_what_is_not_given_follows_the_language(nowhere: Seat, language: str, country: str | None) -> None:
    nowhere.ok("init", "--name", "Anna", "--lang", language)
    file = nowhere.home / "all.jsonl"
    nowhere.ok("export", str(file))
    entries = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    changes = {entry["data"]["field"]: entry["data"]["new"] for entry in entries if entry["kind"] == "policy.changed"}
    assert changes.get("country") == country


def test_the_demo_is_kept_where_it_is_asked_for(nowhere: Seat) -> None:
    path = str(nowhere.home / "demo.db")
    assert path in nowhere.ok("demo", "--keep", path, "--no-screen", "--today", "2026-11-20").out
    head = nowhere.ok("grid", "--database", path, "--today", "2026-11-20").out.splitlines()[0]
    assert "Fri 20 Nov" in head
    assert "DEMO" in head
    for level in ("Good", "Watch", "At risk", "Crisis", "Unknown"):
        assert level in head
    nowhere.ok("complain", "nordbygg ab", "late", "--database", path)


def test_a_demo_that_nobody_sees_must_be_kept(nowhere: Seat) -> None:
    nowhere.refused("demo", "--no-screen")
    assert "terminal" in nowhere.refused("demo")


def test_without_a_terminal_the_screens_are_refused(kundtui: Seat) -> None:
    assert kundtui.refused().startswith("The screens need a terminal. Use `kundtui grid`")


def test_without_a_database_and_a_terminal_one_line_says_what_to_do(nowhere: Seat) -> None:
    assert nowhere.refused().startswith("There is no database at ")


def test_help_speaks_the_users_language(nowhere: Seat) -> None:
    assert "Usage: kundtui [OPTIONS]" in nowhere.ok("--help").out
    assert "Användning: kundtui grid" in nowhere.ok("grid", "--help", "--lang", "sv").out
