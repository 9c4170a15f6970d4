"""What every screen keeps to at 80 columns in each language, on the made-up portfolio: whole titles and heads, keys named, DEMO said, no code shown as a word."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from tests.tui.portfolio import text, until
from tests.tui.stage import shown
from textual.color import Color
from textual.widgets import Input

from kundtui import i18n
from kundtui.config import Settings
from kundtui.demo import portfolio as demo
from kundtui.desk.act import Fact, act
from kundtui.desk.desk import Desk
from kundtui.store.port import Hit
from kundtui.store.sqlite import create, open_store
from kundtui.tui import acts
from kundtui.tui.columns import widths
from kundtui.tui.lines import GUTTER, Lines
from kundtui.tui.opening import ROOMS, enter
from kundtui.tui.place import Place
from kundtui.tui.screens.listing import Listing
from kundtui.tui.screens.menu import shortened
from kundtui.tui.session import Session
from kundtui.tui.terminal import Drawn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from textual.pilot import Pilot

DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 8, 12, tzinfo=UTC)
CODE = re.compile(r"(?<![\w.@/])[a-z]+(?:_[a-z]+)+|\b(?:client|contact|owner|complaint|promise|meeting|interaction|policy)\.[a-z_]+\b")
"""How the codes of entries, refusals and levels are written: never what is shown."""
BLACK = Color(0, 0, 0)
LONG = "Kommunalförbundet för räddningstjänst och säkerhetssamordning i norra Västernorrland och Ångermanland"
TILE = 32
"""Cells of the words of a choice where a menu stands in two columns in a window of eighty."""


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made-up")
    store = create(str(folder / "demo.db"), demo=True)
    demo.build(store, DAY, "anna", lambda: NOW)
    store.close()
    return folder


@pytest.fixture(params=("en", "sv", "nb"))
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    i18n.use(str(request.param))
    yield str(request.param)
    i18n.use("en")


@pytest.fixture
def app(made_up: Path, tmp_path: Path, language: str) -> Session:  # noqa: ARG001 - the language is in use before the screens are made
    for part in made_up.iterdir():
        shutil.copy(part, tmp_path)
    return Session(Desk(open_store(str(tmp_path / "demo.db")), "anna", lambda: NOW, DAY), Settings())


async def opened(pilot: Pilot[int], app: Session, name: str, client: Hit | None = None) -> None:
    """Open a screen from the grid, and wait until it has been read."""
    place = app.screen
    assert isinstance(place, Place)
    enter(place, name, client)
    await until(pilot, lambda: app.screen is not place and bool("".join(shown(app)[:1]).strip()))
    if isinstance(app.screen, Listing):
        screen = app.screen
        await until(pilot, lambda: screen.found is not None)
    await pilot.pause()


async def settled(pilot: Pilot[int]) -> str:
    """Wait until the screen says the same twice; gives what it says."""
    said = ""
    while said != (said := text(pilot.app)):
        await pilot.pause(0.3)
    return said


def faults(app: Session) -> Iterator[str]:
    """What is not as it should be on the screen that is shown."""
    said = shown(app)
    if "DEMO" not in said[0]:
        yield f"no DEMO: {said[0]}"
    if "…" in said[0]:
        yield f"cut head: {said[0]}"
    if not isinstance(app.focused, Input) and f"? {i18n._('Keys')}" not in said[-1]:
        yield f"no list of keys: {said[-1]}"
    if code := CODE.search("\n".join(said)):
        yield f"a code: {code[0]}"
    for one in app.screen.query(Lines):
        given = widths(one.columns, one.size.width - one.scrollbar_size_vertical - GUTTER)
        for column, width in zip(one.columns, given, strict=True):
            if width and cell_len(column.title) > width:
                yield f"cut title: {column.title}"


async def test_every_screen_is_whole_at_80_columns(app: Session, language: str) -> None:
    found = []
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Gasverkets Scen" in text(app))
        for name in ROOMS:
            await opened(pilot, app, name)
            found += [f"{language} {name}: {fault}" for fault in faults(app)]
            app.pop_screen()
            await pilot.pause()
    assert not found, "\n".join(found)


async def test_without_utf_8_only_letters_are_beyond_ascii(app: Session, language: str) -> None:
    plain = Session(app.desk, Settings(ascii=True))
    found = set()
    async with plain.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Gasverkets Scen" in text(plain))
        for name in ROOMS:
            await opened(pilot, plain, name)
            (drawn,) = Drawn().apply([Segment(text(plain))], BLACK)
            found |= {(language, name, letter) for letter in drawn.text if not (letter.isascii() or letter.isalpha())}
            plain.pop_screen()
            await pilot.pause()
    assert not found


@pytest.mark.parametrize("language", ["nb"], indirect=True)
async def test_a_window_made_narrow_and_wide_again_shows_what_it_showed(app: Session) -> None:
    async with app.run_test(size=(160, 50)) as pilot:
        await until(pilot, lambda: "Gasverkets Scen" in text(app))
        for name in ("complaints", "doorstep", "diagnosis", "why", "whatif", "owners", "meeting.prepare"):
            await opened(pilot, app, name)
            before = await settled(pilot)
            await pilot.resize_terminal(80, 24)
            assert all(cell_len(line) <= 80 for line in shown(app)), name
            await pilot.resize_terminal(160, 50)
            assert await settled(pilot) == before, name
            app.pop_screen()
            await pilot.pause()


async def test_a_long_name_hides_neither_the_level_nor_what_the_screen_is(app: Session, language: str) -> None:
    client = app.desk.new_id()
    act(app.desk, "import", client, lambda _dossier, now: (Fact("client.added", {"name": LONG, "code": "LONG"}, at=now),))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Gasverkets Scen" in text(app))
        for name, room in ROOMS.items():
            if room.with_client:
                await opened(pilot, app, name, Hit(client, LONG, "LONG", "name"))
                head = shown(app)[0].removesuffix("DEMO").rstrip()
                assert re.search(r"Kommunalf[^…]*…\s+\w", head), (language, name, head)
                app.pop_screen()
                await pilot.pause()


def test_the_words_of_an_act_fit_the_menu_of_a_client(language: str) -> None:
    long = [words for one in acts.ALL_OF_CLIENT if cell_len(words := shortened(acts.words_of(one), TILE)) > TILE]
    assert not long, (language, long)
