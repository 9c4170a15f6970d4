"""The rows of a day that is not today: levels at once, everything else as it is computed. No widget here; the day is `desk.anyday`'s."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk.days import KEYS
from kundtui.domain.standing import LEVELS, RANK
from kundtui.tui.clients import ClientRows, pill
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from kundtui.domain.standing import Standing
    from kundtui.tui.columns import Cell
    from kundtui.tui.theme import Look


class DayGrid:
    """The clients of one day in their order: a grid for moving to neighbours, and what is known of each so far."""

    def __init__(self, known: Sequence[tuple[Standing, str]], computed: Mapping[str, Standing | None]) -> None:
        """`known`: row of now and level of the day, in order. `computed`: client -> its row of the day, None where it was none."""
        self.whole = {client: row for client, row in computed.items() if row is not None}
        self._rows = self._with(known, computed) if computed else known
        self._places = {row.client: place for place, (row, _) in enumerate(self._rows)}

    def _with(self, known: Sequence[tuple[Standing, str]], computed: Mapping[str, Standing | None]) -> Sequence[tuple[Standing, str]]:
        """The order with what was computed: levels of the day, and without those who were no clients."""
        gone = {client for client, row in computed.items() if row is None or row.lifecycle == "E"}
        levels = [(row, self.whole[row.client].level if row.client in self.whole else level) for row, level in known]
        return sorted(((row, level) for row, level in levels if row.client not in gone), key=lambda one: RANK.get(one[1], len(RANK)))

    @property
    def total(self) -> int:
        return len(self._rows)

    def rows(self, start: int, stop: int) -> Sequence[Standing]:
        """Each client's row: the computed one, else that of now with the level of the day."""
        return [self.whole.get(row.client) or row._replace(level=level) for row, level in self._rows[max(0, start) : stop]]

    def index_of(self, client: str) -> int | None:
        return self._places.get(client)

    def refresh(self) -> None:
        """A day stands still: there is nothing to read again."""

    def is_whole(self, client: str) -> bool:
        """Tell whether all about a client is known, not its level alone."""
        return client in self.whole

    def counts(self) -> dict[str, int]:
        """How many clients there are of each level."""
        found = dict.fromkeys(LEVELS, 0)
        for _row, level in self._rows:
            if level:
                found[level] += 1
        return found


def in_order(rows: Iterable[Standing]) -> list[tuple[Standing, str]]:
    """Computed rows as a day shows them: trouble first, then by score and name as the grid does."""
    key = KEYS["level"]
    return [(row, row.level) for row in sorted(rows, key=lambda row: (*key(row), row.name, row.client))]


class DayRows(ClientRows):
    """The rows of a day as the grid draws them; of a client that is not computed yet sign, level and name."""

    def __init__(self, grid: DayGrid, look: Look, on: date, owners: Mapping[str, str], *, marked: bool = False) -> None:
        super().__init__(grid, look, on, owners, marked=marked)
        self._day = grid

    def cells(self, row: Standing) -> tuple[Cell, ...]:
        if self._day.is_whole(row.client):
            return super().cells(row)
        loud = "bold" if row.level in RANK and RANK[row.level] <= RANK["at_risk"] else ""
        level: Cell = pill(row.level, word("level", row.level), self.look) if row.level else ("  …", "dim")
        waits: Cell = ("…" if not self.look.ascii else "", "dim")
        return (level, (row.name, loud), waits, *[""] * 8)
