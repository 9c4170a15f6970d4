"""The attempt to mend a relation: the improvement plan, hours spent against it, and what of it is done since it began (N3-N13, A4, A7-A9).

The log of plans: `strain`. What an hour gives elsewhere: `farewell`. It never touches the level but for the letter P of the lifecycle.
"""

from __future__ import annotations

from datetime import date, datetime, time
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain import months
from kundtui.domain.doorstep import doorstep
from kundtui.domain.livelihood import median
from kundtui.domain.work import time_spent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry
    from kundtui.domain.office import Ground

HOUR = 60
MONTH = 30
"""Days of a month where hours are compared with those of other clients."""
PACE_MONTHS = 3
"""Months over which the hours of the other clients are taken."""
WEEK = 7
DOOMED, NO_MEDIAN, ENOUGH = "doomed", "no_median", "enough"
STEPS = ("owner", "hours", "small", "in_person", "breadth", "mandate", "expectations", "apology", "proposal", "help", "doorstep")
"""What an attempt consists of, in the order of the practices."""
REMEDIES = {"apology": "apologised", "proposal": "proposed", "help": "helped"}


class Plan(NamedTuple):
    """One improvement plan. `hours`: planned a month; `months`: how many; `ended_at` and `last_words` where it was ended."""

    id: str
    text: str
    hours: int
    months: int
    begun_at: datetime
    entry: str
    ended_at: datetime | None = None
    last_words: str = ""

    @property
    def over_on(self) -> date:
        """The first day after its months; the calendar's last where a file brought more months than it has."""
        try:
            return months.later(self.begun_at.date(), self.months)
        except OverflowError:
            return date.max

    @property
    def runs(self) -> bool:
        """Nobody has ended it; its months may be over."""
        return self.ended_at is None


class Step(NamedTuple):
    """One part of the attempt: whether it is done since the plan began, how much there is and is needed, and the entries that say so."""

    code: str
    practice: str
    have: int
    need: int
    entries: tuple[str, ...] = ()

    @property
    def done(self) -> bool:
        return self.have >= self.need


class Normal(NamedTuple):
    """What a normal client takes: the median of hours a month over the clients with hours in the last months, and of how many it is."""

    hours: Fraction | None
    clients: int


class Attempt(NamedTuple):
    """How far a plan is at a moment. `month`: the one that runs, from 1; `spent_month` and `spent`: hours in it, and since the start.

    `planned`: the hours of the months begun so far. `fate`: doomed where no more is planned than a normal client takes (N5).
    """

    plan: Plan
    day: int
    month: int
    spent_month: Fraction
    spent: Fraction
    planned: int
    normal: Normal
    fate: str
    steps: tuple[Step, ...]

    @property
    def done(self) -> int:
        return sum(step.done for step in self.steps)


class Pace(NamedTuple):
    """The running plan in a row of the grid: minutes spent in its month, hours planned for it, which month of how many it is, and the first day after them."""

    minutes: int
    hours: int
    month: int
    months: int
    over_on: str


# Plans


def plans(dossier: Dossier, moment: datetime) -> list[Plan]:
    """Every improvement plan begun by the moment, the oldest first."""
    found: dict[str, Plan] = {}
    for at, entry in dossier.entries:
        if at > moment:
            break
        if entry.kind == "plan.started" and entry.subject not in found:
            data = entry.data
            found[entry.subject] = Plan(entry.subject, data["text"], data["hours_per_month"], data["months"], at, entry.id)
        elif entry.kind == "plan.ended" and entry.subject in found:
            found[entry.subject] = found[entry.subject]._replace(ended_at=at, last_words=entry.data.get("text", ""))
    return list(found.values())


def running_plan(dossier: Dossier, moment: datetime) -> Plan | None:
    """The newest plan that nobody has ended."""
    return next((plan for plan in reversed(plans(dossier, moment)) if plan.runs), None)


def fate(hours: int | Fraction, normal: Normal) -> str:
    """What the source says of so many hours a month: doomed where they are no more than a normal client takes (N5)."""
    if normal.hours is None:
        return NO_MEDIAN
    return DOOMED if hours <= normal.hours else ENOUGH


def normal(minutes: Iterable[int]) -> Normal:
    """The median hours a month, of the minutes that each other client took in the last `PACE_MONTHS` months."""
    taken = [Fraction(one, HOUR * PACE_MONTHS) for one in minutes if one > 0]
    return Normal(median(taken), len(taken))


# How far it is


def attempt(dossier: Dossier, ground: Ground, moment: datetime, usual: Normal) -> Attempt | None:
    """How far the running plan is, or the newest; None where there was never one. `usual`: what a normal client takes."""
    known = plans(dossier, moment)
    plan = running_plan(dossier, moment) or (known[-1] if known else None)
    if plan is None:
        return None
    until = plan.ended_at or moment
    month = _month(plan, until.date())
    return Attempt(
        plan,
        until.toordinal() - plan.begun_at.toordinal() + 1,
        month,
        spent_since(dossier, months.later(plan.begun_at.date(), month - 1), until),
        spent_since(dossier, plan.begun_at.date(), until),
        plan.hours * month,
        usual,
        fate(plan.hours, usual),
        tuple(steps(dossier, ground, until, plan, usual)),
    )


def pace(dossier: Dossier, moment: datetime) -> Pace | None:
    """How far the running plan is; None where none runs. With no new entry it reads the same until `next_month`."""
    plan = running_plan(dossier, moment)
    if plan is None:
        return None
    return Pace(
        int(spent_in_month(dossier, plan, moment) * HOUR), plan.hours, _month(plan, moment.date()), plan.months, plan.over_on.isoformat()
    )


def next_month(dossier: Dossier, moment: datetime) -> datetime | None:
    """The midnight at which another month of the running plan begins; None where its last has begun."""
    plan = running_plan(dossier, moment)
    month = _month(plan, moment.date()) if plan else 0
    return datetime.combine(months.later(plan.begun_at.date(), month), time()) if plan and month < plan.months else None


def spent_in_month(dossier: Dossier, plan: Plan, moment: datetime) -> Fraction:
    """Hours spent in the month of the plan that runs at the moment."""
    return spent_since(dossier, months.later(plan.begun_at.date(), _month(plan, moment.date()) - 1), moment)


def spent_since(dossier: Dossier, day: date, moment: datetime) -> Fraction:
    """Hours spent on a day or later, up to the moment."""
    return _hours(entry for at, entry in time_spent(dossier, moment) if at.date() >= day)


def _month(plan: Plan, day: date) -> int:
    """Which month of the plan a day is in, from 1; after its months the last."""
    begun = plan.begun_at.date()
    return next((number for number in range(1, plan.months) if day < months.later(begun, number)), max(1, plan.months))


def steps(dossier: Dossier, ground: Ground, moment: datetime, plan: Plan, usual: Normal) -> Iterator[Step]:
    """What the attempt consists of, each part with what was done for it since the plan began."""
    since, policy = plan.begun_at, ground.policy
    owners = owner_strengthened(dossier, since, moment)
    yield Step("owner", "N3", bool(owners), 1, owners)
    above = weeks_above(dossier, usual, datetime.combine(since.date(), time()), moment)
    yield Step("hours", "N5", len(above), policy.tried_weeks, tuple(entry for week in above for entry in week))
    weeks = _weeks_met(dossier, since, moment)
    yield Step("small", "N7", weeks, max(1, (moment.toordinal() - since.toordinal()) // WEEK))
    met = _since(dossier.in_person.ats, dossier.in_person.facts, since, moment)
    yield Step("in_person", "N8", len(met), 1, met)
    talked = talked_since(dossier, since, moment)
    yield Step("breadth", "N12", len(talked), policy.breadth_contacts, tuple(dict.fromkeys(talked.values())))
    able = {one: talk for one, talk in talked.items() if _is_able(dossier, one, moment)}
    yield Step("mandate", "N13", len(able), 1, tuple(dict.fromkeys(able.values())))
    yield _expectations(dossier, since, moment)
    yield from _recovery(dossier, since, moment)
    blocking = [item for item in doorstep(dossier, ground, moment) if item.blocks]
    yield Step("doorstep", "R10", not blocking, 1, tuple(entry for item in blocking for entry in item.entries))


# What each part rests on; an ending asks for the same as evidence that everything was tried (N14)


def owner_strengthened(dossier: Dossier, since: datetime, moment: datetime) -> tuple[str, ...]:
    """The entries since a moment by which an owner was named, confirmed, or got a deputy (N3)."""
    found = []
    for at, one in zip(dossier.client.owners.ats, dossier.client.owners.facts, strict=True):
        if since <= at <= moment:
            found.append(one.entry)
    return tuple(found)


def weeks_above(dossier: Dossier, usual: Normal, since: datetime, moment: datetime) -> list[tuple[str, ...]]:
    """The weeks, Monday to Sunday, in which the client got more hours than a normal one in a week, each as its entries, the oldest first (N5, G1).

    Long hours on one day fill one week. None where nobody knows what a normal client takes.
    """
    weeks: dict[int, list[Entry]] = {}
    for at, entry in time_spent(dossier, moment):
        if at >= since:
            weeks.setdefault((at.toordinal() - 1) // WEEK, []).append(entry)
    enough = None if usual.hours is None else usual.hours * WEEK / MONTH
    return [tuple(entry.id for entry in week) for _, week in sorted(weeks.items()) if enough is not None and _hours(week) > enough]


def talked_since(dossier: Dossier, since: datetime, moment: datetime) -> dict[str, str]:
    """The contacts still here who took part in a talk since a moment -> the newest talk's entry (N12)."""
    found = {}
    for contact, talks in dossier.talks_with.items():
        there = _since(talks.ats, [talk.entry for talk in talks.facts], since, moment)
        if there and contact in dossier.contacts and dossier.contacts[contact].here(moment):
            found[contact] = there[-1]
    return found


def expectations_reset(dossier: Dossier, since: datetime, moment: datetime) -> tuple[tuple[str, ...], bool]:
    """The notes of expectations since a moment, and whether the client has taken note of one of them (A4)."""
    notes = [note for at, note in zip(dossier.expectations.ats, dossier.expectations.facts, strict=True) if since <= at <= moment]
    ours = {note.subject for note in notes}
    heard = [entry for subject, entry in dossier.acknowledged.until(moment) if subject in ours]
    return (*(note.entry for note in notes), *heard), bool(heard)


def recovered_since(dossier: Dossier, since: datetime, moment: datetime) -> dict[str, tuple[str, ...]]:
    """Apology, proposal and help since a moment -> the entries that tell of each (A7-A9)."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(REMEDIES, ())
    for case in dossier.complaints.values():
        known = [step for step in case.steps if step.at <= moment]
        for code, what in REMEDIES.items():
            mine = tuple(step.entry.id for step in known if step.what == what and step.at >= since)
            found[code] = (*found[code], *mine)
    return found


def _expectations(dossier: Dossier, since: datetime, moment: datetime) -> Step:
    """Reset: noted anew, and the client has taken note (A4)."""
    entries, heard = expectations_reset(dossier, since, moment)
    return Step("expectations", "A4", bool(entries) + heard, 2, entries)


def _recovery(dossier: Dossier, since: datetime, moment: datetime) -> Iterator[Step]:
    done = recovered_since(dossier, since, moment)
    yield Step("apology", "A8", bool(done["apology"]), 1, done["apology"])
    yield Step("proposal", "A8", bool(done["proposal"]), 1, done["proposal"])
    yield Step("help", "A9", bool(done["help"]), 1, done["help"])


def _is_able(dossier: Dossier, contact: str, moment: datetime) -> bool:
    view = dossier.contacts[contact].assessed.last(moment)
    return view is not None and (view.will, view.mandate) == ("yes", "yes")


def _weeks_met(dossier: Dossier, since: datetime, moment: datetime) -> int:
    """The whole weeks since the plan began in which somebody there was talked with: ten calls on one day fill one (N7)."""
    first = since.toordinal()
    whole = (moment.toordinal() - first) // WEEK
    weeks = {(day - first) // WEEK for day in dossier.talks.days[: dossier.talks.known(moment)] if day >= first}
    return len({week for week in weeks if week < max(1, whole)})


def _since(ats: Sequence[datetime], entries: Sequence[str], since: datetime, moment: datetime) -> tuple[str, ...]:
    return tuple(entry for at, entry in zip(ats, entries, strict=True) if since <= at <= moment)


def _hours(entries: Iterable[Entry]) -> Fraction:
    return Fraction(sum(entry.data["minutes"] for entry in entries), HOUR)
