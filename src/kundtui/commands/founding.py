"""The commands that begin something: an office of one's own, or the demo on a throw-away database."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kundtui.commands import failing, screens
from kundtui.commands.seat import Seat, clock
from kundtui.commands.speaking import say, warn
from kundtui.commands.spoken import command, option
from kundtui.desk import founding
from kundtui.desk.desk import Desk
from kundtui.desk.refused import Refused
from kundtui.domain.policy import DEFAULT
from kundtui.i18n import N_, _, language
from kundtui.language import dates
from kundtui.language.text import Unclean, clean
from kundtui.store.port import StoreError
from kundtui.store.reach import group_of
from kundtui.store.sqlite import create
from kundtui.words.health import trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from kundtui.store.sqlite import SqliteStore

PLACES = {"sv": ("SE", "Europe/Stockholm", "SEK"), "nb": ("NO", "Europe/Oslo", "NOK")}
"""Country, time zone and currency that are proposed to who speaks a language."""


# A new database


@command(N_("Make a database; asks for what is not given."))
@option("--name", metavar="NAME", text=N_("your name"))
@option("--country", metavar="SE", text=N_("the office's country, for its red-letter days"))
@option("--time-zone", metavar="Europe/Stockholm", text=N_("the office's time zone"))
@option("--currency", metavar="SEK", text=N_("the office's currency"))
@option("--group", metavar="GROUP", text=N_("make it for a Unix group; else it is yours alone"))
@option("--from", "source", metavar="FILE", text=N_("bring in this file; a whole log brings its office and members along"))
@click.pass_obj
def init_command(
    seat: Seat, name: str | None, country: str | None, time_zone: str | None, currency: str | None, group: str | None, source: str | None
) -> None:
    """Make the database, with you as its first member."""
    asks = sys.stdin.isatty() and sys.stdout.isatty()

    def answered() -> founding.Founding:
        usual = founding.Founding(full_name(seat.login), seat.login, *proposed())
        given = founding.Founding(usual.member if name is None else name, seat.login, *(country or "", time_zone or "", currency or ""))
        questions = {"country": _("Country"), "time_zone": _("Time zone"), "currency": _("Currency")}
        if name is None:
            given = given._replace(member=ask(_("Your name"), "member", usual, asks=asks))
        for field, question in questions.items():
            if not getattr(given, field):
                given = given._replace(**{field: ask(question, field, usual, asks=asks and name is None)})
        return given

    _refuse_taken(seat)
    if source:
        _bring_in(seat, source, group, answered)
        return
    draft = cleaned(answered())
    store = create(seat.path, group=group)
    found(store, seat.login, draft)
    say(_("{path} is made, and you ({name}) are its administrator.", path=seat.path, name=draft.member))
    say(_("Next: `kundtui client add`, `kundtui import`, or `kundtui` for the screens."))
    _warn_of_group(store)


def _bring_in(seat: Seat, source: str, group: str | None, answered: Callable[[], founding.Founding]) -> None:
    """Make the database of a file; where it names no member, of the answers first. What cannot be brought in leaves nothing behind."""
    from kundtui.commands import files  # noqa: PLC0415 - only where there is a file

    store = create(seat.path, group=group)
    try:
        try:
            files.bring_in(seat, source)
        except Refused as refusal:
            if refusal.code != "no_member":
                raise
            found(store, seat.login, cleaned(answered()))
            files.bring_in(seat, source)
    except BaseException:
        for end in ("", ".gate", ".lease", ".personal", "-wal", "-shm"):
            Path(seat.path + end).unlink(missing_ok=True)
        raise
    say(_("{path} is made.", path=seat.path))
    _warn_of_group(store)


def _warn_of_group(store: SqliteStore) -> None:
    """Say where `--group` was forgotten: what is one person's alone lies in a group's folder."""
    shared = "" if store.group else group_of(str(Path(store.where).parent))
    if shared:
        warn(trouble("alone_among_group", {"path": store.where, "group": shared}))


def cleaned(draft: founding.Founding) -> founding.Founding:
    """Clean what was answered; what no office can be is refused before a file is made."""
    draft = founding.Founding(*(clean(field) for field in draft))
    founding.refuse_founding(draft)
    return draft


def found(store: SqliteStore, login: str, draft: founding.Founding) -> None:
    """Write the first entries."""
    founding.found(Desk(store, login, clock), draft)


def _refuse_taken(seat: Seat) -> None:
    """Refuse before anything is asked where there is something already."""
    if os.path.lexists(seat.path):
        raise StoreError("exists", path=seat.path)


def proposed() -> tuple[str, str, str]:
    """Propose country, time zone and currency by the language in use."""
    return PLACES.get(language(), (DEFAULT.country, DEFAULT.time_zone, DEFAULT.currency))


def ask(what: str, field: str, usual: founding.Founding, *, asks: bool) -> str:
    """Ask on the terminal, again where the answer cannot be; what is usual is taken where nothing is typed, or nobody can be asked."""
    proposal = str(getattr(usual, field))
    while asks:
        try:
            typed = clean(input(f"{what} [{proposal}]: ")) or proposal
            founding.refuse_founding(usual._replace(**{field: typed}))
        except (Refused, Unclean) as refusal:
            warn(failing.sentence(refusal))
        else:
            return typed
    return proposal


def full_name(login: str) -> str:
    """Propose the name that the machine has for a login."""
    import pwd  # noqa: PLC0415 - Unix only, and only asked here

    try:
        named = pwd.getpwnam(login).pw_gecos.partition(",")[0].strip()
    except KeyError:
        named = ""
    return named or login


# The demo


@command(N_("Open a made-up portfolio, on a database that is thrown away."))
@option("--keep", metavar="FILE", text=N_("keep the database here"))
@option("--no-screen", is_flag=True, text=N_("only make it; needs --keep"))
@click.pass_obj
def demo_command(seat: Seat, keep: str | None, no_screen: bool) -> None:
    """Build the demo of a day and open it."""
    if no_screen and not keep:
        raise Refused("missing_field", field="--keep")
    if not no_screen:
        screens.refuse_unseen()
    with _place(keep) as path:
        store = built(path, seat)
        if no_screen:
            say(_("The demo is in {path}.", path=store.where))
            return
        code = screens.show(store, seat, _day(seat) if "today" in seat.chosen else None)
    raise click.exceptions.Exit(code)


def built(path: str, seat: Seat) -> SqliteStore:
    """Make a DEMO database of the day at a path."""
    from kundtui.demo.portfolio import build  # noqa: PLC0415 - only the demo loads its stories

    store = create(path, demo=True)
    build(store, _day(seat), seat.login, clock)
    return store


def _day(seat: Seat) -> date:
    """The day of the demo: today's where its office is, or the one that was asked for."""
    from kundtui.demo.story import ZONE  # noqa: PLC0415 - only the demo loads its stories

    today = clock().astimezone(ZONE).date()
    typed = seat.chosen.get("today")
    if typed is None:
        return today
    read = dates.read(clean(typed), today)
    if read.day is None:
        raise Refused(read.problem, text=typed)
    return read.day


@contextmanager
def _place(keep: str | None) -> Iterator[str]:
    """Give a path for the demo: the one to keep, or one in a folder of its own that is gone afterwards."""
    if keep:
        yield str(Path(keep).absolute())
        return
    folder = tempfile.mkdtemp(prefix="kundtui-demo-")
    try:
        yield str(Path(folder) / "demo.db")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
