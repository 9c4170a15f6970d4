"""The commands of a complaint's life, the list over all clients, and the doorstep: what they store, refuse and show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.running import day

if TYPE_CHECKING:
    from tests.cli.running import Seat

REMEDY = ("--waive", "apology=agreed", "--waive", "proposal=agreed", "--waive", "help=agreed", "--prevention", "two of us read it")


LONG_AGO = day(-20)
SOON, LATER = day(5), day(6)


@pytest.fixture
def complained(kundtui: Seat) -> Seat:
    kundtui.ok("complain", "nb", "late again")
    return kundtui


def one(kundtui: Seat, client: str = "nb") -> Any:  # noqa: ANN401 - JSON
    (found,) = kundtui.ok("complaints", client, "--json").objects
    return found


def steps(kundtui: Seat) -> list[str]:
    return [step["what"] for step in one(kundtui)["steps"]]


def test_a_complaint_is_led_to_its_end_by_commands(complained: Seat) -> None:
    """Every step of section 8 has its command, and says what it stored."""
    assert one(complained)["next"] == {"step": "answer", "channel": "call"}
    complained.ok("complaint", "answer", "nb")
    assert complained.ok("complaint", "assess", "nb", "--text", "the lorry broke").out.startswith(
        "Nordbygg AB · Complaint assessed: the lorry broke · stored."
    )
    complained.ok("complaint", "move", "nb", "--to", SOON, "--reason", "we ask the driver")
    complained.ok("complaint", "decide", "nb", "--text", "we pay")
    complained.ok("complaint", "wait", "nb", "--until", SOON)
    complained.ok("complaint", "resume", "nb")
    complained.ok("complaint", "apologise", "nb", "late", "--text", "sorry")
    complained.ok("complaint", "propose", "nb", "--text", "a new one", "--redo")
    complained.ok("complaint", "help", "nb", "--text", "delivered it", "--redo", "--minutes", "90")
    complained.ok("complaint", "inform", "nb", "--text", "it is on its way")
    complained.ok("complaint", "resolve", "nb", "--outcome", "upheld", "--cause", "ours", "--prevention", "two of us read it")
    assert one(complained)["next"] == {"step": "confirm", "channel": "call"}
    complained.ok("complaint", "confirm", "nb")
    want = "answered assessed decision_moved decided waiting resumed apologised proposed helped informed resolved confirmed"
    assert steps(complained) == want.split()
    complained.ok("complaint", "reopen", "nb", "--reason", "again")
    assert one(complained)["phase"] == "open"
    complained.ok("complaint", "decline", "nb", "--grounds", "it was agreed so", "--cause", "theirs")
    assert one(complained)["phase"] == "declined"
    complained.ok("complaint", "repeat", "nb", "-s", "high")
    assert len(complained.ok("complaints", "nb", "--json").objects) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("assess", "--text", "x"), "heard nothing yet on “late again”. Log the first answer first. (practice R9)"),
        (("reopen", "--reason", "x"), "is not resolved yet"),
        (("wait",), "Log the first answer first"),
        (("decline",), "Grounds are missing. Say why the complaint is declined. (practice R1)"),
        (("withdraw",), "taking the complaint back. (practice R6)"),
        (("move", "--to", SOON, "--reason", "x"), "No day for a decision"),
        (("merge", "--into", "late"), "Nothing can be merged into itself"),
    ],
)
def test_a_step_out_of_order_or_without_its_part_is_refused(complained: Seat, words: tuple[str, ...], said: str) -> None:
    step, *rest = words
    assert said in complained.refused("complaint", step, "nb", "late", *rest)


def test_what_an_answered_complaint_refuses(complained: Seat) -> None:
    complained.ok("complaint", "answer", "nb")
    assert "A pause needs an end" in complained.refused("complaint", "wait", "nb")
    assert "is moved only for a reason" in complained.refused("complaint", "move", "nb", "--to", SOON)
    assert "(practice R8)" in complained.refused("complaint", "help", "nb", "--text", "x", "--redo", "--minutes", "9", "--billable")
    assert "Say in a few words" in complained.refused("complaint", "decide", "nb")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("confirm",), "“late again” is not resolved yet. Resolve it first. (practice A10)"),
        (("wait", "--until", SOON), "heard nothing yet on “late again”. Log the first answer first. (practice R9)"),
        (("merge",), "Say which other open complaint of the client it is the same as. (practice R6)"),
    ],
)
def test_a_step_that_nothing_waits_for_says_its_rule_also_where_no_complaint_is_named(
    complained: Seat, words: tuple[str, ...], said: str
) -> None:
    step, *rest = words
    assert said in complained.refused("complaint", step, "nb", *rest)


def test_a_second_confirmation_is_refused_for_the_complaint_that_moved_last(complained: Seat) -> None:
    complained.ok("complain", "nb", "wrong colour")
    for words in ("late", "colour"):
        complained.ok("complaint", "resolve", "nb", words, "--outcome", "upheld", "--cause", "ours", *REMEDY)
        complained.ok("confirm", "nb", words)
    assert "confirmed already that “wrong colour” is resolved" in complained.refused("confirm", "nb")


def test_r8_hours_of_what_is_done_again_go_to_cost(complained: Seat) -> None:
    complained.ok("complaint", "answer", "nb")
    said = complained.ok("complaint", "help", "nb", "--text", "delivered it", "--redo", "--minutes", "90").out
    assert "the work is done again" in said
    assert "not billable" in said


# Over all clients


def test_the_list_is_by_clock_late_first(kundtui: Seat) -> None:
    """Item 4: late, then due today, then by clock; `--late` and `--owner` narrow it."""
    kundtui.ok("client", "add", "Fisk", "--code", "fisk")
    kundtui.ok("complain", "fisk", "wrong colour")
    kundtui.ok("complain", "nb", "late again", "--when", LONG_AGO)
    found = kundtui.ok("complaints", "--json").objects
    assert [(item["text"], item["late"]) for item in found] == [("late again", True), ("wrong colour", False)]
    assert [item["text"] for item in kundtui.ok("complaints", "--late", "--json").objects] == ["late again"]
    kundtui.ok("member", "add", "Bo Lund", "--login", "bo")
    kundtui.ok("owner", "fisk", "Bo")
    assert [item["text"] for item in kundtui.ok("complaints", "--owner", "bo", "--json").objects] == ["wrong colour"]
    assert "No member is called" in kundtui.refused("complaints", "--owner", "nobody")
    assert [item["text"] for item in kundtui.ok("complaints", "--json", "--on", LONG_AGO).objects] == ["late again"]
    assert "next: call them: the first answer" in kundtui.ok("complaints").out


def test_b8_the_second_move_of_a_decision_is_seen_in_the_list(complained: Seat) -> None:
    complained.ok("complaint", "answer", "nb")
    for until in (SOON, LATER):
        complained.ok("complaint", "move", "nb", "--to", until, "--reason", "the driver is ill")
    assert one(complained)["decision_moved"] == 2
    assert "the decision was moved twice: the leader should see it [B8]" in complained.ok("complaints").out


def test_several_are_closed_at_once_or_none(complained: Seat) -> None:
    complained.ok("complain", "nb", "wrong colour")
    ids = [item["complaint"][-8:] for item in complained.ok("complaints", "--json").objects]
    refused = complained.refused("complaint", "all", "resolve", *ids, "--outcome", "upheld")
    assert refused.count("An apology is missing") == 2
    assert "Nothing is stored, for Nordbygg AB “late again”: " in refused
    said = complained.ok("complaint", "all", "resolve", *ids, "--outcome", "upheld", *REMEDY).out
    assert said.startswith("2 complaints · stored.")
    assert [item["phase"] for item in complained.ok("complaints", "--json").objects] == ["resolved", "resolved"]
    complained.ok("undo")
    assert [item["phase"] for item in complained.ok("complaints", "--json").objects] == ["open", "open"]
    assert "has the id zzz" in complained.refused("complaint", "all", "inform", "zzz", "--text", "x")
    assert "No complaint is named" in complained.refused("complaint", "all", "inform", "--text", "x")


# The doorstep


def test_r10_the_doorstep_names_what_is_ours_and_open(kundtui: Seat) -> None:
    assert kundtui.ok("doorstep", "nb").out == "Nordbygg AB · our doorstep is swept\n"
    kundtui.ok("complain", "nb", "late again", "--when", LONG_AGO)
    kundtui.ok("contact", "nb", "--ok", "no")
    said = kundtui.ok("doorstep", "nb").out
    assert said.startswith("Nordbygg AB · 2 things on our doorstep: sweep it first\n")
    assert "[B4]" in said
    assert "[R9]" in said
    (found,) = kundtui.ok("doorstep", "nb", "--json").objects
    assert (found["swept"], [item["what"] for item in found["items"]]) == (False, ["complaint", "no"])
    assert "was no client on" in kundtui.refused("doorstep", "nb", "--on", "2001-01-01")
