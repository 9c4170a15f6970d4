"""How the portfolio is looked at: its order, its filter, table or heat; all of it the person's own, and remembered."""

from __future__ import annotations

from textual import work

from kundtui.domain.standing import ORDERS
from kundtui.i18n import _
from kundtui.tui.pick import Choice
from kundtui.tui.screens.choosing import Choosing
from kundtui.words import terms


class Ordering(Choosing):
    """A place with a grid that is sorted, narrowed and shown in two ways. A subclass has both lists and fills them."""

    def keep(self) -> None:
        """Remember the client under the cursor."""
        raise NotImplementedError

    @work
    async def action_list_sort(self) -> None:
        from kundtui.tui.screens.menu import Menu  # noqa: PLC0415 - loaded when first asked for

        choices = [Choice(order, terms.word("order", order)) for order in ORDERS]
        order = await self.app.push_screen_wait(Menu(_("Sort by"), choices, self.order))
        if order:
            self.order, self.descending = order, False
            self.fill()
            self.remember()

    def action_list_reverse(self) -> None:
        self.descending = not self.descending
        self.fill()
        self.remember()

    def narrow(self) -> None:
        """Show what the words leave; while they are typed the best match is at the top, without them one is back at one's client."""
        self.fill(stay=not self.words)

    def action_narrow_to(self, words: str) -> None:
        """Show what these words leave, as if they had been typed."""
        self.words = words
        self.narrow()
        self.narrowed_for_good()

    def narrowed_for_good(self) -> None:
        self.remember()

    def beneath(self) -> None:
        """Where no words narrow the grid Esc takes the marks away; there is nothing to go back to."""
        if self.marks:
            self.clear_marks()

    def remember(self) -> None:
        kept = {"order": self.order, "descending": self.descending, "filter": self.words, "heat": self.heat}
        self.session.remember("grid", kept)

    def action_heat(self) -> None:
        """Show the other view of the same clients; the cursor stays on its client."""
        self.keep()
        self.show_as(heat=not self.heat)
        self.fill()
        self.remember()

    def show_as(self, *, heat: bool) -> None:
        self.heat = heat
        self.set_class(heat, "-heat")
        self.query_one("#clients").display, self.query_one("#heat").display = not heat, heat
        self.lines.focus()
