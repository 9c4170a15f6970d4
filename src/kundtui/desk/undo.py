"""Undo and redo of whole operations, as entries themselves. What is taken back stays in the log and weighs nothing."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import TRIES, attempt, refuse_writing
from kundtui.desk.calendar import red_letter_days
from kundtui.desk.deriving import derive
from kundtui.desk.desk import zone_of
from kundtui.desk.may import may
from kundtui.desk.membership import concerns_office, refuse_own_seat, refuse_without_admin
from kundtui.desk.merging import logs_with_targets
from kundtui.desk.refused import Refused
from kundtui.domain.dossier import check, fold
from kundtui.domain.entry import OFFICE, Entry, Log
from kundtui.domain.obligations import owed_at_end
from kundtui.domain.office import fold_office
from kundtui.domain.values import Unlawful
from kundtui.store.port import Busy, Moved, Operation, Write

if TYPE_CHECKING:
    from kundtui.desk.desk import Desk
    from kundtui.domain.office import Office
    from kundtui.store.port import Done

UNDO, REDO, IMPORT = "undo", "redo", "import"
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


def coming(desk: Desk, *, back: bool = False) -> Done:
    """The operation that an undo would take back now, or with `back` a redo put back; refused as that is where there is none."""
    refuse_writing(desk)
    return _which(desk, "operation.redone" if back else "operation.undone", "")


def _turn(desk: Desk, kind: str, operation: str, reason: str) -> Undone:
    for turn in range(TRIES):
        with attempt(desk, turn), suppress(Moved):
            return _tried(desk, kind, operation, reason)
    raise Busy("locked", holder="")


def _tried(desk: Desk, kind: str, operation: str, reason: str) -> Undone:
    refuse_writing(desk)
    done = _which(desk, kind, operation)
    _refuse_others(desk, done)
    desk.store.append(_write(desk, done, kind, reason))
    return Undone(done.operation.id, done.operation.act, done.entries, tuple(client for client in done.clients if client))


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
    """One's own; a leader anybody's; an import its importer or an admin (entries.md); what changed the office an admin."""
    if OFFICE in done.clients and concerns_office(desk.store.entries_of(done.operation.id)):
        refuse_writing(desk, "office")
    if done.operation.by == desk.member.id:
        return
    verb = "undo_import" if done.operation.act == IMPORT else "undo_others"
    if not may(desk.member.role, verb):
        author = desk.office.members.get(done.operation.by)
        raise Refused("import_not_yours" if verb == "undo_import" else "not_yours", author=author.name if author else done.operation.by)


def _write(desk: Desk, done: Done, kind: str, reason: str) -> Write:
    """The entries of an undoing or redoing, with the rows that follow where they are few; refused where it would be unlawful."""
    entries = _undoings(desk, done, kind, reason)
    logs = logs_with_targets(desk, done.clients)
    expected = {client: log.position for client, log in logs.items()} | {OFFICE: desk.office.position}
    after = {client: _touched(log, entries) for client, log in logs.items()}
    for client, log in logs.items():
        _refuse_unlawful(desk, client, log, after[client])
    office = fold_office(after[OFFICE], zone_of, red_letter_days) if OFFICE in after else desk.office
    refuse_own_seat(desk, office)
    refuse_without_admin(desk.office, office)
    clients = [client for client in after if client != OFFICE]
    moment = desk.now()
    rows = [derive(client, after[client], office, moment) for client in clients] if len(clients) <= ALL_ROWS else []
    word = UNDO if kind == "operation.undone" else REDO
    return Write(Operation(entries[0].operation, desk.member.id, word, entries[0].recorded_at), entries, expected, rows)


def _undoings(desk: Desk, done: Done, kind: str, reason: str) -> list[Entry]:
    """An operation is taken back or given back as one; an import with each operation that it brought, so that the log alone tells it.

    A whole import is given back by taking back its undoing: what was taken back within it before stays so.
    """
    own = desk.new_id()
    by, recorded_at, at = desk.member.id, desk.recorded_at(), desk.stamp(desk.now())
    parts = [done.operation.id]
    if done.operation.act == IMPORT and kind == "operation.redone":
        kind, parts = "operation.undone", [done.voided]
    elif done.operation.act == IMPORT:
        parts += dict.fromkeys(entry.operation for entry in desk.store.entries_of(done.operation.id) if entry.operation != parts[0])
    data = {"reason": reason} if reason else {}
    return [Entry(0, desk.new_id(), own, OFFICE, kind, "", at, recorded_at, by, {"operation": part, **data}) for part in parts]


def _touched(log: Log, entries: list[Entry]) -> Log:
    """A log with those of the new undoings that touch it; an import's may be very many, and each concerns few."""
    mine = {entry.operation for entry in (*log.entries, *log.joined, *log.undoings)}
    return log._replace(undoings=(*log.undoings, *(entry for entry in entries if entry.data["operation"] in mine)))


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
    fresh = [fault.entry for fault in check(after, office.zone) if fault.entry.id not in known]
    fresh += _unmet(office, before, after)
    if fresh:
        author = office.members.get(fresh[0].by)
        name = author.name if author else fresh[0].by
        raise Refused("undo_unlawful", entry=fresh[0].kind, author=name, at=fresh[0].at)


def _unmet(office: Office, before: Log, after: Log) -> list[Entry]:
    """The end that rests on what is taken back: that a promise was kept, or another obligation met (A12)."""
    if not any(entry.kind == "offboarding.ended" for entry in after.entries):
        return []
    end = owed_at_end(fold(after, office.zone))
    return [end.entry] if end is not None and owed_at_end(fold(before, office.zone)) is None else []
