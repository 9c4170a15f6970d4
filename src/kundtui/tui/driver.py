"""The terminal's lines in and out: input that sleeps until there is some, output that never fails. How a session ends: `signals`."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
import time
from codecs import getincrementaldecoder
from contextlib import suppress
from math import ceil
from typing import TYPE_CHECKING, Any, cast

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Paste

from kundtui.tui.pasted import Pasted, Pastes, Typed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import FrameType

    from textual.app import App
    from textual.message import Message

READ = 4096


class Outlet:
    """The way out to the terminal. What the terminal's encoding lacks becomes `?`; a terminal that has gone swallows everything."""

    def __init__(self, fileno: int, encoding: str) -> None:
        self._fileno = fileno
        self._encoding = encoding
        self._waiting: list[str] = []
        self._gone = False

    def fileno(self) -> int:
        return self._fileno

    def write(self, text: str) -> None:
        self._waiting.append(text)

    def flush(self) -> None:
        data = memoryview("".join(self._waiting).encode(self._encoding, "replace"))
        self._waiting.clear()
        while data and not self._gone:
            try:
                data = data[os.write(self._fileno, data) :]
            except BlockingIOError:
                way = select.poll()  # `select.select` knows no file beyond the 1024th
                way.register(self._fileno, select.POLLOUT)
                way.poll()
            except OSError:
                self._gone = True


class Driver(LinuxDriver):
    """Textual's driver, but that its input thread wakes up for input only, and ends with the terminal instead of spinning.

    `starts` counts how often the screen was taken over; each time what was shown before is gone.
    """

    def __init__(self, app: App[object], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        if (output := sys.__stdout__) is not None:
            self._file = cast("Any", Outlet(output.fileno(), output.encoding))
        self._ears, self._mouth = os.pipe()
        self.starts = 0

    def start_application_mode(self) -> None:
        """Take over the screen."""
        self.starts += 1
        super().start_application_mode()  # type: ignore[no-untyped-call]
        tell, loop = signal.getsignal(signal.SIGWINCH), asyncio.get_running_loop()
        if not callable(tell):
            return

        def resized(number: int, frame: FrameType | None) -> None:
            """Tell the size now, and once more on the loop: a handler that is interrupted by the next tells the older size last."""
            tell(number, frame)
            loop.call_soon_threadsafe(tell, number, None)

        signal.signal(signal.SIGWINCH, resized)

    def hear_mouse(self, *, heard: bool) -> None:
        """Take the mouse, or leave it to the terminal, which then selects with it."""
        if heard:
            self._enable_mouse_support()
        else:
            self._disable_mouse_support()

    def disable_input(self) -> None:
        """Wake the input thread, so that it ends, and wait for it."""
        if self._key_thread is not None and self._key_thread.is_alive():
            os.write(self._mouth, b"x")
        super().disable_input()

    def close(self) -> None:
        """Let go of the terminal."""
        super().close()
        self._key_thread = None

    def run_input_thread(self) -> None:
        """Sleep until there is input, an Escape has stood alone long enough, or the thread is to end."""
        parser, pastes = XTermParser(), Pastes()
        decode = getincrementaldecoder("utf-8")("replace").decode
        lines = select.poll()
        for line in (self.fileno, self._ears):
            lines.register(line, select.POLLIN)
        while True:
            ready = [line for line, _ in lines.poll(_thousandths(pastes.patience or _patience(parser)))]
            if self._ears in ready:
                os.read(self._ears, READ)
                break
            if ready:
                data = self._read()
                if not data:
                    break
                self._take(parser, pastes.feed(decode(data)))
            else:
                self._take(parser, pastes.late())
                parser._timeout_time = parser._timeout_time and 0.0  # noqa: SLF001 - it has waited long enough, and the parser has no other clock
            if pastes.patience is None:
                self._send(parser.tick())
        with suppress(EOFError, ParseError):
            self._send(parser.feed(""))

    def _read(self) -> bytes:
        """Read what is there; nothing means that the terminal has gone, which the watch at the terminal sees too."""
        try:
            return os.read(self.fileno, READ)
        except OSError:
            return b""

    def _take(self, parser: XTermParser, pieces: Iterable[Typed | Pasted]) -> None:
        """Hand over what was typed to be read as keys, and what was pasted as it is: the parser would take keys out of a paste."""
        for piece in pieces:
            if isinstance(piece, Typed):
                self._send(parser.feed(piece.text))
            else:
                self.process_message(Paste(piece.text))

    def _send(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)


def _patience(parser: XTermParser) -> float | None:
    """How long the parser wants to wait for the rest of an escape sequence; None when none has begun."""
    until = parser._timeout_time  # noqa: SLF001 - the parser keeps its own clock and offers no other sight of it
    return None if until is None else max(0.0, until - time.monotonic())


def _thousandths(seconds: float | None) -> int | None:
    """Round up: who wakes too early would ask again and again."""
    return None if seconds is None else ceil(seconds * 1000)
