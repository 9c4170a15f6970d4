"""The commands on the office's own rules: every number with its reason, what a change would do, the change; and the office's services."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import Progress, json_line, say, table, warn
from kundtui.commands.spoken import Command, Group, option
from kundtui.desk import policy as policies
from kundtui.desk import service as services
from kundtui.desk import usual
from kundtui.desk.may import may
from kundtui.desk.refused import Refused
from kundtui.i18n import N_, _
from kundtui.language import yesno
from kundtui.language.text import clean
from kundtui.words import rules as said
from kundtui.words.excerpt import excerpt
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.policy import Preview, Value


LISTED = 30
"""Cells of a value in the list; `show` has all of it."""


class Bare(Group):
    """A group that does something of its own where no command of it is named: it lists."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, args if args and (args[0] in self.commands or args[0] == "--help") else ["all", *args])


@click.group(
    cls=Bare, help=N_("The office's rules: every number with its reason and range; show one, change one after seeing whom it moves.")
)
def policy_command() -> None:
    """Only its own commands do anything."""


@policy_command.command("all", cls=Command, help=N_("List every number; `kundtui policy` does the same."))
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def all_(seat: Seat, on: str | None, as_json: bool) -> None:
    """List the policy of a day."""
    found = policies.values(seat.desk, seat.asked(on))
    if as_json:
        for value in found:
            say(json_line(_json(value)))
        return
    rows = [
        (
            value.field,
            excerpt(said.shown(value.now), LISTED),
            said.bounds(value),
            value.practice or _(said.OWN),
            word("policy", value.field),
        )
        for value in found
    ]
    for line in table((_("Rule"), _("Now"), _("Range"), _("Practice"), _("What")), rows):
        say(line)


def _json(value: Value) -> dict[str, object]:
    words = {"name": word("policy", value.field), "why": said.explained(value.field), "practice": value.practice or "own choice"}
    return {"field": value.field, "value": value.now, "default": value.default, "lowest": value.lowest, "highest": value.highest} | words


@policy_command.command("show", cls=Command, help=N_("Show one number: what it does, its range, on what it rests."))
@click.argument("field")
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def show(seat: Seat, field: str, on: str | None, as_json: bool) -> None:
    """Show a value with its reason."""
    wanted = policies.the_field(clean(field))
    value = next(one for one in policies.values(seat.desk, seat.asked(on)) if one.field == wanted)
    if as_json:
        say(json_line(_json(value)))
        return
    say(f"{value.field}: {said.shown(value.now)} · {word('policy', value.field)}")
    say(said.explained(value.field))
    say(said.bounds(value))
    say(said.rests_on(value))


@policy_command.command(
    "set",
    cls=Command,
    context_settings={"ignore_unknown_options": True},
    help=N_("Change a number: says first which clients change level, then asks."),
)
@click.argument("field")
@click.argument("value", nargs=-1, required=True)
@option("--yes", is_flag=True, text=N_("do not ask"))
@option("--dry-run", is_flag=True, text=N_("only say what it would do"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def set_(seat: Seat, field: str, value: tuple[str, ...], yes: bool, dry_run: bool, as_json: bool) -> None:
    """Store another value, once whom it moves has been said; one under nought is a value too, and no option."""
    stray = next((one for one in value if one.startswith("--")), None)
    if stray:
        raise click.NoSuchOption(stray)
    _set(seat, policies.the_field(clean(field)), clean(" ".join(value)), ask=not yes, trial=dry_run, as_json=as_json)


def _set(seat: Seat, field: str, value: str, *, ask: bool, trial: bool, as_json: bool) -> None:
    desk = seat.desk
    with Progress() as progress:
        found = policies.preview(desk, policies.trial(desk, field, value), progress.tell)
    _tell(found, as_json=as_json)
    if trial or (ask and not _agreed()):
        return
    policies.change(desk, field, value)
    if not as_json:
        say(_("Stored: {rule} is {value} now.", rule=word("policy", field), value=said.shown(found.trial.new)))


def _tell(found: Preview, *, as_json: bool) -> None:
    for line in [json_line(said.preview_json(found))] if as_json else said.preview_lines(found):
        say(line)


def _agreed() -> bool:
    """Ask whether to store it; refused where nobody can be asked."""
    if not sys.stdin.isatty():
        raise Refused("nobody_to_ask")
    typed = click.prompt(_("Store it? yes or no"), default="", show_default=False, prompt_suffix=" ")
    return yesno.read(clean(typed)) == "yes"


@policy_command.command(
    "usual", cls=Command, help=N_("The usual interval between talks that the portfolio speaks for; a leader accepts it with --accept.")
)
@option("--accept", is_flag=True, text=N_("take it, after seeing whom it moves"))
@option("--yes", is_flag=True, text=N_("do not ask"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def usual_(seat: Seat, accept: bool, yes: bool, as_json: bool) -> None:
    """Propose the portfolio's own interval."""
    found = usual.proposal(seat.desk)
    say(json_line(found._asdict()) if as_json else said.proposal(found))
    if not accept:
        return
    if not found.proposed:
        raise Refused("no_usual_interval", "T11", count=found.clients, least=found.least)
    _set(seat, usual.FIELD, str(found.proposed), ask=not yes, trial=False, as_json=as_json)


def say_proposal(seat: Seat, *, stored: bool) -> None:
    """Say beside the answer of an import what usual interval the portfolio now speaks for, to whoever may accept it (Ruling 2)."""
    desk = seat.desk
    if not stored or not may(desk.member.role, "set_policy"):
        return
    found = usual.proposal(desk)
    usual.told(desk)
    if found.differs:
        warn(_("{proposal} Take it with `kundtui policy usual --accept`.", proposal=said.proposal(found)))


@click.group(cls=Bare, help=N_("The services that the office offers: list one, retire one; alone it shows them."))
def service_command() -> None:
    """Only its own commands do anything."""


@service_command.command("all", cls=Command, help=N_("Show the services; `kundtui service` does the same."))
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def service_all(seat: Seat, on: str | None, as_json: bool) -> None:
    """Show what is on the list."""
    found = services.services(seat.desk, seat.asked(on))
    for service, name in found.items():
        say(json_line({"service": service, "name": name}) if as_json else name)
    if not found and not as_json:
        say(_("No services are listed. Add one with `kundtui service list NAME`."))


@service_command.command(
    "list", cls=Command, help=N_("Put a service on the list; all of them shall be presented to each client once a year.")
)
@click.argument("name", nargs=-1, required=True)
@click.pass_obj
def service_list(seat: Seat, name: Sequence[str]) -> None:
    """Store a service."""
    called = clean(" ".join(name))
    services.enlist(seat.desk, called)
    say(_("{name} is on the list of services now.", name=called))


@service_command.command("retire", cls=Command, help=N_("Take a service off the list."))
@click.argument("name", nargs=-1, required=True)
@click.pass_obj
def service_retire(seat: Seat, name: Sequence[str]) -> None:
    """Store that a service is no longer offered."""
    say(_("{name} is off the list of services.", name=services.retire(seat.desk, clean(" ".join(name)))))
