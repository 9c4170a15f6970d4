"""What a terminal can do, as far as its environment tells: colours and letters. Loads nothing, so that commands can ask too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LEAST = (60, 16)
"""The smallest window in which the screens can be read: columns and lines."""


def depth(environ: Mapping[str, str]) -> str:
    """Tell how many colours the terminal has, as the screen's library will see it: truecolor, 256 or standard."""
    if environ.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return "truecolor"
    kind = environ.get("TERM", "").strip().lower().rpartition("-")[2]
    return "256" if kind in {"256color", "kitty"} else "standard"


def has_all_letters(encoding: str) -> bool:
    """Tell whether every letter and sign can be written: whether the encoding is UTF-8."""
    return encoding.lower().replace("-", "").replace("_", "") in {"utf8", "utf8sig"}
