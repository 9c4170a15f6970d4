"""The back-test: what the colours said before clients left, as was known then and as we know now, misses by name, false alarms."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from tests.desk.seat import Seat

from kundtui.desk import backtest, leaving, policy
from kundtui.desk.act import Fact, act
from kundtui.words import backtest as said

if TYPE_CHECKING:
    from pathlib import Path

START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
TALK: dict[str, Any] = {"channel": "call", "direction": "out", "reached": True, "asked": {"ok": "yes", "delivering": "yes"}}


class Past(Seat):
    """The office founded in January, so that what happens later is recorded as it happens."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, START)

    def on(self, days: int) -> None:
        self.time = START + timedelta(days=days)

    def talk(self, of: str) -> None:
        act(self.desk, "call", of, lambda _dossier, _now: [Fact("interaction.logged", TALK)])

    def notice(self, of: str) -> None:
        act(self.desk, "notice", of, lambda _dossier, _now: [Fact("notice.given", {"text": "vi slutar"})])

    def lose(self, of: str) -> None:
        leaving.lose(self.desk, leaving.Lost(of, self.desk.now().date(), "own_staff", "för dyrt"))

    def report(self) -> backtest.Report:
        return backtest.run(self.desk, lambda _done, _total: None)


@pytest.fixture
def past(tmp_path: Path) -> Past:
    return Past(tmp_path)


def test_nobody_has_left(past: Past) -> None:
    found = past.report()
    assert (found.verdict, found.judged, found.cases) == ("none", 0, ())
    assert said.sentences(found, date(2026, 1, 5))[0].startswith("Nobody")


def test_a_client_who_was_silent_before_it_left_is_a_hit_and_one_who_was_well_a_miss_by_name(past: Past) -> None:
    past.talk(past.client)
    for day in range(0, 200, 10):
        past.on(day)
        past.talk(past.other)
    past.on(200)
    past.lose(past.client)
    past.lose(past.other)
    found = past.report()
    levels = {case.name: case.past.then for case in found.cases}
    assert levels["Nordbygg AB"] == ("crisis", "crisis", "at_risk")
    assert set(levels["Ålesund Fisk"]) <= {"good", "watch"}
    assert (found.judged, found.hits, found.verdict) == (2, 1, "few")
    assert found.by_days == {30: (1, 2), 60: (1, 2), 90: (1, 2)}
    assert [case.name for case in found.misses] == ["Ålesund Fisk"]
    words = said.sentences(found, past.desk.now().date())
    assert "1 of 2; too few to say" in words[0]
    assert any("Ålesund Fisk" in line for line in words)


def test_what_was_recorded_later_counts_only_as_we_know_now(past: Past) -> None:
    past.on(200)
    late = past.desk.now() - timedelta(days=195)
    act(past.desk, "import", past.client, lambda _d, _n: [Fact("interaction.logged", TALK, at=late)])
    past.lose(past.client)
    (case,) = past.report().cases
    assert set(case.past.then) == {"unknown"}
    assert case.past.now == ("crisis", "crisis", "at_risk")
    assert (case.judged, past.report().judged_now, past.report().hits_now) == (False, 1, 1)


def test_ruling_4_the_test_of_a_day_gone_by_is_what_it_said_then(past: Past) -> None:
    past.talk(past.client)
    past.on(200)
    past.lose(past.client)
    then, day = past.report(), past.desk.now().date()
    past.on(300)
    past.lose(past.other)
    assert len(past.report().cases) == 2
    assert backtest.run(past.desk, lambda _done, _total: None, day) == then
    assert backtest.run(past.desk, lambda _done, _total: None, day - timedelta(days=1)).cases == ()


def test_an_organisation_that_ceased_tells_nothing(past: Past) -> None:
    past.on(100)
    leaving.close(past.desk, leaving.Closed(past.client, past.desk.now().date(), "pension"))
    assert not past.report().cases


def test_a_warning_with_neither_an_end_nor_a_notice_is_a_false_alarm(past: Past) -> None:
    past.talk(past.client)
    past.talk(past.other)
    past.on(150)
    past.notice(past.client)
    past.on(200)
    found = past.report()
    assert (found.sampled, found.alarms, found.false) == (4, 2, 1)


def test_with_enough_clients_it_says_how_far_to_trust(past: Past) -> None:
    policy.change(past.desk, "backtest_clients", "1")
    past.talk(past.client)
    past.on(200)
    past.lose(past.client)
    assert past.report().verdict == "mostly"


@pytest.mark.parametrize(
    ("judged", "hits", "verdict"),
    [(0, 0, "none"), (4, 4, "few"), (8, 6, "mostly"), (8, 5, "half"), (8, 4, "half"), (8, 3, "seldom")],
)
def test_how_far_to_trust_is_said_by_the_share_of_hits(judged: int, hits: int, verdict: str) -> None:
    assert backtest.Report((), judged, hits, 0, 0, {}, (), 0, 0, 0, 5).verdict == verdict


def test_fewer_than_ten_who_left_say_nothing_of_the_colours(past: Past) -> None:
    assert past.report().least == 10
