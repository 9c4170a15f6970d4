"""A filter of the grid as a condition with bound values, and how many rows it lets through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.domain.standing import BELOW, NEED_PLAN, PLANLESS
from kundtui.language.fold import fold
from kundtui.store.derived import BREAK, NEVER

if TYPE_CHECKING:
    import sqlite3

    from kundtui.domain.standing import Filter

WORD = r"(words like ? escape '\' or client in (select client_name.client from client_name where client_name.folded like ? escape '\'))"
"""A word is looked for in what the row shows, and in everything that the client is or was called."""


def _plans() -> dict[str, list[tuple[str, tuple[Any, ...]]]]:
    """What `plan` asks for as conditions; whoever needs one is told by the same words as in `domain.standing.needs_plan`."""
    marks = ", ".join("?" * len(NEED_PLAN))
    below = "".join(" or (level = ? and target = ?)" for _ in BELOW)
    levels = (f"(level in ({marks}){below})", (*NEED_PLAN, *(part for pair in BELOW.items() for part in pair)))
    without = (f"lifecycle in ({', '.join('?' * len(PLANLESS))})", PLANLESS)
    return {"running": [("lifecycle = ?", ("P",))], "needed": [without, levels]}


PLANS = _plans()


class Narrowing(NamedTuple):
    """`where` has a question mark for each of `bound`; `levels` is what the tally can answer for, None where it cannot."""

    where: str
    bound: tuple[Any, ...]
    levels: tuple[str, ...] | None

    def count(self, db: sqlite3.Connection) -> int:
        if self.levels is None:
            total: int = db.execute("select count(*) from standing where " + self.where, self.bound).fetchone()[0]  # noqa: S608 - our own columns; values are bound
            return total
        rows = db.execute("select level, clients from tally").fetchall()
        return sum(clients for level, clients in rows if not self.levels or level in self.levels)

    def clients(self, db: sqlite3.Connection, most: int) -> tuple[str, ...]:
        """Name clients that are let through, in no order, at most so many."""
        rows = db.execute(f"select client from standing where {self.where} limit ?", (*self.bound, most))  # noqa: S608 - our own columns; values are bound
        return tuple(row[0] for row in rows)


def narrow(keep: Filter) -> Narrowing:
    """Turn a filter into a condition: within a field any of its values will do, fields and words narrow together."""
    parts = [*_kept(keep), *_found(keep), *_dated(keep)]
    where = " and ".join(part for part, _ in parts)
    bound = tuple(value for _, values in parts for value in values)
    counted = not any(keep._replace(levels=()))
    return Narrowing(where, bound, keep.levels if counted else None)


def _kept(keep: Filter) -> list[tuple[str, tuple[Any, ...]]]:
    parts: list[tuple[str, tuple[Any, ...]]] = []
    if "E" not in keep.lifecycles:
        parts.append(("listed = 1", ()))
    elif set(keep.lifecycles) == {"E"}:
        parts.append(("listed = 0", ()))
    else:
        parts.append(("listed in (0, 1)", ()))
    for column, values in (
        ("level", keep.levels),
        ("owner", keep.owners),
        ("lifecycle", keep.lifecycles),
        ("client", keep.clients),
        ("target", keep.targets),
        ("trust", keep.trusts),
    ):
        if values:
            parts.append((f"{column} in ({', '.join('?' * len(values))})", tuple(values)))
    parts += PLANS.get(keep.plan, ())
    if keep.late:
        parts.append(("late > 0", ()))
    if keep.open:
        parts.append(("open > 0", ()))
    return parts


def _found(keep: Filter) -> list[tuple[str, tuple[Any, ...]]]:
    parts: list[tuple[str, tuple[Any, ...]]] = [(WORD, (f"%{_literal(word)}%",) * 2) for word in keep.words]
    if keep.tags:
        either = " or ".join(["tagged like ? escape '\\'"] * len(keep.tags))
        parts.append((f"({either})", tuple(f"%{BREAK}{_literal(fold(tag))}{BREAK}%" for tag in keep.tags)))
    return parts


def _dated(keep: Filter) -> list[tuple[str, tuple[Any, ...]]]:
    asked = (("by_talk < ?", keep.cold_before), ("by_due <= ?", keep.due_by), ("by_drop <= ?", keep.drop_by))
    return [(part, (day,)) for part, day in asked if day is not None and day < NEVER]


def _literal(text: str) -> str:
    """Take the meaning from the signs that stand for any text."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
