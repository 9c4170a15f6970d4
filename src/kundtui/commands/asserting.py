"""The commands of standing up for oneself: an assertion with its evidence, approved by another person, said in a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands.acting import AS_IT_STANDS, echo, several_of, text_of
from kundtui.commands.choosing import contact
from kundtui.commands.seat import Seat, short_id
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say
from kundtui.commands.spoken import Command, OfClient, OneOf, option
from kundtui.desk import assertion
from kundtui.desk.portfolio import reading
from kundtui.desk.refused import Refused
from kundtui.domain.assertion import reference
from kundtui.domain.values import CHANNELS
from kundtui.i18n import N_, _, quoted, say_day
from kundtui.language.fold import fold
from kundtui.words import assertion as said
from kundtui.words.excerpt import excerpt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kundtui.desk.assertion import Asserted
    from kundtui.domain.assertion import Standing

NEWEST = 20
"""Entries that are offered as evidence."""


@click.group(
    cls=OfClient,
    otherwise="draft",
    subcommand_metavar="CLIENT CLAIM ... | show|approve|made CLIENT",
    help=N_("Stand up for yourself: a claim with its evidence and what we want, approved by another person, said in a talk."),
)
def assert_command() -> None:
    """Only its own commands do anything."""


def step(name: str, text: str) -> Callable[[Callable[..., None]], click.Command]:
    """Make a command with its client and --json."""

    def made(function: Callable[..., None]) -> click.Command:
        outer = option("--json", "as_json", is_flag=True, text=JSON)(click.pass_obj(function))
        return assert_command.command(name, cls=Command, help=text)(click.argument("client")(outer))

    return made


ACKNOWLEDGE = N_("own up to one thing on our doorstep, by its id or its words; once for each")


@step("draft", N_("Draft an assertion with its evidence and what we want; also where `draft` is left out."))
@click.argument("claim", nargs=-1)
@option("--evidence", multiple=True, metavar="ID,ID", text=N_("the entries that show it, by the end of their ids or by their words"))
@option("--wanted", default="", metavar="TEXT", text=N_("what we want instead"))
@option("--acknowledge", multiple=True, metavar="ITEM", text=ACKNOWLEDGE)
@option("--as-it-stands", is_flag=True, text=AS_IT_STANDS)
def draft(
    seat: Seat,
    client: str,
    claim: tuple[str, ...],
    evidence: tuple[str, ...],
    wanted: str,
    acknowledge: tuple[str, ...],
    as_it_stands: bool,
    as_json: bool,
) -> None:
    """Store the draft."""
    hit = seat.client(client)
    found = assertion.seen(seat.desk, hit.client)
    chosen, owned = [the_entry(found, one) for one in several_of(",".join(evidence))], [the_item(found, one) for one in acknowledge]
    drafted = assertion.Drafted(hit.client, text_of(claim), chosen, text_of(wanted), owned, as_it_stands)
    echo(seat, assertion.draft(seat.desk, drafted), as_json=as_json)


@step("show", N_("The assertions, what lies on our own doorstep, and the newest entries that can be evidence."))
@option("--on", metavar="DATE", text=ON)
def show(seat: Seat, client: str, on: str | None, as_json: bool) -> None:
    """Show them with the ids by which they are named."""
    found = assertion.seen(seat.desk, seat.client(client).client, seat.asked(on))
    if as_json:
        say(json_line(said.assertions_json(found)))
        return
    today = found.moment.date()
    say(f"{found.name} · {say_day(today)}")
    for one in found.assertions:
        say(f"{short_id(one.id)}  {one.claim} · {said.state(one, found.names, today)}")
        say("        " + _("we want: {wanted}", wanted=one.wanted) + f" · {said.evidence(one)}")
    say(_("Our own doorstep:") if found.items else _("Our own doorstep is swept."))
    for item in found.items:
        ref = reference(item)
        say(f"  {ref if ref == item.what else short_id(ref)}  {said.item(item, today)}")
    say(_("Entries that can be evidence:"))
    for entry_id, (at, entry) in list(found.entries.items())[:NEWEST]:
        say(f"  {short_id(entry_id)}  {excerpt(said.entry(at, entry, found.names, today))}")


@step("approve", N_("Approve an assertion: another person than its author, and one who leads."))
@click.argument("which", nargs=-1, metavar="[ASSERTION]")
def approve(seat: Seat, client: str, which: tuple[str, ...], as_json: bool) -> None:
    """Store the approval."""
    hit = seat.client(client)
    one = the_assertion(assertion.seen(seat.desk, hit.client), text_of(which), "drafted")
    echo(seat, assertion.approve(seat.desk, hit.client, one), as_json=as_json)


@step("made", N_("It was said to the client, in a talk."))
@click.argument("which", nargs=-1, metavar="[ASSERTION]")
@option("--channel", type=OneOf(*CHANNELS), text=N_("log the talk with it; else a talk since the approval is logged already"))
@option("--contact", "person", default="", metavar="NAME", text=N_("to whom it was said"))
@option("--acknowledge", multiple=True, metavar="ITEM", text=ACKNOWLEDGE)
def made(
    seat: Seat, client: str, which: tuple[str, ...], channel: str | None, person: str, acknowledge: tuple[str, ...], as_json: bool
) -> None:
    """Store that it was said."""
    hit = seat.client(client)
    found = assertion.seen(seat.desk, hit.client)
    who = contact(reading(seat.desk, hit.client), person)
    owned = [the_item(found, one) for one in acknowledge]
    one = the_assertion(found, text_of(which), "approved")
    echo(seat, assertion.made(seat.desk, assertion.Made(hit.client, one, channel or "", [who] if who else [], owned)), as_json=as_json)


# What is meant


def the_entry(found: Asserted, typed: str) -> str:
    """The one entry that is meant, by its id, the end of it, or its words."""
    today = found.moment.date()
    named = {one: said.entry(at, entry, found.names, today) for one, (at, entry) in found.entries.items()}
    return _the_one(named.items(), typed, "unknown_evidence", "ambiguous_evidence", "R12")


def the_item(found: Asserted, typed: str) -> str:
    """The one thing on our doorstep that is meant, by its id, the end of it, its kind, or its words."""
    today = found.moment.date()
    named = [(reference(one), f"{one.what} {said.item(one, today)}") for one in found.items]
    return _the_one(named, typed, "unknown_item", "ambiguous_item", "R14")


def _the_one(named: Iterable[tuple[str, str]], typed: str, unknown: str, several: str, practice: str) -> str:
    wanted = fold(text_of(typed))
    known = list(dict(named).items())
    exact = [one for one, _words in known if wanted and one.endswith(wanted)]
    chosen = exact or [one for one, words in known if wanted and all(part in fold(words) for part in wanted.split())]
    if not chosen:
        raise Refused(unknown, practice, text=typed)
    if len(chosen) > 1:
        raise Refused(several, practice, text=typed)
    return chosen[0]


def the_assertion(found: Asserted, typed: str, state: str) -> str:
    """The one assertion that is meant: by its id or words, or the only one in that state."""
    wanted = fold(typed)
    fits = [one for one in found.assertions if (one.state == state if not wanted else _is_meant(one, wanted))]
    if not fits:
        raise Refused("no_assertion", "R12")
    if len(fits) > 1:
        raise Refused("ambiguous_assertion", "R12", assertions=[f"{short_id(one.id)} {quoted(excerpt(one.claim))}" for one in fits])
    return fits[0].id


def _is_meant(one: Standing, wanted: str) -> bool:
    return one.id.endswith(wanted) or all(part in fold(one.claim) for part in wanted.split())
