"""The client's meetings: what is planned with its agenda, what was held and what it came to. Planned ones first, by day."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from kundtui.domain.preparing import Plan, bare, meetings_at, share_at_clients
from kundtui.i18n import _
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.panes.pane import Count, Pane, under
from kundtui.words import meeting as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.tui.columns import Row, Run

STEPS = ("meeting.prepare", "meeting.hold", "meeting.agenda", "meeting.send", "meeting.approve", "meeting.move", "meeting.cancel")


class Meetings(Pane[Plan]):
    """Planned and over; Enter prepares a meeting, and from its day on says what it came to."""

    name: ClassVar[str] = "meetings"
    adds: ClassVar[tuple[str, ...]] = ("meeting.plan",)

    @classmethod
    def columns(cls) -> tuple[Column, ...]:
        return (
            Column(_("Day"), 15),
            Column(_("State"), 10),
            Column(_("Agenda and action plan"), weight=1, least=24),
            Column(_("Place"), 15, drops=2),
            Column(_("Homework"), 9, align="right", drops=1),
        )

    @classmethod
    def empty(cls) -> str:
        return _("No meeting was held or planned. + plans one.")

    def gather(self) -> Sequence[Plan | Heading]:
        plans = meetings_at(self.seen.dossier, self.seen.moment)
        planned = [one for one in plans if one.state == "planned"]
        return [*planned, *under(_("Held and cancelled"), [one for one in plans if one.state != "planned"])]

    def _late(self, item: Plan) -> bool:
        return item.state == "planned" and item.on < self.today.isoformat()

    def count(self) -> Count:
        items = [item for item in self.shown if isinstance(item, Plan)]
        return Count(len(items), sum(map(self._late, items)))

    def above(self, index: int) -> tuple[tuple[list[Run], list[Run]], ...]:  # noqa: ARG002 - the same on every line
        share = share_at_clients(item for item in self.whole if isinstance(item, Plan))
        return (([(f" {said.share(share)}", "dim")], []),) if share.of else ()

    def row(self, item: Plan) -> Row:
        style = "" if item.state == "planned" else "dim"
        return (
            (said.day_of(item, self.today), "late" if self._late(item) else style),
            (said.state(item), "late" if self._late(item) else style),
            (self._words(item), style),
            (word("place", item.place), style),
            (said.of_held(item) or self.none()[0], style),
        )

    def _words(self, item: Plan) -> str:
        """The agenda of a planned meeting, the action plan of a held one."""
        if item.held is None:
            return ", ".join(map(bare, item.agenda)) or _("no agenda yet")
        data = item.held.data
        actions = [f"{one['who']}: {one['what']}" for one in data.get("actions") or ()]
        return "; ".join(actions) or str(data.get("no_actions_because") or "")

    def key(self, item: Plan) -> str:
        return item.id

    def acts(self, item: Plan) -> tuple[str, ...]:
        return STEPS if item.state == "planned" else ()

    def next_act(self, item: Plan) -> str:
        if item.state != "planned":
            return ""
        return "meeting.hold" if item.on < self.today.isoformat() else "meeting.prepare"

    def change_act(self, item: Plan) -> str:
        return "meeting.agenda" if item.state == "planned" else ""

    def detail(self, item: Plan) -> Sequence[Passage]:
        return [Passage(*one) for one in said.detail(item, self.seen.names, self.today)]
