"""A seat of its own for each test: an empty home, no settings, English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli.running import Seat

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    tmp_path.chmod(0o700)
    for name in ("LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "none"))
    monkeypatch.setenv("KUNDTUI_DATABASE", str(tmp_path / "office.db"))
    return tmp_path


@pytest.fixture
def nowhere(home: Path, capsys: pytest.CaptureFixture[str]) -> Seat:
    """A seat without a database."""
    return Seat(home, capsys)


@pytest.fixture
def kundtui(nowhere: Seat) -> Seat:
    """A seat with a database and two clients."""
    nowhere.ok("init", "--name", "Anna Berg", "--country", "NO", "--time-zone", "Europe/Oslo", "--currency", "NOK")
    nowhere.ok("client", "add", "Nordbygg AB", "--code", "NB", "--alias", "Bygget", "--tag", "vip", "--owner", "Anna")
    nowhere.ok("client", "add", "Ørsta Fisk", "--code", "OF")
    return nowhere
