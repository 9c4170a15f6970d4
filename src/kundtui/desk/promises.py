"""The ledger of promises over all clients, both ways: what is open by its day, and how many were kept. What can be done with one: `promise`."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.kept import folded
from kundtui.desk.promise import MOST_A_DAY, SIDES
from kundtui.domain.offboarding import lifecycle
from kundtui.domain.promise import KeepRate, Outcome, Promise, keep_rate, outcome, state, untold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.desk.kept import Folded
    from kundtui.domain.dossier import Dossier

DUE = ("promise", "promise_theirs")
"""What of the diary is an open promise."""
EVER = "9999"
GROUPS = ("late", "today", "later")


class Listed(NamedTuple):
    """One open promise with its client. `untold`: the client has a part to do and was not told what follows if it is late (R16)."""

    client: str
    name: str
    code: str
    owner: str
    promise: Promise
    how: Outcome
    state: str
    untold: bool

    @property
    def due(self) -> date:
        """The newest day that was named for it."""
        return date.fromordinal(self.how.shown_due)

    def group(self, moment: datetime) -> str:
        """One of GROUPS."""
        ahead = self.how.shown_due - moment.toordinal()
        return "late" if ahead < 0 else "later" if ahead else "today"


class Rate(NamedTuple):
    """The keep rate of one side with one client (R2)."""

    client: str
    name: str
    code: str
    owner: str
    side: str
    kept: int
    of: int


class Crowd(NamedTuple):
    """A day on which more promises of one owner are due than can well be kept (R2), with that owner's keep rate."""

    owner: str
    day: date
    due: int
    rate: KeepRate


class Promises(NamedTuple):
    """The ledger as it reads at a moment; not `whole` where only the soonest have been looked at, and then without rates."""

    moment: datetime
    items: tuple[Listed, ...]
    rates: tuple[Rate, ...] = ()
    whole: bool = True

    def narrowed(self, owner: str = "", side: str = "", *, late: bool = False) -> Promises:
        """Only what is of this owner's clients, of this side, past its day; the rates are of the same owner and side."""
        items = [one for one in self.items if owner in ("", one.owner) and side in ("", one.promise.side)]
        rates = [one for one in self.rates if owner in ("", one.owner) and side in ("", one.side)]
        return self._replace(items=tuple(one for one in items if not late or one.group(self.moment) == "late"), rates=tuple(rates))

    def by_owner(self, side: str) -> dict[str, KeepRate]:
        """The keep rate of one side with all clients of each owner."""
        found: dict[str, KeepRate] = {}
        for rate in self.rates:
            if rate.side == side:
                before = found.get(rate.owner, KeepRate(0, 0))
                found[rate.owner] = KeepRate(before.kept + rate.kept, before.of + rate.of)
        return found

    def rate(self, side: str) -> KeepRate:
        """The keep rate of one side with all clients that are listed."""
        own = [rate for rate in self.rates if rate.side == side]
        return KeepRate(sum(rate.kept for rate in own), sum(rate.of for rate in own))

    def crowds(self) -> list[Crowd]:
        """The days to come on which too many promises of ours fall due for one owner, the first first."""
        today, rates = self.moment.date(), self.by_owner("us")
        due = Counter((one.due, one.owner) for one in self.items if one.promise.side == "us" and one.due >= today)
        none = KeepRate(0, 0)
        return [Crowd(owner, day, count, rates.get(owner, none)) for (day, owner), count in sorted(due.items()) if count > MOST_A_DAY]


def listed(desk: Desk, *, on: date | None = None, kept: Folded | None = None) -> Promises:
    """Every open promise of both sides by its day, and the keep rates; on another day as it read or will read then."""
    moment = desk.moment(on) if on else desk.now()
    items, rates = _read(desk, desk.store.having("promise.made"), moment, kept)
    return Promises(moment, tuple(sorted(items, key=_by_day)), tuple(rates))


def soonest(desk: Desk, many: int, kept: Folded) -> Promises:
    """The head of the ledger as the diary has it: what is due first at so many clients, quick however many there are."""
    moment = desk.now()
    clients = list(dict.fromkeys(one.client for one in desk.store.diary(EVER) if one.what in DUE))
    items, _rates = _read(desk, clients[:many], moment, kept)
    return Promises(moment, tuple(sorted(items, key=_by_day)), whole=False)


def _read(desk: Desk, clients: Iterable[str], moment: datetime, kept: Folded | None) -> tuple[list[Listed], list[Rate]]:
    items: list[Listed] = []
    rates: list[Rate] = []
    for client in clients:
        dossier = folded(desk, client, kept)
        if dossier.promises and dossier.client.added and lifecycle(dossier, desk.office.policy(moment), moment) != "E":
            items += _open(client, dossier, moment)
            rates += _rates(desk, client, dossier, moment)
    return items, rates


def _open(client: str, dossier: Dossier, moment: datetime) -> Iterator[Listed]:
    name, code, owner = _who(dossier, moment)
    for promise in dossier.promises.values():
        if promise.made_at <= moment:
            how = outcome(promise, moment)
            if how.open:
                yield Listed(client, name, code, owner, promise, how, state(promise, how, moment), untold(promise, how, moment))


def _rates(desk: Desk, client: str, dossier: Dossier, moment: datetime) -> Iterator[Rate]:
    who, policy = _who(dossier, moment), desk.office.policy(moment)
    for side in SIDES:
        rate = keep_rate(dossier, policy, moment, side)
        if rate.of:
            yield Rate(client, *who, side, *rate)


def _who(dossier: Dossier, moment: datetime) -> tuple[str, str, str]:
    """Name, code and owner."""
    facts = dossier.client
    return str(facts.newest("name") or ""), str(facts.newest("code") or ""), facts.owner(moment)


def _by_day(item: Listed) -> tuple[int, str, str]:
    return item.how.shown_due, item.name.casefold(), item.promise.id
