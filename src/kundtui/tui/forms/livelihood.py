"""The forms on what a client gives and takes: hours spent, revenue and direct cost over a stretch of days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from kundtui.desk import hours, money
from kundtui.desk.refused import Refused
from kundtui.i18n import _
from kundtui.language.numbers import number
from kundtui.language.parts import minutes
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import day_of, line, moment_of, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from fractions import Fraction

    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


def _no_or_yes() -> list[Choice]:
    return [Choice(code, word("answer", code)) for code in ("no", "yes")]


class HoursForm(Form):
    """Stores hours of ours, billed or not."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"hours:{client.client}", _("Hours spent: {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Time"), Input(placeholder=_("3h30   45m   2h"), id="minutes", compact=True)
        yield _("What was done"), Input(placeholder=_("may be left out"), id="note", compact=True)
        yield _("When"), Input(placeholder=_("now   yesterday   24/11"), id="when", compact=True)
        yield _("Billed"), Pick(_no_or_yes(), id="billable")
        yield _("Estimate"), Pick(_no_or_yes(), id="estimate")

    async def save(self) -> str:
        typed = self.typed()
        taken = minutes(typed["minutes"].strip())
        if taken is None:
            raise Refused("no_duration", "N14", value=typed["minutes"])
        at = moment_of(self.session.desk, typed["when"]) if typed["when"].strip() else None
        answers = (typed["billable"] == "yes", typed["estimate"] == "yes")
        draft = hours.Spent(self.client.client, taken, line(typed["note"]), *answers, at)
        return stored(_("Stored: time spent."), await self.session.act(hours.log, draft), self.client.name)


class RevenueForm(Form):
    """Stores revenue and direct cost from a day to another."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"revenue:{client.client}", _("Revenue and direct cost: {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("From"), Input(placeholder="2026-01-01", id="first", compact=True)
        yield _("To"), Input(placeholder="2026-12-31", id="last", compact=True)
        yield _("Revenue"), Input(placeholder="180 000", id="revenue", compact=True)
        yield _("Direct cost"), Input(placeholder="20 000", id="cost", compact=True)
        yield _("Estimate"), Pick(_no_or_yes(), id="estimate")

    async def save(self) -> str:
        typed = self.typed()
        days = (self._day(typed["first"]), self._day(typed["last"]))
        amounts = (_amount("revenue", typed["revenue"]), _amount("direct_cost", typed["cost"]))
        draft = money.Recorded(self.client.client, *days, *amounts, typed["estimate"] == "yes")
        return stored(_("Stored: revenue and direct cost."), await self.session.act(money.record, draft), self.client.name)

    def _day(self, typed: str) -> date | None:
        return day_of(self.session.desk, typed, past=True) if typed.strip() else None


def _amount(field: str, typed: str) -> Fraction | None:
    if not typed.strip():
        return None
    value = number(typed.strip())
    if value is None:
        raise Refused("not_one_number", "N16", field=field, value=typed)
    return value
