"""The questions across all clients on what is said of us: exposure, alarm, recoveries; and the acts on who knows whom."""

from __future__ import annotations

import click

from kundtui.commands.acting import echo
from kundtui.commands.question import question
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, plain_signs
from kundtui.commands.speaking import say, table
from kundtui.commands.spoken import Command, OfClient, option
from kundtui.desk import reputation, ties
from kundtui.i18n import N_, _, short_day
from kundtui.words import reputation as said
from kundtui.words.excerpt import excerpt
from kundtui.words.terms import word

LISTED = 100
"""Cells of a text in a list."""


@question(N_("Word of mouth: the unhappy clients, who knows them, and how many may hear of it."), reputation.heard, said.exposure_json)
def exposure_command(seat: Seat, heard: reputation.Heard) -> None:
    """Show the exposure with names."""
    say(said.headline(heard))
    for one in heard.exposure.unhappy:
        say(f"{said.named(one.client, heard.names)} · {said.unanswered(one)} · {said.causes(one)}")
        for line in said.picture(one, heard.names, ascii_only=plain_signs(seat))[1:]:
            say(f"  {line}")


@question(
    N_("New clients against lost ones: the alarm, where they went and why, month by month."), reputation.new_and_lost, said.alarm_json
)
def alarm_command(seat: Seat, found: reputation.Alarm) -> None:
    """Show what came and what went."""
    first, *others = found.windows
    say(said.verdict(first))
    for window in others:
        say(f"  {said.counts(window)}")
    if first.assumed:
        say(f"  {said.assumed(first)}")
    for destination, count in found.table:
        say(f"  {count:3d}  {word('destination', destination)}")
    rows = [
        (
            short_day(found.on.fromisoformat(one.on), found.on),
            said.named(one.client, found.names),
            word("destination", one.destination),
            said.why_lost(one),
            excerpt(one.reason, LISTED),
        )
        for one in found.lost
    ]
    for line in table((_("Told"), _("Client"), _("Went"), _("About"), _("Reason")), rows) if rows else ():
        say(line)
    say(said.claim(found.share))
    say(_("By month: new, lost"))
    for line in said.chart(found.months, ascii_only=plain_signs(seat)):
        say(f"  {line}")


@question(
    N_("What became of each relation after a confirmed remedy: before, at worst, 90 days after."),
    reputation.recovered,
    said.recoveries_json,
)
def recoveries_command(_seat: Seat, found: reputation.Recovered) -> None:
    """Show the recoveries and how many surprises no note had told of."""
    for one in found.recoveries:
        confirmed = _("confirmed {day}", day=short_day(one.confirmed_on, found.on))
        say(f"{said.named(one.client, found.names)} · {confirmed} · {said.recovery(one, found.on)}")
        say(f"    {excerpt(one.text, LISTED)}")
    if not found.recoveries:
        say(_("No remedy has been confirmed yet."))
    if found.surprises:
        say(said.surprises(found.surprises))


@click.group(
    cls=OfClient,
    otherwise="note",
    subcommand_metavar="CLIENT OTHER | end CLIENT OTHER",
    help=N_("Note that a client knows another, or that they no longer do."),
)
def tie_command() -> None:
    """Only its own commands do anything."""


@tie_command.command("note", cls=Command, help=N_("Note that a client knows another; `kundtui tie CLIENT OTHER` does it too."))
@click.argument("client")
@click.argument("other")
@option("--ambassador", is_flag=True, text=N_("they speak well of us to them"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def note(seat: Seat, client: str, other: str, ambassador: bool, as_json: bool) -> None:
    """Store a tie."""
    draft = ties.Noted(seat.client(client).client, seat.client(other).client, ambassador)
    echo(seat, ties.note(seat.desk, draft), as_json=as_json)


@tie_command.command("end", cls=Command, help=N_("End a tie, at whichever of the two it was noted."))
@click.argument("client")
@click.argument("other")
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def end(seat: Seat, client: str, other: str, as_json: bool) -> None:
    """Store that they no longer know each other."""
    echo(seat, ties.end(seat.desk, seat.client(client).client, seat.client(other).client), as_json=as_json)
