"""Yes and no as people type them, in English, Swedish and Norwegian at once."""

from __future__ import annotations

from kundtui.language.fold import fold

YES = frozenset(("y", "j", "yes", "ja", "jo"))
NO = frozenset(("n", "no", "nej", "nei"))


def read(typed: str) -> str:
    """Tell "yes" or "no"; "" where it is neither."""
    said = fold(typed)
    return "yes" if said in YES else "no" if said in NO else ""
