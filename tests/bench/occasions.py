"""How long the questions across all clients take: the two numbers of the head, word of mouth, the alarm. Run: `python -m tests.bench.occasions [CLIENTS]`."""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.grid_rows import portfolio

from kundtui.desk import reputation
from kundtui.desk.desk import Desk
from kundtui.store import opening, sqlite

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 11, 23)
CLIENTS = 10_000


def _occasions(clients: int) -> Iterator[tuple[str, str, str, str]]:
    """Every client came one day; one in ten is unhappy, one in fifty was lost, one in three knows another."""
    for number in range(clients):
        client = f"client-{number:07}"
        yield client, "agreement", (TODAY - timedelta(days=number % 2_000)).isoformat(), ""
        if number % 10 == 0:
            yield client, "complaint", (TODAY - timedelta(days=number % 40)).isoformat(), "c"
        if number % 50 == 49:
            yield client, "lost", (TODAY - timedelta(days=number % 700)).isoformat(), "e"
        if number % 3 == 0:
            yield client, "tie", TODAY.isoformat(), f"client-{(number * 7) % clients:07}"


def main(clients: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = portfolio(Path(folder) / "office.db", clients)
        with closing(opening.connect(path)) as db:
            db.execute("begin immediate")
            db.executemany("insert into occasion values (?, ?, ?, ?)", _occasions(clients))
            db.execute("commit")
        desk = Desk(sqlite.open_store(path), "anna", lambda: datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
        for name, ask in (("head", reputation.told), ("word of mouth", reputation.heard), ("alarm", reputation.new_and_lost)):
            ask(desk)
            begun = time.perf_counter()
            ask(desk)
            print(f"{name:14} {1000 * (time.perf_counter() - begun):7.1f} ms")  # noqa: T201 - said to whoever measures


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CLIENTS)
