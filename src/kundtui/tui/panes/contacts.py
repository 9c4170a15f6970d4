"""The people at the client: who they are, what they will and may, when we last talked; those who left; its owner; the clients that it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeAlias

from kundtui.domain.people import Contact, Tie
from kundtui.domain.picture import picture
from kundtui.i18n import _, short_day, sort_key
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.panes.pane import Count, Pane, under
from kundtui.words import picture as said
from kundtui.words.standing import age
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from kundtui.desk.seen import Seen
    from kundtui.tui.columns import Cell, Row, Run
    from kundtui.tui.theme import Look


class Ours(NamedTuple):
    """Who of us is responsible, or steps in, and since when (N3)."""

    role: str
    member: str
    since: datetime | None


Person: TypeAlias = "Contact | Tie | Ours"
STANCES = {"for": "good", "soured": "late"}
TALKS_SHOWN = 5
"""Talks with a person that its details name; the timeline has them all."""


class Contacts(Pane[Person]):
    """People here, then those who left, then ties to other clients."""

    name: ClassVar[str] = "contacts"
    adds: ClassVar[tuple[str, ...]] = ("contact.add",)

    def __init__(self, seen: Seen, look: Look) -> None:
        self.last = {
            contact: at for at, talk in zip(seen.dossier.talks.ats, seen.dossier.talks.facts, strict=True) for contact in talk.contacts
        }
        self.picture = picture(seen.dossier, seen.ground.policy, seen.moment)
        super().__init__(seen, look)

    @classmethod
    def columns(cls) -> tuple[Column, ...]:
        return (
            Column(_("Name"), weight=3, least=22),
            Column(_("Role"), weight=2, least=12, drops=2),
            Column(_("Main"), 6),
            Column(_("Will/mandate"), 12),
            Column(_("Stance"), 8),
            Column(_("Talk"), 5, align="right"),
            Column(_("Phone"), 16, drops=3),
            Column(_("E-mail"), weight=2, least=18, drops=4),
        )

    @classmethod
    def empty(cls) -> str:
        return _("Nobody at this client is noted yet.")

    def gather(self) -> Sequence[Person | Heading]:
        moment = self.seen.moment
        people = sorted(self.seen.dossier.contacts.values(), key=self._order)
        here = [contact for contact in people if contact.here(moment)]
        left = [contact for contact in people if not contact.here(moment)]
        known = {tie.client: tie for tie in self.seen.dossier.ties.until(moment)}
        there = {one.client: Tie(one.client, one.what == "ambassador", known=True, entry="") for one in self.seen.known_by}
        own = {tie.client: tie for tie in known.values() if tie.known}
        ties = sorted((there | own).values(), key=lambda tie: sort_key(self.name_of(tie.client)))
        ours = under(_("Responsible for this client"), [*self._ours()])
        return [*here, *under(_("Left"), left), *ours, *under(_("Knows these other clients"), ties)]

    def _ours(self) -> Iterator[Person]:
        """The owner, also where there is none, and the deputy."""
        facts, moment = self.seen.dossier.client, self.seen.moment
        last = facts.owners.last(moment)
        yield Ours("owner", last.owner if last else "", facts.since(moment))
        if last and last.deputy:
            yield Ours("deputy", last.deputy, facts.since(moment, "deputy"))

    def _order(self, contact: Contact) -> tuple[bool, tuple[str, str]]:
        return not self.value(contact, "main"), sort_key(str(self.value(contact, "name") or ""))

    def count(self) -> Count:
        return Count(sum(1 for one in self.shown if isinstance(one, Contact) and one.here(self.seen.moment)))

    def value(self, contact: Contact, field: str) -> str:
        """What a field of a person holds now, as text."""
        value = contact.value(field, self.seen.moment)
        return "" if value in (None, False) else str(value)

    def row(self, item: Person) -> Row:
        if isinstance(item, Tie):
            return self.name_of(item.client), (_("ambassador") if item.ambassador else "", "dim")
        if isinstance(item, Ours):
            name = self.name_of(item.member) if item.member else _("no owner")
            since = short_day(item.since.date(), self.today) if item.since else ""
            role = _("owner") if item.role == "owner" else _("deputy")
            return (name, "" if item.member else "late"), role if item.member else "", "", (since, "dim")
        cells = self._cells(item)
        if item.here(self.seen.moment):
            return cells
        return tuple((cell if isinstance(cell, str) else cell[0], "dim") for cell in cells)

    def _cells(self, item: Contact) -> tuple[Cell, ...]:
        view = item.assessed.last(self.seen.moment)
        main = bool(self.value(item, "main"))
        following = " · " + _("next") if item.id == self.picture.following else ""
        return (
            (f"{self.value(item, 'name')}{following}", "bold" if main else ""),
            self.value(item, "role"),
            (_("main"), "accent") if main else "",
            f"{_short(view.will)}/{_short(view.mandate)}" if view else self.none(),
            (word("stance", view.stance), STANCES.get(view.stance, "")) if view else self.none(),
            self._since(item) or self.none(),
            self.value(item, "phone"),
            self.value(item, "email"),
        )

    def _since(self, item: Contact) -> str:
        at = self.last.get(item.id)
        return age(at.date().isoformat(), self.today) if at else ""

    def _ours_words(self, item: Ours) -> str:
        role = _("owner") if item.role == "owner" else _("deputy")
        return ", ".join((role, _("since {day}", day=self.day(item.since)))) if item.since else role

    def above(self, index: int) -> tuple[tuple[list[Run], list[Run]], ...]:  # noqa: ARG002 - it stands above every row
        """That all hangs on one thread (N12)."""
        threads = self.picture.threads
        if not threads.single or self.seen.row.lifecycle == "E" or not self.whole:
            return ()
        return (([(f" {said.short(threads, self.seen.names)}", "late")], [("N12 ", "dim")]),)

    def key(self, item: Person) -> str:
        return item.role if isinstance(item, Ours) else item.client if isinstance(item, Tie) else item.id

    def acts(self, item: Person) -> tuple[str, ...]:
        if isinstance(item, Tie):
            return ("tie.end",)
        if isinstance(item, Ours):
            return ("owner.assign",)
        return ("contact.change", "contact.assess", "contact.left") if item.here(self.seen.moment) else ("contact.change",)

    def change_act(self, item: Person) -> str:
        return "" if isinstance(item, Tie) else "owner.assign" if isinstance(item, Ours) else "contact.change"

    def detail(self, item: Person) -> Sequence[Passage]:
        if isinstance(item, Ours):
            return [*self._responsible(item)]
        return [*(self._tie(item) if isinstance(item, Tie) else self._person(item))]

    def _responsible(self, item: Ours) -> Iterator[Passage]:
        """Who it is and since when, and all that was said about it."""
        yield Passage(text=self.name_of(item.member) if item.member else _("no owner"), style="bold" if item.member else "late")
        yield Passage(
            text=self._ours_words(item) if item.member else _("A client has one owner, who is strong and secure; name one.") + " (N3)"
        )
        for at, entry in reversed(list(self.seen.entries())):
            if entry.kind == "owner.assigned":
                yield Passage(self.day(at), self.said(entry))

    def _tie(self, tie: Tie) -> Iterator[Passage]:
        yield Passage(self.name_of(tie.client))
        if tie.entry:
            yield Passage(text=_("This client knows them and speaks well of us.") if tie.ambassador else _("This client knows them."))
        else:
            yield Passage(text=_("They know this client and speak well of us.") if tie.ambassador else _("They know this client."))

    def _person(self, item: Contact) -> Iterator[Passage]:
        moment = self.seen.moment
        yield Passage(self.value(item, "name"), style="bold")
        for field, label in (("role", _("Role")), ("phone", _("Phone")), ("email", _("E-mail"))):
            if self.value(item, field):
                yield Passage(label, self.value(item, field))
        if self.value(item, "main"):
            yield Passage(text=_("main counterpart"))
        if item.id == self.picture.following:
            yield Passage(_("Next"), _("the next to talk with"), "accent")
        view = item.assessed.last(moment)
        if view is None:
            yield Passage(_("Will and mandate"), _("not assessed yet"), "dim")
        else:
            yield Passage(_("Will"), word("answer", view.will))
            yield Passage(_("Mandate"), word("answer", view.mandate))
            yield Passage(_("Stance"), word("stance", view.stance), STANCES.get(view.stance, ""))
            if view.reason:
                yield Passage(_("Why"), said.reason(view.reason))
        at = self.last.get(item.id)
        yield Passage(_("Last talk"), self.moment(at) if at else _("none yet"), "" if at else "dim")
        yield from self._moved(item)
        yield from self._history(item)

    def _moved(self, item: Contact) -> Iterator[Passage]:
        """Where they are now, or where they were before, with the last talks there."""
        gone, before = item.left.last(self.seen.moment), self.seen.came.get(item.id)
        if gone is not None and gone.data.get("to_client"):
            yield Passage(_("Now at"), self.name_of(str(gone.data["to_client"])))
        if before is not None:
            yield Passage(_("Before"), said.came(before, self.today))
            yield from (Passage(self._short(at), self.said(entry)) for at, entry in reversed(before.talks[-TALKS_SHOWN:]))

    def _history(self, item: Contact) -> Iterator[Passage]:
        """What the log says of the person: changes and assessments, and the last talks."""
        own = [(at, entry) for at, entry in self.seen.entries() if entry.subject == item.id]
        talks = [(at, entry) for at, entry in self.seen.entries() if item.id in (entry.data.get("contacts") or ())]
        for label, entries in ((_("Talks and messages"), talks[-TALKS_SHOWN:]), (_("Noted"), own)):
            if entries:
                yield Passage()
                yield Passage(label)
                yield from (Passage(self._short(at), self.said(entry)) for at, entry in reversed(entries))

    def _short(self, at: datetime) -> str:
        return self.day(at)


def _short(code: str) -> str:
    """Yes, no or a question mark, for a narrow column."""
    return "?" if code == "unknown" else word("answer", code)
