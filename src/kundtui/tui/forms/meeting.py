"""The forms on a meeting before it is held: planned, agenda written anew, sent and approved, moved, cancelled. Its holding: `holding`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.widgets import Input, Static, TextArea

from kundtui.desk import meeting as meetings
from kundtui.desk import portfolio
from kundtui.desk.refused import Refused
from kundtui.domain.preparing import PLACES, Plan, left_over, meetings_at, next_planned
from kundtui.domain.values import WRITTEN_CHANNELS
from kundtui.i18n import _
from kundtui.language.text import clean
from kundtui.tui.forms import who
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.echo import EchoForm
from kundtui.tui.forms.telling import day_of, line, stored, told_of_others
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words import meeting as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from textual.widget import Widget

    from kundtui.desk.desk import Desk
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

DIGITS = 4


def meant(session: Session, client: Hit, thing: object) -> Plan | None:
    """The meeting that a form is about: this one, the one with this id, or the next that is planned."""
    if isinstance(thing, Plan):
        return thing
    plans = known(session.desk, client)
    return next((one for one in plans if one.id == thing), None) if thing else next_planned(plans)


def known(desk: Desk, client: Hit) -> tuple[Plan, ...]:
    """The meetings of a client as they now are."""
    return meetings_at(portfolio.dossier(desk, client.client), desk.now())


def places() -> list[Choice]:
    return [Choice(place, word("place", place)) for place in PLACES]


def items_of(typed: str) -> tuple[str, ...]:
    """An agenda as it was typed, an item a line."""
    return tuple(cleaned for one in typed.splitlines() if (cleaned := clean(one)))


def minutes_of(typed: str) -> int | None:
    """Minutes as they were typed; None where nothing was."""
    text = typed.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= DIGITS):
        raise Refused("bad_value", "N9", field="buffer", value=text, allowed=meetings.BUFFERS)
    return int(text)


def a_day(desk: Desk, typed: str, *, past: bool = False) -> date | None:
    """The day that was typed; None where nothing was."""
    return day_of(desk, typed, past=past) if typed.strip() else None


def agenda_area(items: Sequence[str]) -> tuple[str, Widget]:
    """The field of an agenda, with what its sign means."""
    return _("Agenda"), TextArea(
        "\n".join(items), id="agenda", compact=True, placeholder=_("an item a line; + before one that looks ahead")
    )


def by_keys() -> str:
    """The foot of a form with a text of several lines."""
    return _("^s saves   Tab next field   Esc leaves, the draft is kept")


class PlanForm(EchoForm):
    """Stores a meeting to come; what the last one left over stands in the agenda already (T22)."""

    DAY = "day"

    def __init__(self, session: Session, client: Hit, _thing: object = None) -> None:
        super().__init__(session, f"meeting:{client.client}", _("Plan a meeting: {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        desk = self.session.desk
        yield _("Day"), Input(placeholder=_("fri   +3d   24/11"), id="day", compact=True)
        yield self.echo()
        yield _("Place"), Pick(places(), id="place")
        yield agenda_area(left_over(known(desk, self.client)))
        usual = desk.office.policy(desk.now()).prepare_buffer
        yield _("Minutes around"), Input(str(usual), placeholder=_("kept free before and after"), id="buffer", compact=True)

    def hint(self) -> str:
        return by_keys()

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        draft = meetings.Planned(
            self.client.client,
            a_day(desk, typed["day"]),
            typed["place"],
            items_of(typed["agenda"]),
            minutes_of(typed["buffer"]),
            carries=False,
        )
        receipt = await self.session.act(meetings.plan, draft)
        return stored(_("Stored: meeting planned. m prepares it."), receipt, self.client.name)


class OnePlanned(Form):
    """A form about one planned meeting."""

    WHAT = ""

    def __init__(self, session: Session, client: Hit, thing: object = None) -> None:
        self.client = client
        self.plan = meant(session, client, thing)
        super().__init__(session, f"{self.WHAT}:{client.client}:{self.plan.id if self.plan else ''}", self.title_of())

    def title_of(self) -> str:
        raise LookupError(self.WHAT)

    @property
    def meeting(self) -> str:
        """Which one; where none is planned any more the desk refuses."""
        return self.plan.id if self.plan else ""

    def about(self) -> tuple[str, Widget]:
        """The line that says which meeting it is."""
        today = self.session.desk.now().date()
        text = f"{said.day_of(self.plan, today)} · {word('place', self.plan.place)}" if self.plan else _("No meeting is planned.")
        return "", Static(plain(text), id="words")


class AgendaForm(OnePlanned):
    """Stores the agenda, the place and the time around it anew."""

    WHAT = "agenda"

    def __init__(self, session: Session, client: Hit, thing: object = None) -> None:
        super().__init__(session, client, thing)
        self.seen: dict[str, Any] = {"agenda": self.plan.agenda if self.plan else None}

    def title_of(self) -> str:
        return _("Agenda: {client}", client=self.client.name)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield self.about()
        yield agenda_area(self.plan.agenda if self.plan else ())
        yield _("Place"), Pick(places(), self.plan.place if self.plan else "", id="place")
        before = self.plan.buffer if self.plan else None
        yield _("Minutes around"), Input("" if before is None else str(before), id="buffer", compact=True)

    def hint(self) -> str:
        return by_keys()

    async def save(self) -> str:
        typed = self.typed()
        agenda, place, buffer = (typed[field] if self.changed_here(field) else None for field in ("agenda", "place", "buffer"))
        draft = meetings.Rewritten(
            self.client.client,
            self.meeting,
            items_of(agenda) if agenda is not None else None,
            place,
            minutes_of(buffer) if buffer is not None else None,
            self.seen.get("agenda"),
        )
        with told_of_others(self.seen):
            receipt = await self.session.act(meetings.rewrite, draft)
        more = _("It was approved before: ask again.") if self.plan and self.plan.approved else ""
        return stored(_("Stored: agenda."), receipt, self.client.name, more)


class SendForm(OnePlanned):
    """Stores that the agenda went to the client; the words are to be copied into the mail, and the tone guard reads along."""

    WHAT = "send"

    def title_of(self) -> str:
        return _("Agenda sent to {client}", client=self.client.name)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield self.about()
        yield _("Channel"), Pick([Choice(code, word("channel", code)) for code in sorted(WRITTEN_CHANNELS)], "email", id="channel")
        yield _("To"), Input(placeholder=who.contacts(self.session.desk, self.client.client), id="contacts", compact=True)
        yield _("Words"), TextArea(said.agenda_text(self.plan) if self.plan else "", id="text", compact=True)

    def read_by_client(self) -> tuple[str, ...]:
        return ("text",)

    def hint(self) -> str:
        return by_keys()

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        people = several(desk, self.client, typed["contacts"])
        words = clean(typed["text"], lines=True)
        draft = meetings.Sent(self.client.client, self.meeting, words, typed["channel"], people, self.as_it_stands)
        receipt = await self.session.act(meetings.send, draft)
        return stored(_("Stored: agenda sent."), receipt, self.client.name)


def several(desk: Desk, client: Hit, typed: str) -> tuple[str, ...]:
    """The contacts who are meant, with commas between."""
    names = [part for one in typed.split(",") if (part := one.strip())]
    return tuple(dict.fromkeys(who.contact(desk, client.client, one) for one in names))


class ApproveForm(OnePlanned):
    """Stores who approved the agenda, and when (T21)."""

    WHAT = "approve"

    def title_of(self) -> str:
        return _("Agenda approved: {client}", client=self.client.name)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield self.about()
        yield _("Approved by"), Input(placeholder=who.contacts(self.session.desk, self.client.client), id="who", compact=True)
        yield _("Day"), Input(placeholder=_("empty is today"), id="day", compact=True)

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        person = who.contact(desk, self.client.client, typed["who"])
        draft = meetings.Approved(self.client.client, self.meeting, person, a_day(desk, typed["day"], past=True))
        receipt = await self.session.act(meetings.approve, draft)
        return stored(_("Stored: agenda approved."), receipt, self.client.name)


class MoveForm(OnePlanned, EchoForm):
    """Stores another day for a meeting, and why."""

    WHAT = "meeting-move"
    DAY = "day"

    def title_of(self) -> str:
        return _("Move the meeting: {client}", client=self.client.name)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield self.about()
        yield _("New day"), Input(placeholder=_("fri   +3d   24/11"), id="day", compact=True)
        yield self.echo()
        yield _("Reason"), Input(placeholder=_("what came in between"), id="reason", compact=True)

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        day = a_day(desk, typed["day"])
        receipt = await self.session.act(meetings.move, self.client.client, self.meeting, day, line(typed["reason"]))
        return stored(_("Stored: meeting moved."), receipt, self.client.name)


class CancelForm(OnePlanned):
    """Stores that a meeting will not be held, and why."""

    WHAT = "meeting-cancel"

    def title_of(self) -> str:
        return _("Cancel the meeting: {client}", client=self.client.name)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield self.about()
        yield _("Reason"), Input(placeholder=_("what came in between"), id="reason", compact=True)

    async def save(self) -> str:
        receipt = await self.session.act(meetings.cancel, self.client.client, self.meeting, line(self.typed()["reason"]))
        return stored(_("Stored: meeting cancelled."), receipt, self.client.name)
