"""The commands of the attempt, of standing up for oneself, of the client's notice, and of all difficult relations (N3-N8, R11-R14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.running import Seat

CLAIM = ("assert", "NB", "The invoice of March is not paid", "--wanted", "That it is paid")


def test_a_plan_of_four_hours_warns_and_six_does_not_n5(kundtui: Seat) -> None:
    kundtui.ok("hours", "OF", "15h")
    warned = kundtui.ok("plan", "start", "NB", "Visits", "--hours", "4")
    assert "A normal client takes 5 h a month (median of 1 client, last three months). Doomed by the source's rule N5" in warned.err
    assert "Improvement plan, 4 h a month for 3 months: Visits" in warned.out
    kundtui.ok("plan", "end", "NB", "too", "little")
    assert kundtui.ok("plan", "start", "NB", "Visits", "--hours", "6").err == ""


def test_a_plan_is_shown_with_owner_hours_and_each_part(kundtui: Seat) -> None:
    assert "No plan was ever made" in kundtui.ok("plan", "NB").out
    kundtui.ok("plan", "start", "NB", "Visits", "--hours", "6", "--months", "4")
    kundtui.ok("hours", "NB", "90m")
    said = kundtui.ok("plan", "NB").out
    for words in ("Owner: Anna Berg", "6 h a month for 4 months", "this month 1.5 of 6 h", "A meeting in person", "N8"):
        assert words in said
    found = kundtui.ok("plan", "NB", "--json").objects[0]
    assert (found["hours"], found["n5"], found["plan"]["months"]) == ({"month": 1.5, "spent": 1.5, "planned": 6}, "no_median", 4)
    assert [step["what"] for step in found["steps"] if step["done"]] == ["owner", "doorstep"]
    kundtui.ok("plan", "end", "NB", "better")
    assert "better" in kundtui.ok("plan", "NB").out


def test_a_bad_plan_is_refused_in_one_line_with_its_practice(kundtui: Seat) -> None:
    assert "(practice N6)" in kundtui.refused("plan", "start", "NB", "Visits", "--hours", "6", "--months", "2")
    assert "(practice N5)" in kundtui.refused("plan", "start", "NB", "Visits", "--hours", "0")
    assert "(practice N6)" in kundtui.refused("plan", "start", "NB", "--hours", "6")
    assert "(practice N3)" in kundtui.refused("plan", "start", "OF", "Visits", "--hours", "6")
    assert "(practice N6)" in kundtui.refused("plan", "end", "NB", "better")
    assert "Nobody" in kundtui.refused("plan", "start", "NB", "Visits", "--hours", "6", "--owner", "Nobody")


def entry_of(kundtui: Seat) -> str:
    return str(kundtui.ok("timeline", "NB", "--json").objects[0]["id"])


def test_an_assertion_goes_from_draft_to_talk_r12_r13(kundtui: Seat) -> None:
    assert "(practice R12)" in kundtui.refused(*CLAIM)
    assert "(practice R12)" in kundtui.refused(*CLAIM, "--evidence", "zzzzzz")
    kundtui.ok(*CLAIM, "--evidence", entry_of(kundtui)[-6:])
    assert "waits for approval" in kundtui.ok("assert", "show", "NB").out
    assert "(practice R13)" in kundtui.refused("assert", "approve", "NB")
    assert "(practice R12)" in kundtui.refused("assert", "made", "NB", "--channel", "call")
    kundtui.ok("member", "add", "Bo Lund", "--login", "bo", "--role", "member")
    kundtui.ok("assert", "approve", "NB", login="bo")
    assert "(practice R4)" in kundtui.refused("assert", "made", "NB", "--channel", "email")
    assert "(practice R4)" in kundtui.refused("assert", "made", "NB")
    kundtui.ok("assert", "made", "NB", "--channel", "call")
    assert [one["state"] for one in kundtui.ok("assert", "show", "NB", "--json").objects[0]["assertions"]] == ["made"]


def test_what_is_ours_is_acknowledged_item_by_item_r14(kundtui: Seat) -> None:
    kundtui.ok("complain", "NB", "The delivery was late")
    given = (*CLAIM, "--evidence", entry_of(kundtui))
    refused = kundtui.refused(*given)
    assert "The delivery was late" in refused
    assert "(practice R14)" in refused
    assert "(practice R14)" in kundtui.refused(*given, "--acknowledge", "something else")
    kundtui.ok(*given, "--acknowledge", "delivery late")
    found = kundtui.ok("assert", "show", "NB", "--json").objects[0]
    assert found["assertions"][0]["acknowledged"] == [found["doorstep"][0]["item"]]


def test_the_clients_notice_is_told_and_taken_back_k8(kundtui: Seat) -> None:
    assert "has not given or threatened" in kundtui.refused("notice", "NB", "withdrawn", "no")
    assert "Crisis" in kundtui.ok("notice", "NB", "threatened", "One", "more", "and", "we", "go").out
    assert "(practice N8)" in kundtui.refused("waive-meeting", "NB")
    kundtui.ok("waive-meeting", "NB", "--reason", "They are far away")
    kundtui.ok("notice", "NB", "withdrawn", "We stay")
    assert "“words” is missing" in kundtui.refused("notice", "NB", "given")


def test_difficult_relations_are_listed_by_stage(kundtui: Seat) -> None:
    assert "0 difficult relations" in kundtui.ok("difficult").out
    kundtui.ok("incident", "OF", "P5", "Wanted it anew", "--when", "today")
    kundtui.ok("plan", "start", "NB", "Visits", "--hours", "6")
    said = kundtui.ok("difficult").out
    assert said.index("Ørsta Fisk") < said.index("Nordbygg AB")
    assert "P 0/6 h" in said
    found = kundtui.ok("difficult", "--json").objects
    assert [(one["stage"], one["code"]) for one in found] == [("incidents", "OF"), ("plan", "NB")]
    assert kundtui.ok("difficult", "--on", "tomorrow", "--json").objects[0]["days"] == 1


@pytest.mark.parametrize("name", ["plan", "assert", "notice", "waive-meeting", "difficult"])
def test_each_says_what_it_is_for(kundtui: Seat, name: str) -> None:
    assert "Usage: kundtui" in kundtui.ok(name, "--help").out
