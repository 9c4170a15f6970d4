"""The shell under the screens: acts off the event loop, the pulse, the window's size, and what is not offered."""

from __future__ import annotations

import threading
import time
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from tests.tui.portfolio import PATIENCE
from tests.tui.stage import Stage, shown
from textual.screen import Screen

from kundtui.config import Settings
from kundtui.tui import beating, keys
from kundtui.tui.app import KundApp
from kundtui.tui.driver import Driver
from kundtui.tui.footer import Footer
from kundtui.tui.keys import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.pilot import Pilot

    from kundtui.tui.beating import Pulsed


class Listening(Screen[None]):
    def __init__(self) -> None:
        super().__init__()
        self.pulses: list[bool] = []

    def on_pulsed(self, message: Pulsed) -> None:
        self.pulses.append(message.new_day)


async def until(pilot: Pilot[int], true: Any) -> None:  # noqa: ANN401 - a question
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        await pilot.pause(0.01)


def note(desk: list[str], word: str, *, twice: bool = False) -> str:
    desk += [word] * (1 + twice)
    return threading.current_thread().name


async def test_an_act_runs_off_the_event_loop_and_lets_every_screen_read_again() -> None:
    app = Stage()
    async with app.run_test() as pilot:
        one, other = Listening(), Listening()
        await app.push_screen(one)
        await app.push_screen(other)
        name = await app.act(note, "done", twice=True)
        await pilot.pause()
        assert app.desk == ["done", "done"]
        assert name.startswith("act")
        assert one.pulses == other.pulses == [False]


async def test_asking_runs_off_the_event_loop_and_lets_nobody_read_again() -> None:
    app = Stage()
    async with app.run_test() as pilot:
        one = Listening()
        await app.push_screen(one)
        assert (await app.ask(note, "asked")).startswith("act")
        await pilot.pause()
        assert one.pulses == []


async def test_an_act_that_is_refused_says_so_to_who_asked() -> None:
    def refuse(_: list[str]) -> None:
        raise LookupError("no")

    app = Stage()
    async with app.run_test():
        with pytest.raises(LookupError):
            await app.act(refuse)


async def test_what_others_write_and_the_turn_of_the_day_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beating, "BEAT", 0.01)
    written = [False]
    days = [date(2026, 11, 21)]

    def changed() -> bool:
        moved, written[0] = written[0], False
        return moved

    app = Stage(changed=changed, today=lambda: days[-1])
    async with app.run_test() as pilot:
        one = Listening()
        await app.push_screen(one)
        written[0] = True
        await until(pilot, lambda: one.pulses)
        days.append(date(2026, 11, 22))
        await until(pilot, lambda: len(one.pulses) > 1)
        assert one.pulses == [False, True]


@pytest.mark.parametrize("size", [(59, 24), (80, 15), (20, 5), (1, 1)])
async def test_a_window_too_small_says_so_and_everything_is_there_again_afterwards(size: tuple[int, int]) -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "j")
        await pilot.resize_terminal(*size)
        await pilot.pause()
        if size[0] > 50:
            assert any("60x16" in line for line in shown(app))
        assert not any("Client" in line for line in shown(app))
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert any(line.startswith("► ● Good     Client 2 ") for line in shown(app))
        assert sum("Client" in line for line in shown(app)) == 24


async def test_a_window_may_be_too_small_from_the_start() -> None:
    app = Stage()
    async with app.run_test(size=(50, 10)) as pilot:
        await pilot.pause()
        assert any("too small" in line for line in shown(app))


def test_the_driver_is_named_and_never_the_environments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.constants.DRIVER", "antigravity:Evil")
    assert Stage().driver_class is Driver


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_no_palette_key_or_action_makes_a_picture_or_starts_a_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("webbrowser.open", lambda _: pytest.fail("a browser was started"))
    app = Stage()
    async with app.run_test() as pilot:
        assert not any("screenshot" in command.title.lower() for command in app.get_system_commands(app.screen))
        assert not any("screenshot" in active.binding.action for active in app.active_bindings.values())
        await app.run_action("screenshot('x.svg')")
        await app.run_action("app.screenshot")
        app.deliver_screenshot()
        app.open_url("http://evil/")
        await pilot.pause(0)
        await app.workers.wait_for_complete()
    assert not files(tmp_path)


async def test_messages_are_never_markup() -> None:
    app = Stage()
    async with app.run_test(notifications=True) as pilot:
        app.notify("[/] [b]x[/b] [@click=app.quit]y[/]", markup=True)
        await until(pilot, lambda: any("[/] [b]x[/b] [@click=app.quit]y[/]" in line for line in shown(app)))


class Broken(Stage):
    async def on_key(self) -> None:
        secret = "Client number seven cried"  # noqa: S105 - a client's, not ours
        raise ValueError(len(secret))


async def test_a_fault_leaves_no_clients_data_behind(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="25"):
        async with Broken().run_test() as pilot:
            await pilot.press("f9")
    told = capsys.readouterr()
    assert "Client number seven cried'" not in told.out + told.err
    assert "locals" not in told.out + told.err


async def test_a_users_own_keys_count_and_what_is_wrong_with_them_is_known() -> None:
    app = Stage(settings=Settings(keys={"list.down": "ctrl+n", "nosuch": "x", "list.up": "G"}))
    async with app.run_test() as pilot:
        await pilot.press("ctrl+n", "ctrl+n", "j")
        await pilot.pause()
        assert app.lines.cursor == 2
        assert app.problems == (Problem("unknown_id", "nosuch", "x"), Problem("clash", "list.up", "G", "list.end"))


class Footed(KundApp[None]):
    def compose(self) -> ComposeResult:
        yield Footer("grid")


async def test_the_foot_names_the_keys_that_fit_and_a_click_presses_them(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = ("list.open", "complaint.add", "contact.log", "list.filter", "list.sort", "why", "undo", "keys")
    monkeypatch.setitem(keys.FOOTERS, "grid", entries)
    app = Footed(None, Settings(keys={"contact.log": "f2"}))
    async with app.run_test(size=(80, 24)) as pilot:
        assert shown(app)[-1] == " ⏎ Open  c Complaint  f2 Contact  / Filter  s Sort  w Why  u Undo  ? Keys"
        pressed: list[str] = []
        monkeypatch.setattr(app, "simulate_key", pressed.append)
        for x in (11, 36, 0):
            await pilot.click(Footer, offset=(x, 0))
        assert pressed == ["c", "slash"]
        await pilot.resize_terminal(60, 24)
        await pilot.pause()
        assert shown(app)[-1] == " ⏎ Open  c Complaint  f2 Contact  / Filter  s Sort  ? Keys"
        app.query_one(Footer).show("form")
        await pilot.pause()
        assert shown(app)[-1] == " ^s Save"


async def test_the_screen_can_be_painted_again() -> None:
    app = Stage()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+l")
        assert app.is_running
        await pilot.press("ctrl+q")
    assert app.return_code == 0
