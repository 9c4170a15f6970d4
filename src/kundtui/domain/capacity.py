"""Talks a week that the rhythms need against what the nine o'clock routine gives (T8 against B5, practice conflict 1)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kundtui.domain.policy import Policy
    from kundtui.domain.standing import Rate

WORKDAYS = 5
"""Workdays of a week without a red-letter day."""
DAYS = 7
"""Days of a week."""


def a_week(need: int, days: int) -> Fraction:
    """Talks a week of a rhythm, exact."""
    return Fraction(DAYS * need, days)


class Load(NamedTuple):
    """One owner's talks a week, or the office's. `need` is exact; `firm`: how many of the clients have agreed to their rhythm."""

    owner: str
    clients: int
    firm: int
    need: Fraction
    gives: int

    @property
    def over(self) -> bool:
        """Tell whether the rhythms need more than the routine gives."""
        return self.need > self.gives


class Capacity(NamedTuple):
    """The load of each owner, the heaviest first, and of all of them together."""

    owners: tuple[Load, ...]
    office: Load


def capacity(rates: Iterable[Rate], policy: Policy) -> Capacity:
    """Add up the rhythms of the clients that have not ended. Those without an owner need talks that nobody's routine gives."""
    by_owner: dict[str, list[Rate]] = {}
    for rate in rates:
        by_owner.setdefault(rate.owner, []).append(rate)
    loads = [_load(owner, found, policy.routine_talks * WORKDAYS if owner else 0) for owner, found in by_owner.items()]
    owners = tuple(sorted(loads, key=lambda load: (load.gives - load.need, load.owner)))
    return Capacity(owners, _sum(owners))


def _load(owner: str, rates: list[Rate], gives: int) -> Load:
    need = sum((rate.clients * a_week(rate.need, rate.days) for rate in rates), Fraction(0))
    return Load(owner, sum(rate.clients for rate in rates), sum(rate.clients for rate in rates if rate.basis == "agreed"), need, gives)


def _sum(loads: Iterable[Load]) -> Load:
    whole = Load("", 0, 0, Fraction(0), 0)
    for load in loads:
        whole = Load("", whole.clients + load.clients, whole.firm + load.firm, whole.need + load.need, whole.gives + load.gives)
    return whole
