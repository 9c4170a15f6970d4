"""One command line run in this process on a seat of its own: what it said, where, and its exit code."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

from kundtui import cli

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pytest

LOGIN = "anna"
OFFICE = ZoneInfo("Europe/Stockholm")
"""The day is the office's: around midnight it is another than the machine's."""


def day(days: int = 0) -> str:
    """So many days from today: what a command stores carries the real clock."""
    return (datetime.now(OFFICE) + timedelta(days=days)).date().isoformat()


class Said(NamedTuple):
    """What a command line came to."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[Any]:
        """The lines of --json."""
        return [json.loads(line) for line in self.out.splitlines()]


class Seat:
    """A person with a home and a database of their own. Call it with the words of a command line."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self.database = home / "office.db"
        self._capsys = capsys

    def __call__(self, *words: str, login: str = LOGIN) -> Said:
        self._capsys.readouterr()
        code = cli.run(words, login)
        said = self._capsys.readouterr()
        return Said(code, said.out, said.err)

    def ok(self, *words: str, login: str = LOGIN) -> Said:
        """Run what must succeed."""
        said = self(*words, login=login)
        assert said.code == 0, said
        return said

    def refused(self, *words: str, login: str = LOGIN) -> str:
        """Run what must be refused in one line, with nothing stored; give the line."""
        before = self.bytes
        said = self(*words, login=login)
        lines = said.err.splitlines()
        assert (said.code, said.out, len(lines)) == (2, "", 1), said
        assert "Traceback" not in said.err
        assert self.bytes == before
        return lines[0]

    @property
    def bytes(self) -> Sequence[bytes]:
        """Everything that is stored, as it lies on the disk."""
        return [
            path.read_bytes()
            for path in sorted(self.home.rglob("office.db*"))
            if path.is_file() and not path.name.endswith(("-shm", "-wal"))
        ]
