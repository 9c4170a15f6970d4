"""The clocks of a complaint: first answer, decision, resolve, keep informed, outer limit (model.md section 8). Computed, never stored."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain import worktime
from kundtui.domain.complaint import read
from kundtui.domain.entry import is_day

if TYPE_CHECKING:
    from kundtui.domain.complaint import Case, Reading
    from kundtui.domain.entry import Entry
    from kundtui.domain.policy import Policy
    from kundtui.domain.worktime import WorkTime

FIRST_ANSWERS = ("answered", "decided", "informed")
"""What stops the first-answer clock, and nothing else does (Ruling 16)."""
MESSAGES = ("answered", "decided", "apologised", "proposed", "helped", "informed")
"""What tells the client something: each starts the keep-informed clock anew."""
GRAVE = ("first_answer", "decision", "outer")
"""The clocks that make a complaint late for K1 and for the doubling in B (Ruling 11)."""


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


def running(case: Case, moment: datetime, policy: Policy, work: WorkTime) -> tuple[Clock, ...]:
    """The clocks of the complaint that run at the moment, earliest first; a complaint that is not open has none but the outer limit."""
    reading = read(case, moment)
    found: list[Clock] = []
    if reading.phase in ("open", "resolved"):
        found.append(Clock("outer", _day_after(case.received_at.date() + timedelta(days=policy.outer_limit_days))))
    if reading.open:
        found.extend(_open_clocks(case, reading, policy, work, moment))
    return tuple(sorted(found, key=lambda clock: (clock.due, clock.what)))


def _open_clocks(case: Case, reading: Reading, policy: Policy, work: WorkTime, moment: datetime) -> list[Clock]:
    day = worktime.day_minutes(work)
    start = _start(reading.round_entry, reading.round_at, work)
    found: list[Clock] = []
    if reading.first(*FIRST_ANSWERS) is None:
        found.append(Clock("first_answer", _after(work, start, policy.first_answer_days * day)))
    decision = reading.last("answered", "decision_moved")
    if decision and reading.first("decided") is None:
        found.append(Clock("decision", _day_after(date.fromisoformat(decision.entry.data["decision_on"]))))
    resolve_days = {"low": policy.resolve_low_days, "medium": policy.resolve_medium_days, "high": policy.resolve_high_days}[case.severity]
    if not waiting(reading, moment):
        found.append(Clock("resolve", worktime.paused_due(work, start, resolve_days * day, pauses(reading, moment))))
    message = reading.last(*MESSAGES)
    if message:
        found.append(Clock("inform", _after(work, _start(message.entry, message.at, work), policy.inform_days * day)))
    return found


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


def waiting(reading: Reading, moment: datetime) -> bool:
    """Tell whether the complaint waits for the client at the moment."""
    step = reading.last("waiting", "resumed")
    if step is None or step.what == "resumed":
        return False
    named = step.entry.data.get("until")
    return named is None or moment < _day_after(date.fromisoformat(named))


def late(case: Case, moment: datetime, policy: Policy, work: WorkTime) -> str:
    """The grave clock that an open complaint has passed at the moment, or "" (Ruling 11)."""
    if not read(case, moment).open:
        return ""
    return next((clock.what for clock in running(case, moment, policy, work) if clock.what in GRAVE and clock.late(moment)), "")
