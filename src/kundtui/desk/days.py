"""The portfolio on another day, computed client by client: nothing is stored for it. The grid of now is in `portfolio`."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from kundtui.desk.deriving import kept_levels
from kundtui.domain.dossier import fold
from kundtui.domain.levels import NOTHING
from kundtui.domain.stand import stand
from kundtui.domain.standing import RANK, needs_plan, plan_share
from kundtui.language.fold import fold as folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from kundtui.desk.desk import Desk
    from kundtui.domain.standing import Filter, Standing

LAST = "~"
"""Sorts after every day and every name."""


def standings(desk: Desk, on: date, known_on: date | None = None) -> Iterator[Standing]:
    """How each client stood, or will stand, on a day; clients who came later are left out."""
    moment, office = desk.moment(on), desk.office
    known = datetime.combine(known_on, time.max) if known_on else None
    for client in desk.store.clients():
        log = desk.store.log(client)
        dossier = fold(log, office.zone, known_on=known, until=moment)
        if dossier.client.added:
            kept = NOTHING if known else kept_levels(desk, client, log)
            yield stand(client, dossier, office, moment, log.position, kept)[0]


def _by_score(row: Standing) -> tuple[object, ...]:
    return (row.score is None, row.score or 0, folded(row.name), row.client)


KEYS: dict[str, Callable[[Standing], tuple[object, ...]]] = {
    "level": lambda row: (RANK[row.level], *_by_score(row)),
    "name": lambda _row: (),
    "score": _by_score,
    "drop": lambda row: (row.drop_on or LAST,),
    "due": lambda row: (row.next_due_on or LAST,),
    "talk": lambda row: (row.last_talk_on or "",),
    "open": lambda row: (row.open,),
    "late": lambda row: (row.late,),
    "owner": lambda row: (row.owner,),
    "trust": lambda row: (row.trust or LAST,),
    "plan": lambda row: (plan_share(row),),
}
"""What each order of the grid is sorted by, before the name."""


def ordered(rows: Iterable[Standing], order: str, *, descending: bool = False) -> list[Standing]:
    """Sort rows as the grid does."""
    key = KEYS[order]
    return sorted(rows, key=lambda row: (*key(row), folded(row.name), row.client), reverse=descending)


def fits(row: Standing, keep: Filter) -> bool:
    """Tell whether a filter lets a row through, as the store's view does."""
    named = (
        (row.level, keep.levels),
        (row.owner, keep.owners),
        (row.client, keep.clients),
        (row.target, keep.targets),
        (row.trust, keep.trusts),
    )
    if any(values and value not in values for value, values in named):
        return False
    if row.lifecycle not in keep.lifecycles if keep.lifecycles else row.lifecycle == "E":
        return False
    if keep.plan and not (needs_plan(row) if keep.plan == "needed" else row.lifecycle == "P"):
        return False
    return _says(row, keep) and _is_due(row, keep)


def _says(row: Standing, keep: Filter) -> bool:
    words = folded(" ".join((row.name, row.code, *row.tags)))
    tags = {folded(tag) for tag in row.tags}
    return all(word in words for word in keep.words) and (not keep.tags or any(folded(tag) in tags for tag in keep.tags))


def _is_due(row: Standing, keep: Filter) -> bool:
    if (keep.late and not row.late) or (keep.open and not row.open):
        return False
    if keep.cold_before and not (row.last_talk_on or "") < keep.cold_before:
        return False
    if keep.due_by and not (row.next_due_on or LAST) <= keep.due_by:
        return False
    return not keep.drop_by or (row.drop_on or LAST) <= keep.drop_by
