"""The questions on services and money: `services CLIENT`, `whitespace` and `revenue` across all clients. The acts: `caring`."""

from __future__ import annotations

import click

from kundtui.commands.question import day_of_all, question
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say, table
from kundtui.commands.spoken import command, option
from kundtui.desk import offering, revenue
from kundtui.i18n import N_, _
from kundtui.words import offering as said
from kundtui.words import revenue as money


@command(N_("What a client knows and has of the office's services, and when all are to be presented again."))
@click.argument("client")
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def services_command(seat: Seat, client: str, on: str | None, as_json: bool) -> None:
    """Show the matrix of one client."""
    found = offering.matrix(seat.desk, seat.client(client).client, seat.asked(on, of_all=False))
    if as_json:
        say(json_line(said.matrix_json(found)))
        return
    today = found.moment.date()
    say(f"{found.name} · {said.presentation(found.presentation, len(found.offers), today)}  [T6]")
    rows = [(found.names[one.service], said.state(one), said.shown(one, today), said.answered(one, today)) for one in found.offers]
    for line in table((_("Service"), _("State"), _("Presented"), _("Answered")), rows) if rows else ():
        say(line)


@command(
    N_("To whom something could be offered: good relations without an open complaint, and what they were never shown or are interested in.")
)
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def whitespace_command(seat: Seat, on: str | None, as_json: bool) -> None:
    """Show the white space."""
    day = day_of_all(seat, on)
    found = offering.white(seat.desk, day)
    if as_json:
        for one in found.clients:
            say(json_line(said.white_json(one, found.names)))
        return
    say(f"{said.summary(found)}  [T7]")
    for line in (
        table(
            (_("Client"), _("Code"), _("To offer")), [(one.row.name, one.row.code, said.white(one, found.names)) for one in found.clients]
        )
        if found.clients
        else ()
    ):
        say(line)


@question(N_("How much of the last twelve months' revenue hangs on relations of each level."), revenue.hanging, money.hanging_json)
def revenue_command(_seat: Seat, found: revenue.Hanging) -> None:
    """Show the revenue by level."""
    say(f"{money.summary(found)}  [B1]")
    rows = [money.part(one, found.currency) for one in found.revenue.parts]
    for line in table((_("Level"), _("Clients"), _("Revenue"), _("Share")), rows, numbers=(1, 2, 3)):
        say(line)
    for note in money.notes(found):
        say(note)
