"""White space: the clients in a good relation to whom something could be offered, and what; those who said they are interested first (T7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import offering
from kundtui.i18n import _
from kundtui.store.port import Hit
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.screens.listing import OPEN, Line, Listing
from kundtui.words import offering as said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.offering import Space, White
    from kundtui.tui.columns import Run


class WhitespaceScreen(Listing):
    """Enter shows the services of the client."""

    def ask(self, desk: Desk) -> Space:
        return offering.white(desk)

    def empty(self) -> str:
        return _("There is nothing to offer to anybody now.")

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same at every width
        return (
            Column(_("Client"), weight=2, least=22),
            Column(_("Interested in"), weight=2, least=18),
            Column(_("Never presented"), weight=3, least=20),
        )

    def header(self, found: Space) -> tuple[Sequence[Run], Sequence[Run]]:
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        return [(" " + _("White space"), "bold"), (f"  {said.summary(found)}", "")], [("T7 ", "dim"), *demo]

    def lay_out(self, found: Space, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - as above
        return [self._line(one, found) for one in found.clients]

    @staticmethod
    def _line(one: White, found: Space) -> Line:
        row = one.row
        wanted, new = (", ".join(found.names[service] for service in some) for some in (one.interested, one.unshown))
        passages = (
            Passage(text=row.name, style="bold"),
            *((Passage(_("Interested in"), wanted),) if wanted else ()),
            *((Passage(_("Never presented"), new),) if new else ()),
        )
        able = ("services", "service.present", "service.answer", OPEN)
        return Line((row.name, (wanted, "key"), new), row.client, Hit(row.client, row.name, row.code, "name"), able, None, passages)
