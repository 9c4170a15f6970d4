"""Standing up for oneself towards one client: its assertions with their next step, our doorstep, and the entries that can be evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from kundtui.desk import assertion
from kundtui.i18n import N_, _, say_day
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.forms.telling import stored
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.pick import Choice
from kundtui.tui.screens.listing import ClientListing, Line
from kundtui.words import assertion as said
from kundtui.words.entries import sentence
from kundtui.words.excerpt import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.assertion import Asserted
    from kundtui.desk.desk import Desk
    from kundtui.domain.assertion import Standing
    from kundtui.domain.doorstep import Item
    from kundtui.tui.columns import Run

DRAFT, APPROVE, SAID, ENTRY = "assertion.draft", "assertion.approve", "assertion.said", "entry"
OWN = {
    DRAFT: N_("Stand up for yourself, with this as evidence"),
    APPROVE: N_("Approve it"),
    SAID: N_("It was said to the client"),
    ENTRY: N_("Show the entry"),
}
"""Acts of this screen alone."""
NEXT = {"drafted": (APPROVE,), "approved": (SAID,), "made": (ENTRY,)}
LONGEST = 200


class AssertionsScreen(ClientListing):
    """Only when sure, factually, with evidence, approved by another, after what is ours is owned up to (R12-R14)."""

    marking: ClassVar[bool] = True

    def ask(self, desk: Desk) -> Asserted:
        return assertion.seen(desk, self.client.client)

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same at every width
        return (Column("", 1), Column(_("What"), least=40, weight=2), Column(_("Day"), 22, drops=1))

    def header(self, found: Asserted) -> tuple[Sequence[Run], Sequence[Run]]:
        left: list[Run] = [(f" {found.name}  ", "bold"), (_("Standing up for ourselves"), "")]
        return left, [(" DEMO ", "pill.watch")] if self.desk.store.demo else []

    def lay_out(self, found: Asserted, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - as above
        return [*self._assertions(found), *self._doorstep(found), *self._evidence(found)]

    def _assertions(self, found: Asserted) -> Iterator[Line | Heading]:
        if found.assertions:
            yield Heading(_("Assertions"))
        for one in reversed(found.assertions):
            yield self._assertion(one, found)

    def _assertion(self, one: Standing, found: Asserted) -> Line:
        today = found.moment.date()
        shown = [found.entries[entry] for entry in one.evidence if entry in found.entries]
        detail = (
            Passage(text=one.claim, style="bold"),
            Passage(text=said.state(one, found.names, today), style="accent"),
            Passage(_("What we want"), one.wanted),
            *(Passage(_("Evidence"), said.entry(at, entry, found.names, today)) for at, entry in shown),
        )
        cells = ("", (one.claim, "bold" if one.open else ""), said.state(one, found.names, today).partition(";")[0])
        return Line(cells, f"assertion {one.id}", self.client, NEXT[one.state], one, detail)

    def _doorstep(self, found: Asserted) -> Iterator[Line | Heading]:
        today = found.moment.date()
        if found.items:
            yield Heading(_("They will bring up what is ours (R14)"))
        for item in found.items:
            yield self._item(item, said.item(item, today))

    def _item(self, item: Item, words: str) -> Line:
        detail = (Passage(text=words, style="late"),)
        return Line(("", (words, "late"), ""), f"item {item.what} {item.subject} {item.since}", self.client, ("doorstep",), None, detail)

    def _evidence(self, found: Asserted) -> Iterator[Line | Heading]:
        today = found.moment.date()
        if found.entries:
            yield Heading(_("Evidence: Enter takes one entry, space marks several"))
        for at, entry in found.entries.values():
            words = excerpt(sentence(entry.kind, entry.data, found.names, subject=entry.subject, today=today), LONGEST)
            cells = ("", words, (say_day(at.date(), today), "dim"))
            yield Line(cells, entry.id, self.client, (DRAFT, ENTRY), entry.id, (Passage(text=words),))

    # Acts of its own

    def own_words(self, act: str) -> str:
        return _(OWN[act]) if act in OWN else ""

    def many(self, lines: Sequence[Line]) -> Sequence[Choice]:
        return [Choice(DRAFT, _("Stand up for yourself, with these as evidence"))] if self._entries(lines) else []

    async def do_many(self, _act: str, lines: Sequence[Line]) -> None:
        """Draft with every entry that is marked."""
        await self._draft(self._entries(lines))
        self.marks = frozenset()
        self.lines.repaint()

    def _entries(self, lines: Sequence[Line]) -> list[str]:
        return [str(line.thing) for line in lines if DRAFT in line.acts]

    async def do_own(self, act: str, line: Line) -> None:
        """Draft, approve, say that it was said, or show the entry behind a line."""
        from kundtui.tui.forms.assertion import SaidForm  # noqa: PLC0415 - a form is loaded when it is first opened
        from kundtui.tui.screens.entry import show_entry  # noqa: PLC0415 - as above

        if act == DRAFT:
            marked = [one for one in self.whole if isinstance(one, Line) and one.key in self.marks]
            await self._draft(self._entries(marked) or [str(line.thing)])
        elif act == ENTRY:
            await show_entry(self.session, line.thing if isinstance(line.thing, str) else line.thing.entry)
        elif act == SAID:
            await self.form(SaidForm(self.session, self.client, line.thing))
        else:
            await self._approve(line.thing)

    async def _draft(self, evidence: Sequence[str]) -> None:
        from kundtui.tui.forms.assertion import AssertForm, Chosen  # noqa: PLC0415 - as above

        await self.form(AssertForm(self.session, self.client, Chosen(evidence)))

    async def _approve(self, one: Standing) -> None:
        try:
            receipt = await self.session.act(assertion.approve, self.client.client, one.id)
        except ERRORS as error:
            self.session.tell(explain(error), severity="warning")
            return
        self.session.tell(stored(_("Stored: approved."), receipt, self.client.name))
