"""One act: read without a lock, let the rule decide, compute the rows, write once. If the log has moved on, begin again."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk.deriving import derive
from kundtui.desk.gathering import Gathering, Step
from kundtui.desk.may import least, may
from kundtui.desk.refused import Refused
from kundtui.domain.dossier import Dossier, check, fold
from kundtui.domain.entry import OFFICE, Entry, Log
from kundtui.store.port import Busy, Moved, Operation, Write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.standing import Standing

TRIES = 12
"""How often an act begins again when others write to the same client between its reading and its writing."""
FREE = 2
"""So often it tries beside all others; further tries keep everybody else from writing meanwhile."""


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
        raise Refused("not_allowed", role=member.role, needs=least(verb))


@contextmanager
def attempt(desk: Desk, turn: int) -> Iterator[None]:
    """Surround one try of an act: free at first, behind the gate from the third on. Whoever is in the way is called by name."""
    try:
        with desk.store.alone(desk.member.id) if turn >= FREE else nullcontext():
            yield
    except Busy as busy:
        known = desk.office.members.get(str(busy.facts.get("holder", "")))
        raise Busy(busy.code, **busy.facts | ({"holder": known.name} if known else {})) from busy


def act(desk: Desk, word: str, client: str, decide: Callable[[Dossier, datetime], Iterable[Fact]]) -> Receipt:
    """Carry out one act on one client.

    `decide` gets the client's dossier and the office moment, on fresh facts at every try; it returns what to record or raises
    Refused. Raises Refused also for what the log does not allow, and the store's errors.
    """
    return act_on(desk, word, (client,), lambda dossiers, moment: {client: decide(dossiers[client], moment)})


def act_on(
    desk: Desk,
    word: str,
    clients: Sequence[str],
    decide: Callable[[Mapping[str, Dossier], datetime], Mapping[str, Iterable[Fact]]],
) -> Receipt:
    """Carry out one act on several clients as one operation, in one transaction that holds only where no log has moved on.

    `decide` tells by client what to record. The receipt is of the first client; its entries are those of all. At a desk that
    gathers it is only noted.
    """
    if isinstance(desk, Gathering):
        desk.steps.append(Step(tuple(clients), decide))
        return Receipt("", clients[0], (), "unknown", "unknown")
    operation = desk.new_id()
    for turn in range(TRIES):
        with attempt(desk, turn), suppress(Moved):
            return _tried(desk, Operation(operation, "", word, ""), clients, decide)
    raise Busy("locked", holder="")


def together(desk: Desk, word: str, doing: Callable[[Desk], object]) -> Receipt:
    """Carry out all acts that `doing` asks for as one operation, all or nothing. Each decides on the facts before the first of them."""
    gathering = Gathering(desk)
    doing(gathering)
    steps = tuple(gathering.steps)
    clients = tuple(dict.fromkeys(client for step in steps for client in step.clients))

    def decide(dossiers: Mapping[str, Dossier], moment: datetime) -> Mapping[str, Iterable[Fact]]:
        found: dict[str, list[Fact]] = {client: [] for client in clients}
        for step in steps:
            for client, facts in step.decide(dossiers, moment).items():
                found[client] += facts
        return found

    return act_on(desk, word, clients, decide)


def _tried(
    desk: Desk,
    operation: Operation,
    clients: Sequence[str],
    decide: Callable[[Mapping[str, Dossier], datetime], Mapping[str, Iterable[Fact]]],
) -> Receipt:
    """Try an act once, on facts read now. Raises Moved where somebody else was quicker."""
    refuse_writing(desk)
    office, moment = desk.office, desk.now()
    logs = {client: desk.store.log(client) for client in clients}
    dossiers = {client: fold(log, office.zone) for client, log in logs.items()}
    unknown = office.unknown_kinds.union(*(dossier.unknown_kinds for dossier in dossiers.values()))
    if unknown:
        raise Refused("unknown_kind", kind=", ".join(sorted(unknown)))
    decided = decide(dossiers, moment)
    entries = {client: entries_of(desk, operation.id, client, facts, moment) for client, facts in decided.items()}
    longer = {client: with_entries(logs[client], new) for client, new in entries.items()}
    for client, log in longer.items():
        refuse_unlawful(desk, logs[client], log)
    rows = [derive(client, log, office, moment) for client, log in longer.items() if entries[client]]
    before, whole = desk.store.standing(clients[0]), [entry for new in entries.values() for entry in new]
    expected = {client: log.position for client, log in logs.items()} | {OFFICE: office.position}
    own = operation._replace(by=desk.member.id, at=desk.recorded_at())
    desk.store.append(Write(own, whole, expected, rows))
    desk.calendar.keep()
    after = next((row.standing for row in rows if row.standing.client == clients[0]), before)
    return Receipt(own.id, clients[0], tuple(entry.id for entry in whole), _level(before), _level(after))


def _level(row: Standing | None) -> str:
    return row.level if row else "unknown"


def entries_of(desk: Desk, operation: str, client: str, facts: Iterable[Fact], now: datetime) -> list[Entry]:
    """Write out what an act decided as entries that are not stored yet; `now` is the moment of which the rows will be.

    A second moment, taken later, could lie in the next second: the entry would be yet to come for its own row.
    """
    by, recorded_at = desk.member.id, desk.recorded_at()
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


def filled(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - payload values
    """A payload without what was left empty; a truth is left out where it is false."""
    return {name: value for name, value in fields.items() if value not in ("", None, False, [], ())}
