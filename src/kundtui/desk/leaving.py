"""The acts by which a client goes by itself: lost to another way of getting the work done, or closed down. Ending by us: `offboarding`."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act
from kundtui.desk.refused import Refused
from kundtui.domain.offboarding import lifecycle

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier

DESTINATIONS = ("other_supplier", "own_staff", "back_to_shop", "unknown")
"""Where a client goes who leaves us (B13)."""


class Lost(NamedTuple):
    """A client who left: the day on which they told us, where they went, and why."""

    client: str
    told_on: date | None
    destination: str
    reason: str


class Closed(NamedTuple):
    """A client whose organisation ceased, on what day, and how. It is counted apart from the lost."""

    client: str
    on: date | None
    reason: str


def lose(desk: Desk, draft: Lost) -> Receipt:
    """Store that a client left us (B12, B13): from now on it is ended, out of the grid and its rhythm, and stays in reports."""
    if not draft.destination:
        raise Refused("missing_field", "B13", field="destination")
    if draft.destination not in DESTINATIONS:
        raise Refused("bad_value", "B13", field="destination", value=draft.destination, allowed=", ".join(DESTINATIONS))
    data = {"told_on": _day(desk, "told_on", draft.told_on), "destination": draft.destination, "reason": _words(draft.reason)}
    return act(desk, "client.lost", draft.client, lambda dossier, now: _gone(desk, dossier, now, Fact("client.lost", data)))


def close(desk: Desk, draft: Closed) -> Receipt:
    """Store that the client's organisation ceased."""
    data = {"on": _day(desk, "on", draft.on), "reason": _words(draft.reason)}
    return act(desk, "client.closed", draft.client, lambda dossier, now: _gone(desk, dossier, now, Fact("client.closed", data)))


def _gone(desk: Desk, dossier: Dossier, now: datetime, fact: Fact) -> Iterable[Fact]:
    if lifecycle(dossier, desk.office.policy(now), now) == "E":
        raise Refused("relation_over")
    yield fact


def _day(desk: Desk, field: str, day: date | None) -> str:
    if day is None:
        raise Refused("missing_field", "B12", field=field)
    desk.refuse_future(datetime.combine(day, time()))
    return day.isoformat()


def _words(reason: str) -> str:
    if not reason.strip():
        raise Refused("missing_field", "B13", field="reason")
    return reason.strip()
