"""The diagnosis on the screen, and the forms of incidents and hard times, by key: what weighs, why, how they would read it, who signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, text, type_in, until, vanishes
from tests.tui.test_acts import menu, pick, picked
from tests.tui.test_client_forms import SIZES, field, form
from tests.tui.test_reputation import hit, place

from kundtui.desk import client as clients
from kundtui.desk.act import Fact
from kundtui.tui.opening import enter
from kundtui.tui.screens.diagnosis import DiagnosisScreen

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from kundtui.tui.session import Session

ASKED = pytest.mark.parametrize("size", SIZES)


@pytest.fixture
def portfolio(tmp_path: Path) -> Portfolio:
    """Nordbygg with its overdue promise settled, so that nothing of ours comes first."""
    made = Portfolio(tmp_path)
    log = made.desk.store.log(made.nordbygg).entries
    ours = next(entry.subject for entry in log if entry.kind == "promise.made" and entry.data["side"] == "us")
    made.record(made.nordbygg, Fact("promise.settled", {"text": "sent"}, ours))
    return made


def noted(portfolio: Portfolio, kind: str, days: int, words: str) -> Fact:
    data = {"type": kind, "text": words, "contact": portfolio.ingrid, "seen_by": [portfolio.desk.member.id]}
    return Fact("incident.noted", data, portfolio.desk.new_id(), portfolio.ago(days))


async def opened(pilot: Pilot[int], app: Session, portfolio: Portfolio) -> None:
    await appears(pilot, "Nordbygg AB")
    enter(place(app), "diagnosis", hit(portfolio))
    await until(pilot, lambda: isinstance(app.screen, DiagnosisScreen) and app.screen.found is not None)


async def back(pilot: Pilot[int]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, DiagnosisScreen))


@ASKED
async def test_the_evidence_for_and_against_stands_under_the_verdict_a1(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.record(portfolio.nordbygg, noted(portfolio, "P5", 30, "Wanted all of it anew"), noted(portfolio, "P2", 1, "And a gift"))
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio)
        await appears(pilot, "A client with a problem: we failed", "For: what they did", "P5", "Against: what we did", "broken")
        await pilot.press("j")
        await appears(pilot, "And a gift", "after a failure")


@ASKED
async def test_how_they_would_read_it_is_said_of_the_incident_under_the_cursor_a13(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.record(portfolio.nordbygg, noted(portfolio, "P5", 30, "Wanted all of it anew"))
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio)
        assert "Of you, on" not in text(app)
        await pilot.press("j")
        await appears(pilot, "As they would read", "Of you, on")


async def test_the_origin_is_context_beside_the_verdict_n1(portfolio: Portfolio) -> None:
    clients.change(portfolio.desk, clients.Changed(portfolio.nordbygg, {"origin": "values"}, {}))
    app = portfolio.session()
    async with app.run_test(size=(160, 50)) as pilot:
        await opened(pilot, app, portfolio)
        await appears(pilot, "Context: different values. It weighs nothing")


@ASKED
async def test_an_incident_is_noted_by_key_and_refused_without_its_day_a2(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio)
        await menu(pilot, ".")
        await pick(pilot, "Incident")
        await form(pilot)
        picked(app, "type").value = "P5"
        field(app, "text").value = "Wanted all of it anew"
        field(app, "text").focus()
        await pilot.press("enter")
        await appears(pilot, "“when” is missing", "practice A2")
        assert field(app, "text").value == "Wanted all of it anew"
        field(app, "when").focus()
        await type_in(pilot, "now")
        await pilot.press("enter")
        await back(pilot)
        await appears(pilot, "Stored: incident.", "P5")
        assert portfolio.newest()["text"] == "Wanted all of it anew"


async def test_words_that_the_tone_guard_warns_of_go_when_saved_again_r11(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio)
        await menu(pilot, ".")
        await pick(pilot, "Incident")
        await form(pilot)
        field(app, "when").value = "now"
        field(app, "text").focus()
        await type_in(pilot, "You always pay late")
        await pilot.press("enter")
        await appears(pilot, "Read it again before it goes")
        await pilot.press("enter")
        await back(pilot)
        assert portfolio.newest()["text"] == "You always pay late"


@ASKED
async def test_a_hard_time_is_noted_by_key_with_its_review_and_no_cause_a7(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio)
        await menu(pilot, ".")
        await pick(pilot, "The client has a hard time")
        await form(pilot)
        field(app, "review_on").value = "+90d"
        field(app, "review_on").focus()
        await pilot.press("enter")
        await appears(pilot, "practice A7")
        field(app, "review_on").value = "+30d"
        await pilot.press("enter")
        await back(pilot)
        await appears(pilot, "hard time")
        assert list(portfolio.newest()) == ["review_on"]
        await menu(pilot, ".")
        await pick(pilot, "The hard time is over")
        await form(pilot)
        await pilot.press("enter")
        await back(pilot)
        await vanishes(pilot, "A hard time of theirs")


async def test_the_owner_signs_by_key_and_not_twice_r13(portfolio: Portfolio) -> None:
    clients.assign(portfolio.desk, clients.Assigned(portfolio.nordbygg, portfolio.desk.member.id))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio)
        await menu(pilot, ".")
        await pick(pilot, "Sign this diagnosis")
        await appears(pilot, "Stored: signed.")
        await menu(pilot, ".")
        await pick(pilot, "Sign this diagnosis")
        await appears(pilot, "You have signed this diagnosis")
