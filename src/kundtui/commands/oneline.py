"""`kundtui add`: one line for everything, or many of them on the standard input. Its quick way for a plain line is in `quick`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from kundtui.commands import failing
from kundtui.commands.acting import text_of
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON
from kundtui.commands.speaking import json_line, say, warn
from kundtui.commands.spoken import Explained, option
from kundtui.desk import oneline
from kundtui.desk.refused import Refused
from kundtui.i18n import N_, _, ngettext
from kundtui.language.text import Unclean
from kundtui.words import oneline as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.oneline import Meant

STANDARD_INPUT = ("-",)
NOTHING_FOLLOWS = "-"
HELP = N_(
    "Log anything in one line: CLIENT VERB TEXT [&CONTACT] [#TAG] [>DUE] [<WHEN] [30m | 1h30]. With - many are read from the standard input."
)
VERBS = (
    ("! !! !!!   låg medel hög   lav middels høy   low medium high", N_("a complaint, by how grave it is")),
    ("klagomål klage complaint", N_("a complaint, low")),
    ("ring tel call [j j n]", N_("a call, with the three answers")),
    ("sökt søkt tried", N_("a call that reached nobody")),
    ("video   besök besøk visit   möte møte meeting", N_("another talk")),
    ("mail   sms   chat   brev letter", N_("a message")),
    ("lovat lovet promised", N_("a promise of ours, with >DUE")),
    ("väntar venter awaits", N_("a promise of the client's, with >DUE and --if-late")),
    ("förv forv expects", N_("what the client may count on")),
    ("rapport report [3/5]", N_("a status report that was sent")),
    ("anteckning notat note", N_("a note")),
    ("tid hours 1h30", N_("time spent")),
)
"""The verbs in Swedish, Norwegian and English, all at once, and what each logs."""


@click.command(cls=Explained, help=HELP, heading=N_("Verbs"), rows=VERBS)
@click.argument("line", nargs=-1)
@option("--dry-run", is_flag=True, text=N_("say what was understood, and store nothing"))
@option("--if-late", metavar="TEXT", text=N_("what follows if the client's part is late; - where nothing does"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def add_command(seat: Seat, line: tuple[str, ...], dry_run: bool, if_late: str | None, as_json: bool) -> None:
    """Store one line, or those of the standard input."""
    many = line == STANDARD_INPUT or not (line or sys.stdin.isatty())
    typed = list(_lines()) if many else [(1, " ".join(line))]
    consequence = None if if_late is None else "" if if_late == NOTHING_FOLLOWS else text_of(if_late)
    meant = _understood(seat, typed, consequence, many=many)
    if dry_run:
        for one in meant:
            _show(seat, one, as_json=as_json)
        return
    receipt = oneline.store(seat.desk, meant)
    if as_json:
        say(json_line(receipt._asdict()))
    elif many:
        count = ngettext("{n} line is stored.", "{n} lines are stored.", len(meant))
        say(count + " " + _("Take them back with `kundtui undo`."))
    else:
        say(_("{what} · stored. Take it back with `kundtui undo`.", what=words.echo(meant[0])))


def _lines() -> Iterator[tuple[int, str]]:
    """The lines of the standard input with their numbers, without empty ones; what is no text in UTF-8 is refused."""
    for number, raw in enumerate(sys.stdin.buffer, 1):
        if number > oneline.MOST:
            raise Refused("too_many_lines", count=number, limit=oneline.MOST)
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
        except UnicodeDecodeError as error:
            raise Refused("not_utf8_text", at=error.start + 1) from None
        if line:
            yield number, line


def _understood(seat: Seat, typed: Sequence[tuple[int, str]], consequence: str | None, *, many: bool) -> list[Meant]:
    """Read and check every line; all that is wrong is said at once, and then nothing is stored."""
    meant, wrong = [], 0
    for number, line in typed:
        one = oneline.understand(seat.desk, line)
        if one.asks_consequence:
            one = one._replace(consequence=consequence)
        try:
            oneline.check(seat.desk, one)
        except (Refused, Unclean) as error:
            if not many:
                raise
            wrong += 1
            warn(_("Line {n}: {why}", n=number, why=failing.sentence(error)))
            continue
        meant.append(one)
    if wrong:
        raise Refused("bad_lines")
    return meant


def _show(seat: Seat, meant: Meant, *, as_json: bool) -> None:
    """Say what was understood."""
    said = words.echo(meant, oneline.first_answer(seat.desk, meant))
    say(json_line(_told(meant) | {"echo": said}) if as_json else said)


def _told(meant: Meant) -> dict[str, Any]:
    """What was understood, field by field."""
    client, verb = meant.sure
    return {
        "client": client.client,
        "code": client.code,
        "name": client.name,
        "kind": oneline.WORDS[verb.entry],
        "verb": {"entry": verb.entry, "code": verb.code, "reached": verb.reached},
        "text": meant.text,
        "contacts": [{"id": contact, "name": name} for contact, name in meant.people],
        "answers": list(meant.found.answers),
        "tags": list(meant.tags),
        "due": meant.due.isoformat() if meant.due else None,
        "at": meant.at.isoformat() if meant.at else None,
        "minutes": meant.found.minutes,
        "if_late": meant.consequence,
    }
