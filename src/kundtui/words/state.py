"""The answer as data: what `kundtui state --json` prints of one client (model.md, Rulings 3 and 23). Sentences are in `why`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from kundtui.domain.standing import earliest
from kundtui.domain.values import UNIT
from kundtui.words.ceilings import lift
from kundtui.words.findings import finding

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kundtui.desk.portfolio import Reading
    from kundtui.domain.assessment import Assessment
    from kundtui.domain.finding import Factor

DECIMALS = 4


def state_json(reading: Reading, on: date, names: Mapping[str, str]) -> dict[str, Any]:
    """Give the assessment of one client on a day. Codes are codes; `text` alone is in the user's language."""
    seen, facts = reading.assessment, reading.dossier.client
    return {
        "client": reading.client,
        "code": facts.newest("code") or "",
        "name": reading.name,
        "on": on.isoformat(),
        "level": seen.level,
        "raw": seen.raw,
        "score": None if seen.state.score.tenths is None else number(Fraction(seen.state.score.tenths, 10)),
        "coverage": seen.state.coverage.percent,
        "lifecycle": seen.lifecycle,
        "trend": seen.trend,
        "rules_changed_on": seen.rules_on.isoformat() if seen.rules_on and seen.trend else None,
        "drop": _drop(seen),
        "rise": {
            "level": seen.rise.level,
            "day": earliest(seen.rise.day, seen.rise.waits_for, seen.moment.date()).isoformat(),
            "waits_for": seen.rise.waits_for or None,
        }
        if seen.rise
        else None,
        "factors": {name: _factor(found) for name, found in seen.state.factors.items()},
        "ceilings": [
            {"id": one.id, "level": one.level, "lifted_by": one.lifted_by, "text": lift(one.lifted_by, one.args)} for one in seen.ceilings
        ],
        "findings": [
            {
                "practice": one.practice,
                "points": _points(one.points),
                "text": finding(one.code, one.args, names, today=on, whole=True),
                "entries": list(one.entries),
            }
            for one in seen.findings
        ],
        "override": _override(seen),
    }


def number(value: Fraction) -> int | float:
    """Give a number rounded half up to four decimals, whole where it is whole."""
    scaled = (abs(value) * 10**DECIMALS * 2 + 1) // 2
    rounded = Fraction(-scaled if value < 0 else scaled, 10**DECIMALS)
    return int(rounded) if rounded.denominator == 1 else float(rounded)


def _points(points: int) -> int | float:
    return number(Fraction(points, UNIT))


def _factor(found: Factor | None) -> dict[str, int | float] | None:
    return None if found is None else {"points": _points(found.points), "budget": _points(found.budget)}


def _drop(seen: Assessment) -> dict[str, str] | None:
    return {"level": seen.drop.level, "day": seen.drop.day.isoformat(), "cause": seen.drop.cause} if seen.drop else None


def _override(seen: Assessment) -> dict[str, str] | None:
    return {"level": seen.override.level, "until": seen.override.until, "entry": seen.override.entry} if seen.override else None
