"""Everything that an owner has to do on a day, in lines: the calls, and what is due by promise, clock, report, meeting, parking or decision."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.calls import CLOCKS, Calls, alone, call_list, made_at, utc
from kundtui.desk.may import may
from kundtui.domain.agreement import parked, unconfirmed
from kundtui.domain.attempt import running_plan
from kundtui.domain.calls import snoozed_until
from kundtui.domain.diary import diary
from kundtui.domain.dossier import fold
from kundtui.domain.ending import ending_at
from kundtui.domain.entry import OFFICE
from kundtui.domain.levels import ground_at
from kundtui.domain.offboarding import offboarding_stage
from kundtui.domain.offering import presentation
from kundtui.domain.outlook import kept_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kundtui.desk.desk import Desk
    from kundtui.domain.diary import Due
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.ending import Ending
    from kundtui.domain.office import Ground
    from kundtui.domain.policy import Policy

KINDS = (
    *CLOCKS,
    "promise",
    "promise_theirs",
    "dependency",
    "report",
    "meeting",
    "parked",
    "agreed",
    "services",
    "hardship",
    "plan",
    "offboarding",
    "follow_up",
)
"""What a line beside the calls may be about; in this order at the same hour of a day, what has an hour first."""


DECISION = "offboarding"
"""The line of an end that is considered, decided or under way."""
MOVED = "decision_moved"
"""The line of a complaint whose decision was moved twice (B8)."""


class Task(NamedTuple):
    """One line. `due`: an ISO day, or an office moment. `subject`: which complaint, promise, meeting, question. `until`: put off to that day."""

    what: str
    client: str
    name: str
    code: str
    due: str
    subject: str
    text: str
    late: bool
    done: bool
    until: str


class Today(NamedTuple):
    """The day of an owner at a moment."""

    day: date
    moment: datetime
    owner: str
    calls: Calls
    tasks: tuple[Task, ...]


def today(desk: Desk, owner: str = "", on: date | None = None, *, more: bool = False) -> Today:
    """What an owner (by default whoever asks) has to do on a day (by default today). What was due at nine and no longer is, is done."""
    day, owner = on or desk.now().date(), owner or desk.member.id
    moment = desk.moment(day)
    found = [task for client in _clients(desk, owner, day) for task in tasks_of(desk, client, owner, moment)]
    return Today(day, moment, owner, call_list(desk, owner, day, more=more), tuple(sorted(found, key=_order)))


def _order(task: Task) -> tuple[object, ...]:
    return (
        task.done,
        not task.late,
        task.due[:10],
        "T" not in task.due,
        task.due,
        KINDS.index(task.what),
        task.name.casefold(),
        task.client,
        task.subject,
    )


def _clients(desk: Desk, owner: str, day: date) -> list[str]:
    """Whose facts are read: of today only those that the diary names, or about whom something was recorded; of another day all."""
    if day != desk.now().date():
        return [client for client in desk.store.clients() if client != OFFICE]
    policy = desk.office.policy(desk.now())
    last = day + timedelta(days=max(policy.dependency_days, policy.prepare_days, 1))
    owners, leads = ("", owner) if alone(desk) else (owner,), _decides(desk, owner)
    rows = desk.store.diary(last.isoformat())
    due = {one.client for one in rows if (one.owner in owners and one.what != "talk") or (leads and one.what in (DECISION, MOVED))}
    new = {entry.client for entry in desk.store.recorded(utc(desk, datetime.combine(day, time())), "")}
    return sorted((due | new) - {OFFICE})


def tasks_of(desk: Desk, client: str, owner: str, moment: datetime) -> Iterator[Task]:
    """The lines of one client at a moment of a day, those that were done since the list was made ticked; none where it is another's."""
    log, office = desk.store.log(client), desk.office
    dossier = fold(log, office.zone, until=moment)
    facts = dossier.client
    if not facts.added:
        return
    if not (facts.owner(moment) == owner or (alone(desk) and not facts.owner(moment))):
        yield from _escalated(dossier, desk, client, moment) if _decides(desk, owner) else ()
        return
    nine = made_at(desk, moment.date())
    now = {(task.what, task.subject): task for task in _due(dossier, desk, client, moment)}
    yield from now.values()
    since = utc(desk, nine)
    if moment > nine and any(entry.recorded_at > since for _, entry in dossier.entries):
        before = fold(log, office.zone, known_on=nine, until=nine)
        gone = (task for task in _due(before, desk, client, nine) if (task.what, task.subject) not in now)
        yield from (task._replace(done=True, late=False) for task in gone if not _turned(task, now))


def _decides(desk: Desk, owner: str) -> bool:
    """Whether it is one's own list, and one leads: then decisions that a colleague has put off are on it too."""
    return owner == desk.member.id and may(desk.member.role, "end_relation")


def _escalated(dossier: Dossier, desk: Desk, client: str, moment: datetime) -> Iterator[Task]:
    """What a colleague puts off: a decision on an end, late from the fifteenth day on (A11), and one on a complaint moved twice (B8)."""
    open_end = offboarding_stage(dossier, moment) not in ("decided", "noticed")
    for task in _due(dossier, desk, client, moment):
        if task.what == MOVED or (task.what == DECISION and task.late and open_end):
            yield task


def _turned(task: Task, now: dict[tuple[str, str], Task]) -> bool:
    """Tell whether a line only goes by another name by now: a part of the client's whose consequence was not told is due itself."""
    return task.what == "dependency" and ("promise_theirs", task.subject) in now


def _due(dossier: Dossier, desk: Desk, client: str, moment: datetime) -> Iterator[Task]:
    ground = ground_at(dossier, desk.office, moment)
    facts, until = dossier.client, snoozed_until(dossier, moment)
    name, code = str(facts.value("name", moment) or ""), str(facts.value("code", moment) or "")
    for due in diary(dossier, ground, moment):
        what = _what(due, dossier, ground.policy, moment)
        if what:
            late = due.due <= moment.isoformat() if due.what in CLOCKS else due.due < moment.date().isoformat()
            text = _services(desk, dossier, ground, moment) if what == "services" else _text(due, dossier, moment)
            yield Task(what, client, name, code, due.due, due.subject, text, late, done=False, until=until)


def _what(due: Due, dossier: Dossier, policy: Policy, moment: datetime) -> str:
    """What kind of line a row of the diary is on the day; "" where it is none yet."""
    ahead = (date.fromisoformat(due.due[:10]) - moment.date()).days
    if due.what == "promise_theirs" and ahead > 0:
        told = any(step.what == "told" and step.at <= moment for step in dossier.promises[due.subject].steps)
        return "dependency" if ahead <= policy.dependency_days and not told else ""
    if due.what == "first_answer" or (due.what == "meeting" and ahead <= policy.prepare_days):
        return due.what
    by_day_end = due.what in CLOCKS and due.due <= (datetime.combine(moment.date(), time()) + timedelta(days=1)).isoformat(
        timespec="minutes"
    )
    return due.what if due.what != "talk" and (ahead <= 0 or by_day_end) else ""


def _services(desk: Desk, dossier: Dossier, ground: Ground, moment: datetime) -> str:
    """The services to present: those whose presentation counts no more, or all where it still does today (T6)."""
    names = desk.office.services(moment)
    missing = presentation(dossier, ground.policy, ground.services, moment).missing
    return ", ".join(sorted(names[one] for one in missing or names))


def _text(due: Due, dossier: Dossier, moment: datetime) -> str:
    """The words of what is due."""
    if due.what in CLOCKS:
        return dossier.complaints[due.subject].text
    if due.what in ("promise", "promise_theirs"):
        return dossier.promises[due.subject].text
    if due.what in ("parked", "agreed"):
        waiting = parked(dossier, moment) if due.what == "parked" else unconfirmed(dossier, moment, -1)
        return next((one.text for one in waiting if one.id == due.subject), "")
    if due.what == "report":
        return ", ".join(project.name for project in dossier.projects.values() if project.runs(moment))
    if due.what == "meeting":
        planned = [
            entry for at, entry in dossier.entries if entry.subject == due.subject and entry.kind == "meeting.planned" and at <= moment
        ]
        return ", ".join(str(item) for entry in planned for item in entry.data.get("agenda") or ())
    return _strain(due.what, dossier, moment)


def _strain(what: str, dossier: Dossier, moment: datetime) -> str:
    """What a plan was made for, or why an end is considered; of a hard time nothing is recorded (A7)."""
    if what in ("plan", "hardship"):
        plan = running_plan(dossier, moment) if what == "plan" else None
        return plan.text if plan else ""
    ending = ending_at(dossier, moment)
    reason = str(ending.steps[0].entry.data.get("reason") or "") if ending else ""
    return _forecast(ending) if what == "follow_up" else reason


def _forecast(ending: Ending | None) -> str:
    """What the freed hours were for, with what the calculation forecast of them (N17)."""
    kept, end = kept_of(ending), ending.last("ended") if ending else None
    plan = str(end.entry.data.get("freed_hours_plan") or "") if end else ""
    return " · ".join(part for part in (f"{round(kept.difference):+d}" if kept else "", plan) if part)
