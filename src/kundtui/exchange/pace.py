"""How far a long work is, told at most five times a second. What is shown of it is the caller's."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Progress = Callable[[int, int], None]
    """Told what is done, and of how much."""

SELDOM = 0.2
"""Seconds between two tellings."""


class Pace:
    """Passes on the progress of a work of `total` steps, seldom enough to cost nothing."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self.total = max(total, 1)
        self._progress = progress
        self._told = time.monotonic()

    def at(self, done: float) -> None:
        """Tell it where the last telling is long enough ago."""
        if self._progress is None or time.monotonic() - self._told < SELDOM:
            return
        self._told = time.monotonic()
        self._progress(min(int(done), self.total), self.total)

    def end(self) -> None:
        """Tell that all is done."""
        if self._progress is not None:
            self._progress(self.total, self.total)
