"""A client who goes by itself: lost with day, destination and reason (B12, B13), or ceased; ended from then on."""

from __future__ import annotations

from datetime import date, timedelta

from tests.desk.seat import TODAY, Seat

from kundtui.desk import leaving, undo
from kundtui.desk.portfolio import reading


def lost(seat: Seat, day: date | None = TODAY, destination: str = "own_staff", reason: str = "för dyrt") -> leaving.Lost:
    return leaving.Lost(seat.client, day, destination, reason)


def test_a_lost_client_is_ended_out_of_the_grid_and_comes_back_by_undo(seat: Seat) -> None:
    leaving.lose(seat.desk, lost(seat))
    assert seat.newest() == ("client.lost", {"told_on": "2026-11-20", "destination": "own_staff", "reason": "för dyrt"})
    assert reading(seat.desk, seat.client).assessment.lifecycle == "E"
    assert seat.refuses(leaving.lose, seat.desk, lost(seat))[0] == "relation_over"
    undo.undo(seat.desk)
    assert reading(seat.desk, seat.client).assessment.lifecycle == "N"


def test_a_loss_without_day_destination_or_reason_is_refused(seat: Seat) -> None:
    assert seat.refuses(leaving.lose, seat.desk, lost(seat, day=None)) == ("missing_field", "B12")
    assert seat.refuses(leaving.lose, seat.desk, lost(seat, destination="")) == ("missing_field", "B13")
    assert seat.refuses(leaving.lose, seat.desk, lost(seat, destination="mars")) == ("bad_value", "B13")
    assert seat.refuses(leaving.lose, seat.desk, lost(seat, reason=" ")) == ("missing_field", "B13")
    assert seat.refuses(leaving.lose, seat.desk, lost(seat, day=TODAY + timedelta(days=1)))[0] == "future_at"


def test_an_organisation_that_ceased_is_ended_and_not_lost(seat: Seat) -> None:
    leaving.close(seat.desk, leaving.Closed(seat.client, TODAY, "pension"))
    assert seat.newest() == ("client.closed", {"on": "2026-11-20", "reason": "pension"})
    assert reading(seat.desk, seat.client).assessment.lifecycle == "E"
    assert seat.refuses(leaving.close, seat.desk, leaving.Closed(seat.client, TODAY, "pension"))[0] == "relation_over"
