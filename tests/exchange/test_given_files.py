"""Lists as real programs write them: what comes in is what an independent reader finds in the file, and what is no such list is refused.

Where the files come from, and under which licence, stands beside them.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.exchange.making import founded
from tests.exchange.tabled import bring, clients, entries, value

from kundtui.desk import portfolio
from kundtui.desk.importing import Way
from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from kundtui.desk.desk import Desk

DATA = Path(__file__).parents[1] / "data"
CRM, COMPLAINTS = DATA / "crm", DATA / "complaints"
REFUSED = {
    "adventureworks_Vendor.csv": "unknown_table", "csvEscapedQuotes.csv": "unknown_table", "csvSeparator.csv": "unknown_table",
    "createAttachmentMultipleFilesTemplate.csv": "name_of_whom", "csvtext_BOM_UTF32LE.csv": "binary_table",
    "csvtext_BOM_UTF16BE.csv": "unknown_table", "csvtext_BOM_UTF16LE.csv": "unknown_table", "csvtext_BOM_UTF8.csv": "unknown_table",
    "essential-mac.csv": "no_client_column", "european.csv": "no_client_column", "insertTaskWithContactAsWhoCsv.csv": "no_client_column",
    "northwind_employees.csv": "people_without_client", "northwind_orders.csv": "sales_table", "salesforce_opportunityData.csv": "sales_table",
    "tabulator_accent.csv": "unknown_table", "tabulator_bom.csv": "name_of_whom", "tabulator_doublequote.csv": "unknown_table",
    "tabulator_escaping.csv": "unknown_table", "tabulator_latin1.csv": "name_of_whom", "tabulator_skip-rows.csv": "name_of_whom",
    "tabulator_skip-rows-before-headers.csv": "name_of_whom", "timeZoneFormatTesting.csv": "name_of_whom",
}  # fmt: skip
TAKEN = {
    "dateWithTimeZone.csv": ("utf-8", ",", "NAME", ""),
    "northwind_customers.csv": ("utf-8", ",", "companyName", "contactName"),
    "northwind_customers_cp1252_semicolon.csv": ("cp1252", ";", "Företag", "Kontaktperson"),
    "northwind_customers_utf16le_tab.csv": ("utf-16", "\t", "Firma", "Kontaktperson"),
    "northwind_suppliers.csv": ("utf-8", ",", "companyName", "contactName"),
    "salesforce_accountData.csv": ("cp1252", ",", "NAME", ""),
    "univocity_uk-500_part1.csv": ("utf-8", ",", "company_name", "first_name last_name"),
    "upsertAccountSmallTemplate.csv": ("utf-8", ",", "NAME", ""),
}
"""File -> encoding, separator, the column of the client's name, and those of the contact person's."""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return founded(tmp_path)


def independent(file: Path, encoding: str, separator: str) -> list[dict[str, str]]:
    """Rows by heading. A cell that begins with a blank is the rest of a text in which the separator stood without quotes."""
    with file.open(encoding=encoding, newline="") as text:
        heading, *rows = (row for row in csv.reader(text, delimiter=separator) if any(cell.strip() for cell in row))
    whole = [separator.join(row).replace(f"{separator} ", "\x1f ").split(separator) if len(row) > len(heading) else row for row in rows]
    return [dict(zip(heading, (cell.replace("\x1f", separator) for cell in row), strict=False)) for row in whole]


def is_whole(row: dict[str, str], client: str) -> bool:
    """Whether a row is as it was before some program cut its texts at their commas, or lost the letters of its name."""
    return not any(cell.startswith(" ") for cell in row.values()) and any(letter.isalnum() for letter in row[client])


def test_every_file_is_taken_or_refused() -> None:
    assert {file.name for file in CRM.glob("*.csv")} == REFUSED.keys() | TAKEN.keys()


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_list_of_clients_is_refused_with_its_reason(desk: Desk, name: str) -> None:
    with pytest.raises(Refused) as caught:
        bring(desk, CRM / name)
    assert caught.value.code == REFUSED[name]
    assert desk.store.clients() == ()


@pytest.mark.parametrize("name", TAKEN)
def test_clients_and_their_people_are_those_of_an_independent_reading(desk: Desk, name: str) -> None:
    encoding, separator, client, contact = TAKEN[name]
    content = (CRM / name).read_bytes()
    done = bring(desk, content, Way(keep_going=True), nearly="new")
    rows = independent(CRM / name, encoding, separator)
    kept = [row for row in rows if is_whole(row, client)]
    assert done.rows == len(rows)
    assert len({problem.line for problem in done.taken.problems}) == len(rows) - len(kept)
    assert {problem.code for problem in done.taken.problems} <= {"bad_country", "bad_phone", "no_letters"}
    assert set(clients(desk).values()) == {row[client].strip() for row in kept}
    people = {
        (str(facts.client.newest("name")), str(one.newest("name")))
        for facts in (portfolio.dossier(desk, one) for one in desk.store.clients())
        for one in facts.contacts.values()
    }
    named = {(row[client].strip(), " ".join(row[part].strip() for part in contact.split())) for row in kept}
    assert people == (named if contact else set())
    assert bring(desk, content, Way(keep_going=True), nearly="new").taken.entries == 0


def test_complaints_are_those_of_an_independent_reading(desk: Desk) -> None:
    file = COMPLAINTS / "cfpb_part1.csv"
    done = bring(desk, file, severity="medium", add_clients=True, nearly="new")
    rows = independent(file, "utf-8", ",")
    assert (done.taken.problems, done.rows) == ((), len(rows))
    assert set(clients(desk).values()) == {" ".join(row["company"].split()) for row in rows}
    for name in sorted(set(clients(desk).values()))[:20]:
        stored = entries(desk, next(code for code, one in clients(desk).items() if one == name), "complaint.received")
        assert sorted(one.at[:10] for one in stored) == sorted(
            row["date_received"] for row in rows if " ".join(row["company"].split()) == name
        )


def test_countries_of_a_list_in_cp1252_are_known(desk: Desk) -> None:
    bring(desk, (CRM / "northwind_customers_cp1252_semicolon.csv").read_bytes(), Way(keep_going=True), nearly="new")
    assert (value(desk, "Berglunds snabbköp", "country"), value(desk, "Santé Gourmet", "country")) == ("SE", "NO")
