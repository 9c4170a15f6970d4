"""What a client trusts us as, by day: supplier, partner, adviser (T2). Never computed: somebody says so, with what the client said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier

LEVELS = ("supplier", "partner", "adviser")


class Trust(NamedTuple):
    """From this moment on it is so, by whom it was noted, and what the client said; "" for nothing any more."""

    at: datetime
    level: str
    said: str
    by: str


def trusted(dossier: Dossier, moment: datetime) -> list[Trust]:
    """Every change of the trust up to the moment, the oldest first. What the client said is the note of the same act."""
    known = [(at, entry) for at, entry in dossier.entries if at <= moment]
    notes = {entry.operation: str(entry.data.get("reason") or "") for _, entry in known if entry.kind == "review.marked"}
    return [
        Trust(at, str(entry.data["new"] or ""), notes.get(entry.operation, ""), entry.by)
        for at, entry in known
        if entry.kind == "client.changed" and entry.data["field"] == "trust"
    ]
