"""What the screens show, as text and as JSON: the grid, a client's state and why, its timeline."""

from __future__ import annotations

import os
import sys
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import click

from kundtui.commands.current import ready
from kundtui.commands.seat import Seat
from kundtui.commands.speaking import json_line, say, table
from kundtui.commands.spoken import OneOf, command, option
from kundtui.desk import days, portfolio, views
from kundtui.desk.refused import Refused
from kundtui.desk.seen import PRIVATE, names_of
from kundtui.domain.standing import LEVELS, ORDERS, Filter
from kundtui.i18n import N_, _, ngettext, say_day, say_moment
from kundtui.language import filter as filtering
from kundtui.language.fold import fold
from kundtui.tui.abilities import needs_ascii
from kundtui.words import reasons
from kundtui.words.entries import sentence
from kundtui.words.standing import Cells, arrows, cells, level, plan_json, plan_whole, score
from kundtui.words.state import state_json
from kundtui.words.terms import word
from kundtui.words.why import WhyLine, page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from kundtui.desk.portfolio import Reading
    from kundtui.domain.standing import Standing
    from kundtui.store.port import Hit

ON = N_("another day, past or to come")
KNOWN_ON = N_("as was known at the end of that day")
JSON = N_("JSON, one object a line")
SIGNS = dict(zip(LEVELS, "●◊▲■?", strict=True))
ASCII_SIGNS = dict(zip(LEVELS, "+~!X?", strict=True))
PAGE = 500
"""Rows that are read at a time."""
COLUMNS = (
    *(N_("Level"), N_("Client"), N_("Code"), N_("Score"), "", N_("Compl"), N_("Late")),
    *(N_("Last"), N_("Next"), N_("Drop"), N_("Plan"), N_("Owner"), N_("Why")),
)
"""The columns of the grid; the letter of the lifecycle has no name."""


def plain_signs(seat: Seat) -> bool:
    """Tell whether signs shall be plain ASCII: by the settings of the seat, or because the terminal lacks others."""
    return seat.settings.ascii or needs_ascii(os.environ, sys.stdout.encoding or "ascii")


# The grid


@command(N_("The portfolio as a table, those in trouble first."))
@option("--sort", "order", type=OneOf(*ORDERS), text=N_("by what; level where nothing is said"))
@option("--reverse", is_flag=True, text=N_("the other way round"))
@option(
    "--filter",
    "typed",
    default="",
    metavar="WORDS",
    text=N_("words and level:crisis owner:anna tag:vip trust:partner plan:needed late open cold>14 due<7"),
)
@option("--view", "number", type=int, metavar="N", text=N_("a saved view by its number: its filter and order; see `kundtui views`"))
@option("--on", metavar="DATE", text=ON)
@option("--known-on", metavar="DATE", text=KNOWN_ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def grid_command(
    seat: Seat, order: str | None, reverse: bool, typed: str, number: int | None, on: str | None, known_on: str | None, as_json: bool
) -> None:
    """Show one row a client. What is said beside a view narrows it further, or goes before its order."""
    desk = seat.desk
    view = views.the_view(desk, number) if number is not None else views.ALL
    typed, reverse = " ".join(filter(None, (view.words, typed))), reverse if order else view.descending != reverse
    order = order or view.order
    day, known = seat.on(on, of_all=True), seat.known(known_on)
    keep = read_filter(seat, typed, day)
    if day == desk.now().date() and known is None and desk.today is None:
        rows = _now(seat, order, keep, descending=reverse)
    else:
        found = days.standings(desk, day, known)
        rows = iter(days.ordered((row for row in found if days.fits(row, keep)), order, descending=reverse))
    if as_json:
        marked = portfolio.arrows_marked(desk, day)
        for row in rows:
            say(json_line(row_json(seat, row, day, marked=marked)))
    else:
        _print_grid(seat, list(rows), day)


def _now(seat: Seat, order: str, keep: Filter, *, descending: bool) -> Iterator[Standing]:
    """Read the grid of now, with its rows brought up to date where that can be written and computed where it cannot."""
    desk = seat.desk
    ready(seat)
    now, stamp = desk.now(), desk.office.stamp
    view = portfolio.view(desk, order, descending=descending, keep=keep)
    for start in range(0, view.total, PAGE):
        for row in view.rows(start, start + PAGE):
            yield row if row.good(now, stamp) else portfolio.fresh(desk, row)


def read_filter(seat: Seat, typed: str, today: date) -> Filter:
    """Read a filter; the first word that is none is refused."""
    members = seat.desk.office.members.values()
    owners = {fold(member.name): member.id for member in members} | {member.login: member.id for member in members if member.login}
    me = seat.desk.member.id
    owners |= dict.fromkeys(("me", "jag", "jeg"), me) if me else {}
    read = filtering.read(typed, today, owners)
    if read.problems:
        raise Refused(read.problems[0].code, word=read.problems[0].word)
    return read.keep


def _print_grid(seat: Seat, rows: Sequence[Standing], today: date) -> None:
    ascii_only = plain_signs(seat)
    signs, marked = ASCII_SIGNS if ascii_only else SIGNS, portfolio.arrows_marked(seat.desk, today)
    counts = dict.fromkeys(LEVELS, 0)
    lines = []
    for row in rows:
        cell = cells(row, today, ascii_only=ascii_only, marked=marked)
        counts[cell.level_code] += 1
        lines.append(_line(seat, cell, signs, plan_whole(row)))
    told = " · ".join(f"{signs[level]} {word('level', level)} {counts[level]}" for level in LEVELS if counts[level])
    number = ngettext("{n} client", "{n} clients", len(rows))
    demo = " · " + _("DEMO") if seat.store.demo else ""
    say(f"{say_day(today)}{demo} · {number}" + (f" · {told}" if told else ""))
    if lines:
        head = [name and _(name) for name in COLUMNS]
        for line in table(head, lines, numbers=(3, *range(5, 10)), behind=arrows(ascii_only=ascii_only)):
            say(line)
    elif not seat.store.clients():
        say(_("There is no client yet. Add one with `kundtui client add`, or bring a file in with `kundtui import`."))


def _line(seat: Seat, cell: Cells, signs: dict[str, str], plan: str) -> tuple[str, ...]:
    level, letter = f"{signs[cell.level_code]} {cell.level}", "" if cell.lifecycle == "A" else cell.lifecycle
    return (
        *(level, cell.name, cell.code, cell.score, letter, cell.open, cell.late, cell.age, cell.due, cell.drop, plan),
        *(seat.name_of(cell.owner), cell.reason),
    )


def row_json(seat: Seat, row: Standing, on: date, *, marked: bool = False) -> dict[str, Any]:
    """Give a row of the grid as data. `marked`: the rules changed within the days that the trend compares."""
    given = ("client", "code", "name", "level", "raw", "trend", "coverage", "thin", "override", "lifecycle", "open", "late")
    found: dict[str, Any] = {"on": on.isoformat()} | {name: getattr(row, name) for name in given}
    drop = {"level": row.drop_level, "day": row.drop_on, "cause": row.drop_cause} if row.drop_on else None
    return found | {
        "score": None if row.score is None else float(Fraction(row.score, 10)),
        "rules_changed": marked and row.trend is not None,
        "last_talk_on": row.last_talk_on,
        "next_due": {"on": row.next_due_on, "what": row.next_due} if row.next_due_on else None,
        "drop": drop,
        "target": row.target,
        "trust": row.trust,
        "plan": plan_json(row, on),
        "owner": seat.name_of(row.owner) if row.owner else None,
        "tags": list(row.tags),
        "reason": {"code": row.reason, "text": reasons.reason(row.reason, row.reason_args, today=on)},
    }


# One client's state


@command(N_("How a relation stands, on any day; --all for every client."))
@click.argument("client", required=False)
@option("--all", "everyone", is_flag=True, text=N_("every client, one line each"))
@option("--on", metavar="DATE", text=ON)
@option("--known-on", metavar="DATE", text=KNOWN_ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def state_command(seat: Seat, client: str | None, everyone: bool, on: str | None, known_on: str | None, as_json: bool) -> None:
    """Show the assessment of one client, or of all."""
    if everyone == (client is not None):
        raise Refused("client_or_all")
    desk = seat.desk
    day, known = seat.on(on, of_all=everyone), seat.known(known_on)
    lines: list[tuple[str, ...]] = []
    clients = desk.store.clients() if everyone else (seat.client(client or "").client,)
    for one in clients:
        try:
            reading = portfolio.reading(desk, one, day, known)
        except Refused:
            if not everyone:
                raise
            continue
        if not reading.dossier.client.added:
            if not everyone:
                raise unknown_then(seat, seat.client(client or ""), day, known)
            continue
        names = names_of(desk, reading.dossier)
        if as_json:
            say(json_line(state_json(reading, day, names)))
        elif everyone:
            lines.append(_state_line(reading, ascii_only=plain_signs(seat)))
        else:
            _print_page(seat, reading, names, day, deep=False)
    _print_states(lines, ascii_only=plain_signs(seat))


def _print_states(lines: Sequence[tuple[str, ...]], *, ascii_only: bool) -> None:
    if lines:
        head = (_("Level"), _("Client"), _("Code"), _("Score"))
        for line in table(head, lines, numbers=(3,), behind=arrows(ascii_only=ascii_only)):
            say(line)


def _state_line(reading: Reading, *, ascii_only: bool) -> tuple[str, ...]:
    seen, code = reading.assessment, str(reading.dossier.client.newest("code") or "")
    said = level(seen.level, override=seen.override is not None)
    points = score(seen.state.score.tenths, seen.trend, ascii_only=ascii_only, marked=seen.rules_on is not None)
    return f"{(ASCII_SIGNS if ascii_only else SIGNS)[seen.level]} {said}", reading.name, code, points


def unknown_then(seat: Seat, hit: Hit, day: date, known: date | None) -> Refused:
    """The refusal where a client was none on a day, or where nobody knew of it by another."""
    if known is not None and portfolio.reading(seat.desk, hit.client, day).dossier.client.added:
        return Refused("not_known_by", client=hit.name, on=known.isoformat())
    return Refused("not_yet", client=hit.name, on=day.isoformat())


@command(N_("Why a relation stands as it does: factors, ceilings and what lifts them, each point with its practice."))
@click.argument("client")
@option("--on", metavar="DATE", text=ON)
@option("--known-on", metavar="DATE", text=KNOWN_ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def why_command(seat: Seat, client: str, on: str | None, known_on: str | None, as_json: bool) -> None:
    """Show why one client stands as it does."""
    desk = seat.desk
    day, known = seat.on(on), seat.known(known_on)
    hit = seat.client(client)
    reading = portfolio.reading(desk, hit.client, day, known)
    if not reading.dossier.client.added:
        raise unknown_then(seat, hit, day, known)
    names = names_of(desk, reading.dossier)
    if as_json:
        lines = [line._asdict() for line in page(reading, names, day, whole=True)]
        say(json_line({"client": hit.client, "name": reading.name, "on": day.isoformat(), "lines": lines}))
    else:
        _print_page(seat, reading, names, day, deep=True)


HEAD = frozenset(("level", "override", "raw", "rise", "rhythm", "score", "trend", "drop", "note", "ceiling", "lift", "factor"))
"""What `state` shows of the page; the findings are for `why`."""
LABEL = 16


def _print_page(seat: Seat, reading: Reading, names: dict[str, str], day: date, *, deep: bool) -> None:
    signs = ASCII_SIGNS if plain_signs(seat) else SIGNS
    dates = {entry.id: at.date() for at, entry in reading.dossier.entries}
    say(f"{reading.name} · {say_day(day)}")
    for line in page(reading, names, day):
        if deep or line.kind in HEAD:
            say(_page_line(line, signs, dates, day))


SHOWN_DAYS = 4
"""Entries whose days a finding names."""


def _page_line(line: WhyLine, signs: dict[str, str], dates: dict[str, date], today: date) -> str:
    text = "  ".join(line.parts)
    if line.kind == "level":
        text = f"{signs[line.level]} " + " · ".join(line.parts)
    elif line.kind == "factor":
        text = line.parts[0].ljust(LABEL) + "  " + "  ".join(line.parts[1:])
    elif line.kind == "ceiling":
        text = f"{line.id}  {text}"
    days_of = [say_day(dates[entry], today) for entry in line.entries if entry in dates]
    more = " …" if len(days_of) > SHOWN_DAYS else ""
    when = (
        f" ({', '.join(dict.fromkeys(days_of[:SHOWN_DAYS]))}{more})"
        if days_of and line.dated and line.kind in {"finding", "ceiling"}
        else ""
    )
    practice = f" [{line.practice}]" if line.practice else ""
    return "  " * line.depth + text + when + practice


# The timeline


@command(N_("Everything that the log says of a client, the newest first."))
@click.argument("client")
@option("--on", metavar="DATE", text=N_("up to the end of that day"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def timeline_command(seat: Seat, client: str, on: str | None, as_json: bool) -> None:
    """Show the entries that stand, in words."""
    desk = seat.desk
    reading = portfolio.reading(desk, seat.client(client).client, seat.asked(on))
    today = desk.now().date()
    names = names_of(desk, reading.dossier)
    for at, entry in reversed(reading.dossier.entries):
        if entry.kind == PRIVATE and entry.by != desk.member.id:
            continue
        said = sentence(entry.kind, entry.data, names, subject=entry.subject, today=today)
        if as_json:
            say(json_line({"id": entry.id, "at": entry.at, "kind": entry.kind, "by": seat.name_of(entry.by), "text": said}))
        else:
            day = say_day(at.date(), today) if len(entry.at) == len("YYYY-MM-DD") else say_moment(at, today)
            say(f"{day}  {said}  ({seat.name_of(entry.by)})")
