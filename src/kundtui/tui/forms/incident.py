"""The forms on strain: an incident, and a hard time of the client with its day of review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from kundtui.desk import incident
from kundtui.domain.diagnosis import WEIGHTS
from kundtui.i18n import _
from kundtui.tui.forms import who
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.echo import EchoForm
from kundtui.tui.forms.telling import day_of, line, moment_of, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class IncidentForm(Form):
    """Stores an incident. What the tone guard says of its words is said while they are typed."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"incident:{client.client}", _("Incident: {client}", client=client.name))
        self.client = client

    def read_by_client(self) -> tuple[str, ...]:
        return ("text",)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        desk = self.session.desk
        yield _("What it was"), Pick([Choice(code, f"{code} {word('incident', code)}") for code in WEIGHTS], id="type")
        yield _("Words"), Input(placeholder=_("what happened, as they would read it"), id="text", compact=True)
        yield _("When"), Input(placeholder=_("now   yesterday   24/11"), id="when", compact=True)
        yield _("From whom"), Input(placeholder=who.contacts(desk, self.client.client), id="contact", compact=True)
        yield _("Seen by"), Input(placeholder=who.members(desk), id="seen_by", compact=True)

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        text = line(typed["text"])
        seen = [who.member(desk, name) for name in typed["seen_by"].split(",") if name.strip()]
        at = moment_of(desk, typed["when"]) or desk.now() if typed["when"].strip() else None
        person = who.contact(desk, self.client.client, typed["contact"])
        draft = incident.Incident(self.client.client, typed["type"], text, at, person, seen, as_it_stands=self.as_it_stands)
        return stored(_("Stored: incident."), await self.session.act(incident.note, draft), self.client.name)


class HardshipForm(EchoForm):
    """Stores that the client has a hard time, until a day of review. No cause is asked for."""

    DAY = "review_on"

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"hardship:{client.client}", _("The client has a hard time: {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Look again on"), Input("+30d", placeholder=_("fri   +3d   24/11"), id="review_on", compact=True)
        yield self.echo()

    async def save(self) -> str:
        typed = self.typed()["review_on"]
        day = day_of(self.session.desk, typed) if typed.strip() else None
        return stored(_("Stored: a hard time."), await self.session.act(incident.hard_time, self.client.client, day), self.client.name)


class HardshipOverForm(Form):
    """Stores that the hard time is over."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"hardship-over:{client.client}", _("The hard time is over: {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Store it"), Pick([Choice("yes", word("answer", "yes"))], id="sure")

    async def save(self) -> str:
        return stored(_("Stored: the hard time is over."), await self.session.act(incident.over, self.client.client), self.client.name)
