"""The colour by week: level and score at each week's end, what moved the score, and the mark of a change of rules (model.md section 3)."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from tests.domain.history import DAY, Scene, at_day
from tests.domain.strategies import logs, offices

from kundtui.domain.assessment import assess, trend
from kundtui.domain.dossier import fold
from kundtui.domain.levels import end_of, judged
from kundtui.domain.stand import every_change
from kundtui.domain.state import Ratio
from kundtui.domain.trend import drift, moves, points, weeks

if TYPE_CHECKING:
    from kundtui.domain.entry import Log
    from kundtui.domain.office import Office
    from kundtui.domain.trend import Move, Week

KNOWN = """
-60 client.added
-60 project.started p1
-59 expectation.noted x
-30,-23,-16,-9,-2 yes
-30,-23,-16,-9,-2 email sales=true
-20 report.sent
"""


def seen(scene: Scene, count: int = 26, days: int = 0) -> tuple[Week, ...]:
    now = scene.moment(days)
    return weeks(scene.at(days), scene.office, now, count, every_change("c1", scene.assess(days)))


def moved(scene: Scene, week: Week) -> tuple[Move, ...]:
    return moves(scene.at(0), scene.office, week)


def test_the_last_week_is_now_and_the_others_are_read_at_their_end() -> None:
    scene = Scene(KNOWN)
    found = seen(scene)
    assert len(found) == 26
    assert [week.monday.weekday() for week in found] == [0] * 26
    assert (found[-1].monday, found[-1].at) == (DAY, scene.moment())
    assert (found[-1].level, found[-1].score) == (scene.assess().level, scene.assess().state.score)
    assert found[-2].score == judged(scene.dossier, scene.office, end_of(DAY.toordinal() - 1)).score
    assert [week.before for week in found[1:]] == [week.score for week in found[:-1]]


def test_a_week_before_the_first_day_has_neither_level_nor_score() -> None:
    first, *_others = seen(Scene(KNOWN))
    assert (first.level, first.score.known) == ("", False)


def test_b6_a_complaint_is_named_with_the_score_before_and_after() -> None:
    scene = Scene(KNOWN + "-4 11:00 complaint.received q severity=high\n-4 14:00 gesture.made")
    week = seen(scene)[-2]
    (complaint, _gesture) = (one for one in moved(scene, week) if one.at.date() == scene.moment(-4).date())
    assert [entry.kind for entry in complaint.entries] == ["complaint.received"]
    assert complaint.change < 0
    assert points(complaint.after) == points(complaint.before) + complaint.change


def test_what_leaves_the_score_as_it_was_is_not_named() -> None:
    scene = Scene(KNOWN + "-3 interaction.logged channel=sms direction=in\n-3 hours.logged minutes=30\n-3 owner.assigned owner=m1")
    assert {entry.kind for one in moved(scene, seen(scene)[-2]) for entry in one.entries} <= {"interaction.logged"}
    assert all(one.change or one.before.known != one.after.known for one in moved(scene, seen(scene)[-2]))


def test_an_entry_of_a_bare_day_is_weighed_against_that_day_without_it() -> None:
    scene = Scene(KNOWN + "-4 all:day complaint.received q severity=high")
    (complaint,) = (one for one in moved(scene, seen(scene)[-2]) if one.entries[0].kind == "complaint.received")
    assert (complaint.at.hour, complaint.change < 0) == (0, True)


def test_t8_what_nobody_recorded_is_the_passing_of_time() -> None:
    scene = Scene(KNOWN.replace("-9,-2", "-9"))
    quiet = seen(scene)[-2]
    assert moved(scene, quiet) == ()
    assert drift(quiet, ()) == points(quiet.score) - points(quiet.before) < 0


RULED = "-2000 service.listed s1\n{days} policy.changed field={field} new={new}"


@pytest.mark.parametrize(("days", "marked"), [(-20, False), (-14, False), (-13, True), (-1, True), (0, True)])
def test_the_arrow_is_marked_where_the_rules_changed_within_its_days(days: int, marked: bool) -> None:  # noqa: FBT001 - a table
    scene = Scene(KNOWN, office=RULED.format(days=days, field="talk_points", new=20))
    found = scene.assess()
    assert (found.rules_on is not None) == marked
    assert found.rules_on in (None, DAY + timedelta(days=days))
    assert [week.monday for week in seen(scene) if week.rules_on] == [DAY + timedelta(days=days) - timedelta(days=days % 7)]


@pytest.mark.parametrize(("field", "new"), [("currency", "NOK"), ("time_zone", "Europe/Oslo"), ("talk_points", 16)])
def test_where_the_office_works_is_no_rule_and_a_rule_set_as_it_was_is_no_change(field: str, new: object) -> None:
    scene = Scene(KNOWN, office=RULED.format(days=-3, field=field, new=new))
    assert scene.assess().rules_on is None
    assert not any(week.rules_on for week in seen(scene))


def test_past_weeks_keep_the_rules_of_their_day() -> None:
    before, after = Scene(KNOWN), Scene(KNOWN, office=RULED.format(days=-8, field="talk_points", new=30))
    assert seen(before)[-4].score == seen(after)[-4].score
    assert seen(before)[-1].score != seen(after)[-1].score


@settings(max_examples=25, deadline=None)
@given(logs(most=20), offices)
def test_each_week_reads_as_the_state_of_its_end_and_its_parts_add_up(log: Log, office: Office) -> None:
    from tests.domain.history import ZONE  # noqa: PLC0415 - beside the strategies' own

    now = end_of(DAY.toordinal())
    dossier = fold(log, ZONE, until=now)
    answer = assess(dossier, office, now)
    for week in weeks(dossier, office, now, 8, every_change("c1", answer)):
        found = moves(dossier, office, week)
        total = drift(week, found) + sum((one.change for one in found), Fraction(0))
        assert points(week.before) + total == points(week.score)
        if dossier.first_at and week.at >= dossier.first_at:
            then = fold(log, ZONE, until=week.at)
            assert week.score == judged(then, office, week.at).score
            if answer.lifecycle != "E":
                assert week.level == assess(then, office, week.at).computed


def test_the_first_week_is_compared_with_the_sunday_before_it() -> None:
    scene = Scene(KNOWN + "-8 complaint.received q severity=high")
    (week,) = seen(scene, 1)
    assert week.before == judged(scene.dossier, scene.office, end_of(at_day(-1))).score
    first, _last = seen(scene, 2)
    assert first.before == judged(scene.dossier, scene.office, end_of(at_day(-8))).score
    assert first.before != judged(scene.dossier, scene.office, end_of(at_day(-9))).score


@pytest.mark.parametrize(("score", "arrow"), [(5499, "flat"), (5500, "up"), (4501, "flat"), (4500, "down")])
def test_the_arrow_turns_at_five_points_exactly(score: int, arrow: str) -> None:
    assert trend(Ratio(score, 10_000), Ratio(5000, 10_000), 5) == arrow
