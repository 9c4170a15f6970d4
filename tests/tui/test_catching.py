"""Many stale rows are caught up by a child process, and by the session itself where there can be none; the screen shows them as they come."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, until

from kundtui.desk import portfolio as asking
from kundtui.domain.standing import RULES
from kundtui.tui import session

if TYPE_CHECKING:
    from pathlib import Path

    from kundtui.desk.desk import Desk


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Portfolio:
    """Three clients whose rows are of older rules, which count as many. The child has the machine's clock, so the session has it too."""
    monkeypatch.setattr("tests.tui.portfolio.NOW", datetime.now(UTC))
    found = Portfolio(tmp_path)
    monkeypatch.setattr(session, "MANY", 1)
    with closing(sqlite3.connect(found.path)) as db, db:
        db.execute("update standing set rules = ?, name = 'old ' || name", (RULES - 1,))
    return found


async def test_a_child_brings_the_rows_and_the_screen_shows_them(office: Portfolio, monkeypatch: pytest.MonkeyPatch) -> None:
    own: list[int] = []

    def caught(_desk: Desk, limit: int) -> int:
        own.append(limit)
        return 0

    monkeypatch.setattr(asking, "catch_up", caught)
    app = office.session()
    async with app.run_test(size=(160, 50)) as pilot:
        await until(pilot, lambda: asking.behind(office.desk, 9) == 0)
        await appears(pilot, "Nordbygg AB")
        assert not app.catching.hopeless
    assert own in ([], [20])


async def test_without_a_child_the_session_does_it(office: Portfolio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: asking.behind(office.desk, 9) == 0)
        assert app.catching.hopeless


async def test_where_another_session_catches_up_this_one_waits_and_goes_on_when_it_ends(office: Portfolio) -> None:
    app = office.session()
    with office.colleague().store.lease() as alone:
        assert alone
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda: app.catching.ended(office.desk) is False and app.catching._waits)  # noqa: SLF001 - its own test
            assert asking.behind(office.desk, 9) == 3
    async with office.session().run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: asking.behind(office.desk, 9) == 0)


async def test_the_child_ends_with_the_session(office: Portfolio) -> None:
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.catching._child is not None or asking.behind(office.desk, 9) == 0)  # noqa: SLF001 - as above
    assert app.catching._child is None  # noqa: SLF001 - as above
