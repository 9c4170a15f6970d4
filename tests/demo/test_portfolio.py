"""The demo is a pure function of a day: on every day it is lawful, reads true, and shows each level, letter and ceiling."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest

from kundtui.demo.clients import CLIENTS
from kundtui.demo.days import is_workday
from kundtui.demo.office import office_entries
from kundtui.demo.portfolio import build, entries, folded_office, logs, numbered, told
from kundtui.desk.desk import Desk
from kundtui.desk.portfolio import catch_up, caught_up, fresh
from kundtui.domain.assessment import assess
from kundtui.domain.dossier import check, fold
from kundtui.domain.entry import OFFICE, Entry, Log, wall
from kundtui.domain.kinds import KINDS, OFFICE_KINDS
from kundtui.domain.levels import judged
from kundtui.domain.standing import RULES, Filter
from kundtui.store.sqlite import create

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kundtui.domain.assessment import Assessment
    from kundtui.domain.office import Office
    from kundtui.domain.standing import Standing
    from kundtui.store.port import Store

DAY = date(2026, 11, 23)
HARD_DAYS = (date(2028, 2, 29), date(2025, 12, 31), date(2027, 1, 1), date(2026, 4, 7), date(2026, 12, 28), date(2026, 6, 22))
WEEKLY = tuple(date(2026, 1, 1) + timedelta(days=back) for back in range(0, 365, 7))
MONTH_ENDS = tuple(date(2026 + month // 12, month % 12 + 1, 1) - timedelta(days=1) for month in range(1, 13))
YEAR = tuple(sorted({*WEEKLY, *MONTH_ENDS, *HARD_DAYS}))
"""Every seventh day, all ends of months, a leap day, and the days after the longest holidays."""
CODES = {client.code: client for client in CLIENTS}
MORNING, EVENING = time(8), time(23, 59)


class Witness(NamedTuple):
    """A client that shows something on every day. Empty fields are not asked for."""

    code: str
    level: str = ""
    letter: str = ""
    ceiling: str = ""
    trend: str = ""
    drops: bool = False


WITNESSES = (
    Witness("HÖG", "unknown", "N", "K5"),
    Witness("SØR", "good", "A", trend="up"),
    Witness("ULV", "watch", "N", "K2"),
    Witness("ÄLV", "good", drops=True),
    Witness("HAL", "watch", trend="down"),
    Witness("ASK", "watch", ceiling="K1", drops=True),
    Witness("PLA", "at_risk", "P"),
    Witness("OCK", "at_risk", "O", "K1"),
    Witness("KVA", letter="E"),
    Witness("KRI", "at_risk", ceiling="K3"),
    Witness("TIM", "crisis", ceiling="K4"),
    Witness("MÅN", "watch", ceiling="K6"),
    Witness("LUN", "watch", ceiling="K7", trend="flat"),
    Witness("SKA", "crisis", ceiling="K8"),
    Witness("KLO", "watch", ceiling="K9"),
    Witness("BRO", "crisis", ceiling="K1"),
)


@cache
def whole(day: date) -> tuple[Entry, ...]:
    return entries(day, "me")


@cache
def office_on(day: date) -> Office:
    return folded_office(logs(office_entries(day, "me").entries)[OFFICE], strict=True)


@cache
def portfolio(day: date) -> dict[str, Assessment]:
    """Every client's answer on the morning of a day, by code."""
    by_client = logs(whole(day))
    office = folded_office(by_client.pop(OFFICE), strict=True)
    moment = datetime.combine(day, MORNING)
    dossiers = [fold(log, office.zone) for log in by_client.values()]
    return {str(dossier.client.newest("code")): assess(dossier, office, moment) for dossier in dossiers}


def answer(code: str, day: date) -> Assessment:
    """One client's answer, without building the others."""
    told_entries = numbered(told(CODES[code], day).entries)
    office = office_on(day)
    return assess(fold(Log(told_entries, (), len(told_entries)), office.zone), office, datetime.combine(day, MORNING))


def test_the_same_day_gives_the_same_log() -> None:
    assert entries(DAY, "me") == entries(DAY, "me")


def test_every_kind_of_entry_is_somewhere() -> None:
    assert {*KINDS, *OFFICE_KINDS} == {entry.kind for entry in whole(DAY)}


def test_ids_of_entries_are_their_own() -> None:
    assert len({entry.id for entry in whole(DAY)}) == len(whole(DAY))


@pytest.mark.parametrize("day", YEAR, ids=str)
def test_the_log_is_lawful_and_nothing_is_ahead_of_the_morning(day: date) -> None:
    by_client = logs(entries(day, "me"))
    office = folded_office(by_client.pop(OFFICE), strict=True)
    days: set[str] = set()
    hours: set[str] = set()
    written: set[str] = set()
    for log in by_client.values():
        assert [(fault.entry.kind, fault.code, fault.facts) for fault in check(log, office.zone)] == []
        days.update(entry.at[:10] for entry in log.entries)
        hours.update(entry.at[11:16] for entry in log.entries)
        written.update(entry.recorded_at for entry in log.entries)
    assert max(days) < day.isoformat()
    assert wall(max(written), office.zone) < datetime.combine(day, time(7, 30))
    assert min(hours) >= "08:00"
    assert max(hours) <= "17:00"
    assert all(is_workday("SE", date.fromisoformat(one)) for one in days)


@pytest.mark.parametrize("day", YEAR, ids=str)
def test_every_level_letter_and_ceiling_is_shown_on_every_day(day: date) -> None:
    for witness in WITNESSES:
        seen = answer(witness.code, day)
        assert seen.level == witness.level or not witness.level, witness
        assert seen.lifecycle == witness.letter or not witness.letter, witness
        assert witness.ceiling in {one.id for one in seen.ceilings} or not witness.ceiling, witness
        assert seen.trend == witness.trend or not witness.trend, witness
        assert not witness.drops or (seen.drop is not None and (seen.drop.day - day).days <= 5), witness


@pytest.mark.parametrize("day", [DAY, *HARD_DAYS[:3]], ids=str)
def test_the_portfolio_is_spread_like_a_real_one(day: date) -> None:
    seen = [one for one in portfolio(day).values() if one.lifecycle != "E"]
    share = {level: 100 * count / len(seen) for level, count in Counter(one.level for one in seen).items()}
    assert 35 <= share["good"] <= 47
    assert 22 <= share["watch"] <= 34
    assert 10 <= share["at_risk"] <= 20
    assert 6 <= share["crisis"] <= 12
    assert 4 <= share["unknown"] <= 12
    assert {one.lifecycle for one in portfolio(day).values()} == set("NAPOE")
    assert {"up", "down", "flat"} <= {one.trend for one in seen}
    assert any(one.override for one in seen)


@pytest.mark.parametrize("day", [DAY, *HARD_DAYS], ids=str)
def test_no_level_turns_before_the_day_is_over(day: date) -> None:
    by_client = logs(whole(day))
    office = folded_office(by_client.pop(OFFICE))
    for log in by_client.values():
        dossier = fold(log, office.zone)
        morning = judged(dossier, office, datetime.combine(day, MORNING))
        assert judged(dossier, office, datetime.combine(day, EVENING)).raw == morning.raw


@pytest.mark.parametrize("day", YEAR[::6], ids=str)
def test_complaints_of_each_severity_are_open_in_time_and_late(day: date) -> None:
    found = {}
    for code in ("GRÄ", "PEP", "ASK", "GUL", "ÖST", "BRO"):
        ceilings = [one for one in answer(code, day).ceilings if one.id == "K1"]
        found[code] = {one.level for one in ceilings}
    assert found["GRÄ"] == set()
    assert found["PEP"] == found["ASK"] == {"watch"}
    assert found["GUL"] == found["ÖST"] == {"at_risk"}
    assert "crisis" in found["BRO"]


def test_most_clients_fill_each_pane() -> None:
    by_client = logs(whole(DAY))
    office = folded_office(by_client.pop(OFFICE))
    dossiers = [fold(log, office.zone) for log in by_client.values()]
    for pane in ("contacts", "complaints", "promises", "expectations", "entries"):
        filled = [dossier for dossier in dossiers if (found := getattr(dossier, pane)) and len(getattr(found, "facts", found))]
        assert len(filled) > 0.6 * len(dossiers), pane


def test_one_live_client_has_no_owner() -> None:
    by_client = logs(whole(DAY))
    office = folded_office(by_client.pop(OFFICE))
    ownerless = [log for log in by_client.values() if not fold(log, office.zone).client.owner(datetime.combine(DAY, EVENING))]
    assert len(ownerless) == 1


def test_a_login_that_somebody_of_the_office_has_is_the_seats() -> None:
    found = entries(DAY, "anna.demo")
    office = folded_office(logs(found)[OFFICE], strict=True)
    seat = office.member_of("anna.demo")
    assert seat is not None
    assert seat.name == "Maja Holm"


def test_the_demo_is_written_with_rows_that_are_current(tmp_path: Path) -> None:
    store = create(tmp_path / "demo.db", demo=True)
    office = office_on(DAY)

    def clock() -> datetime:
        return datetime.combine(DAY, time(9), tzinfo=office.zone)

    build(store, DAY, "me", clock)
    try:
        assert len(store.clients()) == len(CLIENTS)
        assert len(tuple(store.export())) == len(whole(DAY))
        assert store.verify() == ()
        live = Counter(one.level for one in portfolio(DAY).values() if one.lifecycle != "E")
        assert {level: count for level, count in store.tally().items() if count} == dict(live)
        assert store.stale(datetime.combine(DAY, time(9)).isoformat(), office.stamp, RULES, 9) == ()
    finally:
        store.close()


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Store]:
    store = create(tmp_path / "demo.db", demo=True)
    build(store, DAY, "me", nine)
    yield store
    store.close()


def nine() -> datetime:
    return datetime.combine(DAY, time(9), tzinfo=office_on(DAY).zone)


def shown(desk: Desk) -> list[Standing]:
    grid = desk.store.grid("name", False, Filter())  # noqa: FBT003 - as the port has it
    return list(grid.rows(0, grid.total))


def test_a_session_of_a_later_day_leaves_no_rows_of_that_day_behind(demo: Store) -> None:
    today, later = Desk(demo, "me", nine), Desk(demo, "me", nine, DAY + timedelta(days=99))
    first = shown(today)
    assert sum(caught_up(later)) == len(first)
    theirs = shown(later)
    assert [row.level for row in theirs] != [row.level for row in first]
    assert [fresh(today, row) for row in theirs] == first, "shown as of today before anything is written anew"
    assert sum(caught_up(today)) == len(first)
    assert shown(today) == first
    assert sum(caught_up(today)) == 0


def test_two_sessions_of_different_days_end_though_each_makes_the_others_rows_stale(demo: Store) -> None:
    today, later = Desk(demo, "me", nine), Desk(demo, "me", nine, DAY + timedelta(days=99))
    sum(caught_up(later))
    batches = [count for count in caught_up(today) if catch_up(later)]
    assert batches == [len(shown(today))]


def test_t2_how_a_client_sees_us_stands_in_the_demo_with_what_it_said() -> None:
    found = entries(DAY)
    trusted = [entry.operation for entry in found if entry.data.get("field") == "trust"]
    said = {entry.operation for entry in found if entry.kind == "review.marked" and entry.data.get("reason")}
    assert trusted
    assert said.issuperset(trusted)
