"""How the cells of a client's row read: ages, due days, drops, scores. Used by `kundtui grid` and the screens; colour is the screens'.

Rows hold dates and codes; everything that depends on the day on which it is read is made here.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.i18n import N_, _, say_number
from kundtui.words import reasons
from kundtui.words.saying import NOTHING
from kundtui.words.terms import word

if TYPE_CHECKING:
    from kundtui.domain.standing import Standing

ARROWS = {"up": "↑", "flat": "→", "down": "↓"}
ASCII_ARROWS = {"up": "^", "flat": "-", "down": "v"}
MARK = "'"
"""Behind an arrow across a change of rules."""
FULL = 1000
"""Tenths of the best score."""
HOUR = 60
PLAN_CELLS = 7
"""Cells of the column of the improvement plan."""
YEARS_FROM = 1000
"""Days from which a distance is said in years, so that it fits its column."""
WRITTEN_IN = {"days": (N_("{n}d late"), N_("in {n}d")), "years": (N_("{n}y late"), N_("in {n}y"))}


def _ahead(day: str | None, today: date) -> int | None:
    return (date.fromisoformat(day[:10]) - today).days if day else None


def _span(days: int) -> tuple[str, int]:
    return ("days", days) if days < YEARS_FROM else ("years", days // 365)


def days(number: int) -> str:
    """Say a number of days in short: 31d; years from a thousand days on."""
    unit, n = _span(number)
    return _("{n}d", n=n) if unit == "days" else _("{n}y", n=n)


def age(last_talk_on: str | None, today: date) -> str:
    """Say how long ago the last talk was: 31d; a dash for never."""
    ahead = _ahead(last_talk_on, today)
    return NOTHING if ahead is None else days(max(0, -ahead))


def due(next_due_on: str | None, today: date) -> str:
    """Say when the next thing is due: 3d late, today, in 4d; nothing where nothing is due. Nine cells at most."""
    ahead = _ahead(next_due_on, today)
    if ahead is None:
        return ""
    if not ahead:
        return _("today")
    unit, n = _span(abs(ahead))
    late, coming = WRITTEN_IN[unit]
    return _(late if ahead < 0 else coming, n=n)


def due_what(code: str | None) -> str:
    """Name what is due: first answer, promise, talk."""
    return word("clock", code) if code else ""


def drop(drop_on: str | None, today: date) -> str:
    """Say in how many days the level falls if nothing happens: 3d; nothing where it does not."""
    ahead = _ahead(drop_on, today)
    return "" if ahead is None else days(max(0, ahead))


def score(tenths: int | None, trend: str | None = None, *, ascii_only: bool = False, marked: bool = False) -> str:
    """Say a score, with its arrow where a trend is given: 19.4↓; a dash where nothing is known.

    `marked`: the office's rules changed between the two scores that the arrow compares (model.md section 3). A hundred then has no
    decimal, so that it fits its column.
    """
    if tenths is None:
        return "-" if ascii_only else NOTHING
    arrow = (ASCII_ARROWS if ascii_only else ARROWS).get(trend or "", "")
    mark = MARK if marked and arrow else ""
    return say_number(Fraction(tenths, 10), 0 if mark and tenths == FULL else 1) + arrow + mark


def arrows(*, ascii_only: bool = False) -> tuple[str, ...]:
    """The signs that may stand behind a score, the longer ones first."""
    signs = tuple((ASCII_ARROWS if ascii_only else ARROWS).values())
    return (*(sign + MARK for sign in signs), *signs)


def level(code: str, *, thin: bool = False, override: bool = False) -> str:
    """Say a level with what to know of it: `?` thin evidence, `*` set by hand."""
    unsure = "?" if thin and code != "unknown" else ""
    return f"{word('level', code)}{unsure}{'*' if override else ''}"


def plan(row: Standing) -> str:
    """Say how far the improvement plan's month is: 2.5/6 h, 12/40 h, 100/160: as much of it as its column holds; nothing where none runs."""
    if row.plan_minutes is None:
        return ""
    whole, planned = say_number(Fraction(row.plan_minutes, HOUR)), row.plan_hours or 0
    fuller = (_plan_exact(row), _("{spent}/{planned} h", spent=whole, planned=planned))
    return next((said for said in fuller if len(said) <= PLAN_CELLS), f"{whole}/{planned}")


def _plan_exact(row: Standing) -> str:
    """The same to a tenth of an hour, as long as it then is."""
    hours = Fraction(row.plan_minutes or 0, HOUR)
    return _("{spent}/{planned} h", spent=say_number(hours, 0 if hours.denominator == 1 else 1), planned=row.plan_hours or 0)


def plan_over(row: Standing, today: date) -> bool:
    """Tell whether the months of the plan are over and nobody has said what came of it (N6)."""
    return row.plan_over_on is not None and row.plan_over_on <= today.isoformat()


def plan_whole(row: Standing) -> str:
    """The same to a tenth of an hour and with the month, where no column holds it: 12.5/40 h, month 3 of 6."""
    if row.plan_minutes is None:
        return ""
    return _("{hours}, month {month} of {months}", hours=_plan_exact(row), month=row.plan_month or 0, months=row.plan_months or 0)


def plan_json(row: Standing, on: date) -> dict[str, Any] | None:
    """The same as data; hours to one decimal. None where no plan runs."""
    if row.plan_minutes is None:
        return None
    return {
        "hours": {"month": float(round(Fraction(row.plan_minutes, HOUR), 1)), "planned": row.plan_hours},
        "month": row.plan_month,
        "months": row.plan_months,
        "to": row.plan_over_on,
        "over": plan_over(row, on),
    }


class Shown(NamedTuple):
    """The level that a row shows on a day; `forecast` where the day of a drop has come and nobody has computed the row anew."""

    level: str
    forecast: bool


def shown(row: Standing, today: date) -> Shown:
    """Give the level to show: the row's, or where the day of its forecast drop has come the one to which it has fallen."""
    if row.fallen(today.isoformat()) and row.drop_level and not row.override:
        return Shown(row.drop_level, forecast=True)
    return Shown(row.level, forecast=False)


class Cells(NamedTuple):
    """A row in words. `level_code` is for the colour, `due_late` for the emphasis; the owner is an id.

    `forecast`: the level is where the row has fallen since it was computed, and carries a `~`.
    """

    level_code: str
    level: str
    forecast: bool
    lifecycle: str
    code: str
    name: str
    score: str
    open: str
    late: str
    age: str
    due: str
    due_late: bool
    due_what: str
    drop: str
    owner: str
    reason: str
    plan: str
    plan_over: bool


def cells(row: Standing, today: date, *, ascii_only: bool = False, marked: bool = False) -> Cells:
    """Say every cell of a row; a count of nothing is an empty cell. `marked` as in `score`."""
    standing, forecast = shown(row, today)
    return Cells(
        level_code=standing,
        level=level(standing, thin=row.thin, override=row.override) + ("~" if forecast else ""),
        forecast=forecast,
        lifecycle=row.lifecycle,
        code=row.code,
        name=row.name,
        score=score(row.score, row.trend, ascii_only=ascii_only, marked=marked),
        open=str(row.open or ""),
        late=str(row.late or ""),
        age="-" if ascii_only and not row.last_talk_on else age(row.last_talk_on, today),
        due=due(row.next_due_on, today),
        due_late=(_ahead(row.next_due_on, today) or 0) < 0,
        due_what=due_what(row.next_due),
        drop="" if forecast else drop(row.drop_on, today),
        owner=row.owner,
        reason=reasons.reason(row.reason, row.reason_args, today=today),
        plan=plan(row),
        plan_over=plan_over(row, today),
    )
