"""The acts on members of the office, and who is meant by a typed name. What a role may do: `may`."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk.act import TRIES, attempt, refuse_writing, with_entries
from kundtui.desk.calendar import red_letter_days
from kundtui.desk.desk import zone_of
from kundtui.desk.may import ROLES
from kundtui.desk.membership import refuse_without_admin
from kundtui.desk.refused import Refused
from kundtui.domain.entry import OFFICE, Entry
from kundtui.domain.office import fold_office
from kundtui.domain.values import Unlawful
from kundtui.language.fold import fold
from kundtui.store.port import Busy, Moved, Operation, StoreError, Write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kundtui.desk.desk import Desk
    from kundtui.domain.office import Member, Office

PARTS = re.compile(r"[,;/&+]|\s(?:and|och|og)\s", re.IGNORECASE)
"""What stands between two names."""


def the_member(desk: Desk, typed: str) -> str:
    """The one member whose login or id it is, or whose name begins as typed; refused when there is none or several."""
    wanted = fold(typed)
    here = {member.id: member for member in desk.office.members.values() if not member.left}
    if typed in here:
        return typed
    exact = [one for one, member in here.items() if wanted in {fold(member.login), fold(member.name)}]
    begun = [one for one, member in here.items() if wanted and fold(member.name).startswith(wanted)]
    found = exact if len(exact) == 1 else begun
    if not found:
        _refuse_several(typed, here)
        raise Refused("unknown_member", member=typed)
    if len(found) > 1:
        raise Refused("ambiguous_member", member=typed, names=", ".join(_told(here[one]) for one in found))
    return found[0]


def _told(member: Member) -> str:
    """A name with the login, by which one is always meant."""
    return f"{member.name} ({member.login})" if member.login else member.name


def _refuse_several(typed: str, here: Mapping[str, Member]) -> None:
    """Refuse several names where one is asked for: a client has exactly one owner (N3)."""
    names = [fold(part) for part in PARTS.split(typed) if part.strip()]
    known = {fold(word) for member in here.values() for word in (member.name, member.login, *member.name.split())}
    if len(names) > 1 and known.issuperset(names):
        raise Refused("one_owner", "N3", member=typed)


class Changed(NamedTuple):
    """What shall be different about a member; what is empty stays."""

    member: str
    name: str = ""
    role: str = ""
    login: str = ""


def add(desk: Desk, name: str, login: str, role: str) -> str:
    """Store a new member; gives the id. Only an admin may."""
    if not name.strip():
        raise Refused("missing_field", field="name")
    _refuse_role(role)
    member = desk.new_id()
    data = {"name": name, "role": role} | ({"login": login} if login else {})

    def decide(office: Office) -> dict[str, Any]:
        _refuse_name(office, name)
        return data

    return _act(desk, "member.added", member, decide)


def change(desk: Desk, draft: Changed) -> str:
    """Store another name, role or login of a member; gives the id. Only an admin may; the last one stays one."""
    if draft.role:
        _refuse_role(draft.role)

    def decide(office: Office) -> dict[str, Any]:
        before = office.members[draft.member]
        wanted = {"name": draft.name, "role": draft.role, "login": draft.login}
        data = {field: value for field, value in wanted.items() if value and value != getattr(before, field)}
        if not data:
            raise Refused("nothing_changed")
        if "name" in data:
            _refuse_name(office, draft.name, draft.member)
        holder = office.member_of(draft.login) if "login" in data else None
        if holder is not None:
            raise Refused("login_taken", login=draft.login)
        return data

    return _act(desk, "member.changed", draft.member, decide)


def leave(desk: Desk, member: str, reason: str = "") -> str:
    """Store that a member has left; what was theirs alone (drafts, views, marks) goes. Only an admin may; the last one stays."""
    login = desk.office.members[member].login if member in desk.office.members else ""
    _act(desk, "member.left", member, lambda _office: {"reason": reason} if reason else {})
    with suppress(StoreError):
        for key in filter(None, (member, login)):
            desk.store.personal.forget(key)
    return member


def _refuse_role(role: str) -> None:
    if role not in ROLES:
        raise Refused("bad_value", field="role", value=role, allowed=", ".join(ROLES))


def _refuse_name(office: Office, name: str, member: str = "") -> None:
    """Refuse what another is called: the screens know owners and colleagues by their names alone."""
    if any(fold(other.name) == fold(name) for other in office.members.values() if other.id != member and not other.left):
        raise Refused("member_named", name=name)


def _act(desk: Desk, kind: str, member: str, decide: Callable[[Office], dict[str, Any]]) -> str:
    """Carry out one act on one member as an administrator; the act holds only where the office has not moved on."""
    operation = Operation(desk.new_id(), "", kind, "")
    for turn in range(TRIES):
        with attempt(desk, turn), suppress(Moved):
            return _tried(desk, operation, member, decide)
    raise Busy("locked", holder="")


def _tried(desk: Desk, operation: Operation, member: str, decide: Callable[[Office], dict[str, Any]]) -> str:
    refuse_writing(desk, "office")
    office, log, by, recorded_at = desk.office, desk.store.log(OFFICE), desk.member.id, desk.recorded_at()
    if operation.act != "member.added" and (member not in office.members or office.members[member].left):
        raise Refused("unknown_member", member=member)
    at, data = desk.stamp(desk.now()), decide(office)
    entry = Entry(0, desk.new_id(), operation.id, OFFICE, operation.act, member, at, recorded_at, by, data)
    try:
        after = fold_office(with_entries(log, [entry]), zone_of, red_letter_days, strict=True)
    except Unlawful as refusal:
        raise Refused(refusal.code, **refusal.facts) from refusal
    refuse_without_admin(office, after)
    desk.store.append(Write(operation._replace(by=by, at=recorded_at), [entry], {OFFICE: log.position}, ()))
    return member
