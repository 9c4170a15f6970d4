"""The line of keys at the foot of a screen, drawn as one line. Which keys it names is in `keys`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from kundtui.i18n import _
from kundtui.tui import keys
from kundtui.tui.columns import fit, joined
from kundtui.tui.terminal import safe

if TYPE_CHECKING:
    from textual import events

    from kundtui.tui.app import KundApp
    from kundtui.tui.columns import Run

GAP = "  "


class Footer(Widget):
    """The keys that count in a place, the most used first, as many as fit. A click does what the key does."""

    DEFAULT_CSS = "Footer { dock: bottom; height: 1; background: $panel; color: $foreground; }"

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place
        self.told: Run | None = None

    def tell(self, text: str, style: str) -> None:
        """Say something in the place of the keys, until the next key is pressed."""
        self.told = (f" {safe(text)}", style)
        self.refresh()

    def quiet(self) -> None:
        """Name the keys again."""
        if self.told is not None:
            self.told = None
            self.refresh()

    def show(self, place: str) -> None:
        """Name the keys of another place."""
        self.place = place
        self.refresh()

    @property
    def _app(self) -> KundApp[object]:
        return cast("KundApp[object]", self.app)

    def _entries(self) -> list[tuple[keys.Shown, int, int]]:
        """Give each entry with the cells where it begins and ends, as far as whole entries fit; the list of all keys always does."""
        named = [self._in_words(one) for one in keys.footer(self.place, self._app.own_keys)]
        last = next((one for one in named if one.id == "keys"), None)
        room = self.size.width - (_taken(last) + len(GAP) if last else 0)
        found, x = [], 1
        for one in named:
            end = x + _taken(one)
            if one is last:
                continue
            if end > room:
                break
            found.append((one, x, end))
            x = end + len(GAP)
        return [*found, (last, x, x + _taken(last))] if last else found

    def _in_words(self, one: keys.Shown) -> keys.Shown:
        """An entry as this terminal can show it, in the language in use."""
        return one._replace(keys=one.keys.translate(keys.IN_WORDS) if self._app.look.ascii else one.keys, message=_(one.message))

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is but one line
        """Draw the keys."""
        base, look = self.rich_style, self._app.look
        if self.told is not None:
            text, style = self.told
            return Strip([Segment(fit(text, self.size.width, more=look.sign("more")), base + look.style(style))])
        line: list[Run] = [(" ", "")]
        for number, (one, _start, _end) in enumerate(self._entries()):
            line += [(GAP, "")] if number else []
            line += [(one.keys, "key"), (f" {one.message}", "")]
        segments = [Segment(text, base + look.style(style) if style else base) for text, style in joined(line)]
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        for one, start, end in self._entries():
            if start <= event.x < end:
                self.app.simulate_key(keys.textual_name(keys.pressed(one.id, self._app.own_keys)[0]))


def _taken(one: keys.Shown) -> int:
    return cell_len(f"{one.keys} {one.message}")
