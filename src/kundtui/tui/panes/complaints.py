"""The client's complaints: how grave, where each stands, the clock that runs next and whether it is late. Open ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from kundtui.domain.clock import Clock, running
from kundtui.domain.complaint import Case, Reading, read
from kundtui.domain.handling import escalated, lawful, moves, next_step
from kundtui.i18n import _, ngettext
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.panes.pane import Count, Pane, under
from kundtui.words.handling import due, following, passes, stands
from kundtui.words.standing import age
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from kundtui.tui.columns import Row

SEVERITIES = {"high": "crisis", "medium": "at_risk"}


class Item(NamedTuple):
    """A complaint as it stands, with the clocks that run."""

    case: Case
    reading: Reading
    clocks: tuple[Clock, ...]

    @property
    def id(self) -> str:
        return self.case.id

    @property
    def clock(self) -> Clock | None:
        """The clock that runs out first, or did."""
        return self.clocks[0] if self.clocks else None


class Complaints(Pane[Item]):
    """Open complaints by their clock, then resolved ones that nobody has confirmed, then the closed, the newest first."""

    name: ClassVar[str] = "complaints"
    adds: ClassVar[tuple[str, ...]] = ("complaint.add",)

    @classmethod
    def columns(cls) -> tuple[Column, ...]:
        return (
            Column("", 7),
            Column(_("Complaint"), weight=1, least=20),
            Column(_("Stands"), 10, drops=2),
            Column(_("Due"), 24),
            Column(_("Age"), 5, align="right", drops=1),
        )

    @classmethod
    def empty(cls) -> str:
        return _("No complaint yet. c logs one.")

    def gather(self) -> Sequence[Item | Heading]:
        moment, ground = self.seen.moment, self.seen.ground
        items = [
            Item(case, read(case, moment), running(case, moment, ground.policy, ground.work))
            for case in self.seen.dossier.complaints.values()
        ]
        alive = sorted((item for item in items if next_step(item.reading)), key=_by_clock)
        closed = sorted((item for item in items if not next_step(item.reading)), key=lambda item: item.case.received_at, reverse=True)
        return [*alive, *under(_("Closed"), closed)]

    def count(self) -> Count:
        items = [item for item in self.shown if not isinstance(item, Heading)]
        return Count(len(items), sum(1 for item in items if self.late(item)))

    def late(self, item: Item) -> bool:
        """Tell whether the clock that runs first has passed."""
        return item.clock is not None and item.clock.late(self.seen.moment)

    def row(self, item: Item) -> Row:
        open_now = item.reading.open
        return (
            (word("severity", item.case.severity), SEVERITIES.get(item.case.severity, "") if open_now else "dim"),
            (item.case.text, "" if next_step(item.reading) else "dim"),
            (stands(item.reading, self.seen.moment), "" if open_now else "dim"),
            (due(item.clock, self.seen.moment), "late" if self.late(item) else "") if item.clock else self.none(),
            (age(item.case.received_at.date().isoformat(), self.today), "dim"),
        )

    def key(self, item: Item) -> str:
        return item.case.id

    def acts(self, item: Item) -> tuple[str, ...]:
        steps = lawful(item.reading, self.seen.ground.policy, self.seen.moment)
        return tuple(f"complaint.{step}" for step in steps if step != "merge" or self._others(item))

    def _others(self, item: Item) -> bool:
        """Tell whether another complaint is open, so that two may be the same."""
        return any(isinstance(one, Item) and one is not item and one.reading.open for one in self.whole)

    def next_act(self, item: Item) -> str:
        step = next_step(item.reading)
        return f"complaint.{step}" if step else ""

    def text(self, item: Item) -> str:
        steps = (str(step.entry.data.get("text", "")) for step in item.case.steps)
        return " ".join((super().text(item), *steps))

    # At length

    def detail(self, item: Item) -> Sequence[Passage]:
        return [*self._now(item), *self._clocks(item), *self._steps(item)]

    def _now(self, item: Item) -> Iterator[Passage]:
        yield Passage(text=item.case.text, style="bold")
        yield Passage(_("Severity"), word("severity", item.case.severity), SEVERITIES.get(item.case.severity, ""))
        yield Passage(_("Stands"), stands(item.reading, self.seen.moment))
        if self.name_of(item.case.contact):
            yield Passage(_("Said by"), self.name_of(item.case.contact))
        if item.case.repeats:
            yield Passage(_("Again"), self.name_of(item.case.repeats) or _("it came before"))
        if count := moves(item.reading):
            times = ngettext("{n} time", "{n} times", count)
            loud = escalated(item.reading)
            yield Passage(_("Decision moved"), _("{times}: the leader sees it", times=times) if loud else times, "late" if loud else "")
        step = next_step(item.reading)
        if step:
            yield Passage(_("Next step"), _("{step} (Enter)", step=following(step)), "accent")

    def _clocks(self, item: Item) -> Iterator[Passage]:
        if item.clocks:
            yield Passage()
            yield Passage(_("Clocks"))
        for clock in item.clocks:
            late = clock.late(self.seen.moment)
            when = passes(clock, self.today)
            yield Passage(word("clock", clock.what), _("{when}, late", when=when) if late else when, "late" if late else "")

    def _steps(self, item: Item) -> Iterator[Passage]:
        yield Passage()
        yield Passage(_("Steps"))
        yield self._step(item.case.received_at, item.case.entry.by, self.said(item.case.entry))
        for step in item.case.steps:
            yield self._step(step.at, step.entry.by, self.said(step.entry))

    def _step(self, at: datetime, by: str, words: str) -> Passage:
        who, time = self.name_of(by), f"{at:%H:%M} " if at.hour or at.minute else ""
        return Passage(self.day(at), f"{time}{words} ({who})" if who else f"{time}{words}")


def _by_clock(item: Item) -> tuple[bool, bool, str]:
    return not item.reading.open, item.clock is None, item.clock.due.isoformat() if item.clock else item.case.received_at.isoformat()
