"""A client's hours, money and energy as the log holds them: the last twelve months, the pace of the last 90 days, what is an estimate (N15).

What they decide: `farewell`. They never touch the level.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.work import time_spent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry

YEAR = 365
PACE_DAYS = 90
HOUR = 60


class Hours(NamedTuple):
    """Hours of a stretch of days: all of them, calls and meetings in; those billed; and whether any is an estimate. `entries` say so."""

    all: Fraction
    billable: Fraction
    estimate: bool
    entries: tuple[str, ...]


class Money(NamedTuple):
    """Revenue and direct cost of the last twelve months, by the days that each record shares with them."""

    revenue: Fraction
    cost: Fraction
    estimate: bool
    entries: tuple[str, ...]

    @property
    def margin(self) -> Fraction:
        return self.revenue - self.cost


class Livelihood(NamedTuple):
    """What a client gives and takes over twelve months to the moment; None where nothing was logged or recorded.

    `pace`: hours a year at the pace of the last 90 days.
    """

    hours: Hours | None
    pace: Fraction | None
    money: Money | None

    @property
    def an_hour(self) -> Fraction | None:
        """Contribution an hour, where both are known."""
        return self.money.margin / self.hours.all if self.money and self.hours and self.hours.all else None


def livelihood(dossier: Dossier, moment: datetime) -> Livelihood:
    """Read a client's hours and money at a moment."""
    logged = time_spent(dossier, moment)
    recent = _hours(_since(logged, moment, PACE_DAYS))
    pace = recent.all * YEAR / PACE_DAYS if recent else None
    return Livelihood(_hours(_since(logged, moment, YEAR)), pace, _money(dossier, moment))


def _entries(dossier: Dossier, kind: str, moment: datetime) -> list[tuple[datetime, Entry]]:
    return [(at, entry) for at, entry in dossier.entries if entry.kind == kind and at <= moment]


def _since(found: Iterable[tuple[datetime, Entry]], moment: datetime, days: int) -> list[Entry]:
    oldest = moment.toordinal() - days
    return [entry for at, entry in found if at.toordinal() > oldest]


def _hours(entries: Sequence[Entry]) -> Hours | None:
    if not entries:
        return None
    minutes = sum(entry.data["minutes"] for entry in entries)
    billable = sum(entry.data["minutes"] for entry in entries if entry.data.get("billable"))
    estimate = any(entry.data.get("estimate") for entry in entries)
    return Hours(Fraction(minutes, HOUR), Fraction(billable, HOUR), estimate, tuple(entry.id for entry in entries))


def _money(dossier: Dossier, moment: datetime) -> Money | None:
    """The records' shares of the last twelve months, day by day."""
    last = moment.date()
    first = last - timedelta(days=YEAR - 1)
    shares = [(share, entry) for _, entry in _entries(dossier, "money.recorded", moment) if (share := _share(entry, first, last))]
    if not shares:
        return None
    return Money(
        sum((share * Fraction(entry.data["revenue"]) for share, entry in shares), Fraction(0)),
        sum((share * Fraction(entry.data["direct_cost"]) for share, entry in shares), Fraction(0)),
        any(bool(entry.data.get("estimate")) for _, entry in shares),
        tuple(entry.id for _, entry in shares),
    )


def _share(entry: Entry, first: date, last: date) -> Fraction:
    """Which part of a record's days lies in the twelve months."""
    begin, end = date.fromisoformat(entry.data["from"]), date.fromisoformat(entry.data["to"])
    days = (end - begin).days + 1
    shared = (min(end, last) - max(begin, first)).days + 1
    return Fraction(max(0, shared), days) if days > 0 else Fraction(0)


def median(values: Iterable[Fraction]) -> Fraction | None:
    """The middle value, of two middle ones their mean; None of nothing."""
    found = sorted(values)
    if not found:
        return None
    middle = len(found) // 2
    return found[middle] if len(found) % 2 else (found[middle - 1] + found[middle]) / 2
