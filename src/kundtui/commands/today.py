"""The commands of the working day: the call list, everything due today, putting off, parking and taking up."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import click

from kundtui.commands.acting import echo, text_of
from kundtui.commands.current import ready
from kundtui.commands.seat import Seat, short_id
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say, table
from kundtui.commands.spoken import command, option
from kundtui.desk import calls as calling
from kundtui.desk import parking, portfolio
from kundtui.desk import today as days
from kundtui.desk.member import the_member
from kundtui.desk.refused import Refused
from kundtui.domain.agreement import parked
from kundtui.i18n import N_, _, say_day
from kundtui.language.fold import fold
from kundtui.language.text import clean
from kundtui.words import calls as said
from kundtui.words import today as told
from kundtui.words.excerpt import excerpt

if TYPE_CHECKING:
    from datetime import date

    from kundtui.desk.calls import Call, Calls
    from kundtui.desk.today import Task

OWNER = N_("whose; you where nothing is said")
LISTED = 60
"""Cells of the words of a line."""


def owner_of(seat: Seat, typed: str | None) -> str:
    """Whose day is meant."""
    return the_member(seat.desk, clean(typed)) if typed else ""


@command(N_("Whom to call today, and why: three calls, picked at nine from what was known then."))
@option("--owner", metavar="MEMBER", text=OWNER)
@option("--on", metavar="DATE", text=ON)
@option("--fourth", is_flag=True, text=N_("one more"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def calls_command(seat: Seat, owner: str | None, on: str | None, fourth: bool, as_json: bool) -> None:
    """Print the call list of a day."""
    whose = owner_of(seat, owner)
    ready(seat)
    found = calling.call_list(seat.desk, whose, seat.asked(on), more=fourth)
    if as_json:
        for call in found.calls:
            say(json_line({"on": found.day.isoformat()} | call_json(seat, found, call)))
        return
    say(_head(seat, found))
    _print_calls(found)


def _head(seat: Seat, calls: Calls) -> str:
    return " · ".join(part for part in (say_day(calls.day), seat.name_of(calls.owner), said.streak(calls)) if part)


def _print_calls(calls: Calls) -> None:
    if not calls.calls:
        say(said.none(calls))
    for call in calls.calls:
        done = said.done(call, calls.day)
        say(
            f"{said.slot(call.pick)}: {said.line(call, calls.day)}"
            + (f" · {call.phone}" if call.phone else "")
            + (f" · {done}" if done else "")
        )


def call_json(seat: Seat, calls: Calls, call: Call) -> dict[str, Any]:
    """Give a line of the call list as data."""
    prospect, look = call.pick.prospect, call.pick.look
    ahead = prospect.drop_on - calls.day.toordinal() if prospect.drop_on else None
    drop = (
        {"level": prospect.drop_level, "day": (calls.day + timedelta(days=ahead)).isoformat(), "in_days": ahead}
        if ahead is not None
        else None
    )
    return {
        "what": "call",
        "owner": seat.name_of(calls.owner),
        "client": prospect.client,
        "code": prospect.code,
        "name": prospect.name,
        "slot": call.pick.slot,
        "again": call.pick.again,
        "level": prospect.level,
        "days_since_talk": look.since if look.talked else None,
        "rhythm": {"need": look.rhythm.need, "days": look.rhythm.days, "basis": look.rhythm.basis},
        "drop": drop,
        "contact": call.contact or None,
        "phone": call.phone or None,
        "will_and_mandate": look.able,
        "done": call.done or None,
        "until": call.until or None,
        "streak": calls.streak,
        "text": said.line(call, calls.day),
    }


@command(N_("Everything due today: calls, clocks, promises of both sides, reports, meetings, parked questions, decisions."))
@option("--owner", metavar="MEMBER", text=OWNER)
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def today_command(seat: Seat, owner: str | None, on: str | None, as_json: bool) -> None:
    """Print the working day."""
    whose = owner_of(seat, owner)
    ready(seat)
    found = days.today(seat.desk, whose, seat.asked(on))
    if as_json:
        for call in found.calls.calls:
            say(json_line({"on": found.day.isoformat()} | call_json(seat, found.calls, call)))
        for task in found.tasks:
            say(json_line({"on": found.day.isoformat(), "owner": seat.name_of(found.owner)} | task_json(task)))
        return
    say(_head(seat, found.calls))
    _print_calls(found.calls)
    for line in (
        table((_("What"), _("Due"), _("Client"), _("About")), [_row(task, found.day) for task in found.tasks]) if found.tasks else ()
    ):
        say(line)
    if not found.tasks:
        say(_("Nothing else is due."))


def task_json(task: Task) -> dict[str, Any]:
    """Give a line of Today as data."""
    given = task._asdict()
    return given | {"subject": task.subject or None, "until": task.until or None}


def _row(task: Task, today: date) -> tuple[str, ...]:
    return told.what(task), told.when(task, today), task.name, excerpt(task.text, LISTED)


@command(N_("Put a client off to a day, with the reason: twice at most until the next talk."))
@click.argument("client")
@click.argument("reason", nargs=-1)
@option("--until", metavar="DATE", text=N_("the day on which it comes back"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def snooze_command(seat: Seat, client: str, reason: tuple[str, ...], until: str | None, as_json: bool) -> None:
    """Store that a client is put off."""
    echo(seat, parking.snooze(seat.desk, seat.client(client).client, seat.day(until), text_of(reason)), as_json=as_json)


@command(N_("Park a question, park it again with a reason, or take it up."))
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--reason", default="", metavar="TEXT", text=N_("why it waits; needed where it is parked again"))
@option("--again", is_flag=True, text=N_("a question that is parked already, named by its words or its id"))
@option("--take-up", is_flag=True, text=N_("it was taken up with the client"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def park_command(seat: Seat, client: str, text: tuple[str, ...], reason: str, again: bool, take_up: bool, as_json: bool) -> None:
    """Store that a question is parked, or taken up."""
    hit, words = seat.client(client), text_of(text)
    if take_up:
        receipt = parking.take_up(seat.desk, hit.client, _question(seat, hit.client, words), text_of(reason))
    elif again:
        receipt = parking.park(seat.desk, hit.client, "", text_of(reason), _question(seat, hit.client, words))
    else:
        receipt = parking.park(seat.desk, hit.client, words, text_of(reason))
    echo(seat, receipt, as_json=as_json)


def _question(seat: Seat, client: str, words: str) -> str:
    """The parked question that is meant; the only one needs no words."""
    dossier = portfolio.dossier(seat.desk, client)
    known = parked(dossier, seat.desk.now())
    found = [one for one in known if fold(words) in fold(one.text) or one.id.endswith(words)]
    if len(found) != 1:
        names = ", ".join(f"{short_id(one.id)} {excerpt(one.text, LISTED)}" for one in known)
        raise Refused("which_question" if known else "not_parked", "R7", questions=names)
    return found[0].id
