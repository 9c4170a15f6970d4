"""One line for everything on the screen: chip, echo, mark, offers, questions, draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, text, type_in, until, vanishes

from kundtui.tui.forms.oneline import OneLineForm
from kundtui.tui.screens.menu import Menu
from kundtui.tui.screens.portfolio import PortfolioScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

SIZES = ((80, 24), (160, 50))


async def begun(pilot: Pilot[int], client: str = "", key: str = "a") -> OneLineForm:
    """Press the key on a client of the grid; without one go on without the chip."""
    screen = pilot.app.screen
    assert isinstance(screen, PortfolioScreen)
    await until(pilot, lambda: screen.lines.rows.total > 0)
    at = screen.grid.index_of(client) if client else 0
    assert at is not None
    screen.lines.move(at)
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, OneLineForm))
    form = pilot.app.screen
    assert isinstance(form, OneLineForm)
    if not client:
        await pilot.press("backspace")
        await appears(pilot, "Whose?")
    return form


async def left(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, PortfolioScreen))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["a", ":"])
async def test_everything_understood_stands_below_the_line(portfolio: Portfolio, size: tuple[int, int], key: str) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await begun(pilot, portfolio.nordbygg, "colon" if key == ":" else key)
        await appears(pilot, "Nordbygg AB (NB)")
        await type_in(pilot, '!! "wrong VAT" &ingrid >tomorrow')
        await appears(pilot, "complaint medium", "“wrong VAT”", "Ingrid Moe", "2026-11-21 (w47)")
        await left(pilot, "enter")
        await appears(pilot, "Stored: complaint medium")
    assert portfolio.kinds()[-2:] == ["complaint.received", "promise.made"]


async def test_the_first_word_not_understood_is_marked_and_enter_goes_to_it(portfolio: Portfolio) -> None:
    app = portfolio.session()
    before = portfolio.kinds()
    async with app.run_test(size=(80, 24)) as pilot:
        form = await begun(pilot, portfolio.nordbygg)
        await type_in(pilot, "!! wrong VAT >soon #vip")
        await appears(pilot, "complaint medium", "“soon” is no date")
        assert form.line.value[form.marker.start : form.marker.end] == ">soon"
        await pilot.press("enter")
        await until(pilot, lambda: form.line.selected_text == ">soon")
        await type_in(pilot, ">v50")
        await vanishes(pilot, "is no date")
        assert form.marker.start == form.marker.end
        assert portfolio.kinds() == before


async def test_the_client_is_typed_completed_and_taken_away(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        form = await begun(pilot)
        await type_in(pilot, "ales")
        await appears(pilot, "Ålesund Fisk (FISK)")
        await pilot.press("tab")
        await until(pilot, lambda: form.client is not None and form.client.client == portfolio.fisk)
        await type_in(pilot, "cal")
        await pilot.press("tab")
        await until(pilot, lambda: form.line.value == "call ")
        await type_in(pilot, "y y n all well 30m")
        await appears(pilot, "do we deliver: yes", "30 min")
        await pilot.press("home", "backspace")
        await appears(pilot, "Whose?", "comes after the client")
        await type_in(pilot, "fisk ")
        await appears(pilot, "Ålesund Fisk · call")
        await left(pilot, "enter")
    assert portfolio.newest(portfolio.fisk)["asked"] == {"ok": "yes", "delivering": "yes", "anything": "no"}


async def test_contacts_are_offered(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        form = await begun(pilot, portfolio.nordbygg)
        await type_in(pilot, "call &")
        await appears(pilot, "Ingrid Moe   Olav Berg")
        await type_in(pilot, "ol")
        await vanishes(pilot, "Ingrid Moe")
        await pilot.press("tab")
        await until(pilot, lambda: form.line.value == "call &Olav ")


async def test_a_day_that_may_be_two_is_asked(portfolio: Portfolio) -> None:
    app = portfolio.session()  # of a Friday
    async with app.run_test(size=(80, 24)) as pilot:
        form = await begun(pilot, portfolio.nordbygg)
        await type_in(pilot, "promised offer >friday")
        await appears(pilot, "Is “friday” Fri 27 Nov 2026 or Fri 20 Nov 2026?")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Menu))
        await appears(pilot, "Fri 2026-11-27 (w48)", "Fri 2026-11-20 (w47)")
        await pilot.press("b")
        await until(pilot, lambda: form.line.value == "promised offer >2026-11-20")
        await left(pilot, "enter")
    assert portfolio.newest()["due"] == "2026-11-20"


async def test_a_past_day_is_asked_about(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        form = await begun(pilot, portfolio.nordbygg)
        await type_in(pilot, "promised offer >yesterday")
        await appears(pilot, "which is past. By when is it due?")
        await pilot.press("enter")
        await until(pilot, lambda: form.line.selected_text == ">yesterday")


async def test_several_clients_are_asked_about(portfolio: Portfolio) -> None:
    portfolio.client("Nordbygg Väst", "NV")
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot)
        await type_in(pilot, "nordbygg !! late")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Menu))
        await pilot.press("a")
        await appears(pilot, "complaint medium · “late”", "Nordbygg")


async def test_a_promise_of_theirs_asks_what_follows_r16(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        form = await begun(pilot, portfolio.nordbygg)
        assert "If late" not in text(pilot.app)
        await type_in(pilot, "awaits numbers >v50")
        await appears(pilot, "If late", "the client's promise")
        await pilot.press("enter")
        await appears(pilot, "What follows if their part is late?")
        assert form.focused is not None
        assert form.focused.id == "consequence"
        await type_in(pilot, "a week later")
        await left(pilot, "enter")
    assert portfolio.newest() == {"text": "numbers", "due": "2026-12-11", "side": "client", "consequence": "a week later"}


async def test_nothing_may_follow(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot, portfolio.nordbygg)
        await type_in(pilot, "awaits numbers >v50")
        await pilot.press("enter")
        await appears(pilot, "What follows if their part is late?")
        await left(pilot, "enter")
    assert "consequence" not in portfolio.newest()


async def test_the_draft_waits_for_its_own_client_and_goes_along_with_another(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot, portfolio.nordbygg)
        await type_in(pilot, "note half a sent")
        await left(pilot, "escape")
        assert (await begun(pilot, portfolio.fisk)).line.value == ""
        await left(pilot, "escape")
        form = await begun(pilot, portfolio.nordbygg)
        assert form.line.value == "note half a sent"
        await pilot.press("home", "backspace")
        await type_in(pilot, "fisk")
        await pilot.press("tab")
        await until(pilot, lambda: form.client is not None)
        assert form.line.value.strip() == "note half a sent"
        await left(pilot, "escape")
        assert (await begun(pilot, portfolio.nordbygg)).line.value == ""


@pytest.mark.parametrize("typed", ["[/] [@click=app.quit]x", "$x {0} %s", "\N{SNOWMAN}" * 90])
async def test_what_is_typed_is_no_markup(portfolio: Portfolio, typed: str) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        form = await begun(pilot, portfolio.nordbygg)
        form.put_in(f"note {typed}")
        await appears(pilot, typed[:20])
        await left(pilot, "enter")
    assert portfolio.newest()["reason"] == typed
