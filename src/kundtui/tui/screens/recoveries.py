"""What became of each relation after a confirmed remedy: its level before, at worst, and 90 days after (A10); surprises without a note (A6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import reputation
from kundtui.i18n import _, short_day
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.screens.listing import Line, Listing
from kundtui.words import reputation as said
from kundtui.words.saying import NOTHING
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.reputation import Recovered
    from kundtui.domain.recovery import Recovery
    from kundtui.tui.columns import Cell, Run

STYLES = {"better": "good", "worse": "late"}


class RecoveriesScreen(Listing):
    """Enter opens the client."""

    def ask(self, desk: Desk) -> Recovered:
        return reputation.recovered(desk)

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same columns at every width
        return (
            Column(_("Client"), weight=2, least=20),
            Column(_("Confirmed"), 11),
            Column(_("Before"), 10),
            Column(_("Worst"), 10),
            Column(_("After"), 12),
            Column("", weight=1, least=12, drops=1),
        )

    def header(self, found: Recovered) -> tuple[Sequence[Run], Sequence[Run]]:
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        return [(" " + _("What became of recoveries"), "bold")], [(f"{len(found.recoveries)} ", "dim"), *demo]

    def empty(self) -> str:
        return _("No remedy has been confirmed yet.")

    def lay_out(self, found: Recovered, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - the same lines at every width
        whole: list[Line | Heading] = [self._line(one, found) for one in found.recoveries]
        return [*whole, Heading(f" {said.surprises(found.surprises)}", "dim")] if found.surprises else whole

    @staticmethod
    def _level(level: str) -> Cell:
        return (word("level", level), level) if level else (NOTHING, "dim")

    def _line(self, one: Recovery, found: Recovered) -> Line:
        name, confirmed = said.named(one.client, found.names), short_day(one.confirmed_on, found.on)
        after = self._level(one.after) if one.after else (short_day(one.after_on, found.on), "dim")
        came_to = (_(said.CAME_TO[one.came_to]), STYLES.get(one.came_to, "")) if one.came_to else ("", "")
        cells = (name, confirmed, self._level(one.before), self._level(one.worst), after, came_to)
        passages = [Passage(text=name, style="bold"), Passage(text=one.text), Passage(text=said.recovery(one, found.on))]
        return Line(cells, one.complaint, found.hits.get(one.client), (), one, passages)
