"""What every owner carries, asked of the derived rows or of any day; and how it felt, for whoever asks alone (N3, N4)."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.capacity import WORKDAYS, Load, capacity
from kundtui.domain.owners import Carried, carried
from kundtui.domain.standing import Owned, Rate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kundtui.desk.desk import Desk
    from kundtui.domain.standing import Standing

FELT_DAYS = 30
"""The days whose marks are counted, and as many before them to compare with."""


class Felt(NamedTuple):
    """How contacts felt to whoever asks, in the last days and in as many before: how often well, neither, badly. Nobody else is told (N4)."""

    now: tuple[int, int, int]
    before: tuple[int, int, int]
    days: int


class Owners(NamedTuple):
    """What each owner carries, those without an owner first; `felt`: the marks of whoever asks."""

    owners: tuple[Carried, ...]
    felt: Felt


def owners(desk: Desk, on: date | None = None) -> Owners:
    """What each owner carries now, or carried on a day."""
    day = on or desk.now().date()
    if day == desk.now().date() and desk.today is None:
        return Owners(_carried(desk, desk.store.owned(), desk.store.rates(), day), felt(desk, day))
    from kundtui.desk.days import standings  # noqa: PLC0415 - the question of now needs no rules of the log

    rows = [row for row in standings(desk, day) if row.lifecycle != "E"]
    return Owners(_carried(desk, _owned(rows), rates_of(rows), day), felt(desk, day))


def _carried(desk: Desk, owned: Iterable[Owned], rates: Iterable[Rate], day: date) -> tuple[Carried, ...]:
    policy = desk.office.policy(desk.moment(day))
    known = {one.owner: one for one in capacity(rates, policy).owners}
    owned, free = tuple(owned), Load("", 0, 0, Fraction(0), policy.routine_talks * WORKDAYS)
    members = [member.id for member in desk.office.members.values() if not member.left and member.role != "reader"]
    talks = {owner: known.get(owner, free._replace(owner=owner)) for owner in (*members, *(one.owner for one in owned))}
    return carried(owned, talks, members, policy)


def _owned(rows: Iterable[Standing]) -> list[Owned]:
    counted = Counter((row.owner, row.level) for row in rows)
    return [Owned(*key, clients) for key, clients in counted.items()]


def rates_of(rows: Iterable[Standing]) -> list[Rate]:
    """Count clients by owner and rhythm of talks, as the store counts its rows of now."""
    counted = Counter((row.owner, row.talk_need, row.talk_days, row.talk_basis) for row in rows)
    return [Rate(*key, clients) for key, clients in counted.items()]


def felt(desk: Desk, day: date) -> Felt:
    """Count the marks of whoever asks. No mark of anybody else is read, whoever it is that asks (N4)."""
    since, half = day - timedelta(days=2 * FELT_DAYS - 1), day - timedelta(days=FELT_DAYS - 1)
    marks = [entry for entry in desk.store.happened("energy.marked", since.isoformat()) if entry.by == desk.member.id and desk.member.id]
    in_time = [(entry.at[:10], int(entry.data["value"])) for entry in marks if entry.at[:10] <= day.isoformat()]
    return Felt(
        _counted(value for at, value in in_time if at >= half.isoformat()),
        _counted(value for at, value in in_time if at < half.isoformat()),
        FELT_DAYS,
    )


def _counted(values: Iterable[int]) -> tuple[int, int, int]:
    found = Counter(values)
    return found[1], found[0], found[-1]
