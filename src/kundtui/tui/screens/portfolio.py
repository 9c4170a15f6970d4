"""The portfolio: every client with its colour, sorted and filtered; beside it why the one under the cursor has its colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from kundtui.desk import portfolio
from kundtui.domain.standing import ORDERS
from kundtui.i18n import _
from kundtui.language import filter as narrowing
from kundtui.language.fold import fold
from kundtui.store.port import Hit
from kundtui.tui import keys
from kundtui.tui.bar import Bar
from kundtui.tui.card import Card
from kundtui.tui.clients import ClientRows, card_width, columns
from kundtui.tui.footer import Footer
from kundtui.tui.heat import Heat, HeatRows
from kundtui.tui.here import ERRORS
from kundtui.tui.lines import Lines
from kundtui.tui.portfoliohead import head, strip
from kundtui.tui.screens.ordering import Ordering
from kundtui.words import terms
from kundtui.words.onscreen import on_screen

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from kundtui.desk.desk import Desk
    from kundtui.desk.reputation import Told
    from kundtui.domain.standing import Standing
    from kundtui.store.port import Grid
    from kundtui.tui.columns import Run


class PortfolioScreen(Ordering):
    """The grid, as a table or as heat. Sort, filter, view and the place of the cursor are the person's own and are remembered."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("list", "grid", "acts", "with_client", "things")]
    place = "grid"
    AUTO_FOCUS = "#clients, #heat"
    DEFAULT_CSS = """
    PortfolioScreen {
        #card { display: none; }
        &.-wide #card { display: block; }
        &.-wide #strip { display: none; }
        &.-heat #card { display: none; }
        &.-heat #strip { display: block; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.problem = ""
        self.load = ""
        self.told: Told | None = None
        self.current = ""
        self.marked = False

    def compose(self) -> ComposeResult:
        yield Bar(id="header")
        with Horizontal():
            with Vertical():
                yield Lines(columns(), marked=self.is_marked, id="clients")
                yield Heat((), header=False, marked=self.is_marked, id="heat")
            yield Card(id="card")
        yield Bar(2, style="", id="strip")
        yield Bar(id="status")
        yield Input(placeholder=_("words   level:crisis owner:anna late cold>14"), id="filter")
        yield Footer("grid")

    def on_mount(self) -> None:
        kept: Any = self.session.remembered("grid")
        if isinstance(kept, dict):
            self.order = str(kept.get("order")) if kept.get("order") in ORDERS else "level"
            self.descending = bool(kept.get("descending"))
            self.words = str(kept.get("filter") or "")
            self.heat = bool(kept.get("heat"))
        self.read_marks()
        self.show_as(heat=self.heat)
        self.fill()
        self.follow()

    def on_screen_resume(self) -> None:
        """Come back to the client that was looked at last, in the window as it now is: it may have changed while another stood here."""
        self.make_room(self.app.size.width)
        if self.session.seen:
            self.current, self.session.seen = self.session.seen, ""
            self.fill()

    def on_resize(self, event: Resize) -> None:
        """The window has another width."""
        self.make_room(event.size.width)

    def make_room(self, width: int) -> None:
        """Give the card its place where the window is wide enough; else the strip of two lines stands."""
        beside = card_width(width)
        self.set_class(beside > 0, "-wide")
        self.query_one(Card).styles.width = beside or None
        self.query_one("#clients", Lines).set_columns(columns(card=beside > 0))
        self.show_header()
        if beside and not self.heat:
            self.explain()

    # What is shown

    @property
    def lines(self) -> Lines:
        return self.query_one("#heat" if self.heat else "#clients", Lines)

    def owners(self) -> dict[str, str]:
        return {member.id: member.name for member in self.desk.office.members.values()}

    def fill(self, *, stay: bool = True) -> None:
        """Read the grid anew; the cursor stays on its client, wherever that now stands."""
        today = self.desk.now().date()
        asked = narrowing.read(self.words, today, self._owner_words())
        self.problem = next((on_screen(one.code, {"word": one.word}) for one in asked.problems), "")
        if self.is_current:
            self.keep()
        grid = portfolio.view(self.desk, self.order, descending=self.descending, keep=asked.keep)
        self.grid = grid
        self.marked = portfolio.arrows_marked(self.desk, today)
        index = grid.index_of(self.current) if stay and self.current else None
        none = _("No client is like that. / changes the filter, Esc shows all.")
        self.lines.empty = none if self.words else _("No clients yet. + adds one, ctrl+p brings in a list.")
        rows = (HeatRows if self.heat else ClientRows)(grid, self.session.look, today, self.owners(), marked=self.marked)
        self.lines.fill(rows, min(self.lines.cursor, grid.total) if index is None else index)
        self.show_header()
        self.show_status()
        self.show_current()

    def _owner_words(self) -> dict[str, str]:
        """What may stand after owner: -> the member's id."""
        found: dict[str, str] = {}
        for member in self.desk.office.members.values():
            for word in (member.name, member.login, *member.name.split()):
                found.setdefault(fold(word), member.id)
        if self.desk.member.id:
            found |= dict.fromkeys(("me", "jag", "jeg"), self.desk.member.id)
        return found

    def reread(self) -> None:
        self.fill()
        self.follow()

    @work(exclusive=True, group="catch-up")
    async def follow(self) -> None:
        """Bring stale rows up to date a few at a time; the grid shows what is there meanwhile. What falls behind meanwhile is for the next beat."""
        done, stale = 0, await self.session.ask(portfolio.behind, portfolio.ALL)
        while done < stale and (count := await self.session.catch_up()):
            done += count
        if done and self.is_mounted:
            self.fill()
        await self.weigh()

    async def weigh(self) -> None:
        """Say in the line of the status where the rhythms need more talks than the routine gives (practice conflict 1)."""
        from kundtui.desk import capacity  # noqa: PLC0415 - asked for when the grid stands already
        from kundtui.words.capacity import short  # noqa: PLC0415 - as above

        found = await self.session.ask(capacity.own)
        said = short(found) if found.over else ""
        if said != self.load and self.is_mounted:
            self.load = said
            self.show_status()
        self.hear()

    @work(exclusive=True, group="hear")
    async def hear(self) -> None:
        """Say at the head what is told across all clients, once it is known."""
        try:
            told = await self.session.ask(_told)
        except ERRORS:
            return
        if self.is_mounted and told != self.told:
            self.told = told
            self.show_header()

    def row(self) -> Standing | None:
        """The client under the cursor."""
        rows = self.grid.rows(self.lines.cursor, self.lines.cursor + 1) if self.lines.rows.total else ()
        return rows[0] if rows else None

    @on(Lines.Highlighted, "#clients, #heat")
    def keep(self) -> None:
        """Remember the client under the cursor at once: what others store may be shown before the cursor has rested."""
        row = self.row()
        if row is not None:
            self.current = row.client

    def neighbours(self) -> Grid:
        return self.grid

    def at_hand(self) -> Hit | None:
        row = self.row()
        return Hit(row.client, row.name, row.code, "name") if row else None

    # Header, strip, status

    def show_header(self) -> None:
        self.query_one("#header", Bar).show(head(self.desk, self.session.look, self.size.width, self.told))

    def show_status(self) -> None:
        order = terms.word("order", self.order) + (" " + self.session.look.sign("down") if self.descending else "")
        left: list[Run] = [] if self.problem else [(f" {_('Sort')}: {order}", "")]
        if self.words:
            left += [("  / ", "key"), (self.words, "bold")]
        if self.marks:
            left += [(f"  {self.session.look.sign('mark')} {self.marked_words()}", "mark")]
        if self.problem:
            left += [("  " + self.problem, "late")]
        elif self.load and not self.words and not self.marks:
            left += [(f"  {self.load}", "late")]
        total = self.lines.rows.total
        at = f"{self.lines.cursor + 1 if total else 0}/{total} "
        self.query_one("#status", Bar).show((left, [(at, "")]))

    def show_current(self) -> None:
        """Say about the client under the cursor what the narrow grid has no room for."""
        row = self.row()
        self.current = row.client if row else ""
        today = self.desk.now().date()
        beneath = strip(row, self.owners().get(row.owner, ""), self.session.look, today, self.size.width, marked=self.marked) if row else ()
        self.query_one("#strip", Bar).show(*beneath)

    @on(Lines.Rested, "#clients, #heat")
    def rested(self) -> None:
        """The cursor has rested: strip, place and card follow."""
        self.show_current()
        self.show_status()
        if self.has_class("-wide") and not self.heat:
            self.explain()

    @work(exclusive=True, group="card")
    async def explain(self) -> None:
        client = self.at_hand()
        if client is not None:
            try:
                seen = await self.session.ask(portfolio.reading, client.client)
            except ERRORS:
                return  # taken back by a colleague meanwhile: the next pulse brings the grid without it
            if self.is_mounted and self.current == client.client:
                self.query_one(Card).show(seen)

    # Keys

    @on(Lines.Chosen, "#clients, #heat")
    def open_client(self) -> None:
        from kundtui.tui.screens.client import ClientScreen  # noqa: PLC0415 - loaded when a client is first opened

        client = self.at_hand()
        if client is not None:
            self.app.push_screen(ClientScreen(client.client, self.grid))

    @work
    async def action_thing_add(self) -> None:
        from kundtui.tui.forms.client import ClientForm  # noqa: PLC0415 - loaded when first asked for

        await self.form(ClientForm(self.session))


def _told(desk: Desk) -> Told | None:
    """What is told across all clients; asked beside the screen, which opens without what it takes."""
    from kundtui.desk import reputation  # noqa: PLC0415 - as said

    return reputation.told(desk)
