"""What is quicker than the screen: keys that come before the form they are for, and a pulse before the cursor has rested."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from tests.tui.portfolio import PATIENCE, Portfolio, appears, until
from textual import events

from kundtui.tui import ahead, keys

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import App

    from kundtui.tui.screens.portfolio import PortfolioScreen


@pytest.fixture(autouse=True)
def _slow_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let keys wait as long as a test does: how quick an act is here is not what is asked."""
    monkeypatch.setattr(ahead, "PATIENCE", PATIENCE)


def send(app: App[int], typed: str) -> None:
    """Press keys all at once, as they come in one piece over a slow line."""
    names = {"\r": "enter", " ": "space", "!": "exclamation_mark"}
    for letter in typed:
        app.post_message(events.Key(names.get(letter, letter), letter))


async def test_keys_typed_ahead_go_into_the_form_that_the_first_one_opens(tmp_path: Path) -> None:
    office = Portfolio(tmp_path)
    before = office.kinds()
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("slash", "n", "o", "r", "d", "enter")
        await appears(pilot, "1/1")
        send(app, "c!! nuq why so late\r")
        await until(pilot, lambda: len(office.kinds()) > len(before))
        await appears(pilot, "Stored")
    assert office.kinds()[len(before) :] == ["complaint.received"]
    assert (office.newest()["text"], office.newest()["severity"]) == ("nuq why so late", "medium")


async def test_a_key_after_enter_waits_until_the_act_is_done(tmp_path: Path) -> None:
    office = Portfolio(tmp_path)
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        send(app, "clate\rclate again\rc")
        await appears(pilot, "Enter saves")
        send(app, "third")
        await appears(pilot, "third")
    stored = [entry.data["text"] for entry in office.desk.store.export() if entry.kind == "complaint.received"]
    assert stored == ["late", "late again"]


async def test_in_a_field_no_letter_overtakes_a_key_that_moves_or_cuts_there(tmp_path: Path) -> None:
    office = Portfolio(tmp_path)
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        send(app, "cold words")
        await appears(pilot, "old words")
        app.post_message(events.Key("ctrl+u", "\x15"))
        send(app, "anew")
        app.post_message(events.Key("home", None))
        send(app, "b")
        await appears(pilot, "“banew”")


def test_only_keys_that_move_in_a_list_are_waited_for_by_nobody() -> None:
    moving = keys.moving({"list.down": "n"})
    assert {"up", "k", "n", "pagedown", "space"} <= moving
    assert not {"enter", "c", "j", "slash", "escape", "tab"} & moving


async def test_a_pulse_before_the_cursor_has_rested_leaves_it_on_its_client(tmp_path: Path) -> None:
    office = Portfolio(tmp_path)
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg", "1/3")
        screen = cast("PortfolioScreen", app.screen)
        for at in (1, 2, 1):
            screen.lines.move(at)
            screen.fill()
            assert screen.lines.cursor == at
