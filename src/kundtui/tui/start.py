"""The door from the commands to the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk.desk import Desk
from kundtui.tui.app import run as run_app
from kundtui.tui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from kundtui.config import Settings
    from kundtui.store.port import Store


def run(store: Store, login: str, settings: Settings, clock: Callable[[], datetime], today: date | None = None) -> int:
    """Run the screens until the person leaves; gives the exit code."""
    return run_app(Session(Desk(store, login, clock, today), settings), mouse=settings.mouse)
