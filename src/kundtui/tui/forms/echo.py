"""What a form says of what is typed, before it is stored: the day that is meant, or all of it in one line. What it asks: the forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input, Static

from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import day_again
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.pick import Pick
from kundtui.tui.terminal import plain

if TYPE_CHECKING:
    from textual.widget import Widget

UNDER = " "
"""The label of what stands under a field: a blank, so that it begins where the field does."""


class EchoForm(Form):
    """A form that says again what it understood. A subclass yields `echo()` among its fields, and names its field of a day or says all."""

    DAY: ClassVar[str] = ""

    @staticmethod
    def echo() -> tuple[str, Widget]:
        """The place of what is said again."""
        return UNDER, Static("", id="echo")

    def again(self) -> str:
        """What was understood; raises what an act may raise."""
        typed = self.typed().get(self.DAY, "").strip()
        return day_again(self.session.desk, typed) if typed else ""

    def complain(self, sentence: str) -> None:
        """Say what is wrong in one place."""
        super().complain(sentence)
        if sentence:
            self._say("")

    def on_mount(self) -> None:
        self.say_again()

    @on(Input.Changed)
    @on(Pick.Changed)
    def say_again(self) -> None:
        """Say it as it now reads, or what cannot be read."""
        try:
            said = self.again()
        except ERRORS as error:
            said = explain(error)
        self._say(said)

    def _say(self, sentence: str) -> None:
        for echo in self.query("#echo").results(Static):
            echo.update(plain(sentence))
