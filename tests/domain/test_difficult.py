"""At which stage a difficult relation is, where a diagnosis was signed (N18)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.domain.history import DAY, Scene

from kundtui.domain.checklist import targets
from kundtui.domain.diagnosis import diagnose
from kundtui.domain.difficult import PROBLEM, place
from kundtui.domain.policy import DEFAULT
from kundtui.domain.signing import LEADER, OWNER, Signed


def test_a_client_that_is_gone_is_difficult_no_more() -> None:
    hard = "-400 client.added\n-40 hardship.noted review_on=+20\n"
    stages = {}
    for end in ("", "-5 client.lost told_on=-5"):
        scene = Scene(hard + end)
        found = place(scene.dossier, DEFAULT, scene.moment(), diagnose(scene.dossier, scene.ground(), scene.moment()), [])
        stages[end] = found.stage if found else ""
    assert list(stages.values()) == ["hard_time", ""]


@pytest.mark.parametrize(
    ("since", "stage"),
    [
        ("", "signing"),
        ("-9 plan.started p\n-8 plan.ended p text=t", "signing"),  # what came before it does not answer it
        ("-4 plan.started p\n-3 plan.ended p text=t", ""),
        ("-4 offboarding.considered\n-3 offboarding.returned", ""),
        ("-8 offboarding.considered\n-3 offboarding.returned", ""),  # the last step of it counts
    ],
)
def test_n18_a_signed_proposal_waits_until_somebody_acts_on_it(since: str, stage: str) -> None:
    scene = Scene("-400 client.added\n" + since)
    now = scene.moment()
    signed = Signed("d", PROBLEM, (), {"m1": OWNER, "m2": LEADER}, scene.moment(-5))
    found = place(scene.dossier, DEFAULT, now, diagnose(scene.dossier, scene.ground(), now), [signed])
    assert (found.stage if found else "") == stage


def test_r10_what_is_to_be_swept_first_is_difficult_since_the_last_incident() -> None:
    scene = Scene(
        "-400 client.added\n-30 promise.made p due=-20\n-12 incident.noted type=P4 text=t seen_by=m1\n-9 incident.noted type=P5 text=t seen_by=m1\n"
    )
    found = place(scene.dossier, DEFAULT, scene.moment(), diagnose(scene.dossier, scene.ground(), scene.moment()), [])
    assert found
    assert (found.stage, found.since) == ("sweep", DAY - timedelta(days=9))


def test_what_is_ours_and_open_makes_nobody_difficult_by_itself() -> None:
    scene = Scene("-400 client.added\n-30 promise.made p due=-20\n")
    diagnosis = diagnose(scene.dossier, scene.ground(), scene.moment())
    assert diagnosis.sweep
    assert place(scene.dossier, DEFAULT, scene.moment(), diagnosis, []) is None


def test_a11_a12_a13_n17_so_many_days_are_meant_for_each_gate_of_an_ending() -> None:
    assert targets(DEFAULT) == {"decision": 14, "notice": 7, "ended": 60, "followed_up": 90}
