"""The call list over a real store: as known at nine, the same on every machine, standing still while its lines are ticked; the streak (B5)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.desk.working import ASKED, Working, complained

from kundtui.desk import calls, complaint, member, parking, portfolio, undo
from kundtui.desk.act import Fact
from kundtui.desk.calls import call_list
from kundtui.desk.desk import Desk
from kundtui.domain.picking import pick_calls

if TYPE_CHECKING:
    from pathlib import Path

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def working(tmp_path: Path) -> Working:
    """Twelve clients, talked with in turn until the Thursday before."""
    found = Working(tmp_path)
    found.hour(-60, 10)
    clients = [found.client(f"Client {n:02}") for n in range(12)]
    for n, client in enumerate(clients):
        for days in (-50, -36, -22, -8 - n % 4):
            found.hour(days, 11)
            found.call(client, asked=ASKED)
    found.hour(-5, 10)
    for client in clients[:5]:
        found.record(client, complained(found.desk.new_id()))
    found.hour(0, 9, 1)
    while portfolio.catch_up(found.desk):
        pass
    return found


def test_b2_with_five_fires_there_is_a_green_one_too(working: Working) -> None:
    slots = [call.pick.slot for call in working.calls().calls]
    levels = {call.pick.prospect.level for call in working.calls().calls}
    assert slots[0] == "burning"
    assert len(slots) == 3
    assert levels - {"crisis", "at_risk"}


def test_the_list_stands_still_while_its_lines_are_ticked(working: Working) -> None:
    before = working.names()
    first, second = (call.pick.prospect.client for call in working.calls().calls[:2])
    working.hour(0, 10)
    working.call(first)
    working.call(second, reached=False)
    complaint.log(working.desk, complaint.Received(working.calls().calls[2].pick.prospect.client, "broken", "high"))
    assert working.names() == before
    assert [call.done for call in working.calls().calls] == ["reached", "tried", ""]


def test_same_data_and_date_give_the_same_list_at_any_hour_and_on_any_machine(working: Working) -> None:
    before = working.names()
    working.hour(0, 15)
    working.record(working.desk.store.clients()[-1], complained(working.desk.new_id()))
    assert working.names() == before
    assert [call.pick.prospect.name for call in call_list(working.again()).calls] == before
    working.hour(1, 12)
    assert working.names(date(2026, 11, 23)) == before


def test_what_stored_rows_give_is_what_all_the_facts_give(working: Working, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = working.names()
    monkeypatch.setattr("kundtui.desk.calls._Nine._same_office", lambda _self: False)
    assert working.names() == quick
    assert pick_calls((), lambda _client: None, (), TUESDAY, working.desk.office.policy(working.desk.now())) == ()


def test_who_was_reached_is_left_out_the_next_workday_and_who_was_not_comes_first(working: Working) -> None:
    first, second, third = (call.pick.prospect for call in working.calls().calls)
    working.hour(0, 10)
    working.call(first.client)
    working.call(third.client, reached=False)
    working.hour(1, 9, 5)
    names = working.names()
    assert first.name not in names
    assert names[0] == third.name
    assert working.calls().calls[0].pick.again
    assert second.name in names


def test_a_client_put_off_stays_ticked_today_and_is_off_tomorrows_list(working: Working) -> None:
    one = working.calls().calls[0].pick.prospect
    parking.snooze(working.desk, one.client, date(2026, 11, 27), "travels until Thursday")
    assert working.calls().calls[0].done == "snoozed"
    working.hour(1, 9, 5)
    assert one.name not in working.names()
    working.hour(4, 9, 5)
    assert one.name in working.names()


def test_l4_a_weekend_has_no_list(working: Working) -> None:
    assert not working.calls(date(2026, 11, 28)).workday
    assert not working.calls(date(2026, 12, 25)).workday


def three_calls(working: Working, days: int) -> None:
    """Try three calls on a day."""
    for at, client in enumerate(working.desk.store.clients()[:3]):
        working.hour(days, 10, at)
        working.call(client, reached=at > 0)


def test_b5_the_streak_survives_a_weekend_and_breaks_on_a_missed_tuesday(working: Working) -> None:
    for days in (-4, -3, 0):
        three_calls(working, days)
    working.hour(0, 17)
    assert working.calls().streak == 3
    working.hour(1, 8)
    assert working.calls().streak == 3
    working.hour(2, 12)
    assert working.calls().streak == 0
    three_calls(working, 2)
    working.hour(2, 17)
    assert working.calls().streak == 1


def test_b5_the_streak_survives_a_red_letter_day(tmp_path: Path) -> None:
    working = Working(tmp_path)
    for n in range(4):
        working.client(f"Client {n}")
    for days in (-196, -195, -194, -192):
        three_calls(working, days)
    working.hour(-192, 17)
    assert working.calls().day == date(2026, 5, 15)
    assert working.calls().streak == 4
    assert not working.calls(date(2026, 5, 14)).workday


def test_b5_two_calls_are_enough_where_the_list_is_no_longer(tmp_path: Path) -> None:
    working = Working(tmp_path)
    one, two = working.client("A"), working.client("B")
    working.hour(0, 10)
    working.call(one)
    assert working.calls().streak == 0
    working.call(two)
    assert working.calls().streak == 1


def test_b5_a_streak_of_short_days_reads_the_rows_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An owner of two clients keeps a day with two calls; ten thousand rows of others are not read for each of them."""
    working = Working(tmp_path)
    working.hour(-20, 10)
    clients = [working.client("A"), working.client("B")]
    for days in (-4, -3, 0):
        working.hour(days, 10)
        for client in clients:
            working.call(client, reached=False)
    asked: list[str] = []
    carried = calls._carried  # noqa: SLF001 - how often it is read is what is tested

    def counted(desk: Desk, owner: str) -> tuple[str, ...]:
        asked.append(owner)
        return carried(desk, owner)

    monkeypatch.setattr(calls, "_carried", counted)
    assert working.calls().streak == 3
    assert len(asked) == 1


def test_b5_who_is_no_member_has_no_streak_of_all_the_others(working: Working) -> None:
    three_calls(working, 0)
    assert working.calls().streak == 1
    assert call_list(Desk(working.desk.store, "nobody", working.desk.clock)).streak == 0


def test_a_try_that_was_taken_back_keeps_nothing(working: Working) -> None:
    three_calls(working, 0)
    assert working.calls().streak == 1
    undo.undo(working.desk)
    assert working.calls().streak == 0


def test_a_client_added_today_is_known_from_then_on(tmp_path: Path) -> None:
    working = Working(tmp_path)
    working.hour(0, 13)
    working.client("New")
    assert working.names() == ["New"]


def test_b6_who_rang_us_yesterday_to_complain_is_on_todays_list(working: Working) -> None:
    quiet = working.calls().calls[2].pick.prospect
    working.hour(0, 15)
    working.call(quiet.client, direction="in")
    complaint.log(working.desk, complaint.Received(quiet.client, "broken again", "high"))
    working.hour(1, 9, 5)
    assert quiet.name in working.names()
    working.hour(1, 11)
    working.call(quiet.client)
    working.hour(2, 9, 5)
    assert quiet.name not in working.names()


def test_b11_who_knows_a_client_with_an_unanswered_no_is_a_wildcard_and_a_silent_one_counts_for_nothing(tmp_path: Path) -> None:
    working = Working(tmp_path)
    working.hour(-60, 10)
    said_no, silent, friend, other = (working.client(name) for name in ("No", "Silent", "Friend", "Other"))
    working.call(silent, asked=ASKED)
    for days in (-40, -20, -6):
        working.hour(days, 11)
        for client in (said_no, friend, other):
            working.call(client, asked={**ASKED, "ok": "no"} if client == said_no and days == -6 else ASKED)
    working.record(friend, Fact("tie.noted", {"client": said_no, "ambassador": True}))
    working.record(other, Fact("tie.noted", {"client": silent, "ambassador": True}))
    working.hour(0, 9, 5)
    looks = {call.pick.prospect.name: call.pick.look.ambassador for call in call_list(working.desk, more=True).calls}
    assert looks["Friend"] == (said_no,)
    assert looks["Other"] == ()


@pytest.mark.parametrize(("channel", "direction"), [("email", "out"), ("call", "in")])
def test_b5_mails_and_calls_of_the_client_are_no_calls_of_the_routine(working: Working, channel: str, direction: str) -> None:
    working.hour(0, 10)
    for row in portfolio.view(working.desk, "name").rows(0, 3):
        working.call(row.client, channel=channel, direction=direction)
    working.hour(0, 17)
    assert working.calls().streak == 0


def test_a_client_of_nobody_is_on_nobodys_list_where_two_work(tmp_path: Path) -> None:
    working = Working(tmp_path)
    working.client("A")
    working.hour(0, 10)
    assert len(working.calls().calls) == 1
    member.add(working.desk, "Bo Lund", "bo", "member")
    working.hour(0, 11)
    assert [
        row.name for row in portfolio.view(working.desk, "name").rows(0, 4) if calls.of_owner(working.desk, row, working.desk.member.id)
    ] == []
