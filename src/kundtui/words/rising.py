"""The shown level beside the raw one, and the next step up with its day (model.md section 3). It is computed in `domain.rising`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kundtui.domain.standing import earliest
from kundtui.i18n import N_, _, day_to_come, ngettext
from kundtui.words.terms import word

if TYPE_CHECKING:
    from kundtui.domain.standing import Standing

STEP = N_("{level} on {day} if the facts stay as good as today")
MEETING = N_("{level} once you have met in person, on {day} at the earliest")


def beside(shown: str, raw: str, on: date | None, today: date) -> str:
    """Say both levels: "Crisis, raw Good for 9 more days"; without a day where no step up is near."""
    levels = {"shown": word("level", shown), "raw": word("level", raw)}
    left = (on - today).days if on else 0
    if left <= 0:
        return _("{shown}, raw {raw}", **levels)
    return ngettext("{shown}, raw {raw} for {n} more day", "{shown}, raw {raw} for {n} more days", left, **levels)


def step(level: str, on: date, waits_for: str, today: date) -> str:
    """Say the next step up: its day, or what it waits for."""
    return _(MEETING if waits_for else STEP, level=word("level", level), day=day_to_come(earliest(on, waits_for, today), today))


def beside_of(row: Standing, today: date) -> str:
    """Say both levels of a row; nothing where they are the same, or a level set by hand is over them."""
    if row.raw == row.level or row.override:
        return ""
    on = date.fromisoformat(row.rise_on) if row.rise_on and not row.rise_waits else None
    return beside(row.level, row.raw, on, today)


def step_of(row: Standing, today: date) -> str:
    """Say the next step up of a row, where there is one to come."""
    if row.rise_on is None or row.rise_level is None:
        return ""
    waits_for = row.rise_waits or ""
    on = earliest(date.fromisoformat(row.rise_on), waits_for, today)
    return step(row.rise_level, on, waits_for, today) if on >= today else ""
