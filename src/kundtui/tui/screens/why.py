"""Why this colour: the factors with points and budget, the ceilings with the act that lifts each, every point with its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work

from kundtui.desk import portfolio
from kundtui.i18n import _
from kundtui.store.port import Hit
from kundtui.tui import keys
from kundtui.tui.bar import Bar
from kundtui.tui.clients import pill
from kundtui.tui.footer import Footer
from kundtui.tui.lines import Lines
from kundtui.tui.place import ERRORS, Place, explain
from kundtui.tui.rows import Listed
from kundtui.tui.why import columns, why_rows
from kundtui.words import practices
from kundtui.words import standing as said
from kundtui.words.why import page

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.desk.portfolio import Reading
    from kundtui.store.port import Grid
    from kundtui.tui.why import WhyRow


class WhyScreen(Place):
    """One client's colour, explained. Enter on a line opens the entry that it rests on."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("neighbours", "with_client")]
    place = "why"
    AUTO_FOCUS = "#why"

    def __init__(self, client: Hit, grid: Grid | None = None) -> None:
        super().__init__()
        self.client = client
        self.grid = grid
        self.reading: Reading | None = None
        self.rows: list[WhyRow] = []

    def compose(self) -> ComposeResult:
        yield Bar(id="header")
        yield Lines(columns(), header=False, id="why")
        yield Bar(style="", id="practice")
        yield Footer("why")

    def on_mount(self) -> None:
        self.read()

    def at_hand(self) -> Hit | None:
        return self.client

    def reread(self) -> None:
        self.read()

    @work(exclusive=True, group="why")
    async def read(self) -> None:
        try:
            with self.session.awaited():
                self.reading = await self.session.ask(portfolio.reading, self.client.client)
        except ERRORS as error:
            self.dismiss()
            self.session.tell(explain(error), severity="warning")
            return
        if self.is_mounted:
            self.show()

    def on_resize(self) -> None:
        if self.reading is not None:
            self.show()

    def show(self) -> None:
        """Lay the page out for this window; the cursor stays on its line."""
        if self.reading is None:
            return
        seen, look, today = self.reading.assessment, self.session.look, self.desk.now().date()
        level = pill(seen.level, said.level(seen.level, override=seen.override is not None) + " ", look)
        demo = [("  DEMO ", "key")] if self.desk.store.demo else []
        title = [level, (f"  {self.reading.name}", "bold"), (f"  {_('Why this colour')}", ""), *demo]
        self.query_one("#header", Bar).show(([run if isinstance(run, tuple) else (run, "") for run in title], []))
        self.rows = why_rows(page(self.reading, self.session.names(self.reading.dossier), today), look, self.size.width)
        lines = self.query_one(Lines)
        lines.fill(Listed([one.row for one in self.rows]), lines.cursor)

    @on(Lines.Rested)
    def name_practice(self, event: Lines.Rested) -> None:
        """Say the practice behind the line under the cursor."""
        line = self.rows[event.index].line if event.index < len(self.rows) else None
        practice = [(f" {line.practice}  ", "key"), (practices.practice(line.practice), "dim")] if line and line.practice else []
        entries = _("Enter shows the entry") if line and line.entries else ""
        if line and line.kind == "lift" and line.id == "K9":
            entries = _("Enter clears it with a note, c makes a complaint of it")
        self.query_one("#practice", Bar).show((practice, [(f"{entries} ", "dim")]))

    @on(Lines.Chosen)
    @work
    async def open_entry(self, event: Lines.Chosen) -> None:
        """Open the entry; of several let one be chosen. On the act that clears a "no", do it."""
        from kundtui.tui.forms.clear import ClearForm  # noqa: PLC0415 - loaded when first asked for
        from kundtui.tui.screens.entry import choose_entry  # noqa: PLC0415 - as above

        line = self.rows[event.index].line
        if line.kind == "lift" and line.id == "K9":
            await self.form(ClearForm(self.session, self.client))
        elif not line.entries:
            self.session.notify(_("This line rests on what is missing: there is no entry to show."))
        elif self.reading is not None:
            await choose_entry(self.session, self.reading, line.entries)

    def action_client_next(self) -> None:
        self.neighbour(1)

    def action_client_previous(self) -> None:
        self.neighbour(-1)

    def neighbour(self, by: int) -> None:
        """Go to the next client of the grid that one came from."""
        if self.grid is None:
            return
        at = self.grid.index_of(self.client.client)
        rows = self.grid.rows(at + by, at + by + 1) if at is not None and 0 <= at + by < self.grid.total else ()
        if rows:
            self.client = Hit(rows[0].client, rows[0].name, rows[0].code, "name")
            self.session.seen = self.client.client
            self.query_one(Lines).move(0)
            self.read()

    def action_why(self) -> None:
        """One is here already."""
