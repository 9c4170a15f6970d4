"""A table of clients, contacts, interactions or complaints taken in as one operation. How it is written: `sheet`; what it means: `headings`, `drafts`."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from kundtui.desk.importing import Taken, Way, refuse_import, take
from kundtui.desk.incoming import Line, Problem, Unread
from kundtui.exchange.jsonl import new_file
from kundtui.exchange.keeping import Plan, remember_columns
from kundtui.exchange.lines import opened, size_of
from kundtui.exchange.pace import Pace
from kundtui.exchange.spool import Spool
from kundtui.exchange.table import Shown, Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from kundtui.desk.desk import Desk
    from kundtui.exchange.additions import Left
    from kundtui.exchange.drafts import Drafts
    from kundtui.exchange.pace import Progress
    from kundtui.exchange.parties import Near
    from kundtui.exchange.sheet import Row

READING = 4
"""Parts of ten that reading the file takes of an import's time."""


class Brought(NamedTuple):
    """What an import of a table did, or would do. `rows`: how many say something; `nearly`: names that wait for a decision."""

    taken: Taken
    rows: int
    shown: Shown
    made: dict[str, int]
    nearly: tuple[Near, ...]
    left: dict[Left, int]
    rejected: Path | None


class Gathered(NamedTuple):
    """What reading the rows gave beside lines; as in `Brought`."""

    rows: int
    problems: list[Problem]
    nearly: tuple[Near, ...]
    made: dict[str, int]
    left: dict[Left, int]


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
        said = _gather(desk, table, plan, lines, lambda: pace.at(file.tell() * READING / 10))
        trial = Way(True, way.keep_going) if said.nearly else way  # noqa: FBT003 - a trial
        taken = take(desk, lines, Unread(said.problems), trial, lambda done: pace.at(size * (READING + (10 - READING) * done) / 10))
        if said.nearly and not way.trial:
            taken = taken._replace(entries=0, clients=())
        rejected = _reject(table, source, taken.problems) if way.keep_going and not trial.trial else None
        pace.end()
    if taken.operation and plan.asked.columns:
        remember_columns(desk, table.signature, plan, table.columns.kind)
    return Brought(taken, said.rows, table.shown(), said.made, said.nearly, said.left, rejected)


def _gather(desk: Desk, table: Table, plan: Plan, lines: Spool, step: Callable[[], None]) -> Gathered:
    """Read all rows into lines. Whom they mean need not be remembered after it."""
    drafts, parties = table.drafts(desk, plan)
    problems, count = list[Problem](), 0
    for row in table.rows():
        read = _read(table, drafts, row)
        count += 1
        problems += [one for one in read if isinstance(one, Problem)]
        for line in read:
            if isinstance(line, Line):
                lines.add(line)
        step()
    return Gathered(count, problems, tuple(parties.nearly.values()), dict(drafts.made), dict(drafts.left))


def _read(table: Table, drafts: Drafts, row: Row) -> list[Line] | list[Problem]:
    if row.problem:
        return [Problem(row.number, row.problem, {})]
    cells = table.fitted(row)
    if cells is None:
        return [Problem(row.number, "row_too_long", {"cells": len(row.cells), "columns": len(table.columns.headings)})]
    return drafts.read(row.number, cells)


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
