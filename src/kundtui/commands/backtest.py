"""The command that says how far the colours can be trusted: the levels of those who left, 30, 60 and 90 days before."""

from __future__ import annotations

import click

from kundtui.commands.seat import Seat
from kundtui.commands.showing import ASCII_SIGNS, JSON, ON, SIGNS, plain_signs
from kundtui.commands.speaking import Progress, json_line, say, table
from kundtui.commands.spoken import command, option
from kundtui.desk import backtest
from kundtui.domain.backtest import BEFORE
from kundtui.i18n import N_, _, say_day
from kundtui.words import backtest as said


@command(N_("How far the colours can be trusted: the level of all who left, 30, 60 and 90 days before; hits, misses, false alarms."))
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def backtest_command(seat: Seat, on: str | None, as_json: bool) -> None:
    """Test the colours against what came of it by a day."""
    day = seat.asked(on)
    with Progress() as progress:
        found = backtest.run(seat.desk, progress.tell, day)
    if as_json:
        say(json_line(said.report_json(found)))
        return
    today, signs = day or seat.desk.now().date(), {"": ""} | (ASCII_SIGNS if plain_signs(seat) else SIGNS)
    head = (_("Client"), _("Day"), "", *(_("{n} d before", n=days) for days in BEFORE), *(_("{n} d, known now", n=days) for days in BEFORE))
    rows = [
        (case.name, say_day(case.on, today), said.how(case), *(said.level(level, signs) for level in (*case.past.then, *case.past.now)))
        for case in found.cases
    ]
    for line in [*(table(head, rows) if rows else ()), *said.sentences(found, today)]:
        say(line)
