"""`kundtui trend`: weeks with their level and score, and what moved it, as text and as JSON; what cannot be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.running import day

if TYPE_CHECKING:
    from tests.cli.running import Seat


def test_the_weeks_as_text(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late", "--severity", "high")
    lines = kundtui.ok("trend", "nb").out.splitlines()
    assert lines[0].startswith("Nordbygg AB")
    assert len(lines[1]) == 26
    assert lines[2].split() == ["Week", "Level", "Score", "+/-", "What", "moved", "it"]
    assert "Complaint (high): late" in "\n".join(lines[3:])


def test_the_weeks_as_json(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late", "--severity", "high")
    found = kundtui.ok("trend", "nb", "--weeks", "3", "--json").objects
    assert [set(week) for week in found] == [{"client", "monday", "on", "level", "score", "rules_changed_on", "moved_by"}] * 3
    assert (found[-1]["on"], found[-1]["level"]) == (day(0), "at_risk")
    assert [entry["kind"] for one in found[-1]["moved_by"] for entry in one["entries"]][-1] == "complaint.received"
    assert found[0]["level"] is None


def test_a_number_of_weeks_that_cannot_be_shown_is_refused_with_its_limit(kundtui: Seat) -> None:
    for weeks in ("0", "-1", "261"):
        assert "Ask for 1 to 260" in kundtui.refused("trend", "nb", "--weeks", weeks)
    assert "was no client on" in kundtui.refused("trend", "nb", "--on", day(-30))
