"""The form by which a level is set by hand: both levels, how long, and why. Its limits are the desk's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input, Static

from kundtui.desk import override
from kundtui.i18n import _
from kundtui.tui.forms.echo import EchoForm
from kundtui.tui.forms.telling import day_again, day_of, line, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words import override as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session
    from kundtui.tui.theme import Look


COMPUTED = "computed"
"""The choice that takes a level set by hand away."""


def signs_of(look: Look) -> dict[str, str]:
    """The signs of the levels in this look."""
    return {level: look.sign(level) for level in (*override.LEVELS, "unknown")}


class OverrideForm(EchoForm):
    """Stores a level set by hand; what is shown and what is computed stand side by side while one chooses."""

    DAY = "until"

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"override:{client.client}", _("Set the level by hand: {client}", client=client.name))
        self.client = client
        self.limits = override.limits(session.desk, client.client)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        found, today = self.limits, self.session.desk.now().date()
        yield "", Static(plain(said.allowed(found.best, found.last, found.reason, today)), id="allowed")
        if found.reading.assessment.override:
            yield "", Static(plain(said.until(found.reading.assessment.override, today)), id="now")
        levels = [Choice(level, word("level", level)) for level in override.LEVELS]
        held = found.reading.assessment.override
        again = [Choice(COMPUTED, _("the computed one"))] if held else []
        yield _("Level"), Pick([*levels, *again], held.level if held else found.best, id="level")
        yield _("Last day"), Input(placeholder=_("fri   +3d   24/11"), id="until", compact=True)
        yield self.echo()
        yield _("Reason"), Input(placeholder=_("why the computed level is not the right one"), id="reason", compact=True)

    def again(self) -> str:
        """Both levels as they will be, and the day that is meant."""
        typed, desk, signs = self.typed(), self.session.desk, signs_of(self.session.look)
        level = "" if typed["level"] == COMPUTED else typed["level"]
        both = said.both(self.limits.reading.assessment, signs, level)
        until = typed["until"].strip()
        return f"{both}   {day_again(desk, until)}" if until else both

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        if typed["level"] == COMPUTED:
            receipt = await self.session.act(override.clear, self.client.client)
            return stored(_("Stored: the computed level is shown again."), receipt, self.client.name)
        until = day_of(desk, typed["until"]) if typed["until"].strip() else None
        draft = override.Draft(self.client.client, typed["level"], line(typed["reason"]), until)
        receipt = await self.session.act(override.put, draft)
        return stored(_("Stored: level set by hand."), receipt, self.client.name)
