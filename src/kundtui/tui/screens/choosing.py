"""What the portfolio adds to its list: marks, saved views by number, and acts on all that are marked. How it is shown: `portfolio`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import on, work

from kundtui.desk import views
from kundtui.desk.views import View
from kundtui.i18n import N_, _, ngettext
from kundtui.store.port import StoreError
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.keys import Shown
from kundtui.tui.lines import Lines
from kundtui.tui.pick import Choice
from kundtui.tui.screens.filtering import Filtering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.store.port import Grid, Hit

BULK = {
    "owner": N_("New owner for all of them …"),
    "tag": N_("Add a tag to all of them …"),
    "untag": N_("Take a tag away from all of them …"),
    "rhythm": N_("Agree a rhythm with all of them …"),
}
"""Acts on the marked: what -> its words. The desk's words for them are in `desk.bulk`."""
AT_ONCE = 500
"""Rows that are read at a time."""


class Choosing(Filtering):
    """A place with a grid in which clients are marked. A subclass has the list and shows what changes."""

    order, descending, heat = "level", False, False
    grid: Grid
    marks: frozenset[str] = frozenset()

    def fill(self, *, stay: bool = True) -> None:
        """Show the list anew."""

    def show_status(self) -> None:
        """Say how many are marked."""

    def show_as(self, *, heat: bool) -> None:
        """Show the table, or the heat view."""

    def remember(self) -> None:
        """Keep how it is looked at."""

    # Marks

    def read_marks(self) -> None:
        """What this member has marked, here or in another session."""
        try:
            self.marks = frozenset(self.session.personal.marks(self.desk.login))
        except StoreError:
            self.marks = frozenset()

    def is_marked(self, index: int) -> bool:
        """Tell whether the client on this row is marked."""
        rows = self.grid.rows(index, index + 1) if self.marks else ()
        return bool(rows) and rows[0].client in self.marks

    @on(Lines.Marked)
    def turn_mark(self, event: Lines.Marked) -> None:
        rows = self.grid.rows(event.index, event.index + 1)
        if rows:
            self.put_marks((rows[0].client,), marked=rows[0].client not in self.marks)
            self.lines.repaint(event.index)

    @on(Lines.MarkedAll)
    def turn_all(self) -> None:
        """Mark all that are shown, or none where all are."""
        parts = (self.grid.rows(start, start + AT_ONCE) for start in range(0, self.grid.total, AT_ONCE))
        shown = {row.client for part in parts for row in part}
        self.put_marks(sorted(shown), marked=not shown <= self.marks)
        self.lines.repaint()

    def put_marks(self, clients: Sequence[str], *, marked: bool) -> None:
        """Mark these or take their marks away; they count in this session also where they cannot be kept."""
        self.marks = self.marks.union(clients) if marked else self.marks.difference(clients)
        try:
            self.session.personal.mark_these(self.desk.login, clients, marked=marked)
        except StoreError as error:
            self.session.tell(explain(error), severity="warning")
        self.show_status()

    def clear_marks(self) -> None:
        self.put_marks(sorted(self.marks), marked=False)
        self.lines.repaint()

    def marked_words(self) -> str:
        return ngettext("{count} marked", "{count} marked", len(self.marks), count=len(self.marks)) if self.marks else ""

    # Acts

    @work
    async def action_list_acts(self) -> None:
        """Offer everything that can be done with the marked, else with the client under the cursor."""
        from kundtui.tui import acts  # noqa: PLC0415 - loaded when first asked for

        client = self.needed()
        if client is None:
            return
        if self.marks:
            many = [*(Choice(f"bulk.{what}", _(words)) for what, words in BULK.items()), Choice("marks.clear", _("Take all marks away"))]
            offered = [*many, Choice("one", _("Only {client} …", client=client.name)), *self._save_choice()]
            chosen = await acts.choose(self, self.marked_words(), offered)
            if chosen != "one":
                await self.do_with_marked(chosen)
                return
        parted = [Choice("client.separate", _("Not the same: part them"))] if await self.is_merged(client) else []
        chosen = await acts.choose(self, client.name, [*acts.choices(acts.ALL_OF_CLIENT), *parted, *self._save_choice()])
        if chosen == "client.separate":
            await self.separate(client)
        elif chosen == "view.save":
            await self.save_view()
        elif chosen:
            await acts.do(self, chosen, client)

    async def is_merged(self, client: Hit) -> bool:
        """Tell whether this is one of those who are gone because they were merged into another."""
        row = self.desk.store.standing(client.client)
        if row is None or row.lifecycle != "E":
            return False
        from kundtui.desk import merging  # noqa: PLC0415 - acts load the rules, the first screen does without them

        return bool(await self.session.ask(merging.merged_target, client.client))

    async def separate(self, client: Hit) -> None:
        """Part a merged client from the other at once; an undo joins them again."""
        from kundtui.desk import merging  # noqa: PLC0415 - as above

        try:
            await self.session.act(merging.separate, client.client)
        except ERRORS as error:
            self.session.tell(explain(error), severity="warning")
            return
        self.session.tell(_("Stored: {client} stands for itself again.", client=client.name))

    @staticmethod
    def _save_choice() -> list[Choice]:
        return [Choice("view.save", _("Save this view as number …"))]

    async def do_with_marked(self, chosen: str) -> None:
        """Do one of the acts on all that are marked."""
        if chosen.startswith("bulk."):
            from kundtui.tui.forms.many import BulkForm  # noqa: PLC0415 - as above

            await self.form(BulkForm(self.session, chosen.removeprefix("bulk."), sorted(self.marks)))
        elif chosen == "marks.clear":
            self.clear_marks()
        elif chosen == "view.save":
            await self.save_view()

    @work
    async def action_bulk(self, what: str) -> None:
        """Do an act on the marked, named in the palette."""
        if self.marks:
            await self.do_with_marked(f"bulk.{what}")
        else:
            self.session.tell(_("Nobody is marked. Space marks the client under the cursor, * all that are shown."), severity="warning")

    # Saved views

    def own_views(self) -> dict[int, View]:
        try:
            return views.views(self.desk)
        except StoreError:
            return {}

    def action_view(self, number: int) -> None:
        """Show the saved view of this number; 0 shows all clients as they come."""
        try:
            view = views.the_view(self.desk, number)
        except ERRORS as error:
            self.session.tell(explain(error), severity="warning")
            return
        self.words, self.order, self.descending = view.words, view.order, view.descending
        heat = self.heat if number == 0 else view.heat
        if heat != self.heat:
            self.show_as(heat=heat)
        self.fill()
        self.remember()
        self.session.tell(view.name or _("All clients"))

    @work
    async def action_view_save(self) -> None:
        await self.save_view()

    async def save_view(self) -> None:
        """Ask for a number and a name, and keep how the portfolio is looked at now."""
        from kundtui.tui.forms.many import ViewForm  # noqa: PLC0415 - as above

        await self.form(ViewForm(self.session, View("", self.words, self.order, self.descending, self.heat)))

    def offers(self) -> Sequence[Shown]:
        """What the palette has here beside the keys: saved views, and acts on the marked."""
        found = [
            Shown(str(number), _("View: {name}", name=view.name), f"view.{number}", f"view({number})")
            for number, view in self.own_views().items()
        ]
        found.append(Shown("", _("Save this view as number …"), "view.save", "view_save"))
        found.append(Shown("", _("Who needs a plan: at risk, or below the target"), "narrow.plan", "narrow_to('plan:needed')"))
        many: list[Any] = list(BULK.items()) if self.marks else []
        return [*found, *(Shown("", f"{self.marked_words()}: {_(words)}", f"bulk.{what}", f"bulk('{what}')") for what, words in many)]
