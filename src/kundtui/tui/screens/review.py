"""The daily review: client after client, one page each; one key for each outcome, Enter for the next; at the end what is still red. Turns: `turns`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import work

from kundtui.desk import review as reviewing
from kundtui.i18n import _
from kundtui.tui import acts, keys
from kundtui.tui.bar import Bar
from kundtui.tui.clienthead import Head
from kundtui.tui.detail import Detail, Passage
from kundtui.tui.due import possible
from kundtui.tui.footer import Footer
from kundtui.tui.pick import Choice
from kundtui.tui.screens.turns import Turns
from kundtui.words import review as said
from kundtui.words.excerpt import excerpt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.screen import Screen

    from kundtui.desk.undo import Undone
    from kundtui.words.card import Said

OUTCOMES = {
    "ContactForm": "contacted",
    "CallNoteForm": "contacted",
    "ComplaintForm": "complaint",
    "NoteForm": "noted",
    "PromiseForm": "promise",
    "SnoozeForm": "snoozed",
}
"""Which outcome a form stores; any other is a note of what was done."""
LONGEST = 30
"""Cells of what is due in a menu."""


class ReviewScreen(Turns):
    """One client at a time, in the order that matters. `J` and `K` look at others without ending a turn."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("reviewing", "scrolling", "snoozing", "acts", "neighbours", "with_client")]
    place = "review"

    def __init__(self, owner: str = "") -> None:
        super().__init__(owner)
        self.ended = False
        self.stored: list[str] = []

    def compose(self) -> ComposeResult:
        yield Bar(2, id="header")
        detail = Detail(id="page")
        detail.can_focus = False
        yield detail
        yield Bar(id="status")
        yield Footer("review")

    # What is shown

    def show(self) -> None:
        review, turn, card = self.review, self.turn_now, self.card
        if review is None:
            return
        count = f"{len(review.done)}/{len(review.turns)}"
        if turn is not None and card is not None:
            head = Head(card.seen, self.session.look, review.day, count, "", self.desk.store.demo)
            self.query_one("#header", Bar).show(*head.lines()[:2])
            self.page(said.turn(turn, card, review.day))
            ended = review.done.get(turn.row.client, "")
            self.query_one("#status", Bar).show(([(f" {said.outcome(ended)}" if ended else "", "good")], [(self.next_words(), "dim")]))
            return
        title = [(" " + _("Daily review"), "bold"), (f" {self.whose(review.owner)}", "")]
        self.query_one("#header", Bar).show((title, [(f"{count} ", "dim")]), ([], []))
        rest = [*said.rest(review.idle, review.day)] if self.passable else []
        self.page([*rest, *said.elsewhere(self.elsewhere), *said.summary(review)])
        self.query_one("#status", Bar).show(([], [(self.next_words(), "dim")]))

    @property
    def passable(self) -> bool:
        """Tell whether Enter passes those with nothing due."""
        return bool(self.review and self.review.idle and not self.ended)

    def page(self, lines: Iterable[Said]) -> None:
        self.query_one("#page", Detail).show([Passage(*one) for one in lines])

    def next_words(self) -> str:
        """Say what Enter does."""
        if self.turn_now is not None:
            return _("Enter: next client ")
        return _("Enter passes them all ") if self.passable else _("Enter: back ")

    # Outcomes

    @work(exclusive=True, group="turn")
    async def action_next(self) -> None:
        """End this turn and go to the next; at the end take what a colleague gave back, pass those with nothing due, then go back."""
        if self.review is None:
            return
        with self.session.awaited():
            if self.turn_now is not None:
                client = self.turn_now.row.client
                if client not in self.review.done:
                    await self.end([client], "seen")
                await self.advance(client)
            elif self.review.left != self.review.idle and await self.given_back():
                return
            elif self.passable:
                await self.end([turn.row.client for turn in self.review.idle], "passed")
                self.ended = True
                self.show()
            else:
                self.action_leave()

    async def form(self, form: Screen[str]) -> None:
        """Open a form; what it stored is how this client's turn ended."""
        told = "" if self.bars(form) else await self.app.push_screen_wait(form)
        if told:
            self.session.tell(told)
            await self.ended_by(next((OUTCOMES[one.__name__] for one in type(form).__mro__ if one.__name__ in OUTCOMES), "noted"))

    async def ended_by(self, outcome: str) -> None:
        """An outcome was stored about the client at hand."""
        if self.turn_now is not None:
            self.stored.append(self.turn_now.row.client)
            await self.end([self.turn_now.row.client], outcome)
            self.show()

    async def turn(self, function: Callable[..., Undone], *, back: bool = False) -> None:
        """Undo or redo; whose outcome was taken back has its turn again."""
        await super().turn(function, back=back)
        if self.review is None or back or not self.stored:
            return
        client = self.stored.pop()
        await self.session.ask(reviewing.again, self.review, client)
        self.review = await self.session.ask(reviewing.review, self.owner)
        await self.turn_to(next((one for one in self.review.turns if one.row.client == client), self.turn_now))

    @work
    async def action_snooze(self) -> None:
        if (client := self.needed()) is not None:
            await acts.do(self, "client.snooze", client)

    @work
    async def action_list_acts(self) -> None:
        """Offer everything that can be done with what is due, and with the client."""
        client, turn = self.needed(), self.turn_now
        if client is None or turn is None:
            return
        offered: list[Choice] = []
        things: dict[str, Any] = {}
        for task in turn.tasks:
            able = await possible(self.session, task)
            for act in (able.first, *able.acts) if able.first in able.acts else able.acts:
                name = f"{act} {task.subject}"
                if name not in things:
                    things[name] = able.thing
                    offered.append(Choice(name, f"{acts.words_of(act)}: {excerpt(task.text, LONGEST)}"))
        offered += acts.choices([act for act in ("call", *acts.ALL_OF_CLIENT) if act not in things])
        chosen = await acts.choose(self, client.name, offered)
        if chosen:
            act = chosen.partition(" ")[0]
            await acts.do(self, act, client, things.get(chosen))
            if act in acts.AT_ONCE:
                await self.ended_by("promise" if act.startswith("promise") else "noted")

    # Moving

    def action_client_next(self) -> None:
        self.go(1)

    def action_client_previous(self) -> None:
        self.go(-1)

    @work(exclusive=True, group="turn")
    async def go(self, by: int) -> None:
        """Look at the neighbour in the order of the review; no turn ends by it. From the summary one looks at those who are left."""
        if self.review is None:
            return
        left = (*self.review.idle, *(turn for turn, _who in self.elsewhere))
        turns = [one.row.client for one in (self.review.turns if self.turn_now else left)]
        at = turns.index(self.turn_now.row.client) + by if self.turn_now else 0
        if not 0 <= at < len(turns):
            self.session.tell(_("There is no further client in this direction."))
            return
        with self.session.awaited():
            await self.turn_to(next(one for one in self.review.turns if one.row.client == turns[at]))

    def action_scroll(self, pages: int) -> None:
        self.query_one("#page", Detail).action_half(pages)

    def copied(self) -> str:
        """What `y` copies: the whole page."""
        return self.query_one("#page", Detail).text
