"""The client's word that a complaint is resolved (A10, B6); who gave it may be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input, Static

from kundtui.desk import complaint, portfolio
from kundtui.desk.naming import the_contact
from kundtui.i18n import _
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import excerpt, stored
from kundtui.tui.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.domain.complaint import Case
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class ConfirmForm(Form):
    """Stores the confirmation."""

    def __init__(self, session: Session, client: Hit, case: Case) -> None:
        super().__init__(session, f"confirm:{case.id}", _("{client} confirms that it is resolved", client=client.name))
        self.client = client
        self.case = case

    def fields(self) -> Iterator[tuple[str, Widget]]:
        contacts = portfolio.dossier(self.session.desk, self.client.client).contacts
        asker = contacts[self.case.contact].newest("name") if self.case.contact in contacts else ""
        yield "", Static(plain(excerpt(self.case.text)), id="words")
        yield _("Who said so"), Input(str(asker or ""), placeholder=_("not said"), id="contact", compact=True)

    async def save(self) -> str:
        desk, typed = self.session.desk, self.typed()["contact"].strip()
        contact = the_contact(portfolio.dossier(desk, self.client.client), typed, desk.now()) if typed else ""
        receipt = await self.session.act(complaint.confirm, self.client.client, self.case.id, contact)
        return stored(_("Stored: confirmed."), receipt, self.client.name)
