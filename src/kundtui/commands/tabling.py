"""A table brought in from the command line, each name that is nearly a client's shown for a decision. What is said of it: `tabletelling`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from kundtui.commands import policy
from kundtui.commands.speaking import Progress, json_line, say, warn
from kundtui.commands.tabletelling import as_data, tell
from kundtui.desk.importing import Way, catch_up_all
from kundtui.exchange.headings import Asked, told_columns
from kundtui.exchange.keeping import Plan, forget_columns
from kundtui.exchange.parties import NEW, SKIP, spelled
from kundtui.exchange.tables import Brought, import_table
from kundtui.i18n import _
from kundtui.language.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.commands.seat import Seat
    from kundtui.exchange.parties import Near

TABLES = frozenset((".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xls", ".ods"))
LOGS = frozenset((".jsonl", ".json", ".ndjson"))
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
    asked = Asked(
        str(told["kind"] or ""),
        columns,
        str(told["severity"] or ""),
        client,
        headed=not told["no_heading"],
        channel=str(told["channel"] or ""),
    )
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
            progress.phase(_("Computing levels"))
            catch_up_all(seat.desk, progress.tell)
    if as_json:
        say(json_line(as_data(done)))
    else:
        tell(done, way, founding=founding)
        policy.say_proposal(seat, stored=bool(done.taken.operation))
    if (done.nearly and not way.trial) or (done.taken.problems and not way.keep_going):
        raise click.exceptions.Exit(2)


def on_terminal() -> bool:
    """Tell whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _take(seat: Seat, source: Path | BinaryIO, plan: Plan, way: Way) -> Brought:
    with Progress() as progress:
        progress.phase(_("Reading"))
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
