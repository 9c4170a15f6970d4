"""One database file and how it is reached: connections, turns, its state. What is asked of it: `logged` and `rowed`."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from kundtui.store import gate, history, lease, opening
from kundtui.store.kept import Kept, Own
from kundtui.store.personal import PersonalFile
from kundtui.store.port import NotOurs, ReadOnly

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from kundtui.store.health import Health


class Connected:
    """One database file. `limit` is how many seconds a write waits for its turn."""

    def __init__(self, path: str, mode: str = "rw", *, limit: float = gate.LIMIT) -> None:
        self._path = path
        self._mode = mode
        self._limit = limit
        self._seen = 0
        self._undone = history.Undone()
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

    def holder(self) -> str:
        """Tell who has the turn to write; "" where nobody has."""
        return gate.holder(self._path)

    def lease(self) -> AbstractContextManager[bool]:
        self._refuse_read_only()
        return lease.held(self._path)

    def leased(self) -> bool:
        return lease.taken(self._path)

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

    def changed(self) -> bool:
        """Tell whether anything was stored since the last asking; the first time it was. Cheap: no row is read."""
        with opening.asked(self._path):
            seen, self._seen = self._seen, sum(row[0] for row in self._kept.ask("pragma data_version"))
        return seen != self._seen

    def health(self) -> Health:
        """Look the database over."""
        from kundtui.store import health  # noqa: PLC0415 - only the doctor asks

        with self._reading() as db:
            return health.examine(db, self._path)

    def refuse_damaged(self) -> None:
        """Raise NotOurs where the file is no longer whole: what came of a fault is then no fault of the program."""
        opening.check(self._path)
        with self._reading() as db:
            found = db.execute("pragma quick_check(1)").fetchone()
        if found is None or found[0] != "ok":
            raise NotOurs("damaged", path=self._path)

    def close(self) -> None:
        """End what is kept open; the store can still be asked and written to, and hears no more of changes."""
        self._own.close()
        self._kept.close()

    def _reading(self) -> AbstractContextManager[sqlite3.Connection]:
        return self._own.snapshot()

    def _writing(self, who: str) -> AbstractContextManager[sqlite3.Connection]:
        self._refuse_read_only()
        return self._own.writing(who, alone=self._alone)

    def _refuse_read_only(self) -> None:
        if self.read_only:
            raise ReadOnly("read_only", path=self._path)
