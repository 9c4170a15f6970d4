"""The demo's office: its members, services, policy, and what was taken back. Its clients are in `clients`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.demo.days import Days, at, eves
from kundtui.demo.story import ZONE, made_id, written_at
from kundtui.domain.entry import OFFICE, Entry

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

MEMBERS = (
    ("anna", "Anna Lindqvist", "leader"),
    ("ole", "Ole Sætre", "member"),
    ("björn", "Björn Åkesson", "member"),
    ("ingrid", "Ingrid Nygård", "reader"),
    ("lars", "Lars Øberg", "admin"),
    ("tuva", "Tuva Strand", "reader"),
)
SEAT = ("maja", "Maja Holm", "admin")
"""The chair of whoever looks at the demo: the member with the login that is given."""
SERVICES = (("signs", "Skyltar"), ("print", "Trycksaker"), ("stands", "Mässmontrar"), ("vehicles", "Fordonsdekor"))
FOUNDED = 450
"""Days before the demo's day on which the office began."""


def people() -> dict[str, str]:
    """The ids of members and services by word."""
    return {word: made_id(None, "office", word) for word, *_ in (*MEMBERS, SEAT, *SERVICES)}


class OfficeBook:
    """Writes the office's own entries."""

    def __init__(self, day: date) -> None:
        self.days = Days(day, "SE")
        self.people = people()
        self.entries: list[Entry] = []

    def put(self, moment: datetime, kind: str, subject: str = "", by: str = "lars", **data: Any) -> Entry:  # noqa: ANN401 - a payload
        number = len(self.entries)
        stamp = moment.replace(tzinfo=ZONE).isoformat(timespec="seconds")
        entry = Entry(
            0,
            made_id(moment, "office", number),
            made_id(moment, "office", number, "act"),
            OFFICE,
            kind,
            subject,
            stamp,
            written_at(moment, number),
            self.people[by],
            {name: value for name, value in data.items() if value is not None},
        )
        self.entries.append(entry)
        return entry


def office_entries(day: date, login: str) -> OfficeBook:
    """Members, services and policy. Where somebody of the office has the seat's login already, that member has none."""
    book = OfficeBook(day)
    first = book.days.back(FOUNDED)
    for number, (word, name, role) in enumerate((*MEMBERS, SEAT)):
        own = login if word == SEAT[0] else f"{name.split()[0].lower()}.demo"
        book.put(at(first, f"08:{10 + number}"), "member.added", book.people[word], name=name, role=role, login=_login(own, word, login))
    for number, (word, name) in enumerate((*SERVICES, ("flags", "Flaggor"))):
        book.put(at(first, f"09:{10 + number}"), "service.listed", book.people.get(word, made_id(None, "office", word)), name=name)
    book.put(at(book.days.back(FOUNDED - 30), "10:00"), "service.retired", made_id(None, "office", "flags"))
    closed = [eve.isoformat() for year in range(day.year - 2, day.year + 2) for eve in eves(year)]
    book.put(at(first, "10:11"), "policy.changed", field="closed_days", old=[], new=closed, version=1)
    book.put(at(book.days.back(300), "14:00"), "member.changed", book.people["tuva"], role="member")
    book.put(at(book.days.back(130), "15:00"), "member.left", book.people["tuva"], reason="Flyttade till Bergen")
    return book


def _login(own: str, word: str, login: str) -> str | None:
    return None if not own or (own == login and word != SEAT[0]) else own


def taken_back(book: OfficeBook, stories: Iterable[tuple[str, list[Entry]]]) -> None:
    """A call on the wrong client undone, one undone and given back, and one corrected."""
    spare = {code: [entry for entry in entries if entry.kind == "interaction.logged"] for code, entries in stories}
    for code, redone in (("ÅJ", False), ("TSJ", True)):
        wrong = spare[code][3]
        undone = at(book.days.back(5), "16:50")
        book.put(undone, "operation.undone", by=_author(book, wrong), operation=wrong.operation, reason="Fel kund")
        if redone:
            book.put(at(book.days.back(4), "09:00"), "operation.redone", by=_author(book, wrong), operation=wrong.operation)
    twice = spare["NB"][2:4]
    book.put(at(book.days.back(3), "16:30"), "entry.corrected", by="maja", entry=twice[0].id, by_entry=twice[1].id)


def erased(book: OfficeBook, contact: str) -> None:
    """A person at an ended client asked to be forgotten; what the entries said of them is already empty."""
    book.put(at(book.days.back(60), "10:00"), "person.erased", contact, reason="Bad om det per brev")


def _author(book: OfficeBook, entry: Entry) -> str:
    return next(word for word, member in book.people.items() if member == entry.by)
