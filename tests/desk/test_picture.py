"""The picture at the desk: on any day, all clients on one thread, and people who moved from one client to another seen from both ends."""

from __future__ import annotations

from datetime import timedelta

from tests.desk.seat import TODAY, Seat

from kundtui.desk import client, interaction, people, picture, portfolio, undo
from kundtui.desk.seen import see


def added(seat: Seat, name: str) -> str:
    people.add(seat.desk, people.Added(seat.client, name))
    return list(seat.dossier().contacts)[-1]


def talked(seat: Seat, *contacts: str, of: str = "") -> None:
    interaction.log(seat.desk, interaction.Logged(of or seat.client, contacts=contacts))


def singles(seat: Seat) -> list[str]:
    return [one.row.client for one in picture.singles(seat.desk)]


def test_n12_clients_on_one_thread_are_listed_until_a_second_contact_was_talked_with(seat: Seat) -> None:
    ingrid, olav = added(seat, "Ingrid Moe"), added(seat, "Olav Berg")
    talked(seat, ingrid)
    found = {one.row.client: one for one in picture.singles(seat.desk)}
    assert set(found) == {seat.client, seat.other}
    assert (found[seat.client].threads.active, found[seat.client].threads.following) == ((ingrid,), olav)
    talked(seat, olav)
    assert singles(seat) == [seat.other]
    seat.time += timedelta(days=90)
    while portfolio.catch_up(seat.desk):
        pass
    assert set(singles(seat)) == {seat.client, seat.other}


def test_n12_the_page_why_says_it_with_the_next_person(seat: Seat) -> None:
    ingrid, olav = added(seat, "Ingrid Moe"), added(seat, "Olav Berg")
    talked(seat, ingrid)
    threads = portfolio.reading(seat.desk, seat.client).threads
    assert threads is not None
    assert (threads.single, threads.following) == (True, olav)


def test_n3_the_owner_and_the_deputy_stand_beside_the_people_with_their_days(seat: Seat) -> None:
    client.assign(seat.desk, client.Assigned(seat.client, seat.anna, seat.bo))
    laid = picture.lay(seat.desk, seat.client)
    assert laid.owner is not None
    assert (laid.owner.owner, laid.owner.deputy) == (seat.anna, seat.bo)
    assert laid.since is not None
    assert laid.since == laid.deputy_since


def test_a_day_on_which_the_client_was_none_is_refused(seat: Seat) -> None:
    assert seat.refuses(picture.lay, seat.desk, seat.client, TODAY - timedelta(days=1)) == ("not_yet", "")


def test_who_moves_keeps_the_history_at_both_ends(seat: Seat) -> None:
    ingrid = added(seat, "Ingrid Moe")
    talked(seat, ingrid)
    people.leave(seat.desk, people.Left(seat.client, ingrid, seat.other))
    there = see(seat.desk, seat.other)
    came = there.came[next(iter(there.dossier.contacts))]
    assert (came.client, came.client_name, came.contact, came.until) == (seat.client, "Nordbygg AB", ingrid, TODAY)
    assert [entry.kind for _, entry in came.talks] == ["interaction.logged"]
    gone = see(seat.desk, seat.client)
    assert gone.dossier.contacts[ingrid].left.facts[-1].data == {"to_client": seat.other}
    assert gone.names[seat.other] == "Ålesund Fisk"
    assert not gone.came
    undo.undo(seat.desk)
    assert not see(seat.desk, seat.other).came


def test_who_was_known_there_before_is_linked_too(seat: Seat) -> None:
    ingrid = added(seat, "Ingrid Moe")
    people.add(seat.desk, people.Added(seat.other, "ingrid moe"))
    people.leave(seat.desk, people.Left(seat.client, ingrid, seat.other))
    assert [one.client for one in see(seat.desk, seat.other).came.values()] == [seat.client]
