"""The ledger of promises over all clients, both ways: late, untold, crowded days, and how many were kept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.desk.seat import TODAY, Seat

from kundtui.desk import client, promise, promises

if TYPE_CHECKING:
    from kundtui.desk.kept import Folded

FRIDAY = TODAY + timedelta(days=7)


def made(seat: Seat, text: str, days: int = 7, side: str = "us", of: str = "") -> str:
    who = of or seat.client
    promise.make(seat.desk, promise.Made(who, text, TODAY + timedelta(days=days), side))
    return list(seat.dossier(who).promises)[-1]


def test_r2_the_ledger_has_the_open_promises_of_both_sides_and_all_clients_by_their_day(seat: Seat) -> None:
    made(seat, "the drawing", 9)
    made(seat, "the figures", 3, "client", seat.other)
    promise.keep(seat.desk, seat.client, made(seat, "the list", 1))
    found = promises.listed(seat.desk)
    assert [(one.name, one.promise.text, one.promise.side) for one in found.items] == [
        ("Ålesund Fisk", "the figures", "client"),
        ("Nordbygg AB", "the drawing", "us"),
    ]
    assert [one.promise.text for one in found.narrowed(side="client").items] == ["the figures"]
    assert found.narrowed(late=True).items == ()


def test_r2_what_is_past_its_day_is_late_and_costs_the_keep_rate(seat: Seat) -> None:
    made(seat, "the drawing", 1)
    promise.keep(seat.desk, seat.client, made(seat, "the list", 1))
    seat.time += timedelta(days=3)
    found = promises.listed(seat.desk)
    assert [(one.promise.text, one.group(found.moment), one.state) for one in found.items] == [("the drawing", "late", "overdue")]
    assert found.rate("us") == (1, 2)
    assert found.by_owner("us") == {"": (1, 2)}
    assert [(rate.name, rate.kept, rate.of) for rate in found.rates] == [("Nordbygg AB", 1, 2)]


def test_the_ledger_reads_as_it_did_and_will_on_another_day(seat: Seat) -> None:
    made(seat, "the drawing", 1)
    assert promises.listed(seat.desk, on=TODAY - timedelta(days=1)).items == ()
    later = promises.listed(seat.desk, on=TODAY + timedelta(days=5))
    assert [one.state for one in later.items] == ["overdue"]


def test_r16_a_part_of_the_clients_is_untold_until_they_know_what_follows(seat: Seat) -> None:
    part = made(seat, "the figures", 3, "client")
    ours = made(seat, "the drawing", 3)
    untold = {one.promise.id: one.untold for one in promises.listed(seat.desk).items}
    assert untold == {part: True, ours: False}
    promise.tell(seat.desk, seat.client, part, "we begin a week later")
    assert not any(one.untold for one in promises.listed(seat.desk).items)


def test_r2_a_fifth_promise_of_an_owner_for_one_day_warns_with_the_keep_rate(seat: Seat) -> None:
    client.assign(seat.desk, client.Assigned(seat.client, seat.bo))
    for n in range(promise.MOST_A_DAY):
        made(seat, f"thing {n}")
    made(seat, "of nobody", 7, of=seat.other)
    assert promises.listed(seat.desk).crowds() == []
    made(seat, "one more")
    assert [(crowd.owner, crowd.day, crowd.due) for crowd in promises.listed(seat.desk).crowds()] == [(seat.bo, FRIDAY, 5)]


def test_the_head_of_the_ledger_comes_from_the_diary(seat: Seat) -> None:
    made(seat, "the drawing", 9)
    made(seat, "the figures", 3, "client", seat.other)
    kept: Folded = {}
    head = promises.soonest(seat.desk, 1, kept)
    assert ([one.promise.text for one in head.items], head.whole) == (["the figures"], False)
    assert list(kept) == [seat.other]
    assert len(promises.listed(seat.desk, kept=kept).items) == 2
    made(seat, "new", 2)
    assert len(promises.listed(seat.desk, kept=kept).items) == 3


def test_r2_the_keep_rate_of_one_side_counts_none_of_the_others(seat: Seat) -> None:
    ours = made(seat, "the plan")
    made(seat, "the figures", side="client")
    promise.keep(seat.desk, seat.client, ours)
    found = promises.listed(seat.desk)
    assert (found.rate("us").of, found.rate("client").of) == (1, 0)
