"""Why this colour: the factors with points and budget, the ceilings with the act that lifts each, every point with its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work

from kundtui.desk import portfolio
from kundtui.domain.complaint import read
from kundtui.domain.handling import next_step
from kundtui.i18n import _, say_day
from kundtui.store.port import Hit
from kundtui.tui import acts, keys
from kundtui.tui.bar import Bar
from kundtui.tui.clienthead import sight_words
from kundtui.tui.clients import pill
from kundtui.tui.footer import Footer
from kundtui.tui.lines import Lines
from kundtui.tui.panes.complaints import Item
from kundtui.tui.place import Place
from kundtui.tui.rows import Listed
from kundtui.tui.screens.about import AboutClient
from kundtui.tui.why import columns, why_rows
from kundtui.words import practices
from kundtui.words import standing as said
from kundtui.words.why import page

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.desk.desk import Desk
    from kundtui.desk.looking import Sight
    from kundtui.desk.portfolio import Reading
    from kundtui.store.port import Grid
    from kundtui.tui.columns import Run
    from kundtui.tui.why import WhyRow
    from kundtui.words.why import WhyLine

DOABLE = frozenset(("lift", "gap"))
"""Lines that name an act."""
TALKED = frozenset(("K4", "K6", "attention", "complaints", "meetings", "care", "reporting"))
"""Ceilings and factors for which something is logged as a contact."""
TABS = {"K3": 3, "K7": 2, "K8": 4, "promises": 3, "agreement": 2, "surface": 0}
"""Where on the client's screen the others are done, by the number of the tab from 0."""


def read_on(desk: Desk, client: str, sight: Sight | None) -> Reading:
    """How a client stands now, or on the day that is looked at; done off the loop."""
    return portfolio.reading(desk, client, sight.on, sight.known_on(desk.now().date())) if sight else portfolio.reading(desk, client)


class WhyScreen(AboutClient, Place):
    """One client's colour, explained. Enter on a line opens the entry that it rests on, or does the act that it names."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("neighbours", "with_client")]
    place = "why"
    AUTO_FOCUS = "#why"

    def __init__(self, client: Hit, grid: Grid | None = None) -> None:
        super().__init__(client, grid)
        self.reading: Reading | None = None
        self.rows: list[WhyRow] = []

    def compose(self) -> ComposeResult:
        yield Bar(id="header")
        yield Lines(columns(), header=False, id="why")
        yield Bar(style="", id="practice")
        yield Footer("why")

    def on_mount(self) -> None:
        self.read()

    def reread(self) -> None:
        self.read()

    @work(exclusive=True, group="why")
    async def read(self) -> None:
        found = await self.read_here(read_on, self.client.client, self.sight)
        if found is not None and self.is_mounted:
            self.reading = found
            self.show()

    def on_resize(self) -> None:
        if self.reading is not None:
            self.show()

    def show(self) -> None:
        """Lay the page out for this window; the cursor stays on its line."""
        if self.reading is None:
            return
        seen, look, today = self.reading.assessment, self.session.look, self.sight.on if self.sight else self.desk.now().date()
        level = pill(seen.level, said.level(seen.level, override=seen.override is not None) + " ", look)
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        title = [level, (f" {self.reading.name} ", "bold"), (f" {_('Why this colour')}", "")]
        then: list[Run] = [(f" {sight_words(self.sight, self.desk.now().date())} ", "pill.watch")] if self.sight else []
        self.query_one("#header", Bar).show(([run if isinstance(run, tuple) else (run, "") for run in title], [*then, *demo]))
        days = {entry.id: say_day(at.date(), today) for at, entry in self.reading.dossier.entries}
        self.rows = why_rows(page(self.reading, self.session.names(self.reading.dossier), today), look, self.size.width, days=days)
        lines = self.query_one(Lines)
        lines.fill(Listed([one.row for one in self.rows]), lines.cursor)

    @on(Lines.Rested)
    def name_practice(self, event: Lines.Rested) -> None:
        """Say the practice behind the line under the cursor."""
        line = self.rows[event.index].line if event.index < len(self.rows) else None
        practice = [(f" {line.practice}  ", "key"), (practices.practice(line.practice), "dim")] if line and line.practice else []
        entries = _("Enter shows the entry") if line and line.entries and line.kind != "lift" else ""
        if line and line.kind in DOABLE:
            entries = _("Enter does it")
        if line and line.kind == "rhythm":
            entries = _("Enter agrees a rhythm")
        if line and line.kind == "lift" and line.id == "K9":
            entries = _("Enter clears it with a note, c makes a complaint of it")
        self.query_one("#practice", Bar).show((practice, [(f"{entries} ", "dim")]))

    @on(Lines.Chosen)
    @work
    async def open_entry(self, event: Lines.Chosen) -> None:
        """Open the entry; of several let one be chosen. Do an act. A heading has nothing behind it."""
        from kundtui.tui.screens.entry import choose_entry  # noqa: PLC0415 - loaded when first asked for

        line = self.rows[event.index].line
        if line.kind in DOABLE:
            if self.is_another_day():
                return
            await self.do(line)
        elif line.kind == "rhythm":
            if not self.is_another_day():
                await acts.do(self, "rhythm.agree", self.client)
        elif line.entries and self.reading is not None:
            await choose_entry(self.session, self.reading, line.entries)
        elif line.kind == "finding":
            self.session.tell(_("This line rests on what is missing: there is no entry to show."))

    async def do(self, line: WhyLine) -> None:
        """Do what lifts a ceiling or fills a gap: open the form for it, or the client on the tab where it is done."""
        from kundtui.tui.forms.clear import ClearForm  # noqa: PLC0415 - as above
        from kundtui.tui.forms.contact import ContactForm  # noqa: PLC0415 - as above
        from kundtui.tui.screens.client import ClientScreen  # noqa: PLC0415 - as above

        item = self.complaint(line)
        if line.id == "K9":
            await self.form(ClearForm(self.session, self.client))
        elif item is not None:
            await acts.do(self, f"complaint.{next_step(item.reading)}", self.client, item)
        elif self.about(line) in TALKED:
            await self.form(ContactForm(self.session, self.client))
        else:
            await self.app.push_screen(ClientScreen(self.client.client, self.grid, TABS.get(self.about(line), 0)))

    def about(self, line: WhyLine) -> str:
        """The ceiling or factor that an act is for; for thin evidence the factor that would count most."""
        found = self.reading.assessment.ceilings if self.reading else ()
        gaps = next((one.args.get("unknown") for one in found if one.id == line.id and line.id in {"K2", "K5"}), None)
        return str(gaps[0]) if gaps else line.id

    def complaint(self, line: WhyLine) -> Item | None:
        """The open complaint that holds the level down, where it is one."""
        if self.reading is None or line.id != "K1":
            return None
        cases = self.reading.dossier.complaints.values()
        case = next((case for case in cases if case.entry.id in line.entries), None)
        item = Item(case, read(case, self.reading.assessment.moment), ()) if case else None
        return item if item and next_step(item.reading) else None

    def action_back(self) -> None:
        """Go back to the client that one has come to."""
        from kundtui.tui.screens.client import ClientScreen  # noqa: PLC0415 - loaded when first asked for

        below = self.app.screen_stack[-2]
        super().action_back()
        if isinstance(below, ClientScreen) and below.client != self.client.client:
            below.turn_to(self.client.client)

    def action_leave(self) -> None:
        self.action_back()

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
