"""The store as a light act needs it: one client's log read, entries appended, nothing derived loaded. The same SQL as the full engine."""

# ruff: noqa: PTH100 - pathlib would cost a light act more than its own work
from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kundtui.store import appending, gate, history, opening
from kundtui.store.port import Write

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kundtui.domain.entry import Entry, Log
    from kundtui.store.port import Operation

BEGINNING = """
select distinct client_name.client from client_name where folded >= ? and folded < ? order by (folded <> ?), folded limit 9
"""
LAST_LETTER = "\U0010ffff"


def light_append(
    path: str | os.PathLike[str], operation: Operation, entries: Sequence[Entry], expected: Mapping[str, int], *, limit: float = gate.LIMIT
) -> int:
    """Append one operation's entries as the full act does, lower the rows of the clients to stale, tell the last place."""
    place = _checked(path)
    with opening.writing(place, operation.by, limit) as db:
        opening.refuse_foreign(db, place)
        return appending.append(db, Write(operation, entries, expected, ()))


def light_logs(path: str | os.PathLike[str], *clients: str) -> tuple[Log, ...]:
    """Read several logs ("" is the office) in one snapshot."""
    place = _checked(path)
    with opening.reading(place) as db:
        opening.refuse_foreign(db, place)
        return tuple(history.log(db, client) for client in clients)


def light_named(path: str | os.PathLike[str], folded: str) -> tuple[str, ...]:
    """Name the clients whose name, code or alias begins so, at most nine, whole names first."""
    place = _checked(path)
    with opening.reading(place) as db:
        opening.refuse_foreign(db, place)
        return tuple(dict.fromkeys(row[0] for row in db.execute(BEGINNING, (folded, folded + LAST_LETTER, folded))))


def _checked(path: str | os.PathLike[str]) -> str:
    place = os.path.abspath(path)
    opening.check(place)
    return place
