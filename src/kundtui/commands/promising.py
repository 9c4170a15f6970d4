"""The commands on promises of both sides: made, kept, moved, told, settled; and the ledger over all clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kundtui.commands.acting import echo, text_of
from kundtui.commands.choosing import promise
from kundtui.commands.seat import Seat, short_id
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say, table, warn
from kundtui.commands.spoken import Command, Group, command, option
from kundtui.desk import portfolio
from kundtui.desk import promise as promises
from kundtui.desk import promises as ledgers
from kundtui.desk.member import the_member
from kundtui.i18n import N_, _, say_day
from kundtui.language.text import clean
from kundtui.words.excerpt import excerpt
from kundtui.words.promise import consequence, crowded, kept, overload, rate, stands
from kundtui.words.standing import due as when_due
from kundtui.words.terms import word

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.desk.promises import Listed, Promises, Rate

LISTED = 60
"""Cells of a promise's words in a list."""


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


@command(N_("The open promises of all clients, ours and theirs, by their day; and how many were kept."))
@option("--owner", default="", metavar="MEMBER", text=N_("only those of this member's clients"))
@option("--theirs", is_flag=True, text=N_("only what the clients promised us"))
@option("--ours", is_flag=True, text=N_("only what we promised"))
@option("--late", is_flag=True, text=N_("only those past their day"))
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def promises_command(seat: Seat, owner: str, on: str | None, *, theirs: bool, ours: bool, late: bool, as_json: bool) -> None:
    """Show the ledger, with what is late, what was not told, and the keep rates (R2, R16)."""
    whose = the_member(seat.desk, clean(owner)) if owner else ""
    side = "" if theirs == ours else "client" if theirs else "us"
    found = ledgers.listed(seat.desk, on=seat.asked(on)).narrowed(whose, side, late=late)
    if as_json:
        for item in found.items:
            say(json_line(promise_json(seat, item, found.moment)))
        for own in found.rates:
            say(json_line(_rate_json(seat, own)))
        return
    for line in _ledger(seat, found):
        say(line)
    for crowd in found.crowds():
        who = f"{seat.name_of(crowd.owner)}: " if crowd.owner else ""
        warn(who + overload(crowd.due, say_day(crowd.day, found.moment.date()), *crowd.rate))


def _ledger(seat: Seat, found: Promises) -> list[str]:
    """The table, and under it the keep rates of both sides, of each owner, and of each client who has a broken one."""
    head = (_("Id"), _("Due"), _("Client"), _("Whose"), _("Promise"), _("State"), _("If late"), _("Owner"))
    lines = table(head, [_row(seat, item, found.moment) for item in found.items]) if found.items else [_("No promise is open.")]
    both = ((word("side", side), rate(*found.rate(side))) for side in promises.SIDES)
    lines += [f"{whose}: {said}" for whose, said in both if said]
    owners = found.by_owner("us")
    if len(owners) > 1:
        lines += [f"  {seat.name_of(owner) if owner else _('nobody')}: {rate(*own)}" for owner, own in owners.items()]
    lines += [f"  {one.name} ({word('side', one.side)}): {rate(one.kept, one.of)}" for one in found.rates if one.kept < one.of]
    return lines


def _row(seat: Seat, item: Listed, moment: datetime) -> tuple[str, ...]:
    promise = item.promise
    return (
        short_id(promise.id),
        when_due(item.due.isoformat(), moment.date()),
        item.name,
        word("side", promise.side),
        excerpt(promise.text, LISTED),
        stands(item.state, item.promise.side, untold=item.untold),
        excerpt(consequence(promise.consequence, untold=item.untold), LISTED),
        seat.name_of(item.owner) if item.owner else "",
    )


def promise_json(seat: Seat, item: Listed, moment: datetime) -> dict[str, Any]:
    """Give an open promise as data. `told`: of a client's part, whether they know what follows if it is late (R16)."""
    promise = item.promise
    return {
        "what": "promise",
        "client": item.client,
        "code": item.code,
        "name": item.name,
        "owner": seat.name_of(item.owner) if item.owner else None,
        "promise": promise.id,
        "side": promise.side,
        "text": promise.text,
        "due": item.due.isoformat(),
        "late": item.group(moment) == "late",
        "state": item.state,
        "consequence": promise.consequence or None,
        "told": not item.untold if promise.side == "client" else None,
    }


def _rate_json(seat: Seat, own: Rate) -> dict[str, Any]:
    owner = seat.name_of(own.owner) if own.owner else None
    side = {"side": own.side, "kept": own.kept, "of": own.of}
    return {"what": "keep_rate", "client": own.client, "code": own.code, "name": own.name, "owner": owner} | side
