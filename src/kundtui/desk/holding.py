"""A meeting held: what it came to, its action plan, the next one booked and promises made of it, all in one operation (T18-T29)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import portfolio, promise
from kundtui.desk.act import Fact, Receipt, act, filled, together
from kundtui.desk.meeting import Planned, payload, refuse_place
from kundtui.desk.refused import Refused
from kundtui.domain import preparing
from kundtui.domain.preparing import PUNCTUALITIES, left_over, meetings_at
from kundtui.language import sides
from kundtui.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.preparing import Plan

FEELINGS = (-1, 0, 1)


class Action(NamedTuple):
    """Who does what by when (T24)."""

    who: str
    what: str
    due: date | None


class Held(NamedTuple):
    """A meeting as it was. `meeting`: which planned one, "" for one that nobody had planned; `next_on`: None where one stands planned already.

    `without_reason`: it was asked why it was not at the client's, and nobody says (T18). `promises`: the actions become promises too.
    """

    client: str
    meeting: str = ""
    place: str = "client"
    place_reason: str = ""
    without_reason: bool = False
    contacts: tuple[str, ...] = ()
    covered: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    no_actions_because: str = ""
    next_on: date | None = None
    no_next_because: str = ""
    punctuality: str = "on_time"
    small_talk: str = ""
    for_them: int | None = None
    read_up: bool = False
    future: bool = False
    promises: bool = False
    at: datetime | None = None


def hold(desk: Desk, draft: Held) -> Receipt:
    """Store what a meeting came to. Without an action plan and a next day, or the reason why not, it cannot be closed (T24, T25)."""
    _refuse(draft)
    subject, following = draft.meeting or desk.new_id(), desk.new_id()

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        return _decided(desk, draft, dossier, now, (subject, following))

    if not (draft.promises and draft.actions):
        return act(desk, "meeting.held", draft.client, decide)
    made = _promises(desk, draft)

    def doing(at: Desk) -> None:
        act(at, "meeting.held", draft.client, decide)
        for one in made:
            promise.make(at, one)

    return together(desk, "meeting.held", doing)


def _refuse(draft: Held) -> None:
    """Refuse what no facts can mend."""
    refuse_place(draft.place)
    if draft.punctuality not in PUNCTUALITIES:
        raise Refused("bad_value", "T27", field="punctuality", value=draft.punctuality, allowed=", ".join(PUNCTUALITIES))
    if draft.for_them is not None and draft.for_them not in FEELINGS:
        raise Refused("bad_value", "T26", field="for_them", value=draft.for_them, allowed="-1, 0, 1")
    if draft.place != "client" and not draft.place_reason.strip() and not draft.without_reason:
        raise Refused("place_unreasoned", "T18", place=draft.place)
    for one in draft.actions:
        if not (one.who.strip() and one.what.strip() and one.due):
            raise Refused("action_unfinished", "T24", who=one.who, what=one.what)
    if not draft.actions and not draft.no_actions_because.strip():
        raise Refused("no_action_plan", "T24")
    if draft.actions and draft.no_actions_because.strip():
        raise Refused("plan_or_reason", "T24")
    if draft.next_on and draft.no_next_because.strip():
        raise Refused("next_or_reason", "T25")


def _decided(desk: Desk, draft: Held, dossier: Dossier, now: datetime, subjects: tuple[str, str]) -> Iterable[Fact]:
    """The holding itself, and the next meeting where one is booked by it."""
    plans, at = meetings_at(dossier, now), draft.at or now
    plan = next((one for one in plans if one.id == draft.meeting), None)
    if plan is not None and plan.state != "planned":
        raise Refused("meeting_closed")
    if plan is not None and at < plan.at:
        raise Refused("held_before_planned", "T25", on=plan.at.isoformat(sep=" ", timespec="minutes"))
    covered = _covered(draft.covered, plan)
    _refuse_past(draft, at)
    booked = next((one.on for one in plans if one.state == "planned" and one.id != draft.meeting), "")
    next_on = draft.next_on.isoformat() if draft.next_on else "" if draft.no_next_because.strip() else booked
    if not next_on and not draft.no_next_because.strip():
        raise Refused("no_next_meeting", "T25")
    came_to = preparing.Held(frozenset(covered), bool(draft.actions), bool(next_on), draft.read_up, draft.future)
    data = {
        "place": draft.place,
        "homework": preparing.homework(plan, came_to),
        "punctuality": draft.punctuality,
        **_said(draft, covered, next_on),
    }
    yield Fact("meeting.held", data, subjects[0], draft.at)
    if draft.next_on and next_on != booked:
        left = tuple(item for item in plan.agenda if item not in covered) if plan else left_over(plans)
        place = plan.place if plan else draft.place
        yield Fact("meeting.planned", payload(desk, Planned(draft.client, draft.next_on, place, left), now), subjects[1])


def _said(draft: Held, covered: tuple[str, ...], next_on: str) -> dict[str, object]:
    """What is stored where it was said."""
    actions = [{"who": one.who.strip(), "what": one.what.strip(), "due": one.due.isoformat()} for one in draft.actions if one.due]
    found = filled(
        place_reason="" if draft.place == "client" else draft.place_reason.strip(),
        contacts=list(draft.contacts),
        actions=actions,
        no_actions_because=draft.no_actions_because.strip(),
        next_on=next_on,
        no_next_because=draft.no_next_because.strip(),
        covered=list(covered),
        small_talk=draft.small_talk.strip(),
    )
    return found if draft.for_them is None else found | {"for_them": draft.for_them}


def _covered(typed: tuple[str, ...], plan: Plan | None) -> tuple[str, ...]:
    """The items of the agenda that were taken up; one that is not on it is refused (T22)."""
    agenda = plan.agenda if plan else ()
    for one in typed:
        if one not in agenda:
            raise Refused("not_on_agenda", "T22", text=one)
    return tuple(item for item in agenda if item in typed)


def _refuse_past(draft: Held, at: datetime) -> None:
    """Refuse what is to come and lies before the meeting."""
    days = [(one.due, "T24") for one in draft.actions] + [(draft.next_on, "T25")]
    for day, practice in days:
        if day is not None and day < at.date():
            raise Refused("due_in_past", practice, on=day.isoformat())


def _promises(desk: Desk, draft: Held) -> list[promise.Made]:
    """The actions as promises of whoever does them (R2)."""
    dossier = portfolio.dossier(desk, draft.client)
    return [promise.Made(draft.client, one.what.strip(), one.due, side_of(desk, dossier, one.who)) for one in draft.actions]


def side_of(desk: Desk, dossier: Dossier, who: str) -> str:
    """Whose an action is: ours or the client's, by a word, a member's or a contact's name; refused where it may be both or neither."""
    said, wanted = sides.read(who), fold(who).strip()
    if said:
        return said
    now = desk.now()
    ours = [member.name for member in desk.office.members.values() if not member.left]
    theirs = [str(one.value("name", now) or "") for one in dossier.contacts.values() if one.here(now)]
    theirs.append(str(dossier.client.newest("name") or ""))
    found = {side for side, names in (("us", ours), ("client", theirs)) if any(_begins(name, wanted) for name in names)}
    if len(found) != 1:
        raise Refused("whose_action", "T24", who=who)
    return found.pop()


def _begins(name: str, wanted: str) -> bool:
    folded = fold(name)
    return any(part.startswith(wanted) for part in (folded, *folded.split()))
