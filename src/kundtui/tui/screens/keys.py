"""The keys that count where one stands: type to search by key or by word, Enter does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.screen import ModalScreen
from textual.widgets import Input

from kundtui.i18n import _
from kundtui.language.fold import fold
from kundtui.tui import keys
from kundtui.tui.bar import Bar
from kundtui.tui.columns import Column
from kundtui.tui.lines import Lines
from kundtui.tui.rows import Listed
from kundtui.tui.wrapped import wrapped

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.tui.columns import Row
    from kundtui.tui.session import Session

WIDTH = 14
"""Cells of the keys; those of most lines are as short."""
ROW = 3
"""So many digits in a row are named by the first and the last of them."""


AROUND = 5
"""Cells of a line that no text stands in: before the keys, after them, and the bar that scrolls."""


def brief(written: str) -> str:
    """Name the keys of one line; of many digits in a row only the first and the last."""
    named = written.split()
    digits = [one for one in named if one.isdigit()]
    return f"{digits[0]}…{digits[-1]}" if len(digits) > ROW and digits == named else written


class KeysScreen(ModalScreen[str]):
    """Closes with the action to run, or with ""."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss('')"), ("down", "move(1)"), ("up", "move(-1)")]
    DEFAULT_CSS = "KeysScreen { background: $background; & Input { height: 1; border: none; padding: 0 1; } }"

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def compose(self) -> ComposeResult:
        yield Bar(id="header")
        yield Input(placeholder=_("type to search: a key or a word"), compact=True)
        yield Lines((Column(_("Key"), WIDTH), Column(_("What it does"))), empty=_("No key does that here."))

    def on_mount(self) -> None:
        self.query_one(Bar).show(([(f" {_('Keys')}", "bold")], [(_("Enter does it   Esc back") + " ", "dim")]))
        self.search("")
        self.query_one(Input).focus()

    def on_resize(self) -> None:
        """Break the lines to the new width."""
        self.search(self.query_one(Input).value)

    def search(self, words: str) -> None:
        """Show the keys whose name or message has all the words."""
        session = cast("Session", self.app)
        known = keys.help_list(self.place, session.own_keys)
        self.found = [
            one for one in known if words.strip() in one.keys.split() or all(part in fold(_(one.message)) for part in fold(words).split())
        ]
        rows: list[Row] = []
        found, room = self.found, self.app.size.width - WIDTH - AROUND
        self.found = []
        for one in found:
            laid = wrapped((brief(one.keys.translate(keys.IN_WORDS) if session.look.ascii else one.keys), "key"), _(one.message), room)
            rows += laid
            self.found += [one] * len(laid)
        self.query_one(Lines).fill(Listed(rows))

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        self.search(event.value)

    def action_move(self, by: int) -> None:
        self.query_one(Lines).action_step(by)

    @on(Input.Submitted)
    @on(Lines.Chosen)
    def chosen(self) -> None:
        at = self.query_one(Lines).cursor
        self.dismiss(self.found[at].action if at < len(self.found) else "")
