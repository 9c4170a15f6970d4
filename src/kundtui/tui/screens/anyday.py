"""Any day: the portfolio as it stood, or will stand, on a day that one slides to. Nothing can be recorded there; what it shows is `desk.anyday`'s."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.widgets import Input

from kundtui.desk import anyday
from kundtui.desk.looking import Sight, reach
from kundtui.desk.portfolio import arrows_marked
from kundtui.domain import months
from kundtui.i18n import _
from kundtui.language import dates
from kundtui.store.port import Hit
from kundtui.tui import keys
from kundtui.tui.bar import Bar
from kundtui.tui.clients import columns
from kundtui.tui.dayhead import counted, reading, slider
from kundtui.tui.dayrows import DayGrid, DayRows, in_order
from kundtui.tui.footer import Footer
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.lines import Lines
from kundtui.tui.place import Place
from kundtui.tui.portfoliohead import strip
from kundtui.words.onscreen import on_screen

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.desk.anyday import Course
    from kundtui.domain.standing import Standing
    from kundtui.tui.columns import Run

REST = 0.25
"""Seconds after which the day has rested: what costs more than a level waits for it."""
PART = 8
"""Clients that are computed in one go, so that a key waits for no more."""
SHOWN_EVERY = 0.5
"""Seconds between two looks at a long list that is being computed."""


class DayLines(Lines):
    """The list of a day: the keys that move sideways move in time."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("day")]


class AnyDayScreen(Place):
    """The portfolio of another day. Level, name and counts follow a held key; all else comes when it rests."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("with_client")]
    place = "anyday"
    AUTO_FOCUS = "#days"
    DEFAULT_CSS = """
    AnyDayScreen {
        #day { display: none; height: 1; border: none; padding: 0 1; background: $surface; }
        #day.-open { display: block; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.sight: Sight = Sight(date.max)
        self.course: Course | None = None
        self.computed: dict[str, Standing | None] = {}
        self.grid = DayGrid((), {})
        self.current = ""
        self.busy = ""
        self.behind = False
        self.later: dict[Sight, frozenset[str] | None] = {}
        self._rest: asyncio.TimerHandle | None = None

    def compose(self) -> ComposeResult:
        yield Bar(3, id="header")
        yield DayLines(columns(), empty=_("Reading …"), id="days")
        yield Bar(2, style="", id="strip")
        yield Input(placeholder=_("a day: 1 june, v23, -14d, 2026-06-01"), id="day")
        yield Footer("anyday")

    def on_mount(self) -> None:
        self.sight = Sight(self.desk.now().date())
        self.load()

    def on_unmount(self) -> None:
        if self._rest is not None:
            self._rest.cancel()

    @property
    def lines(self) -> Lines:
        return self.query_one("#days", Lines)

    def at_hand(self) -> Hit | None:
        rows = self.grid.rows(self.lines.cursor, self.lines.cursor + 1)
        return Hit(rows[0].client, rows[0].name, rows[0].code, "name") if rows else None

    def neighbours(self) -> DayGrid:
        return self.grid

    def reread(self) -> None:
        """Read anew, but first let come what is being read."""
        self.behind = self.at_work("course")
        if not self.behind:
            self.load()

    @work(exclusive=True, group="course")
    async def load(self) -> None:
        """Read what is kept of the levels, once and whenever something was stored; then the levels set by hand, which are searched for."""
        self.behind = False
        course, self.later = await self.session.ask(anyday.course), {}
        course.by_hand = self.course.by_hand if self.course else {}
        self.course = course
        self.lines.empty = _("Nobody was a client on this day.")
        self.show_day()
        by_hand = await self.session.ask(anyday.by_hand)
        if by_hand != course.by_hand:
            course.by_hand = by_hand
            self.show_day()
        if self.behind:
            self.call_later(self.load)

    # What is shown

    def show_day(self) -> None:
        """Show the day that the slider is on, as far as it is known at once."""
        if self.course is None or not self.is_mounted:
            return
        self.computed = {}
        self.fill()
        self.show_strip()
        self.wait_for_rest()

    def fill(self) -> None:
        """Lay the list out anew with what is known by now; the cursor stays on its client."""
        if self.course is None:
            return
        day = self.sight.on
        known = self.course.on(day) if self.course.keeps(day) else [(one.row, "") for one in self.course.stretches]
        if len(self.computed) >= len(self.course.stretches):
            known = in_order(row for row in self.computed.values() if row is not None)
        self.grid = DayGrid(known, self.computed)
        at = self.grid.index_of(self.current) if self.current else None
        owners = {member.id: member.name for member in self.desk.office.members.values()}
        rows = DayRows(self.grid, self.session.look, day, owners, marked=arrows_marked(self.desk, day))
        self.lines.fill(rows, min(self.lines.cursor, max(0, self.grid.total - 1)) if at is None else at)
        self.show_header()

    def show_header(self) -> None:
        """Say the day, the reading, the counts by level, and where on the kept time the day lies."""
        look, day, today = self.session.look, self.sight.on, self.desk.now().date()
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        busy: list[Run] = [(f"{self.busy} ", "dim")] if self.busy else []
        track = slider(day, today, self.course.first if self.course else today, self.size.width, ascii_only=look.ascii)
        self.query_one("#header", Bar).show((reading(self.sight, today), demo), (counted(self.grid, look), busy), (track, []))

    @on(Lines.Highlighted, "#days")
    def keep(self) -> None:
        client = self.at_hand()
        self.current = client.client if client else self.current

    @on(Lines.Rested, "#days")
    def rested_on_client(self) -> None:
        self.show_strip()
        if self._rest is None and not self.busy and self.seen_first(()):
            self.compute()

    def show_strip(self) -> None:
        """Say about the client under the cursor what the narrow list has no room for, once it is computed."""
        rows = self.grid.rows(self.lines.cursor, self.lines.cursor + 1)
        bar = self.query_one("#strip", Bar)
        if not rows or not self.grid.is_whole(rows[0].client):
            bar.show()
            return
        member = self.desk.office.members.get(rows[0].owner)
        bar.show(*strip(rows[0], member.name if member else "", self.session.look, self.sight.on, self.size.width))

    def on_resize(self) -> None:
        if self.course is not None:
            self.show_header()
            self.wait_for_rest()

    # What comes when the day rests

    def wait_for_rest(self) -> None:
        """Compute nothing while a key is held; what was being computed for another day is given up."""
        self.workers.cancel_group(self, "day")
        self.busy = ""
        if self._rest is not None:
            self._rest.cancel()
        self._rest = asyncio.get_running_loop().call_later(REST, self._rested)

    def _rested(self) -> None:
        self._rest = None
        if self.is_mounted:
            self.compute()

    @work(exclusive=True, group="day")
    async def compute(self) -> None:
        """Compute the rows that are seen; all of them where the levels of the day, or what was known then, are not kept."""
        sight, course = self.sight, self.course
        if course is None:
            return
        if sight not in self.later:
            self.later = {sight: await self.session.ask(anyday.told_later, sight)}
        later = self.later[sight]
        everybody = [one.row.client for one in course.stretches]
        everyone = later is None or not course.keeps(sight.on)
        wanted = [client for client in everybody if everyone or client in (later or ())]
        await self.compute_these(self.seen_first(wanted), sight)
        await self.compute_these(self.seen_first(()), sight)
        self.busy = ""
        self.show_header()
        self.show_strip()

    def seen_first(self, clients: list[str] | tuple[str, ...]) -> list[str]:
        """The clients that are on the screen and not computed yet, then the others that are wanted."""
        top = round(self.lines.scroll_y)
        seen = [row.client for row in self.grid.rows(top, top + self.lines.page)]
        return [client for client in dict.fromkeys((*seen, *clients)) if client not in self.computed]

    async def compute_these(self, clients: list[str], sight: Sight) -> None:
        """Compute some clients in small parts, and show them as they come."""
        loop = asyncio.get_running_loop()
        looked = loop.time()
        for start in range(0, len(clients), PART):
            self.computed |= await self.session.ask(anyday.standings_of, clients[start : start + PART], sight)
            if loop.time() - looked > SHOWN_EVERY or start + PART >= len(clients):
                looked = loop.time()
                self.busy = _("{done} of {total} read", done=min(start + PART, len(clients)), total=len(clients))
                self.fill()
                self.show_strip()
            await asyncio.sleep(0)

    # Keys

    def go_to(self, day: date) -> None:
        """Move to a day; one that cannot be asked for is refused where one stands."""
        try:
            (self.course.reach if self.course else reach(self.desk)).check(day)
        except ERRORS as error:
            self.session.tell(explain(error), severity="warning")
            return
        self.sight = self.sight._replace(on=day)
        self.show_day()

    def action_slide(self, span: str, by: int) -> None:
        """A day, a week or a month back or on."""
        day = self.sight.on
        try:
            self.go_to(months.later(day, by) if span == "months" else day + timedelta(days=by * (7 if span == "weeks" else 1)))
        except OverflowError:
            return

    def action_turn_known(self) -> None:
        """The other reading: as we know now, or as was known then."""
        self.sight = self.sight._replace(then=not self.sight.then)
        self.show_day()

    def action_open(self, name: str) -> None:
        if name == "anyday":
            field = self.query_one("#day", Input)
            field.value = ""
            field.add_class("-open")
            field.focus()
        else:
            super().action_open(name)

    @on(Input.Submitted, "#day")
    def typed(self, event: Input.Submitted) -> None:
        """Go to the day that was typed; what is none is refused and stays to be mended."""
        now = self.desk.now()
        found = dates.read(event.value, now.date(), past=True, work=self.desk.office.ground(now).work)
        if found.day is None:
            self.session.tell(on_screen(found.problem, {"text": event.value}), severity="warning")
            return
        before = self.sight.on
        self.go_to(found.day)
        if self.sight.on != before or found.day == before:
            self.close_field()

    def close_field(self) -> None:
        self.query_one("#day", Input).remove_class("-open")
        self.lines.focus()

    def action_back(self) -> None:
        """Leave the field first; then go back to now."""
        if self.query_one("#day", Input).has_class("-open"):
            self.close_field()
        else:
            super().action_back()

    @on(Lines.Chosen, "#days")
    def open_client(self) -> None:
        from kundtui.tui.screens.client import ClientScreen  # noqa: PLC0415 - loaded when first asked for

        client = self.at_hand()
        if client is not None:
            self.app.push_screen(ClientScreen(client.client, self.grid, sight=self.sight))
