"""Finds the rest of a contact's name behind its place in an entry line: in "&lisa berg" the second word is no text. How the line is read: `oneline`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.language import parts
from kundtui.language.fold import fold, straight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kundtui.language.parts import Word
    from kundtui.language.understood import Part

ENDING = ".,:;!?"
"""Behind a contact or a tag these end the words before; they are no part of it."""


def end(line: str, contact: Part, name: str) -> int:
    """The place where a contact of this name ends that was typed there: behind the last word that only goes on with the name."""
    words = [word for word in parts.words(line) if word.start >= contact.start]
    place = contact.end
    for word, wanted in zip(words[1:], _unsaid(words[0], name), strict=False):
        if word.kind or word.quoted or straight(fold(word.text)).strip(ENDING) != wanted:
            break
        place = word.end
    return place


def _unsaid(typed: Word, name: str) -> Sequence[str]:
    """The words of a name behind the one that was typed; none where it was typed in quotes, which hold all that is meant."""
    names, begun = straight(fold(name)).split(), straight(fold(typed.text)).strip(ENDING)
    at = next((at for at, one in enumerate(names) if begun and one.startswith(begun)), len(names))
    return () if typed.quoted else names[at + 1 :]


def joined(line: str, words: Iterable[Word], names: Sequence[tuple[int, int]]) -> Iterator[Word]:
    """The words of a line, those of a name as one: from where to where each name goes was found before."""
    for word in words:
        start, close = next(((start, close) for start, close in names if start <= word.start < close), (word.start, word.end))
        if word.start == start:
            yield word if close == word.end else word._replace(text=line[start + 1 : close].rstrip(ENDING), end=close)
