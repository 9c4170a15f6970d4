"""Revenue by level: which part of twelve months' revenue hangs on relations at risk or in crisis, and on whom (B1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import revenue
from kundtui.i18n import _
from kundtui.store.port import Hit
from kundtui.tui.columns import Column, Heading
from kundtui.tui.screens.listing import OPEN, Line, Listing
from kundtui.words import revenue as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.revenue import Hanging
    from kundtui.domain.revenue import Earned, Part
    from kundtui.tui.columns import Run

BAR = 20
"""Cells of a whole bar."""


class RevenueScreen(Listing):
    """Enter opens a client."""

    def ask(self, desk: Desk) -> Hanging:
        return revenue.hanging(desk)

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same at every width
        return (
            Column(_("Level or client"), weight=1, least=24),
            Column(_("Clients"), 8, align="right", drops=1),
            Column(_("Revenue"), 18, align="right"),
            Column(_("Share"), 6, align="right"),
            Column("", BAR, drops=2),
        )

    def header(self, found: Hanging) -> tuple[Sequence[Run], Sequence[Run]]:
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        return [(f" {said.summary(found)}", "late" if found.revenue.at_stake else "bold")], [("B1 ", "dim"), *demo]

    def lay_out(self, found: Hanging, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - as above
        notes = [Heading(f" {note}", "dim") for note in said.notes(found)]
        whole: list[Line | Heading] = [*(self._part(one, found) for one in found.revenue.parts), *notes]
        living = [one for one in found.earned if not one.ended]
        return [*whole, *([Heading(_("By client, the most first"))] if living else []), *(self._client(one, found) for one in living)]

    def _part(self, one: Part, found: Hanging) -> Line:
        name, clients, amount, share = said.part(one, found.currency)
        sign = self.session.look.sign(one.level)
        bar = ("#" if self.session.look.ascii else "█") * (one.percent * BAR // 100)
        return Line(((f"{sign} {name}", one.level), clients, amount, share, (bar, one.level)), one.level)

    def _client(self, one: Earned, found: Hanging) -> Line:
        share = f"{said.share(one, found)} %"
        sign = self.session.look.sign(one.level)
        cells = ((f"{sign} {one.name}", ""), "", said.money(one.revenue, found.currency), share, (word("level", one.level), one.level))
        return Line(cells, one.client, Hit(one.client, one.name, "", "name"), (OPEN, "farewell"))
