"""Yes and no as people type them, in English, Swedish and Norwegian at once."""

from __future__ import annotations

from kundtui.language.fold import fold

YES = frozenset(("y", "j", "yes", "ja", "jo"))
NO = frozenset(("n", "no", "nej", "nei"))
LETTERS = frozenset(("j", "y", "n"))
ROWS = (2, 3)
WORDS = frozenset(("ny",))
"""What looks like two answers in a row and is a word."""
BETWEEN = str.maketrans("", "", ",/.-;")
"""Marks that may part the letters of a row."""


def read(typed: str) -> str:
    """Tell "yes" or "no"; "" where it is neither."""
    said = fold(typed).rstrip(",.;")
    return "yes" if said in YES else "no" if said in NO else ""


def letters(typed: str) -> str:
    """The letters of answers without blanks between them, jjn or j/j/n; "" for what is no such row."""
    said = typed.casefold().translate(BETWEEN)
    return said if len(said) in ROWS and said not in WORDS and LETTERS.issuperset(said) else ""
