"""The order of those who wait at the gate: each takes a number and waits for whoever has the one before. The gate's own lock is in `gate`.

A lock alone goes to whoever asks while it is free, and where more work than the processors can do, those who were woken for it come
too late again and again: one waited for seconds while others had their turn twenty times. A number is a lock on one octet beyond the
end of the gate's file, so that the system gives it back of whoever is killed. It is an order only: who has none still waits for the gate.
"""

from __future__ import annotations

import fcntl
import os
import sys
from time import sleep

COUNTER, LENGTH = 256, 8
"""Where in the gate's file the last number given stands."""
MUTEX, FIRST = 1 << 16, 1 << 20
"""The octet that is locked while a number is taken, and the one of number 0."""
TRIES, NAP = 40, 0.0005
"""How often it is tried to take a number, and seconds between; then one goes without."""
SET, SET_WAITING = getattr(fcntl, "F_OFD_SETLK", 0), getattr(fcntl, "F_OFD_SETLKW", 0)
"""Locks that belong to an open file and not to a process; not every system has them."""


def place(file: int) -> int:
    """Take the next number; 0 where there is none to be had."""
    if not SET:
        return 0
    for _ in range(TRIES):
        try:
            _lock(file, MUTEX, fcntl.F_WRLCK, SET)
        except OSError:
            sleep(NAP)
            continue
        try:
            number = int.from_bytes(os.pread(file, LENGTH, COUNTER), "big") + 1
            os.pwrite(file, number.to_bytes(LENGTH, "big"), COUNTER)
            _lock(file, FIRST + number, fcntl.F_WRLCK, SET)
        except OSError:
            return 0
        finally:
            _lock(file, MUTEX, fcntl.F_UNLCK, SET)
        return number
    return 0


def follow(file: int, number: int, *, wait: bool) -> None:
    """Come after whoever has the number before; raises an OSError (EAGAIN, EACCES) where that takes waiting and one does not `wait`."""
    if number:
        _lock(file, FIRST + number - 1, fcntl.F_WRLCK, SET_WAITING if wait else SET)


def _lock(file: int, octet: int, what: int, how: int) -> None:
    """Lock one octet for this open file, as the system's own record says it."""
    order = sys.byteorder
    record = what.to_bytes(2, order) + bytes(6) + octet.to_bytes(8, order) + (1).to_bytes(8, order) + bytes(8)
    fcntl.fcntl(file, how, record)
