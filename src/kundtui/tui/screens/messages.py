"""The last messages and errors, so that one that went by too fast can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.screen import ModalScreen

from kundtui.i18n import _
from kundtui.tui import keys
from kundtui.tui.bar import Bar
from kundtui.tui.columns import Column
from kundtui.tui.lines import Lines
from kundtui.tui.rows import Listed
from kundtui.tui.wrapped import wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.tui.session import Told

TIME = 5


class MessagesScreen(ModalScreen[None]):
    """What was told, the newest first."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,q,E", "dismiss"), *(one for one in keys.bindings("everywhere") if one.id == "plain")]

    def __init__(self, told: Sequence[Told]) -> None:
        super().__init__()
        self.told = told

    def compose(self) -> ComposeResult:
        yield Bar(id="header")
        yield Lines((Column("", TIME), Column()), header=False, empty=_("Nothing has been said yet."))

    def on_mount(self) -> None:
        self.query_one(Bar).show(([(f" {_('The last messages and errors')}", "bold")], [(_("Esc back") + " ", "dim")]))

    def action_plain(self) -> None:
        """Show the messages as plain text."""
        from kundtui.tui.screens.plain import PlainScreen, text_of  # noqa: PLC0415 - a screen is loaded when it is first opened

        self.app.push_screen(PlainScreen(text_of(self)))

    def on_resize(self) -> None:
        width = self.size.width - TIME - 5
        rows = [
            row
            for one in reversed(self.told)
            for row in wrapped(f"{one.at:%H:%M}", one.text, width, "late" if one.severity != "information" else "")
        ]
        self.query_one(Lines).fill(Listed(rows))
