"""Business time over given closed and short days, in office wall time. Which days those are is decided in `closing`."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

HORIZON = 36_525
"""Days that are looked ahead: what does not come within a hundred years never comes, and is given as NEVER."""
NEVER = datetime.max  # noqa: DTZ901 - office wall time has no zone
NOTHING = timedelta(0)
SATURDAY = 5
DAY = 24 * 60
Hours = tuple[tuple[int, int], ...]
"""Minutes of the day from opening to closing, in order, more than one pair where there is a lunch hole."""


def _none_short(_year: int) -> Mapping[date, Hours]:
    return {}


class WorkTime(NamedTuple):
    """When the office works: Monday to Friday but for the closed days.

    `closed`: the closed days of a year, red-letter and local. Weekends need not be among them.
    `short`: the days of a year with hours of their own.
    """

    hours: Hours
    closed: Callable[[int], frozenset[date]]
    short: Callable[[int], Mapping[date, Hours]] = _none_short


def business_hours(text: str) -> Hours:
    """Read "08:00-12:00,13:00-17:00" as minutes of the day. Raises ValueError on anything else."""
    spans: list[tuple[int, int]] = []
    for span in text.split(","):
        opens_at, closes_at = ((int(clock.strip()[:2]) * 60 + int(clock.strip()[3:])) for clock in span.split("-"))
        if not 0 <= opens_at < closes_at <= DAY or (spans and opens_at < spans[-1][1]):
            raise ValueError(text)
        spans.append((opens_at, closes_at))
    return tuple(spans)


def day_minutes(work: WorkTime) -> int:
    """How long one whole business day is; a short day has less."""
    return sum(closing - opening for opening, closing in work.hours)


def is_open_day(work: WorkTime, day: date) -> bool:
    """Tell whether any business is done on a day: a weekday that is not closed."""
    return day.weekday() < SATURDAY and day not in work.closed(day.year)


def opens(work: WorkTime, moment: datetime) -> datetime:
    """Give the moment itself while the office is open, else the next opening. At closing time it is closed."""
    return next((opening for opening, _ in _spans(work, moment)), NEVER)


def add(work: WorkTime, start: datetime, minutes: int) -> datetime:
    """Find the first moment at which so many business minutes have passed; a whole day from opening ends at closing time."""
    return _after(work, start, timedelta(minutes=minutes))


def between(work: WorkTime, start: datetime, end: datetime) -> int:
    """Whole business minutes from start to end; 0 when the end comes first."""
    return _passed(work, start, end) // timedelta(minutes=1)


def business_days_after(work: WorkTime, day: date, n: int) -> date:
    """Find the n-th open day after that day, which need not be open itself; the day itself for 0."""
    if n <= 0:
        return day
    for later in _days(day.toordinal() + 1):
        n -= is_open_day(work, later)
        if not n:
            return later
    return date.max


def paused_due(work: WorkTime, start: datetime, minutes: int, pauses: Sequence[tuple[datetime, datetime]]) -> datetime:
    """As `add`, for a clock that stood still in the pauses and kept its remaining time. They may overlap, or be empty."""
    left = timedelta(minutes=minutes)
    for since, until in sorted(pauses):
        if until <= max(since, start):
            continue
        ran = _passed(work, start, since)
        if left <= ran:
            break
        left -= ran
        start = until
    return _after(work, start, left)


def _after(work: WorkTime, start: datetime, left: timedelta) -> datetime:
    if left <= NOTHING:
        return start
    for opening, closing in _spans(work, start):
        if left <= closing - opening:
            return opening + left
        left -= closing - opening
    return NEVER


def _passed(work: WorkTime, start: datetime, end: datetime) -> timedelta:
    passed = NOTHING
    for opening, closing in _spans(work, start):
        if opening >= end:
            break
        passed += min(closing, end) - opening
    return passed


def _spans(work: WorkTime, start: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Every stretch in which the office is open from then on, the first cut to begin at the start."""
    for day in _days(start.toordinal()):
        if not is_open_day(work, day):
            continue
        midnight = datetime.combine(day, time.min)
        for opens_at, closes_at in work.short(day.year).get(day, work.hours):
            closing = midnight + timedelta(minutes=closes_at)
            if closing > start:
                yield max(midnight + timedelta(minutes=opens_at), start), closing


def _days(first: int) -> Iterator[date]:
    return map(date.fromordinal, range(first, min(first + HORIZON, date.max.toordinal())))
