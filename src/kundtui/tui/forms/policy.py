"""The forms on the office's rules: a number changed after its preview, a service listed or retired."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.widgets import Input, Static

from kundtui.desk import policy as policies
from kundtui.desk import service as services
from kundtui.desk import usual
from kundtui.desk.portfolio import portions
from kundtui.i18n import _
from kundtui.language.text import clean
from kundtui.tui.forms.base import Form
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.terminal import plain
from kundtui.words import rules as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.desk.policy import Value
    from kundtui.desk.usual import Proposal
    from kundtui.tui.session import Session


class PolicyForm(Form):
    """Changes one number. The first Enter judges the portfolio under it and shows who would move, the second stores it."""

    needs = "set_policy"

    DEFAULT_CSS = "PolicyForm { & #range, & #rests, & #proposal { width: 1fr; height: auto; } }"

    def __init__(self, session: Session, value: Value, proposal: Proposal | None = None) -> None:
        super().__init__(session, f"policy:{value.field}:{said.shown(value.now)}", word("policy", value.field))
        self.value = value
        self.proposal = proposal if value.field == usual.FIELD else None
        self.looked_at: dict[str, str] | None = None

    def fields(self) -> Iterator[tuple[str, Widget]]:
        value = self.value
        yield "", Static(plain(said.explained(value.field)), id="why")
        yield _("Now"), Static(plain(said.shown(value.now)), id="now")
        yield _("Range"), Static(plain(said.bounds(value)), id="range")
        yield _("Rests on"), Static(plain(said.rests_on(value)), id="rests")
        if self.proposal:
            yield _("Proposal"), Static(plain(said.proposal(self.proposal)), id="proposal")
        proposed = str(self.proposal.proposed) if self.proposal and self.proposal.differs else ", ".join(self._held())
        yield _("Will be"), Input(proposed, id="value", compact=True)
        yield "", Static("", id="preview")

    def _held(self) -> list[str]:
        return list(map(str, self.value.now)) if isinstance(self.value.now, tuple) else [str(self.value.now)]

    def hint(self) -> str:
        return _("Enter shows whom it moves, Enter again stores it   Esc leaves")

    @work(exclusive=True)
    async def action_text_save(self) -> None:
        """Show whom the typed value would move; where that was seen, store it."""
        if self.looked_at == self.typed():
            super().action_text_save()
            return
        typed = self.typed()
        try:
            preview = await self._preview(clean(typed["value"]))
        except ERRORS as error:
            self.say("")
            self.complain(explain(error))
            return
        self.looked_at = typed
        self.complain("")
        self.say("\n".join(said.preview_lines(preview)))

    async def _preview(self, typed: str) -> policies.Preview:
        """Judge the portfolio, some clients at a time: others' acts go on between, and one sees how far it is."""
        ask, moves, done = self.session.ask, list[policies.Move](), 0
        change = await ask(policies.trial, self.value.field, typed)
        several = await ask(portions)
        total = sum(map(len, several))
        for some in several:
            moves += await ask(policies.judge, change, some)
            done += len(some)
            self.say(_("{done} of {total} clients judged, {moved} would change level so far", done=done, total=total, moved=len(moves)))
        return policies.Preview(change, done, policies.ordered(moves))

    def say(self, text: str) -> None:
        for preview in self.query("#preview").results(Static):
            preview.update(plain(text, lines=True))

    async def save(self) -> str:
        value = clean(self.typed()["value"])
        changed = await self.session.act(policies.change, self.value.field, value)
        return _(
            "Stored: {rule} is {value} now.", rule=word("policy", self.value.field), value=said.shown(getattr(changed, self.value.field))
        )


class ServiceForm(Form):
    """Puts a service on the office's list, or takes the named one off."""

    needs = "set_policy"

    def __init__(self, session: Session, name: str) -> None:
        title = _("Take {name} off the list of services", name=name) if name else _("A service on the office's list")
        super().__init__(session, f"service:{name}", title)
        self.service = name

    def fields(self) -> Iterator[tuple[str, Widget]]:
        if not self.service:
            yield _("Name"), Input(placeholder=_("as clients know it"), id="name", compact=True)
        told = (
            _("Nobody is shown it any more; what was presented of it stays.")
            if self.service
            else _("All services shall be presented to each client once a year.")
        )
        yield "", Static(plain(told), id="why")

    def hint(self) -> str:
        return _("^s stores it   Esc leaves") if self.service else super().hint()

    async def save(self) -> str:
        if self.service:
            await self.session.act(services.retire, self.service)
            return _("{name} is off the list of services.", name=self.service)
        name = clean(self.typed()["name"])
        await self.session.act(services.enlist, name)
        return _("{name} is on the list of services now.", name=name)
