"""The attempt to mend: the plan, hours against it and against a normal client's, and each of its parts (N3-N13, A4, A7-A9)."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.domain.history import Scene

from kundtui.domain import months
from kundtui.domain.attempt import (
    DOOMED,
    ENOUGH,
    NO_MEDIAN,
    Attempt,
    Normal,
    attempt,
    fate,
    next_month,
    normal,
    owner_strengthened,
    pace,
    plans,
    running_plan,
    spent_in_month,
    talked_since,
    weeks_above,
)

FIVE = Normal(Fraction(5), 7)
BASE = """
-400 client.added
-400 contact.added anna name=Anna
-400 contact.added bo name=Bo
-300 owner.assigned owner=m1
-40 plan.started plan hours_per_month=6 months=3 text=mend
"""


def attempted(text: str, days: int = 0, usual: Normal = FIVE) -> Attempt:
    scene = Scene(BASE + text)
    found = attempt(scene.at(days), scene.ground(days), scene.moment(days), usual)
    assert found
    return found


def done(text: str, days: int = 0) -> set[str]:
    return {step.code for step in attempted(text, days).steps if step.done}


def test_a_plan_of_four_hours_is_doomed_by_a_median_of_five_and_six_is_not_n5() -> None:
    assert [fate(hours, FIVE) for hours in (4, 5, 6)] == [DOOMED, DOOMED, ENOUGH]
    assert fate(4, Normal(None, 0)) == NO_MEDIAN


def test_the_median_is_of_the_clients_that_took_any_hours_and_says_of_how_many_n5() -> None:
    assert normal([900, 0, 180, 1800]) == Normal(Fraction(5), 3)
    assert normal([]) == Normal(None, 0)


def test_hours_are_counted_from_the_start_and_in_the_month_that_runs_n5() -> None:
    found = attempted("-41 hours.logged minutes=600\n-39 hours.logged minutes=120\n-3 hours.logged minutes=90\n")
    assert (found.spent, found.spent_month, found.planned) == (Fraction(7, 2), Fraction(3, 2), 12)
    assert (found.day, found.month, found.plan.over_on) == (41, 2, months.later(found.plan.begun_at.date(), 3))
    scene = Scene(BASE + "-39 hours.logged minutes=120\n-3 hours.logged minutes=90\n")
    assert spent_in_month(scene.dossier, plans(scene.dossier, scene.moment())[0], scene.moment()) == Fraction(3, 2)


def test_calls_and_meetings_are_hours_of_the_attempt_too_n5() -> None:
    found = attempted("-41 visit minutes=600\n-39 call minutes=120\n-3 visit minutes=90\n-2 call\n")
    assert (found.spent, found.spent_month) == (Fraction(7, 2), Fraction(3, 2))


def test_a_plan_runs_until_somebody_ends_it_with_its_words() -> None:
    scene = Scene(BASE + "-5 plan.ended plan text=better\n")
    assert running_plan(scene.at(-6), scene.moment(-6))
    assert running_plan(scene.at(0), scene.moment(0)) is None
    assert [plan.last_words for plan in plans(scene.at(0), scene.moment(0))] == ["better"]
    assert attempted("-5 plan.ended plan text=better\n").day == 36


def test_the_row_of_the_grid_tells_the_month_of_a_plan_that_runs_and_nothing_of_one_that_has_ended() -> None:
    scene = Scene(BASE + "-20 hours.logged minutes=90\n-3 hours.logged minutes=45\n-2 plan.ended plan text=better\n")
    running = pace(scene.at(-3), scene.moment(-3))
    assert running is not None
    assert (running.minutes, running.hours, running.month, running.months) == (45, 6, 2, 3)
    assert next_month(scene.at(-3), scene.moment(-3)) is not None
    assert pace(scene.at(0), scene.moment(0)) is None
    assert next_month(scene.at(0), scene.moment(0)) is None


def test_a_plan_that_begins_later_is_none_yet() -> None:
    scene = Scene(BASE)
    assert plans(scene.dossier, scene.moment(-41)) == []
    assert attempt(scene.dossier, scene.ground(-41), scene.moment(-41), FIVE) is None


def test_n3_as_many_parts_are_done_as_are_ticked() -> None:
    found = attempted("-40 owner.assigned owner=m2 deputy=m1\n")
    assert found.done == len(done("-40 owner.assigned owner=m2 deputy=m1\n")) > 0


def test_n12_talks_count_with_whom_is_still_here() -> None:
    scene = Scene(BASE + "-30 call contacts=anna,bo\n-20 call contacts=bo\n-10 contact.left bo\n")
    assert list(talked_since(scene.dossier, scene.moment(-40), scene.moment())) == ["anna"]
    assert list(talked_since(scene.dossier, scene.moment(-25), scene.moment(-15))) == ["bo"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("owner", "-40 owner.assigned owner=m2 deputy=m1\n"),
        ("in_person", "-8 visit contacts=anna\n"),
        ("breadth", "-8 call contacts=anna\n-7 call contacts=bo\n"),
        ("mandate", "-20 contact.assessed anna\n-8 call contacts=anna\n"),
        ("expectations", "-8 expectation.noted e\n-7 expectation.acknowledged e\n"),
        ("apology", "-9 complaint.received c\n-8 complaint.apologised c\n"),
        ("proposal", "-9 complaint.received c\n-8 complaint.proposed c\n"),
        ("help", "-9 complaint.received c\n-8 complaint.helped c\n"),
        ("hours", "".join(f"-{days} hours.logged minutes=180\n" for days in range(1, 40, 7))),
    ],
)
def test_each_part_is_done_by_what_happened_since_the_plan_began(code: str, text: str) -> None:
    usual = -20 if code == "hours" else 0
    later = "".join(f"{10 + days} hours.logged minutes=180\n" for days in range(0, 10, 4)) if usual else ""
    assert code not in done("")
    assert code in done(text + later, 20 if usual else 0)


def test_small_things_count_by_week_so_that_ten_calls_on_one_day_fill_one_n7() -> None:
    small = next(step for step in attempted("-8 call\n" * 10).steps if step.code == "small")
    assert (small.have, small.need, small.done) == (1, 5, False)
    assert "small" in done("-40,-33,-26,-19,-12 call\n")


def test_a_swept_doorstep_is_part_of_it_r10() -> None:
    assert "doorstep" in done("")
    assert "doorstep" not in done("-30 promise.made p due=-3\n")


def test_weeks_with_more_time_than_a_normal_client_are_counted_with_their_entries_n5() -> None:
    text = BASE + "".join(f"-{days} hours.logged minutes=180\n" for days in range(10, 60, 7)) + "-3 hours.logged minutes=60\n"
    scene, since = Scene(text), Scene(text).moment(-60)
    found = weeks_above(scene.at(0), FIVE, since, scene.moment(0))
    assert [len(week) for week in found] == [1] * 8
    assert weeks_above(scene.at(0), Normal(Fraction(20), 7), since, scene.moment(0)) == []
    assert weeks_above(scene.at(0), Normal(None, 0), since, scene.moment(0)) == []
    assert len(weeks_above(scene.at(0), FIVE, scene.moment(-20), scene.moment(0))) == 2


def test_long_hours_on_one_day_are_more_time_in_one_week_only_n5() -> None:
    scene = Scene(BASE + "-10 hours.logged minutes=1200\n")
    assert len(weeks_above(scene.at(0), FIVE, scene.moment(-40), scene.moment(0))) == 1
    (step,) = (one for one in attempted("-10 hours.logged minutes=1200\n").steps if one.code == "hours")
    assert (step.have, step.need, step.done) == (1, 8, False)


def test_the_owner_is_strengthened_by_whoever_was_named_since_n3() -> None:
    scene = Scene(BASE + "-39 owner.assigned owner=m1 deputy=m2\n")
    plan = plans(scene.at(0), scene.moment(0))[0]
    assert len(owner_strengthened(scene.at(0), plan.begun_at, scene.moment(0))) == 1


def test_n7_a_week_that_still_runs_is_not_counted_and_ten_calls_on_one_day_fill_one() -> None:
    steps = {step.code: step.have for step in attempted("-39,-38,-31,-2 call\n").steps}
    assert steps["small"] == 2


def test_a4_the_clients_old_word_does_not_take_note_of_new_expectations() -> None:
    old = "-200 expectation.noted x\n-190 expectation.acknowledged x contact=anna\n-30 expectation.noted y\n"
    assert "expectations" not in done(old)
    assert "expectations" in done(old + "-20 expectation.acknowledged y contact=anna\n")


def test_a8_what_was_done_before_the_plan_is_no_part_of_it() -> None:
    before = "-60 complaint.received c\n-59 complaint.apologised c\n-58 complaint.proposed c\n"
    assert not done(before) & {"apology", "proposal", "help"}
    assert done(before + "-30 complaint.helped c\n") & {"apology", "proposal", "help"} == {"help"}


def test_n13_a_talk_with_somebody_without_mandate_is_none_with_one_who_may_decide() -> None:
    talk = "-20 call contacts=anna\n"
    assert "mandate" not in done("-50 contact.assessed anna will=yes mandate=no\n" + talk)
    assert "mandate" in done("-50 contact.assessed anna will=yes mandate=yes\n" + talk)
