"""The light act stores what the full act stores, and loads nothing heavy."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.store.making import derived, entry, undone, write

from kundtui.store import light_store, sqlite
from kundtui.store.port import Missing, Moved

if TYPE_CHECKING:
    from pathlib import Path

    from kundtui.store.sqlite import SqliteStore


def test_light_and_full_acts_make_the_same_chain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.urandom", lambda size: b"\1" * size)
    full, light = (sqlite.create(tmp_path / name) for name in ("full", "light"))
    writes = [write("o1", entry("e1", text="ö"), entry("e2", "c2")), write("o2", undone("u1", "o1")), write("o3", entry("e3"))]
    for one in writes:
        full.append(one)
        light_store.light_append(light.where, one.operation, one.entries, one.expected)
    tables = ("entry", "operation", "undoing", "client")
    dumps = [[db_rows(store.where, table) for table in tables] for store in (full, light)]
    assert dumps[0] == dumps[1]
    assert light.verify() == ()


def db_rows(path: str, table: str) -> list[tuple[object, ...]]:
    import sqlite3  # noqa: PLC0415 - looked at from outside
    from contextlib import closing  # noqa: PLC0415 - the same

    with closing(sqlite3.connect(path)) as db:
        return db.execute(f"select * from {table} order by 1").fetchall()  # noqa: S608 - tables of this test


def test_a_light_act_lowers_the_row(store: SqliteStore) -> None:
    store.append(write("o1", entry("e1"), derived=[derived()]))
    two = write("o2", entry("e2"))
    assert light_store.light_append(store.where, two.operation, two.entries, {"c1": 1, "": 0}) == 2
    row = store.standing("c1")
    assert row is not None
    assert row.stale
    with pytest.raises(Moved):
        light_store.light_append(store.where, two.operation, two.entries, {"c1": 1})


def test_logs_and_names_are_read_lightly(store: SqliteStore) -> None:
    acme = derived("c1")._replace(names=(("acm", "code"), ("acme", "name")))
    other = derived("c2")._replace(names=(("acmebolaget", "name"),))
    store.append(write("o1", entry("e1", "c1"), entry("e2", "c2"), entry("e3", ""), derived=[acme, other]))
    assert light_store.light_logs(store.where, "", "c1") == (store.log(""), store.log("c1"))
    assert light_store.light_named(store.where, "acme") == ("c1", "c2")
    assert light_store.light_named(store.where, "acmeb") == ("c2",)
    with pytest.raises(Missing):
        light_store.light_logs(store.where + "x", "")


def test_neither_the_light_store_nor_an_opened_one_loads_anything_heavy() -> None:
    program = "import sys, kundtui.store.light_store, kundtui.store.sqlite; print(*sys.modules)"
    loaded = set(subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout.split())
    heavy = {"sqlite_utils", "dataclasses", "pydantic", "textual", "click", "pathlib", "typing_extensions", "gettext", "hashlib"}
    before = set(
        subprocess.run([sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, check=True, text=True).stdout.split()
    )
    assert not heavy & (loaded - before)


def test_the_light_store_alone_loads_no_writer_of_rows() -> None:
    program = "import sys, kundtui.store.light_store; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout.split()
    assert not {"kundtui.store.derived", "kundtui.store.grid", "kundtui.store.sqlite"} & set(loaded)
