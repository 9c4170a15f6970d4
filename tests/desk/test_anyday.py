"""Any day: what is read at the speed of a key equals what is computed, in both readings; which days can be asked for (model.md, Principles 1)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.desk.seat import Seat

from kundtui.demo.portfolio import build
from kundtui.desk import anyday, days, override, undo
from kundtui.desk.act import Fact, act
from kundtui.desk.catchup import catch_up_alone
from kundtui.desk.desk import Desk
from kundtui.desk.looking import AHEAD, Sight, check_day
from kundtui.desk.refused import Refused
from kundtui.desk.seen import see
from kundtui.store.sqlite import create

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 13, 0, tzinfo=UTC)
"""The demo's day, in the early afternoon."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A portfolio of some fifty clients with years behind them."""
    store = create(str(tmp_path_factory.mktemp("demo") / "demo.db"), demo=True)
    build(store, TODAY, "anna", lambda: NOW)
    made = Desk(store, "anna", lambda: NOW)
    catch_up_alone(made, lambda: True)
    yield made
    store.close()


def whole_course(desk: Desk) -> anyday.Course:
    course = anyday.course(desk)
    course.by_hand = anyday.by_hand(desk)
    return course


def computed(desk: Desk, sight: Sight) -> dict[str, str]:
    rows = days.standings(desk, sight.on, sight.known_on(TODAY))
    return {row.client: row.level for row in rows if row.lifecycle != "E"}


@pytest.mark.parametrize("back", [0, 1, 6, 30, 97, 175, 200, 333, 399])
def test_the_levels_that_are_kept_are_those_that_are_computed(demo: Desk, back: int) -> None:
    day = TODAY - timedelta(days=back)
    course = whole_course(demo)
    assert course.keeps(day)
    assert {row.client: level for row, level in course.on(day)} == computed(demo, Sight(day))


@pytest.mark.parametrize("ahead", [1, 3, 10, 40])
def test_t17_a_day_to_come_has_the_levels_of_the_forecast(demo: Desk, ahead: int) -> None:
    day = TODAY + timedelta(days=ahead)
    kept = {row.client: (level, row.drop_on) for row, level in whole_course(demo).on(day)}
    for client, level in computed(demo, Sight(day)).items():
        if kept[client][1] is not None and kept[client][1] == day.isoformat():
            assert kept[client][0] == level


def test_n6_a_level_set_by_hand_is_shown_on_each_of_its_days_and_on_no_other(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    today = seat.desk.now().date()
    reason, until = "they move house until then", today + timedelta(days=3)
    override.put(seat.desk, override.Draft(seat.client, "watch", reason, until))

    def levels() -> list[str]:
        course = whole_course(seat.desk)
        found = [{row.client: level for row, level in course.on(today + timedelta(days=day))} for day in range(5)]
        return [one[seat.client] for one in found]

    assert levels() == ["watch", "watch", "watch", "watch", "unknown"]
    seat.time += timedelta(days=1)
    today += timedelta(days=1)
    override.clear(seat.desk, seat.client)
    assert levels() == ["unknown"] * 5
    today -= timedelta(days=1)
    assert levels() == ["watch", *["unknown"] * 4]


def test_the_list_is_trouble_first_and_then_by_name(demo: Desk) -> None:
    found = anyday.course(demo).on(TODAY)
    assert [level for _row, level in found] == sorted(
        (level for _row, level in found), key=["crisis", "at_risk", "watch", "unknown", "good"].index
    )
    assert anyday.course(demo).keeps(TODAY - timedelta(days=401)) is False


def test_the_rows_of_some_clients_are_those_of_the_whole_day(demo: Desk) -> None:
    sight = Sight(TODAY - timedelta(days=60), then=True)
    whole = {row.client: row for row in days.standings(demo, sight.on, sight.on)}
    clients = demo.store.clients()[:9]
    assert anyday.standings_of(demo, clients, sight) == {client: whole.get(client) for client in clients}


def test_only_those_of_whom_something_was_told_later_can_have_been_known_otherwise(demo: Desk) -> None:
    for back in (0, 5, 40):
        sight = Sight(TODAY - timedelta(days=back), then=True)
        later = anyday.told_later(demo, sight)
        if later is not None:
            now, then = ({row.client: row.level for row in days.standings(demo, sight.on, known)} for known in (None, sight.on))
            assert {client for client in now if now[client] != then.get(client)} <= later


def test_what_is_taken_back_later_was_known_then(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    sight = Sight(seat.desk.now().date(), then=True)
    act(seat.desk, "import", seat.client, lambda _dossier, _now: [Fact("notice.given", {"text": "they leave"})])
    seat.time += timedelta(days=1)
    undo.undo(seat.desk)
    assert anyday.told_later(seat.desk, sight) == frozenset({seat.client})
    (then,) = anyday.standings_of(seat.desk, [seat.client], sight).values()
    (now,) = anyday.standings_of(seat.desk, [seat.client], Sight(sight.on)).values()
    assert then is not None
    assert now is not None
    assert (then.level, now.level) == ("crisis", "unknown")
    assert see(seat.desk, seat.client, sight.on, sight.on).row.level == "crisis"
    undo.redo(seat.desk)
    assert anyday.told_later(seat.desk, sight) is None, "an undoing of an undoing names no client"


def test_a_day_before_the_first_entry_or_far_ahead_is_refused_with_its_limit(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    today = seat.desk.now().date()
    assert check_day(seat.desk, today) == today
    assert check_day(seat.desk, today + timedelta(days=AHEAD)) > today
    with pytest.raises(Refused) as early:
        check_day(seat.desk, today - timedelta(days=1))
    assert (early.value.code, early.value.facts["first"]) == ("day_before_all", today.isoformat())
    with pytest.raises(Refused) as far:
        check_day(seat.desk, today + timedelta(days=AHEAD + 1))
    assert (far.value.code, far.value.facts["last"]) == ("day_too_far", (today + timedelta(days=AHEAD)).isoformat())


def test_who_was_no_client_on_a_day_cannot_be_laid_open(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    with pytest.raises(Refused) as refusal:
        see(seat.desk, seat.client, seat.desk.now().date() - timedelta(days=3))
    assert refusal.value.code == "not_yet"
