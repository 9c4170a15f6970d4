"""Two people at one database: each sees the other on the same client, and what the other records, with the cursor where it was."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import NOW, Portfolio, appears, text, until, vanishes

from kundtui.config import Settings
from kundtui.desk import complaint, member, presence
from kundtui.desk.desk import Desk
from kundtui.store.port import StoreError
from kundtui.store.sqlite import open_store
from kundtui.tui.lines import Lines
from kundtui.tui.presence import Presence, said
from kundtui.tui.screens.client import ClientScreen
from kundtui.tui.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


class Shared(Portfolio):
    """The same office with a colleague, Ole, and a clock that can be put forward."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        member.add(self.desk, "Ole Dahl", "ole", "member")
        self.now = NOW
        self.ole = Desk(open_store(self.path), "ole", self.clock)
        self.anna = Desk(open_store(self.path), "anna", self.clock)

    def clock(self) -> datetime:
        return self.now


@pytest.fixture
def shared(tmp_path: Path) -> Shared:
    return Shared(tmp_path)


async def standing_on(pilot: Pilot[int], app: Session, client: str) -> None:
    """Open a client over the grid and wait until it is read."""
    await until(pilot, lambda: app.screen.query(Lines).first().rows.total > 0)
    app.push_screen(ClientScreen(client, app.screen.neighbours()))  # type: ignore[attr-defined] # the grid is a place
    await until(pilot, lambda: isinstance(app.screen, ClientScreen) and app.screen.open is not None)


def test_who_is_taken_in_with_a_client_open_is_one_person(shared: Shared) -> None:
    """Before, they were known by login, and from then on by their membership."""
    liv = Desk(open_store(shared.path), "liv", shared.clock)
    presence.enter(liv, shared.nordbygg)
    assert presence.others(shared.anna, shared.nordbygg) == ("liv",)
    member.add(shared.anna, "Liv Moe", "liv", "member")
    presence.enter(liv, shared.nordbygg)
    assert (presence.others(liv, shared.nordbygg), presence.others(shared.anna, shared.nordbygg)) == ((), ("Liv Moe",))


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_a_colleague_on_the_same_client_is_named_until_they_leave(shared: Shared, size: tuple[int, int]) -> None:
    app = Session(shared.anna, Settings())
    async with app.run_test(size=size) as pilot:
        await standing_on(pilot, app, shared.nordbygg)
        await appears(pilot, "Ingrid Moe")
        assert "also open" not in text(app)
        await pilot.press("j")
        cursor = app.screen.query_one("#items", Lines).cursor
        presence.enter(shared.ole, shared.nordbygg)
        await appears(pilot, "also open: Ole Dahl")
        assert app.screen.query_one("#items", Lines).cursor == cursor == 1
        presence.leave(shared.ole, shared.nordbygg)
        await vanishes(pilot, "also open")


async def test_two_sessions_see_each_other_and_what_the_other_records_without_a_moved_cursor(shared: Shared) -> None:
    seen, act, leave = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def of_ole() -> None:
        """Ole's session; in a task of its own, because the toolkit knows one app a task."""
        ole = Session(shared.ole, Settings())
        async with ole.run_test(size=(80, 24)) as other:
            await standing_on(other, ole, shared.nordbygg)
            await appears(other, "also open: Anna Ek")
            seen.set()
            await act.wait()
            await ole.act(complaint.log, complaint.Received(shared.nordbygg, "late again", "high"))
            await leave.wait()
            await other.press("escape")
            await until(other, lambda: not isinstance(ole.screen, ClientScreen))

    running = asyncio.create_task(of_ole())
    anna = Session(shared.anna, Settings())
    async with anna.run_test(size=(80, 24)) as pilot:
        await standing_on(pilot, anna, shared.nordbygg)
        await appears(pilot, "also open: Ole Dahl")
        await pilot.press("j")
        cursor = anna.screen.query_one("#items", Lines).cursor
        await seen.wait()
        act.set()
        await appears(pilot, "Open complaint (high)")
        assert anna.screen.query_one("#items", Lines).cursor == cursor == 1
        leave.set()
        await vanishes(pilot, "also open")
        await running


async def test_leaving_a_client_and_going_to_the_next_is_seen_by_others(shared: Shared) -> None:
    app = Session(shared.anna, Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        await standing_on(pilot, app, shared.nordbygg)
        await until(pilot, lambda: presence.others(shared.ole, shared.nordbygg) == ("Anna Ek",))
        screen = app.screen
        assert isinstance(screen, ClientScreen)
        screen.client = shared.fisk
        screen.read()
        await until(pilot, lambda: presence.others(shared.ole, shared.fisk) == ("Anna Ek",))
        assert presence.others(shared.ole, shared.nordbygg) == ()
    assert presence.others(shared.ole, shared.fisk) == ()


def test_who_says_nothing_for_two_minutes_is_gone_and_who_stays_says_so_each_half_minute(shared: Shared) -> None:
    here = Presence()
    here.look(shared.anna, shared.nordbygg)
    assert presence.others(shared.ole, shared.nordbygg) == ("Anna Ek",)
    assert not here.due(shared.anna)
    shared.now += timedelta(seconds=29)
    assert not here.due(shared.anna)
    shared.now += timedelta(seconds=1)
    assert here.due(shared.anna)
    shared.now += timedelta(seconds=91)
    assert presence.others(shared.ole, shared.nordbygg) == ()
    here.look(shared.anna, shared.nordbygg)
    assert presence.others(shared.ole, shared.nordbygg) == ("Anna Ek",)


def test_one_is_no_company_for_oneself_and_many_are_counted(shared: Shared) -> None:
    presence.enter(shared.anna, shared.nordbygg)
    assert presence.others(shared.desk, shared.nordbygg) == ()
    assert said(("Ole", "Bo", "Eva")) == "also open: Ole, Bo +1"
    assert said(()) == ""


def test_a_personal_file_that_cannot_be_written_stands_in_nobodys_way(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_words: object) -> None:
        raise StoreError("disk_full")

    monkeypatch.setattr(presence, "enter", full)
    monkeypatch.setattr(presence, "leave", full)
    here = Presence()
    assert here.look(shared.anna, shared.nordbygg) == ()
    here.leave(shared.anna)
