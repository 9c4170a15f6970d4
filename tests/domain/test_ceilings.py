"""Every ceiling with its conditions and what lifts it (model.md section 2, Rulings 7, 10, 11, 17, 21, 23, 24)."""

from __future__ import annotations

import pytest
from tests.domain.history import Scene

from kundtui.domain.values import UNIT

OLD = "-400 client.added\n"
PROJECT = OLD + "-300 project.started p1\n-299 economics.answered question=change\n"


@pytest.mark.parametrize(
    ("severity", "in_time", "late"), [("low", None, "watch"), ("medium", "watch", "at_risk"), ("high", "at_risk", "crisis")]
)
def test_k1_by_severity_in_time_and_late(severity: str, in_time: str | None, late: str) -> None:
    scene = Scene(OLD + f"0 11:00 complaint.received c severity={severity}")
    assert [level for one, level in scene.ceilings() if one == "K1"] == ([in_time] if in_time else [])
    assert [level for one, level in scene.ceilings(1, "11:00") if one == "K1"] == [late]


def test_k1_stands_once_for_each_complaint_and_names_the_next_act() -> None:
    lines = "0 09:00 complaint.received a severity=high\n0 09:00 complaint.received b severity=high\n0 09:00 complaint.received c severity=high\n"
    lines += "0 09:30 complaint.answered b\n0 09:30 complaint.answered c\n0 09:40 complaint.decided c"
    found = [one for one in Scene(OLD + lines).state().ceilings if one.id == "K1"]
    assert [one.lifted_by for one in found] == ["answer", "decide", "resolve"]


@pytest.mark.parametrize("step", ["resolved", "withdrawn", "merged into=d"])
def test_k1_is_lifted_by_what_closes_a_complaint(step: str) -> None:
    lines = "-1 complaint.received d\n0 09:00 complaint.received c severity=high\n0 10:00 complaint."
    word, _, fields = step.partition(" ")
    assert ("K1", "at_risk") not in Scene(OLD + lines + f"{word} c {fields}").ceilings()


def test_a_declined_complaint_that_was_told_is_closed() -> None:
    lines = OLD + "-80 complaint.received c\n-79 complaint.answered c\n-78 complaint.resolved c outcome=declined\n"
    assert Scene(lines).points("complaints") == 18  # declined, not told: not confirmed either
    told = Scene(lines + "-77 complaint.decided c")
    assert told.points("complaints") is None
    before = lines.replace("-78 complaint.res", "-78 09:00 complaint.decided c\n-78 complaint.res")
    assert Scene(before).points("complaints") is None
    confirmed = Scene(lines + "-77 complaint.decided c\n-76 complaint.confirmed c\n-1 complaint.received d")
    assert confirmed.points("complaints", 0, "09:00") == 17  # known for ninety days, without the two


@pytest.mark.parametrize(("days", "before", "level"), [(14, None, "watch"), (28, "watch", "at_risk"), (56, "at_risk", "crisis")])
def test_k4_silence_of_two_four_and_eight_windows(days: int, before: str | None, level: str) -> None:
    scene = Scene(PROJECT + f"-{days} call\n-1 email\n-1 tried")
    assert (dict(scene.ceilings(-1)).get("K4"), dict(scene.ceilings()).get("K4")) == (before, level)


def test_k4_counts_the_agreed_window() -> None:
    scene = Scene(PROJECT + "-200 rhythm.agreed channel=talk need=1 days=30\n-60 call")
    assert ("K4", "watch") in scene.ceilings()
    assert ("K4", "watch") not in scene.ceilings(-1)


def test_k4_spares_a_client_never_talked_with() -> None:
    assert not [one for one, _ in Scene(PROJECT + "-200 email").ceilings() if one == "K4"]


def test_fifteen_thirty_and_sixty_days_of_silence() -> None:
    """B3: neglected contact goes from green to red quickly."""
    scene = Scene(PROJECT + "-100 call")
    assert [dict(scene.ceilings(day - 100)).get("K4") for day in (15, 30, 60)] == ["watch", "at_risk", "crisis"]


def test_k7_stands_while_a_project_runs_without_an_answer_and_no_waiver_lifts_it() -> None:
    started = OLD + "-9 project.started p1 economics_waived_by=m2\n"
    assert ("K7", "watch") in Scene(started).ceilings()
    assert ("K7", "watch") in Scene(started + "-8 economics.confirmed").ceilings()
    assert ("K7", "watch") not in Scene(started + "-8 economics.answered question=delay").ceilings()
    assert ("K7", "watch") not in Scene(started + "-8 project.ended p1").ceilings()


@pytest.mark.parametrize("word", ["notice.threatened", "notice.given"])
def test_k8_stands_until_withdrawn(word: str) -> None:
    assert ("K8", "crisis") in Scene(OLD + f"-9 {word}").ceilings()
    assert ("K8", "crisis") not in Scene(OLD + f"-9 {word}\n-8 notice.withdrawn").ceilings()
    with pytest.raises(AssertionError, match="no_notice"):
        _ = Scene(OLD + "-8 notice.withdrawn").dossier


def test_k8_is_lifted_by_our_own_ending_from_the_decision_on() -> None:
    lines = OLD + "-9 notice.given\n-8 offboarding.considered o\n"
    assert ("K8", "crisis") in Scene(lines).ceilings()
    decided = lines + "-7 offboarding.decided o\n"
    assert Scene(decided).ceilings() == [("K5", "unknown")]
    assert ("K8", "crisis") in Scene(decided + "-6 offboarding.returned o").ceilings()
    assert Scene(lines + "-5 client.lost").ceilings() == [("K5", "unknown")]


def noes(lines: str) -> bool:
    return ("K9", "watch") in Scene(OLD + "-30 no id=first\n" + lines).ceilings()


@pytest.mark.parametrize(
    ("lines", "stands"),
    [
        ("", True),
        ("-29 complaint.received c", False),  # a complaint after it
        ("-30 complaint.received c", False),  # at the same moment
        ("-31 complaint.received c", True),  # an earlier one
        ("-31 complaint.received c from=first", False),  # an earlier one, from it
        ("-29 interaction.cleared entry=first", False),
        ("-29 yes", False),  # a later answer to the same question
        ('-29 call asked=\'{"ok":"so so"}\'', False),  # in words
        ("-29 no", True),  # another no
        ('-29 call asked=\'{"delivering":"yes"}\'', True),  # another question
        ('-29 call asked=\'{"anything":"yes"}\'', True),
        ('-29 tried asked=\'{"ok":"yes"}\'', True),  # not reached: nothing was asked
        ("-29 call", True),
    ],
)
def test_k9_a_no_stands_until_it_is_answered(lines: str, stands: bool) -> None:  # noqa: FBT001 - a column of the table
    assert noes(lines) is stands


def test_each_no_must_be_cleared_by_itself() -> None:
    assert noes("-29 no id=second\n-28 interaction.cleared entry=second")
    assert not noes("-29 no id=second\n-28 interaction.cleared entry=second\n-28 interaction.cleared entry=first")


def test_a_no_to_anything_else_is_none() -> None:
    assert Scene(OLD + '-3 call asked=\'{"anything":"no"}\'').points("complaints") == 20


def test_k5_is_lifted_by_hard_bad_news_and_the_raw_level_is_then_the_ceiling() -> None:
    scene = Scene(OLD + "0 11:00 complaint.received c severity=high")
    assert (scene.ceilings(), scene.state().raw) == ([("K1", "at_risk")], "at_risk")
    soft = Scene(OLD + "0 11:00 complaint.received c severity=medium")
    assert (soft.ceilings(), soft.state().raw) == ([("K1", "watch"), ("K5", "unknown")], "unknown")


def test_complaints_alone_never_make_a_relation_look_better() -> None:
    """B is known by the complaint alone: coverage is judged without it, and the lower score counts."""
    lines = "-400 client.added\n-9 expectation.noted x\n-9 contact.added k1\n-9 contact.assessed k1 will=no\n"
    quiet = Scene(lines)
    complained = Scene(lines + "0 11:00 complaint.received c")
    assert quiet.state().judged == complained.state().judged
    assert quiet.state().coverage != complained.state().coverage
    assert quiet.state().score == complained.state().score
    asked = Scene(lines + "-1 feedback.asked")
    assert asked.state().coverage == asked.state().judged
    assert quiet.state().score.below(asked.state().score)


def test_a_no_alone_makes_complaints_known_but_counts_for_no_coverage() -> None:
    lines = "-400 client.added\n-60 no\n"
    state = Scene(lines).state()
    assert state.factors["complaints"] is not None
    assert state.judged.budget == state.coverage.budget
    assert state.judged.points == state.coverage.points - 20 * UNIT


def test_k4_b3_the_evidence_of_silence_is_the_last_talk() -> None:
    scene = Scene("-400 client.added\n-90 call id=first\n-60 call id=last\n-3 email\n")
    (silence,) = (one for one in scene.state().ceilings if one.id == "K4")
    assert silence.entries == ("last",)
