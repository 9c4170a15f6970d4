"""What a confirmed remedy did to a relation (A10): the level before the complaint against the one 90 days after."""

from __future__ import annotations

from datetime import date

import pytest
from tests.domain.history import Scene

from kundtui.domain.policy import DEFAULT
from kundtui.domain.recovery import Recovery, recoveries

DAY = date(2026, 11, 23)
MENDED = "-30 complaint.received c\n-29 complaint.answered c\n-20 complaint.resolved c outcome={outcome}\n-19 complaint.confirmed c\n"


@pytest.mark.parametrize(
    ("before", "after", "came_to"),
    [
        ("watch", "good", "better"),
        ("good", "good", "same"),
        ("good", "at_risk", "worse"),
        ("good", "", ""),  # the 90 days have not passed
        ("unknown", "good", ""),
        ("good", "unknown", ""),
        ("", "good", ""),  # a complaint on the first day has no day before it
    ],
)
def test_a10_a_remedy_comes_to_better_same_or_worse_where_both_levels_are_known(before: str, after: str, came_to: str) -> None:
    assert Recovery("c1", "c", "t", DAY, DAY, before, "crisis", DAY, after, "").came_to == came_to


@pytest.mark.parametrize(("outcome", "counted"), [("upheld", ["c"]), ("declined", [])])
def test_a10_a_complaint_that_was_declined_is_no_remedy(outcome: str, counted: list[str]) -> None:
    scene = Scene("-400 client.added\n" + MENDED.format(outcome=outcome))
    found = recoveries("c1", scene.dossier, scene.assess().steps, DEFAULT, scene.moment())
    assert [one.complaint for one in found] == counted


def test_a10_the_worst_level_is_of_the_days_from_the_complaint_to_its_confirmation() -> None:
    text = "-400 client.added\n" + MENDED.format(outcome="upheld")
    calm, later, meanwhile = (Scene(text + more) for more in ("", "-18 notice.given n\n", "-19 11:00 notice.given n\n"))
    worst = [recoveries("c1", one.dossier, one.assess().steps, DEFAULT, one.moment())[0].worst for one in (calm, later, meanwhile)]
    assert worst[0] == worst[1] != "crisis"
    assert worst[2] == "crisis"
