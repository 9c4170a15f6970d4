"""What is said of a list that comes in: how it was read, what of it has no place, what was or would be stored. Refusals are in `refusedinput`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.i18n import N_, _, ngettext
from kundtui.language.columndates import SERIAL
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SEPARATORS = {"\t": N_("tabulator"), ";": ";", ",": ",", "|": "|"}
OF_PERSONS = ("email", "phone", "role")


def read_as(kind: str, encoding: str, separator: str, row: int, orders: Mapping[str, str]) -> str:
    """Say what a file was taken for. `row`: of its heading, 0 where it has none; `orders`: heading -> order of its dates."""
    parts = [
        word("list", kind),
        encoding.removesuffix("-sig"),
        _("separator {separator}", separator=_(SEPARATORS.get(separator, separator))),
        _("heading in row {row}", row=row) if row else _("no heading"),
        *(_("{column}: {order}", column=column, order=said_order(order)) for column, order in orders.items()),
    ]
    return " · ".join(part for part in parts if part)


def said_order(order: str) -> str:
    """Say in which order the days of a column are written."""
    return _("days numbered by a spreadsheet") if order == SERIAL else order


def passed_over(totals: Sequence[int], foot: Sequence[int], joined: int) -> Iterator[str]:
    """Say which rows are none: sums, and a report's foot; and in how many a separator stood in a text."""
    for number in totals:
        yield _("Row {row} is a sum, so it is left out.", row=number)
    if foot:
        yield _("From row {row} on stands the foot of a report, so it is left out.", row=foot[0])
    if joined:
        yield ngettext(
            "{n} row has a separator in a text without quotes; the blank behind it tells that.",
            "{n} rows have a separator in a text without quotes; the blank behind it tells that.",
            joined,
        )


def left_out(field: str, text: str, rows: int) -> str:
    """Say what of some rows has no place."""
    if field == "owner":
        return ngettext("{n} row: “{owner}” is no member.", "{n} rows: “{owner}” is no member.", rows, owner=text)
    said = word("column", field)
    if field in OF_PERSONS:
        return ngettext("{n} row: {what} left out, no person is named.", "{n} rows: {what} left out, no person is named.", rows, what=said)
    return ngettext(
        "{n} row: {what} left out, it is none that is known.", "{n} rows: {what} left out, it is none that is known.", rows, what=said
    )


def outcome(rows: int, entries: int, known: int, clients: tuple[int, int], *, trial: bool) -> str:
    """Say what was stored, or would be. `clients`: of how many, and how many of them are new."""
    whose, fresh = clients
    stored = ngettext("{n} entry would be stored", "{n} entries would be stored", entries) if trial else ""
    parts = (
        ngettext("{n} row", "{n} rows", rows),
        stored or ngettext("{n} entry stored", "{n} entries stored", entries),
        ngettext("{n} was there already", "{n} were there already", known) if known else "",
        _("nothing new") if rows and not entries + known else "",
        ngettext("{n} client", "{n} clients", whose),
        ngettext("{n} of them new", "{n} of them new", fresh) if fresh else "",
    )
    return " · ".join(part for part in parts if part)
