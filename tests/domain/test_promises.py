"""Promises (Ruling 12): what each end of one costs, for how long, and what makes two of them a ceiling."""

from __future__ import annotations

import pytest
from tests.domain.history import Scene

from kundtui.domain.promise import keep_rate, outcome, state, untold

OLD = "-400 client.added\n"
MADE = OLD + "-30 promise.made r due=-10\n"


@pytest.mark.parametrize(
    ("steps", "points", "broken"),
    [
        ("", 9, True),  # the due day ended
        ("-10 promise.kept r", 15, False),  # kept on the due day
        ("-9 promise.kept r", 13, False),  # kept late: out of K3
        ("-10 promise.settled r", 15, False),
        ("-5 promise.settled r", 15, False),  # settled later: neither
        ("-11 promise.told r", 13, False),  # told in time, without a new day
        ("-10 promise.told r", 13, False),
        ("-9 promise.told r", 9, True),  # told after its due day: still broken
        ("-10 promise.moved r due=+5", 13, False),  # moved and told on the due day
        ("-9 promise.moved r due=+5", 9, True),
        ("-10 promise.moved r due=+5 told=false", 9, True),  # a move counts only if told
        ("-15 promise.moved r due=+5 told=false\n-11 promise.told r", 13, False),  # told later, in time
        ("-15 promise.moved r due=-8 told=false\n-11 promise.told r", 9, True),  # and broken on the new day
        ("-15 promise.moved r due=-8 told=false\n-9 promise.told r", 9, True),  # told too late: the first day binds
        ("-15 promise.moved r due=-8", 9, True),
        ("-15 promise.moved r due=-8\n-8 promise.kept r", 13, False),
        ("-15 promise.moved r due=-8\n-7 promise.kept r", 13, False),  # told and kept late: its worst, once
        ("-15 promise.moved r due=-8\n-8 promise.moved r due=+3", 13, False),  # two moves told are one promise
        ("-15 promise.moved r due=-8\n-6 promise.settled r", 13, False),
        ("-11 promise.told r\n-5 promise.kept r", 13, False),
        ("-9 promise.told r\n-5 promise.kept r", 13, False),
    ],
)
def test_how_a_promise_of_ours_ends(steps: str, points: int, broken: bool) -> None:  # noqa: FBT001 - a column of the table
    two = MADE + steps + "\n-30 promise.made x due=-10"
    assert Scene(MADE + steps).points("promises") == points
    assert (("K3", "at_risk") in Scene(two).ceilings()) is broken


@pytest.mark.parametrize(
    ("steps", "days", "word"),
    [
        ("", -10, "open"),
        ("", -9, "overdue"),
        ("-15 promise.moved r due=+5", 0, "moved"),
        ("-11 promise.told r", -10, "told"),
        ("-9 promise.moved r due=+5", 0, "broken"),  # told too late: the first day binds, and the later one has not come
        ("-10 promise.kept r", 0, "kept"),
        ("-9 promise.kept r", 0, "kept_late"),
        ("-10 promise.settled r", 0, "settled"),
    ],
)
def test_r12_a_promise_stands_by_what_was_done_and_when(steps: str, days: int, word: str) -> None:
    scene = Scene(MADE + steps)
    promise, moment = scene.dossier.promises["r"], scene.moment(days)
    assert state(promise, outcome(promise, moment), moment) == word


def test_the_due_day_itself_is_in_time() -> None:
    scene = Scene(MADE)
    assert (scene.points("promises", -10, "23:59"), scene.points("promises", -9, "00:00")) == (15, 9)


def test_broken_counts_for_ninety_days_from_its_due_day() -> None:
    scene = Scene(MADE + "-30 promise.made x due=-10\n-1 promise.made y due=+300")
    assert (scene.points("promises", 79), dict(scene.ceilings(79)).get("K3")) == (3, "at_risk")
    assert (scene.points("promises", 80), dict(scene.ceilings(80)).get("K3")) == (15, None)


def test_kept_late_costs_from_its_due_day_and_told_from_the_telling() -> None:
    scene = Scene(MADE + "-5 promise.kept r")
    assert (scene.points("promises", 79), scene.points("promises", 80)) == (13, 15)
    told = Scene(MADE + "-20 promise.told r")
    assert (told.points("promises", 69), told.points("promises", 70)) == (13, 15)


@pytest.mark.parametrize(
    ("steps", "last"),
    [
        ("-300 promise.made r due=-290", -201),
        ("-300 promise.made r due=-290\n-289 promise.settled r", -200),
        ("-300 promise.made r due=-295\n-250 promise.kept r", -161),
        ("-300 promise.made r due=-100", -11),
    ],
)
def test_promises_are_known_for_ninety_days_after_anything_that_happened_to_one(steps: str, last: int) -> None:
    scene = Scene(OLD + steps)
    assert scene.points("promises", last) is not None
    assert scene.points("promises", last + 1) is None


def test_told_long_ago_and_kept_late_costs_from_the_due_day() -> None:
    scene = Scene(OLD + "-200 promise.made r due=-10\n-150 promise.told r\n-5 promise.kept r")
    assert (scene.points("promises", -11), scene.points("promises"), scene.points("promises", 79)) == (None, 13, 13)
    assert scene.points("promises", 80) == 15


def test_a_promise_far_ahead_is_unknown_until_it_falls_due() -> None:
    scene = Scene(OLD + "-300 promise.made r due=-100")
    known = [day for day in range(-300, 0) if scene.points("promises", day) is not None]
    assert known == [*range(-300, -210), *range(-100, -10)]


def test_the_clients_own_promises_weigh_nothing() -> None:
    assert Scene(OLD + "-30 promise.made r due=-10 side=client").points("promises") is None


def test_never_below_nothing() -> None:
    lines = "\n".join(f"-30 promise.made r{n} due=-10" for n in range(4))
    assert Scene(OLD + lines).points("promises") == 0


def rate(lines: str, day: int = 0, side: str = "us") -> tuple[int, int]:
    scene = Scene(OLD + lines)
    moment = scene.moment(day)
    kept, of = keep_rate(scene.dossier, scene.ground(day).policy, moment, side)
    return kept, of


def test_the_keep_rate_is_of_what_was_kept_or_broken_in_the_window_r2() -> None:
    kept = "-30 promise.made a due=-10\n-12 promise.kept a\n"
    broken = "-30 promise.made b due=-10\n"
    late = "-30 promise.made c due=-10\n-8 promise.kept c\n"
    told = "-30 promise.made d due=-10\n-11 promise.told d\n-8 promise.kept d\n"
    settled = "-30 promise.made e due=-10\n-11 promise.settled e\n"
    ahead = "-30 promise.made f due=+10\n"
    theirs = "-30 promise.made g due=-10 side=client\n"
    assert [rate(lines) for lines in (kept, broken, late, told, settled, ahead, theirs)] == [
        (1, 1), (0, 1), (0, 1), (1, 1), (0, 0), (0, 0), (0, 0)
    ]  # fmt: skip
    assert rate(theirs, side="client") == (0, 1)
    assert rate(kept + broken + told) == (2, 3)
    assert (rate(kept, 79), rate(kept, 80)) == ((1, 1), (0, 0))


def test_r16_a_part_of_the_clients_that_was_moved_is_not_told_by_that() -> None:
    lines = "-400 client.added\n-30 promise.made p side=client due=+20\n-10 promise.moved p due=+30\n"
    scene = Scene(lines)
    promise = scene.dossier.promises["p"]
    assert untold(promise, outcome(promise, scene.moment()), scene.moment())
    told = Scene(lines + "-5 promise.told p\n")
    promise = told.dossier.promises["p"]
    assert [untold(promise, outcome(promise, told.moment(days)), told.moment(days)) for days in (-6, 0)] == [True, False]
