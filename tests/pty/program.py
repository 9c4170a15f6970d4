"""The whole program on a seat of its own: a home, a database, screens on a terminal, and command lines beside them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.pty.terminal import COLOURS, Terminal

from kundtui.domain.standing import Filter
from kundtui.store.sqlite import open_store

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kundtui.domain.standing import Standing
    from kundtui.store.sqlite import SqliteStore

COMMAND = (sys.executable, "-m", "kundtui")
FILES = ("", ".gate", ".personal")
"""What a database consists of while nobody has it open."""
ENTER, ESCAPE, TAB, BACK = b"\r", b"\x1b", b"\t", b"\x7f"
PALETTE, SAVE, END = b"\x10", b"\x13", b"\x11"
QUIT = ("\x1b[?1049l", "\x1b[?25h")
"""The terminal's own screen is back, and its cursor shown."""


class Program:
    """The program as one person has it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.path = home / "office.db"
        self.environ = {"HOME": str(home), "LANG": "C.UTF-8", "KUNDTUI_DATABASE": str(self.path), "XDG_CONFIG_DIRS": str(home / "none")}

    def take(self, made: Path) -> None:
        """Have a copy of a database that was made before."""
        for end in FILES:
            if os.path.lexists(f"{made}{end}"):
                shutil.copy(f"{made}{end}", f"{self.path}{end}")

    def open(self, *words: str, size: tuple[int, int] = (80, 24), environ: Mapping[str, str] | None = None) -> Terminal:
        """Start it on a terminal of its own. What is given of the environment counts instead of a terminal with all colours."""
        return Terminal([*COMMAND, *words], size=size, environ=self.environ | (dict(COLOURS) if environ is None else dict(environ)))

    def shown(self, *words: str, size: tuple[int, int] = (80, 24), environ: Mapping[str, str] | None = None) -> Terminal:
        """Start the screens and wait for the grid."""
        terminal = self.open(*words, size=size, environ=environ)
        terminal.wait_for("/", at=-2)
        terminal.settled()
        return terminal

    def run(self, *words: str, given: bytes = b"", environ: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
        """Run one command line through pipes."""
        kept = {"PATH": os.environ["PATH"], **self.environ, **(environ or {})}
        return subprocess.run([*COMMAND, *words], input=given, capture_output=True, check=False, timeout=60, env=kept)

    def ok(self, *words: str) -> str:
        """Run one command line that must succeed; gives what it said."""
        done = self.run(*words)
        assert done.returncode == 0, done
        return done.stdout.decode()

    @property
    def store(self) -> SqliteStore:
        """The database, as another process sees it."""
        return open_store(self.path)

    def rows(self) -> Sequence[Standing]:
        """The grid in its first order."""
        grid = self.store.grid("level", False, Filter())  # noqa: FBT003 - as the port has it
        return grid.rows(0, grid.total)

    def kinds(self, client: str) -> list[str]:
        """What the log of a client holds, by kind."""
        return [entry.kind for entry in self.store.log(client).entries]


def cells(terminal: Terminal, y: int) -> list[str]:
    """One line of the screen, cell by cell; the second cell of a wide letter is empty."""
    return [terminal.screen.buffer[y][x].data for x in range(terminal.size[0])]


def whole(terminal: Terminal) -> None:
    """Every box on the screen has its four edges, one below the other."""
    lines = [cells(terminal, y) for y in range(terminal.size[1])]
    for top in (at for at, line in enumerate(lines) if "╭" in line):
        left, right = lines[top].index("╭"), lines[top].index("╮")
        bottom = next(at for at in range(top, len(lines)) if lines[at][left] == "╰")
        assert lines[bottom][right] == "╯"
        assert all(lines[at][left] == lines[at][right] == "│" for at in range(top + 1, bottom)), "\n".join(terminal.lines)
