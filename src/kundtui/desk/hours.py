"""The act on working time: hours that were spent on a client. What they cost is in the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.refused import Refused
from kundtui.domain.values import MOST_MINUTES

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.desk.desk import Desk


class Spent(NamedTuple):
    """Working time on a client: `billable` it or not, an `estimate` or measured; None leaves it unsaid."""

    client: str
    minutes: int
    note: str = ""
    billable: bool | None = None
    estimate: bool = False
    at: datetime | None = None


def log(desk: Desk, draft: Spent) -> Receipt:
    """Store working time (N14); refused where it is none, or more than a day."""
    if not 0 < draft.minutes <= MOST_MINUTES:
        raise Refused("bad_value", "N14", field="minutes", value=draft.minutes, allowed=f"1 … {MOST_MINUTES}")
    data = {"minutes": draft.minutes} | filled(estimate=draft.estimate, note=draft.note.strip())
    if draft.billable is not None:
        data["billable"] = draft.billable
    return act(desk, "hours.logged", draft.client, lambda _dossier, _now: [Fact("hours.logged", data, at=draft.at)])
