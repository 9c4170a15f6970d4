"""The derived row, its diary and its level changes: what the grid reads (house.md, "Derived tables"; Ruling 3)."""

from __future__ import annotations

from datetime import timedelta

from tests.domain.history import DAY, Scene
from tests.domain.test_levels import steady

from kundtui.domain.assessment import reason
from kundtui.domain.attempt import next_month
from kundtui.domain.diary import diary
from kundtui.domain.occasions import occasions
from kundtui.domain.stand import stand
from kundtui.domain.turning import next_turn
from kundtui.domain.values import UNIT

OLD = "-400 client.added\n"


def dues(scene: Scene, days: int = 0) -> list[tuple[str, str]]:
    _, found, _ = stand("c1", scene.at(days), scene.office, scene.moment(days), 1)
    return [(due.due, due.what) for due in found]


def test_the_diary_of_a_running_project() -> None:
    lines = OLD + "-30 project.started p1\n-9 report.sent p1\n-3 call\n-1 call\n-2 meeting.planned m on=4\n"
    lines += "-2 promise.made r due=5\n-2 promise.made t due=6 side=client\n-1 promise.moved r due=8"
    assert dues(Scene(lines)) == [
        ("2026-11-27", "meeting"),
        ("2026-11-27", "talk"),
        ("2026-11-28", "report"),
        ("2026-11-29", "promise_theirs"),
        ("2026-12-01", "promise"),
    ]


def test_the_diary_leaves_out_what_is_done() -> None:
    lines = (
        OLD
        + "-30 project.started p1\n-29 project.ended p1\n-9 promise.made r due=5\n-8 promise.kept r\n-7 meeting.planned m on=4\n-6 meeting.held m"
    )
    assert [what for _, what in dues(Scene(lines))] == ["talk"]


def test_the_diary_of_an_earlier_day_knows_nothing_of_later_ones() -> None:
    scene = Scene(OLD + "-5 promise.made r due=5\n-5 complaint.received c\n-3 call")
    then = scene.moment(-8)
    assert [due.what for due in diary(scene.dossier, scene.ground(-8), then)] == ["talk"]
    assert next_turn(scene.dossier, scene.office, then) == scene.moment(-5, "10:00")


def test_a_project_without_a_report_owes_the_first_from_its_start() -> None:
    assert ("2026-12-02", "report") in dues(Scene(OLD + "-5 project.started p1"))


def test_after_notice_no_talk_is_due_and_of_an_ended_client_only_the_look_back() -> None:
    lines = OLD + "-9 promise.made r due=5\n-8 offboarding.considered o\n-7 offboarding.decided o\n-6 offboarding.notice_given o\n"
    assert [what for _, what in dues(Scene(lines))] == ["promise", "offboarding"]
    ended = lines + "-5 offboarding.ended o\n"
    assert dues(Scene(ended)) == [("2027-02-16", "follow_up")]
    assert dues(Scene(ended + "-1 offboarding.followed_up o forecast=1 actual=1")) == []


def test_a7_n6_a_hard_time_is_looked_at_again_and_a_plan_is_closed_on_their_days_until_somebody_does_it() -> None:
    lines = OLD + "-40 hardship.noted review_on=-10\n-20 plan.started p hours_per_month=4 months=3 text=t\n"
    own = [one for one in dues(Scene(lines)) if one[1] in ("hardship", "plan")]
    assert own == [("2026-11-13", "hardship"), ("2027-02-03", "plan")]
    after = lines + "-2 hardship.ended\n-1 plan.ended p\n"
    assert not {"hardship", "plan"} & {what for _, what in dues(Scene(after))}


def test_the_row_names_the_ceiling_that_holds_the_level_and_the_act_that_lifts_it() -> None:
    row = Scene(OLD + "0 11:00 complaint.received c severity=high").row()
    assert (row.reason, row.reason_args["act"], row.open, row.late) == ("K1", "answer", 1, 0)


def test_the_row_names_what_stands_between_raw_and_shown() -> None:
    scene = steady("0 notice.threatened\n1 notice.withdrawn")
    waiting, repair = scene.row(10), scene.row(40)
    assert (waiting.level, waiting.raw, waiting.reason) == ("crisis", "good", "dwell")
    assert (repair.level, repair.raw, repair.reason) == ("watch", "good", "K6")


def test_days_of_better_are_counted_from_the_last_step() -> None:
    scene = steady("0 notice.threatened\n1 notice.withdrawn\n2 visit")
    steps = scene.steps(30)
    assert [steps[day].better for day in (0, 1, 13, 14, 15, 20, 21, 22)] == [0, 1, 13, 0, 1, 6, 0, 1]


def test_the_row_names_the_dearest_loss_or_that_all_is_well() -> None:
    row = steady().row(5)
    assert (row.level, row.reason) == ("good", "met_not")
    lines = (
        OLD
        + "-1 call sales=true\n-1 feedback.asked\n-1 meeting.held m contacts=k,l\n-2 contact.added k\n-2 contact.added l\n-2 contact.assessed k\n"
    )
    lines += "-2 expectation.noted x\n-2 promise.made r due=9"
    assert Scene(lines).row().reason == "fine"


def test_an_override_is_named_first() -> None:
    scene = steady("0 09:00 override.set level=crisis until=5")
    code, args = reason(scene.assess(1))
    assert (code, args["level"], args["until"]) == ("override", "good", "2026-11-28")


def test_a_row_knows_its_people_and_names() -> None:
    lines = "-400 client.added tags=a,b\n-9 owner.assigned owner=m7\n-8 client.changed field=name old=Nordbygg new=Sydbygg"
    row = Scene(lines).row()
    assert (row.code, row.name, row.owner, row.tags, row.position) == ("NB", "Sydbygg", "m7", ("a", "b"), 3)
    assert Scene(lines).row(-9, "09:00").owner == ""


def test_level_changes_are_kept_for_four_hundred_days_with_the_one_that_stood_before() -> None:
    lines = "-900 client.added\n-900 notice.given\n-800 notice.withdrawn\n-401 notice.given\n-399 notice.withdrawn"
    scene = Scene(lines)
    _, _, changes = stand("c1", scene.dossier, scene.office, scene.moment(), 1)
    days = [(change.day, change.shown, change.raw) for change in changes]
    assert days[0] == ("2025-10-18", "crisis", "crisis")
    assert days[1:] == [("2025-10-20", "unknown", "unknown")]


def test_a_client_whose_adding_was_taken_back_has_a_row_without_a_code() -> None:
    scene = Scene("-9 client.added")
    undone = Scene("-9 client.added\n-8 operation.undone operation=o1")
    assert scene.row().code == "NB"
    row, empty, changes = stand("c1", undone.at(0), undone.office, undone.moment(), 2)
    assert (row.code, row.level, empty, changes) == ("", "unknown", (), ())


def test_an_ended_client_has_no_forecast() -> None:
    scene = steady(until=1, more="0 09:00 client.lost")
    assert scene.assess().drop is None
    assert steady(until=1).assess().drop is not None


def test_findings_name_every_point_with_its_practice_and_its_entries() -> None:
    scene = Scene(OLD + "-3 call contacts=k id=the_call\n-9 contact.added k\n-9 contact.assessed k")
    findings = scene.assess().findings
    talk = next(one for one in findings if one.code == "rhythm_talk")
    assert (talk.practice, talk.points, talk.entries) == ("T8", 16 * UNIT, ("the_call",))
    assert {one.practice for one in findings} >= {"T8", "T10", "N11", "N12", "N13"}


def test_an_ended_clients_level_stands_still_from_its_end() -> None:
    scene = steady(until=-99, more="-100 09:00 client.lost")
    _, _, changes = stand("c1", scene.at(0), scene.office, scene.moment(), 1)
    assert [(change.day, change.shown) for change in changes] == [("2026-05-07", "good")]
    assert scene.row().level == "good"


PLAN = OLD + "-20 09:00 plan.started p hours_per_month=40 months=2 text=t\n"  # on 3 November


def planned(scene: Scene, days: int = 0, at: str = "12:00") -> tuple[object, ...]:
    row, _, _ = stand("c1", scene.at(days, at), scene.office, scene.moment(days, at), 1)
    return row.plan_minutes, row.plan_hours, row.plan_month, row.plan_months, row.plan_over_on


def test_n5_the_row_of_a_client_with_a_plan_tells_the_hours_of_its_month_and_which_month_it_is() -> None:
    scene = Scene(PLAN + "-25 hours.logged minutes=600\n-19 hours.logged minutes=500\n-3 interaction.logged channel=visit minutes=220")
    assert planned(scene, -20, "08:59") == (None,) * 5
    assert planned(scene, -20) == (0, 40, 1, 2, "2027-01-03")
    assert planned(scene) == (720, 40, 1, 2, "2027-01-03")
    assert planned(scene, 10) == (0, 40, 2, 2, "2027-01-03"), "on 3 December its second month begins"
    assert planned(scene, 90) == (0, 40, 2, 2, "2027-01-03"), "after its months the last one goes on until somebody ends it"


def test_n5_the_row_is_good_until_the_midnight_at_which_the_next_month_of_the_plan_begins() -> None:
    scene = Scene(OLD + "-150 09:00 plan.started p hours_per_month=40 months=24 text=t")  # on 26 June; else nothing happens for months
    assert scene.row().good_until == "2026-11-26T00:00:00.000000"
    scene = Scene(PLAN)
    assert next_month(scene.at(0), scene.moment(0)) == scene.moment(10, "00:00")
    assert next_month(scene.at(10), scene.moment(10, "00:00")) is None
    assert next_month(Scene(OLD).dossier, scene.moment()) is None


def test_n5_the_row_of_an_ended_plan_or_of_a_client_that_is_being_ended_tells_no_hours() -> None:
    assert planned(Scene(PLAN + "-1 plan.ended p")) == (None,) * 5
    ending = Scene(PLAN + "-2 offboarding.considered o\n-1 offboarding.decided o")
    assert ending.row().lifecycle == "O"
    assert planned(ending) == (None,) * 5


def test_n6_a_plan_of_more_months_than_the_calendar_has_is_over_on_its_last_day() -> None:
    scene = Scene(OLD + "-20 plan.started p hours_per_month=0 months=1000000 text=t\n-3 hours.logged minutes=60")
    assert planned(scene) == (60, 0, 1, 1000000, "9999-12-31")


def test_b12_a_lost_client_counts_by_the_day_on_which_it_told_us() -> None:
    scene = Scene("-400 client.added\n-3 client.lost told_on=-20\n")
    assert [(one.what, one.day) for one in occasions(scene.dossier, scene.ground(), scene.moment()) if one.what == "lost"] == [
        ("lost", (DAY - timedelta(days=20)).isoformat())
    ]
