"""The beginning of a long text, where the whole of it stands elsewhere. Loads nothing, because the light act comes this way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

CELLS = 60
"""Cells of somebody's own words that stand in a sentence."""
MORE = "…"


def width(text: str) -> int:
    """Count the cells that a text takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(letter: str) -> int:
    from unicodedata import combining, east_asian_width  # noqa: PLC0415 - plain text needs no table

    return 0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1


def excerpt(text: str, cells: int = CELLS) -> str:
    """Give a text in one line, cut where it is longer than so many cells."""
    said = " ".join(text.split())
    if width(said) <= cells:
        return said
    taken, kept = 0, list[str]()
    for letter in said:
        taken += _cells(letter)
        if taken >= cells:
            break
        kept.append(letter)
    return "".join(kept).rstrip() + MORE


def excerpts(facts: Mapping[str, Any], cells: int = CELLS) -> dict[str, Any]:
    """Cut the long texts among the facts of a sentence, also those in a table of answers."""
    return {name: _shorter(value, cells) for name, value in facts.items()}


def _shorter(value: Any, cells: int) -> Any:  # noqa: ANN401 - a field of a payload
    if isinstance(value, str):
        return excerpt(value, cells) if len(value) > cells else value
    if isinstance(value, dict):
        return excerpts(value, cells)
    return value
