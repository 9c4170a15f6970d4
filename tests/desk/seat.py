"""A desk on a real file with two clients and three members, for the acts of the panes: what is refused, with which practice, and what is stored."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from kundtui.desk import client, founding, member
from kundtui.desk.desk import Desk
from kundtui.desk.portfolio import reading
from kundtui.desk.refused import Refused
from kundtui.store.sqlite import create, open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kundtui.domain.dossier import Dossier

TODAY = date(2026, 11, 20)
START = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


class Seat:
    """Anna is the administrator, Bo an ordinary member, Rut only reads."""

    def __init__(self, folder: Path, start: datetime = START) -> None:
        self.path = str(folder / "office.db")
        self.time = start
        self.desk = Desk(create(self.path), "anna", self.clock)
        founding.found(self.desk, founding.Founding("Anna Ek", "anna"))
        self.anna = self.desk.member.id
        self.bo = member.add(self.desk, "Bo Lund", "bo", "member")
        self.rut = member.add(self.desk, "Rut Alm", "rut", "reader")
        self.client = client.add(self.desk, client.Added("Nordbygg AB", "NB")).client
        self.other = client.add(self.desk, client.Added("Ålesund Fisk", "FISK")).client

    def clock(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time

    def colleague(self, login: str) -> Desk:
        """Another process at the same file."""
        return Desk(open_store(self.path), login, self.clock)

    def dossier(self, of: str = "") -> Dossier:
        return reading(self.desk, of or self.client).dossier

    def stored(self, of: str = "") -> list[tuple[str, dict[str, Any]]]:
        """What the log of a client holds."""
        return [(entry.kind, entry.data) for entry in self.desk.store.log(of or self.client).entries]

    def newest(self, of: str = "") -> tuple[str, dict[str, Any]]:
        return self.stored(of)[-1]

    def refuses(self, doing: Callable[..., object], *args: object) -> tuple[str, str]:
        """The code and the practice with which an act is refused; nothing is stored by it."""
        before = [entry.id for entry in self.desk.store.export()]
        try:
            doing(*args)
        except Refused as refusal:
            assert [entry.id for entry in self.desk.store.export()] == before
            return refusal.code, refusal.practice
        raise AssertionError(doing)
