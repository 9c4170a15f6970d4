"""Why a "no" needs no complaint: one line, and it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from kundtui.desk import interaction
from kundtui.i18n import _
from kundtui.language.text import TEXT, clean
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import stored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class ClearForm(Form):
    """Clears every "no" of the client that stands unanswered (K9)."""

    def __init__(self, session: Session, client: Hit) -> None:
        super().__init__(session, f"clear:{client.client}", _("Why the “no” of {client} needs no complaint", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Input(placeholder=_("what you found out, and what the client said to it"), id="text", compact=True)

    async def save(self) -> str:
        receipt = await self.session.act(interaction.clear, self.client.client, clean(self.typed()["text"], limit=TEXT))
        return stored(_("Cleared."), receipt, self.client.name)
