"""The screen why: findings with their days, acts that are done from their line, and the way back to the client that one came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, text, until

from kundtui.desk.act import Fact
from kundtui.tui.forms.answer import AnswerForm
from kundtui.tui.forms.contact import ContactForm
from kundtui.tui.lines import Lines
from kundtui.tui.screens.client import ClientScreen
from kundtui.tui.screens.why import WhyScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

SIZES = ((60, 16), (80, 24), (120, 30), (160, 50))


async def at_line(pilot: Pilot[int], kind: str, line_id: str) -> None:
    """Put the cursor on a line of the page."""
    screen = pilot.app.screen
    await until(pilot, lambda: isinstance(pilot.app.screen, WhyScreen) and bool(pilot.app.screen.rows))
    screen = pilot.app.screen
    assert isinstance(screen, WhyScreen)
    at = next(at for at, row in enumerate(screen.rows) if row.line.kind == kind and row.line.id == line_id)
    screen.query_one(Lines).move(at)


@pytest.mark.parametrize("size", SIZES)
async def test_enter_on_the_act_answers_the_complaint_that_holds_the_level(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("w")
        await at_line(pilot, "lift", "K1")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, AnswerForm))
        await appears(pilot, "late again")


async def test_enter_on_what_is_unknown_opens_where_it_is_logged(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("w")
        await at_line(pilot, "gap", "meetings")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ContactForm))


async def test_a_heading_says_and_does_nothing(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("w")
        await at_line(pilot, "factor", "attention")
        told = len(app.told)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, WhyScreen)
        assert len(app.told) == told


async def test_two_surprises_are_told_apart_by_their_days(portfolio: Portfolio) -> None:
    portfolio.record(portfolio.nordbygg, Fact("project.started", {"name": "hall"}, portfolio.desk.new_id(), portfolio.ago(40)))
    portfolio.record(portfolio.nordbygg, *(Fact("surprise.noted", {"text": "x"}, at=portfolio.ago(days)) for days in (5, 12)))
    app = portfolio.session()
    async with app.run_test(size=(120, 50)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("w")
        await appears(pilot, "taken by surprise (Sun 15 Nov)", "taken by surprise (Sun 8 Nov)")


async def test_a_passed_clock_has_no_day_beside_it_that_reads_as_its_own(portfolio: Portfolio) -> None:
    portfolio.complain("late again", "high", days=9)
    app = portfolio.session()
    async with app.run_test(size=(120, 50)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("w")
        await appears(pilot, "is past its")
        assert "Wed 11 Nov" not in text(app)


async def test_escape_leads_back_to_the_client_that_one_has_come_to(portfolio: Portfolio) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ClientScreen) and app.screen.open is not None)
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, WhyScreen) and app.screen.reading is not None)
        await pilot.press("J")
        await until(pilot, lambda: isinstance(app.screen, WhyScreen) and app.screen.client.client != portfolio.nordbygg)
        assert isinstance(app.screen, WhyScreen)
        come_to = app.screen.client.client
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ClientScreen) and app.screen.client == come_to)
        await appears(pilot, "2/3")
