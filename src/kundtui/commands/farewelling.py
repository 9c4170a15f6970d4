"""The commands of the calculation: what a client gives against what the same hours give elsewhere, and the hours and money it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands.acting import WHEN, echo, text_of
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON, plain_signs
from kundtui.commands.speaking import json_line, say, table, warn
from kundtui.commands.spoken import command, option
from kundtui.desk import farewell as sums
from kundtui.desk import hours, money
from kundtui.desk.refused import Refused
from kundtui.i18n import N_, _, say_day
from kundtui.language.numbers import number
from kundtui.language.parts import minutes
from kundtui.words import farewell as said
from kundtui.words.farewellnumbers import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction


def numbers(function: Callable[..., None]) -> Callable[..., None]:
    """Take every number of the calculation as an option."""
    for name in reversed(sums.TYPED):
        metavar = "N|LOW..LIKELY..HIGH" if name in sums.RANGED else "N"
        function = option(f"--{name.replace('_', '-')}", name, metavar=metavar, text=NUMBERS[name])(function)
    return function


@command(N_("What keeping a client gives over twelve months against what the same hours give elsewhere; the numbers can be given."))
@click.argument("client")
@numbers
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def farewell_command(seat: Seat, /, client: str, on: str | None, as_json: bool, **typed: str | None) -> None:
    """Show the calculation."""
    day = seat.asked(on)
    read = sums.ground(seat.desk, seat.client(client).client, day)
    found = sums.compute(seat.desk, read, sums.given({name: value for name, value in typed.items() if value is not None}))
    if as_json:
        say(json_line(said.sums_json(found, read.reading.client, (day or seat.desk.now().date()).isoformat())))
        return
    say(_("{client} · the calculation of {day}", client=read.reading.name, day=say_day(read.moment.date())))
    _say_numbers(found)
    if found.result is None:
        say(said.energy(found))
        raise Refused("cannot_calculate", "N16", missing=" ".join(said.missing(found)))
    for line in table((_("Over twelve months"), ""), said.alternatives(found.result), numbers=(1,)):
        say(line)
    for line in table(("", ""), said.results(found), numbers=(1,))[1:]:
        say(line)
    say(said.verdict(found.result))
    for line in said.picture(found.result, ascii_only=plain_signs(seat)):
        say(f"  {line}")
    say(said.energy(found))
    for warning in found.warnings:
        warn(_(said.WARNINGS[warning]))


def _say_numbers(found: sums.Sums) -> None:
    shown = (name for name in sums.TYPED if name in found.known or name in found.missing)
    values = {name: said.as_typed(name, value) for name, value in found.known.items()}
    rows = [(said.named(name), values.get(name, ""), said.source(found, name)) for name in shown]
    for line in table((_("What"), _("Value"), _("From where")), rows, numbers=(1,)):
        say(line)


@command(N_("Log hours spent on a client: 3h30, 45m or 2h."))
@click.argument("client")
@click.argument("spent", metavar="TIME")
@option("--billable/--not-billable", default=None, text=N_("whether the client pays for them"))
@option("--estimate", is_flag=True, text=N_("they are an estimate"))
@option("--note", default="", metavar="TEXT", text=N_("what was done"))
@option("--when", metavar=WHEN, text=N_("when it was; else now"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def hours_command(
    seat: Seat, client: str, spent: str, billable: bool | None, estimate: bool, note: str, when: str | None, as_json: bool
) -> None:
    """Store working time."""
    taken = minutes(spent)
    if taken is None:
        raise Refused("no_duration", "N14", value=spent)
    draft = hours.Spent(seat.client(client).client, taken, text_of(note), billable, estimate, seat.when(when))
    echo(seat, hours.log(seat.desk, draft), as_json=as_json)


@command(N_("Record what a client brought in and what it cost directly, over a stretch of days."))
@click.argument("client")
@option("--from", "first", metavar="DATE", text=N_("the first day"))
@option("--to", "last", metavar="DATE", text=N_("the last day"))
@option("--revenue", metavar="N", text=N_("revenue, in the office's currency"))
@option("--cost", metavar="N", text=N_("direct cost, in the office's currency"))
@option("--estimate", is_flag=True, text=N_("they are an estimate"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def money_command(
    seat: Seat, client: str, first: str | None, last: str | None, revenue: str | None, cost: str | None, estimate: bool, as_json: bool
) -> None:
    """Store revenue and direct cost."""
    amounts = (_amount("revenue", revenue), _amount("direct_cost", cost))
    days = (seat.day(first, past=True), seat.day(last, past=True))
    echo(seat, money.record(seat.desk, money.Recorded(seat.client(client).client, *days, *amounts, estimate)), as_json=as_json)


def _amount(field: str, typed: str | None) -> Fraction | None:
    if typed is None:
        return None
    value = number(typed)
    if value is None:
        raise Refused("not_one_number", "N16", field=field, value=typed)
    return value
