"""A portfolio of ten thousand: how long its levels take to be replayed beside the screens, and how fast any day follows a held key.

Run: `python -m tests.bench.any_day FILE [CLIENTS]`. It makes the database at FILE, every row stale, unless it is there; what is measured is
told line by line. For the p95 of a key meanwhile run the screens on FILE with a terminal bench while the first of them is started.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from kundtui.demo.portfolio import entries, logs
from kundtui.desk import anyday, days
from kundtui.desk.catchup import catch_up_alone
from kundtui.desk.desk import Desk
from kundtui.desk.looking import Sight
from kundtui.domain.entry import OFFICE
from kundtui.store.port import Operation, Write
from kundtui.store.sqlite import create, open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kundtui.domain.entry import Entry
    from kundtui.store.sqlite import SqliteStore

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 13, tzinfo=UTC)
CLIENTS = 10_000
TOGETHER = 20
"""Copies of the demo's clients that are written in one transaction."""


def portfolio(path: str, clients: int) -> SqliteStore:
    """Copy the demo's clients until there are so many; nothing is derived."""
    if Path(path).exists():
        return open_store(path)
    store = create(path, demo=True)
    found = entries(TODAY, "anna")
    by_client = logs(found)
    told = [entry for entry in found if entry.client == OFFICE]
    store.append(Write(Operation("office", "", "import", NOW.isoformat()), told, {OFFICE: 0}, []))
    names = [client for client in by_client if client != OFFICE]
    copies = -(-clients // len(names))
    for start in range(0, copies, TOGETHER):
        some = [entry for copy in range(start, min(start + TOGETHER, copies)) for entry in _copied(found, copy)]
        store.append(Write(Operation(f"copies-{start}", "", "import", NOW.isoformat()), some, {}, []))
    return store


def _copied(found: tuple[Entry, ...] | list[Entry], copy: int) -> Iterator[Entry]:
    """The demo's entries once more, of clients of their own."""
    for entry in found:
        if entry.client == OFFICE or entry.kind.startswith(("operation.", "entry.", "client.merged", "tie.")):
            continue
        data = dict(entry.data)
        if entry.kind == "client.added":
            data |= {"name": f"{data['name']} {copy}", "code": f"{data['code']}{copy}"}
        own = f"-{copy}"
        yield entry._replace(id=entry.id + own, operation=entry.operation + own, client=entry.client + own, data=data)


def timed(name: str, act: Callable[[], object], times: int = 1) -> object:
    """Do something so many times; say the median in milliseconds."""
    spans, result = [], None
    for _ in range(times):
        begun = time.perf_counter()
        result = act()
        spans.append((time.perf_counter() - begun) * 1000)
    print(f"{name:40}{sorted(spans)[times // 2]:12.1f} ms")  # noqa: T201 - the result
    return result


def main() -> None:
    path = sys.argv[1]
    clients = int(sys.argv[2]) if len(sys.argv) > 2 else CLIENTS
    store = portfolio(path, clients)
    desk = Desk(store, "anna", lambda: NOW, TODAY)
    timed("catch up all that is stale", lambda: catch_up_alone(desk, lambda: True))
    course = anyday.course(desk)
    timed("any day: read what is kept", lambda: anyday.course(desk), 5)
    back = iter(range(10_000))
    timed("any day: a step of a held key", lambda: course.on(TODAY - timedelta(days=next(back) % 400)), 200)
    seen = [row.client for row, _level in course.on(TODAY - timedelta(days=100))[:40]]
    timed("any day: the 40 rows that are seen", lambda: anyday.standings_of(desk, seen, Sight(TODAY - timedelta(days=100))), 5)
    timed("told later", lambda: anyday.told_later(desk, Sight(TODAY - timedelta(days=100), then=True)), 5)
    timed("the whole of a day", lambda: sum(1 for _ in days.standings(desk, TODAY - timedelta(days=100))))


if __name__ == "__main__":
    main()
