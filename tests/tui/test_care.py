"""Care on the screens: services with marks, trust, competitors, mirror notes, white space, revenue, the programme, and their forms."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from tests.tui.portfolio import Portfolio, appears, type_in, until

from kundtui.desk import care, client, money, offering, service
from kundtui.store.port import Hit
from kundtui.tui.forms.care import GestureForm, MirrorForm, SendForm, TrustForm
from kundtui.tui.forms.offering import OfferForm, PresentForm
from kundtui.tui.opening import enter
from kundtui.tui.place import Place
from kundtui.tui.screens.care import CareScreen
from kundtui.tui.screens.client import ClientScreen
from kundtui.tui.screens.menu import Menu
from kundtui.tui.screens.offering import ServicesScreen
from kundtui.tui.screens.programme import ProgrammeScreen, WithoutScreen
from kundtui.tui.screens.revenue import RevenueScreen
from kundtui.tui.screens.whitespace import WhitespaceScreen

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

ASKED = pytest.mark.parametrize("size", [(80, 24), (160, 50)])


@pytest.fixture
def portfolio(tmp_path: Path) -> Portfolio:
    found = Portfolio(tmp_path)
    for name in ("Print", "Signs", "Stands"):
        service.enlist(found.desk, name)
    return found


async def go(pilot: Pilot[Any], portfolio: Portfolio, room: str) -> None:
    """Open a screen on Nordbygg from wherever one is."""
    await appears(pilot, "Nordbygg")
    screen = pilot.app.screen
    assert isinstance(screen, Place)
    enter(screen, room, Hit(portfolio.nordbygg, "Nordbygg AB", "NB", "name"))


@ASKED
async def test_t6_services_are_presented_several_at_once_by_marks(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await go(pilot, portfolio, "services")
        await appears(pilot, "Nothing was ever presented", "Print", "Signs", "Stands")
        await pilot.press("space", "j", "j", "space", ".")
        await until(pilot, lambda: isinstance(app.screen, PresentForm))
        await pilot.press("enter")
        await appears(pilot, "Stored: services presented.", "1 of 3 is not presented")
        names = portfolio.desk.office.services(portfolio.desk.now())
        assert {names[one] for one in portfolio.newest()["services"]} == {"Print", "Stands"}


async def test_t6_enter_presents_a_service_and_then_asks_what_they_say(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, portfolio, "services")
        await appears(pilot, "Nothing was ever presented")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PresentForm))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ServicesScreen))
        await appears(pilot, "2 of 3 are not presented")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, OfferForm))
        await pilot.press("tab", "right", "enter")
        await appears(pilot, "Stored: what they say of it.", "interested")
        assert portfolio.newest()["answer"] == "interested"


@ASKED
async def test_t5_a_mirror_note_without_a_solution_stays_in_its_form_and_goes_when_it_has_one(
    portfolio: Portfolio, size: tuple[int, int]
) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await go(pilot, portfolio, "care")
        await appears(pilot, "Mirror notes", "Enter notes it")
        await pilot.press("j", "j", "enter")
        await until(pilot, lambda: isinstance(app.screen, MirrorForm))
        await type_in(pilot, "dark sign")
        await pilot.press("tab")
        await type_in(pilot, "a visit")
        await pilot.press("enter")
        await appears(pilot, "proposed solution", "practice T5", "dark sign")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, CareScreen))
        await pilot.press("enter")
        await appears(pilot, "dark sign", "a visit")
        await pilot.press("tab", "tab")
        await type_in(pilot, "a lamp")
        await pilot.press("enter")
        await appears(pilot, "Stored: mirror note.", "not sent yet" if size[0] > 100 else "dark sign")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, SendForm))
        await type_in(pilot, "ingrid")
        await pilot.press("enter")
        await appears(pilot, "Stored: mirror note sent.")
        assert portfolio.newest() == {"contact": portfolio.ingrid}


async def test_t4_enter_tells_the_client_of_a_competitor(portfolio: Portfolio) -> None:
    care.note_competitor(portfolio.desk, care.Noted(portfolio.nordbygg, "Lindorm", "free freight"))
    app = portfolio.session()
    async with app.run_test(size=(160, 50)) as pilot:
        await go(pilot, portfolio, "care")
        await appears(pilot, "Lindorm", "not shared yet")
        await pilot.press("j", "enter")
        await appears(pilot, "was told of Lindorm")
        await pilot.press("enter")
        await appears(pilot, "Stored: the client was told.", "shared Fri 20 Nov")


async def test_t2_trust_is_noted_with_what_they_said_and_stands_in_the_client(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, portfolio, "care")
        await appears(pilot, "How the client sees us")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, TrustForm))
        await pilot.press("right", "enter")
        await appears(pilot, "never guessed", "practice T2")
        await pilot.press("tab")
        await type_in(pilot, "never without you")
        await pilot.press("enter")
        await appears(pilot, "Stored: how they see us.", "partner", "never without you")
        app.push_screen(ClientScreen(portfolio.nordbygg))
        await appears(pilot, "Nordbygg AB")
        await pilot.press("3", "end")
        await appears(pilot, "partner", "“never without you”")


async def test_t3_a_gesture_by_the_acts_of_the_client(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, portfolio, "care")
        await appears(pilot, "How the client sees us")
        await pilot.press(".")
        await until(pilot, lambda: isinstance(app.screen, Menu))
        menu = app.screen
        assert isinstance(menu, Menu)
        await pilot.press("abcdefim"[[choice.id for choice in menu.choices].index("gesture.make")])
        await until(pilot, lambda: isinstance(app.screen, GestureForm))
        await type_in(pilot, "flowers")
        await pilot.press("enter")
        await appears(pilot, "Stored: gesture.", "flowers")


@ASKED
async def test_t30_the_programme_shows_shares_and_those_without(portfolio: Portfolio, size: tuple[int, int]) -> None:
    care.tell(portfolio.desk, "gesture", portfolio.nordbygg, "flowers")
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await go(pilot, portfolio, "programme")
        await appears(pilot, "a gesture or an idea", "33 %", "1 of 3")
        assert isinstance(app.screen, ProgrammeScreen)
        await pilot.press("slash")
        await type_in(pilot, "gesture")
        await pilot.press("enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, WithoutScreen))
        await appears(pilot, "not with 2 clients", "Ålesund Fisk")
        await pilot.press("j", "enter")
        await until(pilot, lambda: isinstance(app.screen, ClientScreen))


@ASKED
async def test_t7_b1_white_space_and_revenue_open_from_anywhere(portfolio: Portfolio, size: tuple[int, int]) -> None:
    desk = portfolio.desk
    draft = money.Recorded(portfolio.nordbygg, desk.now().date(), desk.now().date(), Fraction(9000), Fraction(10))
    money.record(desk, draft)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await go(pilot, portfolio, "whitespace")
        await appears(pilot, "0 clients to offer something", "nothing to offer")
        assert isinstance(app.screen, WhitespaceScreen)
        await pilot.press("escape")
        await go(pilot, portfolio, "revenue")
        await appears(pilot, "100 %", "9,000 SEK", "2 clients have no revenue recorded", "Nordbygg AB")
        assert isinstance(app.screen, RevenueScreen)


async def test_t6_the_presentation_that_is_due_stands_on_today_and_enter_presents(portfolio: Portfolio) -> None:
    desk = portfolio.desk
    client.assign(desk, client.Assigned(portfolio.nordbygg, desk.member.id))
    offering.present(desk, portfolio.nordbygg, list(offering.matrix(desk, portfolio.nordbygg).names), portfolio.ago(366))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        screen = pilot.app.screen
        assert isinstance(screen, Place)
        enter(screen, "today")
        await appears(pilot, "present services", "Print, Signs, Stands")
        await pilot.press(*"jjjj", "enter")
        await until(pilot, lambda: isinstance(app.screen, PresentForm))


async def test_t5_what_can_be_noted_is_named_whole_in_a_narrow_window(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, portfolio, "care")
        await appears(pilot, "promise to the market", "Enter notes it")
