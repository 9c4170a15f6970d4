"""A table brought in from the command line: how it was read, what came of it, and each name that is nearly a client's shown for a decision."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from kundtui.commands.speaking import Progress, json_line, say, table, warn
from kundtui.desk.importing import Way, catch_up_all
from kundtui.exchange.headings import Asked, told_columns
from kundtui.exchange.parties import NEW, SAME, SKIP, spelled
from kundtui.exchange.tables import Brought, Plan, forget_columns, import_table
from kundtui.i18n import N_, _, ngettext
from kundtui.language.text import clean
from kundtui.words.refusals import refusal
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.commands.seat import Seat
    from kundtui.desk.incoming import Problem
    from kundtui.exchange.parties import Near
    from kundtui.exchange.tables import Shown

SHOWN = 100
"""Problems and names that are said; of more only the number is."""
WIDE = 30
"""Letters of a cell that a sample shows."""
SAID_AT_ONCE = 5
TABLES = frozenset((".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xls", ".ods"))
LOGS = frozenset((".jsonl", ".json", ".ndjson"))
SEPARATORS = {"\t": N_("tabulator"), ";": ";", ",": ",", "|": "|"}
LOOK = 512


def is_table(file: str, plan: Plan) -> bool:
    """Tell a table from a log: by what was told of it, by its name, else by how it begins."""
    ending = Path(file).suffix.lower()
    if plan != Plan() or ending in TABLES:
        return True
    if ending in LOGS or not Path(file).is_file():
        return False
    with Path(file).open("rb") as stream:
        head = stream.read(LOOK).lstrip(b"\xef\xbb\xbf \t\r\n")
    return bool(head) and not head.startswith(b"{")


def plan_of(seat: Seat, told: dict[str, object]) -> Plan:
    """What the options say of a file."""
    pairs = told["columns"]
    columns = told_columns([clean(pair, limit=1000) for pair in pairs]) if isinstance(pairs, tuple) else {}
    client = seat.client(str(told["client"])).client if told["client"] else ""
    asked = Asked(str(told["kind"] or ""), columns, str(told["severity"] or ""), client, headed=not told["no_heading"])
    words = (str(told[name] or "") for name in ("encoding", "date_order", "nearly"))
    encoding, order, nearly = words
    return Plan(asked, encoding, order, nearly, {}, add_clients=bool(told["add_clients"]), forget=bool(told["forget_map"]))


def bring_table(seat: Seat, file: str, plan: Plan, way: Way, *, as_json: bool = False, founding: bool = False) -> None:
    """Import a table and say what came of it; ends the program where nothing was stored because of what it says.

    `founding`: the file is what the database begins with, so there is nothing to go back to.
    """
    source: Path | BinaryIO = sys.stdin.buffer if file == "-" else Path(file)
    if plan.forget and isinstance(source, Path):
        forget_columns(seat.desk, source, plan)
    done = _take(seat, source, plan, way)
    if done.nearly and not way.trial and not as_json and isinstance(source, Path) and on_terminal():
        done = _take(seat, source, plan._replace(decided=_decide(done.nearly)), way)
    if done.taken.operation:
        with Progress() as progress:
            catch_up_all(seat.desk, progress.tell)
    if as_json:
        say(json_line(_as_data(done)))
    else:
        _tell(done, way, founding=founding)
    if (done.nearly and not way.trial) or (done.taken.problems and not way.keep_going):
        raise click.exceptions.Exit(2)


def on_terminal() -> bool:
    """Tell whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _take(seat: Seat, source: Path | BinaryIO, plan: Plan, way: Way) -> Brought:
    with Progress() as progress:
        return import_table(seat.desk, source, plan, way, progress=progress.tell)


def _decide(nearly: Sequence[Near]) -> dict[str, str]:
    """Ask of each name whether it is the client that it is nearly called like."""
    decided = {}
    for near in nearly:
        warn(_("row {row}: “{name}” is nearly the same as", row=near.row, name=near.name))
        for number, one in enumerate(near.candidates, 1):
            warn(f"  {number}  {one.code}  {one.name}")
        numbers = [str(number) for number in range(1, len(near.candidates) + 1)]
        question = _("{numbers}: the same, n: a new client, s: skip", numbers=", ".join(numbers))
        answer = ""
        while answer not in {*numbers, "n", "s"}:
            answer = click.prompt(question, err=True, default="", show_default=False).strip().lower()
        verdicts = {"n": NEW, "s": SKIP}
        decided[spelled(near.name)] = verdicts.get(answer) or near.candidates[int(answer) - 1].client
    return decided


def _as_data(done: Brought) -> dict[str, object]:
    shown, taken = done.shown, done.taken
    return {
        "operation": taken.operation,
        "kind": shown.columns.kind,
        "encoding": shown.form.encoding,
        "separator": shown.form.separator,
        "heading_row": shown.columns.row,
        "columns": [{"heading": heading, "field": _field(field)} for heading, field in shown.columns.told()],
        "unused": list(shown.columns.unused()),
        "date_order": shown.orders,
        "rows": done.rows,
        "stored": taken.entries,
        "known": taken.known,
        "clients": list(taken.clients),
        "problems": [{"row": one.line, "column": one.field, "code": one.code, "text": _said(one)} for one in taken.problems],
        "nearly": [{"row": near.row, "name": near.name, "candidates": [one._asdict() for one in near.candidates]} for near in done.nearly],
        "left_out": [{"field": left.field, "text": left.text, "rows": count} for left, count in done.left.items()],
        "rejected": str(done.rejected) if done.rejected else None,
    }


def _field(field: str) -> str:
    """A field as it is told with --map."""
    return "name" if field == "client" else field


def _said(problem: Problem) -> str:
    said = refusal(problem.code, problem.facts)
    return f"{problem.field}: {said}" if problem.field else said


def _tell(done: Brought, way: Way, *, founding: bool) -> None:
    _tell_form(done.shown)
    _tell_samples(done.shown, way)
    for problem in done.taken.problems[:SHOWN]:
        warn(_("row {row}: {problem}", row=problem.line, problem=_said(problem)))
    if len(done.taken.problems) > SHOWN:
        warn(ngettext("… and {n} problem more", "… and {n} problems more", len(done.taken.problems) - SHOWN))
    for near in done.nearly[:SHOWN]:
        names = ", ".join(f"{one.name} ({one.code})" for one in near.candidates)
        warn(_("row {row}: “{name}” is nearly {names}", row=near.row, name=near.name, names=names))
    if done.rejected:
        warn(_("The other rows are in {file}.", file=str(done.rejected)))
    _tell_left(done)
    _tell_end(done, way, founding=founding)


def _tell_form(shown: Shown) -> None:
    """Say what the file was taken for, and what each column."""
    columns = shown.columns
    parts = [
        word("list", columns.kind),
        shown.form.encoding.removesuffix("-sig"),
        _("separator {separator}", separator=_(SEPARATORS.get(shown.form.separator, shown.form.separator))),
        _("heading in row {row}", row=columns.row) if columns.row else _("no heading"),
        *(_("{column}: {order}", column=columns.heading(field), order=order) for field, order in shown.orders.items()),
    ]
    say(" · ".join(parts))
    told = ", ".join(f"{heading} = {word('column', field)}" for heading, field in columns.told())
    say(_("Columns, as you told them before: {columns}", columns=told) if shown.kept else _("Columns: {columns}", columns=told))
    if columns.unused():
        say(_("Not used: {columns}", columns=", ".join(columns.unused())))
    if shown.joined:
        say(
            ngettext(
                "{n} row has a separator in a text without quotes; the blank behind it tells that.",
                "{n} rows have a separator in a text without quotes; the blank behind it tells that.",
                shown.joined,
            )
        )


def _tell_samples(shown: Shown, way: Way) -> None:
    """Show some rows as they were read: all fields in a trial, else the names in which a wrong encoding would show."""
    if way.trial:
        fields = list(dict.fromkeys(field for sample in shown.samples for field, _text in sample.said))
        head = [_("row"), *(word("column", field) for field in fields)]
        rows = [[str(sample.row), *(dict(sample.said).get(field, "")[:WIDE] for field in fields)] for sample in shown.samples]
        for line in table(head, rows):
            say(line)
        return
    names = [text for sample in shown.samples for field, text in sample.said if field in {"client", "contact"} and not text.isascii()]
    if names:
        say(_("Read for example: {names}", names=" · ".join(dict.fromkeys(names[:SAID_AT_ONCE]))))


def _tell_left(done: Brought) -> None:
    """Say what of the rows has no place, so that nothing vanishes unsaid."""
    for left, count in sorted(done.left.items()):
        if left.field == "owner":
            warn(ngettext("{n} row: “{owner}” is no member.", "{n} rows: “{owner}” is no member.", count, owner=left.text))
        elif left.field in {"email", "phone", "role"}:
            said = word("column", left.field)
            warn(
                ngettext(
                    "{n} row: {what} left out, no person is named.", "{n} rows: {what} left out, no person is named.", count, what=said
                )
            )
        else:
            said = word("column", left.field)
            warn(
                ngettext(
                    "{n} row: {what} left out, it is none that is known.",
                    "{n} rows: {what} left out, it is none that is known.",
                    count,
                    what=said,
                )
            )


def _tell_end(done: Brought, way: Way, *, founding: bool) -> None:
    taken = done.taken
    if done.nearly and not way.trial:
        warn(_("Nothing was stored. Say what those names are with --nearly {same}, {new} or {skip}.", same=SAME, new=NEW, skip=SKIP))
        return
    if taken.problems and not taken.operation and not way.trial and not way.keep_going:
        warn(_("Nothing was stored. Mend the file, or take the good rows with --keep-going."))
        return
    rows = ngettext("{n} row", "{n} rows", done.rows)
    stored = ngettext("{n} entry would be stored", "{n} entries would be stored", taken.entries) if way.trial else ""
    stored = stored or ngettext("{n} entry stored", "{n} entries stored", taken.entries)
    known = ngettext("{n} was there already", "{n} were there already", taken.known) if taken.known else ""
    clients = ngettext("{n} client", "{n} clients", len(taken.clients))
    fresh = ngettext("{n} of them new", "{n} of them new", done.made["client.added"]) if done.made.get("client.added") else ""
    back = _("Take it back with `kundtui undo`.") if taken.operation and not founding else ""
    say(" · ".join(part for part in (rows, stored, known, clients, fresh) if part) + (f". {back}" if back else ""))
