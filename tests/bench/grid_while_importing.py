"""How quickly the grid answers keys in one terminal while another imports a long list. Run: `python -m tests.bench.grid_while_importing [ENTRIES [KEYS]]`."""

from __future__ import annotations

import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from datetime import UTC, datetime
from fcntl import ioctl
from pathlib import Path

from tests.bench.import_csv import clients, interactions, write

from kundtui.desk import founding
from kundtui.desk.desk import Desk
from kundtui.desk.importing import catch_up_all
from kundtui.door import who
from kundtui.exchange.keeping import Plan
from kundtui.exchange.tables import import_table
from kundtui.store import sqlite

CLIENTS, ENTRIES, KEYS = 10_000, 100_000, 300
BAR = 100.0
"""Milliseconds that one key in twenty may take at most: more than that is felt as waiting."""
WINDOW = (40, 120)
GAP = 0.05
"""Seconds between two keys, as one who looks through the list."""
SILENCE = 0.02
DOWN, PAGE, UP = b"\x1b[B", b"\x1b[6~", b"\x1b[A"
ROUND = (*[DOWN] * 8, PAGE, *[UP] * 4)


class Grid:
    """The program on a terminal, with its grid shown."""

    def __init__(self, database: Path) -> None:
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            environ = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": str(database.parent)}
            os.execvpe(sys.executable, [sys.executable, "-m", "kundtui", "--database", str(database)], environ)  # noqa: S606 - the program that is measured
        ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", *WINDOW, 0, 0))
        shown = b""
        while b"AB" not in shown:
            shown += os.read(self.master, 65536)
        self.quiet(0.5)

    def quiet(self, seconds: float) -> None:
        """Take everything until it has been silent for so long."""
        while select.select([self.master], [], [], seconds)[0]:
            os.read(self.master, 65536)

    def press(self, key: bytes) -> float:
        """Milliseconds from a key to the first of its answer."""
        self.quiet(0)
        begun = time.perf_counter()
        os.write(self.master, key)
        select.select([self.master], [], [], 10)
        taken = (time.perf_counter() - begun) * 1000
        self.quiet(SILENCE)
        return taken

    def close(self) -> None:
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        os.close(self.master)


def office(folder: Path) -> Path:
    """A database with its clients, and rows for all."""
    desk = Desk(sqlite.create(folder / "office.kundtui"), who(), lambda: datetime.now(UTC))
    founding.found(desk, founding.Founding("Anna", who()))
    import_table(desk, write(folder / "clients.csv", clients(CLIENTS)), Plan())
    catch_up_all(desk, lambda *_: None)
    desk.store.close()
    return Path(desk.store.where)


def walk(grid: Grid, keys: int) -> list[float]:
    """Press keys one after the other; gives the milliseconds of each."""
    taken = []
    for number in range(keys):
        taken.append(grid.press(ROUND[number % len(ROUND)]))
        time.sleep(GAP)
    return taken


def line(what: str, taken: list[float]) -> str:
    ranked = sorted(taken)
    return f"{what:24}{len(ranked):6}{ranked[len(ranked) // 2]:9.1f}{ranked[len(ranked) * 95 // 100]:9.1f}{ranked[-1]:9.1f}"


def main() -> int:
    """Measure and print; gives 1 where the bar is not met."""
    entries, keys = [*map(int, sys.argv[1:]), *(ENTRIES, KEYS)[len(sys.argv) - 1 :]]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        folder.chmod(0o700)
        database, file = office(folder), write(folder / "interactions.csv", interactions(entries, CLIENTS))
        grid = Grid(database)
        alone = walk(grid, keys)
        command = [sys.executable, "-m", "kundtui", "--database", str(database), "import", str(file)]
        begun = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as importing:
            beside: list[float] = []
            while importing.poll() is None:
                beside += walk(grid, len(ROUND))
        seconds = time.perf_counter() - begun
        grid.close()
    print(f"{entries} entries of {CLIENTS} clients imported and their rows computed in {seconds:.1f} s, ended with {importing.returncode}")  # noqa: T201 - the result
    print(f"{'ms to the first answer':24}{'keys':>6}{'p50':>9}{'p95':>9}{'worst':>9}")  # noqa: T201 - the result
    print(line("alone", alone))  # noqa: T201 - the result
    print(line("while importing", beside))  # noqa: T201 - the result
    print(f"the bar: p95 at most {BAR:.0f} ms")  # noqa: T201 - the result
    return int(importing.returncode != 0 or sorted(beside)[len(beside) * 95 // 100] > BAR)


if __name__ == "__main__":
    sys.exit(main())
