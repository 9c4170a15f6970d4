"""Where a command sits: settings, database, desk and day. Who or what is meant by typed words: `choosing`."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from kundtui import config, i18n
from kundtui.commands import byhand
from kundtui.commands.speaking import warn
from kundtui.desk import portfolio
from kundtui.desk.desk import Desk
from kundtui.desk.looking import check_day
from kundtui.desk.refused import Refused
from kundtui.desk.when import when
from kundtui.i18n import _, long_day
from kundtui.language import dates
from kundtui.language.text import clean
from kundtui.store.port import ReadOnly
from kundtui.store.sqlite import SqliteStore, open_store
from kundtui.words.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.language.dates import DateReading
    from kundtui.store.port import Hit

ISO = "YYYY-MM-DD"


def clock() -> datetime:
    """Tell the real time."""
    return datetime.now(UTC)


class Seat:
    """One person at one terminal, for one command. Nothing is opened before it is needed."""

    def __init__(self, login: str) -> None:
        self.login = login
        self.chosen: dict[str, str] = {}
        self.settings, self.problems = config.load(os.environ)

    @property
    def path(self) -> str:
        """Say where the database is, or would be."""
        return config.database(self.chosen.get("database"), os.environ, self.settings)

    @cached_property
    def store(self) -> SqliteStore:
        """The database; only for reading where it cannot be written."""
        try:
            return open_store(self.path)
        except ReadOnly:
            return open_store(self.path, read_only=True)

    @cached_property
    def today(self) -> date | None:
        """The day that this run was asked to be of."""
        typed = self.chosen.get("today")
        return read_day(typed, Desk(self.store, self.login, clock)) if typed is not None else None

    @cached_property
    def desk(self) -> Desk:
        """Where the member sits."""
        return Desk(self.store, self.login, clock, self.today)

    def day(self, typed: str | None, *, past: bool = False) -> date | None:
        """Read a typed day; None where none was typed."""
        return read_day(typed, self.desk, past=past) if typed is not None else None

    def on(self, typed: str | None, *, of_all: bool = False) -> date:
        """Read on what day something is asked about, today where none was typed; refused where nothing can be said of it.

        `of_all`: of all clients, so that a day before the first entry of any is refused; of one client the answer itself says so.
        """
        return check_day(self.desk, day, of_all=of_all) if (day := self.day(typed)) else self.desk.now().date()

    def asked(self, typed: str | None, *, of_all: bool = True) -> date | None:
        """As `on`, but None where no day was typed, for an answer that is of now."""
        return self.on(typed, of_all=of_all) if typed is not None else None

    def known(self, typed: str | None) -> date | None:
        """Read by what day something was known; refused where that is yet to come."""
        day = self.day(typed, past=True)
        if day is not None and day > self.desk.now().date():
            raise Refused("known_ahead", on=day.isoformat())
        return day

    def when(self, typed: str | None) -> datetime | None:
        """Read when something happened: a day, a time, or both; None is now."""
        if typed is None:
            return None
        found = when(self.desk, clean(typed))
        if found.reading is not None:
            say_reading(found.days, found.reading)
        return found.at

    def client(self, typed: str) -> Hit:
        """The one client who is meant."""
        named = clean(typed)
        if not named:
            raise Refused("client_unnamed")
        return portfolio.the_client(self.desk, named)

    def name_of(self, member: str) -> str:
        """What a member is called; an id that nobody has stays as it is."""
        found = self.desk.office.members.get(member)
        return found.name if found else member


def seated(args: Sequence[str], login: str) -> Seat:
    """Sit down: settle the language before anything is said, and say what is wrong in the settings; what is right still counts."""
    seat = Seat(login)
    i18n.use(i18n.choose(byhand.value_of(args, "--lang"), seat.settings.language, os.environ))
    for problem in seat.problems:
        warn(refusal(problem.code, problem.facts))
    return seat


def read_day(typed: str, desk: Desk, *, past: bool = False) -> date:
    """Read a typed day; what was not written in full is echoed, so that nothing is guessed silently."""
    text = clean(typed)
    now = desk.now()
    found = dates.read(text, now.date(), past=past, work=desk.office.ground(now).work)
    if found.day is None:
        raise Refused(found.problem, text=text)
    say_reading(text, found)
    return found.day


def say_reading(text: str, found: DateReading) -> None:
    """Say how a day was read that was not written in full."""
    if found.day is None:
        return
    if found.ambiguous and found.other:
        warn(_("“{text}” is read as {day}; it could also be {other}.", text=text, day=long_day(found.day), other=long_day(found.other)))
    elif len(text) != len(ISO):
        warn(_("“{text}” is read as {day}.", text=text, day=long_day(found.day)))


SHOWN_OF_ID = 6


def short_id(subject: str) -> str:
    """Give the end of an id, which is where ids of the same hour differ."""
    return subject[-SHOWN_OF_ID:]
