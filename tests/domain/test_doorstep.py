"""The list of our own doorstep (R10, R14): everything that is ours and open, and nothing else."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from tests.domain.history import DAY, ZONE, Scene, at_day
from tests.domain.strategies import logs, offices

from kundtui.domain.doorstep import doorstep, swept
from kundtui.domain.dossier import fold
from kundtui.domain.levels import end_of, ground_at
from kundtui.domain.promise import outcome
from kundtui.domain.state import state_at

if TYPE_CHECKING:
    from kundtui.domain.doorstep import Item
    from kundtui.domain.entry import Log
    from kundtui.domain.office import Office

OLD = "-400 client.added\n"
PROJECT = OLD + "-60 project.started p\n"


def items(text: str, days: int = 0, at: str = "12:00") -> tuple[Item, ...]:
    scene = Scene(text)
    return doorstep(scene.dossier, scene.ground(days, at), scene.moment(days, at))


def codes(text: str, days: int = 0, at: str = "12:00") -> list[tuple[str, bool]]:
    return [(item.code, item.blocks) for item in items(text, days, at)]


def test_a_swept_doorstep_has_nothing_on_it() -> None:
    assert items(OLD) == ()
    assert swept(())


def test_an_overdue_promise_lies_there_until_kept_or_settled() -> None:
    text = OLD + "-9 promise.made p due=-2"
    assert codes(text) == [("promise_broken", True)]
    assert items(text)[0].since.isoformat() == "2026-11-22"
    assert codes(text, -2) == []
    assert codes(text, 400) == [("promise_broken", True)]
    for step in ("kept", "settled"):
        assert codes(f"{text}\n-1 promise.{step} p") == []
    assert codes(OLD + "-9 promise.made p due=-2 side=client") == []


def test_r9_an_unanswered_complaint_lies_there_at_once_and_blocks_at_the_second_it_is_late() -> None:
    text = OLD + "-3 16:30 complaint.received c"
    assert codes(text, 0, "16:29") == [("complaint_open", False)]
    assert codes(text, 0, "16:30") == [("complaint_late", True)]
    answered = text + "\n0 09:00 complaint.answered c decision_on=1"
    assert codes(answered) == []
    assert items(answered, 2)[0].args["clock"] == "decision"
    assert codes(answered + "\n0 complaint.resolved c", 2) == []
    assert codes(answered + "\n0 complaint.decided c", 30) == [("complaint_late", False)]  # only resolve and inform have passed


def test_b4_a_no_that_nobody_followed_up_lies_there() -> None:
    assert codes(OLD + "-2 noes") == [("no_ok", True), ("no_delivering", True)]
    assert codes(OLD + "-2 noes\n-1 yes") == []


def test_t13_a_late_report_lies_there_while_a_project_runs() -> None:
    assert codes(PROJECT + "-14 report.sent p") == []
    assert codes(PROJECT + "-15 report.sent p") == [("report_not", False)]
    assert codes(PROJECT) == [("report_not", False)]
    assert codes(OLD + "-14 project.started p") == []
    assert codes(PROJECT + "-15 report.sent p\n-1 project.ended p") == []


@pytest.mark.parametrize("punctuality", ["late", "late_sorry", "late_told_sorry"])
def test_t27_a_late_arrival_lies_there_until_we_have_come_on_time(punctuality: str) -> None:
    late = f"{OLD}-9 meeting.held m punctuality={punctuality}"
    assert codes(late) == [("punctuality_not", False)]
    assert codes(f"{late}\n-2 meeting.held n punctuality=on_time") == []


def test_what_blocks_comes_first_then_the_oldest() -> None:
    lines = "-20 meeting.held m punctuality=late\n-9 promise.made p due=-2\n-5 no\n0 08:00 complaint.received c"
    assert [item.what for item in items(PROJECT + lines)] == ["promise", "report", "meeting", "complaint"]  # the complaint answers the "no"
    assert not swept(items(PROJECT + lines))


OURS = {"promise_broken", "complaint_late", "no_ok", "no_delivering", "punctuality_not"}
NOW = end_of(at_day(0))


@settings(max_examples=80, deadline=None)
@given(logs(), offices)
def test_r10_the_list_equals_the_negative_evidence_that_is_ours(log: Log, office: Office) -> None:
    """What has cost points, is ours and still open is on the list; and what is on the list has cost points, while the window holds it."""
    dossier = fold(log, ZONE)
    ground = ground_at(dossier, office, NOW)
    open_promises = {how.entries for one in dossier.promises.values() if (how := outcome(one, NOW)).open}
    findings = [one for factor in state_at(dossier, ground, NOW).factors.values() if factor for one in factor.findings]
    lost = {(one.code, one.entries) for one in findings if one.code in OURS}
    lost = {(code, entries) for code, entries in lost if code != "promise_broken" or entries in open_promises}
    found = [item for item in doorstep(dossier, ground, NOW) if item.code in OURS]
    listed = {(item.code, item.entries) for item in found if item.what != "complaint" or item.blocks}
    aged = {
        (item.code, item.entries)
        for item in found
        if item.what == "promise" and at_day(1) - item.since.toordinal() >= ground.policy.promise_days
    }
    assert lost == listed - aged


def test_t13_with_two_projects_and_no_report_the_newer_one_begins_the_count() -> None:
    text = OLD + "-60 project.started p\n-20 project.started q\n"
    (item,) = (one for one in items(text) if one.code == "report_not")
    assert (item.since, item.entries) == (DAY - timedelta(days=5), ())


def test_t13_the_last_report_is_the_evidence_that_it_is_too_old() -> None:
    (item,) = (one for one in items(PROJECT + "-40 report.sent id=r") if one.code == "report_not")
    assert item.entries == ("r",)


def test_r9_a_complaint_that_is_done_with_or_not_made_yet_is_not_on_the_doorstep() -> None:
    text = OLD + "-30 complaint.received c\n-29 complaint.withdrawn c\n"
    assert codes(text) == []
    scene = Scene(OLD + "5 complaint.received c\n")
    assert doorstep(scene.dossier, scene.ground(), scene.moment()) == ()
