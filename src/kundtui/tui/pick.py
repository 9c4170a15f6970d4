"""One of a few words: arrows or the first letter choose. For severities, channels, yes and no."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple, cast

from rich.cells import cell_len
from rich.segment import Segment
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from kundtui.language.fold import fold
from kundtui.tui.terminal import safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType
    from textual.geometry import Size

    from kundtui.tui.theme import Looking

SIDES = 2
"""Blanks of a word, one on each side."""


class Choice(NamedTuple):
    """What can be chosen: the code that is stored, and the word that is shown."""

    id: str
    text: str


class Pick(Widget, can_focus=True):
    """A choice of one. `value` is the code chosen."""

    DEFAULT_CSS = "Pick { height: auto; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [("left", "step(-1)"), ("right", "step(1)"), ("space", "step(1)")]
    value: reactive[str] = reactive("")

    class Changed(Message):
        """Another word is chosen."""

        def __init__(self, pick: Pick) -> None:
            super().__init__()
            self.pick = pick

    class Submitted(Message):
        """Enter was pressed on the choice."""

    def __init__(self, choices: Sequence[Choice], value: str = "", *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.choices = tuple(choices)
        self.set_reactive(Pick.value, value or (self.choices[0].id if self.choices else ""))

    def watch_value(self) -> None:
        if self.is_mounted:
            self.post_message(self.Changed(self))

    def action_step(self, by: int) -> None:
        ids = [choice.id for choice in self.choices]
        at = ids.index(self.value) if self.value in ids else 0
        self.value = ids[(at + by) % len(ids)]

    def on_key(self, event: events.Key) -> None:
        """A letter chooses the next word that begins with it; Enter saves the form."""
        if event.key == "enter":
            event.stop()
            self.post_message(self.Submitted())
            return
        if not event.character or not event.character.isalnum():
            return
        ids = [choice.id for choice in self.choices if fold(choice.text).startswith(fold(event.character))]
        if ids:
            event.stop()
            self.value = ids[(ids.index(self.value) + 1) % len(ids)] if self.value in ids else ids[0]

    def render_line(self, y: int) -> Strip:
        look, base = cast("Looking", self.app).look, self.rich_style
        found: list[Segment] = []
        laid = self._laid(self.size.width)
        for choice in laid[y] if y < len(laid) else ():
            chosen = choice.id == self.value
            style = base + look.style("reverse bold" if chosen and self.has_focus else "bold underline" if chosen else "dim")
            found += [Segment(f" {safe(choice.text)} ", style), Segment(" ", base)]
        strip = Strip(found)
        if strip.cell_length > self.size.width + 1:
            strip = Strip([*strip.crop(0, self.size.width - 1), Segment(look.sign("more"), base)])
        return strip.adjust_cell_length(self.size.width, base)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's signature
        """As many lines as the words need."""
        return len(self._laid(width))

    def _laid(self, width: int) -> list[list[Choice]]:
        """The words in lines: no word is cut where a line of its own has room for it."""
        lines: list[list[Choice]] = [[]]
        taken = 0
        for choice in self.choices:
            needs = cell_len(safe(choice.text)) + SIDES
            if lines[-1] and taken + needs > width:
                lines.append([])
                taken = 0
            lines[-1].append(choice)
            taken += needs + 1
        return lines

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()
