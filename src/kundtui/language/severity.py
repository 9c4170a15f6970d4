"""How grave a complaint is, as people type it in three languages. What follows from it is a rule of the domain."""

from __future__ import annotations

from kundtui.language.fold import fold

WORDS = {
    "low": ("low", "lag", "lav", "!"),
    "medium": ("medium", "medel", "middels", "!!"),
    "high": ("high", "hog", "hoy", "!!!"),
}


def read(typed: str) -> str:
    """Read a typed severity as its code; what is none stays as it was typed, for whoever judges it to refuse."""
    word = fold(typed)
    return next((code for code, words in WORDS.items() if word in words), typed)
