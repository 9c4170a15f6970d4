"""Promises at the desk: of both sides, with a day to come; kept, moved, told, settled."""

from __future__ import annotations

from datetime import timedelta

from tests.desk.seat import TODAY, Seat

from kundtui.desk import client, promise

FRIDAY = TODAY + timedelta(days=7)


def made(seat: Seat, text: str = "send the drawing", side: str = "us", consequence: str = "") -> str:
    promise.make(seat.desk, promise.Made(seat.client, text, FRIDAY, side, consequence))
    return list(seat.dossier().promises)[-1]


def test_a_promise_is_stored_with_its_day_side_and_consequence_r2_r16(seat: Seat) -> None:
    made(seat, " send the drawing ")
    assert seat.newest() == ("promise.made", {"text": "send the drawing", "due": "2026-11-27", "side": "us"})
    made(seat, "the figures", "client", "we begin a week later")
    assert seat.newest()[1] == {"text": "the figures", "due": "2026-11-27", "side": "client", "consequence": "we begin a week later"}


def test_a_promise_without_words_or_a_day_to_come_is_refused_r2(seat: Seat) -> None:
    def refused(text: str = "x", due: object = FRIDAY, side: str = "us", consequence: str = "") -> tuple[str, str]:
        return seat.refuses(promise.make, seat.desk, promise.Made(seat.client, text, due, side, consequence))  # type: ignore[arg-type]

    assert refused(" ") == ("empty_text", "R2")
    assert refused(due=None) == ("promise_without_day", "R2")
    assert refused(due=TODAY - timedelta(days=1)) == ("due_in_past", "R2")
    assert refused(side="them") == ("bad_value", "R2")
    promise.make(seat.desk, promise.Made(seat.client, "today", TODAY))


def test_a_consequence_is_of_the_clients_part_r16(seat: Seat) -> None:
    assert seat.refuses(promise.make, seat.desk, promise.Made(seat.client, "x", FRIDAY, "us", "a delay")) == ("consequence_of_ours", "R16")


def test_a_promise_is_kept_once(seat: Seat) -> None:
    drawing = made(seat)
    promise.keep(seat.desk, seat.client, drawing)
    assert seat.newest() == ("promise.kept", {})
    assert seat.refuses(promise.keep, seat.desk, seat.client, drawing) == ("promise_closed", "")
    assert seat.refuses(promise.settle, seat.desk, seat.client, drawing, "x") == ("promise_closed", "")
    assert seat.refuses(promise.keep, seat.desk, seat.client, "none") == ("unknown_subject", "")


def test_a_promise_moves_to_another_day_to_come_told_or_not_r2_r3(seat: Seat) -> None:
    drawing = made(seat)

    def move(due: object, *, told: bool = False) -> promise.Moved:
        return promise.Moved(seat.client, drawing, due, told, " the machine broke ")  # type: ignore[arg-type]

    assert seat.refuses(promise.move, seat.desk, move(FRIDAY)) == ("nothing_changed", "R3")
    assert seat.refuses(promise.move, seat.desk, move(None)) == ("promise_without_day", "R2")
    assert seat.refuses(promise.move, seat.desk, move(TODAY - timedelta(days=1))) == ("due_in_past", "R2")
    promise.move(seat.desk, move(FRIDAY + timedelta(days=3)))
    assert seat.newest() == ("promise.moved", {"due": "2026-11-30", "told": False, "reason": "the machine broke"})
    promise.move(seat.desk, move(FRIDAY + timedelta(days=4), told=True))
    assert seat.newest()[1]["told"] is True


def test_what_was_told_and_how_it_was_settled_is_in_words_r2_r3_r16(seat: Seat) -> None:
    ours, theirs = made(seat), made(seat, "the figures", "client")
    assert seat.refuses(promise.tell, seat.desk, seat.client, ours, "") == ("empty_text", "R3")
    assert seat.refuses(promise.tell, seat.desk, seat.client, theirs, "") == ("empty_text", "R16")
    assert seat.refuses(promise.settle, seat.desk, seat.client, ours, " ") == ("empty_text", "R2")
    promise.tell(seat.desk, seat.client, ours, "two days later")
    assert seat.newest() == ("promise.told", {"text": "two days later"})
    promise.settle(seat.desk, seat.client, ours, "ten per cent off")
    assert seat.newest() == ("promise.settled", {"text": "ten per cent off"})


def test_a_fifth_promise_for_one_day_is_too_many_among_the_clients_of_one_owner_r2(seat: Seat) -> None:
    for number in range(4):
        made(seat, f"thing {number}")
    assert promise.crowd(seat.desk, seat.client, FRIDAY) == 0
    promise.make(seat.desk, promise.Made(seat.other, "theirs", FRIDAY, "client"))
    assert promise.crowd(seat.desk, seat.other, FRIDAY) == 0
    promise.make(seat.desk, promise.Made(seat.other, "the fifth", FRIDAY))
    assert promise.crowd(seat.desk, seat.other, FRIDAY) == 5
    assert promise.crowd(seat.desk, seat.other, FRIDAY + timedelta(days=1)) == 0
    client.assign(seat.desk, client.Assigned(seat.other, seat.bo))
    assert promise.crowd(seat.desk, seat.other, FRIDAY) == 0


def test_the_ledger_says_how_many_were_kept_and_what_is_due_the_same_day_r2(seat: Seat) -> None:
    assert promise.ledger(seat.desk, seat.client) == (0, 0, 0)
    for number in range(4):
        made(seat, f"thing {number}")
    promise.keep(seat.desk, seat.client, made(seat, "the drawing"))
    of_friday = promise.ledger(seat.desk, seat.client, "us", FRIDAY)
    assert (of_friday, of_friday.crowded) == ((1, 1, 4), 5)
    assert promise.ledger(seat.desk, seat.other, "us", FRIDAY) == (0, 0, 4)
    day_after = promise.ledger(seat.desk, seat.client, "us", FRIDAY + timedelta(days=1))
    assert (day_after, day_after.crowded) == ((1, 1, 0), 0)
    assert promise.ledger(seat.desk, seat.client, "client", FRIDAY) == (0, 0, 0)
