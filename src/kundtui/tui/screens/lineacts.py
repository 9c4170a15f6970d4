"""What can be done with the line under the cursor of a client's tab: its next step, all acts on it, what is added and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import on, work

from kundtui.i18n import _
from kundtui.tui import acts
from kundtui.tui.lines import Lines
from kundtui.tui.panes.pane import MENU
from kundtui.tui.panes.promises import Promises
from kundtui.tui.panes.timeline import Timeline
from kundtui.tui.pick import Choice
from kundtui.tui.screens.filtering import Filtering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.tui.panes.pane import Pane


class LineActs(Filtering):
    """A place with a pane whose lines can be acted upon. A subclass has the panes."""

    @property
    def pane(self) -> Pane[Any] | None:
        """The items that are listed now."""
        raise NotImplementedError

    @on(Lines.Chosen, "#items")
    @work
    async def choose(self, event: Lines.Chosen) -> None:
        """Do the next step of the line; where there is none, say all about it."""
        pane = self.pane
        item = pane.item(event.index) if pane else None
        if pane is None or item is None:
            return
        act = pane.next_act(item) if self.sight is None else ""
        if act == MENU:
            await self.offer(pane, item)
        elif act:
            await self.do(act, pane.about(item))
        else:
            await self.say_all(pane, item)

    @work
    async def action_list_acts(self) -> None:
        """Offer everything that can be done with the line, what can be added here, and what can be done with the client itself."""
        pane = self.pane
        item = pane.item(self.lines.cursor) if pane else None
        if pane is not None:
            await self.offer(pane, item, (*pane.adds, *acts.OF_CLIENT))

    async def offer(self, pane: Pane[Any], item: Any, more: Sequence[str] = ()) -> None:  # noqa: ANN401 - an item of any pane
        """Let one of the acts on a line be chosen, and do it."""
        detail = [Choice("detail", _("Everything about it"))] if item is not None else []
        able = pane.acts(item) if item is not None else ()
        own, others = acts.choices(able), acts.choices([act for act in more if act not in able])
        offered = [*detail, *own, *others] if more else [*own, *detail]
        chosen = await acts.choose(self, _("What to do with it?"), offered)
        if chosen == "detail":
            await self.say_all(pane, item)
        elif chosen:
            await self.do(chosen, pane.about(item) if chosen in able else None)

    @work
    async def action_thing_add(self) -> None:
        """Add what this tab holds; where it holds several things let one be chosen."""
        pane = self.pane
        if pane is not None and (chosen := await acts.choose(self, _("What to add?"), acts.choices(pane.adds))):
            await self.do(chosen)

    @work
    async def action_thing_change(self) -> None:
        """Change what is under the cursor."""
        pane = self.pane
        item = pane.item(self.lines.cursor) if pane else None
        act = pane.change_act(item) if pane is not None and item is not None else ""
        if pane is not None and act:
            await self.do(act, pane.about(item))
        else:
            self.session.tell(_("Nothing can be changed here; . shows what can be done."))

    @work
    async def action_promise(self) -> None:
        """On a promise offer what can be done with it, elsewhere make one."""
        pane = self.pane
        item = pane.item(self.lines.cursor) if pane else None
        if isinstance(pane, Promises) and item is not None and pane.acts(item):
            await self.offer(pane, item)
        else:
            await self.do("promise.make")

    async def do(self, act: str, thing: Any = None) -> None:  # noqa: ANN401 - whatever the line is about
        """Do an act on this client."""
        client = self.needed()
        if client is not None:
            await acts.do(self, act, client, thing)

    async def say_all(self, pane: Pane[Any], item: Any) -> None:  # noqa: ANN401 - an item of any pane
        """Show everything about one item over the screen."""
        from kundtui.tui.screens.entry import DetailScreen, show_entry  # noqa: PLC0415 - loaded when first asked for

        if isinstance(pane, Timeline):
            await show_entry(self.session, pane.key(item))
        else:
            await self.app.push_screen(DetailScreen(pane.detail(item)))

    def copied(self) -> str:
        """What `y` copies: the line under the cursor, or the client's name."""
        pane = self.pane
        item = pane.item(self.lines.cursor) if pane else None
        return pane.text(item).strip() if pane is not None and item is not None else super().copied()
