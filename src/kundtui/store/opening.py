"""How a database is opened and what is checked before: never made by opening, ours, whole, not newer. Creation is in `creating`."""

# ruff: noqa: PTH110, PTH113, PTH116, PTH120, PTH123, PTH202 - pathlib would cost a light act more than its own work
from __future__ import annotations

import errno
import os
import sqlite3
import stat
from contextlib import closing, contextmanager
from json import JSONDecodeError
from typing import TYPE_CHECKING

from kundtui.store import gate
from kundtui.store.port import Busy, Full, Missing, Newer, NotOurs, ReadOnly, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

APPLICATION = 0x6B756E64
"""`application_id` of our databases: "kund"."""
SCHEMA = 6
"""`user_version` that this program writes."""
PLAIN = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-")
"""Octets of a path that mean themselves in an address."""
MAGIC = b"SQLite format 3\0"
ONCE = """
    pragma foreign_keys = on; pragma synchronous = full; pragma secure_delete = on;
    pragma cell_size_check = on; pragma trusted_schema = off; pragma recursive_triggers = off; pragma wal_autocheckpoint = 3000;
    pragma journal_size_limit = 1048576;
"""
LONG_JOURNAL = 4 << 20
"""Octets of a journal that is brought back into the database between two writes; three times as long, within one."""
SHARED_MEMORY = 32768
"""Octets of the file in which all who have a database open agree."""
HELD: dict[tuple[int, int], int] = {}
"""Files (device and number) on which this process keeps a connection, and how many (`kept`). Whoever opens and closes such a file
beside the engine takes every lock of the process on it away: others would then believe to be alone and delete the journal."""
BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
"""Primary result codes of SQLite."""
FAULTS: dict[int, tuple[type[StoreError], str]] = {
    FULL: (Full, "disk_full"),
    CORRUPT: (NotOurs, "damaged"),
    NOTADB: (NotOurs, "not_a_database"),
    READONLY: (ReadOnly, "read_only"),
    CANTOPEN: (ReadOnly, "read_only"),
    IOERR: (StoreError, "io_error"),
}


def connect(path: str, mode: str = "rw", limit: float = gate.LIMIT) -> sqlite3.Connection:
    """Open one connection with everything set that must be set on each; never makes a file."""
    escaped = "".join(chr(octet) if octet in PLAIN else f"%{octet:02x}" for octet in os.fsencode(path))
    uri = f"file://{escaped}?{'mode=ro&immutable=1' if mode == 'frozen' else 'mode=' + mode}"
    db = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=limit)
    try:
        db.executescript(ONCE)
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def reading(path: str, mode: str = "rw") -> Iterator[sqlite3.Connection]:
    """Read in one snapshot, with faults in the words of the port."""
    with asked(path), closing(connect(path, mode)) as db:
        db.execute("begin")
        yield db


@contextmanager
def writing(path: str, who: str, limit: float = gate.LIMIT) -> Iterator[sqlite3.Connection]:
    """Write in one transaction behind the gate: all of it is stored when the block ends, nothing when it raises.

    The gate is held for the transaction alone: who opens or closes their connection keeps nobody waiting.
    """
    with asked(path), closing(connect(path, limit=limit)) as db, gate.held(path, who, limit), written(db, path):
        yield db


@contextmanager
def transaction(path: str, limit: float = gate.LIMIT) -> Iterator[sqlite3.Connection]:
    """Write in one transaction; whoever calls holds the gate."""
    with asked(path), closing(connect(path, limit=limit)) as db, written(db, path):
        yield db


@contextmanager
def written(db: sqlite3.Connection, path: str) -> Iterator[None]:
    """Make the block one transaction of this connection; whoever calls holds the gate."""
    db.execute("begin immediate")
    refuse_newer(db, path)
    try:
        yield
    except BaseException:
        if db.in_transaction:
            db.execute("rollback")
        raise
    db.execute("commit")


def write_back(db: sqlite3.Connection, path: str) -> None:
    """Bring a journal that has grown long back into the database, as far as no reader needs it; others write on meanwhile.

    The engine would do so within a commit, before everybody who waits at the gate.
    """
    try:
        if os.stat(path + "-wal").st_size > LONG_JOURNAL:
            db.execute("pragma wal_checkpoint(passive)")
    except (OSError, sqlite3.Error):
        return


@contextmanager
def asked(path: str) -> Iterator[None]:
    """Say SQLite's faults in the words of the port, and those of text that cannot be stored or no longer be read."""
    try:
        yield
    except sqlite3.Error as error:
        raise translated(error, path) from error
    except (JSONDecodeError, UnicodeDecodeError) as error:
        raise NotOurs("damaged", path=path) from error
    except UnicodeEncodeError as error:
        raise StoreError("bad_text", path=path) from error


def translated(error: sqlite3.Error, path: str) -> StoreError:
    """Say one fault of SQLite in the words of the port."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if not code and "UTF-8" in str(error):
        return NotOurs("damaged", path=path)
    if code in (BUSY, LOCKED):
        return Busy("locked", path=path, holder="")
    if code == CANTOPEN and not os.path.exists(path):
        return Missing("no_database", path=path)
    kind, word = FAULTS[FULL] if code == IOERR and _is_full(path) else FAULTS.get(code, (StoreError, "engine"))
    return kind(word, path=path, reason=str(error))


def _is_full(path: str) -> bool:
    """Tell whether the disk has no room left even for the shared memory, without which nobody comes to read: the engine calls that a broken disk."""
    try:
        disk = os.statvfs(path)
    except OSError:
        return False
    return disk.f_bavail * disk.f_frsize < SHARED_MEMORY


def check(path: str) -> None:
    """Refuse what is no whole database before SQLite touches it."""
    try:
        status = os.stat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise Missing("no_database", path=path) from None
    except OSError as error:
        raise _unread(error, path) from error
    if not os.path.isfile(path):
        raise NotOurs("not_a_database", path=path)
    if status.st_size == 0:
        raise NotOurs("empty_file", path=path)
    if on_network(status.st_dev):
        raise NotOurs("network_disk", path=path)
    if too_open(path, status.st_mode):
        from kundtui.store import reach  # noqa: PLC0415 - only a fault asks

        raise reach.exposed(path, status.st_mode)
    if not HELD.get((status.st_dev, status.st_ino)):
        _check_head(path, status.st_size)


def too_open(path: str, mode: int) -> bool:
    """Tell whether others may reach into a file: anybody, or a group whose folder it is not in."""
    shared = os.stat(os.path.dirname(path)).st_mode & stat.S_ISGID
    return bool(mode & 0o007 or (mode & 0o070 and not shared))


def _check_head(path: str, size: int) -> None:
    """Refuse a file that is shorter than its own page count, where no journal can mend it: it has lost its end."""
    try:
        with open(path, "rb") as file:
            head = file.read(100)
    except OSError as error:
        raise _unread(error, path) from error
    if not head.startswith(MAGIC[: len(head)]):
        raise NotOurs("not_a_database", path=path)
    page = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big")
    whole = len(head) == 100 and size >= pages * (65536 if page == 1 else page)  # noqa: PLR2004 - as the file format has it
    if not whole and not _has_journal(path):
        raise NotOurs("damaged", path=path)


def _unread(error: OSError, path: str) -> StoreError:
    """Say why a file cannot be read: not to be let in is another thing than not to be allowed to write."""
    if error.errno not in (errno.EACCES, errno.EPERM):
        return gate.translated(error, path)
    from kundtui.store import reach  # noqa: PLC0415 - only a fault asks

    return reach.kept_out(path)


def _has_journal(path: str) -> bool:
    return any(os.path.exists(path + end) and os.path.getsize(path + end) for end in ("-wal", "-journal"))


def on_network(device: int) -> bool:
    """Tell whether a device is a file system of another machine, where shared memory and locks cannot be trusted."""
    wanted = f"{os.major(device)}:{os.minor(device)}"
    try:
        with open("/proc/self/mountinfo", encoding="utf-8", errors="replace") as mounts:
            lines = [line for line in mounts if line.split(" ", 3)[2] == wanted]
    except OSError:
        return False
    kinds = {line.partition(" - ")[2].split(" ", 1)[0] for line in lines}
    return any(kind in REMOTE or kind.startswith("fuse.") for kind in kinds)


def mode_of(path: str, *, read_only: bool) -> str:
    """Choose how to open: rw; ro; or frozen where even readers could leave no shared memory, on a medium that nobody can write."""
    folder = os.path.dirname(path)
    if os.statvfs(folder).f_flag & os.ST_RDONLY:
        if not read_only or _has_journal(path):
            raise ReadOnly("read_only", path=path)
        return "frozen"
    if not read_only and not (os.access(path, os.W_OK) and os.access(folder, os.W_OK)):
        raise ReadOnly("read_only", path=path)
    return "ro" if read_only else "rw"


REMOTE = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "lustre", "ocfs2", "gfs2", "fuse"})


def refuse_foreign(db: sqlite3.Connection, path: str) -> int:
    """Refuse another program's database and a newer one of ours; tell its `user_version`."""
    if db.execute("pragma application_id").fetchone()[0] != APPLICATION:
        raise NotOurs("other_program", path=path)
    return refuse_newer(db, path)


def refuse_newer(db: sqlite3.Connection, path: str) -> int:
    """Refuse tables that a colleague's newer program has changed, also while this one was running."""
    version: int = db.execute("pragma user_version").fetchone()[0]
    if version > SCHEMA:
        raise Newer("newer_schema", path=path, found=version, known=SCHEMA)
    return version
