"""Drafts that were held for their tone: until when each sleeps, and whether a leader has released it (R11, A13). What is held: `language.tone`."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.worktime import business_days_after

if TYPE_CHECKING:
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.worktime import WorkTime

MORNING = time(9)
"""When a night's rest is over: nine o'clock, as the calls of a day begin (B5)."""


class Held(NamedTuple):
    """A held draft: its words, the rules for which it is held, who wrote it and when; `free_at` the author may send it all the same.

    `released_by`: the leader who let it go, or "".
    """

    id: str
    text: str
    rules: tuple[str, ...]
    by: str
    at: datetime
    free_at: datetime
    released_by: str

    def sleeps(self, moment: datetime) -> bool:
        """Whether nobody may send it yet."""
        return not self.released_by and moment < self.free_at


def drafts(dossier: Dossier, work: WorkTime, moment: datetime) -> list[Held]:
    """Every draft of the client that was ever held, the newest last."""
    found = []
    for subject, steps in dossier.papers.items():
        known = [(at, entry) for at, entry in steps if at <= moment]
        if known and known[0][1].kind == "draft.held":
            at, entry = known[0]
            free_at = datetime.combine(business_days_after(work, at.date(), 1), MORNING)
            released = next((one.by for _, one in known if one.kind == "draft.released"), "")
            found.append(Held(subject, entry.data["text"], tuple(entry.data["rules"]), entry.by, at, free_at, released))
    return sorted(found, key=lambda one: one.at)


def may_send(dossier: Dossier, work: WorkTime, moment: datetime, text: str, by: str) -> Held | None:
    """The held draft of these words as it concerns who wants to send them: their own, or one that a leader released; None where none is."""
    same = [one for one in drafts(dossier, work, moment) if " ".join(one.text.split()) == " ".join(text.split())]
    return next((one for one in reversed(same) if one.released_by or one.by == by), None)
