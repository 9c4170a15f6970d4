"""Any day on the screen: the slider, both readings, the same screens read-only, and the day that is typed."""

from __future__ import annotations

from datetime import date
from threading import Event
from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, type_in, until, vanishes

from kundtui.desk import anyday
from kundtui.desk.act import Fact
from kundtui.tui.screens import anyday as screens_anyday
from kundtui.tui.screens.anyday import AnyDayScreen
from kundtui.tui.screens.client import ClientScreen
from kundtui.tui.screens.portfolio import PortfolioScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from kundtui.desk.anyday import Course
    from kundtui.desk.desk import Desk
    from kundtui.tui.session import Session

SIZES = [(80, 24), (160, 50)]


async def any_day(pilot: Pilot[int], app: Session) -> AnyDayScreen:
    """Open any day and wait until today's rows are there."""
    await appears(pilot, "Nordbygg")
    await pilot.press("T")
    await until(pilot, lambda: isinstance(app.screen, AnyDayScreen) and len(app.screen.computed) == 3)
    assert isinstance(app.screen, AnyDayScreen)
    return app.screen


@pytest.mark.parametrize("size", SIZES)
async def test_the_slider_moves_by_days_weeks_and_months_and_esc_returns_to_now(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        screen = await any_day(pilot, app)
        await appears(pilot, "Friday 20 November 2026", "as we know now", "3 clients")
        for key, day in (("left", (11, 19)), ("h", (11, 18)), ("right", (11, 19)), ("H", (11, 12)), ("L", (11, 19)), ("pageup", (10, 19))):
            await pilot.press(key)
            assert (screen.sight.on.month, screen.sight.on.day) == day
        await appears(pilot, "Monday 19 October 2026", "32 days ago")
        await pilot.press("pagedown", "l", "l")
        await appears(pilot, "Saturday 21 November 2026", "in 1 day")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PortfolioScreen))


async def test_while_the_levels_are_read_it_does_not_say_that_nobody_was_a_client(
    portfolio: Portfolio, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, course = Event(), anyday.course

    def waiting(desk: Desk) -> Course:
        read.wait(10)
        return course(desk)

    monkeypatch.setattr(anyday, "course", waiting)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("T")
        await appears(pilot, "Reading …")
        read.set()
        await appears(pilot, "3 clients")


async def test_a_key_that_slides_the_day_does_not_search_the_log(portfolio: Portfolio, monkeypatch: pytest.MonkeyPatch) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await any_day(pilot, app)
        monkeypatch.setattr(anyday, "reach", None)
        monkeypatch.setattr(screens_anyday, "reach", None)
        await pilot.press("left")
        assert screen.sight.on == date(2026, 11, 19)


@pytest.mark.parametrize("size", SIZES)
async def test_level_name_and_counts_are_there_at_once_and_the_rest_when_the_day_rests(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        screen = await any_day(pilot, app)
        assert screen.grid.counts()["crisis"] == 1
        screen.action_slide("days", -4)
        assert (screen.computed, screen.grid.counts()["crisis"]) == ({}, 0)
        assert {row.name for row in screen.grid.rows(0, 9)} >= {"Nordbygg AB", "Ålesund Fisk"}
        await until(pilot, lambda: len(screen.computed) == 3)
        await appears(pilot, "4d")


async def test_what_was_recorded_later_was_not_known_then(portfolio: Portfolio) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await any_day(pilot, app)
        await pilot.press("left", "left")
        await until(pilot, lambda: len(screen.computed) == 3)
        assert screen.grid.total == 3
        await pilot.press("v")
        await appears(pilot, "as was known then", "Nobody was a client on this day.", "0 clients")
        await pilot.press("v")
        await appears(pilot, "as we know now", "3 clients")


@pytest.mark.parametrize("size", SIZES)
async def test_the_client_and_why_are_of_the_day_and_no_act_is_done_there(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    said = "This is Mon 16 Nov, where one can only look. Esc returns to now."
    async with app.run_test(size=size) as pilot:
        screen = await any_day(pilot, app)
        before = portfolio.kinds()
        screen.action_slide("days", -4)
        await until(pilot, lambda: len(screen.computed) == 3)
        screen.lines.move(screen.grid.index_of(portfolio.nordbygg) or 0)
        for key in ("c", "i", "n", "p", "u", "o", "a", "t"):
            await pilot.press(key)
            await appears(pilot, said)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ClientScreen) and app.screen.open is not None)
        await appears(pilot, "Mon 16 Nov", "Ingrid Moe")
        for key in ("c", "plus", "e", "full_stop", "p"):
            await pilot.press(key)
            await appears(pilot, said)
        await pilot.press("2")
        await vanishes(pilot, "late again")
        await pilot.press("4", "w")
        await appears(pilot, "Why this colour", "Mon 16 Nov")
        await pilot.press("escape", "escape")
        await until(pilot, lambda: app.screen is screen)
        assert portfolio.kinds() == before


async def test_a_typed_day_is_gone_to_and_one_that_cannot_be_is_refused_in_a_line(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await any_day(pilot, app)
        await pilot.press("T")
        await type_in(pilot, "17 nov")
        await pilot.press("enter")
        await appears(pilot, "Tuesday 17 November 2026")
        for typed, refusal in (
            ("nonsense", "is no date"),
            ("2020-01-01", "lies before the first entry"),
            ("2099-01-01", "is too far ahead: no day after"),
        ):
            await pilot.press("T")
            await type_in(pilot, typed)
            await pilot.press("enter")
            await appears(pilot, refusal)
            await pilot.press("escape")
        assert screen.sight.on == date(2026, 11, 17)
        await pilot.press("pageup", "pageup", "pageup")
        await appears(pilot, "lies before the first entry")


async def test_while_the_day_moves_nothing_of_another_day_is_shown(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await any_day(pilot, app)
        for _ in range(12):
            await pilot.press("left")
        assert screen.sight.on == date(2026, 11, 8)
        await until(pilot, lambda: len(screen.computed) == 3)
        assert all((row.last_talk_on or "") <= "2026-11-08" for row in screen.grid.rows(0, 9))


async def test_a_day_for_which_no_levels_are_kept_is_computed_as_a_whole(portfolio: Portfolio) -> None:
    old = portfolio.desk.new_id()
    portfolio.record(old, Fact("client.added", {"name": "Gamla Verket", "code": "GV"}, at=portfolio.ago(700)))
    portfolio.record(old, Fact("notice.given", {"text": "they leave"}, at=portfolio.ago(600)))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("T")
        await until(pilot, lambda: isinstance(app.screen, AnyDayScreen) and len(app.screen.computed) == 4)
        screen = app.screen
        assert isinstance(screen, AnyDayScreen)
        screen.action_slide("days", -500)
        assert {row.level for row in screen.grid.rows(0, 9)} == {""}
        await until(pilot, lambda: len(screen.computed) == 4)
        await appears(pilot, "1 client ", "Crisis", "Gamla Verket")
        await vanishes(pilot, "Nordbygg")
        assert screen.grid.counts()["crisis"] == 1
