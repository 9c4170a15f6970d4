"""All commands by name, each loaded when it is called for. What a command does is in `commands`, a topic a file."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

from kundtui.commands import failing, spoken
from kundtui.commands.seat import seated
from kundtui.commands.speaking import prepare, warn
from kundtui.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.commands.seat import Seat

TOPICS = {
    "founding": ("init", "demo"),
    "today": ("today", "calls", "snooze", "park"),
    "diary": ("diary",),
    "review": ("review",),
    "calling": ("call", "felt"),
    "files": ("import", "export"),
    "showing": ("grid", "state", "why", "timeline"),
    "trend": ("trend",),
    "whatif": ("whatif",),
    "rhythm": ("rhythm",),
    "capacity": ("capacity",),
    "many": ("views", "bulk"),
    "complaining": ("complain", "answer", "resolve", "confirm"),
    "handling": ("complaint",),
    "complaints": ("complaints", "doorstep"),
    "oneline": ("add",),
    "recording": ("contact", "note", "clear", "undo", "redo"),
    "gates": ("offboard",),
    "diagnosing": ("diagnose", "incident", "hardship", "disclose"),
    "attempting": ("plan",),
    "asserting": ("assert",),
    "noticing": ("notice", "waive-meeting"),
    "difficult": ("difficult",),
    "farewelling": ("farewell", "hours", "money"),
    "leaving": ("lost", "closed"),
    "reputation": ("exposure", "alarm", "recoveries", "tie"),
    "tone": ("tone", "drafts"),
    "override": ("override",),
    "promising": ("promise", "promises"),
    "meeting": ("meeting",),
    "agreeing": ("expect", "economics", "project"),
    "agreed": ("agreement", "agreed", "feedback"),
    "reporting": ("report", "reports", "surprise", "surprises"),
    "caring": ("care", "trust"),
    "offering": ("services", "whitespace", "revenue"),
    "people": ("person", "people"),
    "owners": ("owners",),
    "policy": ("policy", "service"),
    "backtest": ("backtest",),
    "office": ("client", "owner", "member"),
    "upkeep": ("keys", "verify", "rebuild"),
    "doctor": ("doctor",),
}
"""Topic -> its commands, in the order of the help. In its topic a command is called as here, with _ for - and `_command` behind."""
COMMANDS = {name: topic for topic, names in TOPICS.items() for name in names}
HIDDEN = {"catchup": "upkeep"}
"""What the program calls itself and no person needs."""


class Commands(spoken.Group):
    """The program's commands; one is loaded when it is called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click has it
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as click has it
        topic = (COMMANDS | HIDDEN).get(cmd_name)
        if topic is None:
            return None
        found: click.Command = getattr(import_module(f"kundtui.commands.{topic}"), f"{cmd_name.replace('-', '_')}_command")
        return found


HELP = N_("Keeps a portfolio of clients, coloured by how each relation stands, with the reasons. Without a command it opens the screens.")


def run(args: Sequence[str], login: str) -> int:
    """Run one command line; gives the exit code. Every refusal is said, nothing is raised."""
    prepare()
    try:
        seat = seated(args, login)
        commands = Commands("kundtui", help=HELP, params=spoken.common(), invoke_without_command=True, callback=_bare)
        with commands.make_context("kundtui", list(args), obj=seat) as ctx:
            commands.invoke(ctx)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        warn(spoken.mistake(error))
        return failing.REFUSED
    except click.Abort:
        return failing.INTERRUPTED
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - nobody shall meet a traceback
        return failing.fail(error)
    return 0


@click.pass_context
def _bare(ctx: click.Context) -> None:
    """Open the screens where no command was given."""
    if ctx.invoked_subcommand is None:
        from kundtui.commands import screens  # noqa: PLC0415 - the screens bring their toolkit along

        seat: Seat = ctx.obj
        ctx.exit(screens.start(seat, lambda args: run(args, seat.login)))
