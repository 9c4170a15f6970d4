"""The acts on promises of both sides: made, kept, moved, told, settled (R2, R3, R16). What a broken one costs is in the domain."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import portfolio
from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.refused import Refused
from kundtui.domain.promise import keep_rate, outcome

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.promise import Promise

SIDES = ("us", "client")
MOST_A_DAY = 4
"""Promises of ours for one day, among the clients of one owner, that are not too many yet (R2)."""


class Made(NamedTuple):
    """A promise. `consequence`: what follows if the client's part is late (R16)."""

    client: str
    text: str
    due: date | None
    side: str = "us"
    consequence: str = ""


class Moved(NamedTuple):
    """Another day for a promise; `told`: the other side knows (R3)."""

    client: str
    promise: str
    due: date | None
    told: bool
    reason: str = ""


def make(desk: Desk, draft: Made) -> Receipt:
    """Store a promise of ours or of the client's (R2); without a day to come it is none."""
    if not draft.text.strip():
        raise Refused("empty_text", "R2")
    if draft.side not in SIDES:
        raise Refused("bad_value", "R2", field="side", value=draft.side, allowed=", ".join(SIDES))
    if draft.side == "us" and draft.consequence.strip():
        raise Refused("consequence_of_ours", "R16")
    subject = desk.new_id()

    def decide(_dossier: Dossier, now: datetime) -> Iterable[Fact]:
        due = _day(draft.due, now)
        data = filled(text=draft.text.strip(), due=due, side=draft.side, consequence=draft.consequence.strip())
        yield Fact("promise.made", data, subject)

    return act(desk, "promise.made", draft.client, decide)


class Ledger(NamedTuple):
    """What is to be known while a promise is made (R2): how many of its side were kept, of how many, and how many of ours are due that day."""

    kept: int
    of: int
    same_day: int

    @property
    def crowded(self) -> int:
        """How many would be due that day with one more, where they are too many; else 0."""
        return self.same_day + 1 if self.same_day >= MOST_A_DAY else 0


def ledger(desk: Desk, client: str, side: str = "us", due: date | None = None) -> Ledger:
    """The keep rate of one side with a client, and what is due that day already at the clients of this client's owner (R2)."""
    now = desk.now()
    rate = keep_rate(portfolio.dossier(desk, client), desk.office.policy(now), now, side)
    return Ledger(*rate, _due_on(desk, client, due) if due and side == "us" else 0)


def crowd(desk: Desk, client: str, due: date) -> int:
    """How many promises of ours are due that day at the clients of this client's owner, where they are too many (R2); else 0."""
    count = _due_on(desk, client, due)
    return count if count > MOST_A_DAY else 0


def _due_on(desk: Desk, client: str, due: date) -> int:
    row, day = desk.store.standing(client), due.isoformat()
    return sum(row is not None and (one.what, one.due, one.owner) == ("promise", day, row.owner) for one in desk.store.diary(day, day))


def keep(desk: Desk, client: str, promise: str) -> Receipt:
    """Store that a promise was kept (R2)."""
    return _step(desk, client, promise, "kept")


def move(desk: Desk, draft: Moved) -> Receipt:
    """Store another day for a promise (R3)."""

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        promise = _promise(dossier, draft.promise)
        due = _day(draft.due, now)
        if due == date.fromordinal(outcome(promise, now).shown_due).isoformat():
            raise Refused("nothing_changed", "R3")
        data = {"due": due, "told": draft.told} | filled(reason=draft.reason.strip())
        yield Fact("promise.moved", data, draft.promise)

    return act(desk, "promise.moved", draft.client, decide)


def tell(desk: Desk, client: str, promise: str, text: str) -> Receipt:
    """Store what the client was told of a delay of ours (R3), or of what follows if its own part is late (R16)."""
    return _step(desk, client, promise, "told", text)


def settle(desk: Desk, client: str, promise: str, text: str) -> Receipt:
    """Store how a broken or needless promise was settled with the client (R2)."""
    return _step(desk, client, promise, "settled", text)


def _step(desk: Desk, client: str, promise: str, what: str, text: str | None = None) -> Receipt:
    def decide(dossier: Dossier, _now: datetime) -> Iterable[Fact]:
        side = _promise(dossier, promise).side
        if text is not None and not text.strip():
            raise Refused("empty_text", "R2" if what == "settled" else "R3" if side == "us" else "R16")
        yield Fact(f"promise.{what}", {} if text is None else {"text": text.strip()}, promise)

    return act(desk, f"promise.{what}", client, decide)


def _promise(dossier: Dossier, promise: str) -> Promise:
    if promise not in dossier.promises:
        raise Refused("unknown_subject", subject=promise)
    return dossier.promises[promise]


def _day(due: date | None, now: datetime) -> str:
    """The day of a promise, as it is stored; one without a day, or with one that is past, is refused (R2)."""
    if due is None:
        raise Refused("promise_without_day", "R2")
    if due < now.date():
        raise Refused("due_in_past", "R2", on=due.isoformat())
    return due.isoformat()
