"""Writes the entries of one client of the demo, one act after the other. What is told is in the tales; nothing is judged here."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING, Any
from zlib import crc32
from zoneinfo import ZoneInfo

from kundtui.demo.days import Days, at
from kundtui.domain.entry import Entry

if TYPE_CHECKING:
    from kundtui.demo.clients import Client

ZONE = ZoneInfo("Europe/Stockholm")
UTC = ZoneInfo("UTC")
MINUTES = (4, 7, 12, 3, 9)
"""How long after it happened a fact is written down."""


def made_id(moment: datetime | None, *parts: object) -> str:
    """An id that the same words always give, in time order where a moment is given (shaped as version 7)."""
    text = blake2b("|".join(str(part) for part in parts).encode(), digest_size=16).hexdigest()
    if moment is not None:
        text = f"{int(moment.replace(tzinfo=ZONE).timestamp() * 1000):012x}{text[12:]}"
    return f"{text[:8]}-{text[8:12]}-7{text[13:16]}-8{text[17:20]}-{text[20:]}"


class Story:
    """One client's history while it is written. `put` is an act of its own; `also` belongs to the act before it."""

    def __init__(self, client: Client, days: Days, people: dict[str, str]) -> None:
        self.client = client
        self.days = days
        self.people = people
        self.id = made_id(None, "client", client.code)
        self.author = people[client.owner or "anna"]
        self.entries: list[Entry] = []
        self.shift = timedelta(minutes=crc32(client.code.encode()) % 9)
        """So that not everything in the office happens at the same minute; small enough to stay within its hours."""

    def ref(self, word: str) -> str:
        """The id of a thing of this client: a contact, a complaint, a project."""
        return made_id(None, self.client.code, word)

    def contact(self, number: int) -> str:
        """The id of one of the client's people, counted round."""
        return self.ref(f"contact{number % len(self.client.contacts)}")

    def put(self, moment: datetime, kind: str, word: str = "", /, **data: Any) -> str:  # noqa: ANN401 - a payload holds text, numbers and lists
        """Record one fact; `word` names its subject. A trailing _ in a field's name is left out. Returns the entry's id."""
        number = len(self.entries)
        return self._add(moment, (made_id(moment, self.client.code, number, "act"), written_at(moment, number)), kind, word, data)

    def also(self, kind: str, word: str = "", /, **data: Any) -> str:  # noqa: ANN401 - as `put`
        """Record one more fact of the same act and moment."""
        last = self.entries[-1]
        return self._add(at_of(last), (last.operation, last.recorded_at), kind, word, data)

    def on(self, back: int, clock: str) -> datetime:
        """A moment on the workday nearest to so many days ago."""
        return at(self.days.back(back), clock) + self.shift

    def work(self, number: int, clock: str) -> datetime:
        """A moment so many workdays ago."""
        return at(self.days.work(number), clock) + self.shift

    def due(self, back: int) -> str:
        """A day as text, so many days ago."""
        return self.days.back(back).isoformat()

    def _add(self, moment: datetime, act: tuple[str, str], kind: str, word: str, data: dict[str, Any]) -> str:
        entry = made_id(moment, self.client.code, len(self.entries))
        operation, written = act
        payload = {name.rstrip("_"): value for name, value in data.items() if value is not None}
        subject = self.ref(word) if word else ""
        stamp = moment.replace(tzinfo=ZONE)
        self.entries.append(
            Entry(0, entry, operation, self.id, kind, subject, stamp.isoformat(timespec="seconds"), written, self.author, payload)
        )
        return entry


def at_of(entry: Entry) -> datetime:
    """The office moment of an entry of the demo."""
    return datetime.fromisoformat(entry.at).replace(tzinfo=None)


def written_at(moment: datetime, number: int) -> str:
    """When a fact was written down: some minutes after it happened, in UTC."""
    late = timedelta(minutes=MINUTES[number % len(MINUTES)])
    return (moment.replace(tzinfo=ZONE) + late).astimezone(UTC).isoformat(timespec="milliseconds")
