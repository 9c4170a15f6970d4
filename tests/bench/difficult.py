"""How long the portfolio of difficult relations and a normal client's hours take. Run: `python -m tests.bench.difficult [CLIENTS]`."""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.grid_rows import portfolio

from kundtui.desk import attempt, difficult
from kundtui.desk.desk import Desk
from kundtui.store import opening, sqlite

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 11, 23)
CLIENTS = 10_000
ENTRIES = 30
"""Entries of each client, a third of them hours."""
INCIDENT = '{"type":"P5","text":"Wanted it anew","seen_by":["m1"]}'
HOURS = '{"minutes":60}'
ADDED = '{"name":"A client","code":"C"}'


def _entries(clients: int) -> Iterator[tuple[str | int, ...]]:
    """One client in twenty is difficult; each has hours and other things in the last year."""
    for number in range(clients):
        client = f"client-{number:07}"
        for at in range(ENTRIES):
            kind, data = (
                ("client.added", ADDED) if at == 0 else ("hours.logged", HOURS) if at % 3 == 0 else ("gesture.made", '{"text":"t"}')
            )
            if at == 1 and number % 20 == 0:
                kind, data = "incident.noted", INCIDENT
            day = (TODAY - timedelta(days=360 - 12 * at)).isoformat()
            yield f"{client}-{at}", client, kind, day, f"{day}T09:00:00.000+00:00", data


def main(clients: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = portfolio(Path(folder) / "office.db", clients)
        with closing(opening.connect(path)) as db:
            db.execute("begin immediate")
            db.execute("insert into operation (id, member, act, at) values ('bench', 'm1', 'import', '2026-11-23T08:00:00.000+00:00')")
            asked = (
                "insert into entry (id, operation, client, kind, subject, at, recorded_at, member, data, salt, seal, digest) "
                "values (?, 'bench', ?, ?, '', ?, ?, 'm1', ?, '0123456789abcdef', '', '')"
            )
            db.executemany(asked, _entries(clients))
            db.execute("commit")
        desk = Desk(sqlite.open_store(path), "anna", lambda: datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
        for name, ask in (("difficult", lambda: difficult.difficult(desk)), ("normal hours", lambda: attempt.taken(desk, desk.now()))):
            ask()
            begun = time.perf_counter()
            found = ask()
            size = len(found.relations) if isinstance(found, difficult.Difficult) else len(found)
            print(f"{name:14} {1000 * (time.perf_counter() - begun):7.1f} ms  {size}")  # noqa: T201 - said to whoever measures


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CLIENTS)
