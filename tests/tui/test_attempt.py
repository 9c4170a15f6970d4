"""The attempt to mend, standing up for oneself, the client's notice and the difficult relations, by key (N3-N8, R11-R14, K6, K8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, type_in, until
from tests.tui.stage import shown
from tests.tui.test_acts import menu, pick, picked
from tests.tui.test_client_forms import SIZES, field, form
from tests.tui.test_reputation import hit, place

from kundtui.desk import assertion, attempt, hours, member
from kundtui.desk import client as clients
from kundtui.desk.act import Fact
from kundtui.desk.desk import Desk
from kundtui.store.sqlite import open_store
from kundtui.tui.opening import enter
from kundtui.tui.screens.assertions import AssertionsScreen
from kundtui.tui.screens.attempt import AttemptScreen
from kundtui.tui.screens.diagnosis import DiagnosisScreen
from kundtui.tui.screens.difficult import DifficultScreen
from kundtui.tui.screens.listing import Listing

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from kundtui.tui.session import Session

ASKED = pytest.mark.parametrize("size", SIZES)


@pytest.fixture
def portfolio(tmp_path: Path) -> Portfolio:
    made = Portfolio(tmp_path)
    clients.assign(made.desk, clients.Assigned(made.nordbygg, made.desk.member.id))
    return made


async def opened(pilot: Pilot[int], app: Session, portfolio: Portfolio, room: str) -> None:
    await appears(pilot, "Nordbygg AB")
    enter(place(app), room, hit(portfolio))
    await until(pilot, lambda: isinstance(app.screen, Listing) and app.screen.found is not None)


async def back(pilot: Pilot[int], screen: type[Listing]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, screen))


@ASKED
async def test_a_plan_begins_with_enter_and_says_while_typing_that_four_hours_are_doomed_n5(
    portfolio: Portfolio, size: tuple[int, int]
) -> None:
    hours.log(portfolio.desk, hours.Spent(portfolio.fisk, 900))
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio, "attempt")
        await appears(pilot, "No plan yet. Enter begins one.")
        await form(pilot, "enter")
        await appears(pilot, "A normal client takes 5 h a month", "Anna Ek")
        await type_in(pilot, "Visits")
        await pilot.press("tab")
        await type_in(pilot, "4")
        await appears(pilot, "Doomed by the source's rule N5")
        await pilot.press("backspace")
        await type_in(pilot, "6")
        field(app, "months").value = "2"
        await pilot.press("enter")
        await appears(pilot, "practice N6")
        field(app, "months").value = "3"
        await pilot.press("enter")
        await back(pilot, AttemptScreen)
        await appears(pilot, "P 0/6 h", "Visits", "A meeting in person", "More time than a normal client gets")
        assert portfolio.newest() == {"hours_per_month": 6, "months": 3, "text": "Visits"}


async def test_a_plan_without_owner_is_refused_in_the_form_n3(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio, "attempt")
        await form(pilot, "enter")
        field(app, "text").value, field(app, "hours").value, field(app, "owner").value = "Visits", "6", ""
        await pilot.press("enter")
        await appears(pilot, "practice N3")


@ASKED
async def test_enter_on_a_part_does_it_and_hours_count_against_the_plan(portfolio: Portfolio, size: tuple[int, int]) -> None:
    attempt.begin(portfolio.desk, attempt.Begun(portfolio.nordbygg, 6, 3, "Visits"))
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio, "attempt")
        await form(pilot, "enter")
        await type_in(pilot, "90m")
        await pilot.press("enter")
        await back(pilot, AttemptScreen)
        await appears(pilot, "P 1.5/6 h")
        await menu(pilot, ".")
        await pick(pilot, "The plan ends")
        await form(pilot)
        await pilot.press("enter")
        await appears(pilot, "“words” is missing")
        await type_in(pilot, "better")
        await pilot.press("enter")
        await back(pilot, AttemptScreen)
        assert portfolio.newest() == {"text": "better"}


# Standing up for oneself


def lena(portfolio: Portfolio) -> Desk:
    member.add(portfolio.desk, "Lena Dahl", "lena", "leader")
    return Desk(open_store(portfolio.path), "lena", portfolio.desk.clock)


@ASKED
async def test_an_entry_becomes_evidence_and_what_is_ours_is_acknowledged_in_the_form_r14(
    portfolio: Portfolio, size: tuple[int, int]
) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio, "assertions")
        await appears(pilot, "They will bring up what is ours (R14)", "send the drawing", "Evidence: Enter takes one entry")
        screen = app.screen
        assert isinstance(screen, AssertionsScreen)
        items = len(screen.found.items)
        screen.lines.move(items + 2)
        await form(pilot, "enter")
        await appears(pilot, "Acknowledge it, one by one", "Evidence")
        field(app, "claim").value, field(app, "wanted").value = "The numbers did not come", "That they come"
        field(app, "claim").focus()
        await pilot.press("enter")
        await appears(pilot, "practice R14")
        for number in range(items):
            picked(app, f"item{number}").value = "yes"
        field(app, "claim").focus()
        await pilot.press("enter")
        await back(pilot, AssertionsScreen)
        await appears(pilot, "Stored: assertion drafted", "waits for approval")
        assert len(portfolio.newest()["evidence"]) == 1
        screen.lines.move(1)
        await menu(pilot, ".")
        await pick(pilot, "Approve it")
        await appears(pilot, "Who drafted an assertion cannot approve it")


async def test_marked_entries_are_evidence_together_r12(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio, "assertions")
        screen = app.screen
        assert isinstance(screen, AssertionsScreen)
        screen.lines.move(len(screen.found.items) + 2)
        await pilot.press("space", "j", "space")
        await until(pilot, lambda: len(screen.marks) == 2)
        await form(pilot, ".")
        await appears(pilot, "Evidence")


async def test_what_another_drafted_is_approved_and_said_by_key_r13_r4(portfolio: Portfolio) -> None:
    desk = lena(portfolio)
    found = assertion.seen(desk, portfolio.nordbygg)
    owned = [item.subject for item in found.items]
    draft = assertion.Drafted(portfolio.nordbygg, "The numbers did not come", list(found.entries)[:1], "That they come", owned)
    assertion.draft(desk, draft)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio, "assertions")
        await pilot.press("enter")
        await appears(pilot, "approved, to be said")
        await form(pilot, "enter")
        await pilot.press("enter")
        await appears(pilot, "Stored: said.", "said to the client")
        assert portfolio.kinds()[-2:] == ["interaction.logged", "assertion.made"]


# The client's notice, and the difficult relations


async def test_the_client_speaks_of_leaving_and_a_leader_waives_the_meeting_k8_k6(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(160, 50)) as pilot:
        await appears(pilot, "Nordbygg AB")
        await opened(pilot, app, portfolio, "attempt")
        await app.run_action("screen.act('notice.tell')")
        await form(pilot)
        field(app, "text").value = "One more and we go"
        field(app, "text").focus()
        await pilot.press("enter")
        await back(pilot, AttemptScreen)
        assert portfolio.kinds()[-1] == "notice.threatened"
        await app.run_action("screen.act('meeting.waive')")
        await form(pilot)
        await type_in(pilot, "far away")
        await pilot.press("enter")
        await back(pilot, AttemptScreen)
        assert portfolio.kinds()[-1] == "repair.waived"


@ASKED
async def test_the_difficult_relations_stand_by_stage_and_enter_goes_to_the_next_step(portfolio: Portfolio, size: tuple[int, int]) -> None:
    attempt.begin(portfolio.desk, attempt.Begun(portfolio.nordbygg, 6, 3, "Visits"))
    noted = {"type": "P5", "text": "Wanted it anew", "seen_by": [portfolio.desk.member.id]}
    portfolio.record(portfolio.fisk, Fact("incident.noted", noted, portfolio.desk.new_id(), portfolio.ago(3)))
    considered = Fact("offboarding.considered", {"reason": "too much"}, portfolio.desk.new_id(), portfolio.ago(20))
    portfolio.record(portfolio.naughty, considered)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg AB")
        enter(place(app), "difficult")
        await appears(pilot, "3 difficult relations · 1 past its time", "Incidents · 1", "The attempt to mend · 1", "P 0/6 h", "20 of 14 d")
        await back(pilot, DifficultScreen)
        await pilot.press("enter")
        await back(pilot, DiagnosisScreen)
        await pilot.press("escape")
        await back(pilot, DifficultScreen)
        await pilot.press("j", "enter")
        await back(pilot, AttemptScreen)


async def test_how_a_difficult_relation_stands_is_read_whole_below_the_list_at_eighty_columns(portfolio: Portfolio) -> None:
    claim = "The invoice of June was paid forty days late, and so was the one of May before it"
    noted = {"type": "P5", "text": "Wanted it anew", "seen_by": [portfolio.desk.member.id]}
    incident = portfolio.desk.new_id()
    portfolio.record(portfolio.nordbygg, Fact("incident.noted", noted, incident, portfolio.ago(3)))
    drafted = {"claim": claim, "evidence": [incident], "wanted": "thirty days"}
    portfolio.record(portfolio.nordbygg, Fact("assertion.drafted", drafted, portfolio.desk.new_id(), portfolio.ago(2)))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg AB")
        enter(place(app), "difficult")
        await appears(pilot, "Standing up for ourselves")
        await pilot.press("end")
        await appears(pilot, "paid forty", "before it")


@pytest.mark.parametrize(
    ("size", "there"), [((80, 24), False), ((100, 30), False), ((110, 30), True), ((124, 30), True), ((160, 50), True)]
)
async def test_n5_the_grid_has_a_column_for_the_hours_of_a_plan_or_says_them_below(
    portfolio: Portfolio, size: tuple[int, int], *, there: bool
) -> None:
    attempt.begin(portfolio.desk, attempt.Begun(portfolio.nordbygg, 40, 6, "visits", portfolio.desk.member.id))
    hours.log(portfolio.desk, hours.Spent(portfolio.nordbygg, 720))
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "12/40 h")
        head, *_ = (line for line in shown(app) if "Client" in line)
        row = next(line for line in shown(app) if "Nordbygg AB" in line)
        assert ("Plan" in head, "12/40 h" in row) == (there, there)
        assert {"Owner", "Why"} <= set(head.split()) or size[0] < 160
        await pilot.press("s", "p")
        await appears(pilot, "Sort: hours of the plan")
