"""The desk: a store, the member who sits at it, the office and a clock. It has no acts; those are functions in the topics."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING
from weakref import ref
from zoneinfo import ZoneInfo

from kundtui.desk.calendar import red_letter_days
from kundtui.desk.ids import new_id
from kundtui.desk.refused import Refused
from kundtui.domain.entry import OFFICE
from kundtui.domain.office import Member, Office, fold_office

if TYPE_CHECKING:
    from collections.abc import Callable

    from kundtui.store.port import Store

READER = Member("", "", "reader", "", left=False)
"""Somebody whose login belongs to no member."""


@cache
def zone_of(name: str) -> ZoneInfo:
    """The time zone of that name."""
    return ZoneInfo(name)


class Calendar:
    """A country's red-letter days, as the store keeps them: the library that knows them is slow to load.

    What nobody has kept is computed and remembered here. A question writes nothing, so that it waits for nobody: `keep` does, with the
    next act. What was computed with a calendar is remembered beyond its desk, and shall not keep a store open.
    """

    __slots__ = ("_days", "_store", "_unkept")

    def __init__(self, store: Store) -> None:
        self._store = ref(store)
        self._days: dict[tuple[str, int], frozenset[date]] = {}
        self._unkept: list[tuple[str, int]] = []

    def __call__(self, country: str, year: int) -> frozenset[date]:
        asked = (country, year)
        if asked not in self._days:
            store = self._store()
            kept = store.closed_days(country, year) if store is not None else None
            if kept is None:
                kept = red_letter_days(country, year)
                self._unkept.append(asked)
            self._days[asked] = kept
        return self._days[asked]

    def keep(self) -> None:
        """Let the store keep what was computed. It may have to wait for its turn, so only who has just written calls it."""
        store = self._store()
        while self._unkept and store is not None:
            asked = self._unkept.pop()
            store.keep_closed_days(*asked, self._days[asked])


class Desk:
    """Where a person sits. `clock` gives the UTC moment; `today` makes a session of another day.

    A session of another day only reads, except on a DEMO database.
    """

    __slots__ = ("_office", "calendar", "clock", "login", "store", "today")

    def __init__(self, store: Store, login: str, clock: Callable[[], datetime], today: date | None = None) -> None:
        self.store = store
        self.login = login
        self.clock = clock
        self.today = today
        self.calendar = Calendar(store)
        self._office: Office | None = None

    @property
    def office(self) -> Office:
        """The office as it now is; folded anew when its log has moved on."""
        if self._office is None or self._office.position != self.store.position(OFFICE):
            self._office = fold_office(self.store.log(OFFICE), zone_of, self.calendar)
        return self._office

    @property
    def member(self) -> Member:
        """Who sits here, by login; nobody's login may only read."""
        return self.office.member_of(self.login) or READER

    @property
    def reads_only(self) -> bool:
        return self.today is not None and not self.store.demo

    def now(self) -> datetime:
        """The office moment: the clock's, or the session's day at the clock's time."""
        wall = self.clock().astimezone(self.office.zone).replace(tzinfo=None)
        return wall if self.today is None else datetime.combine(self.today, wall.time())

    def moment(self, day: date) -> datetime:
        """The moment that a day stands for: now when it is today, else its end (Ruling 6)."""
        now = self.now()
        return now if day == now.date() else datetime.combine(day, time.max)

    def stamp(self, moment: datetime) -> str:
        """An office moment as an entry's `at`."""
        return moment.replace(tzinfo=self.office.zone).isoformat(timespec="seconds")

    def recorded_at(self) -> str:
        return self.clock().isoformat(timespec="milliseconds")

    def new_id(self) -> str:
        return new_id(int(self.clock().timestamp() * 1000))

    def refuse_future(self, at: datetime) -> None:
        """Refuse what is said to have happened more than five minutes ahead (entries.md)."""
        if at > self.now() + timedelta(minutes=5):
            raise Refused("future_at", at=at.isoformat(sep=" ", timespec="minutes"))
