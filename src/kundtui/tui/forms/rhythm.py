"""The form by which a rhythm is agreed with a client: what it is used to stands above, what is assumed stands in the fields (T11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input, Static

from kundtui.desk import portfolio, rhythm
from kundtui.desk.bulk import CHANNELS
from kundtui.i18n import _
from kundtui.tui.forms import who
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words import rhythm as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

NUMBERS = ("need", "days")


class RhythmForm(Form):
    """Stores an agreed rhythm. Another channel brings its own numbers, as long as nobody has typed others."""

    def __init__(self, session: Session, client: Hit) -> None:
        super().__init__(session, f"rhythm:{client.client}", _("Agree a rhythm with {client}", client=client.name))
        self.client = client
        self.dossier = portfolio.dossier(session.desk, client.client)
        self.offered = {channel: rhythm.now(session.desk, self.dossier, channel) for channel in CHANNELS}
        self.channel = "talk"

    def fields(self) -> Iterator[tuple[str, Widget]]:
        habit, first = rhythm.habit_of(self.session.desk, self.dossier), self.offered["talk"]
        yield "", Static(plain(f"{said.used_to(habit)}."), id="habit")
        yield "", Static(plain(_("Ask what suits the client; what is agreed takes the place of what is assumed.")), id="why")
        yield _("Channel"), Pick([Choice(channel, word("rhythm", channel)) for channel in CHANNELS], "talk", id="channel")
        yield _("How many"), Input(str(first.need), id="need", compact=True)
        yield _("In days"), Input(str(first.days), id="days", compact=True)
        yield _("With whom"), Input(placeholder=who.contacts(self.session.desk, self.client.client), id="contact", compact=True)

    @on(Pick.Changed)
    def bring_numbers(self) -> None:
        """Put the numbers of the chosen channel into the fields where those of the one before still stand."""
        before, self.channel = self.offered[self.channel], self.query_one("#channel", Pick).value
        for name in NUMBERS:
            field = self.query_one(f"#{name}", Input)
            if field.value == str(getattr(before, name)):
                field.value = str(getattr(self.offered[self.channel], name))

    async def save(self) -> str:
        typed = self.typed()
        person = who.contact(self.session.desk, self.client.client, typed["contact"])
        need, days = (rhythm.number(name, typed[name]) for name in NUMBERS)
        receipt = await self.session.act(rhythm.agree, rhythm.Agreed(self.client.client, typed["channel"], need, days, person))
        return stored(_("Stored: rhythm agreed."), receipt, self.client.name)
