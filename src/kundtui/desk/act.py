"""One act: read without a lock, let the rule decide, compute the rows, write once. If the log has moved on, begin again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk.deriving import derive
from kundtui.desk.may import may
from kundtui.desk.refused import Refused
from kundtui.domain.dossier import Dossier, check, fold
from kundtui.domain.entry import OFFICE, Entry, Log
from kundtui.store.port import Busy, Moved, Operation, Write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from kundtui.desk.desk import Desk

TRIES = 12
"""How often an act begins again when others write to the same client between its reading and its writing."""


class Fact(NamedTuple):
    """What an act wants to record: kind, payload, subject; `at` is an office moment, None for now."""

    kind: str
    data: dict[str, Any]
    subject: str = ""
    at: datetime | None = None


class Receipt(NamedTuple):
    """What an act did: its operation, the client, the ids of its entries, and the level before and after."""

    operation: str
    client: str
    entries: tuple[str, ...]
    before: str
    after: str


def refuse_writing(desk: Desk, verb: str = "record") -> None:
    """Refuse where this seat may not write at all: by role, or because the session is of another day."""
    if desk.reads_only:
        raise Refused("read_only_session")
    member = desk.member
    if not member.id:
        raise Refused("no_member", login=desk.login)
    if not may(member.role, verb):
        raise Refused("not_allowed", role=member.role)


def act(desk: Desk, word: str, client: str, decide: Callable[[Dossier, datetime], Iterable[Fact]]) -> Receipt:
    """Carry out one act on one client.

    `decide` gets the client's dossier and the office moment, on fresh facts at every try; it returns what to record or raises
    Refused. Raises Refused also for what the log does not allow, and the store's errors.
    """
    operation = desk.new_id()
    for _ in range(TRIES):
        refuse_writing(desk)
        office, moment, log = desk.office, desk.now(), desk.store.log(client)
        dossier = fold(log, office.zone)
        if dossier.unknown_kinds or office.unknown_kinds:
            raise Refused("unknown_kind", kind=", ".join(sorted(dossier.unknown_kinds | office.unknown_kinds)))
        entries = entries_of(desk, operation, client, decide(dossier, moment))
        longer = with_entries(log, entries)
        refuse_unlawful(desk, log, longer)
        row = derive(client, longer, office, moment)
        before = desk.store.standing(client)
        try:
            desk.store.append(
                Write(
                    Operation(operation, desk.member.id, word, desk.recorded_at()),
                    entries,
                    {client: log.position, OFFICE: office.position},
                    (row,),
                )
            )
        except Moved:
            continue
        level = before.level if before else "unknown"
        return Receipt(operation, client, tuple(entry.id for entry in entries), level, row.standing.level)
    raise Busy("locked", holder="")


def entries_of(desk: Desk, operation: str, client: str, facts: Iterable[Fact]) -> list[Entry]:
    """Write out what an act decided as entries that are not stored yet."""
    by, recorded_at, now = desk.member.id, desk.recorded_at(), desk.now()
    found = []
    for fact in facts:
        at = fact.at or now
        desk.refuse_future(at)
        found.append(Entry(0, desk.new_id(), operation, client, fact.kind, fact.subject, desk.stamp(at), recorded_at, by, fact.data))
    return found


def with_entries(log: Log, entries: Sequence[Entry]) -> Log:
    """The log as it will be: the new entries after all others."""
    last = max((entry.seq for entry in log.entries), default=0)
    numbered = tuple(entry._replace(seq=last + index) for index, entry in enumerate(entries, 1))
    return log._replace(entries=(*log.entries, *numbered))


def refuse_unlawful(desk: Desk, before: Log, after: Log) -> None:
    """Refuse an act that would make the log unlawful; what was already so is not this act's fault."""
    zone = desk.office.zone
    faults = check(after, zone)
    if faults:
        known = {(fault.entry.id, fault.code) for fault in check(before, zone)}
        fresh = [fault for fault in faults if (fault.entry.id, fault.code) not in known]
        if fresh:
            raise Refused(fresh[0].code, **fresh[0].facts)
