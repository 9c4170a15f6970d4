"""What there is to say about one thing, at length: labels and texts broken to the width, scrolled when there is more."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple, cast

from rich.cells import cell_len, chop_cells
from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from kundtui.tui.columns import fit, joined
from kundtui.tui.keys import bindings
from kundtui.tui.terminal import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.binding import BindingType

    from kundtui.tui.columns import Run
    from kundtui.tui.theme import Looking

LABEL = 17
"""The most cells that a label takes; a longer one stands on a line of its own."""
LEAST = 12
"""The fewest cells left for the text beside a label."""

AROUND = 2
"""Cells of a line that no text stands in: before it, and for the bar that scrolls, so that the lines are the same with it and without."""


class Passage(NamedTuple):
    """A text with a label before it; without a text the label is a heading, without both it is an empty line."""

    label: str = ""
    text: str = ""
    style: str = ""


def broken(text: str, width: int) -> list[str]:
    """Break a text into lines of a width in cells, between words where it can; its own line ends stay."""
    return [piece for line in safe(text, lines=True).split("\n") for piece in _pieces(line, max(1, width))]


def _pieces(line: str, width: int) -> Iterator[str]:
    taken: str | None = None
    for word in line.split(" "):
        longer = word if taken is None else f"{taken} {word}"
        if cell_len(longer) <= width:
            taken = longer
            continue
        if taken and not taken.isspace():
            yield taken
        *whole, taken = chop_cells(word, width) if cell_len(word) > width else [word]
        yield from whole
    yield taken or ""


def laid_out(passages: Sequence[Passage], width: int) -> list[list[Run]]:
    """Lay passages out as lines of runs; the texts stand under each other beside their labels."""
    labels = [cell_len(safe(one.label)) for one in passages if one.text and one.label]
    margin = min(max((one for one in labels if one <= LABEL), default=0) + 1, max(0, width - LEAST)) if labels else 0
    return [line for one in passages for line in _lines(one, margin, width)]


def _lines(one: Passage, margin: int, width: int) -> Iterator[list[Run]]:
    label = safe(one.label)
    if not one.text:
        yield from ([(piece, one.style or "heading")] for piece in broken(label, width))
        return
    alone = not label or cell_len(label) >= margin
    if alone and label:
        yield from ([(piece, "dim")] for piece in broken(label, width))
    indent = 0 if not label else margin
    for number, text in enumerate(broken(one.text, width - indent)):
        before = fit(label if number == 0 and not alone else "", indent)
        yield [(before, "dim"), (text, one.style)]


class Detail(ScrollView, can_focus=True):
    """Shows passages; the keys of a list scroll it."""

    ALLOW_SELECT: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        one for one in bindings("lines") if one.id in {"list.up", "list.down", "list.half_up", "list.half_down", "list.top", "list.end"}
    ]
    DEFAULT_CSS = """
    Detail { height: 1fr; overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; background: $surface; color: $foreground; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._passages: Sequence[Passage] = ()
        self._laid: tuple[int, list[list[Run]]] = (-1, [])

    def show(self, passages: Sequence[Passage]) -> None:
        """Show these passages from the top, or stay where they are the same."""
        if passages == self._passages:
            return
        self._passages = passages
        self._lay(anew=True)
        self.scroll_to(y=0, animate=False, force=True)
        self.refresh()

    @property
    def text(self) -> str:
        """Everything that is shown, as one text: for copying."""
        return "\n".join(f"{one.label}: {one.text}" if one.label and one.text else one.label or one.text for one in self._passages)

    def on_resize(self) -> None:
        self._lay()

    def _lay(self, *, anew: bool = False) -> None:
        width = max(1, self.outer_size.width - self.styles.gutter.width - AROUND)
        if anew or self._laid[0] != width:
            self._laid = (width, laid_out(self._passages, width))
            self.virtual_size = Size(1, len(self._laid[1]))

    def action_step(self, rows: int) -> None:
        self.scroll_relative(y=rows, animate=False, force=True)

    def action_half(self, pages: int) -> None:
        self.action_step(pages * max(1, self.size.height // 2))

    def action_edge(self, end: int) -> None:
        self.scroll_to(y=end * len(self._laid[1]), animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        look, base = cast("Looking", self.app).look, self.rich_style
        at = y + round(self.scroll_y)
        line = self._laid[1][at] if at < len(self._laid[1]) else []
        segments = [Segment(text, base + look.style(style) if style else base) for text, style in joined([(" ", ""), *line])]
        return Strip(segments).adjust_cell_length(self.size.width, base)
