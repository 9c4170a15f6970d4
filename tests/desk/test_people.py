"""Contacts at the desk: added, changed, assessed, left for another client."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kundtui.desk import people, undo
from kundtui.desk.refused import Refused
from kundtui.domain.people import reason_code

if TYPE_CHECKING:
    from tests.desk.seat import Seat


def added(seat: Seat, name: str = "Ingrid Moe", **fields: object) -> str:
    people.add(seat.desk, people.Added(seat.client, name, **fields))  # type: ignore[arg-type]
    return list(seat.dossier().contacts)[-1]


def test_a_contact_is_stored_with_what_is_known_and_nothing_more(seat: Seat) -> None:
    added(seat, role="CEO", phone="070-1")
    assert seat.newest() == ("contact.added", {"name": "Ingrid Moe", "role": "CEO", "phone": "070-1"})


def test_a_contact_has_a_name_and_one_that_nobody_else_here_has_n12(seat: Seat) -> None:
    added(seat)
    assert seat.refuses(people.add, seat.desk, people.Added(seat.client, " ")) == ("missing_field", "")
    assert seat.refuses(people.add, seat.desk, people.Added(seat.client, "ingrid  moe")) == ("duplicate_contact", "N12")
    people.add(seat.desk, people.Added(seat.other, "Ingrid Moe"))


def test_an_address_and_a_number_that_nobody_could_use_are_refused_n12(seat: Seat) -> None:
    for email in (
        "fel adress",
        "ingrid",
        "ingrid@nordbygg",
        "@nordbygg.se",
        "ingrid moe@nordbygg.se",
        "i@nordbygg..se",
        "i@nord.??se",
        "i@a@b.se",
    ):
        assert seat.refuses(people.add, seat.desk, people.Added(seat.client, "Ingrid Moe", email=email)) == ("bad_email", "N12")
    assert seat.refuses(people.add, seat.desk, people.Added(seat.client, "Ingrid Moe", phone="växel")) == ("bad_phone", "N12")
    ingrid = added(seat, email="ingrid@nordbygg.se", phone="växel 0910, anknytning 12")
    assert seat.refuses(people.change, seat.desk, people.Changed(seat.client, ingrid, {"email": "ingrid(at)x.se"})) == ("bad_email", "N12")
    assert seat.refuses(people.leave, seat.desk, people.Left(seat.client, ingrid, seat.other, email="ny")) == ("bad_email", "N12")
    people.change(seat.desk, people.Changed(seat.client, ingrid, {"email": None, "phone": ""}))


def test_a_new_main_counterpart_takes_the_place_of_the_one_before(seat: Seat) -> None:
    first, second = added(seat, main=True), added(seat, "Olav Berg", main=True)
    assert [contact.newest("main") for contact in seat.dossier().contacts.values()] == [False, True]
    people.change(seat.desk, people.Changed(seat.client, first, {"main": True}))
    assert [seat.dossier().contacts[one].newest("main") for one in (first, second)] == [True, False]
    undo.undo(seat.desk)
    assert [seat.dossier().contacts[one].newest("main") for one in (first, second)] == [False, True]


def test_only_what_changes_is_stored_with_its_old_value(seat: Seat) -> None:
    ingrid = added(seat, role="CEO")
    receipt = people.change(seat.desk, people.Changed(seat.client, ingrid, {"name": "Ingrid Moe", "role": "", "email": "i@moe.no"}))
    assert len(receipt.entries) == 2
    assert [data for kind, data in seat.stored() if kind == "contact.changed"] == [
        {"field": "role", "old": "CEO", "new": None},
        {"field": "email", "old": None, "new": "i@moe.no"},
    ]


def test_what_is_no_change_or_no_field_is_refused(seat: Seat) -> None:
    ingrid = added(seat, role="CEO")
    added(seat, "Olav Berg")

    def change(contact: str, **new: object) -> tuple[str, str]:
        return seat.refuses(people.change, seat.desk, people.Changed(seat.client, contact, new))

    assert change(ingrid, role="CEO", main=False) == ("nothing_changed", "")
    assert change(ingrid, shoes="44") == ("unknown_field", "")
    assert change(ingrid, name="") == ("missing_field", "")
    assert change(ingrid, name="Olav Berg") == ("duplicate_contact", "N12")
    assert change("nobody", role="x") == ("unknown_contact", "")


def test_a_change_that_somebody_else_was_quicker_with_is_a_conflict_and_not_overwritten(seat: Seat) -> None:
    ingrid = added(seat, phone="070-1")
    people.change(seat.colleague("bo"), people.Changed(seat.client, ingrid, {"phone": "070-2"}))
    mine = people.Changed(seat.client, ingrid, {"phone": "070-3", "role": "CEO"}, {"phone": "070-1", "role": ""})
    with pytest.raises(Refused) as refusal:
        people.change(seat.desk, mine)
    assert (refusal.value.code, refusal.value.facts) == ("conflict", {"field": "phone", "now": "070-2", "old": "070-1"})
    people.change(seat.desk, mine._replace(new={"phone": "070-1", "role": "CEO"}))
    contact = seat.dossier().contacts[ingrid]
    assert (contact.newest("phone"), contact.newest("role")) == ("070-2", "CEO")


def test_an_assessment_keeps_what_was_judged_before_n11_n13(seat: Seat) -> None:
    ingrid = added(seat)
    people.assess(seat.desk, people.Assessed(seat.client, ingrid, will="yes"))
    assert seat.newest()[1] == {"will": "yes", "mandate": "unknown", "stance": "neutral"}
    people.assess(seat.desk, people.Assessed(seat.client, ingrid, mandate="yes", stance="soured", reason="overruled at purchase"))
    assert seat.newest()[1] == {"will": "yes", "mandate": "yes", "stance": "soured", "reason": "overruled at purchase"}


def test_a_reason_with_a_code_is_stored_as_words_and_read_back_as_the_code_n11(seat: Seat) -> None:
    ingrid = added(seat)
    for given in ("overruled_at_purchase", "Overruled at purchase"):
        people.assess(seat.desk, people.Assessed(seat.client, ingrid, stance="soured", reason=given))
        assert seat.newest()[1]["reason"] == "overruled at purchase"
    assert (reason_code("overruled at purchase"), reason_code("we were rude")) == ("overruled_at_purchase", "")


def test_an_assessment_in_other_words_or_of_who_has_left_is_refused_n11_n13(seat: Seat) -> None:
    ingrid = added(seat)
    assert seat.refuses(people.assess, seat.desk, people.Assessed(seat.client, ingrid, will="maybe")) == ("bad_value", "N13")
    assert seat.refuses(people.assess, seat.desk, people.Assessed(seat.client, ingrid, stance="angry")) == ("bad_value", "N11")
    people.leave(seat.desk, people.Left(seat.client, ingrid))
    assert seat.refuses(people.assess, seat.desk, people.Assessed(seat.client, ingrid, will="yes")) == ("contact_left_already", "N13")
    assert seat.refuses(people.leave, seat.desk, people.Left(seat.client, ingrid)) == ("contact_left_already", "")


def test_who_leaves_for_another_client_is_added_there_in_the_same_operation_and_both_are_taken_back_by_one_undo(seat: Seat) -> None:
    ingrid = added(seat, role="CEO", phone="070-1")
    receipt = people.leave(seat.desk, people.Left(seat.client, ingrid, seat.other, "Head of sales"))
    assert (receipt.client, len(receipt.entries)) == (seat.client, 2)
    assert seat.newest() == ("contact.left", {"to_client": seat.other})
    assert seat.newest(seat.other) == ("contact.added", {"name": "Ingrid Moe", "role": "Head of sales", "phone": "070-1"})
    undo.undo(seat.desk)
    assert not seat.dossier(seat.other).contacts
    assert seat.dossier().contacts[ingrid].here(seat.desk.now())


def test_what_was_right_only_at_the_old_place_stays_there(seat: Seat) -> None:
    ingrid = added(seat, email="ingrid@nordbygg.se", phone="070-1")
    people.leave(seat.desk, people.Left(seat.client, ingrid, seat.other, email="", phone="070-9"))
    assert seat.newest(seat.other)[1] == {"name": "Ingrid Moe", "phone": "070-9"}


def test_who_is_known_at_the_other_client_is_not_doubled_there(seat: Seat) -> None:
    ingrid = added(seat)
    people.add(seat.desk, people.Added(seat.other, "Ingrid Moe"))
    assert len(people.leave(seat.desk, people.Left(seat.client, ingrid, seat.other)).entries) == 1
    assert len(seat.dossier(seat.other).contacts) == 1


def test_nobody_leaves_for_where_they_are_nor_for_a_client_that_is_none_n12(seat: Seat) -> None:
    ingrid = added(seat)
    assert seat.refuses(people.leave, seat.desk, people.Left(seat.client, ingrid, seat.client)) == ("left_for_itself", "N12")
    assert seat.refuses(people.leave, seat.desk, people.Left(seat.client, ingrid, "nowhere"))[0] == "unknown_client"


def test_a_colleague_at_the_other_client_makes_the_act_begin_again_and_nothing_is_lost(seat: Seat) -> None:
    ingrid, colleague = added(seat), seat.colleague("bo")
    log, met = seat.desk.store.log, list[str]()

    class Meddling:
        """The store, where a colleague writes to the other client between the reading and the writing."""

        def __getattr__(self, name: str) -> object:
            return getattr(store, name)

        def log(self, client: str) -> object:
            found = log(client)
            if client == seat.other and not met:
                met.append(client)
                people.add(colleague, people.Added(seat.other, "Kari Lund"))
            return found

    store, seat.desk.store = seat.desk.store, Meddling()  # type: ignore[assignment]
    people.leave(seat.desk, people.Left(seat.client, ingrid, seat.other))
    assert sorted(str(one.newest("name")) for one in seat.dossier(seat.other).contacts.values()) == ["Ingrid Moe", "Kari Lund"]
    assert [kind for kind, _data in seat.stored()].count("contact.left") == 1


def test_a_reader_changes_nothing(seat: Seat) -> None:
    assert seat.refuses(people.add, seat.colleague("rut"), people.Added(seat.client, "Ingrid Moe")) == ("not_allowed", "")
