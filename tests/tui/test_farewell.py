"""The calculation on the screen: it computes at every key, says what is missing or wrong in its place, and keeps what was typed (N16)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, text, type_in, until

from kundtui.desk import hours, money, parking
from kundtui.tui.screens.farewell import FarewellScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from kundtui.tui.session import Session

SIZES = [(80, 24), (160, 50)]
YEAR = (date(2025, 12, 1), date(2026, 11, 19))
F1 = ("180000", "20000", "520", "70", "850", "2", "25000")


async def opened(pilot: Pilot[int], app: Session) -> None:
    await until(pilot, lambda: app.screen.is_current)
    await pilot.press("f")
    await until(pilot, lambda: isinstance(app.screen, FarewellScreen) and app.screen.ground is not None)


async def filled(pilot: Pilot[int], *values: str) -> None:
    for value in values:
        await type_in(pilot, value)
        await pilot.press("tab")


@pytest.mark.parametrize("size", SIZES)
async def test_f1_is_computed_while_one_types_a_range(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app)
        await appears(pilot, "Nothing can be calculated yet")
        await filled(pilot, *F1)
        await appears(pilot, "+72,833")
        await type_in(pilot, "12000")
        await appears(pilot, "+60,833")
        await type_in(pilot, "..200000")
        await appears(pilot, "-127,167")
        assert not app.screen.query_one("#result").has_focus


async def test_at_eighty_columns_it_is_said_where_numbers_come_from_and_the_result_scrolls_while_one_types(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await appears(pilot, "assumed: usable freed hours")
        await filled(pilot, *F1)
        await appears(pilot, "given: revenue, direct cost")
        ends = [
            line.find(sum_) + len(sum_) for line in text(app).splitlines() for sum_ in ("160,000", "232,833", "+72,833") if sum_ in line
        ]
        assert len(ends) == 3
        assert len(set(ends)) == 1, "the sums stand one below the other, also the one that has no room beside its words"
        assert "Energy" not in text(app)
        await pilot.press("pagedown", "pagedown")
        await appears(pilot, "No mark of your own energy")
        assert app.screen.query_one("#rumour").has_focus
        await appears(pilot, "Next field", "↓ Scroll")
        await pilot.press("escape")
        await appears(pilot, "Acts")


async def test_in_a_wide_window_a_range_is_read_whole_beside_its_source(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(160, 50)) as pilot:
        await opened(pilot, app)
        await filled(pilot, *F1[:4], "12324..16103..18239")
        await until(pilot, lambda: any("12324..16103..18239 " in line and "given" in line for line in text(app).splitlines()))


@pytest.mark.parametrize("size", SIZES)
async def test_a_number_that_cannot_be_is_said_and_what_was_typed_comes_back(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app)
        await filled(pilot, *F1[:2])
        await type_in(pilot, "0")
        await appears(pilot, "Without hours")
        await pilot.press("escape", "escape")
        await until(pilot, lambda: not isinstance(app.screen, FarewellScreen))
        await opened(pilot, app)
        await appears(pilot, "180000")
        assert "Without hours" in " ".join(text(app).split())


async def test_n15_energy_hours_revenue_and_margin_stand_on_one_screen_and_missing_hours_are_called_missing(portfolio: Portfolio) -> None:
    parking.feel(portfolio.desk, portfolio.nordbygg, -1)
    money.record(portfolio.desk, money.Recorded(portfolio.nordbygg, *YEAR, Fraction(180_000), Fraction(20_000)))
    app = portfolio.session()
    async with app.run_test(size=(160, 50)) as pilot:
        await opened(pilot, app)
        await appears(pilot, "Nothing can be calculated yet", "Log or estimate the hours", "Your own energy: 1 - · 0 0 · 0 +")
        assert [line.split()[-1] for line in of_numbers(app, "Hours of ours")] == ["missing"]
        hours.log(portfolio.desk, hours.Spent(portfolio.nordbygg, 20 * 60))
        await pilot.press("escape", "escape")
        await opened(pilot, app)
        await filled(pilot, "180000", "20000", "20", "70", "850")
        await appears(pilot, "160,000", "Your own energy: 1 - · 0 0 · 0 +")
        assert "missing" not in text(app)


def of_numbers(app: Session, label: str) -> list[str]:
    """The lines of the numbers that begin with a label, without the result beside them."""
    return [line.partition("│")[0] for line in text(app).splitlines() if line.strip().startswith(label)]
