"""The embedded engine: the port on one SQLite file. Each method opens what it needs; the SQL is in the modules beside it."""

# ruff: noqa: PTH100 - pathlib would cost a light act more than its own work
from __future__ import annotations

import os
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from kundtui.language.fold import fold
from kundtui.store import appending, derived, finding, gate, history, lease, opening
from kundtui.store.grid import SqliteGrid
from kundtui.store.kept import Kept, Own
from kundtui.store.personal import PersonalFile
from kundtui.store.port import Moved, ReadOnly, StoreError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import date

    from kundtui.domain.entry import Entry, Log
    from kundtui.domain.standing import Derived, Diary, Filter, LevelChange, Occasion, Owned, Rate, Standing
    from kundtui.store.health import Health
    from kundtui.store.port import Done, Hit, Write


class SqliteStore:
    """One database file. `limit` is how many seconds a write waits for its turn."""

    def __init__(self, path: str, mode: str = "rw", *, limit: float = gate.LIMIT) -> None:
        self._path = path
        self._mode = mode
        self._limit = limit
        self._seen = 0
        self._alone = False
        self._own = Own(path, mode, limit)
        self._kept = Kept(path, mode)
        with opening.asked(path):
            settings: dict[str, str] = dict(self._kept.ask("select name, value from setting"))
        self._demo = settings.get("demo") == "1"
        self._group = settings.get("group", "")

    @property
    def where(self) -> str:
        return self._path

    @property
    def demo(self) -> bool:
        return self._demo

    @property
    def personal(self) -> PersonalFile:
        return PersonalFile(self._path)

    @property
    def group(self) -> str:
        """The Unix group that the files were made for, or ""."""
        return self._group

    @property
    def read_only(self) -> bool:
        return self._mode != "rw"

    def log(self, client: str) -> Log:
        with self._reading() as db:
            return history.log(db, client)

    def position(self, client: str) -> int:
        with self._reading() as db:
            return appending.position(db, client)

    def append(self, write: Write) -> int:
        with self._writing(write.operation.by) as db:
            return appending.append(db, write)

    def holder(self) -> str:
        """Tell who has the turn to write; "" where nobody has."""
        return gate.holder(self._path)

    def lease(self) -> AbstractContextManager[bool]:
        self._refuse_read_only()
        return lease.held(self._path)

    def leased(self) -> bool:
        return lease.taken(self._path)

    def rewrite(self, rows: Iterable[Derived], expected: Mapping[str, int]) -> None:
        """Write rows anew where nothing was recorded. A client that has moved on keeps the row that its own act wrote or lowered."""
        with self._writing("") as db:
            if "" in expected and appending.position(db, "") != expected[""]:
                raise Moved(("",))
            still = [row for row in rows if appending.position(db, row.standing.client) == expected.get(row.standing.client, 0)]
            derived.replace(db, still)

    def entry(self, entry_id: str) -> Entry | None:
        with self._reading() as db:
            return history.entry(db, entry_id)

    def entries_of(self, operation: str) -> tuple[Entry, ...]:
        with self._reading() as db:
            return history.entries_of(db, operation)

    def operations(self, by: str, limit: int) -> tuple[Done, ...]:
        with self._reading() as db:
            return history.operations(db, by, limit)

    def operation(self, operation: str) -> Done | None:
        with self._reading() as db:
            return history.operation(db, operation)

    def recorded(self, since: str, by: str, kind: str = "") -> tuple[Entry, ...]:
        with self._reading() as db:
            return history.recorded(db, since, by, kind)

    def happened(self, kind: str, since: str) -> tuple[Entry, ...]:
        with self._reading() as db:
            return history.happened(db, kind, since)

    def export(self) -> Iterator[Entry]:
        with self._reading() as db:
            yield from history.export(db)

    def chained(self) -> Iterator[tuple[Entry, str, str]]:
        with self._reading() as db:
            yield from history.chained(db)

    def known(self, ids: Iterable[str]) -> set[str]:
        with self._reading() as db:
            return history.known(db, ids)

    def known_operations(self, ids: Iterable[str]) -> set[str]:
        with self._reading() as db:
            return history.known_operations(db, ids)

    def having(self, *kinds: str) -> tuple[str, ...]:
        with self._reading() as db:
            return history.having(db, kinds)

    def clients(self) -> tuple[str, ...]:
        with self._reading() as db:
            return history.clients(db)

    def named(self, folded: str) -> tuple[Hit, ...]:
        with self._reading() as db:
            return finding.named(db, folded)

    def names(self) -> Iterator[tuple[str, Hit]]:
        with self._reading() as db:
            yield from finding.names(db)

    def standing(self, client: str) -> Standing | None:
        with self._reading() as db:
            return finding.standing(db, client)

    def grid(self, order: str, descending: bool, keep: Filter) -> SqliteGrid:  # noqa: FBT001 - as the port has it
        return SqliteGrid(self._reading, order, descending, keep)

    def tally(self) -> dict[str, int]:
        with self._reading() as db:
            return finding.tally(db)

    def rates(self) -> tuple[Rate, ...]:
        with self._reading() as db:
            return finding.rates(db)

    def owned(self) -> tuple[Owned, ...]:
        with self._reading() as db:
            return finding.owned(db)

    def quickest(self, owner: str, limit: int) -> tuple[Standing, ...]:
        """Give the clients whose rhythm of talks nobody agreed, those that need most talks first; "" is every owner."""
        with self._reading() as db:
            return finding.quickest(db, owner, limit)

    def stale(self, now: str, policy: int, rules: int, limit: int) -> tuple[str, ...]:
        with self._reading() as db:
            return finding.stale(db, now, policy, rules, limit)

    def closed_days(self, country: str, year: int) -> frozenset[date] | None:
        """Give a country's closed days of a year as they were kept; None where nobody has yet."""
        with self._reading() as db:
            return finding.closed_days(db, country, year)

    def keep_closed_days(self, country: str, year: int, days: frozenset[date]) -> None:
        """Keep what was computed, so that a session need not load what computes it. Who cannot write goes without."""
        with suppress(StoreError), self._writing("") as db:
            derived.keep_closed_days(db, country, year, days)

    def shown_levels(self) -> Iterator[tuple[str, str, str]]:
        with self._reading() as db:
            yield from finding.shown_levels(db)

    def first_day(self) -> str:
        with self._reading() as db:
            return history.first_day(db)

    def recorded_after(self, moment: str) -> set[str]:
        with self._reading() as db:
            return history.recorded_after(db, moment)

    def levels(self, client: str) -> tuple[LevelChange, ...]:
        with self._reading() as db:
            return finding.levels(db, client)

    def diary(self, until: str, since: str = "") -> tuple[Diary, ...]:
        with self._reading() as db:
            return finding.diary(db, until, since)

    def occasions(self, whats: Sequence[str], since: str = "") -> tuple[Occasion, ...]:
        with self._reading() as db:
            return finding.occasions(db, whats, since)

    def search(self, text: str, limit: int) -> tuple[tuple[str, str], ...]:
        with self._reading() as db:
            return finding.search(db, fold(text), limit)

    def changed(self) -> bool:
        """Tell whether anything was stored since the last asking; the first time it was. Cheap: no row is read."""
        with opening.asked(self._path):
            seen, self._seen = self._seen, sum(row[0] for row in self._kept.ask("pragma data_version"))
        return seen != self._seen

    def touched(self, after: int) -> tuple[int, tuple[str, ...]]:
        with self._reading() as db:
            return history.touched(db, after)

    def verify(self) -> tuple[int, ...]:
        with self._reading() as db:
            return history.verify(db)

    def health(self) -> Health:
        """Look the database over."""
        from kundtui.store import health  # noqa: PLC0415 - only the doctor asks

        with self._reading() as db:
            return health.examine(db, self._path)

    def close(self) -> None:
        """End what is kept open; the store can still be asked and written to, and hears no more of changes."""
        self._own.close()
        self._kept.close()

    def _reading(self) -> AbstractContextManager[sqlite3.Connection]:
        return self._own.snapshot()

    @contextmanager
    def alone(self, who: str) -> Iterator[None]:
        """Hold the gate through several readings and writings: nobody else writes in between."""
        self._refuse_read_only()
        with gate.held(self._path, who, self._limit):
            self._alone = True
            try:
                yield
            finally:
                self._alone = False

    def _writing(self, who: str) -> AbstractContextManager[sqlite3.Connection]:
        self._refuse_read_only()
        return self._own.writing(who, alone=self._alone)

    def _refuse_read_only(self) -> None:
        if self.read_only:
            raise ReadOnly("read_only", path=self._path)


def open_store(path: str | os.PathLike[str], *, read_only: bool = False, limit: float = gate.LIMIT) -> SqliteStore:
    """Open a database that is there, whole, ours and not newer; an older one is brought up to date first."""
    place = os.path.abspath(path)
    opening.check(place)
    mode = opening.mode_of(place, read_only=read_only)
    with opening.asked(place), closing(opening.connect(place, mode)) as db:
        version = opening.refuse_foreign(db, place)
    if version < opening.SCHEMA:
        _upgrade(place, mode, limit)
    return SqliteStore(place, mode, limit=limit)


def create(path: str | os.PathLike[str], *, demo: bool = False, group: str | None = None) -> SqliteStore:
    """Make a new database, its gate and its folder, closed to others or open to one group; refuses what is there already."""
    from kundtui.store import creating  # noqa: PLC0415 - brings sqlite-utils along, which nothing else here needs

    place = os.path.abspath(path)
    creating.create(place, demo=demo, group=group or "")
    return open_store(place)


def _upgrade(path: str, mode: str, limit: float) -> None:
    from kundtui.store import creating  # noqa: PLC0415 - brings sqlite-utils along, which nothing else here needs

    if mode != "rw":
        raise ReadOnly("older_schema", path=path)
    creating.upgrade(path, limit)
