"""The commands around a call: the card to have before one's eyes, and how a contact felt. The call itself is logged by `contact`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from kundtui.commands.acting import echo
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say
from kundtui.commands.spoken import OneOf, command, option
from kundtui.desk import card as cards
from kundtui.desk import parking
from kundtui.i18n import N_, say_day
from kundtui.words.card import lines
from kundtui.words.entries import sentence
from kundtui.words.standing import cells

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kundtui.desk.card import Card
    from kundtui.words.card import Said

LABEL = 16
FEELINGS = {"good": 1, "neutral": 0, "low": -1}


@command(N_("The card for a call: whom to ask for, open complaints, the last entries, the promises of both sides, one thought for them."))
@click.argument("client")
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def call_command(seat: Seat, client: str, on: str | None, as_json: bool) -> None:
    """Print the call card of a client."""
    found = cards.card(seat.desk, seat.client(client).client, seat.asked(on, of_all=False))
    if as_json:
        say(json_line(card_json(found)))
        return
    row, today = found.seen.row, found.seen.moment.date()
    shown = cells(row, today)
    say(f"{row.name} ({row.code}) · {shown.level} {shown.score} · {shown.reason} · {say_day(today)}")
    print_lines(lines(found))


def print_lines(said: Iterable[Said]) -> None:
    """Print labels and texts, the texts under each other."""
    for line in said:
        label = f"{line.label}:" if line.label.strip() and line.text else line.label
        before = f"{label.ljust(LABEL)} " if line.label else ""
        say(f"  {before}{line.text}".rstrip() if line.text else f"  {label}".rstrip())


def card_json(found: Card) -> dict[str, Any]:
    """Give the card as data."""
    moment, contact = found.seen.moment, found.contact
    view = contact.assessed.last(moment) if contact else None
    return {
        "on": moment.date().isoformat(),
        "client": found.seen.row.client,
        "code": found.seen.row.code,
        "name": found.seen.row.name,
        "level": found.seen.row.level,
        "contact": {
            **{field: contact.value(field, moment) for field in ("name", "role", "phone")},
            "will": view.will if view else "unknown",
            "mandate": view.mandate if view else "unknown",
            "stance": view.stance if view else None,
        }
        if contact
        else None,
        "complaints": [
            {"id": case.id, "text": case.text, "severity": case.severity, "received": case.received_at.isoformat(timespec="minutes")}
            for case in found.complaints
        ],
        "last": [
            {"at": entry.at, "text": sentence(entry.kind, entry.data, found.seen.names, subject=entry.subject, today=moment.date())}
            for _, entry in found.last
        ],
        "promises": [
            {"side": one.side, "text": one.text, "due": date.fromordinal(how.shown_due).isoformat()}
            for one, how in (*found.ours, *found.theirs)
        ],
        "thought": {"what": found.thought.what, "text": found.thought.text} if found.thought else None,
    }


@command(N_("Log how a contact felt: good, neutral or low. You alone see it."))
@click.argument("client")
@click.argument("feeling", type=OneOf(*FEELINGS))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def felt_command(seat: Seat, client: str, feeling: str, as_json: bool) -> None:
    """Store how it felt."""
    echo(seat, parking.feel(seat.desk, seat.client(client).client, FEELINGS[feeling]), as_json=as_json)
