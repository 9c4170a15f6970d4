"""`kundtui whatif`, `rhythm` and `capacity`: as text and as JSON, on another day, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli.running import day

if TYPE_CHECKING:
    from tests.cli.running import Seat


def test_whatif_names_the_steps_with_points_and_practice(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "the", "crane", "is", "late", "--severity", "high")
    said = kundtui.ok("whatif", "nb").out
    assert (
        "Answer the complaint “the crane is late”; resolve the complaint “the crane is late”; ask them to confirm the remedy [A10]" in said
    )
    assert "lifts K1 (At risk)" in said
    assert "No habit of talks yet" in said


def test_whatif_as_json_has_steps_with_exact_points_and_days(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late", "--severity", "high")
    (found,) = kundtui.ok("whatif", "nb", "--to", "good", "--json").objects
    assert set(found) == {
        *("client", "name", "on", "level", "raw", "score", "target", "content", "reached", "short", "steps", "missing", "rhythm"),
    }
    assert (found["target"], found["on"]) == ("good", day(0))
    assert found["steps"]
    for step in found["steps"]:
        assert set(step) == {"move", "practice", "acts", "points", "lifts", "score", "raw", "shown", "meeting_owed", "text"}
    assert {step["move"] for step in found["steps"]} <= {
        *("answer", "touch", "clear", "keep", "meet", "resolve", "agree", "report", "contact", "broaden"),
        *("sales", "services", "gesture", "mirror", "competitor"),
    }


def test_a_level_that_none_can_come_to_and_a_rhythm_that_is_none_are_refused_in_the_words_of_the_field(kundtui: Seat) -> None:
    assert "cannot stand in “level”. Possible: at_risk, watch, good." in kundtui.refused("whatif", "nb", "--to", "unknown")
    assert "“0” cannot stand in “how many”. Possible: 1 - 3650." in kundtui.refused("rhythm", "agree", "nb", "--need", "0")
    assert "“4000” cannot stand in “in days”" in kundtui.refused("rhythm", "agree", "nb", "--days", "4000")


def test_whatif_on_another_day(kundtui: Seat) -> None:
    (found,) = kundtui.ok("whatif", "nb", "--on", day(30), "--json").objects
    assert found["on"] == day(30)
    assert "was no client on" in kundtui.refused("whatif", "nb", "--on", "2020-01-01")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("whatif", "nobody"), "No client is called"),
        (("whatif", "nb", "--to", "unknown"), "cannot stand in"),
        (("whatif", "nb", "--to", "crisis"), "cannot stand in"),
        (("whatif", "nb", "--on", "never"), "never"),
        (("rhythm", "nobody"), "No client is called"),
        (("rhythm", "agree", "nb", "--need", "0"), "T11"),
        (("rhythm", "agree", "nb", "--days", "0"), "T11"),
        (("rhythm", "agree", "nb", "--days", "1.5"), "T11"),
        (("rhythm", "agree", "nb", "--channel", "fax"), "cannot stand in"),
        (("rhythm", "agree", "nb", "--channel", "report", "--need", "2"), "T11"),
        (("rhythm", "agree", "nb", "--contact", "Nobody"), "No contact"),
        (("capacity", "--owner", "nobody"), "No member is called"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(kundtui: Seat, words: tuple[str, ...], said: str) -> None:
    assert said in kundtui.refused(*words)


def test_t11_a_rhythm_is_shown_and_agreed(kundtui: Seat) -> None:
    assert "Talks: 1 in 14 days, assumed (not agreed)" in kundtui.ok("rhythm", "nb").out
    kundtui.ok("person", "add", "nb", "Lisa", "Berg")
    kundtui.ok("rhythm", "agree", "nb", "--days", "30", "--contact", "Lisa")
    said = kundtui.ok("rhythm", "nb").out
    assert "Talks: 1 in 30 days, agreed on " in said
    assert "with Lisa Berg" in said
    (found,) = kundtui.ok("rhythm", "nb", "--json").objects
    assert next((one["channel"], one["need"], one["days"], one["basis"]) for one in found["channels"]) == ("talk", 1, 30, "agreed")
    assert found["channels"][0]["ask_again_on"] == day(365)
    assert "Talks: 1 in 30 days, agreed on" in kundtui.ok("why", "nb").out


def test_an_agreement_left_without_numbers_takes_what_is_assumed(kundtui: Seat) -> None:
    kundtui.ok("rhythm", "agree", "nb", "--channel", "sales")
    (found,) = kundtui.ok("rhythm", "nb", "--json").objects
    assert [(one["need"], one["days"], one["basis"]) for one in found["channels"] if one["channel"] == "sales"] == [(1, 30, "agreed")]


def test_capacity_says_what_is_needed_and_what_the_routine_gives(kundtui: Seat) -> None:
    kundtui.ok("rhythm", "agree", "nb", "--need", "25", "--days", "7")
    said = kundtui.ok("capacity").out
    assert said.startswith(
        "The rhythms need 25.5 talks a week, the nine o'clock routine gives 20 (1 of 2 clients have agreed to their rhythm)."
    )
    (found,) = kundtui.ok("capacity", "--owner", "anna", "--json").objects
    assert (found["owner"], found["clients"], found["agreed"], found["need"], found["gives"], found["over"]) == (
        "Anna Berg",
        1,
        1,
        25.0,
        20,
        True,
    )
    assert found["slower"] == []
    (office,) = kundtui.ok("capacity", "--json").objects
    assert [(one["code"], one["basis"]) for one in office["slower"]] == [("OF", "assumed")]
    assert [(one["owner"], one["gives"]) for one in office["owners"]] == [("Anna Berg", 20), (None, 0)]


def test_the_state_as_json_says_the_next_step_up(kundtui: Seat) -> None:
    (found,) = kundtui.ok("state", "nb", "--json").objects
    assert found["rise"] is None
