"""The command `owners`: what every owner carries, by level, load and talks a week."""

from __future__ import annotations

import click

from kundtui.commands.current import ready
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say, table
from kundtui.commands.spoken import command, option
from kundtui.desk import owners
from kundtui.domain.standing import LEVELS
from kundtui.i18n import N_, _
from kundtui.words import owners as said
from kundtui.words.capacity import number, owner_name
from kundtui.words.terms import word


@command(N_("What each owner carries: clients by level, those in trouble, talks a week; clients without an owner first."))
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def owners_command(seat: Seat, on: str | None, as_json: bool) -> None:
    """Show every owner, and to whoever asks how contacts felt to them."""
    desk = seat.desk
    day = seat.on(on, of_all=True)
    ready(seat)
    found = owners.owners(desk, day)
    if as_json:
        for one in found.owners:
            own = {"felt": said.felt_json(found.felt)} if one.owner and one.owner == desk.member.id else {}
            say(json_line({"on": day.isoformat()} | said.owner_json(one, seat.name_of(one.owner) if one.owner else None) | own))
        return
    rows = [
        (
            owner_name(seat.name_of(one.owner) if one.owner else ""),
            str(one.clients),
            *(str(one.levels[level]) for level in LEVELS),
            str(one.load) + (" !" if one.heavy else ""),
            number(one.talks.need),
            str(one.talks.gives),
        )
        for one in found.owners
    ]
    head = (_("Owner"), _("Clients"), *(word("level", level) for level in LEVELS), _("Load"), _("Talks"), _("Routine"))
    for line in table(head, rows, numbers=range(1, 10), behind=(" !",)):
        say(line)
    for one in found.owners:
        if one.heavy:
            say(f"{seat.name_of(one.owner)}: {said.load(one)}. [N4]")
        elif not one.owner and one.clients:
            say(f"{said.unowned(one)}: `kundtui owner`. [N3]")
    if words := said.felt(found.felt):
        say(f"{words}. [N4]")
