"""What the gates of an ending look at beside the client's own dossier: a normal client's week, the held drafts, the ground (N5, N14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.domain.dossier import fold
from kundtui.domain.drafts import drafts
from kundtui.domain.ending import ending_at, is_open
from kundtui.domain.gates import Beside
from kundtui.domain.levels import ground_at
from kundtui.domain.livelihood import livelihood, median
from kundtui.domain.tried import tried

if TYPE_CHECKING:
    from datetime import datetime
    from fractions import Fraction

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier

HOURS = "hours.logged"
WEEKS = 52
"""Weeks over which the hours of the last twelve months are spread."""


def beside(desk: Desk, dossier: Dossier, moment: datetime, normal: Fraction | None = None) -> Beside:
    """What the rules of the gates need to know of a client at a moment. What was tried is only looked at before the decision."""
    ground = ground_at(dossier, desk.office, moment)
    ending = ending_at(dossier, moment)
    items = tried(dossier, ground, moment, normal) if ending and ending.stage == "considered" else ()
    return Beside(items, tuple(drafts(dossier, ground.work, moment)), ground.policy.follow_up_days)


def normal_week(desk: Desk, client: str, moment: datetime | None = None) -> Fraction | None:
    """The hours of a week that the median other client got over twelve months; None where nobody else's are known, or nobody asks.

    The whole portfolio is read for it, so it is asked only while the gate of what was tried is open, and of a client with hours of its own.
    """
    zone, now = desk.office.zone, moment or desk.now()
    own = fold(desk.store.log(client), zone, until=now)
    ending = ending_at(own, now)
    asked = ending is not None and ending.stage == "considered" and is_open(ending, "tried")
    if not asked or not any(entry.kind == HOURS for _, entry in own.entries):
        return None
    others = (one for one in desk.store.having(HOURS) if one and one != client)
    spent = (livelihood(fold(desk.store.log(one), zone, until=now), now).hours for one in others)
    middle = median(hours.all for hours in spent if hours is not None)
    return None if middle is None else middle / WEEKS
