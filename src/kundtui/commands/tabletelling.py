"""What is said of a table that was brought in: how it was read, every fault by its row, what has no place, what was stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.commands.speaking import say, table, warn
from kundtui.exchange.parties import NEW, SAME, SKIP
from kundtui.i18n import _, ngettext
from kundtui.words.refusals import refusal
from kundtui.words.tables import left_out, outcome, passed_over, read_as
from kundtui.words.terms import word

if TYPE_CHECKING:
    from kundtui.desk.importing import Way
    from kundtui.desk.incoming import Problem
    from kundtui.exchange.table import Shown
    from kundtui.exchange.tables import Brought

SHOWN = 100
"""Problems and names that are said; of more only the number is."""
WIDE = 30
"""Letters of a cell that a sample shows."""
SAID_AT_ONCE = 5
ADDABLE = ("unknown_client", "unknown_contact")
"""Problems of which a list of contacts made or complaints can be rid by adding whom it names."""
NAMES = ("client", "contact", "first_name", "last_name")


def as_data(done: Brought) -> dict[str, object]:
    """Everything that came of an import, for --json."""
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
        "totals": list(shown.totals),
        "foot": list(shown.foot),
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


def tell(done: Brought, way: Way, *, founding: bool) -> None:
    """Say how the file was read and what came of it."""
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
    orders = {columns.heading(field): order for field, order in shown.orders.items()}
    say(read_as(columns.kind, shown.form.encoding, shown.form.separator, columns.row, orders))
    told = ", ".join(f"{heading} = {word('column', field)}" for heading, field in columns.told())
    say(_("Columns, as you told them before: {columns}", columns=told) if shown.kept else _("Columns: {columns}", columns=told))
    if columns.unused():
        say(_("Not used: {columns}", columns=", ".join(columns.unused())))
    for sentence in passed_over(shown.totals, shown.foot, shown.joined):
        say(sentence)


def _tell_samples(shown: Shown, way: Way) -> None:
    """Show some rows as they were read: all fields in a trial, else the names in which a wrong encoding would show."""
    if way.trial and not shown.samples:
        return
    if way.trial:
        fields = list(dict.fromkeys(field for sample in shown.samples for field, _text in sample.said))
        head = [_("row"), *(word("column", field) for field in fields)]
        rows = [
            [str(sample.row), *(" · ".join(text for one, text in sample.said if one == field)[:WIDE] for field in fields)]
            for sample in shown.samples
        ]
        for line in table(head, rows):
            say(line)
        return
    names = [text for sample in shown.samples for field, text in sample.said if field in NAMES and not text.isascii()]
    if names:
        say(_("Read for example: {names}", names=" · ".join(dict.fromkeys(names[:SAID_AT_ONCE]))))


def _tell_left(done: Brought) -> None:
    """Say what of the rows has no place, so that nothing vanishes unsaid."""
    for left, count in sorted(done.left.items()):
        warn(left_out(left.field, left.text, count))


def _tell_end(done: Brought, way: Way, *, founding: bool) -> None:
    taken = done.taken
    if done.nearly and not way.trial:
        warn(_("Nothing was stored. Say what those names are with --nearly {same}, {new} or {skip}.", same=SAME, new=NEW, skip=SKIP))
        return
    if any(problem.code in ADDABLE for problem in taken.problems) and done.shown.columns.kind in {"interactions", "complaints"}:
        warn(_("Clients and people whom nobody knows are added with --add-clients."))
    if taken.problems and not way.keep_going:
        warn(
            _("Nothing would be stored, because of these rows. Mend the file, or take the good rows with --keep-going.")
            if way.trial
            else _("Nothing was stored. Mend the file, or take the good rows with --keep-going.")
        )
        return
    clients = (len(taken.clients), done.made.get("client.added", 0))
    back = _("Take it back with `kundtui undo`.") if taken.operation and not founding else ""
    say(outcome(done.rows, taken.entries, taken.known, clients, trial=way.trial) + (f". {back}" if back else ""))
