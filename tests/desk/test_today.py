"""What is due today, in lines: R7, R16, A11, clocks, promises, reports, meetings; putting off, parking, and marks nobody else sees (N4)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.desk.working import Working, complained

from kundtui.desk import card, complaint, handling, member, parking, promise
from kundtui.desk.act import Fact
from kundtui.desk.desk import Desk
from kundtui.desk.handling import Step
from kundtui.desk.preparing import preparation
from kundtui.desk.refused import Refused
from kundtui.desk.seen import see
from kundtui.desk.today import Task, today
from kundtui.store.sqlite import open_store
from kundtui.words.card import lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def working(tmp_path: Path) -> Working:
    return Working(tmp_path)


def tasks(working: Working, on: date | None = None) -> list[tuple[str, str]]:
    return [(one.what, one.text) for one in today(working.desk, on=on).tasks if not one.done]


def promised(text: str, due: str, side: str = "us") -> Fact:
    return Fact("promise.made", {"text": text, "due": due, "side": side}, text)


def test_promises_both_ways_are_due_on_their_day(working: Working) -> None:
    working.hour(-9, 10)
    working.client("A", promised("ours", "2026-11-23"), promised("theirs", "2026-11-22", "client"), promised("later", "2026-11-24"))
    working.hour(0, 10)
    assert sorted(tasks(working)) == [("promise", "ours"), ("promise_theirs", "theirs")]


def test_r16_a_part_of_the_client_due_in_five_days_without_a_told_consequence_is_on_the_list(working: Working) -> None:
    working.hour(-9, 10)
    client = working.client("A", promised("near", "2026-11-28", "client"), promised("far", "2026-11-29", "client"))
    working.hour(0, 10)
    assert tasks(working) == [("dependency", "near")]
    promise.tell(working.desk, client, "near", "then we are a week later")
    assert tasks(working) == []
    assert [(one.what, one.done) for one in today(working.desk).tasks] == [("dependency", True)]


def test_r7_a_parked_question_is_on_the_list_on_day_eight(working: Working) -> None:
    working.hour(0, 10)
    client = working.client("A")
    parking.park(working.desk, client, "the sign at the gate")
    working.hour(6, 12)
    assert tasks(working) == []
    working.hour(7, 12)
    assert tasks(working) == [("parked", "the sign at the gate")]
    issue = next(iter(see(working.desk, client).dossier.issues))
    parking.take_up(working.desk, client, issue)
    assert tasks(working) == []


def test_clocks_of_complaints_are_due_and_ticked_when_done(working: Working) -> None:
    working.hour(-3, 10)
    client = working.client("A", complained("late"))
    working.hour(0, 9, 30)
    assert ("first_answer", "late again") in tasks(working)
    complaint.answer(working.desk, complaint.Answered(client, "late"))
    assert ("first_answer", "late again") not in tasks(working)
    assert [one.what for one in today(working.desk).tasks if one.done] == ["first_answer"]


def test_a11_the_decision_on_an_end_is_on_the_list_and_late_on_day_fifteen(working: Working) -> None:
    working.hour(0, 10)
    working.client("A", Fact("offboarding.considered", {"reason": "it wears us out"}, "o"))
    working.hour(13, 12)
    assert tasks(working) == []
    working.hour(15, 12)
    found = today(working.desk).tasks
    assert [(one.what, one.late) for one in found] == [("offboarding", True)]


def test_a11_o4_a_decision_that_a_colleague_puts_off_is_on_the_list_of_who_leads_from_day_fifteen(working: Working) -> None:
    working.hour(0, 10)
    lena, carl = member.add(working.desk, "Lena Ek", "lena", "leader"), member.add(working.desk, "Carl Ek", "carl", "member")
    working.client("A", Fact("offboarding.considered", {"reason": "it wears us out"}, "o"), owner=carl)
    leader, other = (Desk(open_store(working.path), login, working.clock) for login in ("lena", "carl"))
    working.hour(14, 12)
    assert today(leader).tasks == ()
    working.hour(15, 12)
    assert [(one.what, one.late, one.text) for one in today(leader).tasks] == [("offboarding", True, "it wears us out")]
    assert [one.what for one in today(other).tasks] == ["offboarding"]
    assert today(other, lena).tasks == ()


def test_b8_a_decision_that_a_colleague_moves_twice_is_on_the_list_of_who_leads_on_its_day(working: Working) -> None:
    working.hour(0, 10)
    member.add(working.desk, "Lena Ek", "lena", "leader")
    carl, dan = (member.add(working.desk, name, name.lower(), "member") for name in ("Carl", "Dan"))
    case = Fact("complaint.answered", {"channel": "call", "decision_on": "2026-11-24"}, "c")
    client = working.client("A", complained("c"), case, owner=carl)
    leader, other, third = (Desk(open_store(working.path), login, working.clock) for login in ("lena", "carl", "dan"))

    def moved(of: Desk) -> list[str]:
        return [one.text for one in today(of).tasks if one.what == "decision_moved" and not one.done]

    handling.take(other, Step(client, "c", "move", "the lab is closed", date(2026, 11, 25)))
    working.hour(2, 12)
    assert moved(leader) == []
    handling.take(other, Step(client, "c", "move", "the lab is closed still", date(2026, 11, 26)))
    working.hour(3, 12)
    assert (moved(leader), moved(other), moved(third)) == (["late again"], ["late again"], [])
    handling.take(leader, Step(client, "c", "decide", "we pay"))
    assert moved(leader) == []
    assert today(third, dan).tasks == ()


def test_reports_and_meetings_to_prepare(working: Working) -> None:
    working.hour(-14, 10)
    meeting = Fact("meeting.planned", {"on": "2026-11-26", "place": "client", "agenda": ["prices", "spring"]}, "m")
    working.client("A", Fact("project.started", {"name": "Web"}, "p"), meeting)
    working.hour(0, 10)
    assert tasks(working) == [("report", "Web"), ("meeting", "prices, spring")]


def test_another_day_is_read_from_all_the_facts(working: Working) -> None:
    working.hour(-9, 10)
    working.client("A", promised("ours", "2026-11-25"))
    working.hour(0, 10)
    assert tasks(working, date(2026, 11, 25)) == [("promise", "ours")]


def test_a_colleagues_clients_are_not_on_my_list(working: Working) -> None:
    bo = member.add(working.desk, "Bo Lund", "bo", "member")
    working.hour(-9, 10)
    working.client("A", promised("bos", "2026-11-23"), owner=bo)
    working.client("B", promised("annas", "2026-11-23"), owner=working.desk.member.id)
    working.hour(0, 10)
    assert tasks(working) == [("promise", "annas")]
    assert [one.text for one in today(working.desk, bo).tasks] == ["bos"]


# Putting off


def refused(doing: Callable[..., object], *args: object) -> tuple[str, str]:
    with pytest.raises(Refused) as caught:
        doing(*args)
    return caught.value.code, caught.value.practice


def test_b5_a_snooze_needs_a_reason_and_a_day_to_come(working: Working) -> None:
    working.hour(0, 10)
    client, day = working.client("A"), date(2026, 11, 25)
    assert refused(parking.snooze, working.desk, client, day, "  ") == ("snooze_without_reason", "B5")
    assert refused(parking.snooze, working.desk, client, None, "ill") == ("snooze_without_day", "B5")
    assert refused(parking.snooze, working.desk, client, date(2026, 11, 23), "ill") == ("due_in_past", "B5")
    assert refused(parking.snooze, working.desk, client, date(2027, 11, 23), "ill") == ("snooze_too_far", "B5")


def test_b5_a_third_snooze_is_refused_until_they_were_talked_with(working: Working) -> None:
    working.hour(0, 10)
    client = working.client("A")
    for day in (25, 27):
        parking.snooze(working.desk, client, date(2026, 11, day), "ill")
    assert refused(parking.snooze, working.desk, client, date(2026, 11, 30), "ill") == ("snoozed_enough", "B5")
    working.call(client)
    parking.snooze(working.desk, client, date(2026, 11, 30), "agreed in the call")


def test_a11_the_decision_on_an_end_is_put_off_once_at_most(working: Working) -> None:
    working.hour(0, 10)
    client = working.client("A", Fact("offboarding.considered", {"reason": "r"}, "o"))
    parking.snooze(working.desk, client, date(2026, 12, 8), "the owner is away")
    assert refused(parking.snooze, working.desk, client, date(2026, 12, 9), "still away") == ("snoozed_once", "A11")


def test_r7_nothing_is_parked_twice_without_a_reason(working: Working) -> None:
    working.hour(0, 10)
    client = working.client("A")
    assert refused(parking.park, working.desk, client, " ") == ("empty_text", "R7")
    parking.park(working.desk, client, "prices")
    issue = next(iter(see(working.desk, client).dossier.issues))
    assert refused(parking.park, working.desk, client, "", "", issue) == ("parked_twice", "R7")
    assert refused(parking.park, working.desk, client, "Prices") == ("parked_twice", "R7")
    parking.park(working.desk, client, "", "waits for the budget", issue)
    parking.take_up(working.desk, client, issue)
    assert refused(parking.take_up, working.desk, client, issue) == ("not_parked", "R7")
    assert refused(parking.park, working.desk, client, "", "", issue) == ("parked_twice", "R7")


# The call card


def test_n4_how_it_felt_is_seen_by_its_author_alone(working: Working) -> None:
    member.add(working.desk, "Bo Lund", "bo", "leader")
    working.hour(0, 10)
    client = working.client("A")
    parking.feel(working.desk, client, -1)
    bo = Desk(open_store(working.path), "bo", working.clock)
    assert [entry.kind for _, entry in see(working.desk, client).entries()][-1] == "energy.marked"
    assert "energy.marked" not in [entry.kind for _, entry in see(bo, client).entries()]
    assert "energy.marked" not in [entry.kind for _, entry in card.card(bo, client).last]
    assert refused(parking.feel, working.desk, client, 5) == ("bad_value", "N4")


def test_n4_a_page_that_lies_open_before_others_has_not_even_ones_own_mark(working: Working) -> None:
    working.hour(0, 10)
    client = working.client("A")
    parking.feel(working.desk, client, -1)
    assert "energy.marked" not in [entry.kind for _, entry in card.card(working.desk, client).last]
    assert "energy.marked" not in [entry.kind for _, entry in preparation(working.desk, client).since]


def test_b4_the_card_names_every_complaint_that_is_open(working: Working) -> None:
    working.hour(0, 10)
    said = {"severity": "low"}
    client = working.client(
        "A",
        Fact("complaint.received", {"text": "late again", **said}, "late"),
        Fact("complaint.received", {"text": "never mind", **said}, "mind"),
        Fact("complaint.withdrawn", {"reason": "a mistake"}, "mind"),
        *(Fact("interaction.logged", {"channel": "email", "direction": "out", "reached": True}) for _ in range(3)),
    )
    found = card.card(working.desk, client)
    assert [case.text for case in found.complaints] == ["late again"]
    assert "late again (low)" in [line.text for line in lines(found)]
    assert "Open complaints" not in [line.label for line in lines(found, {"late"})]


def test_b4_a_call_is_stored_with_its_answers_and_an_attempt_without(working: Working) -> None:
    working.hour(0, 10)
    client = working.client("A")
    card.log(working.desk, card.Called(client, reached=True, asked={"ok": "no", "delivering": "yes"}, note="late"))
    card.log(working.desk, card.Called(client, reached=False))
    first, second = [entry.data for entry in working.desk.store.log(client).entries][-2:]
    assert first["asked"] == {"ok": "no", "delivering": "yes"}
    assert second == {"channel": "call", "direction": "out", "reached": False}


def test_t26_the_card_has_one_thought_for_them(working: Working) -> None:
    working.hour(0, 10)
    client = working.client("A", Fact("idea.shared", {"text": "a shop window"}), Fact("market_promise.noted", {"text": "same day"}))
    thought = card.card(working.desk, client).thought
    assert thought is not None
    assert thought[:2] == ("market_promise", "same day")


def test_the_card_shows_the_last_three_and_the_promises_of_both_sides(working: Working) -> None:
    working.hour(0, 10)
    client = working.client("A", promised("ours", "2026-11-25"), promised("theirs", "2026-11-26", "client"))
    found = card.card(working.desk, client)
    assert len(found.last) == 3
    assert [one.text for one, _ in found.ours] == ["ours"]
    assert [one.text for one, _ in found.theirs] == ["theirs"]
    assert "theirs · consequence not told" in [line.text for line in lines(found)]


def test_a_task_names_what_it_is_about(working: Working) -> None:
    working.hour(-9, 10)
    client = working.client("A", promised("ours", "2026-11-20"))
    working.hour(0, 10)
    assert today(working.desk).tasks == (Task("promise", client, "A", "A", "2026-11-20", "ours", "ours", late=True, done=False, until=""),)


@pytest.mark.parametrize(("days", "code"), [(0, "due_in_past"), (1, ""), (92, ""), (93, "snooze_too_far")])
def test_b5_one_is_put_off_from_tomorrow_to_a_quarter_ahead(working: Working, days: int, code: str) -> None:
    client, day = working.client("A"), date(2026, 11, 23) + timedelta(days=days)
    working.hour(0, 10)
    if code:
        assert refused(parking.snooze, working.desk, client, day, "ill")[0] == code
    else:
        parking.snooze(working.desk, client, day, "ill")
        assert see(working.desk, client).dossier.client.reviews.facts[-1].data["until"] == day.isoformat()


@pytest.mark.parametrize(("day", "listed"), [("2026-11-26", [("meeting", "prices")]), ("2026-11-27", [])])
def test_t19_a_meeting_is_prepared_from_three_days_ahead(working: Working, day: str, listed: list[tuple[str, str]]) -> None:
    working.hour(-14, 10)
    working.client("A", Fact("meeting.planned", {"on": day, "place": "client", "agenda": ["prices"]}, "m"))
    working.hour(0, 10)
    assert tasks(working) == listed
