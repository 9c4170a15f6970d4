"""The call card: whom to ask and why, what was last, what both sides promised; then the three questions by one key each, and a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work

from kundtui.desk import card
from kundtui.domain.interaction import JUDGED_QUESTIONS
from kundtui.domain.values import QUESTIONS
from kundtui.i18n import N_, _
from kundtui.tui import keys
from kundtui.tui.bar import Bar
from kundtui.tui.clienthead import Head
from kundtui.tui.detail import Detail, Passage
from kundtui.tui.footer import Footer
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.place import Place
from kundtui.tui.screens.about import AboutClient
from kundtui.words.card import lines
from kundtui.words.terms import word

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.desk.card import Card
    from kundtui.store.port import Grid, Hit
    from kundtui.tui.columns import Run

ASKING = {
    "ok": N_("Is everything OK?"),
    "delivering": N_("Does the delivery work as expected?"),
    "anything": N_("Anything else we can help with?"),
}
"""The three questions as one says them (B4)."""


class CallScreen(AboutClient, Place):
    """One client while it is called. Nothing is stored before the note is: one can go back a question, or leave."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("asking", "scrolling", "with_client")]
    place = "call"
    DEFAULT_CSS = "CallScreen { #question { height: 2; } }"

    def __init__(self, client: Hit, grid: Grid | None = None) -> None:
        super().__init__(client, grid)
        self.card: Card | None = None
        self.asked: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        yield Bar(2, id="header")
        detail = Detail(id="card")
        detail.can_focus = False
        yield detail
        yield Bar(2, id="question")
        yield Footer("call")

    def on_mount(self) -> None:
        self.read()

    def reread(self) -> None:
        self.read()

    @work(exclusive=True, group="read")
    async def read(self) -> None:
        """Lay the client open; where it is gone, one goes back."""
        found = await self.read_here(card.card, self.client.client)
        if found is not None and self.is_mounted:
            self.card = found
            self.show(found)

    # What is shown

    def show(self, found: Card) -> None:
        head = Head(found.seen, self.session.look, found.seen.moment.date(), "", "", self.desk.store.demo)
        self.query_one("#header", Bar).show(*head.lines()[:2])
        self.query_one("#card", Detail).show([Passage(*said) for said in lines(found)])
        self.ask()

    @property
    def question(self) -> str:
        """The question that is asked now; "" where all are answered."""
        return next((one for one in QUESTIONS if one not in self.asked), "")

    def ask(self) -> None:
        """Show the question, and what was answered to those before."""
        answered: list[Run] = []
        for one, answer in self.asked.items():
            loud = answer == "no" and one in JUDGED_QUESTIONS
            answered.append((f" {word('asked', one)}: {word('answer', answer)} ", "late" if loud else "good"))
        at = len(self.asked) + 1
        asking: list[Run] = [(f" {at}/{len(QUESTIONS)} ", "dim"), (_(ASKING[self.question]), "bold")] if self.question else []
        self.query_one("#question", Bar).show((asking, [(self.hint(), "dim")]), (answered, []))

    def hint(self) -> str:
        """The keys of the answers, the same as at the foot."""
        own = self.session.own_keys
        named = {id_: keys.written(keys.foremost(id_, own)) for id_ in ("answer.yes", "answer.no", "call.missed")}
        yes, no, missed = named.values()
        return _("{yes} yes   {no} no   {missed} not reached ", yes=yes, no=no, missed=missed)

    # What is answered

    def action_answer(self, answer: str) -> None:
        """Take an answer to the question that is asked; after the third comes the note."""
        if self.question:
            self.asked[self.question] = answer
            self.ask()
        if not self.question:
            self.store(reached=True)

    def action_ask_again(self) -> None:
        """Go back a question."""
        if self.asked:
            self.asked.popitem()
            self.ask()

    def action_note(self) -> None:
        """Store the call with what was answered so far."""
        self.store(reached=True)

    def action_not_reached(self) -> None:
        self.store(reached=False)

    def action_scroll(self, pages: int) -> None:
        self.query_one("#card", Detail).action_half(pages)

    @work(exclusive=True, group="store")
    async def store(self, *, reached: bool) -> None:
        """Store the call; a "no" opens a complaint already filled in, and after a hard call one is asked how it felt."""
        from kundtui.tui.forms.calling import CallNoteForm, FeltForm, FromCallForm  # noqa: PLC0415 - forms are loaded when first opened

        contact = self.card.contact.id if self.card and self.card.contact else ""
        draft = card.Called(self.client.client, reached, contact, dict(self.asked) if reached else None)
        if not reached:
            await self.missed(draft)
            return
        form = CallNoteForm(self.session, self.client, draft)
        await self.form(form)
        if form.receipt is None:
            self.action_ask_again()
            return
        if any(self.asked.get(question) == "no" for question in JUDGED_QUESTIONS):
            await self.form(FromCallForm(self.session, self.client, form.draft, form.receipt.entries[0]))
            await self.form(FeltForm(self.session, self.client))
        self.done()

    async def missed(self, draft: card.Called) -> None:
        """Store that nobody was reached; the call stays on the list."""
        try:
            await self.session.act(card.log, draft)
        except ERRORS as error:
            self.session.tell(explain(error), severity="warning")
            return
        self.session.tell(_("Stored: not reached. {client} stays on the list.", client=self.client.name))
        self.done()

    def done(self) -> None:
        """The call is over: back to where it was begun."""
        self.asked = {}
        if self.is_current:
            self.app.pop_screen()
