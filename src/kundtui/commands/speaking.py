"""How a command speaks: lines to the terminal with nothing in them that steers it, the same lines unchanged into a pipe."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from kundtui.words.excerpt import width

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType
    from typing import Self

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of characters that steer a terminal, or that nobody sees."""
GAP = "  "
PATIENCE = 0.5
"""Seconds before the progress of a work is shown."""


def visible(text: str) -> str:
    """Show one line with its control and invisible characters as escapes."""
    if text.isascii() and text.isprintable():
        return text
    from unicodedata import category  # noqa: PLC0415 - plain text needs no table

    return "".join(letter.encode("unicode_escape").decode() if category(letter) in UNSEEN else letter for letter in text)


def say(text: str = "") -> None:
    """Say one line. On a terminal it is made visible; in a pipe data goes as it is."""
    print(visible(text) if sys.stdout.isatty() else text)  # noqa: T201 - this is the command's answer


def warn(text: str) -> None:
    """Say one line beside the answer: a refusal, a fault, progress."""
    print(visible(" ".join(text.split("\n"))), file=sys.stderr)  # noqa: T201 - this is where faults are said


def prepare() -> None:
    """Let no letter that the terminal's encoding lacks stop an answer."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def json_line(value: object) -> str:
    """Write a value as JSON on one line."""
    import json  # noqa: PLC0415 - a command without --json needs none

    return json.dumps(value, ensure_ascii=False)


def table(head: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int] = (), behind: tuple[str, ...] = ()) -> list[str]:
    """Lay out rows under a head, in cells of the terminal; columns of `numbers` stand to the right, signs `behind` one outside them."""
    shown = visible if sys.stdout.isatty() else str
    cells = [[shown(" ".join(cell.split())) for cell in row] for row in (head, *rows)]
    for column in numbers:
        signed = [row[column].endswith(behind) and row[column] not in behind for row in cells]
        for row, has_sign in zip(cells, signed, strict=True):
            row[column] += " " * (any(signed) and not has_sign)
    widths = [max(width(row[column]) for row in cells) for column in range(len(head))]
    return [GAP.join(_padded(cell, widths[at], right=at in numbers) for at, cell in enumerate(row)).rstrip() for row in cells]


def _padded(cell: str, wide: int, *, right: bool) -> str:
    blank = " " * (wide - width(cell))
    return blank + cell if right else cell + blank


class Progress:
    """Shows on a terminal how far a work is, once it has taken a while; the line is gone when the work is done."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._phase, self._shown = "", 0

    def __enter__(self) -> Self:
        return self

    def phase(self, name: str) -> None:
        """Begin a part of the work, which is counted for itself."""
        self._phase = f"{name} "

    def tell(self, done: int, of: int) -> None:
        """Show that so much of the work is done."""
        if sys.stderr.isatty() and time.monotonic() - self._begun > PATIENCE:
            line = f"{self._phase}{100 * done // max(of, 1):3d} %"
            sys.stderr.write(f"\r{line}{' ' * (self._shown - width(line))}")
            sys.stderr.flush()
            self._shown = width(line)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._shown:
            sys.stderr.write(f"\r{' ' * self._shown}\r")
