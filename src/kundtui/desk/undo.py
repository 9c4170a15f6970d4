"""Undo and redo of whole operations, as entries themselves. What is taken back stays in the log and weighs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import TRIES, refuse_writing
from kundtui.desk.calendar import red_letter_days
from kundtui.desk.deriving import derive
from kundtui.desk.desk import zone_of
from kundtui.desk.may import may
from kundtui.desk.refused import Refused
from kundtui.domain.dossier import check
from kundtui.domain.entry import OFFICE, Entry, Log
from kundtui.domain.office import fold_office
from kundtui.domain.values import Unlawful
from kundtui.store.port import Busy, Moved, Operation, Write

if TYPE_CHECKING:
    from kundtui.desk.desk import Desk
    from kundtui.store.port import Done

UNDO, REDO = "undo", "redo"
LOOKED_THROUGH = 200
"""How many of one's own newest operations are looked through for one to take back."""
ALL_ROWS = 50
"""Up to so many clients are computed anew within the act; beyond, their rows are lowered to stale."""


class Undone(NamedTuple):
    """What was taken back or given back: the operation's word, how many entries, whose."""

    operation: str
    act: str
    entries: int
    clients: tuple[str, ...]


def undo(desk: Desk, operation: str = "", reason: str = "") -> Undone:
    """Take back an operation, by default one's own newest that stands. Refused where the rest of the log needs it."""
    return _turn(desk, "operation.undone", operation, reason)


def redo(desk: Desk, operation: str = "") -> Undone:
    """Give back an operation that was taken back, by default the newest of one's own."""
    return _turn(desk, "operation.redone", operation, "")


def _turn(desk: Desk, kind: str, operation: str, reason: str) -> Undone:
    refuse_writing(desk)
    for _ in range(TRIES):
        done = _which(desk, kind, operation)
        _refuse_others(desk, done)
        write = _write(desk, done, kind, reason)
        try:
            desk.store.append(write)
        except Moved:
            continue
        return Undone(done.operation.id, done.operation.act, done.entries, tuple(client for client in done.clients if client))
    raise Busy("locked", holder="")


def _which(desk: Desk, kind: str, operation: str) -> Done:
    undoing = kind == "operation.undone"
    if operation:
        done = desk.store.operation(operation)
        if done is None:
            raise Refused("unknown_operation", operation=operation)
        if bool(done.voided) == undoing:
            raise Refused("already_undone" if undoing else "not_undone")
        return done
    mine = [done for done in desk.store.operations(desk.member.id, LOOKED_THROUGH) if done.operation.act not in (UNDO, REDO)]
    fitting = [done for done in mine if bool(done.voided) != undoing]
    if not fitting:
        raise Refused("nothing_to_undo" if undoing else "nothing_to_redo")
    return fitting[0] if undoing else max(fitting, key=lambda done: done.voided)


def _refuse_others(desk: Desk, done: Done) -> None:
    """One's own; a leader anybody's; an import its importer or an admin (entries.md)."""
    if done.operation.by == desk.member.id:
        return
    verb = "undo_import" if done.operation.act == "import" else "undo_others"
    if not may(desk.member.role, verb):
        author = desk.office.members.get(done.operation.by)
        raise Refused("not_yours", author=author.name if author else done.operation.by)


def _write(desk: Desk, done: Done, kind: str, reason: str) -> Write:
    """The undoing of an operation, of an import with each operation that it brought, so that the log alone tells it."""
    own = desk.new_id()
    by, recorded_at, at = desk.member.id, desk.recorded_at(), desk.stamp(desk.now())
    parts = dict.fromkeys([done.operation.id, *(entry.operation for entry in desk.store.entries_of(done.operation.id))])
    why = {"reason": reason} if reason and kind == "operation.undone" else {}
    entries = [Entry(0, desk.new_id(), own, OFFICE, kind, "", at, recorded_at, by, {"operation": part, **why}) for part in parts]
    logs = {client: desk.store.log(client) for client in done.clients}
    expected = {client: log.position for client, log in logs.items()} | {OFFICE: desk.office.position}
    after = {client: log._replace(undoings=(*log.undoings, *entries)) for client, log in logs.items()}
    for client, log in logs.items():
        _refuse_unlawful(desk, client, log, after[client])
    few = len(after) <= ALL_ROWS and OFFICE not in after
    moment, office = desk.now(), desk.office
    rows = [derive(client, log, office, moment) for client, log in after.items()] if few else []
    word = UNDO if kind == "operation.undone" else REDO
    return Write(Operation(own, by, word, recorded_at), entries, expected, rows)


def _refuse_unlawful(desk: Desk, client: str, before: Log, after: Log) -> None:
    """Refuse where a later entry stands on what is taken back, and name it and its author."""
    office = desk.office
    if client == OFFICE:
        try:
            fold_office(after, zone_of, red_letter_days, strict=True)
        except Unlawful as refusal:
            raise Refused("undo_unlawful", entry=refusal.code, author="") from refusal
        return
    known = {fault.entry.id for fault in check(before, office.zone)}
    fresh = [fault for fault in check(after, office.zone) if fault.entry.id not in known]
    if fresh:
        author = office.members.get(fresh[0].entry.by)
        name = author.name if author else fresh[0].entry.by
        raise Refused("undo_unlawful", entry=fresh[0].entry.kind, author=name, at=fresh[0].entry.at)
