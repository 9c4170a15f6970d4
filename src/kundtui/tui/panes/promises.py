"""Promises of both sides: what, by when, how it went, and what follows when the client's part is late. Open ones first, by due day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from kundtui.domain.promise import Outcome, Promise, outcome, state, untold
from kundtui.i18n import _, say_day, short_day
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.panes.pane import MENU, Count, Pane, under
from kundtui.words.promise import stands
from kundtui.words.standing import due
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.tui.columns import Row

STEPS = ("promise.keep", "promise.move", "promise.tell", "promise.settle")
LOUD = {"overdue": "late", "broken": "late", "kept_late": "falling"}


class Item(NamedTuple):
    """A promise, how it stands, and what follows if it is late. `untold`: the client does not know yet what that is (R16)."""

    promise: Promise
    how: Outcome
    state: str
    consequence: str
    untold: bool = False


class Promises(Pane[Item]):
    """Ours and theirs; those that are over stand at the end, the newest first."""

    name: ClassVar[str] = "promises"
    adds: ClassVar[tuple[str, ...]] = ("promise.make",)

    @classmethod
    def columns(cls) -> tuple[Column, ...]:
        return (
            Column(_("Whose"), 12),
            Column(_("Promise"), weight=2, least=30),
            Column(_("Due"), 11),
            Column(_("State"), 14),
            Column(_("If late"), weight=1, least=14, drops=1),
        )

    @classmethod
    def empty(cls) -> str:
        return _("No promise is noted yet.")

    def gather(self) -> Sequence[Item | Heading]:
        items = [self._item(promise) for promise in self.seen.dossier.promises.values()]
        alive = sorted((item for item in items if item.how.open), key=lambda item: item.how.shown_due)
        over = sorted((item for item in items if not item.how.open), key=lambda item: -item.how.shown_due)
        return [*alive, *under(_("Closed"), over)]

    def _item(self, promise: Promise) -> Item:
        how = outcome(promise, self.seen.moment)
        moment = self.seen.moment
        return Item(promise, how, state(promise, how, moment), promise.consequence, untold(promise, how, moment))

    def count(self) -> Count:
        items = [item for item in self.shown if isinstance(item, Item)]
        return Count(len(items), sum(1 for item in items if item.state in ("overdue", "broken")))

    def row(self, item: Item) -> Row:
        dim = "" if item.how.open else "dim"
        loud = LOUD.get(item.state, dim)
        day = (
            due(date.fromordinal(item.how.shown_due).isoformat(), self.today)
            if item.how.open
            else short_day(date.fromordinal(item.how.shown_due), self.today)
        )
        return (
            (word("side", item.promise.side), dim),
            (item.promise.text, dim),
            (day, loud if item.how.open else dim),
            (stands(item.state, item.promise.side, untold=item.untold), loud or ("falling" if item.untold and item.how.open else "")),
            (item.consequence, dim),
        )

    def _day(self, ordinal: int) -> str:
        return say_day(date.fromordinal(ordinal), self.today)

    def key(self, item: Item) -> str:
        return item.promise.id

    def acts(self, item: Item) -> tuple[str, ...]:
        return STEPS if item.how.open else ()

    def next_act(self, item: Item) -> str:
        return MENU if item.how.open else ""

    def change_act(self, item: Item) -> str:
        return "promise.move" if item.how.open else ""

    def about(self, item: Item) -> object:
        return item.promise

    def detail(self, item: Item) -> Sequence[Passage]:
        return [*self._at_length(item)]

    def _at_length(self, item: Item) -> Iterator[Passage]:
        yield Passage(text=item.promise.text, style="bold")
        yield Passage(_("Whose"), word("side", item.promise.side))
        yield Passage(_("Due"), self._day(item.how.shown_due))
        if item.how.due != item.how.shown_due:
            yield Passage(_("Binding day"), self._day(item.how.due))
        yield Passage(_("State"), stands(item.state, item.promise.side, untold=item.untold), LOUD.get(item.state, ""))
        if item.consequence:
            yield Passage(_("If late"), item.consequence)
        yield Passage()
        yield Passage(_("Steps"))
        for at, entry in self.seen.dossier.entries:
            if entry.subject == item.promise.id:
                who = self.name_of(entry.by)
                yield Passage(self.day(at), f"{self.said(entry)} ({who})" if who else self.said(entry))
