"""The commands on what is said of us: tone, drafts, tie, exposure, alarm, recoveries; as text, as JSON, and what they refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.running import Seat


@pytest.fixture
def office(kundtui: Seat) -> Seat:
    kundtui.ok("client", "add", "Ålesund Fisk", "--code", "FISK")
    kundtui.ok("client", "add", "Tre Kronor", "--code", "TK")
    return kundtui


def test_r11_tone_judges_any_text(kundtui: Seat) -> None:
    said = kundtui.ok("tone", "Ni är idioter. Underleverantören är sen.").out
    assert "[A13]" in said
    assert "Om vi har …" in said
    found = kundtui.ok("tone", "Ni är idioter.", "--json").objects
    assert [(one["rule"], one["hold"], one["quote"], one["start"]) for one in found] == [("insult", True, "idioter", 6)]
    assert "It can go" in kundtui.ok("tone", "Tack för samtalet.").out


def test_b9_b10_ties_and_exposure(office: Seat) -> None:
    office.ok("tie", "FISK", "TK", "--ambassador")
    office.ok("complain", "TK", "late again")
    (found,) = office.ok("exposure", "--json").objects
    assert (found["exposure"], found["each"]) == (10, 10)
    assert [one["name"] for one in found["unhappy"][0]["ambassadors"]] == ["Ålesund Fisk"]
    assert "Ålesund Fisk" in office.ok("exposure").out
    office.ok("tie", "end", "TK", "FISK")
    assert office.ok("exposure", "--json").objects[0]["unhappy"][0]["knows"] == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("tie", "TK", "TK"), "practice B9"),
        (("tie", "TK", "nobody"), "nobody"),
        (("tie", "end", "TK", "FISK"), "practice B9"),
        (("drafts", "release", "x"), "practice R11"),
        (("exposure", "--on", "someday"), "someday"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(office: Seat, words: tuple[str, ...], told: str) -> None:
    assert told in office.refused(*words)


def test_b12_alarm_tells_counts_destinations_and_the_claim(office: Seat) -> None:
    office.ok("lost", "TK", "--told-on", "today", "--destination", "own_staff", "--reason", "ingen hörde av sig")
    (found,) = office.ok("alarm", "--json").objects
    assert found["verdict"] == "none"
    assert found["destinations"]["own_staff"] == 1
    assert found["attention"]["claimed_by_source"] == 70
    assert [window["days"] for window in found["windows"]] == [90, 30, 365]
    assert len(found["months"]) == 12
    assert "The source claims" in office.ok("alarm").out


def test_a10_recoveries_say_when_there_is_none(office: Seat) -> None:
    assert "No remedy" in office.ok("recoveries").out
    assert office.ok("recoveries", "--json").objects == [
        {"on": office.ok("recoveries", "--json").objects[0]["on"], "recoveries": [], "surprises": []}
    ]


def test_r11_a_held_draft_is_listed_and_a_warning_passed_by_its_option(office: Seat) -> None:
    office.ok("complain", "TK", "late again")
    office.ok("answer", "TK")
    said = office("complaint", "decide", "TK", "--text", "Ni är idioter.")
    assert (said.code, "practice A13" in said.err) == (2, True)
    assert "insult" in office.ok("drafts").out
    assert office.ok("drafts", "--json").objects[0]["rules"] == ["insult"]
    assert "förolämpning" in office.ok("drafts", "--lang", "sv").out
    assert "practice R13" in office.refused("drafts", "release", "idioter")
    assert "practice R2" in office.refused("complaint", "decide", "TK", "--text", "Vi gör det snarast.")
    office.ok("complaint", "decide", "TK", "--text", "Vi gör det snarast.", "--as-it-stands")


def test_t1_the_report_says_seven_of_ten_beside_what_the_source_claims(office: Seat) -> None:
    reasons = ["ingen hörde av sig"] * 7 + ["för dyrt"] * 3
    for at, reason in enumerate(reasons):
        office.ok("client", "add", f"Gone {at}", "--code", f"G{at}")
        office.ok("lost", f"G{at}", "--told-on", "today", "--destination", "other_supplier", "--reason", reason)
    assert "Lack of attention: 70 % of our lost (7 of 10). The source claims over 70 %." in office.ok("alarm").out
    told = office.ok("alarm", "--json").objects[0]["attention"]
    assert (told["attention"], told["of"], told["percent"], told["claimed_by_source"]) == (7, 10, 70, 70)


def test_b13_where_the_lost_went_stands_in_the_alarm(office: Seat) -> None:
    office.ok("lost", "TK", "--told-on", "today", "--destination", "back_to_shop", "--reason", "för dyrt")
    office.ok("lost", "FISK", "--told-on", "today", "--destination", "own_staff", "--reason", "för dyrt")
    (found,) = office.ok("alarm", "--json").objects
    assert found["destinations"] == {"other_supplier": 0, "own_staff": 1, "back_to_shop": 1, "unknown": 0}
    lines = [line.split(maxsplit=1) for line in office.ok("alarm").out.splitlines()]
    assert ["1", "back to buying off the shelf"] in lines
    assert ["1", "to their own staff"] in lines
