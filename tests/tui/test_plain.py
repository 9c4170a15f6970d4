"""`Y`: what stands on a screen as plain text, whole and without frames, Escape back; what anybody wrote stays data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import NAUGHTY, Portfolio, appears, until

from kundtui.store.port import Hit
from kundtui.tui.opening import ROOMS, enter
from kundtui.tui.place import Place
from kundtui.tui.screens.client import ClientScreen
from kundtui.tui.screens.entry import DetailScreen
from kundtui.tui.screens.plain import MOST, PlainScreen

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

SIZES = [(80, 24), (160, 50)]
LONG = "Kommunalförbundet för räddningstjänst och säkerhetssamordning i norra Västernorrland och Ångermanland"
FRAMES = set("│─╭╮╰╯┌┐└┘▌")


@pytest.fixture
def office(tmp_path: Path) -> Portfolio:
    return Portfolio(tmp_path)


async def plainly(pilot: Pilot[int]) -> str:
    """Press `Y` and give the text that is shown."""
    await pilot.press("Y")
    await until(pilot, lambda: isinstance(pilot.app.screen, PlainScreen))
    screen = pilot.app.screen
    assert isinstance(screen, PlainScreen)
    return screen.text


@pytest.mark.parametrize("size", SIZES)
async def test_the_portfolio_stands_there_whole_and_escape_goes_back(office: Portfolio, size: tuple[int, int]) -> None:
    office.client(LONG, "LONG")
    app = office.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        before = app.screen
        said = await plainly(pilot)
        await appears(pilot, "Plain text", "Nordbygg AB", "Esc back")
        assert {"Nordbygg AB", NAUGHTY, LONG} <= {part for line in said.split("\n") for part in line.split("  ")}
        assert not FRAMES & set(said)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is before)


@pytest.mark.parametrize("size", SIZES)
async def test_a_client_and_an_entry_of_its_timeline_stand_there(office: Portfolio, size: tuple[int, int]) -> None:
    office.complain(f"late {NAUGHTY}")
    app = office.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(ClientScreen(office.nordbygg))
        await until(pilot, lambda: isinstance(app.screen, ClientScreen))
        await appears(pilot, "Timeline")
        assert "Nordbygg AB" in await plainly(pilot)
        await pilot.press("q")
        app.push_screen(DetailScreen([]))
        await until(pilot, lambda: isinstance(app.screen, DetailScreen))
        await plainly(pilot)
        await pilot.press("Y")
        await until(pilot, lambda: isinstance(app.screen, DetailScreen))


@pytest.mark.parametrize("room", ROOMS)
async def test_every_screen_can_be_shown_so(office: Portfolio, room: str) -> None:
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        at = app.screen
        assert isinstance(at, Place)
        enter(at, room, Hit(office.nordbygg, "Nordbygg AB", "NB", "name"))
        await until(pilot, lambda: app.screen is not at and isinstance(app.screen, Place))
        opened = app.screen
        assert isinstance(opened, Place)
        await until(pilot, lambda: app.screen is opened and opened.is_mounted)
        opened.action_plain()
        await until(pilot, lambda: isinstance(app.screen, PlainScreen))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is opened)


async def test_of_a_very_long_list_the_part_around_the_cursor_is_given_and_the_rest_counted(office: Portfolio) -> None:
    for number in range(12):
        office.client(f"Client {number}", f"C{number}")
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Client 1")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("kundtui.tui.screens.plain.MOST", 10)
            said = await plainly(pilot)
        assert MOST > 10
        assert said.count("\nClient ") + said.count(" Client ") <= 10
        assert "… 5 more lines" in said


async def test_the_messages_stand_there_too(office: Portfolio) -> None:
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        app.tell("something was said")
        await pilot.press("E")
        await appears(pilot, "The last messages")
        assert "something was said" in await plainly(pilot)
