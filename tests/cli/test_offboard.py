"""`kundtui offboard`: the checklist with what blocks it by name, each step, who may, and where an ended client is still found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.running import day

from kundtui import i18n

if TYPE_CHECKING:
    from tests.cli.running import Seat

BO = "bo"


@pytest.fixture
def office(kundtui: Seat) -> Seat:
    """Anna leads, Bo is a member."""
    kundtui.ok("member", "add", "Bo Lund", "--login", BO)
    return kundtui


def checklist(office: Seat) -> Any:  # noqa: ANN401 - what JSON holds
    (one,) = office.ok("offboard", "nb", "--json").objects
    return one


def gates(office: Seat) -> list[str]:
    return [gate["gate"] for gate in checklist(office)["gates"] if gate["done"]]


def ready(office: Seat) -> None:
    """A leader has waived what was not tried, and the calculation."""
    office.ok("offboard", "consider", "nb", "it", "does", "not", "work", login=BO)
    office.ok("offboard", "waive", "nb", "tried", "it", "is", "small")
    office.ok("offboard", "waive", "nb", "calculus", "it is small")


NOTHING = tuple(word for kind in ("delivery", "prepaid", "warranty", "notice", "data", "access") for word in (f"--{kind}", "inga"))


def decided(office: Seat) -> None:
    ready(office)
    office.ok("offboard", "decide", "nb", "we both tried")


def noticed(office: Seat, ends_on: str | None = None) -> None:
    decided(office)
    office.ok("contact", "nb", "--channel", "call", login=BO)
    office.ok("offboard", "inventory", "nb", *NOTHING, login=BO)
    office.ok("offboard", "draft", "nb", "thanks for these years", login=BO)
    office.ok("offboard", "skip", "nb", "read by both of us")
    office.ok("offboard", "notice", "nb", "--ends-on", ends_on or day(0), "--channel", "letter", login=BO)
    office.ok("offboard", "wind-down", "nb", "--invoice", "mail of 3 May", "--returned", "nothing of theirs", login=BO)


def test_a_client_without_an_ending_shows_the_whole_way_and_its_first_step(office: Seat) -> None:
    said = office.ok("offboard", "nb").out.splitlines()
    assert said[0] == "Nordbygg AB · No end of the relation is considered."
    assert [line.split("  ")[1] for line in said[2:-1]] == [
        *("Considering", "Everything tried", "Calculation", "Decision", "List of obligations", "Notice"),
        *("Obligations met", "Winding down", "Ended", "Followed up"),
    ]
    assert said[-1] == "You can now: Consider an end (`consider`)"


def test_the_whole_way_from_the_command_line(office: Seat) -> None:
    noticed(office)
    office.ok("offboard", "list", "nb", "the last delivery", "--kind", "delivery", "--due", day(5), login=BO)
    office.ok("offboard", "list", "nb", "their keys", login=BO)
    office.ok("offboard", "meet", "nb", "delivery", login=BO)
    office.ok("offboard", "meet", "nb", "--how", "released", "--reference", "mail of 3 May", login=BO)
    assert gates(office) == ["considering", "tried", "calculus", "decision", "obligations", "notice", "met", "wind_down"]
    said = office.ok("offboard", "end", "nb", "--look-back", "too late", "--plan", "two days for Fisk").out
    assert said.startswith("Nordbygg AB · Relation ended: too late; plan for the freed hours: two days for Fisk · stored.")
    refused = office.refused("offboard", "follow-up", "nb", "--forecast", "31000", "--actual", "28500", login=BO)
    assert refused.startswith("It is followed up from ")
    assert checklist(office)["next"] == "follow_up"


def test_o1_what_is_open_is_named_in_the_checklist_and_in_the_refusal(office: Seat) -> None:
    noticed(office, day(20))
    office.ok("complain", "nb", "late again")
    said = office.refused("offboard", "end", "nb", "--look-back", "x", "--plan", "y")
    assert said.startswith("Still open: complaint “late again”, notice period. Each must be")
    assert said.endswith("(practice A12)")
    assert said in office.ok("offboard", "nb").out
    blocked = checklist(office)["gates"][8]["blocked_by"]
    assert [(one["code"], one["practice"]) for one in blocked] == [("obligation_open", "A12"), ("obligation_open", "A12")]
    assert blocked[0]["text"] == "Still open: complaint “late again”. (practice A12)"


def test_o2_who_considered_it_cannot_decide_it(office: Seat) -> None:
    office.ok("offboard", "consider", "nb", "it does not work")
    office.ok("offboard", "waive", "nb", "tried", "it is small")
    office.ok("offboard", "waive", "nb", "calculus", "it is small")
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


# The gates by command


def test_n14_what_is_not_tried_is_named_and_a_leader_waives_one_item_with_a_reason(office: Seat) -> None:
    office.ok("offboard", "consider", "nb", "it does not work", login=BO)
    said = office.refused("offboard", "tried", "nb", login=BO)
    assert said.startswith("Not everything has been tried yet: stronger owner or plan, more hours than normal, met in person")
    assert said.endswith("(practice N14)")
    assert "Only a leader" in office.refused("offboard", "waive", "nb", "tried", "too far away", "--item", "met", login=BO)
    assert "is missing" in office.refused("offboard", "waive", "nb", "tried", "--item", "met")
    assert "met in person: too far away" in office.ok("offboard", "waive", "nb", "tried", "too far away", "--item", "met").out
    assert "is not open" in office.refused("offboard", "waive", "nb", "tried", "too far away", "--item", "met")
    assert "met in person (N8) · waived by Anna Berg: too far away" in office.ok("offboard", "nb").out
    (met,) = (one for one in checklist(office)["tried"] if one["item"] == "met")
    assert (met["practice"], met["done"], met["waived_by"], met["reason"]) == ("N8", False, "Anna Berg", "too far away")


def test_n16_the_result_of_the_calculation_is_kept_and_hours_of_nothing_are_refused(office: Seat) -> None:
    office.ok("offboard", "consider", "nb", "it does not work", login=BO)
    assert office.refused("offboard", "calculus", "nb") == "There is no result to keep yet. Hours and money come first. (practice N16)"
    numbers = ("--revenue", "180000", "--cost", "20000", "--use", "70", "--value", "850", "--months", "2", "--ending", "25000")
    assert "(practice N16)" in office.refused("offboard", "calculus", "nb", *numbers, "--hours", "0")
    assert "(practice N16)" in office.refused("offboard", "calculus", "nb", "--hours", "520", "--cost", "-1")
    said = office.ok("offboard", "calculus", "nb", *numbers, "--hours", "520", "--rumour", "12000").out
    assert "ending against keeping +60" in said
    assert "520 h freed" in said
    assert "calculus" in gates(office)


def test_a12_each_kind_of_what_may_be_owed_needs_an_answer(office: Seat) -> None:
    decided(office)
    said = office.refused("offboard", "inventory", "nb", "--delivery", "the last print run", "--data", "none", login=BO)
    assert said == "Say of each what is owed, or that there is nothing: prepaid work, warranty, notice period, access. (practice A12)"
    office.ok("offboard", "inventory", "nb", *NOTHING[2:], "--delivery", "the last print run", login=BO)
    assert [one["text"] for one in checklist(office)["obligations"]] == ["the last print run"]
    assert checklist(office)["asked"]["none"] == ["prepaid", "warranty", "notice", "data", "access"]


def test_a13_the_notice_is_drafted_in_three_languages_and_rests_a_night(office: Seat) -> None:
    decided(office)
    office.ok("offboard", "inventory", "nb", *NOTHING[2:], "--delivery", "sista upplagan", login=BO)
    office.ok("contact", "nb", "--channel", "call", login=BO)
    assert "not drafted yet" in office.refused("offboard", "notice", "nb", "--ends-on", day(20))
    for language, thanks in (("sv", "Tack för tiden"), ("nb", "Takk for tiden"), ("en", "Thank you for the time")):
        said = office.ok("offboard", "draft", "nb", "--template", language, "--ends-on", "2027-02-01").out
        assert thanks in said
        assert "- sista upplagan" in said
        assert "2027" in said
        assert "Nothing found" in office.ok("tone", said).out
    office.ok("offboard", "draft", "nb", "Tack för de här åren.", login=BO)
    assert "rests until" in office.refused("offboard", "notice", "nb", "--ends-on", day(20))
    assert "a notice rests a night" in office.ok("drafts").out
    assert "(practice R13)" in office.refused("offboard", "skip", "nb", "read by me", login=BO)
    office.ok("offboard", "skip", "nb", "read by both of us")
    assert "have not rested a night" in office.refused("offboard", "notice", "nb", "Hej då.", "--ends-on", day(20))
    office.ok("offboard", "notice", "nb", "--ends-on", day(20), login=BO)


def test_o3_an_insult_in_the_notice_holds_it(office: Seat) -> None:
    decided(office)
    said = office("offboard", "draft", "nb", "Ni är idioter, så nu slutar vi.")
    assert (said.code, said.out) == (2, "")
    assert "is held until" in said.err
    assert "idioter" in office.ok("drafts").out


def test_who_has_given_notice_is_lost_and_not_ended_by_us_b12(office: Seat) -> None:
    office.ok("notice", "nb", "given", "we have found another")
    assert "`kundtui lost`" in office.refused("offboard", "consider", "nb", "it does not work")
    assert "`kundtui lost`" in office.ok("offboard", "nb").out


def test_the_checklist_tells_why_a_step_was_taken_and_what_came_of_it(office: Seat) -> None:
    noticed(office, day(0))
    office.ok("offboard", "end", "nb", "--look-back", "too late", "--plan", "two days for Fisk")
    said = office.ok("offboard", "nb").out
    assert "too late · plan for the freed hours: two days for Fisk" in said
    assert checklist(office)["gates"][8]["said"] == "too late · plan for the freed hours: two days for Fisk"
