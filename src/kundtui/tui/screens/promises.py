"""The promises of all clients, ours and theirs: late, due today, later; then how many were kept, by owner and client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import promises
from kundtui.desk.promise import SIDES
from kundtui.desk.promises import GROUPS, Listed, Promises
from kundtui.i18n import N_, _, ngettext, say_day
from kundtui.store.port import Hit
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.panes.pane import MENU
from kundtui.tui.panes.promises import LOUD, STEPS
from kundtui.tui.screens.listing import Line, Listing
from kundtui.words.promise import consequence, overload, rate, stands
from kundtui.words.standing import due
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.kept import Folded
    from kundtui.desk.promises import Rate
    from kundtui.tui.columns import Run

TITLES = {"late": N_("Late"), "today": N_("Due today"), "later": N_("Later")}
SOONEST = 100
"""So many clients are looked at before anything is shown."""
WIDE = 120
"""From so many columns on more is named at length."""
WORST = 12
"""Clients whose keep rate is listed, the worst first."""


class PromisesScreen(Listing):
    """What was promised and is open, whosever clients they are. Enter offers the steps of a promise."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: Folded = {}

    def ask(self, desk: Desk) -> Promises:
        return promises.soonest(desk, SOONEST, self.kept) if self.found is None else promises.listed(desk, kept=self.kept)

    def show(self, width: int = 0) -> None:
        """Show what is read; where that is only the head of the ledger read the rest now."""
        super().show(width)
        if not self.found.whole:
            self.found = self.found._replace(whole=True)
            self.read()

    def empty(self) -> str:
        return _("No promise is open. p makes one.")

    def columns(self, width: int) -> tuple[Column, ...]:
        return (
            Column(_("Due"), 9),
            Column(_("Client"), 20 if width >= WIDE else 16),
            Column(_("Whose"), 12),
            Column(_("Promise"), weight=2, least=30 if width >= WIDE else 18),
            Column(_("State"), 14, drops=1),
            Column(_("If late"), weight=1, least=14, drops=2),
            Column(_("Owner"), 12, drops=3),
        )

    def header(self, found: Promises) -> tuple[Sequence[Run], Sequence[Run]]:
        late = sum(one.group(found.moment) == "late" for one in found.items)
        left: list[Run] = [(" " + _("Promises"), "bold"), (f" {len(found.items)}  ", "")]
        left += [(ngettext("{n} is late", "{n} are late", late) + "  ", "late")] if late else []
        rates = ", ".join(f"{word('side', side)} {one.kept}/{one.of}" for side in SIDES if (one := found.rate(side)).of)
        left += [(_("kept: {rates}", rates=rates), "dim")] if rates else []
        return left, [(" DEMO ", "pill.watch")] if self.desk.store.demo else []

    def lay_out(self, found: Promises, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - the same lines at every width
        whole: list[Line | Heading] = [Heading(f" {self._crowd(crowd, found)}", "late") for crowd in found.crowds()]
        for group in GROUPS:
            lines = [self._line(one, found) for one in found.items if one.group(found.moment) == group]
            whole += [Heading(_(TITLES[group])), *lines] if lines else []
        return [*whole, *self._rates(found)]

    def _crowd(self, crowd: promises.Crowd, found: Promises) -> str:
        said = overload(crowd.due, say_day(crowd.day, found.moment.date()), *crowd.rate)
        return f"{self._owner(crowd.owner)}: {said}" if crowd.owner else said

    def _owner(self, owner: str) -> str:
        member = self.desk.office.members.get(owner)
        return member.name if member else ""

    def _line(self, one: Listed, found: Promises) -> Line:
        loud = LOUD.get(one.state, "")
        late = one.group(found.moment) == "late"
        cells = (
            (due(one.due.isoformat(), found.moment.date()), "late" if late else loud),
            one.name,
            (word("side", one.promise.side), "dim"),
            one.promise.text,
            (stands(one.state, one.promise.side, untold=one.untold), loud or ("falling" if one.untold else "")),
            (one.promise.consequence, "dim"),
            (self._owner(one.owner), "dim"),
        )
        return Line(
            cells,
            one.promise.id,
            Hit(one.client, one.name, one.code, "name"),
            (MENU, *(("promise.tell",) if one.untold else ()), *(step for step in STEPS if not (one.untold and step == "promise.tell"))),
            one.promise,
            tuple(self._detail(one, found)),
        )

    def _detail(self, one: Listed, found: Promises) -> Iterator[Passage]:
        today = found.moment.date()
        yield Passage(text=one.name, style="bold")
        yield Passage(text=one.promise.text)
        yield Passage(_("Due"), say_day(one.due, today), "late" if one.group(found.moment) == "late" else "")
        yield Passage(_("State"), stands(one.state, one.promise.side, untold=one.untold), LOUD.get(one.state, ""))
        if one.promise.side == "client":
            style = "late" if one.untold else ""
            yield Passage(_("If late"), consequence(one.promise.consequence, untold=one.untold) or _("told"), style)
        yield Passage(_("Made"), say_day(one.promise.made_at.date(), today))
        if said := self._rate_of(one, found):
            yield Passage(_("Kept so far"), said)

    @staticmethod
    def _rate_of(one: Listed, found: Promises) -> str:
        own = (each for each in found.rates if each.client == one.client and each.side == one.promise.side)
        return next((rate(each.kept, each.of) for each in own), "")

    # How many were kept

    def _rates(self, found: Promises) -> Iterator[Line | Heading]:
        """The keep rate of our own promises by owner, then of both sides by client, the worst first."""
        owners = sorted(found.by_owner("us").items(), key=lambda one: (one[1].kept * 1000 // one[1].of, self._owner(one[0])))
        if owners:
            yield Heading(_("Kept, by owner"))
        for owner, kept in owners:
            yield Line((f"{kept.kept}/{kept.of}", self._owner(owner) or _("nobody"), (word("side", "us"), "dim")), f"owner {owner}")
        worst = sorted((one for one in found.rates if one.kept < one.of), key=_worst)[:WORST]
        if worst:
            yield Heading(_("Not all kept, by client"))
        for one in worst:
            cells = ((f"{one.kept}/{one.of}", "late"), one.name, (word("side", one.side), "dim"))
            yield Line(cells, f"{one.side} {one.client}", Hit(one.client, one.name, one.code, "name"))


def _worst(one: Rate) -> tuple[int, int, str]:
    return one.kept * 1000 // one.of, -one.of, one.name
