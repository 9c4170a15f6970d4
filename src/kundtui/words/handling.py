"""What is said of a complaint on its way: where it stands, what is due when; and what is next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kundtui.domain.clock import waiting
from kundtui.i18n import _, say_day, say_moment
from kundtui.words.standing import due as due_day
from kundtui.words.steps import NEXT
from kundtui.words.terms import word

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.clock import Clock
    from kundtui.domain.complaint import Reading

TELLING = ("answered", "assessed", "decided", "apologised", "proposed", "helped")
"""The steps by which an open complaint is named, the last of them counting."""


def stands(reading: Reading, moment: datetime) -> str:
    """Name where a complaint stands."""
    if reading.phase == "declined":
        return word("outcome", "declined")
    if not reading.open:
        return word("step", reading.phase)
    if waiting(reading, moment):
        return word("step", "waiting")
    last = reading.last(*TELLING)
    return word("step", last.what if last else "reopened" if reading.reopened else "received")


def following(step: str) -> str:
    """Say what is next."""
    return _(NEXT[step]) if step else ""


def due(clock: Clock, moment: datetime) -> str:
    """Say what is due and when; on the day itself at what time."""
    what, today = word("clock", clock.what), moment.date()
    if clock.due.date() == today and not whole_day(clock):
        late = clock.late(moment)
        when = _("late {time}", time=f"{clock.due:%H:%M}") if late else _("by {time}", time=f"{clock.due:%H:%M}")
        return _("{when}: {what}", what=what, when=when)
    return _("{when}: {what}", what=what, when=due_day(_last_day(clock).isoformat(), today))


def passes(clock: Clock, today: date) -> str:
    """Say until when a clock runs: a moment, or a day to its end."""
    return say_day(_last_day(clock), today) if whole_day(clock) else say_moment(clock.due, today)


def whole_day(clock: Clock) -> bool:
    """Tell whether a clock runs to the end of a day: it passes at midnight."""
    return clock.due.hour == 0 and clock.due.minute == 0


def _last_day(clock: Clock) -> date:
    return date.fromordinal(clock.due.toordinal() - whole_day(clock))
