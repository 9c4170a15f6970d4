"""Clients' facts that a list of all clients keeps between two looks, so that the second folds only what has moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.domain.dossier import Dossier, fold

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from kundtui.desk.desk import Desk

    Folded = MutableMapping[str, tuple[int, Dossier]]
    """Clients' facts, each with the position of the log that they were read at."""


def folded(desk: Desk, client: str, kept: Folded | None) -> Dossier:
    """A client's facts as they are now, from what is kept where its log has not moved; without `kept` they are folded."""
    if kept is None:
        return fold(desk.store.log(client), desk.office.zone)
    position = desk.store.position(client)
    if client not in kept or kept[client][0] != position:
        log = desk.store.log(client)
        kept[client] = (log.position, fold(log, desk.office.zone))
    return kept[client][1]
