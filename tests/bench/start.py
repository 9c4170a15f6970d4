"""Start and cursor of the grid beside the least Textual app, on a terminal: in turns, medians. Run: `python -m tests.bench.start [RUNS] [ROWS …]`."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from fcntl import ioctl
from pathlib import Path
from typing import NamedTuple

from tests.bench.grid_rows import portfolio

RUNS = 7
SIZES = (100, 10_000, 1_000_000)
STEPS = 20
BAR = 1.35
"""speed.md: the start, at most so many times a bare Textual app's."""
BYTES = 200
"""speed.md: a repeated step of the cursor, at most so many bytes."""
WINDOW = (40, 120)
BARE = """
from textual.app import App
from textual.widgets import Footer, Header, Static
class Bare(App):
    def compose(self):
        yield Header()
        yield Static("x")
        yield Footer()
    def on_ready(self):
        self.query_one(Static).update("all is ready")
Bare().run()
"""


class Seen(NamedTuple):
    """One run: milliseconds to the first whole screen, bytes a step of the cursor."""

    start: float
    step: float


def run(command: list[str], ready: bytes, environ: dict[str, str]) -> Seen:
    """Run a program on a terminal until it shows `ready`; then press down, and end it."""
    begun = time.perf_counter()
    pid, master = pty.fork()
    if pid == 0:
        os.execvpe(command[0], command, environ)  # noqa: S606 - the program that is measured
    ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", *WINDOW, 0, 0))
    shown = b""
    while ready not in re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]", b"", shown):
        shown += os.read(master, 65536)
        if b"\x1b[?2026$p" in shown:
            os.write(master, b"\x1b[?2026;2$y")
            shown = shown.replace(b"\x1b[?2026$p", b"")
    start = (time.perf_counter() - begun) * 1000
    quiet(master, 0.6)
    sizes = []
    for _ in range(STEPS):
        os.write(master, b"\x1b[B")
        sizes.append(quiet(master, 0.12))
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(master)
    return Seen(start, statistics.median(sizes))


def quiet(master: int, seconds: float) -> int:
    """Read until nothing comes any more; tells how much it was."""
    count = 0
    while select.select([master], [], [], seconds)[0]:
        count += len(os.read(master, 65536))
    return count


def main() -> int:
    """Measure and print; gives 1 where a bar is not met."""
    numbers = [int(word) for word in sys.argv[1:]]
    runs, sizes = (numbers[0] if numbers else RUNS), (numbers[1:] or SIZES)
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | {
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
    met = True
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "bare.py").write_text(BARE)
        bare = [sys.executable, f"{folder}/bare.py"]
        for size in sizes:
            os.mkdir(f"{folder}/{size}", mode=0o700)  # noqa: PTH102 - the mode is the point
            program = [str(Path(sys.executable).with_name("kundtui")), "--database", portfolio(f"{folder}/{size}/k.db", size)]
            run(program, b"clients", environ)
            seen = [(run(program, b"clients", environ), run(bare, b"all is ready", environ)) for _ in range(runs)]
            ours, theirs = (statistics.median(pair[at].start for pair in seen) for at in (0, 1))
            step = statistics.median(pair[0].step for pair in seen)
            met = met and ours / theirs <= BAR and step <= BYTES
            sys.stdout.write(
                f"{size:>9} clients: start {ours:.0f} ms, bare {theirs:.0f} ms, {ours / theirs:.2f}x; {step:.0f} bytes a step\n"
            )
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
