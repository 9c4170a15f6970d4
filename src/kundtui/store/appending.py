"""How entries come into the log, for the full act and the light one alike: order, chain, positions. Derived rows are in `derived`."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from kundtui.domain.entry import UNDOINGS, Entry
from kundtui.store import chain
from kundtui.store.port import Moved, StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kundtui.store.port import Write

ADD_OPERATION = "insert into operation (id, member, act, at, within) values (?, ?, ?, ?, ?) on conflict (id) do nothing"
ADD_ENTRY = """
insert into entry (seq, id, operation, client, kind, subject, at, recorded_at, member, data, salt, seal, digest)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
ADD_UNDOING = "insert into undoing (seq, target, operation) values (?, ?, ?)"
SET_POSITION = """
insert into client (id, position, derived) values (?, ?, 0)
on conflict (id) do update set position = excluded.position
"""
TOUCHED_BY = """
with recursive hit (target) as (
    select cast(? as text)
    union select undoing.target from hit join undoing on undoing.operation = hit.target
    union select operation.id from hit join operation on operation.within = hit.target
)
select client from entry where operation in (select target from hit)
union select client from entry where id in (select target from hit)
"""
"""Whose log an undoing touches: an undone undoing gives back what it had taken, an undone import all that it brought."""
ANY_MERGED = "select 1 from entry where kind = 'client.merged' limit 1"
MERGED_TO = """
with recursive above (client) as (
    select cast(? as text)
    union select json_extract(entry.data, '$.into') from above join entry on entry.client = above.client and entry.kind = 'client.merged'
)
select client from above
"""
"""A client and those that it was ever merged into: what touches its log touches theirs."""


def append(db: sqlite3.Connection, write: Write) -> int:
    """Append one operation's entries within the caller's write transaction; tell the last place."""
    refuse_moved(db, write.expected)
    touched = _add_entries(db, write)
    db.executemany(SET_POSITION, touched.items())
    if write.derived:
        from kundtui.store import derived  # noqa: PLC0415 - a light act brings no rows and shall not load their writer

        derived.replace(db, write.derived)
    fresh = {row.standing.client for row in write.derived}
    db.executemany("update standing set stale = 1 where client = ?", [(client,) for client in touched if client not in fresh])
    return last(db)


def refuse_moved(db: sqlite3.Connection, expected: Mapping[str, int]) -> None:
    """Refuse when a log has moved on since it was read."""
    moved = tuple(client for client, place in expected.items() if position(db, client) != place)
    if moved:
        raise Moved(moved)


def position(db: sqlite3.Connection, client: str) -> int:
    """Read how far a client's log has come: the place of the newest entry that touches it, 0 where there is none."""
    row = db.execute("select position from client where id = ?", (client,)).fetchone()
    return row[0] if row else 0


def last(db: sqlite3.Connection) -> int:
    """Read the place of the newest entry of all, 0 in an empty log."""
    place: int = db.execute("select coalesce(max(seq), 0) from entry").fetchone()[0]
    return place


def target_of(entry: Entry) -> str:
    """Tell what an undoing is about: the id of an operation, or of an entry where it is a correction."""
    target: str = entry.data["entry" if entry.kind == "entry.corrected" else "operation"]
    return target


def _add_entries(db: sqlite3.Connection, write: Write) -> dict[str, int]:
    """Insert the entries in their order, each operation before its first; tell which clients they touch and where last.

    The entries are gone through once: those of an import need not all be in memory.
    """
    own = write.operation
    db.execute(ADD_OPERATION, (own.id, own.by, own.act, own.at, None))
    operations = {own.id}
    touched: dict[str, int] = {}
    heads: dict[str, str] = {}
    for seq, entry in enumerate(write.entries, start=last(db) + 1):
        if entry.operation not in operations:
            operations.add(entry.operation)
            db.execute(ADD_OPERATION, (entry.operation, entry.by, entry.kind, entry.recorded_at, own.id))
        _add_entry(db, seq, entry, heads)
        touched[entry.client] = seq
        if entry.kind in UNDOINGS:
            target = target_of(entry)
            db.execute(ADD_UNDOING, (seq, target, entry.operation))
            touched.update((client, seq) for (client,) in db.execute(TOUCHED_BY, (target,)).fetchall())
    if any_merged(db):
        for client, seq in tuple(touched.items()):
            touched.update((above, max(seq, touched.get(above, 0))) for (above,) in db.execute(MERGED_TO, (client,)).fetchall())
    return touched


def any_merged(db: sqlite3.Connection) -> bool:
    """Tell cheaply whether any client was ever merged into another."""
    return db.execute(ANY_MERGED).fetchone() is not None


def _add_entry(db: sqlite3.Connection, seq: int, entry: Entry, heads: dict[str, str]) -> None:
    previous = heads.get(entry.client)
    held = chain.link(_head(db, entry.client) if previous is None else previous, entry)
    heads[entry.client] = held.digest
    try:
        db.execute(ADD_ENTRY, (seq, *entry[1:9], *held))
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorname != "SQLITE_CONSTRAINT_UNIQUE":
            raise
        raise StoreError("duplicate_id", id=entry.id) from error


def _head(db: sqlite3.Connection, client: str) -> str:
    row = db.execute("select digest from entry where client = ? order by seq desc limit 1", (client,)).fetchone()
    return row[0] if row else ""
