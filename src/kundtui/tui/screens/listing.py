"""What every list of things to do has: lines over many clients or of one, the next step on Enter, all acts on `.`, filter, details."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from rich.cells import cell_len
from textual import on, work
from textual.containers import Horizontal
from textual.widgets import Input

from kundtui.i18n import _
from kundtui.language.fold import fold
from kundtui.tui import acts, keys
from kundtui.tui.bar import Bar
from kundtui.tui.columns import Heading
from kundtui.tui.detail import Detail, broken
from kundtui.tui.footer import Footer
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.lines import GUTTER, Lines
from kundtui.tui.narrowing import narrowed
from kundtui.tui.panes.pane import MENU
from kundtui.tui.pick import Choice
from kundtui.tui.rows import Listed
from kundtui.tui.screens.about import AboutClient
from kundtui.tui.screens.filtering import Filtering

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from kundtui.desk.desk import Desk
    from kundtui.store.port import Hit
    from kundtui.tui.columns import Cell, Column, Run
    from kundtui.tui.detail import Passage

WIDE = 120
"""From so many columns on the details stand beside the list; else beneath it."""
MARGIN = GUTTER + 2
"""Cells of the list that no heading stands in: before it, and for the bar that scrolls."""
OPEN = "client.open"
"""The act that opens the client of a line."""


class Line(NamedTuple):
    """One line: its cells, what it is known by, the client it is about, and what can be done with it.

    `acts`: acts of `tui.acts` or of the screen's own, the first is what Enter does (MENU: a choice among them); none opens the client. `thing`: what they are about.
    `detail`: everything that there is to say about it.
    """

    cells: Sequence[Cell]
    key: str
    client: Hit | None = None
    acts: tuple[str, ...] = ()
    thing: Any = None
    detail: Sequence[Passage] = ()


class Listing(Filtering):
    """A list of lines. A subclass says what is asked of the desk, how it is laid out, and which acts of its own there are.

    `marking`: lines can be marked, and acts of `many` are then offered for all that are.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("list", "acts", "with_client")]
    place = "listing"
    marking: ClassVar[bool] = False
    AUTO_FOCUS = "#lines"
    DEFAULT_CSS = """
    Listing {
        #lines { width: 3fr; }
        #detail { width: 2fr; border-left: solid $panel; }
        #body.-narrow { layout: vertical; }
        #body.-narrow #lines { width: 1fr; height: 1fr; }
        #body.-narrow #detail { width: 1fr; height: 5; border-left: none; border-top: solid $panel; }
        #body.-bare #detail { display: none; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.whole: Sequence[Line | Heading] = ()
        self.shown: Sequence[Line | Heading] = ()
        self.found: Any = None
        self.current = ""
        self.marks: frozenset[str] = frozenset()
        self.behind = False

    # What a subclass says

    def ask(self, desk: Desk) -> Any:  # noqa: ANN401 - whatever the list is made of
        """Read what is listed; done off the loop."""
        raise NotImplementedError

    def columns(self, width: int) -> tuple[Column, ...]:
        """The columns for a window of this width."""
        raise NotImplementedError

    def lay_out(self, found: Any, width: int) -> Sequence[Line | Heading]:  # noqa: ANN401 - as above
        """Make lines of what was read."""
        raise NotImplementedError

    def header(self, found: Any) -> tuple[Sequence[Run], Sequence[Run]]:  # noqa: ANN401 - as above
        """What stands at the head: on the left, on the right."""
        raise NotImplementedError

    def empty(self) -> str:
        """What an empty list says."""
        return _("Nothing here.")

    def own_words(self, act: str) -> str:  # noqa: ARG002 - a subclass has acts of its own
        """What an act of the screen's own is called; nothing where the act is one of `tui.acts`."""
        return ""

    async def do_own(self, act: str, line: Line) -> None:
        """Do an act of the screen's own."""

    def many(self, lines: Sequence[Line]) -> Sequence[Choice]:  # noqa: ARG002 - as above
        """The acts on all marked lines."""
        return ()

    async def do_many(self, act: str, lines: Sequence[Line]) -> None:
        """Do an act on all marked lines."""

    # What every list does

    def compose(self) -> ComposeResult:
        yield Bar(id="header")
        with Horizontal(id="body", classes="-bare -narrow" if self.app.size.width < WIDE else "-bare"):
            marked = self.is_marked if self.marking else None
            yield Lines(self.columns(self.app.size.width), empty=_("Working it out …"), marked=marked, id="lines")
            yield Detail(id="detail")
        yield Input(placeholder=_("words"), id="filter")
        yield Footer(self.place)

    def on_mount(self) -> None:
        self.read()

    def reread(self) -> None:
        """Read anew, but first let come what is being read: of very many clients it takes longer than until the next pulse."""
        self.behind = self.at_work("read")
        if not self.behind:
            self.read()

    @work(exclusive=True, group="read")
    async def read(self) -> None:
        """Read the list and show it; where it cannot be read, one goes back."""
        self.behind = False
        try:
            with self.session.awaited():
                found = await self.session.ask(self.ask)
        except ERRORS as error:
            if self.is_current and self.found is None:
                self.action_leave()
            self.session.tell(explain(error), severity="warning")
            return
        if self.is_mounted:
            self.found = found
            self.show()
        if self.behind:
            self.call_later(self.read)

    def on_resize(self, event: Resize) -> None:
        if self.found is not None:
            self.show(event.size.width)

    def show(self, width: int = 0) -> None:
        """Lay the list out for this window; the cursor stays on its line."""
        width = width or self.app.size.width
        self.whole = self.lay_out(self.found, width)
        bare = not any(isinstance(one, Line) and one.detail for one in self.whole)
        self.shown = [*broken_to(narrowed(self.whole, self.words, folded), width if bare or width < WIDE else width * 3 // 5)]
        self.marks = self.marks.intersection(one.key for one in self.whole if isinstance(one, Line))
        body = self.query_one("#body")
        body.set_class(width < WIDE, "-narrow")
        body.set_class(bare, "-bare")
        self.query_one("#header", Bar).show(self.header(self.found))
        lines = self.lines
        lines.empty = _("Nothing here has these words. Esc shows all.") if self.words else self.empty()
        lines.set_columns(self.columns(width))
        at = next((at for at, one in enumerate(self.shown) if isinstance(one, Line) and one.key == self.current), lines.cursor)
        lines.fill(Listed([one if isinstance(one, Heading) else one.cells for one in self.shown]), at)
        self.show_detail()

    def narrow(self) -> None:
        self.show()

    def line(self) -> Line | None:
        """The line under the cursor."""
        at = self.lines.cursor
        one = self.shown[at] if at < len(self.shown) else None
        return one if isinstance(one, Line) else None

    def at_hand(self) -> Hit | None:
        line = self.line() if self.is_mounted else None
        return line.client if line else None

    @on(Lines.Highlighted, "#lines")
    def keep(self) -> None:
        """Remember the line, so that the cursor stays on it."""
        line = self.line()
        self.current = line.key if line else ""

    @on(Lines.Rested, "#lines")
    def show_detail(self) -> None:
        """Say all about the line under the cursor."""
        line = self.line()
        self.query_one(Detail).show(line.detail if line else ())

    # Acts

    @on(Lines.Chosen, "#lines")
    @work
    async def choose(self) -> None:
        """Do the next step of the line; where several are as likely let one be chosen."""
        line = self.line()
        if line is not None and line.acts[:1] == (MENU,):
            self.action_list_acts()
        elif line is not None:
            await self.do(line.acts[0] if line.acts else OPEN, line)

    @work
    async def action_list_acts(self) -> None:
        """Offer everything that can be done with the marked lines, else with this one."""
        marked = [one for one in self.whole if isinstance(one, Line) and one.key in self.marks]
        if marked and (offered := self.many(marked)):
            chosen = await acts.choose(self, _("With all marked"), offered)
            if chosen:
                await self.do_many(chosen, marked)
        elif (line := self.line()) is not None:
            own = tuple(act for act in line.acts if act != MENU)
            known = (*own, *((OPEN,) if line.client and OPEN not in line.acts else ()))
            title = line.client.name if line.client else _("What to do with it?")
            if known and (chosen := await acts.choose(self, title, [Choice(act, self.words_of(act)) for act in known])):
                await self.do(chosen, line)

    def words_of(self, act: str) -> str:
        """What an act is called in the menu."""
        return _("Open the client") if act == OPEN else self.own_words(act) or acts.words_of(act)

    async def do(self, act: str, line: Line) -> None:
        """Do an act on a line."""
        if act == OPEN:
            self.open_client(line)
        elif self.own_words(act):
            await self.do_own(act, line)
        elif line.client is not None:
            await acts.do(self, act, line.client, line.thing)

    def open_client(self, line: Line) -> None:
        """Open the client of a line."""
        from kundtui.tui.screens.client import ClientScreen  # noqa: PLC0415 - loaded when a client is first opened

        if line.client is not None:
            self.app.push_screen(ClientScreen(line.client.client, self.neighbours()))

    # Marks

    def is_marked(self, index: int) -> bool:
        one = self.shown[index] if index < len(self.shown) else None
        return isinstance(one, Line) and one.key in self.marks

    @on(Lines.Marked, "#lines")
    def turn_mark(self, event: Lines.Marked) -> None:
        one = self.shown[event.index]
        if self.marking and isinstance(one, Line):
            self.marks ^= {one.key}
            self.lines.repaint(event.index)

    @on(Lines.MarkedAll, "#lines")
    def turn_all(self) -> None:
        """Mark all that are shown, or none where all are."""
        shown = {one.key for one in self.shown if isinstance(one, Line)} if self.marking else set()
        self.marks = self.marks - shown if shown <= self.marks else self.marks | shown
        self.lines.repaint()

    def copied(self) -> str:
        """What `y` copies: the cells of the line."""
        line = self.line()
        return "  ".join(text for cell in line.cells if (text := cell if isinstance(cell, str) else cell[0]).strip()) if line else ""


class ClientListing(AboutClient, Listing):
    """A list about one client."""


def broken_to(whole: Sequence[Line | Heading], width: int) -> Iterator[Line | Heading]:
    """Give the lines with each heading that is longer than the list is wide as several, set in as it was."""
    for one in whole:
        if isinstance(one, Heading) and cell_len(one.text) > width - MARGIN:
            words = one.text.lstrip()
            inset = " " * (len(one.text) - len(words))
            yield from (one._replace(text=inset + piece) for piece in broken(words, width - MARGIN - len(inset)))
        else:
            yield one


def folded(line: Line | Heading) -> str:
    """What the filter looks in."""
    cells = () if isinstance(line, Heading) else line.cells
    return fold(" ".join(cell if isinstance(cell, str) else cell[0] for cell in cells))
