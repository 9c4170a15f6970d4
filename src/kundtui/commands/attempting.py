"""The commands of the attempt to mend a relation: the plan with its hours, how far it is, its end."""

from __future__ import annotations

import click

from kundtui.commands.acting import echo, text_of
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say, table, warn
from kundtui.commands.spoken import Command, OfClient, option
from kundtui.desk import attempt
from kundtui.desk import member as members
from kundtui.domain.attempt import fate
from kundtui.i18n import N_, _, say_day
from kundtui.language.text import clean
from kundtui.words import attempt as said


@click.group(
    cls=OfClient,
    subcommand_metavar="CLIENT | start CLIENT ... | end CLIENT ...",
    help=N_("The attempt to mend a relation: the plan, its hours against a normal client's, and what of it is done."),
)
def plan_command() -> None:
    """Only its own commands do anything."""


@plan_command.command("show", cls=Command, help=N_("How far the attempt is; `kundtui plan CLIENT` shows it too."))
@click.argument("client")
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def show(seat: Seat, client: str, on: str | None, as_json: bool) -> None:
    """Show the plan, its hours, and each part of the attempt."""
    found = attempt.attempted(seat.desk, seat.client(client).client, seat.asked(on, of_all=False))
    if as_json:
        say(json_line(said.attempt_json(found)))
        return
    today = found.moment.date()
    say(f"{found.reading.name} · {say_day(today)}")
    say(_("Owner: {owner}", owner=said.owner(found.owner, found.names)))
    say(said.normal(found.normal))
    seen = found.attempt
    if seen is None:
        say(_("No plan was ever made. Begin one with `kundtui plan start`."))
        return
    say(f"{said.plan(seen.plan, today)}: {seen.plan.text}")
    say(f"{said.state(seen, today)} · {said.spent(seen)}")
    for text in filter(None, (said.fate(seen.fate), seen.plan.last_words)):
        say(text)
    rows = [("x" if one.done else "-", one.practice, said.step(one), said.counted(one)) for one in seen.steps]
    for line in table(("", _("Practice"), _("The attempt"), _("Since its start")), rows):
        say(line)


@plan_command.command("start", cls=Command, help=N_("Begin a plan: what shall be done, how many hours a month, for how many months."))
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--hours", type=int, required=True, metavar="N", text=N_("hours a month; more than a normal client takes, or it is doomed (N5)"))
@option("--months", type=int, default=3, metavar="N", text=N_("for how many months; three at least (N6)"))
@option("--owner", default="", metavar="MEMBER", text=N_("who carries it (N3); where nobody is named, the owner is still the right one"))
@option("--deputy", metavar="MEMBER", text=N_("who steps in"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def start(seat: Seat, client: str, text: tuple[str, ...], hours: int, months: int, owner: str, deputy: str | None, as_json: bool) -> None:
    """Store the plan, and say where the source calls it doomed."""
    desk, hit = seat.desk, seat.client(client)
    who = members.the_member(desk, clean(owner)) if owner else ""
    behind = members.the_member(desk, clean(deputy)) if deputy else None
    receipt = attempt.begin(desk, attempt.Begun(hit.client, hours, months, text_of(text), who, behind))
    usual = attempt.normal(desk, hit.client, desk.now())
    if warning := said.fate(fate(hours, usual)):
        warn(f"{said.normal(usual)}. {warning}" if usual.hours is not None else f"{said.normal(usual)} {warning}")
    echo(seat, receipt, as_json=as_json)


@plan_command.command("end", cls=Command, help=N_("End the plan, with what came of it."))
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def end(seat: Seat, client: str, text: tuple[str, ...], as_json: bool) -> None:
    """Store the end."""
    echo(seat, attempt.end(seat.desk, seat.client(client).client, text_of(text)), as_json=as_json)
