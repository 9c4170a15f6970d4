"""The way of a complaint: when it answers a no, when the leader sees it, and what makes a remedy complete (A8, A9, B4, B8)."""

from __future__ import annotations

from tests.domain.history import Scene

from kundtui.domain.complaint import read
from kundtui.domain.cycles import cycles
from kundtui.domain.handling import escalated
from kundtui.domain.interaction import standing_noes
from kundtui.domain.policy import DEFAULT


def test_b4_a_complaint_of_the_very_moment_answers_the_no() -> None:
    scene = Scene("-400 client.added\n-3 no\n-2 12:00 complaint.received c")
    assert [standing_noes(scene.dossier, scene.moment(-2, clock)) == [] for clock in ("11:59", "12:00")] == [False, True]


def test_b8_a_resolved_complaint_escalates_no_more() -> None:
    moved = """
-400 client.added
-30 complaint.received c
-29 complaint.answered c decision_on=-27
-28 complaint.decision_moved c decision_on=-25
-26 complaint.decision_moved c decision_on=-20
-22 complaint.apologised c
-22 complaint.proposed c
-22 complaint.helped c
-21 complaint.resolved c
"""
    scene = Scene(moved)
    case = scene.dossier.complaints["c"]
    assert [escalated(read(case, scene.moment(days))) for days in (-27, -25, -20)] == [False, True, False]


def test_a9_a_cycle_is_complete_only_with_all_three_since_the_reopening() -> None:
    text = "-400 client.added\n-50 complaint.received c\n-49 complaint.apologised c\n-48 complaint.proposed c\n-47 complaint.resolved c outcome=declined grounds=g cause=none\n-40 complaint.reopened c\n"
    halves = Scene(text + "-39 complaint.helped c")
    assert cycles(halves.dossier, DEFAULT, halves.moment()) == []
    whole = Scene(text + "-39 complaint.apologised c\n-38 complaint.proposed c\n-37 complaint.helped c")
    assert len(cycles(whole.dossier, DEFAULT, whole.moment())) == 1
