"""The words of an entry line with their places: signs before a word, text in quotes, how long something took. What they mean: `oneline`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNS = {"&": "contact", "@": "contact", "#": "tag", ">": "due", "<": "when"}
"""What a sign before a word makes of it; @ is & on a keyboard that has it nearer."""
QUOTES = {'"': '"', "”": "”", "“": "”", "«": "»", "„": "“"}
HOUR = 60
DURATION = re.compile(r"(?:([0-9]{1,2})[ht])?(?:([0-9]{1,3})(?:m|min)?)?")
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


def minutes(word: str) -> int | None:
    """How long "30m", "1h30" or "1h" is, in minutes; None for what is no duration: a figure alone, or 1h90."""
    found = DURATION.fullmatch(word.casefold())
    if not found or word.isdecimal() or not (found[1] or found[2]):
        return None
    hours, rest = int(found[1] or 0), int(found[2] or 0)
    return None if found[1] and rest >= HOUR else hours * HOUR + rest


def progress(word: str) -> tuple[int, int] | None:
    """The milestones "3/5": so many done of so many."""
    found = PROGRESS.fullmatch(word)
    return (int(found[1]), int(found[2])) if found else None
