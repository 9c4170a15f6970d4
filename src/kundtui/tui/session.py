"""One person's session on the screens: the shell with a desk, the drafts of that person, and what has been told. No screen is here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk import portfolio
from kundtui.store.port import StoreError
from kundtui.tui.app import KundApp
from kundtui.tui.footer import Footer
from kundtui.tui.place import Place
from kundtui.tui.terminal import safe
from kundtui.words.faults import fault

if TYPE_CHECKING:
    from datetime import datetime

    from textual.notifications import SeverityLevel
    from textual.screen import Screen

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier
    from kundtui.tui.app import Seat

REFUSED = 2
"""The exit code of a session that the store's fault has ended, as of a command."""
KEPT = 100
"""Messages that can be looked up again."""


class Told(NamedTuple):
    """Something that was said at the edge of the screen."""

    at: datetime
    text: str
    severity: str


class Session(KundApp["Desk"]):
    """The program for one person: opens on the portfolio."""

    def __init__(self, desk: Desk, seat: Seat) -> None:
        super().__init__(desk, seat, changed=desk.store.changed, today=lambda: desk.now().date())
        self.personal = desk.store.personal
        self.told: list[Told] = []
        self.seen = ""
        """The client that was looked at last: the grid's cursor goes there when one comes back."""

    def get_default_screen(self) -> Screen[None]:
        """Stand on the portfolio."""
        from kundtui.tui.screens.portfolio import PortfolioScreen  # noqa: PLC0415 - screens know the session, not the other way

        return PortfolioScreen()

    def on_mount(self) -> None:
        """Only what others write from now on is news."""
        self.desk.store.changed()

    def names(self, dossier: Dossier) -> dict[str, str]:
        """What the ids in a client's entries are called."""
        from kundtui.desk.seen import names_of  # noqa: PLC0415 - it loads the rules, and the first screen does without them

        return names_of(self.desk, dossier)

    def tell(self, text: str, *, severity: SeverityLevel = "information") -> None:
        """Say something at the foot of the screen until the next key, and keep it to be looked up."""
        self.told = [*self.told[1 - KEPT :], Told(self.desk.now(), text, severity)]
        feet = self.screen.query(Footer)
        if feet:
            feet.first().tell(text, "accent" if severity == "information" else "late")
        else:
            self.notify(text, severity=severity)

    def _handle_exception(self, error: Exception) -> None:
        """Where the store can no longer be read, end with a sentence that says so; what was typed is kept."""
        cause = getattr(error, "error", error)
        if not isinstance(cause, StoreError):
            super()._handle_exception(error)
        elif not self._exit:
            from rich.text import Text  # noqa: PLC0415 - seldom needed

            self.exit(return_code=REFUSED, message=Text(safe(fault(cause.code, cause.facts))))

    # What belongs to the person; a personal file that cannot be written never stands in the way

    def draft(self, place: str) -> dict[str, Any]:
        """What was typed in this place and not stored."""
        try:
            return self.personal.draft(self.desk.login, place) or {}
        except StoreError:
            return {}

    def keep(self, place: str, data: dict[str, Any]) -> None:
        """Keep what is being typed."""
        try:
            self.personal.save_draft(self.desk.login, place, data)
        except StoreError:
            return

    def drop(self, place: str) -> None:
        """What was typed is stored; the draft goes."""
        try:
            self.personal.drop_draft(self.desk.login, place)
        except StoreError:
            return

    def remembered(self, name: str) -> Any:  # noqa: ANN401 - what was remembered
        try:
            return self.personal.remembered(self.desk.login, name)
        except StoreError:
            return None

    def remember(self, name: str, value: object) -> None:
        try:
            self.personal.remember(self.desk.login, name, value)
        except StoreError:
            return

    def beat(self) -> None:
        """Let each screen on which one stands look around."""
        for screen in self.screen_stack:
            if isinstance(screen, Place):
                screen.beat()

    async def catch_up(self) -> int:
        """Bring some stale rows up to date, off the loop."""
        return await self.ask(portfolio.catch_up, 20)
