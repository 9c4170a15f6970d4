"""What every screen is: its session and desk, the client at hand, how it reads, opens a form and is left. Its keys: `place`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Concatenate, ParamSpec, TypeVar, cast

from textual.screen import Screen

from kundtui.desk.refused import Refused
from kundtui.i18n import _, say_day
from kundtui.language.text import Unclean
from kundtui.store.port import StoreError
from kundtui.tui import keys
from kundtui.tui.footer import Footer
from kundtui.words.faults import fault
from kundtui.words.onscreen import on_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.looking import Sight
    from kundtui.store.port import Grid, Hit
    from kundtui.tui.beating import Pulsed
    from kundtui.tui.session import Session

P = ParamSpec("P")
T = TypeVar("T")
ERRORS = (Refused, StoreError, Unclean)
"""What an act may raise: each has a sentence, and none of them is a fault of the program."""


def explain(error: Exception) -> str:
    """The sentence for a refusal, a fault of the store or a text that cannot be kept."""
    if isinstance(error, Refused):
        return on_screen(error.code, error.facts, error.practice)
    if isinstance(error, StoreError):
        return fault(error.code, error.facts)
    return on_screen(getattr(error, "code", "text_not_clean"), getattr(error, "facts", {}))


class Here(Screen[None]):
    """A screen on which one stands. `place` names its keys; a subclass tells the client at hand and reads again on a pulse."""

    place: ClassVar[str] = "list"
    sight: Sight | None = None
    """The day that is looked at where it is not now: then nothing can be recorded here."""

    @property
    def session(self) -> Session:
        return cast("Session", self.app)

    @property
    def desk(self) -> Desk:
        return self.session.desk

    @property
    def is_mounted(self) -> bool:
        """Whether there is anything here to show on: not before it is made, and not while it goes and a reading still comes."""
        return super().is_mounted and self.display

    def whose(self, owner: str) -> str:
        """The name of a colleague whose day is shown; nothing where it is one's own."""
        member = self.desk.office.members.get(owner)
        return member.name if member and owner != self.desk.member.id else ""

    def at_hand(self) -> Hit | None:
        """The client that acts are about here; None where there is none."""
        return None

    def offers(self) -> Sequence[keys.Shown]:
        """What the palette has here beside the keys."""
        return ()

    def neighbours(self) -> Grid | None:
        """The grid in whose order one goes to the next client; None where there is none."""
        return None

    def reread(self) -> None:
        """Show again what is shown, as it now is."""

    def at_work(self, group: str) -> bool:
        """Tell whether a worker of this screen is under way that reads something: what is begun anew each second may never come."""
        return any(worker.node is self and worker.group == group and not worker.is_finished for worker in self.workers)

    def beat(self) -> None:
        """Look for what no pulse tells; called once a second."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Let no act be done on another day, and say so."""
        return keys.only_looks(action, parameters) or not self.is_another_day()

    def is_another_day(self) -> bool:
        """Tell whether a day is looked at on which nothing can be recorded, and say so where it is."""
        if self.sight is not None:
            day = say_day(self.sight.on, self.desk.now().date())
            self.session.tell(_("This is {day}, where one can only look. Esc returns to now.", day=day), severity="warning")
        return self.sight is not None

    def on_key(self) -> None:
        """What was said at the foot has been read when the next key is pressed."""
        for foot in self.query(Footer):
            foot.quiet()

    def on_pulsed(self, message: Pulsed) -> None:
        message.stop()
        try:
            self.reread()
        except StoreError as error:
            self.session.tell(explain(error), severity="error")

    async def read_here(self, function: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Ask the desk for what is shown here, off the loop; keys wait meanwhile. Where it cannot be read, say why and go back: None then."""
        try:
            with self.session.awaited():
                return await self.session.ask(function, *args, **kwargs)
        except ERRORS as error:
            if self.is_current:
                self.action_leave()
            self.session.tell(explain(error), severity="warning")
            return None

    def needed(self) -> Hit | None:
        """The client at hand, or a word that there is none."""
        client = self.at_hand()
        if client is None:
            self.session.tell(_("No client is under the cursor."), severity="warning")
        return client

    async def form(self, form: Screen[str]) -> None:
        """Open a form; it has stored its act when it closes with what to tell."""
        if self.bars(form):
            return
        told = await self.app.push_screen_wait(form)
        if told:
            self.session.tell(told)

    def bars(self, form: Screen[str]) -> bool:
        """Say at once, not after all is typed, where one may not do what the form is for."""
        from kundtui.desk.act import refuse_writing  # noqa: PLC0415 - it loads the rules, and the first screen does without them

        try:
            if verb := getattr(form, "needs", ""):
                refuse_writing(self.desk, verb)
        except Refused as error:
            self.session.tell(explain(error), severity="warning")
            return True
        return False

    def copied(self) -> str:
        """What `y` copies here: the client's name."""
        client = self.at_hand()
        return client.name if client else ""

    def action_back(self) -> None:
        """One level back; at the top nothing."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()

    def action_leave(self) -> None:
        """Back; at the top the program ends. Nothing is lost by it."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.app.exit(0)
