"""An older database is brought up to date once, whole or not at all, whoever starts first."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlite_utils.migrations import Migrations
from tests.store.making import derived, entry, standing, write

from kundtui.domain.standing import RULES, Filter
from kundtui.store import creating, migrations, opening
from kundtui.store.port import ReadOnly, StoreError
from kundtui.store.sqlite import open_store

if TYPE_CHECKING:
    from sqlite_utils import Database

    from kundtui.store.sqlite import SqliteStore


PLANNED = ("plan_minutes", "plan_hours", "plan_month", "plan_months", "plan_over_on", "by_plan")


@pytest.fixture
def next_schema(monkeypatch: pytest.MonkeyPatch) -> Migrations:
    """Put a program in place that knows one more step."""
    steps = Migrations("kundtui")
    for step in migrations.steps._migrations:  # noqa: SLF001 - the steps so far, for one set more
        steps(name=step.name)(step.fn)
    monkeypatch.setattr(migrations, "steps", steps)
    monkeypatch.setattr(opening, "SCHEMA", opening.SCHEMA + 1)
    return steps


def add_step(steps: Migrations, *, fails: bool = False) -> list[int]:
    runs: list[int] = []

    @steps()
    def a_new_table(db: Database) -> None:
        runs.append(1)
        db.execute("create table novelty (name text)")
        db.execute(f"pragma user_version = {opening.SCHEMA}")
        if fails:
            raise sqlite3.IntegrityError("in the middle")

    return runs


def version(path: str) -> tuple[int, bool]:
    with closing(sqlite3.connect(path)) as db:
        made = db.execute("select count(*) from sqlite_master where name = 'novelty'").fetchone()[0]
        return db.execute("pragma user_version").fetchone()[0], bool(made)


def test_two_who_start_at_once_upgrade_it_once(store: SqliteStore, path: str, next_schema: Migrations) -> None:
    store.append(write("o1", entry("e1")))
    runs = add_step(next_schema)
    threads = [threading.Thread(target=open_store, args=(path,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert runs == [1]
    assert version(path) == (opening.SCHEMA, True)
    assert open_store(path).position("c1") == 1


def test_a_step_that_fails_leaves_the_old_database(store: SqliteStore, path: str, next_schema: Migrations) -> None:
    store.append(write("o1", entry("e1")))
    add_step(next_schema, fails=True)
    with pytest.raises(StoreError):
        open_store(path)
    assert version(path) == (opening.SCHEMA - 1, False)


def test_an_older_database_is_not_upgraded_by_a_reader(store: SqliteStore, path: str, next_schema: Migrations) -> None:
    add_step(next_schema)
    with pytest.raises(ReadOnly) as refused:
        open_store(path, read_only=True)
    assert refused.value.code == "older_schema"
    assert version(path) == (opening.SCHEMA - 1, False)
    assert store.demo is False


def test_an_upgrade_of_a_current_database_does_nothing(path: str) -> None:
    creating.upgrade(path)
    assert version(path) == (opening.SCHEMA, False)


def test_rows_of_the_first_schema_gain_what_later_ones_have_and_are_computed_anew(store: SqliteStore, path: str) -> None:
    store.append(write("o1", entry("e1"), derived=[derived("c1")]))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("drop index standing_rate")
        db.execute("drop index standing_trust")
        db.execute("drop index standing_judged")
        db.execute("drop index standing_plan")
        added = ("rise_on", "rise_level", "rise_waits", "talk_need", "talk_days", "talk_basis", "target", "trust", "by_trust", "judged_on")
        for column in (*added, *PLANNED):
            db.execute(f"alter table standing drop column {column}")
        db.execute("drop table occasion")
        db.execute("delete from _sqlite_migrations where name <> 'the_log_and_what_is_derived'")
        db.execute("pragma user_version = 1")
    opened = open_store(path)
    row = opened.standing("c1")
    assert row is not None
    assert (row.rise_on, row.talk_need, row.talk_days, row.talk_basis) == (None, 1, 14, "assumed")
    assert (row.target, row.trust) == (None, None)
    assert opened.stale("2026-11-20", 1, row.rules + 1, 10) == ("c1",)
    assert version(path) == (opening.SCHEMA, False)


def test_rows_of_the_schema_before_do_not_say_from_when_they_are_good_and_are_computed_anew(store: SqliteStore, path: str) -> None:
    store.append(write("o1", entry("e1"), derived=[derived("c1", judged_on="2027-03-01", rules=RULES - 1)]))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("drop index standing_judged")
        db.execute("drop index standing_plan")
        for column in ("judged_on", *PLANNED):
            db.execute(f"alter table standing drop column {column}")
        db.execute("delete from _sqlite_migrations where name in ('the_day_from_which_a_row_is_good', 'how_far_the_improvement_plan_is')")
        db.execute("pragma user_version = 4")
    opened = open_store(path)
    assert opened.standing("c1") == standing("c1", position=1, rules=RULES - 1)
    assert opened.stale("2026-11-20", 1, RULES, 10) == ("c1",)
    assert version(path) == (opening.SCHEMA, False)


def test_n5_rows_of_the_schema_before_the_plan_had_a_column_say_no_plan_sort_last_and_are_computed_anew(
    store: SqliteStore, path: str
) -> None:
    store.append(write("o1", entry("e1"), entry("e2", "c2"), derived=[derived("c1", rules=RULES - 1), derived("c2")]))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("drop index standing_plan")
        for column in PLANNED:
            db.execute(f"alter table standing drop column {column}")
        db.execute("delete from _sqlite_migrations where name = 'how_far_the_improvement_plan_is'")
        db.execute("pragma user_version = 5")
    opened = open_store(path)
    assert opened.standing("c1") == standing("c1", position=1, rules=RULES - 1)
    assert "c1" in opened.stale("2026-11-20", 1, RULES, 10)
    planned = derived(
        "c2", rules=RULES, lifecycle="P", plan_minutes=720, plan_hours=40, plan_month=1, plan_months=6, plan_over_on="2027-05-01"
    )
    opened.rewrite([planned], {"c2": opened.position("c2")})
    assert [row.client for row in opened.grid("plan", False, Filter()).rows(0, 9)] == ["c2", "c1"]  # noqa: FBT003 - as the port has it
    assert version(path) == (opening.SCHEMA, False)
