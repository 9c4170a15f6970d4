"""How many talks a week the rhythms need, asked of the derived rows or of any day; and with whom a slower rhythm would help most (practice conflict 1)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.capacity import WORKDAYS, Capacity, Load, a_week, capacity
from kundtui.language.fold import fold as folded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.habit import Habit
    from kundtui.domain.standing import Rate, Standing

OFFERED = 40
"""Clients at most with whom a slower rhythm is proposed: beyond them an agreement changes little."""


class Slower(NamedTuple):
    """A client whose rhythm nobody agreed: talks a week that it takes now, and that one talk in its accustomed window would take."""

    row: Standing
    habit: Habit
    need: Fraction
    then: Fraction

    @property
    def saves(self) -> Fraction:
        """Talks a week that the agreement would free; nothing where the client is used to more."""
        return max(Fraction(0), self.need - self.then)


class Loaded(NamedTuple):
    """The talks of all owners, or of one; `slower`: with whom to agree, those that free most first."""

    capacity: Capacity
    load: Load
    slower: tuple[Slower, ...]


def load(desk: Desk, owner: str = "") -> Load:
    """The talks a week of the office, or of one owner. Quick: one query of the rows, no log is read."""
    found = capacity(desk.store.rates(), desk.office.policy(desk.now()))
    return _of(found, desk, owner, desk.now())


def own(desk: Desk) -> Load:
    """The talks a week of whoever sits here, or of the office where nobody is theirs."""
    mine = load(desk, desk.member.id) if desk.member.id else None
    return mine if mine is not None and mine.clients else load(desk)


def _of(found: Capacity, desk: Desk, owner: str, moment: datetime) -> Load:
    if not owner:
        return found.office
    own = next((one for one in found.owners if one.owner == owner), None)
    return own or Load(owner, 0, 0, Fraction(0), desk.office.policy(moment).routine_talks * WORKDAYS)


def loaded(desk: Desk, owner: str = "", on: date | None = None) -> Loaded:
    """The talks a week now or on a day, and with which clients a slower rhythm would have helped most then."""
    day = on or desk.now().date()
    if day == desk.now().date() and desk.today is None:
        rates: Iterable[Rate] = desk.store.rates()
        quickest = desk.store.quickest(owner, OFFERED)
    else:
        rates, quickest = _then(desk, owner, day)
    moment = desk.moment(day)
    found = capacity(rates, desk.office.policy(moment))
    offers = [_slower(desk, row, day) for row in quickest]
    slower = sorted(offers, key=lambda one: (-one.saves, -one.need, one.row.name, one.row.client))
    return Loaded(found, _of(found, desk, owner, moment), tuple(slower))


def _then(desk: Desk, owner: str, day: date) -> tuple[Iterable[Rate], tuple[Standing, ...]]:
    """What the stored rows say of now, as it was on a day."""
    from kundtui.desk.days import standings  # noqa: PLC0415 - the sum alone needs no rules of the log
    from kundtui.desk.owners import rates_of  # noqa: PLC0415 - as above

    rows = [row for row in standings(desk, day) if row.lifecycle != "E"]
    free = [row for row in rows if row.talk_basis != "agreed" and owner in ("", row.owner)]
    free.sort(key=lambda row: (-a_week(row.talk_need, row.talk_days), folded(row.name), row.client))
    return rates_of(rows), tuple(free[:OFFERED])


def _slower(desk: Desk, row: Standing, day: date) -> Slower:
    from kundtui.desk.rhythm import habit_of  # noqa: PLC0415 - the sum alone needs no rules of the log
    from kundtui.domain.dossier import fold  # noqa: PLC0415 - as above

    dossier = fold(desk.store.log(row.client), desk.office.zone, until=desk.moment(day))
    used = habit_of(desk, dossier, day)
    return Slower(row, used, a_week(row.talk_need, row.talk_days), a_week(1, used.assumed))
