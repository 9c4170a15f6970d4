"""Sentences about the talks that the rhythms need and the nine o'clock routine gives (practice conflict 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import _, ngettext, say_number
from kundtui.words.rhythm import used_to
from kundtui.words.saying import NOTHING

if TYPE_CHECKING:
    from fractions import Fraction

    from kundtui.desk.capacity import Slower
    from kundtui.domain.capacity import Load
    from kundtui.domain.habit import Habit


def number(value: Fraction) -> str:
    """Say talks a week: whole where they are, else with one decimal."""
    return say_number(value, 0 if value.denominator == 1 else 1)


def tenths(value: Fraction) -> str:
    """Say talks a week with one decimal, so that they stand under each other in a column."""
    return say_number(value, 1)


def habit(one: Habit) -> str:
    """Say after how many days the client is talked with; the column says that it is used to it."""
    if one.median is None:
        return _("no habit yet")
    return _("{days} days", days=say_number(one.median, 0 if one.median.denominator == 1 else 1))


def load(one: Load) -> str:
    """Say what the rhythms need against what the routine gives."""
    return ngettext(
        "the rhythms need {need} talk a week, the nine o'clock routine gives {gives}",
        "the rhythms need {need} talks a week, the nine o'clock routine gives {gives}",
        max(2, one.need.numerator) if one.need.denominator != 1 else int(one.need),
        need=number(one.need),
        gives=one.gives,
    )


def short(one: Load) -> str:
    """Say the same in the fewest words."""
    return _("Rhythms need {need} talks a week, routine gives {gives}", need=number(one.need), gives=one.gives)


def agreed(one: Load) -> str:
    """Say with how many of the clients the rhythm is agreed."""
    return ngettext(
        "{firm} of {n} client has agreed to its rhythm", "{firm} of {n} clients have agreed to their rhythm", one.clients, firm=one.firm
    )


def slower(one: Slower) -> str:
    """Say of a client what it takes now, what it is used to, and what an agreement would free."""
    saves = _("frees {n} talks a week", n=number(one.saves)) if one.saves else ""
    now = _("{n} talks a week now", n=number(one.need))
    return " · ".join(part for part in (now, used_to(one.habit), saves) if part)


def load_json(one: Load, owner: str | None) -> dict[str, Any]:
    """Give a load as data; talks as numbers to four decimals."""
    return {
        "owner": owner,
        "clients": one.clients,
        "agreed": one.firm,
        "need": round(float(one.need), 4),
        "gives": one.gives,
        "over": one.over,
    }


def slower_json(one: Slower) -> dict[str, Any]:
    """Give a client with whom a slower rhythm would help, as data."""
    row, used = one.row, one.habit
    return {
        "client": row.client,
        "code": row.code,
        "name": row.name,
        "need": row.talk_need,
        "days": row.talk_days,
        "basis": row.talk_basis,
        "talks_a_week": round(float(one.need), 4),
        "used_to_days": float(used.median) if used.median is not None else None,
        "proposed_days": used.assumed,
        "frees": round(float(one.saves), 4),
    }


def owner_name(name: str) -> str:
    """Say an owner; nobody is said as nobody."""
    return name or _("no owner") or NOTHING
