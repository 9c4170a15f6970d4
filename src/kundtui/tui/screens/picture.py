"""The people of a client as a picture: nine fields of will and mandate, who is next, whom it has soured with, from where they came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import picture
from kundtui.domain.picture import ANSWERS
from kundtui.i18n import _
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.panes.pane import MENU
from kundtui.tui.screens.listing import Line, Listing
from kundtui.words import picture as said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.picture import Laid
    from kundtui.domain.picture import Placed
    from kundtui.store.port import Grid, Hit
    from kundtui.tui.columns import Run

ACTS = ("contact.assess", "contact.change", "contact.left")


class PictureScreen(Listing):
    """Above the nine fields, beneath them a line for each person, who is next first; Enter offers what can be done with them."""

    def __init__(self, client: Hit, _grid: Grid | None = None) -> None:
        super().__init__()
        self.client = client

    def at_hand(self) -> Hit | None:
        return self.client

    def ask(self, desk: Desk) -> Laid:
        return picture.lay(desk, self.client.client, self.sight.on if self.sight else None)

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same columns at every width
        return (Column("", 20), *(Column(_(said.MANDATE[mandate]), least=16) for mandate in ANSWERS))

    def header(self, found: Laid) -> tuple[Sequence[Run], Sequence[Run]]:
        threads = found.picture.threads
        left: list[Run] = [(f" {found.name}  ", "bold"), (_("People") + "  ", "")]
        left.append((said.short(threads, found.names), "late") if threads.single else (said.broad(threads), ""))
        return left, [(" DEMO ", "pill.watch")] if self.desk.store.demo else []

    def empty(self) -> str:
        return _("Nobody at this client is noted yet.")

    def lay_out(self, found: Laid, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - the same lines at every width
        if not found.picture.people:
            return []
        mark = self.session.look.sign("cursor")
        fields = said.lines(found.picture, mark)
        self.current = self.current or found.picture.people[0].contact.id
        whole: list[Line | Heading] = [Line(line, f"field {at}", self.client, detail=self._fields(line)) for at, line in enumerate(fields)]
        return [*whole, Heading(_("Everybody, who is next first")), *(self._person(one, found) for one in found.picture.people)]

    @staticmethod
    def _fields(line: Sequence[str]) -> list[Passage]:
        """Who stands in one row of fields, in full."""
        stand = zip(ANSWERS, line[1:], strict=True)
        return [Passage(text=line[0], style="bold"), *(Passage(_(said.MANDATE[mandate]), names) for mandate, names in stand if names)]

    def _person(self, one: Placed, found: Laid) -> Line:
        soured = "late" if one.stance == "soured" else ""
        day = said.talked_short(one, found.moment.date())
        cells = (
            (said.name_of(one), "bold" if one.following else ""),
            (said.role_of(one), "dim"),
            (said.stance(one), soured),
            (_("talk with next") if one.following else day, "accent" if one.following else "dim"),
        )
        return Line(cells, one.contact.id, self.client, (MENU, *ACTS), one.contact, [*self._detail(one, found)])

    @staticmethod
    def _detail(one: Placed, found: Laid) -> Iterator[Passage]:
        today = found.moment.date()
        yield Passage(text=", ".join(filter(None, (said.name_of(one), said.role_of(one)))), style="bold")
        if one.following:
            yield Passage(text=_("The next to talk with") + " (N13)", style="accent")
        yield Passage(text=said.view(one))
        yield Passage(text=said.talked(one, today))
        if one.contact.id in found.came:
            yield Passage(text=said.came(found.came[one.contact.id], today))
