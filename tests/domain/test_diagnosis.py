"""Problem client or client with a problem: the worked examples D1-D6 of model.md section 6, and the rule behind each verdict (A1-A3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.history import Scene

from kundtui.domain.diagnosis import VERDICTS, WEIGHTS, diagnose
from kundtui.domain.failures import failures
from kundtui.domain.policy import DEFAULT
from kundtui.words.diagnosis import change

if TYPE_CHECKING:
    from kundtui.domain.diagnosis import Diagnosis

BASE = """
-400 client.added
-400 contact.added anna name=Anna
-400 contact.added bo name=Bo
-400 contact.added cai name=Cai
"""


def diagnosed(text: str, days: int = 0) -> Diagnosis:
    scene = Scene(BASE + text)
    return diagnose(scene.at(days), scene.ground(days), scene.moment(days))


def incident(days: int, kind: str, contact: str = "anna", seen: str = "m1") -> str:
    seen_by = "[" + ",".join(f'\\"{one}\\"' for one in seen.split("+")) + "]"
    return f'{days} incident.noted type={kind} text=t contact={contact} "seen_by={seen_by}"\n'


def recovery(case: str, begun: int, *, repeat: int | None = None) -> str:
    """A complaint with apology, proposal and help; made again after so many days where `repeat` says when."""
    text = f"""
{begun} complaint.received {case} severity=low
{begun} 11:00 complaint.answered {case}
{begun} 11:10 complaint.apologised {case}
{begun} 11:20 complaint.proposed {case}
{begun} 11:30 complaint.helped {case}
{begun} 12:00 complaint.resolved {case} outcome=declined cause=none grounds=g
{begun} 12:10 complaint.confirmed {case}
"""
    if repeat is None:
        return text
    return text + f"{repeat} complaint.received {case}b repeats={case}\n{repeat} 11:00 complaint.withdrawn {case}b\n"


TWO_IN_VAIN = recovery("c1", -300, repeat=-290) + recovery("c2", -280, repeat=-270)


def test_d1_one_demand_after_our_broken_and_settled_promise_and_an_upheld_complaint_is_our_failure() -> None:
    found = diagnosed(
        """
-30 promise.made p1 due=-21
-15 promise.settled p1
-18 complaint.received c1
-18 11:00 complaint.resolved c1 outcome=upheld
-18 12:00 complaint.confirmed c1
"""
        + incident(-10, "P2")
    )
    assert (found.verdict, found.weight / 2, found.own / 2) == ("we_failed", 0.5, 4)
    assert found.incidents[0].why == "our_failure"


D3 = (
    TWO_IN_VAIN
    + "-200 surprise.noted\n"
    + incident(-100, "P1", seen="m1")
    + incident(-70, "P4")
    + incident(-40, "P6", seen="m2")
    + incident(-10, "P5")
)


def test_d3_a_pattern_of_one_person_among_three_is_a_soured_individual() -> None:
    found = diagnosed(D3)
    assert (found.weight / 2, found.own / 2, found.kinds, found.span, found.vain, found.witnesses) == (8, 1, 4, 90, 2, 2)
    assert (found.verdict, found.one_contact) == ("soured_individual", "anna")
    assert found.otherwise == "problem_client"


def test_d5_an_overdue_promise_of_ours_is_swept_first_whatever_else_there_is() -> None:
    pattern = incident(-130, "P1", seen="m1") + incident(-90, "P5", "bo") + incident(-50, "P6", "bo", seen="m2") + incident(-10, "P4")
    found = diagnosed(TWO_IN_VAIN + "-60 promise.made p1 due=-5\n" + pattern)
    assert (found.weight / 2, found.own / 2, found.verdict) == (8, 2, "sweep_first")
    assert [one.code for one in found.sweep] == ["promise"]
    assert found.otherwise == "problem_client"


def test_d5_a_complaint_past_its_clock_and_a_no_without_an_answer_are_swept_first_too() -> None:
    theirs = "-60 promise.made p1 due=-5 side=client\n"
    found = diagnosed(theirs + "-20 complaint.received c\n-4 no\n" + incident(-10, "P1"))
    assert [one.code for one in found.sweep] == ["complaint", "no"]
    in_time = diagnosed("0 complaint.received c\n" + incident(-10, "P1"))
    assert in_time.sweep == ()


def test_d6_too_little_is_unclear_and_names_exactly_what_is_missing() -> None:
    found = diagnosed(recovery("c1", -300, repeat=-290) + incident(-20, "P1") + incident(-10, "P6", "bo"))
    assert (found.verdict, found.weight / 2, found.own) == ("unclear", 5, 0)
    assert [(one.code, one.have, one.need) for one in found.missing] == [
        ("weight", 10, 16),
        ("kinds", 2, 3),
        ("span", 10, 60),
        ("cycles", 1, 2),
        ("witnesses", 1, 2),
    ]


def test_two_persons_a_pattern_over_months_and_two_recoveries_in_vain_are_a_proposal_of_problem_client() -> None:
    pattern = incident(-130, "P1", seen="m1") + incident(-90, "P5", "bo") + incident(-50, "P6", "bo", seen="m2") + incident(-10, "P4")
    assert diagnosed(TWO_IN_VAIN + pattern).verdict == "problem_client"


def test_incidents_in_a_hard_time_weigh_nothing_and_the_flag_passes_to_review_by_itself() -> None:
    hard = "-20 hardship.noted review_on=+10\n" + incident(-10, "P1") + incident(-5, "P6")
    found = diagnosed(hard)
    assert (found.verdict, found.weight) == ("hard_time", 0)
    assert {one.why for one in found.incidents} == {"hard_time"}
    assert diagnosed(hard, days=11).verdict == "no_pattern"


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("-30 promise.made p1 due=-20\n-10 promise.kept p1", "promise"),
        ("-30 complaint.received c1\n-30 11:00 complaint.resolved c1 outcome=partly\n-29 complaint.confirmed c1", "complaint"),
        ("-30 surprise.noted", "surprise"),
        ("-30 meeting.held punctuality=late_sorry", "late"),
        ("-60 project.started p\n-20 report.sent p", "report"),
    ],
)
def test_each_failure_of_ours_counts_once(lines: str, code: str) -> None:
    found = diagnosed(lines)
    assert [one.code for one in found.failures] == [code]
    assert found.verdict == "we_failed"


@pytest.mark.parametrize(
    "lines",
    [
        "-30 promise.made p1 due=-20\n-25 promise.moved p1 due=+5",
        "-30 complaint.received c1\n-30 11:00 complaint.resolved c1 outcome=declined grounds=g\n-29 complaint.confirmed c1",
        "-30 expectation.noted x1\n-30 11:00 surprise.noted expectation=x1",
        "-30 meeting.held punctuality=late_told_sorry",
        "-60 project.started p\n-40 report.sent p\n-20 report.sent p",
        "-400 meeting.held punctuality=late",
    ],
)
def test_what_was_told_declined_expected_reported_or_is_a_year_ago_is_no_failure(lines: str) -> None:
    found = diagnosed(lines)
    assert not found.failures
    assert found.verdict == "no_pattern"


@pytest.mark.parametrize(("due", "known"), [(-364, ["promise"]), (-365, [])])
def test_ruling_12_a_broken_promise_counts_for_365_days_from_its_due_day(due: int, known: list[str]) -> None:
    scene = Scene(f"-400 client.added\n-400 promise.made p1 due={due}\n-300 promise.kept p1\n")
    assert [one.code for one in failures(scene.dossier, DEFAULT, scene.moment())] == known


def test_t13_a_project_that_has_not_begun_yet_misses_no_report() -> None:
    scene = Scene("-400 client.added\n-90 project.started p")
    assert [one.code for one in failures(scene.dossier, DEFAULT, scene.moment())] == ["report"]
    assert failures(scene.dossier, DEFAULT, scene.moment(-91)) == []


def test_when_most_of_it_is_ours_the_client_has_a_problem() -> None:
    ours = "-200 promise.made p1 due=-150\n-140 promise.settled p1\n-190 promise.made p2 due=-149\n-140 promise.settled p2\n"
    assert diagnosed(ours + incident(-60, "P1") + incident(-50, "P6")).verdict == "mostly_ours"


def test_a_remedy_that_was_reopened_made_again_or_followed_by_dissatisfaction_was_in_vain() -> None:
    reopened = (
        recovery("c1", -60)
        + "-50 complaint.reopened c1\n-50 11:00 complaint.resolved c1 outcome=declined grounds=g\n-49 complaint.confirmed c1"
    )
    assert [one.failed for one in diagnosed(reopened).cycles] == ["reopened"]
    assert [one.failed for one in diagnosed(recovery("c1", -60, repeat=-31)).cycles] == ["repeated"]
    assert [one.failed for one in diagnosed(recovery("c1", -60, repeat=-29)).cycles] == [""]
    assert [one.failed for one in diagnosed(recovery("c1", -60) + incident(-40, "P1")).cycles] == ["incident"]
    assert [one.failed for one in diagnosed(recovery("c1", -60) + incident(-40, "P2") + incident(-10, "P1")).cycles] == [""]


def test_the_evidence_names_every_entry_once() -> None:
    found = diagnosed(D3)
    assert len(found.evidence) == len(set(found.evidence)) == 4 + 1 + 2


@given(st.lists(st.tuples(st.integers(-360, 0), st.sampled_from(sorted(WEIGHTS)), st.sampled_from(["anna", "bo"])), max_size=8))
def test_a_verdict_is_always_one_of_the_eight_and_never_problem_client_without_recoveries_in_vain(
    drawn: list[tuple[int, str, str]],
) -> None:
    found = diagnosed("".join(incident(*one) for one in sorted(drawn)))
    assert found.verdict in VERDICTS
    assert found.verdict != "problem_client"
    assert found.verdict != "unclear" or found.missing


def test_a7_a_hard_time_that_is_noted_anew_counts_by_its_new_day() -> None:
    again = "-20 hardship.noted review_on=+10\n-5 hardship.noted review_on=+40\n"
    found = diagnosed(again)
    assert found.hardship
    assert found.hardship.last - found.hardship.first == 45
    shorter = "-20 hardship.noted review_on=+40\n-5 hardship.noted review_on=+2\n"
    assert diagnosed(shorter, days=3).verdict == "no_pattern"
    assert diagnosed(again + incident(-10, "P1") + incident(-5, "P6") + incident(-1, "P4")).weight == 0


EIGHT = {
    "sweep_first": "-60 promise.made p1 due=-5\n",
    "hard_time": "-20 hardship.noted review_on=+10\n",
    "we_failed": "-20 surprise.noted\n" + incident(-10, "P2"),
    "no_pattern": incident(-10, "P2"),
    "mostly_ours": "-20 surprise.noted\n-19 surprise.noted\n-18 surprise.noted\n" + incident(-100, "P1") + incident(-90, "P6", "bo"),
    "soured_individual": D3,
    "problem_client": TWO_IN_VAIN
    + incident(-130, "P1", seen="m1")
    + incident(-90, "P5", "bo")
    + incident(-50, "P6", "bo", seen="m2")
    + incident(-10, "P4"),
    "unclear": incident(-20, "P1") + incident(-10, "P6", "bo"),
}


@pytest.mark.parametrize("verdict", VERDICTS)
def test_each_of_the_eight_verdicts_shows_what_would_change_it(verdict: str) -> None:
    found = diagnosed(EIGHT[verdict])
    assert found.verdict == verdict
    assert change(found)


def test_what_would_change_a_verdict_is_told_in_numbers() -> None:
    assert change(diagnosed(EIGHT["no_pattern"])) == "Another verdict comes with a pattern of theirs: weight 1 of 4."
    assert change(diagnosed(EIGHT["problem_client"])) == (
        "It stands only for as long as all of this holds: weight 8 of 8, kinds 4 of 3, days 120 of 60, remedies in vain 2 of 2, witnesses 2 of 2."
    )


def test_n11_nobody_is_a_soured_individual_where_there_is_nobody_else_to_talk_with() -> None:
    text = TWO_IN_VAIN + incident(-100, "P1") + incident(-80, "P4") + incident(-60, "P6") + incident(-10, "P5")
    assert diagnosed(text).one_contact == "anna"
    alone = Scene(BASE.replace("-400 contact.added bo name=Bo\n-400 contact.added cai name=Cai\n", "") + text)
    found = diagnose(alone.dossier, alone.ground(), alone.moment())
    assert (found.one_contact, found.verdict != "soured_individual") == ("", True)


def test_a3_what_the_client_did_not_keep_is_no_failure_of_ours() -> None:
    broken = "-400 client.added\n-30 promise.made p side={side} due=-20\n"
    theirs, ours = (Scene(broken.format(side=side)) for side in ("client", "us"))
    assert failures(theirs.dossier, DEFAULT, theirs.moment()) == []
    assert [one.code for one in failures(ours.dossier, DEFAULT, ours.moment())] == ["promise"]


@pytest.mark.parametrize(("days", "halves", "why"), [(-30, 1, "our_failure"), (-29, 2, "")])
def test_a3_an_incident_weighs_half_up_to_thirty_days_after_a_failure_of_ours(days: int, halves: int, why: str) -> None:
    found = diagnosed("-60 meeting.held m punctuality=late\n" + incident(days, "P2"))
    assert (found.weight, found.own, found.incidents[0].why) == (halves, 2, why)


def test_r10_a_project_without_a_report_for_too_long_is_a_failure_of_one() -> None:
    assert diagnosed("-40 project.started p\n").own == 2


def test_a9_a_remedy_was_in_vain_up_to_thirty_days_after_it() -> None:
    assert [one.failed for one in diagnosed(recovery("c1", -60, repeat=-30)).cycles] == ["repeated"]


@pytest.mark.parametrize(("theirs", "others", "one"), [((1, 1, 1, 1), (1,), "anna"), ((3,) * 7 + (2,), (3, 3), "")])
def test_n11_four_fifths_of_the_weight_make_it_one_person(theirs: tuple[int, ...], others: tuple[int, ...], one: str) -> None:
    kinds = {1: "P4", 2: "P5", 3: "P1"}
    text = [incident(-100 + at, kinds[weight]) for at, weight in enumerate(theirs)]
    text += [incident(-50 + at, kinds[weight], "bo") for at, weight in enumerate(others)]
    assert diagnosed("".join(text)).one_contact == one
