"""The commands on promises of both sides: made, kept, moved, told, settled."""

from __future__ import annotations

import click

from kundtui.commands.acting import echo, text_of
from kundtui.commands.choosing import promise
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON
from kundtui.commands.speaking import say, warn
from kundtui.commands.spoken import Command, Group, option
from kundtui.desk import portfolio
from kundtui.desk import promise as promises
from kundtui.i18n import N_
from kundtui.words.promise import crowded, kept


@click.group(cls=Group, help=N_("Promises, ours and the client's: make, keep, move, tell, settle one."))
def promise_command() -> None:
    """Only its own commands do anything."""


@promise_command.command("make", cls=Command, help=N_("Log a promise, by when it is due, and whose it is."))
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--by", "due", metavar="DATE", text=N_("the day on which it is due"))
@option("--theirs", is_flag=True, text=N_("the client promises it to us"))
@option("--if-late", default="", metavar="TEXT", text=N_("what follows if the client's part is late"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def promise_make(seat: Seat, client: str, text: tuple[str, ...], due: str | None, theirs: bool, if_late: str, as_json: bool) -> None:
    """Store a new promise."""
    side = "client" if theirs else "us"
    draft = promises.Made(seat.client(client).client, text_of(text), seat.day(due), side, text_of(if_late))
    ledger = promises.ledger(seat.desk, draft.client, side, draft.due)
    echo(seat, promises.make(seat.desk, draft), as_json=as_json)
    if not as_json and (told := kept(*ledger)):
        say(told)
    if ledger.crowded:
        warn(crowded(ledger.crowded))


@promise_command.command("keep", cls=Command, help=N_("Log that a promise was kept."))
@click.argument("client")
@click.argument("which", nargs=-1, metavar="[PROMISE]")
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def promise_keep(seat: Seat, client: str, which: tuple[str, ...], as_json: bool) -> None:
    """Store that it was kept."""
    echo(seat, promises.keep(seat.desk, *_meant(seat, client, which)), as_json=as_json)


@promise_command.command("move", cls=Command, help=N_("Move a promise to another day."))
@click.argument("client")
@click.argument("which", nargs=-1, metavar="[PROMISE]")
@option("--to", "due", metavar="DATE", text=N_("the day on which it is due now"))
@option("--told", is_flag=True, text=N_("the client knows; without this they were not told"))
@option("--reason", default="", metavar="TEXT", text=N_("why"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def promise_move(seat: Seat, client: str, which: tuple[str, ...], due: str | None, told: bool, reason: str, as_json: bool) -> None:
    """Store another day."""
    draft = promises.Moved(*_meant(seat, client, which), seat.day(due), told, text_of(reason))
    echo(seat, promises.move(seat.desk, draft), as_json=as_json)


@promise_command.command("tell", cls=Command, help=N_("Log what the client was told of a delay, or of what follows from theirs."))
@click.argument("client")
@click.argument("which", nargs=-1, metavar="[PROMISE]")
@option("--text", default="", metavar="TEXT", text=N_("what they were told"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def promise_tell(seat: Seat, client: str, which: tuple[str, ...], text: str, as_json: bool) -> None:
    """Store what was told."""
    echo(seat, promises.tell(seat.desk, *_meant(seat, client, which), text_of(text)), as_json=as_json)


@promise_command.command("settle", cls=Command, help=N_("Log how a promise was settled with the client."))
@click.argument("client")
@click.argument("which", nargs=-1, metavar="[PROMISE]")
@option("--text", default="", metavar="TEXT", text=N_("how it was settled"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def promise_settle(seat: Seat, client: str, which: tuple[str, ...], text: str, as_json: bool) -> None:
    """Store the settlement."""
    echo(seat, promises.settle(seat.desk, *_meant(seat, client, which), text_of(text)), as_json=as_json)


def _meant(seat: Seat, client: str, which: tuple[str, ...]) -> tuple[str, str]:
    """The client and the promise that are meant."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    return reading.client, promise(reading, text_of(which))
