"""Who of a client's people was at another client of ours before: found from both ends, by the leaving there and the name here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.dossier import fold
from kundtui.domain.occasions import MOVED
from kundtui.language.fold import fold as folded

if TYPE_CHECKING:
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry


class Came(NamedTuple):
    """A person here who was at another client of ours before, until when, and the talks with them there, the oldest first."""

    client: str
    client_name: str
    contact: str
    until: date
    talks: tuple[tuple[datetime, Entry], ...] = ()


def came(desk: Desk, client: str, dossier: Dossier, moment: datetime) -> dict[str, Came]:
    """Who of those here was at another client of ours before, by the contact here: those who left for this one and have the same name."""
    befores = {one.client for one in desk.store.occasions((MOVED,)) if one.subject == client}
    here = {folded(str(one.newest("name") or "")): one.id for one in dossier.contacts.values() if one.added_at <= moment}
    found: dict[str, Came] = {}
    for before in sorted(befores):
        there = fold(desk.store.log(before), desk.office.zone, until=moment)
        for gone in there.contacts.values():
            left, name = gone.left.last(moment), folded(str(gone.newest("name") or ""))
            if left is not None and left.data.get("to_client") == client and name and name in here:
                talks = tuple((at, entry) for at, entry in there.entries if gone.id in (entry.data.get("contacts") or ()))
                until = gone.left.ats[gone.left.known(moment) - 1].date()
                found[here[name]] = Came(before, str(there.client.newest("name") or ""), gone.id, until, talks)
    return found
