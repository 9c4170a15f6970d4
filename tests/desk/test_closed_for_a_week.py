"""Closing the program and opening it a week later shows what running all week would have shown: derived rows on a real file.

And both are what the log and the day alone give (house.md, "Derived tables").
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.domain.strategies import logs

from kundtui.desk import founding, portfolio
from kundtui.desk.act import Fact, act
from kundtui.desk.deriving import derive
from kundtui.desk.desk import Desk
from kundtui.domain.entry import wall
from kundtui.domain.standing import Filter
from kundtui.store.sqlite import create, open_store

if TYPE_CHECKING:
    from kundtui.domain.entry import Log
    from kundtui.domain.standing import Diary, LevelChange, Standing
    from kundtui.store.sqlite import SqliteStore

    Shown = tuple[list[Standing], list[Diary], list[tuple[LevelChange, ...]]]

BEGUN = datetime(2026, 11, 23, 22, 58, tzinfo=UTC)
"""The end of the last day of the random histories, in Stockholm."""
EVERY = Filter(lifecycles=("N", "A", "P", "O", "E"))


class Running:
    """A program on a database, at a time that a test turns on."""

    def __init__(self, store: SqliteStore, time: datetime) -> None:
        self.time = time
        self.store = store
        self.desk = Desk(store, "anna", lambda: self.time)

    def tell(self, log: Log) -> None:
        """Record a history of a client, all at once."""
        zone = self.desk.office.zone
        facts = [Fact(entry.kind, entry.data, entry.subject, wall(entry.at, zone)) for entry in log.entries]
        act(self.desk, "import", self.desk.new_id(), lambda _dossier, _now: facts)

    def caught_up(self) -> None:
        while portfolio.catch_up(self.desk):
            pass

    def shown(self) -> Shown:
        """Everything derived that the screens read, but for the stamps that say from and until when it is good."""
        rows = list(self.store.grid("name", False, EVERY).rows(0, 100))  # noqa: FBT003 - as the port has it
        plain = [row._replace(good_until="", judged_on="") for row in rows]
        return plain, sorted(self.store.diary("9999")), [self.store.levels(row.client) for row in rows]

    def computed(self) -> Shown:
        """The same from the logs, the office and the moment alone."""
        office, now = self.desk.office, self.desk.now()
        rows = self.store.grid("name", False, EVERY).rows(0, 100)  # noqa: FBT003 - as above
        found = [derive(row.client, self.store.log(row.client), office, now) for row in rows]
        standings = [one.standing._replace(good_until="", judged_on="") for one in found]
        return standings, sorted(due for one in found for due in one.diary), [one.levels for one in found]


def copied(path: Path, place: Path) -> SqliteStore:
    """The database as it now is, opened from another place."""
    place.mkdir(mode=0o700)
    with closing(sqlite3.connect(path)) as db:
        db.execute("vacuum into ?", (str(place / path.name),))
    for beside in path.parent.glob(f"{path.name}.*"):
        copyfile(beside, place / beside.name)
    for made in place.iterdir():
        made.chmod(0o600)
    return open_store(place / path.name)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(logs(most=20), min_size=1, max_size=2), st.sampled_from((1, 7, 7, 30)))
def test_opened_a_week_later_it_shows_what_running_all_week_would_have_shown(told: list[Log], days: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "office.db"
        running = Running(create(path), BEGUN)
        founding.found(running.desk, founding.Founding("Anna Ek", "anna"))
        for log in told:
            running.tell(log)
        closed = Running(copied(path, Path(folder) / "closed"), BEGUN + timedelta(days=days))
        for _ in range(days):
            running.time += timedelta(days=1)
            running.caught_up()
        closed.caught_up()
        try:
            assert closed.shown() == running.shown() == closed.computed()
        finally:
            running.store.close()
            closed.store.close()
