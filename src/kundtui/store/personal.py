"""What belongs to a member and not to the log: drafts, remembered views, marks, what is open. A second file, made when first needed."""

# ruff: noqa: PTH105, PTH110, PTH116 - the paths of the database are text throughout this room
from __future__ import annotations

import os
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from kundtui.store import gate, opening
from kundtui.store.chain import decode, encode
from kundtui.store.port import StoreError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

END = ".personal"
PATIENCE = 2.0
"""Seconds that a draft waits for another's write."""
UNREADABLE = frozenset({"damaged", "not_a_database", "engine"})
"""Faults of a file that is not what it was: not of a disk or a lock that may be better the next moment."""
TABLES = """
create table if not exists draft (member text, place text, data text not null, primary key (member, place));
create table if not exists remembered (member text, name text, value text not null, primary key (member, name));
create table if not exists mark (member text, client text, primary key (member, client));
create table if not exists present (client text, member text, since text not null, primary key (client, member));
"""


class PersonalFile:
    """The personal file of one database. What it cannot read is put aside: it never stands between anybody and their work."""

    def __init__(self, database: str) -> None:
        self._database = database
        self._path = database + END

    def save_draft(self, member: str, place: str, data: dict[str, Any]) -> None:
        """Keep what is typed, under the form that it is typed in."""
        self._put(
            "insert into draft values (?, ?, ?) on conflict (member, place) do update set data = excluded.data", member, place, encode(data)
        )

    def draft(self, member: str, place: str) -> dict[str, Any] | None:
        rows = self._ask("select data from draft where member = ? and place = ?", member, place)
        draft: dict[str, Any] | None = decode(rows[0][0]) if rows else None
        return draft

    def drafts(self, member: str) -> tuple[str, ...]:
        """Name the places where a member has a draft."""
        return tuple(row[0] for row in self._ask("select place from draft where member = ? order by place", member))

    def drop_draft(self, member: str, place: str) -> None:
        self._drop("delete from draft where member = ? and place = ?", member, place)

    def remember(self, member: str, name: str, value: object) -> None:
        """Keep a value by name (sort, filter, view, review …), anything that JSON can say."""
        put = "insert into remembered values (?, ?, ?) on conflict (member, name) do update set value = excluded.value"
        self._put(put, member, name, encode(value))

    def remembered(self, member: str, name: str) -> Any:  # noqa: ANN401 - what was remembered
        """Tell what was remembered under this name; None where nothing was."""
        rows = self._ask("select value from remembered where member = ? and name = ?", member, name)
        return decode(rows[0][0]) if rows else None

    def mark(self, member: str, client: str) -> None:
        self._put("insert into mark values (?, ?) on conflict (member, client) do nothing", member, client)

    def unmark(self, member: str, client: str) -> None:
        self._drop("delete from mark where member = ? and client = ?", member, client)

    def mark_these(self, member: str, clients: Iterable[str], *, marked: bool) -> None:
        """Mark many clients at once, or take their marks away."""
        put = "insert into mark values (?, ?) on conflict (member, client) do nothing"
        drop = "delete from mark where member = ? and client = ?"
        with self._writing() as db:
            db.executemany(put if marked else drop, [(member, client) for client in clients])

    def marks(self, member: str) -> tuple[str, ...]:
        return tuple(row[0] for row in self._ask("select client from mark where member = ? order by client", member))

    def open_client(self, member: str, client: str, when: str) -> None:
        """Note that a member has a client open, as of this UTC moment."""
        put = "insert into present values (?, ?, ?) on conflict (client, member) do update set since = excluded.since"
        self._put(put, client, member, when)

    def close_client(self, member: str, client: str) -> None:
        self._drop("delete from present where member = ? and client = ?", member, client)

    def others(self, member: str, client: str, after: str) -> tuple[str, ...]:
        """Name who else has said after this moment that they have the client open."""
        asked = "select member from present where client = ? and member <> ? and since > ? order by member"
        return tuple(row[0] for row in self._ask(asked, client, member, after))

    def forget(self, member: str) -> None:
        """Remove everything about a member."""
        for table in ("draft", "remembered", "mark", "present"):
            self._drop(f"delete from {table} where member = ?", member)  # noqa: S608 - names of our own tables

    def stamp(self) -> object:
        """Tell the times and sizes of the file and its journal: they change with whatever anybody writes."""
        return tuple(map(_stamp, (self._path, self._path + "-wal")))

    def _ask(self, question: str, *bound: str) -> list[tuple[Any, ...]]:
        if not os.path.exists(self._path) or not os.path.getsize(self._path):  # noqa: PTH202 - as above
            return []
        try:
            with opening.asked(self._path), closing(opening.connect(self._path, limit=PATIENCE)) as db:
                return db.execute(question, bound).fetchall()
        except StoreError as error:
            if error.code not in UNREADABLE:
                raise
            return []

    def _put(self, statement: str, *bound: str) -> None:
        try:
            with self._writing() as db:
                db.execute(statement, bound)
        except StoreError as error:
            if error.code not in UNREADABLE:
                raise
            os.replace(self._path, self._path + ".damaged")
            with self._writing() as db:
                db.execute(statement, bound)

    def _drop(self, statement: str, *bound: str) -> None:
        if os.path.exists(self._path):
            self._put(statement, *bound)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if not os.path.exists(self._path):
            os.close(gate.make_beside(self._database, self._path))
        with opening.asked(self._path), closing(opening.connect(self._path, limit=PATIENCE)) as db:
            if db.execute("pragma user_version").fetchone()[0] == 0:
                db.execute("pragma journal_mode = wal")
                db.executescript(f"begin immediate; {TABLES} pragma user_version = 1; commit")
            db.execute("begin immediate")
            yield db
            db.execute("commit")


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
