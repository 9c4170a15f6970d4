"""The gate: one writer at a time, in turn, by a lock on a file beside the database. What is written behind it is not here."""

# ruff: noqa: PTH116 - pathlib would cost a light act more than its own work
from __future__ import annotations

import errno
import fcntl
import os
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kundtui.store.port import Busy, Full, ReadOnly, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT = 10.0
"""Seconds that a writer waits for its turn."""
FIRST_NAP, LONGEST_NAP = 0.0005, 0.008


@contextmanager
def held(path: str, who: str, limit: float = LIMIT) -> Iterator[None]:
    """Hold the gate of the database at `path` in the name of `who`; Busy with the holder's name after `limit` seconds."""
    file = _open(path)
    try:
        _wait(file, limit)
        _sign(file, who)
        yield
    finally:
        os.close(file)


def gate_of(path: str) -> str:
    """Tell where the gate of a database is."""
    return path + ".gate"


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
    until = time.monotonic() + limit
    nap = FIRST_NAP
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise Busy("locked", holder=_holder(file)) from None
        else:
            return
        time.sleep(nap)
        nap = min(nap * 1.5, LONGEST_NAP)


def _holder(file: int) -> str:
    return os.pread(file, 200, 0).decode(errors="replace").strip()


def _sign(file: int, who: str) -> None:
    """Write who holds the gate. A full disk is no reason to keep out a reader of the name: then nobody is named."""
    os.ftruncate(file, 0)
    try:
        os.pwrite(file, who.encode(errors="replace")[:200], 0)
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
