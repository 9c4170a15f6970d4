"""What questions about all clients do first: they bring the rows up to date. Which day is asked about: `question`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.commands.speaking import Progress
from kundtui.desk.importing import catch_up_all

if TYPE_CHECKING:
    from kundtui.commands.seat import Seat


def ready(seat: Seat) -> None:
    """Bring the rows up to date, where that can be written."""
    with Progress() as progress:
        catch_up_all(seat.desk, progress.tell)
