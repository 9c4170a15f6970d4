"""What is said of the lines of Today beside the calls: what is due, when, and how it stands."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from kundtui.i18n import _, say_day
from kundtui.words.standing import due
from kundtui.words.terms import word

if TYPE_CHECKING:
    from kundtui.desk.today import Task


def what(task: Task) -> str:
    """Name what is due; a question says since when it is parked by its day."""
    return word("clock", task.what)


def when(task: Task, today: date) -> str:
    """Say when it is due: 3d late, today 16:30, in 4d; done, or put off to a day."""
    if task.done:
        return _("done")
    if task.until:
        return _("put off to {day}", day=say_day(date.fromisoformat(task.until), today))
    return due_on(task.due, today)


def due_on(moment: str, today: date) -> str:
    """Say a due day or moment; the midnight at which a day has passed belongs to that day."""
    at = datetime.fromisoformat(moment)
    whole = "T" not in moment or (at.hour == 0 and at.minute == 0)
    day = date.fromordinal(at.toordinal() - 1) if "T" in moment and whole else at.date()
    said = due(day.isoformat(), today)
    return said if whole or day != today else f"{said} {at:%H:%M}"
