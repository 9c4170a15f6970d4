"""What is told before anything is typed or taken back: that one's role does not allow it, and that the act was done elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import NOW, Portfolio, appears, type_in, until, vanishes

from kundtui.config import Settings
from kundtui.desk import complaint, member, undo
from kundtui.desk.desk import Desk
from kundtui.store.sqlite import open_store
from kundtui.tui.forms.complaint import ComplaintForm
from kundtui.tui.forms.many import ViewForm
from kundtui.tui.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


@pytest.fixture
def office(tmp_path: Path) -> Portfolio:
    return Portfolio(tmp_path)


def reader(office: Portfolio) -> Session:
    """The session of somebody who may only read."""
    member.add(office.desk, "Rolf", "rolf", "reader")
    return Session(Desk(open_store(office.path), "rolf", lambda: NOW), Settings())


@pytest.mark.parametrize("key", ["c", "i", "n", "p", "a", "plus"])
async def test_a_reader_is_told_before_a_form_opens(office: Portfolio, key: str) -> None:
    app = reader(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press(key)
        await appears(pilot, "Your role (reader) does not allow that")
        assert len(app.screen_stack) == 1


async def test_a_reader_keeps_views_of_their_own(office: Portfolio) -> None:
    app = reader(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        assert ViewForm.needs == ""
        await pilot.press("ctrl+p")
        await type_in(pilot, "save this view")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ViewForm))


async def test_a_reader_is_told_before_a_list_is_looked_at(office: Portfolio) -> None:
    app = reader(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("ctrl+p")
        await type_in(pilot, "import a list")
        await pilot.press("enter")
        await appears(pilot, "Your role (reader) does not allow that", "Nordbygg")


async def complained_here(pilot: Pilot[int]) -> None:
    await pilot.press("c")
    await until(pilot, lambda: isinstance(pilot.app.screen, ComplaintForm))
    await type_in(pilot, "nordbygg wrong colour")
    await pilot.press("enter")
    await appears(pilot, "Stored")


@pytest.mark.parametrize(
    ("key", "asked", "done", "kind"),
    [("u", "Not done here", "Taken back", "operation.undone"), ("U", "Not taken back here", "Put back", "operation.redone")],
)
async def test_what_was_done_in_ones_other_session_is_turned_round_only_after_a_question(
    office: Portfolio, key: str, asked: str, done: str, kind: str
) -> None:
    complaint.log(office.colleague(), complaint.Received(office.fisk, "late fish", "low", ""))
    if key == "U":
        undo.undo(office.colleague())
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press(key)
        await appears(pilot, asked, "late fish", "Ålesund Fisk", "Leave it as it is")
        await pilot.press("enter")
        await vanishes(pilot, asked)
        assert not [entry for entry in office.desk.store.export() if entry.kind == kind]
        await pilot.press(key)
        await appears(pilot, asked)
        await pilot.press("b")
        await appears(pilot, done, "late fish")


async def test_what_was_done_here_is_taken_back_at_once(office: Portfolio) -> None:
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await complained_here(pilot)
        await pilot.press("u")
        await appears(pilot, "Taken back", "wrong colour")


async def test_what_was_taken_back_here_is_put_back_at_once(office: Portfolio) -> None:
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await complained_here(pilot)
        await pilot.press("u")
        await appears(pilot, "Taken back", "wrong colour")
        await pilot.press("U")
        await appears(pilot, "Put back", "wrong colour")
