"""The heat view on a real terminal: what a step costs, in each direction."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.pty.program import Program
    from tests.pty.terminal import Terminal


def test_a_step_in_the_heat_view_costs_two_markers(program: Program) -> None:
    with program.shown() as terminal:
        terminal.press(b"v", "● ")
        terminal.settled()
        costs = []
        for key in (b"j", b"l", b"j", b"l", b"k", b"j", b"h", b"j", b"j", b"j"):
            at = marker(terminal)
            before = len(terminal.output)
            terminal.type(key)
            terminal.wait(lambda was=at: marker(terminal) not in {was, -1}, "the cursor elsewhere")  # type: ignore[misc]
            costs.append(len(terminal.output) - before)
    assert statistics.median(costs) <= 200, costs


def marker(terminal: Terminal) -> int:
    """Where on the screen the cursor's marker stands; -1 where it is nowhere."""
    return "".join(terminal.lines).find("►")
