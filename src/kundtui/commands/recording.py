"""The commands that record a contact or a note, and those that take an act back or give it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands.acting import WHEN, answer_of, echo, read_in, text_of
from kundtui.commands.choosing import contact
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON
from kundtui.commands.speaking import json_line, say, warn
from kundtui.commands.spoken import OneOf, command, option
from kundtui.desk import interaction, portfolio, undo
from kundtui.desk.refused import Refused
from kundtui.domain.interaction import JUDGED_QUESTIONS
from kundtui.domain.values import CHANNELS
from kundtui.i18n import N_, _
from kundtui.words.undone import undone

if TYPE_CHECKING:
    from kundtui.desk.undo import Undone


@command(N_("Log a contact with a client, with the three questions where they were asked."))
@click.argument("client")
@option("--channel", type=OneOf(*CHANNELS), text=N_("how; call where nothing is said"))
@option("--in", "incoming", is_flag=True, text=N_("they came to us"))
@option("--not-reached", is_flag=True, text=N_("nobody was reached"))
@option("--ok", metavar="y|n|TEXT", text=N_("is all well"))
@option("--delivering", metavar="y|n|TEXT", text=N_("do we deliver"))
@option("--anything", metavar="y|n|TEXT", text=N_("anything else"))
@option("--note", metavar="TEXT", text=N_("what was said"))
@option("--minutes", type=int, metavar="N", text=N_("how long it took"))
@option("--sales", is_flag=True, text=N_("it was about more business"))
@option("--with", "people", multiple=True, metavar="NAME", text=N_("with whom: a contact of the client"))
@option("--when", "typed_when", metavar=WHEN, text=N_("when it was; else now"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def contact_command(
    seat: Seat,
    client: str,
    channel: str | None,
    incoming: bool,
    not_reached: bool,
    ok: str | None,
    delivering: str | None,
    anything: str | None,
    note: str | None,
    minutes: int | None,
    sales: bool,
    people: tuple[str, ...],
    typed_when: str | None,
    as_json: bool,
) -> None:
    """Store a contact with one client."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    if not any((channel, incoming, not_reached, ok, delivering, anything, note, minutes is not None, sales, *people)):
        raise Refused("nothing_told")
    draft = interaction.Logged(
        reading.client,
        channel or "call",
        "in" if incoming else "out",
        not not_reached,
        tuple(dict.fromkeys(contact(reading, one) for one in people if one)),
        sales,
        minutes,
        text_of(note),
        {"ok": answer_of(ok), "delivering": answer_of(delivering), "anything": answer_of(anything)},
        seat.when(typed_when),
    )
    echo(seat, interaction.log(seat.desk, draft), as_json=as_json)
    if any((draft.asked or {}).get(question) == "no" for question in JUDGED_QUESTIONS):
        warn(_("They said no. Log the complaint with `kundtui complain`, or say with `kundtui clear` why it needs none."))


@command(N_("Write a note on a client; - reads it from the standard input."))
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--when", "typed_when", metavar=WHEN, text=N_("when it was; else now"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def note_command(seat: Seat, client: str, text: tuple[str, ...], typed_when: str | None, as_json: bool) -> None:
    """Store a note; the words “-” stand for what is read from the standard input."""
    words = text_of(read_in() if text == ("-",) else text)
    receipt = interaction.note(seat.desk, seat.client(client).client, words, seat.when(typed_when))
    echo(seat, receipt, as_json=as_json)


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
@click.argument("operation", metavar="[ACT]", required=False, default="")
@option("--reason", default="", metavar="TEXT", text=N_("why"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def undo_command(seat: Seat, operation: str, reason: str, as_json: bool) -> None:
    """Take an operation back."""
    _told(seat, undo.undo(seat.desk, operation, text_of(reason)), back=False, as_json=as_json)


@command(N_("Put back what was taken back last, or the act named by its id."))
@click.argument("operation", metavar="[ACT]", required=False, default="")
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def redo_command(seat: Seat, operation: str, as_json: bool) -> None:
    """Give an operation back."""
    _told(seat, undo.redo(seat.desk, operation), back=True, as_json=as_json)


def _told(seat: Seat, done: Undone, *, back: bool, as_json: bool) -> None:
    if as_json:
        say(json_line(done._asdict()))
        return
    command = "kundtui undo" if back else "kundtui redo"
    say(undone(seat.desk, done, back=back) + ". " + _("Turn it round with `{command}`.", command=command))
