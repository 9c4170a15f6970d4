"""The forms under a client: what one key more stores, what is refused and stays typed, and the draft that Escape leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, type_in, until
from textual.widgets import Input, TextArea

from kundtui.desk import complaint
from kundtui.desk.act import Fact
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.contact import answer
from kundtui.tui.screens.client import ClientScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from kundtui.tui.session import Session

SIZES = ((80, 24), (160, 50))


async def opened(pilot: Pilot[int], app: Session, client: str, tab: str = "1") -> None:
    """Open a client on a tab."""
    app.push_screen(ClientScreen(client))
    await until(pilot, lambda: isinstance(app.screen, ClientScreen) and app.screen.open is not None)
    await pilot.press(tab)


async def form(pilot: Pilot[int], *keys: str) -> None:
    """Press keys that open a form, and wait for it."""
    await pilot.press(*keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, Form))


async def closed(pilot: Pilot[int]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, ClientScreen))


def field(app: Session, name: str) -> Input:
    return app.screen.query_one(f"#{name}", Input)


@pytest.mark.parametrize("size", SIZES)
async def test_a_call_that_was_answered_is_two_keys(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await form(pilot, "i")
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest() == {"channel": "call", "direction": "out", "reached": True}
        await appears(pilot, "Stored: call.", "Nordbygg AB")


async def test_a_no_is_stored_changes_the_level_at_once_and_points_to_the_complaint(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.fisk)
        await appears(pilot, "Unknown")
        await form(pilot, "i")
        field(app, "delivering").focus()
        await type_in(pilot, "n")
        await pilot.press("tab", "tab")
        await type_in(pilot, "late twice")
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest(portfolio.fisk)["asked"] == {"delivering": "no"}
        await appears(pilot, "Watch (was Unknown). They said no: c logs the complaint.", "◊ Watch")


async def test_contacts_are_found_by_the_beginnings_of_their_names(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await form(pilot, "i")
        field(app, "contacts").focus()
        await type_in(pilot, "ing, berg")
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest()["contacts"] == [portfolio.ingrid, portfolio.olav]


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("contacts", "nobody", "No contact of this client is called"),
        ("minutes", "long", "cannot stand in"),
        ("when", "31/2", "There is no such day"),
        ("when", "today 25:99", "There is no such time"),
    ],
)
async def test_what_is_refused_keeps_the_form_and_what_was_typed(portfolio: Portfolio, name: str, typed: str, said: str) -> None:
    before = portfolio.kinds()
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await form(pilot, "i")
        field(app, name).focus()
        field(app, name).value = typed
        field(app, "note").value = "a long talk"
        await pilot.press("enter")
        await appears(pilot, said)
        assert (field(app, name).value, field(app, "note").value) == (typed, "a long talk")
        assert portfolio.kinds() == before


async def test_a_talk_of_yesterday_is_stored_on_that_day(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await form(pilot, "i")
        field(app, "when").value = "yesterday 14:30"
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.desk.store.log(portfolio.nordbygg).entries[-1].at.startswith("2026-11-19T14:30")


async def test_escape_keeps_the_draft_and_opening_again_shows_it(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await form(pilot, "n")
        await type_in(pilot, "not yet done")
        await pilot.press("escape")
        await closed(pilot)
        await form(pilot, "n")
        assert app.screen.query_one(TextArea).text == "not yet done"
        await pilot.press("ctrl+s")
        await closed(pilot)
        assert portfolio.newest() == {"outcome": "noted", "reason": "not yet done"}
        await form(pilot, "n")
        assert app.screen.query_one(TextArea).text == ""


async def test_a_note_is_saved_without_ctrl_s_too(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await form(pilot, "n")
        await type_in(pilot, "seen")
        await pilot.press("enter")
        await type_in(pilot, "today")
        await pilot.press("tab", "enter")
        await closed(pilot)
        assert portfolio.newest()["reason"] == "seen\ntoday"


@pytest.mark.parametrize("size", SIZES)
async def test_a_complaint_goes_from_its_first_answer_to_its_confirmation_by_enter(portfolio: Portfolio, size: tuple[int, int]) -> None:
    portfolio.complain("late again", "high", days=1)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "2")
        await appears(pilot, "received")
        await form(pilot, "enter")
        await pilot.press("enter")
        await appears(pilot, "answered")
        assert portfolio.newest() == {"channel": "call", "decision_on": "2026-11-25", "contact": portfolio.ingrid}
        await closed(pilot)
        await appears(pilot, "tell the decision")
        await form(pilot, "enter")
        field(app, "text").value = "we pay"
        await pilot.press("enter")
        await appears(pilot, "decided")
        await closed(pilot)
        await form(pilot, "enter")
        for part in ("apology", "proposal"):
            field(app, part).value = f"the {part}"
        field(app, "waived-help").value = "not needed"
        field(app, "prevention").value = "two of us read it"
        await pilot.press("enter")
        await appears(pilot, "resolved")
        given = {"outcome": "upheld", "cause": "ours", "prevention": "two of us read it", "waived": {"help": "not needed"}}
        assert portfolio.newest() == given
        await closed(pilot)
        await form(pilot, "enter")
        assert field(app, "contact").value == "Ingrid Moe"
        await pilot.press("enter")
        await appears(pilot, "Closed", "confirmed")
        assert portfolio.kinds()[-1] == "complaint.confirmed"


async def test_a_resolution_without_its_parts_is_refused_and_stays_typed(portfolio: Portfolio) -> None:
    case = portfolio.complain("late again", days=1)
    complaint.answer(portfolio.desk, complaint.Answered(portfolio.nordbygg, case))
    portfolio.record(portfolio.nordbygg, Fact("complaint.decided", {"text": "we pay"}, case))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "2")
        await form(pilot, "enter")
        field(app, "apology").value = "we are sorry"
        await pilot.press("enter")
        await appears(pilot, "practice A8", "we are sorry")
        assert portfolio.kinds()[-1] == "complaint.decided"


async def test_grounds_are_asked_for_where_a_complaint_is_declined(portfolio: Portfolio) -> None:
    case = portfolio.complain("late again", days=1)
    complaint.answer(portfolio.desk, complaint.Answered(portfolio.nordbygg, case))
    portfolio.record(portfolio.nordbygg, Fact("complaint.decided", {"text": "we pay"}, case))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "2")
        await form(pilot, "enter")
        await until(pilot, lambda: not field(app, "grounds").parent.display)  # type: ignore[union-attr] # its row
        await pilot.press("left")
        await appears(pilot, "why it is declined")


async def test_a_remedy_that_was_told_before_is_shown_as_done(portfolio: Portfolio) -> None:
    case = portfolio.complain("late again", days=1)
    complaint.answer(portfolio.desk, complaint.Answered(portfolio.nordbygg, case))
    portfolio.record(portfolio.nordbygg, Fact("complaint.decided", {"text": "we pay"}, case))
    portfolio.record(portfolio.nordbygg, Fact("complaint.apologised", {"text": "said on the phone"}, case))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "2")
        await form(pilot, "enter")
        await appears(pilot, "done: said on the phone")
        assert not app.screen.query("#apology")


async def test_a_later_decision_day_needs_its_reason(portfolio: Portfolio) -> None:
    portfolio.complain("late again", days=1)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "2")
        await form(pilot, "enter")
        field(app, "decision_on").value = "+2w"
        await pilot.press("enter")
        await appears(pilot, "practice B8")
        field(app, "reason").value = "the lab is closed"
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest() == {"decision_on": "2026-12-04", "reason": "the lab is closed"}


async def test_a_form_that_nobody_touched_leaves_no_draft(portfolio: Portfolio) -> None:
    case = portfolio.complain("late again", days=1)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "2")
        await form(pilot, "enter")
        await pilot.press("escape")
        await closed(pilot)
        assert app.draft(f"answer:{case}") == {}


async def test_a_client_is_added_with_a_code_made_from_its_name(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg AB")
        await form(pilot, "plus")
        await type_in(pilot, "Norrtull Bygg AB")
        await until(pilot, lambda: field(app, "code").value == "NB2")
        await pilot.press("enter")
        await appears(pilot, "Norrtull Bygg AB", "4 clients")
        new = next(hit for hit in portfolio.desk.store.named("nb2"))
        assert portfolio.kinds(new.client) == ["client.added", "owner.assigned"]


async def test_a_code_that_another_client_has_is_refused(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg AB")
        await form(pilot, "plus")
        await type_in(pilot, "Another")
        field(app, "code").value = "nb"
        await pilot.press("enter")
        await appears(pilot, "exists already")
        assert field(app, "name").value == "Another"


@pytest.mark.parametrize(("typed", "stored"), [("y", "yes"), ("Ja", "yes"), ("n", "no"), ("nej", "no"), ("mostly", "mostly"), ("", "")])
def test_an_answer_is_yes_no_or_their_words(typed: str, stored: str) -> None:
    assert answer(typed) == stored
