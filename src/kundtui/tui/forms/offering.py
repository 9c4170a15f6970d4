"""The forms on services and a client: which were presented, several at once, and what the client says of one (T6)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from textual.widgets import Input, Static

from kundtui.desk import offering
from kundtui.domain.offering import ANSWERS
from kundtui.i18n import _
from kundtui.language.fold import fold
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.echo import UNDER
from kundtui.tui.forms.telling import moment_of, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.widget import Widget

    from kundtui.desk.desk import Desk
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

YES, NO = "yes", "no"


def _listed(desk: Desk) -> list[tuple[str, str]]:
    """The services on the office's list with their names, in the order of the names."""
    return sorted(desk.office.services(desk.now()).items(), key=lambda one: (fold(one[1]), one[0]))


class PresentForm(Form):
    """Stores which services were presented. Those that were named are chosen at first, else all: the yearly meeting is on all of them."""

    def __init__(self, session: Session, client: Hit, chosen: Sequence[str] | str = ()) -> None:
        self.listed = _listed(session.desk)
        stamp = crc32(" ".join(service for service, _name in self.listed).encode())
        super().__init__(session, f"present:{client.client}:{stamp}", _("Services presented: {client}", client=client.name))
        self.client = client
        self.chosen = (chosen,) if isinstance(chosen, str) else tuple(chosen)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        for number, (service, name) in enumerate(self.listed):
            first = YES if not self.chosen or service in self.chosen else NO
            label = UNDER if number else _("Presented")
            yield label, Pick([Choice(YES, name), Choice(NO, _("not this time"))], first, id=f"service{number}")
        if not self.listed:
            yield (
                "",
                Static(
                    plain(_("The office has no service on its list; an administrator adds one with `kundtui service list`.")), id="none"
                ),
            )
        yield _("When"), Input(placeholder=_("now   yesterday   24/11"), id="when", compact=True)

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        chosen = [service for number, (service, _name) in enumerate(self.listed) if typed[f"service{number}"] == YES]
        at = moment_of(desk, typed["when"]) if typed["when"].strip() else None
        receipt = await self.session.act(offering.present, self.client.client, chosen, at)
        return stored(_("Stored: services presented."), receipt, self.client.name)


class OfferForm(Form):
    """Stores what the client says of a service."""

    def __init__(self, session: Session, client: Hit, service: str = "") -> None:
        super().__init__(session, f"offer:{client.client}:{service}", _("What does {client} say of it?", client=client.name))
        self.client = client
        self.service = service

    def fields(self) -> Iterator[tuple[str, Widget]]:
        choices = [Choice(service, name) for service, name in _listed(self.session.desk)]
        yield _("Service"), Pick(choices, self.service, id="service")
        yield _("Answer"), Pick([Choice(code, word("service_answer", code)) for code in ANSWERS], id="answer")

    async def save(self) -> str:
        typed = self.typed()
        receipt = await self.session.act(offering.answer, self.client.client, typed["service"], typed["answer"])
        return stored(_("Stored: what they say of it."), receipt, self.client.name)
