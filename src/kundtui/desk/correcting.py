"""One entry put in the place of another, where the log has no step that says it anew: an agenda written over. Other acts are in `act`."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import TRIES, Fact, Receipt, attempt, entries_of, refuse_unlawful, refuse_writing, with_entries
from kundtui.desk.deriving import derive
from kundtui.domain.dossier import fold
from kundtui.domain.entry import OFFICE, Entry
from kundtui.store.port import Busy, Moved, Operation, Write

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier


class Correction(NamedTuple):
    """The entry that no longer counts, and what stands in its place."""

    wrong: str
    fact: Fact


def correct(desk: Desk, word: str, client: str, decide: Callable[[Dossier, datetime], Correction]) -> Receipt:
    """Put an entry in the place of another, in one operation (entries.md, `entry.corrected`). `decide` is asked on fresh facts at every try."""
    operation = desk.new_id()
    for turn in range(TRIES):
        with attempt(desk, turn), suppress(Moved):
            return _tried(desk, Operation(operation, "", word, ""), client, decide)
    raise Busy("locked", holder="")


def _tried(desk: Desk, operation: Operation, client: str, decide: Callable[[Dossier, datetime], Correction]) -> Receipt:
    refuse_writing(desk)
    office, moment, log = desk.office, desk.now(), desk.store.log(client)
    decided = decide(fold(log, office.zone), moment)
    (entry,) = entries_of(desk, operation.id, client, (decided.fact,), moment)
    target = {"entry": decided.wrong, "by_entry": entry.id}
    own = operation._replace(by=desk.member.id, at=entry.recorded_at)
    undoing = Entry(0, desk.new_id(), own.id, OFFICE, "entry.corrected", "", desk.stamp(moment), entry.recorded_at, own.by, target)
    longer = with_entries(log, (entry,))._replace(undoings=(*log.undoings, undoing))
    refuse_unlawful(desk, log, longer)
    before, row = desk.store.standing(client), derive(client, longer, office, moment)
    expected = {client: log.position, OFFICE: office.position}
    desk.store.append(Write(own, (entry, undoing), expected, (row,)))
    level = before.level if before else "unknown"
    return Receipt(own.id, client, (entry.id,), level, row.standing.level if row.standing else level)
