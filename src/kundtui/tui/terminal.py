"""What may reach the terminal: data as plain text, the last filter before the screen, and when there is no screen to draw on."""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.content import Content
from textual.filter import LineFilter

if TYPE_CHECKING:
    from textual.color import Color

MARKS = 4
"""Combining marks that one letter may carry on the screen; more would be drawn over the neighbours."""

BLANKED = "\t\n\r\v\f\x85\u2028\u2029"
"""What ends a line or jumps within it: one blank, so that words do not run together."""

WIDTHLESS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0\ufe0e\ufe0f"
"""Letters and marks that nobody sees, and selectors after which terminals disagree on the width of a symbol."""


DRAWN = str.maketrans(
    "─━│┃╭╮╰╯┌┐└┘├┤┬┴┼▁▂▃▄▅▆▇█▉▊▋▌▍▎▏“”„\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{EN DASH}—…·•⏎→←↑↓"
    "░«»\N{MINUS SIGN}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}",
    "--||+++++++++++++" + " " * 7 + "#" + " " * 7 + '"""' + "''--~..<><^v" + '.""-  ',
)
"""What the screens draw and write with, one cell wide each -> the plain sign for it. Letters of names stay as they are."""


class _Shown(dict[int, str | None]):
    """What each character becomes on the screen, decided when it is first met. None: it is left out.

    Joiners between emoji are left out with everything else of no width: terminals disagree on the width of what they join.
    """

    def __missing__(self, code: int) -> str | None:
        letter = chr(code)
        kept: str | None = letter
        if letter in BLANKED:
            kept = " "
        elif letter in WIDTHLESS or unicodedata.category(letter) in {"Cc", "Cf", "Zl", "Zp"}:
            kept = None
        elif unicodedata.category(letter) == "Cs":
            kept = "\ufffd"
        self[code] = kept
        return kept


_SHOWN = _Shown()
_LINES = _Shown({ord("\n"): "\n"})


def safe(text: str, *, lines: bool = False) -> str:
    """Make a text fit for the screen: no control, direction or invisible character, few marks a letter.

    Line ends become blanks unless the place takes `lines`. What is fit stays as it is.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").translate(_LINES if lines else _SHOWN)
    return text if text.isascii() or max(text) < "\u0300" else _few_marks(text)


def plain(text: str, *, lines: bool = False) -> Content:
    """Make a piece of data into what a widget shows literally: never markup, a link or an action."""
    return Content(safe(text, lines=lines))


def _few_marks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.category(letter) in {"Mn", "Me"} else 0
        if marks <= MARKS:
            kept.append(letter)
    return "".join(kept)


class Safe(LineFilter):
    """The last layer: whatever a widget drew, nothing but text and styles goes on. Each segment keeps its width in cells."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - the filter's signature
        return [segment if _fit(segment) else _made_fit(segment) for segment in segments]


class Drawn(Safe):
    """The last layer on a terminal without UTF-8: frames, bars and the marks of sentences become signs that every terminal has."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [
            segment if segment.text.isascii() else Segment(segment.text.translate(DRAWN), segment.style, segment.control)
            for segment in super().apply(segments, background)
        ]


def _fit(segment: Segment) -> bool:
    if segment.control or (segment.style is not None and segment.style.link):
        return False
    return segment.text.isascii() and segment.text.isprintable()


def _made_fit(segment: Segment) -> Segment:
    text = safe(segment.text)
    style = segment.style
    if style is not None and style.link:
        style = style.update_link(None)
    width = cell_len(segment.text)
    return Segment(text if cell_len(text) == width else set_cell_size(text, width), style)


def refusal() -> str | None:
    """Tell why the full screen cannot be shown here, as a code for the caller to say, or None where it can."""
    if not all(stream is not None and stream.isatty() for stream in (sys.__stdin__, sys.__stdout__)):
        return "not_a_terminal"
    return "dumb_terminal" if os.environ.get("TERM", "") == "dumb" else None
