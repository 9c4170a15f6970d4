"""What the screen of a client knows of colleagues who have it open too. What is kept of it, and for how long: `desk.presence`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import presence
from kundtui.i18n import _
from kundtui.store.port import StoreError

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.desk.desk import Desk

NAMED = 2
"""So many colleagues are named; more are counted."""


class Presence:
    """One screen's part in it. A personal file that cannot be read or written never stands in the way: then nobody is seen."""

    def __init__(self) -> None:
        self.names: tuple[str, ...] = ()
        self._client = ""
        self._said: datetime | None = None
        self._stamp: object = None

    def due(self, desk: Desk) -> bool:
        """Tell whether to look again: somebody has written something personal, or it is time to say that one is still here."""
        return bool(self._client) and (self._is_silent(desk) or desk.store.personal.stamp() != self._stamp)

    def look(self, desk: Desk, client: str) -> tuple[str, ...]:
        """Say that one is here, no more often than needed, and tell who else is. Done off the loop."""
        try:
            if client != self._client:
                self.leave(desk)
            if self._is_silent(desk):
                self._client, self._said = client, desk.clock()
                presence.enter(desk, client)
            self._stamp = desk.store.personal.stamp()
            self.names = presence.others(desk, client)
        except StoreError:
            self.names = ()
        return self.names

    def leave(self, desk: Desk) -> None:
        """Say that one is gone."""
        gone, self._client, self._said = self._client, "", None
        if gone:
            try:
                presence.leave(desk, gone)
            except StoreError:
                return

    def _is_silent(self, desk: Desk) -> bool:
        return self._said is None or desk.clock() - self._said >= presence.RENEWAL


def said(names: tuple[str, ...]) -> str:
    """Say who else is here, in a few words."""
    if not names:
        return ""
    named = ", ".join(names[:NAMED])
    return _("also open: {names}", names=f"{named} +{len(names) - NAMED}" if len(names) > NAMED else named)
