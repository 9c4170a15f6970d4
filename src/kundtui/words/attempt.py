"""What is said of the attempt to mend: the plan and its hours, what a normal client takes, what is done and what is left of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.attempt import DOOMED, NO_MEDIAN, running_plan, spent_in_month
from kundtui.i18n import _, ngettext, say_day, say_number
from kundtui.words.practices import PRACTICES
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from fractions import Fraction

    from kundtui.desk.attempt import Attempted
    from kundtui.domain.attempt import Attempt, Normal, Plan, Step
    from kundtui.domain.client import Owner
    from kundtui.domain.dossier import Dossier


def hours(value: Fraction | int) -> str:
    """Hours with at most one decimal, rounded half up."""
    return say_number(value, 0 if value == int(value) else 1)


def short(seen: Attempt) -> str:
    """The plan in a few cells: hours of this month against those planned."""
    return _short(seen.plan, seen.spent_month)


def brief(dossier: Dossier, moment: datetime) -> str:
    """The same of a client that lies open, where a plan runs; else nothing."""
    one = running_plan(dossier, moment)
    return _short(one, spent_in_month(dossier, one, moment)) if one else ""


def _short(one: Plan, spent: Fraction) -> str:
    return _("P {spent}/{planned} h", spent=hours(spent), planned=hours(one.hours))


def plan(one: Plan, today: date) -> str:
    """What is planned, since when and until when."""
    return _(
        "{hours} h a month for {months}, from {begun} to {over}",
        hours=hours(one.hours),
        months=ngettext("{n} month", "{n} months", one.months),
        begun=say_day(one.begun_at.date(), today),
        over=say_day(one.over_on, today),
    )


def state(seen: Attempt, today: date) -> str:
    """Where the plan is: which day and month of it, or since when it is over."""
    one = seen.plan
    if one.ended_at is not None:
        return _("ended {day} after {days}", day=say_day(one.ended_at.date(), today), days=_days(seen.day))
    if one.over_on <= today:
        return _("its months are over since {day}: end it with what came of it", day=say_day(one.over_on, today))
    return _("day {day}, month {month} of {months}", day=seen.day, month=seen.month, months=one.months)


def _days(days: int) -> str:
    return ngettext("{n} day", "{n} days", days)


def spent(seen: Attempt) -> str:
    """Hours spent against those planned: in the month that runs, and since the start."""
    return _(
        "this month {month} of {a_month} h · since the start {spent} of {planned} h",
        month=hours(seen.spent_month),
        a_month=hours(seen.plan.hours),
        spent=hours(seen.spent),
        planned=hours(seen.planned),
    )


def normal(usual: Normal) -> str:
    """What a normal client takes, and of how many clients that is the median."""
    if usual.hours is None:
        return _("What a normal client takes is not known: log hours on the others too.")
    clients = ngettext("{n} client", "{n} clients", usual.clients)
    return _("A normal client takes {hours} h a month (median of {clients}, last three months)", hours=hours(usual.hours), clients=clients)


def fate(code: str) -> str:
    """What the source says of the hours planned; nothing where they are enough."""
    if code == DOOMED:
        return _("Doomed by the source's rule N5: no more time than on a normal client.")
    return _("Whether that is more than on a normal client (N5) cannot be said.") if code == NO_MEDIAN else ""


def owner(one: Owner | None, names: Mapping[str, str]) -> str:
    """Who is responsible, and who steps in."""
    if one is None or not one.owner:
        return _("no owner")
    name = names.get(one.owner, one.owner)
    return _("{owner}, deputy {deputy}", owner=name, deputy=names.get(one.deputy, one.deputy)) if one.deputy else name


def step(one: Step) -> str:
    """One part of the attempt."""
    said = word("attempt", one.code)
    return said[:1].upper() + said[1:]


def counted(one: Step) -> str:
    """How much of a part there is, where more than one is needed."""
    if one.need == 1:
        return _("done") if one.done else _("not yet")
    return _("{have} of {need}", have=one.have, need=one.need)


def because(one: Step) -> str:
    """The practice behind a part, in its words."""
    return _(PRACTICES[one.practice])


def attempt_json(found: Attempted) -> dict[str, Any]:
    """The attempt as data; hours to one decimal."""
    head: dict[str, Any] = {
        "client": found.reading.client,
        "on": found.moment.date().isoformat(),
        "normal": {"hours": _tenths(found.normal.hours), "clients": found.normal.clients},
        "owner": found.owner.owner if found.owner else None,
        "deputy": (found.owner.deputy or None) if found.owner else None,
    }
    seen = found.attempt
    if seen is None:
        return head | {"plan": None}
    one = seen.plan
    ended = one.ended_at.date().isoformat() if one.ended_at else None
    return head | {
        "plan": {
            "id": one.id,
            "text": one.text,
            "hours_per_month": one.hours,
            "months": one.months,
            "from": one.begun_at.date().isoformat(),
            "to": one.over_on.isoformat(),
            "ended": ended,
            "outcome": one.last_words or None,
        },
        "day": seen.day,
        "month": seen.month,
        "hours": {"month": _tenths(seen.spent_month), "spent": _tenths(seen.spent), "planned": seen.planned},
        "n5": seen.fate,
        "steps": [
            {
                "what": one.code,
                "practice": one.practice,
                "done": one.done,
                "have": int(one.have),
                "need": one.need,
                "entries": list(one.entries),
            }
            for one in seen.steps
        ],
    }


def _tenths(value: Fraction | None) -> float | None:
    return None if value is None else float(round(value, 1))
