"""The working day by command: calls, today, review, the card; putting off, parking and feeling, and every refusal of theirs in one line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.cli.running import day

if TYPE_CHECKING:
    from tests.cli.running import Seat


MONDAY = next(day(days) for days in range(1, 8) if date.fromisoformat(day(days)).weekday() == 0)
SUNDAY = next(day(days) for days in range(1, 8) if date.fromisoformat(day(days)).weekday() == 6)


def test_the_calls_of_a_day_in_words_and_as_data(kundtui: Seat) -> None:
    said = kundtui.ok("calls", "--on", MONDAY).out
    assert "never talked with" in said or "No call list" in said
    for one in kundtui.ok("calls", "--on", MONDAY, "--fourth", "--json").objects:
        assert one["what"] == "call"
        assert one["slot"] in {"burning", "turning", "neglected", "wildcard"}
        assert one["text"].startswith(one["name"])
        assert one["streak"] == 0


def test_ruling_23_the_drop_of_a_call_names_its_day_as_that_of_the_state_does(kundtui: Seat) -> None:
    kundtui.ok("contact", "nb", "--ok", "y", "--delivering", "y")
    lists = {on: kundtui.ok("calls", "--on", on, "--json").objects for on in map(day, range(10, 20))}
    on, drop = next((on, one["drop"]) for on, calls in lists.items() for one in calls if one["drop"])
    told = kundtui.ok("state", "nb", "--on", on, "--json").objects[0]["drop"]
    assert (drop["level"], drop["day"]) == (told["level"], told["day"])
    assert drop["in_days"] == (date.fromisoformat(drop["day"]) - date.fromisoformat(on)).days


def test_l4_a_weekend_says_that_there_is_no_list(kundtui: Seat) -> None:
    assert "No call list: no workday." in kundtui.ok("calls", "--on", SUNDAY).out


def test_today_lists_what_is_due_and_review_and_call_print_it(kundtui: Seat) -> None:
    kundtui.ok("promise", "make", "nb", "the drawing", "--by", "today")
    found = [one for one in kundtui.ok("today", "--json").objects if one["what"] == "promise"]
    assert [(one["name"], one["text"], one["late"]) for one in found] == [("Nordbygg AB", "the drawing", False)]
    assert "the drawing" in kundtui.ok("today").out
    assert "the drawing" in kundtui.ok("review", "--print").out
    assert any(one["due"] for one in kundtui.ok("review", "--json").objects)
    assert "Nordbygg" in kundtui.ok("review").out
    assert "the drawing" in kundtui.ok("call", "nb").out
    assert kundtui.ok("call", "nb", "--json").objects[0]["promises"][0]["text"] == "the drawing"


@pytest.mark.parametrize("words", [("today",), ("calls",), ("review",)])
def test_a_member_whom_nobody_knows_is_refused(kundtui: Seat, words: tuple[str, ...]) -> None:
    assert "No member is called" in kundtui.refused(*words, "--owner", "nobody")


def test_b5_putting_off_needs_a_reason_a_day_and_happens_twice_at_most(kundtui: Seat) -> None:
    assert "B5" in kundtui.refused("snooze", "nb", "--until", day(3))
    assert "B5" in kundtui.refused("snooze", "nb", "ill")
    assert "B5" in kundtui.refused("snooze", "nb", "ill", "--until", day(0))
    kundtui.ok("snooze", "nb", "ill", "--until", day(3))
    kundtui.ok("snooze", "nb", "still", "ill", "--until", day(4))
    assert "2 times" in kundtui.refused("snooze", "nb", "ill", "--until", day(5))


def test_r7_a_question_is_parked_parked_again_with_a_reason_and_taken_up(kundtui: Seat) -> None:
    kundtui.ok("park", "nb", "the", "sign")
    assert "R7" in kundtui.refused("park", "nb", "sign", "--again")
    kundtui.ok("park", "nb", "sign", "--again", "--reason", "waits for the permit")
    kundtui.ok("park", "nb", "--take-up")
    assert "R7" in kundtui.refused("park", "nb", "--take-up")
    kundtui.ok("park", "nb", "the price")
    kundtui.ok("park", "nb", "the pier")
    assert "the price" in kundtui.refused("park", "nb", "the", "--take-up")


def test_b4_a_no_by_command_says_how_it_is_answered(kundtui: Seat) -> None:
    assert "kundtui complain" in kundtui.ok("contact", "nb", "--ok", "y", "--delivering", "n").err
    assert kundtui.ok("contact", "nb", "--ok", "y", "--delivering", "y", "--anything", "n").err == ""


def test_n4_how_it_felt_is_on_no_page_that_is_printed(kundtui: Seat) -> None:
    kundtui.ok("promise", "make", "nb", "the drawing", "--by", "today")
    kundtui.ok("felt", "nb", "low")
    assert "felt" in kundtui.ok("timeline", "nb").out or "energy" in kundtui.ok("timeline", "nb").out
    for words in (("review", "--print"), ("call", "nb"), ("meeting", "prepare", "nb")):
        assert "energy" not in kundtui.ok(*words).out


def test_the_card_as_data_names_open_complaints(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late again")
    assert [one["text"] for one in kundtui.ok("call", "nb", "--json").objects[0]["complaints"]] == ["late again"]


def test_n4_how_it_felt_is_exported_by_its_author_alone(kundtui: Seat) -> None:
    kundtui.ok("member", "add", "Bo Lund", "--login", "bo", "--role", "admin")
    kundtui.ok("felt", "nb", "low")
    assert "energy.marked" in kundtui.ok("export").out
    assert "energy.marked" not in kundtui("export", login="bo").out
    kundtui.ok("undo")
    assert "operation.undone" not in kundtui("export", login="bo").out
    assert "feeling" in kundtui.refused("felt", "nb", "great")
