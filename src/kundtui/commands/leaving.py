"""The commands on a client who goes by itself: lost, or closed down. Ending a relation from our side: `offboarding`."""

from __future__ import annotations

import click

from kundtui.commands.acting import echo, text_of
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON
from kundtui.commands.spoken import OneOf, command, option
from kundtui.desk import leaving
from kundtui.i18n import N_


@command(N_("Log that a client left us: when they told us, where they went, and why. They leave the grid and stay in reports."))
@click.argument("client")
@option("--told-on", metavar="DATE", text=N_("the day on which they told us"))
@option("--destination", type=OneOf(*leaving.DESTINATIONS), text=N_("where they went"))
@option("--reason", default="", metavar="TEXT", text=N_("why, in their words"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def lost_command(seat: Seat, client: str, told_on: str | None, destination: str | None, reason: str, as_json: bool) -> None:
    """Store the loss."""
    draft = leaving.Lost(seat.client(client).client, seat.day(told_on, past=True), destination or "", text_of(reason))
    echo(seat, leaving.lose(seat.desk, draft), as_json=as_json)


@command(N_("Log that a client's organisation has ceased; it is counted apart from those who left us."))
@click.argument("client")
@option("--on", "on", metavar="DATE", text=N_("the day on which it ceased"))
@option("--reason", default="", metavar="TEXT", text=N_("how"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def closed_command(seat: Seat, client: str, on: str | None, reason: str, as_json: bool) -> None:
    """Store that it ceased."""
    draft = leaving.Closed(seat.client(client).client, seat.day(on, past=True), text_of(reason))
    echo(seat, leaving.close(seat.desk, draft), as_json=as_json)
