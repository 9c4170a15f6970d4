"""What would turn a client (model.md section 4): E20's way with its exact scores, what is never offered, and that the days come true."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.history import DAY, ZONE, Scene
from tests.domain.strategies import logs, offices
from tests.domain.test_examples import CARE, E20, ECONOMICS, MET, PEOPLE, TALKS, story

from kundtui.domain.assessment import assess
from kundtui.domain.ceiling import ORDER
from kundtui.domain.dossier import fold
from kundtui.domain.levels import end_of, replay
from kundtui.domain.whatif import Way, what_if, with_entries

if TYPE_CHECKING:
    from kundtui.domain.entry import Log
    from kundtui.domain.moves import Told
    from kundtui.domain.office import Office
    from kundtui.domain.whatif import WhatIf

OURS = {
    *("answer", "decide", "resolve", "confirm", "call", "mail", "clear", "keep", "meet", "expectation", "economics"),
    *("economics_confirm", "report", "contact", "talk_with", "sales", "services", "gesture", "mirror", "competitor"),
}


def asked(scene: Scene, to: str = "", days: int = 0) -> WhatIf:
    return what_if(scene.at(days, "12:00"), scene.office, scene.assess(days), to)


def names(found: WhatIf) -> list[str]:
    return [stage.move.name for stage in found.stages]


def tenths(found: WhatIf) -> list[int | None]:
    return [stage.score.tenths for stage in found.stages]


def days(found: WhatIf, stage: int = -1) -> list[tuple[str, int]]:
    """When the shown level follows, in days from the scene's."""
    return [(rise.level, (rise.day - DAY).days) for rise in found.stages[stage].shown]


def offered(scene: Scene) -> set[str]:
    """What the catalogue has for the client as it stands."""
    way = Way(scene.at(0, "12:00"), scene.office, scene.assess())
    return {move.name for move in way.moves(way.start)}


# E20


def test_e20_goes_from_crisis_by_answers_and_talks_to_at_risk() -> None:
    found = asked(Scene(E20))
    assert (found.score.tenths, found.raw, found.target, found.reached) == (219, "crisis", "at_risk", True)
    assert names(found) == ["answer", "touch"]
    assert tenths(found) == [289, 444]
    answer, touch = found.stages
    assert [(one.id, one.level) for one in answer.lifts] == [("K1", "at_risk"), ("K1", "watch")]
    assert [one.id for one in touch.lifts] == ["K4"]
    assert [(part.act, part.times) for part in touch.move.parts] == [("call", 2), ("mail", 1)]


def test_e20_shows_at_risk_no_earlier_than_day_fourteen() -> None:
    found = asked(Scene(E20))
    assert days(found) == [("at_risk", 14)]
    assert days(found, 0) == []


def test_e20_all_the_way_is_a_point_and_a_half_short_of_good() -> None:
    found = asked(Scene(E20), "good")
    assert names(found) == ["answer", "touch", "meet", "resolve", "agree", "report", "contact"]
    assert tenths(found) == [289, 444, 515, 645, 715, 735, 785]
    assert [stage.raw for stage in found.stages] == ["crisis", "at_risk", "at_risk", "watch", "watch", "watch", "watch"]
    assert (found.reached, found.short) == (False, Fraction(3, 2))
    assert days(found) == [("at_risk", 14), ("watch", 21)]


def test_e20_says_what_is_missing_and_what_only_time_heals() -> None:
    missing = asked(Scene(E20), "good").missing
    assert sum(one.points for one in missing) == Fraction(43, 2)
    by_why = {why: sum(one.points for one in missing if one.why == why) for why in ("later", "client", "time", "open")}
    assert by_why == {"later": Fraction(17, 2), "client": 1, "time": 12, "open": 0}
    care = sum(one.points for one in missing if one.finding.practice in {"T3", "T4", "T5", "T6"})
    sales = sum(one.points for one in missing if one.finding.practice == "T10")
    assert (care, sales) == (5, Fraction(7, 2))
    assert [(one.until - DAY).days for one in missing if one.until and one.finding.code == "promise_broken"] == [60]
    assert sorted((one.until - DAY).days for one in missing if one.until and one.finding.code == "surprise") == [40, 50]


# What is offered, and what never is


def test_a_way_to_the_next_level_is_as_short_as_it_can_be() -> None:
    found = asked(story(without=(ECONOMICS, CARE)))
    assert (found.raw, found.target, names(found)) == ("watch", "good", ["agree"])
    assert [one.id for one in found.stages[0].lifts] == ["K7"]


def test_n2_a_client_whose_goal_is_to_hold_is_not_nagged_at_watch() -> None:
    scene = story("-30 client.changed field=target new=hold", without=(ECONOMICS,))
    found = asked(scene)
    assert (found.content, found.target, found.stages) == (True, "", ())
    assert names(asked(scene, "good")) == ["agree"]


def test_n2_a_hold_client_at_risk_is_told_what_to_do() -> None:
    assert names(asked(Scene(E20 + "-30 client.changed field=target new=hold"))) == ["answer", "touch"]


def test_k8_a_notice_is_not_ours_to_take_back() -> None:
    found = asked(story("0 11:00 notice.threatened"))
    assert (found.target, found.reached, names(found)) == ("at_risk", False, ["meet"])
    assert found.stages[0].raw == "crisis"


def test_k6_a_good_client_who_is_owed_a_meeting_is_met() -> None:
    """A high complaint, answered and confirmed in two days: all is well but the meeting."""
    scene = story("-3 11:00 complaint.received c severity=high\n-1 complaint.answered c\n-1 complaint.resolved c\n-1 complaint.confirmed c")
    found = asked(scene)
    assert (found.raw, found.target, names(found), found.reached) == ("good", "good", ["meet"], True)
    assert [level for level, _ in days(found)] == ["watch", "good"]
    assert [(one.id, one.level) for one in found.stages[0].lifts] == [("K6", "watch")]


def test_t7_nothing_is_sold_to_a_client_in_trouble_or_with_an_open_complaint() -> None:
    selling = {"sales", "services", "gesture", "mirror", "competitor"}
    quiet = story("0 11:00 complaint.received c", without=(CARE, ECONOMICS))
    assert not selling & offered(quiet)
    well = story(without=(CARE, ECONOMICS))
    assert selling - {"sales"} <= offered(well)


def test_k3_two_broken_promises_are_kept_and_a_single_one_is_left_to_time() -> None:
    assert "keep" in names(asked(story("-30 promise.made b1 due=-5\n-30 promise.made b2 due=-4")))
    assert "keep" not in names(asked(Scene(E20), "good"))


def test_k9_a_no_is_cleared_with_a_note() -> None:
    found = asked(story("-1 no"))
    assert (found.raw, names(found), [one.id for one in found.stages[0].lifts]) == ("watch", ["clear"], ["K9"])


@pytest.mark.parametrize("lines", ["0 client.added", "-30 client.added"], ids=["a new one", "nothing for a month"])
def test_k5_of_an_unknown_client_evidence_is_gathered(lines: str) -> None:
    found = asked(Scene(lines))
    assert (found.raw, found.target, found.reached) == ("unknown", "watch", True)
    assert "touch" in names(found)


def test_k2_what_makes_a_gap_known_and_costs_points_waits_for_what_costs_none() -> None:
    found = asked(Scene("0 client.added\n0 yes"))
    assert (found.raw, found.target, found.reached) == ("watch", "good", True)
    assert [stage.points < 0 for stage in found.stages] == [False, False, True]
    assert names(found)[:2] == ["agree", "meet"]


def test_an_ended_client_has_no_way() -> None:
    found = asked(story("-2 client.lost"))
    assert (found.target, found.stages) == ("", ())


def test_nothing_is_left_to_do_for_a_good_client() -> None:
    found = asked(story())
    assert (found.target, found.reached, found.stages) == ("good", True, ())


# That it holds of any history


@settings(max_examples=60, deadline=None)
@given(logs(most=30), offices, st.sampled_from(("", "good")))
def test_each_step_is_ours_helps_and_comes_true_when_it_is_done(log: Log, office: Office, to: str) -> None:
    now = end_of(DAY.toordinal()).replace(hour=12, minute=0, second=0, microsecond=0)
    dossier = fold(log, ZONE, until=now)
    seen = assess(dossier, office, now)
    found = what_if(dossier, office, seen, to)
    told: list[Told] = []
    for stage in found.stages:
        assert {part.act for part in stage.move.parts} <= OURS
        told += stage.move.leaves
        done = assess(with_entries(dossier, told, now), office, now)
        assert (done.state.score, done.raw) == (stage.score, stage.raw)
    if found.reached and found.stages:
        assert ORDER[found.stages[-1].raw] >= ORDER[found.target]
    kinds = {kind for stage in found.stages for kind, _, _ in stage.move.leaves}
    assert not kinds & {"notice.withdrawn", "repair.waived", "override.set", "promise.settled", "complaint.withdrawn"}


@settings(max_examples=100, deadline=None)
@given(logs(most=30), offices, st.sampled_from(("", "good")))
def test_no_act_can_be_left_out_of_a_way(log: Log, office: Office, to: str) -> None:
    """But for one that a later one goes on from: what is resolved was answered."""
    now = end_of(DAY.toordinal()).replace(hour=12, minute=0, second=0, microsecond=0)
    dossier = fold(log, ZONE, until=now)
    seen = assess(dossier, office, now)
    found = what_if(dossier, office, seen, to)
    way, moves = Way(dossier, office, seen), [stage.move for stage in found.stages]
    for at, move in enumerate(moves if found.reached else ()):
        begun = {part.subject for part in move.parts if part.subject}
        if not any(part.subject in begun for other in moves[at + 1 :] for part in other.parts):
            assert not way.there(way.walked([*moves[:at], *moves[at + 1 :]])[-1], found.target)


@settings(max_examples=40, deadline=None)
@given(logs(most=30), offices)
def test_the_shown_level_never_follows_earlier_than_said_but_for_the_day_of_the_acts(log: Log, office: Office) -> None:
    """Where the acts are done today and the raw level then stands still, replaying the days gives the day that was said, or the one before."""
    now = end_of(DAY.toordinal()).replace(hour=12, minute=0, second=0, microsecond=0)
    dossier = fold(log, ZONE, until=now)
    seen = assess(dossier, office, now)
    found = what_if(dossier, office, seen)
    if not found.stages or not found.stages[-1].shown or not seen.today or not seen.today.known:
        return
    said = found.stages[-1].shown[0]
    told = [one for stage in found.stages for one in stage.move.leaves]
    steps = replay(with_entries(dossier, told, now), office, now, (said.day - now.date()).days)
    if any(step.raw != found.stages[-1].raw for step in steps if step.day >= DAY.toordinal()):
        return
    rises = [date.fromordinal(step.day) for step in steps if step.day >= DAY.toordinal() and step.known == said.level]
    assert rises
    assert said.day - rises[0] in (timedelta(0), timedelta(1))


def test_a_complaint_that_an_answer_does_not_ease_is_answered_and_resolved() -> None:
    """A high one in time holds at at risk whether it is answered or not."""
    found = asked(story("0 11:00 complaint.received c severity=high"))
    assert (found.raw, names(found), found.reached) == ("at_risk", ["resolve"], True)
    assert [part.act for part in found.stages[0].move.parts] == ["answer", "resolve", "confirm"]


def test_what_fell_today_has_not_fallen_when_it_is_put_right_today() -> None:
    found = asked(story("0 11:00 complaint.received c severity=high"))
    assert days(found)[0] == ("watch", 0)


def test_a_loss_that_is_remembered_longer_than_the_days_ahead_are_searched_has_no_day() -> None:
    scene = Scene(E20, office="-2000 service.listed s1\n-2000 policy.changed field=surprise_days new=900")
    assert {one.until for one in asked(scene, "good").missing if one.finding.code == "surprise"} == {None}


def test_a_move_without_which_the_level_is_reached_is_left_out_again() -> None:
    """The talks that were lacking come first; with the complaint answered, the meeting is a talk as well."""
    assert names(asked(story("-9 complaint.received c", without=(TALKS,)))) == ["answer", "meet"]


def test_a_complaint_is_not_resolved_for_a_level_that_an_answer_and_talks_give() -> None:
    """The remedy lifts a ceiling and is chosen before the talks; with them it is not needed."""
    scene = Scene(
        """-10 client.added
        -10 project.started p1
        -10 contact.added k1 main=true
        -10 contact.assessed k1 will=no stance=soured
        -10 complaint.received c severity=medium
        -10 meeting.held m1 homework=7
        -10 promise.made r1 due=-60
        -10 promise.kept r1"""
    )
    found = asked(scene)
    assert (found.raw, found.target, names(found), found.reached) == ("at_risk", "watch", ["answer", "touch"], True)


def test_a10_a_decision_that_is_late_is_told_and_a_remedy_is_confirmed() -> None:
    scene = story("-9 complaint.received c\n-9 complaint.answered c decision_on=-5\n-9 complaint.received d\n-8 complaint.resolved d")
    way = Way(scene.at(0), scene.office, scene.assess())
    asked_for = {move.name: [(part.act, part.subject) for part in move.parts] for move in way.moves(way.start)}
    assert asked_for["answer"] == [("decide", "c")]
    assert asked_for["resolve"] == [("decide", "c"), ("resolve", "c"), ("confirm", "c"), ("confirm", "d")]


def test_n13_where_nobody_with_will_and_mandate_is_known_one_is_to_be_found() -> None:
    assert "contact" in offered(story(without=(PEOPLE,)))
    assert "contact" not in offered(story())


def test_n12_where_one_with_will_and_mandate_is_known_another_is_to_be_talked_with() -> None:
    scene = story("-2 call contacts=k1", without=(MET,))
    way = Way(scene.at(0), scene.office, scene.assess())
    broaden = next(move for move in way.moves(way.start) if move.name == "broaden")
    assert [(part.act, part.subject, part.about) for part in broaden.parts] == [("talk_with", "k2", "Bo")]


def test_t5_a_mirror_note_of_the_half_year_is_enough() -> None:
    assert "mirror" in offered(story())
    assert "mirror" not in offered(story("-100 mirror.noted m"))


def test_what_leaves_the_level_unknown_shows_no_other() -> None:
    way = Way(Scene("-1 client.added").at(0), Scene("").office, Scene("-1 client.added").assess())
    assert way.start.state.raw == "unknown"
    assert way.shown(way.start) == ()
