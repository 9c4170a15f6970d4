"""Whose turn it is in a review: who is read, looked at, given back, and how each turn ended. What is shown of it is `review`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from kundtui.desk import presence
from kundtui.desk import review as reviewing
from kundtui.store.port import Hit
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.place import Place

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.desk.card import Card
    from kundtui.desk.review import Review, Turn


class Turns(Place):
    """Goes through a review, one client at a time. `show` paints how it stands.

    `owner`: whose clients; one's own where nobody is named. Two who review the same clients share their progress.
    """

    def __init__(self, owner: str = "") -> None:
        super().__init__()
        self.owner = owner
        self.said: datetime | None = None
        self.review: Review | None = None
        self.turn_now: Turn | None = None
        self.card: Card | None = None
        self.elsewhere: tuple[tuple[Turn, tuple[str, ...]], ...] = ()
        self.ahead: dict[str, Card] = {}

    def on_mount(self) -> None:
        self.begin()

    def on_unmount(self) -> None:
        if self.turn_now is not None:
            reviewing.give_back(self.desk, self.turn_now.row.client)

    def on_screen_resume(self) -> None:
        """Whoever was on the screen of the client itself has left it, and the turn goes on."""
        self.said = None

    def beat(self) -> None:
        """Say now and then that one still has this client: a turn takes as long as its call. At the end look how far a colleague is."""
        if self.said is not None and self.desk.clock() - self.said < presence.RENEWAL:
            return
        if self.turn_now is not None:
            self.said = self.desk.clock()
            self.stay(self.turn_now.row.client)
        elif self.elsewhere:
            self.said = self.desk.clock()
            self.refresh_page()

    @work(exclusive=True, group="presence")
    async def stay(self, client: str) -> None:
        await self.session.ask(reviewing.keep, client)

    def at_hand(self) -> Hit | None:
        row = self.turn_now.row if self.turn_now else None
        return Hit(row.client, row.name, row.code, "name") if row else None

    def reread(self) -> None:
        """Something was stored: read the page again, here or by a colleague."""
        self.ahead.clear()
        if self.review is not None:
            self.refresh_page()

    # Reading

    @work(exclusive=True, group="turn")
    async def begin(self) -> None:
        """Read who is to be reviewed, and go to the first who is left."""
        try:
            with self.session.awaited():
                self.review = await self.session.ask(reviewing.review, self.owner)
                await self.advance()
        except ERRORS as error:
            self.session.tell(explain(error), severity="warning")
            self.action_leave()

    @work(exclusive=True, group="page")
    async def refresh_page(self) -> None:
        """Read again the client that is shown, and how far a colleague is."""
        review, turn = self.review, self.turn_now
        if review is None:
            return
        if turn is None:
            if self.elsewhere:
                await self.progress(review)
            return
        try:
            found, now, card = await self.session.ask(reviewing.look_again, review, turn)
        except ERRORS:
            return
        if self.is_mounted and self.turn_now is turn:
            self.review, self.turn_now, self.card = found, now, card
            self.show()

    async def advance(self, after: str = "") -> None:
        """Go to the next who has something due and whom no colleague is looking at."""
        if self.review is None:
            return
        before = self.turn_now
        if before is not None:
            await self.session.ask(reviewing.give_back, before.row.client)
        found = await self.session.ask(reviewing.take, self.review, after)
        if found is None:
            self.turn_now = self.card = None
            await self.conclude()
        else:
            self.review = self.review._replace(done=await self.session.ask(reviewing.progress, self.review))
            await self.turn_to(found)

    async def conclude(self) -> None:
        """Nobody is left for whom one has the turn: show what was done, what may be passed and what a colleague still has."""
        self.said = self.desk.clock()
        await self.progress(await self.session.ask(reviewing.review, self.owner))

    async def progress(self, found: Review) -> None:
        """Show at the end how far the review is, a colleague's turns too."""
        try:
            done = await self.session.ask(reviewing.progress, found)
            self.review = found._replace(done=done)
            self.elsewhere = await self.session.ask(reviewing.elsewhere, self.review)
        except ERRORS:
            return
        if self.is_mounted and self.turn_now is None:
            self.show()

    async def turn_to(self, turn: Turn | None) -> None:
        """Show a turn; the next one is read ahead."""
        client = turn.row.client if turn else ""
        card = self.ahead.pop(client, None) if turn else None
        if turn is not None and card is None:
            card = await self.session.ask(reviewing.page, client)
        self.turn_now, self.card, self.said = turn, card, self.desk.clock()
        if self.is_mounted:
            self.show()
            self.read_ahead(client)

    @work(exclusive=True, group="ahead")
    async def read_ahead(self, after: str) -> None:
        """Read the page that comes next, so that it stands at once."""
        following = reviewing.following(self.review, after) if self.review else None
        if following is None or following.row.client in self.ahead:
            return
        try:
            self.ahead = {following.row.client: await self.session.ask(reviewing.page, following.row.client)}
        except ERRORS:
            return

    async def given_back(self) -> bool:
        """Go on with a client for whom something is due after all: a colleague left it undone, or it came in meanwhile."""
        await self.advance()
        return self.turn_now is not None

    async def end(self, clients: list[str], outcome: str) -> None:
        """Remember how some turns ended."""
        if self.review is not None:
            await self.session.ask(reviewing.end, self.review, clients, outcome)
            self.review = self.review._replace(done=await self.session.ask(reviewing.progress, self.review))

    def show(self) -> None:
        """Paint how the review stands."""
        raise NotImplementedError
