"""The calculation by command: example F1 of model.md section 9a, its ranges and picture, what it refuses (N14-N16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.running import Seat

F1 = ("--revenue", "180000", "--cost", "20000", "--hours", "520", "--value", "750..850..950", "--use", "60..70..80", "--months", "2")
COSTS = ("--ending", "25000", "--rumour", "0..12000..24000")


def test_f1_by_command_says_the_sums_the_share_and_where_each_number_comes_from(kundtui: Seat) -> None:
    said = kundtui.ok("farewell", "nb", *F1, *COSTS).out
    lines = [" ".join(line.split()) for line in said.splitlines()]
    assert lines[1] == "What Value From where"
    assert {"Revenue 180,000 given", "keep as it is 160,000", "end the relation 220,833", "Ending against keeping +60,833"} <= set(lines)
    assert {"Turns at an hour's value 649", "Turns at hours 397", "Turns at a use 53 %", "Fair price rise 60,833"} <= set(lines)
    assert "Ending pays, clearly: in 25 of 27 combinations ending gives more." in lines
    found = kundtui.ok("farewell", "nb", *F1, *COSTS, "--json").objects[0]
    assert (found["difference"], found["share"], found["combinations"]) == (60833.3333, 0.9259, 27)
    assert (found["lowest"], found["highest"], found["verdict"]) == (-14000, 144333.3333, "clear_end")


@pytest.mark.parametrize(("language", "head"), [("sv", "Vad Värde Varifrån"), ("nb", "Hva Verdi Hvorfra")])
def test_f1_heads_its_numbers_in_the_users_language(kundtui: Seat, language: str, head: str) -> None:
    assert " ".join(kundtui.ok("farewell", "nb", *F1, *COSTS, "--lang", language).out.splitlines()[1].split()) == head


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--hours", "0"), "Without hours nothing can be calculated"),
        (("--revenue", "-1"), "“revenue” cannot be less than nothing"),
        (("--use", "120"), "“120 %” cannot stand in “usable freed hours, %”"),
        (("--revenue", "1..2..3"), "“1..2..3” is no number for “revenue”. Write it as 850 or 12 000."),
        (("--value", "9..8"), "“9..8” is no number for “an hour's value elsewhere”"),
    ],
)
def test_f4_what_cannot_be_calculated_with_is_refused_in_field_words(kundtui: Seat, typed: tuple[str, str], said: str) -> None:
    assert said in kundtui.refused("farewell", "nb", *F1, *COSTS, *typed)
