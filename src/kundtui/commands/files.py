"""Files: `import` and `export`, with progress on what takes long and every bad line of a log by its number. Tables: `tabling`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import click

from kundtui.commands import policy, tabling
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON
from kundtui.commands.speaking import Progress, json_line, say, warn
from kundtui.commands.spoken import OneOf, Severity, command, option
from kundtui.desk.importing import Way, catch_up_all
from kundtui.desk.refused import Refused
from kundtui.domain.values import CHANNELS
from kundtui.exchange.jsonl import Imported, export_log, import_log
from kundtui.exchange.keeping import Plan
from kundtui.i18n import N_, _, ngettext
from kundtui.store.port import StoreError
from kundtui.words.refusals import refusal

if TYPE_CHECKING:
    from kundtui.desk.incoming import Problem

SHOWN = 100
"""Problems that are said; of more only the number is."""
STREAM = "-"


@command(N_("Bring in clients, contacts, interactions or complaints from CSV, or a log from JSON Lines; all of it or nothing."))
@click.argument("file")
@option("--dry-run", is_flag=True, text=N_("only say what would be stored"))
@option("--keep-going", is_flag=True, text=N_("store the good lines, and write the others to a file beside"))
@option("--as", "kind", type=OneOf("clients", "contacts", "interactions", "complaints"), text=N_("CSV: what each row is"))
@option(
    "--map", "columns", multiple=True, metavar="HEADING=FIELD", text=N_("CSV: what a column is; - for not used. Kept for the next time")
)
@option("--forget-map", is_flag=True, text=N_("CSV: forget what was kept of such columns"))
@option("--no-heading", is_flag=True, text=N_("CSV: there is no heading; columns are told by number"))
@option("--encoding", metavar="NAME", text=N_("CSV: the encoding; else UTF-8, UTF-16 or cp1252"))
@option("--date-order", type=OneOf("dmy", "mdy", "ymd"), text=N_("CSV: the order of day, month and year"))
@option("--nearly", type=OneOf("same", "new", "skip"), text=N_("CSV: what names are that are nearly a client's"))
@option("--client", metavar="CLIENT", text=N_("CSV: whose all rows are"))
@option("--severity", type=Severity(), text=N_("CSV: how grave the complaints are that do not say"))
@option("--channel", type=OneOf(*CHANNELS), text=N_("CSV: how the contacts were made that do not say"))
@option("--add-clients", is_flag=True, text=N_("CSV: add the clients and people whom a list of interactions or complaints names"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def import_command(seat: Seat, /, file: str, dry_run: bool, keep_going: bool, as_json: bool, **told: object) -> None:
    """Take in a file as one operation."""
    plan = tabling.plan_of(seat, told)
    way = Way(dry_run, keep_going)
    if tabling.is_table(file, plan):
        tabling.bring_table(seat, file, plan, way, as_json=as_json)
    else:
        bring_log(seat, file, way, as_json=as_json)


def bring_in(seat: Seat, file: str) -> None:
    """Import the file that a database begins with, whatever it is."""
    if tabling.is_table(file, Plan()):
        tabling.bring_table(seat, file, Plan(), Way(), founding=True)
    else:
        bring_log(seat, file, founding=True)


def bring_log(seat: Seat, file: str, way: Way = Way(), *, as_json: bool = False, founding: bool = False) -> None:  # noqa: B008 - a plain value
    """Import a file and say what came of it; ends the program where lines were refused and nothing was stored.

    `founding`: the file is what the database begins with, so there is nothing to go back to.
    """
    source: Path | BinaryIO = sys.stdin.buffer if file == STREAM else Path(file)
    with Progress() as progress:
        progress.phase(_("Reading"))
        done = import_log(seat.desk, source, way, progress=progress.tell)
        if done.operation:
            progress.phase(_("Computing levels"))
            catch_up_all(seat.desk, progress.tell)
    if as_json:
        say(json_line(_as_data(done)))
    else:
        _tell(done, way, founding=founding)
        policy.say_proposal(seat, stored=bool(done.operation))
    if done.problems and not way.keep_going:
        raise click.exceptions.Exit(2)


def _as_data(done: Imported) -> dict[str, object]:
    problems = [{"line": one.line, "code": one.code, "field": one.field, "text": _said(one)} for one in done.problems]
    return done._asdict() | {"problems": problems, "rejected": str(done.rejected) if done.rejected else None}


def _said(problem: Problem) -> str:
    said = refusal(problem.code, problem.facts)
    return f"{problem.field}: {said}" if problem.field else said


def _tell(done: Imported, way: Way, *, founding: bool = False) -> None:
    for problem in done.problems[:SHOWN]:
        warn(_("line {line}: {problem}", line=problem.line, problem=_said(problem)))
    if len(done.problems) > SHOWN:
        warn(ngettext("… and {n} problem more", "… and {n} problems more", len(done.problems) - SHOWN))
    if done.rejected:
        warn(_("The other lines are in {file}.", file=str(done.rejected)))
    if done.problems and not way.keep_going:
        warn(
            _("Nothing would be stored, because of these lines. Mend the file, or take the good lines with --keep-going.")
            if way.trial
            else _("Nothing was stored. Mend the file, or take the good lines with --keep-going.")
        )
        return
    lines = ngettext("{n} line", "{n} lines", done.lines)
    stored = ngettext("{n} entry would be stored", "{n} entries would be stored", done.stored) if way.trial else ""
    stored = stored or ngettext("{n} entry stored", "{n} entries stored", done.stored)
    known = ngettext("{n} was there already", "{n} were there already", done.known) if done.known else ""
    clients = ngettext("{n} client", "{n} clients", len(done.clients))
    back = _("Take it back with `kundtui undo`.") if done.operation and not founding else ""
    say(" · ".join(part for part in (lines, stored, known, clients) if part) + (f". {back}" if back else ""))


class _Shown:
    """A terminal that is written to in whole lines, with nothing in them that steers it."""

    def write(self, line: bytes) -> int:
        say(line.decode().rstrip("\n"))
        return len(line)


@command(N_("Write the log as JSON Lines, one entry a line."))
@click.argument("file", required=False, default=STREAM)
@option("--replace", is_flag=True, text=N_("write over a file that is there"))
@click.pass_obj
def export_command(seat: Seat, file: str, replace: bool) -> None:
    """Write every entry to a file or the standard output."""
    if file == STREAM:
        export_log(seat.desk, cast("BinaryIO", _Shown()) if sys.stdout.isatty() else sys.stdout.buffer)
        sys.stdout.flush()
        return
    place = Path(file)
    if place.exists() and not replace:
        raise StoreError("exists", path=file)
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        with Progress() as progress, os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            entries = export_log(seat.desk, out, progress=progress.tell)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(place)
    except OSError as error:
        raise Refused("unwritable_file", file=file, detail=error.strerror or "") from error
    finally:
        beside.unlink(missing_ok=True)
    say(ngettext("{n} entry written to {file}.", "{n} entries written to {file}.", entries, file=file))
