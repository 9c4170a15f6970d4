"""What stands on a screen as plain text without frames or columns: for the terminal's own selection, and for what reads a screen aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static

from kundtui.i18n import _, ngettext
from kundtui.tui import keys
from kundtui.tui.bar import Bar
from kundtui.tui.columns import Heading, More
from kundtui.tui.detail import Detail, Passage
from kundtui.tui.footer import Footer
from kundtui.tui.lines import Lines
from kundtui.tui.terminal import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.screen import Screen

    from kundtui.tui.columns import Row, Run

OWN = frozenset(("back", "leave"))
MOST = 500
"""So many rows of a list are given, those around its cursor; of more only the number is said."""
BETWEEN = "  "


class PlainScreen(ModalScreen[None]):
    """The text of another screen until Escape; meanwhile the mouse is the terminal's own."""

    BINDINGS: ClassVar[list[BindingType]] = [*(one for one in keys.bindings("everywhere") if one.id in OWN), ("Y", "back")]
    DEFAULT_CSS = """
    PlainScreen { background: $background;
        & Detail { background: $background; scrollbar-size-vertical: 0; }
    }
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        yield Detail()
        yield Bar(id="hint")

    def on_mount(self) -> None:
        self.query_one("#hint", Bar).show(([(f" {_('Plain text: select it with the mouse   Esc back')}", "dim")], []))
        detail = self.query_one(Detail)
        detail.show([Passage(text=line) for line in self.text.split("\n")])
        detail.focus()
        self._hear_mouse(heard=False)

    def on_unmount(self) -> None:
        """The mouse is the program's again."""
        self._hear_mouse(heard=True)

    def action_back(self) -> None:
        self.dismiss(None)

    def action_leave(self) -> None:
        self.dismiss(None)

    def _hear_mouse(self, *, heard: bool) -> None:
        """Only a driver on a terminal has a mouse to give away."""
        if (hear := getattr(self.app._driver, "hear_mouse", None)) is not None:  # noqa: SLF001 - an app has no other way to its driver
            hear(heard=heard)


def text_of(screen: Screen[Any]) -> str:
    """All that a screen shows, from its top to its bottom, but for the keys at its foot; user text stays what it is."""
    shown = (one for one in screen.walk_children(Widget) if not isinstance(one, Footer) and _is_shown(one))
    return "\n".join(line.rstrip() for one in shown for line in _lines_of(one))


def _is_shown(widget: Widget) -> bool:
    return all(one.display for one in widget.ancestors_with_self if isinstance(one, Widget))


def _lines_of(widget: Widget) -> Iterator[str]:
    if isinstance(widget, Lines):
        yield from _of_list(widget)
    elif isinstance(widget, Detail):
        yield from ("", *widget.text.split("\n"))
    elif isinstance(widget, Bar):
        yield from filter(None, (_of_runs((*left, *right)) for left, right in widget.shown))
    elif isinstance(widget, Input):
        yield from filter(None, [widget.value])
    elif isinstance(widget, Static):
        yield from filter(None, str(widget.content).split("\n"))


def _of_runs(line: tuple[Run, ...]) -> str:
    """A line of a bar; what only sets its parts apart goes."""
    return BETWEEN.join(words for text, _style in line if (words := safe(text).strip()))


def _of_list(lines: Lines) -> Iterator[str]:
    """The titles of the columns and the rows, each with all its words."""
    total = lines.rows.total
    first = max(0, min(lines.cursor - MOST // 2, total - MOST))
    yield ""
    titles = BETWEEN.join(column.title for column in lines.columns if column.title)
    yield from filter(None, [titles])
    if not total:
        yield lines.empty
    rows = (lines.rows.get(index) for index in range(first, min(total, first + MOST)))
    yield from (_of_row(row) for row in rows if row is not None)
    if total > MOST:
        yield ngettext("… {n} more line", "… {n} more lines", total - MOST)


def _of_row(row: Row) -> str:
    if isinstance(row, Heading):
        return safe(row.text)
    cells = row.cells if isinstance(row, More) else row
    words = (safe(cell if isinstance(cell, str) else cell[0]).strip() for cell in cells)
    return (BETWEEN if isinstance(row, More) else "") + BETWEEN.join(filter(None, words))
