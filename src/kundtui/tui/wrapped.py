"""Long text as several rows of a list: the first takes the cursor, the further ones belong to it."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from kundtui.tui.columns import More
from kundtui.tui.terminal import safe

if TYPE_CHECKING:
    from kundtui.tui.columns import Cell, Row

LEAST = 20


def wrapped(head: Cell, text: str, width: int, style: str = "") -> list[Row]:
    """Rows of two columns: what stands before, and the text broken to the width."""
    pieces = [piece for line in safe(text, lines=True).split("\n") for piece in wrap(line, max(LEAST, width)) or [""]]
    first, *rest = pieces or [""]
    return [(head, (first, style)), *(More(("", (piece, style))) for piece in rest)]
