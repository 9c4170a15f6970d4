"""Ruling 4 and Ruling 6: what a question answers it answers of any day, past or to come; a day that cannot be asked about is refused alike."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.cli.running import day

if TYPE_CHECKING:
    from tests.cli.running import Seat

THEN = day(-20)


@pytest.fixture
def old(kundtui: Seat, monkeypatch: pytest.MonkeyPatch) -> Seat:
    """Gammal AB has been a client for thirty days, with a promise broken since and a rhythm agreed today; the other clients came today."""
    with monkeypatch.context() as earlier:
        earlier.setattr("kundtui.commands.seat.clock", lambda: datetime.now(UTC) - timedelta(days=30))
        kundtui.ok("client", "add", "Gammal AB", "--code", "GA", "--owner", "anna")
        kundtui.ok("promise", "make", "ga", "the", "drawing", "--by", THEN)
    kundtui.ok("promise", "keep", "ga", "drawing")
    kundtui.ok("note", "ga", "it rains")
    kundtui.ok("rhythm", "agree", "ga", "--need", "2", "--days", "7")
    return kundtui


def test_ruling_4_the_talks_a_week_of_a_day_gone_by(old: Seat) -> None:
    (now,) = old.ok("capacity", "--json").objects
    (then,) = old.ok("capacity", "--on", THEN, "--json").objects
    assert (now["on"], now["clients"], now["agreed"]) == (day(), 3, 1)
    assert (then["on"], then["clients"], then["agreed"]) == (THEN, 1, 0)
    assert [one["code"] for one in then["slower"]] == ["GA"]
    assert "GA" not in [one["code"] for one in now["slower"]]
    assert "(0 of 1 client has agreed to its rhythm)" in old.ok("capacity", "--on", THEN).out
    assert old.ok("capacity", "--on", day(), "--json").objects == [now]


def test_ruling_4_the_review_of_a_day_gone_by_and_its_pages(old: Seat) -> None:
    def drawing(*on: str) -> list[str]:
        return [due["text"] for turn in old.ok("review", *on, "--json").objects for due in turn["due"] if due["what"] == "promise"]

    assert (drawing(), drawing("--on", THEN)) == ([], ["the drawing"])
    assert [turn["code"] for turn in old.ok("review", "--on", THEN, "--json").objects] == ["GA"]
    printed = old.ok("review", "--on", THEN, "--print").out
    assert "the drawing" in printed
    assert "it rains" not in printed


def test_ruling_4_the_call_card_of_a_day_gone_by(old: Seat) -> None:
    (now,), (then,) = old.ok("call", "ga", "--json").objects, old.ok("call", "ga", "--on", THEN, "--json").objects
    assert (now["on"], then["on"]) == (day(), THEN)
    assert (now["promises"], [one["text"] for one in then["promises"]]) == ([], ["the drawing"])
    assert "it rains" in old.ok("call", "ga").out
    assert "it rains" not in old.ok("call", "ga", "--on", THEN).out


def test_ruling_4_what_a_client_could_demand_to_read_up_to_a_day(old: Seat) -> None:
    def words(*on: str) -> set[str]:
        return {one["words"] for one in old.ok("disclose", "ga", *on, "--json").objects}

    assert {"the drawing", "it rains"} <= words()
    assert "the drawing" in words("--on", THEN)
    assert "it rains" not in words("--on", THEN)
    assert words("--on", day()) == words()


def test_ruling_4_the_services_on_the_list_of_a_day_gone_by(old: Seat) -> None:
    old.ok("service", "list", "Print")
    assert [one["name"] for one in old.ok("service", "--json").objects] == ["Print"]
    assert old.ok("service", "--on", THEN, "--json").objects == []


def test_ruling_6_neither_verdict_nor_plan_of_somebody_who_was_no_client_yet(old: Seat) -> None:
    for words in (("diagnose", "nb"), ("plan", "nb")):
        assert "Nordbygg AB was no client on" in old.refused(*words, "--on", THEN)


OF_ALL = (
    *("capacity", "review", "review --print", "owners", "today", "calls", "diary", "diary ga", "complaints", "complaints ga", "promises"),
    *("agreed list", "feedback list", "reports", "report show ga", "surprises", "expect show ga", "timeline ga"),
    *("assert show ga", "farewell ga", "disclose ga", "service all", "policy", "policy show talk_days", "backtest", "grid", "state --all"),
)
OF_ONE = ("diagnose ga", "plan ga", "call ga", "state ga", "doorstep ga", "offboard ga", "care ga", "trust ga", "services ga", "people ga")


@pytest.mark.parametrize("words", [typed.split() for typed in OF_ALL], ids=" ".join)
def test_ruling_6_a_day_of_which_nothing_can_be_said_of_all_is_refused(old: Seat, words: list[str]) -> None:
    assert "lies before the first entry" in old.refused(*words, "--on", "2001-01-01")
    _none_and_too_far(old, words)


@pytest.mark.parametrize("words", [typed.split() for typed in OF_ONE], ids=" ".join)
def test_ruling_6_a_day_before_the_client_came_is_refused(old: Seat, words: list[str]) -> None:
    assert "Gammal AB was no client on" in old.refused(*words, "--on", "2001-01-01")
    _none_and_too_far(old, words)


def _none_and_too_far(seat: Seat, words: list[str]) -> None:
    assert "is too far ahead" in seat.refused(*words, "--on", day(400))
    assert "is more than a hundred years away" in seat.refused(*words, "--on", "9999-12-31")
    assert "is no date" in seat.refused(*words, "--on", "somewhen")
