"""What is said of the revenue that hangs on relations of each level (B1)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from kundtui.i18n import _, ngettext, say_number
from kundtui.words.terms import word

if TYPE_CHECKING:
    from kundtui.desk.revenue import Hanging
    from kundtui.domain.revenue import Earned, Part


def money(value: Fraction, currency: str) -> str:
    """An amount in whole units of the office's currency."""
    return f"{say_number(value)} {currency}"


def summary(found: Hanging) -> str:
    """Say which part of the revenue is at risk or in crisis."""
    if not found.revenue.total:
        return _("No revenue is recorded for the last twelve months")
    at_stake = say_number(100 * found.revenue.at_stake)
    return _("{percent} % of the revenue hangs on relations at risk or in crisis", percent=at_stake)


def part(one: Part, currency: str) -> tuple[str, str, str, str]:
    """One level in cells: its word, clients, amount, share."""
    return word("level", one.level), str(one.clients), money(one.revenue, currency), f"{one.percent} %"


def notes(found: Hanging) -> list[str]:
    """What else is to be known of the sum."""
    said = []
    if found.revenue.gone:
        said.append(_("{amount} came from relations that have ended; it is in no share.", amount=money(found.revenue.gone, found.currency)))
    if found.unrecorded:
        said.append(
            ngettext(
                "{n} client has no revenue recorded for these months.",
                "{n} clients have no revenue recorded for these months.",
                found.unrecorded,
            )
        )
    if found.revenue.estimate:
        said.append(_("Some of the amounts are estimates."))
    return said


def hanging_json(found: Hanging) -> dict[str, Any]:
    """All of it as data; amounts as decimal strings."""
    return {
        "on": found.on.isoformat(),
        "currency": found.currency,
        "total": exact(found.revenue.total),
        "at_stake_percent": round(float(100 * found.revenue.at_stake), 1),
        "levels": [
            {"level": one.level, "clients": one.clients, "revenue": exact(one.revenue), "percent": one.percent}
            for one in found.revenue.parts
        ],
        "ended": exact(found.revenue.gone),
        "unrecorded": found.unrecorded,
        "estimate": found.revenue.estimate,
        "clients": [
            {"client": one.client, "name": one.name, "level": one.level, "revenue": exact(one.revenue), "ended": one.ended}
            for one in found.earned
        ],
    }


def exact(value: Fraction) -> str:
    """An amount to the hundredth."""
    cents = int(value * 100 + Fraction(1, 2))
    return f"{cents // 100}.{cents % 100:02d}"


def share(one: Earned, found: Hanging) -> int:
    """What part of all revenue one client brings in, in whole percent, half up."""
    return int(100 * one.revenue / found.revenue.total + Fraction(1, 2)) if found.revenue.total else 0
