"""The commands of the diagnosis: incidents, hard times, verdicts with their evidence, signatures, and what a client could demand to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.words.terms import TERMS

if TYPE_CHECKING:
    from tests.cli.running import Seat


def test_an_incident_is_noted_and_weighs_in_the_diagnosis_a2(kundtui: Seat) -> None:
    kundtui.ok("incident", "NB", "P5", "Wanted", "all", "of", "it", "anew", "--when", "today")
    said = kundtui.ok("diagnose", "NB").out
    assert "No pattern" in said
    assert "P5" in said
    assert "Wanted all of it anew" in said
    found = kundtui.ok("diagnose", "NB", "--json").objects[0]
    assert (found["verdict"], found["weights"], found["for"][0]["type"]) == ("no_pattern", {"theirs": 2.0, "ours": 0.0}, "P5")


def test_an_incident_without_date_words_or_type_is_refused_in_field_words_a2(kundtui: Seat) -> None:
    assert kundtui.refused("incident", "NB", "P5", "Wanted it anew") == "“when” is missing. Fill it in. (practice A2)"
    assert kundtui.refused("incident", "NB", "P5", "Wanted it anew", "--when", " ") == "“when” is missing. Fill it in. (practice A2)"
    wordless = kundtui("incident", "NB", "P5", "--when", "today")
    assert (wordless.code, wordless.err.splitlines()[-1]) == (2, "“words” is missing. Fill it in. (practice A2)")
    assert "P8" in kundtui.refused("incident", "NB", "P8", "x")


def test_the_help_tells_what_each_kind_of_incident_is_a2(kundtui: Seat) -> None:
    lines = kundtui.ok("incident", "--help").out.splitlines()
    assert {line.split()[0]: line.split(maxsplit=1)[1] for line in lines if line.startswith("  P")} == TERMS["incident"]


def test_how_the_person_would_read_it_is_said_on_request_a13(kundtui: Seat) -> None:
    kundtui.ok("incident", "NB", "P5", "Wanted it anew", "--when", "today")
    assert "Of you, on" not in kundtui.ok("diagnose", "NB").out
    assert "it is recorded: “Wanted it anew”" in kundtui.ok("diagnose", "NB", "--as-read").out


def test_a_hard_time_has_a_day_of_review_and_neutral_words_a7(kundtui: Seat) -> None:
    assert "(practice A7)" in kundtui.refused("hardship", "note", "NB")
    assert "(practice A7)" in kundtui.refused("hardship", "note", "NB", "--review", "2099-01-01")
    assert "(practice A7)" in kundtui.refused("hardship", "over", "NB")
    kundtui.ok("hardship", "note", "NB", "--review", "+30d")
    said = kundtui.ok("diagnose", "NB").out
    assert "hard time" in said
    assert "A hard time of theirs, looked at again on" in said
    kundtui.ok("hardship", "over", "NB")
    assert kundtui.ok("diagnose", "NB", "--json").objects[0]["verdict"] == "no_pattern"


def test_the_origin_is_told_as_context_and_weighs_nothing_n1(kundtui: Seat) -> None:
    before = kundtui.ok("diagnose", "NB", "--json").objects[0]
    assert "Context" not in kundtui.ok("diagnose", "NB").out
    kundtui.ok("client", "change", "NB", "origin", "values")
    after = kundtui.ok("diagnose", "NB", "--json").objects[0]
    assert after == before | {"origin": "values"}
    assert "weighs nothing (N1)" in kundtui.ok("diagnose", "NB").out


def test_owner_and_another_who_leads_sign_r13(kundtui: Seat) -> None:
    said = kundtui.ok("diagnose", "sign", "NB").out
    assert "Diagnosis signed" in said
    assert "(practice R13)" in kundtui.refused("diagnose", "sign", "NB")
    assert kundtui.ok("diagnose", "NB", "--json").objects[0]["signed"]["verdict"] == "no_pattern"


def test_every_text_that_they_could_demand_to_read_is_listed(kundtui: Seat) -> None:
    kundtui.ok("incident", "NB", "P5", "Wanted it anew", "--when", "today")
    words = [one["words"] for one in kundtui.ok("disclose", "NB", "--json").objects]
    assert {"Nordbygg AB", "Wanted it anew"} <= set(words)
    assert "Wanted it anew" in kundtui.ok("disclose", "NB").out


def test_what_the_program_wrote_in_codes_is_read_in_words(kundtui: Seat) -> None:
    kundtui.ok("offboard", "consider", "NB", "too dear")
    kundtui.ok("offboard", "waive", "NB", "tried", "--item", "met", "they live abroad")
    kundtui.ok("diagnose", "sign", "NB")
    said = kundtui.ok("disclose", "NB").out
    assert "“met in person: they live abroad”" in said
    assert "“no pattern”" in said


def test_everybody_who_saw_an_incident_is_kept_however_they_are_named(kundtui: Seat) -> None:
    kundtui.ok("member", "add", "Bo Ek", "--login", "bo")
    kundtui.ok("member", "add", "Carl Ek", "--login", "carl")
    said = kundtui.ok("incident", "NB", "P5", "Wanted it anew", "--when", "today", "--seen-by", "Bo", "--seen-by", "Carl,Anna").out
    assert "seen by Bo Ek, Carl Ek, Anna" in said
