"""The commands of care for one client: `care CLIENT` shows all of it, `care STEP CLIENT ...` notes one thing; `trust` says how the client sees us."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands.acting import AS_IT_STANDS, echo, field_of, text_of
from kundtui.commands.choosing import competitor, contact, mirror
from kundtui.commands.seat import Seat, short_id
from kundtui.commands.showing import JSON, ON, plain_signs
from kundtui.commands.speaking import Progress, json_line, say, table
from kundtui.commands.spoken import Command, OfClient, OneOf, command, option
from kundtui.desk import care, offering, portfolio, programme, trust
from kundtui.desk.refused import Refused
from kundtui.desk.seen import names_of
from kundtui.domain.client import CHOICES
from kundtui.domain.offering import ANSWERS
from kundtui.i18n import N_, _, say_day
from kundtui.words import care as said
from kundtui.words import programme as shares
from kundtui.words.excerpt import excerpt
from kundtui.words.offering import presentation
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from kundtui.desk.care import Cared

TO = N_("to whom")
LISTED = 3
"""How many gestures, ideas and promises of each kind are shown."""


@click.group(
    cls=OfClient,
    subcommand_metavar="CLIENT | STEP CLIENT ... | programme",
    help=N_("Care for a client: services, competitors, mirror notes, gestures, ideas. With a client alone it shows all of it."),
)
def care_command() -> None:
    """Only its own commands do anything."""


def step(name: str, text: str) -> Callable[[Callable[..., None]], click.Command]:
    """Make a command of a step, with its client and --json."""

    def made(function: Callable[..., None]) -> click.Command:
        outer = option("--json", "as_json", is_flag=True, text=JSON)(click.pass_obj(function))
        return care_command.command(name, cls=Command, help=text)(click.argument("client")(outer))

    return made


# All of it


@step("show", N_("All care for a client; `kundtui care CLIENT` shows it too."))
@option("--on", metavar="DATE", text=ON)
def show(seat: Seat, client: str, on: str | None, as_json: bool) -> None:
    """Show how the client sees us, what is noted, what was done."""
    desk = seat.desk
    found = care.cared(desk, seat.client(client).client, seat.asked(on, of_all=False))
    if as_json:
        names = names_of(desk, portfolio.dossier(desk, found.client))
        say(json_line(said.cared_json(found, names)))
        return
    today = found.moment.date()
    say(f"{found.name} · {said.trust_now(found.trust, today)}")
    say(f"  {presentation(found.presentation, len(desk.office.services(found.moment)), today)}  [T6]")
    for line in _lines(found, today):
        say(f"  {line}")


def _lines(found: Cared, today: date) -> Iterator[str]:
    for one in found.caring.competitors:
        words = excerpt(one.notes[-1][1])
        yield f"{word('care', 'competitor')} {short_id(one.id)} {one.name}: {words} · {said.competitor(one, today)}"
    for note in found.caring.mirrors:
        yield f"{word('care', 'mirror')} {short_id(note.id)} {excerpt(note.observation)} · {said.mirror(note, today)}"
    for what in care.TOLD:
        for told in found.caring.of(what)[:LISTED]:
            yield f"{word('care', what)} {say_day(told.at.date(), today)}: {excerpt(told.text)}"


# Services


@step("present", N_("Note that services were presented to the client, one or several; --all for the whole list."))
@click.argument("service", nargs=-1)
@option("--all", "whole", is_flag=True, text=N_("all services on the office's list"))
@option("--when", metavar="DATE|TIME|DATE TIME", text=N_("when it happened; else now"))
def present(seat: Seat, client: str, service: tuple[str, ...], whole: bool, when: str | None, as_json: bool) -> None:
    """Store a presentation."""
    hit, desk = seat.client(client), seat.desk
    listed = list(desk.office.services(desk.now())) if whole else []
    chosen = [*listed, *(offering.called(desk, field_of("service", one)) for one in service)]
    echo(seat, offering.present(desk, hit.client, chosen, seat.when(when)), as_json=as_json)


@step("answer", N_("Note what the client says of a service: it has it, is interested, or does not want it."))
@click.argument("service")
@click.argument("said_so", metavar="|".join(ANSWERS), type=OneOf(*ANSWERS))
def answer(seat: Seat, client: str, service: str, said_so: str, as_json: bool) -> None:
    """Store an answer."""
    hit = seat.client(client)
    echo(seat, offering.answer(seat.desk, hit.client, offering.called(seat.desk, field_of("service", service)), said_so), as_json=as_json)


# Competitors and mirror notes


@step("competitor", N_("Note something seen of a competitor of the client; it counts once it is shared."))
@click.argument("name")
@click.argument("text", nargs=-1)
@option("--shared", is_flag=True, text=N_("the client was told at once"))
@option("--to", "typed_contact", default="", metavar="NAME", text=TO)
def note_competitor(seat: Seat, client: str, name: str, text: tuple[str, ...], shared: bool, typed_contact: str, as_json: bool) -> None:
    """Store a note on a competitor."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    person = contact(reading, typed_contact)
    draft = care.Noted(reading.client, field_of("name", name), text_of(text), shared or bool(person), person)
    echo(seat, care.note_competitor(seat.desk, draft), as_json=as_json)


@step("share", N_("Note that the client was told what is known of a competitor."))
@click.argument("which", nargs=-1, metavar="[COMPETITOR]")
@option("--to", "typed_contact", default="", metavar="NAME", text=TO)
def share(seat: Seat, client: str, which: tuple[str, ...], typed_contact: str, as_json: bool) -> None:
    """Store that it was shared."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    one, person = competitor(reading, text_of(which)), contact(reading, typed_contact)
    echo(seat, care.share(seat.desk, reading.client, one, person), as_json=as_json)


@step("mirror", N_("Note what is seen of the client, where that comes from, and what could be done about it."))
@click.argument("observation", nargs=-1)
@option("--source", default="", metavar="TEXT", text=N_("where it comes from"))
@option("--solution", default="", metavar="TEXT", text=N_("what could be done; without it the note is only criticism"))
def note_mirror(seat: Seat, client: str, observation: tuple[str, ...], source: str, solution: str, as_json: bool) -> None:
    """Store a mirror note."""
    draft = care.Mirrored(seat.client(client).client, text_of(observation), text_of(source), text_of(solution))
    echo(seat, care.note_mirror(seat.desk, draft), as_json=as_json)


@step("send", N_("Note that a mirror note was sent to the client; its words pass the tone guard."))
@click.argument("which", nargs=-1, metavar="[NOTE]")
@option("--to", "typed_contact", default="", metavar="NAME", text=TO)
@option("--as-it-stands", is_flag=True, text=AS_IT_STANDS)
def send(seat: Seat, client: str, which: tuple[str, ...], typed_contact: str, as_it_stands: bool, as_json: bool) -> None:
    """Store that it was sent."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    one, person = mirror(reading, text_of(which)), contact(reading, typed_contact)
    echo(seat, care.send_mirror(seat.desk, reading.client, one, person, as_it_stands=as_it_stands), as_json=as_json)


# What is told in one text


def _told(name: str, what: str, text: str) -> None:
    """Make a command that stores one text."""

    @step(name, text)
    @click.argument("text", nargs=-1)
    def store(seat: Seat, client: str, text: tuple[str, ...], as_json: bool) -> None:
        echo(seat, care.tell(seat.desk, what, seat.client(client).client, text_of(text)), as_json=as_json)


_told("gesture", "gesture", N_("Note a gesture: flowers, a card, a visit. However many, they are worth a point."))
_told("idea", "idea", N_("Note an idea for the client's development that was shared with it."))
_told("market", "market_promise", N_("Note what the client promises its own market."))


# Trust and the programme


@command(N_("How the client sees us: supplier, partner or adviser, with what it said. With a client alone it shows the history."))
@click.argument("client")
@click.argument("level", required=False, metavar="[supplier|partner|adviser]", type=OneOf(*CHOICES["trust"]))
@option("--said", "words", default="", metavar="TEXT", text=N_("what the client said that shows it"))
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def trust_command(seat: Seat, client: str, level: str | None, words: str, on: str | None, as_json: bool) -> None:
    """Store or show how a client sees us."""
    desk, hit = seat.desk, seat.client(client)
    if level is None:
        if words:
            raise Refused("missing_field", "T2", field="trust")
        found = care.cared(desk, hit.client, seat.asked(on, of_all=False))
        names = names_of(desk, portfolio.dossier(desk, found.client))
        if as_json:
            say(json_line({"client": found.client, "name": found.name, "trust": said.cared_json(found, names)["trust"]}))
            return
        today = found.moment.date()
        say(f"{found.name} · {said.trust_now(found.trust, today)}")
        for one in reversed(found.trust[:-1]):
            say(f"  {said.trust(one, today)}")
        return
    echo(seat, trust.note(desk, trust.Trusted(hit.client, level, text_of(words))), as_json=as_json)


@care_command.command(
    "programme", cls=Command, help=N_("The care programme: with which share of the clients each practice is kept, and twelve weeks of it.")
)
@option("--on", metavar="DATE", text=ON)
@option("--without", metavar="PRACTICE", text=N_("name the clients with whom this practice is not kept, for example T6"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def programme_command(seat: Seat, on: str | None, without: str | None, as_json: bool) -> None:
    """Show the programme."""
    desk = seat.desk
    wanted = field_of("practice", without).upper() if without else ""
    if wanted and wanted not in shares.KEPT:
        raise Refused("bad_value", "T30", field="practice", value=without, allowed=", ".join(shares.KEPT))
    with Progress() as progress:
        found = programme.run(desk, seat.on(on, of_all=True), progress.tell)
    rows = [row for row in found.rows if not wanted or row.practice == wanted]
    if as_json:
        for row in rows:
            say(json_line(shares.row_json(row, found)))
        return
    cells = [
        (row.practice, shares.kept(row.practice), shares.percent(row.now), shares.counted(row.now), _spark(seat, row), shares.change(row))
        for row in rows
    ]
    for line in table((_("Practice"), _("Kept"), _("Share"), _("Clients"), _("12 weeks"), "+/-"), cells, numbers=(2, 3, 5)):
        say(line)
    for row in rows if wanted else ():
        for client in row.without:
            say("  " + " · ".join(found.names.get(client, (client, ""))))


def _spark(seat: Seat, row: programme.Row) -> str:
    return shares.spark(row.weeks, ascii_only=plain_signs(seat))
