"""The gate: one writer at a time, in turn, by a lock on a file beside the database. What is written behind it is not here."""

# ruff: noqa: PTH116 - pathlib would cost a light act more than its own work
from __future__ import annotations

import _thread
import errno
import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kundtui.store import queueing
from kundtui.store.port import Busy, Full, ReadOnly, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT = 10.0
"""Seconds that a writer waits for its turn."""
LONGEST_NAME = 200
"""Octets of the gate's file, in which the holder's name stands."""


@contextmanager
def held(path: str, who: str, limit: float = LIMIT) -> Iterator[None]:
    """Hold the gate of the database at `path` in the name of `who`; Busy with the holder's name after `limit` seconds."""
    file = _open(path)
    try:
        _wait(file, limit)
        _sign(file, who)
        yield
        fcntl.flock(file, fcntl.LOCK_UN)  # before the place in the queue goes: who is next finds the gate open
    finally:
        os.close(file)


def gate_of(path: str) -> str:
    """Tell where the gate of a database is."""
    return path + ".gate"


def holder(path: str) -> str:
    """Tell who holds the gate at this moment; "" where nobody does, or nobody can tell."""
    try:
        file = os.open(gate_of(path), os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError:
        return ""
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return _holder(file)
    finally:
        os.close(file)
    return ""


def _open(path: str) -> int:
    try:
        return os.open(gate_of(path), os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
    except FileNotFoundError:
        return make_beside(path, gate_of(path))
    except OSError as error:
        raise translated(error, path) from error


def make_beside(path: str, name: str) -> int:
    """Make a file that belongs to the database at `path`, as open to its group as the database is; tell its descriptor."""
    try:
        file = os.open(name, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_CREAT, 0o600)
        if os.fstat(file).st_uid == os.geteuid():
            os.fchmod(file, os.stat(path).st_mode & 0o660)
    except OSError as error:
        raise translated(error, name) from error
    return file


def _wait(file: int, limit: float) -> None:
    """Wait for one's turn in the order of coming. Looking again after naps would leave it to luck who finds the gate open.

    A thread stands in the queue, because the system knows no queueing for so long and no longer. Whoever gives up closes the file, and
    when the turn comes to nobody, the thread passes it on.
    """
    place = queueing.place(file)
    try:
        queueing.follow(file, place, wait=False)
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in (errno.EAGAIN, errno.EACCES):
            raise
        turn = _thread.allocate_lock()
        turn.acquire()
        _thread.start_new_thread(_queue, (os.dup(file), place, turn))
        if not turn.acquire(timeout=limit):
            raise Busy("locked", holder=_holder(file)) from None


def _queue(file: int, place: int, turn: _thread.LockType) -> None:
    """Stand in the queue on a second descriptor of the same opening: closed last, it gives the gate back."""
    try:
        queueing.follow(file, place, wait=True)
        fcntl.flock(file, fcntl.LOCK_EX)
        turn.release()
    except OSError:
        return
    finally:
        os.close(file)


def _holder(file: int) -> str:
    return os.pread(file, LONGEST_NAME, 0).decode(errors="replace").strip("\0 ")


def _sign(file: int, who: str) -> None:
    """Write who holds the gate, over the name before: a file of one length costs the disk nothing.

    A full disk is no reason to keep out a reader of the name: then nobody is named.
    """
    try:
        os.pwrite(file, who.encode(errors="replace")[:LONGEST_NAME].ljust(LONGEST_NAME), 0)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise


def translated(error: OSError, path: str) -> StoreError:
    """Say a fault of the file system in the words of the port."""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ReadOnly("read_only", path=path)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Full("disk_full", path=path)
    return StoreError("io_error", path=path, reason=error.strerror or "")
