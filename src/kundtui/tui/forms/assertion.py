"""The forms of standing up for oneself: a draft with its evidence, and that it was said. What is ours is owned up to one by one (R14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.widgets import Input, Static

from kundtui.desk import assertion
from kundtui.domain.assertion import Standing, reference, unowned
from kundtui.domain.values import CHANNELS, TALK_CHANNELS
from kundtui.i18n import _
from kundtui.tui.forms import who
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import excerpt, line, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words import assertion as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from textual.widget import Widget

    from kundtui.domain.doorstep import Item
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class Chosen(NamedTuple):
    """The entries that were chosen as evidence."""

    evidence: Sequence[str]


class OwningForm(Form):
    """A form that asks of each thing on our doorstep whether it is acknowledged; what is not blocks."""

    def __init__(self, session: Session, client: Hit, place: str, title: str, owned: Collection[str] = ()) -> None:
        super().__init__(session, place, title)
        self.client = client
        self.found = assertion.seen(session.desk, client.client)
        self.items: list[Item] = unowned(self.found.items, owned)

    def owning(self) -> Iterator[tuple[str, Widget]]:
        """One choice for each thing of ours."""
        today = self.found.moment.date()
        if self.items:
            yield "", Static(plain(_("They will bring up what is ours. Acknowledge it, one by one:")), classes="hint")
        for number, item in enumerate(self.items):
            yield "", Static(plain(said.item(item, today)))
            yield _("Acknowledged"), Pick([Choice(code, word("answer", code)) for code in ("no", "yes")], id=f"item{number}")

    def owned(self) -> list[str]:
        """What was acknowledged."""
        typed = self.typed()
        return [reference(item) for number, item in enumerate(self.items) if typed.get(f"item{number}") == "yes"]


class AssertForm(OwningForm):
    """Stores a draft. The tone guard speaks while claim and wish are typed."""

    def __init__(self, session: Session, client: Hit, chosen: Chosen | None = None) -> None:
        title = _("Stand up for yourself: {client}", client=client.name)
        super().__init__(session, client, f"assertion:{client.client}", title)
        self.evidence = list(chosen.evidence) if chosen else []

    def read_by_client(self) -> tuple[str, ...]:
        return ("claim", "wanted")

    def fields(self) -> Iterator[tuple[str, Widget]]:
        today = self.found.moment.date()
        yield _("Claim"), Input(placeholder=_("what happened, as a fact"), id="claim", compact=True)
        yield _("What we want"), Input(placeholder=_("what shall be otherwise"), id="wanted", compact=True)
        for number, one in enumerate(self.evidence):
            at, entry = self.found.entries[one]
            yield _("Evidence") if not number else "", Static(plain(excerpt(said.entry(at, entry, self.found.names, today))))
        if not self.evidence:
            yield _("Evidence"), Static(plain(_("none is chosen: mark entries in the list first")))
        yield from self.owning()

    async def save(self) -> str:
        typed = self.typed()
        words = (line(typed["claim"]), self.evidence, line(typed["wanted"]))
        draft = assertion.Drafted(self.client.client, *words, self.owned(), self.as_it_stands)
        receipt = await self.session.act(assertion.draft, draft)
        return stored(_("Stored: assertion drafted. Somebody else approves it."), receipt, self.client.name)


class SaidForm(OwningForm):
    """Stores that an assertion was said to the client, and in which talk."""

    def __init__(self, session: Session, client: Hit, one: Standing) -> None:
        title = _("It was said to {client}", client=client.name)
        super().__init__(session, client, f"assertion-made:{one.id}", title, one.acknowledged)
        self.one = one

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(excerpt(self.one.claim)), id="words")
        talks = [Choice(channel, word("channel", channel)) for channel in CHANNELS if channel in TALK_CHANNELS]
        yield _("In which talk"), Pick([*talks, Choice("logged", _("one that is logged already"))], id="channel")
        yield _("To whom"), Input(placeholder=who.contacts(self.session.desk, self.client.client), id="contact", compact=True)
        yield from self.owning()

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        channel = "" if typed["channel"] == "logged" else typed["channel"]
        person = who.contact(desk, self.client.client, typed["contact"])
        draft = assertion.Made(self.client.client, self.one.id, channel, [person] if person else [], self.owned())
        return stored(_("Stored: said."), await self.session.act(assertion.made, draft), self.client.name)
