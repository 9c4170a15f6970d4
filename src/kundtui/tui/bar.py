"""A line or two of text drawn as runs of style: the header, the status line, the strip under a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from kundtui.tui.columns import fit, joined
from kundtui.tui.terminal import safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style

    from kundtui.tui.columns import Run
    from kundtui.tui.theme import Look, Looking


LEAST = 12
"""The fewest cells that are left of a text that gives way to the others."""


def within(line: Sequence[Run], room: int, more: str) -> list[Run]:
    """Shorten the longest text of a line to let the others stand whole: a long name hides neither the level nor what the screen is."""
    over = sum(cell_len(text) for text, _ in line) - room
    if over <= 0:
        return [*line]
    at = max(range(len(line)), key=lambda one: cell_len(line[one][0]))
    text, style = line[at]
    words = text.rstrip()
    kept = max(min(LEAST, cell_len(words)), cell_len(words) - over)
    return [*line[:at], (fit(words, kept, more=more) + text[len(words) :], style), *line[at + 1 :]]


def drawn(look: Look, base: Style, run: Run) -> Segment:
    """A run on its ground; blanks have no colour of their own, which would be a block where the ground is reversed."""
    text, style = run
    return Segment(text, base + look.style(style) if text.strip() else base)


class Bar(Widget):
    """So many lines of runs, each cut where the window ends. What stands on the right is pushed to the right edge."""

    DEFAULT_CSS = "Bar { height: auto; }"

    def __init__(self, lines: int = 1, *, style: str = "bar", id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.styles.height = lines
        self.ground = style
        self._shown: tuple[tuple[Sequence[Run], Sequence[Run]], ...] = ()

    def show(self, *lines: tuple[Sequence[Run], Sequence[Run]]) -> None:
        """Show these lines: each is what stands on the left and what stands on the right."""
        if lines != self._shown:
            self._shown = lines
            self.refresh()

    @property
    def shown(self) -> tuple[tuple[Sequence[Run], Sequence[Run]], ...]:
        """The lines as they were given, each what stands on the left and on the right: for showing them whole."""
        return self._shown

    def render_line(self, y: int) -> Strip:
        look = cast("Looking", self.app).look
        base = self.rich_style + look.style(self.ground)
        left, right = self._shown[y] if y < len(self._shown) else ((), ())
        left, right = [(safe(text), style) for text, style in left], [(safe(text), style) for text, style in right]
        tail = Strip([drawn(look, base, run) for run in joined(right)])
        room = max(0, self.size.width - tail.cell_length)
        left = within(left, room - 1 if right else room, look.sign("more"))
        head = Strip([drawn(look, base, run) for run in joined(left)])
        if head.cell_length > room:
            head = head.crop(0, max(0, room - 1))
            head = Strip([*head, Segment(fit("…", 1, more=look.sign("more")), base)])
        return Strip([*head.adjust_cell_length(room, base), *tail]).adjust_cell_length(self.size.width, base)
