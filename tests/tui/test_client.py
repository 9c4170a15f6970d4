"""The screen of one client: opened from the grid, its tabs, its neighbours, the line under the cursor, and what others write meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import NAUGHTY, Portfolio, appears, text, type_in, until, vanishes

from kundtui.desk import complaint, undo
from kundtui.desk.act import Fact
from kundtui.tui.lines import Lines
from kundtui.tui.screens.client import ClientScreen
from kundtui.tui.screens.portfolio import PortfolioScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from kundtui.tui.session import Session

SIZES = ((80, 24), (160, 50))


async def opened(pilot: Pilot[int], app: Session, client: str) -> None:
    """Open a client over the grid, in the grid's order."""
    await until(pilot, lambda: app.screen.query(Lines).first().rows.total > 0)
    app.push_screen(ClientScreen(client, app.screen.neighbours()))  # type: ignore[attr-defined] # the grid is a place
    await until(pilot, lambda: isinstance(app.screen, ClientScreen) and app.screen.open is not None)
    await appears(pilot, "Ingrid Moe" if client else "")


@pytest.mark.parametrize("size", SIZES)
async def test_enter_opens_the_client_under_the_cursor_and_escape_leads_back(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg AB")
        await pilot.press("s", "b")
        await until(pilot, lambda: isinstance(app.screen, PortfolioScreen) and "name" in text(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ClientScreen))
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, ClientScreen))


@pytest.mark.parametrize("size", SIZES)
async def test_every_tab_shows_what_the_log_holds_on_its_topic(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await appears(pilot, "Ingrid Moe", "yes/no", "soured", "8d", "Left", "Kari Lund", "Ålesund Fisk", "ambassador")
        await pilot.press("2")
        await appears(pilot, "late again", "high", "late: first answer", "received")
        await pilot.press("right")
        await appears(pilot, "every Friday", "30 days", "no answer yet on delays", "not said yet")
        await pilot.press("l")
        await appears(pilot, "send the drawing", "3d late", "overdue", "numbers", "in 4d")
        await pilot.press("5")
        await appears(pilot, "Complaint (high): late again", "Anna Ek", "Call to Ingrid Moe")
        await pilot.press("right")
        await appears(pilot, "Half a year", "w47 16 Nov to 20 Nov", "Tue 17 Nov 10:00", "Complaint (high): late again")
        await pilot.press("right")
        await appears(pilot, "No meeting was held or planned.")
        await pilot.press("right")
        await appears(pilot, "Will/mandate")


@pytest.mark.parametrize("size", SIZES)
async def test_the_cursor_on_a_week_names_what_moved_the_score_however_many_weeks_there_are(
    portfolio: Portfolio, size: tuple[int, int]
) -> None:
    portfolio.complain("late", "low", days=170)
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await pilot.press("6")
        await appears(pilot, "Half a year", "w47 16 Nov to 20 Nov", "Complaint (high): late again")
        await pilot.press("end")
        await appears(pilot, "Complaint (low): late")


@pytest.mark.parametrize("size", SIZES)
async def test_the_line_of_tabs_counts_things_and_what_is_late(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        wide = "1 Contacts 2", "2 Complaints 1 (1 late)", "3 Expectations 2", "5 Timeline"
        narrow = "1 Contacts", "│2!Complaints│", "3 Expectations", "5 Timeline", "6 Trend"
        await appears(pilot, *(wide if size[0] > 100 else narrow))


async def test_the_header_tells_level_score_owner_and_what_is_due(portfolio: Portfolio) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await appears(pilot, "Nordbygg AB", "NB", "no owner", "/3", "Next: ")


async def test_next_and_previous_follow_the_grid_and_stay_in_the_tab(portfolio: Portfolio) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await pilot.press("2")
        await appears(pilot, "late again", "1/3")
        await pilot.press("J")
        await appears(pilot, "2/3", "No complaint yet")
        await pilot.press("K")
        await appears(pilot, "1/3", "late again")
        await pilot.press("K")
        await appears(pilot, "no further client")
        assert "1/3" in text(app)


async def test_a_colleagues_complaint_appears_and_the_cursor_stays_on_its_line(portfolio: Portfolio) -> None:
    portfolio.complain("first of all", days=1)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await pilot.press("2")
        await appears(pilot, "► low     first of all")
        complaint.log(portfolio.colleague(), complaint.Received(portfolio.nordbygg, "graver still", "high", at=portfolio.ago(20)))
        await appears(pilot, "graver still", "► low     first of all")


async def test_a_client_whose_adding_a_colleague_takes_back_closes_with_a_word(portfolio: Portfolio) -> None:
    app = portfolio.session()
    new = portfolio.client("Short Lived", "SL")
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Short Lived")
        app.push_screen(ClientScreen(new))
        await until(pilot, lambda: isinstance(app.screen, ClientScreen) and app.screen.open is not None)
        undo.undo(portfolio.colleague())
        await until(pilot, lambda: not isinstance(app.screen, ClientScreen))


@pytest.mark.parametrize("size", SIZES)
async def test_a_naughty_name_is_shown_as_it_is(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.record(portfolio.nordbygg, Fact("contact.added", {"name": NAUGHTY}, portfolio.desk.new_id(), portfolio.ago(2)))
    portfolio.complain(NAUGHTY, days=1)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await appears(pilot, NAUGHTY[:20])
        await pilot.press("2")
        await appears(pilot, NAUGHTY)
        await pilot.press("enter")
        await appears(pilot, "First answer to", NAUGHTY)
        await pilot.press("escape", "5", "enter")
        await appears(pilot, "Recorded by", NAUGHTY)


async def test_the_filter_narrows_the_timeline_as_it_is_typed_and_escape_clears_it(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await pilot.press("5", "slash")
        await type_in(pilot, "alesund")
        await appears(pilot, "Knows another client: Ålesund Fisk")
        await vanishes(pilot, "Promised by")
        await pilot.press("enter")
        await appears(pilot, "/ alesund")
        await pilot.press("escape")
        await appears(pilot, "Promised by")
        assert isinstance(app.screen, ClientScreen)


async def test_an_entry_opens_with_its_fields_and_who_recorded_it(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await pilot.press("5", "enter")
        await appears(pilot, "If late", "a week later", "Happened", "Recorded by", "Anna Ek", "Id of the act")
        await pilot.press("escape")
        await vanishes(pilot, "Id of the act")


async def test_what_was_taken_back_is_not_in_the_timeline(portfolio: Portfolio) -> None:
    portfolio.complain("not meant so")
    undo.undo(portfolio.desk)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await pilot.press("5")
        await appears(pilot, "Promised by")
        assert "not meant so" not in text(app)


async def test_the_details_of_an_open_complaint_are_two_keys_away_in_a_narrow_window(portfolio: Portfolio) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await pilot.press("2", "full_stop")
        await appears(pilot, "Everything about it", "First answer", "Resolve")
        await pilot.press("a")
        await appears(pilot, "Clocks", "Said by", "Ingrid Moe", "Steps")


async def test_in_a_wide_window_the_details_follow_the_cursor(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(160, 50)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await appears(pilot, "Mandate", "070-1")
        await pilot.press("j")
        await appears(pilot, "not assessed yet")
