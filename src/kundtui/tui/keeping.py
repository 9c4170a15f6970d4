"""What is kept beside the event loop: drafts and what is remembered wait for a lock in a thread, never on the screen. What is kept is not known here."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

from kundtui.store.port import Busy, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE = 0.1
"""Seconds between two tries while somebody else writes."""
NOTHING = object()


class Keeper:
    """Writes one thing after the other, of each name the newest alone. What waits for a lock is tried again until it is kept.

    The thread lives only while there is something to write, and ends with the process: `flush` waits for it.
    """

    def __init__(self) -> None:
        self._wanted: dict[str, tuple[object, Callable[[], None]]] = {}
        self._lock = threading.Lock()
        self._hand: threading.Thread | None = None

    def put(self, name: str, value: object, write: Callable[[], None]) -> None:
        """Have a value written, instead of any other of its name that still waits."""
        with self._lock:
            self._wanted[name] = (value, write)
            if self._hand is None:
                self._hand = threading.Thread(target=self._work, name="keep", daemon=True)
                self._hand.start()

    def waiting(self, name: str) -> Any:  # noqa: ANN401 - what was put
        """Tell what of this name is not written yet; NOTHING where all is."""
        with self._lock:
            return self._wanted.get(name, (NOTHING,))[0]

    def flush(self, limit: float) -> None:
        """Wait until all is written, but no longer than so many seconds."""
        hand = self._hand
        if hand is not None:
            hand.join(limit)

    def _work(self) -> None:
        while (name := self._next()) is not None:
            one = self._wanted[name]
            try:
                one[1]()
            except Busy:
                time.sleep(PAUSE)
                continue
            except StoreError:
                pass  # a file that cannot be written never stands in the way
            with self._lock:
                if self._wanted[name] is one:
                    del self._wanted[name]

    def _next(self) -> str | None:
        with self._lock:
            name = next(iter(self._wanted), None)
            if name is None:
                self._hand = None
            return name
