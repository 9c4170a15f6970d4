"""The farewell calculus over twelve months: what keeping a client gives against what the same hours give elsewhere (N5, N14-N17, model.md 9a).

Money and hours are exact fractions; nothing is rounded here, and energy is no part of it. Where the numbers come from: `livelihood`.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kundtui.domain.policy import Policy

MONTHS = 12


class Range(NamedTuple):
    """A number that is not known for sure: lowest, likely, highest."""

    low: Fraction
    likely: Fraction
    high: Fraction

    @classmethod
    def point(cls, value: Fraction | int) -> Range:
        """A number that is known."""
        return cls(Fraction(value), Fraction(value), Fraction(value))


class Numbers(NamedTuple):
    """What the calculus is computed from, for twelve months.

    `revenue`, `cost` (direct), `hours` (all of ours, billed or not). `use`: share of the freed hours that can be used; `value`:
    contribution of a used hour elsewhere; `months`: until they are used; `ending`: what ending costs; `rumour`: loss by word of mouth.
    `bought`: what an hour costs where the hours are bought in, else None.
    """

    revenue: Fraction
    cost: Fraction
    hours: Fraction
    use: Range
    value: Range
    months: Fraction
    ending: Fraction
    rumour: Range
    bought: Fraction | None = None

    @property
    def margin(self) -> Fraction:
        """What keeping the client gives: R - D."""
        return self.revenue - self.cost

    @property
    def waiting(self) -> Fraction:
        """The share of the year in which the freed hours are used: 1 - t0/12."""
        return 1 - self.months / MONTHS


class Ways(NamedTuple):
    """What the alternatives to keeping and ending are computed from; None leaves an alternative out.

    `extra` hours a month for `extra_months` with `chance` of reaching the portfolio's `median` contribution an hour (2); `stays`: the chance that
    they stay at the fair price (3); narrower `revenue`, `cost` and `hours` (4); `pace`: hours a year at the pace of the last 90 days (5).
    """

    extra: Fraction | None = None
    extra_months: Fraction | None = None
    chance: Fraction | None = None
    median: Fraction | None = None
    stays: Fraction | None = None
    narrow_revenue: Fraction | None = None
    narrow_cost: Fraction | None = None
    narrow_hours: Fraction | None = None
    pace: Fraction | None = None


class Alternative(NamedTuple):
    """One of the six, with its value over twelve months; None where what it needs is not known."""

    name: str
    value: Fraction | None


class Farewell(NamedTuple):
    """The result. `difference` is what ending gives beyond keeping; above nothing ending pays.

    Break-evens are None where nothing can reach them, and of an hour's value and its use where the hours are bought in: nothing turns on these then.
    `share`: of all combinations of the ranges those in which ending pays; `lowest` and `highest` difference among them.
    `verdict`: clear_end, leans_end, open, leans_keep or clear_keep.
    """

    keep: Fraction
    keep_an_hour: Fraction
    elsewhere: Fraction
    difference: Fraction
    value_even: Fraction | None
    hours_even: Fraction | None
    use_even: Fraction | None
    price_rise: Fraction
    alternatives: tuple[Alternative, ...]
    combinations: int
    share: Fraction
    lowest: Fraction
    highest: Fraction
    outcomes: tuple[Fraction, ...]
    verdict: str


def difference(numbers: Numbers, use: Fraction, value: Fraction, rumour: Fraction) -> Fraction:
    """What ending gives beyond keeping: what the freed hours give, less margin, ending and rumour."""
    return freed(numbers, use, value) - numbers.margin - numbers.ending - rumour


def freed(numbers: Numbers, use: Fraction, value: Fraction) -> Fraction:
    """What the freed hours give: used elsewhere from when they are, or what buying them in no longer costs."""
    return numbers.hours * numbers.bought if numbers.bought is not None else numbers.hours * use * value * numbers.waiting


def farewell(numbers: Numbers, ways: Ways, policy: Policy) -> Farewell:
    """Compute everything. Hours must be above nothing and months below twelve: whoever asks refuses them first."""
    use, value, rumour = numbers.use.likely, numbers.value.likely, numbers.rumour.likely
    delta = difference(numbers, use, value, rumour)
    needed = numbers.margin + numbers.ending + rumour
    outcomes = tuple(sorted(_outcomes(numbers)))
    share = Fraction(sum(one > 0 for one in outcomes), len(outcomes))
    return Farewell(
        keep=numbers.margin,
        keep_an_hour=numbers.margin / numbers.hours,
        elsewhere=freed(numbers, use, value),
        difference=delta,
        value_even=_even(needed, numbers.hours * use * numbers.waiting) if numbers.bought is None else None,
        hours_even=_even(needed, use * value * numbers.waiting if numbers.bought is None else numbers.bought),
        use_even=_even(needed, numbers.hours * value * numbers.waiting) if numbers.bought is None else None,
        price_rise=max(Fraction(0), delta),
        alternatives=tuple(alternatives(numbers, ways, delta)),
        combinations=len(outcomes),
        share=share,
        lowest=outcomes[0],
        highest=outcomes[-1],
        outcomes=outcomes,
        verdict=verdict(share, policy.farewell_clear, policy.farewell_leans),
    )


def _outcomes(numbers: Numbers) -> Iterator[Fraction]:
    """The difference of every combination of three values each of use, value and rumour."""
    return (difference(numbers, *one) for one in product(numbers.use, numbers.value, numbers.rumour))


def _even(needed: Fraction, each: Fraction) -> Fraction | None:
    return needed / each if each > 0 else None


def verdict(share: Fraction, clear: int, leans: int) -> str:
    """The word for the share of combinations in which ending pays."""
    for name, limit in (("clear", clear), ("leans", leans)):
        if 100 * share >= limit:
            return f"{name}_end"
        if 100 * (1 - share) >= limit:
            return f"{name}_keep"
    return "open"


def alternatives(numbers: Numbers, ways: Ways, delta: Fraction) -> Iterator[Alternative]:
    """The six side by side, each by the likely numbers."""
    use, value = numbers.use.likely, numbers.value.likely
    gone = freed(numbers, use, value)
    yield Alternative("keep", numbers.margin)
    yield Alternative("invest", _invest(numbers, ways))
    yield Alternative("reprice", _reprice(numbers, ways, max(Fraction(0), delta), gone))
    yield Alternative("narrow", _narrow(numbers, ways))
    yield Alternative("hand_over", numbers.margin + (numbers.hours - ways.pace) * use * value if ways.pace is not None else None)
    yield Alternative("end", gone - numbers.ending - numbers.rumour.likely)


def _invest(numbers: Numbers, ways: Ways) -> Fraction | None:
    """More hours now for a chance of reaching the portfolio's median contribution an hour (N5)."""
    if ways.extra is None or ways.extra_months is None or ways.chance is None or ways.median is None:
        return None
    gain = ways.chance * (ways.median * numbers.hours - numbers.margin)
    return numbers.margin - ways.extra * ways.extra_months * numbers.value.likely + gain


def _reprice(numbers: Numbers, ways: Ways, rise: Fraction, gone: Fraction) -> Fraction | None:
    """The fair price rise; who leaves over a price leaves by themselves, so there is no rumour in it."""
    if ways.stays is None:
        return None
    return ways.stays * (numbers.margin + rise) + (1 - ways.stays) * (gone - numbers.ending)


def _narrow(numbers: Numbers, ways: Ways) -> Fraction | None:
    if ways.narrow_revenue is None or ways.narrow_cost is None or ways.narrow_hours is None:
        return None
    saved = (numbers.hours - ways.narrow_hours) * numbers.use.likely * numbers.value.likely
    return ways.narrow_revenue - ways.narrow_cost + saved
