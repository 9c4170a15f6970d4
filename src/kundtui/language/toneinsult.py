"""Tells an insult from a word that may be one: of whom it is said decides. What follows from it: `tone`; the words are in `tonewords_sv`, `_nb`, `_en`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kundtui.language.tonewords import any_of, pattern_of
from kundtui.language.tonewords_en import ENGLISH
from kundtui.language.tonewords_nb import NORWEGIAN
from kundtui.language.tonewords_sv import SWEDISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kundtui.language.tonewords import ToneWords

LISTS = (SWEDISH, NORWEGIAN, ENGLISH)
BEFORE, BEHIND = 3, 2
"""So many words before or behind a doubted word may say that it is meant for somebody."""
NOT_OF_THEM = r"(?!\s+(?:(?:to|att|å)\s+(?:reach|hear|see|get|find|contact|catch|nå|få|höra|se|hitta|høre|treffe|finne)|at\s+(?:us|me)|about|på|för)(?!\w))"
"""What may follow "you are difficult" without its being said of what they are like: "to reach by phone"."""
ONESELF = re.compile(r"(?<!\w)(?:av|of|från|fra|on|hos)\s+(?:mig|oss|min|vår|meg|me|us|my|our)(?!\w)", re.IGNORECASE)
IS = {"sv": "är|var|vore", "nb": "er|var", "en": "is|are|was|were|'s|'re"}
"""What joins a word to whom it is said of, in each language."""


class Told(NamedTuple):
    """Words that insult, with their span. `hold`: there is no doubt of it."""

    start: int
    end: int
    hold: bool


class Patterns(NamedTuple):
    """One language's patterns. `unkind`: of you; `of_others`: of them. `aimed`: a doubted word said of somebody; `told`: one said of anything at all."""

    unkind: re.Pattern[str]
    of_others: re.Pattern[str]
    doubted: re.Pattern[str]
    aimed: re.Pattern[str]
    told: re.Pattern[str]
    people: frozenset[str]


def insults(shown: str, sentences: list[tuple[int, int]], language: str) -> Iterator[Told]:
    """What insults in a draft: strong words and what is unkind of them in any language, doubted words in its own."""
    yield from (Told(*match.span(), hold=True) for match in _strong().finditer(shown))
    for words in LISTS:
        yield from (Told(*match.span(), hold=True) for match in _patterns(words.language).unkind.finditer(shown))
    patterns = _patterns(language)
    yield from (Told(*match.span(), hold=False) for match in patterns.of_others.finditer(shown))
    for start, end in sentences:
        yield from (one._replace(start=start + one.start, end=start + one.end) for one in _doubted(shown[start:end], patterns))


def _doubted(sentence: str, patterns: Patterns) -> Iterator[Told]:
    """The doubted words of a sentence: held where they are said of somebody, warned of where they may be, let pass elsewhere."""
    aimed = [match.span("word") for match in patterns.aimed.finditer(sentence)]
    told = [] if ONESELF.search(sentence) else [match.span("word") for match in patterns.told.finditer(sentence)]
    for match in patterns.doubted.finditer(sentence):
        hold = any(start <= match.start() < end for start, end in aimed)
        if hold or any(start <= match.start() < end for start, end in told) or _near(sentence, match, patterns.people):
            yield Told(*match.span(), hold=hold)


def _near(sentence: str, match: re.Match[str], people: frozenset[str]) -> bool:
    """Whether the words about a place name somebody whom they may be meant for."""
    around = sentence[: match.start()].lower().split()[-BEFORE:] + sentence[match.end() :].lower().split()[:BEHIND]
    return any(word.strip(",;:.!?") in people for word in around)


@cache
def _strong() -> re.Pattern[str]:
    return any_of(phrase for words in LISTS for phrase in words.insults)


@cache
def _patterns(language: str) -> Patterns:
    return _patterns_of(next(words for words in LISTS if words.language == language))


def _patterns_of(words: ToneWords) -> Patterns:
    """Put together what is said of somebody: behind "you are" and "they are", with no "not" between, or right behind "your"."""
    nots = "|".join(map(re.escape, words.nots))
    gap = rf"(?:\s+(?!(?:{nots})(?!\w))[^\s.!?,]+){{0,4}}?"
    you, they, your, unkind, tepid, manners, doubted = (
        "|".join(map(pattern_of, phrases))
        for phrases in (words.you_are, words.they_are, words.your, words.unkind, words.tepid, words.manners, words.doubted)
    )
    is_ = IS[words.language]

    def whole(pattern: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)

    of_you = rf"(?:{you}){gap}\s+(?:{unkind})|(?:{your})\s+(?:{unkind})|(?:{your})\s+(?:{tepid})\s+(?:{manners})"
    like_that = rf"(?:{your})\s+(?:{manners})\s+(?:{is_}){gap}\s+(?:{unkind}|{tepid})|(?:{you}){gap}\s+(?:{tepid})(?!\w){NOT_OF_THEM}"
    return Patterns(
        whole(f"{of_you}|{like_that}"),
        whole(rf"(?:{they}){gap}\s+(?:{unkind})"),
        whole(doubted),
        whole(rf"(?:(?:{you}|{they}){gap}|(?:{your})\s+[^\s.!?,]+\s+(?:{is_}){gap}|^\s*(?:{your}))\s+(?P<word>{doubted})"),
        whole(rf"(?:{is_}){gap}\s+(?P<word>{doubted})"),
        frozenset((*words.people, *(word for phrase in words.your for word in phrase.split("/")))),
    )
