"""The question for our own doorstep towards one client (R10). The rule is in `domain.doorstep`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.refused import Refused
from kundtui.domain.doorstep import Item, doorstep
from kundtui.domain.dossier import Dossier, fold
from kundtui.domain.levels import ground_at

if TYPE_CHECKING:
    from datetime import date, datetime

    from kundtui.desk.desk import Desk


class Doorstep(NamedTuple):
    """What lies on our doorstep towards a client at a moment, and the facts that it was read from."""

    client: str
    name: str
    moment: datetime
    dossier: Dossier
    items: tuple[Item, ...]


def seen(desk: Desk, client: str, on: date | None = None) -> Doorstep:
    """Read the doorstep as it is now, or was or will be on a day."""
    moment = desk.moment(on) if on else desk.now()
    log = desk.store.log(client)
    if not log.entries:
        raise Refused("unknown_client", text=client)
    dossier = fold(log, desk.office.zone, until=moment)
    name = str(dossier.client.newest("name") or "")
    if not dossier.client.added:
        whole = fold(log, desk.office.zone)
        raise Refused("not_yet", client=str(whole.client.newest("name") or client), on=moment.date().isoformat())
    return Doorstep(client, name, moment, dossier, doorstep(dossier, ground_at(dossier, desk.office, moment), moment))
