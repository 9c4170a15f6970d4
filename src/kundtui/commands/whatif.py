"""The command `whatif`: what would turn a client, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands.seat import Seat
from kundtui.commands.showing import ASCII_SIGNS, JSON, KNOWN_ON, ON, SIGNS, plain_signs, unknown_then
from kundtui.commands.speaking import json_line, say
from kundtui.commands.spoken import OneOf, command, option
from kundtui.desk import whatif
from kundtui.desk.seen import names_of
from kundtui.i18n import N_, say_day
from kundtui.words import whatif as said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kundtui.words.whatif import WhatLine

HEAD = 6
"""Cells before the sentence of a step: its points."""


@command(N_("What would turn a client: the shortest list of acts to the next level, with points, ceilings and days."))
@click.argument("client")
@option("--to", "level", type=OneOf(*whatif.TARGETS), text=N_("the level to come to; the next one where nothing is said"))
@option("--on", metavar="DATE", text=ON)
@option("--known-on", metavar="DATE", text=KNOWN_ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def whatif_command(seat: Seat, client: str, level: str | None, on: str | None, known_on: str | None, as_json: bool) -> None:
    """Show the way."""
    desk = seat.desk
    day, known = seat.on(on), seat.known(known_on)
    hit = seat.client(client)
    found = whatif.turning(desk, hit.client, level or "", day, known)
    if not found.reading.dossier.client.added:
        raise unknown_then(seat, hit, day, known)
    names = names_of(desk, found.reading.dossier)
    if as_json:
        say(json_line(said.whatif_json(found, day, names)))
        return
    signs = ASCII_SIGNS if plain_signs(seat) else SIGNS
    say(f"{found.reading.name} · {say_day(day)}")
    for line in said.page(found, names, day):
        say(_line(line, signs))


def _line(line: WhatLine, signs: Mapping[str, str]) -> str:
    practice = f" [{line.practice}]" if line.practice else ""
    if line.kind in {"step", "missing"}:
        return f"{line.head:>{HEAD}}  {line.text}{practice}"
    if line.kind == "after":
        return f"{'':{HEAD}}  {signs[line.level]} {line.text}"
    return f"{signs[line.level]} {line.text}{practice}" if line.level else f"{line.text}{practice}"
