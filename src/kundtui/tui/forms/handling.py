"""The forms of a complaint's steps after the first answer: few fields each, asked when they are needed. The end has its own: `resolve`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.widgets import Input, Static

from kundtui.desk import handling, portfolio
from kundtui.desk.complaint import CAUSES
from kundtui.desk.handling import MOST_MINUTES, READ_BY_CLIENT, Step
from kundtui.desk.refused import Refused
from kundtui.domain.complaint import read
from kundtui.domain.values import SEVERITIES
from kundtui.i18n import N_, _, ngettext
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.echo import EchoForm
from kundtui.tui.forms.resolve import ResolveForm
from kundtui.tui.forms.telling import day_of, excerpt, line, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words.steps import STEPS
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.widget import Widget

    from kundtui.desk.complaints import Listed
    from kundtui.domain.complaint import Case
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

ASKED = {
    "assess": (N_("Found out"), N_("what happened, and why")),
    "decide": (N_("Decision"), N_("what was decided, as told to the client in a call")),
    "inform": (N_("Told"), N_("what they were told, best in a call")),
    "apologise": (N_("Apology"), N_("how we apologised, best in a call")),
    "propose": (N_("Proposal"), N_("what we propose, best in a call")),
    "help": (N_("Help"), N_("what we did for them, more than they expected")),
    "move": (N_("Reason"), N_("why they have to wait longer")),
    "withdraw": (N_("Reason"), N_("what the client said")),
    "reopen": (N_("Reason"), N_("what is not right yet")),
    "decline": (N_("Grounds"), N_("why it is declined, as told to the client in a call")),
    "repeat": (N_("Complaint"), N_("what they say now; else as it was")),
}
"""Step -> the label of its words, and what stands in the field while it is empty."""
DAYS = {"move": N_("Decision by"), "wait": N_("Wait until")}
"""Steps that ask for a day, and its label."""


class StepForm(EchoForm):
    """Stores one step of a complaint."""

    DAY: ClassVar[str] = "day"

    def __init__(self, session: Session, client: Hit, case: Case, step: str) -> None:
        super().__init__(session, f"{step}:{case.id}", f"{client.name}: {_(STEPS[step])}")
        self.client = client
        self.case = case
        self.step = step

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(excerpt(self.case.text)), id="words")
        yield from asked(self.step)
        if self.step in DAYS:
            yield self.echo()
        yield from self._more()

    def _more(self) -> Iterator[tuple[str, Widget]]:
        """What only some of the steps ask for."""
        if self.step in ("propose", "help"):
            yield _("Done again"), Pick([Choice(code, word("answer", code)) for code in ("no", "yes")], id="redo")
        if self.step == "help":
            yield _("Minutes"), Input(placeholder=_("they go to cost and are not billed"), id="minutes", compact=True)
        elif self.step == "repeat":
            yield _("Severity"), Pick([Choice(code, word("severity", code)) for code in SEVERITIES], self.case.severity, id="severity")
        elif self.step == "merge":
            yield _("The same as"), Pick([Choice(one.id, excerpt(one.text)) for one in self.others()], id="into")

    def others(self) -> list[Case]:
        """The other open complaints of this client."""
        desk = self.session.desk
        cases = portfolio.dossier(desk, self.client.client).complaints.values()
        return [one for one in cases if one.id != self.case.id and read(one, desk.now()).open]

    def read_by_client(self) -> tuple[str, ...]:
        return ("text",) if self.step in READ_BY_CLIENT else ()

    async def save(self) -> str:
        draft = drafted(self, Step(self.client.client, self.case.id, self.step))
        receipt = await self.session.act(handling.take, draft)
        return stored(_("Stored: {step}.", step=_(STEPS[self.step])), receipt, self.client.name)


class ManyForm(EchoForm):
    """Stores the same step on several complaints, or on none."""

    DAY: ClassVar[str] = "day"

    def __init__(self, session: Session, items: Sequence[Listed], step: str) -> None:
        many = ngettext("{n} complaint", "{n} complaints", len(items))
        super().__init__(session, f"{step}:many", f"{many}: {_(STEPS[step])}")
        self.items = items
        self.step = step

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(names(self.items)), id="words")
        yield from asked(self.step)
        if self.step in DAYS:
            yield self.echo()

    def read_by_client(self) -> tuple[str, ...]:
        return ("text",) if self.step in READ_BY_CLIENT else ()

    async def save(self) -> str:
        drafts = [drafted(self, Step(one.client, one.case.id, self.step)) for one in self.items]
        await self.session.act(handling.take_all, drafts)
        return told(self.items, self.step)


class ResolveManyForm(ResolveForm):
    """Stores the same resolution for several complaints: each passes its gate, or none is resolved."""

    def __init__(self, session: Session, items: Sequence[Listed]) -> None:
        Form.__init__(self, session, "resolve:many", _("Resolve {many}", many=ngettext("{n} complaint", "{n} complaints", len(items))))
        self.items = items
        self.told = {}
        self.words = names(items)

    async def save(self) -> str:
        drafts = [self.draft(one.client, one.case.id) for one in self.items]
        await self.session.act(handling.resolve_all, drafts)
        return told(self.items, "resolve")


def asked(step: str) -> Iterator[tuple[str, Widget]]:
    """The fields of a step's day, words and cause."""
    if step in DAYS:
        yield _(DAYS[step]), Input(placeholder=_("fri   +3d   24/11"), id="day", compact=True)
    if step in ASKED:
        label, hint = ASKED[step]
        yield _(label), Input(placeholder=_(hint), id="text", compact=True)
    if step == "decline":
        yield _("Cause"), Pick([Choice(code, word("cause", code)) for code in CAUSES], "none", id="cause")


def drafted(form: Form, draft: Step) -> Step:
    """What is typed in a form of a step."""
    typed = form.typed()
    given: dict[str, Any] = {name: typed[name] for name in ("cause", "severity", "into") if typed.get(name)}
    return draft._replace(
        text=line(typed.get("text", "")),
        day=day_of(form.session.desk, typed["day"]) if typed.get("day", "").strip() else None,
        redo=typed.get("redo") == "yes",
        minutes=_minutes(typed.get("minutes", "")),
        as_it_stands=form.as_it_stands,
        **given,
    )


def _minutes(typed: str) -> int | None:
    text = typed.strip()
    if not text:
        return None
    if not text.isdecimal():
        raise Refused("bad_value", "R8", field="minutes", value=text, allowed=f"1 … {MOST_MINUTES}")
    return int(text)


def names(items: Sequence[Listed]) -> str:
    """Whose complaints they are."""
    return excerpt(", ".join(dict.fromkeys(one.name for one in items)))


def told(items: Sequence[Listed], step: str) -> str:
    """Tell what was stored of several."""
    return _("Stored: {step}, {many}. u takes it back.", step=_(STEPS[step]), many=ngettext("{n} complaint", "{n} complaints", len(items)))
