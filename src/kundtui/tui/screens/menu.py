"""A short list to choose from: sort orders, clients that may be meant, acts on a line. Each has its letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from kundtui.tui.columns import Column
from kundtui.tui.lines import Lines
from kundtui.tui.rows import Listed
from kundtui.tui.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.tui.pick import Choice

LETTERS = "abcdefimnopqrstuvwxyzABCDEFHIJKLMNOPQRSTUVWXYZ"
"""Letters that choose; those that move in a list are not among them."""


class Menu(ModalScreen[str]):
    """Closes with the id of what was chosen, or with ""."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss('')")]
    DEFAULT_CSS = """
    Menu { align: center middle; background: $background 60%;
        & > Vertical { width: 60; max-width: 90%; height: auto; max-height: 80%; background: $surface; border: round $accent; padding: 0 1; }
        & .title { height: auto; text-style: bold; }
        & Lines { height: auto; max-height: 14; background: $surface; }
    }
    Menu:ansi { background: ansi_default; }
    """

    def __init__(self, title: str, choices: Sequence[Choice], current: str = "") -> None:
        super().__init__()
        self.heading = title
        self.choices = tuple(choices)
        self.current = current

    def compose(self) -> ComposeResult:
        rows = [((LETTERS[at] if at < len(LETTERS) else "", "key"), choice.text) for at, choice in enumerate(self.choices)]
        with Vertical():
            yield Static(plain(self.heading), classes="title")
            lines = Lines((Column("", 1), Column()), Listed(rows), header=False)
            lines.styles.height = min(14, max(1, len(rows)))
            yield lines

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
