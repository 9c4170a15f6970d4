"""What would turn a client: the shortest way to the next level, each step done with Enter; on the first line the whole way to Good."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work

from kundtui.desk import whatif
from kundtui.domain.complaint import read
from kundtui.i18n import _
from kundtui.store.port import Hit
from kundtui.tui import acts, keys
from kundtui.tui.bar import Bar
from kundtui.tui.clienthead import sight_words
from kundtui.tui.clients import pill
from kundtui.tui.columns import Column
from kundtui.tui.footer import Footer
from kundtui.tui.lines import Lines
from kundtui.tui.panes.complaints import Item
from kundtui.tui.pick import Choice
from kundtui.tui.place import Place
from kundtui.tui.rows import Listed
from kundtui.tui.screens.about import AboutClient
from kundtui.tui.wrapped import wrapped
from kundtui.words import practices
from kundtui.words import standing as said
from kundtui.words import whatif as words

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.desk.whatif import Turning
    from kundtui.domain.moves import Part
    from kundtui.store.port import Grid
    from kundtui.tui.columns import Cell, Row, Run
    from kundtui.words.whatif import WhatLine

HEAD = 8
"""Cells before the sentence: points, or a level's sign."""
PRACTICE = 4
DOES: dict[str, tuple[str, ...]] = {
    "answer": ("complaint.answer",),
    "decide": ("complaint.decide", "complaint.resolve"),
    "resolve": ("complaint.resolve",),
    "confirm": ("complaint.confirm",),
    "keep": ("promise.keep",),
    "call": ("contact.log",),
    "mail": ("contact.log",),
    "sales": ("contact.log",),
    "talk_with": ("contact.log",),
    "meet": ("meeting.plan", "contact.log"),
    "expectation": ("expectation.note",),
    "economics": ("economics.answer",),
    "economics_confirm": ("economics.confirm",),
    "report": ("report.send",),
    "contact": ("contact.add",),
    "services": ("service.present",),
    "gesture": ("gesture.make", "idea.share"),
    "mirror": ("mirror.note",),
    "competitor": ("competitor.note",),
}
"""An act of a step -> the acts of `tui.acts` by which it is done, the best first; where there is none the client is opened."""


class WhatIfScreen(AboutClient, Place):
    """The way to the next level. Enter on a step does it; on the line that names the level it shows the whole way, and back."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("neighbours", "with_client")]
    place = "whatif"
    AUTO_FOCUS = "#way"

    def __init__(self, client: Hit, grid: Grid | None = None) -> None:
        super().__init__(client, grid)
        self.to = ""
        self.found: Turning | None = None
        self.lines: list[WhatLine] = []

    def compose(self) -> ComposeResult:
        yield Bar(id="header")
        yield Lines((Column("", HEAD), Column(), Column("", PRACTICE)), header=False, id="way")
        yield Bar(style="", id="practice")
        yield Footer("whatif")

    def on_mount(self) -> None:
        self.read()

    def reread(self) -> None:
        self.read()

    @work(exclusive=True, group="whatif")
    async def read(self) -> None:
        """Ask for the way, off the loop; where the client is gone one goes back."""
        found = await self.read_here(whatif.turning, self.client.client, self.to, *self.day())
        if found is not None and self.is_mounted:
            self.found = found
            self.show()

    def day(self) -> tuple[date, date | None] | tuple[()]:
        """The day that is looked at and by when it was known; nothing where that is now."""
        return (self.sight.on, self.sight.known_on(self.desk.now().date())) if self.sight else ()

    def on_resize(self) -> None:
        self.show()

    def show(self) -> None:
        """Lay the way out for this window; the cursor stays on its line."""
        if self.found is None:
            return
        seen, look, today = self.found.reading.assessment, self.session.look, self.sight.on if self.sight else self.desk.now().date()
        level = pill(seen.level, said.level(seen.level, override=seen.override is not None) + " ", look)
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        then: list[Run] = [(f" {sight_words(self.sight, self.desk.now().date())} ", "pill.watch")] if self.sight else []
        title = [level, (f" {self.found.reading.name} ", "bold"), (f" {_('What would turn it')}", "")]
        self.query_one("#header", Bar).show(([run if isinstance(run, tuple) else (run, "") for run in title], [*then, *demo]))
        self.lines, rows = [], []
        for line in words.page(self.found, self.session.names(self.found.reading.dossier), today):
            laid = self.rows_of(line)
            self.lines += [line] * len(laid)
            rows += laid
        lines = self.query_one(Lines)
        lines.fill(Listed(rows), lines.cursor)
        self.name_practice(lines.cursor)

    def rows_of(self, line: WhatLine) -> list[Row]:
        """One line of the page as rows of the list."""
        look = self.session.look
        sign = look.sign(line.level) if line.level else ""
        head: Cell = (
            (f"{line.head:>{HEAD - 1}}", "good" if line.kind == "step" else "late") if line.head else (f"{sign:>{HEAD - 1}}", line.level)
        )
        style = {"level": "bold", "target": "heading", "step": "accent", "after": "", "rhythm": "dim"}.get(line.kind, "")
        rows = wrapped(head, line.text, self.size.width - HEAD - PRACTICE - 5, style)
        first = rows[0]
        if line.practice and isinstance(first, tuple):
            rows[0] = (*first, (line.practice, "dim"))
        return rows

    @on(Lines.Rested)
    def rested(self, event: Lines.Rested) -> None:
        self.name_practice(event.index)

    def name_practice(self, index: int) -> None:
        """Say what Enter does here, and the practice behind the line."""
        line = self.lines[index] if index < len(self.lines) else None
        practice = [(f" {line.practice}  ", "key"), (practices.practice(line.practice), "dim")] if line and line.practice else []
        hint = ""
        if line and line.stage >= 0:
            hint = _("Enter does it")
        elif line and line.kind == "rhythm":
            hint = _("Enter agrees a rhythm")
        elif line and line.kind in {"level", "target", "note"}:
            hint = _("Enter shows the next level only") if self.to else _("Enter shows the whole way to Good")
        self.query_one("#practice", Bar).show((practice, [(f"{hint} ", "dim")]))

    @on(Lines.Chosen)
    @work
    async def choose(self, event: Lines.Chosen) -> None:
        """Do the step; a head shows the other way, a rhythm is agreed."""
        line = self.lines[event.index] if event.index < len(self.lines) else None
        if line is None or self.found is None:
            return
        if line.kind in {"level", "target", "note"}:
            self.to = "" if self.to else "good"
            self.read()
        elif (line.stage < 0 and line.kind != "rhythm") or self.is_another_day():
            return
        elif line.kind == "rhythm":
            await acts.do(self, "rhythm.agree", self.client)
        else:
            await self.do(self.found.found.stages[line.stage].move.parts)

    async def do(self, parts: tuple[Part, ...]) -> None:
        """Do one of the acts of a step; of several let one be chosen."""
        chosen = await acts.choose(self, _("Which of these?"), [Choice(str(at), words.act(part)) for at, part in enumerate(parts)])
        if chosen:
            await self.do_part(parts[int(chosen)])

    async def do_part(self, part: Part) -> None:
        """Open the form of an act, about the thing that it is about."""
        from kundtui.tui.forms.clear import ClearForm  # noqa: PLC0415 - a form is loaded when it is first opened
        from kundtui.tui.screens.client import ClientScreen  # noqa: PLC0415 - as above

        known = [act for act in DOES.get(part.act, ()) if act in acts.FORMS or act in acts.KEYED or act in acts.AT_ONCE]
        if part.act == "clear":
            await self.form(ClearForm(self.session, self.client))
        elif known:
            await acts.do(self, known[0], self.client, self.thing(part))
        else:
            await self.app.push_screen(ClientScreen(self.client.client, self.grid))

    def thing(self, part: Part) -> object:
        """What an act is about: the complaint, the promise, the field or the question."""
        dossier = self.found.reading.dossier if self.found else None
        if dossier is not None and part.subject in dossier.complaints:
            case = dossier.complaints[part.subject]
            return Item(case, read(case, self.desk.now()), ())
        return dossier.promises.get(part.subject, part.subject) if dossier is not None else part.subject

    def action_client_next(self) -> None:
        self.neighbour(1)

    def action_client_previous(self) -> None:
        self.neighbour(-1)

    def neighbour(self, by: int) -> None:
        """Go to the next client of the grid that one came from."""
        at = self.grid.index_of(self.client.client) if self.grid is not None else None
        rows = self.grid.rows(at + by, at + by + 1) if self.grid is not None and at is not None and 0 <= at + by < self.grid.total else ()
        if rows:
            self.client = Hit(rows[0].client, rows[0].name, rows[0].code, "name")
            self.session.seen, self.to = self.client.client, ""
            self.query_one(Lines).move(0)
            self.read()
