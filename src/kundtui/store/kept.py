"""The connections that a store keeps open for as long as it lives: one to listen on, one for each thread that reads and writes.

While one is there, none of those that come and go is the last one, which would write the journal back and delete it each time:
fourteen of an act's thirty milliseconds on one disk. And one that has written before knows the tables and the statements: it has the
gate for half as long as one that must learn them behind it.
"""

from __future__ import annotations

import os
from _thread import _local
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any

from kundtui.store import gate, opening
from kundtui.store.port import StoreError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator


class Kept:
    """An idle connection. It ends with its store; `opening.check` knows of it, because its locks must not be lost.

    It is closed outright: the engine's own object holds on to itself and would stay open until the garbage is collected.
    """

    def __init__(self, path: str, mode: str, limit: float = gate.LIMIT) -> None:
        self._db: sqlite3.Connection | None = None
        self._file = (0, 0)
        self._held = opening.HELD  # at the end of the process the module goes before the last stores do
        with opening.asked(path):
            self._db = opening.connect(path, mode, limit=limit)
            status = os.stat(path)  # noqa: PTH116 - the paths of the database are text throughout this room
        self._file = status.st_dev, status.st_ino
        opening.HELD[self._file] = opening.HELD.get(self._file, 0) + 1

    @property
    def db(self) -> sqlite3.Connection:
        """The connection, for as long as it is not closed."""
        if self._db is None:
            raise StoreError("io_error", reason="closed")
        return self._db

    def ask(self, question: str) -> list[tuple[Any, ...]]:
        """Read; nothing where it is closed."""
        return self._db.execute(question).fetchall() if self._db is not None else []

    def close(self) -> None:
        """End it, once."""
        if self._db is not None:
            self._db.close()
            self._db = None
            if self._file in self._held:
                self._held[self._file] -= 1

    def __del__(self) -> None:
        if getattr(self, "_db", None) is not None:
            self.close()


class Own:
    """A connection for each thread, opened when it is first needed, and again where another file has come in the database's place.

    `limit`: how many seconds a write waits for its turn.
    """

    def __init__(self, path: str, mode: str, limit: float) -> None:
        self._path, self._mode, self._limit = path, mode, limit
        self._own = _local()
        self._closed = False

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """Read in one snapshot, with faults in the words of the port. Who reads within a reading gets a connection of their own."""
        with opening.asked(self._path):
            db = self._free()
            if db is None:
                with opening.reading(self._path, self._mode) as other:
                    yield other
                return
            db.execute("begin")
            try:
                yield db
            finally:
                if db.in_transaction:
                    db.execute("rollback")

    @contextmanager
    def writing(self, who: str, *, alone: bool) -> Iterator[sqlite3.Connection]:
        """Write in one transaction behind the gate, which is held already where one is `alone`."""
        with opening.asked(self._path):
            db = self._free()
            if db is None:
                way = opening.transaction(self._path, self._limit) if alone else opening.writing(self._path, who, self._limit)
                with way as other:
                    yield other
                return
            with nullcontext() if alone else gate.held(self._path, who, self._limit), opening.written(db, self._path):
                yield db
            opening.write_back(db, self._path)

    def _free(self) -> sqlite3.Connection | None:
        """This thread's connection, unless it is within a transaction already."""
        db = None if self._closed else self._connected()
        return None if db is None or db.in_transaction else db

    def _connected(self) -> sqlite3.Connection:
        try:
            status = os.stat(self._path)  # noqa: PTH116 - as above
            file = status.st_dev, status.st_ino
        except OSError:
            file = None
        known: tuple[tuple[int, int] | None, Kept] | None = getattr(self._own, "known", None)
        if known is None or known[0] != file:
            known = self._own.known = file, Kept(self._path, self._mode, self._limit)
        return known[1].db

    def close(self) -> None:
        """Keep none from now on: this thread's ends, those of other threads end with them."""
        self._closed = True
        known = self._own.__dict__.pop("known", None)
        if known:
            known[1].close()
