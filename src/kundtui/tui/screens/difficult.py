"""Difficult relations of all clients by stage, from what is swept first to the follow-up; Enter goes to the next step of a line."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kundtui.desk import diagnosis, difficult
from kundtui.i18n import N_, _, say_day
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.forms.telling import stored
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.screens.listing import Line, Listing
from kundtui.words import attempt as tried
from kundtui.words import diagnosis as verdicts
from kundtui.words import difficult as said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.difficult import Difficult, Hard
    from kundtui.tui.columns import Run

SIGN = "diagnosis.sign"
NEXT = {
    "sweep": ("doorstep", "diagnosis"),
    "hard_time": ("diagnosis", "hardship.over", "contact.log"),
    "incidents": ("diagnosis", SIGN, "attempt", "assertions"),
    "signing": ("diagnosis", SIGN, "attempt", "offboarding"),
    "assertion": ("assertions", "doorstep"),
    "plan": ("attempt", "hours.log", "contact.log", "plan.end"),
    "considered": ("offboarding", "farewell", "diagnosis"),
    "decided": ("offboarding", "contact.log"),
    "noticed": ("offboarding", "contact.log"),
    "follow_up": ("offboarding",),
}
"""Stage -> what can be done there; the first is what Enter does."""


class DifficultScreen(Listing):
    """All of it on one screen, for whoever leads: what waits, for how long, and what blocks it."""

    def ask(self, desk: Desk) -> Difficult:
        return difficult.difficult(desk)

    def empty(self) -> str:
        return _("No relation is difficult.")

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same at every width
        return (
            Column(_("Client"), least=22, weight=1),
            Column(_("Used"), 17),
            Column(_("How it stands"), least=34, weight=3),
            Column(_("Owner"), 14, drops=1),
        )

    def header(self, found: Difficult) -> tuple[Sequence[Run], Sequence[Run]]:
        left: list[Run] = [(" " + _("Difficult relations"), "bold"), (f"  {said.summary(found)}", "")]
        return left, [(" DEMO ", "pill.watch")] if self.desk.store.demo else []

    def lay_out(self, found: Difficult, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - as above
        whole: list[Line | Heading] = []
        for stage, relations in groupby(found.relations, key=lambda one: one.place.stage):
            lines = [self._line(one, found) for one in relations]
            whole += [Heading(f"{said.stage(stage)} · {len(lines)}"), *lines]
        return whole

    def _line(self, one: Hard, found: Difficult) -> Line:
        today, late = found.moment.date(), "late" if one.place.late(found.moment.date()) else ""
        stands = said.stands(one, found.members, today)
        owner = found.members.get(one.owner, "")
        cells = (one.client.name, (said.used(one, today), late), stands, (owner, "dim") if owner else (_("no owner"), "late"))
        key = f"{one.client.client} {one.assertion.id if one.assertion else ''}"
        return Line(cells, key, one.client, NEXT[one.place.stage], None, [*self._detail(one, found)])

    @staticmethod
    def _detail(one: Hard, found: Difficult) -> Iterator[Passage]:
        today = found.moment.date()
        stands = said.stands(one, found.members, today)
        yield Passage(text=one.client.name, style="bold")
        yield Passage(text=stands, style="accent")
        yield Passage(_("Since"), f"{say_day(one.place.since, today)} · {said.used(one, today)}")
        yield Passage(_("Diagnosis"), f"{verdicts.verdict(one.diagnosis)} ({verdicts.sums(one.diagnosis)})")
        if one.signing is not None:
            yield Passage(_("Signed"), verdicts.signature(one.signing, found.members, today))
        if one.assertion is not None:
            yield Passage(_("What we want"), one.assertion.wanted)
        if one.attempt is not None:
            yield Passage(_("Plan"), f"{one.attempt.plan.text}; {tried.spent(one.attempt)}")
            left = [tried.step(step) for step in one.attempt.steps if not step.done]
            yield from (Passage(_("Left to do") if not number else "", words) for number, words in enumerate(left))
        ours = map(verdicts.sweep, one.diagnosis.sweep if one.place.stage != "sweep" else ())
        yield from (Passage(_("Ours first"), words, "late") for words in ours)
        yield from (Passage(_("Blocked by"), words, "late") for words in said.all_blocks(one) if words != stands)

    # Acts of its own

    def own_words(self, act: str) -> str:
        return _(OWN[act]) if act in OWN else ""

    async def do_own(self, act: str, line: Line) -> None:  # noqa: ARG002 - there is one
        """Sign the diagnosis of a line."""
        if line.client is None:
            return
        try:
            receipt = await self.session.act(diagnosis.sign, line.client.client)
        except ERRORS as error:
            self.session.tell(explain(error), severity="warning")
            return
        self.session.tell(stored(_("Stored: signed."), receipt, line.client.name))


OWN = {SIGN: N_("Sign this diagnosis")}
"""Acts of this screen alone."""
