"""What holds of any history: the quick replay equals judging every day, and a row is good for as long as it says."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.history import ZONE, Scene, office_of
from tests.domain.strategies import logs, offices, ordinal

from kundtui.domain.assessment import assess
from kundtui.domain.dossier import fold
from kundtui.domain.levels import NOTHING, Replay, end_of
from kundtui.domain.stand import kept, stand
from kundtui.domain.turning import ALL, turning_days

if TYPE_CHECKING:
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Log
    from kundtui.domain.levels import Step
    from kundtui.domain.office import Office

TODAY = ordinal(0)
AHEAD = 120


def walked(dossier: Dossier, office: Office, *, every_day: bool) -> list[Step]:
    assert dossier.first_at
    first, last = dossier.first_at.toordinal(), TODAY + AHEAD
    every = dict.fromkeys(range(first, last + 1), ALL)
    walk = Replay(dossier, office, every if every_day else turning_days(dossier, office, last))
    return [walk.day(day) for day in range(first, last + 1)]


@settings(max_examples=150, deadline=None)
@given(logs(), offices)
def test_judging_on_turning_days_equals_judging_on_every_day(log: Log, office: Office) -> None:
    dossier = fold(log, ZONE)
    assert walked(dossier, office, every_day=False) == walked(dossier, office, every_day=True)


@settings(max_examples=100, deadline=None)
@given(logs(), offices, st.integers(0, 24 * 60 - 1), st.data())
def test_a_row_reads_the_same_until_the_moment_it_names(log: Log, office: Office, minute: int, data: st.DataObject) -> None:
    now = datetime.fromordinal(TODAY) + timedelta(minutes=minute)
    dossier = fold(log, ZONE, until=now)
    row, diary, _ = stand("c1", dossier, office, now, 1)
    until = datetime.fromisoformat(row.good_until)
    assert until > now
    last = int((until - now) / timedelta(microseconds=1)) - 1
    later = now + timedelta(microseconds=data.draw(st.one_of(st.just(last), st.integers(0, last))))
    again, diary_again, _ = stand("c1", dossier, office, later, 1)
    assert again._replace(good_until="", judged_on="") == row._replace(good_until="", judged_on="")
    assert row.good(later, office.stamp)
    assert diary_again == diary


@settings(max_examples=60, deadline=None)
@given(
    st.tuples(st.integers(-200, -60), st.sampled_from((0, 1, 40)), st.sampled_from((1, 3, 24))),
    st.lists(st.tuples(st.integers(-200, 0), st.integers(1, 900)), max_size=4),
    st.integers(0, 24 * 60 - 1),
)
def test_n5_a_row_with_a_plan_reads_the_same_until_the_moment_it_names_though_nothing_else_turns(
    plan: tuple[int, int, int], spent: list[tuple[int, int]], minute: int
) -> None:
    began, hours, months = plan
    lines = [f"{began} 09:00 plan.started p hours_per_month={hours} months={months}"]
    lines += [f"{day} hours.logged minutes={minutes}" for day, minutes in spent]
    scene = Scene("-400 client.added\n" + "\n".join(lines))
    dossier = fold(scene.log, ZONE)
    now = datetime.fromordinal(TODAY) + timedelta(minutes=minute)
    seen = [stand("c1", dossier, scene.office, now, 1)[0]]
    while seen[-1].good_until < (now + timedelta(days=400)).isoformat():
        until = datetime.fromisoformat(seen[-1].good_until)
        before, at = (stand("c1", dossier, scene.office, moment, 1)[0] for moment in (until - timedelta(microseconds=1), until))
        assert before._replace(good_until="", judged_on="") == seen[-1]._replace(good_until="", judged_on="")
        seen.append(at)


@settings(max_examples=200, deadline=None)
@given(
    logs(),
    offices,
    st.tuples(st.integers(0, 90), st.integers(0, 24 * 60 - 1), st.integers(0, 3)),
    st.lists(st.integers(-220, 200), min_size=1, max_size=4),
)
def test_levels_that_a_row_kept_are_as_good_as_levels_judged_anew(
    log: Log, office: Office, written: tuple[int, int, int], asked: list[int]
) -> None:
    """Incremental levels equal full replay: whenever the row was written, on whatever day it is read, past or to come, and though the
    oldest changes of a long relation are not kept."""
    now = datetime.fromordinal(TODAY + written[0]) + timedelta(minutes=written[1])
    row, _, changes = stand("c1", fold(log, ZONE), office, now, 1)
    found = kept(row, changes[written[2] :], office, 1)
    for moment in (end_of(TODAY + day) for day in asked):
        part = fold(log, ZONE, until=moment)
        if part.client.added:
            assert assess(part, office, moment, found) == assess(part, office, moment)


def test_what_was_judged_before_the_kept_days_is_not_taken_for_what_follows_them() -> None:
    talks = "".join(f"-{ago} yes\n" for ago in range(0, 400, 3))
    scene = Scene(
        f"-399 client.added\n{talks}-390 complaint.received id=k severity=high\n-300 complaint.resolved id=k\n-299 complaint.confirmed id=k"
    )
    row, _, changes = stand("c1", scene.dossier, scene.office, scene.moment(), 1)
    moment = end_of(TODAY + 30)
    for oldest in range(len(changes)):
        found = kept(row, changes[oldest:], scene.office, 1)
        assert assess(scene.dossier, scene.office, moment, found) == assess(scene.dossier, scene.office, moment)


def test_nothing_is_kept_of_another_log_or_under_other_rules() -> None:
    scene = Scene("-200 client.added\n-190 call")
    row, _, changes = stand("c1", scene.dossier, scene.office, scene.moment(), 2)
    assert kept(row, changes, scene.office, 2) != NOTHING
    assert kept(row, changes, scene.office, 3) == NOTHING
    assert kept(row._replace(rules=row.rules - 1), changes, scene.office, 2) == NOTHING
    assert kept(row, changes, office_of("-90 policy.changed field=talk_days new=10"), 2) == NOTHING
    assert kept(None, (), scene.office, 2) == NOTHING
