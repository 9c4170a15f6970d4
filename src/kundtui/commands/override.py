"""The command on a level set by hand: with a client alone it shows both levels and what may be set; with a level it sets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands.acting import echo, text_of
from kundtui.commands.seat import Seat
from kundtui.commands.showing import ASCII_SIGNS, JSON, SIGNS, plain_signs
from kundtui.commands.speaking import json_line, say
from kundtui.commands.spoken import Command, OfClient, OneOf, option
from kundtui.desk import override
from kundtui.i18n import N_, say_day
from kundtui.words import override as said

if TYPE_CHECKING:
    from kundtui.desk.override import Limits


@click.group(
    cls=OfClient,
    otherwise="set",
    subcommand_metavar="CLIENT [LEVEL] | clear CLIENT",
    help=N_("Set a client's level by hand for some days, over the computed one; with a client alone show both and what may be set."),
)
def override_command() -> None:
    """Only its own commands do anything."""


@override_command.command(
    "set", cls=Command, help=N_("Set the level by hand, with the reason and the last day; without a level show both levels.")
)
@click.argument("client")
@click.argument("level", type=OneOf(*override.LEVELS), required=False)
@option("--reason", default="", metavar="TEXT", text=N_("why, so that whoever meets the colour understands it"))
@option("--until", metavar="DATE", text=N_("the last day on which it counts"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def set_(seat: Seat, client: str, level: str | None, reason: str, until: str | None, as_json: bool) -> None:
    """Store the level, or show how it is."""
    hit = seat.client(client)
    if level is None:
        _show(seat, override.limits(seat.desk, hit.client), as_json=as_json)
        return
    echo(seat, override.put(seat.desk, override.Draft(hit.client, level, text_of(reason), seat.day(until))), as_json=as_json)


def _show(seat: Seat, found: Limits, *, as_json: bool) -> None:
    seen = found.reading.assessment
    if as_json:
        held = {"level": seen.override.level, "until": seen.override.until} if seen.override else None
        head = {"client": found.reading.client, "level": seen.level, "computed": seen.computed, "raw": seen.raw, "override": held}
        say(json_line(head | {"best": found.best, "last_day": found.last.isoformat(), "reason_characters": found.reason}))
        return
    today, signs = seat.desk.now().date(), ASCII_SIGNS if plain_signs(seat) else SIGNS
    say(f"{found.reading.name} · {say_day(today)}")
    say(said.both(seen, signs))
    if seen.override:
        say(said.until(seen.override, today))
    say(said.allowed(found.best, found.last, found.reason, today))


@override_command.command("clear", cls=Command, help=N_("Show the computed level again."))
@click.argument("client")
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def clear(seat: Seat, client: str, as_json: bool) -> None:
    """Store that no level is set by hand any more."""
    echo(seat, override.clear(seat.desk, seat.client(client).client), as_json=as_json)
