"""The embedded engine: the port on one SQLite file, and how such a file is opened and made."""

# ruff: noqa: PTH100 - pathlib would cost a light act more than its own work
from __future__ import annotations

import os
from contextlib import closing

from kundtui.store import gate, opening
from kundtui.store.logged import Logged
from kundtui.store.port import ReadOnly
from kundtui.store.rowed import Rowed


class SqliteStore(Logged, Rowed):
    """One database file: its log and its derived rows."""


def open_store(path: str | os.PathLike[str], *, read_only: bool = False, limit: float = gate.LIMIT) -> SqliteStore:
    """Open a database that is there, whole, ours and not newer; an older one is brought up to date first."""
    place = os.path.abspath(path)
    opening.check(place)
    mode = opening.mode_of(place, read_only=read_only)
    with opening.asked(place), closing(opening.connect(place, mode)) as db:
        version = opening.refuse_foreign(db, place)
    if version < opening.SCHEMA:
        _upgrade(place, mode, limit)
    return SqliteStore(place, mode, limit=limit)


def create(path: str | os.PathLike[str], *, demo: bool = False, group: str | None = None) -> SqliteStore:
    """Make a new database, its gate and its folder, closed to others or open to one group; refuses what is there already."""
    from kundtui.store import creating  # noqa: PLC0415 - brings sqlite-utils along, which nothing else here needs

    place = os.path.abspath(path)
    creating.create(place, demo=demo, group=group or "")
    return open_store(place)


def _upgrade(path: str, mode: str, limit: float) -> None:
    from kundtui.store import creating  # noqa: PLC0415 - brings sqlite-utils along, which nothing else here needs

    if mode != "rw":
        raise ReadOnly("older_schema", path=path)
    creating.upgrade(path, limit)
