"""`kundtui diary`: everything with a day or a clock, the soonest first, of all clients or of one, today and on another day (Ruling 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.running import Seat


def test_what_is_due_is_listed_by_day_and_narrowed_to_a_client_and_an_owner(kundtui: Seat) -> None:
    kundtui.ok("promise", "make", "NB", "send", "the", "drawing", "--by", "+3d")
    kundtui.ok("promise", "make", "OF", "call", "back", "--by", "+2d")
    found = kundtui.ok("diary", "--json").objects
    assert [one["due"] for one in found] == sorted(one["due"] for one in found)
    assert {(one["name"], one["what"]) for one in found if one["what"] == "promise"} == {
        ("Nordbygg AB", "promise"),
        ("Ørsta Fisk", "promise"),
    }
    assert {one["name"] for one in kundtui.ok("diary", "NB", "--json").objects} == {"Nordbygg AB"}
    assert "Ørsta Fisk" not in kundtui.ok("diary", "--owner", "Anna").out
    assert "promise" not in kundtui.ok("diary", "--until", "+1d").out


def test_another_day_is_computed_and_says_the_same_as_the_rows_of_today(kundtui: Seat) -> None:
    kundtui.ok("promise", "make", "NB", "send", "the", "drawing", "--by", "+3d")
    now = kundtui.ok("diary", "--until", "+5d", "--json")
    then = kundtui.ok("diary", "--until", "+5d", "--on", "+1d", "--json")
    promised = [[one for one in said.objects if one["what"] == "promise"] for said in (now, then)]
    assert promised[0] == promised[1] != []


def test_a_member_or_client_whom_nobody_knows_is_refused(kundtui: Seat) -> None:
    assert "No client is called" in kundtui.refused("diary", "nobody")
    assert "No member is called" in kundtui.refused("diary", "--owner", "nobody")
