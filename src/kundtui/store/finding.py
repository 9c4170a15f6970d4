"""Reads what was derived, by client, by name, by day and by word. The ordered view of all is in `grid`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kundtui.domain.standing import LEVELS, Diary, LevelChange, Occasion, Owned, Rate
from kundtui.store.derived import READ, standing_of
from kundtui.store.port import Hit

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from kundtui.domain.standing import Standing

HIT = """
select client_name.folded, client_name.client, standing.name, standing.code, client_name.what
from client_name join standing on standing.client = client_name.client
"""
LAST_LETTER = "\U0010ffff"
MOST = 200
"""Names that one question is answered with; who needs more asks for a longer prefix."""
WEIGHT = {"code": 0, "name": 1, "alias": 2, "former": 3}
STALE = (
    "select id from client where derived < position and id <> '' order by id limit :limit",
    "select client from standing where good_until <= :now order by good_until limit :limit",
    "select client from standing where judged_on > :today order by judged_on desc limit :limit",
    "select client from standing where policy < :policy order by policy limit :limit",
    "select client from standing where policy > :policy order by policy limit :limit",
    "select client from standing where policy = :policy and rules < :rules limit :limit",
    "select client from standing where policy = :policy and rules > :rules limit :limit",
)


def standing(db: sqlite3.Connection, client: str) -> Standing | None:
    """Read a client's row as it was written; None where it has none."""
    row = db.execute(READ + " where client = ?", (client,)).fetchone()
    return standing_of(row) if row else None


def named(db: sqlite3.Connection, folded: str) -> tuple[Hit, ...]:
    """Find clients with a name, code, alias or former code that begins so; each once, whole names and codes first."""
    rows = db.execute(
        HIT + " where client_name.folded >= ? and client_name.folded < ? order by client_name.folded limit ?",
        (folded, folded + LAST_LETTER, MOST),
    ).fetchall()
    best: dict[str, Hit] = {}
    for name, *hit in sorted(rows, key=lambda row: (row[0] != folded, WEIGHT.get(row[4], len(WEIGHT)), row[0], row[1])):
        best.setdefault(hit[0], Hit(*hit))
        del name
    return tuple(best.values())


def names(db: sqlite3.Connection) -> Iterator[tuple[str, Hit]]:
    """All names, for a search of what is nearly right."""
    return ((row[0], Hit(*row[1:])) for row in db.execute(HIT + " order by client_name.folded"))


def tally(db: sqlite3.Connection) -> dict[str, int]:
    """Count the listed clients by level, each level of the ladder named."""
    return dict.fromkeys(LEVELS, 0) | dict(db.execute("select level, clients from tally"))


def rates(db: sqlite3.Connection) -> tuple[Rate, ...]:
    """Count the clients that have not ended by owner and rhythm of talks."""
    asked = "select owner, talk_need, talk_days, talk_basis, count(*) from standing where listed = 1 group by owner, talk_basis, talk_need, talk_days"
    return tuple(Rate(*row) for row in db.execute(asked))


def owned(db: sqlite3.Connection) -> tuple[Owned, ...]:
    """Count the clients that have not ended by owner and level."""
    rows = db.execute("select owner, level, count(*) from standing where listed = 1 group by owner, level")
    return tuple(Owned(*row) for row in rows)


def quickest(db: sqlite3.Connection, owner: str, limit: int) -> tuple[Standing, ...]:
    """Give the listed clients without an agreed rhythm, those with most talks in a given time first; "" is every owner."""
    asked = "where listed = 1 and talk_basis <> 'agreed' and ? in ('', owner) order by talk_need * 1000000 / talk_days desc, by_name, client limit ?"
    return tuple(standing_of(row) for row in db.execute(f"{READ} {asked}", (owner, limit)))


def stale(db: sqlite3.Connection, now: str, policy: int, rules: int, limit: int) -> tuple[str, ...]:
    """Name clients whose rows are behind: by an entry, by their moment or their day, by the policy or by the rules."""
    asked = {"now": now, "today": now[:10], "policy": policy, "rules": rules, "limit": limit}
    found: dict[str, None] = {}
    for question in STALE:
        found.update((row[0], None) for row in db.execute(question, asked))
    return tuple(found)[:limit]


def shown_levels(db: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """Every client's changes of the shown level: client, day, level, by client and day."""
    rows = db.execute(
        "select client, day, shown from (select client, day, shown, lag(shown) over (partition by client order by day) as before from levels) "
        "where before is null or before <> shown order by client, day"
    )
    return ((row[0], row[1], row[2]) for row in rows)


def levels(db: sqlite3.Connection, client: str) -> tuple[LevelChange, ...]:
    """Read a client's changes of level, the oldest first."""
    rows = db.execute("select client, day, shown, raw from levels where client = ? order by day", (client,))
    return tuple(LevelChange(*row) for row in rows)


def occasions(db: sqlite3.Connection, whats: Sequence[str], since: str) -> tuple[Occasion, ...]:
    """Read what is asked for across all clients, of these kinds, from an ISO day on."""
    marks = ", ".join("?" * len(whats))
    asked = f"select client, what, day, subject from occasion where what in ({marks}) and day >= ? order by day, client"  # noqa: S608 - question marks only
    return tuple(Occasion(*row) for row in db.execute(asked, (*whats, since)))


def diary(db: sqlite3.Connection, until: str, since: str = "") -> tuple[Diary, ...]:
    """Everything with a day or clock from a day on up to a day (its end) or a moment, soonest first."""
    rows = db.execute(
        "select client, due, what, subject, owner from diary where due >= ? and due < ? order by due, client, what, subject",
        (since, until + "~"),
    )
    return tuple(Diary(*row) for row in rows)


def search(db: sqlite3.Connection, words: str, limit: int) -> tuple[tuple[str, str], ...]:
    """Find the texts that have words beginning so, all of them: (client, entry or contact id), best first. `words` are folded."""
    asked = " ".join('"' + word.replace('"', '""') + '"*' for word in words.split())
    if not any(map(str.isalnum, asked)):
        return ()
    rows = db.execute(
        "select noted.client, noted.subject from noted_fts join noted on noted.id = noted_fts.rowid "
        "where noted_fts match ? order by noted_fts.rank, noted.id limit ?",
        (asked, limit),
    )
    return tuple((row[0], row[1]) for row in rows)


def closed_days(db: sqlite3.Connection, country: str, year: int) -> frozenset[date] | None:
    """Read the closed days of a country in a year, where they have been kept."""
    row = db.execute("select days from closed where country = ? and year = ?", (country, year)).fetchone()
    return frozenset(map(date.fromisoformat, row[0].split())) if row else None
