"""A terminal for tests: it runs a program, shows what it is sent, answers what it is asked, and can stall, hang up and change its size."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from typing import TYPE_CHECKING, Self

import psutil  # type: ignore[import-untyped]
import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

LIMIT = 20.0
"""Seconds after which something that should have happened will not."""
UNFIT = re.compile(rb"\x1b\[[<=>][\d;:]*[ -/]*[@-~]|\x1b\[\?[\d;]*\$p")
"""What the emulator would print instead of ignoring it."""
PARTIAL = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*)?$")
SYNC_ASKED, SYNC_KNOWN = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
INHERITED = ("PATH", "HOME", "TMPDIR", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
"""All that a program has of whoever runs the tests: their language, encoding and terminal are none of its business."""
PLAIN = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGTSTP, signal.SIGPIPE)
"""Signals that a terminal's program finds as they come; what runs the tests may ignore them, and that would be inherited."""
COLOURS = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


class Terminal:
    """One program on a terminal of its own."""

    def __init__(self, command: Sequence[str], *, size: tuple[int, int] = (80, 24), environ: Mapping[str, str] | None = None) -> None:
        kept = {name: os.environ[name] for name in INHERITED if name in os.environ} | {"LANG": "C.UTF-8"}
        self.size = size
        self.screen = pyte.Screen(max(size[0], 1), max(size[1], 1))
        self.stream = pyte.ByteStream(self.screen)
        self.output = b""
        self._partial = b""
        self.code: int | None = None
        self.usage = 0.0
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            _become(command, kept | dict(COLOURS if environ is None else environ), size)
        self.poll = select.poll()
        self.poll.register(self.master, select.POLLIN)
        self.before = termios.tcgetattr(self.master)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.code is None:
            os.kill(self.pid, 9)
            os.waitpid(self.pid, 0)
        self.hang_up()

    # What the terminal does

    def type(self, keys: bytes) -> None:
        os.write(self.master, keys)

    def resize(self, columns: int, rows: int) -> None:
        self.read(0)
        self.size = (columns, rows)
        self.screen.resize(rows, columns)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def hang_up(self) -> None:
        if self.master >= 0:
            os.close(self.master)
        self.master = -1

    def clear(self) -> None:
        """Forget what is shown."""
        self.read(0)
        self.screen.reset()
        self.output = b""

    def read(self, seconds: float) -> bool:
        """Take what the program sends; tells whether there was anything."""
        if self.master < 0 or not self.poll.poll(seconds * 1000):
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.output += data
        if SYNC_ASKED in data:
            self.type(SYNC_KNOWN)
        data = self._partial + data
        cut = PARTIAL.search(data)
        self._partial = data[cut.start() :] if cut else b""
        self.stream.feed(UNFIT.sub(b"", data[: cut.start()] if cut else data))
        return bool(data)

    # What is waited for

    def wait(self, true: Callable[[], object], what: str) -> None:
        """Read until it is so."""
        until = time.monotonic() + LIMIT
        while not true():
            self.read(0.01)
            assert time.monotonic() < until, f"{what} did not come:\n" + "\n".join(self.lines)

    def wait_for(self, text: str, *, at: int | None = None) -> None:
        """Read until the text is on the screen, or on this line of it."""
        self.wait(lambda: any(text in line for line in (self.lines if at is None else [self.lines[at]])), repr(text))

    def wait_without(self, text: str) -> None:
        """Read until the text is no longer on the screen."""
        self.wait(lambda: not any(text in line for line in self.lines), f"a screen without {text!r}")

    def press(self, keys: bytes, text: str, *, at: int | None = None) -> None:
        """Type, and read until the text is on the screen, or on this line of it."""
        self.type(keys)
        self.wait_for(text, at=at)

    @property
    def lines(self) -> list[str]:
        """What is shown. The second cell of a wide letter is empty; also of one that is half painted over."""
        buffer, wide = self.screen.buffer, range(self.screen.columns)
        return ["".join(buffer[y][x].data for x in wide) for y in range(self.screen.lines)]

    def line(self, text: str) -> int:
        """The line on which a text is shown; the last of several."""
        return max(at for at, line in enumerate(self.lines) if text in line)

    def settled(self, turns: int = 3) -> None:
        """Read until the program has said all and sleeps: for so many fiftieths of a second it says nothing."""
        quiet = 0
        while quiet < turns:
            quiet = 0 if self.read(0.02) else quiet + 1

    def stalled(self) -> None:
        """Wait, without reading, until the program gets no further because nobody takes its output."""
        process, used, until = psutil.Process(self.pid), -1.0, time.monotonic() + LIMIT
        while used < (used := sum(process.cpu_times()[:2])) or not self.poll.poll(0):
            assert time.monotonic() < until, "the program does not stall"
            time.sleep(0.2)

    def ended(self, *, reading: bool = True) -> float:
        """Wait until the program has ended; gives the seconds that it took from now. `code` is its exit code, or a signal negated."""
        begin = time.monotonic()
        while True:
            pid, status, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                break
            assert time.monotonic() < begin + LIMIT, "the program did not end"
            if not reading or not self.read(0.01):
                time.sleep(0.01)
        self.code = os.waitstatus_to_exitcode(status)
        self.usage = usage.ru_utime + usage.ru_stime
        while reading and self.read(0):
            pass
        return time.monotonic() - begin

    def restored(self) -> bool:
        """Tell whether the terminal is as the program found it."""
        return termios.tcgetattr(self.master) == self.before


def _become(command: Sequence[str], environ: Mapping[str, str], size: tuple[int, int]) -> None:
    """Be the program, in the child."""
    try:
        for number in PLAIN:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        os.execvpe(command[0], [*command], environ)  # noqa: S606 - the program under test
    finally:
        os._exit(127)
