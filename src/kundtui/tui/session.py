"""One person's session on the screens: the shell with a desk, the drafts of that person, and what has been told. No screen is here."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Concatenate, NamedTuple, ParamSpec, TypeVar

from textual.widgets import Static

from kundtui.desk import portfolio
from kundtui.i18n import _
from kundtui.store.port import NotOurs, StoreError
from kundtui.tui.app import KundApp
from kundtui.tui.catching import MANY, Catching
from kundtui.tui.footer import Footer
from kundtui.tui.keeping import NOTHING, Keeper
from kundtui.tui.place import Place
from kundtui.tui.proposing import propose
from kundtui.tui.terminal import plain, safe
from kundtui.words.faults import fault

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from textual.notifications import SeverityLevel
    from textual.screen import Screen

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier
    from kundtui.tui.app import Seat

P = ParamSpec("P")
T = TypeVar("T")
FAREWELL = 1.5
"""Seconds that the end of a session waits for what is being kept: less than it has when it is told to end."""
REFUSED = 2
"""The exit code of a session that the store's fault has ended, as of a command."""
BRIEF = 4
"""Seconds for which a notice stands where a screen has no foot."""
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
        self._keeper = Keeper()
        self._waiting = ""
        self.catching = Catching()
        self._proposed_on: date | None = None
        self.unreadable = False
        """The store can no longer be read, and the session ends for that; what else fails on the way is no news."""
        self.done_here: set[str] = set()
        """The operations that were done in this session: what was done in another one is not taken back without a question."""
        self.seen = ""
        """The client that was looked at last: the grid's cursor goes there when one comes back."""

    def get_default_screen(self) -> Screen[None]:
        """Stand on the portfolio."""
        from kundtui.tui.screens.portfolio import PortfolioScreen  # noqa: PLC0415 - screens know the session, not the other way

        return PortfolioScreen()

    def on_mount(self) -> None:
        """Only what others write from now on is news."""
        self.desk.store.changed()

    def on_unmount(self) -> None:
        """What waits to be kept is kept, as far as the end of a session can wait for it."""
        self.catching.stop()
        self._keeper.flush(FAREWELL)

    def waits(self, writing: bool) -> None:  # noqa: FBT001 - as the loop's timer calls it
        """Say at the foot whom an act waits for, or that something is being read."""
        self._waiting = self._waiting_for() if writing else _("Reading …")
        if feet := self.screen.query(Footer):
            feet.first().tell(self._waiting, "late" if writing else "accent")
        for foot in self.screen.query(".hint").results(Static):
            foot.update(plain(self._waiting))

    def _waiting_for(self) -> str:
        holder, own = self.desk.store.holder(), self.desk.member.id
        known = self.desk.office.members.get(holder) if holder != own else None
        return _("Waiting for {holder} …", holder=known.name) if known else _("Waiting for whoever is writing …")

    def waited(self) -> None:
        """Name the keys again where the foot still speaks of waiting."""
        for screen in self.screen_stack:
            for foot in screen.query(Footer):
                if foot.told is not None and foot.told[0].strip() == self._waiting:
                    foot.quiet()

    async def act(self, function: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do an act, and remember that it was done here."""
        done = await super().act(function, *args, **kwargs)
        with suppress(StoreError):
            self.done_here.add(await self.ask(newest))
        return done

    def names(self, dossier: Dossier) -> dict[str, str]:
        """What the ids in a client's entries are called."""
        from kundtui.desk.seen import names_of  # noqa: PLC0415 - it loads the rules, and the first screen does without them

        return names_of(self.desk, dossier)

    def tell(self, text: str, *, severity: SeverityLevel = "information") -> None:
        """Say something at the foot of the screen until the next key, and keep it to be looked up."""
        self.told = [*self.told[1 - KEPT :], Told(self.desk.now(), text, severity)]
        foot = next((foot for screen in reversed(self.screen_stack) for foot in screen.query(Footer)), None)
        if foot is not None:
            foot.tell(text, "accent" if severity == "information" else "late")
        else:
            self.notify(text, severity=severity, timeout=BRIEF)

    def _handle_exception(self, error: Exception) -> None:
        """Where the store can no longer be read, end with a sentence that says so; what was typed is kept.

        A damaged file may also answer with what no rule expects: what that brought about is told as the damage that it is.
        """
        cause = self._damage(getattr(error, "error", error))
        if cause is None:
            if not self.unreadable:
                super()._handle_exception(error)
        elif not self._exit:
            self.unreadable = True
            from rich.text import Text  # noqa: PLC0415 - seldom needed

            self.exit(return_code=REFUSED, message=Text(safe(fault(cause.code, cause.facts))))

    def _damage(self, cause: object) -> StoreError | None:
        """The fault of the store behind an error; None where there is none."""
        if isinstance(cause, StoreError):
            return cause
        try:
            self.desk.store.refuse_damaged()
        except NotOurs as damage:
            return damage
        except StoreError:
            return None
        return None

    # What belongs to the person; a personal file that cannot be written never stands in the way

    def draft(self, place: str) -> dict[str, Any]:
        """What was typed in this place and not stored."""
        waiting: dict[str, Any] | None = self._keeper.waiting(f"draft {place}")
        if waiting is not NOTHING:
            return waiting or {}
        try:
            return self.personal.draft(self.desk.login, place) or {}
        except StoreError:
            return {}

    def keep(self, place: str, data: dict[str, Any]) -> None:
        """Keep what is being typed, off the loop."""
        self._keeper.put(f"draft {place}", data, partial(self.personal.save_draft, self.desk.login, place, data))

    def drop(self, place: str) -> None:
        """What was typed is stored; the draft goes."""
        self._keeper.put(f"draft {place}", None, partial(self.personal.drop_draft, self.desk.login, place))

    def remembered(self, name: str) -> Any:  # noqa: ANN401 - what was remembered
        waiting = self._keeper.waiting(f"value {name}")
        if waiting is not NOTHING:
            return waiting
        try:
            return self.personal.remembered(self.desk.login, name)
        except StoreError:
            return None

    def remember(self, name: str, value: object) -> None:
        self._keeper.put(f"value {name}", value, partial(self.personal.remember, self.desk.login, name, value))

    def beat(self) -> None:
        """Let each screen on which one stands look around; rows that a catch-up has left are taken up again."""
        if self.catching.ended(self.desk):
            self.pulse()
        if self._proposed_on != self._day:
            self._proposed_on = self._day
            self.run_worker(propose(self), group="proposal", exclusive=True)
        for screen in self.screen_stack:
            if isinstance(screen, Place):
                screen.beat()

    async def catch_up(self) -> int:
        """Bring some stale rows up to date, off the loop; very many are for a process of their own, and come by the pulse."""
        if not self.catching.hopeless and await self.ask(portfolio.behind, MANY + 1) > MANY and self.catching.begin(self.desk):
            return 0
        return await self.ask(portfolio.catch_up, 20)


def newest(desk: Desk) -> str:
    """The operation that was done last by whoever sits here."""
    done = desk.store.operations(desk.member.id, 1) if desk.member.id else ()
    return done[0].operation.id if done else ""
