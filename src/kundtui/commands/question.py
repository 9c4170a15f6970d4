"""A question about all clients: of today or of another day, answered in words or as one JSON object. What is asked is in the topics."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kundtui.commands.current import ready
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say
from kundtui.commands.spoken import Command, command, option

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kundtui.commands.seat import Seat
    from kundtui.desk.desk import Desk

T = TypeVar("T")


def day_of_all(seat: Seat, typed: str | None) -> date | None:
    """The day that is asked about; None is today, for which all rows are brought up to date first."""
    if typed is not None:
        return seat.on(typed, of_all=True)
    ready(seat)
    return None


def question(
    text: str, ask: Callable[[Desk, date | None], T], data: Callable[[T], dict[str, Any]]
) -> Callable[[Callable[[Seat, T], None]], Command]:
    """Make a command of a function that says what the desk answers; `data` is the same as JSON has it."""

    def decorate(show: Callable[[Seat, T], None]) -> Command:
        @command(text)
        @option("--on", metavar="DATE", text=ON)
        @option("--json", "as_json", is_flag=True, text=JSON)
        @click.pass_obj
        @wraps(show)
        def asked(seat: Seat, on: str | None, as_json: bool) -> None:
            found = ask(seat.desk, day_of_all(seat, on))
            if as_json:
                say(json_line(data(found)))
            else:
                show(seat, found)

        return asked

    return decorate
