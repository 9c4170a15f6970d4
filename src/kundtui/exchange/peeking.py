"""A list looked at before it comes in: its columns with what each seems to be, also where it is refused as it stands. Taking it in: `tables`."""

from __future__ import annotations

from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.refused import Refused
from kundtui.exchange.headings import meanings, recognise
from kundtui.exchange.keeping import with_kept
from kundtui.exchange.lines import opened
from kundtui.exchange.sheet import HIGHEST, form_of, rows
from kundtui.exchange.table import LOOKED
from kundtui.language.cellwords import nothing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.desk import Desk
    from kundtui.exchange.keeping import Plan
    from kundtui.exchange.sheet import Form, Row

ENDINGS = (".csv", ".tsv", ".tab", ".txt")
MOST = 30
"""Files of a folder that are named."""


class Column(NamedTuple):
    """One column: what it is told by (its heading, or its number), its heading, the field that it seems to be or "", and what stands in it first."""

    key: str
    heading: str
    field: str
    example: str


class Peeked(NamedTuple):
    """How a list is written, the row of its heading, and its columns. `kept`: they were told before."""

    form: Form
    row: int
    columns: tuple[Column, ...]
    kept: bool


def lists_in(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that may be lists, the newest first; a folder that cannot be read has none."""
    try:
        found = [(file.stat().st_mtime_ns, file) for file in folder.iterdir() if file.suffix.lower() in ENDINGS and file.is_file()]
    except OSError:
        return ()
    return tuple(file for _, file in sorted(found, reverse=True)[:MOST])


def present(_desk: Desk, typed: str) -> Path:
    """The file of a typed path; raises Refused where there is none, or none that can be read."""
    path = Path(typed.strip().strip("'\"")).expanduser()
    with opened(path, any_text=True):
        return path


def peek(desk: Desk, source: Path, plan: Plan) -> Peeked:
    """Look at the columns of a list; raises Refused for what is no table of text at all."""
    with opened(source, any_text=True) as file:
        form = form_of(file, str(source), plan.encoding)
        first = list(islice((row for row in rows(file, form) if not row.problem), LOOKED))
    asked, kept, row = with_kept(desk, first[:HIGHEST], plan, str(source))
    below = [one for one in first if one.number > row.number]
    headings, _, fields = meanings(row, asked, below)
    with suppress(Refused):  # why it is refused as it stands is told by whoever takes it in
        fields = list(recognise(row, asked, below).fields)
    return Peeked(form, row.number, tuple(_columns(headings, fields, below)), kept)


def _columns(headings: Sequence[str], fields: Sequence[str], below: Sequence[Row]) -> Iterator[Column]:
    for place, (heading, field) in enumerate(zip(headings, fields, strict=True)):
        cells = (" ".join(row.cells[place].split()) for row in below if place < len(row.cells))
        key = heading if heading and headings.count(heading) == 1 else str(place + 1)
        yield Column(key, heading, field, next((cell for cell in cells if not nothing(cell)), ""))
