"""The first answer to a complaint (B7): all fields are filled in, so that Enter alone stores it. A call is proposed (R4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input, Static

from kundtui.desk import complaint, portfolio
from kundtui.desk.naming import the_contact
from kundtui.domain.values import CHANNELS
from kundtui.i18n import _, say_day
from kundtui.tui.forms.echo import EchoForm
from kundtui.tui.forms.telling import day_of, excerpt, line, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.domain.complaint import Case
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class AnswerForm(EchoForm):
    """Stores by what channel they were answered, what they ask for, and the day by which they get a decision."""

    DAY = "decision_on"

    def __init__(self, session: Session, client: Hit, case: Case) -> None:
        super().__init__(session, f"answer:{case.id}", _("First answer to {client}", client=client.name))
        self.client = client
        self.case = case

    def fields(self) -> Iterator[tuple[str, Widget]]:
        desk = self.session.desk
        now, dossier = desk.now(), portfolio.dossier(desk, self.client.client)
        latest = complaint.decision_day(desk, dossier, now)
        asker = dossier.contacts[self.case.contact].newest("name") if self.case.contact in dossier.contacts else ""
        yield "", Static(plain(excerpt(self.case.text)), id="words")
        yield _("Channel"), Pick([Choice(code, word("channel", code)) for code in CHANNELS], "call", id="channel")
        yield _("With whom"), Input(str(asker or ""), placeholder=_("not said"), id="contact", compact=True)
        yield _("They ask for"), Input(placeholder=_("not said"), id="remedy_sought", compact=True)
        yield _("Decision by"), Input(latest.isoformat(), id="decision_on", compact=True)
        yield self.echo()
        later = _("only for a day after {day}", day=say_day(latest, now.date()))
        yield _("Reason, if later"), Input(placeholder=later, id="reason", compact=True)

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        contact = typed["contact"].strip()
        draft = complaint.Answered(
            self.client.client,
            self.case.id,
            channel=typed["channel"],
            decision_on=day_of(desk, typed["decision_on"]) if typed["decision_on"].strip() else None,
            remedy_sought=line(typed["remedy_sought"]),
            contact=the_contact(portfolio.dossier(desk, self.client.client), contact, desk.now()) if contact else "",
            reason=line(typed["reason"]),
        )
        receipt = await self.session.act(complaint.answer, draft)
        return stored(_("Stored: first answer."), receipt, self.client.name)
