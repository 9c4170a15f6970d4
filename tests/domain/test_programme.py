"""The care programme of one client: each practice kept and not kept at its boundary, and to whom it does not apply (T30)."""

from __future__ import annotations

import pytest
from tests.domain.history import Scene
from tests.domain.test_levels import steady

from kundtui.domain.offering import presentation
from kundtui.domain.programme import CHECKS, Case, kept

OLD = "-400 client.added\n"
PROJECT = OLD + "-300 project.started p1\n"


def programme(lines: str, days: int = 0) -> dict[str, bool]:
    scene = Scene(lines)
    return kept(Case(scene.dossier), scene.ground(days), scene.moment(days))


@pytest.mark.parametrize(
    ("practice", "yes", "no"),
    [
        ("N3", "-9 owner.assigned owner=m1", "9 owner.assigned owner=m1"),
        ("N8", "-90 visit", "-91 visit"),
        ("N8", "-9 meeting.held m", "-9 meeting.held m place=video"),
        ("N12", "-9 contact.added k1\n-9 contact.added k2\n-8 call contacts=k1,k2", "-9 contact.added k1\n-8 call contacts=k1"),
        ("T3", "-90 gesture.made", "-91 gesture.made"),
        ("T3", "-9 idea.shared", ""),
        ("T4", "-91 competitor.noted q\n-90 competitor.shared q", "-9 competitor.noted q"),
        ("T5", "-180 mirror.noted m", "-181 mirror.noted m"),
        ("T6", "-365 service.presented", "-366 service.presented"),
        (
            "T8",
            "-1 rhythm.agreed channel=talk need=2 days=7\n-6 call\n-2 call",
            "-1 rhythm.agreed channel=talk need=2 days=7\n-7 call\n-2 call",
        ),
        ("T10", "-29 call sales=true", "-30 call sales=true"),
        ("T11", "-365 rhythm.agreed channel=talk need=1 days=9", "-366 rhythm.agreed channel=talk need=1 days=9"),
        ("T11", "-9 rhythm.agreed channel=talk need=1 days=9", "-9 rhythm.agreed channel=talk need=1 days=9 assumed=true"),
        ("T12", "-59 feedback.asked", "-60 feedback.asked"),
        ("T18", "-9 meeting.held m", "-9 meeting.held m place=ours"),
        ("T24", '-9 meeting.held m actions=[{"who":"m1","what":"w","due":"2026-12-01"}]', "-9 meeting.held m"),
        ("T25", "-9 meeting.held m homework=7", "-9 meeting.held m homework=6"),
        ("T27", "-9 meeting.held m", "-9 meeting.held m punctuality=late_sorry"),
        ("A4", "-9 expectation.noted x", '-9 expectation.noted x when=""'),
        ("R2", "-9 promise.made p due=0", "-9 promise.made p due=-1"),
        ("B4", "-59 yes", "-9 feedback.asked"),
    ],
)
def test_t30_a_practice_is_kept_up_to_its_boundary_and_not_beyond(practice: str, yes: str, no: str) -> None:
    assert programme(OLD + yes)[practice] is True
    assert programme(OLD + no)[practice] is False


@pytest.mark.parametrize(
    ("practice", "yes", "no"),
    [
        ("T9", "-6 email", "-7 email"),
        ("T13", "-31 report.sent p1", "-32 report.sent p1"),
        (
            "R18",
            "-9 economics.answered question=change\n-9 economics.confirmed",
            "-9 economics.answered question=change",
        ),
    ],
)
def test_t30_what_needs_a_project_does_not_apply_without_one(practice: str, yes: str, no: str) -> None:
    assert programme(PROJECT + yes)[practice] is True
    assert programme(PROJECT + no)[practice] is False
    assert practice not in programme(OLD + yes.replace(" p1", ""))


def test_t30_what_is_said_of_a_meeting_does_not_apply_before_the_first_and_services_not_without_any() -> None:
    assert not {"T18", "T24", "T25", "T27"} & set(programme(OLD))
    scene = Scene(OLD, office="")
    assert "T6" not in kept(Case(scene.dossier), scene.ground(), scene.moment())


def test_t30_nothing_applies_before_the_first_day_nor_after_the_end() -> None:
    assert programme(OLD, -401) == {}
    assert programme(OLD + "-9 client.lost") == {}
    assert set(programme(PROJECT + "-9 meeting.held m")) == set(CHECKS)


@pytest.mark.parametrize(("days", "complete", "left"), [(364, True, 1), (365, True, 0), (366, False, -1)])
def test_t6_the_clock_of_the_yearly_presentation_runs_365_days(days: int, *, complete: bool, left: int) -> None:
    scene = Scene(f"{OLD}-{days} service.presented")
    ground, moment = scene.ground(), scene.moment()
    found = presentation(scene.dossier, ground.policy, ground.services, moment)
    assert found.complete is complete
    assert found.due_on is not None
    assert (found.due_on - moment.date()).days == left


def test_t6_a_service_that_comes_on_the_list_makes_it_incomplete_and_each_has_its_own_day() -> None:
    scene = Scene(
        f"{OLD}-300 service.presented services=s1,s2\n-100 service.presented services=s2",
        office="-500 service.listed s1\n-500 service.listed s2\n-1 service.listed s3",
    )
    before, now = (
        presentation(scene.dossier, scene.ground(days).policy, scene.ground(days).services, scene.moment(days)) for days in (-2, 0)
    )
    assert (before.complete, now.complete, now.missing) == (True, False, ("s3",))
    assert before.due_on == now.due_on
    assert now.due_on is not None
    assert (now.due_on - scene.day).days == 65


def test_n10_phone_and_mail_keep_a_good_relation_and_never_lift_the_ceiling_of_a_worse_one() -> None:
    """The same calls and mails: they score with both clients, and only the one who was in trouble still owes the meeting (N8, K6)."""
    mails = "\n".join(f"{day} email" for day in range(0, 60, 6))
    green = steady(mails)
    red = steady("0 notice.threatened\n1 notice.withdrawn\n" + mails)
    assert green.row(59).level == "good"
    assert green.points("attention", 59) == red.points("attention", 59)
    assert (red.row(59).level, red.row(59).raw, red.row(59).reason) == ("watch", "good", "K6")
    met = steady("0 notice.threatened\n1 notice.withdrawn\n40 visit\n" + mails)
    assert met.row(59).level == "good"
