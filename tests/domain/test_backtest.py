"""On which days of the past a warning is counted: every 90 days back, while the relation lasted; and what was known on them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.history import DAY, ZONE, Scene
from tests.domain.strategies import entry_of, logs, offices

from kundtui.domain.backtest import SAMPLES, SPAN, Levels, gone, level_on, past, samples, warned
from kundtui.domain.dossier import fold
from kundtui.domain.entry import Log
from kundtui.domain.levels import end_of
from kundtui.domain.stand import kept, stand

if TYPE_CHECKING:
    from kundtui.domain.office import Office

KNOWN = "-400 client.added\n" + "\n".join(f"-{days} yes" for days in range(3, 399, 5))


def counted(scene: Scene) -> int:
    levels = Levels(scene.log, scene.office, scene.dossier, DAY.toordinal())
    return len(samples(levels, scene.dossier, DAY.toordinal()))


def test_a_client_that_is_known_is_counted_on_each_sampled_day() -> None:
    assert counted(Scene(KNOWN)) == SAMPLES


def test_the_newest_of_the_sampled_days_lies_one_span_back() -> None:
    lately = f"-{SPAN + 9} client.added\n" + "\n".join(f"-{days} yes" for days in range(1, SPAN + 9, 5))
    assert counted(Scene(lately)) == 1


def test_a_day_after_the_end_tells_nothing_of_the_colours() -> None:
    assert (
        counted(Scene("\n".join(line for line in KNOWN.splitlines() if int(line.split()[0]) < -200) + "\n-200 client.lost told_on=-200"))
        == 2
    )


@settings(max_examples=100, deadline=None)
@given(logs(late=True), offices, st.lists(st.integers(0, 220), min_size=1, max_size=4))
def test_one_replay_reads_as_one_for_each_day_both_as_known_then_and_as_we_know_now(log: Log, office: Office, ago: list[int]) -> None:
    levels = Levels(log, office, fold(log, ZONE), DAY.toordinal() + SPAN)
    for day in (DAY.toordinal() - days for days in ago):
        assert levels.now(day) == level_on(log, office, day, known_then=False)
        assert levels.then(day) == level_on(log, office, day, known_then=True)


@settings(max_examples=100, deadline=None)
@given(logs(late=True), offices, st.integers(0, 90), st.integers(0, 120), st.tuples(st.integers(-60, 0), st.integers(0, 30)))
def test_levels_that_the_rows_keep_read_as_those_replayed(
    log: Log, office: Office, written: int, asked: int, ended: tuple[int, int]
) -> None:
    """Also of one that was lost, and told us some days before it was noted: what a row keeps ends there."""
    if ended[0]:
        told_on = (DAY + timedelta(days=ended[0] - ended[1])).isoformat()
        lost = entry_of(len(log.entries) + 1, ended[0], "12:00", ("client.lost", "", {"told_on": told_on, "destination": "unknown"}))
        log = Log((*log.entries, lost), (), len(log.entries) + 1)
    dossier, now = fold(log, ZONE), end_of(DAY.toordinal() + written)
    row, _, changes = stand("c1", dossier, office, now, 1)
    today = now.toordinal() + asked
    quick = Levels(log, office, dossier, today, kept(row, changes, office, 1))
    whole = Levels(log, office, dossier, today)
    left = gone(dossier)
    assert samples(quick, dossier, today) == samples(whole, dossier, today)
    assert left is None or past(quick, left) == past(whole, left)


def test_before_it_was_added_it_was_no_client() -> None:
    scene = Scene("-300 yes\n-200 client.added")
    levels = Levels(scene.log, scene.office, scene.dossier, DAY.toordinal())
    days = [DAY.toordinal() - ago for ago in (250, 201, 200)]
    assert [levels.now(day) for day in days] == [level_on(scene.log, scene.office, day, known_then=False) for day in days]
    assert levels.now(days[0]) == ""


@pytest.mark.parametrize(
    ("levels", "was"), [(("good", "at_risk", "good"), True), (("crisis", "", ""), True), (("good", "watch", "unknown"), False)]
)
def test_a_client_was_warned_of_by_one_day_in_trouble(levels: tuple[str, ...], was: bool) -> None:  # noqa: FBT001 - a column of the table
    assert warned(levels) is was
