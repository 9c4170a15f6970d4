"""The commands on what both sides agreed: a signature with its three questions, agreed points and their confirmation, feedback."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kundtui.commands.acting import echo, text_of
from kundtui.commands.agreeing import WHO
from kundtui.commands.choosing import contact
from kundtui.commands.seat import Seat, short_id
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say, table, warn
from kundtui.commands.spoken import Command, Group, option
from kundtui.desk import agreed, agreement, feedback, portfolio
from kundtui.desk.member import the_member
from kundtui.domain.agreement import QUESTIONS
from kundtui.i18n import N_, _, ngettext, say_day
from kundtui.language.text import clean
from kundtui.words.agreed import asked_ago, brought_up
from kundtui.words.excerpt import excerpt

if TYPE_CHECKING:
    from datetime import date

    from kundtui.desk.agreed import Waiting
    from kundtui.desk.feedback import Heard
    from kundtui.desk.portfolio import Reading

OWNER = N_("only those of this member's clients")
LISTED = 60
"""Cells of words in a list."""


@click.group(cls=Group, help=N_("Agreements: log that one was signed, which brings up the three questions about money."))
def agreement_command() -> None:
    """Only its own commands do anything."""


@agreement_command.command(
    "sign", cls=Command, help=N_("Log that an agreement was signed, with the answers about money of the same table.")
)
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--on", metavar="DATE", text=N_("the day on which it was signed"))
@option("--change", default="", metavar="TEXT", text=N_("what a change means, in the client's words"))
@option("--payment", default="", metavar="TEXT", text=N_("how they pay, in the client's words"))
@option("--delay", default="", metavar="TEXT", text=N_("what a delay on their side means, in the client's words"))
@option("--contact", "typed_contact", default="", metavar="NAME", text=WHO)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def agreement_sign(
    seat: Seat,
    client: str,
    text: tuple[str, ...],
    on: str | None,
    change: str,
    payment: str,
    delay: str,
    typed_contact: str,
    *,
    as_json: bool,
) -> None:
    """Store a signature (R18), and say which of the three questions is still open."""
    reading = _reading(seat, client)
    answers = dict(zip(QUESTIONS, map(text_of, (change, payment, delay)), strict=True))
    draft = agreement.Signed(reading.client, seat.day(on, past=True), text_of(text), answers, contact(reading, typed_contact))
    echo(seat, agreement.sign(seat.desk, draft), as_json=as_json)
    missing = agreement.still_open(seat.desk, reading.client)
    if missing:
        warn(brought_up(missing))


@click.group(cls=Group, help=N_("What was agreed: note it with whom, log that it is confirmed in writing, list what is not."))
def agreed_command() -> None:
    """Only its own commands do anything."""


@agreed_command.command("note", cls=Command, help=N_("Note something that was agreed."))
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--contact", "typed_contact", default="", metavar="NAME", text=N_("with whom: a contact of the client"))
@option("--in-writing", is_flag=True, text=N_("it is confirmed in writing already"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def agreed_note(seat: Seat, client: str, text: tuple[str, ...], typed_contact: str, *, in_writing: bool, as_json: bool) -> None:
    """Store an agreed point (R5)."""
    reading = _reading(seat, client)
    draft = agreed.Noted(reading.client, text_of(text), contact(reading, typed_contact), in_writing)
    echo(seat, agreed.note(seat.desk, draft), as_json=as_json)


@agreed_command.command("confirm", cls=Command, help=N_("Log that something agreed was confirmed in writing."))
@click.argument("client")
@click.argument("which", nargs=-1, metavar="[POINT]")
@option("--text", default="", metavar="TEXT", text=N_("in what words, or where it is written"))
@option("--contact", "typed_contact", default="", metavar="NAME", text=WHO)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def agreed_confirm(seat: Seat, client: str, which: tuple[str, ...], text: str, typed_contact: str, *, as_json: bool) -> None:
    """Store the confirmation (R5)."""
    reading = _reading(seat, client)
    point = agreed.the_point(seat.desk, reading.client, text_of(which), reading.name)
    echo(seat, agreed.confirm(seat.desk, reading.client, point, text_of(text), contact(reading, typed_contact)), as_json=as_json)


def _nothing_listed(unconfirmed: int) -> str:
    """Say of a list without lines whether nothing is unconfirmed or only nothing for long."""
    if not unconfirmed:
        return _("Everything that was agreed is confirmed.")
    return ngettext(
        "Nothing waits for too long; {n} thing agreed just now is not confirmed: `--all` shows it.",
        "Nothing waits for too long; {n} things agreed just now are not confirmed: `--all` shows them.",
        unconfirmed,
    )


@agreed_command.command("list", cls=Command, help=N_("What was agreed days ago and nobody has confirmed, with all clients or one."))
@click.argument("client", required=False)
@option("--all", "also_new", is_flag=True, text=N_("what was agreed just now too"))
@option("--owner", default="", metavar="MEMBER", text=OWNER)
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def agreed_list(seat: Seat, client: str | None, owner: str, on: str | None, *, also_new: bool, as_json: bool) -> None:
    """Show what is unconfirmed (R5)."""
    whose = the_member(seat.desk, clean(owner)) if owner else ""
    found = agreed.waiting(seat.desk, seat.asked(on), whose, seat.client(client).client if client else "")
    items, today = found.items if also_new else found.listed(), found.moment.date()
    if as_json:
        for one in items:
            say(json_line(waiting_json(seat, one, today)))
        return
    if not items:
        say(_nothing_listed(len(found.items)))
        return
    for line in table((_("Id"), _("Since"), _("Client"), _("Agreed"), _("Owner")), [_row(seat, one, today) for one in items]):
        say(line)


def _row(seat: Seat, one: Waiting, today: date) -> tuple[str, ...]:
    owner = seat.name_of(one.owner) if one.owner else ""
    return short_id(one.point.id), say_day(one.point.since.date(), today), one.name, excerpt(one.point.text, LISTED), owner


def waiting_json(seat: Seat, one: Waiting, today: date) -> dict[str, Any]:
    """Give an agreed point without a confirmation as data. `late`: for too long (R5)."""
    return {
        "client": one.client,
        "code": one.code,
        "name": one.name,
        "owner": seat.name_of(one.owner) if one.owner else None,
        "agreed": one.point.id,
        "text": one.point.text,
        "contact": one.point.contact or None,
        "since": one.point.since.date().isoformat(),
        "late": one.due <= today,
    }


# Feedback


@click.group(cls=Group, help=N_("Feedback: log that the client was asked, or what it told us; list who was asked when."))
def feedback_command() -> None:
    """Only its own commands do anything."""


@feedback_command.command("asked", cls=Command, help=N_("Log that we asked a client how we do."))
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--contact", "typed_contact", default="", metavar="NAME", text=N_("who was asked: a contact of the client"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def feedback_asked(seat: Seat, client: str, text: tuple[str, ...], typed_contact: str, *, as_json: bool) -> None:
    """Store that feedback was asked for (T12)."""
    reading = _reading(seat, client)
    draft = feedback.Feedback(reading.client, text_of(text), contact(reading, typed_contact))
    echo(seat, feedback.ask(seat.desk, draft), as_json=as_json)


@feedback_command.command("given", cls=Command, help=N_("Log what a client told us of how we do."))
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--contact", "typed_contact", default="", metavar="NAME", text=WHO)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def feedback_given(seat: Seat, client: str, text: tuple[str, ...], typed_contact: str, *, as_json: bool) -> None:
    """Store feedback (T12)."""
    reading = _reading(seat, client)
    draft = feedback.Feedback(reading.client, text_of(text), contact(reading, typed_contact))
    echo(seat, feedback.give(seat.desk, draft), as_json=as_json)


@feedback_command.command("list", cls=Command, help=N_("When each client was last asked how we do, the longest ago first."))
@option("--owner", default="", metavar="MEMBER", text=OWNER)
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def feedback_list(seat: Seat, owner: str, on: str | None, *, as_json: bool) -> None:
    """Show the last asked of all clients (T12)."""
    whose, day = the_member(seat.desk, clean(owner)) if owner else "", seat.asked(on)
    found, today = feedback.heard(seat.desk, day, whose), day or seat.desk.now().date()
    if as_json:
        for one in found:
            say(json_line(heard_json(seat, one)))
        return
    rows = [(one.name, asked_ago(one.last.asked_on, today), asked_ago(one.last.given_on, today)) for one in found]
    for line in table((_("Client"), _("Last asked"), _("Last told us")), rows):
        say(line)


def heard_json(seat: Seat, one: Heard) -> dict[str, Any]:
    """Give a client's last days of feedback as data."""
    asked_on, given_on = (day.isoformat() if day else None for day in one.last)
    who = {"client": one.client, "code": one.code, "name": one.name, "owner": seat.name_of(one.owner) if one.owner else None}
    return who | {"asked_on": asked_on, "given_on": given_on}


def _reading(seat: Seat, client: str) -> Reading:
    return portfolio.reading(seat.desk, seat.client(client).client)
