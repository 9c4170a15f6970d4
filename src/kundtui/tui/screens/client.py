"""One client: how it stands in two lines, its tabs, and beside or beneath the open tab's list what there is to say about one line of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.containers import Horizontal
from textual.widgets import Input

from kundtui.desk.portfolio import arrows_marked
from kundtui.desk.seen import Seen, see
from kundtui.i18n import _
from kundtui.store.port import Hit
from kundtui.tui import keys, presence
from kundtui.tui.bar import Bar
from kundtui.tui.clienthead import Head
from kundtui.tui.detail import Detail
from kundtui.tui.footer import Footer
from kundtui.tui.lines import Lines
from kundtui.tui.panes.complaints import Complaints
from kundtui.tui.panes.contacts import Contacts
from kundtui.tui.panes.expectations import Expectations
from kundtui.tui.panes.history import History
from kundtui.tui.panes.meetings import Meetings
from kundtui.tui.panes.promises import Promises
from kundtui.tui.panes.tabs import tab_line
from kundtui.tui.panes.timeline import Timeline
from kundtui.tui.presence import Presence
from kundtui.tui.screens.lineacts import LineActs

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.desk.desk import Desk
    from kundtui.desk.looking import Sight
    from kundtui.store.port import Grid
    from kundtui.tui.columns import Run
    from kundtui.tui.panes.pane import Pane
    from kundtui.tui.theme import Look

PANES: tuple[type[Pane[Any]], ...] = (Contacts, Complaints, Expectations, Promises, Timeline, History, Meetings)
"""The tabs, in the order of their numbers."""
WIDE = 100
"""From so many columns on the details stand beside the list."""
BELOW = 6
"""From so many lines that a list leaves free on the details stand beneath it, where they have no place beside it."""
TITLES = 1
"""Lines of a list that name its columns."""
ROOMY = 100
"""From so many columns on the header has room for what is due."""


class Opened:
    """A client laid open: what was read, and its panes."""

    def __init__(self, seen: Seen, look: Look) -> None:
        self.seen = seen
        self.panes = tuple(pane(seen, look) for pane in PANES)


def opened(desk: Desk, client: str, look: Look, sight: Sight | None = None) -> Opened:
    """Read a client, on a day where one is looked at, and sort it into panes; done off the loop."""
    seen = see(desk, client, sight.on, sight.known_on(desk.now().date())) if sight else see(desk, client)
    return Opened(seen, look)


class ClientScreen(LineActs):
    """One client of the grid. The next and the previous one are those of the order and filter that one came from."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("list", "client", "things", "acts", "neighbours", "with_client")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012 - declared without a type that could be repeated
    place = "client"
    AUTO_FOCUS = "#items"
    CSS = """
    ClientScreen {
        #items { width: 3fr; }
        #detail { width: 2fr; display: none; border-left: solid $panel; }
        &.-wide #detail { display: block; }
        &.-narrow #body { layout: vertical; }
        &.-narrow #items { width: 1fr; }
        &.-narrow #detail { width: 1fr; border-left: none; border-top: solid $panel; }
        &.-narrow #detail.-below { display: block; }
    }
    """

    def __init__(self, client: str, grid: Grid | None = None, tab: int = 0, sight: Sight | None = None) -> None:
        super().__init__()
        self.sight = sight
        self.presence = Presence()
        self.client = client
        self.grid = grid
        self.tab = tab
        self.open: Opened | None = None
        self.kept: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        yield Bar(2, id="header")
        yield Bar(style="", id="tabs")
        yield Bar(0, style="", id="above")
        with Horizontal(id="body"):
            yield Lines(PANES[0].columns(), id="items")
            yield Detail(id="detail")
        yield Input(placeholder=_("words"), id="filter")
        yield Footer("client")

    def on_mount(self) -> None:
        self.read()

    # What is shown

    @property
    def pane(self) -> Pane[Any] | None:
        """The open tab's items."""
        return self.open.panes[self.tab] if self.open else None

    def at_hand(self) -> Hit | None:
        row = self.open.seen.row if self.open and self.open.seen.row.client == self.client else self.desk.store.standing(self.client)
        return Hit(row.client, row.name, row.code, "name") if row else None

    def neighbours(self) -> Grid | None:
        return self.grid

    def reread(self) -> None:
        if self.grid is not None:
            self.grid.refresh()
        self.read()

    @work(exclusive=True, group="read")
    async def read(self) -> None:
        """Read the client and show it; where it is gone, one goes back."""
        found = await self.read_here(opened, self.client, self.session.look, self.sight)
        if found is not None and self.is_mounted and found.seen.row.client == self.client:
            self.open = found
            self.show()
            if self.sight is None:
                self.look_around()

    def beat(self) -> None:
        if self.sight is None and self.presence.due(self.desk):
            self.look_around()

    @work(exclusive=True, group="presence")
    async def look_around(self) -> None:
        """Say that one is here and see who else is; nothing but the header changes by it."""
        before = self.presence.names
        if await self.session.ask(self.presence.look, self.client) != before:
            self.show_header()

    def on_unmount(self) -> None:
        """Be seen here no more."""
        self.presence.leave(self.desk)

    def show(self) -> None:
        """Show what was read; the cursor stays on its item, wherever that now stands."""
        pane = self.pane
        if pane is None:
            return
        for one in self.open.panes if self.open else ():
            one.narrow(self.words)
        self.lines.empty = _("Nothing here has these words. Esc shows all.") if self.words else pane.empty()
        self.lines.set_columns(pane.columns())
        at = pane.index_of(self.kept[pane.name]) if pane.name in self.kept else 0
        self.lines.fill(pane, self.lines.cursor if at is None else at)
        self.show_header()
        self.show_tabs()
        self.show_above()
        self.show_detail()

    def narrow(self) -> None:
        self.show()

    def on_resize(self) -> None:
        """Say as much in the header as there is now room for."""
        if self.open is not None:
            self.show_header()
            self.show_tabs()
            self.call_after_refresh(self.show_detail)

    def show_header(self) -> None:
        if self.open is not None:
            also = presence.said(self.presence.names)
            seen = self.open.seen
            marked = arrows_marked(self.desk, seen.moment.date())
            head = Head(
                seen, self.session.look, seen.moment.date(), self._place(), also, demo=self.desk.store.demo, marked=marked, sight=self.sight
            )
            header, lines = self.query_one("#header", Bar), head.lines()
            header.styles.height = len(lines)
            header.show(*lines)

    def _place(self) -> str:
        """Which of how many clients this is."""
        at = self.grid.index_of(self.client) if self.grid is not None else None
        return f"{at + 1}/{self.grid.total}" if self.grid is not None and at is not None else ""

    def show_tabs(self) -> None:
        if self.open is not None:
            counts = [(pane.name, pane.count()) for pane in self.open.panes]
            right: list[Run] = [(" / ", "key"), (f"{self.words} ", "bold")] if self.words else []
            taken = sum(len(text) for text, _style in right)
            self.query_one("#tabs", Bar).show((tab_line(counts, self.tab, self.size.width - taken, self.session.look.sign("bar")), right))

    def show_detail(self) -> None:
        """Say beside the list what there is to say about the line under the cursor."""
        pane = self.pane
        item = pane.item(self.lines.cursor) if pane else None
        if pane is not None and item is not None:
            self.kept[pane.name] = pane.key(item)
        if self._below(pane if item is not None else None) or self.has_class("-wide"):
            self.query_one(Detail).show(pane.detail(item) if pane is not None and item is not None else ())

    def _below(self, pane: Pane[Any] | None) -> bool:
        """Put the details beneath the list where it leaves them room, and tell whether it does."""
        detail, left = self.query_one(Detail), 0
        if pane is not None and not self.has_class("-wide"):
            left = max(pane.beneath, self.query_one("#body").size.height - pane.total - TITLES)
        detail.set_class(left >= BELOW, "-below")
        detail.styles.height = left if left >= BELOW else "1fr"
        return left >= BELOW

    @on(Lines.Highlighted, "#items")
    def keep(self, event: Lines.Highlighted) -> None:
        """Remember the item, so that the cursor stays on it."""
        pane = self.pane
        item = pane.item(event.index) if pane else None
        if pane is not None and item is not None:
            self.kept[pane.name] = pane.key(item)
        self.show_above()

    def show_above(self) -> None:
        """Show what the pane has above its list."""
        above, lines = self.query_one("#above", Bar), self.pane.above(self.lines.cursor) if self.pane else ()
        above.display, above.styles.height = bool(lines), len(lines)
        above.show(*lines)

    @on(Lines.Rested, "#items")
    def rested(self) -> None:
        self.show_detail()

    # Tabs and clients

    def action_tab(self, number: int) -> None:
        """Open the tab of this number."""
        if 1 <= number <= len(PANES) and number - 1 != self.tab:
            self.tab = number - 1
            self.show()

    def action_tab_next(self) -> None:
        self.action_tab((self.tab + 1) % len(PANES) + 1)

    def action_tab_previous(self) -> None:
        self.action_tab((self.tab - 1) % len(PANES) + 1)

    def action_client_next(self) -> None:
        self.go(1)

    def action_client_previous(self) -> None:
        self.go(-1)

    def go(self, by: int) -> None:
        """Open a neighbour of this client in the grid, in the same tab."""
        at = self.grid.index_of(self.client) if self.grid is not None else None
        rows = self.grid.rows(at + by, at + by + 1) if self.grid is not None and at is not None and at + by >= 0 else ()
        if not rows:
            self.session.tell(_("There is no further client in this direction."))
            return
        self.turn_to(rows[0].client)

    def turn_to(self, client: str) -> None:
        """Show another client in the same tab."""
        self.client, self.kept = client, {}
        self.session.seen = client
        self.read()
