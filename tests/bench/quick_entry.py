"""How long `kundtui complain` and a plain `add` take beside a bare Python, and `add -` for 100 lines: whole processes, in pairs.

Run: `python -m tests.bench.quick_entry [PAIRS]`.
"""

from __future__ import annotations

import os
import pwd
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from kundtui.desk import client, founding
from kundtui.desk.desk import Desk
from kundtui.store import sqlite

PAIRS = 40
BAR = 5.0
"""speed.md: at most so many times a bare Python."""
LINES = 100
SECONDS = 2.0
"""100 lines of the standard input are stored in less."""
ROUNDS = 5
CLIENTS = 40


def office(path: str | Path, clients: int = CLIENTS) -> str:
    """Make a database in which whoever runs this may write."""
    store = sqlite.create(path)
    login = pwd.getpwuid(os.getuid()).pw_name
    desk = Desk(store, login, lambda: datetime.now(UTC))
    founding.found(desk, founding.Founding("Anna", login))
    for number in range(clients):
        client.add(desk, client.Added(f"Bygg {number:03} AB", f"B{number:03}"))
    return store.where


def taken(command: list[str], environ: dict[str, str]) -> tuple[float, float]:
    """Run a command; tell its wall time and its time on the processor, in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    subprocess.run(command, env=environ, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall * 1000, spent * 1000


def many(beside: str, environ: dict[str, str]) -> float:
    """Seconds in which 100 lines of every kind are stored, over all clients."""
    kinds = ("!! late again {} #vip", "ring j j n all well", "lovat offer {} >om två veckor", "note {} looks well", "tid 1h30 workshop")
    lines = [f"b{number % CLIENTS:03} {kinds[number % len(kinds)].format(number)}" for number in range(LINES)]
    begun = time.perf_counter()
    subprocess.run([beside, "add", "-"], input="\n".join(lines).encode(), env=environ, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def compiled_environment(database: str) -> dict[str, str]:
    """The environment of this run, in which Python may keep what it has compiled, as an installed package does."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {"KUNDTUI_DATABASE": database}


def main() -> int:
    """Measure and print; gives 1 where the bar is not met."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    beside = str(Path(sys.executable).with_name("kundtui"))
    with tempfile.TemporaryDirectory() as folder:
        environ = compiled_environment(office(Path(folder) / "quick.db"))
        words = ["complain", "b007", "late again", "--severity", "high"]
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "kundtui complain": [beside, *words],
            "python -m kundtui complain": [sys.executable, "-m", "kundtui", *words],
            "kundtui add": [beside, "add", "b007 !! late again"],
        }
        for command in commands.values():
            taken(command, environ)
        rounds = [{name: taken(command, environ) for name, command in commands.items()} for _ in range(pairs)]
        piped = statistics.median(many(beside, environ) for _ in range(ROUNDS))
    bare = next(iter(commands))
    worst = 0.0
    print(f"{'':28}{'wall ms':>9}{'cpu ms':>9}{'x bare':>9}{'cpu x':>9}")  # noqa: T201 - the result
    for name in commands:
        wall, spent = (statistics.median(one[name][at] for one in rounds) for at in (0, 1))
        times, cpu = (statistics.median(one[name][at] / one[bare][at] for one in rounds) for at in (0, 1))
        worst = max(worst, times)
        print(f"{name:28}{wall:9.1f}{spent:9.1f}{times:9.2f}{cpu:9.2f}")  # noqa: T201 - the result
    print(f"the bar is {BAR}")  # noqa: T201 - the result
    print(f"{LINES} lines by `kundtui add -`: {piped:.2f} s; the bar is {SECONDS}")  # noqa: T201 - the result
    return int(worst > BAR or piped > SECONDS)


if __name__ == "__main__":
    sys.exit(main())
