"""The forms of the attempt to mend: a plan with its owner and its hours beside a normal client's, and its end with what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input, Static

from kundtui.desk import attempt
from kundtui.desk.refused import Refused
from kundtui.domain.attempt import fate
from kundtui.i18n import N_, _
from kundtui.tui.forms import who
from kundtui.tui.forms.echo import EchoForm
from kundtui.tui.forms.telling import line, stored
from kundtui.tui.forms.text import TextForm
from kundtui.tui.terminal import plain
from kundtui.words import attempt as said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class PlanForm(EchoForm):
    """Stores a plan. While one types, it says whether the hours are more than a normal client takes (N5); the owner is asked for (N3)."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"plan:{client.client}", _("A plan to mend it: {client}", client=client.name))
        self.client = client
        self.found = attempt.attempted(session.desk, client.client)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        found, desk = self.found, self.session.desk
        owner, deputy = (found.owner.owner, found.owner.deputy) if found.owner else ("", "")
        hint = who.members(desk)
        yield "", Static(plain(said.normal(found.normal)), id="normal")
        yield _("What shall be done"), Input(placeholder=_("a visit every other week, one fixed contact …"), id="text", compact=True)
        yield _("Hours a month"), Input(placeholder="6", id="hours", compact=True)
        yield self.echo()
        yield _("Months"), Input(str(desk.office.policy(desk.now()).plan_months), id="months", compact=True)
        yield _("Still right owner"), Input(found.names.get(owner, ""), placeholder=hint, id="owner", compact=True)
        yield _("Deputy"), Input(found.names.get(deputy, ""), placeholder=hint, id="deputy", compact=True)

    def again(self) -> str:
        """What the source says of so many hours."""
        typed = self.typed()["hours"].strip()
        return said.fate(fate(int(typed), self.found.normal)) if typed.isdecimal() else ""

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        hours, months = (_whole(field, typed[name]) for name, field in (("hours", "hours_per_month"), ("months", "plan_months")))
        owner, deputy = (who.member(desk, typed[name]) for name in ("owner", "deputy"))
        if not owner:
            raise Refused("missing_owner", "N3")
        draft = attempt.Begun(self.client.client, hours, months, line(typed["text"]), owner, deputy)
        receipt = await self.session.act(attempt.begin, draft)
        return stored(_("Stored: plan begun."), receipt, self.client.name, said.fate(fate(hours, self.found.normal)))


def _whole(field: str, typed: str) -> int:
    text = typed.strip()
    if not text:
        raise Refused("missing_field", "N5", field=field)
    if not text.isdecimal():
        raise Refused("bad_value", "N5", field=field, value=typed, allowed="1, 2, 3 …")
    return int(text)


class PlanEndForm(TextForm):
    """Stores that the plan has ended, with what came of it."""

    WHAT = "plan-end"
    TITLE = N_("The plan ends: {client}")
    LABEL = N_("What came of it")
    HINT = N_("better, as it was, or no use; and why")

    async def save(self) -> str:
        receipt = await self.session.act(attempt.end, self.client.client, self.words)
        return stored(_("Stored: plan ended."), receipt, self.client.name)
