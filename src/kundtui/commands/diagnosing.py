"""The commands of the diagnosis: the verdict with its evidence, incidents, hard times, signatures, and what a client could demand to read."""

from __future__ import annotations

from datetime import date

import click

from kundtui.commands.acting import WHEN, echo, several_of, text_of
from kundtui.commands.choosing import contact
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say, table
from kundtui.commands.spoken import Command, Explained, Group, OfClient, OneOf, command, option
from kundtui.desk import diagnosis, disclosing, incident
from kundtui.desk import member as members
from kundtui.desk.portfolio import reading
from kundtui.domain.diagnosis import WEIGHTS
from kundtui.i18n import N_, _, say_day
from kundtui.words import diagnosis as said
from kundtui.words import disclosing as told
from kundtui.words.excerpt import excerpt
from kundtui.words.terms import TERMS

EXCERPT = 40
"""Cells of an incident's words in the table."""


@click.group(
    cls=OfClient,
    subcommand_metavar="CLIENT | sign CLIENT",
    help=N_("Tell problem clients from clients with problems: the verdict, the evidence for and against, what would change it."),
)
def diagnose_command() -> None:
    """Only its own commands do anything."""


@diagnose_command.command("show", cls=Command, help=N_("The verdict with its evidence; `kundtui diagnose CLIENT` shows it too."))
@click.argument("client")
@option("--on", metavar="DATE", text=ON)
@option("--as-read", is_flag=True, text=N_("each incident as the person themselves would read it"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def show(seat: Seat, client: str, on: str | None, as_read: bool, as_json: bool) -> None:
    """Show the diagnosis."""
    found = diagnosis.diagnosed(seat.desk, seat.client(client).client, seat.asked(on, of_all=False))
    made, today = found.diagnosis, found.moment.date()
    if as_json:
        say(json_line(said.diagnosis_json(found, found.reading.client)))
        return
    say(f"{found.reading.name} · {say_day(today)}")
    say(f"{said.verdict(made)}. {_(said.PLAYS[made.verdict])}")
    say(said.sums(made))
    for text in filter(None, (said.change(made), said.hard_time(made, today), said.signature(found.signing, found.names, today))):
        say(text)
    if context := said.origin(found.reading.dossier.client.newest("origin")):
        say(context)
    for first in made.sweep:
        say(f"  {said.sweep(first)}")
    _say_evidence(found)
    for one in made.incidents if as_read else ():
        say(said.as_read(one, found.names, today))


def _say_evidence(found: diagnosis.Diagnosed) -> None:
    """Say what is for the verdict "problem client" and what against it."""
    made, today = found.diagnosis, found.moment.date()
    theirs = [
        (say_day(date.fromordinal(one.day), today), said.incident(one), excerpt(str(one.entry.data["text"]), EXCERPT), said.weight(one))
        for one in made.incidents
    ]
    ours = [(say_day(date.fromordinal(one.day), today), said.failure(one), str(one.weight)) for one in made.failures]
    for line in table((_("Day"), _("For: what they did"), _("Words"), _("Weight")), theirs) if theirs else ():
        say(line)
    for line in table((_("Day"), _("Against: what we did"), _("Weight")), ours) if ours else ():
        say(line)


@diagnose_command.command("sign", cls=Command, help=N_("Sign the diagnosis as it stands; it takes the owner and somebody else who leads."))
@click.argument("client")
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def sign(seat: Seat, client: str, as_json: bool) -> None:
    """Store a signature."""
    echo(seat, diagnosis.sign(seat.desk, seat.client(client).client), as_json=as_json)


@click.command(
    cls=Explained,
    help=N_("Note an incident: what happened, when, from whom, and who saw it. The client may ask to read it."),
    heading=N_("Kinds"),
    rows=TERMS["incident"].items(),
)
@click.argument("client")
@click.argument("kind", type=OneOf(*WEIGHTS), metavar="P1|…|P7")
@click.argument("text", nargs=-1)
@option("--when", metavar=WHEN, text=N_("when it happened"))
@option("--contact", "person", default="", metavar="NAME", text=N_("from whom"))
@option("--seen-by", multiple=True, metavar="NAME,NAME", text=N_("the members who saw it; you, where nothing is said"))
@option("--as-it-stands", is_flag=True, text=N_("store the words although the tone guard warns"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def incident_command(
    seat: Seat,
    client: str,
    kind: str,
    text: tuple[str, ...],
    when: str | None,
    person: str,
    seen_by: tuple[str, ...],
    as_it_stands: bool,
    as_json: bool,
) -> None:
    """Store an incident."""
    hit = seat.client(client)
    who = contact(reading(seat.desk, hit.client), person)
    seen = [members.the_member(seat.desk, name) for name in several_of(",".join(seen_by))]
    at = (seat.when(when) or seat.desk.now()) if when and when.strip() else None
    draft = incident.Incident(hit.client, kind, text_of(text), at, who, seen, as_it_stands)
    echo(seat, incident.note(seat.desk, draft), as_json=as_json)


@click.group(
    "hardship", cls=Group, help=N_("A hard time of the client: note it with its day of review, or that it is over. No cause is recorded.")
)
def hardship_command() -> None:
    """Only its own commands do anything."""


@hardship_command.command("note", cls=Command, help=N_("The client has a hard time; look at it again on a day."))
@click.argument("client")
@option("--review", metavar="DATE", text=N_("the day on which it is looked at again"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def hardship_note(seat: Seat, client: str, review: str | None, as_json: bool) -> None:
    """Store it."""
    echo(seat, incident.hard_time(seat.desk, seat.client(client).client, seat.day(review)), as_json=as_json)


@hardship_command.command("over", cls=Command, help=N_("The hard time is over."))
@click.argument("client")
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def hardship_over(seat: Seat, client: str, as_json: bool) -> None:
    """Store that it is over."""
    echo(seat, incident.over(seat.desk, seat.client(client).client), as_json=as_json)


@command(N_("Every text about a client, or about one person there, that they could demand to read."))
@click.argument("client")
@option("--contact", "person", default="", metavar="NAME", text=N_("only what names this person"))
@option("--on", metavar="DATE", text=N_("up to the end of that day"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def disclose_command(seat: Seat, client: str, person: str, on: str | None, as_json: bool) -> None:
    """List the texts."""
    hit = seat.client(client)
    who = contact(reading(seat.desk, hit.client), person)
    found = disclosing.texts(seat.desk, hit.client, who, seat.asked(on))
    for one in found:
        say(json_line(told.text_json(one)) if as_json else told.line(one, seat.desk.now().date()))
