"""The tables and how they came to be: named migrations, one transaction each. Loads sqlite-utils; only creation and upgrades come here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

if TYPE_CHECKING:
    import sqlite3

steps = Migrations("kundtui")

LOG = """
create table setting (name text primary key, value text not null);
create table operation (
    place integer primary key, id text not null unique, member text not null, act text not null, at text not null,
    within text references operation (id));
create index operation_of_member on operation (member, place);
create index operation_within on operation (within);
create table entry (
    seq integer primary key, id text not null unique, operation text not null references operation (id), client text not null,
    kind text not null, subject text not null, at text not null, recorded_at text not null, member text not null,
    data text not null, salt text not null, seal text not null, digest text not null);
create index entry_of_client on entry (client, seq);
create index entry_of_operation on entry (operation, client);
create index entry_merging on entry (client) where kind = 'client.merged';
create table undoing (seq integer primary key references entry (seq), target text not null, operation text not null);
create index undoing_of_target on undoing (target, seq);
create index undoing_in_operation on undoing (operation, target);
create table client (id text primary key, position integer not null, derived integer not null);
create index client_position on client (position, id);
create index client_behind on client (id) where derived < position;
"""
"""`client.derived` is the position that the derived rows were made at; `operation.within` the import that brought it."""

DERIVED = """
create table standing (
    client text primary key, code text not null, name text not null, level text not null, raw text not null, score integer,
    score_14 integer, trend text, coverage integer not null, thin integer not null, override integer not null, open integer not null,
    late integer not null, last_talk_on text, next_due_on text, next_due text, drop_on text, drop_level text, drop_cause text,
    owner text not null, lifecycle text not null, tags text not null, reason text not null, reason_args text not null,
    position integer not null, policy integer not null, rules integer not null, good_until text not null, stale integer not null,
    listed integer not null, rank integer not null, by_name text not null, by_score integer not null, by_drop text not null,
    by_due text not null, by_talk text not null, words text not null, tagged text not null);
create index standing_level on standing (listed, rank, by_score, by_name, client);
create index standing_name on standing (listed, by_name, client);
create index standing_score on standing (listed, by_score, by_name, client);
create index standing_drop on standing (listed, by_drop, by_name, client);
create index standing_due on standing (listed, by_due, by_name, client);
create index standing_talk on standing (listed, by_talk, by_name, client);
create index standing_open on standing (listed, open, by_name, client);
create index standing_late on standing (listed, late, by_name, client);
create index standing_owner on standing (listed, owner, by_name, client);
create index standing_words on standing (listed, words, client);
create index standing_stamps on standing (policy, rules, client);
create index standing_until on standing (good_until, client);
create table tally (level text primary key, clients integer not null);
create table client_name (
    client text not null, folded text not null, what text not null, primary key (folded, what, client));
create index client_name_of on client_name (client);
create table closed (country text not null, year integer not null, days text not null, primary key (country, year));
create table diary (client text not null, due text not null, what text not null, subject text not null, owner text not null);
create index diary_due on diary (due, client);
create index diary_of on diary (client);
create table levels (client text not null, day text not null, shown text not null, raw text not null, primary key (client, day));
create table noted (id integer primary key, client text not null, subject text not null, words text not null);
create index noted_of on noted (client);
"""


@steps()
def the_log_and_what_is_derived(db: Database) -> None:
    _run(db.conn, LOG + DERIVED)
    db.table("noted").enable_fts(["words"], fts_version="FTS5", tokenize="unicode61 remove_diacritics 0")
    db.execute("pragma user_version = 1")


RISING = """
alter table standing add column rise_on text;
alter table standing add column rise_level text;
alter table standing add column rise_waits text;
alter table standing add column talk_need integer not null default 1;
alter table standing add column talk_days integer not null default 14;
alter table standing add column talk_basis text not null default 'assumed';
create index standing_rate on standing (listed, owner, talk_basis, talk_need, talk_days);
"""
"""Filled when the rows are computed anew, which the raised number of the rules brings about."""


@steps()
def the_next_step_up_and_the_rhythm(db: Database) -> None:
    _run(db.conn, RISING)
    db.execute("pragma user_version = 2")


OCCASIONS = """
create table occasion (client text not null, what text not null, day text not null, subject text not null);
create index occasion_what on occasion (what, day, client);
create index occasion_of on occasion (client);
"""
"""Filled when the rows are computed anew, as above."""


@steps()
def what_is_asked_for_across_all_clients(db: Database) -> None:
    _run(db.conn, OCCASIONS)
    db.execute("pragma user_version = 3")


TRUST = """
alter table standing add column target text;
alter table standing add column trust text;
alter table standing add column by_trust text not null default '~';
create index standing_trust on standing (listed, by_trust, by_name, client);
"""
"""Filled when the rows are computed anew, as above."""


@steps()
def where_the_relation_shall_go_and_what_the_client_sees_in_us(db: Database) -> None:
    _run(db.conn, TRUST)
    db.execute("pragma user_version = 4")


JUDGED = """
alter table standing add column judged_on text not null default '';
create index standing_judged on standing (judged_on, client);
"""
"""Filled when the rows are computed anew, as above."""


@steps()
def the_day_from_which_a_row_is_good(db: Database) -> None:
    _run(db.conn, JUDGED)
    db.execute("pragma user_version = 5")


PLANNED = """
alter table standing add column plan_minutes integer;
alter table standing add column plan_hours integer;
alter table standing add column plan_month integer;
alter table standing add column plan_months integer;
alter table standing add column plan_over_on text;
alter table standing add column by_plan integer not null default 1000000000;
create index standing_plan on standing (listed, by_plan, by_name, client);
"""
"""Filled when the rows are computed anew, as above."""


@steps()
def how_far_the_improvement_plan_is(db: Database) -> None:
    _run(db.conn, PLANNED)
    db.execute("pragma user_version = 6")


def upgrade(db: sqlite3.Connection) -> None:
    """Bring a database up to date. The caller holds the gate, so that of two who start at once one finds it done."""
    steps.apply(Database(db))


def _run(db: sqlite3.Connection, script: str) -> None:
    """Statement by statement: `executescript` would commit the transaction that this is part of."""
    for statement in script.split(";\n"):
        db.execute(statement)
