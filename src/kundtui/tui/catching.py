"""The child process that catches up many rows beside the screens, one for each database. What it does is `desk.catchup`."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kundtui.desk.desk import Desk

MANY = 200
"""Stale rows beyond which a process of its own is worth its start."""


class Catching:
    """At most one child of this session. Where none can be started, or one has left rows behind, the session does it by itself."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._waits = False
        self.hopeless = False

    def begin(self, desk: Desk) -> bool:
        """Have the rows caught up by a child, or by whoever does already; False where the session has to do it."""
        if self.hopeless:
            return False
        if self._child is None and not desk.store.leased():
            self._child = _started(desk)
            self.hopeless = self._child is None
        self._waits = not self.hopeless
        return self._waits

    def ended(self, desk: Desk) -> bool:
        """Look whether it has come to its end; True once after each. Costs next to nothing."""
        if not self._waits:
            return False
        if self._child is not None:
            code = self._child.poll()
            if code is None:
                return False
            self._child, self.hopeless = None, code != 0
        elif desk.store.leased():
            return False
        self._waits = False
        return True

    def stop(self) -> None:
        """End the child: what it has written stays, the rest is for the next session."""
        if self._child is not None:
            self._child.terminate()
            self._child.wait()
            self._child = None


def _started(desk: Desk) -> subprocess.Popen[bytes] | None:
    """Start the child on the same database and day; None where that cannot be."""
    day = [f"--today={desk.today.isoformat()}"] if desk.today else []
    command = [sys.executable, "-P", "-m", "kundtui", f"--database={desk.store.where}", *day, "catchup"]
    nothing = subprocess.DEVNULL
    try:
        return subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True, env=dict(os.environ))  # noqa: S603 - our own program, our own words
    except OSError:
        return None
