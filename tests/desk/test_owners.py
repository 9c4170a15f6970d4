"""Owners at the desk: what each carries now and on any day, exactly one owner, and how it felt for its author alone (N3, N4)."""

from __future__ import annotations

from datetime import timedelta

from tests.desk.seat import TODAY, Seat

from kundtui.desk import client, leaving, parking, portfolio
from kundtui.desk.client import Assigned
from kundtui.desk.member import the_member
from kundtui.desk.owners import owners
from kundtui.domain.standing import Filter


def carried(seat: Seat) -> list[tuple[str, int]]:
    return [(one.owner, one.clients) for one in owners(seat.desk).owners]


def test_n3_clients_without_an_owner_come_first_and_members_with_room_last(seat: Seat) -> None:
    client.assign(seat.desk, Assigned(seat.client, seat.bo))
    assert carried(seat) == [("", 1), (seat.bo, 1), (seat.anna, 0)]
    unowned = portfolio.view(seat.desk, keep=Filter(owners=("",)))
    assert [row.client for row in unowned.rows(0, 9)] == [seat.other]


def test_an_ended_client_weighs_on_nobody_and_a_day_gone_by_is_counted_as_it_was(seat: Seat) -> None:
    client.assign(seat.desk, Assigned(seat.client, seat.bo))
    before = owners(seat.desk, TODAY).owners
    leaving.lose(seat.desk, leaving.Lost(seat.other, TODAY, "unknown", "no word"))
    assert carried(seat) == [(seat.bo, 1), (seat.anna, 0)]
    seat.time += timedelta(days=3)
    assert [(one.owner, one.clients) for one in owners(seat.desk, TODAY + timedelta(days=1)).owners] == [(seat.bo, 1), (seat.anna, 0)]
    assert [(one.owner, one.clients) for one in before] == [("", 1), (seat.bo, 1), (seat.anna, 0)]


def test_the_derived_rows_and_the_log_carry_the_same(seat: Seat) -> None:
    client.assign(seat.desk, Assigned(seat.client, seat.anna))
    today = owners(seat.desk).owners
    seat.desk.today = TODAY
    assert owners(seat.desk).owners == today


def test_n3_a_second_owner_is_refused_and_a_deputy_is_somebody_else(seat: Seat) -> None:
    for typed in ("Anna, Bo", "anna och bo", "bo & anna"):
        assert seat.refuses(the_member, seat.desk, typed) == ("one_owner", "N3")
    assert seat.refuses(the_member, seat.desk, "Anna, Nobody") == ("unknown_member", "")
    assert seat.refuses(client.assign, seat.desk, Assigned(seat.client, seat.anna, seat.anna)) == ("deputy_is_owner", "N3")


def test_n3_the_same_owner_once_more_needs_a_reason_and_stays_it_since_the_first_day(seat: Seat) -> None:
    client.assign(seat.desk, Assigned(seat.client, seat.anna))
    assert seat.refuses(client.assign, seat.desk, Assigned(seat.client, seat.anna)) == ("nothing_changed", "N3")
    since = seat.dossier().client.since(seat.desk.now())
    client.assign(seat.desk, Assigned(seat.client, seat.anna, reason="they trust her"))
    assert seat.newest()[1] == {"owner": seat.anna, "reason": "they trust her"}
    assert seat.dossier().client.since(seat.desk.now()) == since


def test_n4_the_marks_of_others_are_counted_for_nobody_else(seat: Seat) -> None:
    parking.feel(seat.desk, seat.client, 1)
    bo = seat.colleague("bo")
    parking.feel(bo, seat.client, -1)
    parking.feel(bo, seat.other, -1)
    assert owners(seat.desk).felt.now == (1, 0, 0)
    assert owners(bo).felt.now == (0, 0, 2)
    seat.time += timedelta(days=30)
    assert (owners(bo).felt.now, owners(bo).felt.before) == ((0, 0, 0), (0, 0, 2))
    assert owners(seat.colleague("stranger")).felt.now == (0, 0, 0)


def test_t2_and_n2_the_grid_is_narrowed_and_sorted_by_what_was_said(seat: Seat) -> None:
    client.change(seat.desk, client.Changed(seat.client, {"target": "hold"}))
    row = seat.desk.store.standing(seat.client)
    assert row is not None
    assert (row.target, row.trust) == ("hold", None)
    held = portfolio.view(seat.desk, keep=Filter(targets=("hold",)))
    assert [one.client for one in held.rows(0, 9)] == [seat.client]
