"""What the word lists of the tone guard are made of: phrases by rule. The lists are in `tonewords_sv`, `_nb`, `_en`; judging is in `tone`.

In a phrase `*` stands for any ending, `a/b` for either word, `…` for up to four words of the same sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

GAP = r"(?:\s+[^\s.!?]+){0,4}?"
"""What `…` stands for."""


class ToneWords(NamedTuple):
    """One language's phrases. A `…_unless` lets a sentence that has one of its phrases pass; all are compared without regard to case.

    `insults`: an insult wherever it stands. `you_are` with one of `unkind` after it, and `your` with it directly behind, are insults too;
    `tepid` words are behind `your` only before one of `manners`, for a roof may be difficult. `doubted` insult only when said of somebody
    (`they_are`, `people`): pigs may be delivered.
    `common`: words by which the language is told; in capitals they, and `urging`, are shouted. `absolutes` count in a sentence that also has
    one of `absolutes_with`; `reproaches` count by themselves. `undated`: a promise without a day, unless the sentence names one (`days`).
    `accusations` need evidence in their sentence: a day, or one of `evidence`; with one of `ifs` they are none. `faults` nothing excuses.
    `instead` tells what follows and what we need, in place of an excuse (R15, R16).
    """

    language: str
    common: tuple[str, ...]
    urging: tuple[str, ...]
    insults: tuple[str, ...]
    doubted: tuple[str, ...]
    you_are: tuple[str, ...]
    they_are: tuple[str, ...]
    people: tuple[str, ...]
    your: tuple[str, ...]
    unkind: tuple[str, ...]
    tepid: tuple[str, ...]
    manners: tuple[str, ...]
    nots: tuple[str, ...]
    excuses: tuple[str, ...]
    excuses_unless: tuple[str, ...]
    absolutes: tuple[str, ...]
    absolutes_with: tuple[str, ...]
    absolutes_unless: tuple[str, ...]
    reproaches: tuple[str, ...]
    undated: tuple[str, ...]
    undated_unless: tuple[str, ...]
    days: tuple[str, ...]
    accusations: tuple[str, ...]
    ifs: tuple[str, ...]
    faults: tuple[str, ...]
    evidence: tuple[str, ...]
    instead: str


def words(text: str) -> tuple[str, ...]:
    """Words with blanks between."""
    return tuple(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Phrases with semicolons between, on as many lines as they need."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(";") if phrase.strip())


def pattern_of(phrase: str, gap: str = GAP) -> str:
    """A phrase as a pattern. Words are parted by any blanks, so that a line may end within it."""
    parts: list[str] = []
    for word in phrase.split():
        if word == "…":
            parts.append(gap)
            continue
        either = "|".join(re.escape(one).replace(r"\*", r"[\w-]*") for one in word.split("/"))
        parts.append((r"\s+" if parts else "") + (f"(?:{either})" if "/" in word else either))
    return "".join(parts)


def any_of(phrases: Iterable[str], gap: str = GAP) -> re.Pattern[str]:
    """One of the phrases as whole words; the longer ones are tried first."""
    patterns = sorted((pattern_of(phrase, gap) for phrase in phrases), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)
