"""The farewell calculus of one client: the numbers on the left, typed over at will, and what follows from them beside, at every key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import events, on, work
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, Static

from kundtui.desk import farewell as sums
from kundtui.desk.refused import Refused
from kundtui.i18n import _, say_day
from kundtui.tui import acts, keys
from kundtui.tui.bar import Bar
from kundtui.tui.detail import Detail, Passage
from kundtui.tui.footer import Footer
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.pick import Choice
from kundtui.tui.place import Place
from kundtui.tui.screens.about import AboutClient
from kundtui.tui.terminal import plain
from kundtui.words import farewell as said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.store.port import Grid, Hit
    from kundtui.tui.columns import Run

WIDE = 100
"""From so many columns on it is said beside each number where it comes from."""


KEEP = "calculus.keep"
MARGIN = 3
NARROWEST = 20
"""Cells that the picture of the outcomes takes at least, and those beside it."""


class FarewellScreen(AboutClient, Place):
    """Keeping a client against ending the relation, in six ways. What is typed here is kept for whoever typed it, and stored nowhere else."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("scrolling", "acts", "with_client")]
    place = "farewell"
    AUTO_FOCUS = "Input"
    DEFAULT_CSS = """
    FarewellScreen {
        #numbers { width: 48; padding-left: 1; }
        .number { height: 1; }
        .number .label { width: 26; height: 1; }
        .number Input { width: 1fr; height: 1; border: none; padding: 0; }
        .number .source { width: 0; height: 1; color: $foreground 60%; }
        &.-wide #numbers { width: 66; }
        &.-wide .number .source { width: 16; padding-left: 1; }
        #sources { height: auto; padding: 0 1 0 0; color: $foreground 60%; }
        &.-wide #sources { display: none; }
        #result { width: 1fr; border-left: solid $panel; }
    }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012 - declared without a type that could be repeated

    def __init__(self, client: Hit, grid: Grid | None = None) -> None:
        super().__init__(client, grid)
        self.ground: sums.Ground | None = None
        self.sums: sums.Sums | None = None

    def compose(self) -> ComposeResult:
        yield Bar(id="header")
        with Horizontal():
            with VerticalScroll(id="numbers", can_focus=False):
                for name in sums.TYPED:
                    with Horizontal(classes="number"):
                        yield Static(plain(said.named(name)), classes="label")
                        yield Input(id=name, compact=True)
                        yield Static("", id=f"{name}-source", classes="source")
                yield Static("", id="sources")
            yield Detail(id="result")
        yield Footer("farewell")

    def on_mount(self) -> None:
        for name, text in self.session.draft(self._draft).items():
            for field in self.query(f"#{name}").results(Input):
                field.value = str(text)
        self.read()

    @property
    def _draft(self) -> str:
        return f"farewell:{self.client.client}"

    def reread(self) -> None:
        self.read()

    def on_resize(self) -> None:
        self.call_after_refresh(self.show)

    @work(exclusive=True, group="farewell")
    async def read(self) -> None:
        """Read the client and the portfolio, once; every key after that computes on what was read."""
        found = await self.read_here(sums.ground, self.client.client)
        if found is not None and self.is_mounted:
            self.ground = found
            self.show()

    @on(Input.Changed)
    def typed(self) -> None:
        if self.ground is not None:
            self.session.keep(self._draft, self._typed())
            self.show()

    def _typed(self) -> dict[str, str]:
        return {field.id or "": field.value for field in self.query(Input) if field.value.strip()}

    def show(self) -> None:
        """Compute with what is typed, and say what follows; what cannot be read is said in its place."""
        if self.ground is None:
            return
        title: list[Run] = [(f" {self.ground.reading.name} ", "bold"), (" " + _("Keep or end: twelve months"), "")]
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        self.query_one("#header", Bar).show((title, [(f"{say_day(self.ground.moment.date())} ", "dim"), *demo]))
        try:
            self.sums = sums.compute(self.desk, self.ground, sums.given(self._typed()))
        except Refused as refused:
            self.query_one(Detail).show([Passage("", explain(refused), "late")])
            return
        self._show_known(self.sums)
        self.query_one(Detail).show([*self._said(self.sums)])

    def _show_known(self, found: sums.Sums) -> None:
        """Show in each empty field the number that counts, and beside it where it comes from."""
        for name in sums.TYPED:
            field = self.query_one(f"#{name}", Input)
            if not field.value.strip():
                field.placeholder = said.as_typed(name, found.known[name]) if name in found.known else ""
            self.query_one(f"#{name}-source", Static).update(plain(said.source(found, name)))
        self.query_one("#sources", Static).update(plain("\n".join(said.sources(found)), lines=True))

    def _said(self, found: sums.Sums) -> Iterator[Passage]:
        if found.result is None:
            yield Passage(_("Nothing can be calculated yet"))
            yield from (Passage("", text) for text in said.missing(found))
            yield Passage()
            yield Passage("", said.energy(found), "dim")
            return
        yield Passage(said.verdict(found.result))
        room = max(NARROWEST, self.query_one(Detail).size.width - MARGIN)
        cells, rows = min(said.CELLS, room), (said.alternatives(found.result), said.results(found))
        across = min(room, max(cells, *(cell_len(label) + 1 + len(value) for table in rows for label, value in table)))
        for row in said.picture(found.result, cells, ascii_only=self.session.look.ascii):
            yield Passage("", row)
        for table in rows:
            yield Passage()
            yield from (Passage("", line) for label, value in table for line in _lines(label, value, across))
        yield Passage()
        yield Passage("", said.energy(found), "dim")
        yield from (Passage("", _(said.WARNINGS[one]), "dim") for one in found.warnings)

    @on(events.DescendantFocus)
    def name_keys(self) -> None:
        """Name the keys that count: in a field letters are letters, and Esc leaves it."""
        self.query_one(Footer).show("numbers" if isinstance(self.focused, Input) else "farewell")

    def action_scroll(self, pages: int) -> None:
        """Move in the result, also while a number is typed."""
        self.query_one(Detail).action_half(pages)

    # Acts

    @work
    async def action_list_acts(self) -> None:
        """Offer what the calculation rests on, and what may follow from it."""
        offered = acts.choices(("hours.log", "money.record", "offboarding"))
        if self.sums is not None and self.sums.result is not None:
            offered = [Choice(KEEP, _("Keep this result for the ending")), *offered]
        chosen = await acts.choose(self, self.client.name, offered)
        if chosen == KEEP and self.sums is not None:
            await self.keep(self.sums)
        elif chosen:
            await acts.do(self, chosen, self.client)

    async def keep(self, found: sums.Sums) -> None:
        """Keep what is shown as the calculation of the ending (N16, N17)."""
        from kundtui.desk.gates import keep_result  # noqa: PLC0415 - loaded when a result is kept

        try:
            await self.session.act(keep_result, found)
        except ERRORS as error:
            self.session.tell(explain(error), severity="warning")
        else:
            self.session.tell(_("Stored: the result, for the ending and its follow-up."))

    def action_back(self) -> None:
        """Leave a field first; then the keys count again, and Esc goes back."""
        if isinstance(self.focused, Input):
            self.query_one(Detail).focus()
        else:
            super().action_back()

    def copied(self) -> str:
        """What `y` copies: the result in words."""
        return self.query_one(Detail).text


def _lines(label: str, value: str, cells: int) -> tuple[str, ...]:
    """A label with its value at the right edge, beneath it where they do not fit side by side."""
    if cell_len(label) + 1 + len(value) > cells:
        return label, value.rjust(cells)
    return (label + value.rjust(cells - cell_len(label)),)
