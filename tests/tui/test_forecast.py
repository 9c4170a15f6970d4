"""The forecast on the screens: strip, card, client and why say where the level goes, when, and what is left undone (T17)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, until

from kundtui.desk.act import Fact
from kundtui.domain.standing import Filter
from kundtui.i18n import day_to_come
from kundtui.tui.screens.client import ClientScreen
from kundtui.words.terms import word

if TYPE_CHECKING:
    from pathlib import Path

TALK = {"channel": "call", "direction": "out", "reached": True, "asked": {"ok": "yes", "delivering": "yes"}}


@pytest.fixture
def portfolio(tmp_path: Path) -> Portfolio:
    """Ålesund Fisk is called every week until today, and by nobody after."""
    found = Portfolio(tmp_path)
    for days in (28, 21, 14, 7, 1):
        found.record(found.fisk, Fact("interaction.logged", TALK, at=found.ago(days)))
    return found


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_t17_every_screen_says_the_day_of_the_drop_and_why(portfolio: Portfolio, size: tuple[int, int]) -> None:
    row = portfolio.desk.store.grid("drop", False, Filter()).rows(0, 1)[0]  # noqa: FBT003 - as the port has it
    assert row.drop_on is not None
    when = day_to_come(date.fromisoformat(row.drop_on), portfolio.desk.now().date())
    said = f"{word('level', row.drop_level or '')} on {when}"
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Ålesund Fisk")
        await pilot.press("s", "d")
        await until(pilot, lambda: app.screen.query("#clients").first().has_focus)
        await pilot.press("g")
        await appears(pilot, "Sort: next drop", said)
        app.push_screen(ClientScreen(row.client))
        await appears(pilot, row.name, f"{said} if ")
        await pilot.press("w")
        await appears(pilot, "Why this colour", f"{said} if ")
