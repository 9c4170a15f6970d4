"""Entries, writes and rows for the store's tests, with everything filled in that a test does not speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.entry import Entry
from kundtui.domain.standing import Derived, Standing
from kundtui.store.derived import PUT, stored
from kundtui.store.port import Operation, Write

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

MOMENT = "2026-11-20T09:00:00Z"


def entry(name: str, /, client: str = "c1", kind: str = "gesture.made", *, operation: str = "o1", **data: Any) -> Entry:  # noqa: ANN401 - payloads
    return Entry(0, name, operation, client, kind, "", "2026-11-20", MOMENT, "anna", data)


def write(
    operation: str, *entries: Entry, expected: Mapping[str, int] | None = None, derived: Sequence[Derived] = (), by: str = "anna"
) -> Write:
    """Make a write whose entries belong to its operation, whatever they said before."""
    own = tuple(one._replace(operation=operation) for one in entries)
    return Write(Operation(operation, by, "act", MOMENT), own, expected or {}, derived)


def undone(name: str, operation: str) -> Entry:
    return entry(name, "", "operation.undone")._replace(data={"operation": operation})


def redone(name: str, operation: str) -> Entry:
    return undone(name, operation)._replace(kind="operation.redone")


def corrected(name: str, client: str, wrong: str, right: str) -> Entry:
    return entry(name, client, "entry.corrected", entry=wrong, by_entry=right)


def standing(client: str = "c1", **changes: Any) -> Standing:  # noqa: ANN401 - any field
    row = Standing(
        client=client, code=client, name=client.upper(), level="good", raw="good", score=800, score_14=790, trend="up", coverage=70,
        thin=False, override=False, open=0, late=0, last_talk_on="2026-11-01", next_due_on="2026-11-25", next_due="talk",
        drop_on="2026-12-01", drop_level="watch", drop_cause="talk", owner="anna", lifecycle="A", tags=(), reason="rhythm",
        reason_args={}, position=0, policy=1, rules=1, good_until="2026-11-25T00:00", stale=False,
    )  # fmt: skip
    return row._replace(**changes)


def derived(client: str = "c1", **changes: Any) -> Derived:  # noqa: ANN401 - any field of the row
    row = standing(client, **changes)
    return Derived(row, (), (), ((client, "code"), (row.name.casefold(), "name")), ())


def put_many(db: sqlite3.Connection, rows: Iterable[Standing]) -> None:
    """Put rows of clients that have none yet, many at once, as a portfolio for measurements needs them."""
    db.executemany(PUT, map(stored, rows))
    db.execute("delete from tally")
    db.execute("insert into tally (level, clients) select level, count(*) from standing where listed = 1 group by level")
