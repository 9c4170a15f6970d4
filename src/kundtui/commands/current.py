"""What questions about all clients do first: rows that are current, and the day that is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.commands.speaking import Progress
from kundtui.desk.importing import catch_up_all

if TYPE_CHECKING:
    from datetime import date

    from kundtui.commands.seat import Seat


def ready(seat: Seat) -> None:
    """Bring the rows up to date, where that can be written."""
    with Progress() as progress:
        catch_up_all(seat.desk, progress.tell)


def day_of_all(seat: Seat, typed: str | None) -> date | None:
    """The day that is asked about; None is today, for which all rows are brought up to date first."""
    if typed is not None:
        return seat.on(typed, of_all=True)
    ready(seat)
    return None
