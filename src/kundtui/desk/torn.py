"""Lines whose form is bad: whom and what they name is judged all the same, so that all that is wrong is said at once. Good lines: `sifting`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.desk.incoming import People, Problem, client_named, meant, members_named
from kundtui.domain.entry import OFFICE
from kundtui.domain.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.incoming import Line
    from kundtui.desk.sifting import Sift
    from kundtui.domain.entry import Entry

BEGINNINGS = ("added", "started", "planned", "held", "noted", "received", "made", "parked", "signed", "drafted", "considered")
"""What the happenings are called with which a subject begins; the others are about one that is there."""


def references(sift: Sift, torn: Sequence[Line]) -> Iterator[Problem]:
    """What lines with a bad form name and nobody knows: client, subject, contact, member, another client. The good lines are sifted."""
    begun = {(one.entry.client, one.entry.subject) for one in torn if _begins(one.entry)}
    fresh = {one.entry.client for one in torn if one.entry.kind == "client.added"}
    clients = sift.stored_clients | sift.added() | fresh
    found = meant(sift.desk, {one.entry.client for one in torn} - fresh, sift.survey, clients)
    known: dict[str, tuple[set[str], People]] = {}
    for line in torn:
        entry = line.entry
        if entry.client in found.wrong:
            yield Problem(line.number, *found.wrong[entry.client], "client")
        elif entry.client != OFFICE:
            client = found.clients.get(entry.client, entry.client)
            if client not in known:
                known[client] = _known(sift, client)
            subjects, people = known[client]
            if (entry.client, entry.subject) not in begun and client not in fresh:
                yield from _subject(line.number, entry, subjects)
            yield from _people(line.number, entry, people)
        for member in members_named(entry):
            if member not in sift.office.members:
                yield Problem(line.number, "unknown_member", {"member": member})
        other = client_named(entry)
        if other and other not in clients:
            yield Problem(line.number, "unknown_client", {"text": other})


def _begins(entry: Entry) -> bool:
    return entry.kind.partition(".")[2] in BEGINNINGS


def _known(sift: Sift, client: str) -> tuple[set[str], People]:
    """The subjects and contacts of a client, from the log and the good lines."""
    entries = sift.after(client).entries if client in sift.groups else sift.desk.store.log(client).entries
    return {entry.subject for entry in entries}, People(entries)


def _subject(number: int, entry: Entry, subjects: set[str]) -> Iterator[Problem]:
    topic = KINDS[entry.kind].subject if entry.kind in KINDS else ""
    if topic and not topic.startswith("?") and entry.subject and entry.subject not in subjects:
        named: dict[str, Any] = {"contact" if topic == "contact" else "subject": entry.subject}
        yield Problem(number, f"unknown_{next(iter(named))}", named)


def _people(number: int, entry: Entry, people: People) -> Iterator[Problem]:
    for written in people.named(entry.data):
        who = people.meant(written)
        if len(who) > 1:
            yield Problem(number, "ambiguous_contact", {"contact": written, "names": ", ".join(sorted(who))}, "contact")
        elif not who:
            yield Problem(number, "unknown_contact", {"contact": written})
