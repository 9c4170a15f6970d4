"""The forms of ending a relation, a step a form: what is asked for, what is stored. What blocks a step: `domain.gates`."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.widgets import Input, Static, TextArea

from kundtui.desk import gates, offboarding
from kundtui.desk.offboarding import HOWS, KIND_OF, KINDS
from kundtui.domain.inventory import ASKED
from kundtui.i18n import _, language
from kundtui.language.fulldays import days_in
from kundtui.language.nothing import is_nothing
from kundtui.language.text import clean
from kundtui.tui.forms.echo import EchoForm
from kundtui.tui.forms.telling import day_of, line, stored
from kundtui.tui.here import ERRORS
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain, safe
from kundtui.words import offboarding as said
from kundtui.words.notice import notice
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.widget import Widget

    from kundtui.desk.act import Receipt
    from kundtui.desk.desk import Desk
    from kundtui.domain.checklist import Checklist
    from kundtui.domain.inventory import Inventory
    from kundtui.domain.obligations import Obligation
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

SPOKEN = {"sv": "svenska", "nb": "norsk", "en": "English"}
"""The languages of a notice, each in its own word."""
WRITTEN = ("email", "letter", "sms", "chat")


DRAFTED = {"draft": "draft.held", "skip": "draft.released"}
"""Steps that are said by an entry of the draft."""


class Asked(NamedTuple):
    """One field of a step that is asked in words: its id, its label, what stands in it while it is empty, what it begins with."""

    id: str
    label: str
    placeholder: str
    value: str = ""


class StepForm(EchoForm):
    """A step of an ending. Every refusal is said in the form, with the practice that asks for it."""

    def __init__(self, session: Session, client: Hit, step: str, place: str = "") -> None:
        title = _("{step}: {client}", step=word("ending", step), client=client.name)
        super().__init__(session, f"offboard-{step}:{place or client.client}", title)
        self.client = client
        self.step = step

    def stored(self, receipt: Receipt) -> str:
        """Tell what was stored."""
        kind = f"offboarding.{KIND_OF[self.step]}" if self.step in KIND_OF else DRAFTED[self.step]
        return stored(_("Stored: {what}.", what=word("act", kind)), receipt, self.client.name)


class WordsForm(StepForm):
    """A step that asks for nothing but words, a line each."""

    def __init__(self, session: Session, client: Hit, step: str, hint: str, asked: tuple[Asked, ...]) -> None:
        super().__init__(session, client, step)
        self.why = hint
        self.asked = asked

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(self.why), id="why")
        for one in self.asked:
            yield one.label, Input(one.value, placeholder=one.placeholder, id=one.id, compact=True)

    async def save(self) -> str:
        typed = self.typed()
        words = [line(typed[one.id]) for one in self.asked]
        return self.stored(await self.session.act(ACTS[self.step], self.client.client, *words))


def _decide(desk: Desk, client: str, reason: str) -> Receipt:
    return offboarding.decide(desk, offboarding.Decided(client, reason))


def _wind_down(desk: Desk, client: str, invoice: str, returned: str) -> Receipt:
    return gates.wind_down(desk, gates.WoundDown(client, invoice, returned))


ACTS: dict[str, Callable[..., Receipt]] = {
    "consider": offboarding.consider,
    "decide": _decide,
    "end": offboarding.end,
    "back": offboarding.back,
    "follow_up": offboarding.follow_up,
    "tried": gates.confirm_tried,
    "skip": gates.skip_night,
    "wind_down": _wind_down,
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

    def __init__(self, session: Session, client: Hit, draft: str = "") -> None:
        super().__init__(session, client, "notice")
        self.draft = draft

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(_("Told in a talk first; this confirms it. Other words than the draft's have to rest a night.")), id="why")
        named = days_in(self.draft)
        day = named[0].isoformat() if len(named) == 1 else ""
        yield _("Ends on"), Input(day, placeholder=_("the day on which the relation ends"), id="ends_on", compact=True)
        yield self.echo()
        yield _("Channel"), Pick([Choice(channel, word("channel", channel)) for channel in WRITTEN], id="channel")
        yield _("Words"), TextArea(self.draft, id="text", compact=True)

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


class InventoryForm(StepForm):
    """What is owed, asked kind by kind; each has an answer before the list is complete."""

    def __init__(self, session: Session, client: Hit, asked: Inventory) -> None:
        super().__init__(session, client, "inventory")
        self.asked = asked

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield (
            "",
            Static(plain(_("Promises and complaints count by themselves. Of each other kind: what is owed, or - for nothing.")), id="why"),
        )
        for kind in ASKED:
            known = "; ".join(self.asked.listed.get(kind, ()))
            label = word("obligation", kind)
            hint = _("listed: {text}", text=known) if known else _("what is owed, or -")
            yield label[:1].upper() + label[1:], Input(placeholder=safe(hint), id=kind, compact=True)

    async def save(self) -> str:
        typed = {kind: line(self.typed()[kind]) for kind in ASKED}
        answers = {kind: "" if is_nothing(text) else text for kind, text in typed.items() if text}
        return self.stored(await self.session.act(gates.complete, gates.Complete(self.client.client, answers)))


class DraftForm(StepForm):
    """The notice, drafted from a template in the client's language, and kept over the night."""

    CSS: ClassVar[str] = "DraftForm { #text { height: 11; } }"

    DAY = "ends_on"

    def __init__(self, session: Session, client: Hit, seen: offboarding.Seen) -> None:
        super().__init__(session, client, "draft")
        self.seen = seen
        self._template = ""

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Language"), Pick([Choice(code, name) for code, name in SPOKEN.items()], language(), id="language")
        yield _("Ends on"), Input(placeholder=_("the day on which the relation ends"), id="ends_on", compact=True)
        yield self.echo()
        self._template = self._made(language(), "")
        yield _("Words"), TextArea(self.seen.draft or self._template, id="text", compact=True)

    def read_by_client(self) -> tuple[str, ...]:
        return ("text",)

    def hint(self) -> str:
        return _("^s keeps it over the night   Tab next field   Esc leaves, the draft is kept")

    def _made(self, spoken: str, ends_on: str) -> str:
        desk, reading = self.session.desk, self.seen.reading
        owner = desk.office.members.get(reading.dossier.client.owner(self.seen.moment) or desk.member.id)
        day = day_of(desk, ends_on) if ends_on.strip() else None
        return notice(spoken, reading.name, day, offboarding.remaining(self.seen.checklist), owner.name if owner else "")

    @on(Input.Changed)
    @on(Pick.Changed)
    def follow(self) -> None:
        """The template follows language and day for as long as nobody has changed its words."""
        typed = self.typed()
        text = self.query_one("#text", TextArea)
        if text.text != self._template:
            return
        with suppress(*ERRORS):
            self._template = self._made(typed["language"], typed["ends_on"])
            text.text = self._template

    async def save(self) -> str:
        text = clean(self.typed()["text"], lines=True)
        receipt = await self.session.act(gates.draft_notice, self.client.client, text, as_it_stands=self.as_it_stands)
        return self.stored(receipt)


class WaiveForm(StepForm):
    """A step that a leader lets go, with the reason; of what was to be tried one item, or all that is open."""

    def __init__(self, session: Session, client: Hit, seen: Checklist, gate: str = "", item: str = "") -> None:
        super().__init__(session, client, "waive", f"{client.client}:{gate}:{item}")
        self.choices = waivers(seen)
        self.chosen = f"{gate}:{item}" if gate else ""

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("What"), Pick(self.choices, self.chosen, id="gate")
        yield _("Reason"), Input(placeholder=_("why it can be let go"), id="reason", compact=True)

    async def save(self) -> str:
        typed = self.typed()
        gate, _colon, item = typed["gate"].partition(":")
        draft = gates.Waiver(self.client.client, gate, line(typed["reason"]), (item,) if item else ())
        return self.stored(await self.session.act(gates.waive, draft))


def waivers(seen: Checklist) -> list[Choice]:
    """What could be waived now: the gates of the stage, and the items of what was to be tried."""
    still = {check.gate for check in seen.checks if not check.done}
    open_ = [item for item in seen.items if item.open] if "tried" in still else []
    found = [Choice(f"tried:{item.name}", word("tried", item.name)) for item in open_]
    if len(open_) > 1:
        found.append(Choice("tried:", _("all that is open of what was to be tried")))
    gates_now = {"considered": ("calculus",), "noticed": ("wind_down",)}.get(seen.stage, ())
    return [*found, *(Choice(f"{gate}:", word("gate", gate)) for gate in gates_now if gate in still)]


def form_of(session: Session, client: Hit, step: str, seen: offboarding.Seen) -> StepForm:
    """The form of a step; what is owed has a form of its own for each."""
    made: dict[str, Callable[[], StepForm]] = {
        "list": lambda: ListForm(session, client),
        "notice": lambda: NoticeForm(session, client, seen.draft),
        "inventory": lambda: InventoryForm(session, client, seen.checklist.asked),
        "draft": lambda: DraftForm(session, client, seen),
        "waive": lambda: WaiveForm(session, client, seen.checklist),
    }
    if step in made:
        return made[step]()
    hint, asked = _words_of(step, _forecast(seen))
    return WordsForm(session, client, step, hint, asked)


def _forecast(seen: offboarding.Seen) -> str:
    """What the kept calculation forecast, as it is typed."""
    look = seen.checklist.outlook
    return f"{round(look.kept.difference)}" if look and look.kept else ""


def _words_of(step: str, forecast: str = "") -> tuple[str, tuple[Asked, ...]]:
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
            (Asked("forecast", _("Forecast"), _("what was forecast"), forecast), Asked("actual", _("Outcome"), _("what came of it"))),
        ),
        "tried": (_("All seven are in the log or waived. The evidence is kept as it stands."), ()),
        "skip": (_("The draft goes without its night's rest. Its author gives the notice."), (reason,)),
        "wind_down": (
            _("The client was told how it goes each week; the rest is said here."),
            (
                Asked("invoice", _("Final invoice"), _("where it was agreed")),
                Asked("returned", _("Access and data"), _("how they went back, or that there were none")),
            ),
        ),
    }[step]
