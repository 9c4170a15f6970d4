"""The portfolio as heat, marks, saved views and acts on many, at two sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, text, type_in, until, vanishes
from tests.tui.stage import Stage, shown

from kundtui.desk import views
from kundtui.tui.heat import Heat
from kundtui.tui.rows import Listed
from kundtui.tui.screens.portfolio import PortfolioScreen

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

SIZES = [(80, 24), (160, 50)]


@pytest.fixture
def office(tmp_path: Path) -> Portfolio:
    office = Portfolio(tmp_path)
    for number in range(8):
        office.client(f"Client {number}", f"C{number}")
    return office


def grid(pilot: Pilot[int]) -> PortfolioScreen:
    screen = pilot.app.screen
    assert isinstance(screen, PortfolioScreen)
    return screen


async def choose(pilot: Pilot[int], words: str) -> None:
    """Press the letter of a line in a menu."""
    await appears(pilot, words)
    line = next(line for line in shown(pilot.app) if words in line)
    await pilot.press(line[: line.index(words)].split()[-1])


@pytest.mark.parametrize("size", SIZES)
async def test_v_shows_each_client_on_one_line_side_by_side_and_keeps_the_cursor(office: Portfolio, size: tuple[int, int]) -> None:
    office.complain("late", "high", days=9)
    async with office.session().run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("j", "j")
        at = grid(pilot).current
        await pilot.press("v")
        await until(pilot, lambda: grid(pilot).heat)
        await until(pilot, lambda: isinstance(pilot.app.focused, Heat))
        heat = grid(pilot).lines
        assert isinstance(heat, Heat)
        assert heat.across == (3 if size[0] == 80 else 5)
        assert grid(pilot).current == at
        await until(pilot, lambda: "1!" in text(pilot.app))
        lines = shown(pilot.app)
        row = next(line for line in lines if "Nordbygg AB" in line)
        assert sum(name in row for name in ("Nordbygg AB", "Ålesund Fisk", "Client 0", "Client 1", "Client 2", "snow")) >= 2
        await pilot.press("v")
        await appears(pilot, "Score")
        assert grid(pilot).current == at


async def test_arrows_and_hjkl_go_in_all_four_directions_and_stop_at_the_edges(office: Portfolio) -> None:
    async with office.session().run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("v")
        await until(pilot, lambda: isinstance(pilot.app.focused, Heat))
        heat = grid(pilot).lines
        for keys, at in (
            ("l", 1),
            ("j", 4),
            ("h", 3),
            ("k", 0),
            ("h", 0),
            ("k", 0),
            ("G", 10),
            ("j", 10),
            ("right", 10),
            ("up", 7),
            ("right", 8),
            ("down", 10),
            ("g", 0),
        ):
            await pilot.press(keys)
            await until(pilot, lambda: True)
            assert (keys, heat.cursor) == (keys, at)
        await pilot.press("l", "enter")
        await until(pilot, lambda: not isinstance(pilot.app.screen, PortfolioScreen))


async def test_the_heat_view_is_remembered(office: Portfolio) -> None:
    async with office.session().run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("v")
        await until(pilot, lambda: grid(pilot).heat)
    async with office.session().run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(pilot.app.focused, Heat))
        await appears(pilot, "Nordbygg")


async def test_without_colour_the_levels_are_told_by_sign_and_style(office: Portfolio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    office.complain("late", "high", days=9)
    async with office.session().run_test(size=(80, 24)) as pilot:
        await pilot.press("v")
        await until(pilot, lambda: any(sign in text(pilot.app) for sign in ("■ Nordbygg", "▲ Nordbygg")))


@pytest.mark.parametrize("heat", [False, True])
async def test_marks_are_kept_counted_and_taken_away_by_escape_after_the_filter(office: Portfolio, *, heat: bool) -> None:
    async with office.session().run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        if heat:
            await pilot.press("v")
            await until(pilot, lambda: isinstance(pilot.app.focused, Heat))
        await pilot.press("space", "space")
        await appears(pilot, "2 marked")
        assert len(office.desk.store.personal.marks("anna")) == 2
        await pilot.press("slash")
        await type_in(pilot, "client")
        await pilot.press("enter", "*")
        await until(pilot, lambda: len(grid(pilot).marks) >= 8)
        await pilot.press("*")
        await until(pilot, lambda: len(grid(pilot).marks) <= 2)
        await pilot.press("*", "escape")
        await appears(pilot, "marked", "Ålesund")
        await pilot.press("escape")
        await vanishes(pilot, "marked")
        assert office.desk.store.personal.marks("anna") == ()


async def test_a_view_is_saved_by_the_menu_and_comes_back_by_its_number(office: Portfolio) -> None:
    async with office.session().run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("slash")
        await type_in(pilot, "ålesund")
        await pilot.press("enter", "v")
        await until(pilot, lambda: isinstance(pilot.app.focused, Heat))
        await pilot.press("ctrl+p")
        await type_in(pilot, "save this view")
        await appears(pilot, "Save this view as number")
        await pilot.press("enter")
        await appears(pilot, "Number", "Name")
        await pilot.press("tab")
        await type_in(pilot, "The coast")
        await pilot.press("enter")
        await until(pilot, lambda: bool(views.views(office.desk)))
        assert views.views(office.desk)[1] == views.View("The coast", "ålesund", heat=True)
        await until(pilot, lambda: isinstance(pilot.app.screen, PortfolioScreen))
        await pilot.press("0")
        await appears(pilot, "Nordbygg")
        assert grid(pilot).heat
        await pilot.press("v", "1")
        await vanishes(pilot, "Nordbygg")
        assert grid(pilot).heat
        await pilot.press("7")
        await appears(pilot, "no saved view 7")
        await pilot.press("0", "ctrl+p")
        await type_in(pilot, "coast")
        await appears(pilot, "View: The coast")
        await pilot.press("enter")
        await vanishes(pilot, "Nordbygg")


@pytest.mark.parametrize("size", SIZES)
async def test_a_tag_for_the_marked_is_previewed_stored_and_taken_back_as_one(office: Portfolio, size: tuple[int, int]) -> None:
    async with office.session().run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("*", ".")
        await appears(pilot, "11 marked", "Add a tag")
        await pilot.press("b")
        await appears(pilot, "Add a tag · 11 clients")
        await type_in(pilot, "vip")
        await pilot.press("enter")
        await appears(pilot, "11 clients change")
        assert not any(entry.kind == "client.changed" for entry in office.desk.store.export())
        await pilot.press("enter")
        await appears(pilot, "Stored for 11 clients.")
        await pilot.press("u")
        await appears(pilot, "Taken back")


async def test_a_wrong_number_in_a_rhythm_is_told_in_the_form(office: Portfolio) -> None:
    async with office.session().run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("space", ".")
        await appears(pilot, "Agree a rhythm")
        await pilot.press("d")
        await appears(pilot, "In days")
        await pilot.press("tab", "tab", "end", "x", "enter")
        await appears(pilot, "cannot stand")
        await pilot.press("backspace", "enter")
        await appears(pilot, "1 client changes")
        await pilot.press("enter")
        await appears(pilot, "Stored for 1 client.")


async def test_a_client_is_merged_from_its_menu_and_leaves_the_grid(office: Portfolio) -> None:
    async with office.session().run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Client 7")
        await pilot.press("slash")
        await type_in(pilot, "C7")
        await pilot.press("enter", ".")
        await choose(pilot, "Is the same as another")
        await appears(pilot, "Merge Client 7 into another")
        await type_in(pilot, "nb")
        await pilot.press("enter")
        await appears(pilot, "Client 7 is merged into Nordbygg AB")
        await pilot.press("escape", "slash")
        await type_in(pilot, "lifecycle:E")
        await appears(pilot, "1/1")
        await pilot.press("enter", ".")
        await appears(pilot, "Complaint in one line")
        await pilot.press("G")
        await choose(pilot, "Not the same: part")
        await appears(pilot, "stands for itself again")
        await until(pilot, lambda: not grid(pilot).grid.total)


async def test_a_long_portfolio_scrolls_by_half_pages_and_a_click_finds_its_client() -> None:
    rows = [(("●", "pill.good"), (f"Client {number}", "pill.good"), ("1!", "pill.good")) for number in range(1000)]
    heat = Heat((), Listed(rows), header=False)
    async with Stage(heat).run_test(size=(80, 24)) as pilot:
        await pilot.press("pagedown", "pagedown", "pagedown")
        assert heat.cursor == 3 * 36
        await until(pilot, lambda: "Client 108" in text(pilot.app))
        await pilot.press("G")
        assert heat.cursor == 999
        await until(pilot, lambda: "Client 999" in text(pilot.app))
        await pilot.press("g")
        await until(pilot, lambda: "Client 0 " in text(pilot.app))
        await pilot.click(Heat, offset=(60, 2))
        assert heat.cursor == 8
        await pilot.resize_terminal(160, 50)
        await until(pilot, lambda: heat.across == 5 and "Client 4 " in shown(pilot.app)[0])
        heat.scroll_to(y=120, animate=False)
        await until(pilot, lambda: heat.cursor // 5 >= 120)
