"""The shown level: dwell, repair, unknown, override, lifecycle, trend, forecast (model.md sections 3 and 4; Rulings 9, 10, 14, 21, 24)."""

from __future__ import annotations

import pytest
from tests.domain.history import Scene

from kundtui.domain.assessment import trend
from kundtui.domain.levels import cause
from kundtui.domain.offboarding import lifecycle
from kundtui.domain.policy import DEFAULT
from kundtui.domain.state import Ratio, score_level

LISTED = "-2000 service.listed s1"


def steady(more: str = "", *, silent: range = range(0), until: int = 150, office: str = "") -> Scene:
    """A client who is good as long as we call on every day; silent on some days, and what more happens."""
    calls = "\n".join(f"{day} 08:00 call sales=true contacts=k1,k2" for day in range(-200, until) if day not in silent)
    asked = "\n".join(f"{day} feedback.asked" for day in range(-200, until, 50))
    people = "-200 contact.added k1\n-200 contact.added k2\n-200 contact.assessed k1\n-200 expectation.noted x"
    agreed = "-200 rhythm.agreed channel=talk need=1 days=5\n-200 meeting.held m contacts=k1,k2"
    return Scene(f"-200 client.added\n{people}\n{agreed}\n{calls}\n{asked}\n{more}", office=office)


def after(scene: Scene, last: int, first: int = -1) -> list[tuple[int, str]]:
    """The changes of the shown level from the day before the scene's day on."""
    return [(day, level) for day, level in scene.shown(last) if day >= first]


def test_the_steady_client_is_good() -> None:
    assert steady().shown(149) == [(-200, "good")]


def test_down_at_once_and_up_after_seven_days_of_better() -> None:
    """A medium complaint for three days: watch at once, good on the seventh day without it, by the day's end."""
    scene = steady("0 09:00 complaint.received c severity=medium\n0 09:05 complaint.answered c\n3 09:00 complaint.resolved c")
    assert after(scene, 40) == [(0, "watch"), (9, "good")]


def test_a_worse_day_begins_the_seven_days_anew() -> None:
    lines = "0 09:00 complaint.received c severity=medium\n1 09:00 complaint.resolved c\n5 09:00 complaint.received d severity=medium\n6 complaint.resolved d"
    assert after(steady(lines), 40) == [(0, "watch"), (12, "good")]


def test_from_crisis_it_takes_fourteen_days_and_then_a_step_a_week() -> None:
    scene = steady("0 notice.threatened\n1 notice.withdrawn\n2 visit")
    assert after(scene, 60) == [(0, "crisis"), (14, "at_risk"), (21, "watch"), (28, "good")]


def test_as_many_days_must_have_passed_since_the_last_change() -> None:
    """Better since day 1, and still a week on each step."""
    scene = steady("0 notice.threatened\n0 11:00 visit\n1 notice.withdrawn")
    steps = scene.steps(28)
    assert [steps[day].shown for day in (13, 14, 20, 21, 27, 28)] == ["crisis", "at_risk", "at_risk", "watch", "watch", "good"]


# K6


def test_without_a_meeting_in_person_repair_stops_at_watch() -> None:
    scene = steady("0 notice.threatened\n1 notice.withdrawn\n60 video")
    assert after(scene, 149)[-1] == (21, "watch")
    assert scene.assess(100).ceilings[-1].id == "K6"
    assert scene.assess(100).raw == "good"


@pytest.mark.parametrize("repair", ["visit", "meeting", "meeting.held n", "meeting.held n place=other", "repair.waived"])
def test_a_meeting_in_person_or_a_leaders_waiver_ends_it(repair: str) -> None:
    scene = steady(f"0 notice.threatened\n1 notice.withdrawn\n60 {repair}")
    assert after(scene, 149)[-1] == (60, "good")
    assert scene.assess(59).ceilings[-1:] != scene.assess(60).ceilings[-1:] == ()


@pytest.mark.parametrize(("day", "good"), [(-1, False), (0, True)])
def test_the_meeting_counts_on_or_after_the_day_of_the_drop(day: int, good: bool) -> None:  # noqa: FBT001 - a column of the table
    scene = steady(f"{day} 07:00 visit\n0 notice.threatened\n1 notice.withdrawn")
    assert (scene.steps(100)[100].shown == "good") is good


def test_a_drop_by_silence_alone_is_lifted_by_talks() -> None:
    scene = steady(silent=range(1, 21))
    assert after(scene, 60) == [(10, "watch"), (20, "at_risk"), (27, "watch"), (34, "good")]
    assert all(step.owed == 0 for step in scene.steps(60).values())


@pytest.mark.parametrize(
    "grievance",
    [
        "5 complaint.received c\n30 complaint.resolved c\n31 complaint.confirmed c",
        "-3 promise.made r due=5\n30 promise.settled r",
        "5 08:30 no\n30 interaction.cleared entry={no}",
        "5 notice.threatened\n30 notice.withdrawn",
    ],
    ids=["an open complaint", "a broken promise", "an unanswered no", "a notice in force"],
)
def test_a_drop_with_a_grievance_owes_a_meeting(grievance: str) -> None:
    scene = steady(grievance.replace("entry={no}", "entry=the_no").replace("08:30 no", "08:30 no id=the_no"), silent=range(6, 28))
    assert scene.steps(149)[149].shown == "watch"
    assert scene.steps(149)[149].owed


def test_falling_further_is_a_drop_of_its_own() -> None:
    """At risk by silence, crisis by a notice: the second owes a meeting."""
    scene = steady("21 09:00 notice.threatened\n22 notice.withdrawn", silent=range(1, 21))
    assert scene.steps(149)[149].shown == "watch"
    early = steady("20 07:00 visit\n21 09:00 notice.threatened\n22 notice.withdrawn", silent=range(1, 20))
    assert early.steps(149)[149].shown == "watch"


@pytest.mark.parametrize(
    ("lines", "owed"),
    [
        ("22 complaint.received c\n23 complaint.answered c\n24 complaint.resolved c\n25 complaint.confirmed c", 22),
        ("-3 promise.made r due=21\n23 promise.kept r", 22),
        ("-3 promise.made r due=21\n22 promise.kept r", 0),  # kept on the day after: nothing stood broken at its end
        ("22 08:30 no id=n\n23 interaction.cleared entry=n", 0),
    ],
)
def test_what_arrives_in_trouble_owes_the_meeting_from_its_day(lines: str, owed: int) -> None:
    scene = steady(lines, silent=range(1, 21))
    assert scene.steps(26)[26].owed - (scene.day.toordinal() if owed else 0) == owed
    assert scene.steps(149)[149].shown == ("watch" if owed else "good")


def test_what_arrives_at_watch_owes_nothing() -> None:
    scene = steady("12 complaint.received c\n13 complaint.resolved c\n14 complaint.confirmed c", silent=range(1, 13))
    assert scene.steps(149)[149].shown == "good"


def test_a_first_level_of_at_risk_is_a_fall() -> None:
    scene = Scene("0 client.added\n0 11:00 complaint.received c severity=high\n1 complaint.answered c")
    assert scene.steps(2)[2].shown == "at_risk"
    assert scene.steps(2)[2].owed == scene.day.toordinal()


# unknown


def fading(back: int, more: str = "") -> Scene:
    """Known by feedback and a meeting until day 0, unknown from then on, known again by feedback later."""
    known = (
        "-59 client.added\n-59 expectation.noted x\n-59 contact.added k\n-59 contact.assessed k\n-59 call sales=true\n-59 feedback.asked"
    )
    return Scene(
        f"{known}\n-59 rhythm.agreed channel=talk need=1 days=900\n-59 rhythm.agreed channel=sales need=1 days=900\n{more}\n{back} feedback.asked"
    )


def test_unknown_is_entered_at_once_and_left_at_once_after_more_than_ninety_days() -> None:
    late = fading(92, "-40 12:00 complaint.received c severity=medium\n-40 13:00 complaint.answered c\n-1 complaint.withdrawn c")
    assert late.steps(92)[0].shown == "watch"
    assert late.shown(92)[-2:] == [(1, "unknown"), (92, "watch")]


def test_within_ninety_days_the_steps_go_on_from_the_last_level_shown() -> None:
    """K2 holds the fading client at watch; a crisis before it must be left step by step."""
    crisis = "-9 notice.threatened\n0 notice.withdrawn"
    soon, late = fading(91, crisis), fading(92, crisis)
    assert (soon.steps(1)[1].shown, soon.steps(91)[91].shown) == ("unknown", "crisis")
    assert soon.steps(91)[91].owed == soon.day.toordinal() - 9
    assert (late.steps(1)[1].shown, late.steps(92)[92].shown) == ("unknown", "watch")
    assert late.steps(92)[92].owed == 0


def test_a_meeting_while_nothing_is_known_still_repairs() -> None:
    scene = fading(60, "-9 notice.threatened\n0 notice.withdrawn\n20 visit")
    assert (scene.steps(19)[19].owed > 0, scene.steps(20)[20].owed) == (True, 0)
    assert "K6" in [one.id for one in scene.assess(19).ceilings]
    assert "K6" not in [one.id for one in scene.assess(20).ceilings]


# override


def overridden(level: str, more: str = "") -> Scene:
    return steady(
        f"0 09:00 complaint.received c severity=medium\n0 09:05 complaint.answered c\n1 override.set level={level} until=+5\n{more}"
    )


@pytest.mark.parametrize("level", ["good", "at_risk", "crisis"])
def test_an_override_is_laid_over_the_computed_level_until_its_last_day(level: str) -> None:
    scene = overridden(level)
    seen = scene.assess(5, "23:59")
    assert (seen.level, seen.computed, seen.raw) == (level, "watch", "watch")
    assert scene.assess(0).level == scene.assess(6, "00:00").level == "watch"
    assert scene.row(5).override
    assert not scene.row(6).override


def test_an_override_never_enters_the_replay() -> None:
    with_it, without = (
        overridden("crisis").steps(60),
        steady("0 09:00 complaint.received c severity=medium\n0 09:05 complaint.answered c").steps(60),
    )
    assert with_it == without


def test_an_override_is_at_most_one_step_better_than_computed() -> None:
    scene = overridden("good", "3 notice.threatened")
    assert (scene.assess(2).level, scene.assess(3).level, scene.assess(3).computed) == ("good", "at_risk", "crisis")


def test_an_override_is_cleared_by_hand_or_by_a_new_owner() -> None:
    assert overridden("good", "3 override.cleared").assess(4).override is None
    owner = "-90 owner.assigned owner=m1\n"
    assert overridden("good", owner + "3 owner.assigned owner=m2").assess(4).override is None
    assert overridden("good", owner + "3 owner.assigned owner=m1 deputy=m2").assess(4).override is not None
    assert overridden("good", owner + "3 owner.assigned owner=m2\n4 override.set level=good until=+6").assess(5).override is not None


# lifecycle


@pytest.mark.parametrize(
    ("lines", "letter"),
    [
        ("-13 client.added", "N"),
        ("-14 client.added", "A"),
        ("0 client.added\n-40 call", "A"),  # imported with older entries
        ("-13 client.added\n-1 plan.started p", "P"),
        ("-13 client.added\n-2 plan.started p\n-1 plan.ended p", "N"),
        ("-40 client.added\n-3 plan.started p\n-2 offboarding.considered o", "P"),
        ("-40 client.added\n-3 plan.started p\n-2 offboarding.considered o\n-1 offboarding.decided o", "O"),
        ("-40 client.added\n-3 offboarding.considered o\n-2 offboarding.decided o\n-1 offboarding.notice_given o", "O"),
        ("-40 client.added\n-3 offboarding.considered o\n-2 offboarding.decided o\n-1 offboarding.returned o", "A"),
        ("-40 client.added\n-3 offboarding.considered o\n-2 offboarding.decided o\n-1 offboarding.gate_passed o gate=met", "O"),
        ("-40 client.added\n-3 offboarding.considered o\n-2 offboarding.decided o\n-1 offboarding.ended o", "E"),
        ("-40 client.added\n-3 plan.started p\n-2 offboarding.considered o\n-1 offboarding.decided o\n0 client.lost", "E"),
        ("-40 client.added\n-1 client.closed", "E"),
        ("-40 client.added\n-1 client.merged into=c2", "E"),
        ("-40 client.added\n-2 client.merged into=c2\n-1 client.separated", "A"),
    ],
)
def test_the_letter_of_the_lifecycle(lines: str, letter: str) -> None:
    scene = Scene(lines)
    assert lifecycle(scene.dossier, DEFAULT, scene.moment()) == letter


# trend, coverage, score


@pytest.mark.parametrize(("now", "arrow"), [(85, "up"), (84, "flat"), (76, "flat"), (75, "down")])
def test_the_arrow_turns_at_exactly_five_points(now: int, arrow: str) -> None:
    assert trend(Ratio(now, 100), Ratio(80, 100), 5) == arrow


def test_there_is_no_arrow_without_two_scores() -> None:
    assert trend(Ratio(0, 0), Ratio(8, 10), 5) is None
    assert trend(Ratio(8, 10), Ratio(0, 0), 5) is None
    assert Scene("-13 client.added\n-13 call").assess().trend is None
    assert Scene("-14 client.added\n-14 call").assess().trend is not None


def test_the_arrow_compares_with_fourteen_days_ago_by_todays_policy() -> None:
    lines = "-400 client.added\n-20 meeting.held m homework=7\n-1 meeting.held n homework=0"
    now, changed = Scene(lines).assess(), Scene(lines, office="-5 policy.changed field=homework_points new=0").assess()
    assert (now.trend, changed.trend) == ("down", "flat")
    assert now.score_14 != changed.score_14


def test_ruling_6_a_clock_that_passes_later_today_makes_the_drop_todays() -> None:
    """A high complaint of Friday noon: at risk on Monday morning, in crisis from Monday noon."""
    scene = steady("-3 12:00 complaint.received c severity=high")
    morning, evening = scene.assess(0, "09:00"), scene.assess(0, "13:00")
    assert (morning.level, evening.level) == ("at_risk", "crisis")
    assert morning.drop
    assert (morning.drop.level, morning.drop.day, morning.drop.cause) == ("crisis", scene.day, "K1")
    row = scene.row(0, "09:00")
    assert (row.drop_on, row.fallen(scene.day.isoformat()), row.good_until[:16]) == ("2026-11-23", False, "2026-11-23T12:00")
    early = scene.row(-1, "09:00")
    assert (early.drop_on, early.fallen(scene.day.isoformat())) == ("2026-11-23", True)


def test_the_forecast_of_a_day_of_the_past_knows_no_rule_that_came_later() -> None:
    """Principle 1: nothing that happened after the day changes what is said of it, the office's rules neither."""
    lines = "-60 client.added\n-45,-31 yes\n-31 project.started p"
    before, changed = (
        Scene(lines, office=office).assess(-30).drop for office in (LISTED, f"{LISTED}\n-25 policy.changed field=talk_days new=21")
    )
    assert before
    assert changed == before
    assert Scene(lines, office=f"{LISTED}\n-31 policy.changed field=talk_days new=21").assess(-30).drop != before


@pytest.mark.parametrize(("score", "level"), [(80, "good"), (79, "watch"), (60, "watch"), (59, "at_risk"), (40, "at_risk"), (39, "crisis")])
def test_the_level_of_a_score(score: int, level: str) -> None:
    assert score_level(Ratio(score, 100), DEFAULT) == level


def test_levels_compare_by_the_exact_score() -> None:
    """79.96 is printed as 80.0 and is no 80."""
    score = Ratio(7996, 10000)
    assert (score.tenths, score_level(score, DEFAULT)) == (800, "watch")


KNOWN = "-1 client.added\n-1 yes\n"


@pytest.mark.parametrize(("talk_points", "found"), [(16, []), (15, []), (14, ["K2"])])
def test_coverage_of_exactly_seven_tenths_is_not_thin(talk_points: int, found: list[str]) -> None:
    """56 of 80 points with fifteen for talks: promises, agreement and care are unknown."""
    scene = Scene(
        KNOWN + "-1 meeting.held m\n-1 contact.added k\n-1 contact.assessed k",
        office=f"-9 policy.changed field=talk_points new={talk_points}",
    )
    assert [one for one, _ in scene.ceilings()] == found
    assert scene.state().judged.percent == 70


@pytest.mark.parametrize(("talk_points", "raw"), [(11, "watch"), (10, "unknown")])
def test_coverage_of_exactly_half_is_not_unknown(talk_points: int, raw: str) -> None:
    """38 of 76 points with eleven for talks."""
    scene = Scene(KNOWN, office=f"-9 policy.changed field=talk_points new={talk_points}")
    assert scene.state().raw == raw


def test_half_and_seven_tenths_to_the_point() -> None:
    half, seven = Ratio(1, 2), Ratio(7, 10)
    assert half.percent_at_least(DEFAULT.unknown_coverage)
    assert not Ratio(499, 1000).percent_at_least(DEFAULT.unknown_coverage)
    assert seven.percent_at_least(DEFAULT.thin_coverage)
    assert not Ratio(699, 1000).percent_at_least(DEFAULT.thin_coverage)


# forecast


def test_the_day_of_the_drop_is_the_actual_day_when_nothing_is_recorded() -> None:
    scene = steady(until=1)
    forecast = scene.assess(0).drop
    assert forecast is not None
    assert (forecast.level, forecast.cause, forecast.day.toordinal() - scene.day.toordinal()) == ("watch", "K4", 10)
    assert [scene.assess(day).level for day in (9, 10)] == ["good", "watch"]


def test_a_forecast_looks_sixty_days_ahead_and_no_further() -> None:
    lines = "-400 client.added\n-10 rhythm.agreed channel=sales need=1 days=90\n-1 contact.added k1\n-1 contact.added k2\n-1 contact.assessed k1\n"
    lines += "0 08:00 expectation.noted x\n0 08:00 gesture.made\n0 08:00 competitor.noted q\n0 08:00 competitor.shared q\n0 08:00 mirror.noted w\n"
    lines += "0 08:00 service.presented\n0 08:00 promise.made r due=300\n0 08:00 email sales=true\n0 08:00 meeting.held m contacts=k1,k2\n"
    near, far = (Scene(f"{lines}-10 rhythm.agreed channel=talk need=1 days={days}", office=LISTED) for days in (30, 31))
    forecast = near.assess().drop
    assert forecast is not None
    assert (forecast.day.toordinal() - near.day.toordinal(), forecast.cause) == (60, "K4")
    assert (far.assess().drop, far.assess(1).drop) == (None, None)
    assert far.assess(2).drop is not None
    assert far.row().good_until[:10] <= "2026-11-25"


def test_a_promise_that_is_written_down_after_its_day_breaks_on_the_day_it_was_written() -> None:
    """What is recorded of a later day changes no earlier one: the meeting is owed from the writing."""
    scene = steady("0 notice.threatened\n10 promise.made p side=us due=5\n12 notice.withdrawn")
    steps = scene.steps(12)
    assert [steps[day].owed - steps[0].day for day in (5, 6, 9)] == [0, 0, 0]
    assert steps[10].owed == steps[10].day


def test_the_cause_of_a_drop_is_the_factor_that_lost_most_not_the_one_with_least() -> None:
    scene = Scene("-400 client.added\n-90 project.started p\n-80 expectation.noted x\n-30,-20,-10,-3 yes\n-40 report.sent\n-3 email\n")
    assert cause(scene.dossier, scene.office, scene.steps(20)[4]) == "attention"
