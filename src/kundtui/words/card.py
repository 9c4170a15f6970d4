"""What the card of a client says: whom to ask for and why, open complaints, the last entries, the promises of both sides, one thought."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.promise import untold
from kundtui.i18n import N_, _, say_day
from kundtui.words.entries import sentence
from kundtui.words.excerpt import excerpt
from kundtui.words.standing import due
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from kundtui.desk.card import Card
    from kundtui.domain.promise import Outcome, Promise

THOUGHTS = {
    "small_talk": N_("Last small talk"),
    "market_promise": N_("They promise their market"),
    "idea": N_("An idea shared with them"),
}
LONGEST = 160
"""Cells of an entry on the card."""


class Said(NamedTuple):
    """A line: a label and a text, a heading without a text, an empty line without both. `style`: late, dim, bold or accent.

    A blank as label puts the text beneath that of the line before.
    """

    label: str = ""
    text: str = ""
    style: str = ""


def lines(found: Card, named: Collection[str] = ()) -> Iterator[Said]:
    """The whole card. `named`: complaints that are named already where the card is shown."""
    yield from people(found)
    yield Said()
    yield from complained(found, named)
    yield from last(found)
    yield from promised(found, _("We promised"), found.ours)
    yield from promised(found, _("They promised"), found.theirs)
    if found.thought is not None:
        yield Said()
        yield Said(_("One thought for them"))
        yield Said(_(THOUGHTS[found.thought.what]), excerpt(found.thought.text, LONGEST), "accent")


def complained(found: Card, named: Collection[str]) -> Iterator[Said]:
    """The open complaints: whoever calls is asked about them (B4, B6)."""
    today = found.seen.moment.date()
    cases = [case for case in found.complaints if case.id not in named]
    if cases:
        yield Said(_("Open complaints"))
    for case in cases:
        yield Said(say_day(case.received_at.date(), today), f"{excerpt(case.text, LONGEST)} ({word('severity', case.severity)})", "late")
    if cases:
        yield Said()


def last(found: Card) -> Iterator[Said]:
    """The last entries that the viewer may read."""
    today = found.seen.moment.date()
    yield Said(_("Last"))
    for at, entry in found.last:
        said = sentence(entry.kind, entry.data, found.seen.names, subject=entry.subject, today=today)
        yield Said(say_day(at.date(), today), excerpt(said, LONGEST))


def people(found: Card) -> Iterator[Said]:
    """The person to ask for, the number, and why this one (N13)."""
    contact, moment = found.contact, found.seen.moment
    if contact is None:
        yield Said(_("Ask for"), _("no contact is noted"), "dim")
        return
    view = contact.assessed.last(moment)
    name, role = str(contact.value("name", moment) or ""), str(contact.value("role", moment) or "")
    yield Said(_("Ask for"), f"{name}, {role}" if role else name, "bold")
    yield Said(_("Number"), str(contact.value("phone", moment) or "") or _("no number is noted"))
    will, mandate = (view.will, view.mandate) if view else ("unknown", "unknown")
    stance = f" · {word('stance', view.stance)}" if view else ""
    yield Said(_("Why"), _("will: {will}, mandate: {mandate}", will=word("answer", will), mandate=word("answer", mandate)) + stance)


def promised(found: Card, title: str, promises: Sequence[tuple[Promise, Outcome]]) -> Iterator[Said]:
    """Open promises of one side."""
    today = found.seen.moment.date()
    if promises:
        yield Said()
        yield Said(title)
    for promise, how in promises:
        late = how.shown_due < today.toordinal()
        text = excerpt(promise.text, LONGEST)
        said = f"{text} · {word('clock', 'dependency')}" if untold(promise, how, found.seen.moment) else text
        yield Said(due(date.fromordinal(how.shown_due).isoformat(), today), said, "late" if late else "")
