"""One entry of the log and the log of one client. The kinds and their effects are in `kinds`, not here."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

UNDOINGS = ("operation.undone", "operation.redone", "entry.corrected")
OFFICE = ""
"""The client of office entries."""


class Entry(NamedTuple):
    """One recorded fact, as it stands in the log (entries.md, "One entry").

    `at` is an RFC 3339 moment or a bare date, `recorded_at` a UTC moment; both as text, as they were written.
    `seq` is the position that the store gave under its write lock; 0 in an entry that is not stored yet.
    """

    seq: int
    id: str
    operation: str
    client: str
    kind: str
    subject: str
    at: str
    recorded_at: str
    by: str
    data: dict[str, Any]


class Log(NamedTuple):
    """What one client's fold is made from.

    `entries`: the client's own, by `seq`. `undoings`: every undoing, redoing and correction that touches one of them,
    by `seq`. `position`: the `seq` of the last entry or undoing that touched the client; 0 for an empty log.
    `joined`: the entries of clients that were ever merged into this one, whether they now are or not; undoings and position count for
    them too.
    """

    entries: tuple[Entry, ...]
    undoings: tuple[Entry, ...]
    position: int
    joined: tuple[Entry, ...] = ()


def is_day(at: str) -> bool:
    """Tell whether a stored `at` is a bare date (YYYY-MM-DD)."""
    return len(at) == 10  # noqa: PLR2004 - the length of an ISO date


def wall(at: str, zone: tzinfo) -> datetime:
    """Turn a stored `at` into office wall time, without zone; a bare date is the beginning of that office day."""
    moment = datetime.fromisoformat(at)
    return moment if moment.tzinfo is None else moment.astimezone(zone).replace(tzinfo=None)


def voided(undoings: Iterable[Entry]) -> dict[str, str]:
    """Tell what is taken back: operation or entry id -> the operation that took it back last and still stands.

    An undoing whose own operation is taken back counts for nothing, so the newest is read first.
    """
    verdict: dict[str, str] = {}
    for undoing in reversed(tuple(undoings)):
        if verdict.get(undoing.operation):
            continue
        target = undoing.data["entry"] if undoing.kind == "entry.corrected" else undoing.data["operation"]
        verdict.setdefault(target, "" if undoing.kind == "operation.redone" else undoing.operation)
    return {target: by for target, by in verdict.items() if by}
