"""Our own doorstep towards a client: everything that is ours and open, as they would bring it up (R10, R14). A question, not a score."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.domain.clock import FIRST_ANSWERS, passed, running
from kundtui.domain.complaint import read
from kundtui.domain.interaction import standing_noes
from kundtui.domain.promise import outcome
from kundtui.domain.reporting import report_days
from kundtui.domain.work import running as projects_run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from kundtui.domain.complaint import Case, Reading
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.office import Ground

DAY = timedelta(days=1)
WHATS = ("promise", "complaint", "no", "report", "meeting")
"""What may lie there, the gravest first."""


class Item(NamedTuple):
    """One thing that lies on our doorstep.

    `what`: one of WHATS. `code` and `args`: its sentence, as a finding's (words/findings). `since`: the day on which it began to be
    late, or came. `late`: it is past its time; an unanswered complaint may be in time yet. `blocks`: it must be swept before the
    client is judged: an overdue promise, a complaint that is late (Ruling 11), an unanswered "no". `subject`: the promise or
    complaint, or "". `entries`: what in the log it rests on.
    """

    what: str
    code: str
    practice: str
    since: date
    late: bool
    blocks: bool
    subject: str
    entries: tuple[str, ...]
    args: dict[str, Any]


def doorstep(dossier: Dossier, ground: Ground, moment: datetime) -> tuple[Item, ...]:
    """Everything that is ours and open at the moment, what blocks first, then the longest standing."""
    rules = (_promises(dossier, moment), _complaints(dossier, ground, moment), _noes(dossier, moment))
    found = [item for rule in (*rules, _report(dossier, ground, moment), _meeting(dossier, moment)) for item in rule]
    return tuple(sorted(found, key=lambda item: (not item.blocks, not item.late, item.since, WHATS.index(item.what), item.entries)))


def swept(items: Iterable[Item]) -> bool:
    """Tell whether nothing blocks: the client may be judged (R10)."""
    return not any(item.blocks for item in items)


def _promises(dossier: Dossier, moment: datetime) -> Iterator[Item]:
    """Promises of ours that are overdue: broken, and neither kept nor settled (Ruling 12)."""
    for promise in dossier.promises.values():
        how = outcome(promise, moment) if promise.side == "us" and promise.made_at <= moment else None
        if how and how.broken_on is not None and how.open:
            due = date.fromordinal(how.broken_on)
            args = {"text": promise.text, "due": due.isoformat()}
            yield Item(
                "promise", "promise_broken", "R2", due + DAY, late=True, blocks=True, subject=promise.id, entries=how.entries, args=args
            )


def _complaints(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Item]:
    """Open complaints past any of their clocks, and those that nobody has answered yet (R9)."""
    for case in dossier.complaints.values():
        reading = read(case, moment) if case.received_at <= moment else None
        if reading is not None and reading.open:
            yield from _complaint(case, reading, ground, moment)


def _complaint(case: Case, reading: Reading, ground: Ground, moment: datetime) -> Iterator[Item]:
    entries = (case.entry.id, *(step.entry.id for step in reading.steps))
    args: dict[str, Any] = {"text": case.text, "severity": case.severity}
    late = [clock for clock in running(case, moment, ground.policy, ground.work) if clock.late(moment)]
    if late:
        grave = passed(case, reading, moment, ground.policy, ground.work)
        named = next((clock for clock in late if clock.what == grave), late[0])
        args["clock"] = named.what
        since = named.due.date()
        yield Item("complaint", "complaint_late", "R9", since, late=True, blocks=bool(grave), subject=case.id, entries=entries, args=args)
    elif reading.first(*FIRST_ANSWERS) is None:
        since = reading.round_at.date()
        yield Item("complaint", "complaint_open", "R9", since, late=False, blocks=False, subject=case.id, entries=entries, args=args)


def _noes(dossier: Dossier, moment: datetime) -> Iterator[Item]:
    """What the client said no to, and nobody has followed up (B4)."""
    for no in standing_noes(dossier, moment):
        yield Item("no", f"no_{no.question}", "B4", no.at.date(), late=True, blocks=True, subject="", entries=(no.entry,), args={})


def _report(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Item]:
    """The status report of a running project, where the last is older than it should be (T13)."""
    if not projects_run(dossier, moment):
        return
    begun = max(project.started_at for project in dossier.projects.values() if project.runs(moment)).toordinal()
    known = dossier.reports.known(moment)
    last = dossier.reports.days[known - 1] if known else begun
    days = report_days(dossier, ground.policy, moment)[0]
    if moment.toordinal() - last > days:
        entry = dossier.reports.last(moment)
        args = {"days": dossier.reports.days_since(moment)}
        since = date.fromordinal(last + days) + DAY
        yield Item("report", "report_not", "T13", since, late=True, blocks=False, subject="", entries=(entry,) if entry else (), args=args)


def _meeting(dossier: Dossier, moment: datetime) -> Iterator[Item]:
    """That we came late to the last meeting: it lies there until we have come on time (T27-T29)."""
    last = dossier.held.last(moment)
    if last is not None and last.punctuality != "on_time":
        on = dossier.held.ats[dossier.held.known(moment) - 1].date()
        args = {"punctuality": last.punctuality}
        yield Item("meeting", "punctuality_not", "T27", on, late=True, blocks=False, subject="", entries=(last.entry,), args=args)
