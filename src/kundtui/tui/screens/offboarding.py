"""The checklist of ending a relation: each gate with its day, by whom and the days used, what is owed, what blocks the next step."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len
from textual import on, work

from kundtui.desk import offboarding
from kundtui.i18n import _
from kundtui.tui import acts, keys
from kundtui.tui.bar import Bar
from kundtui.tui.clients import pill
from kundtui.tui.columns import Column, Heading
from kundtui.tui.footer import Footer
from kundtui.tui.lines import Lines
from kundtui.tui.opening import enter
from kundtui.tui.pick import Choice
from kundtui.tui.place import Place
from kundtui.tui.rows import Listed
from kundtui.tui.screens.about import AboutClient
from kundtui.words import offboarding as said
from kundtui.words import outlook as outlooks
from kundtui.words import standing as levels
from kundtui.words.refusals import refusal
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.desk.portfolio import Reading
    from kundtui.domain.checklist import Check, Checklist
    from kundtui.domain.obligations import Obligation
    from kundtui.domain.tried import Item
    from kundtui.store.port import Grid, Hit
    from kundtui.tui.columns import Row
    from kundtui.tui.theme import Look

INDENT = "   "
LOST = "client.lost"
ROOMY = 120
"""From so many columns on."""
ROOM = 8
"""Cells of a line that are no words of a blocker: the gutter, the indent, the bar."""


BESIDE, BESIDE_ROOMY = 50, 68
"""Cells of a line that the other columns take, in a narrow window and in one with room."""


class Line(NamedTuple):
    """A row of the list, and what it is about; what blocks a step is about nothing that Enter could do."""

    row: Row
    check: Check | None = None
    owed: Obligation | None = None
    item: Item | None = None


def columns(width: int = 0) -> tuple[Column, ...]:
    """The columns; where there is room the day has room for how something was met."""
    return (
        Column("", 1),
        Column(_("Step"), least=30),
        Column(_("Day"), 34 if width >= ROOMY else 16),
        Column(_("By"), 14, drops=1),
        Column(_("Days"), 11, align="right"),
    )


def lines_of(seen: Checklist, names: Mapping[str, str], today: date, look: Look, width: int) -> list[Line]:
    """Lay the checklist out for a width: under the next gate all that blocks it, under later ones the first cause; what is owed by name."""
    found: list[Line] = []
    following = seen.next
    for check in seen.checks:
        found.append(Line(_gate(check, seen, names, today, look), check))
        if check.gate == "met":
            found += [line for one in seen.owed for line in _owed(one, today, look, width)]
        if check.gate == "tried" and not check.done:
            found += [Line(_item(one, names, look), item=one) for one in seen.items]
        causes = [*said.blockers(_beyond(check))[: None if following == check else 1], *_notes(check, seen)]
        found += [Line(row) for text in causes for row in _blocker(text, width)]
    return found


ABOVE = {"tried": ("tried_open",), "decision": ("tried_open", "tried_unsaid", "calculus_open")}
"""Causes that already stand above: the items of what was to be tried, the gates before the decision."""


def _beyond(check: Check) -> Check:
    """A gate with what blocks it beyond what stands above it."""
    return check._replace(blockers=tuple(one for one in check.blockers if one.code not in ABOVE.get(check.gate, ())))


def _notes(check: Check, seen: Checklist) -> Iterator[str]:
    """What else is to be known of a gate: what was answered of what is owed, how many weeks had a status."""
    if seen.ending is not None and check.gate == "obligations" and (seen.asked.none or (not check.done and seen.asked.listed)):
        yield said.answers(seen.asked)
    if check.gate == "wind_down" and not check.done and seen.stage == "noticed" and seen.weeks.all:
        yield said.weeks(seen)


def _item(one: Item, names: Mapping[str, str], look: Look) -> Row:
    sign = ("", "") if one.open else (look.sign("mark"), "good")
    style = "" if one.open else "dim"
    return (sign, (f"{INDENT}{said.item(one)} ({one.practice})", style), (said.item_state(one, names), style), "", "")


def _gate(check: Check, seen: Checklist, names: Mapping[str, str], today: date, look: Look) -> Row:
    following = seen.next
    style = "bold" if following and following.gate == check.gate else "" if check.done else "dim"
    sign = (look.sign("mark"), "good") if check.done else (look.sign("none"), "dim")
    day = said.counted(seen) if check.gate == "met" and not check.done else said.done(check, today)
    return (sign, (said.gate(check), style), (day, ""), (names.get(check.by, ""), ""), (said.days(check), "late" if check.late else ""))


def _owed(one: Obligation, today: date, look: Look, width: int) -> Iterator[Line]:
    """What is owed; words that are too long for their column stand below, across the others."""
    sign = ("", "") if one.open else (look.sign("mark"), "good")
    loud = "late" if one.open and one.due and one.due < today.isoformat() else "" if one.open else "dim"
    whole, room = said.obligation(one), max(1, width - (BESIDE_ROOMY if width >= ROOMY else BESIDE))
    fits = not one.kind or not one.text or cell_len(whole) <= room
    words = whole if fits else said.kind(one)
    yield Line((sign, (INDENT + words, "" if one.open else "dim"), (said.due(one, today), loud), "", ""), owed=one)
    if not fits:
        yield from (Line(row) for row in _blocker(INDENT + said.quotation(one), width))


def _blocker(text: str, width: int) -> Iterator[Row]:
    for piece in wrap(text, max(20, width - ROOM)):
        yield Heading(INDENT + piece, "")


class OffboardingScreen(AboutClient, Place):
    """One client's way to an end. Enter takes the step of a line; what stands in its way is said."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("acts", "with_client")]
    place = "offboarding"
    AUTO_FOCUS = "#steps"

    def __init__(self, client: Hit, grid: Grid | None = None) -> None:
        super().__init__(client, grid)
        self.reading: Reading | None = None
        self.found: offboarding.Seen | None = None
        self.seen: Checklist | None = None
        self.steps: Sequence[str] = ()
        self.shown: Sequence[Line] = ()

    def compose(self) -> ComposeResult:
        yield Bar(2, id="header")
        yield Lines(columns(), id="steps")
        yield Bar(2, style="", id="strip")
        yield Footer("offboarding")

    def on_mount(self) -> None:
        self.read()

    def reread(self) -> None:
        self.read()

    @work(exclusive=True, group="offboarding")
    async def read(self) -> None:
        """Read the checklist and show it; where the client is gone, one goes back."""
        found = await self.read_here(offboarding.seen, self.client.client)
        if found is not None and self.is_mounted:
            first = self.seen is None
            self.found, self.reading, self.seen, self.steps = found, found.reading, found.checklist, found.steps
            self.show(first=first)

    def on_resize(self) -> None:
        if self.seen is not None:
            self.show()

    # What is shown

    def show(self, *, first: bool = False) -> None:
        """Lay it out for this window; the cursor begins on the next step and then stays on its line."""
        if self.reading is None or self.seen is None:
            return
        names, today = self.session.names(self.reading.dossier), self.desk.now().date()
        self.show_header(self.reading, self.seen, today)
        width = self.size.width
        self.shown = [*lines_of(self.seen, names, today, self.session.look, width), *self._notes(today, width)]
        lines = self.query_one(Lines)
        lines.set_columns(columns(self.size.width))
        lines.fill(Listed([one.row for one in self.shown]), self._next() if first else lines.cursor)
        self.show_strip()

    def _notes(self, today: date, width: int) -> list[Line]:
        """What is said below the steps: that the client goes by itself, and after the end what came of it."""
        found, texts = self.found, list[str]()
        if found is None:
            return []
        if found.their_notice:
            texts.append(_("The client has given notice itself: log by . that it has left."))
        if found.checklist.outlook is not None:
            people = len(found.reading.dossier.contacts)
            texts += outlooks.after(found.checklist.outlook, self.desk.office.policy(found.moment), found.known, people, today)
        return [Line(row) for text in texts for row in _blocker(text, width)]

    def _next(self) -> int:
        following = self.seen.next if self.seen else None
        return next((at for at, one in enumerate(self.shown) if one.check is not None and one.check == following), 0)

    def show_header(self, reading: Reading, seen: Checklist, today: date) -> None:
        """Say whose ending this is, and whether the client knows."""
        level = reading.assessment
        run = pill(level.level, levels.level(level.level, override=level.override is not None) + " ", self.session.look)
        demo = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        title = [run if isinstance(run, tuple) else (run, ""), (f" {reading.name} ", "bold"), (" " + _("Ending the relation"), "")]
        self.query_one("#header", Bar).show((title, demo), ([(f" {said.state(seen, today)}", "key")], []))

    @on(Lines.Highlighted)
    def show_strip(self) -> None:
        """Say in full what the line under the cursor is about, and what Enter does with it."""
        one = self.line()
        words = self._words(one) if one else ""
        self.query_one("#strip", Bar).show(([(f" {words}", "dim")], []), ([], [(f"{self._enter(one)} ", "dim")] if one else []))

    def _words(self, one: Line) -> str:
        if one.item is not None:
            names = self.session.names(self.reading.dossier) if self.reading else {}
            return f"{said.item(one.item)} ({one.item.practice}) · {said.item_state(one.item, names)}"
        if one.owed is not None:
            told = f"{said.obligation(one.owed)} · {said.met(one.owed, self.desk.now().date())}"
            return f"{told} · {one.owed.reference}" if one.owed.reference else told
        return said.told(one.check, self.reading.dossier.entries) if one.check and self.reading else ""

    def _enter(self, one: Line) -> str:
        if one.owed is not None:
            return _("Enter: how it was met") if one.owed.open else ""
        if one.check is None:
            return _("Enter: {step}", step=word("ending", "waive")) if one.item and one.item.open and "waive" in self.steps else ""
        if one.check.done:
            return _("Enter shows the entry") if one.check.entry else ""
        step = self._step(one.check)
        return _("Enter: {step}", step=word("ending", step)) if step else ""

    def _step(self, check: Check) -> str:
        """The step that Enter takes on a gate: its own, or the draft that a notice waits for; "" where something stands in the way."""
        if not check.blockers:
            return check.step
        waits = check.gate == "notice" and any(one.code == "no_notice_draft" for one in check.blockers)
        return "draft" if waits and "draft" in self.steps else ""

    def line(self) -> Line | None:
        """The line under the cursor."""
        at = self.query_one(Lines).cursor
        return self.shown[at] if at < len(self.shown) else None

    # What can be done

    @on(Lines.Chosen)
    @work
    async def choose(self, event: Lines.Chosen) -> None:
        """Take the step of the line, or show what was stored."""
        from kundtui.tui.screens.entry import show_entry  # noqa: PLC0415 - loaded when first asked for

        one = self.shown[event.index]
        if one.owed is not None:
            await self.meet([one.owed])
        elif one.item is not None:
            await self.waive(one.item)
        elif one.check is None:
            return
        elif one.check.done:
            if one.check.entry:
                await show_entry(self.session, one.check.entry)
        elif step := self._step(one.check):
            await self.take(step)
        elif one.check.blockers:
            self.session.tell(said.blockers(one.check)[0], severity="warning")

    @work
    async def action_list_acts(self) -> None:
        """Offer every step that can be taken now."""
        from kundtui.tui.screens.menu import Menu  # noqa: PLC0415 - loaded when first asked for

        choices = [Choice(step, word("ending", step)) for step in self.steps]
        if self.found and self.found.their_notice:
            choices.append(Choice(LOST, acts.words_of(LOST)))
        if not choices:
            self.session.tell(_("Nothing can be done here now."))
            return
        chosen = await self.app.push_screen_wait(Menu(_("Which step?"), choices))
        if chosen == LOST:
            await acts.do(self, LOST, self.client)
        elif chosen:
            await self.take(chosen)

    async def take(self, step: str) -> None:
        """Open the form of a step."""
        from kundtui.tui.forms.offboarding import form_of  # noqa: PLC0415 - a form is loaded when it is first opened

        if self.found is None:
            return
        if step == "meet":
            await self.meet([one for one in self.found.checklist.owed if one.open])
        elif step == "calculus":
            enter(self, "farewell", self.client)
        else:
            await self.form(form_of(self.session, self.client, step, self.found))

    async def waive(self, item: Item) -> None:
        """Ask a leader why something was not tried; nobody else can let it go."""
        from kundtui.tui.forms.offboarding import WaiveForm  # noqa: PLC0415 - as above

        if not item.open or self.seen is None:
            return
        if "waive" in self.steps:
            await self.form(WaiveForm(self.session, self.client, self.seen, "tried", item.name))
        else:
            self.session.tell(refusal("tried_open", {"tried": [item.name]}, "N14"), severity="warning")

    async def meet(self, owed: Sequence[Obligation]) -> None:
        """Ask how something was met; of several let one be chosen."""
        from kundtui.tui.forms.offboarding import MeetForm  # noqa: PLC0415 - as above
        from kundtui.tui.screens.menu import Menu  # noqa: PLC0415 - as above

        still = [one for one in owed if one.open]
        chosen = still[0].ref if len(still) == 1 else ""
        if len(still) > 1:
            choices = [Choice(one.ref, said.obligation(one)) for one in still]
            chosen = await self.app.push_screen_wait(Menu(_("What was met?"), choices))
        one = next((one for one in still if one.ref == chosen), None)
        if one is not None:
            await self.form(MeetForm(self.session, self.client, one))

    def copied(self) -> str:
        """What `y` copies: the words of the line, or the client's name."""
        one = self.line()
        return (self._words(one) if one else "") or super().copied()
