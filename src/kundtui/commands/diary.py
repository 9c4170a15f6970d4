"""The command `diary`: everything that has a day or a clock, across clients or at one, up to a day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import click

from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say, table
from kundtui.commands.spoken import command, option
from kundtui.desk import diary
from kundtui.desk import member as members
from kundtui.i18n import N_, _, say_day, say_moment
from kundtui.language.text import clean
from kundtui.words.terms import word

AHEAD = timedelta(days=14)
"""How far ahead it looks where nothing is said."""


@command(
    N_(
        "Everything that is due, of all clients or of one: talks, promises, clocks, meetings, reports; two weeks ahead where nothing is said."
    )
)
@click.argument("client", required=False)
@option("--until", metavar="DATE", text=N_("up to this day"))
@option("--owner", default="", metavar="MEMBER", text=N_("only those of this member's clients"))
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def diary_command(seat: Seat, client: str | None, until: str | None, owner: str, on: str | None, as_json: bool) -> None:
    """Show what is due, the soonest first."""
    desk, day = seat.desk, seat.asked(on)
    whose = members.the_member(desk, clean(owner)) if owner else ""
    last = seat.day(until) or (day or desk.now().date()) + AHEAD
    found = diary.rows(desk, last, seat.client(client).client if client else "", whose, day)
    if as_json:
        for one in found:
            say(json_line(one._asdict()))
        return
    today = day or desk.now().date()
    lines = [(_when(one.due, today), word("clock", one.what), one.name, seat.name_of(one.owner)) for one in found]
    for line in (
        table((_("Due"), _("What"), _("Client"), _("Owner")), lines)
        if lines
        else [_("Nothing is due up to {day}.", day=say_day(last, today))]
    ):
        say(line)


def _when(due: str, today: date) -> str:
    return say_moment(datetime.fromisoformat(due), today) if "T" in due else say_day(date.fromisoformat(due), today)
