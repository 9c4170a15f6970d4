"""The acts on members of the office, and who is meant by a typed name. What a role may do: `may`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk.act import TRIES, refuse_writing, with_entries
from kundtui.desk.calendar import red_letter_days
from kundtui.desk.desk import zone_of
from kundtui.desk.may import ROLES
from kundtui.desk.refused import Refused
from kundtui.domain.entry import OFFICE, Entry
from kundtui.domain.office import fold_office
from kundtui.domain.values import Unlawful
from kundtui.language.fold import fold
from kundtui.store.port import Busy, Moved, Operation, Write

if TYPE_CHECKING:
    from kundtui.desk.desk import Desk


def the_member(desk: Desk, typed: str) -> str:
    """The one member whose login it is, or whose name begins as typed; refused when there is none or several."""
    wanted = fold(typed)
    here = {member.id: member for member in desk.office.members.values() if not member.left}
    exact = [one for one, member in here.items() if wanted in {fold(member.login), fold(member.name)}]
    begun = [one for one, member in here.items() if wanted and fold(member.name).startswith(wanted)]
    found = exact if len(exact) == 1 else begun
    if not found:
        raise Refused("unknown_member", member=typed)
    if len(found) > 1:
        raise Refused("ambiguous_member", member=typed, names=", ".join(here[one].name for one in found))
    return found[0]


def add(desk: Desk, name: str, login: str, role: str) -> str:
    """Store a new member; gives the id. Only an admin may."""
    if not name.strip():
        raise Refused("missing_field", field="name")
    if role not in ROLES:
        raise Refused("bad_value", field="role", value=role, allowed=", ".join(ROLES))
    operation, member, entry = desk.new_id(), desk.new_id(), desk.new_id()
    data = {"name": name, "role": role} | ({"login": login} if login else {})
    for _ in range(TRIES):
        refuse_writing(desk, "office")
        log, by, recorded_at = desk.store.log(OFFICE), desk.member.id, desk.recorded_at()
        added = Entry(0, entry, operation, OFFICE, "member.added", member, desk.stamp(desk.now()), recorded_at, by, data)
        try:
            fold_office(with_entries(log, [added]), zone_of, red_letter_days, strict=True)
        except Unlawful as refusal:
            raise Refused(refusal.code, **refusal.facts) from refusal
        try:
            desk.store.append(Write(Operation(operation, by, "member.added", recorded_at), [added], {OFFICE: log.position}, ()))
        except Moved:
            continue
        return member
    raise Busy("locked", holder="")
