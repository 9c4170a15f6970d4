"""The questions about clients: who is meant, how a relation stands on a day, the grid, what has to be computed anew.

The grid opens on stored rows: the rules are loaded by the first question that needs them.
"""

# ruff: noqa: PLC0415 - the rules are a tenth of a session's start, and the first screen does without them

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.refused import Refused
from kundtui.domain.entry import OFFICE
from kundtui.domain.standing import RULES, Filter
from kundtui.language.fold import fold as folded
from kundtui.language.names import Guess, guess
from kundtui.store.port import Busy, Full, Hit, Moved, ReadOnly

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kundtui.desk.desk import Desk
    from kundtui.domain.assessment import Assessment
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.habit import Habit
    from kundtui.domain.owners import Fell
    from kundtui.domain.picture import Threads
    from kundtui.domain.standing import Standing
    from kundtui.store.port import Grid

AT_A_TIME = 20
"""Clients judged in one go, so that whoever waits can be told how far it is, and others' acts go on between."""
BATCH = 200
"""Rows written in one transaction of a catch-up."""
ALL = 1_000_000
"""More rows than any office has."""


class Reading(NamedTuple):
    """One client as it stands at a moment: the dossier that the answer was read from, the answer, and what the client is used to.

    `fell`: after which drop to ask whether the owner is still the right one; `threads`: the people there with whom we talk.
    """

    client: str
    name: str
    dossier: Dossier
    assessment: Assessment
    habit: Habit | None = None
    fell: Fell | None = None
    threads: Threads | None = None


def find(desk: Desk, typed: str) -> Guess[Hit]:
    """Who may be meant by what was typed: code, name, alias, their beginnings, or nearly right."""
    exact = {hit.client: hit for hit in desk.store.named(folded(typed)) if folded(hit.code) == folded(typed)} if typed.strip() else {}
    if len(exact) == 1:
        return Guess(tuple(exact.values()), sure=True)
    return guess(typed, desk.store.names())


def the_client(desk: Desk, typed: str) -> Hit:
    """The one client that is meant; refused when nobody is, or when it may be several."""
    found = find(desk, typed)
    if found.sure:
        return found.clients[0]
    if not found.clients:
        raise Refused("unknown_client", text=typed)
    raise Refused("ambiguous_client", text=typed, names=", ".join(hit.name for hit in found.clients))


def reading(desk: Desk, client: str, on: date | None = None, known_on: date | None = None) -> Reading:
    """How a client stands on a day (by default now), as we know now or as was known by the end of another day."""
    from kundtui.domain.assessment import assess
    from kundtui.domain.dossier import fold
    from kundtui.domain.habit import habit
    from kundtui.domain.owners import still_right
    from kundtui.domain.picture import threads

    office = desk.office
    moment = desk.moment(on) if on else desk.now()
    known = datetime.combine(known_on, time.max) if known_on else None
    log = desk.store.log(client)
    if not log.entries:
        raise Refused("unknown_client", text=client)
    dossier = fold(log, office.zone, known_on=known, until=moment)
    facts = dossier.client
    policy, seen = office.policy(moment), assess(dossier, office, moment)
    used, held = habit(dossier, policy, moment), threads(dossier, policy, moment)
    return Reading(client, facts.newest("name") or "", dossier, seen, used, still_right(dossier, seen), held)


def dossier(desk: Desk, client: str) -> Dossier:
    """A client's facts as they now are."""
    from kundtui.domain.dossier import fold

    return fold(desk.store.log(client), desk.office.zone)


def view(desk: Desk, order: str = "level", *, descending: bool = False, keep: Filter | None = None) -> Grid:
    """The grid in an order, narrowed by a filter."""
    return desk.store.grid(order, descending, keep or Filter())


def arrows_marked(desk: Desk, on: date) -> bool:
    """Tell whether the office's rules changed within the days that the arrows of a day compare (model.md section 3)."""
    office = desk.office
    days = office.policy(desk.moment(on)).trend_days
    return office.rules_changed(date.fromordinal(max(1, on.toordinal() - days)), on) is not None


def fresh(desk: Desk, row: Standing) -> Standing:
    """A row as it reads now: itself while it is good, computed for showing when it is stale and nobody has written it yet."""
    now, office = desk.now(), desk.office
    if row.good(now, office.stamp):
        return row
    from kundtui.desk.deriving import derive, kept_levels

    log = desk.store.log(row.client)
    return derive(row.client, log, office, now, kept_levels(desk, row.client, log)).standing


def behind(desk: Desk, limit: int) -> int:
    """How many rows are stale, counted no further than `limit`; none where this seat may write none."""
    return 0 if desk.reads_only else len(desk.store.stale(desk.now().isoformat(), desk.office.stamp, RULES, limit))


def catch_up(desk: Desk, limit: int = BATCH) -> int:
    """Bring up to `limit` stale rows up to date; tells how many were. Who cannot write now leaves them."""
    now, office = desk.now(), desk.office
    clients = desk.store.stale(now.isoformat(), office.stamp, RULES, limit)
    if not clients or desk.reads_only:
        return 0
    from kundtui.desk.deriving import derive, kept_levels

    logs = {client: desk.store.log(client) for client in clients}
    rows = [derive(client, log, office, now, kept_levels(desk, client, log)) for client, log in logs.items()]
    expected = {client: log.position for client, log in logs.items()} | {OFFICE: office.position}
    try:
        desk.store.rewrite(rows, expected)
    except (Moved, ReadOnly, Full, Busy):
        return 0
    desk.calendar.keep()
    return len(rows)


def caught_up(desk: Desk) -> Iterator[int]:
    """Bring as many rows up to date as are behind when it begins, a batch at a time; tells of each batch how many.

    What falls behind meanwhile waits for who asks next: a session of another day at the same demo makes rows fall as fast as they are caught up.
    """
    left = behind(desk, ALL)
    while left > 0 and (count := catch_up(desk)):
        left -= count
        yield count


def portions(desk: Desk) -> list[tuple[str, ...]]:
    """All clients, some at a time."""
    clients = desk.store.clients()
    return [clients[start : start + AT_A_TIME] for start in range(0, len(clients), AT_A_TIME)]
