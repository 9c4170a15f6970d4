"""Whether a column's cells can be what its heading says: a mark of yes and no is nobody's name, +46 no country. What headings mean: `headings`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.language import cellwords
from kundtui.language.columnwords import WEAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.exchange.sheet import Row

MARKED = ("code", "minutes", "is_company")
"""Fields that a 0 and a 1 may stand in."""
ENOUGH = 2
"""Filled cells from which on a column of nothing but yes and no is one."""


def likely(fields: Sequence[str], squashed: Sequence[str], below: Sequence[Row]) -> list[str]:
    """The fields of columns, with "" for those whose cells cannot be that. `squashed`: their headings; `below`: rows under them."""
    return [
        "" if field and _cannot_be(field, squashed[place], [row.cells[place] for row in below if place < len(row.cells)]) else field
        for place, field in enumerate(fields)
    ]


def _cannot_be(field: str, heading: str, cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if not cellwords.nothing(cell)]
    if len(filled) >= ENOUGH and field not in MARKED and all(map(cellwords.truth, filled)):
        return True
    if field == "country" and filled and not any(letter.isalpha() for cell in filled for letter in cell):
        return True
    return field == "channel" and heading in WEAK and bool(filled) and not any(cellwords.channel(cell) for cell in filled)
