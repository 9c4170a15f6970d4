"""One act on the office itself: read, decide on fresh facts, write once. Acts on a client are in `act`, on its members in `member`."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from kundtui.desk.act import TRIES, Fact, attempt, refuse_writing, with_entries
from kundtui.desk.calendar import red_letter_days
from kundtui.desk.desk import zone_of
from kundtui.desk.refused import Refused
from kundtui.domain.entry import OFFICE, Entry
from kundtui.domain.office import Office, fold_office
from kundtui.domain.values import Unlawful
from kundtui.store.port import Busy, Moved, Operation, Write

if TYPE_CHECKING:
    from collections.abc import Callable

    from kundtui.desk.desk import Desk


def act_on_office(desk: Desk, word: str, decide: Callable[[Office], Fact]) -> Office:
    """Carry out an act of a leader on the office; gives the office as it is then. It holds only where the office has not moved on."""
    operation = Operation(desk.new_id(), "", word, "")
    for turn in range(TRIES):
        with attempt(desk, turn), suppress(Moved):
            refuse_writing(desk, "set_policy")
            position = desk.store.log(OFFICE).position
            entry, after = foreseen(desk, decide(desk.office), operation.id)
            desk.store.append(Write(operation._replace(by=desk.member.id, at=entry.recorded_at), [entry], {OFFICE: position}, ()))
            return after
    raise Busy("locked", holder="")


def foreseen(desk: Desk, fact: Fact, operation: str = "") -> tuple[Entry, Office]:
    """The entry that a fact of now would be, and the office as it would be with it; refused where it would be unlawful."""
    log, recorded_at = desk.store.log(OFFICE), desk.recorded_at()
    at = desk.stamp(desk.now())
    entry = Entry(0, desk.new_id(), operation, OFFICE, fact.kind, fact.subject, at, recorded_at, desk.member.id, fact.data)
    try:
        return entry, fold_office(with_entries(log, [entry]), zone_of, red_letter_days, strict=True)
    except Unlawful as refusal:
        raise Refused(refusal.code, **refusal.facts) from refusal
