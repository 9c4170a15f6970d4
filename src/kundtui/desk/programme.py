"""The care programme across all clients (T30): the share of clients with whom each practice is kept, and twelve weeks of it. Of one client: `domain`."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.portfolio import portions
from kundtui.domain.dossier import fold
from kundtui.domain.levels import ground_at
from kundtui.domain.programme import CHECKS, Case, kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime

    from kundtui.desk.desk import Desk

WEEKS = 12


class Share(NamedTuple):
    """With how many clients a practice is kept, of those to whom it applies."""

    kept: int
    of: int

    @property
    def percent(self) -> int | None:
        """In whole percent, half up; None where it applies to nobody."""
        return int(Fraction(100 * self.kept, self.of) + Fraction(1, 2)) if self.of else None


class Tally(NamedTuple):
    """What some clients add: (week, practice) -> how many keep it, and to how many it applies; who does not keep it now, by practice."""

    kept: Counter[tuple[int, str]]
    of: Counter[tuple[int, str]]
    without: dict[str, list[str]]


class Row(NamedTuple):
    """One practice: its share at the end of each week, the oldest first and the day itself last; who does not keep it."""

    practice: str
    weeks: tuple[Share, ...]
    without: tuple[str, ...]

    @property
    def now(self) -> Share:
        return self.weeks[-1]


class Programme(NamedTuple):
    """The programme on a day, practice by practice in the order of the catalogue."""

    on: date
    rows: tuple[Row, ...]
    names: dict[str, tuple[str, str]]
    """Client -> name and code, of those without."""


def moments(desk: Desk, on: date) -> list[datetime]:
    """The moments that are looked at: the day asked about and the same weekday of the eleven weeks before."""
    return [desk.moment(on - timedelta(days=7 * back)) for back in range(WEEKS - 1, -1, -1)]


def look(desk: Desk, clients: Iterable[str], on: date) -> Tally:
    """Look at some clients."""
    found = Tally(Counter(), Counter(), {})
    times, office = moments(desk, on), desk.office
    for client in clients:
        dossier = fold(desk.store.log(client), office.zone, until=times[-1])
        if not dossier.client.added:
            continue
        case = Case(dossier)
        for week, moment in enumerate(times):
            for practice, met in kept(case, ground_at(dossier, office, moment), moment).items():
                found.of[week, practice] += 1
                found.kept[week, practice] += met
                if not met and week == WEEKS - 1:
                    found.without.setdefault(practice, []).append(client)
    return found


def report(desk: Desk, tallies: Sequence[Tally], on: date) -> Programme:
    """Sum up what all clients gave."""
    met, of = Counter[tuple[int, str]](), Counter[tuple[int, str]]()
    for one in tallies:
        met.update(one.kept)
        of.update(one.of)
    without = {practice: [client for one in tallies for client in one.without.get(practice, ())] for practice in CHECKS}
    weeks = {practice: tuple(Share(met[week, practice], of[week, practice]) for week in range(WEEKS)) for practice in CHECKS}
    named = {client for clients in without.values() for client in clients}
    names = {client: (row.name, row.code) for client in named if (row := desk.store.standing(client))}
    return Programme(on, tuple(Row(practice, weeks[practice], tuple(without[practice])) for practice in CHECKS), names)


def run(desk: Desk, on: date, progress: Callable[[int, int], None]) -> Programme:
    """Look at the whole portfolio; `progress` hears how many of how many are looked at."""
    total, done, tallies = len(desk.store.clients()), 0, list[Tally]()
    for some in portions(desk):
        tallies.append(look(desk, some, on))
        done += len(some)
        progress(done, total)
    return report(desk, tallies, on)
