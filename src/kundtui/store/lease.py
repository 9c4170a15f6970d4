"""The lease: who catches up a database has it alone, by a lock on a file beside it. What is caught up is not here.

It lies beside the gate and not in it: whoever has the lease lets everybody else write between two of its transactions.
"""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kundtui.store.gate import make_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

END = ".lease"


@contextmanager
def held(path: str) -> Iterator[bool]:
    """Hold the lease of the database at `path`; False, at once, where somebody else does. It ends with the process that holds it.

    Raises ReadOnly where nobody may write beside the database, and the port's errors for a full disk.
    """
    file = make_beside(path, path + END)
    try:
        yield _locked(file)
    finally:
        os.close(file)


def taken(path: str) -> bool:
    """Tell whether somebody holds the lease at this moment."""
    try:
        file = os.open(path + END, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        return not _locked(file)
    finally:
        os.close(file)


def _locked(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
