"""One client laid open: its row, its facts and what everything in them is called. How it stands and why: `portfolio.reading`.

The row is the stored one, because replaying the levels of a long history takes fifty times as long as folding it.
"""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.moved import came
from kundtui.desk.portfolio import fresh
from kundtui.desk.refused import Refused
from kundtui.domain.dossier import Dossier, fold
from kundtui.domain.levels import ground_at
from kundtui.domain.occasions import TIES
from kundtui.domain.stand import stand

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from kundtui.desk.desk import Desk
    from kundtui.desk.moved import Came
    from kundtui.domain.entry import Entry
    from kundtui.domain.office import Ground, Office
    from kundtui.domain.standing import LevelChange, Occasion, Standing
    from kundtui.store.port import Done

ELSEWHERE = ("client", "into", "to_client")
"""Payload fields that may name another client."""
PRIVATE = "energy.marked"
"""Only its author sees it (entries.md)."""


class Seen(NamedTuple):
    """A client as it lies open before a member at a moment. `names`: the id of whatever is mentioned -> what it is called.

    `levels`: its changes of level, as far back as they are kept. `known_by`: the ties that are noted at other clients (B9).
    `came`: who here was at another client of ours before, by the contact here.
    """

    row: Standing
    dossier: Dossier
    moment: datetime
    ground: Ground
    names: Mapping[str, str]
    viewer: str
    office: Office
    levels: tuple[LevelChange, ...] = ()
    known_by: tuple[Occasion, ...] = ()
    came: Mapping[str, Came] = {}

    def entries(self) -> Iterator[tuple[datetime, Entry]]:
        """What stands in the log and is this viewer's to read, the oldest first."""
        return ((at, entry) for at, entry in self.dossier.entries if entry.kind != PRIVATE or entry.by == self.viewer)

    def shared(self) -> Iterator[tuple[datetime, Entry]]:
        """What may lie open before others too, on paper or while a colleague looks on: how it felt is not of it, not even one's own (N4)."""
        return ((at, entry) for at, entry in self.dossier.entries if entry.kind != PRIVATE)


class SeenEntry(NamedTuple):
    """One entry with the act that recorded it; `others`: what it may rest on, all of its client that everybody may read."""

    entry: Entry
    names: Mapping[str, str]
    done: Done | None
    others: tuple[tuple[datetime, Entry], ...] = ()


def see(desk: Desk, client: str, on: date | None = None, known_on: date | None = None) -> Seen:
    """Lay a client open as it is now, or as it was on a day, as we know now or as was known by the end of another."""
    if on is not None:
        return _see_then(desk, client, on, known_on)
    row, office, moment = desk.store.standing(client), desk.office, desk.now()
    if row is None:
        raise Refused("unknown_client", text=client)
    dossier = fold(desk.store.log(client), office.zone, until=moment)
    names = names_of(desk, dossier)
    ground, levels = ground_at(dossier, office, moment), desk.store.levels(client)
    known_by = tuple(one for one in desk.store.occasions(TIES) if one.subject == client)
    names |= {one.client: other.name for one in known_by if (other := desk.store.standing(one.client))}
    before = came(desk, client, dossier, moment)
    names |= {one.client: one.client_name for one in before.values()}
    return Seen(fresh(desk, row), dossier, moment, ground, names, desk.member.id, office, levels, known_by, before)


def _see_then(desk: Desk, client: str, on: date, known_on: date | None) -> Seen:
    office, moment, log = desk.office, desk.moment(on), desk.store.log(client)
    known = datetime.combine(known_on, time.max) if known_on else None
    dossier = fold(log, office.zone, known_on=known, until=moment)
    if not dossier.client.added:
        known_now = fold(log, office.zone, until=moment).client.added
        name = str(fold(log, office.zone).client.newest("name") or client)
        raise Refused("not_known_by" if known_now else "not_yet", client=name, on=(known_on or on if known_now else on).isoformat())
    row, _diary, levels = stand(client, dossier, office, moment, log.position)
    before = came(desk, client, dossier, moment)
    names = names_of(desk, dossier) | {one.client: one.client_name for one in before.values()}
    return Seen(row, dossier, moment, ground_at(dossier, office, moment), names, desk.member.id, office, levels, came=before)


def see_entry(desk: Desk, entry_id: str) -> SeenEntry:
    """Look up one entry."""
    entry = desk.store.entry(entry_id)
    if entry is None or (entry.kind == PRIVATE and entry.by != desk.member.id):
        raise Refused("unknown_entry", entry=entry_id)
    dossier = fold(desk.store.log(entry.client), desk.office.zone)
    others = tuple(one for one in dossier.entries if one[1].kind != PRIVATE)
    return SeenEntry(entry, names_of(desk, dossier), desk.store.operation(entry.operation), others)


def names_of(desk: Desk, dossier: Dossier) -> dict[str, str]:
    """What the ids in a client's entries are called: subjects, contacts, members, services, other clients."""
    office = desk.office
    found = dict(_subjects(dossier))
    found |= {contact.id: str(contact.newest("name") or "") for contact in dossier.contacts.values()}
    found |= {member.id: member.name for member in office.members.values()}
    found |= office.services(desk.now())
    others = {str(entry.data[field]) for _, entry in dossier.entries for field in ELSEWHERE if entry.data.get(field)}
    found |= {other: row.name for other in others if (row := desk.store.standing(other))}
    return found


def _subjects(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """What is known by the words of its first entry: a complaint, a promise, a project; an obligation by its own."""
    met: set[str] = set()
    for _, entry in dossier.entries:
        if entry.kind == "offboarding.obligation_listed":
            yield entry.id, str(entry.data["what"])
        if entry.subject and entry.subject not in met:
            met.add(entry.subject)
            words = entry.data.get("name") or entry.data.get("text")
            if isinstance(words, str):
                yield entry.subject, words
