"""Whatever a file holds, it is taken or refused in words; what is written as a table comes in letter by letter."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exchange.making import founded
from tests.exchange.tabled import bring, clients, faults

from kundtui.desk.importing import Way
from kundtui.desk.refused import Refused
from kundtui.words.refusals import REFUSALS

if TYPE_CHECKING:
    from pathlib import Path

    from kundtui.desk.desk import Desk

CALM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
PIECES = st.sampled_from(
    [
        "Kund",
        "Telefon",
        "Land",
        "Datum",
        "Kanal",
        "Klagomål",
        "Allvar",
        ";",
        ",",
        "\t",
        "\r\n",
        "\n",
        "\r",
        '"',
        '""',
        "\\",
        "å",
        "1/2/26",
        "#",
        " ",
    ]
)
LETTERS = st.text(st.sampled_from("abcåäöæøéü ;,'\"|\\\t\n-&."), min_size=1, max_size=12)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return founded(tmp_path / "office")


@CALM
@given(st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=60).map(lambda pieces: "".join(pieces).encode())))
def test_any_file_is_taken_or_refused_in_words(desk: Desk, content: bytes) -> None:
    try:
        done = bring(desk, content, Way(trial=True), severity="low", nearly="new")
    except Refused as refusal:
        assert refusal.code in REFUSALS  # noqa: PT017 - it may be taken as well
    else:
        assert all(problem.code in REFUSALS for problem in done.taken.problems)


@CALM
@given(
    names=st.lists(LETTERS.map(lambda text: "A" + " ".join(text.split())), min_size=1, max_size=8, unique_by=str.casefold),
    separator=st.sampled_from(";,\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
    end=st.sampled_from(["\r\n", "\n", "\r"]),
)
def test_every_name_comes_in_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], separator: str, encoding: str, end: str
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows([("Kundnr", "Företag", "Land"), *((f"K{number}", name, "Norge") for number, name in enumerate(names))])
    desk = founded(tmp_path_factory.mktemp("office"))
    done = bring(desk, text.getvalue().encode(encoding))
    assert faults(done) == []
    assert clients(desk) == {f"K{number}": name for number, name in enumerate(names)}
