"""The budget of the daily review on the whole program: forty clients, three calls, two clocks and a promise in at most sixty keystrokes."""

from __future__ import annotations

import os
import pwd
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from tests.pty.program import ENTER

from kundtui.desk import founding
from kundtui.desk.act import Fact, act
from kundtui.desk.desk import Desk
from kundtui.store.sqlite import create

if TYPE_CHECKING:
    from tests.pty.program import Program
    from tests.pty.terminal import Terminal

DAY = date(2026, 11, 23)
"""A Monday; the program is asked to be of it, which a demo database lets store."""
MOST = 60
TALK = {"channel": "call", "direction": "out", "reached": True, "asked": {"ok": "yes", "delivering": "yes"}}


def noon() -> str:
    """A time zone in which it is about noon now, so that the list of nine o'clock stands."""
    ahead = 12 - datetime.now(UTC).hour
    return f"Etc/GMT{-ahead:+d}"


class Portfolio:
    """Forty clients. Three were not talked with for ten days; two complain, to one something is promised for the day."""

    def __init__(self, program: Program) -> None:
        self.zone = noon()
        self.now = self.at(60)
        self.desk = Desk(create(program.path, demo=True), pwd.getpwuid(os.getuid()).pw_name, lambda: self.now)
        founding.found(self.desk, founding.Founding("Anna Ek", self.desk.login, time_zone=self.zone))
        clients = [self.client(f"Client {n:02}", 10 if n < 3 else 3) for n in range(40)]
        self.now = self.at(3, 12)
        for n, client in enumerate(clients[3:5]):
            self.record(client, Fact("complaint.received", {"text": "late again", "severity": "low"}, f"case{n}"))
        self.record(clients[5], Fact("promise.made", {"text": "the drawing", "due": DAY.isoformat(), "side": "us"}, "drawing"))
        self.clients = clients

    def at(self, days: int, hour: int = 10) -> datetime:
        return datetime.combine(DAY - timedelta(days=days), time(hour), ZoneInfo(self.zone)).astimezone(UTC)

    def client(self, name: str, talked: int) -> str:
        client = self.desk.new_id()
        self.now = self.at(59)
        self.record(client, Fact("client.added", {"name": name, "code": name.replace(" ", "")}))
        for days in (40, 30, 20, talked):
            self.now = self.at(days)
            self.record(client, Fact("interaction.logged", TALK))
        return client

    def record(self, client: str, *facts: Fact) -> None:
        act(self.desk, "import", client, lambda _dossier, _now: facts)


class Keys:
    """A person at the terminal who counts."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.pressed = 0

    def press(self, keys: bytes, shows: str) -> None:
        self.pressed += len(keys)
        self.terminal.press(keys, shows)


def test_the_review_of_forty_clients_takes_at_most_sixty_keystrokes(nowhere: Program) -> None:
    portfolio = Portfolio(nowhere)
    with nowhere.shown("--today", DAY.isoformat()) as terminal:
        keys = Keys(terminal)
        keys.press(b"r", "0/40")
        for n in range(3):
            keys.press(b"i", "Enter saves")
            keys.press(ENTER, f"{n + 1}/40")
            keys.press(ENTER, "Enter: next client" if n < 2 else "late again")
        for n in (3, 4):
            keys.press(b".", "First answer: late again")
            keys.press(b"a", "Enter saves")
            keys.press(ENTER, f"{n + 1}/40")
            keys.press(ENTER, "late again" if n == 3 else "the drawing")
        keys.press(b".", "Kept: the drawing")
        keys.press(b"a", "6/40")
        keys.press(ENTER, "34 clients have nothing on the list")
        keys.press(ENTER, "not on the list, passed")
        terminal.wait_for("40/40")
        terminal.wait_for("Still red")
        keys.press(ENTER, "Sort: level")
    assert keys.pressed <= MOST, keys.pressed
    kinds = [kind for client in portfolio.clients for kind in nowhere.kinds(client)]
    assert kinds.count("complaint.answered") == 2
    assert kinds.count("promise.kept") == 1
    assert sum(nowhere.kinds(client).count("interaction.logged") == 5 for client in portfolio.clients[:3]) == 3


def test_a_dropped_line_loses_no_progress(nowhere: Program) -> None:
    Portfolio(nowhere)
    with nowhere.shown("--today", DAY.isoformat()) as terminal:
        terminal.press(b"r", "0/40")
        terminal.press(ENTER, "Client 01")
        terminal.hang_up()
    with nowhere.shown("--today", DAY.isoformat()) as terminal:
        terminal.press(b"r", "1/40")
        terminal.wait_for("Client 01")
