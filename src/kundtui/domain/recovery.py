"""What a confirmed remedy did to a relation (A10): its level before the complaint, at its worst, and 90 days after; and surprises (A6)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.ceiling import ORDER
from kundtui.domain.complaint import read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kundtui.domain.complaint import Case
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.levels import Step
    from kundtui.domain.policy import Policy

UNKNOWN = "unknown"


class Recovery(NamedTuple):
    """One confirmed remedy. Levels are shown ones, read at the day's end; "" where there is none yet.

    `before`: on the day before the complaint came; `worst`: between its receipt and the confirmation; `after`: so many days after it
    as the policy keeps a recovery in mind, on `after_on`; until that day it is `now` that is told.
    """

    client: str
    complaint: str
    text: str
    received_on: date
    confirmed_on: date
    before: str
    worst: str
    after_on: date
    after: str
    now: str

    @property
    def came_to(self) -> str:
        """better, same or worse than before the complaint; "" while it is too early to say, or where a level is not known."""
        if not self.after or UNKNOWN in {self.before, self.after} or not self.before:
            return ""
        change = ORDER[self.after] - ORDER[self.before]
        return "better" if change > 0 else "worse" if change < 0 else "same"


class Surprise(NamedTuple):
    """Something that surprised a client (T15). `noted`: whether a note had told them what to expect (A6)."""

    client: str
    on: date
    text: str
    noted: bool


def recoveries(client: str, dossier: Dossier, steps: Sequence[Step], policy: Policy, moment: datetime) -> list[Recovery]:
    """Every confirmed remedy of a client, the oldest first; one that was declined is none. `steps`: the replay up to the moment."""
    levels = {step.day: step.shown for step in steps}
    found = [one for case in dossier.complaints.values() if (one := _recovery(client, case, levels, policy, moment))]
    return sorted(found, key=lambda one: one.confirmed_on)


def _recovery(client: str, case: Case, levels: dict[int, str], policy: Policy, moment: datetime) -> Recovery | None:
    reading = read(case, moment)
    if reading.confirmed_at is None or reading.resolved is None or reading.resolved.entry.data["outcome"] == "declined":
        return None
    received, confirmed = case.received_at.date(), reading.confirmed_at.date()
    after_on = confirmed + timedelta(days=policy.recovery_days)
    between = [levels[day] for day in range(received.toordinal(), confirmed.toordinal() + 1) if levels.get(day, UNKNOWN) != UNKNOWN]
    return Recovery(
        client,
        case.id,
        case.text,
        received,
        confirmed,
        levels.get(received.toordinal() - 1, ""),
        min(between, key=lambda level: ORDER[level], default=UNKNOWN),
        after_on,
        levels.get(after_on.toordinal(), "") if after_on <= moment.date() else "",
        levels.get(moment.toordinal(), ""),
    )


def surprises(client: str, dossier: Dossier, moment: datetime) -> list[Surprise]:
    """Every surprise of a client, with whether a note had told them before (A6)."""
    return [
        Surprise(client, at.date(), str(entry.data["text"]), bool(entry.data.get("expectation")))
        for at, entry in dossier.entries
        if entry.kind == "surprise.noted" and at <= moment
    ]
