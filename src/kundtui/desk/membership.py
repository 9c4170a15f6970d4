"""What the office's members must never come to: nobody who looks after it, or an act that takes its author's own seat away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk.refused import Refused
from kundtui.domain.entry import OFFICE, UNDOINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kundtui.desk.desk import Desk
    from kundtui.domain.entry import Entry
    from kundtui.domain.office import Office


def refuse_without_admin(before: Office, after: Office) -> None:
    """Refuse what leaves the office without an administrator: nobody could take anybody in any more."""
    if _has_admin(before) and not _has_admin(after):
        raise Refused("last_admin")


def _has_admin(office: Office) -> bool:
    return any(member.role == "admin" and not member.left for member in office.members.values())


def refuse_own_seat(desk: Desk, after: Office) -> None:
    """Refuse to take back what brought the member who sits here: there would be nobody to give it back."""
    if after.member_of(desk.login) is None:
        raise Refused("undo_own_seat")


def concerns_office(entries: Iterable[Entry]) -> bool:
    """Tell whether entries change the office itself: its members, rules, services and erasures, which are an administrator's."""
    return any(entry.client == OFFICE and entry.kind not in UNDOINGS for entry in entries)


def verb_to_undo(desk: Desk, what: str, target: str) -> str:
    """What one must be allowed to do for a line of a file to take a stored operation or entry back, or give it back (entries.md)."""
    entry = desk.store.entry(target) if what == "entry" else None
    done = desk.store.operation(entry.operation if entry else target)
    if done is None or desk.member.id == (entry.by if entry else done.operation.by):
        return "record"
    return "undo_import" if done.operation.act == "import" else "undo_others"
