"""The office's rules on the screen: each number with its reason beside it, Enter changes one after showing whom that moves; the services too."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import work

from kundtui.desk import policy as policies
from kundtui.desk import service as services
from kundtui.desk import usual
from kundtui.desk.portfolio import portions
from kundtui.i18n import _
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.here import ERRORS
from kundtui.tui.screens.listing import Line, Listing
from kundtui.words import rules as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.policy import Value
    from kundtui.desk.usual import Proposal
    from kundtui.tui.columns import Run

EDIT, LIST, RETIRE = "policy.edit", "service.list", "service.retire"
VALUE, PRACTICE = 18, 10


class Rules(NamedTuple):
    """What the screen lists."""

    values: Sequence[Value]
    services: dict[str, str]


class PolicyScreen(Listing):
    """Every number of the office in its groups."""

    def __init__(self) -> None:
        super().__init__()
        self.proposal: Proposal | None = None

    def on_mount(self) -> None:
        super().on_mount()
        self.reckon()

    @work(exclusive=True, group="proposal")
    async def reckon(self) -> None:
        """Work out what usual interval the portfolio speaks for, some clients at a time, so that nothing waits for it."""
        twice: list[int] = []
        try:
            for some in await self.session.ask(portions):
                twice += await self.session.ask(usual.medians, some)
            self.proposal = await self.session.ask(usual.propose, twice)
            await self.session.ask(usual.told)
        except ERRORS:
            return
        if self.is_mounted and self.found is not None:
            self.show()

    def ask(self, desk: Desk) -> Rules:
        return Rules(policies.values(desk), services.services(desk))

    def header(self, found: Rules) -> tuple[Sequence[Run], Sequence[Run]]:
        version = found and self.desk.office.policies()[-1].version
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        return [(" " + _("Policy: the rules of the office"), "bold")], [(_("version {n}", n=version) + " ", "dim"), *demo]

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same at every width
        return (Column(_("Rule")), Column(_("Now"), VALUE, align="right"), Column(_("Practice"), PRACTICE, drops=1))

    def lay_out(self, found: Rules, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - the same at every width
        lines: list[Line | Heading] = []
        group = ""
        for value in found.values:
            belongs = said.group(value.field)
            if belongs != group:
                lines.append(Heading(belongs))
                group = belongs
            lines.append(self._line(value))
        lines.append(Heading(_("Services that the office offers")))
        lines += [Line((name, "", "T6"), f"service:{one}", acts=(RETIRE, LIST), thing=name) for one, name in found.services.items()]
        return [*lines, Line(((f"+ {_('List a service')}", "dim"), "", ""), "service", acts=(LIST,))]

    def _line(self, value: Value) -> Line:
        changed = "" if value.now == value.default else "bold"
        told = [
            Passage(word("policy", value.field)),
            Passage(_("Now"), said.shown(value.now)),
            Passage(_("Range"), said.bounds(value)),
            Passage(_("Rests on"), said.rests_on(value)),
            Passage("", said.explained(value.field)),
        ]
        if value.field == usual.FIELD and self.proposal:
            told.insert(1, Passage(_("Proposal"), said.proposal(self.proposal)))
        cells = (word("policy", value.field), (said.shown(value.now), changed), value.practice or _(said.OWN))
        return Line(cells, value.field, acts=(EDIT,), thing=value, detail=told)

    def own_words(self, act: str) -> str:
        return {EDIT: _("Change this number"), LIST: _("List a service"), RETIRE: _("Take the service off the list")}.get(act, "")

    async def do_own(self, act: str, line: Line) -> None:
        from kundtui.tui.forms import policy as forms  # noqa: PLC0415 - a form is loaded when it is first opened

        if act == EDIT:
            await self.form(forms.PolicyForm(self.session, line.thing, self.proposal))
        else:
            await self.form(forms.ServiceForm(self.session, str(line.thing) if act == RETIRE else ""))
