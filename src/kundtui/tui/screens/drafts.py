"""Held drafts: whose, for which client, until when, and why; a leader lets one go from its line (R11, A13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import drafting
from kundtui.i18n import _, say_moment
from kundtui.store.port import Hit
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.screens.listing import OPEN, Line, Listing
from kundtui.words.excerpt import excerpt
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.drafting import HeldOf
    from kundtui.tui.columns import Run

RELEASE = "draft.release"
SHORT = 80
"""Cells of a draft in its line."""


class DraftsScreen(Listing):
    """A leader releases a colleague's draft by `.`; Enter opens the client."""

    def ask(self, desk: Desk) -> list[HeldOf]:
        return drafting.waiting(desk)

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same columns at every width
        return (
            Column(_("Client"), weight=1, least=18),
            Column(_("By"), 14),
            Column(_("Held until"), 18),
            Column(_("Words"), weight=2, least=20),
        )

    def header(self, found: list[HeldOf]) -> tuple[Sequence[Run], Sequence[Run]]:
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        return [(" " + _("Held drafts"), "bold")], [(f"{len(found)} ", "dim"), *demo]

    def empty(self) -> str:
        return _("No draft is held.")

    def lay_out(self, found: list[HeldOf], width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - the same lines at every width
        return [self._line(one) for one in found]

    def _line(self, one: HeldOf) -> Line:
        draft, today = one.draft, self.desk.now().date()
        member = self.desk.office.members.get(draft.by)
        until = say_moment(draft.free_at, today)
        rules = ", ".join(word("tone", rule) for rule in draft.rules)
        cells = (one.name, member.name if member else "", until, excerpt(draft.text, SHORT))
        passages = [
            Passage(text=one.name, style="bold"),
            Passage(_("Held until"), until),
            Passage(_("Because of"), rules),
            Passage(text=draft.text),
        ]
        return Line(cells, draft.id, Hit(one.client, one.name, "", "name"), (OPEN, RELEASE), one, passages)

    def own_words(self, act: str) -> str:
        return _("Release it, as a leader") if act == RELEASE else ""

    async def do_own(self, act: str, line: Line) -> None:
        """Let the draft of the line go."""
        if act == RELEASE:
            try:
                await self.session.act(drafting.release, line.thing.client, line.thing.draft.id)
            except ERRORS as error:
                self.session.tell(explain(error), severity="warning")
            else:
                self.session.tell(_("Stored: the draft is released."))
