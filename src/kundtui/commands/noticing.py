"""The commands of the client's notice, and of the meeting of repair that a leader waives."""

from __future__ import annotations

import click

from kundtui.commands.acting import WHEN, echo, text_of
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON
from kundtui.commands.spoken import OneOf, command, option
from kundtui.desk import notice
from kundtui.i18n import N_


@command(N_("The client threatens to leave, has given notice, or takes it back; in their words."))
@click.argument("client")
@click.argument("what", type=OneOf(*notice.WHATS), metavar="threatened|given|withdrawn")
@click.argument("text", nargs=-1)
@option("--when", metavar=WHEN, text=N_("when they said it"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def notice_command(seat: Seat, client: str, what: str, text: tuple[str, ...], when: str | None, as_json: bool) -> None:
    """Store it."""
    hit = seat.client(client)
    echo(seat, notice.tell(seat.desk, notice.Told(hit.client, what, text_of(text), seat.when(when))), as_json=as_json)


@command(N_("Waive the meeting in person that the relation owes before it can rise (K6); only a leader may."))
@click.argument("client")
@option("--reason", default="", metavar="TEXT", text=N_("why no meeting is needed"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def waive_meeting_command(seat: Seat, client: str, reason: str, as_json: bool) -> None:
    """Store the waiver."""
    echo(seat, notice.waive_meeting(seat.desk, seat.client(client).client, text_of(reason)), as_json=as_json)
