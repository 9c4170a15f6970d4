"""The way to the screens: bare `kundtui`, what it offers where there is no database, and when it refuses. The screens are in `tui`."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from kundtui.commands import byhand
from kundtui.commands.seat import clock, seated
from kundtui.commands.speaking import say, warn
from kundtui.desk.refused import Refused
from kundtui.i18n import N_, _, known_language
from kundtui.store.port import Missing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from kundtui.commands.seat import Seat
    from kundtui.store.sqlite import SqliteStore

    Command = Callable[[Sequence[str]], int]
    """Runs a command line and gives its exit code."""

OPTIONS = {"--database": "database", "--lang": "lang", "--today": "today"}
COLLECTED = 50_000
"""Objects made between two collections; a start makes most of what a session ever holds."""


def by_hand(args: Sequence[str], login: str, command: Command) -> int | None:
    """Open the screens where nothing but a seat's options was typed; None where a command has to be looked for."""
    read = byhand.options(args, OPTIONS)
    if read is None or read[0]:
        return None
    if read[1]["lang"] and known_language(read[1]["lang"]) is None:
        return None
    seat = seated(args, login)
    seat.chosen |= {name: value for name, value in read[1].items() if value}
    return start(seat, command)


def start(seat: Seat, command: Command) -> int:
    """Open the screens on the seat's database, or offer what there is to do without one. `command` runs another command line."""
    try:
        store = seat.store
    except Missing:
        return offer(seat, command)
    refuse_unseen()
    return show(store, seat, seat.today)


def refuse_unseen() -> None:
    """Refuse where nobody could see the screens."""
    if not all(stream is not None and stream.isatty() for stream in (sys.__stdin__, sys.__stdout__)):
        raise Refused("not_a_terminal")
    if os.environ.get("TERM", "") == "dumb":
        raise Refused("dumb_terminal")


def show(store: SqliteStore, seat: Seat, today: date | None) -> int:
    """Run the screens until the person leaves; gives the exit code."""
    gc.disable()
    from kundtui.tui.start import run  # noqa: PLC0415 - this alone loads the toolkit of the screens

    gc.freeze()
    gc.set_threshold(COLLECTED)
    gc.enable()
    return run(store, seat.login, seat.settings, clock, today)


CHOICES = (
    ("1", N_("make a new one")),
    ("2", N_("make a new one and bring in a file")),
    ("3", N_("try the demo, which keeps nothing")),
    ("q", N_("leave")),
)


def offer(seat: Seat, command: Command) -> int:
    """Where there is no database: offer to make one, to bring a file in, or to try the demo."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Missing("no_database", path=seat.path)
    say(_("There is no database at {path} yet.", path=seat.path))
    for key, message in CHOICES:
        say(f"  {key}  {_(message)}")
    chosen = _choice()
    if chosen == "q":
        return 0
    if chosen == "3":
        return command([*_again(seat), "demo"])
    file = _file() if chosen == "2" else ""
    if file == "q":
        return 0
    code = command([*_again(seat), "init", *([f"--from={file}"] if file else [])])
    return code or command(_again(seat))


def _choice() -> str:
    while (typed := input("> ").strip().lower()) not in {key for key, _message in CHOICES}:
        warn(_("Choose 1, 2, 3 or q."))
    return typed


def _file() -> str:
    """Ask for a file until it is there: as it is typed, in quotes, as a shell writes blanks, from the home folder; or q."""
    from kundtui.words.refusals import refusal  # noqa: PLC0415 - only where a file is asked for

    while True:
        typed = input(_("Which file (q to leave)") + ": ").strip()
        plain = typed[1:-1] if typed[:1] in ("'", '"') and typed[:1] == typed[-1:] else typed
        meant = [os.path.expanduser(one) for one in (typed, plain, plain.replace("\\ ", " "))]  # noqa: PTH111 - texts for a command
        found = next((one for one in meant if os.path.isfile(one)), "")  # noqa: PTH113 - as above
        if found or typed == "q":
            return found or typed
        if typed:
            warn(refusal("no_such_file", {"file": meant[-1]}))


def _again(seat: Seat) -> list[str]:
    """Give the options that every command has, as they were given."""
    return [f"--{name}={value}" for name, value in seat.chosen.items()]
