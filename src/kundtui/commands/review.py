"""The command of the daily review: the order, how far it is, and every page in plain lines for paper or a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kundtui.commands.calling import print_lines
from kundtui.commands.question import day_of_all
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say, table
from kundtui.commands.spoken import command, option
from kundtui.commands.today import OWNER, owner_of, task_json
from kundtui.desk import review as reviewing
from kundtui.i18n import N_, _, ngettext, say_day
from kundtui.words import review as said
from kundtui.words.calls import SLOTS
from kundtui.words.terms import word
from kundtui.words.today import what, when

if TYPE_CHECKING:
    from datetime import date

    from kundtui.desk.review import Review, Turn


@command(N_("The daily review in its order: calls, clocks, promises, then from red to green. On the screen it is the key r."))
@option("--owner", metavar="MEMBER", text=OWNER)
@option("--on", metavar="DATE", text=ON)
@option(
    "--print", "printed", is_flag=True, text=N_("every client with something due on a page of plain lines, and at the end who is still red")
)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def review_command(seat: Seat, owner: str | None, on: str | None, printed: bool, as_json: bool) -> None:
    """Print the review of a day."""
    whose, day = owner_of(seat, owner), day_of_all(seat, on)
    found = reviewing.review(seat.desk, whose, day)
    if as_json:
        for turn in found.turns:
            say(json_line(turn_json(found, turn)))
        return
    say(f"{say_day(found.day)} · {seat.name_of(found.owner)} · {len(found.done)}/{len(found.turns)}")
    if printed:
        _print_pages(seat, found, day)
    elif found.turns:
        for line in table(("", _("Client"), _("Level"), _("Due"), _("Done")), [_row(found, turn, found.day) for turn in found.turns]):
            say(line)


def turn_json(found: Review, turn: Turn) -> dict[str, Any]:
    """Give a turn as data."""
    row = turn.row
    return {
        "on": found.day.isoformat(),
        "client": row.client,
        "code": row.code,
        "name": row.name,
        "level": row.level,
        "call": turn.call or None,
        "due": [task_json(task) for task in turn.tasks],
        "done": found.done.get(row.client),
    }


def _row(found: Review, turn: Turn, today: date) -> tuple[str, ...]:
    due = [_("call")] if turn.call else []
    due += [f"{what(task)} {when(task, today)}" for task in turn.tasks]
    ended = found.done.get(turn.row.client, "")
    return (
        str(found.turns.index(turn) + 1),
        turn.row.name,
        word("level", turn.row.level),
        "; ".join(due),
        said.outcome(ended) if ended else "",
    )


def _print_pages(seat: Seat, found: Review, on: date | None) -> None:
    turns = [turn for turn in found.turns if turn.due]
    for at, turn in enumerate(turns, 1):
        say()
        say(f"{at}/{len(turns)}  {said.head(turn, found.day)}")
        if turn.call:
            say(f"  {_('call')}: {_(SLOTS[turn.call])}")
        print_lines(said.turn(turn._replace(call=""), reviewing.page(seat.desk, turn.row.client, on), found.day))
    say()
    rest = len(found.turns) - len(turns)
    say(ngettext("{n} client has nothing on the list of the day.", "{n} clients have nothing on the list of the day.", rest))
    print_lines(said.still_red(found))
