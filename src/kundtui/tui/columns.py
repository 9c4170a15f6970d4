"""How a row of cells becomes a line of text: widths of columns, fitting, runs of one style. No widget and no colour here."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from rich.cells import cell_len, chop_cells

from kundtui.tui.terminal import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Cell: TypeAlias = "str | tuple[str, str]"
"""A text, or a text and the name of its style."""
Run: TypeAlias = "tuple[str, str]"
"""Text of one style, side by side with others in a line."""
GAP = " "


class Column(NamedTuple):
    """One column. `width` in cells; 0 takes a share of what is left by `weight`, but at least `least`.

    Where the window is narrow the column with the highest `drops` goes first; 0 never goes. `align`: left or right.
    """

    title: str = ""
    width: int = 0
    least: int = 8
    weight: int = 1
    align: str = "left"
    drops: int = 0


class Heading(NamedTuple):
    """A row across all columns that the cursor passes over."""

    text: str
    style: str = "heading"


class More(NamedTuple):
    """A further line of the row above, in the same columns; the cursor passes over it."""

    cells: Sequence[Cell]


Row: TypeAlias = "Sequence[Cell] | Heading | More"


def widths(columns: Sequence[Column], room: int) -> tuple[int, ...]:
    """Give each column its cells within the room; 0 where a column is left out."""
    shown = list(range(len(columns)))
    while _needed(columns, shown) > room and (goes := max(shown, key=lambda at: columns[at].drops, default=None)) is not None:
        if not columns[goes].drops:
            break
        shown.remove(goes)
    return _shared(columns, shown, room)


def needed(columns: Sequence[Column]) -> int:
    """Cells in which all columns have a place."""
    return _needed(columns, range(len(columns)))


def _needed(columns: Sequence[Column], shown: Sequence[int]) -> int:
    return sum(columns[at].width or columns[at].least for at in shown) + len(GAP) * (len(shown) - 1)


def _shared(columns: Sequence[Column], shown: Sequence[int], room: int) -> tuple[int, ...]:
    """Hand what is left to the columns without a width, by weight; the last of them takes the remainder."""
    found = {at: columns[at].width or columns[at].least for at in shown}
    open_ones = [at for at in shown if not columns[at].width]
    left = room - _needed(columns, shown)
    weights = sum(columns[at].weight for at in open_ones)
    for at in open_ones:
        share = left if at == open_ones[-1] else left * columns[at].weight // weights
        found[at] = max(1, found[at] + share)
        left, weights = left - share, weights - columns[at].weight
    return tuple(found.get(at, 0) for at in range(len(columns)))


def fit(text: str, width: int, *, right: bool = False, more: str = "…") -> str:
    """Make a text exactly as wide as its place, in cells; what is cut ends with the sign of more."""
    text = safe(text)
    taken = len(text) if text.isascii() else cell_len(text)
    if taken > width:
        text = _cut(text, width, more)
        taken = cell_len(text)
    blank = " " * (width - taken)
    return blank + text if right else text + blank


def _cut(text: str, width: int, more: str) -> str:
    if width <= 0:
        return ""
    kept = chop_cells(text, width - 1)[0] if width > 1 else ""
    return kept + more


def titles(columns: Sequence[Column], given: Sequence[int], more: str) -> list[Run]:
    """Give the line of the columns' titles."""
    return runs([(column.title, "head") for column in columns], columns, given, more, gap="head")


def runs(cells: Sequence[Cell], columns: Sequence[Column], given: Sequence[int], more: str, *, gap: str = "") -> list[Run]:
    """Turn the cells of a row into runs of one style each. A missing cell is empty; a text that is too long runs on over empty cells."""
    found: list[Run] = []
    shown = [at for at, width in enumerate(given) if width]
    while shown:
        at, *shown = shown
        text, style = _text_of(cells, at)
        width, right = given[at], columns[at].align == "right"
        while not right and shown and cell_len(safe(text)) > width and not _text_of(cells, shown[0])[0]:
            width += len(GAP) + given[shown.pop(0)]
        found += [(GAP, gap)] if found else []
        found.append((fit(text, width, right=right, more=more), style))
    return found


def _text_of(cells: Sequence[Cell], at: int) -> Run:
    cell = cells[at] if at < len(cells) else ""
    return (cell, "") if isinstance(cell, str) else cell


def joined(line: Iterable[Run]) -> list[Run]:
    """Join what stands side by side in one style: each run costs a colour code on the line to the terminal."""
    return [("".join(text for text, _ in same), style) for style, same in groupby(line, key=itemgetter(1))]
