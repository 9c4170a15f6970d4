"""The ordered, filtered view of all standings, read page by page from where the eye is. How a row looks is not here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.standing import Standing
from kundtui.store.derived import READ, standing_of
from kundtui.store.narrowing import Narrowing, narrow

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from kundtui.domain.standing import Filter

    Reading = Callable[[], AbstractContextManager[sqlite3.Connection]]
    Row = tuple[Standing, tuple[Any, ...]]

PAGE, KEPT = 128, 8
"""Rows of a page, and pages that are kept."""
FEW = 1000
"""A filter that lets no more rows through than these is read whole: a rare word costs one search through all rows, not one a page."""
KEYS = {
    "level": ("rank", "by_score", "by_name", "client"),
    "name": ("by_name", "client"),
    "score": ("by_score", "by_name", "client"),
    "drop": ("by_drop", "by_name", "client"),
    "due": ("by_due", "by_name", "client"),
    "talk": ("by_talk", "by_name", "client"),
    "open": ("open", "by_name", "client"),
    "late": ("late", "by_name", "client"),
    "owner": ("owner", "by_name", "client"),
    "trust": ("by_trust", "by_name", "client"),
    "plan": ("by_plan", "by_name", "client"),
}
"""What each order is sorted by; each has its index, and descending is the same index read from its end."""
WIDTH = len(Standing._fields)


class SqliteGrid:
    """One order and filter. Pages beside one that is kept begin at its edge; a jump counts rows from the nearer end."""

    def __init__(self, reading: Reading, order: str, descending: bool, keep: Filter) -> None:  # noqa: FBT001 - as the port has it
        self._reading = reading
        self._keys = KEYS[order]
        self._descending = descending
        self._narrowing: Narrowing = narrow(keep)
        self._pages: dict[int, list[Row]] = {}
        self._few: list[Row] | None = None
        self._total: int | None = None

    @property
    def total(self) -> int:
        if self._total is None:
            with self._reading() as db:
                self._total = self._measure(db)
        return self._total

    def refresh(self) -> None:
        self._pages.clear()
        self._few = self._total = None

    def rows(self, start: int, stop: int) -> Sequence[Standing]:
        start, stop = max(start, 0), min(stop, self.total)
        if start >= stop:
            return ()
        if self._few is not None:
            return [row for row, _ in self._few[start:stop]]
        first, last = start // PAGE, (stop - 1) // PAGE
        rows = [row for number in range(first, last + 1) for row in self._page(number)]
        return [row for row, _ in rows[start - first * PAGE : stop - first * PAGE]]

    def index_of(self, client: str) -> int | None:
        if self.total and self._few is not None:
            return next((place for place, (row, _) in enumerate(self._few) if row.client == client), None)
        for number, page in self._pages.items():
            for place, (row, _) in enumerate(page):
                if row.client == client:
                    return number * PAGE + place
        with self._reading() as db:
            where, bound = self._narrowing.where, self._narrowing.bound
            edge = db.execute(f"select {', '.join(self._keys)} from standing where {where} and client = ?", (*bound, client)).fetchone()  # noqa: S608 - our own columns; values are bound
            if edge is None:
                return None
            before = f"select count(*) from standing where {where} and {self._beyond(forward=False)}"  # noqa: S608 - the same
            index: int = db.execute(before, (*bound, *edge)).fetchone()[0]
            return index

    def _measure(self, db: sqlite3.Connection) -> int:
        """Count the rows; where the tally does not know and they are few, keep them."""
        if self._narrowing.levels is None:
            clients = self._narrowing.clients(db, FEW + 1)
            if len(clients) <= FEW:
                where = f"client in ({', '.join('?' * len(clients))})"
                self._few = self._select(db, where, clients, (FEW, 0), forward=True)
                return len(self._few)
        return self._narrowing.count(db)

    def _page(self, number: int) -> list[Row]:
        page = self._pages.pop(number, None)
        if page is None:
            with self._reading() as db:
                page = self._read(db, number)
        self._pages[number] = page
        while len(self._pages) > KEPT:
            del self._pages[next(iter(self._pages))]
        return page

    def _read(self, db: sqlite3.Connection, number: int) -> list[Row]:
        start = number * PAGE
        size = min(PAGE, self.total - start)
        if (before := self._pages.get(number - 1)) and len(before) == PAGE:
            return self._beside(db, before[-1][1], size, forward=True)
        if after := self._pages.get(number + 1):
            return self._beside(db, after[0][1], size, forward=False)
        if start <= self.total - start - size:
            return self._select(db, self._narrowing.where, self._narrowing.bound, (size, start), forward=True)
        left = self.total - start - size
        return self._select(db, self._narrowing.where, self._narrowing.bound, (size, left), forward=False)

    def _beside(self, db: sqlite3.Connection, edge: tuple[Any, ...], size: int, *, forward: bool) -> list[Row]:
        where = f"{self._narrowing.where} and {self._beyond(forward=forward)}"
        return self._select(db, where, (*self._narrowing.bound, *edge), (size, 0), forward=forward)

    def _select(self, db: sqlite3.Connection, where: str, bound: tuple[Any, ...], window: tuple[int, int], *, forward: bool) -> list[Row]:
        """Read a window of rows in the view's direction, or against it and turned round."""
        way = " desc" if self._descending == forward else ""
        order = ", ".join(key + way for key in self._keys)
        columns = READ.replace(" from standing", f", {', '.join(self._keys)} from standing")
        found = db.execute(f"{columns} where {where} order by {order} limit ? offset ?", (*bound, *window))
        rows = [(standing_of(row[:WIDTH]), row[WIDTH:]) for row in found]
        return rows if forward else rows[::-1]

    def _beyond(self, *, forward: bool) -> str:
        """Compare with the keys of an edge: after it in the view's direction, or before."""
        than = "<" if self._descending == forward else ">"
        return f"({', '.join(self._keys)}) {than} ({', '.join('?' * len(self._keys))})"
