"""Lists from the command line: what they were taken for is said, every fault by its row, near names asked, nothing stored by half."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from kundtui import i18n
from kundtui.commands import tabling

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Seat

LIST = "Företag;Kontaktperson;Land;Ort\r\nBerglunds snabbköp;Åsa Öberg;Sverige;Luleå\r\nSæbø Fisk AS;Øyvind Ås;Norge;Sæbø\r\n"


def a_list(kundtui: Seat, text: str = LIST, name: str = "kunder.csv", encoding: str = "cp1252") -> str:
    file: Path = kundtui.home / name
    file.write_bytes(text.encode(encoding))
    return str(file)


def names(kundtui: Seat) -> set[str]:
    return {one["name"] for one in kundtui.ok("state", "--all", "--json").objects}


def test_a_dry_run_shows_what_was_read_and_stores_nothing(kundtui: Seat) -> None:
    before = kundtui.bytes
    said = kundtui.ok("import", a_list(kundtui), "--dry-run").out.splitlines()
    assert said == [
        "a list of clients · cp1252 · separator ; · heading in row 1",
        "Columns: Företag = client, Kontaktperson = contact person, Land = country",
        "Not used: Ort",
        "row  client              contact person  country",
        "2    Berglunds snabbköp  Åsa Öberg       Sverige",
        "3    Sæbø Fisk AS        Øyvind Ås       Norge",
        "2 rows · 6 entries would be stored · 2 clients · 2 of them new",
    ]
    assert kundtui.bytes == before


def test_a_list_is_stored_as_one_act(kundtui: Seat) -> None:
    said = kundtui.ok("import", a_list(kundtui)).out
    assert "Read for example: Berglunds snabbköp · Åsa Öberg · Sæbø Fisk AS · Øyvind Ås" in said
    assert said.endswith("2 rows · 6 entries stored · 2 clients · 2 of them new. Take it back with `kundtui undo`.\n")
    assert {"Berglunds snabbköp", "Sæbø Fisk AS"} <= names(kundtui)
    assert kundtui.ok("import", a_list(kundtui)).out.endswith("2 rows · 0 entries stored · nothing new · 0 clients\n")
    kundtui.ok("undo")
    assert names(kundtui) == {"Nordbygg AB", "Ørsta Fisk"}


def test_every_faulty_row_is_said_and_nothing_stored(kundtui: Seat) -> None:
    before = kundtui.bytes
    said = kundtui("import", a_list(kundtui, LIST + ";Bo;;\r\nAcme;;67000;\r\n"))
    assert said.code == 2
    assert said.err.splitlines() == [
        "row 4: Företag: The row names no client. Fill it in.",
        "row 5: Land: “67000” is no country.",
        "Nothing was stored. Mend the file, or take the good rows with --keep-going.",
    ]
    assert kundtui.bytes == before


def test_the_good_rows_are_kept_where_that_is_asked_for(kundtui: Seat) -> None:
    said = kundtui.ok("import", a_list(kundtui, LIST + "Acme;;67000;\r\n"), "--keep-going")
    assert "The other rows are in" in said.err
    assert (kundtui.home / "kunder.csv.rejected").read_text(encoding="utf-8-sig").splitlines()[1] == "Acme;;67000;"
    assert "Berglunds snabbköp" in names(kundtui)


def test_a_near_name_is_listed_where_nobody_can_be_asked(kundtui: Seat) -> None:
    before = kundtui.bytes
    said = kundtui("import", a_list(kundtui, "Kund\nNordbyg\nÖrsta Fisk AS\n"))
    assert said.code == 2
    assert said.err.splitlines() == [
        "row 2: “Nordbyg” is nearly Nordbygg AB (NB)",
        "row 3: “Örsta Fisk AS” is nearly Ørsta Fisk (OF)",
        "Nothing was stored. Say what those names are with --nearly same, new or skip.",
    ]
    assert kundtui.bytes == before
    kundtui.ok("import", a_list(kundtui, "Kund\nNordbyg\nÖrsta Fisk AS\n"), "--nearly", "same")
    assert names(kundtui) == {"Nordbygg AB", "Ørsta Fisk"}


def test_on_a_terminal_each_near_name_is_asked(kundtui: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tabling, "on_terminal", lambda: True)
    monkeypatch.setattr("sys.stdin", io.StringIO("7\n1\nn\ns\n"))
    said = kundtui.ok("import", a_list(kundtui, "Kund;Land\nNordbyg;Norge\nÖrsta Fisk AS;Norge\nNordbygge;Norge\n"))
    assert "  1  NB  Nordbygg AB" in said.err
    assert names(kundtui) == {"Nordbygg AB", "Ørsta Fisk", "Örsta Fisk AS"}
    assert "Nordbyg" in kundtui.ok("timeline", "nb").out


def test_a_told_column_is_kept_and_forgotten(kundtui: Seat) -> None:
    odd = a_list(kundtui, "Hvem;Hvor\nÅre El;Åre\n")
    assert "none of its headings is known (Hvem, Hvor)" in kundtui.refused("import", odd)
    assert "Columns: Hvem = client" in kundtui.ok("import", odd, "--map", "Hvem=name").out
    assert "Columns, as you told them before: Hvem = client" in kundtui.ok("import", odd).out
    assert "none of its headings is known" in kundtui("import", odd, "--forget-map").err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--map", "Hvem=nom"), "“Hvem” cannot be “nom”: there is no such field. Possible: name, code"),
        (("--map", "Ort"), "“Ort” says nothing of a column"),
        (("--map", "Stad=country"), "There is no column “Stad”. There are: Företag"),
        (("--encoding", "klingon"), "There is no encoding “klingon”"),
        (("--encoding", "utf-8"), "Line 1 cannot be read as utf-8"),
        (("--as", "complaints"), "No column says “date”"),
        (("--as", "orders"), "Possible: clients, contacts, interactions, complaints"),
        (("--client", "nobody"), "No client is called “nobody”"),
    ],
)
def test_what_is_told_wrongly_is_refused_in_one_line(kundtui: Seat, words: tuple[str, ...], said: str) -> None:
    assert said in kundtui.refused("import", a_list(kundtui), *words)


def test_other_lists_are_refused_with_the_reason(kundtui: Seat) -> None:
    assert "orders, invoices or deals (orderID, orderDate)" in kundtui.refused(
        "import", a_list(kundtui, "orderID,customerID,orderDate\n1,A,2026-01-01\n")
    )
    assert "Year, Make" in kundtui.refused("import", a_list(kundtui, "Year,Make,Model\n1997,Ford,E350\n"))
    assert "is a workbook" in kundtui.refused("import", a_list(kundtui, "PK\x03\x04 xl/workbook", "kunder.xlsx"))
    assert "is empty" in kundtui.refused("import", a_list(kundtui, ""))


def test_a_table_is_known_by_what_it_holds_and_a_log_stays_a_log(kundtui: Seat) -> None:
    assert "a list of clients" in kundtui.ok("import", a_list(kundtui, name="kunder"), "--dry-run").out
    assert "no JSON" in kundtui("import", a_list(kundtui, name="kunder.jsonl", encoding="utf-8")).err


def test_a_database_may_begin_with_a_list(nowhere: Seat) -> None:
    said = nowhere.ok("init", "--from", a_list(nowhere), "--name", "Anna", "--currency", "SEK", "--country", "SE")
    assert "2 clients" in said.out
    assert "undo" not in said.out
    assert names(nowhere) == {"Berglunds snabbköp", "Sæbø Fisk AS"}
    nowhere("init", "--from", a_list(nowhere, "a;b\n1;2\n"), "--name", "Anna", "--database", str(nowhere.home / "second.db"))
    assert not (nowhere.home / "second.db").exists()


def test_a_list_comes_through_a_pipe(kundtui: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LIST.encode("cp1252"))))
    assert "6 entries stored" in kundtui.ok("import", "-", "--as", "clients").out


def test_an_import_tells_everything_as_data(kundtui: Seat) -> None:
    (done,) = kundtui("import", a_list(kundtui, LIST + "Nordbyg;;67000;\r\n"), "--json").objects
    assert (done["kind"], done["encoding"], done["rows"], done["stored"]) == ("clients", "cp1252", 3, 0)
    assert done["columns"][0] == {"heading": "Företag", "field": "name"}
    assert [(one["row"], one["column"], one["code"]) for one in done["problems"]] == [(4, "Land", "bad_country")]


@pytest.mark.parametrize(("language", "said"), [("sv", "Används inte: Ort"), ("nb", "Ikke brukt: Ort")])
def test_it_is_said_in_the_users_language(kundtui: Seat, language: str, said: str) -> None:
    assert said in kundtui.ok("import", a_list(kundtui), "--dry-run", "--lang", language).out
    i18n.use("en")
