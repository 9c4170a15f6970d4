"""A complaint in one line: the client at hand, another by name, the echo, the draft that waits for its own client."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, type_in, until
from textual.widgets import Input

from kundtui.tui.forms.complaint import ComplaintForm
from kundtui.tui.screens.portfolio import PortfolioScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

SIZES = ((80, 24), (160, 50))


async def begun(pilot: Pilot[int], client: str) -> Input:
    """Press c on a client of the grid."""
    screen = pilot.app.screen
    assert isinstance(screen, PortfolioScreen)
    await until(pilot, lambda: screen.lines.rows.total > 0)
    at = screen.grid.index_of(client)
    assert at is not None
    screen.lines.move(at)
    await pilot.press("c")
    await until(pilot, lambda: isinstance(pilot.app.screen, ComplaintForm))
    return pilot.app.screen.query_one("#line", Input)


async def left(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, PortfolioScreen))


@pytest.mark.parametrize("size", SIZES)
async def test_a_complaint_about_the_client_at_hand_is_one_key_the_words_and_enter(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await begun(pilot, portfolio.nordbygg)
        await type_in(pilot, "!!! late again &ingrid")
        await appears(pilot, "complaint high", "“late again”", "Ingrid Moe")
        await left(pilot, "enter")
        await appears(pilot, "Stored: Nordbygg AB")
    kept = portfolio.newest()
    assert (kept["text"], kept["severity"], kept["contact"]) == ("late again", "high", portfolio.ingrid)


async def test_backspace_at_the_beginning_takes_the_chip_away_and_the_first_words_name_the_client(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot, portfolio.nordbygg)
        await pilot.press("backspace")
        await type_in(pilot, "fisk !! no fish")
        await appears(pilot, "Ålesund Fisk · complaint medium")
        await left(pilot, "enter")
        await appears(pilot, "Stored: Ålesund Fisk")
    assert portfolio.newest(portfolio.fisk)["text"] == "no fish"


async def test_a_draft_waits_for_its_own_client(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot, portfolio.nordbygg)
        await type_in(pilot, "half a sent")
        await left(pilot, "escape")
        assert (await begun(pilot, portfolio.fisk)).value == ""
        await left(pilot, "escape")
        assert (await begun(pilot, portfolio.nordbygg)).value == "half a sent"


async def test_nobody_meant_and_no_words_are_refused_in_the_form_and_nothing_is_stored(portfolio: Portfolio) -> None:
    app = portfolio.session()
    before = portfolio.kinds()
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot, portfolio.nordbygg)
        await pilot.press("enter")
        await appears(pilot, "There is no text")
        await pilot.press("backspace")
        await type_in(pilot, "zzzz is angry")
        await pilot.press("enter")
        await appears(pilot, "No client is called")
    assert portfolio.kinds() == before


async def test_r6_the_key_of_the_exclamation_mark_and_a_few_words_are_a_complaint_of_low_severity(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        screen = app.screen
        assert isinstance(screen, PortfolioScreen)
        screen.lines.move(screen.grid.index_of(portfolio.nordbygg) or 0)
        await pilot.press("exclamation_mark")
        await until(pilot, lambda: isinstance(pilot.app.screen, ComplaintForm))
        await type_in(pilot, "the invoice came twice")
        await left(pilot, "enter")
        await appears(pilot, "Stored: Nordbygg AB")
    assert (portfolio.newest()["text"], portfolio.newest()["severity"]) == ("the invoice came twice", "low")


async def test_a_day_a_full_name_and_a_tag_are_read_as_in_the_entry_line(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot, portfolio.nordbygg)
        await type_in(pilot, "!! late again &ingrid moe, >tomorrow #vat")
        await appears(pilot, "“late again”", "Ingrid Moe", "promised by Sat 2026-11-21", "#vat")
        await left(pilot, "enter")
        await appears(pilot, "Stored: Nordbygg AB")
    entries = portfolio.desk.store.log(portfolio.nordbygg).entries[-3:]
    assert [entry.kind for entry in entries] == ["complaint.received", "promise.made", "client.changed"]
    assert entries[0].data == {"text": "late again", "severity": "medium", "contact": portfolio.ingrid}


async def test_a_day_that_may_be_another_is_asked_and_a_sign_that_is_no_day_is_text(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        line = await begun(pilot, portfolio.nordbygg)
        await type_in(pilot, "late >yesterday")
        await appears(pilot, "which is past")
        line.value = "it says <null> and >100 kg"
        await appears(pilot, "“it says <null> and >100 kg”")
        await left(pilot, "enter")
        await appears(pilot, "Stored: Nordbygg AB")
    assert portfolio.newest()["text"] == "it says <null> and >100 kg"
