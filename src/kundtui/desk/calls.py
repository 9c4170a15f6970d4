"""The call list of a day for one owner, as it was known at nine o'clock, and what has become of it since. The rules are in the domain."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.portfolio import view
from kundtui.domain.calls import look, talked_on, tried_on, workday, workday_before
from kundtui.domain.calls import snoozed_until as put_off_to
from kundtui.domain.dossier import fold
from kundtui.domain.entry import OFFICE, UNDOINGS, voided, wall
from kundtui.domain.levels import ground_at
from kundtui.domain.occasions import unhappy
from kundtui.domain.picking import PLACES, Prospect, kept, pick_calls
from kundtui.domain.stand import stand
from kundtui.domain.standing import EVERYBODY, Filter
from kundtui.domain.values import TALK_CHANNELS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import tzinfo

    from kundtui.desk.desk import Desk
    from kundtui.domain.calls import Look
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry, Log
    from kundtui.domain.picking import Pick
    from kundtui.domain.standing import Diary, Standing

NINE = time(9)
"""When the list of a day is made (B5)."""
LAST_DAY = "9999"
LOGGED = "interaction.logged"
CLOCKS = ("first_answer", "decision", "decision_moved", "resolve", "inform", "outer")
SPANS = (28, 112, 448)
"""Days over which a streak is looked for: further back only where it is that long."""


class Call(NamedTuple):
    """A line of the list. `done`: reached, tried, snoozed, or "" while it is to be made; `until` the day to which it was put off."""

    pick: Pick
    contact: str
    phone: str
    done: str
    until: str


class Calls(NamedTuple):
    """The list of a day. `workday` is false where there is none; `streak`: workdays kept in a row (B5)."""

    day: date
    owner: str
    workday: bool
    calls: tuple[Call, ...]
    streak: int


def call_list(desk: Desk, owner: str = "", on: date | None = None, *, more: bool = False) -> Calls:
    """The call list of an owner (by default whoever asks) on a day (by default today); `more` adds the fourth."""
    now = desk.now()
    day, owner = on or now.date(), owner or desk.member.id
    nine = made_at(desk, day)
    if not workday(desk.office.ground(nine).work, day):
        return Calls(day, owner, workday=False, calls=(), streak=streak(desk, owner, day))
    picks = _Nine(desk, owner, nine).picks(more=more)
    seen_at = desk.moment(day)
    calls = tuple(_become(desk, pick, seen_at) for pick in picks)
    return Calls(day, owner, workday=True, calls=calls, streak=streak(desk, owner, day))


def made_at(desk: Desk, day: date) -> datetime:
    """When the list of a day was made: at nine; before nine on the day itself it is what midnight knew, so that it stands still too."""
    nine = datetime.combine(day, NINE)
    return midnight(day) if midnight(day) <= desk.now() < nine else nine


def _become(desk: Desk, pick: Pick, moment: datetime) -> Call:
    """What has become of a line by a moment of its day."""
    dossier = fold(desk.store.log(pick.prospect.client), desk.office.zone, until=moment)
    day, until = moment.date(), put_off_to(dossier, moment)
    done = "reached" if talked_on(dossier, day, moment) else "snoozed" if until else "tried" if tried_on(dossier, day, moment) else ""
    contact = dossier.contacts.get(pick.look.contact)
    name, phone = (str(contact.value(field, moment) or "") if contact else "" for field in ("name", "phone"))
    return Call(pick, name, phone, done, until)


def alone(desk: Desk) -> bool:
    """Tell whether nobody but one member works here."""
    return sum(not member.left and member.role != "reader" for member in desk.office.members.values()) <= 1


def of_owner(desk: Desk, row: Standing, owner: str) -> bool:
    """Tell whether a client is an owner's: their own, and those without an owner where nobody else works here."""
    return row.owner == owner or (not row.owner and alone(desk))


class _Nine:
    """The portfolio of one owner as it was known at nine o'clock of a day."""

    def __init__(self, desk: Desk, owner: str, nine: datetime) -> None:
        self.desk = desk
        self.owner = owner
        self.nine = nine
        self.office = desk.office
        self.policy = desk.office.policy(nine)
        self._looks: dict[str, Look | None] = {}
        self._dossiers: dict[str, tuple[Dossier, datetime]] = {}

    def picks(self, *, more: bool) -> tuple[Pick, ...]:
        """The picks, from the stored rows where these still read as at nine; other clients are computed."""
        today = self.desk.now().date() == self.nine.date()
        prospects = list(self._of_rows() if today and self._same_office() else self._computed(self.desk.store.clients()))
        return pick_calls(prospects, self.look, self._tried(prospects), self.nine.date(), self.policy, more=more)

    def _same_office(self) -> bool:
        """Tell whether the office's rules of now are those of nine o'clock."""
        now = self.desk.now()
        return self.office.policy(now) == self.policy and self.office.services(now) == self.office.services(self.nine)

    def _of_rows(self) -> Iterator[Prospect]:
        """Stored rows; those of clients with something new, or with a clock that has passed, since nine are computed."""
        dues = self._dues()
        moved = self._moved(dues)
        grid = view(self.desk, "name", keep=Filter(owners=() if alone(self.desk) else (self.owner,)))
        rows = {row.client: row for row in grid.rows(0, grid.total)}
        moved |= {row.client for row in rows.values() if not self._reads_true(row)}
        yield from self._computed(sorted(moved - {OFFICE}))
        for row in rows.values():
            if row.client not in moved and of_owner(self.desk, row, self.owner):
                yield _prospect(row, dues.get(row.client, ()))

    def _dues(self) -> dict[str, list[Diary]]:
        """The clocks and the next talk of every client."""
        found: dict[str, list[Diary]] = {}
        for one in self.desk.store.diary(LAST_DAY):
            if one.what == "talk" or one.what in CLOCKS:
                found.setdefault(one.client, []).append(one)
        return found

    def _moved(self, dues: dict[str, list[Diary]]) -> set[str]:
        """Whose rows may read otherwise than at nine: something was recorded since, or a clock has passed."""
        early, late = (one.isoformat(timespec="minutes") for one in sorted((self.nine, self.desk.now())))
        moved = {entry.client for entry in self.desk.store.recorded(utc(self.desk, midnight(self.nine.date())), "")}
        return moved | {one.client for found in dues.values() for one in found if one.what in CLOCKS and early <= one.due <= late}

    def _reads_true(self, row: Standing) -> bool:
        return row.good(self.desk.now(), self.office.stamp)

    def _computed(self, clients: Iterable[str]) -> Iterator[Prospect]:
        for client in clients:
            known = self._known(client)
            if known is None:
                continue
            dossier, moment = known
            row, diary, _ = stand(client, dossier, self.office, moment, 0)
            if row.lifecycle != "E" and of_owner(self.desk, row, self.owner):
                yield _prospect(row, diary)

    def _known(self, client: str) -> tuple[Dossier, datetime] | None:
        """A client's facts as known at nine, with the moment; one first recorded later that day is known from then on."""
        if client not in self._dossiers:
            log = self.desk.store.log(client)
            moment = max(self.nine, _first_known(log, self.office.zone, self.nine))
            dossier = fold(log, self.office.zone, known_on=moment, until=moment)
            if moment.date() > self.nine.date() or not dossier.client.added:
                return None
            self._dossiers[client] = dossier, moment
        return self._dossiers[client]

    def look(self, client: str) -> Look | None:
        """What the facts of a client add; None where it is left out that day."""
        if client not in self._looks:
            known = self._known(client)
            self._looks[client] = (
                look(known[0], ground_at(known[0], self.office, known[1]), known[1], self._unhappy) if known is not None else None
            )
        return self._looks[client]

    def _unhappy(self, client: str) -> bool:
        known = self._known(client)
        return known is not None and unhappy(known[0], ground_at(known[0], self.office, known[1]), known[1])

    def _tried(self, prospects: list[Prospect]) -> list[str]:
        """Whom somebody tried to reach on the workday before, in vain."""
        day = workday_before(self.office.ground(self.nine).work, self.nine.date())
        ours = {one.client for one in prospects}
        since = utc(self.desk, midnight(day))
        attempts = {entry.client for entry in self.desk.store.recorded(since, "", LOGGED) if self._is_attempt(entry, day)}
        known = {client: self._known(client) for client in attempts & ours}
        return sorted(client for client, facts in known.items() if facts and tried_on(facts[0], day, facts[1]))

    def _is_attempt(self, entry: Entry, day: date) -> bool:
        data = entry.data
        missed = data["channel"] in TALK_CHANNELS and data["reached"] is False
        return missed and wall(entry.at, self.office.zone).date() == day


def _first_known(log: Log, zone: tzinfo, least: datetime) -> datetime:
    """When the first entry of a client was recorded, in office time."""
    return min((wall(entry.recorded_at, zone) for entry in log.entries), default=least)


def midnight(day: date) -> datetime:
    """The first moment of a day, in office wall time."""
    return datetime.combine(day, time())


def utc(desk: Desk, moment: datetime) -> str:
    """An office moment as the log writes that of a recording."""
    return moment.replace(tzinfo=desk.office.zone).astimezone(UTC).isoformat(timespec="milliseconds")


def _prospect(row: Standing, dues: list[Diary] | tuple[Diary, ...]) -> Prospect:
    talk = next((one.due for one in dues if one.what == "talk"), None)
    return Prospect(
        client=row.client,
        code=row.code,
        name=row.name,
        level=row.level,
        raw=row.raw,
        coverage=row.coverage,
        drop_on=_ordinal(row.drop_on),
        drop_level=row.drop_level or "",
        clock=min((one.due for one in dues if one.what in CLOCKS), default=""),
        talked=_ordinal(row.last_talk_on),
        talk_due=_ordinal(talk),
    )


def _ordinal(day: str | None) -> int | None:
    return date.fromisoformat(day[:10]).toordinal() if day else None


# The streak


def streak(desk: Desk, owner: str, day: date) -> int:
    """How many workdays in a row were kept up to the day: three calls tried, or all on the list (B5).

    Days without a list do not count and break nothing; the day itself counts once it is kept. Who is no member has none.
    """
    if not owner:
        return 0
    carried = cache(lambda: _carried(desk, owner))
    for days in SPANS:
        count, broken = _streak(desk, owner, day, days, carried)
        if broken:
            break
    return count


def _streak(desk: Desk, owner: str, day: date, days: int, carried: Callable[[], tuple[str, ...]]) -> tuple[int, bool]:
    """The streak over so many days at most, and whether it ended within them. `carried`: as `_carried` has it."""
    tries = _tries(desk, owner, day - timedelta(days=days))
    first, count = min(tries, default=day), 0
    for one in (day - timedelta(days=back) for back in range(days)):
        if one < first:
            return count, True
        if workday(desk.office.ground(datetime.combine(one, NINE)).work, one):
            was_kept = _kept(_Nine(desk, owner, made_at(desk, one)), len(tries.get(one, ())), carried)
            count += was_kept is True
            if was_kept is False and one != day:
                return count, True
    return count, False


def _kept(nine: _Nine, tried: int, carried: Callable[[], tuple[str, ...]]) -> bool | None:
    if tried >= PLACES:
        return True
    callable_ones = (client for client in carried() if nine.look(client) is not None)
    return kept(tried, sum(1 for _ in islice(callable_ones, tried + 1)))


def _carried(desk: Desk, owner: str) -> tuple[str, ...]:
    """The clients of an owner, those that have ended since among them."""
    grid = view(desk, "name", keep=Filter(owners=() if alone(desk) else (owner,), lifecycles=EVERYBODY))
    return tuple(row.client for row in grid.rows(0, grid.total) if of_owner(desk, row, owner))


def _tries(desk: Desk, owner: str, first: date) -> dict[date, set[str]]:
    """Whom an owner has called or tried to call since a day, by day."""
    zone, office = desk.office.zone, desk.store.log(OFFICE)
    taken = voided(entry for entry in (*office.entries, *office.undoings) if entry.kind in UNDOINGS)
    found: dict[date, set[str]] = {}
    for entry in desk.store.recorded(utc(desk, midnight(first)), owner, LOGGED):
        if entry.operation not in taken and entry.id not in taken and _is_call(entry):
            found.setdefault(wall(entry.at, zone).date(), set()).add(entry.client)
    return found


def _is_call(entry: Entry) -> bool:
    return entry.data["channel"] in TALK_CHANNELS and entry.data["direction"] == "out"
