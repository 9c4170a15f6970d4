"""One row a client as the grid draws it: the words of a standing with their styles. The order and the filter are the store's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kundtui.i18n import _
from kundtui.tui.columns import Column, needed
from kundtui.tui.lines import GUTTER
from kundtui.words import standing as said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kundtui.domain.standing import Standing
    from kundtui.store.port import Grid
    from kundtui.tui.columns import Cell, Row
    from kundtui.tui.theme import Look

SOON = 7
"""Days within which a coming drop is shown loud."""
DEEP = 900
"""Tenths of a point from which Good is a deeper green."""
LOUD = ("crisis", "at_risk")


def columns(*, card: bool = False) -> tuple[Column, ...]:
    """The grid's columns; where the window is narrow the reason goes first, then the plan, the owner, the drop, what is next.

    Beside a card, which names the owner, the plan stays longer than the owner.
    """
    plan, owner = (3, 4) if card else (4, 3)
    return (
        Column(_("Level"), 12),
        Column(_("Client"), weight=3, least=22),
        Column(_("Score"), 6, align="right"),
        Column("", 1),
        Column(_("Compl"), 5, align="right"),
        Column(_("Late"), 4, align="right"),
        Column(_("Last"), 5, align="right"),
        Column(_("Next"), 9, drops=1),
        Column(_("Drop"), 4, align="right", drops=2),
        Column(_("Plan"), said.PLAN_CELLS, align="right", drops=plan),
        Column(_("Owner"), 14, drops=owner),
        Column(_("Why"), weight=4, least=21, drops=5),
    )


CARD = (36, 52)
"""Least and most cells of the card beside the grid."""
CARD_FROM = 120
"""From so many columns on the card stands."""
ON_CARD = 2
"""The last columns of the grid, owner and reason: the card says them too, so they may give way to it."""


def card_width(width: int) -> int:
    """How wide the card is in a window of that width; 0 where it does not stand. The grid keeps all that the card does not say."""
    if width < CARD_FROM:
        return 0
    shown = columns()
    left = width - needed(shown) - GUTTER - 1
    if left < CARD[0]:
        left = width - needed(shown[:-ON_CARD]) - GUTTER - 1
    return min(CARD[1], max(CARD[0], left))


def pill(level: str, words: str, look: Look, *, deep: bool = False) -> Cell:
    """A level as sign, word and colour."""
    return f" {look.sign(level)} {words}", f"pill.{level}{'.deep' if deep and level == 'good' else ''}"


class ClientRows:
    """The rows of a grid, drawn for a day. `owners`: id -> name. `marked`: the arrows are across a change of rules."""

    def __init__(self, grid: Grid, look: Look, today: date, owners: Mapping[str, str], *, marked: bool = False) -> None:
        self.grid = grid
        self.look = look
        self.today = today
        self.owners = owners
        self.marked = marked
        self.total = grid.total

    def rows(self, start: int, stop: int) -> Sequence[Row]:
        return [self.cells(row) for row in self.grid.rows(start, stop)]

    def cells(self, row: Standing) -> tuple[Cell, ...]:
        """The cells of one row; a count of nothing is a quiet dot, so that the eye has a line to follow."""
        words, none = said.cells(row, self.today, ascii_only=self.look.ascii, marked=self.marked), (self.look.sign("none"), "dim")
        loud = words.level_code in LOUD
        return (
            pill(words.level_code, words.level, self.look, deep=(row.score or 0) >= DEEP),
            (words.name, "bold" if loud else ""),
            (words.score, "falling" if row.trend == "down" else ""),
            ("" if words.lifecycle == "A" else words.lifecycle, "dim"),
            words.open or none,
            (words.late, "late") if words.late else none,
            words.age or none,
            (words.due, "late" if words.due_late else "dim") if words.due else none,
            self._drop(row, words.drop),
            (words.plan, "late" if words.plan_over else ""),
            (self.owners.get(words.owner, words.owner), "dim") if words.owner else (_("no owner"), "late"),
            (words.reason, "" if loud else "dim"),
        )

    def _drop(self, row: Standing, words: str) -> Cell:
        if not words or row.drop_on is None:
            return self.look.sign("none"), "dim"
        return words, "falling" if falls_soon(row, self.today) else "dim"


def falls_soon(row: Standing, today: date) -> bool:
    """Tell whether the level of a row falls within a week if nothing happens."""
    return row.drop_on is not None and (date.fromisoformat(row.drop_on) - today).days <= SOON
