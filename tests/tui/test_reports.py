"""The ledger of promises, status reports, surprises, signatures and agreed points on the screen: each line done in two keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, text, until, vanishes
from textual.widgets import Input, TextArea

from kundtui.desk.act import Fact
from kundtui.store.port import Hit
from kundtui.tui import acts
from kundtui.tui.forms.base import Form
from kundtui.tui.pick import Pick
from kundtui.tui.place import Place
from kundtui.tui.screens.client import ClientScreen
from kundtui.tui.screens.listing import Line, Listing
from kundtui.tui.screens.promises import PromisesScreen
from kundtui.tui.screens.reports import ReportsScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from kundtui.tui.session import Session

SIZES = ((80, 24), (160, 50))


def runs(portfolio: Portfolio, *more: Fact) -> None:
    """A project of Nordbygg's that a report told of sixteen days ago."""
    portfolio.record(
        portfolio.nordbygg,
        Fact("project.started", {"name": "the pier"}, "pier", portfolio.ago(30)),
        Fact("report.sent", {"text": "piles are in", "done": 2, "of": 5}, "pier", portfolio.ago(16)),
        *more,
    )


async def on(pilot: Pilot[int], app: Session, screen: Listing) -> None:
    await appears(pilot, "Nordbygg")
    app.push_screen(screen)
    await until(pilot, lambda: screen.found is not None and screen.is_current)


async def onto(pilot: Pilot[int], screen: Listing, key: str) -> None:
    """Put the cursor on a line."""
    await until(pilot, lambda: any(isinstance(one, Line) and one.key.startswith(key) for one in screen.shown))
    at = next(at for at, one in enumerate(screen.shown) if isinstance(one, Line) and one.key.startswith(key))
    screen.lines.move(at)
    await pilot.pause()


async def form(pilot: Pilot[int], *keys: str) -> Form:
    await pilot.press(*keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, Form) and bool(pilot.app.screen.query(Input)))
    assert isinstance(pilot.app.screen, Form)
    return pilot.app.screen


async def asked(pilot: Pilot[int], app: Session, portfolio: Portfolio, act: str) -> Form:
    """The form of an act on Nordbygg, as a menu opens it."""
    await appears(pilot, "Nordbygg")
    place = app.screen
    assert isinstance(place, Place)
    place.run_worker(acts.do(place, act, Hit(portfolio.nordbygg, "Nordbygg AB", "NB", "name")))
    return await form(pilot)


def put(screen: Form, name: str, value: str) -> None:
    screen.query_one(f"#{name}", Input).value = value


# Promises


@pytest.mark.parametrize("size", SIZES)
async def test_r2_r16_the_ledger_shows_both_sides_what_is_late_and_what_was_not_told(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await on(pilot, app, PromisesScreen())
        await appears(pilot, "Promises", "1 is late", "send the drawing", "3d late", "numbers", "in 4d", "Kept, by owner", "0/1")


async def test_r2_the_words_of_a_promise_come_before_what_follows_where_both_do_not_fit(portfolio: Portfolio) -> None:
    due = {"text": "a quote on envelopes, new print", "due": "2026-11-30", "side": "us"}
    portfolio.record(portfolio.nordbygg, Fact("promise.made", due, "quote"))
    app = portfolio.session()
    async with app.run_test(size=(160, 50)) as pilot:
        await on(pilot, app, PromisesScreen())
        await appears(pilot, "a quote on envelopes, new print  ")


async def test_r2_a_promise_is_kept_in_two_keys_from_the_ledger(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, app, PromisesScreen())
        await appears(pilot, "send the drawing")
        await pilot.press("enter")
        await appears(pilot, "Kept", "Another day")
        await pilot.press("a")
        await vanishes(pilot, "send the drawing")
        assert portfolio.kinds()[-1] == "promise.kept"


async def test_r16_the_consequence_is_told_in_two_keys_from_the_ledger(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(160, 50)) as pilot:
        screen = PromisesScreen()
        await on(pilot, app, screen)
        await appears(pilot, "not told", "numbers")
        await pilot.press("down")
        await pilot.press("enter")
        await appears(pilot, "What the client was told")
        opened = await form(pilot, "a")
        put(opened, "text", "a week later then")
        await pilot.press("enter")
        await vanishes(pilot, "not told")
        assert portfolio.kinds()[-1] == "promise.told"


async def test_r2_a_crowded_day_stands_above_the_ledger(portfolio: Portfolio) -> None:
    many = [Fact("promise.made", {"text": f"thing {n}", "due": "2026-11-25", "side": "us"}, f"p{n}", portfolio.ago(1)) for n in range(5)]
    portfolio.record(portfolio.nordbygg, *many)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, app, PromisesScreen())
        await appears(pilot, "5 due Wed 25 Nov; 0 of 1 kept")


# Reports


@pytest.mark.parametrize("size", SIZES)
async def test_t13_t16_reports_are_listed_by_their_day_with_how_the_last_one_stood(portfolio: Portfolio, size: tuple[int, int]) -> None:
    runs(portfolio, Fact("surprise.noted", {"text": "I thought it was done"}, at=portfolio.ago(2)))
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await on(pilot, app, ReportsScreen())
        await appears(
            pilot, "Reports that are late", "2d late", "[██░░░] 2/5", "Surprises that no note had told of", "I thought it was done"
        )


async def test_t16_the_form_begins_with_the_position_and_stores_project_and_report_at_once(portfolio: Portfolio) -> None:
    runs(portfolio)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, app, ReportsScreen())
        opened = await form(pilot, "enter")
        await appears(pilot, "Last time", "piles are in", "[██░░░] 2/5", "Klart:", "0 words")
        put(opened, "position", "")
        await pilot.press(*"deck", "ctrl+s")
        await appears(pilot, "begins with the position", "T16")
        put(opened, "position", "soon")
        await pilot.press("ctrl+s")
        await appears(pilot, "is no position")
        put(opened, "position", "3/5")
        await appears(pilot, "[███░░] 3/5")
        await pilot.press("ctrl+s")
        await appears(pilot, "Stored: status report.")
        assert portfolio.kinds()[-2:] == ["report.sent", "project.progressed"]
        assert portfolio.newest() == {"done": 3, "of": 5}
        sent = portfolio.desk.store.log(portfolio.nordbygg).entries[-2].data
        assert sent["text"].splitlines()[0] == "Klart: deck"
        assert len(sent["text"].splitlines()) == 2


async def test_t14_the_form_warns_of_151_words_and_speaks_three_languages(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        opened = await asked(pilot, app, portfolio, "report.send")
        opened.query_one("#language", Pick).value = "nb"
        await appears(pilot, "Trengs fra dere:")
        put(opened, "position", "-")
        await appears(pilot, "[no position]")
        opened.query_one("#text", TextArea).text = "word " * 151
        await appears(pilot, "151 words: shorter")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: portfolio.kinds()[-1] == "report.sent")
        assert set(portfolio.newest()) == {"text"}


async def test_r11_the_form_passes_the_tone_guard_and_keeps_what_was_typed(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        opened = await asked(pilot, app, portfolio, "report.send")
        put(opened, "position", "1/2")
        opened.query_one("#text", TextArea).text = "You should have sent the figures."
        await pilot.press("ctrl+s")
        await appears(pilot, "Read it again")
        assert "figures" in opened.query_one("#text", TextArea).text
        await pilot.press("ctrl+s")
        await until(pilot, lambda: portfolio.kinds()[-1] == "report.sent")


async def test_a6_a_surprise_is_recorded_against_the_expectation_that_it_broke(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        opened = await asked(pilot, app, portfolio, "surprise.note")
        await appears(pilot, "none was recorded", "every Friday")
        await pilot.press("enter")
        await appears(pilot, "There is no text", "T15")
        put(opened, "text", "I thought it was Friday")
        pick = opened.query_one("#expectation", Pick)
        pick.value = pick.choices[1].id
        await pilot.press("enter")
        await appears(pilot, "Stored: surprise.")
        assert portfolio.newest() == {"text": "I thought it was Friday", "expectation": pick.choices[1].id}


# What is agreed


async def test_r18_a_signature_asks_the_open_questions_at_once(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        opened = await asked(pilot, app, portfolio, "agreement.sign")
        await appears(pilot, "Now the talk about money", "what does a change mean")
        assert not opened.query("#payment")
        put(opened, "on", "")
        await pilot.press("enter")
        await appears(pilot, "Say on which day", "R18")
        put(opened, "on", "yesterday")
        put(opened, "change", "a new price first")
        await pilot.press("enter")
        await appears(pilot, "Stored: agreement signed.", "Talk about money now")
        assert portfolio.kinds()[-2:] == ["agreement.signed", "economics.answered"]


async def test_r5_what_was_agreed_is_confirmed_from_the_list_in_two_keys(portfolio: Portfolio) -> None:
    portfolio.record(portfolio.fisk, Fact("agreed.noted", {"text": "glass, not steel"}, "glass", portfolio.ago(4)))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = ReportsScreen()
        await on(pilot, app, screen)
        await appears(pilot, "Agreed, not confirmed", "glass, not steel")
        await onto(pilot, screen, "glass")
        await form(pilot, "enter")
        await pilot.press("enter")
        await until(pilot, lambda: portfolio.kinds(portfolio.fisk)[-1] == "agreed.confirmed")
        await vanishes(pilot, "glass, not steel")


async def test_r5_t12_points_and_feedback_are_noted_by_form_and_stand_in_the_pane(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(160, 50)) as pilot:
        put(await asked(pilot, app, portfolio, "agreed.note"), "text", "glass, not steel")
        await pilot.press("enter")
        await appears(pilot, "Stored: agreed.", "Confirm it in writing.")
        opened = await asked(pilot, app, portfolio, "feedback.note")
        await appears(pilot, "Last asked", "never")
        opened.query_one("#what", Pick).value = "asked"
        put(opened, "text", "how was the meeting?")
        await pilot.press("enter")
        await appears(pilot, "Stored: feedback.")
        screen = ClientScreen(portfolio.nordbygg)
        app.push_screen(screen)
        await until(pilot, lambda: screen.open is not None)
        assert screen.open is not None
        screen.tab = next(at for at, pane in enumerate(screen.open.panes) if pane.name == "expectations")
        screen.reread()
        await appears(pilot, "glass, not steel", "not confirmed", "today: how was the meeting?")
        assert "every Friday" in text(app)
