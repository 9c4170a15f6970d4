"""The screen is the same with and without the comparison of cells, whatever happens on it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pyte
import pytest
from tests.tui.stage import Stage
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from kundtui.config import Settings
from kundtui.tui.columns import Column, Heading
from kundtui.tui.differ import Shown
from kundtui.tui.lines import Lines
from kundtui.tui.rows import Listed
from kundtui.tui.terminal import plain

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.pilot import Pilot

    from kundtui.tui.columns import Row

NAMES = ("Acme AB", "Ørsta Møbler", "日本製作所", "Zoë e\u0301", "👍 Bra", "Ωmega", "│─►√", "x" * 200, "")
STYLES = ("", "pill.good", "pill.crisis", "late", "dim", "underline", "reverse", "heading")


class Card(ModalScreen[None]):
    """Something over the list, so that wide letters are cut in halves at its edges."""

    DEFAULT_CSS = "Card { align: center middle; & Static { width: 31; height: 5; border: solid red; } }"

    def compose(self) -> ComposeResult:
        yield Static(plain("Kort 日本 over all"))


class Terminal:
    """A terminal that shows what it is sent."""

    def __init__(self) -> None:
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.Stream(self.screen)
        self.stream.feed("\x1b[?7l")  # as Textual sets it: nothing wraps
        self.sent = 0

    def take(self, text: str, size: tuple[int, int]) -> None:
        if (self.screen.columns, self.screen.lines) != size:
            self.screen.resize(size[1], size[0])
        self.sent += len(text)
        self.stream.feed(text)

    def cells(self) -> list[list[tuple[object, ...]]]:
        return [[_seen(self.screen.buffer[y][x]) for x in range(self.screen.columns)] for y in range(self.screen.lines)]


def _seen(cell: Any) -> tuple[object, ...]:  # noqa: ANN401 - a cell of pyte
    """Leave out what nobody sees: the colour and weight of the letter in a blank."""
    if cell.data == " " and not (cell.reverse or cell.underscore or cell.strikethrough):
        return (" ", cell.bg)
    return (cell.data, cell.fg, cell.bg, cell.bold, cell.reverse, cell.underscore, cell.strikethrough)


class Both(Stage):
    """Shows everything on two terminals: on one as Textual would, on the other only what changed."""

    def __init__(self, lines: Lines, settings: Settings) -> None:
        super().__init__(lines, settings)
        self.whole, self.changed = Terminal(), Terminal()
        self.compared = Shown()

    def compose(self) -> ComposeResult:
        yield Input("skriv 日本")
        yield self.lines
        yield Static(plain("under"), id="under")

    def _display(self, screen: Any, renderable: Any) -> None:  # noqa: ANN401 - Textual's own
        if isinstance(renderable, (LayoutUpdate, ChopsUpdate)) and not self._batch_count:
            self.whole.take(renderable.render_segments(self.console), self.size)
            self.changed.take(self.compared.update(renderable, self.size, self.console), self.size)
        super()._display(screen, renderable)


def rows(chance: random.Random) -> list[Row]:
    def cell() -> tuple[str, str]:
        return chance.choice(NAMES), chance.choice(STYLES)

    return [Heading(chance.choice(NAMES)) if chance.random() < 0.1 else (cell(), cell(), cell()) for _ in range(chance.randrange(60))]


async def do_something(pilot: Pilot[int], app: Both, chance: random.Random) -> None:
    choice = chance.randrange(9)
    if choice <= 2:
        await pilot.press(*chance.choices(["j", "k", "pagedown", "pageup", "G", "g", "tab", "x"], k=4))
    elif choice == 3:
        app.lines.fill(Listed(rows(chance)))
    elif choice == 4:
        await pilot.resize_terminal(chance.randrange(61, 130), chance.randrange(16, 40))
    elif choice == 5 and not isinstance(app.screen, Card):
        await app.push_screen(Card())
    elif choice == 6 and isinstance(app.screen, Card):
        await app.pop_screen()
    elif choice == 7:
        app.notify(chance.choice(NAMES), timeout=chance.choice([0.01, 5]))
    else:
        app.query_one("#under", Static).update(plain(chance.choice(NAMES)))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("palette", ["default", "ansi"])
async def test_the_screen_is_the_same_with_and_without(seed: int, palette: str) -> None:
    chance = random.Random(seed)  # noqa: S311 - drawn, but the same each time
    app = Both(Lines((Column("A", 12), Column("B"), Column("C", 9, align="right")), Listed(rows(chance))), Settings(palette=palette))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        for _ in range(25):
            await do_something(pilot, app, chance)
            await pilot.pause()
            assert app.changed.screen.display == app.whole.screen.display
            assert app.changed.cells() == app.whole.cells()
    assert app.changed.sent < app.whole.sent


async def test_what_was_forgotten_is_sent_again() -> None:
    app = Both(Lines((Column("A"),), Listed([("Acme",)])), Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        sent = app.changed.sent
        app.refresh(layout=True)
        await pilot.pause()
        assert app.changed.sent - sent < 100
        app.compared.forget()
        app.refresh(layout=True)
        await pilot.pause()
        assert app.changed.sent - sent > 1000
        assert app.changed.cells() == app.whole.cells()


@pytest.mark.parametrize("name", ["👍🏽 Bra", "🇸🇪 Sverige", "👨‍👩‍👧 Tre"])
async def test_letters_on_whose_width_terminals_disagree_do_not_move_what_follows(name: str) -> None:
    app = Both(Lines((Column("A", 20), Column("B")), Listed([(name, "#")] * 3)), Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "j", "j")
        await pilot.pause()
        places = {cells.index("#") for line in app.changed.cells()[4:7] if (cells := [str(cell[0]) for cell in line])}
        assert places == {23}
