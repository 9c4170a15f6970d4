"""The usual interval that the office's own portfolio speaks for, proposed after an import and on the first of a month (Ruling 2)."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.may import may
from kundtui.domain.dossier import fold
from kundtui.domain.offboarding import lifecycle
from kundtui.domain.policy import RANGES
from kundtui.domain.rhythm import own_intervals
from kundtui.store.port import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kundtui.desk.desk import Desk

FIELD = "usual_interval"
TOLD = "usual interval told"
"""Under what is remembered in which month a member was last told of a proposal."""


class Proposal(NamedTuple):
    """The interval that the office counts now, and the one that is proposed, in days, from so many clients; 0 where they are too few."""

    now: int
    proposed: int
    clients: int
    least: int

    @property
    def differs(self) -> bool:
        """Tell whether there is anything to accept."""
        return bool(self.proposed) and self.proposed != self.now


def medians(desk: Desk, clients: Iterable[str]) -> list[int]:
    """Twice the median interval between days with a talk, of each of some clients who has one and has not ended."""
    office, now, found = desk.office, desk.now(), list[int]()
    for client in clients:
        dossier = fold(desk.store.log(client), office.zone)
        count, twice = own_intervals(dossier, dossier.talks.known(now))
        if count and lifecycle(dossier, office.policy(now), now) != "E":
            found.append(twice)
    return found


def propose(desk: Desk, twice_medians: Sequence[int]) -> Proposal:
    """The median of the clients' medians, rounded half up and kept in the field's range."""
    policy, bounds, ordered = desk.office.policy(desk.now()), RANGES[FIELD], sorted(twice_medians)
    if len(ordered) < policy.usual_clients:
        return Proposal(policy.usual_interval, 0, len(ordered), policy.usual_clients)
    middle = len(ordered) // 2
    four_times = ordered[middle] + ordered[~middle]
    proposed = max(bounds.lowest, policy.interval_shortest, min(bounds.highest, policy.interval_longest, (four_times + 2) // 4))
    return Proposal(policy.usual_interval, proposed, len(ordered), policy.usual_clients)


def proposal(desk: Desk) -> Proposal:
    """What the whole portfolio speaks for now."""
    return propose(desk, medians(desk, desk.store.clients()))


def due(desk: Desk) -> bool:
    """Tell whether whoever sits here may accept a proposal and has heard of none in this month."""
    if desk.reads_only or not may(desk.member.role, "set_policy"):
        return False
    return bool(desk.store.personal.remembered(desk.member.id, TOLD) != _month(desk))


def told(desk: Desk) -> None:
    """Remember that it was told in this month; where that cannot be written it is told again."""
    with suppress(StoreError):
        desk.store.personal.remember(desk.member.id, TOLD, _month(desk))


def _month(desk: Desk) -> str:
    return desk.now().date().isoformat()[:7]
