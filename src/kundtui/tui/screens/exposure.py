"""Word of mouth: the unhappy clients, the longest unanswered first, and around each a picture of who knows whom (B9-B11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import reputation
from kundtui.i18n import _, ngettext
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.screens.listing import OPEN, Line, Listing
from kundtui.words import reputation as said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.reputation import Heard
    from kundtui.domain.exposure import Unhappy
    from kundtui.tui.columns import Run

LATE_DAYS = 2
"""From so many days unanswered on the number is said loudly."""


class ExposureScreen(Listing):
    """Enter opens the client; its acts are behind the key of the acts."""

    def ask(self, desk: Desk) -> Heard:
        return reputation.heard(desk)

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same columns at every width
        return (
            Column(_("Client"), weight=1, least=24),
            Column(_("Unanswered"), 11, align="right"),
            Column(_("Why"), weight=1, least=20),
            Column(_("Known by"), 9, align="right"),
            Column(_("Reckoned"), 8, align="right", drops=1),
        )

    def header(self, found: Heard) -> tuple[Sequence[Run], Sequence[Run]]:
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        number = found.exposure.number
        count = ngettext("{n} may hear of it", "{n} may hear of it", number)
        return [(" " + _("Word of mouth"), "bold"), (f"  {count}", "late" if number else "")], demo

    def empty(self) -> str:
        return _("Nobody is unhappy.")

    def lay_out(self, found: Heard, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - the same lines at every width
        if not found.exposure.unhappy:
            return ()
        return [Heading(_("Unhappy clients")), *(self._line(one, found) for one in found.exposure.unhappy)]

    def _line(self, one: Unhappy, found: Heard) -> Line:
        days = _("answered") if one.days is None else _("{n} d", n=one.days)
        loud = "late" if one.days is not None and one.days >= LATE_DAYS else ""
        stars = "*" * bool(one.ambassadors)
        cells = (
            said.named(one.client, found.names),
            (days, loud),
            said.causes(one),
            f"{stars}{len(one.knows)}",
            (f"+{one.unrecorded}", "dim"),
        )
        drawn = said.picture(one, found.names, ascii_only=self.session.look.ascii)
        passages = [
            Passage(text=drawn[0], style="bold"),
            *(Passage(text=line) for line in drawn[1:]),
            Passage(),
            Passage(text=said.unanswered(one) + " · " + said.causes(one)),
            Passage(_("Thought"), _("The source's thought example: each tells {each}.", each=found.exposure.each), "dim"),
        ]
        return Line(cells, one.client, found.hits.get(one.client), (OPEN, "contact.log", "complaint.add", "tie.note"), None, passages)
