"""Rows as entries: what each row adds to the client that it means, judged on the same path as a line of JSON. Who is meant: `parties`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kundtui.desk.incoming import Line, Problem
from kundtui.desk.numbered import Numbered, mark_of
from kundtui.domain.entry import OFFICE, UNDOINGS, voided
from kundtui.domain.values import CHANNELS
from kundtui.exchange.additions import Additions, Left, added, person_of
from kundtui.exchange.envelope import Reader
from kundtui.exchange.headings import names_persons
from kundtui.exchange.parties import Parties, Party, made_id
from kundtui.language.fold import fold

if TYPE_CHECKING:
    from kundtui.desk.desk import Desk
    from kundtui.exchange.cells import Cells
    from kundtui.exchange.headings import Asked, Columns

CLIENT_FIELDS = ("country", "owner", "since")
NAMED = {
    "at": "date",
    "data.name": "client",
    "data.note": "text",
    "data.first_agreement_on": "since",
    "data.minutes": "minutes",
    "data.new": "tags",
}
"""Field of an entry -> the field of a row that it came from, where they are not called alike."""


class Drafts:
    """Makes entries of rows. Entries that were taken back stay so; the same row, brought again, makes new ones."""

    def __init__(self, desk: Desk, columns: Columns, asked: Asked, parties: Parties, cells: Cells) -> None:
        self._columns, self._asked, self._parties, self._cells = columns, asked, parties, cells
        self._gone = _taken_back(desk)
        self._reader = Reader(desk.clock(), desk.office.zone)
        self._now = desk.stamp(desk.now())
        self._ranks = Numbered()
        self.made: Counter[str] = Counter()
        self.left: Counter[Left] = Counter()
        self._additions = Additions(desk, parties, self.left)

    def read(self, number: int, row: list[str]) -> list[Line] | list[Problem]:
        """The entries of a row, or everything that is wrong with it; nothing of either where it is skipped."""
        said, wrong = self._cells.read(row)
        if names_persons(self._columns, self._asked):
            said["client"] = person_of(said).get("name", "")
        if said.get("parent"):
            said["contact"], said["client"] = said.pop("client", ""), said["parent"]
        if self._columns.kind == "complaints" and "channel" in dict(wrong):
            said["channel"], wrong = "", [(field, error) for field, error in wrong if field != "channel"]
        problems = [self._problem(number, error.code, error.facts, field) for field, error in wrong]
        party = self._party(number, said, bad="client" in {field for field, _ in wrong})
        if isinstance(party, tuple):
            return [*problems, self._problem(number, *party)]
        problems += self._lacking(number, said, {field for field, _ in wrong})
        if party is None or problems:
            return problems
        problems = self._contradictions(number, party, said)
        code = said.get("code", "")
        if not party.id and code and self._parties.is_taken(code):
            problems.append(self._problem(number, "duplicate_client", {"code": code}, "code"))
        return problems or self._entries(number, party, said)

    def _party(self, number: int, said: dict[str, Any], *, bad: bool) -> Party | tuple[str, dict[str, Any], str] | None:
        if bad:
            return None
        if self._asked.client:
            return self._parties.load(self._asked.client)
        name, code = said.get("client", ""), said.get("code", "")
        if not name and not (code and self._columns.kind != "clients" and "client" not in self._columns.fields):
            return "row_without_client", {}, "client"
        if not name and self._columns.kind == "contacts" and not self._parties.is_taken(code):
            return "unknown_client", {"text": code}, "code"
        return self._parties.meant(name, code, number)

    def _lacking(self, number: int, said: dict[str, Any], wrong: set[str]) -> list[Problem]:
        """What a row of its kind must say and does not."""
        kind = self._columns.kind
        needed = {"interactions": ("date", "channel"), "complaints": ("date", "text", "severity")}.get(kind, ())
        if kind == "contacts" and not {"contact", "first_name", "last_name", "email"} & (said.keys() | wrong):
            return [self._problem(number, "empty_cell", {"column": "contact"}, "contact")]
        absent = [field for field in needed if field not in said and field not in wrong]
        for field in ("severity", "channel"):
            if getattr(self._asked, field) and field in absent:
                absent.remove(field)
        if kind == "interactions" and said.get("channel") == "" and not self._asked.channel:
            return [self._problem(number, "no_such_channel", {"allowed": ", ".join(CHANNELS)}, "channel")]
        return [self._problem(number, "empty_cell", {"column": field}, field) for field in absent]

    def _contradictions(self, number: int, party: Party, said: dict[str, Any]) -> list[Problem]:
        """What an earlier row said otherwise of the same client or person."""
        facts = {field: str(said[field]) for field in CLIENT_FIELDS if said.get(field) and self._columns.kind == "clients"}
        person = person_of(said)
        if person and self._columns.kind in {"clients", "contacts"}:
            facts |= {f"{field}\x1f{fold(person['name'])}": person[field] for field in ("email",) if person.get(field)}
        found = []
        for field, value in facts.items():
            earlier, row = party.said.get(field, (value, number))
            if fold(earlier) != fold(value):
                column = field.partition("\x1f")[0]
                told = {"row": row, "column": column, "now": value, "old": earlier}
                found.append(self._problem(number, "rows_contradict", told, column))
        if not found:
            party.said |= {field: (value, number) for field, value in facts.items() if field not in party.said}
        return found

    def _entries(self, number: int, party: Party, said: dict[str, Any]) -> list[Line] | list[Problem]:
        fresh = self._parties.keep(party, said.get("code", ""), number)
        if self._columns.kind in {"clients", "contacts"}:
            records = self._additions.client(party, said, fresh=fresh)
        else:
            names = self._additions.decided_name(party, said) if party.name else []
            people, who = self._who(party, said)
            records = [*([added(party, {})] if fresh else names), *people, self._happening(party, said, who)]
        lines, problems = list[Line](), list[Problem]()
        for record in records:
            line = self._reader.line(number, {"client": party.id, "at": self._now} | record)
            if isinstance(line, Line):
                lines.append(line._replace(entry=line.entry._replace(id=self._new_id(line.entry.id))))
            else:
                problems += [self._problem(number, one.code, one.facts, _field(one.field, record["kind"])) for one in line]
        self.made.update(line.entry.kind for line in lines if not problems)
        return problems or lines

    def _new_id(self, made: str) -> str:
        while made in self._gone:
            made = made_id(made)
        return made

    def _problem(self, number: int, code: str, facts: dict[str, Any], field: str) -> Problem:
        return Problem(number, code, facts, self._columns.heading(field))

    def _who(self, party: Party, said: dict[str, Any]) -> tuple[list[dict[str, Any]], str]:
        """Whom a row names at the client, by name, or by id where the list may add people; and what adds that person."""
        person = person_of(said)
        if not person or not self._parties.adds:
            return [], person.get("name", "")
        return self._additions.contact(party, person), party.people[fold(person["name"])]["id"]

    def _happening(self, party: Party, said: dict[str, Any], who: str) -> dict[str, Any]:
        """A contact with the client, or a complaint."""
        if self._columns.kind == "interactions":
            data: dict[str, Any] = {
                "channel": said.get("channel") or self._asked.channel,
                "direction": said.get("direction", "out"),
                "reached": True,
            }
            data |= {name: said[field] for name, field in (("note", "text"), ("minutes", "minutes")) if said.get(field)}
            if who:
                data["contacts"] = [who]
            return {"kind": "interaction.logged", "at": said["date"], "data": data}
        data = {"text": said["text"], "severity": said.get("severity") or self._asked.severity}
        if said.get("channel") or self._asked.channel:
            data["channel"] = said.get("channel") or self._asked.channel
        if said.get("channel") == "":
            self.left[Left("channel", "")] += 1
        if who:
            data["contact"] = who
        told = (party.id, said["date"], data["text"], data["severity"])
        rank = self._ranks.rank(mark_of("\x1f".join(told)))
        return {"kind": "complaint.received", "subject": made_id("complaint", *told, str(rank)), "at": said["date"], "data": data}


def _taken_back(desk: Desk) -> frozenset[str]:
    """The ids of all entries whose acts are taken back."""
    taken = voided(entry for entry in desk.store.log(OFFICE).entries if entry.kind in UNDOINGS)
    return frozenset(entry.id for operation in taken for entry in desk.store.entries_of(operation))


def _field(field: str, kind: str) -> str:
    """The field of a row that a field of an entry came from."""
    if field == "data.name" and kind == "contact.added":
        return "contact"
    return NAMED.get(field) or field.removeprefix("data.").partition(".")[0]
