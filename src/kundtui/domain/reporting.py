"""Status reports and surprises; factor E, which applies while a project runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, NotRequired, TypedDict

from kundtui.domain.finding import Factor, Finding
from kundtui.domain.rhythm import agreed
from kundtui.domain.values import UNIT, Count, Ref, Text

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry
    from kundtui.domain.policy import Policy


class ReportSent(TypedDict):
    text: Text
    done: NotRequired[Count]
    of: NotRequired[Count]


class SurpriseNoted(TypedDict):
    text: Text
    expectation: NotRequired[Ref]


def sent(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.subject and entry.subject not in dossier.projects:
        dossier.refer_subject(entry, entry.subject)
    dossier.reports.add(at, entry.id)


def surprised(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.data.get("expectation"):
        dossier.refer_subject(entry, entry.data["expectation"])
    dossier.surprises.add(at, entry.id)


class Report(NamedTuple):
    """One status report as it was sent. `position`: milestones done, of how many; None where it told none (T16)."""

    entry: str
    at: datetime
    by: str
    project: str
    text: str
    position: tuple[int, int] | None


def reports(dossier: Dossier, moment: datetime) -> list[Report]:
    """Every status report sent by the moment, the oldest first."""
    return [
        Report(entry.id, at, entry.by, entry.subject, str(entry.data["text"]), _position(entry))
        for at, entry in dossier.entries
        if entry.kind == "report.sent" and at <= moment
    ]


def _position(entry: Entry) -> tuple[int, int] | None:
    done, of = entry.data.get("done"), entry.data.get("of")
    return (done, of) if done is not None and of else None


def position(dossier: Dossier, project: str, moment: datetime) -> tuple[int, int] | None:
    """Where a project stands, by its progress, else as its last report said (T16); None where nobody has said."""
    told = (one.position for one in reversed(reports(dossier, moment)) if one.position and one.project in ("", project))
    return progress(dossier, project, moment) or next(told, None)


def progress(dossier: Dossier, project: str, moment: datetime) -> tuple[int, int] | None:
    """How far a project was said to be: milestones done, of how many; None where nobody has said."""
    found = dossier.projects.get(project)
    known = [step for step in found.progress if step.at <= moment] if found else []
    return (known[-1].done, known[-1].of) if known else None


def report_days(dossier: Dossier, policy: Policy, moment: datetime) -> tuple[int, int, int]:
    """Up to how many days after a report it is fresh, in order, and late; an agreed rhythm of D days gives D, 2D, 3D (Ruling 19)."""
    rhythm = agreed(dossier, "report", moment)
    if rhythm:
        return rhythm.days, 2 * rhythm.days, 3 * rhythm.days
    return policy.report_days, policy.report_ok_days, policy.report_late_days


def reporting(dossier: Dossier, policy: Policy, moment: datetime) -> Factor:
    """Factor E: the age of the last status report (T13), less each surprise in the window (T15). Never unknown with a project."""
    since = dossier.reports.days_since(moment)
    fresh, in_order, late = report_days(dossier, policy, moment)
    full = policy.report_points * UNIT
    steps = ((fresh, policy.report_points), (in_order, policy.report_ok_points), (late, policy.report_late_points))
    won = next((points * UNIT for days, points in steps if since is not None and since <= days), 0)
    entry = dossier.reports.last(moment)
    evidence, args = (entry,) if entry else (), {"days": since}
    findings = [Finding("T13", "report", won, args, evidence), Finding("T13", "report_not", won - full, args, evidence)]
    surprises = dossier.surprises.within(policy.surprise_days, moment)
    findings += [Finding("T15", "surprise", -policy.surprise_points * UNIT, {}, (surprise,)) for surprise in surprises]
    kept = tuple(finding for finding in findings if finding.points)
    return Factor(max(0, won - len(surprises) * policy.surprise_points * UNIT), full, lambda: kept)
