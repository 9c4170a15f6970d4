"""The doctor: everything is said, nothing personal, and each thing that is wrong has its sentence and ends with 1."""

from __future__ import annotations

import grp
import json
import os
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kundtui import i18n
from kundtui.store.health import KNOWN, Health
from kundtui.store.sqlite import open_store
from kundtui.words.health import NAMES, TROUBLES, trouble
from kundtui.words.saying import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.running import Seat


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("COLORTERM", "NO_COLOR", "SSH_CONNECTION"):
        monkeypatch.delenv(name, raising=False)


def looked(seat: Seat, *words: str, code: int = 0, login: str = "anna") -> dict[str, Any]:
    said = seat("doctor", "--json", *words, login=login)
    assert said.code == code, said
    found: dict[str, Any] = json.loads(said.out)
    return found


def problems(seat: Seat, login: str = "anna") -> list[str]:
    return [one["code"] for one in looked(seat, code=1, login=login)["problems"]]


def test_a_database_that_is_well_is_told_whole(kundtui: Seat) -> None:
    found = looked(kundtui)
    assert found["database"] | {"bytes": 0} == {
        "schema": f"{KNOWN}/{KNOWN}",
        "mode": "600",
        "group": None,
        "bytes": 0,
        "entries": 7,
        "clients": 2,
        "stale": 0,
        "chain": True,
        "whole": True,
        "last_import": None,
        "demo": False,
    }
    assert found["you"] == {"login": "anna", "role": "admin"}
    assert (found["problems"], found["paths"]["place"]) == ([], str(kundtui.database))
    assert found["paths"]["place_because"] == "KUNDTUI_DATABASE"
    assert found["terminal"] | {"letters": True} == {
        "type": "xterm-256color",
        "colours": "256",
        "letters": True,
        "size": None,
        "no_colour": False,
        "ssh": False,
        "clipboard": "osc52",
    }


def test_nothing_of_clients_and_members_is_in_it(kundtui: Seat) -> None:
    kundtui.ok("member", "add", "Bo Lund", "--login", "bo")
    kundtui.ok("note", "nb", "a secret")
    for said in (kundtui.ok("doctor").out, kundtui.ok("doctor", "--json").out):
        assert not [word for word in ("Nordbygg", "Ørsta", "Anna Berg", "Bo Lund", "secret") if word in said]


def test_it_is_said_in_the_users_language_and_why(kundtui: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kundtui.ok("doctor").out.splitlines()[-1] == "All is well."
    assert looked(kundtui, "--lang", "sv")["language"] == {"in_use": "sv", "because": "--lang"}
    monkeypatch.setenv("LANG", "nb_NO.UTF-8")
    assert looked(kundtui)["language"] == {"in_use": "nb", "because": "LANG=nb_NO.UTF-8"}


def test_the_terminal_is_told_as_it_is(kundtui: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        ("TERM", "tmux-256color"),
        ("COLORTERM", "truecolor"),
        ("NO_COLOR", "1"),
        ("SSH_CONNECTION", "1.2.3.4 5 6.7.8.9 22"),
    ):
        monkeypatch.setenv(name, value)
    found = looked(kundtui)["terminal"]
    assert (found["colours"], found["no_colour"], found["ssh"], found["clipboard"]) == ("truecolor", True, True, "osc52_multiplexed")
    monkeypatch.setenv("TERM", "dumb")
    assert problems(kundtui) == ["dumb_terminal"]


def test_a_window_that_is_too_small_is_told(kundtui: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for columns, rows, said in (("59", "20", 1), ("60", "15", 1), ("60", "16", 0)):
        monkeypatch.setenv("COLUMNS", columns)
        monkeypatch.setenv("LINES", rows)
        assert kundtui("doctor").code == said


def test_without_a_database_it_says_what_it_knows_and_what_to_do(nowhere: Seat) -> None:
    said = nowhere("doctor")
    assert said.code == 1
    assert "There is no database at" in said.out.splitlines()[-1]
    assert "xterm-256color" in said.out


def test_a_login_of_nobody_is_told_what_to_do(kundtui: Seat) -> None:
    assert problems(kundtui, login="eve") == ["no_member"]


def test_settings_that_are_wrong_are_among_what_is_wrong(kundtui: Seat) -> None:
    file = kundtui.home / ".config/kundtui/config.toml"
    file.parent.mkdir(parents=True)
    file.write_text('palette = "rainbow"\n', encoding="utf-8")
    assert problems(kundtui) == ["settings_bad_value"]


def test_an_altered_entry_breaks_the_chain(kundtui: Seat) -> None:
    with closing(sqlite3.connect(kundtui.database)) as db:
        db.execute("update entry set data = replace(data, 'Nordbygg', 'Sydbygg')")
        db.commit()
    assert problems(kundtui) == ["chain_broken"]


def test_a_file_that_others_may_read_is_refused_with_what_to_do(kundtui: Seat) -> None:
    kundtui.database.chmod(0o644)
    assert problems(kundtui) == ["too_open"]
    kundtui.database.chmod(0o600)
    kundtui.home.joinpath("office.db.gate").chmod(0o644)
    assert problems(kundtui) == ["mode_differs"]


@pytest.fixture
def shared(kundtui: Seat) -> Iterator[Path]:
    """A database of this user's own group."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        place = Path(folder) / "kund" / "office.db"
        group = grp.getgrgid(os.getgid()).gr_name
        kundtui.ok("init", "--name", "Anna", "--group", group, "--database", str(place))
        yield place


def test_a_groups_files_must_be_open_to_it(kundtui: Seat, shared: Path) -> None:
    assert looked(kundtui, "--database", str(shared))["database"]["mode"] == "660"
    shared.with_name("office.db.gate").chmod(0o600)
    shared.parent.chmod(0o2750)
    told = looked(kundtui, "--database", str(shared), code=1)["problems"]
    assert [one["code"] for one in told] == ["mode_differs", "folder_differs"]
    assert f"chmod 660 {shared}.gate" in told[0]["text"]


def test_a_database_of_one_person_in_a_groups_folder_is_told_as_such_from_the_start(kundtui: Seat, shared: Path) -> None:
    """Who forgot `--group` is told so, and never to close the folder to the group."""
    group, alone = grp.getgrgid(shared.parent.stat().st_gid).gr_name, str(shared.with_name("alone.db"))
    told = f"{alone} is for one person alone, but its folder is the group's ({group})."
    assert kundtui.ok("init", "--name", "Anna", "--database", alone).err.startswith(told)
    (problem,) = looked(kundtui, "--database", alone, code=1)["problems"]
    assert problem["code"] == "alone_among_group"
    assert f"`kundtui init --group {group} --from`" in problem["text"]


def test_damage_and_a_disk_nearly_full_are_told(kundtui: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    health = open_store(kundtui.database).health()
    monkeypatch.setattr("kundtui.store.health.examine", lambda _db, _path: Health(*health)._replace(damage=("page 7",), free=5_000_000))
    assert problems(kundtui) == ["engine_damage", "disk_nearly_full"]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_each_trouble_has_its_words_in_one_line(language: str) -> None:
    i18n.use(language)
    for code, message in TROUBLES.items():
        said = trouble(code, dict.fromkeys(places(message), "x"))
        assert said
        assert "\n" not in said
        assert "{" not in said


def test_everything_that_is_looked_at_has_a_name(kundtui: Seat) -> None:
    found = looked(kundtui)
    del found["problems"]
    assert {name for facts in found.values() for name in facts} | set(found) <= {*NAMES, "kundtui"}
