"""What the gates of an ending look at beside the client's own dossier: what a normal client takes, the held drafts, the ground (N5, N14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk.attempt import normal as taken_by_others
from kundtui.domain.attempt import Normal
from kundtui.domain.dossier import fold
from kundtui.domain.drafts import drafts
from kundtui.domain.ending import ending_at, is_open
from kundtui.domain.gates import Beside
from kundtui.domain.levels import ground_at
from kundtui.domain.tried import tried
from kundtui.domain.work import time_spent

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier

NOBODY_KNOWS = Normal(None, 0)


def beside(desk: Desk, dossier: Dossier, moment: datetime, normal: Normal = NOBODY_KNOWS) -> Beside:
    """What the rules of the gates need to know of a client at a moment. What was tried is only looked at before the decision."""
    ground = ground_at(dossier, desk.office, moment)
    ending = ending_at(dossier, moment)
    items = tried(dossier, ground, moment, normal) if ending and ending.stage == "considered" else ()
    return Beside(items, tuple(drafts(dossier, ground.work, moment)), ground.policy.follow_up_days)


def normal_client(desk: Desk, client: str, moment: datetime | None = None) -> Normal:
    """What a normal client takes, as the attempt counts it; not known where nobody asks.

    The hours of the whole portfolio are read for it, so it is asked only while the gate of what was tried is open, and of a client with hours.
    """
    now = moment or desk.now()
    own = fold(desk.store.log(client), desk.office.zone, until=now)
    ending = ending_at(own, now)
    asked = ending is not None and ending.stage == "considered" and is_open(ending, "tried")
    if not asked or not time_spent(own, now):
        return NOBODY_KNOWS
    return taken_by_others(desk, client, now)
