"""From a dossier to its derived row: what the grid shows of one client, with the stamps that say from and until when it is good."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from kundtui.domain import clock
from kundtui.domain.assessment import Assessment, assess, good_until, reason
from kundtui.domain.attempt import next_month, pace
from kundtui.domain.complaint import read
from kundtui.domain.diary import diary
from kundtui.domain.levels import NOTHING, Kept, ground_at
from kundtui.domain.rhythm import talk_rhythm
from kundtui.domain.standing import RULES, Diary, LevelChange, Standing
from kundtui.domain.turning import next_turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.domain.diary import Due
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.office import Ground, Office

PLAN = "P"
"""The place in the lifecycle in which the row tells how far the improvement plan is."""
KEPT_DAYS = 400
"""For how many days back the changes of level are kept ready."""


def stand(  # noqa: PLR0913, PLR0917 - whose, of what, on which ground, when, and two stamps
    client: str, dossier: Dossier, office: Office, moment: datetime, position: int, kept: Kept = NOTHING
) -> tuple[Standing, tuple[Diary, ...], tuple[LevelChange, ...]]:
    """The row, the diary and the level changes of one client at an office moment. `kept`: as `assess` has it."""
    seen = assess(dossier, office, moment, kept)
    ground = ground_at(dossier, office, moment)
    dues = diary(dossier, ground, moment)
    row = _row(client, dossier, ground, seen, dues)._replace(policy=office.stamp)
    until = good_until(seen, _next_turn(dossier, office, seen), ground.policy)
    stamped = row._replace(position=position, judged_on=moment.date().isoformat(), good_until=until.isoformat(timespec="microseconds"))
    owner = stamped.owner
    return stamped, tuple(Diary(client, due.due, due.what, due.subject, owner) for due in dues), level_changes(client, seen, moment)


def _next_turn(dossier: Dossier, office: Office, seen: Assessment) -> datetime | None:
    """The next moment at which something in the row turns that no day of the levels turns."""
    month = next_month(dossier, seen.moment) if seen.lifecycle == PLAN else None
    return min(filter(None, (next_turn(dossier, office, seen.moment), month)), default=None)


def _planned(dossier: Dossier, seen: Assessment) -> dict[str, Any]:
    """The columns of the improvement plan, where one runs."""
    going = pace(dossier, seen.moment) if seen.lifecycle == PLAN else None
    return {f"plan_{name}": value for name, value in going._asdict().items()} if going else {}


def kept(row: Standing | None, changes: Sequence[LevelChange], office: Office, position: int) -> Kept:
    """The raw levels that a client's rows keep, for who judges the same log anew: nothing where the log or the rules have moved on.

    A row reads the same until the moment that it names, and so do its levels; those of days gone by, whenever it was judged.
    """
    if row is None or not changes or row.position != position or not row.under(office.stamp):
        return NOTHING
    raws = {date.fromisoformat(change.day).toordinal(): change.raw for change in changes}
    return Kept(raws, min(raws), datetime.fromisoformat(row.good_until).toordinal())


def _row(client: str, dossier: Dossier, ground: Ground, seen: Assessment, dues: tuple[Due, ...]) -> Standing:
    facts, moment = dossier.client, seen.moment
    open_ones = [case for case in dossier.complaints.values() if case.received_at <= moment and read(case, moment).open]
    late = [case for case in open_ones if clock.late(case, moment, ground.policy, ground.work)]
    talk = dossier.talks.last(moment)
    why, args = reason(seen)
    rhythm = talk_rhythm(dossier, ground.policy, moment)
    return Standing(
        client=client,
        code=facts.value("code", moment) or facts.newest("code") or "",
        name=facts.value("name", moment) or facts.newest("name") or "",
        level=seen.level,
        raw=seen.raw,
        score=seen.state.score.tenths,
        score_14=seen.score_14.tenths,
        trend=seen.trend,
        coverage=seen.state.coverage.percent,
        thin=not seen.state.judged.percent_at_least(ground.policy.thin_coverage),
        override=seen.override is not None,
        open=len(open_ones),
        late=len(late),
        last_talk_on=date.fromordinal(dossier.talks.days[dossier.talks.known(moment) - 1]).isoformat() if talk else None,
        next_due_on=dues[0].due[:10] if dues else None,
        next_due=dues[0].what if dues else None,
        drop_on=seen.drop.day.isoformat() if seen.drop else None,
        drop_level=seen.drop.level if seen.drop else None,
        drop_cause=seen.drop.cause if seen.drop else None,
        owner=facts.owner(moment),
        lifecycle=seen.lifecycle,
        tags=tuple(facts.value("tags", moment) or ()),
        reason=why,
        reason_args=dict(args),
        position=0,
        policy=0,
        rules=RULES,
        good_until="",
        stale=False,
        rise_on=seen.rise.day.isoformat() if seen.rise else None,
        rise_level=seen.rise.level if seen.rise else None,
        rise_waits=(seen.rise.waits_for or None) if seen.rise else None,
        talk_need=rhythm.need,
        talk_days=rhythm.days,
        talk_basis=rhythm.basis,
        target=facts.value("target", moment) or None,
        trust=facts.value("trust", moment) or None,
        **_planned(dossier, seen),
    )


def level_changes(client: str, seen: Assessment, moment: datetime) -> tuple[LevelChange, ...]:
    """One row for each change of the shown or raw level up to the day that was assessed, for the days kept at the moment."""
    found = every_change(client, seen)
    oldest = date.fromordinal(max(1, moment.toordinal() - KEPT_DAYS)).isoformat()
    older = [change for change in found if change.day < oldest]
    return (*older[-1:], *(change for change in found if change.day >= oldest))


def every_change(client: str, seen: Assessment) -> list[LevelChange]:
    """One row for each change of the shown or raw level from the client's first day on."""
    found: list[LevelChange] = []
    for step in seen.steps:
        if step.day > seen.moment.toordinal():
            break
        if not found or (found[-1].shown, found[-1].raw) != (step.shown, step.raw):
            found.append(LevelChange(client, date.fromordinal(step.day).isoformat(), step.shown, step.raw))
    return found
