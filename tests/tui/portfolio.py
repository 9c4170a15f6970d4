"""A small office with a few clients on a real store, a session on it, and waiting for what is to appear on the screen."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from tests.tui.stage import shown

from kundtui.config import Settings
from kundtui.desk import complaint, founding
from kundtui.desk.act import Fact, act
from kundtui.desk.desk import Desk
from kundtui.store.sqlite import create, open_store
from kundtui.tui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import App
    from textual.pilot import Pilot

NOW = datetime(2026, 11, 20, 13, 0, tzinfo=UTC)
"""A Friday, two in the afternoon in Stockholm."""
NAUGHTY = "[/] [@click=app.exit] \N{SNOWMAN} Ltd"
PATIENCE = 20


class Portfolio:
    """The office of Anna: Nordbygg with people and all that can be said of a client, Ålesund Fisk, and one with a naughty name."""

    def __init__(self, folder: Path) -> None:
        self.path = str(folder / "office.db")
        self.desk = Desk(create(self.path), "anna", lambda: NOW)
        founding.found(self.desk, founding.Founding("Anna Ek", "anna"))
        self.nordbygg = self.client("Nordbygg AB", "NB")
        self.ingrid, self.olav, self.kari = self.desk.new_id(), self.desk.new_id(), self.desk.new_id()
        self.fisk = self.client("Ålesund Fisk", "FISK")
        self.naughty = self.client(NAUGHTY, "NAU")
        self._people()
        self._agreed()

    def client(self, name: str, code: str) -> str:
        """Add a client sixty days ago."""
        client = self.desk.new_id()
        self.record(client, Fact("client.added", {"name": name, "code": code}, at=self.ago(60)))
        return client

    def ago(self, days: int, hour: int = 10) -> datetime:
        return self.desk.now().replace(hour=hour, minute=0) - timedelta(days=days)

    def record(self, client: str, *facts: Fact) -> None:
        act(self.desk, "import", client, lambda _dossier, _now: facts)

    def complain(self, text: str, severity: str = "low", days: int = 0, hour: int = 10) -> str:
        """Nordbygg complains; gives the complaint's id."""
        before = set(self.cases())
        complaint.log(self.desk, complaint.Received(self.nordbygg, text, severity, self.ingrid, at=self.ago(days, hour)))
        return next(iter(set(self.cases()) - before))

    def cases(self) -> list[str]:
        return [entry.subject for entry in self.desk.store.log(self.nordbygg).entries if entry.kind == "complaint.received"]

    def kinds(self, client: str = "") -> list[str]:
        """What the log of a client holds, by kind."""
        return [entry.kind for entry in self.desk.store.log(client or self.nordbygg).entries]

    def newest(self, client: str = "") -> dict[str, Any]:
        """The payload of the newest entry of a client."""
        return self.desk.store.log(client or self.nordbygg).entries[-1].data

    def session(self) -> Session:
        return Session(self.desk, Settings())

    def colleague(self) -> Desk:
        """Another process at the same database."""
        return Desk(open_store(self.path), "anna", lambda: NOW)

    def _people(self) -> None:
        added = "contact.added"
        self.record(
            self.nordbygg,
            Fact(added, {"name": "Ingrid Moe", "role": "CEO", "phone": "070-1", "main": True}, self.ingrid, self.ago(50)),
            Fact(added, {"name": "Olav Berg"}, self.olav, self.ago(50)),
            Fact(added, {"name": "Kari Lund"}, self.kari, self.ago(50)),
            Fact("contact.assessed", {"will": "yes", "mandate": "no", "stance": "soured"}, self.ingrid, self.ago(40)),
            Fact("contact.left", {}, self.kari, self.ago(10)),
            Fact("tie.noted", {"client": self.fisk, "ambassador": True}, at=self.ago(9)),
            Fact("interaction.logged", _talk(self.ingrid, "all went well"), at=self.ago(8)),
        )

    def _agreed(self) -> None:
        ours, theirs = self.desk.new_id(), self.desk.new_id()
        self.record(
            self.nordbygg,
            Fact("expectation.noted", {"when": "every Friday"}, self.desk.new_id(), self.ago(30)),
            Fact("economics.answered", {"question": "payment", "text": "30 days"}, at=self.ago(30)),
            Fact("promise.made", {"text": "send the drawing", "due": "2026-11-17", "side": "us"}, ours, self.ago(20)),
            Fact(
                "promise.made",
                {"text": "numbers", "due": "2026-11-24", "side": "client", "consequence": "a week later"},
                theirs,
                self.ago(5),
            ),
        )


def _talk(contact: str, note: str) -> dict[str, Any]:
    return {"channel": "call", "direction": "out", "reached": True, "contacts": [contact], "note": note}


def text(app: App[Any]) -> str:
    """Everything that the screen shows."""
    return "\n".join(shown(app))


async def until(pilot: Pilot[Any], condition: Callable[[], bool]) -> None:
    """Wait for something to be so; tell what the screen shows where it never is."""
    end = asyncio.get_running_loop().time() + PATIENCE
    while not condition():
        assert asyncio.get_running_loop().time() < end, text(pilot.app)
        await pilot.pause()


async def appears(pilot: Pilot[Any], *words: str) -> None:
    """Wait until the screen shows all these words."""
    await until(pilot, lambda: all(word in text(pilot.app) for word in words))


async def vanishes(pilot: Pilot[Any], *words: str) -> None:
    """Wait until the screen shows none of these words."""
    await until(pilot, lambda: not any(word in text(pilot.app) for word in words))


async def type_in(pilot: Pilot[Any], words: str) -> None:
    """Type words into what has the focus."""
    await pilot.press(*("space" if letter == " " else letter for letter in words))
