"""The one answer to "how does this relation stand": level, score, trend, ceilings, forecast. Screens, commands and tests read it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain import levels
from kundtui.domain.ceiling import ORDER, Ceiling
from kundtui.domain.offboarding import lifecycle
from kundtui.domain.state import Ratio, State, state_at
from kundtui.domain.strain import Override, override

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.finding import Finding
    from kundtui.domain.levels import Drop, Step
    from kundtui.domain.office import Office


class Assessment(NamedTuple):
    """How one relation stands at a moment (model.md, Ruling 3).

    `level` is what is shown, an override in force included; `computed` is what the replay gives; `raw` is today's facts alone.
    `steps` are the days from the first to the moment's and on to the end of the forecast.
    """

    moment: datetime
    level: str
    computed: str
    raw: str
    state: State
    ceilings: tuple[Ceiling, ...]
    lifecycle: str
    trend: str | None
    score_14: Ratio
    drop: Drop | None
    override: Override | None
    steps: tuple[Step, ...]
    today: Step | None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every point won or lost, factor by factor."""
        return tuple(finding for factor in self.state.factors.values() if factor for finding in factor.findings)


def trend(now: Ratio, before: Ratio, points: int) -> str | None:
    """The arrow: up or down by at least `points` in the trend's days, else flat; None where either score is unknown."""
    if not now.known or not before.known:
        return None
    change = 100 * (now.points * before.budget - before.points * now.budget)
    step = points * now.budget * before.budget
    return "up" if change >= step else "down" if change <= -step else "flat"


def _before(dossier: Dossier, office: Office, moment: datetime) -> Ratio:
    """The score of the trend's days ago, by today's policy; nothing where the client was not there yet."""
    policy = office.policy(moment)
    day = moment.toordinal() - policy.trend_days
    if dossier.first_at is None or day < dossier.first_at.toordinal():
        return Ratio(0, 0)
    at = levels.end_of(day)
    return state_at(dossier, levels.ground_at(dossier, office, at, policy), at).score


def _repair(step: Step) -> list[Ceiling]:
    """K6, listed while a meeting in person is owed (Rulings 10, 23)."""
    if not step.owed:
        return []
    return [Ceiling("K6", "watch", "meet", {"since": date.fromordinal(step.owed).isoformat()}, ())]


def assess(dossier: Dossier, office: Office, moment: datetime) -> Assessment:
    """Assess one client at an office moment. The dossier must hold nothing later than the moment (fold with `until`)."""
    policy = office.policy(moment)
    letter = lifecycle(dossier, policy, moment)
    state = levels.judged(dossier, office, moment)
    steps = levels.replay(dossier, office, moment, ahead=policy.forecast_days)
    today = next((step for step in steps if step.day == moment.toordinal()), None)
    computed = today.shown if today else levels.UNKNOWN
    laid_over = override(dossier, moment)
    before = _before(dossier, office, moment)
    return Assessment(
        moment=moment,
        level=laid_over.level if laid_over else computed,
        computed=computed,
        raw=state.raw,
        state=state,
        ceilings=tuple(sorted([*state.ceilings, *(_repair(today) if today else [])], key=lambda one: one.id)),
        lifecycle=letter,
        trend=trend(state.score, before, policy.trend_points),
        score_14=before,
        drop=None if letter == "E" else levels.drop(dossier, office, steps, moment),
        override=laid_over,
        steps=tuple(steps),
        today=today,
    )


def reason(assessment: Assessment) -> tuple[str, dict[str, object]]:
    """The one thing to say first: override, the ceiling that holds the level, the wait after a repair, the dearest loss.

    A code of `words.reasons` with its arguments.
    """
    if assessment.override:
        return "override", {"level": assessment.computed, "until": assessment.override.until}
    holding = [one for one in assessment.ceilings if one.level == assessment.raw or (one.id == "K6" and assessment.level == "watch")]
    graver = sorted(holding, key=lambda one: (ORDER.get(one.level, 9), one.id == "K6", one.id))
    if graver and assessment.raw != "good":
        return graver[0].id, {**graver[0].args, "act": graver[0].lifted_by}
    if assessment.computed != assessment.raw and assessment.today:
        waited = assessment.moment.toordinal() - assessment.today.since
        return ("K6", {"act": "meet"}) if graver else ("dwell", {"raw": assessment.raw, "days": waited})
    losses = sorted((finding for finding in assessment.findings if finding.points < 0), key=lambda finding: finding.points)
    return (losses[0].code, losses[0].args) if losses else ("fine", {})


def good_until(assessment: Assessment, turning: set[int], next_clock: datetime | None, trend_days: int) -> datetime:
    """The first moment from which the answer may read otherwise with no new entry."""
    today = assessment.moment.toordinal()
    shown = [step.day for step in assessment.steps if step.day > today and step.shown != assessment.computed]
    days = [day for day in turning if day > today] + [day + trend_days for day in turning if day + trend_days > today] + shown[:1]
    last = assessment.steps[-1].day if assessment.steps else today
    midnight = levels.end_of(min([*days, last + 1]) - 1) + timedelta(microseconds=1)
    return min(midnight, next_clock) if next_clock else midnight
