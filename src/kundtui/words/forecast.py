"""The forecast in words: to what a level falls, on which day, and what is left undone (model.md section 4). It is computed in `domain.levels`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kundtui.i18n import N_, _, day_to_come
from kundtui.words.terms import word

if TYPE_CHECKING:
    from kundtui.domain.standing import Standing

DROPS: dict[str, str] = {
    "K1": N_("{level} on {day} if the complaint is left as it is"),
    "K3": N_("{level} on {day} if the promises are not kept"),
    "K4": N_("{level} on {day} if nobody talks with them"),
    "attention": N_("{level} on {day} if nobody talks with them or writes"),
    "complaints": N_("{level} on {day} if the complaints are left as they are"),
    "promises": N_("{level} on {day} if the promises are not kept"),
    "meetings": N_("{level} on {day} if nobody meets them"),
    "reporting": N_("{level} on {day} if no status report is sent"),
    "K2": N_("{level} on {day} if nobody asks them anything"),
    "surface": N_("{level} on {day} if nobody talks with more of them"),
    "care": N_("{level} on {day} if nothing is done for them"),
}
NO_CAUSE = N_("{level} on {day} if nothing happens")


def forecast(level: str, cause: str, day: date, today: date) -> str:
    """Say to what a level falls and why: "Watch on Monday if nobody talks with them"."""
    return _(DROPS.get(cause, NO_CAUSE), level=word("level", level), day=day_to_come(day, today))


def forecast_of(row: Standing, today: date) -> str:
    """Say the forecast of a row; nothing where its level does not fall, or has fallen by the day."""
    if row.drop_on is None or row.drop_level is None or row.fallen(today.isoformat()):
        return ""
    return forecast(row.drop_level, row.drop_cause or "", date.fromisoformat(row.drop_on), today)


def short_forecast(row: Standing, today: date) -> str:
    """Say level and day alone, where there is no room for more."""
    if not forecast_of(row, today):
        return ""
    return _("{level} on {day}", level=word("level", row.drop_level or ""), day=day_to_come(date.fromisoformat(row.drop_on or ""), today))
