"""Winding down after the notice: in each whole week something that told the client how it goes (G6, A13). The gate itself: `gates`."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.ending import Ending

WEEK = timedelta(days=7)


class Weeks(NamedTuple):
    """The whole weeks since the notice, of these those with a status, and the entries that gave it."""

    all: int
    told: int
    evidence: tuple[str, ...]

    @property
    def missing(self) -> int:
        return self.all - self.told


def weeks(dossier: Dossier, ending: Ending, moment: datetime) -> Weeks:
    """The weekly status since the notice: a talk, something written by us, or a report, until the day of the end."""
    notice = ending.last("notice_given")
    if notice is None:
        return Weeks(0, 0, ())
    until = min(moment, datetime.fromisoformat(notice.entry.data["ends_on"]) + timedelta(days=1))
    found = {at: entry for at, entry in _told(dossier) if notice.at < at <= until}
    count = max(0, (until - notice.at) // WEEK)
    told = {(at - notice.at) // WEEK for at in found}
    return Weeks(count, sum(1 for number in range(count) if number in told), tuple(entry for _, entry in sorted(found.items())))


def _told(dossier: Dossier) -> list[tuple[datetime, str]]:
    touches = [(at, touch.entry) for at, touch in zip(dossier.touches.ats, dossier.touches.facts, strict=True)]
    return [*touches, *zip(dossier.reports.ats, dossier.reports.facts, strict=True)]
