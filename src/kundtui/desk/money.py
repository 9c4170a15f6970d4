"""The act on money: revenue and direct cost of a client over a stretch of days. What they are worth: `domain.farewell`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from kundtui.desk.desk import Desk


class Recorded(NamedTuple):
    """Revenue and direct cost from a day to another, both included, in the office's currency."""

    client: str
    first: date | None
    last: date | None
    revenue: Fraction | None
    cost: Fraction | None
    estimate: bool = False


def record(desk: Desk, draft: Recorded) -> Receipt:
    """Store it (N15, N16); refused where a number is missing or negative, or the days are the wrong way round."""
    if draft.first is None or draft.last is None:
        raise Refused("missing_field", "N16", field="from" if draft.first is None else "to")
    if draft.last < draft.first:
        raise Refused("days_backwards", "N16", first=draft.first.isoformat(), last=draft.last.isoformat())
    data = {
        "from": draft.first.isoformat(),
        "to": draft.last.isoformat(),
        "revenue": _amount("revenue", draft.revenue),
        "direct_cost": _amount("direct_cost", draft.cost),
    }
    return act(
        desk, "money.recorded", draft.client, lambda _dossier, _now: [Fact("money.recorded", data | filled(estimate=draft.estimate))]
    )


def _amount(field: str, value: Fraction | None) -> str:
    if value is None:
        raise Refused("missing_field", "N16", field=field)
    if value < 0:
        raise Refused("negative_money", "N16", field=field)
    return str(Decimal(value.numerator) / Decimal(value.denominator))
