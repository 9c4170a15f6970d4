"""How days are reckoned from today: the nearest, a weekday, a week, so much later. Which words ask for them: `dates`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain import months
from kundtui.domain.worktime import business_days_after
from kundtui.language.datewords import COMING, LATEST, NEXT, PREVIOUS, THIS, UNITS, WEEKDAYS

if TYPE_CHECKING:
    from kundtui.domain.worktime import WorkTime

FRIDAY = 4
WEEK = 7
RECENT = timedelta(days=31)
"""A day without a year that lies so little on the other side of today may well be the one that is meant."""
Found = tuple[date, date | None]
"""The day, and the other that may be meant."""


class Asked(NamedTuple):
    """What a day is reckoned by. `past`: it has been; `start`: of a week its Monday; `work`: for business days."""

    today: date
    past: bool
    start: bool
    work: WorkTime | None


class NotADateError(Exception):
    """What was typed has the form of a day and is none; its only argument is the code of the problem."""


def nearest(day: int, month: int, asked: Asked) -> Found:
    """A day and month without a year: the next one, or the last one where what is past is asked for; and the other, where both are near."""
    today = asked.today
    this = (month, day)
    if asked.past:
        year = today.year - (this > (today.month, today.day))
        beyond = 1
    else:
        year = today.year + (this < (today.month, today.day))
        beyond = -1
    found = the_date(year, month, day)
    try:
        other = found.replace(year=year + beyond)
    except ValueError:
        return found, None
    return found, other if abs(other - today) <= RECENT else None


def the_date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADateError("no_such_date") from None


def monday_of(number: int, year: str, asked: Asked) -> date:
    """Find the Monday of a week; without a year of the nearest one that is not over, or that has begun."""
    this = asked.today.isocalendar()
    iso_year = int(year) if year else this.year
    if not year and not asked.past and number < this.week:
        iso_year += 1
    if not year and asked.past and number > this.week:
        iso_year -= 1
    try:
        return date.fromisocalendar(iso_year, number, 1)
    except ValueError:
        raise NotADateError("no_such_week") from None


def week_beyond(monday: date, day: date, asked: Asked) -> date | None:
    """Find the same day of the week of that number on the other side of today, where it is so near that it may be meant: v47 in v48."""
    year, week, _ = monday.isocalendar()
    try:
        other = date.fromisocalendar(year + (1 if asked.past else -1), week, day.isoweekday())
    except ValueError:
        return None
    return other if abs(other - asked.today) <= RECENT else None


def in_week(monday: date, weekday: int | None, asked: Asked) -> date:
    """A weekday of the week that begins on a Monday; without one its Monday or Friday, as what is asked begins or ends."""
    if weekday is None:
        weekday = 0 if asked.start else FRIDAY
    return monday + timedelta(days=weekday)


def after(count: int, word: str, asked: Asked) -> Found | None:
    unit = UNITS.get(word.replace(" ", "_"))
    if unit == "business":
        return (_business(count, asked), None) if count >= 0 else None
    if unit in {"month", "year"}:
        return months.later(asked.today, count * (months.YEAR if unit == "year" else 1)), None
    if unit:
        return asked.today + timedelta(days=count * (WEEK if unit == "week" else 1)), None
    return None


def _business(count: int, asked: Asked) -> date:
    if not asked.work:
        raise NotADateError("no_calendar")
    return business_days_after(asked.work, asked.today, count)


def month_of(which: str, asked: Asked) -> Found | None:
    """Read "next month": by its end, or in a month."""
    if which in THIS:
        return months.end(asked.today), None
    if which not in NEXT:
        return None
    following = months.later(asked.today, 1)
    end = months.end(following)
    return end, following if following != end else None


def relative_weekday(which: str, word: str, asked: Asked) -> Found | None:
    """A weekday behind a word such as next or last; None where it is none."""
    weekday = WEEKDAYS.get(word)
    if weekday is None:
        return None
    if which in COMING:
        return coming(weekday, asked)
    if which in LATEST:
        return latest(weekday, asked)
    found = in_week(week_of(which, asked), weekday, asked)
    if which in NEXT:
        return found, None
    last = latest(weekday, asked)[0]
    return found, last if last != found else None


def week_of(which: str, asked: Asked) -> date:
    monday = asked.today - timedelta(days=asked.today.weekday())
    return monday + timedelta(days=WEEK * ((which in NEXT | (COMING - THIS)) - (which in PREVIOUS | LATEST)))


def coming(weekday: int, asked: Asked) -> Found:
    """Find the next such day but today; on that very weekday today may be meant as well."""
    ahead = (weekday - asked.today.weekday()) % WEEK
    return asked.today + timedelta(days=ahead or WEEK), None if ahead else asked.today


def latest(weekday: int, asked: Asked) -> Found:
    back = (asked.today.weekday() - weekday) % WEEK
    return asked.today - timedelta(days=back or WEEK), None if back else asked.today
