"""The one line-drawn list: grid, panes, timeline, why, every list. What a row says is its source's; columns are arguments."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar, cast

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from kundtui.tui.columns import Heading, More, fit, joined, runs, titles, widths
from kundtui.tui.keys import bindings
from kundtui.tui.rows import Listed, Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.binding import BindingType

    from kundtui.tui.columns import Column, Row, Run
    from kundtui.tui.rows import Source
    from kundtui.tui.theme import Look, Looking

REST = 0.15
"""Seconds after which the cursor has rested; what costs more than a marker waits for it."""
GUTTER = 2
"""Cells on the left, the cursor's and the mark's: a screen's library repaints a line from its left edge."""
DOUBLE_CLICK = 2


class Lines(ScrollView, can_focus=True):
    """A list of rows with a cursor. A step of the cursor repaints two cells; at an edge the list jumps half a page.

    `empty` is what an empty list says. `marked` tells whether a row is marked; who listens to `Marked` keeps the marks.
    """

    ALLOW_SELECT: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("lines")]
    DEFAULT_CSS = """
    Lines { height: 1fr; overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; background: $background; color: $foreground; }
    """

    class About(Message):
        """Something about one row of a list."""

        def __init__(self, lines: Lines, index: int) -> None:
            super().__init__()
            self.lines = lines
            self.index = index

        @property
        def control(self) -> Lines:
            """The list, so that `@on(Lines.Chosen, "#id")` finds it."""
            return self.lines

    class Highlighted(About):
        """The cursor is on this row; told at once, so do only what is cheap."""

    class Rested(About):
        """The cursor has stayed on this row for a moment: time for the card beside the list."""

    class Chosen(About):
        """Enter, or a double click."""

    class Marked(About):
        """The row's mark is to be turned; the cursor has moved on."""

    class MarkedAll(About):
        """All rows are to be marked, or none if all are."""

    def __init__(  # noqa: PLR0913 - a list is its columns, rows, header, what it says when empty, and its place in the screen
        self,
        columns: Sequence[Column],
        source: Source | None = None,
        *,
        header: bool = True,
        empty: str = "",
        marked: Callable[[int], bool] | None = None,
        id: str | None = None,  # noqa: A002 - Textual's name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.columns = columns
        self.empty = empty
        self.marked = marked
        self.cursor = 0
        self.rows = Rows(source or Listed())
        self._top = int(header)
        self._widths: tuple[object, tuple[int, ...]] = (None, ())
        self._rest: asyncio.TimerHandle | None = None

    # What is in the list

    def fill(self, source: Source, cursor: int = 0) -> None:
        """Show another list, with the cursor on this row or the nearest that takes it."""
        self.rows = Rows(source)
        self.virtual_size = Size(1, self.rows.total + self._top)
        self.cursor = self.rows.nearest(cursor, 1)
        if self.is_attached:
            self._show(self.cursor)
            self.refresh()
            self._tell()

    def reread(self, cursor: int | None = None) -> None:
        """Show the same list as it is now; the cursor stays on its row number, or goes to the one given."""
        self.fill(self.rows.source, self.cursor if cursor is None else cursor)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show the rows in other columns; follow it by `fill` where the rows change too."""
        self.columns = columns
        self.refresh()

    def repaint(self, index: int | None = None) -> None:
        """Paint one row again, or all, without asking the source: for marks."""
        if index is None:
            self.refresh()
        else:
            self.refresh(Region(0, self._y(index), self._room, 1))

    @property
    def page(self) -> int:
        """How many rows are seen at once."""
        return max(1, self.size.height - self._top)

    # The cursor

    def move(self, index: int) -> None:
        """Put the cursor on this row, or on the nearest that takes it."""
        before = self.cursor
        self.cursor = self.rows.nearest(index, 1 if index >= before else -1)
        if self.cursor != before:
            self._repaint_marker(before)
            self._repaint_marker(self.cursor)
            self._show(self.cursor)
            self._tell()

    def _show(self, index: int) -> None:
        """Bring a row into view with its further lines; from outside it comes to the middle."""
        first, end = round(self.scroll_y), self.rows.end_of(index, self.page - 1)
        if not first <= index <= end < first + self.page:
            self.scroll_to(y=index - self.page // 2, animate=False, force=True)

    def _y(self, index: int) -> int:
        return index - round(self.scroll_y) + self._top

    def _repaint_marker(self, index: int) -> None:
        if self._top <= self._y(index) < self.size.height:
            self.refresh(Region(0, self._y(index), 1, 1))

    def _tell(self) -> None:
        """Say where the cursor is, and once more when it has rested there."""
        if self._rest is not None:
            self._rest.cancel()
        if self.rows.total:
            self.post_message(self.Highlighted(self, self.cursor))
            self._rest = asyncio.get_running_loop().call_later(REST, self._rested)

    def _rested(self) -> None:
        if self.rows.total and self.is_attached:
            self.post_message(self.Rested(self, self.cursor))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the cursor in view where the wheel or the bar has scrolled it away."""
        super().watch_scroll_y(old_value, new_value)
        first = round(new_value)
        if not first <= self.cursor < first + self.page:
            self.move(min(max(self.cursor, first), first + self.page - 1))

    # Keys and mouse

    def action_step(self, rows: int) -> None:
        """Move by so many rows; at the ends nothing happens."""
        found = self.rows.nearest(self.cursor + rows, 1 if rows > 0 else -1)
        if (found - self.cursor) * rows > 0:
            self.move(found)
        elif rows < 0:
            self.scroll_to(y=0, animate=False, force=True)

    def action_half(self, pages: int) -> None:
        """Move by half a page."""
        self.action_step(pages * max(1, self.page // 2))

    def action_edge(self, end: int) -> None:
        """Go to the first row (0) with the headings above it, or to the last (1)."""
        self.move(end * (self.rows.total - 1))
        self.scroll_to(y=end * self.rows.total, animate=False, force=True)

    def action_list_open(self) -> None:
        if self.rows.total:
            self.post_message(self.Chosen(self, self.cursor))

    def action_list_mark(self) -> None:
        if self.rows.total:
            self.post_message(self.Marked(self, self.cursor))
            self.action_step(1)

    def action_list_mark_all(self) -> None:
        self.post_message(self.MarkedAll(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; a further line belongs to the row above."""
        index = self.rows.head_of(event.y - self._top + round(self.scroll_y))
        if event.y >= self._top and self.rows.takes_cursor(index):
            self.move(index)
            if event.chain == DOUBLE_CLICK:
                self.action_list_open()

    # Drawing

    def on_mount(self) -> None:
        """Show what was given at first."""
        self.reread()

    def on_resize(self) -> None:
        """Keep the cursor in view in the new size."""
        self._show(self.cursor)

    def on_focus(self) -> None:
        """Show that the keys move this cursor."""
        self._repaint_marker(self.cursor)

    def on_blur(self) -> None:
        """Show that the keys move another cursor."""
        self._repaint_marker(self.cursor)

    def on_unmount(self) -> None:
        """Tell nothing more."""
        if self._rest is not None:
            self._rest.cancel()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window; it may be asked for before the window's size is known."""
        look, base = cast("Looking", self.app).look, self.rich_style
        segments = [Segment(text, base + look.style(style) if style else base) for text, style in joined(self._line(y, look))]
        return Strip(segments).adjust_cell_length(self._room, base)

    def _line(self, y: int, look: Look) -> list[Run]:
        if y < self._top:
            return [(" " * GUTTER, "head"), *titles(self.columns, self._given(), look.sign("more"))]
        index = y - self._top + round(self.scroll_y)
        row = self.rows.get(index)
        if isinstance(row, Heading) or (row is None and index == self.rows.total == 0):
            text, style = row or (self.empty, "dim")
            return [(" " * GUTTER, ""), (fit(text, self._room - GUTTER, more=look.sign("more")), style)]
        if row is None:
            return []
        cells = row.cells if isinstance(row, More) else row
        return [*self._gutter(index, row, look), *runs(cells, self.columns, self._given(), look.sign("more"))]

    def _gutter(self, index: int, row: Row, look: Look) -> list[Run]:
        if isinstance(row, More):
            return [(" " * GUTTER, "")]
        cursor = (look.sign("cursor"), "cursor" if self.has_focus else "cursor.blur") if index == self.cursor else (" ", "")
        mark = (look.sign("mark"), "mark") if self.marked is not None and self.marked(index) else (" ", "")
        return [cursor, mark]

    @property
    def _room(self) -> int:
        return max(0, self.size.width - self.scrollbar_size_vertical)

    def _given(self) -> tuple[int, ...]:
        """Give the widths of the columns in this window, worked out once."""
        known = (self._room, self.columns)
        if self._widths[0] != known:
            self._widths = (known, widths(self.columns, self._room - GUTTER))
        return self._widths[1]
