"""What loads when, and what the repository may hold: a start stays light because a test says what it may import."""

from __future__ import annotations

import importlib.util
import os
import pwd
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kundtui.desk import client, founding
from kundtui.desk.desk import Desk
from kundtui.store.sqlite import create

ROOT = Path(__file__).parents[1]
LIGHT = (
    "kundtui.__main__",
    "kundtui.door",
    "kundtui.i18n",
    "kundtui.config",
    "kundtui.desk.light",
    "kundtui.language.oneline",
    "kundtui.store.light_store",
    "kundtui.commands.quick",
)
TOPICS = (
    "agreeing",
    "calendar",
    "choosing",
    "complaining",
    "doctor",
    "failing",
    "files",
    "founding",
    "meeting",
    "office",
    "oneline",
    "people",
    "promising",
    "recording",
    "screens",
    "showing",
    "upkeep",
)
HEADLESS = ("kundtui.cli", *(f"kundtui.commands.{topic}" for topic in TOPICS), "kundtui.words.refusals", "kundtui.words.faults")
PURE = ("kundtui.domain.kinds", "kundtui.domain.stand", "kundtui.desk.act", "kundtui.desk.complaint")
HEAVY_FOR_LIGHT = (
    "argparse",
    "click",
    "dataclasses",
    "dateutil",
    "gettext",
    "holidays",
    "platformdirs",
    "pydantic",
    "pathlib",
    "sqlite_utils",
    "textual",
    "typing_extensions",
    "uuid",
)
HEAVY_FOR_PURE = ("click", "gettext", "pydantic", "sqlite_utils", "textual")


def exists(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def loaded(module: str, unwanted: tuple[str, ...]) -> list[str]:
    """Tell which unwanted modules a fresh Python holds once it has imported one module of ours."""
    program = f"import sys; before = set(sys.modules); import {module}; print(*sorted(set({unwanted!r}) & (set(sys.modules) - before)))"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.parametrize("module", LIGHT)
def test_a_light_act_loads_nothing_heavy(module: str) -> None:
    assert exists(module), f"{module} is a part of the light act"
    assert not loaded(module, HEAVY_FOR_LIGHT)


@pytest.mark.parametrize("module", HEADLESS)
def test_a_headless_command_never_loads_the_screens_toolkit(module: str) -> None:
    assert exists(module), f"{module} is a part of the command line"
    assert not loaded(module, ("textual", "rich"))


COMPLAIN = """
import os, sys
from kundtui import __main__
os._exit = lambda code: print(code, *sorted(set({unwanted!r}) & set(sys.modules)))
sys.argv[1:] = {words!r}
__main__.main()
"""


@pytest.mark.parametrize(
    "words", [["complain", "nb", "late again"], ["add", "nb !! late again"], ["add", "nb ring j j n"], ["add", "nb note hi"]]
)
def test_a_light_act_is_carried_out_with_nothing_heavy_loaded(tmp_path: Path, words: list[str]) -> None:
    """Not only the modules, but the whole act from the first to the last."""
    login = pwd.getpwuid(os.getuid()).pw_name
    desk = Desk(create(tmp_path / "office.db"), login, lambda: datetime.now(UTC))
    founding.found(desk, founding.Founding("Anna", login))
    client.add(desk, client.Added("Nordbygg AB", "NB"))
    environ = {"KUNDTUI_DATABASE": desk.store.where, "HOME": str(tmp_path)}
    program = COMPLAIN.format(unwanted=HEAVY_FOR_LIGHT, words=words)
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environ)
    assert ran.stdout.splitlines()[0].startswith("Nordbygg AB · ")
    assert ran.stdout.splitlines()[1] == "0"


@pytest.mark.parametrize("module", PURE)
def test_rules_and_acts_load_no_toolkit_and_no_validator(module: str) -> None:
    assert exists(module), f"{module} is a part of the rules and acts"
    assert not loaded(module, HEAVY_FOR_PURE)


def test_the_list_of_tested_versions_names_no_host() -> None:
    """It is made by `uv pip compile pyproject.toml --extra test --universal --python-version 3.11` with --no-emit-index-url and no annotations."""
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert all("==" in line for line in text.splitlines())


def test_every_dependency_has_a_tested_version() -> None:

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    tested = {line.split("==")[0] for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()}
    assert {name.split(">=")[0].split("[")[0].strip().lower() for name in wanted} <= tested
