"""An office on a real file whose days pass: clients with a history, and acts recorded at the hour that a test says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from kundtui.desk import founding, interaction
from kundtui.desk.act import Fact, act
from kundtui.desk.calls import Calls, call_list
from kundtui.desk.desk import Desk
from kundtui.store.sqlite import create, open_store

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
"""Nine o'clock in Stockholm on the Monday of the scenes."""
ASKED = {"ok": "yes", "delivering": "yes", "anything": "no"}


class Working:
    """Anna's office. `hour` sets the clock: days from the Monday, and an office hour."""

    def __init__(self, folder: Path) -> None:
        self.path = str(folder / "office.db")
        self.time = MONDAY - timedelta(days=200)
        self.desk = Desk(create(self.path), "anna", self.clock)
        founding.found(self.desk, founding.Founding("Anna Ek", "anna"))

    def clock(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time

    def hour(self, days: int, hour: int, minute: int = 0) -> None:
        self.time = MONDAY + timedelta(days=days, hours=hour - 9, minutes=minute)

    def again(self) -> Desk:
        """Another process at the same file."""
        return Desk(open_store(self.path), "anna", self.clock)

    def client(self, name: str, *facts: Fact, owner: str = "") -> str:
        client = self.desk.new_id()
        self.record(client, Fact("client.added", {"name": name, "code": name.upper()[:8]}))
        if owner:
            self.record(client, Fact("owner.assigned", {"owner": owner}))
        if facts:
            self.record(client, *facts)
        return client

    def record(self, client: str, *facts: Fact) -> None:
        act(self.desk, "import", client, lambda _dossier, _now: facts)

    def call(self, client: str, *, reached: bool = True, **given: Any) -> None:  # noqa: ANN401 - fields of the draft
        interaction.log(self.desk, interaction.Logged(client, reached=reached, **given))

    def calls(self, on: date | None = None) -> Calls:
        return call_list(self.desk, on=on)

    def names(self, on: date | None = None) -> list[str]:
        return [call.pick.prospect.name for call in self.calls(on).calls]


def complained(case: str, severity: str = "high") -> Fact:
    return Fact("complaint.received", {"text": "late again", "severity": severity}, case)
