"""Meetings as a calendar file (RFC 5545) that any calendar takes in. What is said in it: `words.meeting`; which meetings: `desk.preparing`."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from icalendar import Event as Component

MAKER = "-//kundtui//meetings//EN"


class Event(NamedTuple):
    """One meeting. `start`: a UTC moment, None where only the day is known, so that it takes all of it; `minutes`: how long it then takes.

    `buffer`: minutes kept free on each side (N9), inside the event. `sequence`: how often it was moved; `changed`: UTC.
    """

    uid: str
    on: date
    title: str
    text: str
    place: str
    changed: datetime
    sequence: int = 0
    start: datetime | None = None
    minutes: int = 60
    buffer: int = 0


def calendar(events: Iterable[Event], now: datetime) -> bytes:
    """Write a calendar file, with line ends, escapes and folding as the format wants them; `now` is a UTC moment."""
    from icalendar import Calendar  # noqa: PLC0415 - 27 ms that only this file needs

    made = Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for event in events:
        made.add_component(_component(event, now))
    written: bytes = made.to_ical()
    return written


def _component(event: Event, now: datetime) -> Component:
    from icalendar import Event as Component  # noqa: PLC0415 - as above

    made = Component()
    begin, end = span(event)
    fields = {
        "uid": event.uid,
        "dtstamp": now.astimezone(UTC),
        "dtstart": begin,
        "dtend": end,
        "last-modified": event.changed.astimezone(UTC),
    }
    fields |= {
        "sequence": event.sequence,
        "summary": event.title,
        "location": event.place,
        "description": event.text,
        "status": "CONFIRMED",
    }
    for name, value in fields.items():
        made.add(name, value)
    made.add("transp", "TRANSPARENT" if event.start is None else "OPAQUE")
    return made


def span(event: Event) -> tuple[date, date]:
    """From when to when the event lasts: the meeting with its buffer, or the whole day."""
    if event.start is None:
        return event.on, event.on + timedelta(days=1)
    around = timedelta(minutes=event.buffer)
    begin = event.start.astimezone(UTC)
    return begin - around, begin + timedelta(minutes=event.minutes) + around
