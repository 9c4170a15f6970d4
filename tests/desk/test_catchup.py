"""The catch-up of many rows: by one at a time, only what is stale, nothing lost where it is ended (house.md, "Derived tables")."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.desk.seat import Seat

from kundtui.desk import client, portfolio
from kundtui.desk.act import Fact, act
from kundtui.desk.catchup import catch_up_alone
from kundtui.domain.entry import OFFICE
from kundtui.domain.standing import RULES, Filter

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from kundtui.desk.desk import Desk
    from kundtui.domain.standing import Standing

HOLDER = """
import sys
from kundtui.store.sqlite import open_store
with open_store(sys.argv[1]).lease() as alone:
    print(alone, flush=True)
    sys.stdin.read()
"""


def rows(desk: Desk) -> dict[str, Standing]:
    return {row.client: row for row in desk.store.grid("name", False, Filter()).rows(0, 100)}  # noqa: FBT003 - as the port has it


def behind(desk: Desk) -> int:
    return portfolio.behind(desk, 100)


def lowered(seat: Seat) -> None:
    """Every row made to be computed anew."""
    made = {row.client: row for row in rows(seat.desk).values()}
    with closing(sqlite3.connect(seat.path)) as db, db:
        db.execute("update standing set rules = ?", (RULES - 1,))
    assert behind(seat.desk) == len(made)


def test_the_turn_of_the_day_touches_only_rows_whose_moment_has_passed(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    talk = {"channel": "call", "direction": "out", "reached": True}
    at = seat.desk.now() - timedelta(days=3)
    act(seat.desk, "import", seat.client, lambda _dossier, _now: [Fact("interaction.logged", talk, at=at)])
    before = rows(seat.desk)
    soon, later = sorted(before.values(), key=lambda row: row.good_until)
    assert soon.good_until < later.good_until
    passed = {soon.client}
    while seat.desk.now().isoformat() < soon.good_until:
        seat.time += timedelta(hours=12)
    assert set(seat.desk.store.stale(seat.desk.now().isoformat(), seat.desk.office.stamp, RULES, 100)) == passed
    assert catch_up_alone(seat.desk, lambda: True).done >= len(passed)
    after = rows(seat.desk)
    assert {one for one in before if after[one] == before[one]} == before.keys() - passed
    assert all(after[one].good_until > seat.desk.now().isoformat() for one in after)


def test_it_brings_everything_up_to_date_and_leaves_the_lease(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    lowered(seat)
    done = catch_up_alone(seat.desk, lambda: True)
    assert done == (2, True, False)
    assert (behind(seat.desk), seat.desk.store.leased()) == (0, False)


def test_it_ends_when_nobody_wants_it_any_more_and_says_what_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seat = Seat(tmp_path)
    client.add(seat.desk, client.Added("Third AB", "TH"))
    lowered(seat)
    monkeypatch.setattr("kundtui.desk.catchup.BATCH", 1)
    wanted = iter([True, False])
    assert catch_up_alone(seat.desk, lambda: next(wanted)) == (1, True, True)
    assert behind(seat.desk) == 2
    assert catch_up_alone(seat.desk, lambda: True).done == 2


def test_two_never_catch_up_at_once_and_the_lease_of_one_who_is_killed_is_free(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    lowered(seat)
    with subprocess.Popen([sys.executable, "-c", HOLDER, seat.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"True\n"
        assert seat.desk.store.leased()
        assert catch_up_alone(seat.desk, lambda: True) == (0, False, False)
        assert behind(seat.desk) == 2
        assert client.add(seat.desk, client.Added("Third AB", "TH")).client, "the lease keeps nobody from writing"
        other.kill()
    assert not seat.desk.store.leased()
    assert catch_up_alone(seat.desk, lambda: True).done == 2


def test_a_killed_catch_up_loses_nothing_that_was_stored(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    lowered(seat)
    log = [entry.id for entry in seat.desk.store.export()]
    with subprocess.Popen([sys.executable, "-m", "kundtui", f"--database={seat.path}", "catchup"]) as child:
        child.kill()
    assert [entry.id for entry in seat.desk.store.export()] == log
    assert seat.desk.store.verify() == ()
    catch_up_alone(seat.desk, lambda: True)
    assert (behind(seat.desk), sum(seat.desk.store.tally().values())) == (0, 2)
    assert seat.desk.store.position(OFFICE) > 0


def test_a_session_of_another_day_has_nothing_to_catch_up(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    lowered(seat)
    seat.desk.today = (seat.time + timedelta(days=3)).date()
    assert catch_up_alone(seat.desk, lambda: True) == (0, True, False)
