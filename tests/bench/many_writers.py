"""Many who write at once, and more who read: errors, what was lost, how long a write and a whole act take. Run: `python -m tests.bench.many_writers`.

`python -m tests.bench.many_writers [WRITERS [ACTS [READERS [CLIENTS]]]]`: whole processes on one database, each act a complaint.
First the same number of processes do nothing but lock a file, insert one row and commit, as often: what this machine can do just now.
"""

from __future__ import annotations

import fcntl
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import client, complaint, founding, portfolio
from kundtui.desk.desk import Desk
from kundtui.store.sqlite import SqliteStore, create, open_store

if TYPE_CHECKING:
    from kundtui.store.port import Write

WRITERS, ACTS, READERS, CLIENTS = 20, 200, 50, 1000
WORST, P99 = 500.0, 50.0
"""Milliseconds that a write may take: at most, and but for one in a hundred (speed.md 16)."""
ROOT = Path(__file__).parents[2]
ROWS, PAUSE = 40, 0.25
"""A reader looks at so many rows and rests so many seconds: four times as often as the screens ask."""


class Timed(SqliteStore):
    """A store that notes how long each write took: waiting for the gate, the transaction, and letting go."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.taken: list[float] = []

    def append(self, write: Write) -> int:
        begun = time.perf_counter()
        try:
            return super().append(write)
        finally:
            self.taken.append((time.perf_counter() - begun) * 1000)


class Figures(NamedTuple):
    """What came of it. `writes`, `acts`, `reads`: milliseconds each; `lost`: acts that are not in the log."""

    writes: list[float]
    acts: list[float]
    reads: list[float]
    errors: list[str]
    lost: int
    seconds: float

    def met(self) -> bool:
        """Tell whether nothing failed, nothing is lost and nobody waited too long."""
        return not self.errors and not self.lost and max(self.writes) <= WORST


def now() -> datetime:
    return datetime.now(UTC)


def writer(path: str, acts: str, number: str) -> None:
    """Record complaints about one client after the other, beginning elsewhere than the other writers."""
    store = Timed(path)
    desk = Desk(store, "anna", now)
    clients = store.clients()
    taken = []
    for act in range(int(acts)):
        begun = time.perf_counter()
        complaint.log(desk, complaint.Received(clients[(act * 37 + int(number) * 53) % len(clients)], f"act {act} of {number}"))
        taken.append((time.perf_counter() - begun) * 1000)
    print(json.dumps([store.taken, taken]))  # noqa: T201 - handed to who started this


def bare(path: str, acts: str) -> None:
    """Lock, insert one row, commit: no program could write with less."""
    db = sqlite3.connect(path, isolation_level=None, timeout=60)
    db.execute("pragma synchronous = full")
    taken = []
    with Path(path + ".lock").open("wb") as file:
        for act in range(int(acts)):
            begun = time.perf_counter()
            fcntl.flock(file, fcntl.LOCK_EX)
            db.execute("begin immediate")
            db.execute("insert into bare values (?, ?)", (act, "x" * 200))
            db.execute("commit")
            fcntl.flock(file, fcntl.LOCK_UN)
            taken.append((time.perf_counter() - begun) * 1000)
    print(json.dumps([taken, []]))  # noqa: T201 - handed to who started this


def reader(path: str) -> None:
    """Read the first rows of the grid as often as it goes, until nobody listens."""
    store = open_store(path)
    desk = Desk(store, "anna", now)
    taken = []
    while not sys.stdin.closed and not _ended():
        begun = time.perf_counter()
        portfolio.view(desk).rows(0, ROWS)
        taken.append((time.perf_counter() - begun) * 1000)
        time.sleep(PAUSE)
    print(json.dumps(taken))  # noqa: T201 - handed to who started this


def _ended() -> bool:
    """Tell whether whoever started this has closed the line."""
    import select  # noqa: PLC0415 - only readers listen

    return bool(select.select([sys.stdin], [], [], 0)[0])


def office(folder: Path, clients: int) -> str:
    """Make the database that all will write to."""
    desk = Desk(create(folder / "many.db"), "anna", now)
    founding.found(desk, founding.Founding("Anna", "anna"))
    for number in range(clients):
        client.add(desk, client.Added(f"Bygg {number:03} AB", f"B{number:03}"))
    return desk.store.where


def started(*words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.bench.many_writers", *words]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def measured(path: str, writers: int, acts: int, readers: int) -> Figures:
    """Let them all loose on a database; tell what came of it."""
    reading = [started("read", path) for _ in range(readers)]
    before = open_store(path).touched(0)[0]
    begun = time.perf_counter()
    writing = [started("write", path, str(acts), str(number)) for number in range(writers)]
    written = [process.communicate() for process in writing]
    seconds = time.perf_counter() - begun
    read = [process.communicate() for process in reading]
    errors = [said.decode() for _out, said in (*written, *read) if said]
    writes, done = [], []
    for out, _said in written:
        of_writes, of_acts = json.loads(out or b"[[], []]")
        writes += of_writes
        done += of_acts
    lost = before + writers * acts - open_store(path).touched(0)[0]
    return Figures(writes, done, [one for out, _said in read for one in json.loads(out or b"[]")], errors, lost, seconds)


def bared(folder: Path, writers: int, acts: int) -> list[float]:
    """Milliseconds that each bare write took."""
    path = str(folder / "bare.db")
    with closing(sqlite3.connect(path)) as db:
        db.execute("pragma journal_mode = wal")
        db.execute("create table bare (act integer, words text)")
        running = [started("bare", path, str(acts)) for _ in range(writers)]
        return [one for process in running for one in json.loads(process.communicate()[0] or b"[[]]")[0]]


def line(what: str, taken: list[float]) -> str:
    """Say how long something took, in milliseconds."""
    ranked = sorted(taken)
    p99 = ranked[len(ranked) * 99 // 100]
    return f"{what:8}{len(ranked):8}{statistics.median(ranked):9.1f}{ranked[len(ranked) * 95 // 100]:9.1f}{p99:9.1f}{ranked[-1]:9.1f}"


def main() -> int:
    """Measure and print; gives 1 where the bar is not met."""
    given = [int(word) for word in sys.argv[1:]]
    writers, acts, readers, clients = [*given, *(WRITERS, ACTS, READERS, CLIENTS)[len(given) :]]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o700)
        plain = bared(Path(folder), writers, acts)
        figures = measured(office(Path(folder), clients), writers, acts, readers)
    print(f"{writers} writers, {acts} acts each, {readers} readers, {clients} clients, {os.cpu_count()} cores: {figures.seconds:.1f} s")  # noqa: T201 - the result
    print(f"errors {len(figures.errors)}, lost {figures.lost}")  # noqa: T201 - the result
    print(f"{'':8}{'number':>8}{'p50 ms':>9}{'p95':>9}{'p99':>9}{'worst':>9}")  # noqa: T201 - the result
    for what, taken in (("bare", plain), ("write", figures.writes), ("act", figures.acts), ("read", figures.reads)):
        if taken:
            print(line(what, taken))  # noqa: T201 - the result
    for error in figures.errors[:3]:
        print(error.splitlines()[-1])  # noqa: T201 - the result
    print(f"the bar: no error, nothing lost, a write at most {WORST:.0f} ms and p99 {P99:.0f} ms")  # noqa: T201 - the result
    return int(not figures.met())


if __name__ == "__main__":
    if sys.argv[1:2] == ["write"]:
        writer(*sys.argv[2:])
    elif sys.argv[1:2] == ["bare"]:
        bare(*sys.argv[2:])
    elif sys.argv[1:2] == ["read"]:
        reader(*sys.argv[2:])
    else:
        sys.exit(main())
