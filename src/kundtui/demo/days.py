"""The days of the demo: so and so long before its day, shifted to days on which the office works. No clock is read here."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple

from kundtui.desk.calendar import red_letter_days

SATURDAY = 5
MIDSUMMER = (19, 25)
FRIDAY = 4


def eves(year: int) -> tuple[date, ...]:
    """The days on which this office closes of its own will: midsummer eve, Christmas eve, New Year's eve."""
    june = (date(year, 6, number) for number in range(MIDSUMMER[0], MIDSUMMER[1] + 1))
    midsummer = next(day for day in june if day.weekday() == FRIDAY)
    return midsummer, date(year, 12, 24), date(year, 12, 31)


@cache
def is_workday(country: str, day: date) -> bool:
    """Tell whether both the office and a client of that country work on the day."""
    closed = {*eves(day.year), *red_letter_days("SE", day.year), *red_letter_days(country, day.year)}
    return day.weekday() < SATURDAY and day not in closed


class Days(NamedTuple):
    """Counts back from the demo's day. What has happened lies on workdays before that day, so nothing is ever ahead of its morning."""

    day: date
    country: str

    def is_open(self, back: int) -> bool:
        return is_workday(self.country, self.day - timedelta(days=back))

    def back(self, days: int) -> date:
        """The workday nearest to so many days ago; of two equally near the later."""
        for away in range(10):
            for back in (days - away, days + away):
                if back >= 1 and self.is_open(back):
                    return self.day - timedelta(days=back)
        raise AssertionError(self.day)

    def work(self, number: int) -> date:
        """The workday that lies so many workdays before the day; 1 is the last one before it."""
        back = 0
        while number:
            back += 1
            number -= self.is_open(back)
        return self.day - timedelta(days=back)

    def within(self, newest: int, oldest: int) -> date:
        """The newest workday from `newest` to `oldest` days ago; where there is none, the first after them."""
        nearby = (*range(newest, oldest + 1), *range(newest - 1, 0, -1))
        return self.day - timedelta(days=next(back for back in nearby if self.is_open(back)))

    def ahead(self, first: int, last: int) -> date:
        """The last workday from `first` to `last` days ahead; where there is none, the first of these days."""
        days = [self.day + timedelta(days=ahead) for ahead in range(last, first - 1, -1)]
        return next((day for day in days if is_workday(self.country, day)), days[-1])


def at(day: date, clock: str) -> datetime:
    """An office moment: the day with a time such as 10:15."""
    return datetime.combine(day, time.fromisoformat(clock))
