"""The commands that record a contact or a note, and those that take an act back or give it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands.acting import answer_of, echo, text_of
from kundtui.commands.choosing import contact
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON
from kundtui.commands.speaking import json_line, say
from kundtui.commands.spoken import OneOf, command, option
from kundtui.desk import interaction, portfolio, undo
from kundtui.domain.values import CHANNELS
from kundtui.i18n import N_, _, ngettext
from kundtui.words.terms import word

if TYPE_CHECKING:
    from kundtui.desk.undo import Undone


@command(N_("Log a contact with a client, with the three questions where they were asked."))
@click.argument("client")
@option("--channel", type=OneOf(*CHANNELS), default="call", text=N_("how"))
@option("--in", "incoming", is_flag=True, text=N_("they came to us"))
@option("--not-reached", is_flag=True, text=N_("nobody was reached"))
@option("--ok", metavar="y|n|TEXT", text=N_("is all well"))
@option("--delivering", metavar="y|n|TEXT", text=N_("do we deliver"))
@option("--anything", metavar="y|n|TEXT", text=N_("anything else"))
@option("--note", metavar="TEXT", text=N_("what was said"))
@option("--minutes", type=int, metavar="N", text=N_("how long it took"))
@option("--sales", is_flag=True, text=N_("it was about more business"))
@option("--with", "people", multiple=True, metavar="NAME", text=N_("with whom: a contact of the client"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def contact_command(
    seat: Seat,
    client: str,
    channel: str,
    incoming: bool,
    not_reached: bool,
    ok: str | None,
    delivering: str | None,
    anything: str | None,
    note: str | None,
    minutes: int | None,
    sales: bool,
    people: tuple[str, ...],
    as_json: bool,
) -> None:
    """Store a contact with one client."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    draft = interaction.Logged(
        reading.client,
        channel,
        "in" if incoming else "out",
        not not_reached,
        tuple(dict.fromkeys(contact(reading, one) for one in people if one)),
        sales,
        minutes,
        text_of(note),
        {"ok": answer_of(ok), "delivering": answer_of(delivering), "anything": answer_of(anything)},
    )
    echo(seat, interaction.log(seat.desk, draft), as_json=as_json)


log_command = contact_command


@command(N_("Write a note on a client."))
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def note_command(seat: Seat, client: str, text: tuple[str, ...], as_json: bool) -> None:
    """Store a note."""
    words = text_of(text)
    echo(seat, interaction.note(seat.desk, seat.client(client).client, words), as_json=as_json)


@command(N_("Say why the “no” of a client needs no complaint; it is answered then."))
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def clear_command(seat: Seat, client: str, text: tuple[str, ...], as_json: bool) -> None:
    """Clear what stands unanswered."""
    words = text_of(text)
    echo(seat, interaction.clear(seat.desk, seat.client(client).client, words), as_json=as_json)


@command(N_("Take back your last act, or the one named by its id."))
@click.argument("operation", required=False, default="")
@option("--reason", default="", metavar="TEXT", text=N_("why"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def undo_command(seat: Seat, operation: str, reason: str, as_json: bool) -> None:
    """Take an operation back."""
    _told(seat, undo.undo(seat.desk, operation, text_of(reason)), _("Taken back"), "kundtui redo", as_json=as_json)


@command(N_("Give back what was taken back last, or the act named by its id."))
@click.argument("operation", required=False, default="")
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def redo_command(seat: Seat, operation: str, as_json: bool) -> None:
    """Give an operation back."""
    _told(seat, undo.redo(seat.desk, operation), _("Given back"), "kundtui undo", as_json=as_json)


CLIENTS = 5
"""Clients that are named; of more only the number is said."""


def _told(seat: Seat, done: Undone, what: str, back: str, *, as_json: bool) -> None:
    if as_json:
        say(json_line(done._asdict()))
        return
    rows = [seat.desk.store.standing(client) for client in done.clients[:CLIENTS]]
    named = ", ".join(row.name for row in rows if row)
    whose = named if len(done.clients) <= CLIENTS else ngettext("{n} client", "{n} clients", len(done.clients))
    act = _("import") if done.act == "import" else word("topic", done.act.partition(".")[0])
    entries = ngettext("{n} entry", "{n} entries", done.entries)
    say(" · ".join(part for part in (f"{what}: {act}", whose, entries) if part) + ". " + _("Turn it round with `{command}`.", command=back))
