"""The people of a client as a picture, from where and whereto they moved, and all clients that hang on one thread (N11 to N13)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.moved import came
from kundtui.desk.portfolio import view
from kundtui.desk.refused import Refused
from kundtui.desk.seen import names_of
from kundtui.domain.dossier import fold
from kundtui.domain.occasions import TALKED
from kundtui.domain.picture import Picture, picture, threads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.desk.moved import Came
    from kundtui.domain.client import Owner
    from kundtui.domain.picture import Threads
    from kundtui.domain.standing import Standing

PAGE = 500
"""Rows that are read at a time."""


class Laid(NamedTuple):
    """The picture of one client's people. `owner` and since when they and the deputy have been it (N3); `came`: by the contact here."""

    client: str
    name: str
    picture: Picture
    owner: Owner | None
    since: datetime | None
    deputy_since: datetime | None
    came: Mapping[str, Came]
    names: Mapping[str, str]
    moment: datetime


class Single(NamedTuple):
    """A client that hangs on one thread, or on none."""

    row: Standing
    threads: Threads
    names: Mapping[str, str]


def lay(desk: Desk, client: str, on: date | None = None) -> Laid:
    """Lay out the people of a client as they are now, or were on a day."""
    office, moment = desk.office, desk.moment(on) if on else desk.now()
    dossier = fold(desk.store.log(client), office.zone, until=moment)
    facts, name = dossier.client, str(dossier.client.newest("name") or "")
    if not facts.added:
        raise Refused("not_yet", client=_name_now(desk, client), on=moment.date().isoformat())
    found = picture(dossier, office.policy(moment), moment)
    names, here = names_of(desk, dossier), came(desk, client, dossier, moment)
    return Laid(client, name, found, facts.owners.last(moment), facts.since(moment), facts.since(moment, "deputy"), here, names, moment)


def _name_now(desk: Desk, client: str) -> str:
    row = desk.store.standing(client)
    return row.name if row else client


def singles(desk: Desk, tell: Callable[[int, int], None] = lambda _done, _of: None) -> Iterator[Single]:
    """Every client that has not ended and hangs on one thread, in the order of the grid (N12).

    Who is broad enough is told by the derived rows; only the others are folded, each when it is its turn.
    """
    moment = desk.now()
    policy = desk.office.policy(moment)
    since = (moment.date() - timedelta(days=policy.breadth_days - 1)).isoformat()
    talked: dict[str, int] = {}
    for one in desk.store.occasions((TALKED,), since):
        talked[one.client] = talked.get(one.client, 0) + 1
    grid = view(desk)
    for start in range(0, grid.total, PAGE):
        for at, row in enumerate(grid.rows(start, start + PAGE), start):
            tell(at, grid.total)
            if talked.get(row.client, 0) < policy.breadth_contacts:
                dossier = fold(desk.store.log(row.client), desk.office.zone, until=moment)
                found = threads(dossier, policy, moment)
                if found.single:
                    yield Single(row, found, {one.id: str(one.newest("name") or "") for one in dossier.contacts.values()})
