"""Numbers by a short mark, some twenty bytes each, where a dict takes a hundred: for what must be known of every line of a long file."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SLOTS = 1 << 10
FULL = 3, 4
"""Of four slots three may be taken; then there are twice as many."""
MARK = (1 << 64) - 1


def mark_of(text: str) -> int:
    """A mark of a text, another one in every run of the program; two texts may have the same."""
    return hash(text) & MARK or 1


def _any(_number: int) -> bool:
    return True


class Numbered:
    """A table of marks (1 … 2⁶⁴ - 1) with a number each. Where two things have one mark, `same` tells whether a number is that of the one meant."""

    def __init__(self) -> None:
        self._marks = array("Q", bytes(8 * SLOTS))
        self._numbers = array("I", [0]) * SLOTS
        self._count = 0

    def find(self, mark: int, same: Callable[[int], bool] = _any) -> int | None:
        """The number of a mark, or None."""
        slot = self._slot(mark, same)
        return self._numbers[slot] if self._marks[slot] else None

    def add(self, mark: int, number: int, same: Callable[[int], bool] = _any) -> int:
        """Keep a number under a mark that has none yet; tells the one that it has."""
        slot = self._slot(mark, same)
        if not self._marks[slot]:
            self._marks[slot], self._numbers[slot] = mark, number
            self._count += 1
            if self._count * FULL[1] > len(self._marks) * FULL[0]:
                self._widen()
            return number
        return self._numbers[slot]

    def rank(self, mark: int) -> int:
        """How often this was asked of a mark before."""
        rank = self.add(mark, 0)
        self._numbers[self._slot(mark, _any)] += 1
        return rank

    def _slot(self, mark: int, same: Callable[[int], bool]) -> int:
        """The slot that a mark has, or the free one that it would take."""
        marks, numbers = self._marks, self._numbers
        last = len(marks) - 1
        slot = mark & last
        while marks[slot] and not (marks[slot] == mark and same(numbers[slot])):
            slot = slot + 1 & last
        return slot

    def _widen(self) -> None:
        marks, numbers = self._marks, self._numbers
        self._marks, self._numbers = array("Q", bytes(16 * len(marks))), array("I", [0]) * (2 * len(marks))
        for mark, number in zip(marks, numbers, strict=True):
            if mark:
                slot = self._slot(mark, _none)
                self._marks[slot], self._numbers[slot] = mark, number


def _none(_number: int) -> bool:
    return False
