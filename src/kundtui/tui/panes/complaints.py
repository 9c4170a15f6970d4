"""The client's complaints: how grave, where each stands, the clock that runs next and whether it is late. Open ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from kundtui.domain.clock import FIRST_ANSWERS, Clock, running, waiting
from kundtui.domain.complaint import Case, Reading, read
from kundtui.i18n import N_, _, say_moment
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.panes.pane import Count, Pane, under
from kundtui.words.standing import age, due
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from kundtui.tui.columns import Row

SEVERITIES = {"high": "crisis", "medium": "at_risk"}
TELLING = ("answered", "assessed", "decided", "apologised", "proposed", "helped")
"""The steps by which an open complaint is named, the last of them counting."""
NEXT = {
    "answer": N_("Enter logs the first answer"),
    "resolve": N_("Enter resolves it"),
    "confirm": N_("Enter logs that the client confirms"),
}


class Item(NamedTuple):
    """A complaint as it stands, with the clocks that run."""

    case: Case
    reading: Reading
    clocks: tuple[Clock, ...]

    @property
    def clock(self) -> Clock | None:
        """The clock that runs out first, or did."""
        return self.clocks[0] if self.clocks else None


def next_step(reading: Reading) -> str:
    """What is to be done next: answer, resolve, confirm, or "" where nothing is."""
    if reading.phase == "resolved":
        return "confirm"
    if not reading.open:
        return ""
    return "resolve" if reading.first(*FIRST_ANSWERS) else "answer"


def lawful_steps(item: Item) -> tuple[str, ...]:
    """The steps that can follow on how a complaint stands, the next one first."""
    following = next_step(item.reading)
    if following == "answer":
        return "answer", "resolve"
    if following == "resolve":
        return ("resolve",) if item.reading.first("answered") else ("resolve", "answer")
    return ("confirm",) if following or item.reading.phase == "declined" else ()


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
            (self.stands(item), "" if open_now else "dim"),
            (self.due(item.clock), "late" if self.late(item) else "") if item.clock else self.none(),
            (age(item.case.received_at.date().isoformat(), self.today), "dim"),
        )

    def stands(self, item: Item) -> str:
        """Name where a complaint stands."""
        if item.reading.phase == "declined":
            return word("outcome", "declined")
        if not item.reading.open:
            return word("step", item.reading.phase)
        if waiting(item.reading, self.seen.moment):
            return word("step", "waiting")
        last = item.reading.last(*TELLING)
        return word("step", last.what if last else "reopened" if item.reading.reopened else "received")

    def due(self, clock: Clock) -> str:
        """Say what is due and when; on the day itself at what time."""
        what = word("clock", clock.what)
        whole_day = clock.due.hour == 0 and clock.due.minute == 0
        if clock.due.date() == self.today and not whole_day:
            late = clock.late(self.seen.moment)
            when = _("late {time}", time=f"{clock.due:%H:%M}") if late else _("by {time}", time=f"{clock.due:%H:%M}")
            return _("{when}: {what}", what=what, when=when)
        last = clock.due.toordinal() - whole_day
        return _("{when}: {what}", what=what, when=due(clock.due.fromordinal(last).date().isoformat(), self.today))

    def key(self, item: Item) -> str:
        return item.case.id

    def acts(self, item: Item) -> tuple[str, ...]:
        return tuple(f"complaint.{step}" for step in lawful_steps(item))

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
        yield Passage(_("Stands"), self.stands(item))
        if self.name_of(item.case.contact):
            yield Passage(_("Said by"), self.name_of(item.case.contact))
        if item.case.repeats:
            yield Passage(_("Again"), self.name_of(item.case.repeats) or _("it came before"))
        step = next_step(item.reading)
        if step:
            yield Passage(_("Next step"), _(NEXT[step]), "accent")

    def _clocks(self, item: Item) -> Iterator[Passage]:
        if item.clocks:
            yield Passage()
            yield Passage(_("Clocks"))
        for clock in item.clocks:
            late = clock.late(self.seen.moment)
            whole_day = clock.due.hour == 0 and clock.due.minute == 0
            when = self.day(clock.due.fromordinal(clock.due.toordinal() - 1)) if whole_day else say_moment(clock.due, self.today)
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
