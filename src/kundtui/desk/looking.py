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


def check_day(desk: Desk, day: date, *, of_all: bool = True) -> date:
    """The day, where it can be asked for. Refuses one more than a year ahead, and of all clients one before the first entry of any."""
    first, today = desk.store.first_day() if of_all else "", desk.now().date()
    if first and day.isoformat() < first:
        raise Refused("day_before_all", on=day.isoformat(), first=first)
    if day > today + timedelta(days=AHEAD):
        raise Refused("day_too_far", on=day.isoformat(), last=(today + timedelta(days=AHEAD)).isoformat())
    return day


def not_yet(desk: Desk, client: str, day: date) -> Refused:
    """The refusal where a client was none on a day, in the name that it has now."""
    row = desk.store.standing(client)
    return Refused("not_yet", client=row.name if row else client, on=day.isoformat())
