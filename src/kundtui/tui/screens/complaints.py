"""The complaints of all clients by their clock: late, due today, later. Enter takes the next step, `.` all others, also on all marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from kundtui.desk import complaints
from kundtui.desk.complaints import GROUPS, Complaints, Listed
from kundtui.domain.handling import TOGETHER, lawful, moves
from kundtui.i18n import N_, _, ngettext
from kundtui.store.port import Hit
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.panes.complaints import SEVERITIES
from kundtui.tui.pick import Choice
from kundtui.tui.screens.listing import Line, Listing
from kundtui.words.handling import due, following, passes, stands
from kundtui.words.steps import STEPS
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.kept import Folded
    from kundtui.tui.columns import Run

TITLES = {"late": N_("Late"), "today": N_("Due today"), "later": N_("Later")}
LEADERS = ("leader", "admin")
SOONEST = 100
"""So many clients are looked at before anything is shown."""
WIDE = 160
"""From so many columns on the clock is named at length: under that the details beside the list leave it no more room than 80 do."""


class ComplaintsScreen(Listing):
    """What is to be done about complaints, whosever clients they are."""

    marking: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.kept: Folded = {}

    # What is listed

    def ask(self, desk: Desk) -> Complaints:
        return complaints.listed(desk, kept=self.kept) if self.kept else complaints.soonest(desk, SOONEST, self.kept)

    def show(self, width: int = 0) -> None:
        """Show what is read; where that is only the head of the list read the rest now."""
        super().show(width)
        if not self.found.whole:
            self.found = self.found._replace(whole=True)
            self.read()

    def empty(self) -> str:
        return _("No complaint is open. c logs one.")

    def columns(self, width: int) -> tuple[Column, ...]:
        return (
            Column(_("Due"), 26 if width >= WIDE else 23),
            Column(_("Client"), 24 if width >= WIDE else 15),
            Column("", 7),
            Column(_("Stands"), 16 if width >= WIDE else 10, drops=2),
            Column(_("Complaint"), least=13),
            Column(_("Owner"), 12, drops=3),
            Column(_("Days"), 5, align="right", drops=1),
        )

    def header(self, found: Complaints) -> tuple[Sequence[Run], Sequence[Run]]:
        late = sum(one.group(found.moment) == "late" for one in found.items)
        moved = sum(one.escalated for one in found.items)
        left: list[Run] = [(" " + _("Complaints"), "bold"), (f" {len(found.items)}  ", "")]
        left += [(ngettext("{n} is late", "{n} are late", late), "late")] if late else []
        if moved and self.desk.member.role in LEADERS:
            left.append(("  " + ngettext("{n} decision moved twice", "{n} decisions moved twice", moved), "late"))
        return left, [(" DEMO ", "pill.watch")] if self.desk.store.demo else []

    def lay_out(self, found: Complaints, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - the same lines at every width
        whole: list[Line | Heading] = []
        for group in GROUPS:
            lines = [self._line(one, found) for one in found.items if one.group(found.moment) == group]
            whole += [Heading(_(TITLES[group])), *lines] if lines else []
        return whole

    def _line(self, one: Listed, found: Complaints) -> Line:
        late = one.group(found.moment) == "late"
        owner = self.desk.office.members.get(one.owner)
        days = str(found.moment.toordinal() - one.case.received_at.toordinal())
        text = _("moved twice: {text}", text=one.case.text) if one.escalated else one.case.text
        cells = (
            (due(one.clock, found.moment), "late" if late else "") if one.clock else (self.session.look.sign("none"), "dim"),
            one.name,
            (word("severity", one.case.severity), SEVERITIES.get(one.case.severity, "") if one.reading.open else "dim"),
            stands(one.reading, found.moment),
            (text, "late" if one.escalated else ""),
            (owner.name if owner else "", "dim"),
            (days, "dim"),
        )
        return Line(
            cells, one.case.id, Hit(one.client, one.name, one.code, "name"), self._acts(one, found), one, tuple(self._detail(one, found))
        )

    def _acts(self, one: Listed, found: Complaints) -> tuple[str, ...]:
        """What can be done with it; two can be the same only where the client has another that is open."""
        alone = not any(other.client == one.client and other is not one and other.reading.open for other in found.items)
        steps = lawful(one.reading, self.desk.office.policy(found.moment), found.moment)
        return tuple(f"complaint.{step}" for step in steps if not (step == "merge" and alone))

    def _detail(self, one: Listed, found: Complaints) -> Iterator[Passage]:
        today = found.moment.date()
        yield Passage(text=f"{one.name}: {one.case.text}", style="bold")  # the list cuts both in a narrow window
        yield Passage(_("Next step"), _("{step} (Enter)", step=following(one.next)), "accent")
        for clock in one.clocks:
            late = clock.late(found.moment)
            when = passes(clock, today)
            yield Passage(word("clock", clock.what), _("{when}, late", when=when) if late else when, "late" if late else "")
        if count := moves(one.reading):
            times = ngettext("{n} time", "{n} times", count)
            yield Passage(_("Decision moved"), _("{times}: the leader sees it", times=times) if one.escalated else times, "late")

    # What can be done with all that are marked

    def many(self, lines: Sequence[Line]) -> Sequence[Choice]:  # noqa: ARG002 - the same for all; each passes its gate
        return [Choice(step, _(STEPS[step])) for step in TOGETHER]

    async def do_many(self, act: str, lines: Sequence[Line]) -> None:
        """Ask once, and do it with each or with none."""
        from kundtui.tui.forms.handling import ManyForm, ResolveManyForm  # noqa: PLC0415 - loaded when first asked for

        items = [line.thing for line in lines]
        form = ResolveManyForm(self.session, items) if act == "resolve" else ManyForm(self.session, items, act)
        told = "" if self.bars(form) else await self.app.push_screen_wait(form)
        if told:
            self.session.tell(told)
            self.marks = frozenset()
            self.lines.repaint()
