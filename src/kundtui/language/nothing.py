"""That there is nothing of something, as people type it, in English, Swedish and Norwegian at once."""

from __future__ import annotations

from kundtui.language.fold import fold

NOTHING = frozenset(("-", "0", "no", "none", "nothing", "nej", "inga", "ingen", "inget", "ingenting", "intet", "nei", "ingen ting", "n/a"))


def is_nothing(typed: str) -> bool:
    """Tell whether what was typed says that there is nothing."""
    return fold(typed.strip().rstrip(".")) in {fold(word) for word in NOTHING}
