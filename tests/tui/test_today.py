"""Today, the call card and the daily review on the screen: each line done in two keys, three questions in three, a "no" that opens a complaint."""

from __future__ import annotations

from datetime import timedelta
from threading import Event
from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import NOW, Portfolio, appears, text, type_in, until, vanishes
from textual.widgets import Input

from kundtui.config import Settings
from kundtui.desk import member, parking, presence
from kundtui.desk import review as reviewing
from kundtui.desk.act import Fact
from kundtui.desk.desk import Desk
from kundtui.store.port import Hit
from kundtui.store.sqlite import open_store
from kundtui.tui.forms.base import Form
from kundtui.tui.opening import enter
from kundtui.tui.screens.call import CallScreen
from kundtui.tui.screens.listing import Line
from kundtui.tui.screens.owners import OwnersScreen
from kundtui.tui.screens.review import ReviewScreen
from kundtui.tui.screens.today import TodayScreen

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from kundtui.tui.session import Session

SIZES = ((80, 24), (160, 50))


async def on_today(pilot: Pilot[int], app: Session) -> TodayScreen:
    await appears(pilot, "Nordbygg")
    await pilot.press("t")
    await until(pilot, lambda: isinstance(app.screen, TodayScreen) and app.screen.found is not None)
    assert isinstance(app.screen, TodayScreen)
    return app.screen


async def test_a_list_that_takes_long_comes_although_others_store_meanwhile(portfolio: Portfolio, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was stored is read after it, once: begun anew at each pulse, the list of ten thousand clients would not come."""
    gate, asked, ask = Event(), list[int](), TodayScreen.ask

    def slow(screen: TodayScreen, desk: Desk) -> object:
        asked.append(1)
        gate.wait(10)
        return ask(screen, desk)

    monkeypatch.setattr(TodayScreen, "ask", slow)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("t")
        await until(pilot, lambda: len(asked) == 1)
        screen = app.screen
        assert isinstance(screen, TodayScreen)
        screen.reread()
        screen.reread()
        await pilot.pause()
        assert len(asked) == 1
        gate.set()
        await until(pilot, lambda: screen.found is not None and len(asked) == 2 and not screen.at_work("read"))


async def onto(pilot: Pilot[int], screen: TodayScreen, key: str) -> None:
    """Put the cursor on a line."""
    at = next(at for at, one in enumerate(screen.shown) if getattr(one, "key", "").startswith(key))
    screen.lines.move(at)
    await pilot.pause()


async def form(pilot: Pilot[int], *keys: str) -> None:
    await pilot.press(*keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, Form))


async def back_on(pilot: Pilot[int], kind: type[object]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, kind))


def field(app: Session, name: str) -> Input:
    return app.screen.query_one(f"#{name}", Input)


@pytest.mark.parametrize("size", SIZES)
async def test_today_shows_calls_promises_and_the_part_without_a_told_consequence(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await on_today(pilot, app)
        await appears(pilot, "Today", "Calls", "Due", "send the drawing", "3d late", "numbers", "in 4d")


async def test_r16_enter_on_a_dependency_stores_what_was_told_and_the_line_is_gone(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await on_today(pilot, app)
        await onto(pilot, screen, "dependency")
        await form(pilot, "enter")
        field(app, "text").value = "two weeks later then"
        await pilot.press("enter")
        await vanishes(pilot, "numbers")
        assert portfolio.kinds()[-1] == "promise.told"
        assert portfolio.newest()["text"] == "two weeks later then"


async def test_r16_the_consequence_that_was_noted_stands_there_to_be_told_and_two_keys_tell_it(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await on_today(pilot, app)
        await onto(pilot, screen, "dependency")
        await form(pilot, "enter")
        await appears(pilot, "a week later")
        await pilot.press("enter")
        await vanishes(pilot, "numbers")
        assert portfolio.newest()["text"] == "a week later"


async def test_b7_the_first_answer_goes_by_one_key_and_asks_for_no_explanation(portfolio: Portfolio) -> None:
    portfolio.complain("late again", "high", days=1)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await on_today(pilot, app)
        await onto(pilot, screen, "first_answer")
        await form(pilot, "enter")
        assert {one.id for one in app.screen.query(Input)} == {"contact", "remedy_sought", "decision_on", "reason"}
        await pilot.press("enter")
        await back_on(pilot, TodayScreen)
        assert portfolio.kinds()[-1] == "complaint.answered"


async def test_a_promise_is_kept_in_two_keys(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await on_today(pilot, app)
        await onto(pilot, screen, "promise ")
        await pilot.press("enter")
        await appears(pilot, "Kept", "Another day")
        await pilot.press("a")
        await appears(pilot, "Stored: kept.")
        assert portfolio.kinds()[-1] == "promise.kept"


async def test_b5_z_puts_a_client_off_with_a_reason_and_refuses_without_one(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await on_today(pilot, app)
        await form(pilot, "z")
        field(app, "until").value = "+4d"
        await pilot.press("enter")
        await appears(pilot, "needs a reason", "B5")
        assert field(app, "until").value == "+4d"
        field(app, "reason").value = "travels"
        await pilot.press("enter")
        await appears(pilot, "put off to")


async def test_the_fourth_call_is_shown_on_demand(portfolio: Portfolio) -> None:
    portfolio.client("Fyrtiofyra", "44")
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await on_today(pilot, app)
        before = len(screen.found.calls.calls)
        await pilot.press("plus")
        await until(pilot, lambda: len(screen.found.calls.calls) == before + 1)


async def test_the_three_questions_are_three_keys_and_a_note(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await on_today(pilot, app)
        await onto(pilot, screen, f"call {portfolio.nordbygg}")
        await pilot.press("enter")
        await appears(pilot, "Is everything OK?", "Ask for", "We promised")
        await appears(pilot, "y yes   n no   - not reached")
        await pilot.press("j", "y")
        await form(pilot, "n")
        await type_in(pilot, "all well")
        await pilot.press("enter")
        await back_on(pilot, TodayScreen)
        asked = {"ok": "yes", "delivering": "yes", "anything": "no"}
        expected = {
            "channel": "call",
            "direction": "out",
            "reached": True,
            "contacts": [portfolio.olav],
            "note": "all well",
            "asked": asked,
        }
        assert portfolio.newest() == expected


async def test_b4_a_no_opens_a_complaint_already_filled_in_and_asks_how_it_felt(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(CallScreen(Hit(portfolio.nordbygg, "Nordbygg AB", "NB", "name")))
        await appears(pilot, "Is everything OK?")
        await pilot.press("y", "n")
        await form(pilot, "n")
        await type_in(pilot, "again")
        await pilot.press("enter")
        await appears(pilot, "no to: do we deliver", "again", "complaint medium")
        await pilot.press("enter")
        await appears(pilot, "How did it feel?")
        await pilot.press("minus")
        await until(pilot, lambda: portfolio.kinds()[-1] == "energy.marked")
        received = portfolio.desk.store.log(portfolio.nordbygg).entries[-2].data
        call = portfolio.desk.store.log(portfolio.nordbygg).entries[-3].id
        told = [received[name] for name in ("from", "severity", "contact", "channel")]
        assert told == [call, "medium", portfolio.olav, "call"]


async def test_not_reached_is_one_key_and_stays_on_the_list(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await on_today(pilot, app)
        await onto(pilot, screen, f"call {portfolio.nordbygg}")
        await pilot.press("enter")
        await appears(pilot, "Is everything OK?")
        await pilot.press("minus")
        await back_on(pilot, TodayScreen)
        await appears(pilot, "not reached")
        assert portfolio.newest() == {"channel": "call", "direction": "out", "reached": False}


async def test_nothing_is_stored_by_leaving_the_card_and_a_question_can_be_asked_again(portfolio: Portfolio) -> None:
    app = portfolio.session()
    before = portfolio.kinds()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(CallScreen(Hit(portfolio.nordbygg, "Nordbygg AB", "NB", "name")))
        await appears(pilot, "Is everything OK?")
        await pilot.press("y")
        await appears(pilot, "Does the delivery work")
        await pilot.press("backspace")
        await appears(pilot, "Is everything OK?")
        await pilot.press("y", "y")
        await form(pilot, "y")
        await pilot.press("escape")
        await back_on(pilot, CallScreen)
        await pilot.press("escape")
        await vanishes(pilot, "Ask for")
        assert portfolio.kinds() == before


async def test_r7_a_parked_question_is_taken_up_from_its_line(portfolio: Portfolio) -> None:
    portfolio.record(portfolio.fisk, Fact("issue.parked", {"text": "the pier"}, "pier", portfolio.ago(9)))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await on_today(pilot, app)
        await onto(pilot, screen, "parked")
        await form(pilot, "enter")
        await pilot.press("enter")
        await appears(pilot, "Stored: taken up.")
        assert portfolio.kinds(portfolio.fisk)[-1] == "issue.taken_up"


async def test_what_is_due_names_its_client_at_length_where_the_row_cuts_it(portfolio: Portfolio) -> None:
    name = "Trondhjems Mekaniske Verksted og Støperi"
    client = portfolio.client(name, "TMV")
    due = {"text": "the drawing", "due": NOW.date().isoformat(), "side": "us"}
    portfolio.record(client, Fact("promise.made", due, "drawing"), Fact("owner.assigned", {"owner": portfolio.desk.member.id}))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await on_today(pilot, app)
        await onto(pilot, screen, f"promise {client}")
        await appears(pilot, name)


# The daily review


async def reviewed(pilot: Pilot[int], app: Session) -> ReviewScreen:
    await appears(pilot, "Nordbygg")
    await pilot.press("r")
    await until(pilot, lambda: isinstance(app.screen, ReviewScreen) and app.screen.turn_now is not None)
    assert isinstance(app.screen, ReviewScreen)
    return app.screen


@pytest.mark.parametrize("size", SIZES)
async def test_the_review_goes_through_all_and_says_what_was_done_and_who_is_still_red(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        screen = await reviewed(pilot, app)
        await appears(pilot, "0/3", "Ask for")
        await to_the_end(pilot, screen)
        await appears(pilot, "Still red", "seen")


async def test_an_outcome_is_one_key_and_its_undoing_gives_the_turn_back(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reviewed(pilot, app)
        first = screen.turn_now
        await form(pilot, "i")
        await pilot.press("enter")
        await appears(pilot, "contacted", "1/3")
        await pilot.press("enter")
        await until(pilot, lambda: screen.turn_now != first)
        await pilot.press("u")
        await appears(pilot, "0/3")
        assert first is not None
        await until(pilot, lambda: screen.turn_now is not None and screen.turn_now.row.client == first.row.client)


async def test_two_who_review_the_same_clients_do_not_meet(portfolio: Portfolio) -> None:
    member.add(portfolio.desk, "Bo Lund", "bo", "member")
    for client in (portfolio.nordbygg, portfolio.fisk, portfolio.naughty):
        portfolio.record(client, Fact("owner.assigned", {"owner": portfolio.desk.member.id}))
    app = portfolio.session()
    bo = Desk(open_store(portfolio.path), "bo", lambda: NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reviewed(pilot, app)
        assert screen.turn_now is not None
        review = screen.review
        assert review is not None
        second = next(turn.row.client for turn in review.turns if turn.row.client != screen.turn_now.row.client)
        presence.enter(bo, second)
        await pilot.press("enter")
        await until(pilot, lambda: screen.turn_now is None or screen.turn_now.row.client != review.turns[0].row.client)
        assert screen.turn_now is None or screen.turn_now.row.client != second


async def test_progress_stays_when_the_review_is_left(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reviewed(pilot, app)
        await pilot.press("enter")
        await appears(pilot, "1/3")
        await pilot.press("escape")
        await vanishes(pilot, "Ask for")
        again = await reviewed(pilot, app)
        assert again is not screen
        await appears(pilot, "1/3")


async def test_a_third_putting_off_is_refused_in_the_review_too(portfolio: Portfolio) -> None:
    day = NOW.date().replace(day=26)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reviewed(pilot, app)
        assert screen.turn_now is not None
        for _ in range(2):
            parking.snooze(portfolio.desk, screen.turn_now.row.client, day, "ill")
        await form(pilot, "z")
        field(app, "until").value = "+4d"
        field(app, "reason").value = "still ill"
        await pilot.press("enter")
        await appears(pilot, "put off 2 times", "B5")
        assert "Put off" in text(app)


def owned(portfolio: Portfolio) -> Desk:
    """All clients are Anna's; gives the desk of a colleague, Bo."""
    member.add(portfolio.desk, "Bo Lund", "bo", "member")
    for client in (portfolio.nordbygg, portfolio.fisk, portfolio.naughty):
        portfolio.record(client, Fact("owner.assigned", {"owner": portfolio.desk.member.id}))
    return Desk(open_store(portfolio.path), "bo", lambda: NOW)


async def among_owners(pilot: Pilot[int], app: Session, name: str, words: str) -> None:
    """Choose what to do with an owner, on the screen of the owners."""
    await appears(pilot, "Nordbygg")
    enter(app.screen, "owners")  # type: ignore[arg-type] # the grid is a place
    await until(pilot, lambda: isinstance(app.screen, OwnersScreen) and app.screen.found is not None)
    screen = app.screen
    assert isinstance(screen, OwnersScreen)
    screen.lines.move(next(at for at, one in enumerate(screen.shown) if isinstance(one, Line) and name in str(one.cells[0])))
    await pilot.press(".")
    await appears(pilot, words)
    line = next(line for line in text(app).splitlines() if words in line)
    await pilot.press(line.partition(words)[0].split()[-1])


async def test_a_colleague_takes_part_in_the_review_of_an_owner_and_the_two_do_not_meet(portfolio: Portfolio) -> None:
    bo = owned(portfolio)
    first = next(turn.row.client for turn in reviewing.review(portfolio.desk).turns if turn.due)
    presence.enter(portfolio.desk, first)
    app = type(portfolio.session())(bo, Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        await among_owners(pilot, app, "Anna Ek", "The daily review of these clients")
        await until(pilot, lambda: isinstance(app.screen, ReviewScreen) and app.screen.turn_now is not None)
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        assert screen.turn_now is not None
        assert screen.turn_now.row.client != first
        done = screen.turn_now.row.client
        await pilot.press("enter")
        await until(pilot, lambda: screen.turn_now is None or screen.turn_now.row.client != done)
        assert reviewing.review(portfolio.desk).done == {done: "seen"}


async def test_whom_a_colleague_has_is_named_at_the_end_and_never_passed_with_those_of_whom_nothing_is_due(portfolio: Portfolio) -> None:
    """What is due of a client stays due until somebody has looked at it: the colleague, or whoever takes it when it is given back."""
    bo = owned(portfolio)
    for number in range(4):
        portfolio.record(portfolio.client(f"Quiet {number}", f"Q{number}"), Fact("owner.assigned", {"owner": portfolio.desk.member.id}))
    held = next(turn.row for turn in reviewing.review(portfolio.desk).turns if turn.due)
    presence.enter(bo, held.client)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_end(pilot, await reviewed(pilot, app))
        await appears(pilot, "have nothing on the list", "With a colleague", f"{held.name} · Bo Lund")
        await pilot.press("enter")
        await appears(pilot, "not on the list, passed", "Enter: back", f"{held.name} · Bo Lund")
        assert held.client not in reviewing.review(portfolio.desk).done
        await pilot.press("J")
        await appears(pilot, f"{held.name}  {held.code}")
        await pilot.press("escape")
        await appears(pilot, "Sort: level")
        await pilot.press("r")
        await appears(pilot, "With a colleague", f"{held.name} · Bo Lund")
        presence.leave(bo, held.client)
        await pilot.press("enter")
        await appears(pilot, f"{held.name}  {held.code}", "Enter: next client")
        await to_the_end(pilot, reviewing_on(app))
        assert reviewing.review(portfolio.desk).done[held.client] == "seen"


async def test_the_end_of_the_review_tells_without_a_key_that_a_colleague_is_through(tmp_path: Path) -> None:
    portfolio = Portfolio(tmp_path)
    bo, now = owned(portfolio), [NOW]
    held = next(turn.row for turn in reviewing.review(portfolio.desk).turns if turn.due)
    presence.enter(bo, held.client)
    app = type(portfolio.session())(Desk(open_store(portfolio.path), "anna", lambda: now[0]), Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reviewed(pilot, app)
        await to_the_end(pilot, screen)
        await appears(pilot, "With a colleague", f"{held.name} · Bo Lund")
        reviewing.end(bo, reviewing.review(bo, portfolio.desk.member.id), [held.client], "contacted")
        now[0] += timedelta(seconds=31)
        screen.beat()
        await vanishes(pilot, "With a colleague")
        await appears(pilot, f"contacted 1: {held.name}")


async def to_the_end(pilot: Pilot[int], screen: ReviewScreen) -> None:
    """Press Enter until no turn is left."""
    while screen.turn_now is not None:
        before = screen.turn_now
        await pilot.press("enter")
        await until(pilot, lambda was=before: screen.turn_now != was)  # type: ignore[misc]


def reviewing_on(app: Session) -> ReviewScreen:
    assert isinstance(app.screen, ReviewScreen)
    return app.screen


async def test_a_colleagues_day_is_shown_under_the_colleagues_name(portfolio: Portfolio) -> None:
    bo = owned(portfolio)
    app = type(portfolio.session())(bo, Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        await among_owners(pilot, app, "Anna Ek", "The day of this owner")
        await appears(pilot, "Fri 20 Nov", "Anna Ek", "numbers")
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, ReviewScreen) and app.screen.review is not None)
        assert isinstance(app.screen, ReviewScreen)
        assert app.screen.review is not None
        assert app.screen.review.owner == portfolio.desk.member.id


async def test_a_turn_is_held_as_long_as_one_is_at_it(tmp_path: Path) -> None:
    portfolio = Portfolio(tmp_path)
    bo, now = owned(portfolio), [NOW]
    app = type(portfolio.session())(Desk(open_store(portfolio.path), "anna", lambda: now[0]), Settings())
    bo = Desk(bo.store, "bo", lambda: now[0])
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reviewed(pilot, app)
        assert screen.turn_now is not None
        client = screen.turn_now.row.client
        for _ in range(3):
            now[0] += timedelta(seconds=90)
            screen.beat()
            await until(pilot, lambda: presence.others(bo, client) == ("Anna Ek",))
            await pilot.pause()
        assert not reviewing.claim(bo, client)


async def test_a_complaint_past_two_clocks_is_offered_once(portfolio: Portfolio) -> None:
    portfolio.complain("late again", "high", days=9)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reviewed(pilot, app)
        while screen.turn_now is not None and len({one.what for one in screen.turn_now.tasks if one.text == "late again"}) < 2:
            before = screen.turn_now
            await pilot.press("enter")
            await until(pilot, lambda was=before: screen.turn_now != was)  # type: ignore[misc]
        await pilot.press(".")
        await appears(pilot, "Resolve: late again")
        assert text(app).count("Resolve: late again") == 1
        assert text(app).count("First answer: late again") == 1


async def test_who_is_passed_with_nothing_due_says_that_the_rhythm_asks_for_a_talk(portfolio: Portfolio) -> None:
    for number in range(4):
        portfolio.client(f"Quiet {number}", f"Q{number}")
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reviewed(pilot, app)
        await to_the_end(pilot, screen)
        await appears(pilot, "have nothing on the list of the day", "· talk 46d late")
