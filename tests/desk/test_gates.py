"""The gates of an ending at the desk: waivers by a leader, the kept result, the list gone through, a night's rest, winding down, two processes."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.desk.seat import TODAY, Seat

from kundtui.desk import attempt, client, difficult, farewell, gates, hours, interaction, leaving, member, money, notice, offboarding
from kundtui.desk.act import Fact, act
from kundtui.desk.today import tasks_of, today
from kundtui.domain.farewell import Range
from kundtui.domain.inventory import ASKED
from kundtui.domain.outlook import kept_of
from kundtui.i18n import full_day

if TYPE_CHECKING:
    from kundtui.desk.desk import Desk

ROOT = Path(__file__).parents[2]
SOON = TODAY + timedelta(days=30)
NOTHING = dict.fromkeys(ASKED, "")
ROUNDS = 3


def considered(seat: Seat, of: str = "") -> Desk:
    bo = seat.colleague("bo")
    offboarding.consider(bo, of or seat.client, "it costs more than it gives")
    return bo


def waived(seat: Seat, gate: str, *items: str, reason: str = "they live abroad") -> gates.Waiver:
    return gates.Waiver(seat.client, gate, reason, items)


def decided(seat: Seat) -> Desk:
    bo = considered(seat)
    gates.waive(seat.desk, waived(seat, "tried"))
    gates.waive(seat.desk, waived(seat, "calculus"))
    offboarding.decide(seat.desk, offboarding.Decided(seat.client, "we both tried"))
    return bo


def told(seat: Seat) -> Desk:
    bo = decided(seat)
    interaction.log(bo, interaction.Logged(seat.client))
    gates.complete(bo, gates.Complete(seat.client, NOTHING))
    return bo


def noticed(seat: Seat) -> Desk:
    bo = told(seat)
    gates.draft_notice(bo, seat.client, "thanks")
    gates.skip_night(seat.desk, seat.client, "read by two")
    offboarding.give_notice(bo, offboarding.Notice(seat.client, "", TODAY))
    return bo


def opened(seat: Seat) -> list[str]:
    return [check.gate for check in offboarding.seen(seat.desk, seat.client).checklist.checks if check.done]


# Everything tried: N14


def test_n14_the_gate_refuses_with_any_item_open_and_no_waiver(seat: Seat) -> None:
    bo = considered(seat)
    assert seat.refuses(gates.confirm_tried, bo, seat.client) == ("tried_open", "N14")
    assert seat.refuses(offboarding.decide, seat.desk, offboarding.Decided(seat.client, "yes")) == ("tried_open", "N14")
    gates.waive(seat.desk, waived(seat, "tried", "met", "time"))
    assert seat.refuses(offboarding.decide, seat.desk, offboarding.Decided(seat.client, "yes")) == ("tried_open", "N14")


def test_n14_a_waiver_needs_a_leader_and_a_reason_and_something_that_is_open(seat: Seat) -> None:
    bo = considered(seat)
    assert seat.refuses(gates.waive, bo, waived(seat, "tried")) == ("leader_needed", "R13")
    assert seat.refuses(gates.waive, seat.desk, waived(seat, "tried", reason=" ")) == ("missing_field", "N14")
    assert seat.refuses(gates.waive, seat.desk, waived(seat, "notice")) == ("bad_value", "")
    assert seat.refuses(gates.waive, seat.desk, waived(seat, "tried", "shoes")) == ("bad_value", "")
    assert seat.refuses(gates.waive, seat.desk, waived(seat, "tried", "doorstep")) == ("item_not_open", "N14")
    assert seat.refuses(gates.waive, seat.desk, waived(seat, "wind_down")) == ("not_noticed", "A13")
    gates.waive(seat.desk, waived(seat, "calculus"))
    assert seat.refuses(gates.waive, seat.desk, waived(seat, "calculus")) == ("gate_open_already", "N16")


def test_n14_the_last_waiver_passes_the_gate_with_the_evidence_of_the_others(seat: Seat) -> None:
    bo = considered(seat)
    visit = interaction.log(bo, interaction.Logged(seat.client, "visit")).entries[0]
    gates.waive(seat.desk, waived(seat, "tried"))
    assert [one[1] for one in seat.stored()[-2:]] == [
        {"gate": "tried", "reason": "strengthened, time, broadened, expectations, recovery: they live abroad"},
        {"gate": "tried", "evidence": [visit]},
    ]
    assert seat.refuses(gates.confirm_tried, bo, seat.client) == ("gate_open_already", "")


def test_n5_more_time_than_the_median_of_the_others_in_eight_weeks(seat: Seat) -> None:
    start = seat.time
    seat.time = start - timedelta(days=120)
    for _week in range(9):
        hours.log(seat.desk, hours.Spent(seat.client, 90))
        hours.log(seat.desk, hours.Spent(seat.other, 60))
        seat.time += timedelta(days=7)
    seat.time = start
    considered(seat)
    items = {item.name: item for item in offboarding.seen(seat.desk, seat.client).checklist.items}
    assert (items["time"].done, len(items["time"].evidence)) == (True, 9)
    for _day in range(5):
        hours.log(seat.desk, hours.Spent(seat.other, 1200))
    items = {item.name: item for item in offboarding.seen(seat.desk, seat.client).checklist.items}
    assert not items["time"].done


def test_n5_the_attempt_the_ending_and_the_difficult_relations_count_more_time_by_one_rule(seat: Seat) -> None:
    start = seat.time
    seat.time = start - timedelta(days=100)
    client.assign(seat.desk, client.Assigned(seat.client, seat.anna))
    attempt.begin(seat.desk, attempt.Begun(seat.client, 6, 6, "mend it"))
    for _week in range(8):
        hours.log(seat.desk, hours.Spent(seat.client, 90))
        hours.log(seat.desk, hours.Spent(seat.other, 60))
        seat.time += timedelta(days=7)
    seat.time = start
    considered(seat)

    def told() -> tuple[bool, bool, bool]:
        (step,) = (one for one in attempt.attempted(seat.desk, seat.client).attempt.steps if one.code == "hours")  # type: ignore[union-attr]
        here = offboarding.seen(seat.desk, seat.client).checklist
        (there,) = (one.ending for one in difficult.difficult(seat.desk).relations if one.ending)
        items = [item for seen in (here, there) for item in seen.items if item.name == "time"]
        return step.done, items[0].done, items[1].done

    assert told() == (True, True, True)
    for _day in range(5):
        hours.log(seat.desk, hours.Spent(seat.other, 1200))
    assert told() == (False, False, False)


# The calculation: N16, N17

NUMBERS = {
    "revenue": Range.point(180000),
    "cost": Range.point(20000),
    "hours": Range.point(520),
    "use": Range.point(Fraction(7, 10)),
    "value": Range.point(850),
    "months": Range.point(2),
    "ending": Range.point(25000),
    "rumour": Range.point(12000),
}


def kept(seat: Seat, desk: Desk) -> None:
    gates.keep_result(desk, farewell.compute(desk, farewell.ground(desk, seat.client), NUMBERS))


def test_n17_the_numbers_and_the_forecast_of_f1_are_kept_and_told_in_the_task_of_the_follow_up(seat: Seat) -> None:
    client.assign(seat.desk, client.Assigned(seat.client, seat.bo))
    bo = considered(seat)
    gates.waive(seat.desk, waived(seat, "tried"))
    assert seat.refuses(offboarding.decide, seat.desk, offboarding.Decided(seat.client, "yes")) == ("calculus_open", "N16")
    kept(seat, bo)
    found = kept_of(offboarding.seen(seat.desk, seat.client).checklist.ending)
    assert found is not None
    assert (round(found.difference), found.verdict, int(found.freed), int(found.used)) == (60833, "clear_end", 520, 364)
    offboarding.decide(seat.desk, offboarding.Decided(seat.client, "we both tried"))
    interaction.log(bo, interaction.Logged(seat.client))
    gates.complete(bo, gates.Complete(seat.client, NOTHING))
    gates.draft_notice(bo, seat.client, "thanks")
    gates.skip_night(seat.desk, seat.client, "read by two")
    offboarding.give_notice(bo, offboarding.Notice(seat.client, "", TODAY))
    gates.wind_down(bo, gates.WoundDown(seat.client, "mail of 3 May", "nothing"))
    offboarding.end(seat.desk, seat.client, "too late", "two days a month for Fisk")
    assert seat.refuses(offboarding.follow_up, bo, seat.client, "x", "y") == ("follow_up_early", "N17")
    assert [one.what for one in tasks_of(seat.desk, seat.client, seat.bo, seat.desk.now()) if not one.done] == []
    seat.time += timedelta(days=90)
    (task,) = [one for one in today(seat.desk, seat.bo).tasks if one.what == "follow_up"]
    assert (task.text, task.late) == ("+60833 · two days a month for Fisk", False)
    hours.log(bo, hours.Spent(seat.client, 180))
    look = offboarding.seen(seat.desk, seat.client).checklist.outlook
    assert look is not None
    assert (look.days, int(look.spent), look.forecast) == (90, 3, 520 * Fraction(90, 365))
    offboarding.follow_up(bo, seat.client, offboarding.forecast_of(bo, seat.client), "45 000, and a calmer spring")
    assert seat.newest()[1] == {"forecast": "60833", "actual": "45 000, and a calmer spring"}
    assert [one for one in seat.desk.store.diary("9999") if one.client == seat.client] == []


def test_n16_no_result_is_kept_without_hours(seat: Seat) -> None:
    bo = considered(seat)
    assert seat.refuses(lambda: gates.keep_result(bo, farewell.compute(bo, farewell.ground(bo, seat.client), {}))) == ("cannot_keep", "N16")


def test_the_evidence_of_a_kept_result_is_the_hours_and_the_money_it_rests_on(seat: Seat) -> None:
    bo = considered(seat)
    spent = hours.log(bo, hours.Spent(seat.client, 600)).entries
    money.record(bo, money.Recorded(seat.client, TODAY - timedelta(days=364), TODAY, Fraction(9000), Fraction(1000)))
    gates.keep_result(bo, farewell.compute(bo, farewell.ground(bo, seat.client), {"value": Range.point(800)}))
    assert spent[0] in seat.newest()[1]["evidence"]
    assert len(seat.newest()[1]["evidence"]) == 2


# What is owed: A12


def test_a12_the_list_is_complete_only_when_each_kind_is_answered(seat: Seat) -> None:
    bo = decided(seat)
    some = gates.Complete(seat.client, {"delivery": "the last print run", "data": ""})
    assert seat.refuses(gates.complete, bo, some) == ("inventory_unanswered", "A12")
    assert seat.refuses(gates.complete, bo, gates.Complete(seat.client, {"shoes": ""})) == ("bad_value", "")
    offboarding.list_obligation(bo, offboarding.Owed(seat.client, "their keys", "access"))
    rest = dict.fromkeys(("prepaid", "warranty", "notice", "data"), "")
    gates.complete(bo, gates.Complete(seat.client, {"delivery": "the last print run"} | rest))
    listed = [one.text for one in offboarding.seen(bo, seat.client).checklist.owed]
    assert listed == ["their keys", "the last print run"]
    assert seat.newest()[1]["reason"] == "none: prepaid, warranty, notice, data"
    assert seat.refuses(gates.complete, bo, some) == ("gate_open_already", "")


# The notice: O3, A13


def test_o3_an_insult_in_the_notice_holds_it(seat: Seat) -> None:
    bo = told(seat)
    with pytest.raises(Exception, match="draft_held"):
        gates.draft_notice(bo, seat.client, "You are idiots, so we end this.")
    assert seat.newest()[0] == "draft.held"
    assert "insult" in seat.newest()[1]["rules"]
    assert seat.refuses(offboarding.give_notice, bo, offboarding.Notice(seat.client, "", SOON)) == ("no_notice_draft", "A13")


def test_a13_a_draft_rests_until_the_next_workday_at_nine_unless_another_leader_lets_it_go(seat: Seat) -> None:
    bo = told(seat)
    assert seat.refuses(gates.skip_night, seat.desk, seat.client, "x") == ("no_draft_asleep", "A13")
    gates.draft_notice(bo, seat.client, "thanks for these years")
    draft = offboarding.Notice(seat.client, "", SOON)
    assert seat.refuses(offboarding.give_notice, bo, draft) == ("draft_asleep", "A13")
    assert seat.refuses(gates.skip_night, bo, seat.client, "read it") == ("own_draft", "R13")
    seat.time += timedelta(days=3)
    assert seat.refuses(offboarding.give_notice, bo, draft._replace(text="thanks, and goodbye")) == ("notice_unrested", "A13")
    offboarding.give_notice(bo, draft)
    assert seat.newest()[1]["text"] == "thanks for these years"


def test_a13_the_client_reads_the_day_that_is_kept(seat: Seat) -> None:
    bo = told(seat)
    assert seat.refuses(gates.draft_notice, bo, seat.client, "Vi slutar den ….") == ("notice_without_day", "A13")
    gates.draft_notice(bo, seat.client, f"We part on {full_day(SOON, 'en')}. Thank you for these years.")
    seat.time += timedelta(days=3)
    other = offboarding.Notice(seat.client, "", SOON + timedelta(days=1))
    assert seat.refuses(offboarding.give_notice, bo, other) == ("notice_other_day", "A13")
    offboarding.give_notice(bo, other._replace(ends_on=None))
    assert seat.newest()[1]["ends_on"] == SOON.isoformat()


def test_g5_the_list_of_what_is_owed_comes_before_the_notice(seat: Seat) -> None:
    bo = decided(seat)
    interaction.log(bo, interaction.Logged(seat.client))
    assert seat.refuses(offboarding.give_notice, bo, offboarding.Notice(seat.client, "", SOON)) == ("inventory_open", "A12")


def test_8c_a_client_who_has_given_notice_is_not_ended_by_us(seat: Seat) -> None:
    notice.tell(seat.desk, notice.Told(seat.client, "given", "we have found another"))
    assert seat.refuses(offboarding.consider, seat.colleague("bo"), seat.client, "x") == ("they_gave_notice", "B12")
    assert offboarding.seen(seat.desk, seat.client).their_notice
    leaving.lose(seat.desk, leaving.Lost(seat.client, TODAY, "unknown", "found another"))
    assert not offboarding.seen(seat.desk, seat.client).their_notice
    assert seat.refuses(offboarding.consider, seat.colleague("bo"), seat.client, "x") == ("relation_over", "")
    notice.tell(seat.desk, notice.Told(seat.other, "threatened", "we may go"))
    considered(seat, seat.other)


# Winding down: G6


def test_g6_a_week_without_a_status_blocks_until_a_leader_waives_it(seat: Seat) -> None:
    bo = told(seat)
    gates.draft_notice(bo, seat.client, "thanks")
    gates.skip_night(seat.desk, seat.client, "read by two")
    offboarding.give_notice(bo, offboarding.Notice(seat.client, "", SOON))
    seat.time += timedelta(days=8)
    done = gates.WoundDown(seat.client, "mail of 3 May", "keys are back")
    assert seat.refuses(gates.wind_down, bo, done) == ("weeks_untold", "A13")
    assert seat.refuses(gates.wind_down, bo, done._replace(invoice="")) == ("missing_field", "A13")
    gates.waive(seat.desk, waived(seat, "wind_down", reason="they were here every day"))
    assert "wind_down" in opened(seat)


def test_g6_the_end_waits_for_it(seat: Seat) -> None:
    noticed(seat)
    assert seat.refuses(offboarding.end, seat.desk, seat.client, "x", "y") == ("wind_down_open", "A13")


# N18


def _signed(seat: Seat, data: dict[str, object]) -> None:
    """A signature as the log has it, whatever the diagnosis would say."""
    act(seat.desk, "diagnosis.signed", seat.client, lambda _dossier, _now: [Fact("diagnosis.signed", data, "x")])


def test_n18_a_signed_diagnosis_without_a_decision_alarms_on_day_15(seat: Seat) -> None:
    second = member.add(seat.desk, "Siv Ås", "siv", "leader")
    client.assign(seat.desk, client.Assigned(seat.client, seat.bo))
    signed: dict[str, object] = {"verdict": "problem_client", "evidence": []}
    for who in (seat.bo, second):
        _signed(seat, signed | {"signed_by": who})
    seat.time += timedelta(days=14)
    assert [one.late for one in today(seat.desk, seat.bo).tasks if one.what == "offboarding"] == [False]
    seat.time += timedelta(days=1)
    assert [one.late for one in today(seat.desk, seat.bo).tasks if one.what == "offboarding"] == [True]


# Two processes


WORK = """
import sys
from datetime import UTC, datetime, timedelta
from kundtui.desk import offboarding, promise
from kundtui.desk.desk import Desk
from kundtui.desk.refused import Refused
from kundtui.store.sqlite import open_store

path, who, client, *held = sys.argv[1:]
moment = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
store = open_store(path)
desk = Desk(store, who, lambda: moment)
append = store.append


def once(write):
    store.append = append
    print("decided", flush=True)
    sys.stdin.readline()
    append(write)


if held:
    store.append = once
print("ready", flush=True)
sys.stdin.readline()
try:
    if who == "anna":
        offboarding.end(desk, client, "too late", "two days for Fisk")
    else:
        promise.make(desk, promise.Made(client, "one thing more", (moment + timedelta(days=9)).date()))
    print("stored")
except Refused as refused:
    print(refused.code)
"""


def started(seat: Seat, who: str, *held: str) -> subprocess.Popen[str]:
    words = [sys.executable, "-c", WORK, seat.path, who, seat.client, *held]
    return subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def says(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.mark.parametrize(("held", "quicker", "last"), [("anna", "bo", "obligations_open"), ("bo", "anna", "stored")])
def test_o1_who_had_decided_before_another_stored_decides_again_on_what_is_there_now(
    seat: Seat, held: str, quicker: str, last: str
) -> None:
    bo = noticed(seat)
    gates.wind_down(bo, gates.WoundDown(seat.client, "mail of 3 May", "nothing"))
    with started(seat, held, "held") as one, started(seat, quicker) as other:
        assert (says(one), says(other)) == ("ready", "ready")
        go(one)
        assert says(one) == "decided"
        go(other)
        assert says(other) == "stored"
        go(one)
        assert says(one) == last
    kinds = [kind for kind, _ in seat.stored() if kind in ("promise.made", "offboarding.ended")]
    assert kinds == (["promise.made"] if held == "anna" else ["offboarding.ended", "promise.made"])
    assert seat.desk.store.verify() == ()


def test_o1_two_processes_never_end_a_client_and_promise_it_something_at_once(seat: Seat) -> None:
    for number in range(ROUNDS):
        bo = noticed(seat)
        gates.wind_down(bo, gates.WoundDown(seat.client, "mail of 3 May", "nothing"))
        with started(seat, "anna") as one, started(seat, "bo") as other:
            both = (one, other)
            assert [says(process) for process in both] == ["ready", "ready"]
            for process in both:
                go(process)
            said = [process.communicate()[0].strip() for process in both]
        kinds = [kind for kind, _ in seat.stored()]
        ended = kinds.index("offboarding.ended") if "offboarding.ended" in kinds else len(kinds)
        assert said[0] in ("stored", "obligations_open")
        assert (said[0] == "stored") == ("offboarding.ended" in kinds)
        assert "promise.made" not in kinds[:ended] or "offboarding.ended" not in kinds
        assert seat.desk.store.verify() == ()
        seat.client = client.add(seat.desk, client.Added(f"Round {number}", f"R{number}")).client
