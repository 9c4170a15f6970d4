"""The panes at work: `+` adds, `e` changes, `p` promises, `.` offers all, Enter does the next step; refusals stay in the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, text, type_in, until
from tests.tui.test_client_forms import SIZES, closed, field, form, opened

from kundtui.desk import member
from kundtui.desk.act import Fact
from kundtui.desk.portfolio import dossier
from kundtui.tui import acts
from kundtui.tui.forms.base import Form
from kundtui.tui.opening import ROOMS
from kundtui.tui.pick import Pick
from kundtui.tui.screens.client import PANES, ClientScreen
from kundtui.tui.screens.menu import Menu
from kundtui.tui.screens.portfolio import PortfolioScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from kundtui.domain.dossier import Dossier
    from kundtui.tui.session import Session


def facts(portfolio: Portfolio, client: str = "") -> Dossier:
    return dossier(portfolio.desk, client or portfolio.nordbygg)


async def menu(pilot: Pilot[int], *keys: str) -> None:
    """Press keys that open a menu, and wait for it."""
    await pilot.press(*keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, Menu))


async def pick(pilot: Pilot[int], words: str) -> None:
    """Choose from a menu by the letter before the words."""
    assert isinstance(pilot.app.screen, Menu)
    await appears(pilot, words)
    line = next(line for line in text(pilot.app).splitlines() if words in line)
    await pilot.press(line[: line.index(words)].split()[-1])


async def to(pilot: Pilot[int], app: Session, key: str) -> None:
    """Put the cursor on the item known by that."""
    screen = app.screen
    assert isinstance(screen, ClientScreen)
    await until(pilot, lambda: screen.pane is not None and screen.pane.index_of(key) is not None)
    at = screen.pane.index_of(key) if screen.pane else None
    screen.lines.move(at or 0)


def picked(app: Session, name: str) -> Pick:
    return app.screen.query_one(f"#{name}", Pick)


def test_every_act_of_a_pane_has_its_words_and_a_way() -> None:
    known = {*acts.FORMS, *acts.AT_ONCE, *acts.KEYED, *ROOMS}
    assert known >= {*acts.OF_CLIENT, *acts.ALL_OF_CLIENT, *(act for pane in PANES for act in pane.adds)}
    assert all(acts.words_of(act) for act in known)
    assert [pane.name for pane in PANES if not pane.adds] == ["history"]


# Contacts


@pytest.mark.parametrize("size", SIZES)
async def test_plus_adds_a_contact(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await form(pilot, "+")
        await type_in(pilot, "Åsa Dahl")
        await pilot.press("tab")
        await type_in(pilot, "buyer")
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest() == {"name": "Åsa Dahl", "role": "buyer"}
        await appears(pilot, "Stored: new contact.", "Åsa Dahl")


async def test_a_contact_of_a_name_that_is_known_is_refused_in_the_form_n12(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await form(pilot, "+")
        await type_in(pilot, "olav berg")
        await pilot.press("enter")
        await appears(pilot, "is known at this client already", "practice N12")
        assert field(app, "name").value == "olav berg"
        await pilot.press("escape")
        await closed(pilot)
        await form(pilot, "+")
        assert field(app, "name").value == "olav berg"


async def test_e_changes_what_is_under_the_cursor_and_stores_only_that(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await to(pilot, app, portfolio.ingrid)
        await form(pilot, "e")
        assert (field(app, "name").value, field(app, "phone").value, picked(app, "main").value) == ("Ingrid Moe", "070-1", "yes")
        field(app, "phone").value = "070-2"
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest() == {"field": "phone", "old": "070-1", "new": "070-2"}


async def test_a_change_that_a_colleague_was_quicker_with_is_said_in_the_form(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await to(pilot, app, portfolio.ingrid)
        await form(pilot, "e")
        portfolio.record(portfolio.nordbygg, Fact("contact.changed", {"field": "phone", "old": "070-1", "new": "070-9"}, portfolio.ingrid))
        field(app, "phone").value = "070-2"
        await pilot.press("enter")
        await appears(pilot, "it is now “070-9”, not", "“070-1”")
        assert facts(portfolio).contacts[portfolio.ingrid].newest("phone") == "070-9"


async def test_a_person_is_assessed_from_the_menu_of_the_line(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await to(pilot, app, portfolio.ingrid)
        await menu(pilot, ".")
        await pick(pilot, "Will, mandate and stance")
        await until(pilot, lambda: isinstance(app.screen, Form))
        assert [picked(app, one).value for one in ("will", "mandate", "stance")] == ["yes", "no", "soured"]
        picked(app, "stance").value = "for"
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest() == {"will": "yes", "mandate": "no", "stance": "for"}


async def test_who_left_for_another_client_stands_there(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await to(pilot, app, portfolio.olav)
        await menu(pilot, ".")
        await pick(pilot, "Has left")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await type_in(pilot, "nowhere")
        await pilot.press("enter")
        await appears(pilot, "No client is called")
        field(app, "to_client").value = "fisk"
        await pilot.press("enter")
        await closed(pilot)
        await appears(pilot, "Stored: left for Ålesund Fisk.")
        assert portfolio.newest() == {"to_client": portfolio.fisk}
        assert portfolio.newest(portfolio.fisk) == {"name": "Olav Berg"}


async def test_where_nothing_can_be_changed_it_is_said(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "5")
        await pilot.press("e")
        await appears(pilot, "Nothing can be changed here")


# Promises


@pytest.mark.parametrize("size", SIZES)
async def test_p_makes_a_promise_anywhere(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await form(pilot, "p")
        await type_in(pilot, "call the plant")
        await pilot.press("tab")
        await type_in(pilot, "fri")
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest()["text"] == "call the plant"
        assert portfolio.newest()["side"] == "us"
        await appears(pilot, "Stored: promise, due")


async def test_a_fifth_promise_for_one_day_is_stored_with_a_warning_r2(portfolio: Portfolio) -> None:
    for number in range(4):
        promise = {"text": f"thing {number}", "due": "2026-11-27", "side": "us"}
        portfolio.record(portfolio.fisk, Fact("promise.made", promise, portfolio.desk.new_id()))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.fisk)
        await form(pilot, "p")
        await type_in(pilot, "one more")
        field(app, "due").value = "2026-11-27"
        await appears(pilot, "4 due the same day · 5 promises are due that day", "be kept?")
        await pilot.press("enter")
        await closed(pilot)
        await appears(pilot, "5 promises are due that day: can all be kept?")


@pytest.mark.parametrize("size", SIZES)
async def test_the_keep_rate_stands_in_the_form_of_a_promise_r2(portfolio: Portfolio, size: tuple[int, int]) -> None:
    made, broken, theirs = (portfolio.desk.new_id() for _ in range(3))
    told = (
        Fact("promise.made", {"text": "the drawing", "due": "2026-11-27", "side": "us"}, made),
        Fact("promise.kept", {}, made),
        Fact("promise.made", {"text": "the figures", "due": "2026-11-02", "side": "us"}, broken),
        Fact("promise.made", {"text": "the keys", "due": "2026-11-02", "side": "client"}, theirs),
    )
    portfolio.record(portfolio.fisk, *told)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, portfolio.fisk)
        await form(pilot, "p")
        await appears(pilot, "1 of 2 kept")
        app.screen.query_one("#side", Pick).value = "client"
        await appears(pilot, "0 of 1 kept")


async def test_a_promise_without_a_day_is_refused_in_the_form_r2(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "4")
        await form(pilot, "+")
        await type_in(pilot, "call the plant")
        await pilot.press("enter")
        await appears(pilot, "A promise without a day is none", "practice R2")
        field(app, "due").value = "2026-11-02"
        await pilot.press("enter")
        await appears(pilot, "is past")
        assert field(app, "text").value == "call the plant"


async def test_what_follows_is_asked_for_the_clients_part_only_r16(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "4")
        await form(pilot, "+")
        await until(pilot, lambda: "what follows if" not in text(app))
        await type_in(pilot, "figures")
        field(app, "due").value = "2026-12-01"
        picked(app, "side").value = "client"
        await appears(pilot, "what follows if")
        field(app, "consequence").value = "a week later"
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest() == {"text": "figures", "due": "2026-12-01", "side": "client", "consequence": "a week later"}


@pytest.mark.parametrize("key", ["enter", "p"])
async def test_a_promise_is_kept_by_two_keys(portfolio: Portfolio, key: str) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "4")
        await menu(pilot, key)
        await pick(pilot, "Kept")
        await appears(pilot, "Stored: kept.")
        assert portfolio.kinds()[-1] == "promise.kept"
        await pilot.press("u")
        await appears(pilot, "Taken back: promise kept")


async def test_a_promise_is_moved_told_and_settled(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "4")
        await form(pilot, "e")
        await type_in(pilot, "+3d")
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest() == {"due": "2026-11-23", "told": True}
        for words, typed, kind in (
            ("What the client was told", "later", "promise.told"),
            ("Settled with the client", "ten off", "promise.settled"),
        ):
            await menu(pilot, "p")
            await pick(pilot, words)
            await until(pilot, lambda: isinstance(app.screen, Form))
            await type_in(pilot, typed)
            await pilot.press("enter")
            await closed(pilot)
            assert (portfolio.kinds()[-1], portfolio.newest()) == (kind, {"text": typed})


# What was agreed


async def test_enter_on_what_nobody_said_asks_for_it(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "3")
        await to(pilot, app, "reach")
        await form(pilot, "enter")
        assert field(app, "when").value == "every Friday"
        assert field(app, "reach").has_focus
        await type_in(pilot, "call Anna")
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest() == {"reach": "call Anna"}
        await to(pilot, app, "acknowledged")
        await form(pilot, "enter")
        await type_in(pilot, "ing")
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest() == {"contact": portfolio.ingrid}


async def test_the_questions_about_money_are_answered_and_then_confirmed_r18(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "3")
        await to(pilot, app, "confirmed")
        await form(pilot, "enter")
        await pilot.press("enter")
        await appears(pilot, "There is nothing to confirm yet: changes to the work, delays", "practice R18")
        await pilot.press("escape")
        await closed(pilot)
        for question in ("change", "delay"):
            await to(pilot, app, question)
            await form(pilot, "enter")
            assert picked(app, "question").value == question
            await type_in(pilot, "at cost")
            await pilot.press("enter")
            await closed(pilot)
        await to(pilot, app, "confirmed")
        await form(pilot, "enter")
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.kinds()[-1] == "economics.confirmed"


async def test_a_project_starts_goes_on_and_ends_t16_r17(portfolio: Portfolio) -> None:
    answers = (Fact("economics.answered", {"question": question, "text": "by the hour"}) for question in ("change", "delay"))
    portfolio.record(portfolio.nordbygg, *answers)
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg, "3")
        await menu(pilot, "+")
        await pick(pilot, "New project")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await type_in(pilot, "New roof")
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest() == {"name": "New roof"}
        (roof,) = facts(portfolio).projects
        await to(pilot, app, roof)
        await form(pilot, "enter")
        field(app, "of").value = "5"
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest() == {"done": 1, "of": 5}
        await appears(pilot, "1 of 5 done")
        await menu(pilot, ".")
        await pick(pilot, "Has ended")
        await appears(pilot, "Stored: project ended.")
        assert portfolio.kinds()[-1] == "project.ended"


async def test_a_project_before_the_talk_about_money_is_refused_in_the_form_r17(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.fisk, "3")
        await menu(pilot, "+")
        await pick(pilot, "New project")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await type_in(pilot, "New boat")
        await pilot.press("enter")
        await appears(pilot, "The talk about money is missing", "R17)")
        picked(app, "waived").value = "yes"
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest(portfolio.fisk)["economics_waived_by"] == portfolio.desk.member.id


# The client itself


@pytest.mark.parametrize("size", SIZES)
async def test_the_client_is_changed_from_the_grid(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        screen = app.screen
        assert isinstance(screen, PortfolioScreen)
        screen.lines.move(screen.grid.index_of(portfolio.fisk) or 0)
        await menu(pilot, ".")
        await pick(pilot, "Change name, code")
        await until(pilot, lambda: isinstance(app.screen, Form))
        assert field(app, "code").value == "FISK"
        field(app, "code").value = "AF"
        field(app, "tags").value = "sea, vip"
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PortfolioScreen))
        row = portfolio.desk.store.standing(portfolio.fisk)
        assert (row.code if row else "", facts(portfolio, portfolio.fisk).client.newest("tags")) == ("AF", ["sea", "vip"])


async def test_a_name_with_a_comma_stays_one_where_nobody_touches_it(portfolio: Portfolio) -> None:
    portfolio.record(portfolio.fisk, Fact("client.changed", {"field": "aliases", "old": None, "new": ["Fisk, Ålesund"]}))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.fisk)
        await menu(pilot, ".")
        await pick(pilot, "Change name, code")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await pilot.press("enter")
        await appears(pilot, "says so already")
        field(app, "country").value = "no"
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest(portfolio.fisk) == {"field": "country", "old": None, "new": "NO"}
        assert facts(portfolio, portfolio.fisk).client.newest("aliases") == ["Fisk, Ålesund"]


async def test_owner_and_deputy_are_chosen_by_name_n3(portfolio: Portfolio) -> None:
    bo = member.add(portfolio.desk, "Bo Lund", "bo", "member")
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.nordbygg)
        await menu(pilot, ".")
        await pick(pilot, "Owner and deputy")
        await until(pilot, lambda: isinstance(app.screen, Form))
        field(app, "deputy").value = "bo"
        await pilot.press("enter")
        await appears(pilot, "A client needs one owner", "practice N3")
        field(app, "owner").value = "anna"
        await pilot.press("enter")
        await closed(pilot)
        assert portfolio.newest() == {"owner": portfolio.desk.member.id, "deputy": bo}
        await appears(pilot, "Anna Ek")


async def test_an_empty_pane_still_offers_what_can_be_added(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, portfolio.fisk, "4")
        await menu(pilot, ".")
        await appears(pilot, "New promise", "Owner and deputy")
        await pilot.press("escape")
        await form(pilot, "p")
