"""The days on which a state can turn without a new entry: window ends, clocks, ages. A superset is allowed, a missing day is not.

Between two turning days the raw level stands still, which is what makes years of levels cheap to replay.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kundtui.domain import clock
from kundtui.domain.complaint import read
from kundtui.domain.reporting import report_days
from kundtui.domain.rhythm import assumed_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.office import Office
    from kundtui.domain.policy import Policy

WINDOWS = (1, 2, 4, 8)
"""The multiples of a rhythm's days at which attention (1, 2, 4) and silence (2, 4, 8) turn."""


def turning_days(dossier: Dossier, office: Office, last: int) -> set[int]:
    """The ordinals, up to `last`, of every day on which the raw level may differ from the day before."""
    country = dossier.client.newest("country") or ""
    found = {at.toordinal() for at, _ in dossier.entries} | office.turning_days()
    for policy in dict.fromkeys(office.policies()):
        found.update(_windows(dossier, policy))
        found.update(_rhythms(dossier, policy, last))
        found.update(_promises(dossier, policy))
        found.update(_clocks(dossier, office, policy, country))
    first = dossier.first_at.toordinal() if dossier.first_at else last
    return {day for day in found if first <= day <= last}


def _after(days: Iterable[int], *spans: int) -> Iterator[int]:
    return (day + span for day in days for span in spans)


def _windows(dossier: Dossier, policy: Policy) -> Iterator[int]:
    """Where a window that counts facts lets one go."""
    yield from _after(dossier.asked.days, policy.asked_days)
    yield from _after(dossier.in_person.days, policy.in_person_days + 1, 2 * policy.in_person_days + 1)
    yield from _after(dossier.surprises.days, policy.surprise_days)
    yield from _after(dossier.talks.days, policy.breadth_days)
    yield from _after(dossier.care.days, policy.care_services_days + 1)
    yield from _after(dossier.competitors_shared.days, policy.care_competitor_days + 1)
    yield from _after(dossier.mirrors.days, policy.care_mirror_days + 1)
    yield from _after(dossier.gestures.days, policy.care_gesture_days + 1)
    for at in dossier.reports.ats:
        yield from _after((at.toordinal(),), *(days + 1 for days in report_days(dossier, policy, at)))
    for rhythm in dossier.rhythms["report"].facts:
        yield from _after(dossier.reports.days, rhythm.days + 1, 2 * rhythm.days + 1, 3 * rhythm.days + 1)
    yield from (date.fromisoformat(override.until).toordinal() + 1 for override in dossier.overrides.facts if override.until)


def _rhythms(dossier: Dossier, policy: Policy, last: int) -> Iterator[int]:
    """Where a rhythm's windows end, and where the grace of a young client ends."""
    fixed = {policy.talk_days, policy.written_days, policy.sales_days}
    fixed.update(rhythm.days for series in dossier.rhythms.values() for rhythm in series.facts)
    first = dossier.first_at.toordinal() if dossier.first_at else last
    spans = [days * times for days in fixed for times in WINDOWS]
    yield from _after((first,), *fixed)
    yield from _after(set(dossier.touches.days) | set(dossier.sales.days), *spans)
    days = dossier.talks.days
    for index, at in enumerate(dossier.talks.ats):
        own = assumed_days(dossier, policy, at)
        yield from _after((first,), own)
        near = [day for day in days[: index + 1] if day + 4 * own > days[index]]
        yield from _after(near, *(own * times for times in WINDOWS))
    yield from _after((first,), policy.new_days, assumed_days(dossier, policy, dossier.first_at) if dossier.first_at else 0)


def _promises(dossier: Dossier, policy: Policy) -> Iterator[int]:
    """Due days and what follows ninety days after anything that happened to a promise of ours."""
    for promise in dossier.promises.values():
        dues = [promise.due, *(step.due for step in promise.steps if step.due)]
        happened = [promise.made_at.toordinal(), *dues, *(step.at.toordinal() for step in promise.steps)]
        yield from _after(dues, 1)
        yield from _after(happened, policy.promise_days)


def _clocks(dossier: Dossier, office: Office, policy: Policy, country: str) -> Iterator[int]:
    """The days on which a complaint's clock passes, and on which a recovery grows old."""
    work = office.work(policy, country)
    for case in dossier.complaints.values():
        for at in (case.received_at, *(step.at for step in case.steps)):
            yield from (one.due.toordinal() for one in clock.running(case, at, policy, work))
            reading = read(case, at)
            if reading.confirmed_at:
                yield reading.confirmed_at.toordinal() + policy.recovery_days


def next_clock(dossier: Dossier, office: Office, moment: datetime) -> datetime | None:
    """The next moment after this one at which a running clock of a complaint passes."""
    policy = office.policy(moment)
    work = office.work(policy, dossier.client.value("country", moment) or "")
    cases = (case for case in dossier.complaints.values() if case.received_at <= moment)
    dues = [one.due for case in cases for one in clock.running(case, moment, policy, work) if one.due > moment]
    return min(dues, default=None)
