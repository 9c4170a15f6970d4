"""What a typed or imported text may hold: it is cleaned, or refused with a code. How it is shown is not decided here."""

from __future__ import annotations

import unicodedata

NAME = 200
"""The longest name, code or title: one line."""
TEXT = 10_000
"""The longest text of more lines."""
MARKS = 4
"""Combining marks that one letter may carry; more would be drawn over the neighbours."""
SLACK = 8
"""A text this many times over its limit is refused unread: ordering a long heap of marks takes quadratic time."""

LINE_ENDS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})
LAYOUT = "\t\n"
HIDDEN = frozenset({"Cc", "Cf", "Cs"})
"""Categories of what steers a terminal or the direction, has no width, or is half a letter."""
BLANKS = "".join(chr(code) for code in (9, 10, 13, 32, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000))


class Unclean(ValueError):  # noqa: N818 - a state of the text, read as a word
    """A text that cannot be kept. `code`: control, surrogate or too_long; `facts`: its arguments; `at` counts from 1, after the blanks before."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


def clean(text: str, *, lines: bool = False, limit: int | None = None) -> str:
    """Clean a text in the normal form (NFC), without blanks around it and without marks that nobody sees.

    Control characters are refused; tabulators and line ends are kept where the text may have `lines`. What is clean stays
    as it is. The limit, where none is given, is that of a text, or of a name for one line.
    """
    limit = limit or (TEXT if lines else NAME)
    if len(text) > limit * SLACK:
        raise Unclean("too_long", length=len(text), limit=limit)
    text = text.strip(BLANKS)
    if not (text.isascii() and text.isprintable()):
        text = _readable(text, LAYOUT if lines else "")
    if len(text) > limit:
        raise Unclean("too_long", length=len(text), limit=limit)
    return text


def _readable(text: str, layout: str) -> str:
    text = text.replace("\r\n", "\n").translate(LINE_ENDS)
    kept: list[str] = []
    for at, letter in enumerate(text, 1):
        category = unicodedata.category(letter)
        if (category == "Cc" and letter not in layout) or category == "Cs":
            code = "surrogate" if category == "Cs" else "control"
            raise Unclean(code, at=at, character=f"U+{ord(letter):04X}")
        if category != "Cf":  # what steers direction, joins or has no width is there to deceive the eye
            kept.append(letter)
    return _few_marks(unicodedata.normalize("NFC", "".join(kept))).strip(BLANKS)


def tidy(text: str) -> str:
    """What can be kept of a text that somebody did not type: nothing is refused, control characters go, line ends and blanks stay."""
    text = text.replace("\r\n", "\n").translate(LINE_ENDS | {ord("\r"): "\n", 0x85: "\n"})
    kept = "".join(letter for letter in text if letter in LAYOUT or unicodedata.category(letter) not in HIDDEN)
    return unicodedata.normalize("NFC", _few_marks(kept))


def one_line(text: str) -> str:
    """All lines of a text as one, with a blank where a line ended."""
    text = text.replace("\t", " ")
    lines = text.splitlines()
    return text if lines == [text] else " ".join(part for line in lines if (part := line.strip(BLANKS)))


def _few_marks(text: str) -> str:
    """Leave each letter its first marks; a mark on a blank, or on nothing, would be drawn on what stands before it."""
    kept: list[str] = []
    marks = MARKS
    for letter in text:
        if unicodedata.category(letter) in {"Mn", "Me"}:
            marks += 1
        else:
            marks = MARKS if letter in BLANKS else 0
        if letter in BLANKS or marks <= MARKS:
            kept.append(letter)
    return "".join(kept)
