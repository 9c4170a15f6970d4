"""What a long file takes of memory: a few bytes for each line; and lines whose short marks are the same."""

from __future__ import annotations

import gc
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from tests.exchange.making import ADDED, codes, founded, line, take
from tests.exchange.tabled import bring

from kundtui.desk import incoming
from kundtui.exchange import spool
from kundtui.exchange.keeping import Plan
from kundtui.exchange.tables import import_table

if TYPE_CHECKING:
    from pathlib import Path

    from kundtui.desk.desk import Desk

CLIENTS = 200
MOST = 120
"""Bytes that a further line may take at the highest point."""


def talks(count: int) -> str:
    rows = (
        f"2026-{number % 9 + 1:02}-{number % 28 + 1:02};Åre {number % CLIENTS} AB;Möte;Ann Öst;Samtal {number}." for number in range(count)
    )
    return "\n".join(("Datum;Kund;Kanal;Kontakt;Anteckning", *rows))


def highest(desk: Desk, file: Path) -> int:
    gc.collect()
    tracemalloc.start()
    done = import_table(desk, file, Plan())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert not done.taken.problems
    assert done.rows == len(file.read_text("utf-8").splitlines()) - 1
    return peak


@pytest.mark.parametrize("again", [False, True])
def test_a_longer_file_of_the_same_clients_takes_a_few_bytes_more_a_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    again: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    monkeypatch.setattr(spool, "IN_MEMORY", 1)
    few, many = 600, 3000
    peaks = []
    for count in (few, many):
        desk = founded(tmp_path / str(count))
        bring(desk, "Företag;Kontaktperson\n" + "\n".join(f"Åre {number} AB;Ann Öst" for number in range(CLIENTS)))
        file = tmp_path / f"{count}.csv"
        file.write_text(talks(count), "utf-8")
        if again:
            bring(desk, file)
        peaks.append(highest(desk, file))
    assert peaks[1] - peaks[0] < MOST * (many - few)


def test_ids_and_operations_with_the_same_mark_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming, "mark_of", lambda _: 7)
    desk = founded(tmp_path)
    notes = [
        line(
            "complaint.received",
            {"text": f"n{number}", "severity": "low"},
            subject=f"k{number}",
            id=f"i{number}",
            operation=f"o{number // 2}",
        )
        for number in range(6)
    ]
    assert codes(take(desk, ADDED, *notes, notes[0], {**notes[1], "subject": "k9"})) == [(9, "id_twice")]
    done = take(desk, ADDED, *notes, notes[0])
    assert (done.stored, done.known) == (7, 1)
    assert [len(desk.store.entries_of(f"o{number}")) for number in range(3)] == [2, 2, 2]
