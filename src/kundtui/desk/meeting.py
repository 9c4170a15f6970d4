"""The acts on meetings before they are held: planned, agenda written anew, sent and approved, moved, cancelled. The holding: `holding`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import interaction, portfolio
from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.correcting import Correction, correct
from kundtui.desk.drafting import refuse_unfit
from kundtui.desk.refused import Refused
from kundtui.domain.preparing import PLACES, left_over, meetings_at, tidied

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.preparing import Plan

LONGEST_BUFFER = 240
"""Minutes around a meeting, on each side, beyond which it is a slip of the fingers."""
BUFFERS = f"0 … {LONGEST_BUFFER}"


class Planned(NamedTuple):
    """A meeting to come. An item of the agenda that begins with + looks ahead (T23); `buffer`: minutes on each side (N9), None for the usual.

    `carries`: what the last meeting left uncovered comes along by itself; not where it was shown and is left out knowingly.
    """

    client: str
    on: date | None
    place: str = "client"
    agenda: tuple[str, ...] = ()
    buffer: int | None = None
    carries: bool = True


class Rewritten(NamedTuple):
    """The agenda, place and buffer of a planned meeting, as they shall be; None leaves one as it is.

    `seen`: the agenda that was looked at, so that nobody's is overwritten unseen.
    """

    client: str
    meeting: str
    agenda: tuple[str, ...] | None = None
    place: str | None = None
    buffer: int | None = None
    seen: Sequence[str] | None = None


class Sent(NamedTuple):
    """The agenda as it went to the client, in the words that they read."""

    client: str
    meeting: str
    text: str
    channel: str = "email"
    contacts: tuple[str, ...] = ()
    as_it_stands: bool = False


class Approved(NamedTuple):
    """Who said yes to the agenda, and when; None is today."""

    client: str
    meeting: str
    contact: str
    on: date | None = None


def plan(desk: Desk, draft: Planned) -> Receipt:
    """Store a meeting to come. What the last one left uncovered comes into its agenda by itself (T22)."""
    refuse_place(draft.place)
    subject = desk.new_id()

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        agenda = tidied((*draft.agenda, *(left_over(meetings_at(dossier, now)) if draft.carries else ())))
        yield Fact("meeting.planned", payload(desk, draft._replace(agenda=agenda), now), subject)

    return act(desk, "meeting.planned", draft.client, decide)


def payload(desk: Desk, draft: Planned, now: datetime) -> dict[str, object]:
    """What is stored of a plan; the buffer is the office's usual one where none was said (N9)."""
    buffer = desk.office.policy(now).prepare_buffer if draft.buffer is None else draft.buffer
    if not 0 <= buffer <= LONGEST_BUFFER:
        raise Refused("bad_value", "N9", field="buffer", value=buffer, allowed=BUFFERS)
    return {"on": day_to_come(draft.on, now), "place": draft.place, "agenda": list(draft.agenda), "buffer": buffer}


def day_to_come(on: date | None, now: datetime) -> str:
    """The day of a meeting as it is stored; without one, or on one gone by, there is none (T25)."""
    if on is None:
        raise Refused("meeting_without_day", "T25")
    if on < now.date():
        raise Refused("due_in_past", "T25", on=on.isoformat())
    return on.isoformat()


def refuse_place(place: str) -> None:
    if place not in PLACES:
        raise Refused("bad_value", "T18", field="place", value=place, allowed=", ".join(PLACES))


def rewrite(desk: Desk, draft: Rewritten) -> Receipt:
    """Write the agenda, the place or the buffer anew (T20). A yes to the agenda before is none to this one."""
    if draft.place is not None:
        refuse_place(draft.place)

    def decide(dossier: Dossier, now: datetime) -> Correction:
        one = the_planned(dossier, draft.meeting, now)
        before = next(entry for _, entry in one.steps if entry.kind == "meeting.planned")
        if draft.agenda is not None and draft.seen is not None and tuple(draft.seen) != tuple(one.agenda):
            raise Refused("conflict", "T20", field="agenda", now=list(one.agenda), old=list(draft.seen))
        agenda = one.agenda if draft.agenda is None else tidied(draft.agenda)
        buffer = one.buffer if draft.buffer is None else draft.buffer
        if buffer is not None and not 0 <= buffer <= LONGEST_BUFFER:
            raise Refused("bad_value", "N9", field="buffer", value=buffer, allowed=BUFFERS)
        data = before.data | {"agenda": list(agenda), "place": draft.place or one.place} | filled(buffer=buffer)
        if data == before.data:
            raise Refused("nothing_changed", "T20")
        at = next(at for at, entry in one.steps if entry.id == before.id)
        return Correction(before.id, Fact("meeting.planned", data, one.id, at))

    return correct(desk, "meeting.rewritten", draft.client, decide)


def move(desk: Desk, client: str, meeting: str, on: date | None, reason: str) -> Receipt:
    """Store another day for a planned meeting, and why."""
    if not reason.strip():
        raise Refused("meeting_moved_why", "R3")

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        day = day_to_come(on, now)
        if the_planned(dossier, meeting, now).on == day:
            raise Refused("nothing_changed", "R3")
        yield Fact("meeting.moved", {"on": day, "reason": reason.strip()}, meeting)

    return act(desk, "meeting.moved", client, decide)


def cancel(desk: Desk, client: str, meeting: str, reason: str) -> Receipt:
    """Store that a planned meeting will not be held, and why."""
    if not reason.strip():
        raise Refused("meeting_cancelled_why", "R3")

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        yield Fact("meeting.cancelled", {"reason": reason.strip()}, the_planned(dossier, meeting, now).id)

    return act(desk, "meeting.cancelled", client, decide)


def send(desk: Desk, draft: Sent) -> Receipt:
    """Store that the agenda went to the client (T21), as a contact in writing; its words pass the tone guard first."""
    dossier, now = portfolio.dossier(desk, draft.client), desk.now()
    if not the_planned(dossier, draft.meeting, now).agenda:
        raise Refused("no_agenda", "T20")
    if not draft.text.strip():
        raise Refused("empty_text", "T21")
    refuse_unfit(desk, draft.client, (draft.text,), as_it_stands=draft.as_it_stands)
    logged = interaction.Logged(draft.client, channel=draft.channel, contacts=draft.contacts, note=draft.text.strip())
    return interaction.log(desk, logged)


def approve(desk: Desk, draft: Approved) -> Receipt:
    """Store who approved the agenda and when: on a day before the meeting, or it is no approval (T21)."""
    if not draft.contact:
        raise Refused("approved_by_nobody", "T21")

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        held = next((plan for plan in meetings_at(dossier, now) if plan.id == draft.meeting and plan.state == "held"), None)
        if held is not None:
            raise Refused("approved_after_meeting", "T21", day=held.on)
        one, on = the_planned(dossier, draft.meeting, now), draft.on or now.date()
        if not one.agenda:
            raise Refused("no_agenda", "T20")
        if on.isoformat() >= one.on:
            raise Refused("approved_too_late", "T21", on=on.isoformat(), day=one.on)
        if on > now.date():
            raise Refused("future_at", "T21", at=on.isoformat())
        yield Fact("meeting.agenda_approved", {"contact": draft.contact, "on": on.isoformat()}, one.id)

    return act(desk, "meeting.agenda_approved", draft.client, decide)


def the_planned(dossier: Dossier, meeting: str, now: datetime) -> Plan:
    """A meeting that still stands planned; refused where there is none such."""
    one = next((one for one in meetings_at(dossier, now) if one.id == meeting), None)
    if one is None:
        raise Refused("no_meeting_planned", "T25")
    if one.state != "planned":
        raise Refused("meeting_closed")
    return one
