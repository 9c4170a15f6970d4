"""What there is to know before a meeting, on one page (T19-T26), and the meetings of a client or an owner. What a meeting came to: `holding`."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.card import Thought, open_complaints, open_promises, thought
from kundtui.desk.seen import see
from kundtui.domain.agreement import EXPECTED, QUESTIONS, economics_known, parked, unconfirmed
from kundtui.domain.dossier import fold
from kundtui.domain.preparing import last_held, left_over, meetings_at, next_planned, sent_at, share_at_clients, since, so_far
from kundtui.domain.work import running
from kundtui.store.port import StoreError

if TYPE_CHECKING:
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.desk.seen import Seen
    from kundtui.domain.agreement import Parked, Unconfirmed
    from kundtui.domain.complaint import Case
    from kundtui.domain.preparing import Dated, Plan, Share
    from kundtui.domain.promise import Outcome, Promise

READ = "meetings read up"
"""Under this name it is remembered, for a person alone, before which meetings the page was opened (T19)."""
KEPT = 100
"""So many meetings of which that is remembered."""


class Agreed(NamedTuple):
    """How it stands with what was agreed: the fields of the expectations that were never said, the questions about money without answer.

    `money`: None where no project runs, so that there is no talk about money to have.
    """

    expectations: tuple[str, ...]
    money: tuple[str, ...] | None
    confirmed: bool


class Preparation(NamedTuple):
    """Everything before a meeting; `plan`: None where none is planned. Promises are those still open, of either side."""

    seen: Seen
    plan: Plan | None
    last: Plan | None
    homework: dict[str, bool]
    left: tuple[str, ...]
    since: tuple[Dated, ...]
    ours: tuple[tuple[Promise, Outcome], ...]
    theirs: tuple[tuple[Promise, Outcome], ...]
    complaints: tuple[Case, ...]
    parked: tuple[Parked, ...]
    unconfirmed: tuple[Unconfirmed, ...]
    agreed: Agreed
    small_talk: Thought | None
    thought: Thought | None
    sent: datetime | None = None
    """When the agenda went to the client."""


class Meetings(NamedTuple):
    """The meetings of a client, and how many of those held were at the client's (T18)."""

    seen: Seen
    plans: tuple[Plan, ...]
    share: Share


def meetings(desk: Desk, client: str, on: date | None = None, known_on: date | None = None) -> Meetings:
    """All meetings of a client as they stand on a day."""
    seen = see(desk, client, on, known_on)
    plans = meetings_at(seen.dossier, seen.moment)
    return Meetings(seen, plans, share_at_clients(plans))


def preparation(desk: Desk, client: str, meeting: str = "", on: date | None = None) -> Preparation:
    """The page before a client's next meeting, or before this one. `on`: as it would read on another day."""
    seen = see(desk, client, on)
    moment, policy = seen.moment, seen.ground.policy
    plans = meetings_at(seen.dossier, moment)
    plan = next((one for one in plans if one.id == meeting and one.state == "planned"), None) if meeting else next_planned(plans)
    entries, last = tuple(seen.shared()), last_held(plans)
    talked = [one for one in entries if one[1].kind == "meeting.held"]
    return Preparation(
        seen,
        plan,
        last,
        so_far(plan, read_up=has_read(desk, plan.id)) if plan else {},
        left_over(plans),
        since(entries, last),
        open_promises(seen, "us"),
        open_promises(seen, "client"),
        open_complaints(seen),
        tuple(parked(seen.dossier, moment)),
        tuple(unconfirmed(seen.dossier, moment, policy.agreed_days)),
        _agreed(seen),
        thought(talked),
        thought([one for one in entries if one[1].kind != "meeting.held"]),
        sent_at(plan, entries) if plan else None,
    )


def _agreed(seen: Seen) -> Agreed:
    said = {field for note in seen.dossier.expectations.until(seen.moment) for field in note.fields}
    known = economics_known(seen.dossier, seen.moment)
    missing = tuple(question for question in QUESTIONS if question not in known)
    money = missing if running(seen.dossier, seen.moment) or known else None
    return Agreed(tuple(field for field in EXPECTED if field not in said), money, "confirmed" in known)


def open_page(desk: Desk, client: str, meeting: str = "") -> Preparation:
    """The page, opened by whoever prepares: so they have read up (T19), which is remembered for them."""
    found = preparation(desk, client, meeting)
    if found.plan is None:
        return found
    if not desk.reads_only:
        keep_read(desk, found.plan.id)
    return found._replace(homework=found.homework | {"read_up": True})


def has_read(desk: Desk, meeting: str) -> bool:
    """Tell whether whoever sits here has opened the page before this meeting."""
    with suppress(StoreError):
        return meeting in (desk.store.personal.remembered(desk.login, READ) or ())
    return False


def keep_read(desk: Desk, meeting: str) -> None:
    """Remember that the page was opened; where that cannot be kept, it is asked for when the meeting is held."""
    with suppress(StoreError):
        known = [one for one in desk.store.personal.remembered(desk.login, READ) or () if one != meeting]
        desk.store.personal.remember(desk.login, READ, [*known, meeting][-KEPT:])


class Appointment(NamedTuple):
    """A meeting as a calendar shows it, with whose it is. `changed`: when it was last planned or moved."""

    client: str
    name: str
    plan: Plan
    changed: datetime


def appointments(desk: Desk, client: str = "", owner: str = "") -> list[Appointment]:
    """The planned meetings of a client, or of all clients of an owner, by day."""
    clients = (
        (client,)
        if client
        else dict.fromkeys(one.client for one in desk.store.diary("9999") if one.what == "meeting" and one.owner == owner)
    )
    now, zone = desk.now(), desk.office.zone
    found: list[Appointment] = []
    for one in clients:
        dossier = fold(desk.store.log(one), zone, until=now)
        name = str(dossier.client.newest("name") or "")
        planned = (plan for plan in meetings_at(dossier, now) if plan.state == "planned")
        found += [Appointment(one, name, plan, plan.at) for plan in planned]
    return sorted(found, key=lambda one: (one.plan.on, one.name.casefold(), one.plan.id))
