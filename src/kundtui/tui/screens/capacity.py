"""Capacity: the talks a week that the rhythms need, owner by owner, and the clients with whom a slower rhythm would help most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import capacity
from kundtui.i18n import _
from kundtui.store.port import Hit
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.screens.listing import OPEN, Line, Listing
from kundtui.words import capacity as said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.capacity import Loaded, Slower
    from kundtui.desk.desk import Desk
    from kundtui.domain.capacity import Load
    from kundtui.tui.columns import Run

AGREE = "rhythm.agree"


class CapacityScreen(Listing):
    """Enter on a client agrees a rhythm with it; an owner's line only says how it stands."""

    def ask(self, desk: Desk) -> Loaded:
        return capacity.loaded(desk)

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same columns at every width
        return (
            Column(_("Owner or client"), weight=2, least=22),
            Column(_("Needs"), 6, align="right"),
            Column(_("Routine"), 8, align="right"),
            Column(_("Frees"), 7, align="right"),
            Column(_("Agreed"), 13, align="right", drops=2),
            Column(_("Used to"), 16, drops=1),
        )

    def header(self, found: Loaded) -> tuple[Sequence[Run], Sequence[Run]]:
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        load = found.capacity.office
        return [(" " + _("Capacity"), "bold"), (f"  {said.short(load)}", "late" if load.over else "")], demo

    def empty(self) -> str:
        return _("No clients yet.")

    def lay_out(self, found: Loaded, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - the same lines at every width
        owners = {member.id: member.name for member in self.desk.office.members.values()}
        whole: list[Line | Heading] = [Heading(_("Talks a week by owner"))] if found.capacity.owners else []
        whole += [self._owner(one, owners.get(one.owner, "") or _("no owner")) for one in found.capacity.owners]
        whole += [Heading(_("A slower rhythm would help most with these (T11)"))] if found.slower else []
        return [*whole, *map(self._client, found.slower)]

    @staticmethod
    def _owner(one: Load, name: str) -> Line:
        cells = (name, (said.tenths(one.need), "late" if one.over else ""), str(one.gives), "", f"{one.firm}/{one.clients}")
        sentence = said.load(one)
        passages = [
            Passage(text=name, style="bold"),
            Passage(text=f"{sentence[:1].upper()}{sentence[1:]}."),
            Passage(text=said.agreed(one)),
        ]
        return Line(cells, f"owner {one.owner}", detail=passages)

    @staticmethod
    def _client(one: Slower) -> Line:
        row = one.row
        saves = (said.tenths(one.saves), "good") if one.saves else ("", "")
        cells = (row.name, said.tenths(one.need), "", saves, "", (said.habit(one.habit), "dim"))
        passages = [Passage(text=row.name, style="bold"), Passage(text=said.slower(one))]
        return Line(cells, row.client, Hit(row.client, row.name, row.code, "name"), (AGREE, OPEN), None, passages)
