"""The clocks of a complaint: first answer, decision, resolve, keep informed, outer limit (model.md section 8). Computed, never stored."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain import worktime
from kundtui.domain.complaint import read
from kundtui.domain.entry import is_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kundtui.domain.complaint import Case, Reading
    from kundtui.domain.entry import Entry
    from kundtui.domain.policy import Policy
    from kundtui.domain.worktime import WorkTime

FIRST_ANSWERS = ("answered", "decided", "informed")
"""What stops the first-answer clock, and nothing else does (Ruling 16)."""
MESSAGES = ("answered", "decided", "apologised", "proposed", "helped", "informed")
"""What tells the client something: each starts the keep-informed clock anew."""


class Clock(NamedTuple):
    """A running clock. `due`: the office moment at which it has passed; `what`: first_answer, decision, resolve, inform, outer."""

    what: str
    due: datetime

    def late(self, moment: datetime) -> bool:
        return moment >= self.due


@lru_cache(maxsize=4096)
def _after(work: WorkTime, start: datetime, minutes: int) -> datetime:
    return worktime.add(work, start, minutes)


def _start(entry: Entry, at: datetime, work: WorkTime) -> datetime:
    """When a clock starts: at the moment, or at opening time of a bare date."""
    return worktime.opens(work, at) if is_day(entry.at) else at


def _day_after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time())


def grave(case: Case, reading: Reading, policy: Policy, work: WorkTime) -> Iterator[Clock]:
    """The running clocks that make a complaint late: first answer, decision, and the outer limit from its receipt."""
    if reading.phase in ("open", "resolved"):
        yield Clock("outer", _day_after(case.received_at.date() + timedelta(days=policy.outer_limit_days)))
    if not reading.open:
        return
    if reading.first(*FIRST_ANSWERS) is None:
        start = _start(reading.round_entry, reading.round_at, work)
        yield Clock("first_answer", _after(work, start, policy.first_answer_days * worktime.day_minutes(work)))
    decision = reading.last("answered", "decision_moved")
    if decision and reading.first("decided") is None:
        yield Clock("decision", _day_after(date.fromisoformat(decision.entry.data["decision_on"])))


def running(case: Case, moment: datetime, policy: Policy, work: WorkTime) -> tuple[Clock, ...]:
    """The clocks of the complaint that run at the moment, earliest first; a complaint that is not open has none but the outer limit."""
    reading = read(case, moment)
    found = list(grave(case, reading, policy, work))
    if reading.open:
        found.extend(_service(case, reading, policy, work, moment))
    return tuple(sorted(found, key=lambda clock: (clock.due, clock.what)))


def _service(case: Case, reading: Reading, policy: Policy, work: WorkTime, moment: datetime) -> Iterator[Clock]:
    """The clocks that stand in the diary and weigh nothing: resolve, and keep informed."""
    day = worktime.day_minutes(work)
    days = {"low": policy.resolve_low_days, "medium": policy.resolve_medium_days, "high": policy.resolve_high_days}[case.severity]
    if not waiting(reading, moment):
        start = _start(reading.round_entry, reading.round_at, work)
        yield Clock("resolve", worktime.paused_due(work, start, days * day, pauses(reading, moment)))
    message = reading.last(*MESSAGES)
    if message:
        yield Clock("inform", _after(work, _start(message.entry, message.at, work), policy.inform_days * day))


def pauses(reading: Reading, moment: datetime) -> list[tuple[datetime, datetime]]:
    """The stretches of this round in which we waited for the client, up to the moment; a pause ends with its `until` day."""
    found: list[tuple[datetime, datetime]] = []
    begun: datetime | None = None
    until = datetime.max  # noqa: DTZ901 - office wall time has no zone
    for step in reading.steps:
        if step.what not in ("waiting", "resumed"):
            continue
        if begun is not None:
            found.append((begun, min(step.at, until)))
            begun = None
        if step.what == "waiting":
            begun = step.at
            named = step.entry.data.get("until")
            until = _day_after(date.fromisoformat(named)) if named else datetime.max  # noqa: DTZ901 - as above
    if begun is not None:
        found.append((begun, min(moment, until)))
    return found


def waits_until(reading: Reading) -> datetime | None:
    """When the last waiting ends by itself: with its `until` day; None where none is named."""
    step = reading.last("waiting", "resumed")
    named = step.entry.data.get("until") if step and step.what == "waiting" else None
    return _day_after(date.fromisoformat(named)) if named else None


def waiting(reading: Reading, moment: datetime) -> bool:
    """Tell whether the complaint waits for the client at the moment."""
    step, until = reading.last("waiting", "resumed"), waits_until(reading)
    return step is not None and step.what == "waiting" and (until is None or moment < until)


def late(case: Case, moment: datetime, policy: Policy, work: WorkTime) -> str:
    """As `passed`, of a complaint that has not been read yet."""
    return passed(case, read(case, moment), moment, policy, work)


def passed(case: Case, reading: Reading, moment: datetime, policy: Policy, work: WorkTime) -> str:
    """The grave clock that an open complaint passed first, of those that it has passed at the moment, or "" (Ruling 11)."""
    if not reading.open:
        return ""
    gone = [clock for clock in grave(case, reading, policy, work) if clock.late(moment)]
    return min(gone, key=lambda clock: (clock.due, clock.what)).what if gone else ""
