"""The card that lies open during a call: whom to ask and why, the last entries, what both sides promised, one thought for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import interaction
from kundtui.desk.seen import see
from kundtui.domain.calls import whom_to_ask
from kundtui.domain.complaint import read
from kundtui.domain.promise import outcome

if TYPE_CHECKING:
    from datetime import date, datetime

    from kundtui.desk.act import Receipt
    from kundtui.desk.desk import Desk
    from kundtui.desk.seen import Seen
    from kundtui.domain.complaint import Case
    from kundtui.domain.entry import Entry
    from kundtui.domain.people import Contact
    from kundtui.domain.promise import Outcome, Promise

LAST = 3
"""Entries that the card shows."""
THOUGHTS = {"small_talk": "meeting.held", "market_promise": "market_promise.noted", "idea": "idea.shared"}
"""Where a thought for them comes from, the likeliest first (T26, T5)."""


class Thought(NamedTuple):
    """Something to begin with: the last small talk, what they promise their market, an idea shared with them."""

    what: str
    text: str
    at: datetime


class Card(NamedTuple):
    """What there is to know of a client when calling it. Complaints and promises are those still open."""

    seen: Seen
    contact: Contact | None
    last: tuple[tuple[datetime, Entry], ...]
    ours: tuple[tuple[Promise, Outcome], ...]
    theirs: tuple[tuple[Promise, Outcome], ...]
    thought: Thought | None
    complaints: tuple[Case, ...] = ()


def card(desk: Desk, client: str, on: date | None = None) -> Card:
    """Lay a client open for a call, as it is now or was on a day."""
    seen = see(desk, client, on)
    entries = list(seen.shared())
    return Card(
        seen,
        whom_to_ask(seen.dossier, seen.moment),
        tuple(reversed(entries[-LAST:])),
        open_promises(seen, "us"),
        open_promises(seen, "client"),
        thought(entries),
        open_complaints(seen),
    )


def open_complaints(seen: Seen) -> tuple[Case, ...]:
    """The complaints that are not resolved, in the order in which they came."""
    known = (case for case in seen.dossier.complaints.values() if case.received_at <= seen.moment and read(case, seen.moment).open)
    return tuple(sorted(known, key=lambda case: case.received_at))


def open_promises(seen: Seen, side: str) -> tuple[tuple[Promise, Outcome], ...]:
    """The promises of one side that are still open, by due day."""
    known = ((one, outcome(one, seen.moment)) for one in seen.dossier.promises.values() if one.side == side and one.made_at <= seen.moment)
    return tuple(sorted((pair for pair in known if pair[1].open), key=lambda pair: (pair[1].shown_due, pair[0].id)))


def thought(entries: list[tuple[datetime, Entry]]) -> Thought | None:
    """One thought for them (T26): the newest of the first kind that there is."""
    for what, kind in THOUGHTS.items():
        field = what if what == "small_talk" else "text"
        found = [Thought(what, str(entry.data[field]), at) for at, entry in entries if entry.kind == kind and entry.data.get(field)]
        if found:
            return found[-1]
    return None


class Called(NamedTuple):
    """How a call went. `asked` holds the answers to the three questions (B4)."""

    client: str
    reached: bool
    contact: str = ""
    asked: dict[str, str] | None = None
    note: str = ""


def log(desk: Desk, draft: Called) -> Receipt:
    """Store a call as it went: the talk with its answers, or an attempt."""
    contacts = (draft.contact,) if draft.contact and draft.reached else ()
    logged = interaction.Logged(draft.client, reached=draft.reached, contacts=contacts, note=draft.note, asked=draft.asked)
    return interaction.log(desk, logged)
