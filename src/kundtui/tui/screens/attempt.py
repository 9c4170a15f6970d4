"""The attempt to mend one relation: the plan with its hours on top, then each part of it; Enter on a part does what is left of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import attempt
from kundtui.domain.attempt import DOOMED
from kundtui.i18n import _
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.screens.listing import OPEN, ClientListing, Line
from kundtui.words import attempt as said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.attempt import Attempted
    from kundtui.desk.desk import Desk
    from kundtui.domain.attempt import Attempt, Step
    from kundtui.tui.columns import Run

START, END = "plan.start", "plan.end"
NEXT = {
    "owner": "owner.assign",
    "hours": "hours.log",
    "small": "contact.log",
    "in_person": "contact.log",
    "breadth": "contact.log",
    "mandate": "contact.log",
    "expectations": "expectation.note",
    "apology": OPEN,
    "proposal": OPEN,
    "help": OPEN,
    "doorstep": "doorstep",
}
"""Part of the attempt -> what Enter does about it. A remedy is a step of a complaint, which stands at the client."""


class AttemptScreen(ClientListing):
    """More time than on a normal client, over months, in person, with more people, and what was promised made good (N3-N13)."""

    def ask(self, desk: Desk) -> Attempted:
        return attempt.attempted(desk, self.client.client)

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same at every width
        return (
            Column("", 1),
            Column(_("The attempt"), least=36, weight=2),
            Column(_("Since its start"), 16),
            Column("", 4, drops=1),
        )

    def header(self, found: Attempted) -> tuple[Sequence[Run], Sequence[Run]]:
        left: list[Run] = [(f" {found.reading.name}  ", "bold"), (_("The attempt to mend it"), "")]
        if found.attempt is not None and found.attempt.plan.runs:
            left.append((f"  {said.short(found.attempt)}", "late" if found.attempt.fate == DOOMED else ""))
        return left, [(" DEMO ", "pill.watch")] if self.desk.store.demo else []

    def lay_out(self, found: Attempted, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - as above
        return [self._plan(found), *(self._parts(found.attempt) if found.attempt is not None else ())]

    def _plan(self, found: Attempted) -> Line:
        """The plan in one line, with all that is known of it; without one, the way to begin."""
        today, seen = found.moment.date(), found.attempt
        normal = (Passage(text=said.normal(found.normal)), Passage(_("Owner"), said.owner(found.owner, found.names)))
        if seen is None:
            words = _("No plan yet. Enter begins one.")
            return Line(("", (words, "bold"), "", ""), "plan", self.client, (START, "contact.log"), None, (Passage(text=words), *normal))
        runs = seen.plan.runs
        detail = [
            Passage(text=seen.plan.text, style="bold"),
            Passage(text=f"{said.plan(seen.plan, today)}; {said.state(seen, today)}"),
            Passage(text=said.spent(seen)),
            *normal,
        ]
        detail += [Passage(text=said.fate(seen.fate), style="late")] if said.fate(seen.fate) else []
        detail += [Passage(_("What came of it"), seen.plan.last_words)] if seen.plan.last_words else []
        acts = ("hours.log", "contact.log", END) if runs else (START,)
        cells = ((self.session.look.sign("mark") if not runs else "", "good"), (seen.plan.text, "bold"), said.short(seen), ("N5", "dim"))
        return Line(cells, "plan", self.client, acts, None, detail)

    def _parts(self, seen: Attempt) -> Iterator[Line | Heading]:
        yield Heading(_("What it consists of"))
        for one in seen.steps:
            yield self._part(one, seen)

    def _part(self, one: Step, seen: Attempt) -> Line:
        sign = (self.session.look.sign("mark"), "good") if one.done else (self.session.look.sign("none"), "dim")
        cells = (sign, (said.step(one), "" if one.done else "bold"), said.counted(one), (one.practice, "dim"))
        detail = (Passage(text=said.step(one), style="bold"), Passage(one.practice, said.because(one)))
        acts = (NEXT[one.code], "hours.log", "contact.log", "owner.assign", "expectation.note", "doorstep")
        offered = (*dict.fromkeys(acts), END if seen.plan.runs else START)
        return Line(cells, one.code, self.client, offered, None, detail)

    def empty(self) -> str:
        return _("No plan yet.")
