"""The list: its cursor, its rows by number, what it asks of its source, what it tells, and that data in it is only text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.stage import COLUMNS, Counted, Stage, shown
from textual.geometry import Region

from kundtui.config import Settings
from kundtui.tui.columns import Column, Heading, More
from kundtui.tui.lines import Lines
from kundtui.tui.rows import Listed

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from kundtui.tui.columns import Row

SIZES = ((80, 24), (160, 50))


async def press(pilot: Pilot[int], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_every_movement_by_letter_and_by_key(size: tuple[int, int]) -> None:
    app = Stage()
    half = (size[1] - 1) // 2
    async with app.run_test(size=size) as pilot:
        for keys, cursor in [
            (("j", "down"), 2),
            (("k", "up"), 0),
            (("k",), 0),
            (("pagedown",), half),
            (("ctrl+d",), 2 * half),
            (("ctrl+u",), half),
            (("pageup",), 0),
            (("G",), 999),
            (("j",), 999),
            (("g",), 0),
            (("end",), 999),
            (("home",), 0),
        ]:
            await press(pilot, *keys)
            assert app.lines.cursor == cursor
            assert any(line.startswith("► ● Good") and f"Client {cursor} " in line for line in shown(app))


@pytest.mark.parametrize("size", SIZES)
async def test_at_the_edge_the_list_jumps_half_a_page_and_not_before(size: tuple[int, int]) -> None:
    app = Stage()
    page = size[1] - 1
    async with app.run_test(size=size) as pilot:
        await press(pilot, *["j"] * (page - 1))
        assert app.lines.scroll_y == 0
        await press(pilot, "j")
        assert app.lines.cursor == page
        assert app.lines.scroll_y == page - page // 2


async def test_a_step_repaints_only_the_two_cells_of_the_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j")
        regions: list[tuple[int, int, int, int]] = []
        refresh = app.lines.refresh

        def noted(*given: Region) -> Lines:
            regions.extend(given or [Region(0, 0, 80, 24)])
            return refresh(*given)

        monkeypatch.setattr(app.lines, "refresh", noted)
        await press(pilot, "j")
        assert sorted(regions) == [(0, 2, 1, 1), (0, 3, 1, 1)]


@pytest.mark.parametrize("total", [100, 1_000_000])
async def test_the_source_is_asked_for_what_is_seen_however_long_the_list(total: int) -> None:
    source = Counted(total)
    app = Stage(Lines(COLUMNS, source))
    async with app.run_test(size=(80, 24)) as pilot:
        assert source.asked == [(0, 64)]
        await press(pilot, "G")
        assert sum(stop - start for start, stop in source.asked) <= 64 * 3
        assert f"Client {total - 1} " in shown(app)[-1]


async def test_headings_and_further_lines_are_passed_over_and_a_further_line_belongs_to_its_row() -> None:
    rows: list[Row] = [Heading("Now"), ("a", "One"), More(("", "more of one")), ("b", "Two"), Heading("Later"), ("c", "Three")]
    app = Stage(Lines((Column("", 3), Column("")), Listed(rows), header=False))
    async with app.run_test(size=(60, 16)) as pilot:
        assert shown(app)[:6] == ["  Now", "► a   One", "      more of one", "  b   Two", "  Later", "  c   Three"]
        seen = [app.lines.cursor]
        for key in "jjjkkk":
            await press(pilot, key)
            seen.append(app.lines.cursor)
        assert seen == [1, 3, 5, 5, 3, 1, 1]
        await pilot.click(Lines, offset=(5, 3))
        await pilot.click(Lines, offset=(8, 2))
        assert app.lines.cursor == 1
        await pilot.click(Lines, offset=(8, 4))
        assert app.lines.cursor == 1


async def test_a_list_of_headings_alone_and_an_empty_list_have_no_cursor_to_lose() -> None:
    app = Stage(Lines(COLUMNS, empty="No client yet: + adds one"))
    async with app.run_test(size=(60, 16)) as pilot:
        assert "No client yet: + adds one" in shown(app)[1]
        await press(pilot, "j", "k", "G", "g", "enter", "space", "pagedown")
        assert app.said == []
        app.lines.fill(Listed([Heading("Only"), Heading("headings")]))
        await press(pilot, "j", "k", "G", "g")
        assert [line.strip() for line in shown(app)[1:3]] == ["Only", "headings"]


async def test_highlighted_is_told_at_once_and_rested_once_the_cursor_stays() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        app.said.clear()
        await press(pilot, "j", "j", "j")
        assert [told for told in app.said if told[0] == "highlighted"] == [("highlighted", 1), ("highlighted", 2), ("highlighted", 3)]
        while ("rested", 3) not in app.said:
            await pilot.pause(0.01)
        assert [told for told in app.said if told[0] == "rested"] == [("rested", 3)]


async def test_enter_and_a_double_click_choose_and_space_marks_and_moves_on() -> None:
    marks: set[int] = set()
    app = Stage(Lines(COLUMNS, Counted(50), marked=marks.__contains__))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j", "enter", "space")
        assert ("chosen", 1) in app.said
        assert ("marked", 1) in app.said
        assert app.lines.cursor == 2
        marks.add(1)
        app.lines.repaint(1)
        await pilot.pause()
        assert shown(app)[2].startswith(" √● Good")
        await pilot.click(Lines, offset=(20, 6), times=2)
        assert ("chosen", 5) in app.said


async def test_the_wheel_takes_the_cursor_along() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        app.lines.scroll_to(y=100, animate=False)
        await pilot.pause()
        assert app.lines.cursor == 100
        app.lines.scroll_to(y=40, animate=False)
        await pilot.pause()
        assert app.lines.cursor == 62


async def test_reading_again_keeps_the_cursor_and_follows_a_shorter_list() -> None:
    source = Counted(100)
    app = Stage(Lines(COLUMNS, source))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "G")
        source.total = 10
        app.lines.reread()
        await pilot.pause()
        assert app.lines.cursor == 9
        assert sum("Client" in line for line in shown(app)) == 11
        app.lines.fill(Counted(30), cursor=4)
        await pilot.pause()
        assert app.lines.cursor == 4


async def test_a_source_that_gives_fewer_rows_than_it_said_leaves_blank_lines() -> None:
    source = Listed([("a", "b", "1", "")] * 3)
    source.total = 10
    app = Stage(Lines(COLUMNS, source))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "G", "k", "j", "g")
        assert app.lines.cursor == 0


async def test_columns_drop_in_a_narrow_window_and_come_back() -> None:
    app = Stage()
    async with app.run_test(size=(160, 24)) as pilot:
        assert "because" in shown(app)[1]
        await pilot.resize_terminal(60, 16)
        await pilot.pause()
        wide = shown(app)[1]
        assert "because" in wide
        app.lines.set_columns((*COLUMNS[:3], Column("Why", 40, drops=1)))
        await pilot.pause()
        assert "because" not in shown(app)[1]


NASTY = (
    "[/]",
    "[red]x",
    '[a="]x',
    "[@click=app.quit]X[/]",
    '[link="http://evil/"]L[/]',
    ":skull:",
    "A\x1b]52;c;eA==\x07B",
    "a\u202eb",
    "\ud800",
    "e" + "\u0301" * 300,
)


@pytest.mark.parametrize("text", NASTY)
async def test_data_in_a_list_and_in_a_message_is_only_text(text: str) -> None:
    rows: list[Row] = [Heading(text), (text, (text, "late")), More((text, text))]
    app = Stage(Lines((Column(text, 30), Column(text)), Listed(rows), empty=text))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        app.notify(text, title=text)
        await press(pilot, "j", "enter")
        await pilot.click(Lines, offset=(5, 2))
        lines = shown(app)
        assert not any(ord(letter) < 32 or letter in "\u202e\ud800\x9b" for line in lines for letter in line)
        styles = [segment.style for strip in app.screen._compositor.render_strips() for segment in strip if segment.style]  # noqa: SLF001 - what is sent
        assert not any(style.link or "@click" in (style.meta or {}) for style in styles)
        if text.isprintable() and text.isascii():
            assert text in lines[1]
            assert text in lines[2]
        assert app.is_running


@pytest.mark.parametrize("settings", [Settings(), Settings(palette="cvd", theme="light"), Settings(palette="ansi"), Settings(ascii=True)])
async def test_every_look_shows_the_same_words(settings: Settings) -> None:
    app = Stage(settings=settings)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j")
        assert shown(app)[2].startswith("> ●" if settings.ascii else "► ●")
        assert "Client 1 " in shown(app)[2]


async def test_the_cursor_of_a_list_without_the_keys_is_quiet() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        strip = app.lines.render_line(1)
        assert next(iter(strip)).style != (await blurred(pilot, app))


async def blurred(pilot: Pilot[int], app: Stage) -> object:
    app.screen.set_focus(None)
    await pilot.pause()
    return next(iter(app.lines.render_line(1))).style
