"""What a window shows at each width and in each language: no column goes where it grows, the keys are named, whole words on the tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, text, type_in, until
from tests.tui.stage import shown

from kundtui import i18n
from kundtui.config import Settings
from kundtui.tui.card import Card
from kundtui.tui.columns import widths
from kundtui.tui.detail import Detail
from kundtui.tui.lines import GUTTER, Lines
from kundtui.tui.panes.pane import Count
from kundtui.tui.panes.tabs import TITLES, tab_line
from kundtui.tui.screens.client import ClientScreen
from kundtui.tui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = ("en", "sv", "nb")
WIDTHS = (60, 80, 100, 120, 160)
SIZES = ((60, 16), (80, 24), (120, 30), (160, 50))
COUNTS = [
    *(("contacts", Count(3)), ("complaints", Count(3, 2)), ("expectations", Count(1)), ("promises", Count(0))),
    *(("timeline", Count(30)), ("history", Count(26)), ("meetings", Count(2))),
]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    i18n.use(str(request.param))
    yield str(request.param)
    i18n.use("en")


async def test_no_column_of_the_grid_vanishes_where_the_window_grows(portfolio: Portfolio, language: str) -> None:
    stood: set[int] = set()
    for width in (*WIDTHS, 180):
        app = portfolio.session()
        async with app.run_test(size=(width, 30)) as pilot:
            await appears(pilot, "Nordbygg")
            lines = app.screen.query_one("#clients", Lines)
            room = lines.size.width - GUTTER - lines.scrollbar_size_vertical
            stands = {at for at, given in enumerate(widths(lines.columns, room)) if given}
            card = app.screen.query_one(Card)
            on_card = set(range(len(lines.columns) - 3, len(lines.columns))) if card.display else set()
            assert stands | on_card >= stood, (language, width)
            stood |= stands
            assert card.display == (width >= 120)
            assert not card.display or 36 <= card.size.width + 1 <= 52
            if width >= 120:
                assert stands | on_card == set(range(len(lines.columns)))
            if width >= 160:
                assert stands == set(range(len(lines.columns)))


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("width", [60, 80])
async def test_the_foot_always_names_the_list_of_keys(portfolio: Portfolio, language: str, width: int, ascii_only: bool) -> None:  # noqa: FBT001 - a parameter of a test
    app = Session(portfolio.desk, Settings(ascii=ascii_only))
    keys = f"? {i18n._('Keys')}"
    async with app.run_test(size=(width, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        assert keys in shown(app)[-1], language
        for key in ("enter", "w"):
            await pilot.press(key)
            await until(pilot, lambda: keys in shown(app)[-1])


@pytest.mark.parametrize("current", range(len(COUNTS)))
def test_the_tabs_have_whole_words_from_80_columns_on_and_are_parted(language: str, current: int) -> None:
    said = "".join(run for run, _style in tab_line(COUNTS, current, 80))
    assert said.count("│") == len(COUNTS) - 1
    assert all(i18n._(title) in said for title in TITLES.values()), language
    late = i18n._("Complaints")
    assert any(one in said for one in (f"{late} 3 2!", f"{late} 3!", f"{late}!", f"2!{late}")), said
    assert f"{late} 3 2!" in "".join(run for run, _style in tab_line(COUNTS, current, 120))


@pytest.mark.parametrize("size", SIZES)
async def test_the_tabs_count_what_the_filter_keeps(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.complain("late again", "high", days=3)
    portfolio.complain("wrong parts", "low", days=1)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg AB")
        app.push_screen(ClientScreen(portfolio.nordbygg))
        await appears(pilot, "Ingrid Moe")
        await pilot.press("2", "/")
        await type_in(pilot, "parts")
        await appears(pilot, "2 Complaints 1" if size[0] > 80 else "2!Complaints")
        if size[0] > 80:
            await appears(pilot, "4 Promises 0")


@pytest.mark.parametrize("size", SIZES)
async def test_the_details_stand_beneath_or_beside_the_list_where_there_is_room(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg AB")
        app.push_screen(ClientScreen(portfolio.nordbygg))
        await appears(pilot, "Ingrid Moe")
        await pilot.press("2")
        await appears(pilot, "Next step")
        lines, detail = app.screen.query_one("#items", Lines), app.screen.query_one(Detail)
        assert (detail.region.y > lines.region.y) == (size[0] < 100)
        assert lines.size.height >= lines.rows.total + 1


async def test_the_details_give_way_to_a_list_that_needs_the_room(portfolio: Portfolio) -> None:
    for number in range(14):
        portfolio.complain(f"number {number}", "low", days=1)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg AB")
        app.push_screen(ClientScreen(portfolio.nordbygg))
        await appears(pilot, "Ingrid Moe")
        await pilot.press("2")
        await appears(pilot, "number 0", "number 13")
        assert not app.screen.query_one(Detail).display, text(app)
