"""The ceilings K1 to K9: what holds a level down whatever the score, and the act that lifts it. K6 needs the past: see `levels`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.domain import clock
from kundtui.domain.agreement import QUESTIONS, economics_known
from kundtui.domain.complaint import Reading, standing
from kundtui.domain.interaction import standing_noes
from kundtui.domain.offboarding import lifecycle
from kundtui.domain.promise import standing_broken
from kundtui.domain.rhythm import talk_rhythm
from kundtui.domain.strain import in_notice
from kundtui.domain.work import running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.office import Ground

ORDER = {"crisis": 0, "at_risk": 1, "watch": 2, "good": 3}
"""The four levels from worst to best; unknown is no step of it (Ruling 9)."""
STEPS = ("crisis", "at_risk", "watch", "good")
HARD = ("K1", "K3", "K4", "K8")
"""Bad news that needs no coverage, where it stands at at risk or crisis."""


class Ceiling(NamedTuple):
    """At best this level. `lifted_by`: a code of `words.ceilings`; `args` and `entries` say which and why."""

    id: str
    level: str
    lifted_by: str
    args: dict[str, Any]
    entries: tuple[str, ...]

    @property
    def hard(self) -> bool:
        return self.id in HARD and ORDER[self.level] <= ORDER["at_risk"]


def _complaint_level(severity: str, *, late: bool) -> str:
    """What an open complaint allows at best (K1): a low one in time nothing, each step graver or late one level."""
    weight = {"low": 0, "medium": 1, "high": 2}[severity] + (1 if late else 0)
    return ("good", "watch", "at_risk", "crisis")[weight]


def _next_act(reading: Reading) -> str:
    if reading.first(*clock.FIRST_ANSWERS) is None:
        return "answer"
    return "decide" if reading.first("decided") is None else "resolve"


def k1(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Ceiling]:
    """An open complaint, each by itself (Ruling 17)."""
    for case, reading in standing(dossier, moment, 0) if dossier.complaints else ():
        if not reading.open:
            continue
        passed = clock.passed(case, reading, moment, ground.policy, ground.work)
        level = _complaint_level(case.severity, late=bool(passed))
        if level != "good":
            args = {"text": case.text, "severity": case.severity, "clock": passed}
            yield Ceiling("K1", level, _next_act(reading), args, (case.entry.id,))


def k3(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Ceiling]:
    """Two promises of ours broken in the window (R2)."""
    broken = standing_broken(dossier, ground.policy, moment)
    if len(broken) >= ground.policy.broken_promises_ceiling:
        entries = tuple(promise.entry for promise, _ in broken)
        yield Ceiling("K3", "at_risk", "keep_or_settle", {"count": len(broken)}, entries)


def k4(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Ceiling]:
    """Silence: no talk for two, four or eight windows; none for a client never talked with (B3)."""
    since = dossier.talks.days_since(moment)
    if since is None:
        return
    window, policy = talk_rhythm(dossier, ground.policy, moment).days, ground.policy
    for windows, level in ((policy.silence_crisis, "crisis"), (policy.silence_risk, "at_risk"), (policy.silence_watch, "watch")):
        if since >= windows * window:
            last = dossier.talks.facts[dossier.talks.known(moment) - 1]
            yield Ceiling("K4", level, "talk", {"days": since, "window": window}, (last.entry,))
            return


def k7(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Ceiling]:  # noqa: ARG001 - all ceilings take the same
    """A project runs and none of the three economics questions has an answer (R17, R18)."""
    if running(dossier, moment) and not any(question in economics_known(dossier, moment) for question in QUESTIONS):
        entries = tuple(project.entry for project in dossier.projects.values() if project.runs(moment))
        yield Ceiling("K7", "watch", "economics_talk", {}, entries)


def k8(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Ceiling]:
    """The client gave or threatened notice; lifted by a withdrawal, or by an ending of ours (Ruling 21)."""
    entry = in_notice(dossier, moment)
    if entry and lifecycle(dossier, ground.policy, moment) not in ("O", "E"):
        yield Ceiling("K8", "crisis", "notice_withdrawn", {}, (entry,))


def k9(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Ceiling]:  # noqa: ARG001 - all ceilings take the same
    """An unanswered "no" on question 1 or 2 (B4)."""
    noes = standing_noes(dossier, moment)
    if noes:
        yield Ceiling("K9", "watch", "complaint_or_clear", {"count": len(noes)}, tuple(no.entry for no in noes))


def from_facts(dossier: Dossier, ground: Ground, moment: datetime) -> list[Ceiling]:
    """The ceilings that the facts alone put in force; coverage (K2, K5) and repair (K6) are added by their own rules."""
    return [ceiling for rule in (k1, k3, k4, k7, k8, k9) for ceiling in rule(dossier, ground, moment)]


def worst(levels: list[str]) -> str:
    """The worst of some levels among the four; good where there are none."""
    return min(levels, key=lambda level: ORDER[level], default="good")
