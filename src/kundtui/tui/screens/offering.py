"""The services and one client: what it has, was presented, is interested in; those not presented lately stand out (T6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from kundtui.desk import offering
from kundtui.i18n import _
from kundtui.tui import acts
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.pick import Choice
from kundtui.tui.screens.listing import ClientListing, Line
from kundtui.words import offering as said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.offering import Matrix
    from kundtui.domain.offering import Offer
    from kundtui.tui.columns import Run

PRESENT, ANSWER = "service.present", "service.answer"
STYLES = {"has": "good", "interested": "key", "no": "dim", "shown": "", "none": "late"}


class ServicesScreen(ClientListing):
    """Enter presents what is not presented lately, or asks what the client says; marked ones are presented at once."""

    marking: ClassVar[bool] = True

    def ask(self, desk: Desk) -> Matrix:
        return offering.matrix(desk, self.client.client, self.sight.on if self.sight else None)

    def empty(self) -> str:
        return _("The office has no service on its list.")

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same at every width
        return (Column(_("Service"), weight=2, least=20), Column(_("State"), 18), Column(_("Presented"), 14), Column(_("Answered"), 14))

    def header(self, found: Matrix) -> tuple[Sequence[Run], Sequence[Run]]:
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        clock = said.presentation(found.presentation, len(found.offers), found.moment.date())
        style = "good" if found.presentation.complete else "late"
        return [(f" {found.name}  ", "bold"), (_("Services") + "  ", ""), (clock, style)], demo

    def lay_out(self, found: Matrix, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - as above
        return [self._line(one, found) for one in found.offers]

    def _line(self, one: Offer, found: Matrix) -> Line:
        name, today = found.names[one.service], found.moment.date()
        shown, answered = said.shown(one, today), said.answered(one, today)
        cells = (name, (said.state(one), STYLES[one.state]), (shown, "" if one.fresh else "late"), (answered, "dim"))
        passages = (
            Passage(text=name, style="bold"),
            Passage(_("State"), said.state(one)),
            Passage(_("Presented"), shown if one.fresh else _("{day}; that counts no more", day=shown) if one.shown_on else _("never")),
            Passage(_("Answered"), answered),
        )
        able = (ANSWER, PRESENT) if one.fresh else (PRESENT, ANSWER)
        return Line(cells, one.service, self.client, able, one.service, passages)

    def many(self, lines: Sequence[Line]) -> Sequence[Choice]:  # noqa: ARG002 - the same of all
        return (Choice(PRESENT, acts.words_of(PRESENT)),)

    async def do_many(self, act: str, lines: Sequence[Line]) -> None:
        """Present all that are marked."""
        await acts.do(self, act, self.client, tuple(line.key for line in lines))
        self.marks = frozenset()
