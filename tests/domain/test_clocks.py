"""The clocks of a complaint: when each starts, stops, pauses and passes (model.md section 8; Rulings 6, 11, 16, 22, 24)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.domain.history import Scene

from kundtui.domain import clock
from kundtui.domain.diary import diary

if TYPE_CHECKING:
    from collections.abc import Mapping

OLD = "-400 client.added\n"


def clocks(scene: Scene, days: int = 0, at: str = "12:00") -> Mapping[str, str]:
    """What runs -> when it is due."""
    ground = scene.ground(days, at)
    case = next(iter(scene.dossier.complaints.values()))
    return {
        one.what: one.due.isoformat(timespec="minutes")[5:]
        for one in clock.running(case, scene.moment(days, at), ground.policy, ground.work)
    }


def late(scene: Scene, days: int, at: str = "12:00") -> str:
    ground = scene.ground(days, at)
    case = next(iter(scene.dossier.complaints.values()))
    return clock.late(case, scene.moment(days, at), ground.policy, ground.work)


RECEIVED = OLD + "-3 16:30 complaint.received c\n"  # a Friday


def test_a_complaint_is_late_exactly_at_the_moment() -> None:
    scene = Scene(RECEIVED)
    assert (late(scene, 0, "16:29"), late(scene, 0, "16:30")) == ("", "first_answer")


def test_a_bare_date_starts_its_clock_at_opening() -> None:
    assert clocks(Scene(OLD + "-2 all:day complaint.received c"))["first_answer"] == "11-23T17:00"  # a Saturday
    assert clocks(Scene(OLD + "0 all:day complaint.received c"))["first_answer"] == "11-23T17:00"


@pytest.mark.parametrize("kind", ["answered", "decided", "informed"])
def test_a_first_answer_is_stopped_by_what_answers(kind: str) -> None:
    assert "first_answer" not in clocks(Scene(RECEIVED + f"0 09:00 complaint.{kind} c"))


@pytest.mark.parametrize(
    "line", ["complaint.assessed c", "complaint.apologised c", "complaint.proposed c", "complaint.helped c", "call", "email"]
)
def test_a_first_answer_is_stopped_by_nothing_else(line: str) -> None:
    assert clocks(Scene(RECEIVED + f"0 09:00 {line}"))["first_answer"] == "11-23T16:30"


def test_a_first_answer_never_pauses() -> None:
    assert clocks(Scene(RECEIVED + "0 09:00 complaint.waiting c"))["first_answer"] == "11-23T16:30"


def test_a_decision_is_late_from_the_day_after_its_day() -> None:
    scene = Scene(RECEIVED + "0 09:00 complaint.answered c decision_on=2")
    assert (late(scene, 2, "23:59"), late(scene, 3, "00:00")) == ("", "decision")
    moved = Scene(RECEIVED + "0 09:00 complaint.answered c decision_on=2\n1 complaint.decision_moved c decision_on=4")
    assert (late(moved, 4, "23:59"), late(moved, 5, "00:00")) == ("", "decision")
    assert "decision" not in clocks(Scene(RECEIVED + "0 09:00 complaint.answered c decision_on=2\n1 complaint.decided c"), 1)


@pytest.mark.parametrize(("severity", "due"), [("low", "12-04T16:30"), ("medium", "11-27T16:30"), ("high", "11-24T16:30")])
def test_resolving_takes_ten_five_or_two_business_days(severity: str, due: str) -> None:
    scene = Scene(f"{OLD}-3 16:30 complaint.received c severity={severity}")
    assert clocks(scene)["resolve"] == due


def test_a_passed_resolve_clock_is_not_late() -> None:
    scene = Scene(RECEIVED + "0 09:00 complaint.answered c decision_on=90")
    assert clocks(scene, 20)["resolve"] < "12-13"
    assert late(scene, 20) == ""


def test_resolving_pauses_while_we_wait_and_keeps_its_time() -> None:
    lines = OLD + "0 08:00 complaint.received c severity=high\n0 12:00 complaint.waiting c"
    assert "resolve" not in clocks(Scene(lines), 3)
    assert clocks(Scene(lines + "\n3 12:00 complaint.resumed c"), 3)["resolve"] == "11-27T17:00"
    named = Scene(lines + " until=2")
    assert "resolve" not in clocks(named, 2, "23:59")
    assert clocks(named, 3, "00:00")["resolve"] == "11-27T13:00"
    twice = Scene(lines + "\n0 13:00 complaint.waiting c\n0 14:00 complaint.resumed c")
    assert clocks(twice, 1)["resolve"] == "11-25T10:00"


def test_the_row_turns_when_a_waiting_ends_by_itself() -> None:
    scene = Scene(
        OLD + "0 08:00 complaint.received c severity=high\n0 08:00 complaint.answered c decision_on=90\n0 12:00 complaint.waiting c until=2"
    )
    assert scene.row(2, "13:00").good_until == "2026-11-26T00:00:00.000000"


def test_a_row_is_good_from_the_day_on_which_it_was_judged_until_it_turns() -> None:
    """A demo may be seen on a later day and a clock may go wrong: what was judged then is not how it stands today."""
    scene = Scene(OLD + "0 08:00 complaint.received c severity=high\n0 12:00 complaint.waiting c until=2")
    stamp, row = scene.office.stamp, scene.row(1, "13:00")
    good = {clock: row.good(scene.moment(*clock), stamp) for clock in ((0, "23:59"), (1, "00:00"), (1, "23:59"), (30, "09:00"))}
    assert list(good.values()) == [False, True, True, False]
    now = scene.moment(1)
    assert [one.good(now, stamp) for one in (row._replace(stale=True), row._replace(rules=row.rules - 1))] == [False, False]
    assert not row.good(now, stamp + 1)


def test_keep_informed_runs_from_the_last_message_until_resolved() -> None:
    lines = OLD + "0 08:30 complaint.received c\n"
    assert "inform" not in clocks(Scene(lines))
    assert "inform" not in clocks(Scene(lines + "0 09:00 complaint.assessed c"))
    for kind in ("answered", "decided", "apologised", "proposed", "helped", "informed"):
        assert clocks(Scene(lines + f"0 09:00 complaint.{kind} c"))["inform"] == "11-30T09:00"
    assert clocks(Scene(lines + "0 09:00 complaint.answered c\n0 10:00 complaint.informed c"))["inform"] == "11-30T10:00"
    assert "inform" not in clocks(Scene(lines + "0 09:00 complaint.answered c\n0 10:00 complaint.resolved c"))


def test_the_outer_limit_runs_to_its_days_end_from_the_receipt_until_confirmed() -> None:
    scene = Scene(RECEIVED + "0 complaint.answered c")
    assert (late(scene, 53, "23:59"), late(scene, 54, "00:00")) == ("", "outer")
    reopened = Scene(RECEIVED + "0 complaint.answered c\n1 complaint.resolved c\n2 complaint.reopened c\n2 complaint.answered c")
    assert clocks(reopened, 3)["outer"] == clocks(scene, 3)["outer"] == "01-16T00:00"
    resolved = Scene(RECEIVED + "0 complaint.answered c\n1 complaint.resolved c")
    assert (clocks(resolved, 2), late(resolved, 60)) == ({"outer": "01-16T00:00"}, "")
    assert clocks(Scene(RECEIVED + "0 complaint.answered c\n1 complaint.resolved c\n1 complaint.confirmed c"), 2) == {}
    assert clocks(Scene(RECEIVED + "0 complaint.answered c\n1 complaint.decided c\n1 complaint.resolved c outcome=declined"), 2) == {}


def test_a_reopening_starts_first_answer_decision_and_resolve_anew() -> None:
    scene = Scene(
        RECEIVED
        + "-3 16:40 complaint.answered c decision_on=0\n0 complaint.resolved c\n1 09:00 complaint.reopened c\n2 complaint.answered c decision_on=4"
    )
    assert dict(clocks(scene, 1)) == {"first_answer": "11-25T09:00", "resolve": "12-08T09:00", "outer": "01-16T00:00"}
    assert clocks(scene, 2)["decision"] == "11-28T00:00"


def test_a_clients_country_replaces_the_offices_calendar() -> None:
    """The twenty-fourth is made a red-letter day in Norway."""
    lines = OLD + "0 09:00 complaint.received c\n"
    assert clocks(Scene(lines))["first_answer"] == "11-24T09:00"
    assert clocks(Scene(lines + "-9 client.changed field=country old=null new=NO"))["first_answer"] == "11-25T09:00"
    assert clocks(Scene(lines, office="-9 policy.changed field=country new=NO"))["first_answer"] == "11-25T09:00"
    abroad = Scene(lines + "-9 client.changed field=country old=null new=SE", office="-9 policy.changed field=country new=NO")
    assert clocks(abroad)["first_answer"] == "11-24T09:00"


def test_the_offices_hours_and_closed_days_count() -> None:
    lines = OLD + "0 11:30 complaint.received c\n"
    lunch = "-9 policy.changed field=business_hours new=08:00-12:00,13:00-17:00"
    assert clocks(Scene(lines, office=lunch))["first_answer"] == "11-24T11:30"
    half = "-9 policy.changed field=closed_days new='[\"2026-11-24 08:00-10:00\"]'"
    assert clocks(Scene(lines, office=half))["first_answer"] == "11-25T09:30"
    closed = "-9 policy.changed field=closed_days new='[\"2026-11-24\"]'"
    assert clocks(Scene(lines, office=closed))["first_answer"] == "11-25T11:30"


def test_the_clock_that_passed_first_is_named() -> None:
    scene = Scene(RECEIVED)
    assert late(scene, 60) == "first_answer"


def test_the_diary_holds_the_clocks_of_open_complaints() -> None:
    scene = Scene(RECEIVED + "-3 16:45 complaint.answered c decision_on=1")
    found = [(due.due, due.what) for due in diary(scene.dossier, scene.ground(), scene.moment()) if due.subject == "c"]
    assert found == [
        ("2026-11-25T00:00", "decision"),
        ("2026-11-27T16:45", "inform"),
        ("2026-12-04T16:30", "resolve"),
        ("2027-01-16T00:00", "outer"),
    ]


def test_what_is_late_by_the_clock_is_late_in_the_level_at_the_same_minute() -> None:
    scene = Scene(OLD + "-3 16:30 complaint.received c severity=high\n-3 call")
    assert [(scene.row(0, at).raw, scene.row(0, at).late) for at in ("16:29", "16:30")] == [("at_risk", 0), ("crisis", 1)]


def test_nothing_that_a_client_says_after_the_resolution_starts_a_clock() -> None:
    resolved = RECEIVED + "0 09:00 complaint.answered c\n1 10:00 complaint.resolved c\n"
    before = clocks(Scene(resolved), 3)
    assert before == {"outer": "01-16T00:00"}
    for said in ("mail_in", "call", "yes", "feedback.given", "complaint.informed c", "complaint.helped c"):
        assert clocks(Scene(resolved + f"2 09:00 {said}"), 3) == before


def test_b8_a_decision_that_is_moved_twice_is_named_so_in_the_diary() -> None:
    answered = RECEIVED + "-3 16:45 complaint.answered c decision_on=1\n"
    once = answered + "0 complaint.decision_moved c decision_on=2\n"
    for text, what in ((once, "decision"), (once + "0 complaint.decision_moved c decision_on=4", "decision_moved")):
        scene = Scene(text)
        assert what in {due.what for due in diary(scene.dossier, scene.ground(1), scene.moment(1))}
