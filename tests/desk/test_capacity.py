"""Capacity (practice conflict 1): talks a week that the rhythms need, exact, against what the nine o'clock routine gives (B5)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from kundtui.desk import capacity, client, rhythm
from kundtui.desk.act import Fact, act
from kundtui.desk.rhythm import Agreed
from kundtui.domain import capacity as rules
from kundtui.domain.policy import DEFAULT
from kundtui.domain.standing import Rate
from kundtui.words.capacity import short

if TYPE_CHECKING:
    from tests.desk.seat import Seat


def given_rhythm(seat: Seat, of: str, need: int, days: int) -> None:
    rhythm.agree(seat.desk, Agreed(of, "talk", need, days))


def owned(seat: Seat, of: str, owner: str) -> None:
    act(seat.desk, "owner.assigned", of, lambda _dossier, _now: [Fact("owner.assigned", {"owner": owner})])


def test_twenty_two_clients_at_two_a_week_need_forty_four_where_the_routine_gives_twenty() -> None:
    found = rules.capacity([Rate("anna", 2, 7, "project", 22)], DEFAULT)
    assert (found.office.need, found.office.gives, found.office.over) == (Fraction(44), 20, True)
    assert short(found.office) == "Rhythms need 44 talks a week, routine gives 20"


def test_the_talks_of_an_owner_and_of_the_office_are_exact(seat: Seat) -> None:
    third = client.add(seat.desk, client.Added("Tredje AB", "T3")).client
    for one, owner in ((seat.client, seat.anna), (seat.other, seat.anna), (third, seat.bo)):
        owned(seat, one, owner)
    given_rhythm(seat, seat.client, 2, 7)
    given_rhythm(seat, seat.other, 1, 30)
    anna, office = capacity.load(seat.desk, seat.anna), capacity.load(seat.desk)
    assert (anna.clients, anna.firm, anna.need, anna.gives) == (2, 2, 2 + Fraction(7, 30), 20)
    assert (office.clients, office.firm, office.need, office.gives) == (3, 2, anna.need + Fraction(1, 2), 40)


def test_an_ended_client_needs_no_talks(seat: Seat) -> None:
    before = capacity.load(seat.desk).clients
    lost = {"told_on": "2026-11-19", "destination": "unknown", "reason": "r"}
    act(seat.desk, "client.lost", seat.other, lambda _dossier, _now: [Fact("client.lost", lost)])
    assert capacity.load(seat.desk).clients == before - 1


def test_who_owns_nobody_has_the_whole_routine_left(seat: Seat) -> None:
    found = capacity.load(seat.desk, seat.bo)
    assert (found.clients, found.need, found.gives, found.over) == (0, Fraction(0), 20, False)


def test_t11_a_slower_rhythm_is_offered_first_where_it_frees_most(seat: Seat) -> None:
    act(seat.desk, "import", seat.other, lambda _dossier, _now: [Fact("project.started", {"name": "P"}, "p1")])
    found = capacity.loaded(seat.desk)
    assert [one.row.client for one in found.slower] == [seat.other, seat.client]
    assert [one.saves for one in found.slower] == [Fraction(3, 2), 0]
    given_rhythm(seat, seat.other, 1, 14)
    assert [one.row.client for one in capacity.loaded(seat.desk).slower] == [seat.client]


rates = st.lists(
    st.builds(
        Rate,
        owner=st.sampled_from(("", "a", "b")),
        need=st.integers(1, 5),
        days=st.integers(1, 90),
        basis=st.sampled_from(("agreed", "assumed", "project")),
        clients=st.integers(1, 50),
    )
)


@given(rates)
def test_the_office_needs_what_its_owners_need_together(found: list[Rate]) -> None:
    whole = rules.capacity(found, DEFAULT)
    assert whole.office.need == sum((Fraction(7 * one.need * one.clients, one.days) for one in found), Fraction(0))
    assert whole.office.clients == sum(one.clients for one in whole.owners) == sum(one.clients for one in found)
    assert whole.office.gives == 20 * len({one.owner for one in found if one.owner})
    assert all(one.over == (one.need > one.gives) for one in whole.owners)
