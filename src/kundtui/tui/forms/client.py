"""A new client: name, code, other names, tags, owner. The code is proposed from the name until somebody writes another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from kundtui.desk import client
from kundtui.desk.member import the_member
from kundtui.i18n import _
from kundtui.language.text import clean
from kundtui.tui.forms.base import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.tui.session import Session

PLACE = "client"


class ClientForm(Form):
    """Stores a new client."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, PLACE, _("New client"))
        self.proposed = ""

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Name"), Input(id="name", compact=True)
        yield _("Code"), Input(placeholder=_("short, for the command line"), id="code", compact=True)
        yield _("Other names"), Input(placeholder=_("with commas between"), id="aliases", compact=True)
        yield _("Tags"), Input(placeholder=_("with commas between"), id="tags", compact=True)
        yield _("Owner"), Input(self.session.desk.member.name, placeholder=_("nobody yet"), id="owner", compact=True)

    @on(Input.Changed, "#name")
    def propose(self, event: Input.Changed) -> None:
        """Propose a code, as long as nobody has written another."""
        code = self.query_one("#code", Input)
        if code.value in ("", self.proposed):
            self.proposed = client.proposed_code(self.session.desk, event.value)
            code.value = self.proposed

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        draft = client.Added(
            name=clean(typed["name"]),
            code=clean(typed["code"]),
            aliases=several(typed["aliases"]),
            tags=several(typed["tags"]),
            owner=the_member(desk, typed["owner"]) if typed["owner"].strip() else "",
        )
        await self.session.act(client.add, draft)
        return _("Stored: {client} ({code}).", client=draft.name, code=draft.code)


def several(typed: str) -> tuple[str, ...]:
    """Names with commas between, each once."""
    return tuple(dict.fromkeys(one for part in typed.split(",") if (one := clean(part))))
