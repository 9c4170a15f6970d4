"""Promises of both sides: made, moved, told, kept, settled, broken; factor C and what K3 counts (Ruling 12)."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, NotRequired, TypedDict

from kundtui.domain.finding import Factor, Finding
from kundtui.domain.values import UNIT, Day, Text, Unlawful

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry
    from kundtui.domain.policy import Policy


class PromiseMade(TypedDict):
    text: Text
    due: Day
    side: Literal["us", "client"]
    consequence: NotRequired[Text]


class PromiseKept(TypedDict):
    pass


class PromiseMoved(TypedDict):
    due: Day
    told: bool
    reason: NotRequired[Text]


class PromiseTold(TypedDict):
    text: Text


class PromiseSettled(TypedDict):
    text: Text


class Step(NamedTuple):
    """What happened to a promise: moved, told, kept or settled."""

    at: datetime
    what: str
    due: int
    told: bool
    entry: str


class Promise:
    """One promise of one side."""

    __slots__ = ("consequence", "due", "entry", "id", "last_day", "made_at", "side", "steps", "text", "ways")

    def __init__(self, promise: str, entry: Entry, at: datetime) -> None:
        self.id = promise
        self.entry = entry.id
        self.text: str = entry.data["text"]
        self.side: str = entry.data["side"]
        self.consequence = str(entry.data.get("consequence") or "")
        self.made_at = at
        self.due = date.fromisoformat(entry.data["due"]).toordinal()
        self.steps: list[Step] = []
        self.last_day = max(at.toordinal(), self.due)
        self.ways: dict[int, tuple[Outcome, bool]] = {}

    def add(self, step: Step) -> None:
        """Take in a step; `last_day` is the last on which anything happens, or falls due."""
        self.steps.append(step)
        self.last_day = max(self.last_day, step.at.toordinal(), step.due)

    @property
    def closed(self) -> bool:
        return any(step.what in ("kept", "settled") for step in self.steps)


class Outcome(NamedTuple):
    """How a promise stands at a moment. Days are ordinals.

    `due`: the due day that binds (a move counts only if told on or before the day that it moves). `shown_due`: the newest
    day named. `broken_on`: the due day whose end broke it. `told_on`: the day on which the client was told in time.
    """

    due: int
    shown_due: int
    broken_on: int | None
    told_on: int | None
    kept_on: int | None
    settled_on: int | None
    entries: tuple[str, ...]

    @property
    def open(self) -> bool:
        return self.kept_on is None and self.settled_on is None


def outcome(promise: Promise, moment: datetime) -> Outcome:
    """How the promise stands at the moment (Ruling 12). What its steps make of it is kept by their number."""
    seen = bisect_right(promise.steps, moment, key=_when)
    if seen not in promise.ways:
        promise.ways[seen] = _way(promise, promise.steps[:seen])
    way, covered = promise.ways[seen]
    ended = way.kept_on or way.settled_on or moment.toordinal()
    return way if covered or ended <= way.due else way._replace(broken_on=way.due)


def _when(step: Step) -> datetime:
    return step.at


def _way(promise: Promise, steps: list[Step]) -> tuple[Outcome, bool]:
    """What the steps make of a promise, and whether a delay told in time covers it.

    A move told in time replaces the day that binds, be it told with the move or after it; a delay told in time without a
    new day covers the day that stands.
    """
    due = shown = promise.due
    covered, untold = False, 0
    on: dict[str, int] = {}
    for step in steps:
        day = step.at.toordinal()
        on[step.what] = day
        untold = step.due or untold
        shown = step.due or shown
        if step.told and day <= due:
            on["in time"] = day
            covered = not untold
            due, untold = untold or due, 0
    entries = (promise.entry, *(step.entry for step in steps))
    return Outcome(due, shown, None, on.get("in time"), on.get("kept"), on.get("settled"), entries), covered


def state(promise: Promise, how: Outcome, moment: datetime) -> str:
    """Name how a promise stands (Ruling 12): open, moved, told, overdue, broken, kept, kept_late or settled.

    A day that binds and has passed is broken, also where a later one was named too late; overdue where that has passed too.
    """
    if how.settled_on is not None:
        return "settled"
    if how.kept_on is not None:
        return "kept_late" if how.kept_on > how.due else "kept"
    if how.broken_on is not None:
        return "overdue" if how.shown_due < moment.toordinal() else "broken"
    if how.told_on is None:
        return "open"
    last = next((step for step in reversed(promise.steps) if step.what in ("moved", "told") and step.at <= moment), None)
    return "moved" if last and last.what == "moved" else "told"


def untold(promise: Promise, how: Outcome, moment: datetime) -> bool:
    """Tell whether the client has a part to do and does not know yet what follows if it is late (R16)."""
    return promise.side == "client" and how.open and not any(step.what == "told" and step.at <= moment for step in promise.steps)


def made(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.subject in dossier.promises:
        raise Unlawful("duplicate_subject", subject=entry.subject)
    dossier.promises[entry.subject] = Promise(entry.subject, entry, at)


def _open(dossier: Dossier, entry: Entry) -> Promise:
    promise = dossier.promises.get(entry.subject)
    if promise is None:
        raise Unlawful("unknown_subject", subject=entry.subject)
    if promise.closed:
        raise Unlawful("promise_closed", text=promise.text)
    return promise


def kept(dossier: Dossier, entry: Entry, at: datetime) -> None:
    _open(dossier, entry).add(Step(at, "kept", 0, told=False, entry=entry.id))


def moved(dossier: Dossier, entry: Entry, at: datetime) -> None:
    due = date.fromisoformat(entry.data["due"]).toordinal()
    _open(dossier, entry).add(Step(at, "moved", due, told=entry.data["told"], entry=entry.id))


def told(dossier: Dossier, entry: Entry, at: datetime) -> None:
    _open(dossier, entry).add(Step(at, "told", 0, told=True, entry=entry.id))


def settled(dossier: Dossier, entry: Entry, at: datetime) -> None:
    _open(dossier, entry).add(Step(at, "settled", 0, told=False, entry=entry.id))


def ours(dossier: Dossier, policy: Policy, moment: datetime) -> list[tuple[Promise, Outcome]]:
    """Our own promises made by the moment, with how they stand, but for those whose last day is out of the window."""
    oldest = moment.toordinal() - policy.promise_days
    return [
        (promise, outcome(promise, moment))
        for promise in dossier.promises.values()
        if promise.side == "us" and promise.last_day > oldest and promise.made_at <= moment
    ]


class KeepRate(NamedTuple):
    """How many promises were kept by their day, told delays included, of those that were kept or broken."""

    kept: int
    of: int


def keep_rate(dossier: Dossier, policy: Policy, moment: datetime, side: str) -> KeepRate:
    """The keep rate of one side over the window in which a promise counts (R2); what was settled before its day counts for neither."""
    oldest = moment.toordinal() - policy.promise_days
    seen = [
        outcome(promise, moment)
        for promise in dossier.promises.values()
        if promise.side == side and promise.last_day > oldest and promise.made_at <= moment
    ]
    broken = sum(how.broken_on is not None for how in seen)
    kept = sum(how.broken_on is None and how.kept_on is not None for how in seen)
    return KeepRate(kept, kept + broken)


def _cost(promise: Promise, how: Outcome, policy: Policy, today: int) -> Finding | None:
    """What one promise costs: its worst, once, for as long as the window holds it."""
    window = range(policy.promise_days)
    args = {"text": promise.text, "due": date.fromordinal(how.due).isoformat()}
    if how.broken_on is not None and how.settled_on is None and today - how.broken_on in window:
        if how.kept_on is None:
            return Finding("R2", "promise_broken", -policy.promise_broken * UNIT, args, how.entries)
        return Finding("R2", "promise_kept_late", -policy.promise_kept_late * UNIT, args, how.entries)
    if how.told_on is not None and today - how.told_on in window:
        return Finding("R3", "promise_told", -policy.promise_told * UNIT, args, how.entries)
    if how.kept_on is not None and how.kept_on > how.due and today - how.due in window:
        return Finding("R2", "promise_kept_late", -policy.promise_kept_late * UNIT, args, how.entries)
    return None


def standing_broken(dossier: Dossier, policy: Policy, moment: datetime) -> list[tuple[Promise, Outcome]]:
    """The promises of ours that count as broken at the moment: not kept, not settled, due day in the window (K3)."""
    today = moment.toordinal()
    return [
        (promise, how)
        for promise, how in ours(dossier, policy, moment)
        if how.broken_on is not None and how.open and today - how.broken_on < policy.promise_days
    ]


def _recent(promise: Promise, how: Outcome, policy: Policy, moment: datetime) -> bool:
    """Tell whether anything happened to the promise, or it fell due, in the window."""
    today = moment.toordinal()
    days = [promise.made_at.toordinal(), how.due, *(step.at.toordinal() for step in promise.steps if step.at <= moment)]
    return any(0 <= today - day < policy.promise_days for day in days)


def promises(dossier: Dossier, policy: Policy, moment: datetime) -> Factor | None:
    """Factor C: promises of ours kept, moved and told, broken (R2, R3); None where nothing happened to one in the window."""
    mine = ours(dossier, policy, moment)
    if not any(_recent(promise, how, policy, moment) for promise, how in mine):
        return None
    costs = (_cost(promise, how, policy, moment.toordinal()) for promise, how in mine)
    return Factor.less((cost for cost in costs if cost), policy.promise_points)
