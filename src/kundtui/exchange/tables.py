"""A table of clients, contacts, interactions or complaints taken in as one operation. How it is written: `sheet`; what it means: `headings`, `drafts`."""

from __future__ import annotations

import csv
import io
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from kundtui.desk.importing import Taken, Way, refuse_import, take
from kundtui.desk.incoming import Line, Problem
from kundtui.desk.refused import Refused
from kundtui.exchange.cells import Cells, Days
from kundtui.exchange.drafts import Drafts, Left
from kundtui.exchange.headings import Asked, Columns, heading_row, recognise, signature
from kundtui.exchange.jsonl import new_file
from kundtui.exchange.lines import opened, size_of
from kundtui.exchange.pace import Pace
from kundtui.exchange.parties import Near, Parties
from kundtui.exchange.sheet import HIGHEST, Form, Row, fitted, form_of, rows
from kundtui.exchange.spool import Spool
from kundtui.language.cellwords import nothing
from kundtui.language.columndates import order_of, parted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kundtui.desk.desk import Desk
    from kundtui.exchange.pace import Progress

KEPT = "import.columns"
"""The name under which a member's columns are remembered: signature of a heading -> what was told of it."""
READING = 4
"""Parts of ten that reading the file takes of an import's time."""
SAMPLES = 3
DATES = ("date", "since")


class Plan(NamedTuple):
    """What was told about a file. `decided`: a name as `parties.spelled` gives it -> client, new or skip; `nearly`: what of the others: same, new, skip or "" to ask.

    `order`: of dates of figures; `add_clients`: whom a list of interactions or complaints names and nobody knows is added.
    """

    asked: Asked = Asked()
    encoding: str = ""
    order: str = ""
    nearly: str = ""
    decided: Mapping[str, str] = {}
    add_clients: bool = False
    forget: bool = False


class Sample(NamedTuple):
    """A row as it was read: its number and the texts by field."""

    row: int
    said: tuple[tuple[str, str], ...]


class Shown(NamedTuple):
    """How a file was read, for the echo. `kept`: its columns were remembered; `joined`: rows with a separator in an unquoted text."""

    form: Form
    columns: Columns
    kept: bool
    orders: dict[str, str]
    samples: tuple[Sample, ...]
    joined: int


class Brought(NamedTuple):
    """What an import of a table did, or would do. `rows`: how many say something; `nearly`: names that wait for a decision."""

    taken: Taken
    rows: int
    shown: Shown
    made: dict[str, int]
    nearly: tuple[Near, ...]
    left: dict[Left, int]
    rejected: Path | None


def import_table(
    desk: Desk,
    source: Path | BinaryIO,
    plan: Plan,
    way: Way = Way(),  # noqa: B008 - a plain value
    *,
    progress: Progress | None = None,
) -> Brought:
    """Take in a table: all of it or nothing, or with `keep_going` what is good. What waits for a decision stores nothing.

    Raises Refused, for what is no such list too, and the store's errors.
    """
    refuse_import(desk)
    with opened(source, any_text=True) as file, Spool() as lines:
        size = size_of(file)
        pace = Pace(size, progress)
        table = Table(desk, file, str(source) if isinstance(source, Path) else "-", plan)
        drafts, parties = table.drafts(desk, plan)
        unread, count = list[Problem](), 0
        for row in table.rows():
            read = _read(table, drafts, row)
            count += 1
            unread += [one for one in read if isinstance(one, Problem)]
            for line in read:
                if isinstance(line, Line):
                    lines.add(line)
            pace.at(file.tell() * READING / 10)
        waits = tuple(parties.nearly.values())
        trial = Way(True, way.keep_going) if waits else way  # noqa: FBT003 - a trial
        taken = take(desk, lines, unread, trial, lambda done: pace.at(size * (READING + (10 - READING) * done) / 10))
        if waits and not way.trial:
            taken = taken._replace(entries=0, clients=())
        rejected = _reject(table, source, taken.problems) if way.keep_going and not trial.trial else None
        pace.end()
    if taken.operation and plan.asked.columns:
        _remember(desk, table, plan)
    return Brought(taken, count, table.shown(), dict(drafts.made), waits, dict(drafts.left), rejected)


def _read(table: Table, drafts: Drafts, row: Row) -> list[Line] | list[Problem]:
    if row.problem:
        return [Problem(row.number, row.problem, {})]
    cells = table.fitted(row)
    if cells is None:
        return [Problem(row.number, "row_too_long", {"cells": len(row.cells), "columns": len(table.columns.headings)})]
    return drafts.read(row.number, cells)


class Table:
    """A file whose form and columns are known, to be read as often as needed."""

    def __init__(self, desk: Desk, file: BinaryIO, name: str, plan: Plan) -> None:
        self._file = file
        self.form = form_of(file, name, plan.encoding)
        first = list(islice((row for row in rows(file, self.form) if not row.problem), HIGHEST))
        asked, self.kept, row = _with_kept(desk, first, plan, name)
        self.asked = asked
        self.columns = recognise(row, asked)
        self._heading = [cell.strip() for cell in row.cells]
        self._samples: list[Sample] = []
        self._telling: list[Sample] = []
        self._joined = 0
        self.orders = {field: self._order(field, plan.order) for field in DATES if field in self.columns.fields}

    @property
    def signature(self) -> str:
        return signature(self._heading)

    @property
    def heading(self) -> list[str]:
        """The heading as it stands in the file."""
        return self._heading if self.columns.row else []

    def rows(self) -> Iterator[Row]:
        """The rows under the heading; a heading that is said again is none of them."""
        for row in rows(self._file, self.form):
            if row.number > self.columns.row and [cell.strip() for cell in row.cells] != self._heading:
                yield row

    def fitted(self, row: Row) -> list[str] | None:
        """A row as wide as the heading, or None where it has too much; the first ones are kept to be shown."""
        width = len(self.columns.headings)
        cells = fitted(row.cells, width, self.form.separator)
        if cells is None:
            return None
        self._joined += any(cell.strip() for cell in row.cells[width:])
        if len(self._samples) < SAMPLES or len(self._telling) < SAMPLES:
            self._sample(row.number, cells)
        return cells

    def _sample(self, number: int, cells: list[str]) -> None:
        """Keep the first rows to be shown, and those with letters that a wrong encoding would spoil."""
        pairs = zip(self.columns.fields, cells, strict=True)
        sample = Sample(number, tuple((field, " ".join(cell.split())) for field, cell in pairs if field and not nothing(cell)))
        if len(self._samples) < SAMPLES:
            self._samples.append(sample)
        elif not "".join(text for _, text in sample.said).isascii():
            self._telling.append(sample)

    def _order(self, field: str, told: str) -> str:
        """In which order a column's dates are written: decided for all of it, refused where it is not plain."""
        places = [place for place, one in enumerate(self.columns.fields) if one == field]
        heading = self.columns.heading(field)
        days = (parted(day).day for row in self.rows() for day in self._first(row, places))
        able = order_of(days)
        if told:
            return told
        if len(able) != 1:
            example = next((day for row in self.rows() for day in self._first(row, places)), "")
            raise Refused("unclear_dates" if able else "mixed_dates", column=heading, text=example)
        return able[0]

    def _first(self, row: Row, places: list[int]) -> Iterator[str]:
        cells = fitted(row.cells, len(self.columns.headings), self.form.separator) if not row.problem else None
        yield from (cells[place] for place in places if cells and not nothing(cells[place]))

    def drafts(self, desk: Desk, plan: Plan) -> tuple[Drafts, Parties]:
        """What makes entries of the rows, and whom they may mean."""
        whole = self.columns.kind in {"clients", "contacts"}
        parties = Parties(desk, plan.decided, plan.nearly, whole=whole, adds=whole or plan.add_clients)
        cells = Cells(self.columns, Days(self.orders, desk.now().date(), desk.office.zone))
        return Drafts(desk, self.columns, self.asked, parties, cells), parties

    def shown(self) -> Shown:
        """How the file was read."""
        return Shown(self.form, self.columns, self.kept, self.orders, (*self._samples, *self._telling), self._joined)


def _with_kept(desk: Desk, first: list[Row], plan: Plan, name: str) -> tuple[Asked, bool, Row]:
    """What is told of the columns: now, else what this member told of the same heading before."""
    kept: dict[str, Any] = desk.store.personal.remembered(desk.member.id, KEPT) or {} if desk.member.id else {}
    asked = plan.asked
    if not asked.columns and asked.headed and not plan.forget:
        for row in first:
            known = kept.get(signature([cell.strip() for cell in row.cells]))
            if known:
                return asked._replace(columns=known["columns"], kind=asked.kind or known["kind"]), True, row
    return asked, False, heading_row(first, asked, name)


def _remember(desk: Desk, table: Table, plan: Plan) -> None:
    if not desk.member.id or not plan.asked.headed:
        return
    kept = dict(desk.store.personal.remembered(desk.member.id, KEPT) or {})
    kept[table.signature] = {"columns": dict(plan.asked.columns), "kind": plan.asked.kind}
    desk.store.personal.remember(desk.member.id, KEPT, kept)


def forget_columns(desk: Desk, source: Path | BinaryIO, plan: Plan) -> None:
    """Forget what was remembered of the columns of a file like this."""
    with opened(source, any_text=True) as file:
        form = form_of(file, str(source), plan.encoding)
        marks = {signature([cell.strip() for cell in row.cells]) for row in islice(rows(file, form), HIGHEST)}
    kept: dict[str, Any] = desk.store.personal.remembered(desk.member.id, KEPT) or {}
    left = {mark: told for mark, told in kept.items() if mark not in marks}
    if len(left) < len(kept):
        desk.store.personal.remember(desk.member.id, KEPT, left)


def _reject(table: Table, source: Path | BinaryIO, problems: tuple[Problem, ...]) -> Path | None:
    """Write the rows with problems, under their heading, to a new file beside: to be mended and brought again."""
    if not problems or not isinstance(source, Path):
        return None
    numbers = {problem.line for problem in problems}
    with new_file(None, source) as (target, rejected):
        text = io.TextIOWrapper(target, "utf-8-sig", newline="")
        writer = csv.writer(text, delimiter=table.form.separator)
        if table.heading:
            writer.writerow(table.heading)
        writer.writerows(row.cells for row in table.rows() if row.number in numbers)
        text.flush()
        text.detach()
    return rejected
