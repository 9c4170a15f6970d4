"""Our own doorstep towards one client: everything that is ours and open, what must be swept first on top; each line is acted upon here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk import doorstep
from kundtui.desk.seen import Seen, see
from kundtui.domain.doorstep import swept
from kundtui.i18n import N_, _, short_day
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.due import available
from kundtui.tui.panes.complaints import Complaints
from kundtui.tui.panes.pane import MENU
from kundtui.tui.panes.promises import Promises
from kundtui.tui.screens.listing import ClientListing, Line
from kundtui.words import doorstep as said
from kundtui.words.practices import PRACTICES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.doorstep import Doorstep
    from kundtui.domain.doorstep import Item
    from kundtui.tui.columns import Run
    from kundtui.tui.panes.pane import Pane

PANES: dict[str, type[Pane[Any]]] = {"promise": Promises, "complaint": Complaints}
NO = ("complaint.add", "no.clear", "contact.log")
"""What answers a "no": a complaint of it, or a note why it needs none (B4)."""
TITLES = {True: N_("Sweep first"), False: N_("Also ours")}


class Found(NamedTuple):
    """The doorstep, and the client laid open for what can be done."""

    doorstep: Doorstep
    seen: Seen


class DoorstepScreen(ClientListing):
    """What a client would bring up against us (R10, R14)."""

    def ask(self, desk: Desk) -> Found:
        return Found(doorstep.seen(desk, self.client.client), see(desk, self.client.client))

    def empty(self) -> str:
        return _("Nothing of ours is open towards this client.")

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same at every width
        return (
            Column(_("What is ours and open"), weight=2, least=30),
            Column(_("Since"), 11),
            Column(_("Days"), 5, align="right"),
            Column("", 4),
        )

    def header(self, found: Found) -> tuple[Sequence[Run], Sequence[Run]]:
        items = found.doorstep.items
        left: list[Run] = [(f" {found.doorstep.name}  ", "bold")]
        left.append((said.summary(items), "good" if not items else "" if swept(items) else "late"))
        return left, [(" DEMO ", "pill.watch")] if self.desk.store.demo else []

    def lay_out(self, found: Found, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - as above
        whole: list[Line | Heading] = []
        for blocks, title in TITLES.items():
            lines = [self._line(one, found) for one in found.doorstep.items if one.blocks is blocks]
            whole += [Heading(_(title)), *lines] if lines else []
        return whole

    def _line(self, one: Item, found: Found) -> Line:
        today = found.doorstep.moment.date()
        style = "late" if one.blocks else ""
        words, days = said.item(one, today), str((today - one.since).days)
        able, thing = self._able(one, found.seen)
        detail = (
            Passage(text=words, style="bold"),
            Passage(_("Sweep"), said.sweep(one), "accent"),
            Passage(text=said.since(one, today)),
            Passage(one.practice, _(PRACTICES[one.practice])),
        )
        key = f"{one.what} {one.subject or one.code}"
        cells = ((said.line(one, today), style), (short_day(one.since, today), style), (days, style), (one.practice, "dim"))
        return Line(cells, key, self.client, able, thing, detail)

    def _able(self, one: Item, seen: Seen) -> tuple[tuple[str, ...], Any]:
        """What can be done with one thing, the likeliest first, and what that is about."""
        if one.what not in PANES:
            return (MENU, *(NO if one.what == "no" else available(one.what))), None
        pane = PANES[one.what](seen, self.session.look)
        at = pane.index_of(one.subject)
        item = pane.item(at) if at is not None else None
        if item is None:
            return (), None
        return ((MENU,) if pane.next_act(item) == MENU else ()) + pane.acts(item), pane.about(item)
