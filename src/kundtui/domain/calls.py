"""Whether a client may be called on a day, what asks for it, and the person to ask for (model.md section 7). Reads no clock.

Which clients make the list of a day: `picking`.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain import clock, worktime
from kundtui.domain.care import missing_services
from kundtui.domain.complaint import standing
from kundtui.domain.interaction import standing_noes
from kundtui.domain.offboarding import lifecycle, offboarding_stage
from kundtui.domain.promise import standing_broken
from kundtui.domain.rhythm import talk_due, talk_rhythm
from kundtui.domain.strain import in_notice
from kundtui.domain.values import TALK_CHANNELS

if TYPE_CHECKING:
    from collections.abc import Callable, Container
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.office import Ground
    from kundtui.domain.people import Contact
    from kundtui.domain.policy import Policy
    from kundtui.domain.rhythm import Rhythm
    from kundtui.domain.worktime import WorkTime


class Look(NamedTuple):
    """What the facts of a client add. `since`: days since the last talk, or since its first day where there was none.

    `matters`: something asks for a call, not for a meeting or for waiting. `ambassador`: the unhappy clients whom it knows.
    """

    since: int
    talked: bool
    rhythm: Rhythm
    matters: bool
    asked: bool
    presentation: bool
    ambassador: tuple[str, ...]
    contact: str
    able: bool

    @property
    def neglect(self) -> Fraction:
        """Windows since the last talk."""
        return Fraction(self.since, max(1, self.rhythm.days))


def workday(work: WorkTime, day: date) -> bool:
    """Tell whether there is a list on the day: none on weekends, red-letter days and the office's own closed days (L4)."""
    return worktime.is_open_day(work, day)


def workday_before(work: WorkTime, day: date) -> date:
    """The last workday before a day; a week back where the office never works."""
    days = (day - timedelta(days=back) for back in range(1, 60))
    return next((one for one in days if worktime.is_open_day(work, one)), day - timedelta(days=7))


def look(dossier: Dossier, ground: Ground, moment: datetime, unhappy: Callable[[str], bool]) -> Look | None:
    """What the facts say of a client at nine o'clock; None where it is not to be called that day.

    Left out: ended, or noticed by us; talked with today; reached by us since the workday before; do not call; put off to a later
    day; an agreed rhythm whose next talk is not due, unless something matters.
    """
    today, policy = moment.toordinal(), ground.policy
    known = dossier.talks.known(moment)
    if _is_over(dossier, policy, moment) or _talked_already(dossier, workday_before(ground.work, moment.date()), moment):
        return None
    if dossier.client.value("do_not_call", moment) or snoozed_until(dossier, moment):
        return None
    rhythm, mattering = talk_rhythm(dossier, policy, moment), matters(dossier, ground, moment)
    due = talk_due(dossier, policy, moment)
    if rhythm.basis == "agreed" and not mattering and due is not None and due > today:
        return None
    first = dossier.first_at.toordinal() if dossier.first_at else today
    contact = whom_to_ask(dossier, moment)
    return Look(
        since=today - (dossier.talks.days[known - 1] if known else first),
        talked=bool(known),
        rhythm=rhythm,
        matters=mattering or (due is not None and due <= today),
        asked=bool(dossier.asked.known(moment)),
        presentation=bool(ground.services) and bool(missing_services(dossier, policy, ground.services, moment)),
        ambassador=tuple(other for other in friends(dossier, moment) if unhappy(other)),
        contact=contact.id if contact else "",
        able=contact is not None and _able(contact, moment),
    )


def _is_over(dossier: Dossier, policy: Policy, moment: datetime) -> bool:
    return lifecycle(dossier, policy, moment) == "E" or offboarding_stage(dossier, moment) == "noticed"


def _talked_already(dossier: Dossier, before: date, moment: datetime) -> bool:
    """Tell whether there was a talk today, or we reached the client since the workday before; one who rang us then may need a call."""
    days = moment.toordinal() - before.toordinal() + 1
    return dossier.talks.count(1, moment) > 0 or any(not talk.came for talk in dossier.talks.within(days, moment))


def matters(dossier: Dossier, ground: Ground, moment: datetime) -> bool:
    """Tell whether something asks for a talk (R4): a complaint that does not wait for the client, a "no", a broken promise, a notice."""
    cases = (reading for _, reading in standing(dossier, moment, 0) if reading.open)
    return bool(
        any(not clock.waiting(reading, moment) for reading in cases)
        or standing_noes(dossier, moment)
        or standing_broken(dossier, ground.policy, moment)
        or in_notice(dossier, moment)
    )


def snoozed_until(dossier: Dossier, moment: datetime) -> str:
    """The day to which the client is put off, ISO; "" where it is not, or where that day has come."""
    today = moment.date().isoformat()
    marks = [entry.data for entry in dossier.client.reviews.until(moment) if entry.data["outcome"] == "snoozed"]
    until = str(marks[-1].get("until") or "") if marks else ""
    return until if until > today else ""


def snoozes(dossier: Dossier, moment: datetime) -> int:
    """How often the client was put off since the last talk with it."""
    known = dossier.talks.known(moment)
    last = dossier.talks.ats[known - 1] if known else None
    reviews = dossier.client.reviews
    marks = zip(reviews.ats, reviews.until(moment), strict=False)
    return sum(entry.data["outcome"] == "snoozed" and (last is None or at > last) for at, entry in marks)


def friends(dossier: Dossier, moment: datetime) -> list[str]:
    """The clients whom this one knows as our ambassador (B11)."""
    ties = {tie.client: tie for tie in dossier.ties.until(moment)}
    return [tie.client for tie in ties.values() if tie.known and tie.ambassador]


def whom_to_ask(dossier: Dossier, moment: datetime, besides: Container[str] = ()) -> Contact | None:
    """The person to ask for (N13): will and mandate, least recently talked with; a soured one only where there is nobody else (N11).

    `besides`: contacts who are not meant.
    """
    here = [contact for contact in dossier.contacts.values() if contact.here(moment) and contact.id not in besides]
    return min(here, key=lambda contact: _order(dossier, contact, moment), default=None)


def _order(dossier: Dossier, contact: Contact, moment: datetime) -> tuple[object, ...]:
    view, talks = contact.assessed.last(moment), dossier.talks_with.get(contact.id)
    known = talks.known(moment) if talks else 0
    talked = talks.ats[known - 1].isoformat() if talks and known else ""
    soured = view is not None and view.stance == "soured"
    return soured, not _able(contact, moment), talked, str(contact.value("name", moment) or "").casefold(), contact.id


def _able(contact: Contact, moment: datetime) -> bool:
    view = contact.assessed.last(moment)
    return view is not None and (view.will, view.mandate) == ("yes", "yes")


def tried_on(dossier: Dossier, day: date, moment: datetime) -> bool:
    """Tell whether somebody tried to talk with the client on the day and reached nobody."""
    others = dossier.other_contacts
    known = zip(others.days, others.until(moment), strict=False)
    return any(at == day.toordinal() and fact.channel in TALK_CHANNELS for at, fact in known)


def talked_on(dossier: Dossier, day: date, moment: datetime) -> bool:
    """Tell whether there was a talk with the client on the day."""
    known = dossier.talks.known(moment)
    return day.toordinal() in dossier.talks.days[:known]
