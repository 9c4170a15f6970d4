"""The calls of a day (model.md section 7): which prospect takes which slot of the list. What the facts of one client say of calling it: `calls`.

A list is picked from prospects, which the derived rows know, and from looks, which a client's facts must be folded for; only as many
are looked at as the pick needs, so that the answer over ten thousand clients is the one over all of them.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.levels import TROUBLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from kundtui.domain.calls import Look
    from kundtui.domain.policy import Policy

SLOTS = ("burning", "turning", "neglected", "wildcard")
"""The places of the list in their order. An empty one falls to the next rule."""
PLACES = 3
"""Calls of a day (B5); the fourth is for whoever asks for it."""
WILD = ("unasked", "thin", "presentation", "ambassador", "least")
"""What makes a wildcard, the first that holds: nobody has asked, thin evidence, services to present, an unhappy client's friend, the least known."""
LOOKED_AT = 60
"""How many of the least known clients are looked at for the wildcard."""
NEVER = Fraction(10**6)
"""How neglected somebody is at most who was never talked with: more than anybody else, until looked at."""


class Prospect(NamedTuple):
    """What the derived rows say of a client at nine o'clock. `clock` is the earliest clock that runs, or "". Days are ordinals."""

    client: str
    code: str
    name: str
    level: str
    raw: str
    coverage: int
    drop_on: int | None
    drop_level: str
    clock: str
    talked: int | None
    talk_due: int | None

    @property
    def alphabet(self) -> tuple[str, str]:
        return self.name.casefold(), self.client

    def at_most(self, today: int) -> Fraction:
        """How long ago the last talk is in windows, at most: a window is no shorter than from that talk to the next one due."""
        if self.talked is None or self.talk_due is None:
            return NEVER
        return Fraction(today - self.talked, max(1, self.talk_due - self.talked))


class Pick(NamedTuple):
    """One line of the list: the client, by which slot, and `again` where nobody was reached the workday before.

    `wild`: what makes it the wildcard, as `WILD` has them.
    """

    prospect: Prospect
    look: Look
    slot: str
    again: bool
    wild: str


def pick_calls(  # noqa: PLR0913 - a day's prospects, what is asked of them, and the rules
    prospects: Sequence[Prospect],
    looking: Callable[[str], Look | None],
    tried: Iterable[str],
    day: date,
    policy: Policy,
    *,
    more: bool = False,
) -> tuple[Pick, ...]:
    """Pick the calls of a day, three, or four with `more` (B5). `looking` gives a client's look, None where it is left out.

    `tried`: whom nobody reached the workday before; they come first. The third place is a green client's as long as there is one (B2).
    """
    picking = _Picking(prospects, looking, day.toordinal(), policy)
    picks = picking.pick(frozenset(tried))
    return (*picks, *picking.one_more()) if more else picks


class _Picking:
    """The rules of one day, each giving who comes next and is not taken yet."""

    def __init__(self, prospects: Sequence[Prospect], looking: Callable[[str], Look | None], today: int, policy: Policy) -> None:
        self.prospects = sorted(prospects, key=lambda one: one.alphabet)
        self.looking = looking
        self.today = today
        self.policy = policy
        self.taken: set[str] = set()

    def pick(self, tried: frozenset[str]) -> tuple[Pick, ...]:
        """The first three, those of yesterday before the others."""
        found = self._again(tried)
        filled = {one.slot for one in found}
        for at, place in enumerate(SLOTS[:PLACES]):
            if place not in filled:
                found += [one for one in [self._fill(at)] if one]
        return tuple(sorted(found, key=lambda one: not one.again))

    def one_more(self) -> tuple[Pick, ...]:
        """The fourth."""
        found = self._fill(PLACES)
        return (found,) if found else ()

    def _fill(self, at: int) -> Pick | None:
        """Fill one place by its rule, or by the first rule after it that has anybody."""
        rules = (self._burning, self._turning, self._neglected, self._wildcard)
        for slot, rule in zip(SLOTS[at:], rules[at:], strict=True):
            found = rule()
            if found is not None:
                return self._take(*found, slot)
        return None

    def _take(self, prospect: Prospect, seen: Look, slot: str, *, again: bool = False) -> Pick:
        self.taken.add(prospect.client)
        return Pick(prospect, seen, slot, again, WILD[self._wild(prospect, seen)])

    def _again(self, tried: frozenset[str]) -> list[Pick]:
        """Whom nobody reached yesterday, each in its own place or in the second, which is nobody's for good."""
        found: list[Pick] = []
        for prospect, seen in self._looked(one for one in self.prospects if one.client in tried):
            free = [place for place in SLOTS[:PLACES] if all(place != pick.slot for pick in found)]
            slot = next((place for place in (self._own(prospect, seen), "turning") if place in free), None)
            if slot:
                found.append(self._take(prospect, seen, slot, again=True))
        return sorted(found, key=lambda pick: SLOTS.index(pick.slot))

    def _own(self, prospect: Prospect, seen: Look) -> str:
        if _burns(prospect) and seen.matters:
            return "burning"
        return "turning" if self._turns(prospect) or prospect.level != "good" else "neglected"

    def _looked(self, prospects: Iterable[Prospect]) -> Iterator[tuple[Prospect, Look]]:
        """Those who may be called and are not taken, in the order given."""
        for prospect in prospects:
            seen = self.looking(prospect.client) if prospect.client not in self.taken else None
            if seen is not None:
                yield prospect, seen

    def _burning(self) -> tuple[Prospect, Look] | None:
        """The worst shown state, then the earliest clock, where the next step is a call."""
        fires = sorted(filter(_burns, self.prospects), key=lambda one: (one.level != "crisis", one.clock or "~", one.alphabet))
        return next((found for found in self._looked(fires) if found[1].matters), None)

    def _turning(self) -> tuple[Prospect, Look] | None:
        """The earliest drop of the forecast within a few days."""
        soon = sorted(filter(self._turns, self.prospects), key=lambda one: (one.drop_on or 0, one.alphabet))
        return next(self._looked(soon), None)

    def _turns(self, prospect: Prospect) -> bool:
        return prospect.drop_on is not None and prospect.drop_on - self.today <= self.policy.call_turning_days

    def _neglected(self) -> tuple[Prospect, Look] | None:
        """The green client whose last talk is longest ago for its window (B2)."""
        best: tuple[Prospect, Look] | None = None
        greens = [one for one in self.prospects if one.level == "good"]
        for prospect in sorted(greens, key=lambda one: -one.at_most(self.today)):
            if best is not None and prospect.at_most(self.today) < best[1].neglect:
                break
            for found in self._looked([prospect]):
                if best is None or (-found[1].neglect, prospect.alphabet) < (-best[1].neglect, best[0].alphabet):
                    best = found
        return best

    def _wildcard(self) -> tuple[Prospect, Look] | None:
        """Nobody has asked yet, thin evidence, services to present, an unhappy client's friend; of each the least known, fires last."""
        least = sorted(self.prospects, key=lambda one: (one.coverage, one.alphabet))
        some = [found for found, _ in zip(self._looked(least), range(LOOKED_AT), strict=False)]
        return min(some, key=lambda found: (_burns(found[0]), self._wild(*found), found[0].coverage, found[0].alphabet), default=None)

    def _wild(self, prospect: Prospect, seen: Look) -> int:
        return (not seen.asked, prospect.coverage < self.policy.thin_coverage, seen.presentation, bool(seen.ambassador), True).index(True)


def _burns(prospect: Prospect) -> bool:
    return prospect.level in TROUBLE and prospect.raw in TROUBLE


def kept(tries: int, callable_ones: int) -> bool | None:
    """Tell whether a workday was kept (B5): three calls tried, or all on a shorter list. None where the list was empty."""
    wanted = min(PLACES, callable_ones)
    return tries >= wanted if wanted else None
