"""`kundtui policy`, `service`, `override`, `lost`, `closed` and `backtest`: what is said, asked and refused, and the same as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli.running import day

from kundtui import i18n
from kundtui.desk import policy

if TYPE_CHECKING:
    from tests.cli.running import Seat

REASON = "they move house until then"


def test_every_number_is_listed_with_its_reason(kundtui: Seat) -> None:
    listed = {one["field"]: one for one in kundtui.ok("policy", "--json").objects}
    assert set(listed) == set(policy.FIELDS)
    assert listed["good_score"] | {"name": "", "why": ""} == {
        "field": "good_score",
        "value": 80,
        "default": 80,
        "lowest": 50,
        "highest": 100,
        "name": "",
        "why": "",
        "practice": "own choice",
    }
    assert listed["talk_days"]["practice"] == "T8"
    assert all(one["name"] and one["why"] for one in listed.values())
    assert "own choice" in kundtui.ok("policy").out
    assert "N6: Think long-term" in kundtui.ok("policy", "show", "dwell_days").out


def test_a_change_is_shown_before_it_is_asked_and_stored(kundtui: Seat) -> None:
    assert "2 clients judged" in kundtui.ok("policy", "set", "good_score", "90", "--dry-run").out
    said = kundtui("policy", "set", "good_score", "90")
    assert said.code == 2
    assert "--yes" in said.err
    assert "80 → 90" in said.out
    assert kundtui.ok("policy", "show", "good_score", "--json").objects[0]["value"] == 80
    assert "Stored" in kundtui.ok("policy", "set", "good_score", "90", "--yes").out
    assert kundtui.ok("policy", "show", "good_score", "--json").objects[0]["value"] == 90
    kundtui.ok("add", "nb", "ring", "<yesterday")
    assert kundtui.ok("policy", "show", "good_score", "--on", day(-1), "--json").objects[0]["value"] == 80


def test_a_preview_as_data_names_the_clients(kundtui: Seat) -> None:
    for number in range(3):
        kundtui.ok("contact", "nb", "--ok", "yes", "--delivering", "yes", "--note", str(number))
    (found,) = kundtui.ok("policy", "set", "thin_coverage", "51", "--dry-run", "--json").objects
    assert (found["field"], found["old"], found["new"], found["judged"]) == ("thin_coverage", 70, 51, 2)
    assert [(one["name"], one["before"], one["after"], one["later"]) for one in found["clients"]] == [
        ("Nordbygg AB", "watch", "good", False)
    ]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("policy", "set", "good_score", "101", "--yes"), "50"),
        (("policy", "set", "good_score", "-1", "--yes"), "50"),
        (("policy", "set", "good_score", "90", "--yess"), "--yess"),
        (("policy", "set", "silence_risk", "1", "--yes"), "B3"),
        (("policy", "set", "nope", "1", "--yes"), "nope"),
        (("policy", "set", "silence", "1", "--yes"), "silence_watch"),
        (("policy", "set", "time_zone", "Mars", "--yes"), "Europe/Oslo"),
        (("policy", "usual", "--accept", "--yes"), "T11"),
        (("service", "retire", "x"), "T6"),
        (("override", "nb", "watch", "--reason", "short", "--until", day(3)), "10"),
        (("override", "nb", "watch", "--reason", REASON, "--until", day(31)), "30"),
        (("override", "nb", "watch", "--reason", REASON), "“|”|«"),
        (("override", "clear", "nb"), "hand|hånd"),
        (("lost", "nb", "--told-on", day(0), "--reason", "x"), "B13"),
        (("lost", "nb", "--destination", "own_staff", "--reason", "x"), "B12"),
        (("closed", "nb", "--on", day(2), "--reason", "x"), "."),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(kundtui: Seat, language: str, words: tuple[str, ...], told: str) -> None:
    said = kundtui(*words, "--lang", language)
    assert said.code == 2
    assert len(said.err.splitlines()) == 1
    assert any(one in said.err for one in told.split("|"))


def test_a_level_set_by_hand_shows_both(kundtui: Seat) -> None:
    assert "Unknown → Watch" in kundtui.ok("override", "nb", "watch", "--reason", REASON, "--until", day(3)).out
    (found,) = kundtui.ok("override", "nb", "--json").objects
    assert (found["level"], found["computed"], found["override"]) == ("watch", "unknown", {"level": "watch", "until": day(3)})
    assert "◊* Watch" in kundtui.ok("override", "nb").out
    assert "Watch*" in kundtui.ok("why", "nb").out
    kundtui.ok("override", "clear", "nb")
    assert kundtui.ok("state", "nb", "--json").objects[0]["level"] == "unknown"


def test_services_are_listed_and_retired(kundtui: Seat) -> None:
    kundtui.ok("service", "list", "Clean", "windows")
    assert kundtui.ok("service", "--json").objects[0]["name"] == "Clean windows"
    kundtui.ok("service", "retire", "clean windows")
    assert "No services" in kundtui.ok("service").out


def test_the_back_test_in_words_and_as_data(kundtui: Seat) -> None:
    assert kundtui.ok("backtest", "--json").objects[0]["verdict"] == "none"
    kundtui.ok("lost", "nb", "--told-on", day(0), "--destination", "own_staff", "--reason", "price")
    assert "Nordbygg AB" in kundtui.ok("backtest").out
    (case,) = kundtui.ok("backtest", "--json").objects[0]["cases"]
    assert (case["name"], case["how"], case["judged"]) == ("Nordbygg AB", "lost", False)
    assert set(case["as_known_then"]) == set(case["as_we_know_now"]) == {"30", "60", "90"}
    kundtui.ok("add", "nb", "ring", "<yesterday")
    assert kundtui.ok("backtest", "--on", day(-1), "--json").objects[0]["cases"] == []
