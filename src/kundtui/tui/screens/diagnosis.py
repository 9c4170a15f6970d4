"""The diagnosis of one client: the verdict on top, what comes first of ours, the evidence for and against, and who has signed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kundtui.desk import diagnosis
from kundtui.i18n import N_, _, say_day
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.forms.telling import stored
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.screens.listing import ClientListing, Line
from kundtui.words import diagnosis as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.diagnosis import Diagnosed
    from kundtui.domain.diagnosis import Weighed
    from kundtui.domain.failures import Failure
    from kundtui.tui.columns import Run

SIGN, ENTRY = "diagnosis.sign", "entry"
OWN = {SIGN: N_("Sign this diagnosis"), ENTRY: N_("Show the entry")}
"""Acts of this screen alone."""
ACTS = ("incident.note", "hardship.note", "hardship.over", SIGN, "attempt", "assertions", "doorstep", "farewell", "offboarding")
"""What can be done on every line."""


class DiagnosisScreen(ClientListing):
    """Problem client, or client with a problem (A1). It is never part of the colour."""

    def ask(self, desk: Desk) -> Diagnosed:
        return diagnosis.diagnosed(desk, self.client.client)

    def empty(self) -> str:
        return _("No incident, and no failure of ours, in the last year. . notes one.")

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same at every width
        return (
            Column(_("What"), least=30, weight=2),
            Column(_("Day"), 14),
            Column(_("Weight"), 20, drops=1),
            Column(_("From"), 16, drops=2),
        )

    def header(self, found: Diagnosed) -> tuple[Sequence[Run], Sequence[Run]]:
        left: list[Run] = [(f" {found.reading.name}  ", "bold"), (said.verdict(found.diagnosis), "key")]
        return left, [(" DEMO ", "pill.watch")] if self.desk.store.demo else []

    def lay_out(self, found: Diagnosed, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - as above
        return [*self._verdict(found), *self._evidence(found)]

    def _verdict(self, found: Diagnosed) -> Iterator[Line | Heading]:
        """The verdict as a line with everything about it, and what stands in its way."""
        made, today = found.diagnosis, found.moment.date()
        origin = said.origin(found.reading.dossier.client.newest("origin"))
        texts = (said.change(made), origin, said.hard_time(made, today), said.signature(found.signing, found.names, today))
        detail = [
            Passage(text=_(said.PLAYS[made.verdict]), style="accent"),
            Passage(text=said.sums(made)),
            *(Passage(text=one) for one in texts if one),
        ]
        yield Line(((said.verdict(made), "bold"), "", (said.evidence(made), "dim")), "verdict", self.client, ACTS, None, detail)
        if made.sweep:
            yield Heading(_("Ours first"))
            for one in made.sweep:
                words = said.sweep(one)
                yield Line(
                    ((words, "late"),),
                    f"sweep {one.entry}",
                    self.client,
                    ("doorstep", *ACTS),
                    one.entry,
                    (Passage(text=words, style="late"),),
                )

    def _evidence(self, found: Diagnosed) -> Iterator[Line | Heading]:
        made, today = found.diagnosis, found.moment.date()
        if made.incidents:
            yield Heading(_("For: what they did"))
            yield from (self._incident(one, found, today) for one in reversed(made.incidents))
        if made.failures:
            yield Heading(_("Against: what we did"))
            yield from (self._failure(one, today) for one in reversed(made.failures))
        if made.cycles:
            yield Heading(_("Remedies: apology, proposal and real help"))
            for cycle in reversed(made.cycles):
                how = _("in vain: {why}", why=word("cycle", cycle.failed)) if cycle.failed else _("it satisfied")
                cells = (found.names.get(cycle.complaint, ""), say_day(date.fromordinal(cycle.day), today), how)
                yield Line(cells, f"cycle {cycle.complaint} {cycle.day}", self.client, ACTS)

    def _incident(self, one: Weighed, found: Diagnosed, today: date) -> Line:
        who = found.names.get(one.contact, "")
        seen = ", ".join(found.names.get(member, "") for member in one.entry.data["seen_by"])
        detail = (
            Passage(text=str(one.entry.data["text"]), style="bold"),
            Passage(_("Seen by"), seen),
            Passage(_("As they would read it"), said.as_read(one, found.names, today)),
        )
        style = "dim" if one.why else ""
        cells = ((said.incident(one), style), say_day(date.fromordinal(one.day), today), (said.weight(one), style), who)
        return Line(cells, one.entry.id, self.client, (ENTRY, *ACTS), one.entry.id, detail)

    def _failure(self, one: Failure, today: date) -> Line:
        cells = (said.failure(one), say_day(date.fromordinal(one.day), today), str(one.weight))
        return Line(cells, f"{one.code} {one.entry} {one.day}", self.client, (ENTRY, *ACTS), one.entry, (Passage(text=said.failure(one)),))

    # Acts of its own

    def own_words(self, act: str) -> str:
        return _(OWN[act]) if act in OWN else ""

    async def do_own(self, act: str, line: Line) -> None:
        """Show the entry behind a line, or sign."""
        from kundtui.tui.screens.entry import show_entry  # noqa: PLC0415 - loaded when first asked for

        if act == ENTRY:
            await show_entry(self.session, line.thing)
            return
        try:
            receipt = await self.session.act(diagnosis.sign, self.client.client)
        except ERRORS as error:
            self.session.tell(explain(error), severity="warning")
            return
        self.session.tell(stored(_("Stored: signed."), receipt, self.client.name))
