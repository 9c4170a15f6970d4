"""Writes the derived rows that it is given, each client's as a whole, and keeps the tally exact. It computes no standing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.standing import RANK, Standing, plan_share
from kundtui.language.fold import fold
from kundtui.store.appending import position
from kundtui.store.chain import decode, encode

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from datetime import date

    from kundtui.domain.standing import Derived

NEVER, UNSCORED = "~", 1_000_000
"""What sorts after every day and after every score, where there is none."""
ALPHABET = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"})
"""After z, in the order å ä ö: in ASCII these are the next three characters."""
BREAK = "\n"
"""Stands around each folded tag, so that a whole tag is found."""
SORTING = ("listed", "rank", "by_name", "by_score", "by_drop", "by_due", "by_talk", "by_trust", "by_plan", "words", "tagged")
COLUMNS = (*Standing._fields, *SORTING)
PUT = (
    f"insert into standing ({', '.join(COLUMNS)}) values ({', '.join('?' * len(COLUMNS))}) "  # noqa: S608 - names of our own columns
    f"on conflict (client) do update set {', '.join(f'{name} = excluded.{name}' for name in COLUMNS[1:])}"
)
READ = f"select {', '.join(Standing._fields)} from standing"  # noqa: S608 - names of our own columns
COUNT = "insert into tally (level, clients) values (?, ?) on conflict (level) do update set clients = tally.clients + excluded.clients"
TAGS, ARGS = Standing._fields.index("tags"), Standing._fields.index("reason_args")
TRUTHS = tuple(Standing._fields.index(name) for name in ("thin", "override", "stale"))


def replace(db: sqlite3.Connection, rows: Iterable[Derived]) -> None:
    """Replace everything derived about these clients, stamped with the position that each has now."""
    for row in rows:
        client = row.standing.client
        place = position(db, client)
        if not row.standing.code:
            let_go(db, client)
            db.execute("update client set derived = ? where id = ?", (place, client))
            continue
        put_standing(db, row.standing._replace(position=place, stale=False))
        _swap(db, "client_name", ("folded", "what"), client, row.names)
        _swap(db, "levels", ("day", "shown", "raw"), client, [change[1:] for change in row.levels])
        _swap(db, "diary", ("due", "what", "subject", "owner"), client, [thing[1:] for thing in row.diary])
        _swap(db, "occasion", ("what", "day", "subject"), client, [one[1:] for one in row.occasions])
        _swap_words(db, client, {(subject, fold(text)) for subject, text in row.search})
        db.execute("update client set derived = ? where id = ?", (place, client))


def let_go(db: sqlite3.Connection, client: str) -> None:
    """Take away everything derived about a client whose adding was taken back."""
    before = db.execute("select level from standing where client = ? and listed = 1", (client,)).fetchone()
    if before:
        db.execute(COUNT, (before[0], -1))
    for table in ("standing", "client_name", "levels", "diary", "occasion"):
        db.execute(f"delete from {table} where client = ?", (client,))  # noqa: S608 - names of our own tables
    _swap_words(db, client, set())


def put_standing(db: sqlite3.Connection, row: Standing) -> None:
    """Put one client's row in the place of the one before and move it in the tally."""
    before = db.execute("select level from standing where client = ? and listed = 1", (row.client,)).fetchone()
    db.execute(PUT, stored(row))
    if before:
        db.execute(COUNT, (before[0], -1))
    if row.lifecycle != "E":
        db.execute(COUNT, (row.level, 1))


def stored(row: Standing) -> tuple[Any, ...]:
    """Turn a row into the columns of the table, those that it is sorted and found by included."""
    plain = (*row[:TAGS], encode(row.tags), row.reason, encode(row.reason_args), *row[ARGS + 1 :])
    return (*plain, int(row.lifecycle != "E"), RANK[row.level], sort_name(row.name), *_sorting(row), _words(row), _tagged(row))


def standing_of(row: Sequence[Any]) -> Standing:
    """Turn the columns of the table back into a row."""
    values = list(row)
    values[TAGS], values[ARGS] = tuple(decode(values[TAGS])), decode(values[ARGS])
    for place in TRUTHS:
        values[place] = bool(values[place])
    return Standing(*values)


def sort_name(name: str) -> str:
    """Tell where a name stands in the alphabet: å, ä and æ, ö and ø after z, other marks not counted."""
    return fold(name.casefold().translate(ALPHABET))


def _sorting(row: Standing) -> tuple[int, str, str, str, str, int]:
    score = UNSCORED if row.score is None else row.score
    return score, row.drop_on or NEVER, row.next_due_on or NEVER, row.last_talk_on or "", row.trust or NEVER, plan_share(row)


def _words(row: Standing) -> str:
    return fold(" ".join((row.name, row.code, *row.tags)))


def _tagged(row: Standing) -> str:
    return BREAK + "".join(fold(tag) + BREAK for tag in row.tags)


def _swap(db: sqlite3.Connection, table: str, columns: tuple[str, ...], client: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Make a client's rows in a table these: what is there already stays untouched. The names are our own, never a user's."""
    names = ", ".join(columns)
    there = set(db.execute(f"select {names} from {table} where client = ?", (client,)))  # noqa: S608 - names of our own tables
    wanted = set(rows)
    same = " and ".join(f"{name} = ?" for name in columns)
    db.executemany(f"delete from {table} where client = ? and {same}", [(client, *row) for row in there - wanted])  # noqa: S608 - the same
    marks = ", ".join("?" * len(columns))
    db.executemany(
        f"insert into {table} (client, {names}) values (?, {marks})",  # noqa: S608 - the same
        [(client, *row) for row in sorted(wanted - there)],
    )


def _swap_words(db: sqlite3.Connection, client: str, wanted: set[tuple[str, str]]) -> None:
    """Make a client's full texts these. The index has the words only, so a row that goes is told to it word for word."""
    rows = db.execute("select id, subject, words from noted where client = ?", (client,)).fetchall()
    there = {(subject, words): place for place, subject, words in rows}
    for key in there.keys() - wanted:
        db.execute("insert into noted_fts (noted_fts, rowid, words) values ('delete', ?, ?)", (there[key], key[1]))
        db.execute("delete from noted where id = ?", (there[key],))
    for subject, words in sorted(wanted - there.keys()):
        place = db.execute("insert into noted (client, subject, words) values (?, ?, ?)", (client, subject, words)).lastrowid
        db.execute("insert into noted_fts (rowid, words) values (?, ?)", (place, words))


def keep_closed_days(db: sqlite3.Connection, country: str, year: int, days: Iterable[date]) -> None:
    """Keep the closed days of a country in a year."""
    put = "insert into closed values (?, ?, ?) on conflict (country, year) do update set days = excluded.days"
    db.execute(put, (country, year, " ".join(sorted(day.isoformat() for day in days))))
