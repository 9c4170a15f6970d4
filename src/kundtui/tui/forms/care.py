"""The forms of care for a client: competitors, mirror notes, what it promises its market, gestures, ideas, and how it sees us (T2-T5, T26)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input, Static

from kundtui.desk import care, portfolio, trust
from kundtui.domain.trust import LEVELS
from kundtui.i18n import N_, _
from kundtui.tui.forms import who
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import excerpt, line, stored
from kundtui.tui.forms.text import TextForm
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.domain.caring import Competitor, Mirror
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class CompetitorForm(Form):
    """Stores what was seen of a competitor, and that the client was told where it was (T4)."""

    def __init__(self, session: Session, client: Hit) -> None:
        super().__init__(session, f"competitor:{client.client}", _("Seen of a competitor of {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        known = ", ".join(portfolio.dossier(self.session.desk, self.client.client).competitors.values())
        yield _("Competitor"), Input(placeholder=excerpt(known) or _("its name"), id="name", compact=True)
        yield _("What was seen"), Input(placeholder=_("what it does that concerns them"), id="text", compact=True)
        yield _("Client told"), Pick([Choice(code, word("answer", code)) for code in ("no", "yes")], id="shared")
        yield _("Whom"), Input(placeholder=who.contacts(self.session.desk, self.client.client), id="contact", compact=True)

    async def save(self) -> str:
        typed = self.typed()
        person = who.contact(self.session.desk, self.client.client, typed["contact"])
        told = typed["shared"] == "yes" or bool(person)
        draft = care.Noted(self.client.client, line(typed["name"]), line(typed["text"]), told, person)
        receipt = await self.session.act(care.note_competitor, draft)
        said = _("Stored: competitor, told to the client.") if told else _("Stored: competitor; it counts once the client is told.")
        return stored(said, receipt, self.client.name)


class ShareForm(Form):
    """Stores that the client was told of a competitor (T4)."""

    def __init__(self, session: Session, client: Hit, competitor: Competitor) -> None:
        super().__init__(
            session, f"share:{competitor.id}", _("{client} was told of {competitor}", client=client.name, competitor=competitor.name)
        )
        self.client = client
        self.competitor = competitor

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(excerpt(self.competitor.notes[-1][1])), id="words")
        yield _("Whom"), Input(placeholder=who.contacts(self.session.desk, self.client.client), id="contact", compact=True)

    async def save(self) -> str:
        person = who.contact(self.session.desk, self.client.client, self.typed()["contact"])
        receipt = await self.session.act(care.share, self.client.client, self.competitor.id, person)
        return stored(_("Stored: the client was told."), receipt, self.client.name)


class MirrorForm(Form):
    """Stores a mirror note. Without a solution it is refused, and stays here as a draft until there is one (T5)."""

    def __init__(self, session: Session, client: Hit) -> None:
        super().__init__(session, f"mirror:{client.client}", _("Mirror note: {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("What is seen"), Input(placeholder=_("true, and said in a friendly way"), id="observation", compact=True)
        yield _("Source"), Input(placeholder=_("where it comes from"), id="source", compact=True)
        yield _("Solution"), Input(placeholder=_("what could be done about it"), id="solution", compact=True)

    def read_by_client(self) -> tuple[str, ...]:
        return ("observation", "solution")

    async def save(self) -> str:
        typed = self.typed()
        draft = care.Mirrored(self.client.client, *(line(typed[field]) for field in ("observation", "source", "solution")))
        return stored(_("Stored: mirror note."), await self.session.act(care.note_mirror, draft), self.client.name)


class SendForm(Form):
    """Stores that a mirror note was sent; its words pass the tone guard."""

    def __init__(self, session: Session, client: Hit, mirror: Mirror) -> None:
        super().__init__(session, f"mirror_sent:{mirror.id}", _("Mirror note sent: {client}", client=client.name))
        self.client = client
        self.mirror = mirror

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("What is seen"), Static(plain(excerpt(self.mirror.observation)), id="observation")
        yield _("Solution"), Static(plain(excerpt(self.mirror.solution)), id="solution")
        yield _("Whom"), Input(placeholder=who.contacts(self.session.desk, self.client.client), id="contact", compact=True)

    async def save(self) -> str:
        person = who.contact(self.session.desk, self.client.client, self.typed()["contact"])
        receipt = await self.session.act(care.send_mirror, self.client.client, self.mirror.id, person, as_it_stands=self.as_it_stands)
        return stored(_("Stored: mirror note sent."), receipt, self.client.name)


class CareForm(TextForm):
    """Stores one text: a gesture, an idea, a promise to the market."""

    async def save(self) -> str:
        receipt = await self.session.act(care.tell, self.WHAT, self.client.client, self.words)
        return stored(_("Stored: {what}.", what=word("care", self.WHAT)), receipt, self.client.name)


class GestureForm(CareForm):
    """A gesture (T3)."""

    WHAT = "gesture"
    TITLE = N_("Gesture for {client}")
    LABEL = N_("Gesture")
    HINT = N_("flowers, a card, a visit")


class IdeaForm(CareForm):
    """An idea for the client's development (T26)."""

    WHAT = "idea"
    TITLE = N_("An idea for {client}")
    LABEL = N_("Idea")
    HINT = N_("what could bring them forward")


class MarketForm(CareForm):
    """What the client promises its own market (T5)."""

    WHAT = "market_promise"
    TITLE = N_("What does {client} promise its market?")
    LABEL = N_("Promise")
    HINT = N_("what its own clients may count on")


class TrustForm(Form):
    """Stores how the client sees us, with what it said (T2)."""

    def __init__(self, session: Session, client: Hit) -> None:
        super().__init__(session, f"trust:{client.client}", _("How does {client} see us?", client=client.name))
        self.client = client
        self.now = str(portfolio.dossier(session.desk, client.client).client.newest("trust") or LEVELS[0])

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Sees us as"), Pick([Choice(level, word("trust", level)) for level in LEVELS], self.now, id="level")
        yield _("What they said"), Input(placeholder=_("the words that show it"), id="said", compact=True)

    async def save(self) -> str:
        typed = self.typed()
        draft = trust.Trusted(self.client.client, typed["level"], line(typed["said"]))
        return stored(_("Stored: how they see us."), await self.session.act(trust.note, draft), self.client.name)
