"""Meetings before and after they are held: what stands planned, its agenda with what was left over, the homework. Their log: `meeting`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.meeting import HOMEWORK
from kundtui.domain.values import WRITTEN_CHANNELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry

Dated = tuple["datetime", "Entry"]
FUTURE = "+ "
"""Stands before an item of an agenda that looks ahead (T23): the log has no other place for it, and it is the same in every language."""
PLACES = ("client", "ours", "video", "other")
PUNCTUALITIES = ("on_time", "late_told_sorry", "late_sorry", "late")
ENDINGS = {"meeting.held": "held", "meeting.cancelled": "cancelled"}


class Approval(NamedTuple):
    """Who said yes to the agenda, and on what day (T21)."""

    contact: str
    on: str


class Plan(NamedTuple):
    """One meeting as it stands at a moment. `state`: planned, held or cancelled; `on`: its ISO day; `at`: when its last step was taken.

    `agenda`: its items, those that were left over by the meeting before among them; `approved`: None too where the agenda was changed since.
    `held`: the entry that closed it. `steps`: everything that the log has of it, the oldest first. `left`: what it left over (T22), once it is
    held; one that nobody had planned leaves over what the one before it did.
    """

    id: str
    state: str
    on: str
    place: str
    agenda: tuple[str, ...]
    buffer: int | None
    approved: Approval | None
    held: Entry | None
    at: datetime
    steps: tuple[Dated, ...]
    left: tuple[str, ...] = ()

    @property
    def moves(self) -> int:
        """How often another day was named."""
        return sum(1 for _, entry in self.steps if entry.kind == "meeting.moved")

    @property
    def covered(self) -> frozenset[str]:
        """The items that were taken up."""
        return frozenset(self.held.data.get("covered") or ()) if self.held else frozenset()

    @property
    def approved_in_time(self) -> bool:
        """Whether the agenda was approved on a day before the meeting (T21)."""
        return self.approved is not None and self.approved.on < self.on


def looks_ahead(item: str) -> bool:
    """Tell whether an item of an agenda is about the future (T23)."""
    return item.startswith(FUTURE)


def bare(item: str) -> str:
    """An item without its sign."""
    return item.removeprefix(FUTURE)


def tidied(items: Iterable[str]) -> tuple[str, ...]:
    """Items as an agenda keeps them: none empty, none twice, the sign of one that looks ahead with its blank."""
    found = (f"{FUTURE}{item[1:].strip()}" if item.startswith("+") else item for one in items if (item := one.strip()))
    return tuple(dict.fromkeys(item for item in found if bare(item)))


def meetings_at(dossier: Dossier, moment: datetime) -> tuple[Plan, ...]:
    """All meetings as they stand at the moment: those planned by their day, then those that are over, the newest first.

    What a meeting left uncovered stands in the agenda of the one held or planned next (T22), unless that one was planned, or its agenda
    written anew, after it: then it says itself what it wants.
    """
    standing = [*_standing(dossier, moment)]
    held = sorted((one for one in standing if one.state == "held"), key=lambda one: (one.at, one.held.seq if one.held else 0))
    planned = sorted((one for one in standing if one.state == "planned"), key=lambda one: (one.on, one.id))
    last: Plan | None = None
    over: list[Plan] = []
    for one in held:
        last = _carrying(one, last)
        over.append(last)
    open_ones = [_carrying(one, last) if at == 0 else one for at, one in enumerate(planned)]
    over += [one for one in standing if one.state == "cancelled"]
    return (*open_ones, *sorted(over, key=lambda one: (one.at, one.id), reverse=True))


def _standing(dossier: Dossier, moment: datetime) -> Iterator[Plan]:
    steps: dict[str, list[Dated]] = {}
    for at, entry in dossier.entries:
        if entry.subject in dossier.meetings and entry.kind.startswith("meeting.") and at <= moment:
            steps.setdefault(entry.subject, []).append((at, entry))
    return (_plan(subject, tuple(found)) for subject, found in steps.items())


def _plan(subject: str, steps: tuple[Dated, ...]) -> Plan:
    plan = next((entry for _, entry in steps if entry.kind == "meeting.planned"), None)
    days = [entry.data["on"] for _, entry in steps if entry.kind in ("meeting.planned", "meeting.moved")]
    at, last = steps[-1]
    state = ENDINGS.get(last.kind, "planned")
    held = last if state == "held" else None
    data: Mapping[str, object] = plan.data if plan else {}
    place = str(held.data["place"] if held else data.get("place", PLACES[0]))
    agenda = tuple(plan.data.get("agenda") or ()) if plan else ()
    buffer = plan.data.get("buffer") if plan else None
    on = at.date().isoformat() if held or not days else days[-1]
    return Plan(subject, state, on, place, agenda, buffer, _approval(steps, plan), held, at, steps)


def _approval(steps: Sequence[Dated], plan: Entry | None) -> Approval | None:
    """The newest yes to the agenda as it now is: one that was recorded before the agenda was written anew is none."""
    said = [entry for _, entry in steps if entry.kind == "meeting.agenda_approved" and (plan is None or entry.seq > plan.seq)]
    return Approval(str(said[-1].data["contact"]), str(said[-1].data["on"])) if said else None


def _carrying(one: Plan, before: Plan | None) -> Plan:
    """A meeting with what the one held before it left over, if it was planned before that one was held; and with what it leaves over itself."""
    written = next((entry.seq for _, entry in one.steps if entry.kind == "meeting.planned"), None)
    owed = before.left if before and before.held and (written is None or written < before.held.seq) else ()
    agenda = one.agenda if written is None else tuple(dict.fromkeys((*one.agenda, *owed)))
    left = tuple(item for item in dict.fromkeys((*agenda, *owed)) if item not in one.covered) if one.held else ()
    return one._replace(agenda=agenda, left=left)


def next_planned(plans: Iterable[Plan]) -> Plan | None:
    """The meeting that stands planned first."""
    return next((one for one in plans if one.state == "planned"), None)


def last_held(plans: Iterable[Plan]) -> Plan | None:
    """The meeting that was held last."""
    return next((one for one in plans if one.state == "held"), None)


def left_over(plans: Sequence[Plan]) -> tuple[str, ...]:
    """What the last meeting left uncovered and no meeting that is planned has in its agenda (T22)."""
    last = last_held(plans)
    taken = {item for one in plans if one.state == "planned" for item in one.agenda}
    return tuple(item for item in last.left if item not in taken) if last else ()


def since(entries: Iterable[Dated], last: Plan | None) -> tuple[Dated, ...]:
    """Everything after the last meeting (T19), all of it where there was none. What was recorded with the meeting itself is of it."""
    known = tuple(entries)
    if last is None or last.held is None:
        return known
    held, at = last.held, last.at
    return tuple(one for one in known if (one[0], one[1].seq) > (at, held.seq) and one[1].operation != held.operation)


def sent_at(plan: Plan, entries: Iterable[Dated]) -> datetime | None:
    """When the agenda as it now is last went to the client (T21): in writing, after it was written, with every item in it; None if never.

    The log keeps it as any written contact, so it is known by its words alone: where they leave an item out nothing is claimed.
    """
    written = max((entry.seq for _, entry in plan.steps if entry.kind == "meeting.planned"), default=None)
    if written is None or not plan.agenda:
        return None
    items = [_run_together(bare(item)) for item in plan.agenda]
    found = (at for at, entry in entries if entry.seq > written and _is_ours_in_writing(entry) and _holds(entry, items))
    return max(found, default=None)


def _is_ours_in_writing(entry: Entry) -> bool:
    data = entry.data
    return entry.kind == "interaction.logged" and data["channel"] in WRITTEN_CHANNELS and data["direction"] == "out"


def _holds(entry: Entry, items: Iterable[str]) -> bool:
    note = _run_together(str(entry.data.get("note") or ""))
    return all(item in note for item in items)


def _run_together(text: str) -> str:
    """A text without regard to case and to how its lines are broken."""
    return " ".join(text.casefold().split())


def so_far(plan: Plan, *, read_up: bool) -> dict[str, bool]:
    """Which of the seven things are done before the meeting (T19-T25); what only the meeting itself can show is not yet."""
    ahead = any(looks_ahead(item) for item in plan.agenda)
    known = {"read_up": read_up, "agenda": bool(plan.agenda), "agenda_ok": plan.approved_in_time, "future": ahead}
    return {thing: known.get(thing, False) for thing in HOMEWORK}


class Held(NamedTuple):
    """What a meeting came to, as far as homework goes: items covered, whether there is an action plan and a next meeting (T22-T25)."""

    covered: frozenset[str]
    action_plan: bool
    next_booked: bool
    read_up: bool
    future: bool


def homework(plan: Plan | None, came_to: Held) -> dict[str, bool]:
    """The seven truths of a held meeting. The log knows the agenda, its approval, whether it was followed, plan and next day.

    Whether somebody had read up, and whether one looked ahead, is told. "None, because …" closes a meeting, but is no action plan.
    """
    agenda = plan.agenda if plan else ()
    return {
        "read_up": came_to.read_up,
        "agenda": bool(agenda),
        "agenda_ok": plan is not None and plan.approved_in_time,
        "followed": bool(agenda) and came_to.covered.issuperset(agenda),
        "future": came_to.future,
        "action_plan": came_to.action_plan,
        "next_booked": came_to.next_booked,
    }


class Share(NamedTuple):
    """How many of the meetings held were at the client's (T18)."""

    there: int
    of: int


def share_at_clients(plans: Iterable[Plan]) -> Share:
    """The share of held meetings that were at the client's (T18)."""
    held = [one for one in plans if one.state == "held"]
    return Share(sum(one.place == "client" for one in held), len(held))
