"""Rows pulled by number from where they come from, a block at a time, and which of them take a cursor. No widget here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from kundtui.tui.columns import Heading, More

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.tui.columns import Row

BLOCK = 64
"""Rows pulled at once."""
BLOCKS = 8
"""Blocks kept; whatever the length of the list."""


class Source(Protocol):
    """Where rows come from, by number from 0. `rows` may give fewer than asked for where the list has become shorter."""

    @property
    def total(self) -> int: ...
    def rows(self, start: int, stop: int) -> Sequence[Row]: ...


class Listed:
    """A source of rows that are all at hand."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self._rows = rows
        self.total = len(rows)

    def rows(self, start: int, stop: int) -> Sequence[Row]:
        return self._rows[start:stop]


class Rows:
    """The rows of one source as they were when they were read."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.total = source.total
        self._blocks: dict[int, Sequence[Row]] = {}

    def get(self, index: int) -> Row | None:
        """Give one row; None outside the list, and where the list has meanwhile become shorter."""
        if not 0 <= index < self.total:
            return None
        start = index - index % BLOCK
        block = self._blocks.get(start)
        if block is None:
            while len(self._blocks) >= BLOCKS:
                del self._blocks[next(iter(self._blocks))]
            block = self._blocks[start] = self.source.rows(start, min(start + BLOCK, self.total))
        return block[index - start] if index - start < len(block) else None

    def takes_cursor(self, index: int) -> bool:
        """Tell whether the cursor can stand here."""
        row = self.get(index)
        return row is not None and not isinstance(row, (Heading, More))

    def nearest(self, index: int, onward: int) -> int:
        """Find the nearest row that takes the cursor: onward (1 or -1) first, then back; the same where none does."""
        index = max(0, min(index, self.total - 1))
        for step in (onward, -onward):
            at = index
            while 0 <= at < self.total:
                if self.takes_cursor(at):
                    return at
                at += step
        return index

    def head_of(self, index: int) -> int:
        """Find the row that a further line belongs to."""
        while isinstance(self.get(index), More):
            index -= 1
        return index

    def end_of(self, index: int, most: int) -> int:
        """Find the last further line of a row, looking at no more than `most` of them."""
        end = index
        while end - index < most and isinstance(self.get(end + 1), More):
            end += 1
        return end
