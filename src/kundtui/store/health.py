"""How a database is: its files and their modes, what it holds, whether it is whole. It mends nothing and reads nobody's words."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, NamedTuple

from kundtui.store import gate, lease, opening
from kundtui.store.personal import END

if TYPE_CHECKING:
    import sqlite3


class FileState(NamedTuple):
    """One file of a database: its mode in octal figures and its group's number; "" and -1 where it is not there."""

    path: str
    mode: str
    group: int


class Health(NamedTuple):
    """What can be said of a database without naming anybody. `damage`: what the engine finds wrong, in its own words."""

    schema: int
    entries: int
    clients: int
    size: int
    free: int
    last_import: str
    damage: tuple[str, ...]
    folder: FileState
    files: tuple[FileState, ...]


def examine(db: sqlite3.Connection, path: str) -> Health:
    """Look a database over within the caller's reading."""
    disk = os.statvfs(path)
    names = [path, gate.gate_of(path), path + END, path + lease.END, path + "-wal", path + "-shm"]
    checked = [str(row[0]) for row in db.execute("pragma quick_check(20)")]
    return Health(
        db.execute("pragma user_version").fetchone()[0],
        db.execute("select count(*) from entry").fetchone()[0],
        db.execute("select count(*) from client where id <> ''").fetchone()[0],
        sum(os.stat(name).st_size for name in names if os.path.exists(name)),  # noqa: PTH110, PTH116 - paths are text in this room
        disk.f_bavail * disk.f_frsize,
        db.execute("select coalesce(max(at), '') from operation where act = 'import'").fetchone()[0],
        tuple(said for said in checked if said != "ok"),
        state(os.path.dirname(path)),  # noqa: PTH120 - as above
        tuple(map(state, names)),
    )


def state(path: str) -> FileState:
    """How one file or folder lies there."""
    try:
        status = os.stat(path)  # noqa: PTH116 - as above
    except OSError:
        return FileState(path, "", -1)
    return FileState(path, f"{stat.S_IMODE(status.st_mode):o}", status.st_gid)


KNOWN = opening.SCHEMA
"""The schema that this program writes."""
