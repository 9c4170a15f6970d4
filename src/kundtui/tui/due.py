"""What can be done with something that is due: the act that it asks for, all others, and what they are about. Used by Today and the review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk.calls import CLOCKS
from kundtui.desk.seen import Seen, see
from kundtui.domain.agreement import parked, unconfirmed
from kundtui.tui import acts
from kundtui.tui.opening import ROOMS
from kundtui.tui.panes.complaints import Complaints
from kundtui.tui.panes.promises import Promises

if TYPE_CHECKING:
    from kundtui.desk.today import Task
    from kundtui.tui.panes.pane import Pane
    from kundtui.tui.session import Session

WANTED = {
    "first_answer": "complaint.answer",
    "decision": "complaint.decide",
    "decision_moved": "complaint.decide",
    "resolve": "complaint.resolve",
    "inform": "complaint.inform",
    "dependency": "promise.tell",
}
"""The act that a line asks for, where it can be done."""
PANES: dict[str, type[Pane[Any]]] = {
    **dict.fromkeys(CLOCKS, Complaints),
    **dict.fromkeys(("promise", "promise_theirs", "dependency"), Promises),
}
OTHERS = {
    "report": ("report.send", "report", "contact.log"),
    "meeting": ("meeting.prepare", "meeting.hold", "meeting.agenda", "meeting.approve", "meeting.move", "meeting.cancel", "contact.log"),
    "hardship": ("diagnosis", "hardship.over", "hardship.note"),
    "plan": ("attempt", "plan.end"),
    "offboarding": ("offboarding",),
    "follow_up": ("offboarding",),
    "parked": ("issue.take_up", "issue.park"),
    "agreed": ("agreed.confirm", "agreed.note"),
    "services": ("service.present", "services"),
}
"""What can be done with something of another kind; the first that there is stands for Enter."""


class Possible(NamedTuple):
    """What Enter does (an act, MENU, or "" where nothing can be done), everything that can be done, and what that is about."""

    first: str
    acts: tuple[str, ...]
    thing: Any


async def possible(session: Session, task: Task) -> Possible:
    """What can be done with something that is due."""
    seen = await session.ask(see, task.client)
    if task.what in PANES:
        return _in_pane(seen, session, task)
    able = available(task.what)
    return Possible(able[0], able, THINGS[task.what](seen, task) if task.what in THINGS else None)


def available(what: str) -> tuple[str, ...]:
    """What can be done with something that no pane holds, the likeliest first."""
    return tuple(one for one in OTHERS[what] if one in acts.FORMS or one in ROOMS or one in acts.KEYED)


def _in_pane(seen: Seen, session: Session, task: Task) -> Possible:
    """What the client's pane can do with it."""
    pane = PANES[task.what](seen, session.look)
    at = pane.index_of(task.subject)
    item = pane.item(at) if at is not None else None
    if item is None:
        return Possible("", (), None)
    able = pane.acts(item)
    wanted = WANTED.get(task.what, "")
    return Possible(wanted if wanted in able else pane.next_act(item), able, pane.about(item))


def _issue(seen: Seen, task: Task) -> object:
    return next((one for one in parked(seen.dossier, seen.moment) if one.id == task.subject), None)


def _agreed(seen: Seen, task: Task) -> object:
    return next((one for one in unconfirmed(seen.dossier, seen.moment, -1) if one.id == task.subject), None)


def _subject(_seen: Seen, task: Task) -> object:
    return task.subject


THINGS = {"parked": _issue, "agreed": _agreed, "meeting": _subject}
"""What an act on something that no pane holds is about."""
