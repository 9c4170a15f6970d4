"""Business time equals a slow count of minutes, and the examples of the office's clocks."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kundtui.domain.worktime import NEVER, WorkTime, add, between, business_days_after, day_minutes, is_open_day, opens, paused_due

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MINUTE = timedelta(minutes=1)
FIRST = datetime(2026, 12, 21)  # noqa: DTZ001 - office wall time has no zone
RED = frozenset({date(2026, 12, 25), date(2026, 12, 24), date(2027, 1, 1), date(2026, 5, 14)})
OFFICE = WorkTime(((480, 1020),), lambda year: frozenset(day for day in RED if day.year == year))
LUNCH = OFFICE._replace(hours=((480, 720), (780, 1020)))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def is_open(work: WorkTime, moment: datetime) -> bool:
    """The obvious model: is this minute one in which the office works?"""
    day, minute = moment.date(), moment.hour * 60 + moment.minute
    hours = work.short(day.year).get(day, work.hours)
    return moment.weekday() < 5 and day not in work.closed(day.year) and any(opening <= minute < closing for opening, closing in hours)


def slow_due(work: WorkTime, start: datetime, minutes: int, pauses: Sequence[tuple[datetime, datetime]] = ()) -> datetime:
    while minutes > 0:
        stands_still = any(since <= start < until for since, until in pauses)
        minutes -= is_open(work, start) and not stands_still
        start += MINUTE
    return start


@st.composite
def works(draw: st.DrawFn) -> WorkTime:
    edges = sorted(draw(st.sets(st.integers(0, 1440), min_size=2, max_size=4)))
    hours = tuple(zip(edges[::2], edges[1::2], strict=False))
    closed = frozenset(FIRST.date() + timedelta(days=n) for n in draw(st.sets(st.integers(0, 12), max_size=5)))
    halves = draw(st.sets(st.integers(0, 12), max_size=5))
    short = {FIRST.date() + timedelta(days=n): ((hours[0][0], (hours[0][0] + hours[0][1] + 1) // 2),) for n in halves}
    return WorkTime(hours, lambda year: frozenset(day for day in closed if day.year == year), lambda _: short)


def moments(days: int = 12) -> st.SearchStrategy[datetime]:
    return st.integers(0, days * 1440).map(lambda minutes: FIRST + minutes * MINUTE)


@st.composite
def durations(draw: st.DrawFn, work: WorkTime) -> int:
    """At most four business days, so that the slow model ends soon."""
    return draw(st.integers(0, day_minutes(work) * 4))


@given(st.data(), works(), moments())
def test_adding_equals_counting_minutes(data: st.DataObject, work: WorkTime, start: datetime) -> None:
    minutes = data.draw(durations(work))
    assert add(work, start, minutes) == slow_due(work, start, minutes)


@given(works(), moments(), moments())
def test_between_equals_counting_minutes(work: WorkTime, start: datetime, end: datetime) -> None:
    assert between(work, start, end) == sum(is_open(work, start + n * MINUTE) for n in range((end - start) // MINUTE))


@given(works(), moments())
def test_opens_at_the_first_open_minute(work: WorkTime, moment: datetime) -> None:
    def minutes() -> Iterator[datetime]:
        return (moment + n * MINUTE for n in range(30 * 1440))

    assert opens(work, moment) == next(minute for minute in minutes() if is_open(work, minute))


@given(st.data(), works(), moments())
def test_a_pause_keeps_the_remaining_time(data: st.DataObject, work: WorkTime, start: datetime) -> None:
    minutes = data.draw(durations(work))
    pauses = data.draw(st.lists(st.tuples(moments(), moments()), max_size=4))
    assert paused_due(work, start, minutes, pauses) == slow_due(work, start, minutes, pauses)


@given(works(), st.integers(0, 14), st.integers(1, 9))
def test_business_days_are_counted_one_by_one(work: WorkTime, offset: int, n: int) -> None:
    day = FIRST.date() + timedelta(days=offset)
    later = business_days_after(work, day, n)
    assert is_open_day(work, later)
    assert sum(is_open_day(work, day + timedelta(days=k)) for k in range(1, (later - day).days + 1)) == n


@pytest.mark.parametrize(
    ("start", "minutes", "due"),
    [
        ("2026-12-23T16:59", 2, "2026-12-28T08:01"),  # over Christmas and a weekend
        ("2026-11-21T00:00", 540, "2026-11-23T17:00"),  # a bare Saturday starts on Monday at opening
        ("2026-11-23T00:00", 1, "2026-11-23T08:01"),  # a bare weekday starts at opening
        ("2026-11-23T08:00", 540, "2026-11-23T17:00"),  # a whole day ends at closing time
        ("2026-11-23T16:30:30", 30, "2026-11-24T08:00:30"),  # seconds are kept
        ("2026-11-21T12:00", 0, "2026-11-21T12:00"),  # nothing to wait for
        ("2026-12-31T16:00", 120, "2027-01-04T09:00"),  # over the turn of the year
    ],
)
def test_due(start: str, minutes: int, due: str) -> None:
    assert add(OFFICE, at(start), minutes) == at(due)


def test_c1_one_business_day_from_friday_afternoon_is_due_on_monday_afternoon() -> None:
    assert add(OFFICE, at("2026-11-20T16:30"), 540) == at("2026-11-23T16:30")


def test_c2_one_business_day_from_the_day_before_ascension_skips_it() -> None:
    assert add(OFFICE, at("2026-05-13T10:00"), 540) == at("2026-05-15T10:00")


def test_lunch_is_no_business_time() -> None:
    assert day_minutes(LUNCH) == 480
    assert add(LUNCH, at("2026-11-23T11:30"), 60) == at("2026-11-23T13:30")
    assert opens(LUNCH, at("2026-11-23T12:00")) == at("2026-11-23T13:00")


def test_nothing_has_passed_when_the_end_comes_first() -> None:
    assert between(OFFICE, at("2026-11-24T12:00"), at("2026-11-23T12:00")) == 0


def test_closing_time_is_closed() -> None:
    assert opens(OFFICE, at("2026-11-20T16:59")) == at("2026-11-20T16:59")
    assert opens(OFFICE, at("2026-11-20T17:00")) == at("2026-11-23T08:00")


def test_a_clock_due_as_the_pause_begins_is_not_moved_by_it() -> None:
    pause = (at("2026-11-23T09:00"), at("2026-11-25T00:00"))
    assert paused_due(OFFICE, at("2026-11-23T08:00"), 60, [pause]) == at("2026-11-23T09:00")
    assert paused_due(OFFICE, at("2026-11-23T08:00"), 61, [pause]) == at("2026-11-25T08:01")


def test_a_pause_that_is_empty_or_was_over_before_stops_nothing() -> None:
    empty, over = (at("2026-11-23T08:30"), at("2026-11-23T08:30")), (at("2026-11-20T08:00"), at("2026-11-20T09:00"))
    assert paused_due(OFFICE, at("2026-11-23T08:00"), 60, [empty, over]) == at("2026-11-23T09:00")


def test_what_never_comes_is_said_so() -> None:
    """No hours, a pause without end, or the end of the calendar: an answer, neither a crash nor an endless search."""
    never_open = OFFICE._replace(hours=())
    assert add(never_open, FIRST, 1) == NEVER
    assert opens(never_open, FIRST) == NEVER
    assert between(never_open, FIRST, NEVER) == 0
    assert paused_due(OFFICE, FIRST, 60, [(FIRST, NEVER)]) == NEVER
    assert business_days_after(OFFICE, date.max, 1) == date.max


def test_no_business_days_after_a_day_is_the_day_itself() -> None:
    saturday = date(2026, 11, 21)
    assert business_days_after(OFFICE, saturday, 0) == saturday
    assert business_days_after(OFFICE, saturday, 1) == date(2026, 11, 23)


def test_a_short_day_has_its_own_hours() -> None:
    """On the Wednesday before Christmas the office closes at noon."""
    short = OFFICE._replace(short=lambda _: {date(2026, 12, 23): ((480, 720),)})
    assert add(short, at("2026-12-23T11:30"), 60) == at("2026-12-28T08:30")
    assert opens(short, at("2026-12-23T13:00")) == at("2026-12-28T08:00")
    assert day_minutes(short) == 540
    assert business_days_after(short, date(2026, 12, 22), 1) == date(2026, 12, 23)
