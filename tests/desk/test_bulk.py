"""One act on many clients: what it would do, who is left out and why, all or nothing, one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kundtui.desk import bulk, merging, undo, views
from kundtui.desk import client as clients
from kundtui.desk.bulk import Wish
from kundtui.desk.refused import Refused
from kundtui.domain.standing import Filter
from kundtui.store.port import Moved

if TYPE_CHECKING:
    from tests.desk.seat import Seat


def test_one_undo_takes_a_tag_from_all_of_them_again(seat: Seat) -> None:
    both = (seat.client, seat.other)
    done = bulk.carry_out(seat.desk, Wish("tag", tag="vip"), both)
    assert [name for _, name in done.plan.clients] == ["Nordbygg AB", "Ålesund Fisk"]
    assert seat.desk.store.grid("name", descending=False, keep=Filter(tags=("VIP",))).total == 2
    assert undo.undo(seat.desk).clients == both
    assert seat.desk.store.grid("name", descending=False, keep=Filter(tags=("vip",))).total == 0


def test_several_tags_with_commas_between_are_several_and_no_tag_with_a_comma(seat: Seat) -> None:
    bulk.carry_out(seat.desk, Wish("tag", tag="vip, Ærø,,vip"), (seat.client,))
    assert seat.newest()[1]["new"] == ["vip", "Ærø"]
    bulk.carry_out(seat.desk, Wish("tag", tag="VIP,ny"), (seat.client,))
    assert seat.newest()[1]["new"] == ["vip", "Ærø", "ny"]
    bulk.carry_out(seat.desk, Wish("untag", tag="vip, ærø"), (seat.client,))
    assert seat.newest()[1]["new"] == ["ny"]


def test_who_has_it_already_or_is_gone_is_left_out_with_the_reason(seat: Seat) -> None:
    third = clients.add(seat.desk, clients.Added("Tredje", "T", tags=("vip",))).client
    merging.merge(seat.desk, seat.other, seat.client)
    plan = bulk.preview(seat.desk, Wish("tag", tag="VIP"), (seat.client, seat.other, third, "nobody"))
    assert plan.clients == ((seat.client, "Nordbygg AB"),)
    assert [(one.client, one.why) for one in plan.left_out] == [(seat.other, "merged"), (third, "same"), ("nobody", "unknown")]
    assert seat.refuses(bulk.carry_out, seat.desk, Wish("tag", tag="vip"), (third,))[0] == "nothing_changed"


def test_a_new_owner_keeps_the_deputy_unless_it_is_the_same_person(seat: Seat) -> None:
    clients.assign(seat.desk, clients.Assigned(seat.client, seat.anna, seat.bo))
    clients.assign(seat.desk, clients.Assigned(seat.other, seat.bo, seat.rut))
    bulk.carry_out(seat.desk, Wish("owner", member=seat.bo), (seat.client, seat.other))
    assert seat.newest(seat.client) == ("owner.assigned", {"owner": seat.bo})
    bulk.carry_out(seat.desk, Wish("owner", member=seat.anna), (seat.other,))
    assert seat.newest(seat.other) == ("owner.assigned", {"owner": seat.anna, "deputy": seat.rut})


def test_a_rhythm_is_agreed_with_all(seat: Seat) -> None:
    wish = Wish("rhythm", channel="written", need=2, days=30)
    bulk.carry_out(seat.desk, wish, (seat.client, seat.other))
    assert seat.newest(seat.other) == ("rhythm.agreed", {"channel": "written", "need": 2, "days": 30})
    assert [one.why for one in bulk.preview(seat.desk, wish, (seat.client,)).left_out] == ["same"]


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (Wish("owner"), "missing_owner"),
        (Wish("owner", member="nobody"), "unknown_member"),
        (Wish("tag", tag=" "), "missing_field"),
        (Wish("tag", tag=" , "), "missing_field"),
        (Wish("rhythm", days=0), "bad_value"),
        (Wish("rhythm", channel="pigeon"), "bad_value"),
    ],
)
def test_what_no_client_could_take_is_refused_before_anything_is_looked_at(seat: Seat, wish: Wish, code: str) -> None:
    assert seat.refuses(bulk.preview, seat.desk, wish, (seat.client,))[0] == code
    assert seat.refuses(bulk.carry_out, seat.desk, wish, (seat.client,))[0] == code


def test_a_reader_changes_nobody(seat: Seat) -> None:
    assert seat.refuses(bulk.carry_out, seat.colleague("rut"), Wish("tag", tag="vip"), (seat.client,))[0] == "not_allowed"


def test_a_client_that_moves_meanwhile_is_read_again_and_nothing_is_stored_by_half(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    store, tries = seat.desk.store, []
    append = store.append

    def overtaken(write: object) -> int:
        tries.append(1)
        if len(tries) == 1:
            clients.change(seat.colleague("bo"), clients.Changed(seat.other, {"tags": ["old"]}))
            with pytest.raises(Moved):
                append(write)  # type: ignore[arg-type]
            raise Moved((seat.other,))
        return append(write)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "append", overtaken)
    bulk.carry_out(seat.desk, Wish("tag", tag="vip"), (seat.client, seat.other))
    assert len(tries) == 2
    assert seat.newest(seat.other)[1] == {"field": "tags", "old": ["old"], "new": ["old", "vip"]}
    assert [kind for kind, _ in seat.stored(seat.client)].count("client.changed") == 1


def test_beyond_so_many_clients_their_rows_are_lowered_to_stale(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "ROWS", 1)
    bulk.carry_out(seat.desk, Wish("tag", tag="vip"), (seat.client, seat.other))
    row = seat.desk.store.standing(seat.client)
    assert row is not None
    assert row.stale


def test_views_are_the_members_own_and_go_with_their_name(seat: Seat) -> None:
    view = views.View("Mine in crisis", "owner:me level:crisis", "late", descending=True, heat=True)
    views.save(seat.desk, 2, view)
    assert views.views(seat.desk) == {2: view}
    assert views.views(seat.colleague("bo")) == {}
    assert views.the_view(seat.desk, 0) == views.ALL
    for number, code in ((3, "no_view"), (10, "bad_view_number")):
        with pytest.raises(Refused) as refusal:
            views.the_view(seat.desk, number)
        assert refusal.value.code == code
    views.save(seat.desk, 2, views.View())
    assert views.views(seat.desk) == {}
