"""The forms on what is agreed: what the client may count on and that it took note, the answers about money and their confirmation."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from textual.widgets import Input, Static

from kundtui.desk import agreement, portfolio
from kundtui.domain.agreement import EXPECTED, QUESTIONS
from kundtui.i18n import _
from kundtui.tui.forms import who
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import line, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.desk.act import Receipt
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class ExpectationForm(Form):
    """Stores what the client may count on; what was said before stands in the fields, and only what is new is stored.

    A draft counts only for what it was begun on.
    """

    def __init__(self, session: Session, client: Hit, field: str = "") -> None:
        self.said = agreement.said(portfolio.dossier(session.desk, client.client))
        place = f"expectation:{client.client}:{crc32(repr(self.said).encode())}"
        super().__init__(session, place, _("What {client} may count on", client=client.name))
        self.client = client
        self.field = field if field in EXPECTED else ""

    def fields(self) -> Iterator[tuple[str, Widget]]:
        labels = {
            "process": (_("How we work"), _("who does what, in which steps")),
            "deliverable": (_("What they get"), _("the result, and what is not part of it")),
            "when": (_("When"), _("when what is there")),
            "reach": (_("How to reach us"), _("whom to call, how soon there is an answer")),
        }
        for field in EXPECTED:
            label, hint = labels[field]
            yield label, Input(" ".join(self.said.get(field, "").split()), placeholder=hint, id=field, compact=True)

    def on_mount(self) -> None:
        if self.field:
            self.query_one(f"#{self.field}", Input).focus()

    async def save(self) -> str:
        typed = self.typed()
        fresh = {field: line(typed[field]) for field in EXPECTED if typed[field] != self._first[field]}
        receipt = await self.session.act(agreement.note, agreement.Expected(self.client.client, **(fresh or self._all(typed))))
        return stored(_("Stored: expectations."), receipt, self.client.name)

    @staticmethod
    def _all(typed: dict[str, str]) -> dict[str, str]:
        return {field: line(typed[field]) for field in EXPECTED}


class MoneyForm(Form):
    """Stores the client's answer to one of the three questions about money, in its words."""

    def __init__(self, session: Session, client: Hit, question: str = "") -> None:
        super().__init__(session, f"money:{client.client}:{question}", _("Talk about money: {client}", client=client.name))
        self.client = client
        self.question = question if question in QUESTIONS else QUESTIONS[0]

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(_("What does it mean to the client? In the client's words.")), id="why")
        yield _("Question"), Pick([Choice(code, word("question", code)) for code in QUESTIONS], self.question, id="question")
        yield _("Answer"), Input(placeholder=_("what the client says"), id="text", compact=True)
        yield _("Who said so"), Input(placeholder=who.contacts(self.session.desk, self.client.client), id="contact", compact=True)

    def on_mount(self) -> None:
        self.query_one("#text", Input).focus()

    async def save(self) -> str:
        typed, client = self.typed(), self.client.client
        person = who.contact(self.session.desk, client, typed["contact"])
        receipt = await self.session.act(agreement.answer, agreement.Answered(client, typed["question"], line(typed["text"]), person))
        return stored(_("Stored: {question}.", question=word("question", typed["question"])), receipt, self.client.name)


class WhoForm(Form):
    """Stores the client's word on something; who gave it may be left out."""

    WHAT = ""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"{self.WHAT}:{client.client}", self.title_of(client))
        self.client = client

    @staticmethod
    def title_of(client: Hit) -> str:
        raise LookupError(client)

    async def store(self, contact: str) -> Receipt:
        raise LookupError(contact)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Who said so"), Input(placeholder=who.contacts(self.session.desk, self.client.client), id="contact", compact=True)

    async def save(self) -> str:
        receipt = await self.store(who.contact(self.session.desk, self.client.client, self.typed()["contact"]))
        return stored(_("Stored: confirmed."), receipt, self.client.name)


class AcknowledgeForm(WhoForm):
    """Stores that the client has taken note of the expectations."""

    WHAT = "acknowledge"

    @staticmethod
    def title_of(client: Hit) -> str:
        return _("{client} has taken note of the expectations", client=client.name)

    async def store(self, contact: str) -> Receipt:
        return await self.session.act(agreement.acknowledge, self.client.client, contact)


class MoneyConfirmedForm(WhoForm):
    """Stores that the client confirms the three answers."""

    WHAT = "money-confirmed"

    @staticmethod
    def title_of(client: Hit) -> str:
        return _("{client} confirms the talk about money", client=client.name)

    async def store(self, contact: str) -> Receipt:
        return await self.session.act(agreement.confirm, self.client.client, contact)
