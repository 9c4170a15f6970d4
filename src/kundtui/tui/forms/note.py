"""A note about a client: one text of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import TextArea

from kundtui.desk import interaction
from kundtui.i18n import _
from kundtui.language.text import clean
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import stored
from kundtui.tui.pick import Choice, Pick

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class NoteForm(Form):
    """Stores a note. Enter makes a new line, so it is saved by ctrl+s, or by Tab to Save and Enter."""

    def __init__(self, session: Session, client: Hit) -> None:
        super().__init__(session, f"note:{client.client}", _("Note about {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", TextArea(id="text", compact=True)
        yield "", Pick([Choice("save", _("Save"))], id="done")

    def hint(self) -> str:
        return _("^s saves   Esc leaves, the draft is kept")

    def typed(self) -> dict[str, str]:
        return {"text": self.query_one("#text", TextArea).text}

    async def save(self) -> str:
        receipt = await self.session.act(interaction.note, self.client.client, clean(self.typed()["text"], lines=True))
        return stored(_("Stored: note."), receipt, self.client.name)
