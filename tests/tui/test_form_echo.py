"""What a form says before it stores: the day that is meant, all of a contact, whose complaint it is; and what it takes back of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import Portfolio, appears, text, type_in, until, vanishes
from tests.tui.stage import shown
from textual.widgets import Input
from textual.widgets._toast import Toast

from kundtui import i18n
from kundtui.domain.values import CHANNELS
from kundtui.tui.detail import Passage
from kundtui.tui.forms.complaint import ComplaintForm
from kundtui.tui.forms.contact import ContactForm
from kundtui.tui.forms.promise import PromiseForm
from kundtui.tui.screens.entry import DetailScreen
from kundtui.tui.screens.menu import Menu
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = ((60, 16), (80, 24), (120, 30), (160, 50))


@pytest.fixture(params=["en", "sv", "nb"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    i18n.use(str(request.param))
    yield str(request.param)
    i18n.use("en")


@pytest.mark.parametrize("size", SIZES)
async def test_a_typed_day_is_said_again_and_an_error_goes_when_typing_goes_on(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, PromiseForm))
        await type_in(pilot, "drawing")
        await pilot.press("enter")
        await appears(pilot, "A promise without a day")
        await pilot.press("tab")
        await type_in(pilot, "fri")
        await appears(pilot, "Fri 27 Nov", "or Fri 20 Nov", "2026-11-20")  # it is Friday: today may be meant
        await vanishes(pilot, "A promise without a day")


@pytest.mark.parametrize("size", SIZES[1:])
async def test_a_contact_says_what_will_be_stored_as_the_channel_changes(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, ContactForm))
        await appears(pilot, "call · ")
        await pilot.press("e")
        await appears(pilot, f"{word('channel', 'email')} · ")


async def test_every_channel_can_be_read_at_80_columns(portfolio: Portfolio, language: str) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, ContactForm))
        await appears(pilot, *(word("channel", code) for code in CHANNELS))
        for field in app.screen.query(Input):
            assert not field.placeholder or len(str(field.placeholder)) <= field.size.width, (language, field.placeholder)


@pytest.mark.parametrize("size", SIZES)
async def test_without_a_client_the_line_names_it_after_marks_too(portfolio: Portfolio, size: tuple[int, int]) -> None:
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(ComplaintForm(app, None))
        await appears(pilot, "client, then !! late again &lisa")
        await type_in(pilot, "!! nordbygg late")
        await appears(pilot, "complaint medium", "“late”")
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, ComplaintForm))
    assert portfolio.newest()["severity"] == "medium"


@pytest.mark.parametrize("size", SIZES)
async def test_of_several_clients_that_may_be_meant_enter_lets_one_be_chosen(portfolio: Portfolio, size: tuple[int, int]) -> None:
    other = portfolio.client("Nordlys AS", "NL")
    app = portfolio.session()
    async with app.run_test(size=size) as pilot:
        await appears(pilot, "Nordlys")
        app.push_screen(ComplaintForm(app, None))
        await type_in(pilot, "nord late")
        await appears(pilot, "may be any of")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Menu))
        await appears(pilot, "Nordbygg AB (NB)", "Nordlys AS (NL)")
        line = next(line for line in text(app).splitlines() if "Nordlys AS (NL)" in line)
        await pilot.press(next(one for one in line.split() if len(one) == 1 and one.isalpha()))
        await until(pilot, lambda: isinstance(app.screen, ComplaintForm))
        await appears(pilot, "Nordlys AS (NL)", "“late”")
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, ComplaintForm))
    assert portfolio.newest(other)["text"] == "late"


async def test_tab_completes_the_beginning_of_a_client(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(ComplaintForm(app, None))
        await type_in(pilot, "nordb")
        await pilot.press("tab")
        await until(pilot, lambda: isinstance(app.screen, ComplaintForm) and app.screen.client is not None)
        await appears(pilot, "Nordbygg AB (NB)")


async def test_the_screens_advise_no_command(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(ComplaintForm(app, None))
        await type_in(pilot, "zzz late")
        await appears(pilot, "No client is called")
        assert "`" not in text(app)


async def test_what_is_told_over_a_screen_is_told_at_its_foot_and_covers_no_line(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(DetailScreen([Passage("Role", "chief")]))
        await appears(pilot, "chief")
        await pilot.press("y")
        await until(pilot, lambda: "Copied" in shown(app)[-1])
        assert not app.screen.query(Toast)


async def test_a_wrong_filter_is_told_whole_at_80_columns(portfolio: Portfolio, language: str) -> None:
    del language
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        await pilot.press("/")
        for wrong in ("foo:bar", "level:blue", "owner:zz", "cold>x", "cold<3", "lifecycle:q"):
            app.screen.query_one("#filter", Input).value = wrong
            await appears(pilot, f"/ {wrong}  ")
            told = next(line for line in shown(app) if f"/ {wrong}  " in line)
            assert "…" not in told, told
            assert len(told.split()) > 4, told
