"""The office's rules, the back-test, a level set by hand and a loss on the screen: reached by name, previewed, refused in the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, text, type_in, until, vanishes

from kundtui.desk.portfolio import reading
from kundtui.tui.forms.leaving import LostForm
from kundtui.tui.forms.override import OverrideForm
from kundtui.tui.forms.policy import PolicyForm
from kundtui.tui.screens.backtest import BacktestScreen
from kundtui.tui.screens.policy import PolicyScreen

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from kundtui.tui.session import Session

SIZES = ((80, 24), (160, 50))


@pytest.fixture
def office(tmp_path: Path) -> Portfolio:
    return Portfolio(tmp_path)


async def by_name(pilot: Pilot[int], words: str) -> None:
    """Go to a screen or an act by the palette."""
    await appears(pilot, "Nordbygg")
    await pilot.press("ctrl+p")
    await appears(pilot, "Go to or do")
    await type_in(pilot, words)
    await pilot.press("enter")


def screen(app: Session) -> object:
    return app.screen


@pytest.mark.parametrize("size", SIZES)
async def test_a_number_is_changed_after_its_preview(office: Portfolio, size: tuple[int, int]) -> None:
    app = office.session()
    async with app.run_test(size=size) as pilot:
        await by_name(pilot, "rules of the office")
        await appears(pilot, "time zone", "own choice")
        assert isinstance(screen(app), PolicyScreen)
        await pilot.press("slash")
        await type_in(pilot, "lowest score of Good")
        await pilot.press("enter")
        await vanishes(pilot, "time zone")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(screen(app), PolicyForm))
        await pilot.press("end", "backspace", "backspace", "9", "5", "enter")
        await appears(pilot, "80 → 95", "clients judged")
        assert office.desk.office.policies()[-1].good_score == 80
        await pilot.press("enter")
        await until(pilot, lambda: office.desk.office.policies()[-1].good_score == 95)
        await until(pilot, lambda: isinstance(screen(app), PolicyScreen))


async def test_a_number_outside_its_range_is_refused_in_the_form(office: Portfolio) -> None:
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await by_name(pilot, "rules of the office")
        await appears(pilot, "time zone")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(screen(app), PolicyForm))
        await type_in(pilot, "x")
        await pilot.press("enter")
        await appears(pilot, "cannot be", "Europe/Oslo")
        assert isinstance(screen(app), PolicyForm)


@pytest.mark.parametrize("size", SIZES)
async def test_the_back_test_says_how_far_to_trust(office: Portfolio, size: tuple[int, int]) -> None:
    app = office.session()
    async with app.run_test(size=size) as pilot:
        await by_name(pilot, "back-test")
        await until(pilot, lambda: isinstance(screen(app), BacktestScreen))
        await appears(pilot, "nothing can be said of")


async def test_a_level_is_set_by_hand_with_both_levels_in_sight(office: Portfolio) -> None:
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await by_name(pilot, "set the level by hand")
        await until(pilot, lambda: isinstance(screen(app), OverrideForm))
        await appears(pilot, "computed:")
        await pilot.press("enter")
        await appears(pilot, "“until” is missing")
        await pilot.press("tab")
        await type_in(pilot, "+9d")
        await pilot.press("tab")
        await type_in(pilot, "short")
        await pilot.press("enter")
        await appears(pilot, "needs 10")
        await type_in(pilot, " but longer now")
        await pilot.press("enter")
        await appears(pilot, "Stored: level set by hand.")
        assert "*" in text(app)


async def test_enter_never_confirms_a_loss(office: Portfolio) -> None:
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await by_name(pilot, "client has left us")
        await until(pilot, lambda: isinstance(screen(app), LostForm))
        form = screen(app)
        assert isinstance(form, LostForm)
        await type_in(pilot, "today")
        await pilot.press("enter", "enter")
        await type_in(pilot, "too dear")
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert isinstance(screen(app), LostForm)
        assert "client.lost" not in office.kinds(form.client.client)
        await pilot.press("ctrl+s")
        await appears(pilot, "Stored: the client has left us.")
        assert reading(office.desk, form.client.client).assessment.lifecycle == "E"
