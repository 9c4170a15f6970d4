"""The words of an entry line with their places: signs before a word, text in quotes, how long something took. What they mean: `oneline`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SIGNS = {"&": "contact", "@": "contact", "#": "tag", ">": "due", "<": "when"}
"""What a sign before a word makes of it; @ is & on a keyboard that has it nearer."""
QUOTES = {'"': '"', "”": "”", "“": "”", "«": "»", "„": "“"}
HOUR = 60
TENTHS = 10
DURATION = re.compile(r"(?:([0-9]{1,2})[ht])?(?:([0-9]{1,3})(?:m|min)?)?")
SPELLED = re.compile(
    r"([0-9]{1,3})(?:[.,]([0-9]))?(?:( ?(?:h|tim|timme|timmar|time|timer|hour|hours)|t)| ?(?:min|minut|minuter|minutt|minutter|minute|minutes))"
)
BOTH = re.compile(
    r"([0-9]{1,2}) ?(?:h|t|tim|timme|timmar|time|timer|hour|hours) ?(?:och |og |and )?([0-9]{1,2}) ?(?:m|min|minut|minuter|minutt|minutter|minute|minutes)"
)
MOST_WORDS = 5
"""Words of the longest measure: "1 hour and 30 minutes"."""
AHEAD = frozenset(("om", "in", "inom", "innom", "within", "efter", "etter", "after"))
"""Before these hours and minutes something is to come; that is not how long it took."""
PROGRESS = re.compile(r"([0-9]{1,4})/([0-9]{1,4})")


class Word(NamedTuple):
    """A word of a line. `kind`: what it is by the sign before it, "" for none; `text`: without sign and quotes."""

    text: str
    start: int
    end: int
    kind: str = ""
    quoted: bool = False


def words(line: str) -> Iterator[Word]:
    """The words of a line, parted by blanks; quotes that are closed hold theirs together."""
    at, end = 0, len(line)
    while at < end:
        if line[at].isspace():
            at += 1
            continue
        word = _word(line, at)
        yield word
        at = word.end


def _word(line: str, start: int) -> Word:
    kind = SIGNS.get(line[start], "")
    inner = start + bool(kind)
    if inner < len(line) and line[inner] in QUOTES and (close := line.find(QUOTES[line[inner]], inner + 1)) > 0:
        return Word(line[inner + 1 : close], start, close + 1, kind, quoted=True)
    end = next((at for at in range(start, len(line)) if line[at].isspace()), len(line))
    return Word(line[inner:end], start, end, kind)


def ends(texts: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The few words at the beginning and at the end of a text in which a measure may stand, most of them first; none of them in quotes."""
    for count in range(MOST_WORDS, 0, -1):
        for words in (texts[:count], texts[-count:]):
            behind = texts[-count - 1].text.casefold() if len(texts) > count and words == texts[-count:] else ""
            if behind in AHEAD:
                continue
            if len(words) == count and not any(word.quoted or word.kind for word in words):
                yield tuple(words)


def minutes(word: str) -> int | None:
    """How long "30m", "1h30", "1 h 30 min", "2,5 h" or "45 minuter" is, in minutes; None for what is no duration: a figure alone, or 1h90."""
    said = word.casefold()
    if both := BOTH.fullmatch(said):
        return None if int(both[2]) >= HOUR else int(both[1]) * HOUR + int(both[2])
    if spelled := SPELLED.fullmatch(said):
        tenths = int(spelled[1]) * TENTHS + int(spelled[2] or 0)
        return None if spelled[2] and not spelled[3] else tenths * (HOUR if spelled[3] else 1) // TENTHS
    found = DURATION.fullmatch(said)
    if not found or word.isdecimal() or not (found[1] or found[2]):
        return None
    hours, rest = int(found[1] or 0), int(found[2] or 0)
    return None if found[1] and rest >= HOUR else hours * HOUR + rest


def progress(word: str) -> tuple[int, int] | None:
    """The milestones "3/5": so many done of so many."""
    found = PROGRESS.fullmatch(word)
    return (int(found[1]), int(found[2])) if found else None
