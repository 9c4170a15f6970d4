"""The forms on a promise: made, moved, and what was told or settled in words. That it was kept needs no form."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from textual import on, work
from textual.containers import Horizontal
from textual.widgets import Input, Static

from kundtui.desk import promise as promises
from kundtui.domain.promise import outcome
from kundtui.i18n import N_, _, say_day
from kundtui.tui.forms.echo import UNDER, EchoForm
from kundtui.tui.forms.telling import day_of, excerpt, line, stored
from kundtui.tui.forms.text import TextForm
from kundtui.tui.here import ERRORS
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words.promise import crowded, kept
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.domain.promise import Promise
    from kundtui.store.port import Hit
    from kundtui.tui.forms.base import Form
    from kundtui.tui.session import Session


class PromiseForm(EchoForm):
    """Stores a promise of ours or of the client's."""

    DAY = "due"
    CSS = "PromiseForm #ledger { width: 1fr; height: auto; color: $foreground 70%; &.-crowded { color: $warning; text-style: bold; } }"

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"promise:{client.client}", _("Promise: {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Promise"), Input(placeholder=_("what is promised"), id="text", compact=True)
        yield _("Due"), Input(placeholder=_("fri   +3d   24/11"), id="due", compact=True)
        yield self.echo()
        yield UNDER, Static("", id="ledger")
        yield _("Whose"), Pick([Choice(side, word("side", side)) for side in promises.SIDES], id="side")
        yield _("If late"), Input(placeholder=_("what follows if the client's part is late"), id="consequence", compact=True)

    def on_mount(self) -> None:
        self.ask_consequence()
        self.look_up()

    @on(Input.Changed, "#due")
    @on(Pick.Changed)
    @work(exclusive=True)
    async def look_up(self) -> None:
        """Say how many of the last ones were kept, and what is due the same day (R2)."""
        typed, due = self.typed(), None
        with suppress(*ERRORS):
            due = _due(self, typed["due"])
        ledger = await self.session.ask(promises.ledger, self.client.client, typed["side"], due)
        said = " · ".join(part for part in (kept(*ledger), crowded(ledger.crowded)) if part)
        for place in self.query("#ledger").results(Static):
            place.update(plain(said))
            place.set_class(bool(ledger.crowded), "-crowded")

    @on(Pick.Changed)
    def ask_consequence(self) -> None:
        """What follows is asked for where it is the client's part."""
        row = self.query_one("#consequence").parent
        if isinstance(row, Horizontal):
            row.display = self.query_one("#side", Pick).value == "client"

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        due = _due(self, typed["due"])
        theirs = typed["side"] == "client"
        draft = promises.Made(self.client.client, line(typed["text"]), due, typed["side"], line(typed["consequence"]) if theirs else "")
        receipt = await self.session.act(promises.make, draft)
        more = crowded(await self.session.ask(promises.crowd, self.client.client, due) if due and not theirs else 0)
        return stored(_("Stored: promise, due {day}.", day=say_day(due, desk.now().date()) if due else ""), receipt, self.client.name, more)


class MoveForm(EchoForm):
    """Stores another day for a promise, and whether the other side knows."""

    DAY = "due"

    def __init__(self, session: Session, client: Hit, promise: Promise) -> None:
        super().__init__(session, f"move:{promise.id}", _("Move the promise: {client}", client=client.name))
        self.client = client
        self.promise = promise

    def fields(self) -> Iterator[tuple[str, Widget]]:
        desk = self.session.desk
        due = date.fromordinal(outcome(self.promise, desk.now()).shown_due)
        yield "", Static(plain(excerpt(self.promise.text)), id="words")
        yield _("Due so far"), Static(plain(say_day(due, desk.now().date())), id="before")
        yield _("Due now"), Input(placeholder=_("fri   +3d   24/11"), id="due", compact=True)
        yield self.echo()
        yield _("Client told"), Pick([Choice(code, word("answer", code)) for code in ("yes", "no")], id="told")
        yield _("Reason"), Input(placeholder=_("what came in between"), id="reason", compact=True)

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        due = _due(self, typed["due"])
        draft = promises.Moved(self.client.client, self.promise.id, due, typed["told"] == "yes", line(typed["reason"]))
        receipt = await self.session.act(promises.move, draft)
        return stored(_("Stored: due {day} now.", day=say_day(due, desk.now().date()) if due else ""), receipt, self.client.name)


class TellForm(TextForm):
    """Stores what the client was told of a delay, or of what follows."""

    WHAT = "tell"
    TITLE = N_("What was {client} told?")
    LABEL = N_("Told")

    def __init__(self, session: Session, client: Hit, promise: Promise) -> None:
        super().__init__(session, client, promise.id, promise.text)
        self.promise = promise

    def given(self) -> str:
        """What follows from a late part of theirs is told as it was noted (R16)."""
        return self.promise.consequence if self.promise.side == "client" else ""

    def field_hint(self) -> str:
        return _("that it is late, and when it comes") if self.promise.side == "us" else _("what follows if their part is late")

    async def save(self) -> str:
        receipt = await self.session.act(promises.tell, self.client.client, self.promise.id, self.words)
        return stored(_("Stored: told."), receipt, self.client.name)


class SettleForm(TextForm):
    """Stores how a promise was settled with the client."""

    WHAT = "settle"
    TITLE = N_("How was it settled with {client}?")
    LABEL = N_("Settled by")
    HINT = N_("what the client got or agreed to instead")

    def __init__(self, session: Session, client: Hit, promise: Promise) -> None:
        super().__init__(session, client, promise.id, promise.text)
        self.promise = promise

    async def save(self) -> str:
        receipt = await self.session.act(promises.settle, self.client.client, self.promise.id, self.words)
        return stored(_("Stored: settled."), receipt, self.client.name)


def _due(form: Form, typed: str) -> date | None:
    """The day that was typed; none where nothing was, which the desk refuses with its reason."""
    return day_of(form.session.desk, typed) if typed.strip() else None
