"""How a session ends from outside: termination, hang-up, a terminal that has gone or no longer takes anything. What it shows is not known here."""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

GRACE = 2.0
"""Seconds that a session has to end in good order; after them it ends at once."""
ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
FIRST_SIGNAL_CODE = 128
HUNG_UP = FIRST_SIGNAL_CODE + signal.SIGHUP
RESTORED = b"\x1b[<u\x1b[?2004l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1004l\x1b[?2048l\x1b[?7h\x1b[?1049l\x1b[?25h\x1b[0m"
"""What gives the screen back: keyboard, paste, mouse, focus, resizing, wrapping, the screen before, the cursor."""


class Watch:
    """Watches over one session. `ask(code)` asks it to end in good order and may be called from any thread, more than once.

    Signals are caught by `signal.signal`, because a stalled terminal blocks the event loop and with it any handler of the loop's.
    A thread of its own sleeps on the terminal and on a pipe: it learns of a hang-up without a signal, and ends the process when
    the good order takes too long. Drafts are saved as they are typed, so nothing is lost by that.
    """

    def __init__(self, ask: Callable[[int], None]) -> None:
        self._ask = ask
        self._over = threading.Event()
        self._ears, self._mouth = os.pipe()
        self._code = 0
        self._given_back = False
        self._handlers: dict[int, Any] = {}
        self._terminal = sys.__stdin__.fileno() if sys.__stdin__ else 0
        self._before = termios.tcgetattr(self._terminal) if os.isatty(self._terminal) else None

    def __enter__(self) -> Self:
        """Begin to watch."""
        for number in ENDING:
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._handlers[number] = signal.signal(number, self._signalled)
        threading.Thread(target=self._watch, name="terminal-watch", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop watching; but a session that was told to end is watched until its process has ended too."""
        self._given_back = True
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        if not self._code:
            self._over.set()
            os.write(self._mouth, b"x")

    def _signalled(self, number: int, _: FrameType | None) -> None:
        self._code = self._code or FIRST_SIGNAL_CODE + number
        os.write(self._mouth, b"x")
        self._ask(self._code)

    def _watch(self) -> None:
        poll = select.poll()
        poll.register(self._ears, select.POLLIN)
        poll.register(self._terminal, 0)
        poll.poll()
        if self._over.is_set():
            return
        if not self._code:
            self._code = HUNG_UP
            with suppress(RuntimeError):
                self._ask(self._code)
        if not self._over.wait(GRACE):
            self._give_back()
            os._exit(self._code)

    def _give_back(self) -> None:
        """Leave the terminal as it was found, as far as it still takes anything."""
        if self._before is None or self._given_back:
            return
        with suppress(OSError, termios.error):
            termios.tcflush(self._terminal, termios.TCIOFLUSH)
            termios.tcsetattr(self._terminal, termios.TCSANOW, self._before)
            os.set_blocking(self._terminal, False)
            os.write(self._terminal, RESTORED)
            os.set_blocking(self._terminal, True)
