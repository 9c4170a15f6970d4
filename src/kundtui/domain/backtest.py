"""What the colours said before a relation ended, and how often they warned for nothing. Of one client; the sums are made at the desk.

A warning is at risk or crisis, as the rules gave it: a level set by hand does not count. A client who left is one who was lost or whose
relation we ended; one whose organisation ceased tells nothing about the relation.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.dossier import fold
from kundtui.domain.entry import wall
from kundtui.domain.levels import NOTHING, TROUBLE, UNKNOWN, Kept, end_of, replay

if TYPE_CHECKING:
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Log
    from kundtui.domain.office import Office

BEFORE = (30, 60, 90)
"""So many days before the end the level is read."""
SPAN = 90
"""A warning is followed where the relation ends within so many days; so far apart are the days on which warnings are counted."""
SAMPLES = 4
"""On so many days in the past, back from the newest that is old enough."""


class Gone(NamedTuple):
    """How a relation ended: lost or ended; the day (ordinal) on which they told us, or on which it ended."""

    how: str
    day: int


def gone(dossier: Dossier) -> Gone | None:
    """How and when a relation ended, by the newest that is known; None while it lasts, or where the organisation ceased or was merged."""
    entries = {entry.id: entry for _, entry in dossier.entries}
    last = dossier.client.gone.facts[-1] if dossier.client.gone.facts else None
    if last and last.how == "lost":
        return Gone("lost", date.fromisoformat(entries[last.entry].data["told_on"]).toordinal())
    ends = [at for at, step in zip(dossier.offboarding.ats, dossier.offboarding.facts, strict=True) if step.what == "ended"]
    return Gone("ended", ends[-1].toordinal()) if ends and not (last and last.how) else None


def level_on(log: Log, office: Office, day: int, *, known_then: bool) -> str:
    """The level that the rules give at the end of a day, "" where it was no client; as was known then, or as we know now."""
    moment, zone = end_of(day), office.zone
    dossier = fold(log, zone, known_on=moment if known_then else None, until=moment)
    if not dossier.client.added:
        return ""
    steps = replay(dossier, office, moment)
    return steps[-1].shown if steps else ""


class Levels:
    """The levels of a client's days in the past, replayed once, as we know now, up to the last that is asked for.

    What was known then is the same where all of it had been recorded by then, nothing was taken back and nobody merged; else it is
    replayed too. `kept`: raw levels of days gone by, as we know now, which are then not judged anew.
    """

    def __init__(self, log: Log, office: Office, dossier: Dossier, today: int, kept: Kept = NOTHING) -> None:
        self._log, self._office = log, office
        left = gone(dossier)
        last = max(today - SPAN, left.day - min(BEFORE) if left else 0)
        added = next((at.toordinal() for at, entry in dossier.entries if entry.id == dossier.client.added), last + 1)
        self._shown = {step.day: step.shown for step in replay(dossier, office, end_of(last), kept=kept) if step.day >= added}
        spans = ((at.toordinal(), wall(entry.recorded_at, office.zone).toordinal()) for at, entry in dossier.entries)
        self._belated = [(on, recorded) for on, recorded in spans if recorded > on]

    def now(self, day: int) -> str:
        """As we know now; "" where it was no client."""
        return self._shown.get(day, "")

    def then(self, day: int) -> str:
        """As was known by the end of the day."""
        told_later = self._log.undoings or self._log.joined or any(on <= day < recorded for on, recorded in self._belated)
        return level_on(self._log, self._office, day, known_then=True) if told_later else self.now(day)


class Past(NamedTuple):
    """One client who left: the level so many days before, as was known then and as we know now; "" where it was no client then."""

    how: str
    day: int
    then: tuple[str, ...]
    now: tuple[str, ...]


def past(levels: Levels, left: Gone) -> Past:
    """Read the levels before the end."""
    days = [left.day - before for before in BEFORE]
    return Past(left.how, left.day, tuple(map(levels.then, days)), tuple(map(levels.now, days)))


def judged(levels: tuple[str, ...]) -> bool:
    """Tell whether anything was known on any of the days."""
    return any(level not in ("", UNKNOWN) for level in levels)


def warned(levels: tuple[str, ...]) -> bool:
    """Tell whether the client was at risk or in crisis on at least one of the days."""
    return any(level in TROUBLE for level in levels)


class Sample(NamedTuple):
    """One client on one day in the past: whether it was at risk or in crisis, and whether it left, or gave notice, within the span."""

    warned: bool
    followed: bool


def samples(levels: Levels, dossier: Dossier, today: int) -> list[Sample]:
    """Whether a client was warned of on each sampled day, as known then, and what followed. Days after its end are none."""
    left, found = gone(dossier), list[Sample]()
    ends = [at.toordinal() for at, one in zip(dossier.client.gone.ats, dossier.client.gone.facts, strict=True) if one.how]
    notices = [
        at.toordinal() for at, entry in zip(dossier.notices.ats, dossier.notices.facts, strict=True) if entry.kind != "notice.withdrawn"
    ]
    signs = [*notices, *([left.day] if left else [])]
    for number in range(1, SAMPLES + 1):
        day = today - number * SPAN
        if any(end <= day for end in [*ends, *([left.day] if left else [])]):
            continue
        level = levels.then(day)
        if level not in ("", UNKNOWN):
            found.append(Sample(level in TROUBLE, any(day < sign <= day + SPAN for sign in signs)))
    return found
