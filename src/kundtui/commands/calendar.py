"""`meeting calendar`: planned meetings written to a calendar file, with the time that is kept free around them (N9). Its form: `exchange.ical`."""

from __future__ import annotations

import os
import re
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kundtui.commands.files import STREAM
from kundtui.commands.seat import Seat
from kundtui.commands.speaking import say
from kundtui.commands.spoken import Command, option
from kundtui.desk import member as members
from kundtui.desk.preparing import appointments
from kundtui.desk.refused import Refused
from kundtui.domain.values import MOST_MINUTES
from kundtui.exchange import ical
from kundtui.i18n import N_, ngettext
from kundtui.language.text import clean
from kundtui.store.port import StoreError
from kundtui.words import meeting as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from kundtui.desk.preparing import Appointment

CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
AN_HOUR = 60


@click.command("calendar", cls=Command, help=N_("Write planned meetings to a calendar file, with the time that is kept free around them."))
@click.argument("client", required=False)
@option("--owner", default="", metavar="MEMBER", text=N_("the meetings of all clients of this owner"))
@option("--meeting", "which", default="", metavar="ID|DATE", text=N_("which one: the end of its id, or its day"))
@option("--time", "begins", default="", metavar="HH:MM", text=N_("when it begins; without it the meeting stands on its day as a whole"))
@option("--minutes", type=int, default=AN_HOUR, metavar="N", text=N_("how long it takes; an hour where nothing is said"))
@option("--output", "-o", "file", default=STREAM, metavar="FILE", text=N_("the file; the standard output where none is named"))
@option("--replace", is_flag=True, text=N_("write over a file that is there"))
@click.pass_obj
def calendar(seat: Seat, client: str | None, owner: str, which: str, begins: str, minutes: int, file: str, replace: bool) -> None:
    """Write the file; one that is there is only written over where that is asked for."""
    if bool(client) == bool(owner):
        raise Refused("client_or_owner")
    member = members.the_member(seat.desk, clean(owner)) if owner else ""
    found = appointments(seat.desk, seat.client(client).client if client else "", member)
    found = _meant(seat, found, clean(which))
    start = clock_of(begins)
    if not found:
        raise Refused("nothing_for_calendar")
    if start and len(found) > 1:
        raise Refused("time_for_several", count=len(found))
    if not 0 < minutes <= MOST_MINUTES:
        raise Refused("bad_value", field="minutes", value=minutes, allowed=f"1 … {MOST_MINUTES}")
    written = ical.calendar([_event(seat, one, start, minutes) for one in found], seat.desk.clock())
    if file == STREAM:
        _show(written)
        return
    _keep(Path(file), written, replace=replace)
    say(ngettext("{n} meeting written to {file}.", "{n} meetings written to {file}.", len(found), file=file))


def _meant(seat: Seat, found: list[Appointment], wanted: str) -> list[Appointment]:
    """Those whose id ends so, else those of that day, as every step of a meeting names them; all where nothing is said."""
    named = [one for one in found if one.plan.id.endswith(wanted)]
    if named or not found:
        return named
    day = seat.day(wanted)
    return [one for one in found if day and one.plan.on == day.isoformat()]


def _show(written: bytes) -> None:
    """Give the file to the standard output: as it is into a pipe, in lines with nothing in them that steers it to a terminal."""
    if sys.stdout.isatty():
        for line in written.decode().splitlines():
            say(line)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(written)
        sys.stdout.flush()


def clock_of(typed: str) -> time | None:
    """A time of day as it was typed; refused where it is none."""
    match = CLOCK.fullmatch(clean(typed))
    if not typed.strip():
        return None
    try:
        return time(int(match[1]), int(match[2])) if match else _no_time(typed)
    except ValueError:
        return _no_time(typed)


def _no_time(typed: str) -> time:
    raise Refused("no_such_time", text=typed)


def _event(seat: Seat, one: Appointment, begins: time | None, minutes: int) -> ical.Event:
    zone, on = seat.desk.office.zone, date.fromisoformat(one.plan.on)
    start = datetime.combine(on, begins, zone) if begins else None
    ends = (datetime.combine(on, begins) + timedelta(minutes=minutes)).strftime("%H:%M") if begins else ""
    return ical.Event(
        f"{one.plan.id}.{one.client}@kundtui",
        on,
        said.title(one.name),
        said.appointment(one.plan, begins.strftime("%H:%M") if begins else "", ends),
        word("place", one.plan.place),
        one.changed.replace(tzinfo=zone),
        one.plan.moves,
        start,
        minutes,
        one.plan.buffer or 0,
    )


def _keep(place: Path, content: bytes, *, replace: bool) -> None:
    """Write a file whole or not at all, for its owner alone: it tells about clients."""
    if place.exists() and not replace:
        raise StoreError("exists", path=str(place))
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(content)
        beside.replace(place)
    except OSError as error:
        raise Refused("unwritable_file", file=str(place), detail=error.strerror or "") from error
    finally:
        beside.unlink(missing_ok=True)
