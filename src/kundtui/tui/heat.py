"""The heat view: each client one line in its level's colour, side by side in columns, the whole portfolio at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Region, Size

from kundtui.tui.clients import DEEP, ClientRows
from kundtui.tui.columns import Heading, More, fit
from kundtui.tui.keys import bindings
from kundtui.tui.lines import DOUBLE_CLICK, Lines
from kundtui.words import standing as said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType

    from kundtui.domain.standing import Standing
    from kundtui.tui.columns import Cell, Run
    from kundtui.tui.rows import Source
    from kundtui.tui.theme import Look

NARROW, BROAD = 26, 30
"""Cells that a client has at least: in a narrow window, and in one of a hundred columns and more."""
ROOMY = 100
COUNT = 4
"""Cells of the open complaints, the sign of late ones with them."""
BEFORE = 4
"""Cells before a name: the cursor, the mark, the level's sign and a blank."""


class HeatRows(ClientRows):
    """The clients of a grid as the heat view draws them: sign, name, and the open complaints with ! where one is late."""

    def cells(self, row: Standing) -> tuple[Cell, ...]:
        words = said.cells(row, self.today, ascii_only=self.look.ascii)
        style = f"pill.{words.level_code}{'.deep' if words.level_code == 'good' and (row.score or 0) >= DEEP else ''}"
        count = f"{words.open}{'!' if row.late else ' '}" if row.open else ""
        return (self.look.sign(words.level_code), style), (words.name, style), (count, style)


class Heat(Lines):
    """Lines side by side. The cursor moves in all four directions; a step repaints two cells."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("heat")]

    # Where a client stands

    @property
    def across(self) -> int:
        """How many clients stand side by side."""
        return max(1, self.size.width // (NARROW if self.size.width < ROOMY else BROAD))

    @property
    def _tile(self) -> int:
        return self._room // self.across

    @property
    def _tall(self) -> int:
        return -(-self.rows.total // self.across)

    @property
    def page(self) -> int:
        """How many clients are seen at once."""
        return max(1, self.size.height) * self.across

    def _y(self, index: int) -> int:
        return index // self.across - round(self.scroll_y)

    def _place(self, index: int, cells: int) -> Region:
        return Region(index % self.across * self._tile, self._y(index), cells, 1)

    def fill(self, source: Source, cursor: int = 0) -> None:
        """Show other clients, with the cursor on this one or the last."""
        super().fill(source, cursor)
        self._measure()

    def _measure(self) -> None:
        self.virtual_size = Size(1, self._tall)
        if self.is_attached:
            self._show(self.cursor)

    def on_resize(self) -> None:
        """Put as many side by side as there is now room for."""
        self._measure()
        self.refresh()

    def repaint(self, index: int | None = None) -> None:
        """Paint one client again, or all, without asking the source: for marks."""
        if index is None:
            self.refresh()
        else:
            self.refresh(self._place(index, self._tile))

    def _repaint_marker(self, index: int) -> None:
        if 0 <= self._y(index) < self.size.height:
            self.refresh(self._place(index, BEFORE))

    def _show(self, index: int) -> None:
        """Bring a client into view; from outside it comes to the middle."""
        line, first = index // self.across, round(self.scroll_y)
        if not first <= line < first + self.size.height:
            self.scroll_to(y=line - self.size.height // 2, animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the cursor in view where the wheel or the bar has scrolled it away."""
        super(Lines, self).watch_scroll_y(old_value, new_value)
        first = round(new_value)
        line = self.cursor // self.across
        nearest = min(max(line, first), first + max(1, self.size.height) - 1)
        if nearest != line:
            self.move(min(nearest * self.across + self.cursor % self.across, self.rows.total - 1))

    # Keys and mouse

    def action_step(self, rows: int) -> None:
        """Move by so many lines in the same column; from the last but one to the end where the last is shorter."""
        last = self.rows.total - 1
        line = min(max(self.cursor // self.across + rows, 0), max(last, 0) // self.across)
        if line != self.cursor // self.across:
            self.move(min(line * self.across + self.cursor % self.across, last))

    def action_side(self, by: int) -> None:
        """Move to the client beside, and on to the next line at an edge."""
        if 0 <= self.cursor + by < self.rows.total:
            self.move(self.cursor + by)

    def action_half(self, pages: int) -> None:
        """Move by half a page."""
        self.action_step(pages * max(1, self.size.height // 2))

    def action_list_mark(self) -> None:
        if self.rows.total:
            self.post_message(self.Marked(self, self.cursor))
            self.action_side(1)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; a double click opens."""
        event.prevent_default()
        column = event.x // max(1, self._tile)
        index = (event.y + round(self.scroll_y)) * self.across + column
        if column < self.across and index < self.rows.total:
            self.move(index)
            if event.chain == DOUBLE_CLICK:
                self.action_list_open()

    # Drawing

    def _line(self, y: int, look: Look) -> list[Run]:
        first = (y + round(self.scroll_y)) * self.across
        if not self.rows.total and y == 0:
            return [("  ", ""), (fit(self.empty, self._room - 2, more=look.sign("more")), "dim")]
        found: list[Run] = []
        for index in range(first, min(first + self.across, self.rows.total)):
            found += self._client(index, look)
        return found

    def _client(self, index: int, look: Look) -> list[Run]:
        row = self.rows.get(index)
        if row is None or isinstance(row, (Heading, More)):
            return [(" " * self._tile, "")]
        (sign, style), (name, _), (count, _) = _pairs(row)
        room, more = self._tile - BEFORE - COUNT, look.sign("more")
        mark = look.sign("mark") if self.marked is not None and self.marked(index) else " "
        body = fit(name, room, more=more) + fit(count, COUNT, right=True, more=more)
        if index != self.cursor:
            return [(" ", ""), (f"{mark}{sign} {body}", style)]
        here = "cursor" if self.has_focus else "cursor.blur"
        return [(look.sign("cursor"), here), (f"{mark}{sign} ", f"{style} reverse"), (body, style)]


def _pairs(row: Sequence[Cell]) -> list[tuple[str, str]]:
    return [cell if isinstance(cell, tuple) else (cell, "") for cell in row]
