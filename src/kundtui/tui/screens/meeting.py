"""The page before a meeting: agenda and homework, what is open on both sides, everything since the last one; from here it is held, too."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Horizontal

from kundtui.desk import preparing
from kundtui.i18n import _
from kundtui.tui import acts, keys
from kundtui.tui.bar import Bar
from kundtui.tui.clienthead import Head
from kundtui.tui.detail import Detail, Passage
from kundtui.tui.footer import Footer
from kundtui.tui.panes.meetings import STEPS
from kundtui.tui.place import Place
from kundtui.tui.screens.about import AboutClient
from kundtui.words import meeting as said

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.desk.preparing import Preparation
    from kundtui.store.port import Grid, Hit

WIDE = 120
"""From so many columns on what happened since the last meeting stands beside the rest."""
ON_PAGE = tuple(act for act in STEPS if act != "meeting.prepare")


class PreparationScreen(AboutClient, Place):
    """One client before a meeting. Enter says what it came to; where none is planned it plans one."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("meeting", "scrolling", "acts", "things", "with_client")]
    place = "meeting"
    DEFAULT_CSS = """
    PreparationScreen {
        #since { width: 2fr; border-left: solid $panel; }
        #page { width: 3fr; }
        #body.-narrow #since { display: none; }
    }
    """

    def __init__(self, client: Hit, grid: Grid | None = None) -> None:
        super().__init__(client, grid)
        self.found: Preparation | None = None

    def compose(self) -> ComposeResult:
        yield Bar(2, id="header")
        with Horizontal(id="body"):
            for name in ("page", "since"):
                detail = Detail(id=name)
                detail.can_focus = False
                yield detail
        yield Footer("meeting")

    def on_mount(self) -> None:
        self.read()

    def reread(self) -> None:
        self.read()

    @work(exclusive=True, group="read")
    async def read(self) -> None:
        """Read the page; to have opened it is to have read up (T19). Where the client is gone, one goes back."""
        found = await self.read_here(preparing.open_page, self.client.client)
        if found is not None and self.is_mounted:
            self.found = found
            self.show(found)

    def on_resize(self) -> None:
        if self.found is not None:
            self.show(self.found)

    def show(self, found: Preparation) -> None:
        """Show the page, in two columns where there is room."""
        head = Head(found.seen, self.session.look, found.seen.moment.date(), "", "", self.desk.store.demo)
        self.query_one("#header", Bar).show(*head.lines()[:2])
        wide = self.app.size.width >= WIDE
        self.query_one("#body").set_class(not wide, "-narrow")
        passages = [Passage(*one) for one in (said.before(found) if wide else said.page(found))]
        if found.plan is None:
            passages.insert(1, Passage(text=_("Enter plans one."), style="dim"))
        self.query_one("#page", Detail).show(passages)
        self.query_one("#since", Detail).show([Passage(*one) for one in said.since(found)] if wide else ())

    # Acts

    @work
    async def action_hold(self) -> None:
        """Say what the meeting came to; where none is planned plan one."""
        plan = self.found.plan if self.found else None
        await acts.do(self, "meeting.hold" if plan else "meeting.plan", self.client, plan)

    @work
    async def action_agenda(self) -> None:
        """Write the agenda anew."""
        plan = self.found.plan if self.found else None
        await acts.do(self, "meeting.agenda" if plan else "meeting.plan", self.client, plan)

    @work
    async def action_thing_add(self) -> None:
        await acts.do(self, "meeting.plan", self.client)

    @work
    async def action_list_acts(self) -> None:
        """Offer everything that can be done with this meeting, and with the client."""
        plan = self.found.plan if self.found else None
        own = (*ON_PAGE, "meeting.plan") if plan else ("meeting.plan", "meeting.hold")
        more = (act for act in acts.ALL_OF_CLIENT if act not in own and act != "meeting.prepare")
        chosen = await acts.choose(self, self.client.name, acts.choices((*own, *more)))
        if chosen:
            await acts.do(self, chosen, self.client, plan if chosen in ON_PAGE else None)

    def action_scroll(self, pages: int) -> None:
        self.query_one("#page", Detail).action_half(pages)

    def copied(self) -> str:
        """What `y` copies: the agenda as it goes to the client, else the client's name."""
        plan = self.found.plan if self.found else None
        return said.agenda_text(plan) if plan and plan.agenda else super().copied()

    def action_copy(self) -> None:
        """Copy the agenda, and say how the meeting comes into a calendar: the screens write no files."""
        if self.found is None or self.found.plan is None:
            super().action_copy()
            return
        self.app.copy_to_clipboard(self.copied())
        self.session.tell(_("Agenda copied (OSC 52). Calendar: kundtui meeting calendar {code}", code=self.client.code))
