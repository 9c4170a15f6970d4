"""Reads the log: one client's, one operation's, all of it. Nothing derived, and nothing is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.entry import Entry, Log, voided
from kundtui.store import chain
from kundtui.store.appending import any_merged, position
from kundtui.store.port import Done, Operation

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

ENTRY = "select seq, id, operation, client, kind, subject, at, recorded_at, member, data from entry"
OF_CLIENT = ENTRY + " where client = ? order by seq"
UNDOINGS_OF = """
with recursive mine (target) as (
    select operation from entry where client = :client
    union select id from entry where client = :client and exists (select 1 from undoing where target = entry.id)
    union select operation.within from mine join operation on operation.id = mine.target where operation.within is not null
    union select undoing.operation from mine join undoing on undoing.target = mine.target
)
select entry.seq, entry.id, entry.operation, entry.client, entry.kind, entry.subject, entry.at, entry.recorded_at, entry.member, entry.data
from entry where entry.seq in (select undoing.seq from mine join undoing on undoing.target = mine.target) order by entry.seq
"""
NEWEST_UNDOING = "select seq, target, operation from undoing order by seq desc limit 1"
WHOLE_UNDONE = """
select 1 from undoing join operation on operation.id = undoing.target
where operation.act = 'import' or exists (select 1 from operation as inner where inner.within = undoing.target) limit 1
"""
UNDOINGS_OF_OPERATION = """
with recursive mine (target) as (
    select cast(:operation as text) union select undoing.operation from mine join undoing on undoing.target = mine.target
)
select entry.seq, entry.id, entry.operation, entry.client, entry.kind, entry.subject, entry.at, entry.recorded_at, entry.member, entry.data
from entry where entry.seq in (select undoing.seq from mine join undoing on undoing.target = mine.target) order by entry.seq
"""
OF_OPERATION = """
select seq, id, operation, client, kind, subject, at, recorded_at, member, data from entry
where operation = :operation or operation in (select id from operation where within = :operation) order by seq
"""
OF_OPERATION_AND_KIND = """
select seq, id, operation, client, kind, subject, at, recorded_at, member, data from entry
where (operation = :operation or operation in (select id from operation where within = :operation)) and (:kind = '' or kind = :kind)
"""
MERGED_INTO = """
with recursive merging (client, target) as materialized (
    select client, json_extract(data, '$.into') from entry where kind = 'client.merged'
), below (client) as (
    select cast(:client as text) union select merging.client from below join merging on merging.target = below.client
)
select client from below where client <> :client
"""
"""Clients that were ever merged into one, or into one that was."""
TAKEN_AFTER = """
select distinct entry.client from undoing join entry as later on later.seq = undoing.seq
join entry on entry.operation = undoing.target or entry.id = undoing.target
    or entry.operation in (select id from operation where within = undoing.target)
where later.recorded_at > ?
"""
"""An undoing of an undoing names no client."""
EXTENT = """
select client, count(*) from entry
where operation = :operation or operation in (select id from operation where within = :operation) group by client order by min(seq)
"""
SOME = 500
"""Values bound in one statement."""


def entry_of(row: Sequence[Any]) -> Entry:
    """Turn a row of the log, in the order of ENTRY, into an entry."""
    return Entry._make((*row[:9], chain.decode(row[9])))


class Undone:
    """What the undoings of a database are about, read again when another has come: most logs have none, and are not searched for any.

    `whole`: an import was taken back, which names none of the entries that it brought; then each log is searched.
    """

    def __init__(self) -> None:
        self._newest: tuple[Any, ...] | None = None
        self._targets: frozenset[str] = frozenset()
        self._whole = False

    def may_touch(self, db: sqlite3.Connection, entries: Iterable[Entry]) -> bool:
        """Tell whether an undoing may be about any of these entries."""
        newest = db.execute(NEWEST_UNDOING).fetchone()
        if newest != self._newest:
            self._targets = frozenset(row[0] for row in db.execute("select target from undoing"))
            self._whole = db.execute(WHOLE_UNDONE).fetchone() is not None
            self._newest = newest
        targets = self._targets
        return bool(targets) and (self._whole or any(one.operation in targets or one.id in targets for one in entries))


def log(db: sqlite3.Connection, client: str, undone: Undone | None = None) -> Log:
    """Read everything that one client's fold is made from; who reads many logs brings what is `undone`."""
    entries = tuple(map(entry_of, db.execute(OF_CLIENT, (client,))))
    searched = undone.may_touch(db, entries) if undone else db.execute(NEWEST_UNDOING).fetchone()
    undoings = tuple(map(entry_of, db.execute(UNDOINGS_OF, {"client": client}))) if searched else ()
    found = Log(entries, undoings, position(db, client))
    others = [row[0] for row in db.execute(MERGED_INTO, {"client": client})] if client and any_merged(db) else []
    return _joined(db, found, others) if others else found


def _joined(db: sqlite3.Connection, own: Log, others: Sequence[str]) -> Log:
    """A client's log with the entries of others and the undoings that touch those."""
    entries = tuple(entry_of(row) for other in others for row in db.execute(OF_CLIENT, (other,)))
    undoings = {entry.seq: entry for entry in own.undoings}
    undoings |= {row[0]: entry_of(row) for other in others for row in db.execute(UNDOINGS_OF, {"client": other})}
    return own._replace(joined=entries, undoings=tuple(undoings[seq] for seq in sorted(undoings)))


def entry(db: sqlite3.Connection, entry_id: str) -> Entry | None:
    """Read one entry; None where there is none."""
    row = db.execute(ENTRY + " where id = ?", (entry_id,)).fetchone()
    return entry_of(row) if row else None


def entries_of(db: sqlite3.Connection, operation: str) -> tuple[Entry, ...]:
    """Read an operation's entries, for an import also those of the operations that it brought."""
    return tuple(map(entry_of, db.execute(OF_OPERATION, {"operation": operation})))


def operations(db: sqlite3.Connection, by: str, limit: int) -> tuple[Done, ...]:
    """Read the newest acts of a member ("" for all members), those that an import brought not among them."""
    asked = "select id, member, act, at from operation where within is null"
    if by:
        rows = db.execute(asked + " and member = ? order by place desc limit ?", (by, limit)).fetchall()
    else:
        rows = db.execute(asked + " order by place desc limit ?", (limit,)).fetchall()
    return tuple(_done(db, Operation(*row)) for row in rows)


def operation(db: sqlite3.Connection, operation_id: str) -> Done | None:
    """Read what one operation did; None where there is none."""
    row = db.execute("select id, member, act, at from operation where id = ?", (operation_id,)).fetchone()
    return _done(db, Operation(*row)) if row else None


def _done(db: sqlite3.Connection, done: Operation) -> Done:
    extent = db.execute(EXTENT, {"operation": done.id}).fetchall()
    undoings = map(entry_of, db.execute(UNDOINGS_OF_OPERATION, {"operation": done.id}))
    return Done(done, sum(row[1] for row in extent), tuple(row[0] for row in extent), voided(undoings).get(done.id, ""))


def recorded(db: sqlite3.Connection, since: str, by: str, kind: str) -> tuple[Entry, ...]:
    """Read what was recorded since a UTC moment, by one member or all, of one kind or all (""): from the newest operation back."""
    asked = "select id, at from operation where within is null"
    rows = db.execute(asked + " and member = ? order by place desc", (by,)) if by else db.execute(asked + " order by place desc")
    found: list[Entry] = []
    for operation_id, at in rows:
        if at < since:
            break
        found += map(entry_of, db.execute(OF_OPERATION_AND_KIND, {"operation": operation_id, "kind": kind}))
    return tuple(sorted(found, key=lambda one: one.seq))


def happened(db: sqlite3.Connection, kind: str, since: str, field: str = "") -> tuple[Entry, ...]:
    """Read what stands of a kind, of all clients, that happened on a day (ISO) or later; nothing that was taken back. `field`: only what may have it."""
    asked = ENTRY + " where kind = ? and substr(at, 1, 10) >= ? and (? = '' or instr(data, ?)) order by seq"
    found = tuple(map(entry_of, db.execute(asked, (kind, since, field, f'"{field}":'))))
    taken = voided(map(entry_of, db.execute(f"{ENTRY} where seq in (select seq from undoing) order by seq")))  # noqa: S608 - no word of anybody's
    inner = db.execute("select id, within from operation where within is not null") if taken else ()
    whole = {operation for operation, within in inner if within in taken}
    return tuple(one for one in found if not {one.id, one.operation} & taken.keys() and one.operation not in whole)


def export(db: sqlite3.Connection) -> Iterator[Entry]:
    """Read the whole log in its order."""
    return map(entry_of, db.execute(ENTRY + " order by seq"))


def chained(db: sqlite3.Connection) -> Iterator[tuple[Entry, str, str]]:
    """Read all of the log with each entry's salt and digest."""
    asked = ENTRY.replace("data from", "data, salt, digest from") + " order by seq"
    return ((entry_of(row), row[10], row[11]) for row in db.execute(asked))


def having(db: sqlite3.Connection, kinds: Sequence[str]) -> tuple[str, ...]:
    """Name the clients whose log has an entry of any of these kinds, what was taken back included."""
    marks = ",".join("?" * len(kinds))
    rows = db.execute(f"select distinct client from entry where kind in ({marks}) order by client", tuple(kinds))  # noqa: S608 - as below
    return tuple(row[0] for row in rows)


def known(db: sqlite3.Connection, ids: Iterable[str]) -> set[str]:
    """Tell which of these ids the log has already."""
    return _there(db, "entry", ids)


def known_operations(db: sqlite3.Connection, ids: Iterable[str]) -> set[str]:
    """Tell which of these operations the log has already."""
    return _there(db, "operation", ids)


def _there(db: sqlite3.Connection, table: str, ids: Iterable[str]) -> set[str]:
    wanted = list(ids)
    found: set[str] = set()
    for start in range(0, len(wanted), SOME):
        part = wanted[start : start + SOME]
        marks = ",".join("?" * len(part))
        found.update(row[0] for row in db.execute(f"select id from {table} where id in ({marks})", part))  # noqa: S608 - question marks only
    return found


def clients(db: sqlite3.Connection) -> tuple[str, ...]:
    """All clients that the log knows, in the order of their ids; the office is none."""
    return tuple(row[0] for row in db.execute("select id from client where id <> '' order by id"))


def touched(db: sqlite3.Connection, after: int) -> tuple[int, tuple[str, ...]]:
    """Tell the last position and whose logs have moved since `after` ("" where it was the office's)."""
    rows = db.execute("select id, position from client where position > ? order by position", (after,)).fetchall()
    return max((row[1] for row in rows), default=after), tuple(row[0] for row in rows)


def first_day(db: sqlite3.Connection) -> str:
    """The day of the earliest entry of any client; "" where there is none."""
    return str(db.execute("select coalesce(min(substr(at, 1, 10)), '') from entry where client <> ''").fetchone()[0])


def recorded_after(db: sqlite3.Connection, moment: str) -> set[str]:
    """Whose entries were recorded after a UTC moment, or taken back or given again by what was; "" where that may be anybody's."""
    found = {row[0] for row in db.execute("select distinct client from entry where recorded_at > ? and client <> ''", (moment,))}
    return found | {row[0] for row in db.execute(TAKEN_AFTER, (moment,))}


def verify(db: sqlite3.Connection) -> tuple[int, ...]:
    """Name the places where the chain does not hold."""
    rows = db.execute(
        "select seq, id, operation, client, kind, subject, at, recorded_at, member, data, salt, seal, digest from entry order by seq"
    )
    return chain.broken((Entry._make((*row[:9], {})), chain.Link._make(row[9:])) for row in rows)
