"""The complaints of all clients at the desk: the order by clock, what is in it and what is not, on any day, and after a quick look at its head."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kundtui.desk import complaint, complaints, handling
from kundtui.desk.act import Fact, act
from kundtui.desk.handling import Step

if TYPE_CHECKING:
    from tests.desk.seat import Seat

    from kundtui.desk.kept import Folded


def complain(seat: Seat, client: str, text: str, days: int = 0, severity: str = "low") -> str:
    """Store a complaint of so many days ago; gives its id."""
    at = seat.desk.now().replace(hour=15 if days else 9, minute=0) - timedelta(days=days)
    receipt = complaint.log(seat.desk, complaint.Received(client, text, severity, at=at))
    entry = seat.desk.store.entry(receipt.entries[0])
    assert entry
    return entry.subject


def texts(seat: Seat, **wanted: object) -> list[str]:
    return [item.case.text for item in complaints.listed(seat.desk, **wanted).items]  # type: ignore[arg-type]


def test_b6_late_first_then_due_today_then_by_clock(seat: Seat) -> None:
    """A Friday: yesterday's is due today, today's on Monday."""
    complain(seat, seat.client, "new")
    complain(seat, seat.other, "due", days=1)
    complain(seat, seat.client, "late", days=4)
    found = complaints.listed(seat.desk)
    assert [(item.case.text, item.group(found.moment)) for item in found.items] == [("late", "late"), ("due", "today"), ("new", "later")]
    assert texts(seat, late=True) == ["late"]
    assert texts(seat, owner=seat.bo) == []


def test_what_is_done_with_is_not_listed_and_what_waits_for_the_clients_word_is(seat: Seat) -> None:
    case = complain(seat, seat.client, "late")
    gone = complain(seat, seat.client, "a mistake")
    handling.take(seat.desk, Step(seat.client, gone, "withdraw", "x"))
    told = {"apology": "a", "proposal": "p", "help": "h"}
    complaint.resolve(seat.desk, complaint.Resolved(seat.client, case, "upheld", "ours", told, {}, prevention="two of us read it"))
    assert texts(seat) == ["late"]
    complaint.confirm(seat.desk, seat.client, case)
    assert texts(seat) == []
    assert {item.case.text for item in complaints.all_of(seat.desk, seat.client).items} == {"late", "a mistake"}


def test_an_ended_clients_complaints_are_not_listed(seat: Seat) -> None:
    complain(seat, seat.client, "late")
    data = {"on": "2026-11-20", "reason": "ceased"}
    act(seat.desk, "import", seat.client, lambda _dossier, _now: [Fact("client.closed", data)])
    assert texts(seat) == []


def test_the_list_of_another_day_is_as_it_read_then(seat: Seat) -> None:
    complain(seat, seat.client, "late", days=4)
    assert texts(seat, on=date(2026, 11, 15)) == []
    then = complaints.listed(seat.desk, on=date(2026, 11, 16))
    assert [item.reading.phase for item in then.items] == ["open"]


def test_r1_a_complaint_that_was_declined_and_not_told_is_to_be_told(seat: Seat) -> None:
    case = complain(seat, seat.client, "late")
    waived = dict.fromkeys(("apology", "proposal", "help"), "it was agreed so")
    complaint.resolve(seat.desk, complaint.Resolved(seat.client, case, "declined", "theirs", {}, waived, "it was agreed so"))
    (item,) = complaints.listed(seat.desk).items
    assert item.next == "decide"
    handling.take(seat.desk, Step(seat.client, case, "decide", "it was agreed so"))
    assert texts(seat) == []


def test_the_head_of_the_list_agrees_with_the_whole(seat: Seat) -> None:
    """And a second look sees what others have stored meanwhile."""
    complain(seat, seat.client, "late", days=4)
    complain(seat, seat.other, "new")
    kept: Folded = {}
    head = complaints.soonest(seat.desk, 1, kept)
    assert ([item.case.text for item in head.items], head.whole) == (["late"], False)
    assert complaints.soonest(seat.desk, 5, kept).items == complaints.listed(seat.desk, kept=kept).items
    complain(seat, seat.client, "again", days=1)
    assert texts(seat, kept=kept) == ["late", "again", "new"]
