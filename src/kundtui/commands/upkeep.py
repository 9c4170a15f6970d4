"""Commands for whoever looks after a database, and the table of keys."""

from __future__ import annotations

import os

import click

from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON
from kundtui.commands.speaking import Progress, json_line, say, table, warn
from kundtui.commands.spoken import command, option
from kundtui.desk.catchup import catch_up_alone
from kundtui.desk.rebuilding import rebuild
from kundtui.i18n import N_, _, ngettext
from kundtui.tui import keys

PROBLEMS = {
    "unknown_id": N_("[keys] in the settings: there is nothing called “{id}”."),
    "malformed_key": N_("[keys] in the settings: “{key}” is no key ({id})."),
    "no_key": N_("[keys] in the settings: no key is named for {id}."),
    "clash": N_("[keys] in the settings: {key} for {id} does {other} already."),
}
SHOWN = 20


@command(N_("The table of keys, with your own."))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def keys_command(seat: Seat, as_json: bool) -> None:
    """Show every key of the screens."""
    mapping, problems = keys.accept(seat.settings.keys)
    own = {key: seat.settings.keys[key] for key in mapping}
    for one in problems:
        warn(_(PROBLEMS[one.code], id=one.id, key=one.key, other=one.other))
    if as_json:
        for key in keys.KEYS:
            say(json_line({"id": key.id, "keys": keys.pressed(key.id, own), "where": key.scope, "help": _(key.help)}))
        return
    rows = [(" ".join(map(keys.written, keys.pressed(key.id, own))), _(key.help), key.id) for key in keys.KEYS]
    for line in table((_("Keys"), _("What they do"), _("Name in the settings")), rows):
        say(line)


@command(N_("Check that nothing in the log was altered."))
@click.pass_obj
def verify_command(seat: Seat) -> None:
    """Check the chain of every client's entries."""
    broken = seat.store.verify()
    if broken:
        places = ", ".join(map(str, broken[:SHOWN])) + (" …" if len(broken) > SHOWN else "")
        warn(
            ngettext(
                "{n} entry is not as it was written: {places}",
                "{n} entries are not as they were written: {places}",
                len(broken),
                places=places,
            )
        )
        raise click.exceptions.Exit(1)
    say(_("Every entry is as it was written."))


@command(N_("Compute everything that is derived from the log anew."))
@click.pass_obj
def rebuild_command(seat: Seat) -> None:
    """Write all derived rows again."""
    done = 0
    with Progress() as progress:
        for done, of in rebuild(seat.desk):
            progress.tell(done, of)
    say(ngettext("{n} client computed anew.", "{n} clients computed anew.", done))


LOWEST = 19
"""The priority of what runs beside the screens: whoever presses a key goes first."""


@command(N_("Bring all rows up to date beside the screens; ends with the session that began it."), hidden=True)
@click.pass_obj
def catchup_command(seat: Seat) -> None:
    """Catch up with the lowest priority; gives 1 where rows are left that could not be written."""
    parent = os.getppid()
    os.nice(LOWEST)
    if catch_up_alone(seat.desk, lambda: os.getppid() == parent).left:
        raise click.exceptions.Exit(1)
