"""The shown level: raw levels replayed day by day with dwell and repair (K6), and the forecast (model.md sections 3 and 4)."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.ceiling import ORDER, STEPS
from kundtui.domain.complaint import standing
from kundtui.domain.interaction import standing_noes
from kundtui.domain.promise import outcome, standing_broken
from kundtui.domain.state import State, state_at
from kundtui.domain.strain import in_notice
from kundtui.domain.turning import ALL, turning_days

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.finding import Factor
    from kundtui.domain.office import Ground, Office
    from kundtui.domain.policy import Policy
    from kundtui.domain.promise import Promise
    from kundtui.domain.turning import Turns

UNKNOWN = "unknown"
TROUBLE = ("at_risk", "crisis")


class Step(NamedTuple):
    """The level of one day, read at its end (or at the moment asked about). Days are ordinals.

    `known`: the last of the four levels, which stands behind an unknown. `since`: the day of the last change among the four.
    `left`: the day itself, or of an unknown its first day. `better`: for how many days since then the raw level has been better than `known`.
    `owed`: the day from which a meeting in person is owed (K6), or 0.
    """

    day: int
    raw: str
    shown: str
    known: str
    since: int
    left: int
    better: int
    owed: int


class Kept(NamedTuple):
    """Raw levels of past days as an earlier replay found them: the level from each of these days on, in order.

    They hold from `first` to the day before `until`, ordinals.
    """

    raws: Mapping[int, str]
    first: int
    until: int


NOTHING = Kept({}, 0, 0)


def end_of(day: int) -> datetime:
    """The last moment of a day."""
    return datetime.combine(date.fromordinal(day), time.max)


def ground_at(dossier: Dossier, office: Office, moment: datetime, policy: Policy | None = None) -> Ground:
    """What the rules stand on for a client at a moment: the policy of that day and the business time of its country."""
    return office.ground(moment, dossier.client.value("country", moment) or "", policy)


def judged(dossier: Dossier, office: Office, moment: datetime, kept: dict[str, Factor | None] | None = None) -> State:
    """The state at a moment on the ground of that moment; `kept` as in `state_at`."""
    return state_at(dossier, ground_at(dossier, office, moment), moment, kept)


def needs_repair(dossier: Dossier, policy: Policy, moment: datetime) -> bool:
    """Tell whether a drop on this day is about repair (Ruling 10): complaint, broken promise, "no" or notice stands."""
    return bool(
        any(reading.open for _, reading in standing(dossier, moment, 0))
        or standing_broken(dossier, policy, moment)
        or standing_noes(dossier, moment)
        or in_notice(dossier, moment)
    )


def grievances(dossier: Dossier) -> set[int]:
    """The days on which a complaint arrived or a promise of ours broke: in trouble, each owes the meeting anew (Ruling 24)."""
    days = {case.received_at.toordinal() for case in dossier.complaints.values()}
    for promise in dossier.promises.values():
        if promise.side == "us":
            named = [(promise.made_at, promise.due), *((step.at, step.due) for step in promise.steps if step.due)]
            days |= {day for at, due in named if _broke(promise, day := max(due + 1, at.toordinal()), due)}
    return days


def _broke(promise: Promise, day: int, due: int) -> bool:
    """Tell whether a due day named by then stands broken at the end of the day: the day after it, or later where it was named late."""
    how = outcome(promise, end_of(day))
    return how.broken_on == due and how.open


def dwell_days(level: str, policy: Policy) -> int:
    """For how many days the raw level must have been better before a step up from this level (N6)."""
    return policy.dwell_crisis_days if level == "crisis" else policy.dwell_days


class Replay:
    """Replays one client's days in order. Raw levels are judged on turning days only, and not where they are kept; between them they stand."""

    def __init__(self, dossier: Dossier, office: Office, turning: Turns, kept: Kept = NOTHING) -> None:
        self.dossier = dossier
        self.office = office
        self.turning = turning
        self.kept = kept
        self.grievances = grievances(dossier)
        self.repairs = [*dossier.in_person.ats, *dossier.waivers.ats]
        self.step: Step | None = None
        self.factors: dict[str, Factor | None] = {}

    def day(self, day: int, moment: datetime | None = None) -> Step:
        """The next day, read at its end or at the moment given."""
        before, at = self.step, moment or end_of(day)
        raw = "" if moment else self._known(before, day)
        if before and raw == before.raw == before.shown == before.known and day not in self.turning:
            self.step = Step(day, raw, raw, raw, before.since, day, 0, before.owed)
        else:
            self.step = self._follow(before, day, raw or self._judge(day, at), at)
        return self.step

    def _known(self, before: Step | None, day: int) -> str:
        """The raw level of a day that need not be judged: it is kept, or it is the level of the day before; else ""."""
        if self.kept.first <= day < self.kept.until:
            self.factors = {}
            return self.kept.raws.get(day) or (before.raw if before else "")
        return before.raw if before and day not in self.turning else ""

    def _judge(self, day: int, at: datetime) -> str:
        """The raw level; only the factors that turn on the day are judged anew."""
        turns = self.turning.get(day, ALL)
        kept = {name: factor for name, factor in self.factors.items() if name not in turns} if turns is not ALL else {}
        state = judged(self.dossier, self.office, at, kept)
        self.factors = state.factors
        return state.raw

    def _follow(self, before: Step | None, day: int, raw: str, at: datetime) -> Step:
        policy = self.office.policy(at)
        if before and before.shown == UNKNOWN and day - before.left > policy.unknown_memory_days:
            before = before._replace(known="", owed=0)
        if raw == UNKNOWN:
            return self._unknown(before, day, at)
        if before is None or not before.known:
            return self._settle(None, day, raw, raw, day, at)
        better = before.better + 1 if ORDER[raw] > ORDER[before.known] else 0
        level, since, dwell = before.known, before.since, dwell_days(before.known, policy)
        if ORDER[raw] < ORDER[level]:
            level, since, better = raw, day, 0
        elif better >= dwell and day - since >= dwell and not self._stopped(before, at):
            level, since, better = STEPS[ORDER[level] + 1], day, 0
        return self._settle(before, day, raw, level, since, at)._replace(better=better)

    def _unknown(self, before: Step | None, day: int, at: datetime) -> Step:
        """Unknown is no step: the last level stands behind it, and a meeting that is owed stays owed (Ruling 9)."""
        if before is None:
            return Step(day, UNKNOWN, UNKNOWN, "", day, day, 0, 0)
        left = before.left if before.shown == UNKNOWN else day
        owed = 0 if before.owed and self._repaired(before.owed, at) else before.owed
        return before._replace(day=day, raw=UNKNOWN, shown=UNKNOWN, left=left, better=0, owed=owed)

    def _stopped(self, before: Step, at: datetime) -> bool:
        """K6: the shown level stops at watch while a meeting in person is owed."""
        return before.known == "watch" and bool(before.owed) and not self._repaired(before.owed, at)

    def _repaired(self, owed: int, at: datetime) -> bool:
        return any(owed <= done.toordinal() and done <= at for done in self.repairs)

    def _settle(self, before: Step | None, day: int, raw: str, level: str, since: int, at: datetime) -> Step:  # noqa: PLR0913, PLR0917 - the parts of one step
        fell = level in TROUBLE and (before is None or ORDER[level] < ORDER[before.known])
        owed = before.owed if before else 0
        if (fell and needs_repair(self.dossier, self.office.policy(at), at)) or (level in TROUBLE and day in self.grievances):
            owed = day
        if owed and self._repaired(owed, at):
            owed = 0
        return Step(day, raw, level, level, since, day, 0, owed)


def replay(  # noqa: PLR0913, PLR0917 - what is at hand already is two of them
    dossier: Dossier, office: Office, moment: datetime, ahead: int = 0, turning: Turns | None = None, kept: Kept = NOTHING
) -> list[Step]:
    """The level of every day from the client's first to the moment's, and `ahead` days on with nothing new happening.

    `turning`: the turning days up to the last of them at least, where they are at hand; `kept`: raw levels of days before the moment's.

    Days before the moment's are read at their end; its own day at the moment. Facts after the moment must not be in the dossier
    when `ahead` is asked for (fold with `until`).
    """
    today = moment.toordinal()
    first = dossier.first_at.toordinal() if dossier.first_at else today + 1
    if first > today:
        return []
    turns = turning_days(dossier, office, today + ahead) if turning is None else turning
    walk = Replay(dossier, office, {**turns, today: ALL, today + 1: ALL}, kept._replace(until=min(kept.until, today)))
    steps = [walk.day(day) for day in range(first, today)]
    steps.append(walk.day(today, moment))
    steps += [walk.day(day) for day in range(today + 1, today + ahead + 1)]
    return steps


class Drop(NamedTuple):
    """The next day on which the shown level falls if nothing happens, to what, and by what (a ceiling's id or a factor's name)."""

    level: str
    day: date
    cause: str


def drop(dossier: Dossier, office: Office, steps: list[Step], moment: datetime) -> Drop | None:
    """The forecast: the first day with a level below the moment's, among steps that `replay` walked ahead (T17).

    It is the moment's own day where a clock passes later on it (Ruling 6). A client that is going to rise and then to fall back has
    no drop before it falls below where it stands now. For one of whom nothing was ever known, the first day at risk or in crisis is the drop.
    """
    today = next((step for step in steps if step.day == moment.toordinal()), None)
    if today is None:
        return None
    below = [level for level in STEPS if (ORDER[level] < ORDER[today.known] if today.known else level in TROUBLE)]
    ahead = [_by_its_end(dossier, office, today, moment), *(step for step in steps if step.day > today.day)]
    fall = next((step for step in ahead if step.shown in below), None)
    return Drop(fall.shown, date.fromordinal(fall.day), cause(dossier, office, fall)) if fall else None


def _by_its_end(dossier: Dossier, office: Office, today: Step, moment: datetime) -> Step:
    """What the moment's day comes to by its end if nothing happens: a level falls at once. Only the clocks of complaints turn within a day."""
    end = end_of(today.day)
    raw = judged(dossier, office, end).raw if dossier.complaints and moment < end else today.raw
    return today._replace(raw=raw, shown=raw) if raw != today.raw else today


def cause(dossier: Dossier, office: Office, step: Step) -> str:
    """What brings the level of a day: the ceiling that gives it, else the factor that lost most since the day before."""
    now = judged(dossier, office, end_of(step.day))
    holding = [one.id for one in now.ceilings if one.level == step.raw]
    if holding:
        return holding[0]
    before = judged(dossier, office, end_of(step.day - 1))
    losses = {
        name: (earlier.points if (earlier := before.factors.get(name)) else 0) - factor.points
        for name, factor in now.factors.items()
        if factor
    }
    return max(losses, key=lambda name: losses[name]) if losses else ""
