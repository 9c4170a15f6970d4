"""The farewell calculus: F1 of model.md section 9a to the öre, each alternative by its formula, ranges, verdict words (N5, N14-N17)."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.history import Scene

from kundtui.domain.farewell import Numbers, Range, Ways, difference, farewell, verdict
from kundtui.domain.livelihood import livelihood, median
from kundtui.domain.policy import DEFAULT

F = Fraction
F1 = Numbers(F(180_000), F(20_000), F(520), Range.point(F(7, 10)), Range.point(850), F(2), F(25_000), Range.point(12_000))


def near(value: Fraction | None, text: str) -> bool:
    """Tell whether a value, rounded half up to the decimals of the text, reads so."""
    assert value is not None
    decimals = len(text.partition(".")[2])
    scaled = value * 10**decimals
    return F(int(scaled + F(1, 2) if scaled >= 0 else scaled - F(1, 2)), 10**decimals) == F(text)


def test_f1_keeping_against_ending() -> None:
    found = farewell(F1, Ways(), DEFAULT)
    assert found.keep == 160_000
    assert near(found.keep_an_hour, "308")
    assert near(found.elsewhere, "257833")
    assert near(found.difference, "60833")
    assert near(found.value_even, "649.45")
    assert near(found.use_even, "0.535")
    assert near(found.hours_even, "397")
    assert near(found.price_rise, "60833")
    assert found.alternatives[-1].value == found.keep + found.difference


def test_at_each_break_even_ending_gives_exactly_what_keeping_gives() -> None:
    found = farewell(F1, Ways(), DEFAULT)
    assert found.value_even
    assert found.use_even
    assert found.hours_even
    assert difference(F1, F(7, 10), found.value_even, F(12_000)) == 0
    assert difference(F1, found.use_even, F(850), F(12_000)) == 0
    assert difference(F1._replace(hours=found.hours_even), F(7, 10), F(850), F(12_000)) == 0


def test_what_turns_the_sign_is_the_hours_alone_where_hours_are_bought_in() -> None:
    numbers = F1._replace(bought=F(400))
    found = farewell(numbers, Ways(), DEFAULT)
    assert (found.value_even, found.use_even) == (None, None)
    assert found.hours_even == F(985, 2)
    assert difference(numbers._replace(hours=found.hours_even), F(7, 10), F(850), F(12_000)) == 0


def test_hours_that_are_bought_in_are_saved_at_their_cost() -> None:
    found = farewell(F1._replace(bought=F(400)), Ways(), DEFAULT)
    assert found.difference == 520 * 400 - 160_000 - 25_000 - 12_000
    assert found.alternatives[-1].value == found.keep + found.difference


def test_the_six_alternatives_by_their_formulas() -> None:
    ways = Ways(F(10), F(6), F(1, 2), F(500), F(3, 5), F(100_000), F(10_000), F(200), F(300))
    found = {one.name: one.value for one in farewell(F1, ways, DEFAULT).alternatives}
    rise = F(182_500, 3)
    assert list(found) == ["keep", "invest", "reprice", "narrow", "hand_over", "end"]
    assert found["invest"] == 160_000 - 10 * 6 * 850 + F(1, 2) * (500 * 520 - 160_000)
    assert found["reprice"] == F(3, 5) * (160_000 + rise) + F(2, 5) * (F(520 * 7, 10) * 850 * F(5, 6) - 25_000)
    assert found["narrow"] == 90_000 + 320 * F(7, 10) * 850
    assert found["hand_over"] == 160_000 + 220 * F(7, 10) * 850


def test_an_alternative_without_its_numbers_has_no_value() -> None:
    assert [one.name for one in farewell(F1, Ways(), DEFAULT).alternatives if one.value is not None] == ["keep", "end"]


def test_every_combination_of_the_ranges_is_computed() -> None:
    ranged = F1._replace(
        use=Range(F(1, 2), F(7, 10), F(9, 10)), value=Range(F(600), F(850), F(1000)), rumour=Range(F(0), F(12_000), F(40_000))
    )
    found = farewell(ranged, Ways(), DEFAULT)
    by_hand = sorted(
        F(520) * use * value * F(5, 6) - 185_000 - rumour for use, value, rumour in product(ranged.use, ranged.value, ranged.rumour)
    )
    assert found.combinations == 27
    assert (found.lowest, found.highest) == (by_hand[0], by_hand[-1])
    assert found.share == F(sum(one > 0 for one in by_hand), 27)


@pytest.mark.parametrize(
    ("share", "word"),
    [("1", "clear_end"), ("9/10", "clear_end"), ("89/100", "leans_end"), ("65/100", "leans_end"), ("64/100", "open"), ("1/2", "open"),
     ("36/100", "open"), ("35/100", "leans_keep"), ("1/10", "clear_keep"), ("0", "clear_keep")],
)  # fmt: skip
def test_the_words_of_the_verdict(share: str, word: str) -> None:
    assert verdict(F(share), 90, 65) == word


@given(st.integers(1, 2000), st.integers(0, 100), st.integers(0, 2000), st.integers(0, 11), st.integers(-(10**6), 10**6))
def test_the_price_rise_makes_keeping_worth_what_ending_is(hours: int, use: int, value: int, months: int, margin: int) -> None:
    numbers = F1._replace(
        hours=F(hours), use=Range.point(F(use, 100)), value=Range.point(value), months=F(months), revenue=F(margin), cost=F(0)
    )
    found = farewell(numbers, Ways(), DEFAULT)
    ends = found.alternatives[-1].value
    assert ends is not None
    assert found.price_rise == max(F(0), ends - found.keep)


MONEY = """
-400 client.added
-400 hours.logged minutes=60000
-200 hours.logged minutes=600
-30 hours.logged minutes=300 billable=true
-10 hours.logged minutes=300 estimate=true
"""


def test_hours_are_those_of_twelve_months_and_the_pace_that_of_ninety_days() -> None:
    found = livelihood(Scene(MONEY).dossier, Scene(MONEY).moment())
    assert found.hours
    assert found.hours.all == 20
    assert found.hours.billable == 5
    assert found.hours.estimate
    assert found.pace == F(10 * 365, 90)
    assert found.money is None
    assert found.an_hour is None


def test_calls_and_meetings_are_hours_of_ours_too_n16() -> None:
    """Section 9a: all our hours, billed or not, complaints and meetings in."""
    scene = Scene(MONEY + "-366 call minutes=600\n-20 call minutes=30\n-9 visit minutes=90\n-8 tried\n-7 tried minutes=60\n")
    found = livelihood(scene.dossier, scene.moment())
    assert found.hours
    assert found.hours.all == 23
    assert found.hours.billable == 5
    assert found.pace == F(13 * 365, 90)


def test_money_counts_by_the_days_that_lie_in_the_twelve_months() -> None:
    scene = Scene(MONEY + '-1 money.recorded from=2025-11-14 to=2025-12-03 revenue="\\"2000.50\\"" direct_cost="\\"1000\\""')
    found = livelihood(scene.dossier, scene.moment())
    assert found.money
    assert found.money.revenue == F("2000.50") * F(10, 20)
    assert found.money.cost == 500
    assert found.an_hour == F("500.25") / 20


def test_without_hours_nothing_is_known() -> None:
    scene = Scene("-3 client.added")
    assert livelihood(scene.dossier, scene.moment()) == (None, None, None)


def test_the_median_of_a_portfolio() -> None:
    assert median([]) is None
    assert median([F(3), F(1), F(2)]) == 2
    assert median([F(4), F(1), F(2), F(3)]) == F(5, 2)


@pytest.mark.parametrize("lack", ["extra", "extra_months", "chance", "median"])
def test_n5_more_hours_are_calculated_only_where_all_is_known_that_it_takes(lack: str) -> None:
    whole = Ways(extra=F(5), extra_months=F(3), chance=F(1, 2), median=F(100))
    values = [
        {one.name: one.value for one in farewell(F1, ways, DEFAULT).alternatives}["invest"]
        for ways in (whole, whole._replace(**{lack: None}))
    ]
    assert values[0] is not None
    assert values[1] is None


def test_n16_an_outcome_in_which_both_give_the_same_is_none_in_which_ending_pays() -> None:
    even = difference(F1, F1.use.likely, F1.value.likely, F1.rumour.likely)
    level = F1._replace(ending=F1.ending + even)
    found = farewell(level, Ways(), DEFAULT)
    assert [found.difference, found.share] == [0, 0]


@pytest.mark.parametrize(
    ("share", "word"),
    [
        (90, "clear_end"),
        (89, "leans_end"),
        (65, "leans_end"),
        (64, "open"),
        (36, "open"),
        (35, "leans_keep"),
        (11, "leans_keep"),
        (10, "clear_keep"),
    ],
)
def test_n16_the_verdict_is_clear_from_ninety_per_cent_and_leans_from_sixty_five(share: int, word: str) -> None:
    assert verdict(F(share, 100), DEFAULT.farewell_clear, DEFAULT.farewell_leans) == word
