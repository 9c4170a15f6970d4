"""A short list to choose from: sort orders, clients that may be meant, acts on a line. Each has its letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from kundtui.tui.columns import Column, Heading, More, fit
from kundtui.tui.heat import BEFORE, Heat
from kundtui.tui.lines import Lines
from kundtui.tui.rows import Listed
from kundtui.tui.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.tui.columns import Run
    from kundtui.tui.pick import Choice
    from kundtui.tui.theme import Look

LETTERS = "abcdefimnopqrstuvwxyzABCDEFHIJKLMNOPQRSTUVWXYZ"
"""Letters that choose; those that move in a list are not among them."""


LONGEST = 14
"""Choices that stand in one column."""
COLUMNS = 2
AROUND = 3
"""Lines that the frame and the title take of the window; what does not fit beside them scrolls."""


class Beside(Heat):
    """Choices side by side, each with its letter; the cursor moves in all four directions."""

    def __init__(self, rows: Sequence[tuple[tuple[str, str], str]]) -> None:
        super().__init__((), Listed(rows), header=False)

    @property
    def across(self) -> int:
        return COLUMNS

    def _client(self, index: int, look: Look) -> list[Run]:
        row = self.rows.get(index)
        if row is None or isinstance(row, (Heading, More)):
            return [(" " * self._tile, "")]
        letter, words = row[0][0], str(row[1])
        here = (look.sign("cursor"), "cursor") if index == self.cursor else (" ", "")
        room = self._tile - BEFORE
        return [here, (f" {letter} ", "key"), (fit(shortened(words, room), room, more=look.sign("more")), "")]


def shortened(words: str, room: int) -> str:
    """Leave out what stands after a colon where there is no room for it: “Care: trust, competitors …” is “Care” then."""
    return words if cell_len(words) <= room else words.partition(":")[0]


class Menu(ModalScreen[str]):
    """Closes with the id of what was chosen, or with ""."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss('')")]
    DEFAULT_CSS = """
    Menu { align: center middle; background: $background 60%;
        & > Vertical { width: 60; max-width: 90%; height: auto; max-height: 100%; background: $surface; border: round $accent; padding: 0 1; }
        & > .-broad { width: 78; max-width: 100%; }
        & .title { height: auto; text-style: bold; }
        & Lines { height: auto; background: $surface; }
    }
    Menu:ansi { background: transparent; }
    """

    def __init__(self, title: str, choices: Sequence[Choice], current: str = "") -> None:
        super().__init__()
        self.heading = title
        self.choices = tuple(choices)
        self.current = current

    def compose(self) -> ComposeResult:
        with Vertical(classes="-broad" if self.beside else ""):
            yield Static(plain(self.heading), classes="title")
            lines = Beside(self.rows) if self.beside else Lines((Column("", 1), Column()), Listed(self.rows), header=False)
            lines.styles.height = max(1, min(-(-len(self.rows) // (COLUMNS if self.beside else 1)), self.app.size.height - AROUND))
            yield lines

    @property
    def beside(self) -> bool:
        """Whether there are so many that they stand in two columns: all of them are seen at once, each with its letter."""
        return len(self.choices) > LONGEST

    @property
    def rows(self) -> list[tuple[tuple[str, str], str]]:
        return [((LETTERS[at] if at < len(LETTERS) else "", "key"), choice.text) for at, choice in enumerate(self.choices)]

    def on_mount(self) -> None:
        at = next((at for at, choice in enumerate(self.choices) if choice.id == self.current), 0)
        self.query_one(Lines).move(at)
        self.query_one(Lines).focus()

    @on(Lines.Chosen)
    def chosen(self, event: Lines.Chosen) -> None:
        self.dismiss(self.choices[event.index].id)

    def on_key(self, event: events.Key) -> None:
        at = LETTERS.find(event.character) if event.character and len(event.character) == 1 else -1
        if 0 <= at < len(self.choices):
            event.stop()
            self.dismiss(self.choices[at].id)
