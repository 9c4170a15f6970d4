"""The next step up: its day where the facts are better than what is shown, and what it waits for (N6, N8, model.md section 3)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from tests.domain.history import DAY, ZONE, Scene
from tests.domain.strategies import logs
from tests.domain.test_examples import H1, h1

from kundtui.domain.assessment import assess
from kundtui.domain.ceiling import ORDER
from kundtui.domain.dossier import fold
from kundtui.domain.levels import end_of, replay
from kundtui.domain.rising import Rise, rise
from kundtui.domain.standing import earliest

if TYPE_CHECKING:
    from kundtui.domain.entry import Log


def risen(scene: Scene, days: int = 0) -> Rise | None:
    return rise(scene.at(days, "12:00"), scene.office, scene.assess(days).today)


def test_h1_the_day_of_each_step_is_known_from_the_day_on_which_the_facts_are_better() -> None:
    scene = h1(H1)
    assert risen(scene, 0) is None
    for day, level, on in ((2, "at_risk", 15), (6, "at_risk", 15), (14, "at_risk", 15), (15, "watch", 22), (22, "good", 29)):
        assert risen(scene, day) == Rise(level, DAY + timedelta(days=on))
    assert risen(scene, 29) is None


def test_k6_the_last_step_waits_for_a_meeting_in_person() -> None:
    scene = h1(H1.replace("9 visit\n", ""))
    assert risen(scene, 16) == Rise("watch", DAY + timedelta(days=22))
    assert risen(scene, 24) == Rise("good", DAY + timedelta(days=29), "K6")


def test_k6_a_step_that_waits_for_a_meeting_comes_tomorrow_at_the_soonest() -> None:
    tomorrow, week = DAY + timedelta(days=1), DAY + timedelta(days=7)
    assert (earliest(DAY, "K6", DAY), earliest(week, "K6", DAY), earliest(DAY, "", DAY)) == (tomorrow, week, DAY)


def test_a_client_whose_facts_are_what_is_shown_rises_by_nothing() -> None:
    assert risen(h1(H1), -1) is None
    assert risen(Scene("0 client.added")) is None


@settings(max_examples=80, deadline=None)
@given(logs(most=30))
def test_the_day_that_is_named_is_the_day_of_the_rise_where_the_facts_stay(log: Log) -> None:
    now = end_of(DAY.toordinal())
    office = Scene("0 client.added").office
    dossier = fold(log, ZONE, until=now)
    seen = assess(dossier, office, now)
    found = rise(dossier, office, seen.today)
    if seen.today is None or not seen.today.known or seen.raw == "unknown":
        assert found is None
        return
    assert (found is not None) == (ORDER[seen.raw] > ORDER[seen.computed if seen.computed != "unknown" else seen.today.known])
    if found is None:
        return
    steps = [step for step in replay(dossier, office, now, (found.day - DAY).days) if step.day > DAY.toordinal()]
    if all(step.raw == seen.raw for step in steps):
        reached = next((step.day for step in steps if step.known == found.level), None)
        assert reached == (None if found.waits_for else found.day.toordinal())
