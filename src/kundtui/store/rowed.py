"""The derived rows of one database file: what the port asks of them. The SQL is in `finding`, `grid` and `derived`."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from kundtui.language.fold import fold
from kundtui.store import appending, derived, finding
from kundtui.store.connected import Connected
from kundtui.store.grid import SqliteGrid
from kundtui.store.port import Moved, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from kundtui.domain.standing import Derived, Diary, Filter, LevelChange, Occasion, Owned, Rate, Standing
    from kundtui.store.port import Hit


class Rowed(Connected):
    """Reads and writes the rows; each method opens what it needs."""

    def rewrite(self, rows: Iterable[Derived], expected: Mapping[str, int]) -> None:
        """Write rows anew where nothing was recorded. A client that has moved on keeps the row that its own act wrote or lowered."""
        with self._writing("") as db:
            if "" in expected and appending.position(db, "") != expected[""]:
                raise Moved(("",))
            still = [row for row in rows if appending.position(db, row.standing.client) == expected.get(row.standing.client, 0)]
            derived.replace(db, still)

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
