"""A list brought in on the screen: looked at before anything is stored, its columns corrected, its faults shown, stored and taken back as one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.exchange.tabled import clients
from tests.tui.portfolio import Portfolio, appears, type_in, until, vanishes

from kundtui import i18n
from kundtui.i18n import _
from kundtui.tui.forms.importing import FileForm
from kundtui.tui.screens.importing import ImportScreen

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from kundtui.tui.session import Session

SIZES = ((80, 24), (160, 50))
LIST = "Kundlista\r\nKundnr;Kundnamn;Butik;Telefon\r\n1001;Övik Färg;Åsele;\r\n1002;Ørsta Fisk AS;Ålesund;\r\n"


@pytest.fixture
def office(tmp_path: Path) -> Portfolio:
    return Portfolio(tmp_path)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program was started."""
    place = tmp_path / "lists"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


async def look_at(pilot: Pilot[int], name: str) -> None:
    """Open the screen by the palette and name a file."""
    await appears(pilot, "Nordbygg")
    await pilot.press("ctrl+p")
    await appears(pilot, "Go to or do")
    await type_in(pilot, "import a list")
    await pilot.press("enter")
    await appears(pilot, "Name a file")
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(screen(pilot), FileForm))
    await type_in(pilot, name)
    await pilot.press("enter")


def screen(pilot: Pilot[int]) -> object:
    return pilot.app.screen


def beside(folder: Path) -> list[str]:
    """The files that hold rows which were left out."""
    return [file.name for file in folder.iterdir() if "rejected" in file.name]


def names(app: Session) -> set[str]:
    return set(clients(app.desk).values())


@pytest.mark.parametrize("size", SIZES)
async def test_a_list_is_looked_at_stored_and_taken_back(office: Portfolio, folder: Path, size: tuple[int, int]) -> None:
    (folder / "kunder.csv").write_bytes(LIST.encode("cp1252"))
    app = office.session()
    async with app.run_test(size=size) as pilot:
        await look_at(pilot, "kunder.csv")
        await appears(pilot, "cp1252", "heading in row 2", "2 clients", "Övik Färg", "Store it")
        assert "Övik Färg" not in names(app)
        await pilot.press("enter")
        await until(pilot, lambda: {"Övik Färg", "Ørsta Fisk AS"} <= names(app))
        await appears(pilot, "2 of them new", "u takes it back")
        await pilot.press("u")
        await until(pilot, lambda: "Övik Färg" not in names(app))


async def test_a_column_is_said_to_be_another_thing(office: Portfolio, folder: Path) -> None:
    (folder / "kunder.csv").write_text("Vem;Var\nÖvik Färg;Åsele\n", encoding="utf-8")
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await look_at(pilot, "kunder.csv")
        await appears(pilot, "None of the headings is known", "Vem", "not used")
        await pilot.press("g", "enter")
        await appears(pilot, "What is “Vem”?")
        await pilot.press("a")
        await appears(pilot, "1 client", "Store it")
        await pilot.press("g", "enter")
        await until(pilot, lambda: "Övik Färg" in names(app))


async def test_faults_are_all_shown_and_good_rows_come_in_without_them(office: Portfolio, folder: Path) -> None:
    (folder / "kunder.csv").write_text("Kund;Telefon\nÖvik Färg;070-1\n;08-1\nÅre El;France\n", encoding="utf-8")
    app = office.session()
    async with app.run_test(size=(160, 50)) as pilot:
        await look_at(pilot, "kunder.csv")
        await appears(pilot, "2 faults", "names no client", "no telephone number", "row 3", "row 4")
        screened = screen(pilot)
        assert isinstance(screened, ImportScreen)
        screened.current = "way:keep_going"
        screened.show()
        await pilot.press("enter")
        await appears(pilot, "Leave faulty rows out", "yes")
        await pilot.press("a")
        await appears(pilot, "Store it")
        await pilot.press("g", "enter")
        await until(pilot, lambda: "Övik Färg" in names(app))
        assert "Åre El" not in names(app)
        assert beside(folder)


async def test_a_name_that_is_nearly_a_clients_waits_for_a_decision(office: Portfolio, folder: Path) -> None:
    (folder / "kunder.csv").write_text("Kund;Kontakt\nNordbyg;Åsa\n", encoding="utf-8")
    app = office.session()
    before = len(app.desk.store.clients())
    async with app.run_test(size=(80, 24)) as pilot:
        await look_at(pilot, "kunder.csv")
        await appears(pilot, "decide on them below", "Nordbygg")
        await pilot.press("g", "enter")
        await appears(pilot, "the same as Nordbygg")
        await pilot.press("a")
        await vanishes(pilot, "decide on them below")
        await appears(pilot, "Store it")
        await pilot.press("g", "enter")
        await appears(pilot, "entries stored")
    assert len(app.desk.store.clients()) == before


async def test_what_is_no_file_is_refused_in_the_form_and_an_odd_encoding_can_be_named(office: Portfolio, folder: Path) -> None:
    (folder / "old.csv").write_bytes("Kund;Kontakt\r\nMårten Bygg;Åsa\r\n".encode("cp850"))
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await look_at(pilot, "nowhere.csv")
        await appears(pilot, "There is no file nowhere.csv")
        await pilot.press("home", "ctrl+k")
        await type_in(pilot, "old.csv")
        await pilot.press("enter")
        await appears(pilot, "may be in cp850")
        screened = screen(pilot)
        assert isinstance(screened, ImportScreen)
        screened.current = "way:encoding"
        screened.show()
        await pilot.press("enter")
        await appears(pilot, "mac_roman")
        await pilot.press("d")
        await appears(pilot, "Mårten Bygg", "Store it")


@pytest.mark.parametrize("language", ["en", "sv", "nb"])
def test_the_import_is_found_by_the_word_that_its_command_has(language: str) -> None:
    i18n.use(language)
    try:
        assert _("Import a list: clients, contacts, interactions, complaints").casefold().startswith("import")
    finally:
        i18n.use("en")
