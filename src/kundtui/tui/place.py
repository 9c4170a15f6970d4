"""The keys that count on every screen, and what each does. What a screen is without them: `here`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work

from kundtui.i18n import _
from kundtui.tui import keys
from kundtui.tui.here import ERRORS, Here, explain

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType

    from kundtui.desk.undo import Undone


class Place(Here):
    """A screen on which one stands, with the keys of everywhere."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("everywhere")]

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

    @work
    async def action_undo(self) -> None:
        from kundtui.desk import undo  # noqa: PLC0415 - acts load the rules, the first screen does without them

        if await self.is_meant():
            await self.turn(undo.undo)

    async def is_meant(self, *, back: bool = False) -> bool:
        """Ask before one's own newest act is taken back, or with `back` put back, where that was not done in this session.

        The safe answer stands first.
        """
        from kundtui.desk import undo  # noqa: PLC0415 - as above
        from kundtui.tui.pick import Choice  # noqa: PLC0415 - as above
        from kundtui.tui.screens.menu import Menu  # noqa: PLC0415 - as above
        from kundtui.words.undone import elsewhere  # noqa: PLC0415 - as above

        try:
            done = await self.session.ask(undo.coming, back=back)
        except ERRORS:
            return True  # the act says why not
        if (done.voided if back else done.operation.id) in self.session.done_here:
            return True
        said = await self.session.ask(elsewhere, done, back=back)
        doing = _("Put it back") if back else _("Take it back")
        chosen = await self.app.push_screen_wait(Menu(said, [Choice("no", _("Leave it as it is")), Choice("yes", doing)]))
        return chosen == "yes"

    @work
    async def action_redo(self) -> None:
        from kundtui.desk import undo  # noqa: PLC0415 - as above

        if await self.is_meant(back=True):
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

    def action_plain(self) -> None:
        """Show what stands here as plain text."""
        from kundtui.tui.screens.plain import PlainScreen, text_of  # noqa: PLC0415 - as above

        self.app.push_screen(PlainScreen(text_of(self)))

    def action_copy(self) -> None:
        """Copy what is at hand to the user's own clipboard (OSC 52)."""
        text = self.copied()
        if text:
            self.app.copy_to_clipboard(text)
            self.session.tell(_("Copied, if your terminal allows it (OSC 52): {text}", text=text))
