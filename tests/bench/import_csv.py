"""How long 10,000 clients with their contacts and 100,000 interactions take to come in from tables. Run: `python -m tests.bench.import_csv [CLIENTS ENTRIES]`."""

from __future__ import annotations

import csv
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.import_lines import timed

from kundtui.desk import founding
from kundtui.desk.desk import Desk
from kundtui.desk.importing import catch_up_all
from kundtui.exchange.keeping import Plan
from kundtui.exchange.tables import import_table
from kundtui.store import sqlite

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
CLIENTS, ENTRIES = 10_000, 100_000
FIRST = ("Åsa", "Øyvind", "Märta", "Kåre", "Jörgen", "Ægir", "Anna")
TOWNS = ("Ørsta", "Växjö", "Luleå", "Bodø", "Ålesund", "Gävle", "Tromsø", "Ystad", "Hønefoss", "Mjölby", "Sæbø")
TRADES = ("Bygg", "Fisk", "Rör", "Måleri", "Snickeri", "Tømrer", "Elektro", "Regnskap", "Bokhandel", "Bageri", "Frakt", "Optik", "Data")


def name(number: int) -> str:
    """The name of a client: a third of them differ in words alone, the others in a figure too."""
    town, trade = TOWNS[number % len(TOWNS)], TRADES[number // len(TOWNS) % len(TRADES)]
    return f"{town} {trade} {number // (len(TOWNS) * len(TRADES))} AB"


def clients(count: int) -> Iterator[tuple[str, ...]]:
    yield "Kundnr", "Företag", "Kontaktperson", "E-post", "Telefon", "Land", "Taggar"
    for number in range(count):
        person = f"{FIRST[number % len(FIRST)]} Sjöberg"
        yield (
            f"K{number}",
            name(number),
            person,
            f"p{number}@example.com",
            f"070-{number:07}",
            ("Sverige", "Norge")[number % 2],
            "vip, nord",
        )


def interactions(count: int, of: int) -> Iterator[tuple[str, ...]]:
    yield "Datum", "Kund", "Kanal", "Anteckning"
    for number in range(count):
        day = date(2026, 11, 19) - timedelta(days=number // of * 14 + number % 14)
        yield (
            day.isoformat(),
            name(number % of),
            ("Möte", "Telefon", "E-post")[number % 3],
            f"Allt är väl, sade de. Nästa gång talar vi om {number}.",
        )


def write(file: Path, rows: Iterator[tuple[str, ...]]) -> Path:
    with file.open("w", encoding="cp1252", newline="") as text:
        csv.writer(text, delimiter=";").writerows(rows)
    return file


def main() -> None:
    told = tuple(map(int, sys.argv[1:]))
    count, entries = told if len(told) == 2 else (CLIENTS, ENTRIES)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(sqlite.create(Path(folder) / "office.kundtui"), "anna", lambda: NOW)
        founding.found(desk, founding.Founding("Anna", "anna"))
        lists = (
            ("clients", write(Path(folder) / "clients.csv", clients(count))),
            ("interactions", write(Path(folder) / "interactions.csv", interactions(entries, count))),
        )
        for what, file in lists:
            timed(what, lambda: print(import_table(desk, file, Plan()).taken[1:3]))  # noqa: B023, T201 - called at once; the result
            timed("rows", lambda: catch_up_all(desk, lambda *_: None))
        for what, file in lists:
            timed(f"{what} again", lambda: print(import_table(desk, file, Plan()).taken[1:3]))  # noqa: B023, T201 - as above


if __name__ == "__main__":
    main()
