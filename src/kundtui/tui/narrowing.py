"""Which items of a list have all the words typed; headings stay where something under them does. Filters of the grid: `language.filter`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from kundtui.language.fold import fold
from kundtui.tui.columns import Heading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")


def narrowed(items: Sequence[T], words: str, text: Callable[[T], str]) -> Sequence[T]:
    """Keep the items whose folded text has all the words, and the headings that something kept stands under."""
    wanted = fold(words).split()
    if not wanted:
        return items
    kept: list[T] = []
    for item in items:
        if isinstance(item, Heading):
            kept = [*kept[:-1], item] if kept and isinstance(kept[-1], Heading) else [*kept, item]
        elif all(word in text(item) for word in wanted):
            kept.append(item)
    return kept[:-1] if kept and isinstance(kept[-1], Heading) else kept
