"""The command of the portfolio of difficult relations: all of them by stage, with what blocks the next step."""

from __future__ import annotations

import click

from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say, table
from kundtui.commands.spoken import command, option
from kundtui.desk import difficult
from kundtui.i18n import N_, _, say_day
from kundtui.words import difficult as said


@command(N_("Difficult relations of all clients by stage: what is swept first, hard times, incidents, plans, endings, what blocks each."))
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def difficult_command(seat: Seat, on: str | None, as_json: bool) -> None:
    """Show one line a relation."""
    found = difficult.difficult(seat.desk, seat.on(on, of_all=True) if on else None)
    today = found.moment.date()
    if as_json:
        for one in found.relations:
            say(json_line(said.relation_json(one, found.members, today)))
        return
    say(f"{say_day(today)} · {said.summary(found)}")
    rows = [
        (
            said.stage(one.place.stage),
            one.client.name,
            found.members.get(one.owner, "") or _("no owner"),
            said.used(one, today) + (" !" if one.place.late(today) else ""),
            said.stands(one, found.members, today),
        )
        for one in found.relations
    ]
    for line in table((_("Stage"), _("Client"), _("Owner"), _("Used"), _("How it stands")), rows) if rows else ():
        say(line)
