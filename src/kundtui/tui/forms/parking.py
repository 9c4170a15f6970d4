"""The forms that put something aside: a client until a day, a question until it is taken up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input, Static

from kundtui.desk import parking
from kundtui.i18n import N_, _, say_day
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.echo import EchoForm
from kundtui.tui.forms.telling import day_of, excerpt, line, stored
from kundtui.tui.forms.text import TextForm
from kundtui.tui.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.domain.agreement import Parked
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class SnoozeForm(EchoForm):
    """Puts a client off to a day, with the reason."""

    DAY = "until"

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"snooze:{client.client}", _("Put off: {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Back on"), Input(placeholder=_("fri   +3d   24/11"), id="until", compact=True)
        yield self.echo()
        yield _("Reason"), Input(placeholder=_("what speaks against today"), id="reason", compact=True)

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        until = day_of(desk, typed["until"]) if typed["until"].strip() else None
        receipt = await self.session.act(parking.snooze, self.client.client, until, line(typed["reason"]))
        day = say_day(until, desk.now().date()) if until else ""
        return stored(_("Stored: put off to {day}.", day=day), receipt, self.client.name)


class ParkForm(Form):
    """Parks a question, or parks one again with a reason."""

    def __init__(self, session: Session, client: Hit, issue: Parked | None = None) -> None:
        super().__init__(session, f"park:{client.client}:{issue.id if issue else ''}", _("Park a question: {client}", client=client.name))
        self.client = client
        self.issue = issue

    def fields(self) -> Iterator[tuple[str, Widget]]:
        if self.issue is not None:
            yield "", Static(plain(excerpt(self.issue.text)), id="words")
        else:
            yield _("Question"), Input(placeholder=_("what we come back to"), id="text", compact=True)
        yield _("Reason"), Input(placeholder=_("what it waits for"), id="reason", compact=True)

    async def save(self) -> str:
        typed = self.typed()
        issue = self.issue.id if self.issue else ""
        receipt = await self.session.act(parking.park, self.client.client, line(typed.get("text", "")), line(typed["reason"]), issue)
        return stored(_("Stored: parked."), receipt, self.client.name)


class TakeUpForm(TextForm):
    """Logs that a parked question was taken up."""

    WHAT = "take_up"
    TITLE = N_("Taken up: {client}")
    LABEL = N_("Outcome")
    HINT = N_("what came of it; may be left empty")

    def __init__(self, session: Session, client: Hit, issue: Parked) -> None:
        super().__init__(session, client, issue.id, issue.text)
        self.issue = issue

    async def save(self) -> str:
        receipt = await self.session.act(parking.take_up, self.client.client, self.issue.id, self.words)
        return stored(_("Stored: taken up."), receipt, self.client.name)
