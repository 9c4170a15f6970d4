"""The commands on the people at a client: a person added, changed, assessed, left."""

from __future__ import annotations

from typing import Any

import click

from kundtui.commands.acting import echo, text_of, truth_of
from kundtui.commands.choosing import contact
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON
from kundtui.commands.spoken import Command, Group, OneOf, option
from kundtui.desk import people, portfolio
from kundtui.domain.people import FIELDS
from kundtui.i18n import N_
from kundtui.language.text import clean


@click.group(cls=Group, help=N_("The people at a client: add, change, assess one, or say that one left."))
def person_command() -> None:
    """Only its own commands do anything."""


@person_command.command("add", cls=Command, help=N_("Add a contact to a client."))
@click.argument("client")
@click.argument("name", nargs=-1, required=True)
@option("--role", default="", metavar="TEXT", text=N_("what they are there"))
@option("--email", default="", metavar="ADDRESS", text=N_("their address"))
@option("--phone", default="", metavar="NUMBER", text=N_("their number"))
@option("--main", is_flag=True, text=N_("our main counterpart"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def person_add(seat: Seat, client: str, name: tuple[str, ...], role: str, email: str, phone: str, main: bool, as_json: bool) -> None:
    """Store a new contact."""
    draft = people.Added(seat.client(client).client, clean(" ".join(name)), clean(role), clean(email), clean(phone), main)
    echo(seat, people.add(seat.desk, draft), as_json=as_json)


@person_command.command("change", cls=Command, help=N_("Change a field of a contact; an empty value takes it away."))
@click.argument("client")
@click.argument("person")
@click.argument("field", type=OneOf(*FIELDS))
@click.argument("value", nargs=-1)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def person_change(seat: Seat, client: str, person: str, field: str, value: tuple[str, ...], as_json: bool) -> None:
    """Store a changed field."""
    subject = _meant(seat, client, person)
    typed = clean(" ".join(value))
    new: Any = bool(typed) and truth_of(typed, field) if field == "main" else typed
    echo(seat, people.change(seat.desk, people.Changed(*subject, {field: new})), as_json=as_json)


@person_command.command("assess", cls=Command, help=N_("Say what a contact wants, may decide, and thinks of us."))
@click.argument("client")
@click.argument("person")
@option("--will", type=OneOf(*people.ANSWERS), text=N_("do they want to work with us"))
@option("--mandate", type=OneOf(*people.ANSWERS), text=N_("may they decide"))
@option("--stance", type=OneOf(*people.STANCES), text=N_("how they stand towards us"))
@option("--reason", default="", metavar="TEXT", text=N_("why"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def person_assess(
    seat: Seat, client: str, person: str, will: str | None, mandate: str | None, stance: str | None, reason: str, as_json: bool
) -> None:
    """Store an assessment; what is not said stays as it was."""
    draft = people.Assessed(*_meant(seat, client, person), will, mandate, stance, text_of(reason))
    echo(seat, people.assess(seat.desk, draft), as_json=as_json)


@person_command.command("left", cls=Command, help=N_("Say that a contact left, and for which other client."))
@click.argument("client")
@click.argument("person")
@option("--to", "to_client", default="", metavar="CLIENT", text=N_("the client where they are now; a contact is added there"))
@option("--role", default="", metavar="TEXT", text=N_("what they are there"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def person_left(seat: Seat, client: str, person: str, to_client: str, role: str, as_json: bool) -> None:
    """Store that somebody left."""
    there = seat.client(to_client).client if to_client.strip() else ""
    draft = people.Left(*_meant(seat, client, person), there, clean(role))
    echo(seat, people.leave(seat.desk, draft), as_json=as_json)


def _meant(seat: Seat, client: str, person: str) -> tuple[str, str]:
    """The client and the contact who are meant."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    return reading.client, contact(reading, person)
