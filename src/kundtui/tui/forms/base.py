"""A form over a screen: named fields, an error line, and a draft that survives Escape, an error and a dropped connection."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from kundtui.desk.refused import Refused
from kundtui.i18n import _
from kundtui.tui import keys
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.pick import Pick
from kundtui.tui.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget
    from textual.worker import Worker

    from kundtui.tui.session import Session

QUIET = 0.4
"""Seconds after the last key before what is typed is kept: less than the second that may be lost."""


class Form(ModalScreen[str]):
    """Asks for a draft and stores it. A subclass names its fields and saves; it closes with a sentence to tell, or with ""."""

    needs: ClassVar[str] = "record"
    """What one must be allowed to do here, as a verb of `desk.may`: who is not is told before the form opens. "" is for everybody."""
    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("text"), ("escape", "leave_form")]
    DEFAULT_CSS = """
    Form { align: center middle; background: $background 60%;
        & > .box { width: 76; max-width: 100%; height: auto; max-height: 100%; background: $surface; border: round $accent; padding: 0 1; }
        & .title { height: auto; text-style: bold; margin-bottom: 1; }
        & .field { height: auto; }
        & .field > Static { width: 1fr; }
        & .field > .label { width: 18; height: auto; padding: 0 1 0 0; color: $foreground 70%; }
        & Input { width: 1fr; }
        & TextArea { width: 1fr; height: 6; border: none; padding: 0; }
        & .error { height: auto; color: $error; text-style: bold; }
        & .tone { height: auto; color: $warning; }
        & .hint { height: auto; color: $foreground 60%; }
    }
    Form:ansi { background: transparent; }
    """

    def __init__(self, session: Session, place: str, title: str) -> None:
        super().__init__()
        self.session = session
        self.place = place
        self.heading = title
        self._keeping: asyncio.TimerHandle | None = None
        self._saving = False
        self._left = False
        self._first: dict[str, str] = {}
        self._typed: dict[str, str] = {}
        self._kept = False
        self._warned: dict[str, str] | None = None
        self._tone = ""

    # What a subclass says

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """The fields with their labels; every widget has an id."""
        raise LookupError(self.place)

    def hint(self) -> str:
        """What stands at the foot of the form."""
        return _("Enter saves   Tab next field   Esc leaves, the draft is kept")

    def read_by_client(self) -> tuple[str, ...]:
        """The fields whose words a client will read or hear: the tone guard says of them what it finds while they are typed."""
        return ()

    async def save(self) -> str:
        """Store what is typed and tell what was stored; raises what an act may raise."""
        raise LookupError(self.place)

    # What every form does

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="box", can_focus=False):
            yield Static(plain(self.heading), classes="title")
            for label, widget in self.fields():
                with Horizontal(classes="field"):
                    if label:
                        yield Static(plain(label), classes="label")
                    yield widget
            if self.read_by_client():
                yield Static("", classes="tone")
            yield Static("", classes="error")
            yield Static(plain(self.hint()), classes="hint")

    def on_mount(self) -> None:
        """Bring back what was typed here before."""
        self._first = self.typed()
        for name, value in self.session.draft(self.place).items():
            for widget in self.query(f"#{name}"):
                self.put(widget, value)
        self._kept = self.touched()
        self.show_tone()

    @property
    def as_it_stands(self) -> bool:
        """Whether the tone guard has warned of just what is typed now: who saves it again goes on knowingly."""
        return self._warned is not None and self._warned == self.typed()

    def show_tone(self) -> None:
        """Say in a line what the tone guard finds in what a client will read."""
        fields = self.read_by_client()
        if not fields:
            return
        from kundtui.language.tone import judge  # noqa: PLC0415 - loaded where words are judged
        from kundtui.words.tone import live  # noqa: PLC0415 - as above

        typed = self.typed()
        found = [one for field in fields for one in judge(typed.get(field, ""), (self.heading,))]
        sentence = live(found)
        if sentence != self._tone:
            self._tone = sentence
            self.query_one(".tone", Static).update(plain(sentence))

    def touched(self) -> bool:
        """Whether there is anything to keep. What nobody touched is no draft: its defaults would be those of another day."""
        return self._kept or self.typed() != self._first

    def changed_here(self, name: str) -> bool:
        """Whether somebody changed this field in this form. What nobody touched stays as it is, also where a colleague changed it meanwhile."""
        return self.typed()[name] != self._first[name]

    @staticmethod
    def put(widget: Widget, value: Any) -> None:  # noqa: ANN401 - text, whatever the widget
        """Fill a field, as it would be had one just typed this: the next letter comes after it."""
        if isinstance(widget, (Input, Pick)):
            widget.value = str(value)
        if isinstance(widget, Input):
            widget.select_on_focus = False
            widget.cursor_position = len(widget.value)
        elif isinstance(widget, TextArea):
            widget.text = str(value)
            widget.move_cursor(widget.document.end)

    def typed(self) -> dict[str, str]:
        """What is typed, by the id of the field."""
        found = {widget.id or "": widget.value for widget in self.query(Input)}
        found |= {widget.id or "": widget.value for widget in self.query(Pick)}
        return found | {widget.id or "": widget.text for widget in self.query(TextArea)}

    @on(Input.Changed)
    @on(Pick.Changed)
    @on(TextArea.Changed)
    def changed(self) -> None:
        """Keep what is typed, soon; what was wrong before is not said of it."""
        self.complain("")
        if not self.touched():
            return
        self._typed = self.typed()
        if self._keeping is None:
            self._keeping = asyncio.get_running_loop().call_later(QUIET, self._keep)

    def _keep(self) -> None:
        self._keeping = None
        if self.is_attached and not self._saving:
            self._kept = True
            self.session.keep(self.place, self.typed())
            self.show_tone()

    @on(Input.Submitted)
    @on(Pick.Submitted)
    def submitted(self) -> None:
        self.action_text_save()

    def action_text_save(self) -> Worker[None] | None:
        """Store it; what is refused says why, and everything typed stays."""
        if self._saving:
            return None
        self._saving = True
        self._typed = self.typed()
        return self.app.run_worker(self._store())

    async def _store(self) -> None:
        """Save. Whoever has left the form meanwhile is told at the foot of the screen what came of it."""
        try:
            told = await self.save()
        except ERRORS as error:
            self._warned = self._typed if isinstance(error, Refused) and error.code == "draft_warned" else None
            self._refused(explain(error))
            return
        self.session.drop(self.place)
        if self.is_attached:
            self.dismiss(told)
        else:
            self.session.tell(told)

    def _refused(self, sentence: str) -> None:
        self._saving = False
        self.session.keep(self.place, self._typed)
        if self.is_attached:
            self.foot(self.hint())
            self.complain(sentence)
        else:
            self.session.tell(sentence, severity="error")

    def foot(self, sentence: str) -> None:
        """Say something at the foot of the form."""
        self.query_one(".hint", Static).update(plain(sentence))

    def complain(self, sentence: str) -> None:
        """Say in the form what is wrong."""
        error = self.query_one(".error", Static)
        error.update(plain(sentence))
        if sentence:
            self.call_after_refresh(error.scroll_visible, animate=False)

    def action_leave_form(self) -> None:
        """Leave; the draft is kept."""
        self._left = True
        if self.touched():
            self.session.keep(self.place, self.typed())
        self.dismiss("")

    def on_unmount(self) -> None:
        """What was typed at last is kept also where the session ends around the form."""
        if self._keeping is not None:
            self._keeping.cancel()
            if not self._saving and not self._left:
                self.session.keep(self.place, self._typed)
