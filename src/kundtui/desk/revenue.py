"""How much of the revenue hangs on relations of each level (B1), asked across all clients that have any recorded. The sum: `domain.revenue`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.days import standings
from kundtui.desk.portfolio import fresh
from kundtui.domain.dossier import fold
from kundtui.domain.livelihood import livelihood
from kundtui.domain.revenue import Earned, Revenue, by_level
from kundtui.domain.stand import stand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Log


class Hanging(NamedTuple):
    """The revenue of twelve months to a day: by level, and by client, the most first; `clients`: how many have none recorded."""

    on: date
    revenue: Revenue
    earned: tuple[Earned, ...]
    currency: str
    unrecorded: int


def hanging(desk: Desk, on: date | None = None) -> Hanging:
    """Sum up the revenue by the level that each client shows on a day."""
    day = on or desk.now().date()
    moment = desk.moment(day)
    earned = sorted(_earned(desk, moment), key=lambda one: (one.ended, -one.revenue, one.name))
    recorded = sum(not one.ended for one in earned)
    return Hanging(day, by_level(earned), tuple(earned), desk.office.policy(moment).currency, max(0, _living(desk, day) - recorded))


def _living(desk: Desk, day: date) -> int:
    """How many clients there are on a day whose relation has not ended."""
    if day == desk.now().date() and not desk.reads_only:
        return sum(desk.store.tally().values())
    return sum(row.lifecycle != "E" for row in standings(desk, day))


def _earned(desk: Desk, moment: datetime) -> Iterator[Earned]:
    for client in desk.store.having("money.recorded"):
        log = desk.store.log(client)
        dossier = fold(log, desk.office.zone, until=moment)
        money = livelihood(dossier, moment).money
        if money is not None and dossier.client.added:
            name, level, lifecycle = _level(desk, client, dossier, log, moment)
            yield Earned(client, name, level, money.revenue, lifecycle == "E", money.estimate)


def _level(desk: Desk, client: str, dossier: Dossier, log: Log, moment: datetime) -> tuple[str, str, str]:
    """What a client is called and how it stands: by its row now, computed for another day."""
    row = desk.store.standing(client)
    if row is not None and moment == desk.now() and not desk.reads_only:
        row = fresh(desk, row)
    else:
        row = stand(client, dossier, desk.office, moment, log.position)[0]
    return row.name, row.level, row.lifecycle
