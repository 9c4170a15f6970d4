"""The state of a relation at a moment: eight factors, their score and coverage, the ceilings, the raw level (model.md section 2).

What is shown to a person also depends on the days before: see `levels`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain import ceiling, relief, rhythm
from kundtui.domain.agreement import agreement
from kundtui.domain.care import care
from kundtui.domain.ceiling import Ceiling
from kundtui.domain.meeting import meetings
from kundtui.domain.people import surface
from kundtui.domain.promise import promises
from kundtui.domain.reporting import reporting
from kundtui.domain.values import UNIT
from kundtui.domain.work import running

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.finding import Factor
    from kundtui.domain.office import Ground
    from kundtui.domain.policy import Policy


class Ratio(NamedTuple):
    """Points of a budget, exact; nothing known is a budget of 0."""

    points: int
    budget: int

    @property
    def known(self) -> bool:
        return self.budget > 0

    def percent_at_least(self, percent: int) -> bool:
        return 100 * self.points >= percent * self.budget

    def below(self, other: Ratio) -> bool:
        return self.points * other.budget < other.points * self.budget

    @property
    def percent(self) -> int:
        """Whole per cent, rounded half up."""
        return (200 * self.points + self.budget) // (2 * self.budget) if self.budget else 0

    @property
    def tenths(self) -> int | None:
        """Tenths of a per cent, rounded half up; None where nothing is known."""
        return (2000 * self.points + self.budget) // (2 * self.budget) if self.budget else None


class State(NamedTuple):
    """How a relation stands at a moment, before the days before it are asked.

    `factors`: name -> Factor, or None where it applies and is unknown; absent where it does not apply. `coverage` counts all
    that is known; `judged` is what K2 and K5 look at. `budgets`: whole points that apply, by factor.
    """

    raw: str
    score: Ratio
    coverage: Ratio
    judged: Ratio
    factors: dict[str, Factor | None]
    budgets: dict[str, int]
    ceilings: tuple[Ceiling, ...]


RULES: dict[str, Callable[[Dossier, Ground, datetime], Factor | None]] = {
    "attention": lambda dossier, ground, moment: rhythm.attention(dossier, ground.policy, moment),
    "complaints": lambda dossier, ground, moment: relief.complaints(dossier, ground.policy, ground.work, moment),
    "promises": lambda dossier, ground, moment: promises(dossier, ground.policy, moment),
    "meetings": lambda dossier, ground, moment: meetings(dossier, ground.policy, moment),
    "reporting": lambda dossier, ground, moment: reporting(dossier, ground.policy, moment),
    "agreement": lambda dossier, ground, moment: agreement(dossier, ground.policy, moment),
    "surface": lambda dossier, ground, moment: surface(dossier, ground.policy, moment),
    "care": lambda dossier, ground, moment: care(dossier, ground.policy, ground.services, moment),
}
"""The factors in their order; reporting applies only while a project runs."""


def _budgets(dossier: Dossier, policy: Policy, moment: datetime, attention: Factor | None, *, project: bool) -> dict[str, int]:
    """The whole points of every factor that applies, known or not."""
    found = {
        "attention": attention.budget // UNIT if attention else rhythm.budget(dossier, policy, moment),
        "complaints": policy.complaint_points,
        "promises": policy.promise_points,
        "meetings": policy.meeting_points,
        "reporting": policy.report_points,
        "agreement": policy.expectation_points + (policy.economics_points if project else 0),
        "surface": policy.surface_mandate_points + policy.surface_breadth_points + policy.surface_stance_points,
        "care": policy.care_services_points + 3,
    }
    if not project:
        del found["reporting"]
    return found


def _factors(
    dossier: Dossier, ground: Ground, moment: datetime, kept: dict[str, Factor | None], *, project: bool
) -> dict[str, Factor | None]:
    """Every factor that applies, in order; those that are kept are not judged anew."""
    return {
        name: kept[name] if name in kept else rule(dossier, ground, moment)
        for name, rule in RULES.items()
        if project or name != "reporting"
    }


def _sum(factors: dict[str, Factor | None], *, without: str = "") -> Ratio:
    points = budget = 0
    for name, factor in factors.items():
        if factor and name != without:
            points += factor.points
            budget += factor.budget
    return Ratio(points, budget)


def score_level(score: Ratio, policy: Policy) -> str:
    """The level that the score alone gives."""
    for least, level in ((policy.good_score, "good"), (policy.watch_score, "watch"), (policy.risk_score, "at_risk")):
        if score.percent_at_least(least):
            return level
    return "crisis"


def state_at(dossier: Dossier, ground: Ground, moment: datetime, kept: dict[str, Factor | None] | None = None) -> State:
    """Judge the relation at an office moment by the ground of that moment. Pure; the practice of each point is in its finding.

    `kept`: factors of an earlier day that cannot read otherwise at the moment (see `turning`).
    """
    policy, project = ground.policy, running(dossier, moment)
    factors = _factors(dossier, ground, moment, kept or {}, project=project)
    budgets = _budgets(dossier, policy, moment, factors["attention"], project=project)
    total, score = sum(budgets.values()), _sum(factors)
    coverage = judged = Ratio(score.budget, total * UNIT)
    if factors["complaints"] and not relief.asked(dossier, policy, moment):
        # A complaint never makes a relation look better: what it alone makes known counts only where it lowers.
        rest = _sum(factors, without="complaints")
        judged = Ratio(rest.budget, total * UNIT)
        score = rest if rest.known and rest.below(score) else score
    ceilings = ceiling.from_facts(dossier, ground, moment)
    raw = _raw(score, judged, ceilings, policy)
    if not judged.percent_at_least(policy.unknown_coverage):
        if not any(one.hard for one in ceilings):
            ceilings.append(Ceiling("K5", "unknown", "first_evidence", {"unknown": _unknown(factors)}, ()))
    elif not judged.percent_at_least(policy.thin_coverage):
        ceilings.append(Ceiling("K2", "watch", "fill_gap", {"unknown": _unknown(factors)}, ()))
    return State(raw, score, coverage, judged, factors, budgets, tuple(sorted(ceilings, key=_id)) if len(ceilings) > 1 else tuple(ceilings))


def _id(one: Ceiling) -> str:
    return one.id


def _unknown(factors: dict[str, Factor | None]) -> list[str]:
    return [name for name, factor in factors.items() if factor is None]


def _raw(score: Ratio, judged: Ratio, ceilings: list[Ceiling], policy: Policy) -> str:
    hard = [one.level for one in ceilings if one.hard]
    if not judged.percent_at_least(policy.unknown_coverage):
        return ceiling.worst(hard) if hard else "unknown"
    thin = [] if judged.percent_at_least(policy.thin_coverage) else ["watch"]
    return ceiling.worst([score_level(score, policy), *thin, *(one.level for one in ceilings)])
