"""A client's own fields and its owner at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kundtui.desk import client
from kundtui.desk.portfolio import the_client
from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from tests.desk.seat import Seat


def change(seat: Seat, **new: object) -> None:
    client.change(seat.desk, client.Changed(seat.client, new))


def refused(seat: Seat, **new: object) -> tuple[str, str]:
    return seat.refuses(client.change, seat.desk, client.Changed(seat.client, new))


def test_a_change_is_stored_with_what_was_before(seat: Seat) -> None:
    change(seat, name="Nordbygg Norge AB", aliases=("Bygget",), target="hold", country="no", do_not_call=True)
    assert [data for kind, data in seat.stored() if kind == "client.changed"] == [
        {"field": "name", "old": "Nordbygg AB", "new": "Nordbygg Norge AB"},
        {"field": "aliases", "old": None, "new": ["Bygget"]},
        {"field": "target", "old": None, "new": "hold"},
        {"field": "country", "old": None, "new": "NO"},
        {"field": "do_not_call", "old": None, "new": True},
    ]
    change(seat, aliases=(), do_not_call=False)
    assert [data["new"] for _kind, data in seat.stored()[-2:]] == [None, False]


def test_the_old_code_still_finds_the_client_and_stays_its_own(seat: Seat) -> None:
    change(seat, code="NBN")
    assert the_client(seat.desk, "nb").client == the_client(seat.desk, "NBN").client == seat.client
    assert seat.refuses(client.change, seat.desk, client.Changed(seat.other, {"code": "nb"})) == ("duplicate_client", "")
    assert refused(seat, code="Fisk") == ("duplicate_client", "")
    change(seat, code="NB")
    assert seat.desk.store.standing(seat.client).code == "NB"  # type: ignore[union-attr]


def test_what_a_field_cannot_hold_is_refused_n1_n2_t2(seat: Seat) -> None:
    assert refused(seat, target="love") == ("bad_value", "N2")
    assert refused(seat, origin="aliens") == ("bad_value", "N1")
    assert refused(seat, trust="friend") == ("bad_value", "T2")
    assert refused(seat, country="XQ") == ("unknown_country", "")
    assert refused(seat, name=" ") == ("missing_field", "")
    assert refused(seat, colour="red") == ("unknown_field", "")
    assert refused(seat, name="Nordbygg AB") == ("nothing_changed", "")


def test_a_change_that_somebody_else_was_quicker_with_is_a_conflict(seat: Seat) -> None:
    client.change(seat.colleague("bo"), client.Changed(seat.client, {"tags": ["vip"]}))
    with pytest.raises(Refused) as refusal:
        client.change(seat.desk, client.Changed(seat.client, {"tags": ["slow"]}, {"tags": []}))
    assert (refusal.value.code, refusal.value.facts["now"]) == ("conflict", ["vip"])


def test_a_client_has_exactly_one_owner_and_another_as_deputy_n3(seat: Seat) -> None:
    def refuses(owner: str | None = None, deputy: str | None = None) -> tuple[str, str]:
        return seat.refuses(client.assign, seat.desk, client.Assigned(seat.client, owner, deputy))

    assert refuses(deputy=seat.bo) == ("missing_owner", "N3")
    assert refuses(seat.anna, seat.anna) == ("deputy_is_owner", "N3")
    assert refuses("nobody") == ("unknown_member", "N3")
    client.assign(seat.desk, client.Assigned(seat.client, seat.anna, seat.bo, " she knows them "))
    assert seat.newest() == ("owner.assigned", {"owner": seat.anna, "deputy": seat.bo, "reason": "she knows them"})
    assert refuses(seat.anna) == ("nothing_changed", "N3")
    assert refuses("") == ("missing_owner", "N3")


def test_the_deputy_stays_with_a_new_owner_unless_it_is_the_owner_now_n3(seat: Seat) -> None:
    client.assign(seat.desk, client.Assigned(seat.client, seat.anna, seat.bo))
    client.assign(seat.desk, client.Assigned(seat.client, seat.bo))
    assert seat.newest()[1] == {"owner": seat.bo}
    client.assign(seat.desk, client.Assigned(seat.client, deputy=seat.anna))
    assert seat.newest()[1] == {"owner": seat.bo, "deputy": seat.anna}
    client.assign(seat.desk, client.Assigned(seat.client, deputy=""))
    assert seat.newest()[1] == {"owner": seat.bo}
