"""A client's weeks in words and signs: the sparkline, a week's line, what moved the score. How they are computed: `domain.trend`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.trend import drift, points
from kundtui.i18n import _, say_number, say_week, short_day
from kundtui.words.entries import sentence
from kundtui.words.saying import NOTHING
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from fractions import Fraction

    from kundtui.domain.entry import Entry
    from kundtui.domain.state import Ratio
    from kundtui.domain.trend import Move, Week

BLOCKS = "▁▂▃▄▅▆▇█"
"""All of them are in WGL4, so that almost every font has them."""
DIGITS = "0123456789"


def height(score: Ratio, *, ascii_only: bool = False) -> str:
    """The sign whose height tells a score: an eighth of a hundred each, in ASCII a tenth; a blank where nothing is known."""
    steps = DIGITS if ascii_only else BLOCKS
    return steps[min(score.points * len(steps) // score.budget, len(steps) - 1)] if score.known else " "


def spark(weeks: Sequence[Week], *, ascii_only: bool = False) -> str:
    """The weeks as a line of signs, the oldest first; where the rules changed in a week a | stands before it."""
    return "".join(("|" if week.rules_on else "") + height(week.score, ascii_only=ascii_only) for week in weeks)


def span(week: Week, today: date) -> str:
    """Name a week: w47 16 Nov to 22 Nov."""
    days = _("{first} to {last}", first=short_day(week.monday, today), last=short_day(week.at.date(), today))
    return f"{say_week(week.monday)} {days}"


def score(ratio: Ratio) -> str:
    """Say a score; a dash where nothing is known."""
    return say_number(points(ratio), 1) if ratio.known else NOTHING


def signed(change: Fraction) -> str:
    """Say by how many points, with its sign; nothing where it is less than can be said."""
    said = say_number(abs(change), 1)
    return "" if say_number(abs(change) * 10) == "0" else f"+{said}" if change > 0 else f"\N{MINUS SIGN}{said}"


def change(week: Week) -> str:
    """Say by how many points the score went in a week; nothing where either end is unknown."""
    return signed(points(week.score) - points(week.before)) if week.score.known and week.before.known else ""


def move(one: Move) -> str:
    """Say what moved the score at one moment: by how much, from what to what."""
    if not one.before.known or not one.after.known:
        return _("{before} → {after}", before=score(one.before), after=score(one.after))
    return f"{signed(one.change)}  " + _("{before} → {after}", before=score(one.before), after=score(one.after))


def passed(week: Week, moved: Sequence[Move]) -> str:
    """Say what moved the score though nobody recorded anything; nothing where that was little."""
    if not week.score.known or not week.before.known or not all(one.before.known and one.after.known for one in moved):
        return ""
    said = signed(drift(week, moved))
    if not said:
        return ""
    return _("{points} as time passed, and by the new rules", points=said) if week.rules_on else _("{points} as time passed", points=said)


def level(week: Week) -> str:
    """The level of a week in words, or the sign of none."""
    return word("level", week.level) if week.level else NOTHING


def week_json(week: Week, moved: Sequence[Move], names: Mapping[str, str]) -> dict[str, Any]:
    """Give a week as data. Points are numbers to four decimals; `text` alone is in the user's language."""
    return {
        "monday": week.monday.isoformat(),
        "on": week.at.date().isoformat(),
        "level": week.level or None,
        "score": number(week.score),
        "rules_changed_on": week.rules_on.isoformat() if week.rules_on else None,
        "moved_by": [
            {
                "at": one.at.isoformat(),
                "before": number(one.before),
                "after": number(one.after),
                "entries": [{"id": entry.id, "kind": entry.kind, "text": said(entry, names, week.at.date())} for entry in one.entries],
            }
            for one in moved
        ],
    }


def number(ratio: Ratio) -> float | None:
    """A score as data: tenths of a point, rounded half up; None where nothing is known."""
    return None if ratio.tenths is None else ratio.tenths / 10


def said(entry: Entry, names: Mapping[str, str], today: date) -> str:
    """Say an entry in one sentence."""
    return sentence(entry.kind, entry.data, names, subject=entry.subject, today=today)
