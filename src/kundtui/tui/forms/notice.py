"""The forms of the client's notice, and of the meeting of repair that a leader waives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from kundtui.desk import notice
from kundtui.i18n import _
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import line, moment_of, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class NoticeForm(Form):
    """Stores what the client said of leaving."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"notice:{client.client}", _("The client speaks of leaving: {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("The client"), Pick([Choice(what, word("notice", what)) for what in notice.WHATS], id="what")
        yield _("Their words"), Input(id="text", compact=True)
        yield _("When"), Input(placeholder=_("now   yesterday   24/11"), id="when", compact=True)

    async def save(self) -> str:
        typed = self.typed()
        at = moment_of(self.session.desk, typed["when"]) if typed["when"].strip() else None
        draft = notice.Told(self.client.client, typed["what"], line(typed["text"]), at)
        return stored(_("Stored: what they said of leaving."), await self.session.act(notice.tell, draft), self.client.name)


class WaiveForm(Form):
    """Stores that no meeting of repair is needed."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"waive:{client.client}", _("Waive the meeting of repair: {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Reason"), Input(placeholder=_("why no meeting is needed"), id="reason", compact=True)

    async def save(self) -> str:
        receipt = await self.session.act(notice.waive_meeting, self.client.client, line(self.typed()["reason"]))
        return stored(_("Stored: meeting waived."), receipt, self.client.name)
