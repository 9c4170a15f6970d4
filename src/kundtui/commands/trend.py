"""The command `trend`: a client's colour over the last weeks, and what moved it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands.seat import Seat
from kundtui.commands.showing import ASCII_SIGNS, JSON, KNOWN_ON, ON, SIGNS, plain_signs, unknown_then
from kundtui.commands.speaking import json_line, say, table
from kundtui.commands.spoken import command, option
from kundtui.desk.trend import WEEKS
from kundtui.desk.trend import trend as ask
from kundtui.i18n import N_, _, say_day
from kundtui.words import trend as words
from kundtui.words.excerpt import excerpts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kundtui.desk.trend import Trend


@command(N_("How a relation has gone: level and score by week, and the entries that moved the score."))
@click.argument("client")
@option("--weeks", type=int, default=WEEKS, metavar="N", text=N_("how many weeks back; 26 where nothing is said"))
@option("--on", metavar="DATE", text=ON)
@option("--known-on", metavar="DATE", text=KNOWN_ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def trend_command(seat: Seat, client: str, weeks: int, on: str | None, known_on: str | None, as_json: bool) -> None:
    """Show a client's weeks."""
    desk = seat.desk
    day, known = seat.on(on), seat.known(known_on)
    hit = seat.client(client)
    found = ask(desk, hit.client, weeks, day, known)
    if not found.reading.dossier.client.added:
        raise unknown_then(seat, hit, day, known)
    if as_json:
        for week, moved in found.weeks:
            say(json_line({"client": hit.client} | words.week_json(week, moved, found.names)))
        return
    ascii_only = plain_signs(seat)
    say(f"{found.reading.name} · {say_day(day)}")
    say(words.spark([week for week, _moved in found.weeks], ascii_only=ascii_only))
    head = (_("Week"), _("Level"), _("Score"), "+/-", _("What moved it"))
    for line in table(head, [*_lines(found, ascii_only=ascii_only)], numbers=(2, 3)):
        say(line)


def _lines(found: Trend, *, ascii_only: bool) -> Iterator[tuple[str, ...]]:
    """One line a week, the oldest first, and one for each further thing that moved the score in it."""
    today, signs = found.reading.assessment.moment.date(), ASCII_SIGNS if ascii_only else SIGNS
    for week, moved in found.weeks:
        if not week.level:
            continue
        why = [_("The rules changed on {day}", day=say_day(week.rules_on, today))] if week.rules_on else []
        for one in moved:
            what = "; ".join(words.said(entry._replace(data=excerpts(entry.data)), found.names, today) for entry in one.entries)
            why.append(f"{say_day(one.at.date(), today)}  {words.move(one)}  {what}")
        why += filter(None, [words.passed(week, moved)])
        first, *more = why or [""]
        yield words.span(week, today), f"{signs[week.level]} {words.level(week)}", words.score(week.score), words.change(week), first
        yield from (("", "", "", "", line) for line in more)
