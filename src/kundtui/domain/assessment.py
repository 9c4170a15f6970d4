"""The one answer to "how does this relation stand": level, score, trend, ceilings, forecast. Screens, commands and tests read it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain import levels
from kundtui.domain.ceiling import ORDER, STEPS, Ceiling, worst
from kundtui.domain.offboarding import ended_at, lifecycle
from kundtui.domain.rising import rise
from kundtui.domain.state import Ratio, State, state_at
from kundtui.domain.strain import Over, Override, override, override_over
from kundtui.domain.turning import turning_days

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.finding import Finding
    from kundtui.domain.levels import Drop, Step
    from kundtui.domain.office import Office
    from kundtui.domain.policy import Policy
    from kundtui.domain.rising import Rise


class Assessment(NamedTuple):
    """How one relation stands at a moment (model.md, Ruling 3).

    `level` is what is shown, an override in force included; `computed` is what the replay gives; `raw` is today's facts alone.
    `steps` are the days from the first to the moment's and on to the end of the forecast; `turning` the days on which a score
    or raw level can turn, as far again beyond it. `dwell_days`: how long the raw level must be better before the next step up.
    `over`: an override that ended by itself. `rules_on`: the last day within the trend's days on which a rule of the office changed;
    the arrow is then marked. `rise`: the next step up, where the facts are better than the computed level.
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
    over: Over | None
    steps: tuple[Step, ...]
    today: Step | None
    turning: frozenset[int]
    dwell_days: int
    rules_on: date | None = None
    rise: Rise | None = None

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


def repair(step: Step) -> list[Ceiling]:
    """K6, listed while a meeting in person is owed (Rulings 10, 23)."""
    if not step.owed:
        return []
    return [Ceiling("K6", "watch", "meet", {"since": date.fromordinal(step.owed).isoformat()}, ())]


def assess(dossier: Dossier, office: Office, moment: datetime, kept: levels.Kept = levels.NOTHING) -> Assessment:
    """Assess one client at an office moment. The dossier must hold nothing later than the moment (fold with `until`).

    `kept`: raw levels of days before it, which are then not judged anew.

    One that has ended is assessed as it stood at its end: no rhythm and no silence counts any more.
    """
    office = office.until(moment)
    policy = office.policy(moment)
    letter = lifecycle(dossier, policy, moment)
    if letter == "E":
        moment = ended_at(dossier, moment) or moment
    state = levels.judged(dossier, office, moment)
    turning = turning_days(dossier, office, moment.toordinal() + 2 * policy.forecast_days)
    steps = levels.replay(dossier, office, moment, policy.forecast_days, turning, kept)
    today = next((step for step in steps if step.day == moment.toordinal()), None)
    computed = today.shown if today else levels.UNKNOWN
    by_hand = override(dossier, moment)
    before = _before(dossier, office, moment)
    return Assessment(
        moment=moment,
        level=laid_over(by_hand, computed, policy.override_steps) if by_hand else computed,
        computed=computed,
        raw=state.raw,
        state=state,
        ceilings=tuple(sorted([*state.ceilings, *(repair(today) if today else [])], key=lambda one: one.id)),
        lifecycle=letter,
        trend=trend(state.score, before, policy.trend_points),
        score_14=before,
        drop=None if letter == "E" else levels.drop(dossier, office, steps, moment),
        override=by_hand,
        over=override_over(dossier, moment),
        steps=tuple(steps),
        today=today,
        turning=frozenset(turning),
        dwell_days=levels.dwell_days(computed, policy),
        rules_on=office.rules_changed(moment.date() - timedelta(days=policy.trend_days), moment.date()),
        rise=None if letter == "E" else rise(dossier, office, today),
    )


def laid_over(override: Override, computed: str, steps: int) -> str:
    """The level set by hand: any step worse than the computed one, and so many better at most (model.md section 3)."""
    return override.level if computed == levels.UNKNOWN else worst([override.level, better_by(computed, steps)])


def better_by(level: str, steps: int) -> str:
    """The level so many steps better, at most good."""
    return STEPS[min(ORDER[level] + steps, ORDER["good"])]


GRAVE = ("K1", "K8")
"""The ceilings above which only a leader sets a level by hand: an open complaint, and notice by the client."""


def grave(ceilings: Iterable[Ceiling]) -> str:
    """The best level that an open complaint and a notice by the client allow."""
    return worst([one.level for one in ceilings if one.id in GRAVE])


AGES = {"dwell": "days", "K4": "days", "report_not": "days", "met_not": "days"}
"""Which argument of a reason counts days up to now; in a rhythm's it is `since`."""


def reason(assessment: Assessment) -> tuple[str, dict[str, object]]:
    """The one thing to say first: override, the ceiling that holds the level, the wait after a repair, the dearest loss.

    A code of `words.reasons` with its arguments. What counts days up to now is given as the day to count from, so that the
    answer reads right tomorrow too.
    """
    code, args = _reason(assessment)
    age = AGES.get(code, "since") if code in AGES or code.startswith("rhythm_") else ""
    days = args.get(age)
    return code, {**args, age: (assessment.moment.date() - timedelta(days=days)).isoformat()} if isinstance(days, int) else dict(args)


def _reason(assessment: Assessment) -> tuple[str, dict[str, object]]:
    if assessment.override:
        return "override", {"level": assessment.computed, "until": assessment.override.until}
    holding = [
        one
        for one in assessment.ceilings
        if one.level == assessment.raw
        or (one.hard and assessment.raw in levels.TROUBLE)
        or (one.id == "K6" and assessment.level == "watch")
    ]
    graver = sorted(holding, key=lambda one: (ORDER.get(one.level, 9), one.id == "K6", one.id))
    if graver and assessment.raw != "good":
        return graver[0].id, {**graver[0].args, "act": graver[0].lifted_by}
    if assessment.computed != assessment.raw and assessment.today:
        waited = {"raw": assessment.raw, "days": assessment.today.better, "of": assessment.dwell_days}
        return ("K6", {"act": "meet"}) if graver else ("dwell", waited)
    losses = sorted((finding for finding in assessment.findings if finding.points < 0), key=lambda finding: finding.points)
    return (losses[0].code, losses[0].args) if losses else ("fine", {})


def good_until(assessment: Assessment, next_turn: datetime | None, policy: Policy) -> datetime:
    """The first moment from which the answer may read otherwise with no new entry.

    A turning day may change the score, `trend_days` later the arrow, and as many days before it as the forecast looks ahead, the drop.
    """
    if assessment.lifecycle == "E":
        return datetime.max  # noqa: DTZ901 - office wall time has no zone
    today = assessment.moment.toordinal()
    days = [today + policy.forecast_days + 1]
    days += [day + span for day in assessment.turning for span in (0, policy.trend_days, -policy.forecast_days)]
    days += [step.day for step in assessment.steps if step.shown != assessment.computed]
    midnight = datetime.combine(date.fromordinal(min(day for day in days if day > today)), time())
    return min(midnight, next_turn) if next_turn else midnight
