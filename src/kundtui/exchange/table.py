"""One file whose form, columns and orders of dates are known, to be read as often as needed. What becomes of its rows: `tables`."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from kundtui.desk.refused import Refused
from kundtui.exchange.cells import Cells, Days
from kundtui.exchange.drafts import Drafts
from kundtui.exchange.headings import Columns, recognise, signature
from kundtui.exchange.keeping import with_kept
from kundtui.exchange.parties import Parties
from kundtui.exchange.sheet import HIGHEST, Form, Row, alone, fitted, form_of, rows
from kundtui.language.cellwords import closes_report, figure, nothing, total
from kundtui.language.columndates import order_of, parted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kundtui.desk.desk import Desk
    from kundtui.exchange.keeping import Plan

SAMPLES = 3
LOOKED = 200
"""Rows that are looked at to know what the columns are."""
DATES = ("date", "since")


class Sample(NamedTuple):
    """A row as it was read: its number and the texts by field."""

    row: int
    said: tuple[tuple[str, str], ...]


class Shown(NamedTuple):
    """How a file was read, for the echo.

    `kept`: its columns were remembered; `joined`: rows with a separator in an unquoted text; `totals`: rows at its end that are sums;
    `foot`: rows at its end that a report closes with.
    """

    form: Form
    columns: Columns
    kept: bool
    orders: dict[str, str]
    samples: tuple[Sample, ...]
    joined: int
    totals: tuple[int, ...]
    foot: tuple[int, ...]


class Table:
    """A file whose form and columns are known, to be read as often as needed."""

    def __init__(self, desk: Desk, file: BinaryIO, name: str, plan: Plan) -> None:
        self._file = file
        self.form = form_of(file, name, plan.encoding)
        first = list(islice((row for row in rows(file, self.form) if not row.problem), LOOKED))
        asked, self.kept, row = with_kept(desk, first[:HIGHEST], plan, name)
        self.asked = asked
        self.columns = recognise(row, asked, [one for one in first if one.number > row.number])
        self._heading = [cell.strip() for cell in row.cells]
        self._samples: list[Sample] = []
        self._telling: list[Sample] = []
        self._joined = 0
        self._totals: list[int] = []
        self._foot: list[int] = []
        self.orders = {field: self._order(field, plan.order) for field in DATES if field in self.columns.fields}

    @property
    def signature(self) -> str:
        return signature(self._heading)

    @property
    def heading(self) -> list[str]:
        """The heading as it stands in the file."""
        return self._heading if self.columns.row else []

    def rows(self) -> Iterator[Row]:
        """The rows under the heading; a heading that is said again is none of them, and neither are sums and a report's foot at the end."""
        ending: list[Row] = []
        last = self.columns.row
        for row in rows(self._file, self.form):
            if row.number > self.columns.row and [cell.strip() for cell in row.cells] != self._heading:
                if self._sums(row) or (alone(row) and (ending or row.number > last + 1)):
                    ending.append(row)
                    continue
                yield from ending
                ending.clear()
                yield row
            last = row.number
        sums = [row for row in ending if self._sums(row)]
        foot = [row for row in ending if row not in sums]
        if not any(closes_report(row.cells[0]) for row in foot):
            yield from foot
            foot = []
        self._totals, self._foot = [row.number for row in sums], [row.number for row in foot]

    def _sums(self, row: Row) -> bool:
        """Tell whether a row begins with a word for a sum and says nothing else in a column that is used.

        A figure beside such a word is the sum, unless the word stands where clients' names do: a client may be called “Total”.
        """
        filled = [place for place, cell in enumerate(row.cells) if cell.strip()]
        if row.problem or not filled or not total(row.cells[filled[0]]):
            return False
        fields = dict(enumerate(self.columns.fields))
        used = [row.cells[place] for place in filled[1:] if fields.get(place)]
        return not used or (fields.get(filled[0]) != "client" and all(map(figure, used)))

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
        adds = self.columns.kind in {"clients", "contacts"} or plan.add_clients
        parties = Parties(desk, plan.decided, plan.nearly, whole=adds, adds=adds)
        cells = Cells(self.columns, Days(self.orders, desk.now().date(), desk.office.zone))
        return Drafts(desk, self.columns, self.asked, parties, cells), parties

    def shown(self) -> Shown:
        """How the file was read."""
        return Shown(
            self.form,
            self.columns,
            self.kept,
            self.orders,
            (*self._samples, *self._telling),
            self._joined,
            tuple(self._totals),
            tuple(self._foot),
        )
