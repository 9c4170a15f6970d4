"""The shell under all screens: look, line filter, keys typed ahead. Acts and the pulse: `beating`; what is not offered: `barred`."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeVar

from textual import events
from textual.screen import ModalScreen
from textual.widgets import Input

from kundtui.i18n import _
from kundtui.language.text import one_line
from kundtui.tui import keys, theme
from kundtui.tui.abilities import LEAST
from kundtui.tui.ahead import Ahead
from kundtui.tui.beating import Beating
from kundtui.tui.differ import Shown
from kundtui.tui.signals import Watch
from kundtui.tui.terminal import Drawn, Safe, plain, safe

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from textual.app import App, ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize
    from textual.filter import LineFilter
    from textual.notifications import SeverityLevel
    from textual.theme import Theme

D = TypeVar("D")


class Seat(Protocol):
    """The settings of one seat, as `config.Settings` holds them."""

    @property
    def palette(self) -> str: ...
    @property
    def theme(self) -> str: ...
    @property
    def ascii(self) -> bool: ...
    @property
    def mouse(self) -> bool: ...
    @property
    def keys(self) -> Mapping[str, str]: ...


class TooSmall(ModalScreen[None]):
    """Says how large the window must be; what is beneath stays as it was."""

    DEFAULT_CSS = "TooSmall { background: $background; align: center middle; & Static { width: auto; } }"

    def compose(self) -> ComposeResult:
        from textual.widgets import Static  # noqa: PLC0415 - seldom needed

        yield Static(plain(_("The window is too small: {columns}x{rows} at least.", columns=LEAST[0], rows=LEAST[1])))


class KundApp(Beating[D]):
    """The program on a terminal. `desk` is what acts are done on; `changed` tells cheaply whether anybody has written since it was last asked.

    `today` gives the office's day. `problems`: what was wrong with the seat's own keys, for the first screen to tell.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("app")]
    TITLE = "kundtui"

    def __init__(self, desk: D, seat: Seat, *, changed: Callable[[], bool] = bool, today: Callable[[], date] | None = None) -> None:
        self.look = theme.choose(
            seat.palette,
            os.environ,
            dark=seat.theme != "light",
            ascii_only=seat.ascii or None,
            encoding=sys.__stdout__.encoding if sys.__stdout__ else "utf-8",
        )
        self.shown = Shown()
        self._safe = Drawn() if self.look.ascii else Safe()
        super().__init__(desk, changed, today, native=self.look.native)
        self.seat = seat
        self.animation_level = "none"
        keymap, self.problems = keys.accept(seat.keys)
        self.own_keys = {key_id: seat.keys[key_id] for key_id in keymap}
        self.set_keymap(keymap)
        self._ahead = Ahead(self, self._deliver, keys.moving(self.own_keys))

    def get_theme(self, theme_name: str) -> Theme | None:  # noqa: ARG002 - Textual asks by name, but a seat has one look
        """Give the theme of the look from the first moment on, so that nothing is painted twice."""
        return self.look.theme

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let nothing but text and styles through, whatever a widget draws."""
        return [*super().get_line_filters(), self._safe]

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,  # noqa: ARG002 - what is told may hold data, so it is never markup
    ) -> None:
        """Tell something at the edge of the screen; it is text, never markup."""
        super().notify(safe(message, lines=True), title=safe(title), severity=severity, timeout=timeout, markup=False)

    def on_resize(self, event: Resize) -> None:
        """Say so where the window is too small, and take it back where it no longer is."""
        small = event.size.width < LEAST[0] or event.size.height < LEAST[1]
        if small and not isinstance(self.screen, TooSmall):
            self.push_screen(TooSmall())
        elif not small and isinstance(self.screen, TooSmall):
            self.pop_screen()

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait for what the key before it opens."""
        if isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded:
            await self._ahead.take(event)
        else:
            await super().on_event(event)

    async def _deliver(self, event: events.Event) -> None:
        """Hand over a key or a paste; a field of one line gets all lines of a paste as one, where its own way is to take the first."""
        if isinstance(event, events.Paste) and isinstance(self.focused, Input):
            event = events.Paste(one_line(event.text))
        await super().on_event(event)


def run(app: App[int], *, mouse: bool = True) -> int:
    """Run an app on this terminal until it ends; gives the exit code of the process, 129 or 143 where it was told to end."""

    def ask(code: int) -> None:
        if (loop := app._loop) is not None and not loop.is_closed():  # noqa: SLF001 - asked from a signal handler, or another thread
            loop.call_soon_threadsafe(partial(app.exit, return_code=code))

    with Watch(ask):
        app.run(mouse=mouse)
    return app.return_code or 0
