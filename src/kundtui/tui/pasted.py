"""What is pasted is told from what is typed, in the stream of the terminal, before anything reads a key out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.constants import ESCAPE_DELAY

from kundtui.language.text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

START, END = "\x1b[200~", "\x1b[201~"
LATE = 1.0
"""Seconds that the rest of a mark may take once it has begun as no key does."""
SILENCE = 3.0
"""Seconds without a letter after which a paste has lost its end: what came is pasted, and keys are keys again."""
LONGEST = 100_000
"""Characters of a paste that are kept. It is more than any text may have, so what is cut off is refused and never stored in part."""


class Typed(NamedTuple):
    """What was typed, or reported by the terminal."""

    text: str


class Pasted(NamedTuple):
    """One whole paste, cleaned."""

    text: str


class Pastes:
    """Takes pastes out of what comes from the terminal, in whatever pieces it comes.

    A paste may hold anything, also escape codes; none of it may become a key. So its end is the end mark alone.
    """

    def __init__(self) -> None:
        self._held = ""
        self._paste: str | None = None
        self._escaped = False

    @property
    def patience(self) -> float | None:
        """How long to wait for more before `late` is to be asked; None while there is nothing to wait for."""
        if self._paste is not None:
            return SILENCE
        if self._held:
            return ESCAPE_DELAY if self._held == "\x1b" else LATE
        return None

    def feed(self, text: str) -> Iterator[Typed | Pasted]:
        """Tell what came, piece by piece."""
        if self._escaped and text.startswith(START[1:]):
            text = "\x1b" + text  # nobody types this at once: it is the rest of a mark whose beginning was taken for a key
        self._escaped = False
        text, self._held = self._held + text, ""
        while text:
            if self._paste is None:
                typed, mark, text = text.partition(START)
                if mark:
                    self._paste = ""
                else:
                    self._held = _begun(typed, START)
                    typed = typed[: len(typed) - len(self._held)]
                if typed:
                    yield Typed(typed)
            else:
                pasted, mark, text = text.partition(END)
                self._held = "" if mark else _begun(pasted, END)
                self._paste = (self._paste + pasted[: len(pasted) - len(self._held)])[:LONGEST]
                if mark:
                    yield self._whole()

    def late(self) -> Iterator[Typed | Pasted]:
        """Tell what was held back: nothing more has come for so long."""
        held, self._held = self._held, ""
        if self._paste is not None:
            self._paste += held
            yield self._whole()
        elif held:
            self._escaped = held == "\x1b"
            yield Typed(held)

    def _whole(self) -> Pasted:
        text, self._paste = self._paste or "", None
        return Pasted(tidy(text))


def _begun(text: str, mark: str) -> str:
    """The end of a text with which a mark may begin."""
    return next((mark[:length] for length in range(len(mark) - 1, 0, -1) if text.endswith(mark[:length])), "")
