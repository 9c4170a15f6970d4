"""Many processes act at once: nobody fails, nothing is lost, and nobody is overtaken for ever. The figures are in bench/many_writers."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from tests.bench.many_writers import measured, office

from kundtui.desk import client, complaint, founding, light
from kundtui.desk.desk import Desk
from kundtui.desk.light import Complaint
from kundtui.domain.standing import Filter
from kundtui.store import gate, light_store
from kundtui.store.port import Busy, Moved, Write
from kundtui.store.sqlite import SqliteStore, create, open_store
from kundtui.words.faults import fault

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize("clients", [1, 20])
def test_whole_acts_of_many_processes_are_all_stored_on_one_client_and_on_many(tmp_path: Path, clients: int) -> None:
    path = office(tmp_path, clients)
    figures = measured(path, writers=6, acts=10, readers=3)
    assert (figures.errors, figures.lost) == ([], 0)
    store = open_store(path)
    assert store.verify() == ()
    assert sum(row.open for row in store.grid("name", False, Filter()).rows(0, clients)) == 60  # noqa: FBT003 - as the port has it


class Overtaken(SqliteStore):
    """Somebody else is always quicker, unless nobody else may write."""

    held = False

    def append(self, write: Write) -> int:
        if not self._alone:
            raise Moved(("",))
        self.held = True
        return super().append(write)


def test_who_is_overtaken_twice_keeps_the_others_waiting_the_third_time(tmp_path: Path) -> None:
    store = Overtaken(office(tmp_path, 1))
    complaint.log(Desk(store, "anna", lambda: datetime.now(UTC)), complaint.Received(store.clients()[0], "late"))
    assert store.held
    with gate.held(store.where, "anna", limit=0.05):
        pass


def test_the_gate_is_free_after_an_act_alone_that_failed(tmp_path: Path) -> None:
    store = create(tmp_path / "office.db")

    def fail() -> None:
        with store.alone("anna"):
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with gate.held(store.where, "anna", limit=0.05):
        pass


def test_who_keeps_others_waiting_is_called_by_name(tmp_path: Path) -> None:
    desk = Desk(create(tmp_path / "office.db"), "anna", lambda: NOW)
    anna = founding.found(desk, founding.Founding("Anna Ek", "anna"))
    nordbygg = client.add(desk, client.Added("Nordbygg AB", "NB")).client
    hasty = Desk(open_store(desk.store.where, limit=0.05), "anna", lambda: NOW)
    with gate.held(desk.store.where, anna), pytest.raises(Busy) as busy:
        complaint.log(hasty, complaint.Received(nordbygg, "late"))
    assert "Anna Ek has been writing" in fault(busy.value.code, busy.value.facts)


def test_the_light_act_calls_the_holder_by_name_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(create(tmp_path / "office.db"), "anna", lambda: NOW)
    anna = founding.found(desk, founding.Founding("Anna Ek", "anna"))
    client.add(desk, client.Added("Nordbygg AB", "NB"))
    assert light_store.light_append.__kwdefaults__ is not None
    monkeypatch.setitem(light_store.light_append.__kwdefaults__, "limit", 0.05)
    with gate.held(desk.store.where, anna), pytest.raises(Busy) as busy:
        light.complain(light_store, desk.store.where, "anna", Complaint("nb", "late"), lambda: NOW)
    assert busy.value.facts["holder"] == "Anna Ek"


def test_where_nobody_is_named_somebody_is_said() -> None:
    assert "somebody has been writing" in fault("locked", {"holder": ""})
    assert "somebody has been writing" in fault("locked")
