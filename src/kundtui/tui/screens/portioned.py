"""A list that is worked out some clients at a time: others' acts go on between, and how far it is stands at the head meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import work

from kundtui.desk.portfolio import portions
from kundtui.i18n import _
from kundtui.tui.bar import Bar
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.screens.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.desk import Desk
    from kundtui.tui.columns import Run


class Portioned(Listing):
    """A subclass says what is asked of some clients, what all answers come to, and its title."""

    def look(self, desk: Desk, some: Sequence[str]) -> Any:  # noqa: ANN401 - whatever is summed up
        """What some clients give; done off the loop."""
        raise NotImplementedError

    def report(self, desk: Desk, parts: Sequence[Any]) -> Any:  # noqa: ANN401 - whatever the list is made of
        """What all of it comes to."""
        raise NotImplementedError

    def title_run(self) -> list[Run]:
        """What the list is called, at the head."""
        raise NotImplementedError

    @work(exclusive=True, group="read")
    async def read(self) -> None:
        """Work it out and show it."""
        try:
            found = await self._worked_out()
        except ERRORS as error:
            self.session.tell(explain(error), severity="warning")
            return
        if self.is_mounted:
            self.found = found
            self.show()

    async def _worked_out(self) -> Any:  # noqa: ANN401 - as `report`
        several, parts, done = await self.session.ask(portions), list[Any](), 0
        total = sum(map(len, several))
        for some in several:
            parts.append(await self.session.ask(self.look, some))
            done += len(some)
            self.progress(done, total)
        return await self.session.ask(self.report, parts)

    def reread(self) -> None:
        """It is of the moment at which it was opened: it takes too long for every pulse."""

    def progress(self, done: int, total: int) -> None:
        if self.is_mounted and self.found is None:
            self.query_one("#header", Bar).show((self.title_run(), [(_("{done} of {total} clients", done=done, total=total) + " ", "dim")]))
