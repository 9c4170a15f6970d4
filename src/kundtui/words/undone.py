"""The sentence after an undo or a redo: what was taken back or put back, whose it was, and how many entries."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from kundtui.desk.seen import PRIVATE
from kundtui.desk.undo import Undone
from kundtui.i18n import _, ngettext, quoted, say_moment
from kundtui.words.entries import sentence
from kundtui.words.excerpt import excerpt, excerpts
from kundtui.words.terms import TERMS, word

if TYPE_CHECKING:
    from kundtui.desk.desk import Desk
    from kundtui.domain.entry import Entry
    from kundtui.store.port import Done

NAMED = 5
"""Clients that are named; of more only the number is said."""
OWN_WORDS = ("text", "note", "reason")
"""Payload fields with somebody's own words, those that tell an entry best first."""


def undone(desk: Desk, done: Undone, *, back: bool = False) -> str:
    """Say what was taken back, or with `back` put back again."""
    what = _what(desk, done)
    said = _("Put back: {what}", what=what) if back else _("Taken back: {what}", what=what)
    entries = ngettext("{n} entry", "{n} entries", done.entries)
    return " · ".join(part for part in (said, _whose(desk, done.clients), entries) if part)


def elsewhere(desk: Desk, done: Done, *, back: bool = False) -> str:
    """Say what an undo would take back that was not done here, or with `back` a redo put back: what it was, about whom, and when."""
    told = Undone(done.operation.id, done.operation.act, done.entries, tuple(client for client in done.clients if client))
    turned = desk.store.operation(done.voided) if back else done
    when = say_moment(datetime.fromisoformat((turned or done).operation.at).astimezone(desk.office.zone), desk.now().date())
    what = " · ".join(part for part in (_what(desk, told), _whose(desk, told.clients)) if part)
    if back:
        return _("Not taken back here, but by you {when}: {what}. Put it back?", when=when, what=what)
    return _("Not done here, but by you {when}: {what}. Take it back?", when=when, what=what)


def _what(desk: Desk, done: Undone) -> str:
    """Name the act, with its own words where it has any; an import and several lines are one thing, whatever they brought."""
    if done.act in ("import", "oneline"):
        return word("act", done.act)
    entry = next(iter(desk.store.entries_of(done.operation)), None)
    if entry is None or (entry.kind == PRIVATE and entry.by != desk.member.id):
        return word("act", done.act)
    if done.act not in TERMS["act"]:
        return excerpt(sentence(entry.kind, excerpts(entry.data), {}))
    words = _words(desk, entry)
    return f"{word('act', done.act)} {quoted(excerpt(words))}" if words else word("act", done.act)


def _words(desk: Desk, entry: Entry) -> str:
    """The entry's own words, else those of what it is about."""
    own = next((str(entry.data[field]) for field in OWN_WORDS if entry.data.get(field)), "")
    if own or not entry.subject or not entry.client:
        return own
    about = (one.data.get("text") or one.data.get("name") for one in desk.store.log(entry.client).entries if one.subject == entry.subject)
    return next((str(words) for words in about if words), "")


def _whose(desk: Desk, clients: tuple[str, ...]) -> str:
    if len(clients) > NAMED:
        return ngettext("{n} client", "{n} clients", len(clients))
    return ", ".join(name for client in clients if (name := _name(desk, client)))


def _name(desk: Desk, client: str) -> str:
    """What a client is called, also where its adding was taken back."""
    row = desk.store.standing(client)
    if row is not None:
        return row.name
    added = (str(entry.data.get("name") or "") for entry in desk.store.log(client).entries if entry.kind == "client.added")
    return next(added, "")
