"""What would turn a client, on the screen: the way, each step done by Enter, the whole way, the rhythm agreed, the capacity of the office."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, text, type_in, until, vanishes

from kundtui.desk import rhythm
from kundtui.desk.act import Fact
from kundtui.desk.looking import Sight
from kundtui.tui.forms.answer import AnswerForm
from kundtui.tui.forms.contact import ContactForm
from kundtui.tui.forms.rhythm import RhythmForm
from kundtui.tui.lines import Lines
from kundtui.tui.screens.client import ClientScreen
from kundtui.tui.screens.whatif import WhatIfScreen
from kundtui.tui.screens.why import WhyScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

SIZES = ((60, 16), (80, 24), (160, 50))


async def opened(pilot: Pilot[int]) -> WhatIfScreen:
    """Press x on Nordbygg, the first of the grid, and wait for its way."""
    await appears(pilot, "Nordbygg")
    await pilot.press("x")
    await until(pilot, lambda: isinstance(pilot.app.screen, WhatIfScreen) and bool(pilot.app.screen.lines))
    screen = pilot.app.screen
    assert isinstance(screen, WhatIfScreen)
    return screen


def to_step(screen: WhatIfScreen, act: str) -> None:
    """Put the cursor on the step that has an act."""
    assert screen.found is not None
    stages = screen.found.found.stages
    stage = next(at for at, one in enumerate(stages) if any(part.act == act for part in one.move.parts))
    screen.query_one(Lines).move(next(at for at, line in enumerate(screen.lines) if line.stage == stage))


@pytest.mark.parametrize("size", SIZES)
async def test_the_way_is_shown_and_its_first_step_done(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        screen = await opened(pilot)
        await appears(pilot, "What would turn it", "Answer the complaint")
        to_step(screen, "answer")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, AnswerForm))
        await appears(pilot, "late again")


async def test_a_call_is_logged_and_the_way_grows_shorter(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        assert screen.found is not None
        before = [stage.move.name for stage in screen.found.found.stages]
        assert "touch" in before
        to_step(screen, "call")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ContactForm))
        await pilot.press("tab", "tab", "tab", "tab", *"y", "enter")
        await until(pilot, lambda: app.screen is screen)
        await until(pilot, lambda: screen.found is not None and "touch" not in [stage.move.name for stage in screen.found.found.stages])


async def test_enter_on_the_head_shows_the_whole_way_and_back(portfolio: Portfolio) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await opened(pilot)
        await appears(pilot, "Enter shows the whole way to Good")
        await pilot.press("enter")
        await appears(pilot, "Enter shows the next level only")
        assert screen.to == "good"
        await pilot.press("enter")
        await until(pilot, lambda: screen.to == "")


async def test_several_acts_of_a_step_are_chosen_from(portfolio: Portfolio) -> None:
    portfolio.complain("first", "high", days=3)
    portfolio.complain("second", "low", days=4)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        to_step(screen, "answer")
        await pilot.press("enter")
        await appears(pilot, "Which of these?", "Answer the complaint “first”", "Answer the complaint “second”")
        await pilot.press("b")
        await until(pilot, lambda: isinstance(app.screen, AnswerForm))


async def test_the_next_client_and_why_are_a_key_away(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        first = screen.client.client
        await pilot.press("J")
        await until(pilot, lambda: screen.client.client != first)
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, WhyScreen))


async def test_an_act_without_a_form_opens_the_client(portfolio: Portfolio) -> None:
    from kundtui.domain.moves import Part  # noqa: PLC0415 - only here

    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        app.run_worker(screen.do_part(Part("nothing")))
        await until(pilot, lambda: isinstance(app.screen, ClientScreen))


# The rhythm


@pytest.mark.parametrize("size", SIZES)
async def test_t11_a_agrees_the_rhythm_that_is_assumed(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("A")
        await until(pilot, lambda: isinstance(app.screen, RhythmForm))
        await appears(pilot, "Agree a rhythm with Nordbygg AB")
        await pilot.press("tab", "tab", "enter")
        await vanishes(pilot, "Agree a rhythm with")
        await until(pilot, lambda: portfolio.kinds()[-1] == "rhythm.agreed")
    assert portfolio.newest() == {"channel": "talk", "need": 1, "days": 14}


async def test_t11_what_cannot_be_agreed_is_said_in_the_form_and_stays(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("A")
        await until(pilot, lambda: isinstance(app.screen, RhythmForm))
        await pilot.press("tab", "tab", "ctrl+u")
        await type_in(pilot, "often")
        await pilot.press("enter")
        await appears(pilot, "“often” cannot stand in", "T11")
        assert isinstance(app.screen, RhythmForm)
        assert app.screen.typed()["days"] == "often"
    assert "rhythm.agreed" not in portfolio.kinds()


async def test_another_channel_brings_its_own_numbers(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("A")
        await until(pilot, lambda: isinstance(app.screen, RhythmForm))
        form = app.screen
        assert isinstance(form, RhythmForm)
        await pilot.press("right", "right")
        await until(pilot, lambda: (form.typed()["channel"], form.typed()["days"]) == ("sales", "30"))


# Capacity


@pytest.mark.parametrize("size", SIZES)
async def test_the_capacity_is_found_in_the_palette_and_a_rhythm_agreed_from_it(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("ctrl+p")
        await type_in(pilot, "capacity")
        await appears(pilot, "Capacity: talks that the rhythms need")
        await pilot.press("enter")
        await appears(pilot, "talks a week, routine gives")
        await until(pilot, lambda: "Nordbygg" in text(app))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, RhythmForm))


async def test_a_rhythm_is_agreed_from_why(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, WhyScreen) and bool(app.screen.rows))
        screen = app.screen
        assert isinstance(screen, WhyScreen)
        screen.query_one(Lines).move(next(at for at, row in enumerate(screen.rows) if row.line.kind == "rhythm"))
        await appears(pilot, "Enter agrees a rhythm")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RhythmForm))


# Shown and raw


@pytest.mark.parametrize("size", SIZES)
async def test_shown_and_raw_stand_side_by_side_with_the_next_step_up(portfolio: Portfolio, size: tuple[int, int]) -> None:
    """A grave complaint, answered, resolved and confirmed: the facts are better than what is shown."""
    risen(portfolio)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ClientScreen))
        await appears(pilot, ", raw ", "if the facts stay as good as today")
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, WhyScreen))
        await appears(pilot, ", raw ")


async def test_the_strip_beneath_the_narrow_grid_says_both_levels(portfolio: Portfolio) -> None:
    risen(portfolio)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, ", raw ")


def risen(portfolio: Portfolio) -> None:
    """Let Nordbygg have been in trouble until yesterday."""
    case = portfolio.complain("no heating", "high", days=6)
    for kind, data in (
        ("complaint.answered", {"channel": "call", "decision_on": "2026-11-20"}),
        ("complaint.resolved", {"outcome": "upheld", "cause": "ours"}),
        ("complaint.confirmed", {}),
    ):
        portfolio.record(portfolio.nordbygg, Fact(kind, data, case, portfolio.ago(1)))


async def test_on_another_day_the_way_of_that_day_is_only_looked_at(portfolio: Portfolio) -> None:
    portfolio.complain("late again", "high", days=3)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        screen.sight = Sight(portfolio.desk.now().date() - timedelta(days=1))
        screen.read()
        await appears(pilot, "Thu 19 Nov")
        to_step(screen, "answer")
        await pilot.press("enter")
        await appears(pilot, "where one can only look")


async def test_the_grid_says_when_the_rhythms_need_more_talks_than_the_routine_gives(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        assert "routine gives" not in text(app)
        rhythm.agree(portfolio.desk, rhythm.Agreed(portfolio.nordbygg, "talk", 30, 7))
        await appears(pilot, "Rhythms need 31 talks a week, routine gives 0")
