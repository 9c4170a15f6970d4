"""The command `rhythm`: with a client alone it shows what the client is used to and what is agreed; `agree` stores an agreement."""

from __future__ import annotations

import click

from kundtui.commands.acting import echo
from kundtui.commands.choosing import contact
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON, unknown_then
from kundtui.commands.speaking import json_line, say
from kundtui.commands.spoken import Command, OfClient, OneOf, option
from kundtui.desk import portfolio, rhythm
from kundtui.desk.bulk import CHANNELS
from kundtui.desk.seen import names_of
from kundtui.i18n import N_, say_day
from kundtui.words import rhythm as said


@click.group(
    cls=OfClient,
    subcommand_metavar="CLIENT | agree CLIENT ...",
    help=N_("The rhythm of contact: with a client alone show what it is used to, what is agreed and what is assumed."),
)
def rhythm_command() -> None:
    """Only its own commands do anything."""


@rhythm_command.command("show", cls=Command, help=N_("What a client is used to, what is agreed with it and what is assumed."))
@click.argument("client")
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def show(seat: Seat, client: str, on: str | None, as_json: bool) -> None:
    """Show the rhythms of one client."""
    desk = seat.desk
    day = seat.on(on)
    hit = seat.client(client)
    found = rhythm.seen(desk, hit.client, day)
    if not found.reading.dossier.client.added:
        raise unknown_then(seat, hit, day, None)
    if as_json:
        say(json_line({"client": hit.client, "name": found.reading.name, "on": day.isoformat()} | said.rhythm_json(found.habit, day)))
        return
    say(f"{found.reading.name} · {say_day(day)}")
    for line in said.lines(found.habit, names_of(desk, found.reading.dossier), day):
        say(line)


@rhythm_command.command("agree", cls=Command, help=N_("Log the rhythm that was agreed with the client; what is left out stays as it is."))
@click.argument("client")
@option("--channel", type=OneOf(*CHANNELS), default="talk", text=N_("of what; talks where nothing is said"))
@option("--need", metavar="N", text=N_("how many"))
@option("--days", metavar="DAYS", text=N_("in how many days"))
@option("--contact", "typed_contact", default="", metavar="NAME", text=N_("with whom it was agreed"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def agree(seat: Seat, client: str, channel: str, need: str | None, days: str | None, typed_contact: str, as_json: bool) -> None:
    """Store an agreed rhythm."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    found = rhythm.now(seat.desk, reading.dossier, channel)
    draft = rhythm.Agreed(
        reading.client,
        channel,
        found.need if need is None else rhythm.number("need", need),
        found.days if days is None else rhythm.number("days", days),
        contact(reading, typed_contact),
    )
    echo(seat, rhythm.agree(seat.desk, draft), as_json=as_json)
