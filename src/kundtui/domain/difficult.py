"""Where a difficult relation stands on the way from its first incident to its end, and for how long. What blocks a step: `checklist`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.attempt import plans
from kundtui.domain.ending import ending_at
from kundtui.domain.offboarding import ended_at

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.attempt import Plan
    from kundtui.domain.diagnosis import Diagnosis
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.ending import Ending
    from kundtui.domain.policy import Policy
    from kundtui.domain.signing import Signed

STAGES = ("sweep", "hard_time", "incidents", "signing", "assertion", "plan", "considered", "decided", "noticed", "follow_up")
"""The stages in the order of the way; a relation is at one of them. An assertion stands beside whatever else there is."""
KINDS = ("incident.noted", "hardship.noted", "plan.started", "diagnosis.signed", "assertion.drafted", "offboarding.considered")
"""What the log of a difficult relation has one of."""
PROBLEM = "problem_client"


class Place(NamedTuple):
    """At which stage a relation is, since when, and the days that are meant for it (None where none are). `due`: what comes on a day."""

    stage: str
    since: date
    target: int | None = None
    due: date | None = None

    def days(self, today: date) -> int:
        """Days used so far."""
        return (today - self.since).days

    def late(self, today: date) -> bool:
        """Whether it takes longer than was meant, or its day has come."""
        return (self.target is not None and self.days(today) > self.target) or (self.due is not None and self.due <= today)


def place(dossier: Dossier, policy: Policy, moment: datetime, diagnosis: Diagnosis, signatures: list[Signed]) -> Place | None:
    """The stage of a relation, the furthest that it has come to; None where nothing is difficult any more."""
    ending = ending_at(dossier, moment)
    if ending is not None and ending.stage == "ended":
        return _followed(ending, policy)
    if ended_at(dossier, moment) is not None:
        return None
    if ending is not None and ending.running:
        return _ending(ending, policy)
    known = plans(dossier, moment)
    if known and known[-1].runs:
        return Place("plan", known[-1].begun_at.date(), due=known[-1].over_on)
    return _signing(known, ending, signatures, policy) or _strain(diagnosis, moment)


def _followed(ending: Ending, policy: Policy) -> Place | None:
    end = ending.last("ended")
    if end is None or ending.last("followed_up") is not None:
        return None
    return Place("follow_up", end.at.date(), due=end.at.date() + timedelta(days=policy.follow_up_days))


def _ending(ending: Ending, policy: Policy) -> Place | None:
    """Considered, decided or noticed, with the days meant for what comes next (A11, A13)."""
    what = {"considered": "considered", "decided": "decided", "noticed": "notice_given"}[ending.stage]
    meant = {"considered": policy.considering_days, "decided": policy.noticing_days, "noticed": policy.winding_down_days}
    step = ending.last(what)
    return Place(ending.stage, step.at.date(), meant[ending.stage]) if step else None


def _signing(known: list[Plan], ending: Ending | None, signatures: list[Signed], policy: Policy) -> Place | None:
    """A diagnosis that waits for the other signature, or a proposal that is signed and not acted on (N18)."""
    newest = signatures[-1] if signatures else None
    if newest is None or (newest.whole and newest.verdict != PROBLEM):
        return None
    acted = [plan.ended_at for plan in known if plan.ended_at] + ([ending.steps[-1].at] if ending else [])
    if any(at >= newest.at for at in acted):
        return None
    return Place("signing", newest.at.date(), policy.considering_days)


def _strain(diagnosis: Diagnosis, moment: datetime) -> Place | None:
    """What is ours and open, a hard time, or incidents of the last year."""
    hard = diagnosis.hardship
    if diagnosis.sweep and (diagnosis.incidents or hard):
        return Place("sweep", moment.date() if not diagnosis.incidents else date.fromordinal(diagnosis.incidents[-1].day))
    if hard:
        return Place("hard_time", date.fromordinal(hard.first), due=date.fromordinal(hard.last))
    return Place("incidents", date.fromordinal(diagnosis.incidents[-1].day)) if diagnosis.incidents else None
