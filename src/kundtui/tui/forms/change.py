"""The forms that change a client itself: its fields, and who is responsible for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zlib import crc32

from textual.widgets import Input

from kundtui.desk import client as clients
from kundtui.desk import portfolio
from kundtui.domain.client import CHOICES, FIELDS
from kundtui.i18n import _
from kundtui.language.text import clean
from kundtui.tui.forms import who
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.client import several
from kundtui.tui.forms.telling import line, stored, told_of_others
from kundtui.tui.pick import Choice, Pick
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

LISTS = ("aliases", "tags")
PICKED = ("target", "origin")
"""What is chosen among a few words. How the client sees us is not here: it is noted with what the client said (T2)."""


class ChangeForm(Form):
    """Stores what has changed about a client; a field that nobody touched stays as it is, also where it could not be typed so.

    A draft counts only for what it was begun on.
    """

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        facts = portfolio.dossier(session.desk, client.client).client
        self.seen: dict[str, Any] = {field: facts.newest(field) for field in FIELDS}
        place = f"client:{client.client}:{crc32(repr(self.seen).encode())}"
        super().__init__(session, place, _("Change {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        held = {field: ", ".join(self.seen[field] or ()) if field in LISTS else str(self.seen[field] or "") for field in FIELDS}
        yield _("Name"), Input(held["name"], id="name", compact=True)
        yield _("Code"), Input(held["code"], id="code", compact=True)
        yield _("Other names"), Input(held["aliases"], placeholder=_("with commas between"), id="aliases", compact=True)
        yield _("Tags"), Input(held["tags"], placeholder=_("with commas between"), id="tags", compact=True)
        yield _("Country"), Input(held["country"], placeholder=_("two letters, for its red-letter days"), id="country", compact=True)
        labels = {"target": _("Target"), "origin": _("Trouble from")}
        for field in PICKED:
            choices = [Choice("", _("not said")), *(Choice(code, word(field, code)) for code in CHOICES[field])]
            yield labels[field], Pick(choices, held[field], id=field)
        no_or_yes = [Choice(code, word("answer", code)) for code in ("no", "yes")]
        yield _("Do not call"), Pick(no_or_yes, "yes" if self.seen["do_not_call"] else "no", id="do_not_call")

    async def save(self) -> str:
        typed = self.typed()
        new: dict[str, Any] = {field: clean(typed[field]) for field in ("name", "code", "country", *PICKED)}
        new |= {field: list(several(typed[field])) for field in LISTS} | {"do_not_call": typed["do_not_call"] == "yes"}
        touched = {field: value for field, value in new.items() if self.changed_here(field)}
        with told_of_others(self.seen):
            receipt = await self.session.act(clients.change, clients.Changed(self.client.client, touched, self.seen))
        return stored(_("Stored: changed."), receipt, new["name"])


class OwnerForm(Form):
    """Stores who has the main responsibility, and who steps in."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"owner:{client.client}", _("Who is responsible for {client}?", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        desk = self.session.desk
        owners = portfolio.dossier(desk, self.client.client).client.owners.facts
        names = {member.id: member.name for member in desk.office.members.values()}
        owner, deputy = (names.get(owners[-1].owner, ""), names.get(owners[-1].deputy, "")) if owners else ("", "")
        hint = who.members(desk)
        yield _("Owner"), Input(owner, placeholder=hint, id="owner", compact=True)
        yield _("Deputy"), Input(deputy, placeholder=hint, id="deputy", compact=True)
        yield _("Reason"), Input(placeholder=_("may be left out"), id="reason", compact=True)

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        owner, deputy = (who.member(desk, typed[field]) if self.changed_here(field) else None for field in ("owner", "deputy"))
        draft = clients.Assigned(self.client.client, owner, deputy, line(typed["reason"]))
        receipt = await self.session.act(clients.assign, draft)
        return stored(_("Stored: owner."), receipt, self.client.name)
