"""How many talks a week the rhythms need, asked of the derived rows; and with whom a slower rhythm would help most (practice conflict 1)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.capacity import WORKDAYS, Capacity, Load, a_week, capacity

if TYPE_CHECKING:
    from kundtui.desk.desk import Desk
    from kundtui.domain.habit import Habit
    from kundtui.domain.standing import Standing

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
    return _of(found, desk, owner)


def own(desk: Desk) -> Load:
    """The talks a week of whoever sits here, or of the office where nobody is theirs."""
    mine = load(desk, desk.member.id) if desk.member.id else None
    return mine if mine is not None and mine.clients else load(desk)


def _of(found: Capacity, desk: Desk, owner: str) -> Load:
    if not owner:
        return found.office
    own = next((one for one in found.owners if one.owner == owner), None)
    return own or Load(owner, 0, 0, Fraction(0), desk.office.policy(desk.now()).routine_talks * WORKDAYS)


def loaded(desk: Desk, owner: str = "") -> Loaded:
    """The talks a week, and with which clients a slower rhythm would help most."""
    found = capacity(desk.store.rates(), desk.office.policy(desk.now()))
    offers = [_slower(desk, row) for row in desk.store.quickest(owner, OFFERED)]
    slower = sorted(offers, key=lambda one: (-one.saves, -one.need, one.row.name, one.row.client))
    return Loaded(found, _of(found, desk, owner), tuple(slower))


def _slower(desk: Desk, row: Standing) -> Slower:
    from kundtui.desk.portfolio import dossier  # noqa: PLC0415 - the sum alone needs no rules of the log
    from kundtui.desk.rhythm import habit_of  # noqa: PLC0415 - as above

    used = habit_of(desk, dossier(desk, row.client))
    return Slower(row, used, a_week(row.talk_need, row.talk_days), a_week(1, used.assumed))
