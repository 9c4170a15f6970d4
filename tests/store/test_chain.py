"""The chain of each client notices any change of what was written."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from tests.store.making import MOMENT, entry, write

from kundtui.store import chain

if TYPE_CHECKING:
    from kundtui.store.sqlite import SqliteStore


def edit(path: str, statement: str, *bound: object) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(statement, bound)


@pytest.fixture
def filled(store: SqliteStore) -> SqliteStore:
    store.append(write("o1", entry("e1", "c1", text="one"), entry("e2", "c2", text="two")))
    store.append(write("o2", entry("e3", "c1", text="three"), entry("e4", "c1", text="four"), entry("e5", "", text="five")))
    return store


def test_an_untouched_log_holds(filled: SqliteStore) -> None:
    assert filled.verify() == ()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("id", "e9"),
        ("operation", "o1"),
        ("kind", "idea.shared"),
        ("subject", "s"),
        ("at", "2026-11-19"),
        ("recorded_at", "2026-11-19T09:00:00Z"),
        ("member", "bo"),
        ("data", '{"text":"tree"}'),
        ("salt", "00"),
        ("salt", ""),
        ("salt", "no hex"),
        ("seal", "00"),
        ("digest", "00"),
    ],
)
def test_an_edited_entry_is_named(filled: SqliteStore, path: str, column: str, value: str) -> None:
    edit(path, f"update entry set {column} = ? where seq = 3", value)  # noqa: S608 - columns of this test
    assert 3 in filled.verify()
    assert set(filled.verify()) <= {3, 4}


def test_an_entry_given_to_another_client_breaks_both_chains(filled: SqliteStore, path: str) -> None:
    edit(path, "update entry set client = 'c2' where seq = 3")
    assert filled.verify() == (3, 4)


def test_a_removed_entry_breaks_the_one_after_it(filled: SqliteStore, path: str) -> None:
    edit(path, "delete from entry where seq = 3")
    assert filled.verify() == (4,)


def test_the_digest_is_the_one_that_the_contract_tells() -> None:
    """SHA-256 over the digest before, the envelope, and the hash of salt and data; JSON, keys sorted, no blanks, UTF-8."""
    held = chain.link("ab", entry("e1", b="å", a=1))
    assert held.data == '{"a":1,"b":"å"}'
    assert len(held.salt) == 32
    seal = hashlib.sha256(bytes.fromhex(held.salt) + held.data.encode()).hexdigest()
    line = f'["ab","e1","o1","c1","gesture.made","","2026-11-20","{MOMENT}","anna","{seal}"]'
    assert held.seal == seal
    assert held.digest == hashlib.sha256(line.encode()).hexdigest()


def test_equal_payloads_have_unequal_seals() -> None:
    assert chain.link("", entry("e1", name="Eva")).seal != chain.link("", entry("e1", name="Eva")).seal
