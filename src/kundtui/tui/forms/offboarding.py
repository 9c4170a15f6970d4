"""The forms of ending a relation, a step a form: what is asked for, what is stored. What blocks a step: `domain.gates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.widgets import Input, Static, TextArea

from kundtui.desk import offboarding
from kundtui.desk.offboarding import HOWS, KIND_OF, KINDS
from kundtui.i18n import _
from kundtui.language.text import clean
from kundtui.tui.forms.echo import EchoForm
from kundtui.tui.forms.telling import day_of, line, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words import offboarding as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.widget import Widget

    from kundtui.desk.act import Receipt
    from kundtui.desk.desk import Desk
    from kundtui.domain.gates import Obligation
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

WRITTEN = ("email", "letter", "sms", "chat")


class Asked(NamedTuple):
    """One field of a step that is asked in words: its id, its label, what stands in it while it is empty."""

    id: str
    label: str
    placeholder: str


class StepForm(EchoForm):
    """A step of an ending. Every refusal is said in the form, with the practice that asks for it."""

    def __init__(self, session: Session, client: Hit, step: str, place: str = "") -> None:
        title = _("{step}: {client}", step=word("ending", step), client=client.name)
        super().__init__(session, f"offboard-{step}:{place or client.client}", title)
        self.client = client
        self.step = step

    def stored(self, receipt: Receipt) -> str:
        """Tell what was stored."""
        return stored(_("Stored: {what}.", what=word("act", f"offboarding.{KIND_OF[self.step]}")), receipt, self.client.name)


class WordsForm(StepForm):
    """A step that asks for nothing but words, a line each."""

    def __init__(self, session: Session, client: Hit, step: str, hint: str, asked: tuple[Asked, ...]) -> None:
        super().__init__(session, client, step)
        self.why = hint
        self.asked = asked

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(self.why), id="why")
        for one in self.asked:
            yield one.label, Input(placeholder=one.placeholder, id=one.id, compact=True)

    async def save(self) -> str:
        typed = self.typed()
        words = [line(typed[one.id]) for one in self.asked]
        return self.stored(await self.session.act(ACTS[self.step], self.client.client, *words))


def _decide(desk: Desk, client: str, reason: str) -> Receipt:
    return offboarding.decide(desk, offboarding.Decided(client, reason))


ACTS: dict[str, Callable[..., Receipt]] = {
    "consider": offboarding.consider,
    "decide": _decide,
    "end": offboarding.end,
    "back": offboarding.back,
    "follow_up": offboarding.follow_up,
}


class ListForm(StepForm):
    """Something that is owed before the end."""

    DAY = "due"

    def __init__(self, session: Session, client: Hit) -> None:
        super().__init__(session, client, "list")

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(_("Promises and complaints that are open count by themselves; list what else we owe.")), id="why")
        yield _("What"), Input(placeholder=_("what must be done before the end"), id="what", compact=True)
        kinds = [kind for kind in KINDS if kind not in ("promise", "complaint")]
        yield _("Concerns"), Pick([Choice("", _("other")), *(Choice(kind, word("obligation", kind)) for kind in kinds)], id="kind")
        yield _("By when"), Input(placeholder=_("may be left out"), id="due", compact=True)
        yield self.echo()

    async def save(self) -> str:
        typed = self.typed()
        due = day_of(self.session.desk, typed["due"]) if typed["due"].strip() else None
        draft = offboarding.Owed(self.client.client, line(typed["what"]), typed["kind"], due)
        return self.stored(await self.session.act(offboarding.list_obligation, draft))


class MeetForm(StepForm):
    """How something that was owed is met."""

    def __init__(self, session: Session, client: Hit, one: Obligation) -> None:
        super().__init__(session, client, "meet", f"{client.client}:{one.ref}")
        self.one = one

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(said.obligation(self.one)), id="words")
        yield _("How"), Pick([Choice(how, word("met", how)) for how in HOWS], id="how")
        yield _("Reference"), Input(placeholder=_("where it is written, or who took it over"), id="reference", compact=True)

    async def save(self) -> str:
        typed = self.typed()
        draft = offboarding.Met(self.client.client, self.one.ref, typed["how"], line(typed["reference"]))
        return self.stored(await self.session.act(offboarding.meet_obligation, draft))


class NoticeForm(StepForm):
    """The notice that the client got in writing. Its text has lines, so it is saved by ctrl+s, or by Enter in another field."""

    CSS: ClassVar[str] = "NoticeForm { #text { height: 8; } }"

    DAY = "ends_on"

    def __init__(self, session: Session, client: Hit) -> None:
        super().__init__(session, client, "notice")

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(_("Told in a talk first; this is what confirms it: dates, what remains, whom to ask, thanks.")), id="why")
        yield _("Ends on"), Input(placeholder=_("the day on which the relation ends"), id="ends_on", compact=True)
        yield self.echo()
        yield _("Channel"), Pick([Choice(channel, word("channel", channel)) for channel in WRITTEN], id="channel")
        yield _("Words"), TextArea(id="text", compact=True)

    def read_by_client(self) -> tuple[str, ...]:
        return ("text",)

    def hint(self) -> str:
        return _("^s saves   Tab next field   Esc leaves, the draft is kept")

    async def save(self) -> str:
        typed = self.typed()
        ends_on = day_of(self.session.desk, typed["ends_on"]) if typed["ends_on"].strip() else None
        draft = offboarding.Notice(
            self.client.client, clean(typed["text"], lines=True), ends_on, typed["channel"], as_it_stands=self.as_it_stands
        )
        return self.stored(await self.session.act(offboarding.give_notice, draft))


def form_of(session: Session, client: Hit, step: str) -> StepForm:
    """The form of a step; what is owed has a form of its own for each."""
    if step == "list":
        return ListForm(session, client)
    if step == "notice":
        return NoticeForm(session, client)
    hint, asked = _words_of(step)
    return WordsForm(session, client, step, hint, asked)


def _words_of(step: str) -> tuple[str, tuple[Asked, ...]]:
    """What a step asks for in words, and what to know before it."""
    reason = Asked("reason", _("Reason"), _("in a few words"))
    return {
        "consider": (_("The client is not told. The decision is due within the days that are meant for it."), (reason,)),
        "decide": (_("You approve what a colleague proposes: after that the client is to be told."), (reason,)),
        "back": (_("The relation goes on, and the way to the end is closed."), (reason,)),
        "end": (
            _("The client leaves the grid and its rhythm, and stays in reports."),
            (
                Asked("look_back", _("Looking back"), _("what we learn from it")),
                Asked("freed_hours_plan", _("Freed hours"), _("what the freed hours are for")),
            ),
        ),
        "follow_up": (
            _("Did the freed hours bring what was forecast?"),
            (Asked("forecast", _("Forecast"), _("what was forecast")), Asked("actual", _("Outcome"), _("what came of it"))),
        ),
    }[step]
