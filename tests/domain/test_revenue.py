"""Revenue by level (B1): the shares make 100 whatever the amounts, unknown among them; what has ended is in none."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from kundtui.domain.revenue import Earned, by_level
from kundtui.domain.standing import LEVELS

AMOUNTS = st.lists(st.tuples(st.sampled_from(LEVELS), st.integers(0, 10_000_000), st.booleans()), max_size=12)


def earned(*parts: tuple[str, int, bool]) -> list[Earned]:
    return [Earned(f"c{at}", "N", level, Fraction(amount, 100), ended) for at, (level, amount, ended) in enumerate(parts)]


@given(AMOUNTS)
def test_b1_the_shares_make_a_hundred_with_unknown_among_them(parts: list[tuple[str, int, bool]]) -> None:
    found = by_level(earned(*parts))
    assert [part.level for part in found.parts] == list(LEVELS)
    assert sum(part.revenue for part in found.parts) == found.total
    assert sum(part.percent for part in found.parts) == (100 if found.total else 0)
    assert all(abs(part.percent - 100 * part.revenue / found.total) < 1 for part in found.parts if found.total)
    assert found.total + found.gone == sum(Fraction(amount, 100) for _level, amount, _ended in parts)


def test_b1_what_hangs_on_trouble_is_at_risk_and_crisis() -> None:
    found = by_level(
        earned(("good", 5000, False), ("at_risk", 2000, False), ("crisis", 1000, False), ("unknown", 2000, False), ("crisis", 900, True))
    )
    assert found.at_stake == Fraction(3, 10)
    assert [(part.level, part.percent, part.clients) for part in found.parts] == [
        ("good", 50, 1),
        ("watch", 0, 0),
        ("at_risk", 20, 1),
        ("crisis", 10, 1),
        ("unknown", 20, 1),
    ]
    assert found.gone == 9


def test_b1_three_thirds_make_a_hundred() -> None:
    found = by_level(earned(("good", 1, False), ("watch", 1, False), ("crisis", 1, False)))
    assert sorted(part.percent for part in found.parts) == [0, 0, 33, 33, 34]


def test_b1_without_any_revenue_there_is_no_share() -> None:
    found = by_level([])
    assert found.at_stake == 0
    assert {part.percent for part in found.parts} == {0}
