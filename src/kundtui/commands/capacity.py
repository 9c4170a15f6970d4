"""The command `capacity`: the talks a week that the rhythms need, against what the nine o'clock routine gives."""

from __future__ import annotations

import click

from kundtui.commands.question import day_of_all
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say, table
from kundtui.commands.spoken import command, option
from kundtui.desk import capacity
from kundtui.desk.member import the_member
from kundtui.i18n import N_, _
from kundtui.words import capacity as said
from kundtui.words.rhythm import used_to


@command(N_("Talks a week that the rhythms need against what the routine gives, and with whom to agree a slower rhythm."))
@option("--owner", metavar="MEMBER", text=N_("one owner alone"))
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def capacity_command(seat: Seat, owner: str | None, on: str | None, as_json: bool) -> None:
    """Show the talks of all owners, or of one."""
    desk = seat.desk
    member, day = the_member(desk, owner) if owner else "", day_of_all(seat, on)
    found = capacity.loaded(desk, member, day)
    shown = [one for one in found.capacity.owners if not member or one.owner == member]
    if as_json:
        whole = said.load_json(found.load, seat.name_of(member) if member else None)
        owners = [said.load_json(one, seat.name_of(one.owner) if one.owner else None) for one in shown]
        say(
            json_line(
                {"on": (day or desk.now().date()).isoformat()}
                | whole
                | {"owners": owners, "slower": [said.slower_json(one) for one in found.slower]}
            )
        )
        return
    head = said.load(found.load)
    say(f"{head[:1].upper()}{head[1:]} ({said.agreed(found.load)}).")
    rows = [
        (seat.name_of(one.owner) if one.owner else _("no owner"), str(one.clients), str(one.firm), said.number(one.need), str(one.gives))
        for one in shown
    ]
    for line in table((_("Owner"), _("Clients"), _("Agreed"), _("Needs"), _("Routine")), rows, numbers=(1, 2, 3, 4)) if rows else ():
        say(line)
    if found.slower:
        say("")
        say(_("A slower rhythm would help most with these; ask them what suits, then `kundtui rhythm agree`: [T11]"))
        lines = [(one.row.name, one.row.code, said.number(one.need), used_to(one.habit), said.number(one.saves)) for one in found.slower]
        for line in table((_("Client"), _("Code"), _("Needs"), _("Used to"), _("Frees")), lines, numbers=(2, 4)):
            say(line)
