"""People and owners on the screen: the picture, one thread, who moved, the owner's line, what each owner carries."""

from __future__ import annotations

import pytest
from tests.tui.portfolio import Portfolio, appears, type_in, until, vanishes

from kundtui.desk import client, interaction, parking, people
from kundtui.desk.seen import see
from kundtui.domain.people import Contact
from kundtui.store.port import Hit
from kundtui.tui.forms.person import AssessForm, LeftForm
from kundtui.tui.opening import enter
from kundtui.tui.panes.contacts import Contacts
from kundtui.tui.place import Place
from kundtui.tui.screens.client import ClientScreen
from kundtui.tui.theme import choose

ASKED = pytest.mark.parametrize("size", [(80, 24), (160, 50)])


def hit(portfolio: Portfolio) -> Hit:
    return Hit(portfolio.nordbygg, "Nordbygg AB", "NB", "name")


def place(app: object) -> Place:
    screen = getattr(app, "screen", None)
    assert isinstance(screen, Place)
    return screen


def talk(portfolio: Portfolio, contact: str) -> None:
    interaction.log(portfolio.desk, interaction.Logged(portfolio.nordbygg, contacts=(contact,)))


def person(portfolio: Portfolio, contact: str, of: str = "") -> Contact:
    return see(portfolio.desk, of or portfolio.nordbygg).dossier.contacts[contact]


@ASKED
async def test_n12_the_contacts_say_that_all_hangs_on_one_thread_until_it_no_longer_does(
    portfolio: Portfolio, size: tuple[int, int]
) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(ClientScreen(portfolio.nordbygg))
        await appears(pilot, "One thread: Ingrid Moe; next: Olav Berg", "Olav Berg · next")
        talk(portfolio, portfolio.olav)
        app.pulse()
        await vanishes(pilot, "One thread")


@ASKED
async def test_n13_the_picture_has_nine_fields_and_everybody_with_what_can_be_done(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        enter(place(app), "people", hit(portfolio))
        await appears(pilot, "may decide", "may not decide", "wants to", "will not known", "talk with next", "soured")
        await pilot.press("G", "enter")
        await appears(pilot, "Will, mandate and stance", "Has left", "Open the client")


async def test_n3_the_owner_is_the_first_to_be_named_where_there_is_none(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(ClientScreen(portfolio.nordbygg))
        await appears(pilot, "Responsible for this client", "no owner")
        client.assign(portfolio.desk, client.Assigned(portfolio.nordbygg, portfolio.desk.member.id))
        app.pulse()
        await appears(pilot, "Anna Ek ", " owner ", "20 Nov")


@ASKED
async def test_n3_n4_owners_are_listed_with_their_load_and_enter_shows_their_clients(portfolio: Portfolio, size: tuple[int, int]) -> None:
    client.assign(portfolio.desk, client.Assigned(portfolio.fisk, portfolio.desk.member.id))
    parking.feel(portfolio.desk, portfolio.fisk, 1)
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        enter(place(app), "owners")
        await appears(pilot, "Owners", "no owner", "Anna Ek", "have no owner")
        await pilot.press("down")
        await appears(pilot, "Only you see this")
        await pilot.press("enter")
        await appears(pilot, 'owner:"Anna Ek"', "Ålesund Fisk")
        await vanishes(pilot, "Nordbygg")


async def test_clients_of_nobody_are_shown_by_enter_too(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        enter(place(app), "owners")
        await appears(pilot, "have no owner")
        await pilot.press("enter")
        await appears(pilot, "owner:none", "Nordbygg", "1/3")


async def test_n2_the_palette_shows_who_needs_a_plan(portfolio: Portfolio) -> None:
    client.change(portfolio.desk, client.Changed(portfolio.nordbygg, {"target": "hold"}))
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("ctrl+p")
        await type_in(pilot, "needs a plan")
        await appears(pilot, "below the target")
        await pilot.press("enter")
        await appears(pilot, "/ plan:needed")


async def test_n11_a_reason_is_chosen_among_those_that_are_known(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(AssessForm(app, hit(portfolio), person(portfolio, portfolio.olav)))
        await appears(pilot, "overruled at the purchase")
        await pilot.press("tab", "tab", "s", "tab", "right", "tab")
        await type_in(pilot, "by the board")
        await pilot.press("enter")
        await until(pilot, lambda: portfolio.newest().get("reason") == "overruled at purchase: by the board")
        assert portfolio.newest()["stance"] == "soured"


async def test_who_moves_takes_along_what_stands_in_the_form_and_is_seen_at_both_clients(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(LeftForm(app, hit(portfolio), person(portfolio, portfolio.ingrid)))
        await appears(pilot, "Phone there", "070-1")
        await type_in(pilot, "fisk")
        await pilot.press("enter")
        await until(pilot, lambda: portfolio.kinds()[-1] == "contact.left")
        assert portfolio.newest(portfolio.fisk) == {"name": "Ingrid Moe", "phone": "070-1"}


def said(portfolio: Portfolio, of: str, name: str) -> str:
    pane = Contacts(see(portfolio.desk, of), choose("default", {}))
    item = next(one for one in pane.whole if isinstance(one, Contact) and one.newest("name") == name)
    return "\n".join(f"{one.label} {one.text}" for one in pane.detail(item))


def test_the_history_of_who_moved_is_told_at_both_clients(portfolio: Portfolio) -> None:
    people.leave(portfolio.desk, people.Left(portfolio.nordbygg, portfolio.ingrid, portfolio.fisk))
    there = said(portfolio, portfolio.fisk, "Ingrid Moe")
    assert "was at Nordbygg AB until" in there
    assert "all went well" in there
    here = said(portfolio, portfolio.nordbygg, "Ingrid Moe")
    assert "Now at Ålesund Fisk" in here
    assert "all went well" in here
