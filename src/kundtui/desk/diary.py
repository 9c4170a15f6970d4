"""The question of what is due across clients, or at one, up to a day: talks, promises, clocks, meetings, reports. A day's work: `today`."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.portfolio import caught_up
from kundtui.domain.diary import diary
from kundtui.domain.dossier import fold
from kundtui.domain.entry import OFFICE
from kundtui.domain.levels import ground_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from kundtui.desk.desk import Desk


class Row(NamedTuple):
    """One thing due at a client: `due` is an ISO day or an office moment, `what` a code of `domain.diary`, `owner` a member's id."""

    due: str
    what: str
    client: str
    name: str
    subject: str
    owner: str


def rows(desk: Desk, until: date, client: str = "", owner: str = "", on: date | None = None) -> list[Row]:
    """What is due up to a day (its end), the soonest first; overdue things stand on their day.

    Of today it is read from the derived rows, of another day (`on`, or a session's) computed from each log.
    """
    then = on is not None and on != desk.now().date()
    found = (
        _computed(desk, client, desk.moment(on) if on else desk.now())
        if then or desk.reads_only or desk.today
        else _stored(desk, until, client)
    )
    last = datetime.combine(until, time.max).isoformat()
    return sorted(one for one in found if one.due <= last and owner in ("", one.owner))


def _stored(desk: Desk, until: date, client: str) -> Iterator[Row]:
    for _ in caught_up(desk):
        pass
    names: dict[str, str] = {}
    for one in desk.store.diary(until.isoformat()):
        if client in ("", one.client):
            if one.client not in names:
                row = desk.store.standing(one.client)
                names[one.client] = row.name if row else ""
            yield Row(one.due, one.what, one.client, names[one.client], one.subject, one.owner)


def _computed(desk: Desk, client: str, moment: datetime) -> Iterator[Row]:
    asked: Sequence[str] = (client,) if client else desk.store.clients()
    for one in asked:
        dossier = fold(desk.store.log(one), desk.office.zone, until=moment)
        if one != OFFICE and dossier.client.added:
            owner, name = dossier.client.owner(moment), str(dossier.client.value("name", moment) or "")
            for due in diary(dossier, ground_at(dossier, desk.office, moment), moment):
                yield Row(due.due, due.what, one, name, due.subject, owner)
