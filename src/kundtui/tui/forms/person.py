"""The forms on a person at a client: a new one, what is known of them, what we think of them, and that they left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zlib import crc32

from textual.widgets import Input

from kundtui.desk import people, portfolio
from kundtui.domain.people import REASONS
from kundtui.i18n import _
from kundtui.language.text import clean
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import line, stored, told_of_others
from kundtui.tui.pick import Choice, Pick
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.domain.people import Contact
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

TEXTS = ("name", "role", "phone", "email")


def _choices(group: str, codes: tuple[str, ...]) -> list[Choice]:
    return [Choice(code, word(group, code)) for code in codes]


def _name(person: Contact) -> str:
    return str(person.newest("name") or "")


class PersonForm(Form):
    """Stores a new contact, or what has changed about one. A draft counts only for what it was begun on."""

    def __init__(self, session: Session, client: Hit, person: Contact | None = None) -> None:
        self.seen: dict[str, Any] = {field: person.newest(field) if person else None for field in (*TEXTS, "main")}
        place = f"person:{person.id}:{crc32(repr(self.seen).encode())}" if person else f"person:{client.client}"
        title = _("Change {person}", person=_name(person)) if person else _("New contact at {client}", client=client.name)
        super().__init__(session, place, title)
        self.client = client
        self.person = person

    def fields(self) -> Iterator[tuple[str, Widget]]:
        labels = {"name": _("Name"), "role": _("Role"), "phone": _("Phone"), "email": _("E-mail")}
        for field in TEXTS:
            yield labels[field], Input(str(self.seen[field] or ""), id=field, compact=True)
        yield _("Main counterpart"), Pick(_choices("answer", ("no", "yes")), "yes" if self.seen["main"] else "no", id="main")

    async def save(self) -> str:
        typed = self.typed()
        new: dict[str, Any] = {field: clean(typed[field]) for field in TEXTS} | {"main": typed["main"] == "yes"}
        if self.person is None:
            receipt = await self.session.act(people.add, people.Added(self.client.client, **new))
            return stored(_("Stored: new contact."), receipt, self.client.name)
        touched = {field: value for field, value in new.items() if self.changed_here(field)}
        with told_of_others(self.seen):
            receipt = await self.session.act(people.change, people.Changed(self.client.client, self.person.id, touched, self.seen))
        return stored(_("Stored: changed."), receipt, self.client.name)


class AssessForm(Form):
    """Stores what we think of a person; it begins with what was thought before."""

    def __init__(self, session: Session, client: Hit, person: Contact) -> None:
        super().__init__(session, f"assess:{person.id}", _("What do we think of {person}?", person=_name(person)))
        self.client = client
        self.person = person

    def fields(self) -> Iterator[tuple[str, Widget]]:
        last = self.person.assessed.last(self.session.desk.now())
        will, mandate, stance = (last.will, last.mandate, last.stance) if last else ("unknown", "unknown", "neutral")
        yield _("Will"), Pick(_choices("answer", people.ANSWERS), will, id="will")
        yield _("Mandate"), Pick(_choices("answer", people.ANSWERS), mandate, id="mandate")
        yield _("Stance"), Pick(_choices("stance", people.STANCES), stance, id="stance")
        yield _("Why"), Pick([Choice("", _("own words")), *_choices("reason", REASONS)], id="why")
        yield _("In own words"), Input(placeholder=_("what makes us think so"), id="reason", compact=True)

    async def save(self) -> str:
        typed = self.typed()
        why = ": ".join(filter(None, (typed["why"], line(typed["reason"]))))
        will, mandate, stance = (typed[field] if self.changed_here(field) else None for field in ("will", "mandate", "stance"))
        draft = people.Assessed(self.client.client, self.person.id, will, mandate, stance, why)
        return stored(_("Stored: assessment."), await self.session.act(people.assess, draft), self.client.name)


class LeftForm(Form):
    """Stores that a person left, and where they are now if that is another client of ours."""

    def __init__(self, session: Session, client: Hit, person: Contact) -> None:
        super().__init__(session, f"left:{person.id}", _("{person} has left {client}", person=_name(person), client=client.name))
        self.client = client
        self.person = person

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Now at"), Input(placeholder=_("another client of ours; else leave it empty"), id="to_client", compact=True)
        yield _("Role there"), Input(placeholder=_("not said"), id="role", compact=True)
        yield _("Phone there"), Input(str(self.person.newest("phone") or ""), id="phone", compact=True)
        yield _("E-mail there"), Input(str(self.person.newest("email") or ""), id="email", compact=True)

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        there = portfolio.the_client(desk, clean(typed["to_client"])) if typed["to_client"].strip() else None
        kept = {field: clean(typed[field]) for field in ("role", "phone", "email")}
        draft = people.Left(self.client.client, self.person.id, there.client if there else "", **kept)
        receipt = await self.session.act(people.leave, draft)
        told = _("Stored: left for {client}.", client=there.name) if there else _("Stored: left.")
        return stored(told, receipt, self.client.name)
