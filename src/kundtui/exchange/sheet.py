"""A table of text as numbered rows of cells: separators, quotes, line ends and rows that are none. What the columns mean: `headings`."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from kundtui.desk.refused import Refused
from kundtui.exchange.encoding import encoding_of
from kundtui.language.columnwords import field_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SEPARATORS = (";", ",", "\t", "|")
SAMPLE = 1 << 18
"""Letters at the beginning by which the form of a table is judged."""
SAMPLED = 200
HIGHEST = 30
"""The heading stands among so many rows."""
LARGEST = 1 << 20
"""Letters that one cell may have; a quote that is never closed must not take in the whole file."""
END = "\x00end"
SAYS_SEPARATOR = "sep="
MARK = "\ufeff"
"""What a file begins with, and each of several files that were put behind one another."""


class Form(NamedTuple):
    """How a table is written. `escape`: quotes within a cell stand behind a backslash; `first`: the number of the first row to read."""

    encoding: str
    separator: str
    escape: bool = False
    padded: bool = False
    first: int = 1


class Row(NamedTuple):
    """One row: its number, as a spreadsheet counts, and its cells. `problem`: a code, or ""."""

    number: int
    cells: list[str]
    problem: str = ""


def form_of(file: BinaryIO, name: str, encoding: str = "") -> Form:
    """Find how a table is written, by its structure alone; refuses what is no text."""
    found = encoding_of(file, name, encoding)
    with _text(file, found) as text:
        sample = text.read(SAMPLE).removeprefix(MARK)
    if not sample.strip():
        raise Refused("empty_table", file=name)
    if "\0" in sample:
        raise Refused("binary_table", file=name)
    begun = sample.removeprefix('"')
    told = begun[len(SAYS_SEPARATOR) :][:1] if begun[: len(SAYS_SEPARATOR)].lower() == SAYS_SEPARATOR else ""
    first = 2 if told else 1
    forms = [Form(found, one, escape, padded=False, first=first) for one in (told or SEPARATORS) for escape in (False, True)]
    if '\\"' not in sample:
        forms = [form for form in forms if not form.escape]
    best = max(forms, key=lambda form: _fits(sample, form))
    heading = max(_tried(sample, best)[:HIGHEST], key=_known)
    return best._replace(padded=len(heading) > 1 and all(cell.startswith(" ") for cell in heading[1:]))


def _tried(sample: str, form: Form) -> list[list[str]]:
    rows = []
    try:
        for row in _reader(io.StringIO(sample, newline=""), form):
            rows.append(row)
            if len(rows) > SAMPLED:
                break
    except csv.Error:
        pass
    whole = rows[:-1] if len(sample) == SAMPLE and len(rows) <= SAMPLED and len(rows) > 1 else rows
    return [row for row in whole[form.first - 1 :] if row] or [[""]]


def _known(row: Sequence[str]) -> int:
    return sum(bool(field_of(cell)) for cell in row)


def _fits(sample: str, form: Form) -> tuple[int, float, bool, int]:
    """How well a form fits: headings that are known, rows as wide as most, not escaped where that changes nothing, width."""
    rows = _tried(sample, form)
    heading = max(rows[:HIGHEST], key=_known)
    known = _known(heading)
    widths = Counter(map(len, rows))
    width = len(heading) if known else max(widths, key=lambda wide: (wide > 1 and widths[wide], wide))
    return known, (widths[width] / len(rows) if width > 1 or known else 0.0), not form.escape, width


def _reader(lines: Iterator[str] | io.StringIO | io.TextIOWrapper, form: Form) -> Iterator[list[str]]:
    csv.field_size_limit(LARGEST)
    escape = "\\" if form.escape else None
    return csv.reader(lines, delimiter=form.separator, escapechar=escape, skipinitialspace=form.padded)


class _text:  # noqa: N801 - used as a statement
    """The text of a file for a while; the file stays open."""

    def __init__(self, file: BinaryIO, encoding: str) -> None:
        file.seek(0)
        self._text = io.TextIOWrapper(file, encoding, newline="")

    def __enter__(self) -> io.TextIOWrapper:
        return self._text

    def __exit__(self, *_: object) -> None:
        self._text.detach()


def rows(file: BinaryIO, form: Form) -> Iterator[Row]:
    """Give the rows that say anything, one by one; a quote that is never closed is told where it was opened."""
    with _text(file, form.encoding) as text:
        reader = _reader(_with_end(text), form)
        number, ended = 0, False
        try:
            for number, cells in enumerate(reader, 1):
                ended = cells == [END]
                if ended:
                    return
                if number >= form.first and not _says_nothing(cells):
                    yield Row(number, cells, "" if END not in cells[-1] else "open_quote")
        except csv.Error:
            yield Row(number + 1, [], "open_quote")


def _with_end(text: io.TextIOWrapper) -> Iterator[str]:
    """Give the lines, and after them one of our own: it stands alone where every quote was closed."""
    line = ""
    for line in text:
        yield line.removeprefix(MARK)
    if not line.endswith(("\n", "\r")):
        yield "\n"
    yield END


def _says_nothing(cells: list[str]) -> bool:
    """A blank row, or a remark: a row that begins with # and has nothing else."""
    filled = [cell for cell in cells if cell.strip()]
    return not filled or (len(cells) == 1 and cells[0].lstrip().startswith("#"))


def alone(row: Row) -> bool:
    """Tell whether only the first cell of a row says anything, as in the remarks that a report closes with."""
    return not row.problem and bool(row.cells[0].strip()) and not any(cell.strip() for cell in row.cells[1:])


def fitted(cells: list[str], width: int, separator: str) -> list[str] | None:
    """Bring a row to the width of the heading; None where it has more cells and nothing tells which belong together.

    A separator that stood in an unquoted text is known by the blank behind it ("24, place Kléber"), which no other cell begins with.
    """
    while len(cells) > width and not cells[-1].strip():
        cells = cells[:-1]
    if len(cells) <= width:
        return cells + [""] * (width - len(cells))
    joined: list[str] = []
    for cell in cells:
        if joined and cell.startswith(" ") and cell.strip():
            joined[-1] += separator + cell
        else:
            joined.append(cell)
    return joined if len(joined) == width else None
