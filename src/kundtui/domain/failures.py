"""Our own failures towards a client, dated, with their weights: what discounts an incident and stands against a verdict (A3, R10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.promise import outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.policy import Policy
    from kundtui.domain.work import Project

UPHELD = ("upheld", "partly")
"""Outcomes by which a complaint was right, in whole or in part (R1)."""
UNTOLD = ("late", "late_sorry")
"""Punctuality of a meeting to which we came late without telling (T28)."""


class Failure(NamedTuple):
    """One failure of ours. `code`: promise, complaint, surprise, late or report; `day` is an ordinal; `entry` tells of it."""

    code: str
    weight: int
    day: int
    entry: str


def failures(dossier: Dossier, policy: Policy, moment: datetime) -> list[Failure]:
    """Every failure of ours in the window of the diagnosis, the oldest first (model.md section 6)."""
    today = moment.toordinal()
    rules = (_promises, _complaints, _surprises, _late, _reports)
    found = (failure for rule in rules for failure in rule(dossier, policy, moment))
    return sorted((one for one in found if 0 <= today - one.day < policy.incident_days), key=lambda one: (one.day, one.code, one.entry))


def _promises(dossier: Dossier, policy: Policy, moment: datetime) -> Iterator[Failure]:
    """A promise that broke, also where it was settled since: settling mends it, but it happened.

    It counts for the window from its due day (Ruling 12), and discounts from the day after, when it was broken.
    """
    today = moment.toordinal()
    for promise in dossier.promises.values():
        broken = outcome(promise, moment).broken_on if promise.side == "us" and promise.made_at <= moment else None
        if broken is not None and today - broken < policy.incident_days:
            yield Failure("promise", policy.failure_promise, broken + 1, promise.entry)


def _complaints(dossier: Dossier, policy: Policy, moment: datetime) -> Iterator[Failure]:
    """A complaint that was upheld, from the day on which it came."""
    for case in dossier.complaints.values():
        outcomes = (step.entry.data["outcome"] for step in case.steps if step.what == "resolved" and step.at <= moment)
        if any(one in UPHELD for one in outcomes):
            yield Failure("complaint", policy.failure_complaint, case.received_at.toordinal(), case.entry.id)


def _surprises(dossier: Dossier, policy: Policy, moment: datetime) -> Iterator[Failure]:
    """A surprise where no expectation had been noted (A6)."""
    for at, entry in dossier.entries:
        if entry.kind == "surprise.noted" and at <= moment and not entry.data.get("expectation"):
            yield Failure("surprise", policy.failure_surprise, at.toordinal(), entry.id)


def _late(dossier: Dossier, policy: Policy, moment: datetime) -> Iterator[Failure]:
    for day, held in zip(dossier.held.days, dossier.held.until(moment), strict=False):
        if held.punctuality in UNTOLD:
            yield Failure("late", policy.failure_late, day, held.entry)


def _reports(dossier: Dossier, policy: Policy, moment: datetime) -> Iterator[Failure]:
    """A stretch of a project longer than the reports' second limit without a report (T13), from the day on which it was passed."""
    sent = list(zip(dossier.reports.days, dossier.reports.until(moment), strict=False))
    for project in dossier.projects.values():
        if project.started_at <= moment:
            yield from _gaps(project, sent, policy, moment)


def _gaps(project: Project, sent: list[tuple[int, str]], policy: Policy, moment: datetime) -> Iterator[Failure]:
    end = min(moment, project.ended_at or moment).toordinal()
    last, entry = project.started_at.toordinal(), project.entry
    for day, report in [*((day, report) for day, report in sent if last < day <= end), (end, "")]:
        if day - last > policy.report_ok_days:
            yield Failure("report", policy.failure_report, last + policy.report_ok_days + 1, entry)
        last, entry = day, report
