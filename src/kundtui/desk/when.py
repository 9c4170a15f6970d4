"""When something happened, as it was typed: a day, a time of day, or both. The words for days are in `language.dates`."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.refused import Refused
from kundtui.language import clocks, dates

if TYPE_CHECKING:
    from datetime import date

    from kundtui.desk.desk import Desk
    from kundtui.language.dates import DateReading


class When(NamedTuple):
    """A moment that was typed. `at`: None is now; `days`: the typed part that tells the day, and how it was read."""

    at: datetime | None
    days: str = ""
    reading: DateReading | None = None


def day_read(desk: Desk, typed: str, *, past: bool = False) -> tuple[date, DateReading]:
    """The day that was typed; refused where it is none."""
    now = desk.now()
    read = dates.read(typed, now.date(), past=past, work=desk.office.work(desk.office.policy(now)))
    if read.day is None:
        raise Refused(read.problem, text=typed)
    return read.day, read


def when(desk: Desk, typed: str) -> When:
    """When something happened. A day alone is its beginning, today is now, a time alone is today's; what lies ahead is refused."""
    typed, today = typed.strip(), desk.now().date()
    days, clock = clocks.parted(typed)
    day, reading = day_read(desk, days, past=True) if days else (today, None)
    if not clock and day == today:
        return When(None, days, reading)
    try:
        at = datetime.combine(day, time.fromisoformat(clock.zfill(5)) if clock else time())
    except ValueError:
        raise Refused("no_such_time", text=typed) from None
    desk.refuse_future(at)
    return When(at, days, reading)
