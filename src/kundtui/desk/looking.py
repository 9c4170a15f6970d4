"""Which day is looked at, in which reading, and which days can be asked for. What is seen there: `anyday`, `days`, `portfolio`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from kundtui.desk.desk import Desk

AHEAD = 366
"""Days to come that can be asked for: what is not recorded yet would decide every later one."""


class Sight(NamedTuple):
    """A day that is looked at. `then`: as was known by its end, else as we know now."""

    on: date
    then: bool = False

    def known_on(self, today: date) -> date | None:
        """By what day something must have been recorded to count; None where all of it counts."""
        return min(self.on, today) if self.then else None


class Reach(NamedTuple):
    """Which days can be asked about. `first`: the ISO day of the first entry of any client, "" where it does not matter; `last`: a year ahead."""

    first: str
    last: date

    def check(self, day: date) -> date:
        """The day, where it can be asked for; else refused with the limit."""
        if self.first and day.isoformat() < self.first:
            raise Refused("day_before_all", on=day.isoformat(), first=self.first)
        if day > self.last:
            raise Refused("day_too_far", on=day.isoformat(), last=self.last.isoformat())
        return day


def reach(desk: Desk, *, of_all: bool = True) -> Reach:
    """The days that can be asked about of all clients, or of one. The whole log is searched for the first: who asks often keeps it."""
    return Reach(desk.store.first_day() if of_all else "", desk.now().date() + timedelta(days=AHEAD))


def check_day(desk: Desk, day: date, *, of_all: bool = True) -> date:
    """The day, where it can be asked for. Refuses one more than a year ahead, and of all clients one before the first entry of any."""
    return reach(desk, of_all=of_all).check(day)


def not_yet(desk: Desk, client: str, day: date) -> Refused:
    """The refusal where a client was none on a day, in the name that it has now."""
    row = desk.store.standing(client)
    return Refused("not_yet", client=row.name if row else client, on=day.isoformat())
