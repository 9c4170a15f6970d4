"""Whom the rows of a table mean: a client of the database, one that an earlier row brought, one that is nearly so, or a new one."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple
from unicodedata import normalize

from kundtui.desk import portfolio
from kundtui.desk.client import code_stem
from kundtui.desk.incoming import names_known
from kundtui.language.fold import fold
from kundtui.language.nearly import Nearly

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kundtui.desk.desk import Desk

SAME, NEW, SKIP = "same", "new", "skip"
"""What may be decided of a name that is nearly a client's."""
Wrong = tuple[str, dict[str, Any], str]
"""What is wrong with a row: a code of `words.refusals`, its facts, the field."""
Several = dict[str, tuple[str, ...]]
"""Few of each: a set takes four times the room."""


class Candidate(NamedTuple):
    """A client of the database who may be meant."""

    client: str
    name: str
    code: str


class Near(NamedTuple):
    """A name of the file that is nearly a client's: where it stands first, and who may be meant."""

    row: int
    name: str
    candidates: tuple[Candidate, ...]


class Party:
    """One client as it stands while a file is read: what the database has, and what rows have added."""

    __slots__ = ("added", "aliases", "code", "country", "emails", "id", "name", "owner", "people", "row", "said", "tags", "written")

    def __init__(self, client: str, name: str, code: str) -> None:
        self.id, self.name, self.code = client, name, code
        self.row = 0
        self.added = False
        self.written = ""
        self.country = self.owner = ""
        self.tags: list[str] = []
        self.aliases: list[str] = []
        self.people: dict[str, dict[str, str]] = {}
        self.emails: dict[str, str] = {}
        self.said: dict[str, tuple[str, int]] = {}


class Parties:
    """Everybody whom a file may mean. `decided`: name as `spelled` gives it -> a client, new or skip; `default`: same, new, skip, or "" to ask.

    `whole`: what the database knows of a client is needed, not only who it is. `adds`: whom nobody knows is a
    new client, and no mistake.
    """

    def __init__(self, desk: Desk, decided: Mapping[str, str], default: str, *, whole: bool, adds: bool) -> None:
        self._desk, self._decided, self._default, self._whole, self.adds = desk, decided, default, whole, adds
        self._codes: Several = {}
        self._names: Several = {}
        self._called: Several = {}
        self._taken: set[str] = set()
        for text, what, client in names_known(desk):
            self._taken |= {text} if what in {"code", "former"} else set()
            _put(self._codes if what == "code" else self._names, text, client)
            _put(self._called, client, text)
        self._nearly = Nearly((text, client) for text, clients in self._names.items() for client in sorted(clients))
        self._ids = set(desk.store.clients())
        self._loaded: dict[str, Party] = {}
        self._by_code: dict[str, Party] = {}
        self._by_name: dict[str, list[Party]] = {}
        self._numbers: dict[str, int] = {}
        self.nearly: dict[str, Near] = {}

    def meant(self, name: str, code: str, row: int) -> Party | Wrong | None:
        """Whom a row means: a party (new where `id` is ""), what is wrong, or None where it is skipped or still to be decided."""
        coded, named = fold(code), fold(name)
        party = self._by_code.get(coded) if coded else None
        if party:
            return party if not named or self.knows(party, name) else _contradiction(party, name)
        found = [one for one in self._by_name.get(named, ()) if not (coded and one.written) and spelled(name) in self._spellings(one)]
        if found:
            return found[0] if len(found) == 1 else _ambiguous(name, [one.code for one in found])
        holders = self._codes.get(coded, ()) if coded else ()
        if holders:
            client = min(holders)
            return self.load(client) if not named or named in self._called[client] else self._near(name, (client,), row)
        known = {*self._names.get(named, ()), *(self._codes.get(named, ()) if not coded else ())}
        known = {client for client in known if not (coded and client in self._loaded and self._loaded[client].written)}
        exact = {client for client in known if self.is_called(self._whole_party(client), name)} if self._whole or len(known) > 1 else known
        if len(exact) > 1:
            return _ambiguous(name, sorted(self._candidate(client).code for client in exact))
        if exact:
            return self.load(min(exact))
        return self._near(name or code, tuple(sorted(known)) or self._nearly.to(name), row)

    def knows(self, party: Party, name: str) -> bool:
        """Tell whether a client is known by a name, whatever its marks."""
        return fold(name) in {fold(party.name), *map(fold, party.aliases), *self._called.get(party.id, ())}

    def _spellings(self, party: Party) -> set[str]:
        return {spelled(one) for one in (party.name, *party.aliases, party.code) if one} or {""}

    def is_called(self, party: Party, name: str) -> bool:
        """Tell whether a client is called just so: Åre is not Are. A name of old, of which only the letters are known, counts as well."""
        alike = {one for one in self._spellings(party) if fold(one) == fold(name)}
        return spelled(name) in alike if alike else self.knows(party, name)

    def _whole_party(self, client: str) -> Party:
        return self.load(client) if self._whole else self._read(client)

    def _near(self, name: str, clients: tuple[str, ...], row: int) -> Party | Wrong | None:
        """Decide on a name that is nearly a client's; one that is near nobody is new."""
        if not clients:
            return self._new(name)
        verdict = self._decided.get(spelled(name)) or self._default
        if not verdict:
            self.nearly.setdefault(spelled(name), Near(row, name, tuple(map(self._candidate, clients))))
        if verdict == SAME and len(clients) > 1:
            return _ambiguous(name, [self._candidate(client).name for client in clients])
        if verdict in {"", SKIP}:
            return None
        return self._new(name) if verdict == NEW else self._decided_on(clients[0] if verdict == SAME else verdict)

    def _decided_on(self, client: str) -> Party:
        """A client whom a decision names: all of it is needed, because the decision is kept as another name."""
        if client not in self._loaded or not self._loaded[client].name:
            self._loaded[client] = self._read(client)
        return self._loaded[client]

    def _new(self, name: str) -> Party | Wrong:
        return Party("", name, "") if self.adds and name else ("unknown_client", {"text": name}, "client")

    def _candidate(self, client: str) -> Candidate:
        party = self._whole_party(client)
        return Candidate(client, party.name, party.code)

    def load(self, client: str) -> Party:
        """A client of the database, as it stands."""
        if client not in self._loaded:
            self._loaded[client] = self._read(client) if self._whole else Party(client, "", "")
        return self._loaded[client]

    def _read(self, client: str) -> Party:
        facts = portfolio.dossier(self._desk, client)
        party = Party(client, facts.client.newest("name") or "", facts.client.newest("code") or "")
        party.country = facts.client.newest("country") or ""
        party.tags, party.aliases = list(facts.client.newest("tags") or ()), list(facts.client.newest("aliases") or ())
        party.owner = facts.client.owners.facts[-1].owner if facts.client.owners.facts else ""
        for contact in facts.contacts.values():
            person = {field: contact.newest(field) or "" for field in ("name", "role", "email", "phone")} | {"id": contact.id}
            meet(party, person)
        return party

    def keep(self, party: Party, code: str, row: int) -> bool:
        """Take in whom a good row means, with a code that nobody has; tell whether it is a new client."""
        fresh = not party.id
        if fresh:
            party.id = self._new_id(party.name, code)
            party.code, party.added = code or self._proposed(party.name), True
            self._taken.add(fold(party.code))
        if not party.row:
            party.row = row
            if party.name:
                self._by_name.setdefault(fold(party.name), []).append(party)
        if code:
            party.written = party.written or code
            self._by_code.setdefault(fold(code), party)
        return fresh

    def _new_id(self, name: str, code: str) -> str:
        """An id made from what the file says, other than that of a client who was taken back."""
        rank = 0
        while (made := made_id("client", fold(name), fold(code), str(rank))) in self._ids:
            rank += 1
        self._ids.add(made)
        return made

    def _proposed(self, name: str) -> str:
        stem = code_stem(name)
        while True:
            number = self._numbers[stem] = self._numbers.get(stem, 0) + 1
            code = stem if number == 1 else f"{stem}{number}"
            if fold(code) not in self._taken:
                return code

    def is_taken(self, code: str) -> bool:
        """Tell whether a client has or had this code."""
        return fold(code) in self._taken


def _put(kept: Several, text: str, one: str) -> None:
    there = kept.get(text, ())
    if one not in there:
        kept[text] = (*there, one)


def spelled(name: str) -> str:
    """A name as it is compared letter by letter, marks included."""
    return " ".join(normalize("NFC", name).casefold().split())


def meet(party: Party, person: dict[str, str]) -> None:
    """Take in a person at a client."""
    party.people.setdefault(fold(person["name"]), person)
    if person.get("email"):
        party.emails.setdefault(person["email"].casefold(), fold(person["name"]))


def made_id(*told: str) -> str:
    """An id made from what is told, in the form of all others."""
    text = sha256("\x1f".join(told).encode()).hexdigest()
    return f"{text[:8]}-{text[8:12]}-8{text[13:16]}-{'89ab'[int(text[16], 16) % 4]}{text[17:20]}-{text[20:32]}"


def _contradiction(party: Party, name: str) -> Wrong:
    return "rows_contradict", {"row": party.row, "column": "client", "now": name, "old": party.name}, "client"


def _ambiguous(name: str, who: list[str]) -> Wrong:
    return "ambiguous_client", {"text": name, "names": ", ".join(who)}, "client"
