"""The log of one database file: what the port asks of entries and operations. The SQL is in `history` and `appending`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.store import appending, history
from kundtui.store.connected import Connected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kundtui.domain.entry import Entry, Log
    from kundtui.store.port import Done, Write


class Logged(Connected):
    """Reads and adds to the log; each method opens what it needs."""

    def log(self, client: str) -> Log:
        with self._reading() as db:
            return history.log(db, client, self._undone)

    def position(self, client: str) -> int:
        with self._reading() as db:
            return appending.position(db, client)

    def append(self, write: Write) -> int:
        with self._writing(write.operation.by) as db:
            return appending.append(db, write)

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

    def happened(self, kind: str, since: str, field: str = "") -> tuple[Entry, ...]:
        with self._reading() as db:
            return history.happened(db, kind, since, field)

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

    def first_day(self) -> str:
        with self._reading() as db:
            return history.first_day(db)

    def recorded_after(self, moment: str) -> set[str]:
        with self._reading() as db:
            return history.recorded_after(db, moment)

    def touched(self, after: int) -> tuple[int, tuple[str, ...]]:
        with self._reading() as db:
            return history.touched(db, after)

    def verify(self) -> tuple[int, ...]:
        with self._reading() as db:
            return history.verify(db)
