"""The portfolio on any day: the levels of the days that are kept, and rows computed on demand. Which days can be asked for: `looking`.

`Course` answers at the speed of a held key from what is stored; `standings_of` computes what a resting eye reads. Whole lists: `days`.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.deriving import kept_levels
from kundtui.desk.looking import AHEAD, reach
from kundtui.domain.assessment import laid_over
from kundtui.domain.dossier import fold
from kundtui.domain.levels import NOTHING
from kundtui.domain.offboarding import ended_at
from kundtui.domain.stand import KEPT_DAYS, stand
from kundtui.domain.standing import EVERYBODY, RANK, Filter
from kundtui.domain.strain import override

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kundtui.desk.desk import Desk
    from kundtui.desk.looking import Reach, Sight
    from kundtui.domain.standing import Standing
    from kundtui.domain.strain import Override

AT_ONCE = 500
"""Rows that are read at a time."""
SET_BY_HAND = "override.set"
ByHand = dict[int, tuple["Override", int]]
"""The days, as ordinals, on which a level set by hand is in force, with it and the steps that it may be better than the computed one."""


class Stretch(NamedTuple):
    """One client's kept levels: from which ordinals on which level, the day from which it has ended (or 0), and its row of now."""

    row: Standing
    days: list[int]
    levels: list[str]
    ended: int


class Course:
    """The level of every client on every day that is kept, read at once into memory: some sixty bytes a change of level.

    What was known then is not in it: it comes with the computed rows. `by_hand`, of each client with a level set by hand, is read after
    the rest and added to it: the log is searched for them.
    """

    def __init__(self, today: date, stretches: Iterable[Stretch], reach: Reach) -> None:
        self.today = today
        self.reach = reach
        self.stretches = tuple(stretches)
        self.by_hand: Mapping[str, ByHand] = {}

    @property
    def first(self) -> date:
        """The first day for which levels are kept."""
        return self.today - timedelta(days=KEPT_DAYS)

    def keeps(self, day: date) -> bool:
        """Tell whether the levels of a day are known without computing."""
        return self.first <= day

    def on(self, day: date) -> list[tuple[Standing, str]]:
        """Each client of a day with its level, trouble first and then by name; of one to come the forecast. Ended ones are left out."""
        ordinal, iso = day.toordinal(), day.isoformat()
        by_hand = {client: spans[ordinal] for client, spans in self.by_hand.items() if ordinal in spans}
        buckets: dict[str, list[tuple[Standing, str]]] = {level: [] for level in RANK}
        for stretch in self.stretches:
            place = bisect_right(stretch.days, ordinal)
            if not place or (stretch.ended and stretch.ended <= ordinal):
                continue
            level = stretch.levels[place - 1]
            if day > self.today and stretch.row.drop_on and stretch.row.drop_level and stretch.row.drop_on <= iso:
                level = stretch.row.drop_level
            laid = by_hand.get(stretch.row.client)
            level = laid_over(laid[0], level, laid[1]) if laid else level
            buckets[level].append((stretch.row, level))
        return [one for level in sorted(RANK, key=RANK.__getitem__) for one in buckets[level]]


def course(desk: Desk) -> Course:
    """Read the kept levels of all clients, those that have ended since among them."""
    store, today = desk.store, desk.now().date()
    found: dict[str, tuple[list[int], list[str]]] = {}
    for client, day, shown in store.shown_levels():
        days, levels = found.setdefault(client, ([], []))
        days.append(date.fromisoformat(day).toordinal())
        levels.append(shown)
    return Course(today, [Stretch(row, *found.get(row.client, ([], [])), _ended(desk, row)) for row in _rows(desk)], reach(desk))


def by_hand(desk: Desk) -> dict[str, ByHand]:
    """The levels set by hand of all clients, on the days that can be looked at."""
    return {client: _by_hand(desk, client) for client in desk.store.having(SET_BY_HAND)}


def _by_hand(desk: Desk, client: str) -> ByHand:
    office, today = desk.office, desk.now().toordinal()
    dossier = fold(desk.store.log(client), office.zone)
    found: ByHand = {}
    for at, one in zip(dossier.overrides.ats, dossier.overrides.facts, strict=True):
        last = date.fromisoformat(one.until).toordinal() if one.level else 0
        for day in range(max(at.toordinal(), today - KEPT_DAYS), min(last, today + AHEAD) + 1):
            moment = desk.moment(date.fromordinal(day))
            if in_force := override(dossier, moment):
                found[day] = in_force, office.policy(moment).override_steps
    return found


def _rows(desk: Desk) -> Iterator[Standing]:
    """Every client's row of now, by name."""
    grid = desk.store.grid("name", False, Filter(lifecycles=EVERYBODY))  # noqa: FBT003 - as the port has it
    for start in range(0, grid.total, AT_ONCE):
        yield from grid.rows(start, start + AT_ONCE)


def _ended(desk: Desk, row: Standing) -> int:
    """The day on which a relation ended, as an ordinal; 0 where it goes on."""
    if row.lifecycle != "E":
        return 0
    at = ended_at(fold(desk.store.log(row.client), desk.office.zone), desk.now())
    return at.toordinal() if at else 1


def standings_of(desk: Desk, clients: Iterable[str], sight: Sight) -> dict[str, Standing | None]:
    """Compute how some clients stand on a day; None for one that did not exist, or of whom nobody knew."""
    moment, office = desk.moment(sight.on), desk.office
    known_on = sight.known_on(desk.now().date())
    known = datetime.combine(known_on, time.max) if known_on else None
    found: dict[str, Standing | None] = {}
    for client in clients:
        log = desk.store.log(client)
        dossier = fold(log, office.zone, known_on=known, until=moment)
        kept = NOTHING if known else kept_levels(desk, client, log)
        found[client] = stand(client, dossier, office, moment, log.position, kept)[0] if dossier.client.added else None
    return found


def told_later(desk: Desk, sight: Sight) -> frozenset[str] | None:
    """The clients of whom something was recorded after the day was over, so that what was known then may be another; None for all."""
    known_on = sight.known_on(desk.now().date())
    if known_on is None:
        return frozenset()
    end = datetime.combine(known_on, time.max, desk.office.zone).astimezone(UTC)
    clients = desk.store.recorded_after(end.isoformat(timespec="milliseconds"))
    return None if "" in clients else frozenset(clients)
