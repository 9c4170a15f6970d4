"""What the tests of screens share: a seat, a source of rows that counts what is asked of it, the text on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.config import Settings
from kundtui.tui.app import KundApp
from kundtui.tui.columns import Column
from kundtui.tui.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import App, ComposeResult

    from kundtui.tui.columns import Row

COLUMNS = (Column("State", 10), Column("Client"), Column("Score", 6, align="right"), Column("Why", 20, drops=1))


class Counted:
    """So many rows; remembers which were asked for."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.asked: list[tuple[int, int]] = []

    def rows(self, start: int, stop: int) -> Sequence[Row]:
        self.asked.append((start, stop))
        return [(("● Good", "pill.good"), f"Client {n}", str(n % 100), "because") for n in range(start, stop)]


class Stage(KundApp[list[str]]):
    """An app with one list; what the list says is kept."""

    def __init__(self, lines: Lines | None = None, settings: Settings | None = None, **options: Any) -> None:  # noqa: ANN401 - KundApp's own
        super().__init__([], settings or Settings(), **options)
        self.lines = lines or Lines(COLUMNS, Counted(1000))
        self.said: list[tuple[str, int]] = []

    def compose(self) -> ComposeResult:
        yield self.lines

    def on_lines_highlighted(self, message: Lines.Highlighted) -> None:
        self.said.append(("highlighted", message.index))

    def on_lines_rested(self, message: Lines.Rested) -> None:
        self.said.append(("rested", message.index))

    def on_lines_chosen(self, message: Lines.Chosen) -> None:
        self.said.append(("chosen", message.index))

    def on_lines_marked(self, message: Lines.Marked) -> None:
        self.said.append(("marked", message.index))


def shown(app: App[Any]) -> list[str]:
    """Give what the screen shows, line by line."""
    return ["".join(segment.text for segment in strip).rstrip() for strip in app.screen._compositor.render_strips()]  # noqa: SLF001 - the one sight of it
