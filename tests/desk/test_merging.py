"""Two clients that are one: what the merged one's log is for the other, and that undoing parts them exactly."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.desk.seat import Seat

from kundtui.desk import client as clients
from kundtui.desk import complaint, merging, portfolio, undo
from kundtui.desk.act import Fact, act
from kundtui.desk.desk import Desk
from kundtui.desk.importing import Way
from kundtui.desk.refused import Refused
from kundtui.exchange.jsonl import export_log, import_log
from kundtui.store.sqlite import create

if TYPE_CHECKING:
    from pathlib import Path


def derived(seat: Seat) -> dict[str, Any]:
    """Everything derived of both clients, without the stamps that every writing moves, once all is caught up."""
    while portfolio.catch_up(seat.desk):
        pass
    store = seat.desk.store
    return {
        one: (row._replace(position=0, good_until="", judged_on="") if (row := store.standing(one)) else None, store.levels(one))
        for one in (seat.client, seat.other)
    } | {"names": sorted((text, hit.client, hit.what) for text, hit in store.names())}


def complain(seat: Seat, client: str, text: str = "late again") -> str:
    complaint.log(seat.desk, complaint.Received(client, text, "high"))
    return seat.desk.store.log(client).entries[-1].subject


def test_the_merged_one_leaves_the_grid_and_its_names_find_the_other(seat: Seat) -> None:
    clients.change(seat.desk, clients.Changed(seat.other, {"aliases": ["Fiskebilen"]}))
    merging.merge(seat.desk, seat.other, seat.client)
    assert [row.name for row in portfolio.view(seat.desk).rows(0, 9)] == ["Nordbygg AB"]
    for typed in ("FISK", "Ålesund", "fiskebilen", "NB"):
        assert portfolio.the_client(seat.desk, typed).client == seat.client
    with pytest.raises(Refused, match="duplicate_client"):
        clients.add(seat.desk, clients.Added("Fisk igen", "fisk"))


def test_the_others_entries_count_in_dossier_timeline_and_level(seat: Seat) -> None:
    case = complain(seat, seat.other)
    merging.merge(seat.desk, seat.other, seat.client)
    row = seat.desk.store.standing(seat.client)
    assert row is not None
    assert (row.name, row.open, row.stale) == ("Nordbygg AB", 1, False)
    dossier = seat.dossier(seat.client)
    assert list(dossier.complaints) == [case]
    assert [entry.kind for _, entry in dossier.entries].count("client.added") == 2
    complaint.answer(seat.desk, complaint.Answered(seat.client, case, "call", seat.desk.now().date() + timedelta(days=1)))
    assert seat.newest(seat.client)[0] == "complaint.answered"


def test_undoing_a_merge_that_others_built_on_is_refused_by_name(seat: Seat) -> None:
    case = complain(seat, seat.other)
    merging.merge(seat.desk, seat.other, seat.client)
    done = seat.desk.store.operations(seat.anna, 1)[0].operation.id
    complaint.answer(seat.desk, complaint.Answered(seat.client, case, "call", seat.desk.now().date() + timedelta(days=1)))
    assert seat.refuses(undo.undo, seat.desk, done)[0] == "undo_unlawful"
    assert seat.refuses(merging.separate, seat.desk, seat.other)[0] == "unknown_subject"


def test_a_merge_into_itself_a_ring_and_one_with_who_is_gone_are_refused(seat: Seat) -> None:
    third = clients.add(seat.desk, clients.Added("Tredje", "T")).client
    assert seat.refuses(merging.merge, seat.desk, seat.client, seat.client)[0] == "merge_into_itself"
    merging.merge(seat.desk, seat.other, seat.client)
    assert seat.refuses(merging.merge, seat.desk, seat.client, seat.other)[0] == "merged_already"
    assert seat.refuses(merging.merge, seat.desk, seat.other, third)[0] == "merged_already"
    lost = {"told_on": "2026-11-01", "destination": "unknown", "reason": "gone"}
    act(seat.desk, "import", third, lambda *_: [Fact("client.lost", lost)])
    assert seat.refuses(merging.merge, seat.desk, third, seat.client)[0] == "merge_ended"
    assert seat.refuses(merging.merge, seat.desk, seat.client, third)[0] == "merge_ended"
    assert seat.refuses(merging.separate, seat.desk, seat.client)[0] == "not_merged"


def test_a_chain_of_merges_counts_all_the_way(seat: Seat) -> None:
    third = clients.add(seat.desk, clients.Added("Tredje", "T")).client
    complain(seat, third)
    merging.merge(seat.desk, third, seat.other)
    merging.merge(seat.desk, seat.other, seat.client)
    row = seat.desk.store.standing(seat.client)
    assert row is not None
    assert row.open == 1
    assert portfolio.the_client(seat.desk, "T").client == seat.client
    complain(seat, third, "another")
    assert seat.desk.store.stale(seat.desk.now().isoformat(), seat.desk.office.stamp, row.rules, 9)
    derived(seat)
    now = seat.desk.store.standing(seat.client)
    assert now is not None
    assert now.open == 2


def test_a_day_before_the_merge_reads_as_of_the_joined_log_but_not_as_known_then(seat: Seat) -> None:
    seat.time = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
    complain(seat, seat.other)
    seat.time = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    merging.merge(seat.desk, seat.other, seat.client)
    day = datetime(2026, 11, 10, tzinfo=UTC).date()
    assert len(portfolio.reading(seat.desk, seat.client, day).dossier.complaints) == 1
    assert not portfolio.reading(seat.desk, seat.client, day, day).dossier.complaints


STEPS = st.lists(st.sampled_from(["complain", "tag", "talk", "code"]), max_size=4)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(own=STEPS, others=STEPS, separate=st.booleans())
def test_undo_and_separation_restore_both_rows_exactly(
    tmp_path_factory: pytest.TempPathFactory, own: list[str], others: list[str], *, separate: bool
) -> None:
    seat = Seat(tmp_path_factory.mktemp("merge"))
    for client, steps in ((seat.client, own), (seat.other, others)):
        for number, step in enumerate(steps):
            do(seat, client, step, number)
    before = derived(seat)
    merging.merge(seat.desk, seat.other, seat.client)
    merged = derived(seat)
    assert merged != before
    undo.undo(seat.desk)
    assert derived(seat) == before
    undo.redo(seat.desk)
    assert derived(seat) == merged
    if separate:
        merging.separate(seat.desk, seat.other)
        parted = derived(seat)
        assert parted[seat.client] == before[seat.client]
        assert parted["names"] == before["names"]


def do(seat: Seat, client: str, step: str, number: int) -> None:
    if step == "complain":
        complain(seat, client, f"trouble {number}")
    elif step == "talk":
        talk = {"channel": "call", "direction": "out", "reached": True}
        act(seat.desk, "interaction.logged", client, lambda *_: [Fact("interaction.logged", talk)])
    else:
        field, value = ("tags", [f"t{number}"]) if step == "tag" else ("code", f"{client[-6:]}{number}")
        clients.change(seat.desk, clients.Changed(client, {field: value}))


def test_a_merged_log_goes_out_and_comes_into_a_fresh_database(seat: Seat, tmp_path: Path) -> None:
    case = complain(seat, seat.other)
    merging.merge(seat.desk, seat.other, seat.client)
    complaint.answer(seat.desk, complaint.Answered(seat.client, case, "call", seat.desk.now().date() + timedelta(days=1)))
    out = io.BytesIO()
    export_log(seat.desk, out)
    fresh = Desk(create(str(tmp_path / "fresh.db")), "anna", seat.clock)
    done = import_log(fresh, io.BytesIO(out.getvalue()), Way())
    assert not done.problems
    while portfolio.catch_up(fresh):
        pass
    there, here = (desk.store.standing(seat.client) for desk in (fresh, seat.desk))
    assert there is not None
    assert here is not None
    assert (there.open, there.level, there.score) == (here.open, here.level, here.score) == (1, here.level, here.score)
    again = import_log(fresh, io.BytesIO(out.getvalue()), Way())
    assert (again.stored, again.problems) == (0, ())
