"""What a row adds to a client and its people: only what is not there yet. Whom the row means: `parties`; what else rows become: `drafts`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.exchange.parties import Parties, Party, made_id, meet, spelled
from kundtui.language.fold import fold

if TYPE_CHECKING:
    from collections import Counter

    from kundtui.desk.desk import Desk

PERSON = ("role", "email", "phone")


class Left(NamedTuple):
    """A value that was left out though the row is taken: the field and what was written."""

    field: str
    text: str


class Additions:
    """Makes the entries of lists of clients and contacts. `left` counts what has no place in them."""

    def __init__(self, desk: Desk, parties: Parties, left: Counter[Left]) -> None:
        self._parties, self._left = parties, left
        self._members = {
            fold(name): one.id for one in desk.office.members.values() if not one.left for name in (one.name, one.login) if name
        }

    def client(self, party: Party, said: dict[str, Any], *, fresh: bool) -> list[dict[str, Any]]:
        """What a row adds to a client, and the person whom it names; only what is not there yet."""
        records = []
        if fresh:
            records.append(added(party, said))
            party.tags, party.aliases = list(said.get("tags") or ()), list(said.get("aliases") or ())
        records += self._more(party, "tags", said.get("tags") or [])
        records += self._more(party, "aliases", said.get("aliases") or [])
        records += self.decided_name(party, said)
        records += self._country_and_owner(party, said)
        person = person_of(said)
        return records + (self.contact(party, person) if person else self._nobody(said))

    def decided_name(self, party: Party, said: dict[str, Any]) -> list[dict[str, Any]]:
        """The name by which a row means the client, where that was decided: it is kept as another name."""
        name = said.get("client", "")
        return self._more(party, "aliases", [name]) if name and not self._parties.is_called(party, name) else []

    @staticmethod
    def _more(party: Party, field: str, values: list[str]) -> list[dict[str, Any]]:
        """What a list of the client's (tags, other names) does not have yet."""
        has = list(getattr(party, field))
        known = {*map(spelled, has), *([spelled(party.name)] if field == "aliases" else [])}
        more = [value for value in values if spelled(value) not in known]
        if not more:
            return []
        setattr(party, field, [*has, *more])
        return [_change(field, has or None, [*has, *more])]

    def _country_and_owner(self, party: Party, said: dict[str, Any]) -> list[dict[str, Any]]:
        records: list[dict[str, Any]] = []
        country, owner = said.get("country"), self._members.get(fold(said.get("owner", "")), "")
        if country and not party.country:
            party.country = country
            records.append(_change("country", None, country))
        if country == "":
            self._left[Left("country", "")] += 1
        if said.get("owner") and not owner:
            self._left[Left("owner", said["owner"])] += 1
        if owner and not party.owner:
            party.owner = owner
            records.append({"kind": "owner.assigned", "data": {"owner": owner}})
        return records

    def _nobody(self, said: dict[str, Any]) -> list[dict[str, Any]]:
        """A phone number or an address of nobody has no place in the log."""
        self._left.update(Left(field, "") for field in PERSON if said.get(field))
        return []

    def contact(self, party: Party, person: dict[str, str]) -> list[dict[str, Any]]:
        """A person who is new, or what is new of one who is known by name or address."""
        known = party.people.get(party.emails.get(person.get("email", "").casefold(), "")) or party.people.get(fold(person["name"]))
        if known is None:
            subject = made_id("contact", party.id, fold(person["name"]), person.get("email", ""))
            meet(party, person | {"id": subject})
            return [{"kind": "contact.added", "subject": subject, "data": person}]
        records = []
        for field in PERSON:
            if person.get(field) and not known.get(field):
                known[field] = person[field]
                records.append(
                    {"kind": "contact.changed", "subject": known["id"], "data": {"field": field, "old": None, "new": person[field]}}
                )
        meet(party, known)
        return records


def added(party: Party, said: dict[str, Any]) -> dict[str, Any]:
    """The entry of a new client."""
    data: dict[str, Any] = {"name": party.name, "code": party.code}
    data |= {field: said[field] for field in ("aliases", "tags") if said.get(field)}
    if said.get("since"):
        data["first_agreement_on"] = said["since"]
    return {"kind": "client.added", "data": data}


def person_of(said: dict[str, Any]) -> dict[str, str]:
    """The person whom a row names; one without a name goes by the address."""
    name = said.get("contact") or " ".join(said[part] for part in ("first_name", "last_name") if said.get(part)) or said.get("email", "")
    return {"name": name, **{field: said[field] for field in PERSON if said.get(field)}} if name else {}


def _change(field: str, old: object, new: object) -> dict[str, Any]:
    return {"kind": "client.changed", "data": {"field": field, "old": old, "new": new}}
