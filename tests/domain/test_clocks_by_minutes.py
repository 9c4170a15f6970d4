"""The clocks of a complaint equal a slow, obvious count of minutes: random calendars, lunch holes, half-days, pauses, daylight-saving days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from kundtui.domain import clock
from kundtui.domain.dossier import fold
from kundtui.domain.entry import Entry, Log
from kundtui.domain.policy import DEFAULT
from kundtui.domain.worktime import WorkTime

if TYPE_CHECKING:
    from kundtui.domain.worktime import Hours

ZONE = ZoneInfo("Europe/Stockholm")
MINUTE = timedelta(minutes=1)
SPRING, AUTUMN = date(2026, 3, 24), date(2026, 10, 20)
"""Each a Tuesday before the Sunday on which the clocks are changed."""
SPAN = 18
HOURS: tuple[Hours, ...] = (((480, 1020),), ((480, 720), (780, 1020)), ((540, 600), (660, 690)), ((0, 1440),))
RULES = DEFAULT._replace(resolve_high_days=1, inform_days=2, outer_limit_days=9)
TELLS = ("answered", "decided", "informed")
"""The steps here by which the client hears something."""
STEPS = (*TELLS, "waiting", "resumed", "assessed", "decision_moved")
DAYS_OF = {"waiting": "until", "answered": "decision_on", "decision_moved": "decision_on"}


class Case(NamedTuple):
    """A random calendar and the steps of a complaint, as minutes from the first day's midnight in UTC."""

    first: date
    work: WorkTime
    received: int
    steps: tuple[tuple[int, str, int], ...]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    first = draw(st.sampled_from((SPRING, AUTUMN)))
    days = [first + timedelta(days=n) for n in range(SPAN)]
    closed = frozenset(draw(st.sets(st.sampled_from(days), max_size=4)))
    short = dict.fromkeys(draw(st.sets(st.sampled_from(days), max_size=4)), ((480, 720),))
    work = WorkTime(draw(st.sampled_from(HOURS)), lambda _: closed, lambda _: short)
    received = draw(st.integers(0, 6 * 1440))
    later = st.integers(received, 8 * 1440)
    taken = st.tuples(later, st.sampled_from(STEPS), st.integers(0, 3))
    return Case(first, work, received, tuple(sorted(draw(st.lists(taken, max_size=5)))))


def moment_of(case: Case, minutes: int) -> datetime:
    """A moment of the office's wall, of so many minutes that really passed."""
    midnight = datetime.combine(case.first, time(), UTC)
    return (midnight + minutes * MINUTE).astimezone(ZONE).replace(tzinfo=None)


def log_of(case: Case) -> Log:
    def entry(seq: int, minutes: int, kind: str, **data: object) -> Entry:
        at = moment_of(case, minutes).replace(tzinfo=ZONE).isoformat()
        return Entry(seq, f"e{seq}", f"o{seq}", "c1", kind, "" if kind == "client.added" else "c", at, at, "m1", data)

    lines = [entry(1, 0, "client.added", name="N", code="N"), entry(2, case.received, "complaint.received", text="t", severity="high")]
    for minutes, what, days in case.steps:
        until = (moment_of(case, minutes).date() + timedelta(days=days)).isoformat()
        data = {DAYS_OF[what]: until} if what in DAYS_OF else {} if what == "resumed" else {"text": "t"}
        lines.append(entry(len(lines) + 1, minutes, f"complaint.{what}", **data))
    return Log(tuple(lines), (), len(lines))


def is_open(work: WorkTime, moment: datetime) -> bool:
    day, minute = moment.date(), moment.hour * 60 + moment.minute
    hours = work.short(day.year).get(day, work.hours)
    return day.weekday() < 5 and day not in work.closed(day.year) and any(opening <= minute < closing for opening, closing in hours)


def waits(case: Case, minute: int) -> bool:
    """Is this minute one of a pause: begun, not resumed, its last day not over? A step counts from its own minute on."""
    last = [(at, what, days) for at, what, days in case.steps if what in ("waiting", "resumed") and at <= minute]
    if not last or last[-1][1] == "resumed":
        return False
    at, _, days = last[-1]
    return moment_of(case, minute).date() <= moment_of(case, at).date() + timedelta(days=days)


def slow(case: Case, start: int, minutes: int, *, pausing: bool) -> datetime:
    """Count every minute that really passes."""
    at = start
    while minutes > 0:
        minutes -= is_open(case.work, moment_of(case, at)) and not (pausing and waits(case, at))
        at += 1
    return moment_of(case, at)


def slow_day(case: Case, day: date) -> datetime:
    """Count minutes until the day is over."""
    at = 0
    while moment_of(case, at).date() <= day:
        at += 1
    return moment_of(case, at)


def day_minutes(work: WorkTime) -> int:
    """Count the minutes of a plain day on which the office is open."""
    return sum(any(opening <= minute < closing for opening, closing in work.hours) for minute in range(1440))


@settings(max_examples=120, deadline=None)
@given(cases())
def test_the_clocks_equal_a_count_of_minutes(case: Case) -> None:
    """First answer never pauses; resolve does and keeps its remaining time; keep informed runs from the last message.

    The decision is late when its day, the last one promised, is over and nobody was told; the outer limit runs from the receipt.
    """
    dossier = fold(log_of(case), ZONE)
    complaint = dossier.complaints["c"]
    day = day_minutes(case.work)
    now = moment_of(case, 8 * 1440 + 1)
    found = {one.what: one.due for one in clock.running(complaint, now, RULES, case.work)}
    messages = [at for at, what, _ in case.steps if what in TELLS]
    promised = [moment_of(case, at).date() + timedelta(days=days) for at, what, days in case.steps if DAYS_OF.get(what) == "decision_on"]
    if promised and not any(what == "decided" for _, what, _ in case.steps):
        assert found["decision"] == slow_day(case, promised[-1])
    else:
        assert "decision" not in found
    assert found["outer"] == slow_day(case, moment_of(case, case.received).date() + timedelta(days=RULES.outer_limit_days))
    if messages:
        assert "first_answer" not in found
        assert found["inform"] == slow(case, messages[-1], RULES.inform_days * day, pausing=False)
    else:
        assert found["first_answer"] == slow(case, case.received, RULES.first_answer_days * day, pausing=False)
    if waits(case, 8 * 1440 + 1):
        assert "resolve" not in found
    else:
        assert found["resolve"] == slow(case, case.received, RULES.resolve_high_days * day, pausing=True)
