"""The forms on a signature with its three questions, on agreed points and their confirmation, and on feedback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input, Static

from kundtui.desk import agreed, agreement, feedback, portfolio
from kundtui.domain.agreement import QUESTIONS
from kundtui.i18n import N_, _
from kundtui.tui.forms import who
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.echo import EchoForm
from kundtui.tui.forms.telling import day_again, day_of, excerpt, line, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words.agreed import asked_ago, brought_up
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.domain.agreement import Unconfirmed
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

ASKED = {
    "change": (N_("A change"), N_("what does a change mean with a fixed price?")),
    "payment": (N_("Payment"), N_("how do they pay when time is billed?")),
    "delay": (N_("A delay"), N_("what does a delay on their side mean?")),
}
"""The three questions at the table (R18): in a word, and as they are asked."""


class SignForm(EchoForm):
    """Stores that an agreement was signed, and asks at once the questions about money that nobody has answered (R18)."""

    DAY = "on"

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"sign:{client.client}", _("Agreement signed: {client}", client=client.name))
        self.client = client
        self.open = agreement.still_open(session.desk, client.client)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Signed on"), Input(_("today"), placeholder=_("today   fri   24/11"), id="on", compact=True)
        yield self.echo()
        yield _("Words"), Input(placeholder=_("what it is about; may be left out"), id="text", compact=True)
        if self.open:
            yield "", Static(plain(_("Now the talk about money, in the client's words:")), id="why")
        for question in self.open:
            label, hint = ASKED[question]
            yield _(label), Input(placeholder=_(hint), id=question, compact=True)
        yield _("Who said so"), Input(placeholder=who.contacts(self.session.desk, self.client.client), id="contact", compact=True)

    def again(self) -> str:
        """The day that is meant; a signature lies behind."""
        typed, desk = self.typed().get(self.DAY, "").strip(), self.session.desk
        return day_again(desk, typed, past=True) if typed else ""

    async def save(self) -> str:
        typed, client, desk = self.typed(), self.client.client, self.session.desk
        day = day_of(desk, typed["on"], past=True) if typed["on"].strip() else None
        answers = {question: line(typed[question]) for question in self.open}
        person = who.contact(desk, client, typed["contact"])
        receipt = await self.session.act(agreement.sign, agreement.Signed(client, day, line(typed["text"]), answers, person))
        missing = [question for question in QUESTIONS if question in answers and not answers[question]]
        return stored(_("Stored: agreement signed."), receipt, self.client.name, brought_up(missing) if missing else "")


class AgreedForm(Form):
    """Stores something that was agreed: what, with whom, and whether it is in writing."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"agreed:{client.client}", _("Agreed with {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("What"), Input(placeholder=_("as both sides would say it"), id="text", compact=True)
        yield _("With whom"), Input(placeholder=who.contacts(self.session.desk, self.client.client), id="contact", compact=True)
        yield _("In writing"), Pick([Choice(code, word("answer", code)) for code in ("no", "yes")], id="confirmed")

    async def save(self) -> str:
        typed, client = self.typed(), self.client.client
        person = who.contact(self.session.desk, client, typed["contact"])
        receipt = await self.session.act(agreed.note, agreed.Noted(client, line(typed["text"]), person, typed["confirmed"] == "yes"))
        more = "" if typed["confirmed"] == "yes" else _("Confirm it in writing.")
        return stored(_("Stored: agreed."), receipt, self.client.name, more)


class AgreedConfirmedForm(Form):
    """Stores that an agreed point was confirmed in writing."""

    def __init__(self, session: Session, client: Hit, point: Unconfirmed) -> None:
        super().__init__(session, f"agreed-confirmed:{point.id}", _("Confirmed in writing: {client}", client=client.name))
        self.client = client
        self.point = point

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(excerpt(self.point.text)), id="words")
        yield _("Where"), Input(placeholder=_("in what words, or where it is written; may be left out"), id="text", compact=True)
        yield _("Who said so"), Input(placeholder=who.contacts(self.session.desk, self.client.client), id="contact", compact=True)

    async def save(self) -> str:
        typed, client = self.typed(), self.client.client
        person = who.contact(self.session.desk, client, typed["contact"])
        receipt = await self.session.act(agreed.confirm, client, self.point.id, line(typed["text"]), person)
        return stored(_("Stored: confirmed."), receipt, self.client.name)


class FeedbackForm(Form):
    """Stores feedback from the client, or that we asked for it; says when they were asked last (T12)."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"feedback:{client.client}", _("Feedback: {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        desk, client = self.session.desk, self.client.client
        now = desk.now()
        asked_on = feedback.last(portfolio.dossier(desk, client), now).asked_on
        yield _("Last asked"), Static(plain(asked_ago(asked_on, now.date())), id="last")
        yield _("What"), Pick([Choice("given", _("they told us")), Choice("asked", _("we asked them"))], id="what")
        yield _("Words"), Input(placeholder=_("how we do, in their words; or what we asked"), id="text", compact=True)
        yield _("With whom"), Input(placeholder=who.contacts(desk, client), id="contact", compact=True)

    def on_mount(self) -> None:
        self.query_one("#text", Input).focus()

    async def save(self) -> str:
        typed, client = self.typed(), self.client.client
        draft = feedback.Feedback(client, line(typed["text"]), who.contact(self.session.desk, client, typed["contact"]))
        receipt = await self.session.act(feedback.give if typed["what"] == "given" else feedback.ask, draft)
        return stored(_("Stored: feedback."), receipt, self.client.name)
