"""Factor B, complaints: what open, late, repeated and unconfirmed ones cost, and what a confirmed recovery gives back (A10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain import clock
from kundtui.domain.complaint import Case, Reading, standing
from kundtui.domain.finding import Factor, Finding
from kundtui.domain.interaction import standing_noes
from kundtui.domain.values import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.policy import Policy
    from kundtui.domain.worktime import WorkTime


def severity_points(severity: str, policy: Policy) -> int:
    """What an open complaint costs in time, in whole points."""
    return {"low": policy.complaint_low, "medium": policy.complaint_medium, "high": policy.complaint_high}[severity]


def _entries(case: Case, reading: Reading) -> tuple[str, ...]:
    return (case.entry.id, *(step.entry.id for step in reading.steps))


def _case(case: Case, reading: Reading, moment: datetime, policy: Policy, work: WorkTime) -> Iterator[Finding]:
    if not counts(reading, moment, policy):
        return
    args: dict[str, Any] = {"text": case.text, "severity": case.severity}
    entries = _entries(case, reading)
    if reading.open:
        late = clock.passed(case, reading, moment, policy, work)
        times = policy.complaint_late_times if late else 1
        code = "complaint_late" if late else "complaint_open"
        yield Finding("R9", code, -severity_points(case.severity, policy) * times * UNIT, {**args, "clock": late}, entries)
        if reading.reopened or case.again:
            again = "complaint_reopened" if reading.reopened else "complaint_repeated"
            yield Finding("B6", again, -policy.complaint_again * UNIT, args, entries)
    elif reading.phase == "resolved":
        yield Finding("A10", "complaint_unconfirmed", -policy.complaint_unconfirmed * UNIT, args, entries)
    elif recovered(reading):
        yield Finding("A10", "recovery", policy.recovery_points * UNIT, args, entries)


def recovered(reading: Reading) -> bool:
    """Tell whether the client confirmed a remedy: a declined complaint is no recovery (Ruling 17)."""
    return reading.phase == "confirmed" and reading.resolved is not None and reading.resolved.entry.data["outcome"] != "declined"


def counts(reading: Reading, moment: datetime, policy: Policy) -> bool:
    """Tell whether a complaint makes B known: open, resolved and not confirmed, or confirmed in the window (Ruling 17)."""
    if reading.phase == "confirmed" and reading.confirmed_at is not None:
        return moment.toordinal() - reading.confirmed_at.toordinal() < policy.recovery_days
    return reading.phase in ("open", "resolved")


def asked(dossier: Dossier, policy: Policy, moment: datetime) -> bool:
    """Tell whether anybody asked the client in the window: the three questions or feedback (B4, T12)."""
    return dossier.asked.count(policy.asked_days, moment) > 0


def complaints(dossier: Dossier, policy: Policy, work: WorkTime, moment: datetime) -> Factor | None:
    """Factor B; None where no complaint counts, no "no" stands and nobody asked in the window."""
    cases = standing(dossier, moment, policy.recovery_days)
    noes = standing_noes(dossier, moment)
    if not noes and not asked(dossier, policy, moment) and not any(counts(reading, moment, policy) for _, reading in cases):
        return None
    findings = [finding for case, reading in cases for finding in _case(case, reading, moment, policy, work)]
    findings += [Finding("B4", f"no_{no.question}", -policy.complaint_no * UNIT, {}, (no.entry,)) for no in noes]
    return Factor.less(findings, policy.complaint_points)
