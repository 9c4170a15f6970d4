"""The acts on the people at a client: added, changed, assessed, left for another client. What they weigh is in the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from kundtui.desk.act import Fact, Receipt, act, act_on, filled
from kundtui.desk.changing import changes
from kundtui.desk.refused import Refused
from kundtui.domain.people import FIELDS, is_email, is_phone, reason_code
from kundtui.domain.values import Stance, Will
from kundtui.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.people import Contact

ANSWERS: tuple[str, ...] = get_args(Will)
STANCES: tuple[str, ...] = get_args(Stance)


class Added(NamedTuple):
    """A person to be known at a client."""

    client: str
    name: str
    role: str = ""
    email: str = ""
    phone: str = ""
    main: bool = False


class Changed(NamedTuple):
    """New values by field. `seen`: what each held when it was looked at, so that nobody's change is overwritten unseen."""

    client: str
    contact: str
    new: Mapping[str, Any]
    seen: Mapping[str, Any] | None = None


class Assessed(NamedTuple):
    """What we think of a person (N11, N13); None leaves a part as it was last judged."""

    client: str
    contact: str
    will: str | None = None
    mandate: str | None = None
    stance: str | None = None
    reason: str = ""


class Left(NamedTuple):
    """A person who left; `to_client`: the client where they are now, "" where that is none of ours; `role`: what they are there.

    `email` and `phone`: those there; None takes along what is known, "" leaves it behind.
    """

    client: str
    contact: str
    to_client: str = ""
    role: str = ""
    email: str | None = None
    phone: str | None = None


def add(desk: Desk, draft: Added) -> Receipt:
    """Store a person at a client (N12). A main counterpart takes the place of the one before."""
    data = filled(**{field: getattr(draft, field) for field in FIELDS})
    contact = desk.new_id()

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        _refuse_name(dossier, draft.name, now)
        _refuse_unreachable(data)
        yield Fact("contact.added", data, contact)
        if draft.main:
            yield from _no_longer_main(dossier, contact, now)

    return act(desk, "contact.added", draft.client, decide)


def change(desk: Desk, draft: Changed) -> Receipt:
    """Store what has changed about a person; refused where somebody has changed the same meanwhile."""

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        person = the_person(dossier, draft.contact)
        found = changes(draft.new, person.newest, FIELDS, draft.seen)
        if any(one["field"] == "name" for one in found):
            _refuse_name(dossier, str(draft.new["name"] or ""), now, draft.contact)
        _refuse_unreachable({one["field"]: one["new"] for one in found})
        yield from (Fact("contact.changed", one, draft.contact) for one in found)
        if any(one["field"] == "main" and one["new"] for one in found):
            yield from _no_longer_main(dossier, draft.contact, now)

    return act(desk, "contact.changed", draft.client, decide)


def assess(desk: Desk, draft: Assessed) -> Receipt:
    """Store what we think of a person: will and mandate (N13), and how they stand towards us (N11)."""

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        person = the_person(dossier, draft.contact)
        if not person.here(now):
            raise Refused("contact_left_already", "N13", contact=person.newest("name"))
        last = person.assessed.last(now)
        view = {
            "will": draft.will or (last.will if last else "unknown"),
            "mandate": draft.mandate or (last.mandate if last else "unknown"),
            "stance": draft.stance or (last.stance if last else "neutral"),
        }
        for field, allowed, practice in (("will", ANSWERS, "N13"), ("mandate", ANSWERS, "N13"), ("stance", STANCES, "N11")):
            if view[field] not in allowed:
                raise Refused("bad_value", practice, field=field, value=view[field], allowed=", ".join(allowed))
        yield Fact("contact.assessed", view | filled(reason=_reason(draft.reason)), draft.contact)

    return act(desk, "contact.assessed", draft.client, decide)


def _reason(given: str) -> str:
    """The words of a reason; one that has a code is stored as its words, however it was written."""
    head, colon, rest = given.partition(":")
    code = reason_code(head.replace("_", " "))
    return f"{code.replace('_', ' ')}{colon}{rest}".strip() if code else given.strip()


def leave(desk: Desk, draft: Left) -> Receipt:
    """Store that a person left; where it is to another client of ours they are added there, in the same operation.

    What was recorded with them stays where it was, and is seen from there too: `moved.came`.
    """
    if draft.to_client == draft.client:
        raise Refused("left_for_itself", "N12")
    there = desk.new_id()
    _refuse_unreachable({"email": draft.email, "phone": draft.phone})

    def decide(dossiers: Mapping[str, Dossier], now: datetime) -> Mapping[str, Iterable[Fact]]:
        person = the_person(dossiers[draft.client], draft.contact)
        found = {draft.client: [Fact("contact.left", filled(to_client=draft.to_client), draft.contact)]}
        if draft.to_client:
            name = str(person.newest("name") or "")
            kept = {field: _kept(getattr(draft, field), person.newest(field)) for field in ("email", "phone")}
            data = filled(name=name, role=draft.role.strip(), **kept)
            known = _called(dossiers[draft.to_client], name, now)
            found[draft.to_client] = [] if known else [Fact("contact.added", data, there)]
        return found

    return act_on(desk, "contact.left", [draft.client, *([draft.to_client] if draft.to_client else [])], decide)


def _kept(given: str | None, known: object) -> str:
    """What goes along: what was given, else what is known."""
    return str(known or "") if given is None else given.strip()


def the_person(dossier: Dossier, contact: str) -> Contact:
    """A contact by its id; refused where there is none."""
    if contact not in dossier.contacts:
        raise Refused("unknown_contact", contact=contact)
    return dossier.contacts[contact]


def _called(dossier: Dossier, name: str, now: datetime) -> list[str]:
    """Who is at the client by that name."""
    here = (contact for contact in dossier.contacts.values() if contact.here(now))
    return [contact.id for contact in here if fold(str(contact.newest("name") or "")) == fold(name)]


def _refuse_name(dossier: Dossier, name: str, now: datetime, contact: str = "") -> None:
    """A person has a name, and not one that somebody else here has: people are meant by their names."""
    if not name.strip():
        raise Refused("missing_field", field="name")
    if set(_called(dossier, name, now)) - {contact}:
        raise Refused("duplicate_contact", "N12", name=name)


def _refuse_unreachable(new: Mapping[str, Any]) -> None:
    """An address and a number that are given can be used; what was stored before stays as it is."""
    for field, code, can_be in (("email", "bad_email", is_email), ("phone", "bad_phone", is_phone)):
        given = str(new.get(field) or "").strip()
        if given and not can_be(given):
            raise Refused(code, "N12", text=given)


def _no_longer_main(dossier: Dossier, contact: str, now: datetime) -> Iterator[Fact]:
    for other in dossier.contacts.values():
        if other.id != contact and other.here(now) and other.newest("main"):
            yield Fact("contact.changed", {"field": "main", "old": True, "new": False}, other.id)
