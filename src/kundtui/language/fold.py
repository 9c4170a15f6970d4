"""Text as it is compared in a search: without case, marks and the letters that a foreign keyboard lacks. Cheap to import."""

from __future__ import annotations

import unicodedata

LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "\u0131": "i", "ħ": "h"})
"""Letters that no normal form takes apart; å ä ö come apart by themselves, ß is ss in lower case already."""

APOSTROPHES = str.maketrans("\u2019\u2018\u00b4", "'" * 3)
"""Bent ones and the accent that stands in for one."""


def straight(folded: str) -> str:
    """A folded name with straight apostrophes, to compare it with another: phones and word processors bend them."""
    return folded if folded.isascii() else folded.translate(APOSTROPHES)


def fold(text: str) -> str:
    """Fold a name for searching: "orsta" is found in "Ørsta". What is folded once stays as it is."""
    if not text.isascii():
        # A compatibility form may bring capitals (the sign for "Tel"), and lower case may bring marks: each is done twice.
        apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(LETTERS)
    return " ".join(text.casefold().split())
