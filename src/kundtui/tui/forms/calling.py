"""What is asked around a call: the note at its end, the complaint that a "no" opens, and how it felt."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input, Static

from kundtui.desk import card, parking
from kundtui.domain.interaction import JUDGED_QUESTIONS
from kundtui.i18n import _
from kundtui.tui import keys
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.complaint import ComplaintForm, Line, Meant
from kundtui.tui.forms.telling import line, stored
from kundtui.tui.terminal import plain
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import BindingType
    from textual.widget import Widget

    from kundtui.desk.act import Receipt
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

SIGNS = (("+", "1"), ("0", "0"), ("-", "-1"))


class CallNoteForm(Form):
    """The note of a call; Enter stores the call with its answers, also without a note."""

    def __init__(self, session: Session, client: Hit, draft: card.Called) -> None:
        super().__init__(session, f"call:{client.client}", _("Call: {client}", client=client.name))
        self.client = client
        self.draft = draft
        self.receipt: Receipt | None = None

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Note"), Input(placeholder=_("may be left empty"), id="note", compact=True)

    async def save(self) -> str:
        draft = self.draft._replace(note=line(self.typed()["note"]))
        self.receipt, self.draft = await self.session.act(card.log, draft), draft
        return stored(_("Stored: call."), self.receipt, self.client.name)


class FromCallForm(ComplaintForm):
    """A complaint that came up in a call: already filled in, and tied to it (B4, B6)."""

    def __init__(self, session: Session, client: Hit, draft: card.Called, entry: str) -> None:
        super().__init__(session, client)
        self.place = f"complaint:{entry}"
        self.called = draft
        self.entry = entry

    def on_mount(self) -> None:
        field = self.query_one("#line", Line)
        if not field.value:
            field.value = self.words()
            field.select_on_focus = False
            field.cursor_position = len(field.value)

    def words(self) -> str:
        """The complaint as the answers say it: what they said no to, and the note."""
        noes = [word("asked", question) for question in JUDGED_QUESTIONS if (self.called.asked or {}).get(question) == "no"]
        said = _("no to: {asked}", asked=", ".join(noes))
        return f"!! {said}" + (f" · {' '.join(self.called.note.split())}" if self.called.note else "")

    def meant(self, line: str) -> Meant:
        found = super().meant(line)
        if found.client != self.client:
            return found
        contact = found.draft.contact or self.called.contact
        told = found.line and found.line._replace(came_from=self.entry, people=((contact, found.contact),) if contact else ())
        return found._replace(draft=found.draft._replace(came_from=self.entry, contact=contact, channel="call"), line=told)


class FeltForm(Form):
    """How a hard contact felt, by one key: + 0 - (N4). Seen by nobody else; Esc leaves it out."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("felt")]
    value = ""

    def __init__(self, session: Session, client: Hit) -> None:
        super().__init__(session, f"felt:{client.client}", _("How did it feel?"))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain("   ".join(f"{sign} {word('feeling', value)}" for sign, value in SIGNS)), id="signs")

    def hint(self) -> str:
        return _("+ 0 - stores it, for you alone   Esc leaves it out")

    def action_felt(self, value: str) -> None:
        """Store it at once."""
        self.value = value
        self.action_text_save()

    async def save(self) -> str:
        receipt = await self.session.act(parking.feel, self.client.client, int(self.value))
        return stored(_("Stored: how it felt."), receipt, self.client.name)
