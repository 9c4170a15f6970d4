"""Status reports of all clients by the day on which the next is due, agreed points that nobody has confirmed, surprises without a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import agreed, reports
from kundtui.desk.reports import ALL, GROUPS, DueReport, Reports, Unforeseen
from kundtui.i18n import N_, _, ngettext, say_day, short_day
from kundtui.store.port import Hit
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.panes.pane import under
from kundtui.tui.screens.listing import Line, Listing
from kundtui.words.report import bar, last, whole
from kundtui.words.standing import due

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.agreed import Unsure, Waiting
    from kundtui.desk.desk import Desk
    from kundtui.tui.columns import Run

TITLES = {"late": N_("Reports that are late"), "today": N_("Reports due today"), "later": N_("Later")}
SOONEST = 100
"""So many clients are looked at before anything is shown."""


class Found(NamedTuple):
    """What is listed: reports and surprises, and the agreed points that wait."""

    reports: Reports
    agreed: Unsure


class ReportsScreen(Listing):
    """Enter writes the report, confirms what was agreed, or notes what the client may count on. `y` copies the last report as it was sent."""

    def ask(self, desk: Desk) -> Found:
        return Found(reports.due(desk, most=SOONEST if self.found is None else ALL), agreed.waiting(desk))

    def show(self, width: int = 0) -> None:
        """Show what is read; where that is only the head of the list read the rest now."""
        super().show(width)
        if not self.found.reports.whole:
            self.found = self.found._replace(reports=self.found.reports._replace(whole=True))
            self.read()

    def empty(self) -> str:
        return _("No status report is due: no project runs.")

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same columns at every width
        return (
            Column(_("Due"), 9),
            Column(_("Client"), weight=1, least=16),
            Column(_("Last"), 26),
            Column(_("About"), weight=2, least=16, drops=1),
            Column(_("Owner"), 12, drops=2),
        )

    def header(self, found: Found) -> tuple[Sequence[Run], Sequence[Run]]:
        today = found.reports.moment.date()
        late = sum(one.group(today) == "late" for one in found.reports.items)
        left: list[Run] = [(" " + _("Status reports"), "bold"), (f" {len(found.reports.items)}  ", "")]
        left += [(ngettext("{n} is late", "{n} are late", late), "late")] if late else []
        return left, [(" DEMO ", "pill.watch")] if self.desk.store.demo else []

    def lay_out(self, found: Found, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - the same lines at every width
        today, whole_list = found.reports.moment.date(), list[Line | Heading]()
        for group in GROUPS:
            due_then = [self._report(one, found) for one in found.reports.items if one.group(today) == group]
            whole_list += under(_(TITLES[group]), due_then)
        whole_list += under(_("Agreed, not confirmed"), [self._point(one, found) for one in found.agreed.listed()])
        return [*whole_list, *under(_("Surprises that no note had told of"), [self._shock(one, found) for one in found.reports.surprises])]

    def _owner(self, owner: str) -> tuple[str, str]:
        member = self.desk.office.members.get(owner)
        return (member.name if member else "", "dim")

    def _report(self, one: DueReport, found: Found) -> Line:
        today = found.reports.moment.date()
        late = one.group(today) == "late"
        projects = ", ".join(one.projects)
        cells = (
            (due(one.due.isoformat(), today), "late" if late else ""),
            one.name,
            (self._last(one, found), "" if one.last else "dim"),
            projects,
            self._owner(one.owner),
        )
        hit = Hit(one.client, one.name, one.code, "name")
        return Line(cells, f"report {one.client}", hit, ("report.send", "surprise.note"), one, [*self._detail(one, found)])

    def _last(self, one: DueReport, found: Found) -> str:
        if one.last is None:
            return _("none yet")
        return f"{short_day(one.last.at.date(), found.reports.moment.date())} {bar(one.last.position, ascii_only=self.session.look.ascii)}"

    def _detail(self, one: DueReport, found: Found) -> Iterator[Passage]:
        today = found.reports.moment.date()
        yield Passage(text=one.name, style="bold")
        yield Passage(_("Due"), say_day(one.due, today), "late" if one.group(today) == "late" else "")
        yield Passage(_("Position"), bar(one.position, ascii_only=self.session.look.ascii))
        yield Passage(_("Last time"), last(one.last, today))
        if one.last:
            yield Passage(text=one.last.text)

    def _point(self, one: Waiting, found: Found) -> Line:
        today = found.agreed.moment.date()
        since = short_day(one.point.since.date(), today)
        cells = ((due(one.due.isoformat(), today), "late"), one.name, (since, "dim"), one.point.text, self._owner(one.owner))
        detail = [Passage(text=one.point.text, style="bold"), Passage(_("Agreed"), say_day(one.point.since.date(), today))]
        return Line(cells, one.point.id, Hit(one.client, one.name, one.code, "name"), ("agreed.confirm",), one.point, detail)

    def _shock(self, one: Unforeseen, found: Found) -> Line:
        today, shock = found.reports.moment.date(), one.surprise
        cells = ("", one.name, (short_day(shock.on, today), "dim"), shock.text, self._owner(one.owner))
        detail = [Passage(text=shock.text, style="bold"), Passage(_("Day"), say_day(shock.on, today))]
        key = f"surprise {shock.client} {shock.on} {shock.text}"
        return Line(cells, key, Hit(shock.client, one.name, one.code, "name"), ("expectation.note",), None, detail)

    def copied(self) -> str:
        """The last report of the client under the cursor, as it was sent; else the line."""
        line = self.line()
        thing = line.thing if line else None
        return whole(thing.last) if isinstance(thing, DueReport) and thing.last else super().copied()
