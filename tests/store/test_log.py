"""The log gives back what was written, each client's own, with every undoing that touches it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.store.making import MOMENT, corrected, derived, entry, redone, standing, undone, write

from kundtui.domain.entry import Entry, voided
from kundtui.store.port import Moved, Operation, StoreError, Write
from kundtui.store.sqlite import open_store

if TYPE_CHECKING:
    from kundtui.store.port import Store


def test_what_is_appended_is_read_back_in_order(store: Store) -> None:
    first, second = (
        entry("e1", text="Ørsta \\ \U0001f600 [/]\n"),
        entry("e2", kind="idea.shared", text="", deep={"b": [1, None], "a": True}),
    )
    place = store.append(write("o1", first, entry("x1", "c2"), second))
    assert place == 3
    assert store.log("c1").entries == (first._replace(seq=1), second._replace(seq=3))
    assert store.log("c1").undoings == ()
    assert store.position("c1") == store.log("c1").position == 3
    assert store.position("c2") == 2
    assert store.entry("e2") == second._replace(seq=3)
    assert store.entry("nobody") is None
    assert [one.id for one in store.export()] == ["e1", "x1", "e2"]


def test_an_unknown_client_has_an_empty_log(store: Store) -> None:
    assert store.log("nobody") == ((), (), 0, ())
    assert store.position("nobody") == 0
    assert store.operation("nothing") is None


def test_an_undoing_touches_every_client_of_the_operation_and_the_office(store: Store) -> None:
    store.append(write("o1", entry("e1", "c1"), entry("e2", "c2")))
    store.append(write("o2", entry("e3", "c3")))
    store.append(write("o3", undone("u1", "o1")))
    assert [store.position(client) for client in ("", "c1", "c2", "c3")] == [4, 4, 4, 3]
    assert [one.id for one in store.log("c1").undoings] == [one.id for one in store.log("c2").undoings] == ["u1"]
    assert store.log("c3").undoings == ()
    place, clients = store.touched(3)
    assert (place, set(clients)) == (4, {"", "c1", "c2"})


def test_an_undone_undoing_still_belongs_to_the_client_that_it_gives_back(store: Store) -> None:
    store.append(write("o1", entry("e1")))
    store.append(write("o2", undone("u1", "o1")))
    assert voided(store.log("c1").undoings) == {"o1": "o2"}
    store.append(write("o3", undone("u2", "o2")))
    assert store.position("c1") == 3
    assert [one.id for one in store.log("c1").undoings] == ["u1", "u2"]
    assert voided(store.log("c1").undoings) == {"o2": "o3"}
    store.append(write("o4", redone("r1", "o2")))
    assert voided(store.log("c1").undoings) == {"o1": "o2"}


def test_a_redoing_follows_its_undoing(store: Store) -> None:
    store.append(write("o1", entry("e1")))
    store.append(write("o2", undone("u1", "o1")))
    store.append(write("o3", redone("r1", "o1")))
    assert [one.id for one in store.log("c1").undoings] == ["u1", "r1"]
    assert voided(store.log("c1").undoings) == {}


def test_a_correction_touches_the_client_of_the_entry(store: Store) -> None:
    store.append(write("o1", entry("e1", "c1"), entry("e2", "c2")))
    store.append(write("o2", entry("e3", "c1"), corrected("k1", "c1", "e1", "e3")))
    log = store.log("c1")
    assert [one.id for one in log.undoings] == ["k1"]
    assert log.position == 4
    assert voided(log.undoings) == {"e1": "o2"}
    assert store.log("c2").undoings == ()


def test_an_undoing_recorded_before_the_rest_of_its_operation_is_found(store: Store) -> None:
    store.append(write("o1", entry("e1", "c1")))
    store.append(write("o2", undone("u1", "o1")))
    store.append(write("o1", entry("e2", "c2")))
    assert [one.id for one in store.log("c2").undoings] == ["u1"]


def test_an_undone_import_touches_whatever_it_brought(store: Store) -> None:
    brought = (entry("e1", "c1", operation="f1"), entry("e2", "c2", operation="f2"), entry("e3", "c1", operation="f1"))
    store.append(Write(Operation("i1", "anna", "import", MOMENT), brought, {}, ()))
    assert [one.id for one in store.entries_of("i1")] == ["e1", "e2", "e3"]
    assert [one.id for one in store.entries_of("f1")] == ["e1", "e3"]
    done = store.operation("i1")
    assert done is not None
    assert (done.entries, done.clients, done.voided) == (3, ("c1", "c2"), "")
    assert [one.operation.id for one in store.operations("anna", 10)] == ["i1"]
    store.append(write("o2", undone("u1", "i1")))
    assert store.position("c1") == store.position("c2") == 4
    assert [one.id for one in store.log("c2").undoings] == ["u1"]


def test_who_has_read_a_log_before_hears_of_what_another_takes_back_and_gives_back(store: Store, path: str) -> None:
    other = open_store(path)
    store.append(write("o1", entry("e1", "c1"), entry("e2", "c2")))
    store.append(write("o2", undone("u1", "o1")))
    assert [len(store.log(client).undoings) for client in ("c1", "c2")] == [1, 1]
    other.append(write("o3", entry("e3", "c3")))
    assert store.log("c3").undoings == ()
    other.append(write("o4", undone("u2", "o3"), redone("r1", "o1")))
    assert [len(store.log(client).undoings) for client in ("c1", "c2", "c3")] == [2, 2, 1]
    other.close()


def test_what_an_import_brings_after_it_was_taken_back_is_taken_back_too(store: Store) -> None:
    own = Operation("i1", "anna", "import", MOMENT)
    store.append(Write(own, (entry("e1", "c1", operation="f1"),), {}, ()))
    store.append(write("o2", undone("u1", "i1")))
    assert len(store.log("c1").undoings) == 1
    store.append(Write(own, (entry("e2", "c2", operation="f2"),), {}, ()))
    assert len(store.log("c2").undoings) == 1


def test_operations_are_the_newest_of_a_member_first_with_what_took_them_back(store: Store) -> None:
    store.append(write("o1", entry("e1")))
    store.append(write("o2", entry("e2"), by="bo"))
    store.append(write("o3", undone("u1", "o1")))
    assert [(done.operation.id, done.voided) for done in store.operations("anna", 5)] == [("o3", ""), ("o1", "o3")]
    assert [done.operation.id for done in store.operations("anna", 1)] == ["o3"]
    assert [done.operation.id for done in store.operations("", 5)] == ["o3", "o2", "o1"]


def test_an_act_on_a_log_that_has_moved_stores_nothing(store: Store) -> None:
    store.append(write("o1", entry("e1", "c1"), entry("e2", "c2")))
    with pytest.raises(Moved) as moved:
        store.append(write("o2", entry("e3", "c1"), expected={"c1": 0, "c2": 2, "": 0}))
    assert moved.value.clients == ("c1",)
    assert store.known(["e1", "e3"]) == {"e1"}
    assert store.operation("o2") is None
    store.append(write("o2", entry("e3", "c1"), expected={"c1": 1, "c2": 2, "": 0}))
    assert store.position("c1") == 3


def test_an_office_entry_moves_the_office(store: Store) -> None:
    store.append(write("o1", entry("e1", "", "policy.changed", field="a", old=1, new=2)))
    with pytest.raises(Moved):
        store.append(write("o2", entry("e2"), expected={"": 0}))


def test_an_id_that_is_taken_is_refused_and_nothing_of_the_act_is_stored(store: Store) -> None:
    store.append(write("o1", entry("e1")))
    with pytest.raises(StoreError) as refused:
        store.append(write("o2", entry("e2"), entry("e1")))
    assert refused.value.code == "duplicate_id"
    assert refused.value.facts == {"id": "e1"}
    assert store.known({"e1", "e2"}) == {"e1"}
    assert store.position("c1") == 1


def test_known_answers_for_more_ids_than_one_statement_binds(store: Store) -> None:
    store.append(write("o1", *(entry(f"e{number}") for number in range(30))))
    assert store.known(f"e{number}" for number in range(1200)) == {f"e{number}" for number in range(30)}


def test_clients_are_all_that_the_log_knows_but_the_office(store: Store) -> None:
    store.append(write("o1", entry("e1", "c2"), entry("e2", ""), entry("e3", "c1")))
    assert store.clients() == ("c1", "c2")


def test_a_pulse_tells_once_that_something_was_stored(store: Store) -> None:
    store.changed()
    assert not store.changed()
    store.append(write("o1", entry("e1")))
    assert store.changed()
    assert not store.changed()
    assert store.touched(0) == (1, ("c1",))
    assert store.touched(1) == (1, ())


def test_rows_come_with_the_act_and_are_stamped_with_its_place(store: Store) -> None:
    store.append(write("o1", entry("e0", "c9"), entry("e1"), derived=[derived("c1", position=77, stale=True)]))
    assert store.standing("c1") == standing("c1", position=2)


def test_what_is_known_is_told_of_entries_and_of_operations(store: Store) -> None:
    store.append(write("o1", *(entry(f"e{number}") for number in range(600))))
    assert store.known(["e0", "e599", "e600", "o1"]) == {"e0", "e599"}
    assert store.known_operations(["o1", "o2", "e0"]) == {"o1"}


def test_an_import_brings_operations_in_their_order_and_may_be_read_only_once(store: Store) -> None:
    class Once(list[Entry]):
        def __getitem__(self, place: object) -> Entry:  # type: ignore[override]
            raise AssertionError(place)

    brought = Once(entry(f"e{number}", operation=f"o{number // 2}") for number in range(4))
    store.append(Write(Operation("own", "anna", "import", MOMENT), brought, {}, ()))
    assert [one.operation for one in store.entries_of("own")] == ["o0", "o0", "o1", "o1"]
    assert [done.operation.id for done in store.operations("", 9)] == ["own"]


def test_the_chain_is_given_with_its_entries(store: Store) -> None:
    store.append(write("o1", entry("e1"), entry("e2", "c2")))
    told = list(store.chained())
    assert [one for one, _, _ in told] == list(store.export())
    assert all(len(salt) == 32 and len(digest) == 64 for _, salt, digest in told)
    assert len({digest for _, _, digest in told}) == 2


def test_a_merged_clients_entries_are_joined_to_the_others_and_move_its_position(store: Store) -> None:
    store.append(write("o1", entry("e1", client="c1"), entry("e2", client="c2")))
    store.append(write("o2", entry("e3", client="c2", kind="client.merged", into="c1")))
    assert [one.id for one in store.log("c1").joined] == ["e2", "e3"]
    assert store.log("c2").joined == ()
    assert store.position("c1") == store.position("c2") == 3
    store.append(write("o3", entry("e4", client="c2")))
    assert store.log("c1").position == store.position("c1") == 4
    assert [one.id for one in store.log("c1").entries] == ["e1"]


def test_what_was_recorded_since_a_moment_is_read_by_member_and_kind(store: Store) -> None:
    def at(name: str, moment: str, by: str, kind: str = "gesture.made") -> None:
        one = entry(f"e{name}", kind=kind, operation=f"o{name}", text="t")
        position = store.position("c1")
        store.append(Write(Operation(f"o{name}", by, "act", moment), [one], {"c1": position}, ()))

    at("1", "2026-11-20T08:00:00.000+00:00", "m1")
    at("2", "2026-11-21T08:00:00.000+00:00", "m1")
    at("3", "2026-11-21T09:00:00.000+00:00", "m2", "idea.shared")
    assert [one.id for one in store.recorded("2026-11-20T09:00:00.000+00:00", "")] == ["e2", "e3"]
    assert [one.id for one in store.recorded("2026-11-20T00:00:00.000+00:00", "m1")] == ["e1", "e2"]
    assert [one.id for one in store.recorded("2026-11-20T00:00:00.000+00:00", "", "idea.shared")] == ["e3"]
    assert store.recorded("2026-11-22", "") == ()


def test_what_happened_of_one_kind_is_read_across_all_clients_and_not_what_was_taken_back(store: Store) -> None:
    hours = entry("h1", kind="hours.logged", minutes=60)
    store.append(write("o1", hours, hours._replace(id="h2", client="c2"), entry("e1")))
    store.append(write("o2", hours._replace(id="h3", at="2026-08-01")))
    store.append(write("o3", hours._replace(id="h4")))
    store.append(write("o4", undone("u1", "o3")))
    assert [one.id for one in store.happened("hours.logged", "2026-11-01")] == ["h1", "h2"]
    assert [one.id for one in store.happened("hours.logged", "2026-07-01")] == ["h1", "h2", "h3"]
    store.append(write("o5", undone("u2", "o4")))
    assert [one.id for one in store.happened("hours.logged", "2026-11-01")] == ["h1", "h2", "h4"]


def test_of_what_happened_only_what_has_a_field_is_read(store: Store) -> None:
    call = entry("i1", kind="interaction.logged", note='"minutes":')
    store.append(write("o1", call, entry("i2", kind="interaction.logged", minutes=30)))
    assert [one.id for one in store.happened("interaction.logged", "2026-11-01")] == ["i1", "i2"]
    assert [one.id for one in store.happened("interaction.logged", "2026-11-01", "minutes")] == ["i2"]
