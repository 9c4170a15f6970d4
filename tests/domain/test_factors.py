"""Every cell of the table of factors, at its boundary days (model.md section 2)."""

from __future__ import annotations

import pytest
from tests.domain.history import Scene

from kundtui.domain.values import UNIT

OLD = "-400 client.added\n"
PROJECT = OLD + "-300 project.started p1\n"


def talks(*days: int, word: str = "call") -> str:
    return "\n".join(f"{-day} {word}" for day in days) + "\n"


@pytest.mark.parametrize(
    ("days", "points"),
    [
        ((0, 6), 16),  # both in the window of seven days
        ((0, 7), 8),  # one in the window
        ((7, 13), 8),  # two in two windows
        ((7, 14), 4),  # one in two windows, two in four
        ((27,), 4),  # one in four windows
        ((28,), 16 / 6),  # one in six windows
        ((42,), 2),  # one in eight
        ((223,), 0.5),  # one in thirty-two
        ((224,), 0),  # none
        ((0, 0, 0), 16),  # more is not better
    ],
)
def test_talks_two_in_seven_days_while_a_project_runs(days: tuple[int, ...], points: float) -> None:
    assert Scene(PROJECT + talks(*days)).points("attention") == points


@pytest.mark.parametrize(("day", "points"), [(6, 7), (7, 3.5), (13, 3.5), (14, 1.75), (27, 1.75), (28, 7 / 6), (224, 0)])
def test_written_one_in_seven_days_while_a_project_runs(day: int, points: float) -> None:
    assert Scene(PROJECT + talks(day, word="email")).points("attention") == points


@pytest.mark.parametrize(("day", "points"), [(29, 7), (30, 3.5), (59, 3.5), (60, 1.75), (119, 1.75), (120, 7 / 6), (360, 7 / 16)])
def test_sales_one_in_thirty_days(day: int, points: float) -> None:
    scene = Scene(OLD + talks(day, word="email sales=true"))
    assert scene.points("attention") == points


def test_without_a_project_written_contact_weighs_nothing() -> None:
    scene = Scene(OLD + talks(1, word="email"))
    factor = scene.state().factors["attention"]
    assert factor is not None
    assert (factor.points, factor.budget // UNIT) == (0, 23)


def test_attention_is_unknown_before_the_first_contact_and_attempts_are_none() -> None:
    assert Scene(OLD + "-1 tried").points("attention") is None
    assert Scene(OLD + "-1 mail_in").points("attention") is None


def test_an_agreed_rhythm_replaces_need_and_window() -> None:
    agreed = "-200 rhythm.agreed channel=talk need=1 days=30\n"
    assert Scene(PROJECT + agreed + talks(29)).points("attention") == 16
    assert Scene(PROJECT + agreed + talks(30)).points("attention") == 8
    written = "-200 rhythm.agreed channel=written need=1 days=30\n"
    assert Scene(PROJECT + written + talks(29, word="email")).points("attention") == 7


@pytest.mark.parametrize(("field", "value"), [("need", 0), ("days", 0)])
def test_a_rhythm_of_nothing_is_unlawful(field: str, value: int) -> None:
    fields = {"need": 1, "days": 7, field: value}
    with pytest.raises(AssertionError, match="bad_value"):
        _ = Scene(OLD + "-9 rhythm.agreed channel=talk " + " ".join(f"{name}={given}" for name, given in fields.items())).dossier


# B


@pytest.mark.parametrize(("severity", "points"), [("low", 17), ("medium", 14), ("high", 10)])
def test_an_open_complaint_costs_by_its_severity_and_twice_when_late(severity: str, points: int) -> None:
    in_time = Scene(OLD + f"0 11:00 complaint.received c severity={severity}")
    assert in_time.points("complaints") == points
    assert in_time.points("complaints", 2) == 20 - 2 * (20 - points)


def test_a_reopened_or_repeated_complaint_costs_four_more_never_doubled() -> None:
    once = "-30 complaint.received a\n-29 complaint.answered a\n-28 complaint.resolved a\n"
    assert Scene(OLD + once + "-1 12:30 complaint.reopened a").points("complaints", 0, "08:00") == 13
    assert Scene(OLD + once + "-9 complaint.reopened a").points("complaints") == 20 - 2 * 3 - 4
    again = "-28 11:00 complaint.confirmed a\n0 11:00 complaint.received b repeats=a\n"
    assert Scene(OLD + once + again).points("complaints") == 20 + 2 - 3 - 4
    both = again + "0 11:10 complaint.answered b\n0 11:20 complaint.resolved b\n0 11:30 complaint.reopened b"
    assert Scene(OLD + once + both).points("complaints") == 20 + 2 - 3 - 4


def test_a_resolved_complaint_costs_two_until_it_is_confirmed_and_then_gives_two_back_for_ninety_days() -> None:
    lines = (
        OLD
        + "-20 complaint.received a severity=high\n-19 complaint.resolved a\n-10 complaint.confirmed a\n-10 11:00 complaint.received b\n"
    )
    lines += "-10 11:01 complaint.answered b\n"
    scene = Scene(lines)
    assert Scene(OLD + "-20 complaint.received a\n-19 complaint.resolved a").points("complaints") == 18
    assert scene.points("complaints") == 19
    assert (scene.points("complaints", 46), scene.points("complaints", 47)) == (19, 16)  # past the outer limit
    assert scene.points("complaints", 79) == 16
    assert scene.points("complaints", 80) == 14


def test_a_recovery_never_lifts_above_twenty() -> None:
    assert Scene(OLD + "-3 complaint.received a\n-2 complaint.resolved a\n-1 complaint.confirmed a").points("complaints") == 20


def test_an_unanswered_no_costs_three_for_each_question() -> None:
    assert Scene(OLD + "-3 no").points("complaints") == 17
    assert Scene(OLD + "-3 noes").points("complaints") == 14


@pytest.mark.parametrize("word", ["yes", "feedback.asked", "feedback.given", 'mail_in asked={"anything":"no"}'])
def test_who_was_asked_within_sixty_days_makes_complaints_known(word: str) -> None:
    word = word.replace('{"anything":"no"}', '\'{"anything":"no"}\'')
    assert Scene(f"-400 client.added\n-59 {word}").points("complaints") == 20
    assert Scene(f"-400 client.added\n-60 {word}").points("complaints") is None


# D


@pytest.mark.parametrize(("day", "points"), [(90, 3), (91, 1.5), (180, 1.5), (181, 0)])
def test_met_in_person(day: int, points: float) -> None:
    lines = f"{OLD}-{day} meeting.held m homework=0 punctuality=late"
    assert Scene(lines).points("meetings") == points


def test_a_visit_is_in_person_but_does_not_make_meetings_known() -> None:
    assert Scene(OLD + "-1 visit").points("meetings") is None
    assert Scene(OLD + "-300 meeting.held m homework=0 punctuality=late\n-1 visit").points("meetings") == 3
    assert Scene(OLD + "-1 meeting.held m place=video homework=0 punctuality=late").points("meetings") == 0
    assert Scene(OLD + "-1 meeting.planned m on=+3").points("meetings") is None


@pytest.mark.parametrize("done", range(8))
def test_each_piece_of_homework_is_three_sevenths_of_a_point(done: int) -> None:
    assert Scene(OLD + f"-300 meeting.held m homework={done} punctuality=late").points("meetings") == pytest.approx(3 * done / 7)


@pytest.mark.parametrize(("word", "points"), [("on_time", 2), ("late_told_sorry", 1.5), ("late_sorry", 1), ("late", 0)])
def test_punctuality(word: str, points: float) -> None:
    assert Scene(OLD + f"-300 meeting.held m homework=0 punctuality={word}").points("meetings") == points


# E


@pytest.mark.parametrize(("day", "points"), [(0, 8), (14, 8), (15, 6), (31, 6), (32, 2), (45, 2), (46, 0)])
def test_the_age_of_the_last_report(day: int, points: int) -> None:
    assert Scene(PROJECT + f"-{day} report.sent p1").points("reporting") == points


@pytest.mark.parametrize(("day", "points"), [(10, 8), (11, 6), (20, 6), (21, 2), (30, 2), (31, 0)])
def test_an_agreed_report_rhythm_replaces_the_three_limits(day: int, points: int) -> None:
    assert Scene(PROJECT + f"-200 rhythm.agreed channel=report need=1 days=10\n-{day} report.sent p1").points("reporting") == points


def test_without_a_report_reporting_is_nothing_and_never_unknown() -> None:
    assert Scene(PROJECT).points("reporting") == 0


def test_a_surprise_costs_three_and_expires_on_its_sixty_first_day() -> None:
    lines = PROJECT + "-1 report.sent p1\n"
    assert Scene(lines + "-59 surprise.noted").points("reporting") == 5  # its sixtieth day
    assert Scene(lines + "-60 surprise.noted").points("reporting") == 8  # its sixty-first
    assert Scene(lines + "-1 surprise.noted\n-2 surprise.noted\n-3 surprise.noted").points("reporting") == 0


def test_without_a_project_reporting_does_not_apply() -> None:
    assert "reporting" not in Scene(OLD).state().factors
    assert "reporting" not in Scene(PROJECT + "-1 project.ended p1").state().factors


# F


def test_an_expectation_note_is_a_point_for_each_field_that_any_note_has() -> None:
    assert Scene(OLD).points("agreement") is None
    assert Scene(OLD + "-9 expectation.noted x reach=").points("agreement") == 3
    first, second = "process=a deliverable= when= reach=", "process= deliverable=b when= reach="
    assert Scene(OLD + f"-9 expectation.noted x {first}\n-8 expectation.noted y {second}").points("agreement") == 2


def test_economics_counts_only_with_a_project() -> None:
    answers = "-9 economics.answered question=change\n-9 economics.answered question=delay\n-8 economics.confirmed\n"
    assert Scene(OLD + answers).points("agreement") is None
    assert Scene(PROJECT + answers).points("agreement") == 3
    assert Scene(PROJECT).points("agreement") == 0


# G

ANNA = "-90 contact.added k1 name=Anna main=true\n"
BO = "-90 contact.added k2 name=Bo\n"


def test_nobody_assessed_makes_the_contact_surface_unknown() -> None:
    assert Scene(OLD + ANNA + BO + "-1 call contacts=k1,k2").points("surface") is None


@pytest.mark.parametrize(("will", "mandate", "points"), [("yes", "yes", 4), ("yes", "no", 1), ("no", "yes", 1), ("yes", "unknown", 1)])
def test_somebody_with_will_and_mandate(will: str, mandate: str, points: int) -> None:
    assert Scene(OLD + BO + f"-9 contact.assessed k2 will={will} mandate={mandate}").points("surface") == points


def test_two_contacts_talked_with_in_ninety_days() -> None:
    lines = (
        OLD.replace("-400", "-500")
        + "-300 contact.added k1\n-300 contact.added k2\n-300 contact.assessed k1 will=no\n-1 call contacts=k1\n"
    )
    assert Scene(lines + "-89 call contacts=k2").points("surface") == 3
    assert Scene(lines + "-90 call contacts=k2").points("surface") == 1
    assert Scene(lines + "-2 email contacts=k2").points("surface") == 1
    assert Scene(lines + "-2 tried contacts=k2").points("surface") == 1
    assert Scene(lines + "-2 meeting.held m contacts=k2").points("surface") == 3


def test_a_soured_main_counterpart_costs_one() -> None:
    sour = "-9 contact.assessed k1 stance=soured\n"
    assert Scene(OLD + ANNA + sour).points("surface") == 3
    assert Scene(OLD + ANNA.replace("main=true", "") + sour).points("surface") == 4
    assert Scene(OLD + ANNA + sour + "-8 contact.changed k1 field=main old=true new=false").points("surface") == 4
    assert Scene(OLD + ANNA + sour + "-8 contact.assessed k1").points("surface") == 4


def test_who_left_is_out_of_the_contact_surface() -> None:
    lines = (
        OLD
        + ANNA
        + BO
        + "-9 contact.assessed k1 stance=soured\n-9 contact.assessed k2 will=no\n-5 call contacts=k1,k2\n-1 contact.left k1\n"
    )
    assert Scene(lines).points("surface") == 1
    assert Scene(lines).points("surface", -2) == 5
    assert Scene(lines + "-1 11:00 contact.left k2").points("surface") is None


# H


@pytest.mark.parametrize(
    ("line", "last", "points"),
    [
        ("service.presented", 365, 2),
        ("competitor.shared q", 90, 1),
        ("mirror.noted w", 180, 1),
        ("gesture.made", 90, 1),
        ("idea.shared", 90, 1),
    ],
)
def test_care_counts_for_its_days(line: str, last: int, points: int) -> None:
    known = "-900 client.added\n-800 competitor.noted q\n"
    assert Scene(known + f"-{last} {line}").points("care") == points
    assert Scene(known + f"-{last + 1} {line}").points("care") == 0


def test_every_listed_service_must_be_presented() -> None:
    two = "-2000 service.listed s1\n-2000 service.listed s2"
    assert Scene(OLD + "-9 service.presented services=s1", office=two).points("care") == 0
    assert Scene(OLD + "-99 service.presented services=s2\n-9 service.presented services=s1", office=two).points("care") == 2
    assert Scene(OLD + "-9 service.presented services=s1", office=two + "\n-1 service.retired s2").points("care") == 2
    assert Scene(OLD + "-9 service.presented services=s1", office="").points("care") == 0


def test_twenty_gestures_are_one_point() -> None:
    assert Scene(OLD + "\n".join(f"-{day} gesture.made" for day in range(1, 21))).points("care") == 1


def test_nothing_recorded_makes_care_unknown_and_an_unshared_competitor_is_nothing() -> None:
    assert Scene(OLD + "-1 market_promise.noted").points("care") is None
    assert Scene(OLD + "-1 competitor.noted q").points("care") == 0


def test_two_factors_are_the_same_where_they_say_the_same() -> None:
    first, again, other = (Scene(f"-200 client.added\n-{days} call").state().factors["attention"] for days in (3, 3, 40))
    assert first == again
    assert hash(first) == hash(again)
    assert first != other
    assert str(first) == str(again) != str(other)


@pytest.mark.parametrize(("days", "points", "told"), [(180, 1.5, ["met", "met_not"]), (181, 0, ["met_not"]), (90, 3, ["met"])])
def test_n8_a_meeting_in_person_counts_whole_half_or_nothing(days: int, points: float, told: list[str]) -> None:
    scene = Scene(f"-400 client.added\n-{days} visit\n-5 meeting.held m place=video homework=0 punctuality=late")
    factor = scene.state().factors["meetings"]
    assert factor
    met = [one for one in factor.findings if one.practice == "N8"]
    assert ([one.code for one in met], sum(one.points for one in met if one.points > 0) / UNIT) == (told, points)


def test_t8_a_rhythm_that_is_met_loses_nothing() -> None:
    scene = Scene("-400 client.added\n-100 rhythm.agreed channel=talk need=1 days=10\n-3 call\n")
    factor = scene.state().factors["attention"]
    assert factor
    assert [one.code for one in factor.findings if "talk" in one.code] == ["rhythm_talk"]
