"""How far the colours can be trusted: what they said before clients left, and how often they warned for nothing. Of one client: `domain`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.deriving import kept_levels
from kundtui.desk.portfolio import portions
from kundtui.domain.backtest import BEFORE, Gone, Levels, Past, Sample, gone, judged, past, samples, warned
from kundtui.domain.dossier import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kundtui.desk.desk import Desk


class Case(NamedTuple):
    """One client who left, by name, with the levels before."""

    client: str
    name: str
    past: Past

    @property
    def on(self) -> date:
        return date.fromordinal(self.past.day)

    @property
    def judged(self) -> bool:
        """Whether anything was known then on any of the days."""
        return judged(self.past.then)

    @property
    def warned(self) -> bool:
        return warned(self.past.then)


class Part(NamedTuple):
    """What some clients add to the test."""

    cases: tuple[Case, ...] = ()
    samples: tuple[Sample, ...] = ()


class Report(NamedTuple):
    """The whole test. Everything is as known then, but what says otherwise.

    `judged`, `hits`: those who left and of whom anything was known, and those of them who were warned of; `hits_now`, `judged_now`: as
    we know now. `misses`: judged and not warned of. `sampled`, `alarms`, `false`: clients on past days, those at risk or in crisis,
    and those of them who neither left nor gave notice in time. `least`: fewer who left are too few to say anything.
    """

    cases: tuple[Case, ...]
    judged: int
    hits: int
    judged_now: int
    hits_now: int
    by_days: dict[int, tuple[int, int]]
    misses: tuple[Case, ...]
    sampled: int
    alarms: int
    false: int
    least: int

    @property
    def verdict(self) -> str:
        """How far to trust: none, few, mostly, half or seldom."""
        if not self.judged:
            return "none"
        if self.judged < self.least:
            return "few"
        return "mostly" if 4 * self.hits >= 3 * self.judged else "half" if 2 * self.hits >= self.judged else "seldom"


def look(desk: Desk, clients: Iterable[str], on: date | None = None) -> Part:
    """Test some clients by what had happened by the end of a day (by default by now)."""
    office, moment, cases, found = desk.office, desk.moment(on) if on else desk.now(), list[Case](), list[Sample]()
    today = moment.toordinal()
    for client in clients:
        log = desk.store.log(client)
        dossier = fold(log, office.zone, until=moment if on else None)
        if not dossier.client.added:
            continue
        left: Gone | None = gone(dossier)
        levels = Levels(log, office, dossier, today, kept_levels(desk, client, log))
        if left and left.day <= today:
            cases.append(Case(client, str(dossier.client.newest("name") or ""), past(levels, left)))
        found += samples(levels, dossier, today)
    return Part(tuple(cases), tuple(found))


def report(desk: Desk, parts: Sequence[Part], on: date | None = None) -> Report:
    """Sum up what all clients gave by a day."""
    cases = sorted((case for part in parts for case in part.cases), key=lambda case: (-case.past.day, case.name))
    days = [one for part in parts for one in part.samples]
    known, now = [case for case in cases if case.judged], [case for case in cases if judged(case.past.now)]
    alarms = [one for one in days if one.warned]
    by_days = {
        before: (sum(warned((case.past.then[at],)) for case in known), sum(judged((case.past.then[at],)) for case in known))
        for at, before in enumerate(BEFORE)
    }
    return Report(
        tuple(cases),
        len(known),
        sum(case.warned for case in known),
        len(now),
        sum(warned(case.past.now) for case in now),
        by_days,
        tuple(case for case in known if not case.warned),
        len(days),
        len(alarms),
        sum(not one.followed for one in alarms),
        desk.office.policy(desk.moment(on) if on else desk.now()).backtest_clients,
    )


def run(desk: Desk, progress: Callable[[int, int], None], on: date | None = None) -> Report:
    """Test the whole portfolio as of a day (by default now); `progress` hears how many of how many are judged."""
    total, done, parts = len(desk.store.clients()), 0, list[Part]()
    for some in portions(desk):
        parts.append(look(desk, some, on))
        done += len(some)
        progress(done, total)
    return report(desk, parts, on)
