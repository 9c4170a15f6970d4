"""What is said of a complaint on its way: where it stands, what is due when; and what is next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.domain.clock import waiting
from kundtui.i18n import _
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
    whole_day = clock.due.hour == 0 and clock.due.minute == 0
    if clock.due.date() == today and not whole_day:
        late = clock.late(moment)
        when = _("late {time}", time=f"{clock.due:%H:%M}") if late else _("by {time}", time=f"{clock.due:%H:%M}")
        return _("{when}: {what}", what=what, when=when)
    last = clock.due.toordinal() - whole_day
    return _("{when}: {what}", what=what, when=due_day(clock.due.fromordinal(last).date().isoformat(), today))
