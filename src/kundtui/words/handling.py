"""What is said of a complaint on its way: where it stands, what is due when, what is next, and what its steps are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.domain.clock import waiting
from kundtui.i18n import N_, _
from kundtui.words.standing import due as due_day
from kundtui.words.terms import word

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.clock import Clock
    from kundtui.domain.complaint import Reading

TELLING = ("answered", "assessed", "decided", "apologised", "proposed", "helped")
"""The steps by which an open complaint is named, the last of them counting."""
STEPS = {
    "answer": N_("First answer"),
    "assess": N_("What we found out"),
    "decide": N_("Decision told to the client"),
    "move": N_("Another day for the decision"),
    "apologise": N_("Apology"),
    "propose": N_("What we propose"),
    "help": N_("Help, or work done again"),
    "inform": N_("Client kept informed"),
    "wait": N_("Wait for the client"),
    "resume": N_("Go on after a wait"),
    "resolve": N_("Resolve"),
    "decline": N_("Decline, with grounds"),
    "confirm": N_("Confirmed by the client"),
    "withdraw": N_("Taken back by the client"),
    "merge": N_("The same as another complaint"),
    "reopen": N_("Open again"),
    "repeat": N_("It has come again: a new complaint"),
}
"""Each step as a line of a menu."""
NEXT = {
    "answer": N_("call them: the first answer"),
    "decide": N_("call them: tell the decision"),
    "resolve": N_("call them: put it right"),
    "confirm": N_("call them: are they content?"),
}
"""What is next, as a call rather than a mail (R4)."""


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
