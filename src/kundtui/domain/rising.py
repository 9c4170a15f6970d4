"""The next step up of the shown level, where the facts are better than what is shown: its day, or what it waits for (N6, N8).

The levels themselves are in `levels`; which acts would make the facts better is in `whatif`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.ceiling import ORDER
from kundtui.domain.levels import UNKNOWN, Replay, dwell_days, end_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.levels import Step
    from kundtui.domain.office import Office
    from kundtui.domain.policy import Policy

REPAIR = "K6"
"""What a step up to good may wait for: a meeting in person since the drop."""


class Rise(NamedTuple):
    """The next level up and its day. `waits_for`: "K6" where it comes only after a meeting in person, else "".

    What waits is free from a day on that does not move and may have passed: `standing.earliest` says when it can come, seen from a day.
    """

    level: str
    day: date
    waits_for: str = ""


def held(dossier: Dossier, office: Office, today: Step, raw: str) -> Iterator[Step]:
    """The days after today's with dwell and repair, where the raw level stays what it is named here and nothing else happens."""
    walk = Replay(dossier, office, {})
    walk.grievances = set()
    walk.step = today._replace(raw=raw)
    for day in range(today.day + 1, today.day + _longest(office.policy(end_of(today.day))) + 1):
        yield walk.day(day)


def _longest(policy: Policy) -> int:
    """Days in which the shown level can have followed all the way up."""
    return policy.dwell_crisis_days + 2 * policy.dwell_days + 1


def climb(dossier: Dossier, office: Office, today: Step, raw: str) -> tuple[Rise, ...]:
    """Every step up that follows if the raw level stays so, in order; one that waits for a meeting in person ends it.

    Days are counted from the first whole day after today's, so that none is promised too early.
    """
    found: list[Rise] = []
    level = today.known
    for step in held(dossier, office, today, raw):
        if step.known and step.known != level:
            level = step.known
            found.append(Rise(level, date.fromordinal(step.day)))
    return tuple(found)


def rise(dossier: Dossier, office: Office, today: Step | None) -> Rise | None:
    """The next step up if nothing new happens and the raw level stays; None where the facts are no better than what is shown."""
    if today is None or not today.known or today.raw == UNKNOWN or ORDER[today.raw] <= ORDER[today.known]:
        return None
    ahead = climb(dossier, office, today, today.raw)
    if ahead:
        return ahead[0]
    repaired = climb(dossier, office, today._replace(owed=0), today.raw)
    return Rise(repaired[0].level, _free(office, today), REPAIR) if repaired else None


def _free(office: Office, today: Step) -> date:
    """The day on which the raw level has been better for long enough, whatever else is waited for."""
    dwell = dwell_days(today.known, office.policy(end_of(today.day)))
    return date.fromordinal(max(today.day - today.better, today.since) + dwell)
