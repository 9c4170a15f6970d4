"""The complaints of all clients by their clock: late first, then due today, then the rest. What can be done with one: `handling`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.kept import folded
from kundtui.domain.clock import Clock, running
from kundtui.domain.complaint import Case, Reading, read
from kundtui.domain.handling import escalated, next_step
from kundtui.domain.levels import ground_at
from kundtui.domain.offboarding import lifecycle
from kundtui.domain.standing import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.desk.kept import Folded
    from kundtui.domain.dossier import Dossier

CLOCKS = frozenset({"first_answer", "decision", "decision_moved", "resolve", "inform", "outer"})
"""What of the diary is a complaint's clock."""
ALL = 1_000_000
"""More clients than any office has."""
EVER = "9999"
GROUPS = ("late", "today", "later")


class Listed(NamedTuple):
    """One complaint that is not done with, with its client and the clocks that run, the first due first.

    `next`: the step to take. `escalated`: its decision was moved twice, and the leader is to see it (B8).
    """

    client: str
    name: str
    code: str
    owner: str
    case: Case
    reading: Reading
    clocks: tuple[Clock, ...]
    next: str
    escalated: bool

    @property
    def id(self) -> str:
        return self.case.id

    @property
    def clock(self) -> Clock | None:
        """The clock that runs out first, or did."""
        return self.clocks[0] if self.clocks else None

    def group(self, moment: datetime) -> str:
        """One of GROUPS."""
        if self.clock is None:
            return "later"
        if self.clock.late(moment):
            return "late"
        last = self.clock.due.toordinal() - (self.clock.due.hour == 0 and self.clock.due.minute == 0)
        return "today" if last <= moment.toordinal() else "later"


class Complaints(NamedTuple):
    """The list as it reads at a moment; not `whole` where only the soonest have been looked at."""

    moment: datetime
    items: tuple[Listed, ...]
    whole: bool = True


def listed(desk: Desk, *, on: date | None = None, late: bool = False, owner: str = "", kept: Folded | None = None) -> Complaints:
    """Every complaint that is open, or waits for the client's word, by its clock; on another day as it read or will read then."""
    moment = desk.moment(on) if on else desk.now()
    clients = desk.store.clients() if on else _concerned(desk, moment)
    found = (item for client in clients for item in _of(desk, client, moment, kept))
    return Complaints(moment, tuple(sorted((one for one in found if _wanted(one, moment, late=late, owner=owner)), key=_by_clock)))


def soonest(desk: Desk, many: int, kept: Folded) -> Complaints:
    """The head of the list as the diary has it: the complaints of so many clients, quick however many there are."""
    moment = desk.now()
    clients = list(dict.fromkeys(thing.client for thing in desk.store.diary(EVER) if thing.what in CLOCKS))
    behind = desk.store.stale(moment.isoformat(), desk.office.stamp, RULES, 1)
    items = (item for client in clients[:many] for item in _of(desk, client, moment, kept))
    return Complaints(moment, tuple(sorted(items, key=_by_clock)), not behind and len(clients) <= many)


def all_of(desk: Desk, client: str, *, on: date | None = None, late: bool = False, owner: str = "") -> Complaints:
    """Every complaint of one client, those done with too."""
    moment = desk.moment(on) if on else desk.now()
    found = of_client(desk, client, moment, folded(desk, client, None))
    return Complaints(moment, tuple(sorted((one for one in found if _wanted(one, moment, late=late, owner=owner)), key=_by_clock)))


def _wanted(item: Listed, moment: datetime, *, late: bool, owner: str) -> bool:
    return (not late or item.group(moment) == "late") and owner in ("", item.owner)


def of_client(desk: Desk, client: str, moment: datetime, dossier: Dossier) -> Iterator[Listed]:
    """Every complaint of one client that has come by the moment, also those done with."""
    office, facts = desk.office, dossier.client
    ground = ground_at(dossier, office, moment)
    name, code, owner = str(facts.newest("name") or ""), str(facts.newest("code") or ""), facts.owner(moment)
    for case in dossier.complaints.values():
        if case.received_at <= moment:
            reading = read(case, moment)
            clocks = running(case, moment, ground.policy, ground.work)
            yield Listed(client, name, code, owner, case, reading, clocks, next_step(reading), escalated(reading))


def _concerned(desk: Desk, moment: datetime) -> Iterable[str]:
    """The clients that may have such a complaint: those whose diary has a clock of one, and those whose rows are behind."""
    known = {thing.client for thing in desk.store.diary(EVER) if thing.what in CLOCKS}
    return sorted(known.union(desk.store.stale(moment.isoformat(), desk.office.stamp, RULES, ALL)))


def _of(desk: Desk, client: str, moment: datetime, kept: Folded | None) -> Iterator[Listed]:
    dossier = folded(desk, client, kept)
    if dossier.complaints and lifecycle(dossier, desk.office.policy(moment), moment) != "E":
        yield from (item for item in of_client(desk, client, moment, dossier) if item.next)


def _by_clock(item: Listed) -> tuple[bool, str, str, str]:
    """Sort by the first clock; a late one has passed before all others."""
    return item.clock is None, item.clock.due.isoformat() if item.clock else "", item.name, item.case.id
