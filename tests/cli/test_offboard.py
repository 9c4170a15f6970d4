"""`kundtui offboard`: the checklist with what blocks it by name, each step, who may, and where an ended client is still found."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from kundtui import i18n

if TYPE_CHECKING:
    from tests.cli.running import Seat

BO = "bo"
OSLO = ZoneInfo("Europe/Oslo")


@pytest.fixture
def office(kundtui: Seat) -> Seat:
    """Anna leads, Bo is a member."""
    kundtui.ok("member", "add", "Bo Lund", "--login", BO)
    return kundtui


def day(days: int) -> str:
    return (datetime.now(OSLO) + timedelta(days=days)).date().isoformat()


def checklist(office: Seat) -> Any:  # noqa: ANN401 - what JSON holds
    (one,) = office.ok("offboard", "nb", "--json").objects
    return one


def gates(office: Seat) -> list[str]:
    return [gate["gate"] for gate in checklist(office)["gates"] if gate["done"]]


def decided(office: Seat) -> None:
    office.ok("offboard", "consider", "nb", "it", "does", "not", "work", login=BO)
    office.ok("offboard", "decide", "nb", "we both tried")


def noticed(office: Seat, ends_on: str | None = None) -> None:
    decided(office)
    office.ok("contact", "nb", "--channel", "call", login=BO)
    office.ok("offboard", "notice", "nb", "thanks for these years", "--ends-on", ends_on or day(0), "--channel", "letter", login=BO)


def test_a_client_without_an_ending_shows_the_whole_way_and_its_first_step(office: Seat) -> None:
    said = office.ok("offboard", "nb").out.splitlines()
    assert said[0] == "Nordbygg AB · No end of the relation is considered."
    assert [line.split("  ")[1] for line in said[2:-1]] == [
        *("Considering", "Decision", "List of obligations", "Notice", "Obligations met", "Ended", "Followed up"),
    ]
    assert said[-1] == "You can now: Consider an end (`consider`)"


def test_the_whole_way_from_the_command_line(office: Seat) -> None:
    noticed(office)
    office.ok("offboard", "list", "nb", "the last delivery", "--kind", "delivery", "--due", day(5), login=BO)
    office.ok("offboard", "list", "nb", "their keys", login=BO)
    office.ok("offboard", "meet", "nb", "delivery", login=BO)
    office.ok("offboard", "meet", "nb", "--how", "released", "--reference", "mail of 3 May", login=BO)
    assert gates(office) == ["considering", "decision", "obligations", "notice", "met"]
    said = office.ok("offboard", "end", "nb", "--look-back", "too late", "--plan", "two days for Fisk").out
    assert said.startswith("Nordbygg AB · Relation ended: too late; plan for the freed hours: two days for Fisk · stored.")
    office.ok("offboard", "follow-up", "nb", "--forecast", "31000", "--actual", "28500", login=BO)
    assert checklist(office)["next"] is None


def test_o1_what_is_open_is_named_in_the_checklist_and_in_the_refusal(office: Seat) -> None:
    noticed(office, day(20))
    office.ok("complain", "nb", "late again")
    said = office.refused("offboard", "end", "nb", "--look-back", "x", "--plan", "y")
    assert said.startswith("Still open: complaint “late again”, notice period. Each must be")
    assert said.endswith("(practice A12)")
    assert said in office.ok("offboard", "nb").out
    blocked = checklist(office)["gates"][5]["blocked_by"]
    assert [(one["code"], one["practice"]) for one in blocked] == [("obligation_open", "A12"), ("obligation_open", "A12")]
    assert blocked[0]["text"] == "Still open: complaint “late again”. (practice A12)"


def test_o2_who_considered_it_cannot_decide_it(office: Seat) -> None:
    office.ok("offboard", "consider", "nb", "it does not work")
    assert "A second person must. (practice R13)" in office.refused("offboard", "decide", "nb", "yes")
    assert "Only a leader can do that." in office.refused("offboard", "decide", "nb", "yes", login=BO)


def test_a_notice_without_a_talk_is_refused(office: Seat) -> None:
    decided(office)
    said = office.refused("offboard", "notice", "nb", "thanks", "--ends-on", day(9))
    assert said.startswith("They have not been told in a talk since the decision.")
    assert "(practice R4)" in office.ok("offboard", "nb").out


def test_the_client_is_not_told_before_the_notice(office: Seat) -> None:
    office.ok("offboard", "consider", "nb", "it does not work", login=BO)
    assert "not told to the client" in office.ok("offboard", "nb").out
    assert checklist(office)["told"] is False


def test_a_release_says_where_it_is_written_and_a_name_that_may_mean_several_is_refused(office: Seat) -> None:
    decided(office)
    for what in ("the keys of the shop", "the keys of the car"):
        office.ok("offboard", "list", "nb", what, login=BO)
    assert "may be meant" in office.refused("offboard", "meet", "nb", "keys", login=BO)
    assert "is called “plates”" in office.refused("offboard", "meet", "nb", "plates", login=BO)
    assert "(practice A12)" in office.refused("offboard", "meet", "nb", "car", "--how", "released", login=BO)
    office.ok("offboard", "meet", "nb", "car", login=BO)
    assert [one["open"] for one in checklist(office)["obligations"]] == [True, False]


def test_an_ended_client_leaves_the_grid_and_stays_in_reports(office: Seat) -> None:
    noticed(office)
    office.ok("offboard", "end", "nb", "--look-back", "x", "--plan", "y")
    assert [one["code"] for one in office.ok("grid", "--json").objects] == ["OF"]
    assert [one["code"] for one in office.ok("grid", "--filter", "lifecycle:e", "--json").objects] == ["NB"]
    assert office.ok("state", "nb", "--json").objects[0]["lifecycle"] == "E"
    assert "Relation ended" in office.ok("timeline", "nb").out


def test_the_relation_goes_on_and_says_since_when_and_why(office: Seat) -> None:
    decided(office)
    office.ok("offboard", "back", "nb", "a", "new", "manager", login=BO)
    assert office.ok("offboard", "nb").out.splitlines()[0].endswith(": a new manager")
    assert (checklist(office)["returned_on"], checklist(office)["next"]) != (None, None)


def test_a_client_called_like_a_step_is_shown_by_show(office: Seat) -> None:
    office.ok("client", "add", "End", "--code", "END")
    assert office.ok("offboard", "show", "end").out.startswith("End · ")


@pytest.mark.parametrize("language", ["sv", "nb"])
def test_the_checklist_is_said_in_the_users_language(office: Seat, language: str) -> None:
    noticed(office, day(20))
    said = office.ok("offboard", "nb", "--lang", language).out
    i18n.use("en")
    assert "Still open" not in said
    assert {"sv": "Fortfarande öppet", "nb": "Fortsatt åpent"}[language] in said


def test_a_mistake_in_what_was_typed_is_said_in_one_line(office: Seat) -> None:
    assert "No client is called" in office.refused("offboard", "nosuch")
    assert "cannot stand in" in office.refused("offboard", "list", "nb", "x", "--kind", "shoes")
    assert "is missing" in office.refused("offboard", "consider")
    assert "considered" in office.refused("offboard", "meet", "nb")
    assert "was no client on" in office.refused("offboard", "nb", "--on", day(-9))
