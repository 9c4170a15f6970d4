"""The palette: clients by name and acts by word, in one field. Enter goes there or does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple, cast

from textual import on
from textual.screen import ModalScreen
from textual.widgets import Input

from kundtui.desk import portfolio
from kundtui.i18n import _
from kundtui.language.fold import fold
from kundtui.tui import keys
from kundtui.tui.bar import Bar
from kundtui.tui.columns import Column
from kundtui.tui.lines import Lines
from kundtui.tui.rows import Listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.tui.session import Session

WIDTH = 18


class Found(NamedTuple):
    """What the palette closes with: a client to open, or an action to run."""

    client: str = ""
    action: str = ""


class PaletteScreen(ModalScreen[Found]):
    """Closes with what was found; with nothing when left."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave"), ("down", "move(1)"), ("up", "move(-1)")]
    DEFAULT_CSS = "PaletteScreen { background: $background; & Input { padding: 0 1; } }"

    def __init__(self, place: str, offers: Sequence[keys.Shown] = ()) -> None:
        super().__init__()
        self.place = place
        self.offers = tuple(offers)
        self.found: list[Found] = []

    def compose(self) -> ComposeResult:
        yield Bar(id="header")
        yield Input(placeholder=_("type a client's name or what you want to do"), compact=True)
        yield Lines((Column("", WIDTH), Column()), header=False, empty=_("Nothing is called so."))

    def on_mount(self) -> None:
        self.query_one(Bar).show(([(" " + _("Go to or do"), "bold")], [(_("Enter goes   Esc back") + " ", "dim")]))
        self.search("")
        self.query_one(Input).focus()

    def search(self, words: str) -> None:
        """Clients who may be meant, then the acts whose message has all the words: first those that begin with them."""
        session = cast("Session", self.app)
        hits = portfolio.find(session.desk, words).clients if words.strip() else ()
        table = (one for one in keys.help_list(self.place, session.own_keys) if keys.BY_ID[one.id].scope != keys.MOVING)
        known = (*self.offers, *(one._replace(message=_(one.message)) for one in table))
        acts = [one for one in known if all(part in fold(one.message) for part in fold(words).split())]
        acts.sort(key=lambda one: not fold(one.message).startswith(fold(words).strip()))
        self.found = [*(Found(client=hit.client) for hit in hits), *(Found(action=one.action) for one in acts)]
        rows = [((hit.code, "dim"), hit.name) for hit in hits]
        self.query_one(Lines).fill(Listed([*rows, *(((one.keys, "key"), one.message) for one in acts)]))

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        self.search(event.value)

    def action_move(self, by: int) -> None:
        self.query_one(Lines).action_step(by)

    @on(Input.Submitted)
    @on(Lines.Chosen)
    def chosen(self) -> None:
        at = self.query_one(Lines).cursor
        self.dismiss(self.found[at] if at < len(self.found) else Found())

    def action_leave(self) -> None:
        self.dismiss(Found())
