"""How much of the revenue of twelve months hangs on relations of each level (B1). What a client brings in: `livelihood`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.levels import TROUBLE
from kundtui.domain.standing import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable


class Earned(NamedTuple):
    """What one client brought in over twelve months, its level, whether the relation has ended, and whether it is an estimate."""

    client: str
    name: str
    level: str
    revenue: Fraction
    ended: bool = False
    estimate: bool = False


class Part(NamedTuple):
    """What hangs on one level: how many clients, how much, and the share in whole percent; all parts together make 100."""

    level: str
    clients: int
    revenue: Fraction
    percent: int


class Revenue(NamedTuple):
    """The parts in the order of the levels, unknown among them; `gone`: what ended relations brought in, in no part."""

    parts: tuple[Part, ...]
    total: Fraction
    gone: Fraction
    estimate: bool

    @property
    def at_stake(self) -> Fraction:
        """The share in relations at risk or in crisis, of one; nothing where there is no revenue."""
        return sum((part.revenue for part in self.parts if part.level in TROUBLE), Fraction(0)) / self.total if self.total else Fraction(0)


def by_level(earned: Iterable[Earned]) -> Revenue:
    """Sum up by level. The percents are rounded so that they make 100 together."""
    every = list(earned)
    found = [one for one in every if not one.ended]
    sums = {level: sum((one.revenue for one in found if one.level == level), Fraction(0)) for level in LEVELS}
    total = sum(sums.values(), Fraction(0))
    percents = _percents(sums, total)
    parts = tuple(Part(level, sum(one.level == level for one in found), sums[level], percents[level]) for level in LEVELS)
    gone = sum((one.revenue for one in every if one.ended), Fraction(0))
    return Revenue(parts, total, gone, any(one.estimate for one in every))


def _percents(sums: dict[str, Fraction], total: Fraction) -> dict[str, int]:
    """Whole percents that make 100: those that lost most by cutting get one more."""
    if not total:
        return dict.fromkeys(sums, 0)
    exact = {level: 100 * part / total for level, part in sums.items()}
    cut = {level: int(share) for level, share in exact.items()}
    losers = sorted(exact, key=lambda level: (cut[level] - exact[level], LEVELS.index(level)))
    for level in losers[: 100 - sum(cut.values())]:
        cut[level] += 1
    return cut
