"""New clients against lost ones (model.md 8c, B12, B13, T1): counts of a window, the alarm, the months. Who came and went when: `occasions`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.occasions import COMING, GOING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kundtui.domain.standing import Occasion

WINDOWS = (90, 30, 365)
"""The alarm's own window in days, and two to compare it with."""
MONTHS = 12
DECEMBER = 12
DESTINATIONS = ("other_supplier", "own_staff", "back_to_shop", "unknown")
"""Where lost clients went (B13)."""
CLAIMED = 70
"""The source's claim in per cent of ended relations that lacked attention (T1); it is never shown as a fact."""


class Turnover(NamedTuple):
    """Clients that came and went in the last `days` days. `assumed`: those of the new that no agreement's day is known of."""

    days: int
    new: int
    lost: int
    ended: int
    closed: int
    merged: int
    assumed: int

    @property
    def verdict(self) -> str:
        """Alarm where fewer came than were lost, notice where as many did, else none (B12)."""
        if self.new < self.lost:
            return "alarm"
        return "notice" if self.new == self.lost and self.lost else "none"


class Month(NamedTuple):
    """What a calendar month brought; `first` is its first day."""

    first: date
    new: int
    lost: int


class Lost(NamedTuple):
    """A lost client as its entry tells. `cause`: what the reason is about, by its words (attention, price, quality, technology, other)."""

    client: str
    on: str
    destination: str
    reason: str
    cause: str


class Share(NamedTuple):
    """How many of the lost clients left for want of attention: our own count, beside the source's claim (T1)."""

    attention: int
    of: int

    @property
    def percent(self) -> int | None:
        """Rounded half up; None where nobody was lost."""
        return (200 * self.attention + self.of) // (2 * self.of) if self.of else None


def turnover(occasions: Iterable[Occasion], today: date, days: int) -> Turnover:
    """Count a window that ends with today (it holds 0 … days - 1 days ago, Ruling 7)."""
    first, last = (today - timedelta(days=days - 1)).isoformat(), today.isoformat()
    seen = [one.what for one in occasions if first <= one.day <= last]
    gone = {how: seen.count(how) for how in GOING}
    return Turnover(days, sum(map(seen.count, COMING)), assumed=seen.count("first_day"), **gone)


def months(occasions: Iterable[Occasion], today: date) -> tuple[Month, ...]:
    """New and lost by calendar month, the last of them the one that runs."""
    firsts = [_back(today, back) for back in range(MONTHS - 1, -1, -1)]
    seen = [(one.what, one.day[:7]) for one in occasions if one.day <= today.isoformat()]
    return tuple(
        Month(first, sum(seen.count((what, first.isoformat()[:7])) for what in COMING), seen.count(("lost", first.isoformat()[:7])))
        for first in firsts
    )


def _back(today: date, back: int) -> date:
    """The first day of the month so many months ago."""
    months = today.year * DECEMBER + today.month - 1 - back
    return date(months // DECEMBER, months % DECEMBER + 1, 1)


def table(lost: Sequence[Lost]) -> tuple[tuple[str, int], ...]:
    """How many went where, each destination named (B13)."""
    return tuple((destination, sum(one.destination == destination for one in lost)) for destination in DESTINATIONS)


def share(lost: Sequence[Lost]) -> Share:
    """Our own count of what the source claims of more than 70 % (T1)."""
    return Share(sum(one.cause == "attention" for one in lost), len(lost))
