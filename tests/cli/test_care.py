"""The commands of care: one for each thing, all of it of a client, white space, revenue, the programme; as text, as JSON, and what they refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.running import Seat


@pytest.fixture
def office(kundtui: Seat) -> Seat:
    kundtui.ok("service", "list", "Print")
    kundtui.ok("service", "list", "Signs")
    kundtui.ok("person", "add", "NB", "Ingrid Moe")
    return kundtui


def test_t2_trust_is_stored_with_what_was_said_and_shown_with_its_history(office: Seat) -> None:
    assert "(practice T2)" in office.refused("trust", "NB", "partner")
    assert "(practice T2)" in office.refused("trust", "NB", "--said", "x")
    assert "(practice T2)" in office.refused("client", "change", "NB", "trust", "partner")
    office.ok("trust", "NB", "supplier", "--said", "one of three")
    assert (
        "How the client sees us: partner; was supplier; Note: never without you"
        in office.ok("trust", "NB", "part", "--said", "never without you").out
    )
    first, second = office.ok("trust", "NB").out.splitlines()
    assert "partner since" in first
    assert "“one of three”" in second
    (found,) = office.ok("trust", "NB", "--json").objects
    assert [(one["level"], one["said"], one["by"]) for one in found["trust"]] == [
        ("supplier", "one of three", "Anna Berg"),
        ("partner", "never without you", "Anna Berg"),
    ]
    office.ok("undo")
    assert "supplier since" in office.ok("trust", "NB").out


def test_t6_services_are_presented_answered_and_shown_as_a_matrix(office: Seat) -> None:
    assert "Nothing was ever presented" in office.ok("services", "NB").out
    assert "(practice T6)" in office.refused("care", "present", "NB")
    assert "(practice T6)" in office.refused("care", "present", "NB", "flags")
    office.ok("care", "present", "NB", "print")
    assert "1 of 2 is not presented" in office.ok("services", "NB").out
    office.ok("care", "present", "NB", "--all", "--when", "yesterday")
    office.ok("care", "answer", "NB", "signs", "int")
    (found,) = office.ok("services", "NB", "--json").objects
    assert [(one["name"], one["state"], one["counts"]) for one in found["services"]] == [
        ("Print", "shown", True),
        ("Signs", "interested", True),
    ]
    assert found["complete"]
    assert "All presented" in office.ok("services", "NB").out


def test_t4_t5_competitors_and_mirror_notes(office: Seat) -> None:
    office.ok("care", "competitor", "NB", "Lindorm", "free", "freight")
    assert "not shared yet" in office.ok("care", "NB").out
    office.ok("care", "share", "NB", "--to", "Ingrid")
    assert "(practice T4)" in office.refused("care", "share", "NB", "lindorm")
    office.ok("care", "competitor", "NB", "Kråkan", "closes", "--to", "ingrid")
    assert "without a proposed solution" in office.refused("care", "mirror", "NB", "the sign is dark", "--source", "a visit")
    assert "(practice T5)" in office.refused("care", "send", "NB")
    office.ok("care", "mirror", "NB", "the sign is dark", "--source", "a visit", "--solution", "a lamp")
    office.ok("care", "send", "NB", "dark", "--to", "Ingrid")
    (found,) = office.ok("care", "NB", "--json").objects
    assert [(one["name"], len(one["shared"])) for one in found["competitors"]] == [("Kråkan", 1), ("Lindorm", 1)]
    assert [(one["solution"], len(one["sent"])) for one in found["mirrors"]] == [("a lamp", 1)]


def test_t3_t5_t26_gestures_ideas_and_promises_to_the_market(office: Seat) -> None:
    for step, practice in (("gesture", "T3"), ("idea", "T26"), ("market", "T5")):
        assert f"(practice {practice})" in office.refused("care", step, "NB")
        office.ok("care", step, "NB", "words", "of", step)
    (found,) = office.ok("care", "show", "NB", "--json").objects
    assert [found[f"{what}s"][0]["text"] for what in ("gesture", "idea", "market_promise")] == [
        "words of gesture",
        "words of idea",
        "words of market",
    ]


def test_t7_white_space_has_nobody_whose_relation_is_not_good(office: Seat) -> None:
    assert office.ok("whitespace", "--json").objects == []
    assert "0 clients to offer something" in office.ok("whitespace").out
    assert office.ok("whitespace", "--on", "+3d").out.startswith("0 clients")


def test_b1_revenue_by_level(office: Seat) -> None:
    assert "No revenue is recorded" in office.ok("revenue").out
    office.ok("money", "NB", "--from", "yesterday", "--to", "yesterday", "--revenue", "1000", "--cost", "10")
    (found,) = office.ok("revenue", "--json").objects
    assert (found["total"], sum(one["percent"] for one in found["levels"])) == ("1000.00", 100)
    assert {one["level"]: one["percent"] for one in found["levels"]}["unknown"] == 100


def test_t30_the_care_programme(office: Seat) -> None:
    office.ok("care", "gesture", "NB", "flowers")
    rows = {one["practice"]: one for one in office.ok("care", "programme", "--json").objects}
    assert (rows["T3"]["kept"], rows["T3"]["of"], rows["T3"]["percent"], rows["T3"]["without"]) == (1, 2, 50, ["OF"])
    assert len(rows["T3"]["weeks"]) == 12
    assert "Ørsta Fisk" in office.ok("care", "programme", "--without", "t3").out
    assert "(practice T30)" in office.refused("care", "programme", "--without", "T99")
    assert "50 %" in office.ok("care", "programme").out
