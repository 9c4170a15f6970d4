"""The complaints of all clients and our own doorstep on the screen: order, the next step, all steps, marks, at two sizes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, until
from tests.tui.stage import shown
from textual.widgets import Input

from kundtui import i18n
from kundtui.desk import client, complaint, handling
from kundtui.desk.act import Fact
from kundtui.desk.handling import Step
from kundtui.store.port import Hit
from kundtui.tui.forms.base import Form
from kundtui.tui.pick import Pick
from kundtui.tui.screens.complaints import ComplaintsScreen
from kundtui.tui.screens.doorstep import DoorstepScreen
from kundtui.tui.screens.listing import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.pilot import Pilot

    from kundtui.tui.session import Session

SIZES = [(80, 24), (160, 50)]


def field(app: Session, name: str) -> Input:
    return app.screen.query_one(f"#{name}", Input)


async def form(pilot: Pilot[int], *keys: str) -> None:
    await pilot.press(*keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, Form))


async def back_in(pilot: Pilot[int], screen: type) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, screen))


def row(app: Session, words: str) -> int:
    return next(at for at, line in enumerate(shown(app)) if words in line)


@pytest.mark.parametrize("size", SIZES)
async def test_complaints_of_all_clients_stand_by_their_clock(portfolio: Portfolio, size: tuple[int, int]) -> None:
    """Item 4: late first, then due today, then by clock; Enter takes the next step, which is a call (R4)."""
    portfolio.complain("wrong colour", hour=13)
    portfolio.complain("late again", days=3)
    due_today = portfolio.complain("no invoice", days=1, hour=15)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("C")
        await appears(pilot, "Due today", "Later", "call them: the first answer")
        assert row(app, "late again") < row(app, "no invoice") < row(app, "wrong colour")
        await pilot.press("down")
        await form(pilot, "enter")
        await pilot.press("enter")
        await back_in(pilot, ComplaintsScreen)
        assert portfolio.kinds()[-1] == "complaint.answered"
        found = [entry.subject for entry in portfolio.desk.store.log(portfolio.nordbygg).entries]
        assert found[-1] == due_today


async def test_any_step_is_two_keys_and_its_refusal_stays_in_the_form(portfolio: Portfolio) -> None:
    """A pause without an end is refused with its practice; what was typed stays."""
    case = portfolio.complain("late again", days=1)
    complaint.answer(portfolio.desk, complaint.Answered(portfolio.nordbygg, case))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("C")
        await appears(pilot, "tell the decision")
        await pilot.press(".")
        await appears(pilot, "Wait for the client", "Decline, with grounds", "Apology", "Taken back")
        await form(pilot, "m")
        await pilot.press("enter")
        await appears(pilot, "A pause needs an end", "practice B8")
        field(app, "day").value = "27/11"
        await pilot.press("enter")
        await back_in(pilot, ComplaintsScreen)
        await appears(pilot, "waiting")
        assert portfolio.newest() == {"until": "2026-11-27"}


async def test_r8_help_that_is_a_redo_goes_to_cost(portfolio: Portfolio) -> None:
    case = portfolio.complain("late again", days=1)
    complaint.answer(portfolio.desk, complaint.Answered(portfolio.nordbygg, case))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("C")
        await appears(pilot, "tell the decision")
        await pilot.press(".")
        await appears(pilot, "Help, or work done again")
        await form(pilot, "f")
        field(app, "text").value = "painted anew"
        app.screen.query_one("#redo", Pick).value = "yes"
        field(app, "minutes").value = "90"
        await pilot.press("enter")
        await back_in(pilot, ComplaintsScreen)
        assert portfolio.newest() == {"minutes": 90, "billable": False, "note": "painted anew"}


async def test_marked_complaints_are_resolved_together_or_not_at_all(portfolio: Portfolio) -> None:
    """Each passes the gate of the resolution; what is refused is named, and the draft stays."""
    for text in ("late again", "wrong colour"):
        portfolio.complain(text, days=1)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("C")
        await appears(pilot, "wrong colour")
        await pilot.press("*", ".")
        await appears(pilot, "With all marked", "Resolve")
        await form(pilot, "d")
        await appears(pilot, "Resolve 2 complaints", "Apology", "Proposal", "Help", "Prevention", "Enter saves")  # all of it at 80x24
        field(app, "apology").value = "we are sorry"
        await pilot.press("enter")
        await appears(pilot, "Nothing is stored", "practice A8")
        assert field(app, "apology").value == "we are sorry"
        assert portfolio.kinds()[-1] == "complaint.received"
        field(app, "proposal").value = "a new one"
        field(app, "waived-help").value = "they want none"
        await pilot.press("enter")
        await appears(pilot, "Nothing is stored", "practice B6")
        field(app, "waived-prevention").value = "nobody could know"
        await pilot.press("enter")
        await back_in(pilot, ComplaintsScreen)
        await until(pilot, lambda: portfolio.kinds().count("complaint.resolved") == 2)


async def test_whose_complaint_it_is_is_told_whole_at_80_columns(portfolio: Portfolio) -> None:
    name = "Blåklintens Vårdcentral"
    client.change(portfolio.desk, client.Changed(portfolio.nordbygg, {"name": name}))
    portfolio.complain("late again", days=1)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Blåklintens")
        await pilot.press("C")
        await appears(pilot, f"{name}: late again")


async def test_b8_a_decision_moved_twice_is_seen_by_the_leader(portfolio: Portfolio) -> None:
    case = portfolio.complain("late again", days=1)
    complaint.answer(portfolio.desk, complaint.Answered(portfolio.nordbygg, case))
    for day in (27, 30):
        handling.take(portfolio.desk, Step(portfolio.nordbygg, case, "move", "the lab is closed", date(2026, 11, day)))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("C")
        await appears(pilot, "1 decision moved twice", "moved twice:")


@pytest.mark.parametrize("size", SIZES)
async def test_r10_each_thing_on_our_doorstep_is_two_keys_from_being_swept(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.complain("late again", days=3)
    no = {"channel": "call", "direction": "out", "reached": True, "asked": {"ok": "no"}}
    portfolio.record(portfolio.nordbygg, Fact("interaction.logged", no, at=portfolio.ago(1)))
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(DoorstepScreen(Hit(portfolio.nordbygg, "Nordbygg AB", "NB", "name")))
        await appears(pilot, "3 things on our doorstep", "Sweep first", "send the drawing", "late again", "all is not well")
        await on_line(pilot, app, "no no_ok")
        await pilot.press("enter")
        await appears(pilot, "Clear the")
        await form(pilot, "b")
        field(app, "text").value = "a misunderstanding"
        await pilot.press("enter")
        await appears(pilot, "2 things")
        await on_line(pilot, app, "promise ")
        await pilot.press("enter")
        await appears(pilot, "Kept")
        await pilot.press("escape")
        await on_line(pilot, app, "complaint ")
        await form(pilot, "enter")
        await pilot.press("enter")
        await appears(pilot, "1 thing on")


LATE = {
    "en": ("Late: first answer (high): “the", "Unanswered (low): “the", "Broken 17 Nov: “send"),
    "sv": ("Sent: första svar (hög): ”the", "Obesvarat (låg): ”the", "Brutet 17 nov: ”send"),
    "nb": ("For sent: første svar (høy): «the", "Ubesvart (lav): «the", "Brutt 17. nov.: «send"),
}


@pytest.fixture(params=LATE)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    i18n.use(str(request.param))
    yield str(request.param)
    i18n.use("en")


async def test_r10_what_is_wrong_with_each_thing_on_our_doorstep_is_seen_at_80_columns(portfolio: Portfolio, language: str) -> None:
    """The words of the client, which may be long, come last in the line; what is wrong is never what is cut."""
    for severity, days in (("high", 3), ("low", 0)):
        portfolio.complain("the whole campaign hangs and the prices on all of the posters are the wrong ones", severity, days)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(DoorstepScreen(Hit(portfolio.nordbygg, "Nordbygg AB", "NB", "name")))
        await appears(pilot, *LATE[language])


async def on_line(pilot: Pilot[int], app: Session, key: str) -> None:
    """Put the cursor on a line of the doorstep."""
    screen = app.screen
    assert isinstance(screen, DoorstepScreen)
    at = next(at for at, one in enumerate(screen.shown) if isinstance(one, Line) and one.key.startswith(key))
    screen.lines.move(at)
    await until(pilot, lambda: screen.lines.cursor == at)
