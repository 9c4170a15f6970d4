"""What the word lists of the tone guard are made of: phrases by rule. The lists are in `tonewords_sv`, `_nb`, `_en`; judging is in `tone`.

In a phrase `*` stands for any ending, `a/b` for either word, `…` for up to four words of the same sentence.
"""

from __future__ import annotations

from typing import NamedTuple


class ToneWords(NamedTuple):
    """One language's phrases. A `…_unless` lets a sentence that has one of its phrases pass; all are compared without regard to case.

    `insults`: an insult wherever it stands. `you_are` with one of `unkind` after it, and `your` with it directly behind, are insults too.
    `common`: words by which the language is told; in capitals they, and `urging`, are shouted. `absolutes` count in a sentence that also has
    one of `absolutes_with`; `reproaches` count by themselves. `undated`: a promise without a day, unless the sentence names one (`days`).
    `accusations` need evidence in their sentence: a day, or one of `evidence`; with one of `ifs` they are none. `faults` nothing excuses. `reasons` make a sentence an
    explanation, `also` the one after it too. `instead` tells what follows and what we need, in place of an excuse (R15, R16).
    """

    language: str
    common: tuple[str, ...]
    urging: tuple[str, ...]
    insults: tuple[str, ...]
    you_are: tuple[str, ...]
    your: tuple[str, ...]
    unkind: tuple[str, ...]
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
    reasons: tuple[str, ...]
    also: tuple[str, ...]
    instead: str


def words(text: str) -> tuple[str, ...]:
    """Words with blanks between."""
    return tuple(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Phrases with semicolons between, on as many lines as they need."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(";") if phrase.strip())
