"""The commands on the people at a client: a person added, changed, assessed, left; the picture of them, and who hangs on one thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kundtui.commands.acting import echo, text_of, truth_of
from kundtui.commands.choosing import contact
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import Progress, json_line, say, table
from kundtui.commands.spoken import Command, Group, OneOf, command, option
from kundtui.desk import people, picture, portfolio
from kundtui.desk.importing import catch_up_all
from kundtui.desk.refused import Refused
from kundtui.domain.people import FIELDS
from kundtui.domain.picture import ANSWERS
from kundtui.i18n import N_, _, say_day
from kundtui.language.text import clean
from kundtui.words import picture as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from kundtui.desk.picture import Laid


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
@option(
    "--reason",
    default="",
    metavar="TEXT",
    text=N_("why: in own words, or overruled_at_purchase personal disappointed other_supplier change_of_course"),
)
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
@option("--email", metavar="ADDRESS", text=N_("their address there; else the known one goes along, an empty one does not"))
@option("--phone", metavar="NUMBER", text=N_("their number there; else the known one goes along, an empty one does not"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def person_left(
    seat: Seat, client: str, person: str, to_client: str, role: str, email: str | None, phone: str | None, as_json: bool
) -> None:
    """Store that somebody left."""
    there = seat.client(to_client).client if to_client.strip() else ""
    kept = [None if one is None else clean(one) for one in (email, phone)]
    draft = people.Left(*_meant(seat, client, person), there, clean(role), *kept)
    echo(seat, people.leave(seat.desk, draft), as_json=as_json)


def _meant(seat: Seat, client: str, person: str) -> tuple[str, str]:
    """The client and the contact who are meant."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    return reading.client, contact(reading, person)


# The picture


@command(
    N_("The people at a client as a picture: will and mandate, who is next, who has soured; --single: clients that hang on one thread.")
)
@click.argument("client", required=False)
@option("--single", is_flag=True, text=N_("every client where fewer contacts than needed were talked with, with the next person"))
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def people_command(seat: Seat, client: str | None, single: bool, on: str | None, as_json: bool) -> None:
    """Show the picture of one client, or the clients that hang on one thread."""
    if single == (client is not None):
        raise Refused("client_or_single", "N12")
    if single:
        if on is not None:
            raise Refused("single_is_now", "N12")
        _singles(seat, as_json=as_json)
        return
    laid = picture.lay(seat.desk, seat.client(client or "").client, seat.on(on))
    if as_json:
        say(json_line(_laid_json(seat, laid)))
    else:
        _print(seat, laid)


def _singles(seat: Seat, *, as_json: bool) -> None:
    desk = seat.desk
    with Progress() as progress:
        catch_up_all(desk, progress.tell)
        found = list(picture.singles(desk, progress.tell))
    if as_json:
        for one in found:
            row = {"client": one.row.client, "code": one.row.code, "name": one.row.name, "level": one.row.level}
            say(json_line(row | said.threads_json(one.threads, one.names)))
        return
    rows = [
        (
            word("level", one.row.level),
            one.row.name,
            one.row.code,
            ", ".join(one.names[contact] for contact in one.threads.active) or _("nobody"),
            one.names.get(one.threads.following, "") or _("find somebody else there"),
        )
        for one in found
    ]
    if not rows:
        say(_("No client hangs on one thread. [N12]"))
        return
    for line in table((_("Level"), _("Client"), _("Code"), _("Talked with"), _("Talk with next")), rows):
        say(line)


def _laid_json(seat: Seat, laid: Laid) -> dict[str, Any]:
    owner = laid.owner
    since = {"owner": laid.since, "deputy": laid.deputy_since}
    ours = {
        role: {"name": seat.name_of(getattr(owner, role)), "since": at.date().isoformat()} if owner and at else None
        for role, at in since.items()
    }
    return {
        "client": laid.client,
        "name": laid.name,
        "on": laid.moment.date().isoformat(),
        **ours,
        "people": [said.person_json(one, laid) for one in laid.picture.people],
        "threads": said.threads_json(laid.picture.threads, laid.names),
    }


def _print(seat: Seat, laid: Laid) -> None:
    """Print the nine fields as a table, a person a line in its field, then what there is to say of them."""
    today, found = laid.moment.date(), laid.picture
    say(f"{laid.name} · {say_day(today)}")
    owner = laid.owner
    for label, who, at in ((_("Owner"), "owner", laid.since), (_("Deputy"), "deputy", laid.deputy_since)):
        name = seat.name_of(getattr(owner, who)) if owner and at else _("no owner") if who == "owner" else _("nobody")
        since = _("since {day}", day=say_day(at.date(), today)) if at else ""
        say(f"{label}: {name}" + (f", {since}" if since else ""))
    for line in table(("", *(_(said.MANDATE[mandate]) for mandate in ANSWERS)), said.lines(found, ">")):
        say(line)
    if not found.people:
        say(_("Nobody at this client is noted yet."))
    threads = found.threads
    say(f"{said.single(threads, laid.names) if threads.single else said.broad(threads)}. [N12]")
    for one in found.soured:
        say(f"{said.name_of(one)}: {said.stance(one)}. [N11]")
    for one in found.people:
        if one.contact.id in laid.came:
            say(f"{said.name_of(one)}: {said.came(laid.came[one.contact.id], today)}.")
