"""The settings of one seat: which files count, what is refused and said, and where the database is."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import platformdirs
import pytest

from kundtui import config

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def seat(tmp_path: Path) -> dict[str, str]:
    return {"HOME": str(tmp_path / "home"), "XDG_CONFIG_DIRS": str(tmp_path / "etc")}


def write(path: str, text: str) -> None:
    from pathlib import Path  # noqa: PLC0415 - a name for types everywhere else here

    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def own(seat: dict[str, str], text: str) -> None:
    write(config.files(seat)[0], text)


def machine(seat: dict[str, str], text: str) -> None:
    write(config.files(seat)[1], text)


def test_a_seat_without_files_has_the_defaults(seat: dict[str, str]) -> None:
    assert config.load(seat) == (config.Settings(), ())


def test_the_own_file_goes_before_the_machines_one_setting_at_a_time(seat: dict[str, str]) -> None:
    machine(seat, 'theme = "light"\npalette = "cvd"\n[keys]\n"complaint.add" = "k"\n"undo" = "z"\n')
    own(seat, 'palette = "ansi"\nmouse = false\n[keys]\n"undo" = "ctrl+z"\n')
    settings, problems = config.load(seat)
    assert settings == config.Settings(theme="light", palette="ansi", mouse=False, keys={"complaint.add": "k", "undo": "ctrl+z"})
    assert not problems


def test_everything_wrong_is_reported_at_once_and_the_rest_still_counts(seat: dict[str, str]) -> None:
    own(seat, 'palette = "pink"\nascii = 1\ncolour = "red"\nlanguage = "de"\ntheme = "light"\n[keys]\nundo = 7\n')
    settings, problems = config.load(seat)
    assert settings == config.Settings(theme="light")
    assert [(problem.code, problem.facts["name"]) for problem in problems] == [
        ("settings_bad_value", "keys.undo"),
        ("settings_bad_value", "palette"),
        ("settings_bad_value", "ascii"),
        ("settings_unknown", "colour"),
        ("settings_bad_value", "language"),
    ]


def test_an_unhashable_value_is_a_bad_value_and_no_crash(seat: dict[str, str]) -> None:
    own(seat, 'palette = ["cvd"]\nkeys = 3\n')
    assert {problem.code for problem in config.load(seat)[1]} == {"settings_bad_value"}


@pytest.mark.parametrize("text", ["palette = ", "\x00", "[keys\n"])
def test_a_file_that_is_no_toml_is_reported_and_nothing_of_it_counts(seat: dict[str, str], text: str) -> None:
    own(seat, text)
    settings, problems = config.load(seat)
    assert settings == config.Settings()
    assert [problem.code for problem in problems] == ["settings_not_toml"]


def test_a_file_that_is_not_utf8_or_a_folder_is_reported(seat: dict[str, str], tmp_path: Path) -> None:
    own(seat, "")
    (tmp_path / "home/.config/kundtui/config.toml").write_bytes(b"\xff\xfe")
    (tmp_path / "etc/kundtui/config.toml").mkdir(parents=True)
    assert {problem.code for problem in config.load(seat)[1]} == {"settings_not_toml", "settings_unreadable"}


def test_the_database_is_the_first_that_somebody_named(seat: dict[str, str]) -> None:
    settings = config.Settings(database="~/set.db")
    home = seat["HOME"]
    assert config.database("/asked.db", {**seat, "KUNDTUI_DATABASE": "/env.db"}, settings) == "/asked.db"
    assert config.database(None, {**seat, "KUNDTUI_DATABASE": "/env.db"}, settings) == "/env.db"
    assert config.database(None, seat, settings) == f"{home}/set.db"
    assert config.database(None, seat, config.Settings()) == f"{home}/.local/share/kundtui/kundtui.db"


def test_a_server_is_named_by_its_url(seat: dict[str, str]) -> None:
    assert config.database("postgresql://db/kundtui", seat, config.Settings()) == "postgresql://db/kundtui"


def test_a_relative_xdg_folder_is_ignored_as_its_rules_demand(seat: dict[str, str]) -> None:
    assert config.data_folder({**seat, "XDG_DATA_HOME": "here"}) == f"{seat['HOME']}/.local/share/kundtui"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs itself is asked")
def test_the_folders_found_by_hand_are_those_of_platformdirs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for chosen in ("", str(tmp_path / "x")):
        seat = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": chosen, "XDG_DATA_HOME": chosen}
        for name, value in seat.items():
            monkeypatch.setenv(name, value)
        assert config.settings_folder(seat) == platformdirs.user_config_dir("kundtui")
        assert config.data_folder(seat) == platformdirs.user_data_dir("kundtui")


def test_a_seat_without_a_settings_file_reads_none_and_imports_no_reader() -> None:
    program = "import sys; from kundtui import config; config.load({'HOME': '/nowhere', 'XDG_CONFIG_DIRS': '/nowhere'}); print(sorted({'tomllib', 'platformdirs', 'pathlib'} & set(sys.modules)))"
    before = "import sys; print(sorted({'tomllib', 'platformdirs', 'pathlib'} & set(sys.modules)))"
    said = [subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True).stdout for text in (before, program)]
    assert said[1] == said[0]
