"""Complaints: their steps, what is open, resolved or confirmed, and factor B. Their clocks are in `clock`."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple, NotRequired, TypedDict

from kundtui.domain.values import Channel, Day, Minutes, Name, Ref, Severity, Text, Unlawful

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry


ComplaintReceived = TypedDict(
    "ComplaintReceived",
    {
        "text": Text,
        "severity": Severity,
        "contact": NotRequired[Ref],
        "channel": NotRequired[Channel],
        "repeats": NotRequired[Ref],
        "from": NotRequired[Ref],
    },
)


class ComplaintAnswered(TypedDict):
    channel: Channel
    decision_on: Day
    remedy_sought: NotRequired[Text]
    contact: NotRequired[Ref]


class ComplaintText(TypedDict):
    """assessed, decided and informed: what was said."""

    text: Text


class ComplaintDecisionMoved(TypedDict):
    decision_on: Day
    reason: Text


class ComplaintRemedy(TypedDict):
    """apologised, proposed and helped (A8, A9)."""

    text: Text
    redo: NotRequired[bool]
    minutes: NotRequired[Minutes]


class ComplaintWaiting(TypedDict):
    until: NotRequired[Day]


class ComplaintResumed(TypedDict):
    until: NotRequired[Day]


class ComplaintResolved(TypedDict):
    outcome: Literal["upheld", "partly", "declined"]
    grounds: NotRequired[Text]
    cause: Literal["ours", "theirs", "third", "none"]
    prevention: NotRequired[Text]
    waived: NotRequired[dict[Name, Text]]


class ComplaintConfirmed(TypedDict):
    contact: NotRequired[Ref]


class ComplaintReason(TypedDict):
    """withdrawn and reopened."""

    reason: Text


class ComplaintMerged(TypedDict):
    into: Ref


class Step(NamedTuple):
    """One step of a complaint."""

    at: datetime
    what: str
    entry: Entry


class Case:
    """One complaint with its steps in order."""

    __slots__ = ("came_from", "contact", "entry", "id", "readings", "received_at", "repeats", "severity", "steps", "text")

    def __init__(self, entry: Entry, at: datetime) -> None:
        self.id = entry.subject
        self.entry = entry
        self.received_at = at
        self.text: str = entry.data["text"]
        self.severity: str = entry.data["severity"]
        self.contact: str = entry.data.get("contact", "")
        self.repeats: str = entry.data.get("repeats", "")
        self.came_from: str = entry.data.get("from", "")
        self.steps: list[Step] = []
        self.readings: dict[int, Reading] = {}

    @property
    def again(self) -> bool:
        return bool(self.repeats)


class Reading(NamedTuple):
    """How a complaint stands at a moment.

    `phase`: open, resolved, confirmed, declined (and told), withdrawn, merged. `round_at`: the receipt or the last
    reopening, from which the clocks run anew; `round_entry` is the entry that began it. `steps`: those of this round.
    """

    phase: str
    round_at: datetime
    round_entry: Entry
    reopened: bool
    resolved: Step | None
    confirmed_at: datetime | None
    steps: tuple[Step, ...]

    @property
    def open(self) -> bool:
        return self.phase == "open"

    def first(self, *what: str) -> Step | None:
        return next((step for step in self.steps if step.what in what), None)

    def last(self, *what: str) -> Step | None:
        return next((step for step in reversed(self.steps) if step.what in what), None)


_CLOSED = ("confirmed", "withdrawn", "merged")
_PHASES = {"resolved": "resolved", "confirmed": "confirmed", "withdrawn": "withdrawn", "merged": "merged"}


def read(case: Case, moment: datetime) -> Reading:
    """How the complaint stands at the moment; steps after it are not seen. Kept by the number of steps seen."""
    seen = bisect_right(case.steps, moment, key=_when)
    reading = case.readings.get(seen)
    if reading is None:
        reading = case.readings[seen] = _read(case, case.steps[:seen])
    return reading


def _when(step: Step) -> datetime:
    return step.at


def _read(case: Case, steps: list[Step]) -> Reading:
    begun_at, begun, reopened = case.received_at, case.entry, False
    phase, resolved, confirmed_at, since = "open", None, None, 0
    for index, step in enumerate(steps):
        phase = _PHASES.get(step.what, phase)
        if step.what == "resolved":
            resolved = step
        elif step.what == "confirmed":
            confirmed_at = step.at
        elif step.what == "reopened":
            begun_at, begun, reopened = step.at, step.entry, True
            phase, resolved, confirmed_at, since = "open", None, None, index + 1
    current = tuple(steps[since:])
    if phase == "resolved" and resolved and resolved.entry.data["outcome"] == "declined" and any(s.what == "decided" for s in current):
        phase = "declined"
    return Reading(phase, begun_at, begun, reopened, resolved, confirmed_at, current)


def standing(dossier: Dossier, moment: datetime, days: int) -> list[tuple[Case, Reading]]:
    """The complaints that weigh or may: all received by the moment but those whose last step closed them more than so many days ago."""
    oldest = moment.toordinal() - days
    return [
        (case, read(case, moment))
        for case in dossier.complaints.values()
        if case.received_at <= moment and not (case.steps and case.steps[-1].what in _CLOSED and case.steps[-1].at.toordinal() < oldest)
    ]


def received(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.subject in dossier.complaints:
        raise Unlawful("duplicate_subject", subject=entry.subject)
    dossier.mention(entry, (entry.data["contact"],) if entry.data.get("contact") else ())
    if entry.data.get("repeats"):
        dossier.refer_subject(entry, entry.data["repeats"])
    if entry.data.get("from"):
        dossier.refer(entry, entry.data["from"])
    dossier.complaints[entry.subject] = Case(entry, at)


def lawful_step(reading: Reading, what: str) -> str:
    """The refusal code of a step that cannot follow on how the complaint stands, or "" if it can."""
    if what == "confirmed":
        if reading.phase == "confirmed":
            return "already_confirmed"
        return "" if reading.phase in ("resolved", "declined") else "not_resolved"
    if what == "reopened":
        return "" if reading.phase in ("resolved", "confirmed", "declined") else "not_resolved"
    if what in ("decided", "informed", "helped") and reading.phase in ("resolved", "confirmed", "declined"):
        return ""
    if reading.open:
        return ""
    return "already_resolved" if what == "resolved" and reading.phase in ("resolved", "confirmed", "declined") else "not_open"


def stepped(dossier: Dossier, entry: Entry, at: datetime) -> None:
    """Any step after the receipt."""
    case = dossier.complaints.get(entry.subject)
    if case is None:
        raise Unlawful("unknown_subject", subject=entry.subject)
    what = entry.kind.partition(".")[2]
    refusal = lawful_step(read(case, at), what)
    if refusal:
        raise Unlawful(refusal, text=case.text)
    if what == "merged":
        if entry.data["into"] == entry.subject:
            raise Unlawful("merge_into_itself", subject=entry.subject)
        dossier.refer_subject(entry, entry.data["into"])
    dossier.mention(entry, (entry.data["contact"],) if entry.data.get("contact") else ())
    case.steps.append(Step(at, what, entry))
