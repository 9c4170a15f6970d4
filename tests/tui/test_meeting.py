"""Meetings on the screen, by practice: planned, prepared by one key, approved, held with an action plan; the pane; forms that keep what was typed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import NOW, Portfolio, appears, text, type_in, until
from textual.widgets import Input, TextArea

from kundtui.desk import holding, meeting, preparing
from kundtui.i18n import say_day
from kundtui.tui.forms.base import Form
from kundtui.tui.pick import Pick
from kundtui.tui.screens.client import ClientScreen
from kundtui.tui.screens.meeting import PreparationScreen
from kundtui.tui.screens.today import TodayScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from kundtui.domain.preparing import Plan
    from kundtui.tui.session import Session

SIZES = ((80, 24), (160, 50))
TODAY = NOW.date()
SOON = TODAY + timedelta(days=2)
LATER = TODAY + timedelta(days=30)


def plans(portfolio: Portfolio) -> tuple[Plan, ...]:
    return preparing.meetings(portfolio.desk, portfolio.nordbygg).plans


def planned(portfolio: Portfolio, *agenda: str, on: date = SOON, place: str = "client") -> str:
    meeting.plan(portfolio.desk, meeting.Planned(portfolio.nordbygg, on, place, agenda))
    return next(one.id for one in plans(portfolio) if one.on == on.isoformat())


async def on_client(pilot: Pilot[int], app: Session) -> None:
    await appears(pilot, "Nordbygg")
    await type_in(pilot, "/nordbygg")
    await pilot.press("enter", "enter")
    await until(pilot, lambda: isinstance(app.screen, ClientScreen) and app.screen.open is not None)


async def prepared(pilot: Pilot[int], app: Session) -> PreparationScreen:
    await on_client(pilot, app)
    await pilot.press("m")
    await until(pilot, lambda: isinstance(app.screen, PreparationScreen) and app.screen.found is not None)
    assert isinstance(app.screen, PreparationScreen)
    return app.screen


async def form(pilot: Pilot[int], *keys: str) -> None:
    await pilot.press(*keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, Form))


async def closed(pilot: Pilot[int]) -> None:
    await until(pilot, lambda: not isinstance(pilot.app.screen, Form))


def fill(app: Session, **values: str) -> None:
    for name, value in values.items():
        widget = app.screen.query_one(f"#{name}")
        if isinstance(widget, TextArea):
            widget.text = value
        else:
            assert isinstance(widget, (Input, Pick))
            widget.value = value


async def chosen(pilot: Pilot[int], words: str) -> None:
    """Choose an act by its words in the menu."""
    await pilot.press(".")
    await appears(pilot, words)
    await type_in(pilot, next(line.split(words)[0].split()[-1] for line in text(pilot.app).splitlines() if words in line))


@pytest.mark.parametrize("size", SIZES)
async def test_t19_t26_one_key_shows_everything_before_a_meeting(portfolio: Portfolio, size: tuple[int, int]) -> None:
    holding.hold(
        portfolio.desk,
        holding.Held(portfolio.nordbygg, small_talk="her boat", no_actions_because="x", no_next_because="x", at=portfolio.ago(15)),
    )
    portfolio.complain("late again")
    planned(portfolio, "prices", "+ new market", place="ours")
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        screen = await prepared(pilot, app)
        await appears(pilot, "in 2d", "at our office", "3/7", "1. prices", "new market · looks ahead", "coffee")
        assert screen.found
        said = "\n".join(detail.text for detail in screen.query("Detail"))  # type: ignore[attr-defined]
        for words in ("late again", "send the drawing", "numbers", "her boat", "Since the last meeting, Thu 5 Nov", "Expectations"):
            assert words in said
        assert "Project" not in said


async def test_t26_the_host_list_is_hidden_when_at_the_clients(portfolio: Portfolio) -> None:
    planned(portfolio, "prices")
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await prepared(pilot, app)
        await appears(pilot, "1. prices")
        assert "coffee" not in text(app)


@pytest.mark.parametrize("size", SIZES)
async def test_t20_t23_n9_a_meeting_is_planned_where_none_is_and_a_day_is_asked_for(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await prepared(pilot, app)
        await appears(pilot, "No meeting is planned")
        await form(pilot, "enter")
        await type_in(pilot, "2020-01-01")
        await pilot.press("ctrl+s")
        await appears(pilot, "is past", "T25")
        fill(app, day="+5", agenda="prices\n+ new market\n")
        await appears(pilot, "Wed 25 Nov")
        await pilot.press("ctrl+s")
        await closed(pilot)
        await appears(pilot, "in 5d", "prices")
    (one,) = plans(portfolio)
    assert (one.agenda, one.place, one.buffer) == (("prices", "+ new market"), "client", 15)


async def test_t20_e_writes_the_agenda_anew(portfolio: Portfolio) -> None:
    planned(portfolio, "prices")
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await prepared(pilot, app)
        await form(pilot, "e")
        fill(app, agenda="delivery\nstaff", buffer="soon")
        await pilot.press("ctrl+s")
        await appears(pilot, "N9")
        fill(app, buffer="30")
        await pilot.press("ctrl+s")
        await closed(pilot)
        await appears(pilot, "1. delivery", "2. staff")
    assert (plans(portfolio)[0].agenda, plans(portfolio)[0].buffer) == (("delivery", "staff"), 30)


async def test_t21_the_agenda_is_sent_and_approved_before_the_meeting_only(portfolio: Portfolio) -> None:
    planned(portfolio, "prices", on=TODAY)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await prepared(pilot, app)
        await chosen(pilot, "The agenda is sent")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await pilot.press("ctrl+s")
        await closed(pilot)
        assert portfolio.newest()["note"] == "1. prices"
        await appears(pilot, "Agenda sent", "to the client, Fri 20 Nov")
        await chosen(pilot, "The agenda is approved")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await pilot.press("enter")
        await appears(pilot, "Say who")
        fill(app, who="Olav")
        await pilot.press("enter")
        await appears(pilot, "too late", "T21")
        fill(app, day="yesterday")
        await pilot.press("enter")
        await closed(pilot)
        await appears(pilot, "3/7", "approved by Olav Berg")


@pytest.mark.parametrize("size", SIZES)
async def test_t18_t22_t24_t25_a_meeting_is_held_and_says_what_is_missing_with_all_that_was_typed(
    portfolio: Portfolio, size: tuple[int, int]
) -> None:
    planned(portfolio, "prices", "+ new market", "delivery", place="ours")
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await prepared(pilot, app)
        await form(pilot, "enter")
        fill(app, covered="1 2", small_talk="her boat")
        await appears(pilot, "left for next time: delivery")
        await pilot.press("ctrl+s")
        await appears(pilot, "Say why, or save")
        await pilot.press("ctrl+s")
        await appears(pilot, "is not left without an action", "T24")
        fill(app, actions="Anna ; send numbers")
        await pilot.press("ctrl+s")
        await appears(pilot, "Not so")
        fill(app, actions="Anna ; send numbers ; fri\nOlav | the drawings | +3")
        await pilot.press("ctrl+s")
        await appears(pilot, "Book the next meeting")
        fill(app, next=LATER.isoformat(), promises="yes", contacts="olav", for_them="1")
        await appears(pilot, f"next meeting {say_day(LATER, NOW.date())}")
        await pilot.press("ctrl+s")
        await closed(pilot)
        await appears(pilot, "in 30d", "1. delivery")
    following, held = plans(portfolio)
    assert held.held
    data = held.held.data
    assert (following.agenda, data["covered"], data["small_talk"], data["for_them"]) == (
        ("delivery",),
        ["prices", "+ new market"],
        "her boat",
        1,
    )
    assert data["contacts"] == [portfolio.olav]
    assert data["homework"] == {
        "read_up": True,
        "agenda": True,
        "agenda_ok": False,
        "followed": False,
        "future": True,
        "action_plan": True,
        "next_booked": True,
    }
    assert portfolio.kinds()[-4:] == ["meeting.held", "meeting.planned", "promise.made", "promise.made"]


async def test_a_draft_of_a_meeting_survives_leaving_the_form(portfolio: Portfolio) -> None:
    planned(portfolio, "prices")
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await prepared(pilot, app)
        await form(pilot, "enter")
        fill(app, actions="Anna | send numbers | fri", small_talk="her boat")
        await pilot.press("escape")
        await closed(pilot)
        await form(pilot, "enter")
        assert app.screen.query_one("#actions", TextArea).text == "Anna | send numbers | fri"
        assert app.screen.query_one("#small_talk", Input).value == "her boat"


async def test_a_meeting_is_moved_and_cancelled_with_the_reason(portfolio: Portfolio) -> None:
    planned(portfolio, "prices")
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await prepared(pilot, app)
        await chosen(pilot, "Move the meeting")
        await until(pilot, lambda: isinstance(app.screen, Form))
        fill(app, day="+6")
        await pilot.press("enter")
        await appears(pilot, "Say why")
        fill(app, reason="they asked")
        await pilot.press("enter")
        await closed(pilot)
        await appears(pilot, "in 6d")
        await chosen(pilot, "Cancel the meeting")
        await until(pilot, lambda: isinstance(app.screen, Form))
        fill(app, reason="no need")
        await pilot.press("enter")
        await closed(pilot)
        await appears(pilot, "No meeting is planned")
    assert plans(portfolio)[0].state == "cancelled"


@pytest.mark.parametrize("size", SIZES)
async def test_t18_the_pane_shows_what_is_planned_what_was_held_and_the_share_at_the_clients(
    portfolio: Portfolio, size: tuple[int, int]
) -> None:
    actions = (holding.Action("Anna", "send numbers", SOON),)
    draft = holding.Held(portfolio.nordbygg, place="video", without_reason=True, actions=actions, next_on=LATER)
    holding.hold(portfolio.desk, draft)
    holding.hold(portfolio.desk, holding.Held(portfolio.nordbygg, no_actions_because="a visit"))
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await on_client(pilot, app)
        await pilot.press("7")
        await appears(pilot, "1 of 2 meetings held (50 %)", "no agenda yet", "Anna: send numbers", "a visit", "2/7")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PreparationScreen))
        await pilot.press("escape")
        await form(pilot, "plus")
        await pilot.press("escape")
        await closed(pilot)
        await form(pilot, "e")


async def test_today_prepares_the_meeting_by_enter(portfolio: Portfolio) -> None:
    planned(portfolio, "prices")
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("t")
        await until(pilot, lambda: isinstance(app.screen, TodayScreen) and app.screen.found is not None)
        assert isinstance(app.screen, TodayScreen)
        at = next(at for at, one in enumerate(app.screen.shown) if getattr(one, "key", "").startswith("meeting"))
        app.screen.lines.move(at)
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PreparationScreen))


async def test_y_copies_the_agenda_as_it_goes_to_the_client(portfolio: Portfolio) -> None:
    planned(portfolio, "prices", "+ new market")
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await prepared(pilot, app)
        assert screen.copied() == "1. prices\n2. new market"
        await pilot.press("y")
        await appears(pilot, "kundtui meeting calendar NB")


async def test_what_a_client_is_called_is_data_on_the_page(portfolio: Portfolio) -> None:
    meeting.plan(portfolio.desk, meeting.Planned(portfolio.naughty, SOON, agenda=("[/] [@click=app.exit] x",)))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await type_in(pilot, "/app.exit")
        await pilot.press("enter", "m")
        await appears(pilot, "1. [/] [@click=app.exit] x")
