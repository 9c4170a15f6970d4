"""The demo's whole log as a pure function of a day, and its writing into a fresh store. The stories are in the tales."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kundtui.demo import farewells, tales, troubles
from kundtui.demo.clients import CLIENTS
from kundtui.demo.days import Days
from kundtui.demo.difficulties import difficulties
from kundtui.demo.extras import extras
from kundtui.demo.office import erased, office_entries, people, taken_back
from kundtui.demo.story import Story, made_id
from kundtui.desk.calendar import red_letter_days
from kundtui.desk.deriving import derive
from kundtui.desk.desk import zone_of
from kundtui.domain.entry import OFFICE, UNDOINGS, Entry, Log
from kundtui.domain.office import Office, fold_office
from kundtui.store.port import Operation, Write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime

    from kundtui.demo.clients import Client
    from kundtui.store.port import Store


def entries(day: date, login: str = "") -> tuple[Entry, ...]:
    """Everything that the demo's office has recorded up to the morning of the day, in the order of recording.

    `login` is who sits in the seat of the member that looks at the demo.
    """
    book = office_entries(day, login)
    stories = [told(client, day) for client in CLIENTS]
    taken_back(book, ((story.client.code, story.entries) for story in stories))
    erased(book, made_id(None, "VÅG", "erased"))
    found = [*book.entries, *(entry for story in stories for entry in story.entries)]
    return numbered(found)


def numbered(found: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries in the order of recording, each with its position."""
    return tuple(entry._replace(seq=seq) for seq, entry in enumerate(sorted(found, key=lambda one: one.recorded_at), 1))


@cache
def _words() -> dict[str, str]:
    """The id of everybody and everything that stories name across clients."""
    return people() | {f"client:{one.code}": made_id(None, "client", one.code) for one in CLIENTS}


def told(client: Client, day: date) -> Story:
    """One client's story up to the morning of the day."""
    story = Story(client, Days(day, client.country), _words())
    tell = next(getattr(part, client.tale) for part in (tales, troubles, farewells) if hasattr(part, client.tale))
    tell(story)
    extras(story)
    difficulties(story)
    farewells.on_the_way(story)
    story.entries.sort(key=lambda one: one.at)
    return story


def logs(found: Iterable[Entry]) -> dict[str, Log]:
    """The entries client by client (the office's under ""), each with the undoings that touch it."""
    own: dict[str, list[Entry]] = {}
    touching: dict[str, list[Entry]] = {}
    whose: dict[str, str] = {}
    for entry in found:
        own.setdefault(entry.client, []).append(entry)
        whose[entry.id] = whose[entry.operation] = entry.client
        if entry.kind in UNDOINGS:
            target = entry.data["entry" if entry.kind == "entry.corrected" else "operation"]
            touching.setdefault(whose[target], []).append(entry)
    return {client: Log(tuple(kept), tuple(touching.get(client, ())), kept[-1].seq) for client, kept in own.items()}


def folded_office(log: Log, *, strict: bool = False) -> Office:
    """The demo's office."""
    return fold_office(log, zone_of, red_letter_days, strict=strict)


def build(store: Store, day: date, login: str, clock: Callable[[], datetime]) -> None:
    """Write the demo of the day into a fresh DEMO store, derived rows included. The clock gives the UTC moment."""
    found = entries(day, login)
    by_client = logs(found)
    office = folded_office(by_client.pop(OFFICE))
    now = clock().astimezone(office.zone)
    moment = now.replace(tzinfo=None, year=day.year, month=day.month, day=day.day)
    rows = [derive(client, log, office, moment) for client, log in by_client.items()]
    operation = Operation(made_id(None, "demo", day), people()["lars"], "import", clock().isoformat(timespec="milliseconds"))
    store.append(Write(operation, found, {OFFICE: 0}, rows))
