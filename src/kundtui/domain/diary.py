"""Everything of one client that has a day or a clock: complaint clocks, promises, meetings, reports, the next talk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain import clock
from kundtui.domain.agreement import parked, unconfirmed
from kundtui.domain.attempt import running_plan
from kundtui.domain.complaint import read
from kundtui.domain.diagnosis import hardships
from kundtui.domain.ending import ending_at
from kundtui.domain.handling import escalated
from kundtui.domain.offboarding import lifecycle, offboarding_stage
from kundtui.domain.offering import presentation
from kundtui.domain.promise import outcome
from kundtui.domain.reporting import report_days
from kundtui.domain.rhythm import talk_due
from kundtui.domain.signing import undecided
from kundtui.domain.work import running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.office import Ground


class Due(NamedTuple):
    """One thing due: `due` is an ISO day or an office moment, `subject` whose it is.

    `what` is a code: first_answer, decision (decision_moved where it was moved twice, B8), resolve, inform, outer, promise,
    promise_theirs, meeting, report, talk, hardship, plan, offboarding, follow_up, parked, agreed, services.
    """

    due: str
    what: str
    subject: str


def diary(dossier: Dossier, ground: Ground, moment: datetime) -> tuple[Due, ...]:
    """What is due for the client as it stands at the moment, earliest first. Of an ended client only the look back is (N17)."""
    if lifecycle(dossier, ground.policy, moment) == "E":
        return tuple(_look_back(dossier, ground, moment))
    found = [*_clocks(dossier, ground, moment), *_promises(dossier, moment), *_meetings(dossier, moment), *_report(dossier, ground, moment)]
    found += [*_hard_time(dossier, moment), *_plan(dossier, moment), *_ending(dossier, ground, moment)]
    found += _parked(dossier, moment, ground.policy.parked_days)
    found += _agreed(dossier, moment, ground.policy.agreed_days)
    if offboarding_stage(dossier, moment) != "noticed":
        found += _talk(dossier, ground, moment)
        found += _services(dossier, ground, moment)
    return tuple(sorted(found))


def _clocks(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Due]:
    for case in dossier.complaints.values():
        if case.received_at <= moment:
            again = escalated(read(case, moment))
            for one in clock.running(case, moment, ground.policy, ground.work):
                what = "decision_moved" if again and one.what == "decision" else one.what
                yield Due(one.due.isoformat(timespec="minutes"), what, case.id)


def _promises(dossier: Dossier, moment: datetime) -> Iterator[Due]:
    for promise in dossier.promises.values():
        if promise.made_at <= moment:
            how = outcome(promise, moment)
            if how.open:
                what = "promise" if promise.side == "us" else "promise_theirs"
                yield Due(date.fromordinal(how.shown_due).isoformat(), what, promise.id)


def _meetings(dossier: Dossier, moment: datetime) -> Iterator[Due]:
    for meeting in dossier.meetings.values():
        on = meeting.planned_on(moment)
        if on:
            yield Due(on, "meeting", meeting.id)


def _report(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Due]:
    """The next status report of a running project (T13)."""
    if running(dossier, moment):
        begun = max(project.started_at for project in dossier.projects.values() if project.runs(moment))
        known = dossier.reports.known(moment)
        since = dossier.reports.days[known - 1] if known else begun.toordinal()
        yield Due(date.fromordinal(since + report_days(dossier, ground.policy, moment)[0]).isoformat(), "report", "")


def _hard_time(dossier: Dossier, moment: datetime) -> Iterator[Due]:
    """The day on which a hard time is looked at again: it is over, or noted anew (A7)."""
    for one in hardships(dossier, moment):
        if not one.ended:
            yield Due(date.fromordinal(one.last).isoformat(), "hardship", one.entry)


def _plan(dossier: Dossier, moment: datetime) -> Iterator[Due]:
    """The day on which the months of an improvement plan are over, and somebody says what came of it (N6)."""
    plan = running_plan(dossier, moment)
    if plan is not None:
        yield Due(plan.over_on.isoformat(), "plan", plan.id)


def _ending(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Due]:
    """By when an end that is considered is to be decided (A11), and the client told (A13); then the day of the end.

    A problem client whose diagnosis is signed starts the same clock before anybody considers an end, and it is not begun anew by that (N18).
    """
    ending = ending_at(dossier, moment)
    signed = undecided(dossier, moment)
    if ending is None or not ending.running:
        if signed is not None:
            yield _due(signed.at, ground.policy.considering_days, signed.subject)
        return
    notice = ending.last("notice_given")
    if notice is not None:
        yield Due(notice.entry.data["ends_on"], "offboarding", ending.subject)
        return
    decided = ending.last("decided")
    if decided is not None:
        yield _due(decided.at, ground.policy.noticing_days, ending.subject)
    else:
        begun = ending.steps[0].at
        yield _due(min(begun, signed.at) if signed else begun, ground.policy.considering_days, ending.subject)


def _due(since: datetime, days: int, subject: str) -> Due:
    return Due(date.fromordinal(since.toordinal() + days).isoformat(), "offboarding", subject)


def _look_back(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Due]:
    """The look back at an end of ours, on its day (N17)."""
    ending = ending_at(dossier, moment)
    end = ending.last("ended") if ending and ending.stage == "ended" else None
    if ending is not None and end is not None and ending.last("followed_up") is None:
        yield _due(end.at, ground.policy.follow_up_days, ending.subject)._replace(what="follow_up")


def _talk(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Due]:
    """The day by which the next talk keeps the rhythm (T8, T11)."""
    due = talk_due(dossier, ground.policy, moment)
    if due is not None:
        yield Due(date.fromordinal(due).isoformat(), "talk", "")


def _services(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Due]:
    """The last day on which the presentation of all services counts (T6)."""
    due = presentation(dossier, ground.policy, ground.services, moment).due_on
    if due is not None:
        yield Due(due.isoformat(), "services", "")


def _parked(dossier: Dossier, moment: datetime, days: int) -> Iterator[Due]:
    """What was put aside, and the last day on which that is no matter (R7)."""
    for issue in parked(dossier, moment):
        yield Due(date.fromordinal(issue.since.toordinal() + days).isoformat(), "parked", issue.id)


def _agreed(dossier: Dossier, moment: datetime, days: int) -> Iterator[Due]:
    """What was agreed and nobody has confirmed in writing, and the first day on which that has been so for too long (R5)."""
    for point in unconfirmed(dossier, moment, -1):
        yield Due(date.fromordinal(point.since.toordinal() + days + 1).isoformat(), "agreed", point.id)
