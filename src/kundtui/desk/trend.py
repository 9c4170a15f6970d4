"""How a client's colour went: the last weeks with level and score, and what moved it. The rules are in `domain.trend`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.portfolio import reading
from kundtui.desk.refused import Refused
from kundtui.desk.seen import names_of
from kundtui.domain import trend as rules
from kundtui.domain.stand import every_change

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kundtui.desk.desk import Desk
    from kundtui.desk.portfolio import Reading
    from kundtui.domain.trend import Move, Week

WEEKS = 26
"""Half a year, which is what fits beneath each other and is worth remembering."""
MOST_WEEKS = 260


class Trend(NamedTuple):
    """A client's weeks, the oldest first, with what moved the score in each, and what everything in it is called."""

    reading: Reading
    weeks: tuple[tuple[Week, tuple[Move, ...]], ...]
    names: Mapping[str, str]


def trend(desk: Desk, client: str, count: int = WEEKS, on: date | None = None, known_on: date | None = None) -> Trend:
    """Tell how a client's colour went in the weeks up to a day (by default now). Refuses no week and more than five years of them."""
    if not 1 <= count <= MOST_WEEKS:
        raise Refused("weeks_of_trend", weeks=count, limit=MOST_WEEKS)
    found = reading(desk, client, on, known_on)
    seen, office = found.assessment, desk.office
    weeks = rules.weeks(found.dossier, office, seen.moment, count, every_change(client, seen))
    moved = tuple((week, rules.moves(found.dossier, office, week)) for week in weeks)
    return Trend(found, moved, names_of(desk, found.dossier))
