"""The screens of word of mouth, new against lost, recoveries and held drafts; ties by key; and forms that say how a draft sounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, until

from kundtui.desk import complaint, drafting, handling, leaving
from kundtui.desk import portfolio as clients
from kundtui.desk.refused import Refused
from kundtui.store.port import Hit
from kundtui.tui.columns import widths
from kundtui.tui.forms.handling import StepForm
from kundtui.tui.forms.tie import TieForm
from kundtui.tui.lines import GUTTER, Lines
from kundtui.tui.opening import ROOMS, enter
from kundtui.tui.place import Place

if TYPE_CHECKING:
    from kundtui.domain.complaint import Case

SIZES = ((80, 24), (160, 50))
ASKED = pytest.mark.parametrize("size", SIZES)
BAD = "Ni är idioter."


def hit(portfolio: Portfolio) -> Hit:
    return Hit(portfolio.nordbygg, "Nordbygg AB", "NB", "name")


def place(app: object) -> Place:
    screen = getattr(app, "screen", None)
    assert isinstance(screen, Place)
    return screen


@ASKED
async def test_b10_the_unhappy_and_who_knows_them_are_drawn(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.complain("late again", days=1)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg", "10 ")
        enter(place(app), "exposure")
        await appears(pilot, "10 may hear", "Nordbygg", "9 more, thought", "Ålesund Fisk")
        await pilot.press(".")
        await appears(pilot, "Knows another client")


@ASKED
async def test_b12_the_alarm_stands_at_the_head_and_opens_its_table(portfolio: Portfolio, size: tuple[int, int]) -> None:
    today = portfolio.desk.now().date()
    leaving.lose(portfolio.desk, leaving.Lost(portfolio.nordbygg, today, "own_staff", "ingen hörde av sig"))
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        enter(place(app), "alarm")
        await appears(pilot, "1 lost", "to their own staff", "Nordbygg")


@ASKED
@pytest.mark.parametrize(("room", "said"), [("recoveries", "No remedy has been confirmed"), ("drafts", "No draft is held")])
async def test_an_empty_list_says_so(portfolio: Portfolio, size: tuple[int, int], room: str, said: str) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        enter(place(app), room)
        await appears(pilot, said)


async def test_r11_a_held_draft_is_listed_with_its_words(portfolio: Portfolio) -> None:
    case = portfolio.complain("late again", days=1)
    complaint.answer(portfolio.desk, complaint.Answered(portfolio.nordbygg, case))
    with pytest.raises(Refused):
        handling.take(portfolio.desk, handling.Step(portfolio.nordbygg, case, "decide", BAD))
    assert len(drafting.waiting(portfolio.desk)) == 1
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        enter(place(app), "drafts")
        await appears(pilot, "Held until", "idioter", "insult")


async def test_r11_a_form_says_live_how_it_sounds_and_a_second_save_goes_on(portfolio: Portfolio) -> None:
    case = portfolio.complain("late again", days=1)
    complaint.answer(portfolio.desk, complaint.Answered(portfolio.nordbygg, case))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        found = complaint_of(portfolio, case)
        app.push_screen(StepForm(app, hit(portfolio), found, "decide"))
        await appears(pilot, "Decision")
        await pilot.press(*"asap")
        await appears(pilot, "promise without a date", "Say by when")
        await pilot.press("enter")
        await appears(pilot, "Read it again before it goes")
        await pilot.press("enter")
        await until(pilot, lambda: portfolio.kinds()[-1] == "complaint.decided")


async def test_b9_a_tie_is_made_in_its_form_and_an_unknown_client_is_refused_there(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(TieForm(app, hit(portfolio)))
        await appears(pilot, "knows another client")
        await pilot.press(*"zzz", "enter")
        await appears(pilot, "No client is called")


def complaint_of(portfolio: Portfolio, case: str) -> Case:
    return clients.dossier(portfolio.desk, portfolio.nordbygg).complaints[case]


def test_every_screen_of_this_topic_can_be_opened_by_name() -> None:
    assert {"exposure", "alarm", "recoveries", "drafts"} <= set(ROOMS)


@pytest.mark.parametrize("name", ["exposure", "alarm"])
async def test_a_client_and_where_it_went_stand_whole_at_80_columns(portfolio: Portfolio, name: str) -> None:
    """ "Blåklintens Vårdcentral" and "till en annan leverantör" are as long as such names are; b9 and b12 are read by them."""
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        enter(place(app), name)
        await until(pilot, lambda: bool(app.screen.query(Lines)))
        lines = app.screen.query_one(Lines)
        given = widths(lines.columns, 80 - GUTTER - 1)
        assert given[0] >= len("Blåklintens Vårdcentral")
        assert name == "exposure" or given[2] >= len("till en annan leverantör")
