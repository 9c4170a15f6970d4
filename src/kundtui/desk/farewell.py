"""The farewell calculus of one client: its numbers from the log, the portfolio and what is typed, each with where it comes from (N16)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.portfolio import reading
from kundtui.desk.refused import Refused
from kundtui.domain.dossier import fold
from kundtui.domain.farewell import MONTHS, Farewell, Numbers, Range, Ways, farewell
from kundtui.domain.livelihood import Livelihood, livelihood, median
from kundtui.language.numbers import ranged

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.desk.portfolio import Reading

KINDS = ("hours.logged", "money.recorded")
"""What the log must hold of a client for its contribution an hour."""
LEAST = 3
"""Clients from which quarters can be told; fewer give one number."""

RANGED = ("use", "value", "rumour")
"""Numbers that may be ranges."""
SHARES = ("use", "chance", "stays")
"""Numbers that are shares of one."""
MONEY = ("revenue", "cost", "value", "ending", "rumour", "bought", "narrow_revenue", "narrow_cost")
TYPED = (
    *("revenue", "cost", "hours", "use", "value", "months", "ending", "rumour", "bought"),
    *("extra", "extra_months", "chance", "stays", "narrow_revenue", "narrow_cost", "narrow_hours"),
)
"""Every number that can be given, by name, in the order in which they are asked for."""


class Portfolio(NamedTuple):
    """What an hour gives at the other clients: lower quarter, median, upper quarter, of how many clients."""

    value: Range | None
    clients: int


class Sums(NamedTuple):
    """The result with everything that it rests on.

    `known`: every number that is known, by name. `sources`: number -> given, logged, recorded, estimated, portfolio or assumed. `missing`: numbers without which nothing can be computed; then
    `result` is None. `warnings`: codes of `words.farewell`. `felt`: how it was for the member who asks (-1, 0, 1), beside, never priced (N15).
    """

    reading: Reading
    life: Livelihood
    portfolio: Portfolio
    known: Mapping[str, Range]
    numbers: Numbers | None
    ways: Ways
    sources: Mapping[str, str]
    missing: tuple[str, ...]
    warnings: tuple[str, ...]
    result: Farewell | None
    felt: tuple[int, int, int]


class Ground(NamedTuple):
    """What is read once, and computed on as often as a number is typed."""

    reading: Reading
    life: Livelihood
    portfolio: Portfolio
    felt: tuple[int, int, int]
    moment: datetime


def ground(desk: Desk, client: str, on: date | None = None) -> Ground:
    """Read a client and what an hour gives at the others."""
    found = reading(desk, client, on)
    moment = desk.moment(on) if on else desk.now()
    return Ground(found, livelihood(found.dossier, moment), portfolio(desk, client, moment), _felt(desk, found, moment), moment)


def portfolio(desk: Desk, client: str, moment: datetime) -> Portfolio:
    """What an hour gives at every other client of which hours and money are known."""
    zone = desk.office.zone
    others = (one for one in desk.store.having(*KINDS) if one and one != client)
    lives = (livelihood(fold(desk.store.log(one), zone, until=moment), moment) for one in others)
    known = sorted(life.an_hour for life in lives if life.an_hour is not None)
    middle = median(known)
    if middle is None:
        return Portfolio(None, 0)
    low, high = (known[len(known) // 4], known[-1 - len(known) // 4]) if len(known) >= LEAST else (middle, middle)
    return Portfolio(Range(min(low, middle), middle, max(high, middle)), len(known))


def _felt(desk: Desk, found: Reading, moment: datetime) -> tuple[int, int, int]:
    """How often it drained, was as usual, and gave energy, by the marks of who asks: they are private (N4)."""
    own = [
        entry.data["value"]
        for at, entry in found.dossier.entries
        if entry.kind == "energy.marked" and at <= moment and entry.by == desk.member.id
    ]
    return own.count(-1), own.count(0), own.count(1)


def compute(desk: Desk, read: Ground, given: Mapping[str, Range]) -> Sums:
    """Compute with what is given beside what is known. Raises Refused for a number that cannot be."""
    for name, value in given.items():
        refuse(name, value)
    policy = desk.office.policy(read.moment)
    known, sources = _known(read, policy._asdict())
    numbers = known | dict(given)
    sources |= dict.fromkeys(given, "given")
    missing = tuple(
        name for name in ("hours", "revenue", "cost", "value") if name not in numbers and not (name == "value" and "bought" in numbers)
    )
    ways = _ways(read, given)
    if missing:
        return Sums(read.reading, read.life, read.portfolio, numbers, None, ways, sources, missing, (), None, read.felt)
    made = _numbers(numbers)
    result = farewell(made, ways, policy)
    warnings = tuple(_warnings(read, numbers, sources))
    return Sums(read.reading, read.life, read.portfolio, numbers, made, ways, sources, (), warnings, result, read.felt)


def given(typed: Mapping[str, str]) -> dict[str, Range]:
    """Read what was typed, by name. Raises Refused for the first that is no number, or a range where there can be none."""
    found: dict[str, Range] = {}
    for name, text in typed.items():
        read = ranged(text, shares=name in SHARES)
        if read is None or (name not in RANGED and read.low != read.high):
            raise Refused("no_number" if name in RANGED else "not_one_number", "N16", field=name, value=text)
        found[name] = Range(*read)
    return found


def refuse(name: str, value: Range) -> None:
    """Refuse a number outside of what it can be: hours of nothing, negative money, a share above one, a year of waiting."""
    if name == "hours" and value.low <= 0:
        raise Refused("no_hours", "N16")
    if value.low < 0:
        raise Refused("negative_money" if name in MONEY else "bad_value", "N16", field=name, value=str(value.low), allowed="0 …")
    if name in SHARES and value.high > 1:
        raise Refused("bad_value", "N16", field=name, value=f"{value.high * 100} %", allowed="0 … 100 %")
    if name in ("months", "extra_months") and value.high >= MONTHS + (name == "extra_months"):
        raise Refused("bad_value", "N16", field=name, value=str(value.high), allowed="0 … 11" if name == "months" else "0 … 12")


def _known(read: Ground, policy: Mapping[str, int]) -> tuple[dict[str, Range], dict[str, str]]:
    """What log, portfolio and policy tell, and where each number comes from."""
    use = [Fraction(policy[name], 100) for name in ("farewell_use_low", "farewell_use", "farewell_use_high")]
    found = {
        "use": Range(*sorted(use)),
        "months": Range.point(policy["farewell_months"]),
        "ending": Range.point(0),
        "rumour": Range.point(0),
    }
    sources = dict.fromkeys(found, "assumed")
    hours, money = read.life.hours, read.life.money
    if hours and hours.all:
        found["hours"], sources["hours"] = Range.point(hours.all), "estimated" if hours.estimate else "logged"
    if money:
        found |= {"revenue": Range.point(money.revenue), "cost": Range.point(money.cost)}
        sources |= dict.fromkeys(("revenue", "cost"), "estimated" if money.estimate else "recorded")
    if read.portfolio.value:
        found["value"], sources["value"] = read.portfolio.value, "portfolio"
    return found, sources


def _numbers(numbers: Mapping[str, Range]) -> Numbers:
    bought = numbers.get("bought")
    return Numbers(
        numbers["revenue"].likely,
        numbers["cost"].likely,
        numbers["hours"].likely,
        numbers["use"],
        numbers.get("value", Range.point(0)),
        numbers["months"].likely,
        numbers["ending"].likely,
        numbers["rumour"],
        bought.likely if bought else None,
    )


def _ways(read: Ground, given: Mapping[str, Range]) -> Ways:
    likely = {name: value.likely for name, value in given.items()}
    middle = read.portfolio.value.likely if read.portfolio.value else None
    named = {name: likely.get(name) for name in Ways._fields}
    return Ways(**named | {"median": middle, "pace": read.life.pace})


def _warnings(read: Ground, numbers: Mapping[str, Range], sources: Mapping[str, str]) -> list[str]:
    found = []
    if all(numbers[name].low == numbers[name].high for name in RANGED if name in numbers):
        found.append("points")
    if numbers["rumour"].high == 0 and sources["rumour"] == "assumed":
        found.append("no_rumour")
    if numbers["ending"].likely == 0 and sources["ending"] == "assumed":
        found.append("no_ending")
    if sources.get("value") == "portfolio" and read.portfolio.clients < LEAST:
        found.append("few_clients")
    if "estimated" in sources.values():
        found.append("estimates")
    return found
