"""What every screen has: the keys that count everywhere, the client at hand, and how an act is carried out and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
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

    from textual.binding import BindingType

    from kundtui.desk.desk import Desk
    from kundtui.desk.looking import Sight
    from kundtui.desk.undo import Undone
    from kundtui.store.port import Grid, Hit
    from kundtui.tui.beating import Pulsed
    from kundtui.tui.session import Session

ERRORS = (Refused, StoreError, Unclean)
"""What an act may raise: each has a sentence, and none of them is a fault of the program."""


def explain(error: Exception) -> str:
    """The sentence for a refusal, a fault of the store or a text that cannot be kept."""
    if isinstance(error, Refused):
        return on_screen(error.code, error.facts, error.practice)
    if isinstance(error, StoreError):
        return fault(error.code, error.facts)
    return on_screen(getattr(error, "code", "text_not_clean"), getattr(error, "facts", {}))


class Place(Screen[None]):
    """A screen on which one stands. `place` names its keys; a subclass tells the client at hand and reads again on a pulse."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("everywhere")]
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

    # Acts that can be done everywhere

    @work
    async def action_complaint_add(self) -> None:
        from kundtui.tui.forms.complaint import ComplaintForm  # noqa: PLC0415 - a form is loaded when it is first opened

        await self.form(ComplaintForm(self.session, self.at_hand()))

    @work
    async def action_line_add(self) -> None:
        from kundtui.tui.forms.oneline import OneLineForm  # noqa: PLC0415 - as above

        await self.form(OneLineForm(self.session, self.at_hand()))

    @work
    async def action_contact_log(self) -> None:
        from kundtui.tui.forms.contact import ContactForm  # noqa: PLC0415 - as above

        if (client := self.needed()) is not None:
            await self.form(ContactForm(self.session, client))

    @work
    async def action_note_add(self) -> None:
        from kundtui.tui.forms.note import NoteForm  # noqa: PLC0415 - as above

        if (client := self.needed()) is not None:
            await self.form(NoteForm(self.session, client))

    @work
    async def action_promise(self) -> None:
        from kundtui.tui import acts  # noqa: PLC0415 - as above

        if (client := self.needed()) is not None:
            await acts.do(self, "promise.make", client)

    @work
    async def action_act(self, act: str) -> None:
        """Do an act on the client at hand, by its name."""
        from kundtui.tui import acts  # noqa: PLC0415 - as above

        if (client := self.needed()) is not None:
            await acts.do(self, act, client)

    def needed(self) -> Hit | None:
        """The client at hand, or a word that there is none."""
        client = self.at_hand()
        if client is None:
            self.session.tell(_("No client is under the cursor."), severity="warning")
        return client

    async def form(self, form: Screen[str]) -> None:
        """Open a form; it has stored its act when it closes with what to tell."""
        told = await self.app.push_screen_wait(form)
        if told:
            self.session.tell(told)

    @work
    async def action_undo(self) -> None:
        from kundtui.desk import undo  # noqa: PLC0415 - acts load the rules, the first screen does without them

        await self.turn(undo.undo)

    @work
    async def action_redo(self) -> None:
        from kundtui.desk import undo  # noqa: PLC0415 - as above

        await self.turn(undo.redo, back=True)

    async def turn(self, function: Callable[..., Undone], *, back: bool = False) -> None:
        """Undo or redo, and say what it was."""
        from kundtui.words.undone import undone  # noqa: PLC0415 - as above

        try:
            done = await self.session.act(function)
        except ERRORS as error:
            self.session.tell(explain(error), severity="warning")
            return
        self.session.tell(undone(self.desk, done, back=back))

    # Moving between screens

    def action_open(self, name: str) -> None:
        """Open one of the screens that can be opened from anywhere."""
        from kundtui.tui import opening  # noqa: PLC0415 - as above

        opening.enter(self, name)

    @work
    async def action_keys(self) -> None:
        from kundtui.tui.screens.keys import KeysScreen  # noqa: PLC0415 - as above

        action = await self.app.push_screen_wait(KeysScreen(self.place))
        if action:
            await self.run_action(action)

    @work
    async def action_palette(self) -> None:
        from kundtui.tui import acts, opening  # noqa: PLC0415 - as above
        from kundtui.tui.screens.client import ClientScreen  # noqa: PLC0415 - as above
        from kundtui.tui.screens.palette import PaletteScreen  # noqa: PLC0415 - as above

        found = await self.app.push_screen_wait(PaletteScreen(self.place, (*self.offers(), *opening.offers(self), *acts.offers(self))))
        if found.client:
            self.app.push_screen(ClientScreen(found.client, self.neighbours()))
        elif found.action:
            await self.run_action(found.action)

    @work
    async def action_errors(self) -> None:
        from kundtui.tui.screens.messages import MessagesScreen  # noqa: PLC0415 - as above

        await self.app.push_screen(MessagesScreen(self.session.told))

    def action_copy(self) -> None:
        """Copy what is at hand to the user's own clipboard (OSC 52)."""
        text = self.copied()
        if text:
            self.app.copy_to_clipboard(text)
            self.session.tell(_("Copied, if your terminal allows it (OSC 52): {text}", text=text))

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
