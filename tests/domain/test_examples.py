"""The worked examples of the models, each from entries: exact points, one-decimal scores, coverage, ceilings, level."""

from __future__ import annotations

import pytest
from tests.domain.history import Scene

from kundtui.domain.values import UNIT

FACTORS = ("attention", "complaints", "promises", "meetings", "reporting", "agreement", "surface", "care")

PROJECT = "-400 client.added\n-300 project.started p1"
PEOPLE = """
-300 contact.added k1 name=Anna main=true
-300 contact.added k2 name=Bo
-300 contact.added k3 name=Cia
-200 contact.assessed k1
-200 contact.assessed k2
"""
TALKS = "-5 call\n-3 yes"
MAIL = "-4 email"
SALES = "-12 email sales=true"
PROMISES = """
-30 promise.made r1 due=-10
-30 promise.made r2 due=-10
-30 promise.made r3 due=-10
-30 promise.made r4 due=-10
-12 promise.kept r1
-12 promise.kept r2
-12 promise.kept r3
-12 promise.kept r4
"""
MET = "-20 meeting.held m1 contacts=k1,k2,k3"
REPORT = "-9 report.sent p1"
EXPECTED = "-250 expectation.noted x1"
ECONOMICS = """
-250 economics.answered question=change
-250 economics.answered question=payment
-250 economics.answered question=delay
-249 economics.confirmed
"""
CARE = """
-50 gesture.made
-60 competitor.noted q1
-59 competitor.shared q1
-50 service.presented
"""
BASE = (PROJECT, PEOPLE, TALKS, MAIL, SALES, PROMISES, MET, REPORT, EXPECTED, ECONOMICS, CARE)


def story(*more: str, without: tuple[str, ...] = ()) -> Scene:
    """E01 with something more, and without some of it."""
    return Scene("\n".join([*(part for part in BASE if part not in without), *more]))


def points(scene: Scene) -> dict[str, float | None]:
    return {name: scene.points(name) for name in FACTORS}


def seen(scene: Scene) -> tuple[int | None, int, list[tuple[str, str]], str]:
    """Score in tenths, coverage, ceilings and raw level, now."""
    state = scene.state()
    return state.score.tenths, state.coverage.percent, scene.ceilings(), state.raw


def test_e01_everything_well_kept_is_good() -> None:
    scene = story()
    assert list(points(scene).values()) == [30, 20, 15, 8, 8, 8, 6, 4]
    assert seen(scene) == (990, 100, [], "good")


def test_e02_only_a_name_is_unknown() -> None:
    assert seen(Scene("0 client.added")) == (None, 0, [("K5", "unknown")], "unknown")


def test_e03_a_new_client_asked_today_is_watched_for_want_of_evidence() -> None:
    scene = Scene("0 client.added\n0 11:00 yes")
    state = scene.state()
    assert state.factors["attention"] is not None
    assert (scene.points("attention"), state.factors["attention"].budget // UNIT) == (23, 23)
    assert scene.points("complaints") == 20
    assert "reporting" not in state.factors
    assert seen(scene) == (1000, 53, [("K2", "watch")], "watch")


def test_e04_ten_days_of_silence_are_still_good_but_turn_to_watch_in_four() -> None:
    quiet = "\n".join(f"{day} call" for day in (-10, -12, -15, -19, -22, -26)) + "\n-10 email\n-11 feedback.asked"
    scene = story(quiet, "-60 meeting.held m1 contacts=k1,k2,k3", without=(TALKS, MAIL, MET))
    talks = scene.dossier.talks
    assert [talks.count(days, scene.moment()) for days in (7, 14, 28)] == [0, 2, 6]
    assert scene.points("attention") == 18.5
    assert seen(scene) == (875, 100, [], "good")
    forecast = scene.assess().drop
    assert forecast is not None
    assert (forecast.level, forecast.day.isoformat(), forecast.cause) == ("watch", "2026-11-27", "K4")


def test_e08_a_low_complaint_in_time_costs_three_points() -> None:
    scene = story("-0 11:00 complaint.received c")
    assert scene.points("complaints") == 17
    assert seen(scene) == (960, 100, [], "good")


def test_e09_a_medium_complaint_in_time_is_watched() -> None:
    scene = story("0 11:00 complaint.received c severity=medium")
    assert scene.points("complaints") == 14
    assert seen(scene) == (930, 100, [("K1", "watch")], "watch")


def test_e10_a_high_complaint_in_time_is_a_risk() -> None:
    scene = story("0 11:00 complaint.received c severity=high")
    assert scene.points("complaints") == 10
    assert seen(scene) == (890, 100, [("K1", "at_risk")], "at_risk")


def test_e11_a_high_complaint_past_its_first_answer_is_a_crisis() -> None:
    scene = story("-3 11:00 complaint.received c severity=high")
    assert scene.points("complaints") == 0
    assert seen(scene) == (790, 100, [("K1", "crisis")], "crisis")


def test_e13_two_broken_promises_are_a_risk() -> None:
    scene = story("-30 promise.made b1 due=-5\n-30 promise.made b2 due=-4")
    assert scene.points("promises") == 3
    assert seen(scene) == (870, 100, [("K3", "at_risk")], "at_risk")


def test_r3_told_in_time_each_costs_two() -> None:
    scene = story("-30 promise.made b1 due=-5\n-30 promise.made b2 due=-4\n-6 promise.told b1\n-5 promise.moved b2 due=+3")
    assert scene.points("promises") == 11
    assert scene.ceilings() == []


def test_e15_economics_never_talked_through_is_watched() -> None:
    scene = story(without=(ECONOMICS,))
    assert scene.points("agreement") == 4
    assert seen(scene) == (950, 100, [("K7", "watch")], "watch")


def test_e18_a_client_who_threatens_to_leave_is_a_crisis() -> None:
    scene = story("0 11:00 notice.threatened")
    assert seen(scene) == (990, 100, [("K8", "crisis")], "crisis")


E20 = """
-400 client.added
-300 project.started p1
-300 contact.added k1 name=Anna main=true
-300 contact.added k2 name=Bo
-200 contact.assessed k1 will=no mandate=yes stance=soured
-200 meeting.held m1 contacts=k1 homework=2 punctuality=late
-50 complaint.received c1 severity=medium
-50 complaint.answered c1
-48 complaint.resolved c1
-45 complaint.reopened c1
-20 complaint.received c2
-50 promise.made r1 due=-30
-26 yes contacts=k1
-16 call contacts=k1
-10 email
-40 email sales=true
-50 report.sent p1
-20 surprise.noted
-10 surprise.noted
-250 economics.answered question=change
-60 competitor.noted q1
"""


def test_e20_when_all_is_neglected() -> None:
    scene = Scene(E20)
    found = points(scene)
    assert found.pop("meetings") == pytest.approx(6 / 7)
    assert found == {
        "attention": 11,
        "complaints": 0,
        "promises": 9,
        "reporting": 0,
        "agreement": 1,
        "surface": 0,
        "care": 0,
    }
    assert seen(scene) == (219, 100, [("K1", "at_risk"), ("K1", "watch"), ("K4", "watch")], "crisis")


H1 = """
-400 client.added
-300 contact.added k1 name=Anna main=true
-300 contact.added k2 name=Bo
-200 contact.assessed k1
-250 expectation.noted x1
-90 meeting.held m1 contacts=k1,k2
-60 gesture.made
-60 competitor.noted q1
-59 competitor.shared q1
-60 service.presented
-70 promise.made r due=-50
-52 promise.kept r
{calls}
0 07:00 complaint.received q severity=high
2 complaint.answered q
4 complaint.decided q
6 complaint.resolved q
6 12:00 complaint.confirmed q
9 visit
"""


def h1(lines: str, last: int = 41) -> Scene:
    return Scene(lines.format(calls="\n".join(f"{day} call sales=true contacts=k1,k2" for day in range(-300, last, 5))))


def test_h1_from_crisis_back_to_good_takes_twenty_nine_days() -> None:
    scene = h1(H1)
    steps = scene.steps(35)
    assert [steps[day].raw for day in (-1, 0, 1, 2, 5, 6)] == ["good", "crisis", "crisis", "at_risk", "at_risk", "good"]
    assert scene.shown(35)[-4:] == [(0, "crisis"), (15, "at_risk"), (22, "watch"), (29, "good")]


def test_h1_is_the_same_where_the_complaint_came_some_days_before_it_was_late() -> None:
    scene = h1(H1.replace("0 07:00 complaint.received", "-3 complaint.received"))
    assert scene.shown(35)[-5:] == [(-3, "at_risk"), (0, "crisis"), (15, "at_risk"), (22, "watch"), (29, "good")]


def test_h1_without_a_meeting_the_shown_level_stops_at_watch_for_ever() -> None:
    scene = h1(H1.replace("9 visit\n", ""))
    assert scene.shown(35)[-1] == (22, "watch")
    assert scene.assess(35).raw == "good"
    assert ("K6", "watch") in [(one.id, one.level) for one in scene.assess(35).ceilings]


@pytest.mark.parametrize(
    ("received", "due"),
    [("-3 16:30", (0, "16:30")), ("-194 10:00", (-192, "10:00"))],
    ids=["C1 Friday afternoon to Monday afternoon", "C2 over a red-letter day"],
)
def test_a_first_answer_is_due_after_one_business_day_of_nine_hours(received: str, due: tuple[int, str]) -> None:
    scene = Scene(f"-400 client.added\n{received} complaint.received c severity=high")
    day, clock = due
    hour, minute = clock.split(":")
    before = f"{int(hour) - 1}:59" if minute == "00" else f"{hour}:29"
    assert scene.ceilings(day, before.zfill(5)) == [("K1", "at_risk")]
    assert scene.ceilings(day, clock) == [("K1", "crisis")]
