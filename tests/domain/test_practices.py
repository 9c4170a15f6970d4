"""The verify column of the practices, where it is a number of the rules: one test for each, named by the practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.history import ZONE, Scene, at_day
from tests.domain.strategies import logs, offices
from tests.domain.test_diagnosis import diagnosed, incident, recovery
from tests.domain.test_levels import steady

from kundtui.domain.assessment import assess
from kundtui.domain.ceiling import ORDER
from kundtui.domain.dossier import fold
from kundtui.domain.levels import end_of

if TYPE_CHECKING:
    from kundtui.domain.entry import Log
    from kundtui.domain.office import Office

OLD = "-400 client.added\n"
PROJECT = OLD + "-300 project.started p1\n"
ON_TIME = "-9 meeting.held m punctuality="


def test_n8_without_a_meeting_in_person_the_client_stops_at_watch_for_ever() -> None:
    lines = "0 notice.threatened\n1 notice.withdrawn"
    alone, met = steady(lines, until=400), steady(lines + "\n40 visit", until=400)
    assert {alone.row(days).level for days in (60, 200, 390)} == {"watch"}
    assert (met.row(39).level, met.row(41).level) == ("watch", "good")


@pytest.mark.parametrize(("lines", "points"), [("-6 call\n-1 call", 16), ("-1 call", 8), ("-60 sms\n-6 tried\n-1 tried", 0)])
def test_t8_two_talks_in_the_window_are_met_one_is_half_and_attempts_are_nothing(lines: str, points: int) -> None:
    found = Scene(PROJECT + lines).state().factors["attention"]
    assert found is not None
    assert sum(one.points for one in found.findings if one.practice == "T8" and one.points > 0) / 672 == points


def test_t9_without_a_project_weekly_writing_does_not_apply_and_is_not_unknown() -> None:
    without, within = (Scene(begun + "-1 call").state().factors["attention"] for begun in (OLD, PROJECT))
    assert without is not None
    assert within is not None
    assert not [one for one in without.findings if one.practice == "T9"]
    assert [one for one in within.findings if one.practice == "T9"]


@pytest.mark.parametrize(("lines", "points"), [("-29 call sales=true", 7), ("-30 call sales=true", 3.5), ("-1 tried sales=true", 0)])
def test_t10_one_sales_contact_in_thirty_days_is_met_and_an_attempt_is_nothing(lines: str, points: float) -> None:
    found = Scene(OLD + "-2 sms\n" + lines).state().factors["attention"]
    assert found is not None
    assert sum(one.points for one in found.findings if one.practice == "T10" and one.points > 0) / 672 == points


@pytest.mark.parametrize(("days", "points"), [(14, 8), (15, 6), (31, 6), (32, 2), (45, 2), (46, 0)])
def test_t13_the_points_of_a_report_at_each_boundary(days: int, points: int) -> None:
    assert Scene(PROJECT + f"-{days} report.sent p1").points("reporting") == points


def test_t15_a_surprise_lowers_reporting_by_three_and_expires_on_day_61() -> None:
    lines = PROJECT + "-1 report.sent p1\n"
    assert [Scene(lines + f"-{days} surprise.noted").points("reporting") for days in (0, 59, 60)] == [5, 5, 8]


def test_t27_t28_t29_on_time_before_late_told_before_late_and_sorry_before_late() -> None:
    points = [Scene(OLD + ON_TIME + word).points("meetings") or 0 for word in ("on_time", "late_told_sorry", "late_sorry", "late")]
    assert [round(one - points[-1], 2) for one in points] == [2, 1.5, 1, 0]


def test_t12_asking_for_feedback_makes_the_factor_of_complaints_known() -> None:
    assert Scene(OLD + "-60 feedback.asked").points("complaints") is None
    assert Scene(OLD + "-59 feedback.asked").points("complaints") == 20


def test_a3_our_own_failure_takes_the_weight_of_what_the_client_did() -> None:
    failure = "-30 promise.made p1 due=-21\n-15 promise.settled p1\n"
    assert diagnosed(incident(-10, "P2")).incidents[0].why != "our_failure"
    assert diagnosed(failure + incident(-10, "P2")).incidents[0].why == "our_failure"


@pytest.mark.parametrize(("empty", "points"), [("", 4), (" reach=", 3), (" reach= when=", 2)])
def test_a4_a5_each_of_the_four_fields_of_an_expectation_is_a_point(empty: str, points: int) -> None:
    assert Scene(OLD + "-9 expectation.noted x" + empty).points("agreement") == points


@pytest.mark.parametrize(("days", "ceiling"), [(15, "watch"), (30, "at_risk"), (60, "crisis")])
def test_b3_silence_of_fifteen_thirty_and_sixty_days(days: int, ceiling: str) -> None:
    """In a rhythm of seven days, which is two, four and eight windows."""
    lines = f"-300 rhythm.agreed channel=talk need=1 days=7\n-{days} call"
    assert ("K4", ceiling) in Scene(OLD + lines).ceilings()


def test_b4_a_no_on_one_of_the_first_two_questions_holds_the_client_at_watch() -> None:
    for no in ("no", "no2"):
        assert ("K9", "watch") in Scene(OLD + f"-1 {no}").ceilings()
    assert "K9" not in dict(Scene(OLD + "-1 yes").ceilings())


def test_b6_a_confirmed_remedy_adds_two_points() -> None:
    """Beside another complaint, because there are never more than 20."""
    other = OLD + "-1 complaint.received d\n-1 11:00 complaint.answered d decision_on=3\n"
    remedy = "-9 complaint.received c\n-9 11:00 complaint.answered c\n-8 complaint.resolved c\n-7 complaint.confirmed c\n"
    assert (Scene(other).points("complaints"), Scene(other + remedy).points("complaints")) == (17, 19)
    assert Scene(OLD + remedy).points("complaints") == 20


def test_a10_a_recovered_client_scores_higher_than_one_who_has_not_confirmed() -> None:
    lines = OLD + "-9 complaint.received c\n-9 11:00 complaint.answered c\n-8 complaint.resolved c\n-1 yes\n"
    unconfirmed, confirmed = Scene(lines), Scene(lines + "-7 complaint.confirmed c")
    assert (unconfirmed.points("complaints"), confirmed.points("complaints")) == (18, 20)
    assert confirmed.row().score is not None
    assert (confirmed.row().score or 0) > (unconfirmed.row().score or 0)


@pytest.mark.parametrize(("kind", "weight"), [("P1", 3), ("P2", 1), ("P3", 1), ("P4", 1), ("P5", 2), ("P6", 2), ("P7", 1)])
def test_a2_each_type_enters_with_its_weight_and_its_words_are_not_scored(kind: str, weight: int) -> None:
    plain = incident(-10, kind)
    for words in ("text=t", 'text=""', '"text=Always unreasonable! P6 P6 P6, a million changes, staff in tears"'):
        found = diagnosed(plain.replace("text=t", words))
        assert (found.weight / 2, found.kinds, [one.entry.data["type"] for one in found.incidents]) == (weight, 1, [kind])


@pytest.mark.parametrize(("left_out", "cycles"), [("", 1), ("apologised", 0), ("proposed", 0), ("helped", 0)])
def test_a9_only_apology_proposal_and_help_together_are_a_full_cycle_of_recovery(left_out: str, cycles: int) -> None:
    lines = [line for line in recovery("c1", -60).splitlines() if not left_out or left_out not in line]
    assert len(diagnosed("\n".join(lines)).cycles) == cycles


@settings(max_examples=40, deadline=None)
@given(logs(), offices)
def test_t17_with_nothing_new_the_predicted_day_is_the_actual_day(log: Log, office: Office) -> None:
    """Of any history: on no day before it the level falls below today's, and on the day it is the one that was predicted."""
    dossier, today = fold(log, ZONE), at_day(0)
    now = assess(dossier, office, end_of(today))
    if now.drop is None or now.computed not in ORDER:
        return
    day, below = now.drop.day.toordinal(), [level for level in ORDER if ORDER[level] < ORDER[now.computed]]
    between = [assess(dossier, office, end_of(one)).computed for one in range(today + 1, day)]
    assert today < day <= today + office.policy(now.moment).forecast_days
    assert not {*between} & {*below}
    assert assess(dossier, office, end_of(day)).computed == now.drop.level in below


def test_n11_a_soured_main_counterpart_takes_a_point_and_stands_in_the_evidence() -> None:
    people = OLD + "-90 contact.added k1 name=Anna main=true\n-9 contact.assessed k1"
    liked, soured = Scene(people + "\n"), Scene(people + " stance=soured\n")
    assert liked.points("surface") == (soured.points("surface") or 0) + 1
    factor = soured.state().factors["surface"]
    assert factor is not None
    (found,) = (one for one in factor.findings if one.practice == "N11")
    assert found.points < 0
    assert len(found.entries) == 1


def test_r18_each_of_the_three_answers_is_a_point_and_their_confirmation_another() -> None:
    lines, points = PROJECT, []
    for line in ("question=change", "question=payment", "question=delay"):
        points.append(Scene(lines).points("agreement"))
        lines += f"-9 economics.answered {line}\n"
    points += [Scene(lines).points("agreement"), Scene(lines + "-8 economics.confirmed\n").points("agreement")]
    assert points == [0, 1, 2, 3, 4]


MUCH = (
    "visit",
    "meeting",
    "call",
    "video",
    "email",
    "sms",
    "yes",
    "gesture.made",
    "idea.shared",
    "feedback.asked",
    "meeting.held",
)
"""What can be done for a client on one day."""


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 27), st.lists(st.sampled_from(MUCH), max_size=40))
def test_n6_however_much_is_done_on_one_day_crisis_is_not_good_in_less_than_28_days(day: int, done: list[str]) -> None:
    events = "\n".join(f"{day} 12:{at:02} {what}{f' s{at}' if what == MUCH[-1] else ''}" for at, what in enumerate(done))
    scene = steady(f"0 notice.threatened\n1 notice.withdrawn\n{events}")
    shown = dict(scene.shown(27))
    assert shown[0] == "crisis"
    assert "good" not in {level for on, level in shown.items() if on >= 0}


def test_n6_with_a_meeting_it_is_good_after_28_days() -> None:
    scene = steady("0 notice.threatened\n1 notice.withdrawn\n2 visit")
    assert [scene.row(day).level for day in (0, 27, 28)] == ["crisis", "watch", "good"]
