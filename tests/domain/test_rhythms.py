"""The rhythm where nothing is agreed, and the grace of a young client (Rulings 2, 7, 18 and 19)."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.history import Scene

from kundtui.domain.rhythm import assumed_days

OLD = "-400 client.added\n"


def assumed(days: list[int], office: str = "") -> int:
    scene = Scene(OLD + "\n".join(f"{-day} call" for day in days), office=office)
    return assumed_days(scene.dossier, scene.ground().policy, scene.moment())


@pytest.mark.parametrize(
    ("days", "window"),
    [
        ([], 14),  # nothing of its own: the office's usual interval
        ([9], 14),
        ([20, 10], 13),  # (1*10 + 3*14) / 4
        ([20, 10, 10], 13),  # days with a talk, not talks
        ([30, 20, 10, 0], 12),  # (3*10 + 3*14) / 6
        ([31, 20, 10], 13),  # (2*10.5 + 42) / 5 = 12.6
        ([3, 2, 1, 0], 8),  # (3*1 + 42) / 6 = 7.5, half up
        ([4, 3, 2, 1, 0], 7),  # never below seven
        ([390, 190, 0], 86),  # (2*195 + 42) / 5 = 86.4
    ],
)
def test_the_assumed_rhythm(days: list[int], window: int) -> None:
    assert assumed(days) == window


def test_never_above_ninety_days() -> None:
    assert assumed([399, 0], "-900 policy.changed field=usual_interval new=90") == 90


def test_an_office_that_shrinks_nothing_takes_the_usual_interval_only_where_there_is_no_other() -> None:
    office = "-900 policy.changed field=interval_shrink new=0"
    assert (assumed([9], office), assumed([30, 10], office)) == (14, 20)


@given(st.lists(st.integers(0, 390), max_size=12))
def test_the_assumed_rhythm_equals_its_formula(days: list[int]) -> None:
    own = [later - earlier for earlier, later in pairwise(sorted(set(days)))]
    exact = (len(own) * (median(own) if own else 0) + 3 * 14) / (len(own) + 3)
    assert assumed(sorted(days, reverse=True)) == max(7, min(90, int(exact + 0.5)))


def test_without_a_project_one_talk_in_the_assumed_window_is_enough() -> None:
    assert Scene(OLD + "-13 call").points("attention") == 16
    assert Scene(OLD + "-14 call").points("attention") == 8


def test_an_attempt_and_incoming_mail_are_no_contact() -> None:
    scene = Scene("-400 client.added\n-300 project.started p1\n-300 email\n-1 tried\n-1 mail_in sales=true")
    assert scene.points("attention") == 0


def test_a_talk_in_either_direction_and_a_held_meeting_are_talks() -> None:
    for line in ("call direction=in", "video", "visit", "meeting.held m", "meeting.held m place=video"):
        assert Scene(OLD + f"-1 {line}").points("attention") == 16


@pytest.mark.parametrize(("age", "points"), [(6, 30), (7, 10.5), (13, 10.5), (14, 8.75), (27, 8.75), (28, 7 + 7 / 6), (30, 3.5 + 7 / 6)])
def test_one_contact_meets_every_rhythm_longer_than_the_clients_age(age: int, points: float) -> None:
    """With a project: talks and mail in seven days, sales in thirty; one sales mail on the first day."""
    scene = Scene(f"-{age} client.added\n-{age} project.started p1\n-{age} email sales=true")
    assert scene.points("attention") == points


def test_the_first_day_is_that_of_the_earliest_entry() -> None:
    """An agreement long ago does not make a client old; an entry long ago does (Ruling 18)."""
    young = Scene("-5 client.added first_agreement_on=2020-01-01\n-5 email")
    old = Scene("-5 client.added\n-90 email")
    assert (young.points("attention"), old.points("attention")) == (23, 0)


def test_a_new_client_without_any_contact_has_no_grace() -> None:
    assert Scene("-1 client.added").points("attention") is None
