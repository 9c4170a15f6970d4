"""Meetings: planned, approved, moved, held; factor D. What a meeting is as a contact is in `interaction`'s words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, NotRequired, TypedDict

from kundtui.domain.finding import Factor, Finding
from kundtui.domain.interaction import Contacted
from kundtui.domain.values import UNIT, Day, Feeling, Minutes, Name, Ref, Text, Unlawful

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry
    from kundtui.domain.policy import Policy

Place = Literal["client", "ours", "video", "other"]
HOMEWORK = ("read_up", "agenda", "agenda_ok", "followed", "future", "action_plan", "next_booked")
"""The seven things of a well-kept meeting, T19 to T25."""


class MeetingPlanned(TypedDict):
    on: Day
    place: Place
    agenda: list[Name]
    buffer: NotRequired[Minutes]


class MeetingAgendaApproved(TypedDict):
    contact: Ref
    on: Day


class MeetingMoved(TypedDict):
    on: Day
    reason: Text


class MeetingCancelled(TypedDict):
    reason: Text


class Homework(TypedDict):
    read_up: bool
    agenda: bool
    agenda_ok: bool
    followed: bool
    future: bool
    action_plan: bool
    next_booked: bool


class Action(TypedDict):
    """Who does what by when (T24)."""

    who: Name
    what: Name
    due: Day


class MeetingHeld(TypedDict):
    place: Place
    place_reason: NotRequired[Text]
    contacts: NotRequired[list[Ref]]
    homework: Homework
    punctuality: Literal["on_time", "late_told_sorry", "late_sorry", "late"]
    actions: NotRequired[list[Action]]
    no_actions_because: NotRequired[Text]
    next_on: NotRequired[Day]
    no_next_because: NotRequired[Text]
    covered: NotRequired[list[Name]]
    small_talk: NotRequired[Text]
    for_them: NotRequired[Feeling]


class Planned(NamedTuple):
    """A day for a meeting, and since when it holds; an empty day is a cancelled or held meeting."""

    at: datetime
    on: str
    entry: str


class Held(NamedTuple):
    """A held meeting: homework done (of seven) and punctuality."""

    entry: str
    homework: int
    punctuality: str
    in_person: bool


class Meeting:
    """One meeting, planned or not, until it is held or cancelled."""

    __slots__ = ("closed", "days", "id")

    def __init__(self, meeting: str) -> None:
        self.id = meeting
        self.days: list[Planned] = []
        self.closed = ""

    def planned_on(self, moment: datetime) -> str:
        """The day for which it stands planned at the moment, or ""."""
        days = [planned.on for planned in self.days if planned.at <= moment]
        return days[-1] if days else ""


def planned(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.subject in dossier.meetings:
        raise Unlawful("duplicate_subject", subject=entry.subject)
    meeting = dossier.meetings[entry.subject] = Meeting(entry.subject)
    meeting.days.append(Planned(at, entry.data["on"], entry.id))


def _open(dossier: Dossier, entry: Entry) -> Meeting:
    meeting = dossier.meetings.get(entry.subject)
    if meeting is None:
        raise Unlawful("unknown_subject", subject=entry.subject)
    if meeting.closed:
        raise Unlawful("meeting_closed", subject=entry.subject)
    return meeting


def agenda_approved(dossier: Dossier, entry: Entry, at: datetime) -> None:  # noqa: ARG001 - all effects take the same
    dossier.mention(entry, (entry.data["contact"],))
    _open(dossier, entry)


def moved(dossier: Dossier, entry: Entry, at: datetime) -> None:
    _open(dossier, entry).days.append(Planned(at, entry.data["on"], entry.id))


def cancelled(dossier: Dossier, entry: Entry, at: datetime) -> None:
    meeting = _open(dossier, entry)
    meeting.closed = "cancelled"
    meeting.days.append(Planned(at, "", entry.id))


def held(dossier: Dossier, entry: Entry, at: datetime) -> None:
    """A held meeting is a talk, in person unless by video; it need not have been planned."""
    if entry.subject not in dossier.meetings:
        dossier.meetings[entry.subject] = Meeting(entry.subject)
    meeting = _open(dossier, entry)
    meeting.closed = "held"
    meeting.days.append(Planned(at, "", entry.id))
    data, contacts = entry.data, tuple(entry.data.get("contacts") or ())
    dossier.mention(entry, contacts)
    in_person = data["place"] != "video"
    homework = sum(1 for item in HOMEWORK if data["homework"].get(item))
    dossier.held.add(at, Held(entry.id, homework, data["punctuality"], in_person))
    talk = Contacted(entry.id, "meeting" if in_person else "video", contacts, sales=False)
    dossier.talked(at, talk)
    if in_person:
        dossier.in_person.add(at, entry.id)


def meetings(dossier: Dossier, policy: Policy, moment: datetime) -> Factor | None:
    """Factor D: met in person (N8), homework and punctuality of the last meeting (T18-T29); None without a held meeting."""
    last = dossier.held.last(moment)
    if last is None:
        return None
    findings = (
        *_met(dossier, policy, moment),
        *_part("T24", "homework", last.homework * policy.homework_points * UNIT // len(HOMEWORK), policy.homework_points, last),
        *_part("T27", "punctuality", _punctuality(last.punctuality, policy), policy.punctuality_points, last),
    )
    return Factor.of(findings, policy.meeting_points)


def _met(dossier: Dossier, policy: Policy, moment: datetime) -> tuple[Finding, ...]:
    since = dossier.in_person.days_since(moment)
    full = policy.in_person_points * UNIT
    won = 0 if since is None else full if since <= policy.in_person_days else full // 2 if since <= 2 * policy.in_person_days else 0
    entry = dossier.in_person.last(moment)
    args = {"days": since}
    evidence = (entry,) if entry else ()
    return tuple(
        finding
        for finding in (
            Finding("N8", "met", won, args, evidence),
            Finding("N8", "met_not", won - full, args, evidence),
        )
        if finding.points
    )


def _punctuality(word: str, policy: Policy) -> int:
    """Full for on time, three quarters for late but told and sorry, half for late and sorry, nothing for late (T27-T29)."""
    quarters = {"on_time": 4, "late_told_sorry": 3, "late_sorry": 2, "late": 0}[word]
    return policy.punctuality_points * UNIT * quarters // 4


def _part(practice: str, code: str, won: int, budget: int, last: Held) -> tuple[Finding, ...]:
    args = {"done": last.homework, "of": len(HOMEWORK), "punctuality": last.punctuality}
    parts = (
        Finding(practice, code, won, args, (last.entry,)),
        Finding(practice, f"{code}_not", won - budget * UNIT, args, (last.entry,)),
    )
    return tuple(part for part in parts if part.points)
