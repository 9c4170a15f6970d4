"""The forms on a client who goes by itself. Enter goes on to the next field; only ctrl+s stores, because a loss is never confirmed by Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input, Static

from kundtui.desk import leaving
from kundtui.i18n import _
from kundtui.tui.forms.echo import EchoForm
from kundtui.tui.forms.telling import day_of, line, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class GoneForm(EchoForm):
    """What both ways of going have in common: what it means, and a day in the past."""

    DAY = "day"

    def hint(self) -> str:
        return _("^s stores it, Enter does not   Tab next field   Esc leaves, the draft is kept")

    @on(Input.Submitted)
    @on(Pick.Submitted)
    def enter_goes_on(self, event: Input.Submitted | Pick.Submitted) -> None:
        """Enter stores nothing here; what a form else does with it is not done."""
        event.prevent_default()
        event.stop()
        self.focus_next()

    def day(self) -> date | None:
        typed = self.typed()["day"].strip()
        return day_of(self.session.desk, typed, past=True) if typed else None


class LostForm(GoneForm):
    """Stores that a client left us."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"lost:{client.client}", _("{client} has left us", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(_("The client leaves the grid and its rhythm, and stays in reports.")), id="why")
        yield _("Told us on"), Input(placeholder=_("the day on which they told us"), id="day", compact=True)
        yield self.echo()
        choices = [Choice(code, word("destination", code)) for code in leaving.DESTINATIONS]
        yield _("Went"), Pick(choices, "unknown", id="destination")
        yield _("Reason"), Input(placeholder=_("why, in their words"), id="reason", compact=True)

    async def save(self) -> str:
        typed = self.typed()
        draft = leaving.Lost(self.client.client, self.day(), typed["destination"], line(typed["reason"]))
        return stored(_("Stored: the client has left us."), await self.session.act(leaving.lose, draft), self.client.name)


class ClosedForm(GoneForm):
    """Stores that a client's organisation has ceased."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"closed:{client.client}", _("{client} has ceased", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(_("The client leaves the grid and its rhythm; it is counted apart from those who left us.")), id="why")
        yield _("Ceased on"), Input(placeholder=_("the day on which it ceased"), id="day", compact=True)
        yield self.echo()
        yield _("Reason"), Input(placeholder=_("how it came"), id="reason", compact=True)

    async def save(self) -> str:
        draft = leaving.Closed(self.client.client, self.day(), line(self.typed()["reason"]))
        return stored(_("Stored: the client has ceased."), await self.session.act(leaving.close, draft), self.client.name)
