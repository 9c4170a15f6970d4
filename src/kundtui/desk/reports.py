"""Status reports over all clients: when the next is due, how the last one read, and surprises that no note had told of (T13, A6)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.diary import diary
from kundtui.domain.dossier import fold
from kundtui.domain.levels import ground_at
from kundtui.domain.occasions import SURPRISE
from kundtui.domain.recovery import surprises
from kundtui.domain.reporting import position, reports

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.recovery import Surprise
    from kundtui.domain.reporting import Report

EVER = "9999"
WHAT = "report"
"""What of the diary is a status report."""
ALL = 1_000_000
"""More clients than any office has."""
GROUPS = ("late", "today", "later")


class DueReport(NamedTuple):
    """A client with a running project, by when its next report is due, and the last one. `position`: of its project, where there is one."""

    client: str
    name: str
    code: str
    owner: str
    due: date
    projects: tuple[str, ...]
    position: tuple[int, int] | None
    last: Report | None

    def group(self, today: date) -> str:
        """One of GROUPS."""
        return "late" if self.due < today else "later" if self.due > today else "today"


class Unforeseen(NamedTuple):
    """A surprise of a client, with its name."""

    name: str
    code: str
    owner: str
    surprise: Surprise


class Reports(NamedTuple):
    """What is due at a moment, the first first; not `whole` where only the soonest clients have been looked at."""

    moment: datetime
    items: tuple[DueReport, ...]
    surprises: tuple[Unforeseen, ...]
    whole: bool = True

    def narrowed(self, owner: str = "", *, late: bool = False) -> Reports:
        """Only what is of this owner's clients, and past its day."""
        today = self.moment.date()
        items = [one for one in self.items if owner in ("", one.owner) and (not late or one.group(today) == "late")]
        return self._replace(items=tuple(items), surprises=tuple(one for one in self.surprises if owner in ("", one.owner)))


def due(desk: Desk, on: date | None = None, most: int = ALL) -> Reports:
    """When the next report of each client with a running project is due, at most of so many clients; and what no note had told of (A6)."""
    moment = desk.moment(on) if on else desk.now()
    clients = list(desk.store.having("project.started") if on else dict.fromkeys(_in_diary(desk)))
    found = [one for client in clients[:most] if (one := _due(desk, client, moment))]
    items = tuple(sorted(found, key=lambda one: (one.due, one.name.casefold(), one.client)))
    return Reports(moment, items, unforeseen(desk, on), len(clients) <= most)


def _in_diary(desk: Desk) -> list[str]:
    return [one.client for one in desk.store.diary(EVER) if one.what == WHAT]


def _due(desk: Desk, client: str, moment: datetime) -> DueReport | None:
    dossier = fold(desk.store.log(client), desk.office.zone, until=moment)
    day = next((one.due for one in diary(dossier, ground_at(dossier, desk.office, moment), moment) if one.what == WHAT), None)
    if day is None or not dossier.client.added:
        return None
    running = [project for project in dossier.projects.values() if project.runs(moment)]
    far = position(dossier, running[0].id, moment) if len(running) == 1 else None
    last, facts = reports(dossier, moment)[-1:], dossier.client
    who = str(facts.value("name", moment) or ""), str(facts.value("code", moment) or ""), facts.owner(moment)
    names = tuple(project.name for project in running)
    return DueReport(client, *who, date.fromisoformat(day), names, far, last[0] if last else None)


def unforeseen(desk: Desk, on: date | None = None, *, noted: bool = False) -> tuple[Unforeseen, ...]:
    """The surprises that no note had told of, the newest first (A6); `noted`: those too that broke a noted expectation."""
    moment = desk.moment(on) if on else desk.now()
    found: list[Unforeseen] = []
    for client in dict.fromkeys(one.client for one in desk.store.occasions((SURPRISE,))):
        dossier = fold(desk.store.log(client), desk.office.zone, until=moment)
        facts = dossier.client
        who = str(facts.value("name", moment) or ""), str(facts.value("code", moment) or ""), facts.owner(moment)
        found += [Unforeseen(*who, one) for one in surprises(client, dossier, moment) if noted or not one.noted]
    return tuple(sorted(found, key=lambda one: (one.surprise.on, one.name), reverse=True))


def sent(desk: Desk, client: str, on: date | None = None) -> list[Report]:
    """The status reports that a client got, the newest first."""
    moment = desk.moment(on) if on else desk.now()
    return reports(fold(desk.store.log(client), desk.office.zone, until=moment), moment)[::-1]
