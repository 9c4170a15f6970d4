"""A little program on the base of the screens: one list of made-up clients. Tests run it on a terminal of their own."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

from kundtui.config import Settings
from kundtui.tui.app import KundApp, run
from kundtui.tui.columns import Column
from kundtui.tui.lines import Lines
from kundtui.tui.terminal import refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from kundtui.tui.columns import Row

LEVELS = ("crisis", "at_risk", "watch", "unknown", "good")
COLUMNS = (
    Column("State", 11),
    Column("Client", weight=2),
    Column("Score", 6, align="right"),
    Column("Open", 5, align="right"),
    Column("Last", 6, align="right", drops=1),
    Column("Next", 10, drops=2),
)
TOTAL = 1000


class Clients:
    """So many clients, made when they are asked for."""

    def __init__(self, total: int) -> None:
        self.total = total

    def rows(self, start: int, stop: int) -> Sequence[Row]:
        return [self._row(number) for number in range(start, stop)]

    def _row(self, number: int) -> Row:
        level = LEVELS[number * len(LEVELS) // self.total]
        late = ("late", "late") if number % 7 == 0 else ("in 4d", "dim")
        return ((level, f"pill.{level}"), f"Client {number}", str(number % 100), str(number % 4), f"{number % 31}d", late)


class Little(KundApp[str]):
    """One list, and keys with which tests provoke what they need."""

    BINDINGS = [("f5", "flood", ""), ("f6", "tell", ""), ("escape", "escaped", "")]  # noqa: RUF012 - Textual's own way

    def __init__(self, settings: Settings, total: int) -> None:
        super().__init__("desk", settings)
        self.total = total

    def compose(self) -> ComposeResult:
        yield Lines(COLUMNS, Clients(self.total), id="clients")

    def action_escaped(self) -> None:
        self.notify("escaped")

    def action_tell(self) -> None:
        self.notify("[/] \x1b]52;c;eA==\x07 [@click=app.quit]told[/]")

    def action_flood(self) -> None:
        """Paint without end, so that a reader who stands still blocks the way out."""
        self.action_repaint()
        self.set_timer(0.005, self.action_flood)


def main() -> int:
    if "--ignore-hangup" in sys.argv:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    if code := refusal():
        sys.stderr.write(f"{code}\n")
        return 2
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    palette = "cvd" if "--cvd" in sys.argv else "default"
    return run(Little(Settings(palette=palette), numbers[0] if numbers else TOTAL))


if __name__ == "__main__":
    sys.exit(main())
