"""New clients against lost ones: the alarm with its counts, who was lost, where to and why, and a chart of twelve months (B12, B13, T1)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kundtui.desk import reputation
from kundtui.i18n import _, short_day
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.screens.listing import Line, Listing
from kundtui.words import reputation as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.reputation import Alarm
    from kundtui.domain.alarm import Lost
    from kundtui.tui.columns import Run

BARS = 8
"""Cells of the longest bar."""
STYLES = {"alarm": "late", "notice": "key", "none": ""}


class AlarmScreen(Listing):
    """Enter on a lost client opens it."""

    def ask(self, desk: Desk) -> Alarm:
        return reputation.new_and_lost(desk)

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same columns at every width
        return (
            Column(_("Client"), weight=2, least=20),
            Column(_("Told"), 9),
            Column(_("Went"), weight=2, least=24),
            Column(_("About"), weight=2, least=10),
        )

    def header(self, found: Alarm) -> tuple[Sequence[Run], Sequence[Run]]:
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        first = found.windows[0]
        title: list[Run] = [(" " + _("New clients against lost ones"), "bold"), (f"  {said.judged(first)}", STYLES[first.verdict])]
        return title, demo

    def lay_out(self, found: Alarm, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - the same lines at every width
        return [*self._counts(found), *self._gone(found), *self._chart(found)]

    @staticmethod
    def _counts(found: Alarm) -> Iterator[Line | Heading]:
        first = found.windows[0]
        yield from (Heading(f"  {said.counts(window)}", STYLES[window.verdict]) for window in found.windows)
        if first.assumed:
            yield Heading(f"  {said.assumed(first)}", "dim")

    def _gone(self, found: Alarm) -> Iterator[Line | Heading]:
        yield Heading(_("Lost in a year, and where to"))
        yield from (Heading(f"  {count:3d}  {word('destination', where)}", "") for where, count in found.table)
        yield from (self._line(one, found) for one in found.lost)
        yield Heading(f"  {said.claim(found.share)}", "dim")

    def _line(self, one: Lost, found: Alarm) -> Line:
        name = said.named(one.client, found.names)
        told = short_day(date.fromisoformat(one.on), found.on)
        where = word("destination", one.destination)
        passages = [
            Passage(text=name, style="bold"),
            Passage(_("Told"), told),
            Passage(_("Went"), where),
            Passage(_("Reason"), one.reason),
        ]
        return Line((name, told, where, said.why_lost(one)), one.client, found.hits.get(one.client), (), one, passages)

    def _chart(self, found: Alarm) -> Iterator[Line | Heading]:
        """The months as lines, so that the cursor reaches the last of them."""
        yield Heading(_("By month: new, lost"))
        for bar in said.bars(found.months, width=BARS, ascii_only=self.session.look.ascii):
            yield Line((bar.month, (bar.new, "good"), (bar.lost, "late"), ""), bar.month)
