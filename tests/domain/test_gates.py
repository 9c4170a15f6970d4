"""The gates of an ending by plain examples (model.md 9b, O1, O2, O4): who may, what is owed, what blocks, the days used."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.domain.history import Scene

from kundtui.domain import gates
from kundtui.domain.checklist import GATES, checklist
from kundtui.domain.diary import diary
from kundtui.domain.drafts import Held
from kundtui.domain.gates import NIGHT, RULES, Actor, Beside, Blocker, blockers, next_steps
from kundtui.domain.obligations import obligations
from kundtui.domain.policy import DEFAULT
from kundtui.words.refusals import REFUSALS

if TYPE_CHECKING:
    from kundtui.domain.checklist import Check, Checklist

PROPOSER, LEADER, MEMBER = Actor("m1", leads=True), Actor("m2", leads=True), Actor("m3", leads=False)
"""Every entry of a scene is by m1."""
OLD = "-400 client.added\n"
CONSIDERED = OLD + "-20 offboarding.considered o\n"
TRIED = "-14 offboarding.gate_passed o gate=tried\n"
CALCULATED = "-13 offboarding.gate_waived o gate=calculus reason=r\n"
READY = CONSIDERED + TRIED + CALCULATED
DECIDED = READY + "-12 offboarding.decided o\n"
ASKED = "-12 offboarding.gate_passed o gate=obligations\n"
TOLD = DECIDED + "-11 call\n" + ASKED
NOTICED = TOLD + "-10 offboarding.notice_given o ends_on=-1\n-5 email\n"
WOUND = NOTICED + "-2 offboarding.gate_passed o gate=wind_down\n"
ENDED = WOUND + "-1 offboarding.ended o\n"
LISTED = "-9 offboarding.obligation_listed o id={0} what={1}\n"
SIGNED = "-24 diagnosis.signed x verdict=problem_client evidence= signed_by=m1\n"
SIGNED_TOO = "-23 diagnosis.signed x verdict=problem_client evidence= signed_by=m2\n"
OPEN = "-9 offboarding.obligation_listed o id=keys what=keys ref=access\n"


RESTED = Held("d", "t", (NIGHT,), "m1", datetime.fromisoformat("2026-11-11T12:00"), datetime.fromisoformat("2026-11-12T09:00"), "")


def blocked(lines: str, step: str, actor: Actor = LEADER) -> list[str]:
    scene = Scene(lines)
    return [one.code for one in blockers(step, scene.dossier, scene.moment(), actor, Beside(drafts=(RESTED,)))]


def seen(lines: str, actor: Actor = LEADER) -> Checklist:
    scene = Scene(lines)
    return checklist(scene.dossier, DEFAULT, scene.moment(), actor)


def check(lines: str, gate: str) -> Check:
    return next(one for one in seen(lines).checks if one.gate == gate)


@pytest.mark.parametrize(
    ("lines", "step", "codes"),
    [
        (OLD, "consider", []),
        (CONSIDERED, "consider", ["already_considering"]),
        (ENDED, "consider", ["relation_over"]),
        (OLD + "-3 client.lost", "consider", ["relation_over"]),
        (CONSIDERED + "-3 offboarding.returned o", "consider", []),
        *((OLD, step, ["not_considering"]) for step in ("decide", "list", "meet", "notice", "end", "back")),
        (READY, "decide", []),
        (CONSIDERED, "decide", ["tried_unsaid", "calculus_open"]),
        (CONSIDERED + TRIED, "decide", ["calculus_open"]),
        (CONSIDERED, "tried", []),
        (READY, "tried", ["gate_open_already"]),
        (CONSIDERED, "calculus", []),
        (READY, "calculus", ["gate_open_already"]),
        (DECIDED, "tried", ["already_decided"]),
        (CONSIDERED, "waive", []),
        (READY, "waive", ["nothing_to_waive"]),
        (NOTICED, "waive", []),
        (CONSIDERED, "inventory", []),
        (TOLD, "inventory", ["gate_open_already"]),
        (CONSIDERED, "draft", ["not_decided"]),
        (DECIDED, "draft", []),
        (NOTICED, "draft", ["already_noticed"]),
        (DECIDED, "skip", ["no_draft_asleep"]),
        (TOLD, "wind_down", ["not_noticed"]),
        (NOTICED, "wind_down", []),
        (WOUND, "wind_down", ["gate_open_already"]),
        (DECIDED, "decide", ["already_decided"]),
        (CONSIDERED, "list", []),
        (CONSIDERED, "meet", ["nothing_owed"]),
        (CONSIDERED, "notice", ["not_decided"]),
        (DECIDED + ASKED, "notice", ["no_talk_since"]),
        (DECIDED + "-11 call\n", "notice", ["inventory_open"]),
        (READY + ASKED + "-15 call\n-12 offboarding.decided o\n-11 tried\n-11 email", "notice", ["no_talk_since"]),
        (TOLD, "notice", []),
        (NOTICED, "notice", ["already_noticed"]),
        (CONSIDERED, "end", ["not_decided"]),
        (TOLD, "end", ["not_noticed"]),
        (NOTICED, "end", ["wind_down_open"]),
        (NOTICED.replace(ASKED, ""), "end", ["inventory_open", "wind_down_open"]),
        (WOUND, "end", []),
        (ENDED, "end", ["relation_over"]),
        (NOTICED, "follow_up", ["offboarding_not_over"]),
        (ENDED, "follow_up", []),
        (ENDED, "back", ["relation_over"]),
        (OLD + "-3 client.lost", "end", ["relation_over"]),
    ],
)
def test_each_step_is_blocked_until_the_one_before_it_was_taken(lines: str, step: str, codes: list[str]) -> None:
    assert blocked(lines, step) == codes


def test_o2_who_considered_it_cannot_decide_it_however_they_lead() -> None:
    assert blocked(READY, "decide", PROPOSER) == ["own_proposal"]
    assert blocked(READY, "decide", MEMBER) == ["leader_needed"]
    assert blocked(READY, "decide", LEADER) == []


@pytest.mark.parametrize("went", ["client.lost", "client.closed on=-2 reason=r", "client.merged into=c2"])
@pytest.mark.parametrize("way", [CONSIDERED, READY, TOLD, WOUND])
def test_who_has_gone_by_itself_takes_no_further_step_to_an_end_of_ours_8c(way: str, went: str) -> None:
    gone = f"{way}0 11:00 {went}\n"
    assert {tuple(blocked(gone, step))[:1] for step in RULES if step != "follow_up"} == {("relation_over",)}
    assert (seen(gone).stage, seen(gone).gone) == ("", True)
    assert blocked(OLD + f"-9 notice.given text=t\n0 11:00 {went}\n", "consider") == ["relation_over"]


def test_who_came_back_from_a_merger_may_be_considered_again() -> None:
    back = OLD + "-9 client.merged into=c2\n-8 client.separated\n"
    assert blocked(back, "consider") == []
    assert blocked(back + "-7 offboarding.considered o reason=r\n", "back") == []


def test_who_has_given_notice_itself_is_not_ended_by_us_whoever_asks_b12() -> None:
    gone = READY + "-2 notice.given text=t\n"
    assert blocked(gone, "decide", LEADER) == ["they_gave_notice"]
    assert blocked(gone, "decide", PROPOSER)[0] == "they_gave_notice"
    assert blocked(gone, "decide", MEMBER)[0] == "they_gave_notice"


def test_only_a_leader_ends_and_only_a_leader_turns_back_once_the_client_was_told() -> None:
    assert blocked(WOUND, "end", MEMBER) == ["leader_needed"]
    assert blocked(TOLD, "back", MEMBER) == []
    assert blocked(NOTICED, "back", MEMBER) == ["told_already"]
    assert blocked(NOTICED, "back", LEADER) == []


def test_o1_one_open_promise_blocks_the_end_with_its_name() -> None:
    scene = Scene(WOUND + '-5 promise.made p text="the last drawing" due=4')
    (one,) = blockers("end", scene.dossier, scene.moment(), LEADER)
    assert one == Blocker("obligation_open", "A12", {"owed": [("promise", "the last drawing")], "due": "2026-11-27"})


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        ("-5 promise.made p due=4", ["promise"]),
        ("-5 promise.made p due=4 side=client", []),
        ("-5 promise.made p due=-4", ["promise"]),
        ("-5 promise.made p due=4\n-3 promise.moved p due=9", ["promise"]),
        ("-5 promise.made p due=4\n-3 promise.kept p", []),
        ("-5 promise.made p due=4\n-3 promise.settled p", []),
        ("-5 complaint.received c", ["complaint"]),
        ("-5 complaint.received c\n-3 complaint.resolved c", []),
        ("-5 complaint.received c\n-3 complaint.resolved c\n-2 complaint.reopened c", ["complaint"]),
        ("-5 complaint.received c\n-3 complaint.withdrawn c", []),
        (OPEN, ["access"]),
        (OPEN + "-3 offboarding.obligation_met o ref=keys how=fulfilled", []),
        (OPEN + "-3 offboarding.obligation_met o ref=access how=fulfilled", []),
        (OPEN + "-3 offboarding.obligation_met o ref=data how=fulfilled", ["access"]),
        (
            OPEN + "-8 offboarding.obligation_listed o what=cards ref=access\n-3 offboarding.obligation_met o ref=access how=handed_over",
            ["access"],
        ),
        ("-9 offboarding.obligation_listed o what=plates\n-3 offboarding.obligation_met o ref=plates how=fulfilled", []),
    ],
)
def test_what_is_owed_is_our_open_promises_open_complaints_and_what_is_listed_and_not_met(lines: str, kinds: list[str]) -> None:
    scene = Scene(NOTICED + lines)
    assert [one.kind for one in obligations(scene.dossier, scene.moment()) if one.open] == kinds
    assert blocked(WOUND + lines, "end") == ["obligation_open"] * len(kinds)


def test_what_is_met_by_its_kind_is_the_first_that_is_open_and_then_the_next() -> None:
    two = LISTED.format("a", "first") + LISTED.format("b", "second")
    met = "-3 offboarding.obligation_met o ref=first how=fulfilled\n-2 offboarding.obligation_met o ref=first how=released reference=mail"
    scene = Scene(NOTICED + two + met)
    assert [(one.text, one.how) for one in obligations(scene.dossier, scene.moment()) if one.text] == [
        ("first", "fulfilled"),
        ("second", ""),
    ]


def test_the_notice_period_is_owed_until_its_day_unless_the_client_releases_us() -> None:
    told = TOLD + "-1 offboarding.gate_waived o gate=wind_down reason=r\n"
    running = told + "-10 offboarding.notice_given o ends_on=+1\n"
    assert blocked(running, "end") == ["obligation_open"]
    assert blocked(told + "-10 offboarding.notice_given o ends_on=+0\n", "end") == []
    assert blocked(running + "-1 offboarding.obligation_met o ref=notice how=released reference=mail", "end") == []


def test_what_was_listed_for_an_ending_that_was_called_off_is_not_owed_to_the_next() -> None:
    again = CONSIDERED + OPEN + "-5 offboarding.returned o\n-4 offboarding.considered o2\n-3 offboarding.decided o2\n"
    scene = Scene(again)
    assert obligations(scene.dossier, scene.moment()) == []
    assert seen(again).stage == "decided"


def test_next_steps_are_those_that_nothing_blocks() -> None:
    scene = Scene(CONSIDERED)
    assert next_steps(scene.dossier, scene.moment(), LEADER) == ["tried", "calculus", "inventory", "list", "waive", "back"]
    assert next_steps(scene.dossier, scene.moment(), MEMBER) == ["tried", "calculus", "inventory", "list", "back"]
    ready = Scene(READY)
    assert next_steps(ready.dossier, ready.moment(), LEADER) == ["decide", "inventory", "list", "back"]


# The checklist


def test_o4_the_decision_is_late_on_the_fifteenth_day() -> None:
    assert check(OLD + "-14 offboarding.considered o", "decision")[6:8] == (14, 14)
    assert not check(OLD + "-14 offboarding.considered o", "decision").late
    assert check(OLD + "-15 offboarding.considered o", "decision").late


def test_the_days_of_a_gate_stand_still_once_it_is_opened() -> None:
    assert [(one.gate, one.used) for one in seen(ENDED).checks if one.used is not None] == [
        ("decision", 8),
        ("notice", 2),
        ("ended", 9),
        ("followed_up", 1),
    ]


def test_a_decision_is_its_approvers_whoever_wrote_it_down() -> None:
    assert [(one.gate, one.by) for one in seen(DECIDED).checks if one.gate in ("considering", "decision")] == [
        ("considering", "m1"),
        ("decision", "m2"),
    ]


def test_the_next_gate_is_named_and_what_an_old_log_was_decided_without_is_past() -> None:
    stages = [
        (OLD, "considering"),
        (CONSIDERED, "tried"),
        (CONSIDERED + TRIED, "calculus"),
        (READY, "decision"),
        (DECIDED, "obligations"),
        (TOLD, "notice"),
        (OLD + "-20 offboarding.considered o\n-12 offboarding.decided o\n" + ASKED, "notice"),
        (NOTICED, "wind_down"),
        (WOUND, "ended"),
        (NOTICED + OPEN, "met"),
        (ENDED, "followed_up"),
    ]
    assert [following.gate if (following := seen(lines).next) else "" for lines, _ in stages] == [gate for _, gate in stages]


def test_a_client_is_told_from_the_notice_on() -> None:
    assert [seen(lines).told for lines in (OLD, CONSIDERED, TOLD, NOTICED, ENDED)] == [False, False, False, True, True]
    assert seen(NOTICED).ends_on == "2026-11-22"


def test_every_gate_stands_in_the_list_passed_or_waived_or_open() -> None:
    lines = CONSIDERED + "-15 offboarding.gate_passed o gate=tried\n-14 offboarding.gate_waived o gate=calculus reason=r\n"
    assert [(one.gate, one.how) for one in seen(lines).checks][:3] == [("considering", "done"), ("tried", "done"), ("calculus", "waived")]
    assert [one.gate for one in seen(OLD).checks] == [gate for gate, _step, _what in GATES]


@pytest.mark.parametrize(
    ("lines", "due"),
    [
        (OLD, []),
        (CONSIDERED, ["2026-11-17"]),
        (DECIDED, ["2026-11-18"]),
        (OLD + SIGNED, []),
        (OLD + SIGNED + SIGNED_TOO, ["2026-11-14"]),
        (OLD + SIGNED.replace("problem_client", "unclear") + SIGNED_TOO.replace("problem_client", "unclear"), []),
        (CONSIDERED + SIGNED + SIGNED_TOO, ["2026-11-14"]),
        (OLD + SIGNED + SIGNED_TOO + "-3 plan.started p", []),
        (CONSIDERED + SIGNED + SIGNED_TOO + "-3 offboarding.returned o", []),
        (NOTICED, ["2026-11-22"]),
        (ENDED, []),
        (CONSIDERED + "-3 offboarding.returned o", []),
    ],
)
def test_a11_n18_the_clock_of_the_way_to_the_end_and_of_a_signed_diagnosis_stands_in_the_diary(lines: str, due: list[str]) -> None:
    scene = Scene(lines)
    assert [one.due for one in diary(scene.dossier, scene.ground(), scene.moment()) if one.what == "offboarding"] == due


def test_after_a_return_the_way_begins_anew_and_the_return_is_told() -> None:
    found = seen(CONSIDERED + "-3 offboarding.returned o")
    assert (found.ending, found.stage, found.next and found.next.gate) == (None, "", "considering")
    assert found.returned is not None
    assert found.returned.entry.data["reason"] == "r"


def test_what_comes_up_after_the_end_is_not_of_it() -> None:
    found = seen(ENDED + "0 promise.made p due=4")
    assert [one.kind for one in found.owed] == ["notice"]
    assert check(ENDED + "0 promise.made p due=4", "met").done


def test_every_blocker_has_a_sentence() -> None:
    codes = set(re.findall(r"_block\(\"(\w+)\"", Path(gates.__file__).read_text(encoding="utf-8")))
    assert "obligation_open" in codes
    assert codes <= set(REFUSALS)
