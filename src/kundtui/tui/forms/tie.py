"""A client who knows another (B9): whom, and whether they speak well of us to them. That it is over needs no form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from kundtui.desk import portfolio, ties
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

SPEAKS = "ambassador"


class TieForm(Form):
    """Notes whom the client at hand knows."""

    def __init__(self, session: Session, client: Hit) -> None:
        super().__init__(session, f"tie:{client.client}", _("{client} knows another client", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Knows"), Input(placeholder=_("name or code of the other client"), id="other", compact=True)
        yield _("Speaks well"), Pick([Choice("", _("not known")), Choice(SPEAKS, _("they speak well of us to them"))], id="speaks")

    async def save(self) -> str:
        typed = self.typed()
        other = portfolio.the_client(self.session.desk, clean(typed["other"]))
        draft = ties.Noted(self.client.client, other.client, typed["speaks"] == SPEAKS)
        receipt = await self.session.act(ties.note, draft)
        return stored(_("Stored: knows {client}.", client=other.name), receipt, self.client.name)
