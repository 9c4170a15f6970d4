"""The acts on a client itself: added, its fields changed, its owner assigned. How it is found later: `portfolio`."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.calendar import closed_days
from kundtui.desk.changing import changes
from kundtui.desk.refused import Refused
from kundtui.domain.client import CHOICES, FIELDS
from kundtui.language.fold import fold
from kundtui.language.nearly import KINDS_OF_FIRM

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier

CODE_LETTERS = 4
LONGEST_CODE = 20


class Added(NamedTuple):
    """A client to be: names and tags as they were typed, `owner` a member's id or ""."""

    name: str
    code: str
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    owner: str = ""


class Changed(NamedTuple):
    """New values by field. `seen`: what each held when it was looked at, so that nobody's change is overwritten unseen."""

    client: str
    new: Mapping[str, Any]
    seen: Mapping[str, Any] | None = None


class Assigned(NamedTuple):
    """Who has the main responsibility, and who steps in; None leaves one as it is, "" is nobody."""

    client: str
    owner: str | None = None
    deputy: str | None = None
    reason: str = ""


def add(desk: Desk, draft: Added) -> Receipt:
    """Store a new client with its owner (N3). A code that any client has or had is refused."""
    for field in ("name", "code"):
        if not getattr(draft, field).strip():
            raise Refused("missing_field", field=field)
    refuse_code(draft.code)
    _refuse_taken(desk, draft.code)
    data: dict[str, Any] = {"name": draft.name, "code": draft.code}
    data |= {field: list(values) for field, values in (("aliases", draft.aliases), ("tags", draft.tags)) if values}

    def decide(_dossier: Dossier, _now: datetime) -> Iterable[Fact]:
        yield Fact("client.added", data)
        if draft.owner:
            yield Fact("owner.assigned", {"owner": draft.owner})

    return act(desk, "client.added", desk.new_id(), decide)


def change(desk: Desk, draft: Changed) -> Receipt:
    """Store what has changed about a client; refused where somebody has changed the same meanwhile.

    A code is one client's alone, also when it has another by now: the old code still finds it.
    """
    new = {field: _fit(field, value) for field, value in draft.new.items()}

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        found = changes(new, dossier.client.newest, FIELDS, draft.seen)
        for one in found:
            if one["field"] == "code":
                _refuse_taken(desk, one["new"], draft.client)
            if one["field"] == "country" and one["new"] and closed_days(one["new"], now.year).problem:
                raise Refused("unknown_country", country=one["new"])
        return [Fact("client.changed", one) for one in found]

    return act(desk, "client.changed", draft.client, decide)


def assign(desk: Desk, draft: Assigned) -> Receipt:
    """Store who has the main responsibility, exactly one member, and who steps in (N3).

    The same once more needs a reason: it answers whether the owner is still the right one.
    """

    def decide(dossier: Dossier, _now: datetime) -> Iterable[Fact]:
        last = dossier.client.owners.facts[-1] if dossier.client.owners.facts else None
        owner, deputy = owner_and_deputy(desk, dossier, draft.owner, draft.deputy)
        if last and (owner, deputy) == (last.owner, last.deputy) and not draft.reason.strip():
            raise Refused("nothing_changed", "N3")
        yield Fact("owner.assigned", filled(owner=owner, deputy=deputy, reason=draft.reason.strip()))

    return act(desk, "owner.assigned", draft.client, decide)


def owner_and_deputy(desk: Desk, dossier: Dossier, owner: str | None, deputy: str | None) -> tuple[str, str]:
    """Who shall own a client and who steps in, None for as it is; refused where no member is named or one is both (N3)."""
    last = dossier.client.owners.facts[-1] if dossier.client.owners.facts else None
    owner = owner if owner is not None else last.owner if last else ""
    deputy = deputy if deputy is not None else last.deputy if last and last.deputy != owner else ""
    if not owner:
        raise Refused("missing_owner", "N3")
    if owner == deputy:
        raise Refused("deputy_is_owner", "N3")
    for member in filter(None, (owner, deputy)):
        if member not in desk.office.members or desk.office.members[member].left:
            raise Refused("unknown_member", "N3", member=member)
    return owner, deputy


PRACTICES = {"target": "N2", "origin": "N1", "trust": "T2"}
"""The practice that a field with a choice rests on."""


def _fit(field: str, value: Any) -> Any:  # noqa: ANN401 - a field holds text, a list or a truth
    """A value as its field may hold it; refused where it cannot."""
    if field in ("name", "code") and not str(value or "").strip():
        raise Refused("missing_field", field=field)
    if field == "code":
        refuse_code(str(value))
    if field in CHOICES and value and value not in CHOICES[field]:
        raise Refused("bad_value", PRACTICES[field], field=field, value=value, allowed=", ".join(CHOICES[field]))
    if field == "do_not_call":
        return bool(value)
    return value.upper() if field == "country" and value else value


def refuse_code(code: str) -> None:
    """Refuse what cannot be typed as one short word."""
    if len(code) > LONGEST_CODE or len(code.split()) != 1:
        raise Refused("bad_code", field="code", value=code, limit=LONGEST_CODE)


def _refuse_taken(desk: Desk, code: str, client: str = "") -> None:
    """Refuse a code that another client has or had."""
    wanted = fold(code)
    for folded, hit in desk.store.names():
        if folded == wanted and hit.client != client and (fold(hit.code) == wanted or hit.what == "former"):
            raise Refused("duplicate_client", code=code)


def code_stem(name: str) -> str:
    """What a code for this name begins with; "" where the name has no letter."""
    words = ["".join(letter for letter in word if letter.isalnum()) for word in fold(name).split()]
    telling = [word for word in words if word and word not in KINDS_OF_FIRM] or [word for word in words if word]
    if not telling:
        return ""
    return ("".join(word[0] for word in telling) if len(telling) > 1 else telling[0])[:CODE_LETTERS].upper()


def proposed_code(desk: Desk, name: str) -> str:
    """A code for a new name that no client has: its first letters, or the initials of several words; numbered where that is taken."""
    stem = code_stem(name)
    if not stem:
        return ""
    codes = (stem if number == 1 else f"{stem}{number}" for number in count(1))
    return next(code for code in codes if all(fold(hit.code) != fold(code) for hit in desk.store.named(fold(code))))
