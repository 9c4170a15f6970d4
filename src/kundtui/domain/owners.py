"""What each owner carries: clients by level, those in trouble, talks a week (N3, N4); and whether the owner is still the right one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.levels import TROUBLE
from kundtui.domain.standing import LEVELS, Owned

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from kundtui.domain.assessment import Assessment
    from kundtui.domain.capacity import Load
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.policy import Policy


class Carried(NamedTuple):
    """What one owner ("" is nobody) carries: how many clients at each level, the talks a week, and from how many in trouble on it is much."""

    owner: str
    levels: Mapping[str, int]
    talks: Load
    much: int

    @property
    def clients(self) -> int:
        return sum(self.levels.values())

    @property
    def load(self) -> int:
        """The clients at risk and in crisis: what weighs on whoever holds them (N4)."""
        return sum(self.levels[level] for level in TROUBLE)

    @property
    def heavy(self) -> bool:
        """Tell whether that is much for one person. Clients without an owner weigh on nobody."""
        return bool(self.owner) and self.load >= self.much


def carried(owned: Iterable[Owned], talks: Mapping[str, Load], members: Iterable[str], policy: Policy) -> tuple[Carried, ...]:
    """Add up what each owner carries: clients without an owner first (N3), then the heaviest; `members` without clients have room."""
    levels: dict[str, dict[str, int]] = {member: dict.fromkeys(LEVELS, 0) for member in members}
    for one in owned:
        of_owner = levels.setdefault(one.owner, dict.fromkeys(LEVELS, 0))
        of_owner[one.level] += one.clients
    found = [Carried(owner, counts, talks[owner], policy.owner_load) for owner, counts in levels.items()]
    return tuple(sorted(found, key=lambda one: (bool(one.owner), -one.load, -one.clients, one.owner)))


class Fell(NamedTuple):
    """A drop into trouble, after which nobody has said who shall be the owner: the day, the level it fell to, the owner."""

    day: date
    level: str
    owner: str


def still_right(dossier: Dossier, seen: Assessment) -> Fell | None:
    """Give the drop after which to ask whether the owner is still the right one (N3); None where there is nothing to ask.

    It is asked once for each drop to At risk or Crisis: naming the owner anew, be it the same, answers it.
    """
    owner = dossier.client.owner(seen.moment)
    if not owner or seen.level not in TROUBLE or seen.lifecycle == "E":
        return None
    fell = _fell(seen)
    if fell is None or _named_since(dossier, fell.day, seen.moment):
        return None
    return Fell(date.fromordinal(fell.day), fell.shown, owner)


def _fell(seen: Assessment) -> _Day | None:
    """The last day on which the shown level came into trouble from outside it."""
    known = [_Day(step.day, step.shown) for step in seen.steps if step.day <= seen.moment.toordinal()]
    before = [None, *known]
    return next((now for now, was in reversed([*zip(known, before, strict=False)]) if now.shown in TROUBLE and _outside(was)), None)


class _Day(NamedTuple):
    day: int
    shown: str


def _outside(was: _Day | None) -> bool:
    return was is None or was.shown not in TROUBLE


def _named_since(dossier: Dossier, day: int, moment: datetime) -> bool:
    owners = dossier.client.owners
    return any(named >= day for named in owners.days[: owners.known(moment)])
