"""The commands on status reports and surprises: one is sent, the last ones are shown, when the next are due, what no note had told of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kundtui.commands.acting import AS_IT_STANDS, WHEN, echo, read_in, text_of
from kundtui.commands.choosing import project
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON, plain_signs
from kundtui.commands.speaking import json_line, say, table, warn
from kundtui.commands.spoken import Command, OfClient, OneOf, command, option
from kundtui.desk import portfolio, reporting, reports
from kundtui.desk.member import the_member
from kundtui.desk.refused import Refused
from kundtui.i18n import N_, _, say_day
from kundtui.language.reportlines import LINES, NONE, filled, position, template, words_in
from kundtui.language.text import clean
from kundtui.words import report as said
from kundtui.words.excerpt import excerpt
from kundtui.words.standing import due as when_due

if TYPE_CHECKING:
    from datetime import date

    from kundtui.desk.reports import DueReport, Unforeseen
    from kundtui.domain.reporting import Report

OWNER = N_("only those of this member's clients")
SHOWN = 3
"""So many reports are shown where nothing else is said."""
LISTED = 60
"""Cells of words in a list."""


@click.group(
    cls=OfClient,
    otherwise="send",
    subcommand_metavar="CLIENT TEXT|- | show CLIENT | template",
    help=N_("Log a status report to a client, which begins with the position; or show the last ones."),
)
def report_command() -> None:
    """Only its own commands do anything."""


@report_command.command("send", cls=Command, help=N_("Log a status report; “report CLIENT” means this too."))
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--position", "typed_position", metavar="K/N", text=N_("milestones done, of how many; - for none; else as the project stands"))
@option("--project", "which", default="", metavar="PROJECT", text=N_("of which project, where several run"))
@option("--when", "typed_when", metavar=WHEN, text=N_("when it was; else now"))
@option("--as-it-stands", is_flag=True, text=AS_IT_STANDS)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def report_send(
    seat: Seat,
    client: str,
    text: tuple[str, ...],
    typed_position: str | None,
    which: str,
    typed_when: str | None,
    *,
    as_it_stands: bool,
    as_json: bool,
) -> None:
    """Store a report, and the progress of its project with it (T13, T14, T16); the words “-” stand for the standard input."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    done, of = position_of(typed_position)
    words = filled(text_of(read_in() if text == ("-",) else text))
    subject = project(reading, text_of(which)) if which else ""
    draft = reporting.Sent(
        reading.client, words, done, of, subject, seat.when(typed_when), no_position=typed_position == NONE, as_it_stands=as_it_stands
    )
    echo(seat, reporting.send(seat.desk, draft), as_json=as_json)
    count, most = words_in(words), seat.desk.office.policy(seat.desk.now()).report_words
    if count > most:
        warn(said.long(count, most))


def position_of(typed: str | None) -> tuple[int, int] | tuple[None, None]:
    """Read a position; nothing and “-” are none, and what cannot be read is refused (T16)."""
    text = (typed or "").strip()
    if text in ("", NONE):
        return None, None
    found = position(text)
    if found is None:
        raise Refused("bad_position", "T16", text=text)
    return found


@report_command.command("show", cls=Command, help=N_("Show the last status reports to a client as they were sent."))
@click.argument("client")
@option("--last", "count", type=int, default=SHOWN, metavar="N", text=N_("how many; 3 where nothing is said"))
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def report_show(seat: Seat, client: str, count: int, on: str | None, *, as_json: bool) -> None:
    """Show reports, the newest first."""
    found = reports.sent(seat.desk, seat.client(client).client, seat.asked(on))[: max(count, 0)]
    for one in found:
        if as_json:
            say(json_line(report_json(seat, one)))
            continue
        say(f"{say_day(one.at.date(), seat.desk.now().date())} · {seat.name_of(one.by)}")
        for line in said.whole(one, ascii_only=plain_signs(seat)).splitlines():
            say(f"    {line}")
    if not found and not as_json:
        say(_("No status report yet."))


def report_json(seat: Seat, one: Report) -> dict[str, Any]:
    """Give a report as data. `position`: done and of how many, or nothing (T16)."""
    told = {"done": one.position[0], "of": one.position[1]} if one.position else None
    who = {"entry": one.entry, "at": one.at.isoformat(), "by": seat.name_of(one.by), "project": one.project or None}
    return who | {"position": told, "words": words_in(one.text), "text": one.text}


@report_command.command("template", cls=Command, help=N_("Print the five lines that a report is written on."))
@option("--in", "language", type=OneOf(*LINES), default="en", text=N_("in which language"))
@click.pass_obj
def report_template(_seat: Seat, language: str) -> None:
    """Print the template (T14)."""
    for line in template(language).splitlines():
        say(line.rstrip())


@command(N_("When the next status report to each client is due, late ones first."))
@option("--owner", default="", metavar="MEMBER", text=OWNER)
@option("--late", is_flag=True, text=N_("only those past their day"))
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def reports_command(seat: Seat, owner: str, on: str | None, *, late: bool, as_json: bool) -> None:
    """Show due days by client (T13)."""
    whose = the_member(seat.desk, clean(owner)) if owner else ""
    found = reports.due(seat.desk, seat.asked(on)).narrowed(whose, late=late)
    today = found.moment.date()
    if as_json:
        for one in found.items:
            say(json_line(due_json(seat, one, today)))
        return
    if not found.items:
        say(_("No status report is late.") if late else _("No status report is due: no project runs."))
        return
    head = (_("Due"), _("Client"), _("Last"), _("Project"), _("Owner"))
    for line in table(head, [_row(seat, one, today) for one in found.items]):
        say(line)


def _row(seat: Seat, one: DueReport, today: date) -> tuple[str, ...]:
    owner = seat.name_of(one.owner) if one.owner else ""
    return when_due(one.due.isoformat(), today), one.name, said.last(one.last, today), excerpt(", ".join(one.projects), LISTED), owner


def due_json(seat: Seat, one: DueReport, today: date) -> dict[str, Any]:
    """Give a due report as data."""
    return {
        "client": one.client,
        "code": one.code,
        "name": one.name,
        "owner": seat.name_of(one.owner) if one.owner else None,
        "due": one.due.isoformat(),
        "late": one.group(today) == "late",
        "projects": list(one.projects),
        "position": {"done": one.position[0], "of": one.position[1]} if one.position else None,
        "last": report_json(seat, one.last) if one.last else None,
    }


# Surprises


@command(N_("Log that something took the client by surprise, and which expectation it broke."))
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--expectation", "which", metavar="WHICH", text=N_("words of the note that it broke, or one of its fields; else none was recorded"))
@option("--when", "typed_when", metavar=WHEN, text=N_("when it was; else now"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def surprise_command(seat: Seat, client: str, text: tuple[str, ...], which: str | None, typed_when: str | None, *, as_json: bool) -> None:
    """Store a surprise (T15, A6)."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    note = reporting.the_expectation(reading.dossier, clean(which)) if which is not None else ""
    draft = reporting.Surprised(reading.client, text_of(text), note, seat.when(typed_when))
    echo(seat, reporting.surprise(seat.desk, draft), as_json=as_json)


@command(N_("The surprises that no note had told of, the newest first."))
@option("--all", "noted", is_flag=True, text=N_("those too that broke a noted expectation"))
@option("--owner", default="", metavar="MEMBER", text=OWNER)
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def surprises_command(seat: Seat, owner: str, on: str | None, *, noted: bool, as_json: bool) -> None:
    """Show surprises of all clients (A6)."""
    whose = the_member(seat.desk, clean(owner)) if owner else ""
    found = [one for one in reports.unforeseen(seat.desk, seat.asked(on), noted=noted) if whose in ("", one.owner)]
    for one in found if as_json else ():
        say(json_line(surprise_json(seat, one)))
    if as_json:
        return
    today = seat.desk.now().date()
    for one in found:
        note = _("against a noted expectation") if one.surprise.noted else _("no note had told them")
        say(f"{say_day(one.surprise.on, today)} · {one.name} · {excerpt(one.surprise.text, LISTED)} · {note}")
    if not found:
        say(_("No surprise without a prior note."))


def surprise_json(seat: Seat, one: Unforeseen) -> dict[str, Any]:
    """Give a surprise as data. `noted`: a note had told what to expect (A6)."""
    shock, owner = one.surprise, seat.name_of(one.owner) if one.owner else None
    who = {"client": shock.client, "code": one.code, "name": one.name, "owner": owner}
    return who | {"on": shock.on.isoformat(), "text": shock.text, "noted": shock.noted}
