"""Word of mouth (model.md 8b, B9-B11): who is unhappy, who knows them, and how many may hear of it. Who is unhappy and why: `occasions`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.occasions import TIES, UNHAPPY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kundtui.domain.standing import Occasion

ANSWERED = "answered"


class Unhappy(NamedTuple):
    """An unhappy client. `causes`: (code, ISO day, subject), the oldest first; `knows`: the clients tied to it, from either end.

    `days`: for how many days its story has run unanswered (B11), None where each cause has had its answer. `ambassadors`: those of
    `knows` that speak well of us to it. `unrecorded`: how many more it may tell, of the number that the policy thinks of (B10).
    """

    client: str
    causes: tuple[tuple[str, str, str], ...]
    days: int | None
    knows: tuple[str, ...]
    ambassadors: tuple[str, ...]
    unrecorded: int


class Exposure(NamedTuple):
    """How many clients may hear what the unhappy tell: all whom they are known to know, and as many more as the thought example has.

    `number` is `known` clients + `unrecorded`. Nothing grows with time (B11).
    """

    number: int
    known: tuple[str, ...]
    unrecorded: int
    each: int
    unhappy: tuple[Unhappy, ...]


def exposure(occasions: Iterable[Occasion], each: int, today: date) -> Exposure:
    """The exposure of all unhappy clients: |union of their recorded ties| + the sum of max(0, each - own ties) (B10).

    `each`: how many others a client tells, the source's thought example. The longest unanswered come first.
    """
    causes: dict[str, list[tuple[str, str, str]]] = {}
    knows: dict[str, dict[str, bool]] = {}
    for one in occasions:
        if one.what in UNHAPPY:
            causes.setdefault(one.client, []).append((one.what, one.day, one.subject))
        elif one.what in TIES:
            # A tie is seen from both ends (B9); who speaks well of us is the one that was asked.
            knows.setdefault(one.client, {}).setdefault(one.subject, False)
            knows.setdefault(one.subject, {})[one.client] = one.what == "ambassador" or knows.get(one.subject, {}).get(one.client, False)
    found = sorted((_unhappy(client, causes[client], knows.get(client, {}), each, today) for client in causes), key=_order)
    known = tuple(sorted({other for one in found for other in one.knows}))
    unrecorded = sum(one.unrecorded for one in found)
    return Exposure(len(known) + unrecorded, known, unrecorded, each, tuple(found))


def _unhappy(client: str, causes: list[tuple[str, str, str]], ties: Mapping[str, bool], each: int, today: date) -> Unhappy:
    causes.sort(key=lambda cause: cause[1])
    unanswered = [day for what, day, _ in causes if what != ANSWERED]
    days = (today - date.fromisoformat(unanswered[0])).days if unanswered else None
    ambassadors = tuple(sorted(other for other, speaks in ties.items() if speaks))
    return Unhappy(client, tuple(causes), days, tuple(sorted(ties)), ambassadors, max(0, each - len(ties)))


def _order(one: Unhappy) -> tuple[object, ...]:
    return (one.days is None, -(one.days or 0), one.client)
