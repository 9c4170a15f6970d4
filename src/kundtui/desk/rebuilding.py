"""All derived rows anew from the log, whatever they say now. What is stale alone is caught up in `portfolio`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk.act import attempt, refuse_writing
from kundtui.desk.deriving import derive
from kundtui.desk.portfolio import BATCH
from kundtui.domain.entry import OFFICE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.desk import Desk


def rebuild(desk: Desk) -> Iterator[tuple[int, int]]:
    """Compute and write every client's rows, some at a time; tells after each time how many of how many are done."""
    refuse_writing(desk)
    clients = desk.store.clients()
    with desk.store.lease():  # while it is held nobody begins to catch up what is written here anyway
        for start in range(0, len(clients), BATCH):
            some = clients[start : start + BATCH]
            _rewrite(desk, some)
            yield start + len(some), len(clients)


def _rewrite(desk: Desk, clients: Sequence[str]) -> None:
    now, office = desk.now(), desk.office
    logs = {client: desk.store.log(client) for client in clients}
    rows = [derive(client, log, office, now) for client, log in logs.items()]
    with attempt(desk, 0):
        desk.store.rewrite(rows, {client: log.position for client, log in logs.items()} | {OFFICE: office.position})
