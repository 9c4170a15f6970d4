"""The shell under all screens: look, line filter, driver, acts off the event loop, the pulse. No screen and no rule is here."""

from __future__ import annotations

import asyncio
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Concatenate, Generic, ParamSpec, Protocol, TypeVar

from rich.segment import Segments
from textual import events
from textual.app import App, SystemCommand
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input

from kundtui.i18n import _
from kundtui.language.text import one_line
from kundtui.tui import keys, theme
from kundtui.tui.abilities import LEAST
from kundtui.tui.ahead import Ahead
from kundtui.tui.differ import Differing, Shown
from kundtui.tui.driver import Driver
from kundtui.tui.signals import Watch
from kundtui.tui.terminal import Drawn, Safe, plain, safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize
    from textual.filter import LineFilter
    from textual.notifications import SeverityLevel
    from textual.screen import Screen
    from textual.theme import Theme

D = TypeVar("D")
T = TypeVar("T")
P = ParamSpec("P")
BEAT = 1.0
"""Seconds between two looks whether somebody else has written."""

SLOW = 1.0
"""Seconds after which it is said what an act waits for."""


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


class Pulsed(Message):
    """Something was written, or the day has turned: a screen reads again what it shows. Sent to every screen of the stack."""

    def __init__(self, *, new_day: bool = False) -> None:
        super().__init__()
        self.new_day = new_day


class TooSmall(ModalScreen[None]):
    """Says how large the window must be; what is beneath stays as it was."""

    DEFAULT_CSS = "TooSmall { background: $background; align: center middle; & Static { width: auto; } }"

    def compose(self) -> ComposeResult:
        from textual.widgets import Static  # noqa: PLC0415 - seldom needed

        yield Static(plain(_("The window is too small: {columns}x{rows} at least.", columns=LEAST[0], rows=LEAST[1])))


class KundApp(Differing, Generic[D]):
    """The program on a terminal. `desk` is what acts are done on; `changed` tells cheaply whether anybody has written since it was last asked.

    `today` gives the office's day. `problems`: what was wrong with the seat's own keys, for the first screen to tell.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("app")]
    ENABLE_COMMAND_PALETTE = False
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
        super().__init__(driver_class=Driver, ansi_color=True if self.look.native else None)
        self.desk = desk
        self.seat = seat
        self.animation_level = "none"
        self._changed, self._today = changed, today
        self._day = today() if today else None
        self._hand = ThreadPoolExecutor(1, thread_name_prefix="act")
        self._beat: asyncio.TimerHandle | None = None
        keymap, self.problems = keys.accept(seat.keys)
        self.own_keys = {key_id: seat.keys[key_id] for key_id in keymap}
        self.set_keymap(keymap)
        self._ahead = Ahead(self, self._deliver, keys.moving(self.own_keys))

    # How it looks

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

    def action_repaint(self) -> None:
        """Paint the screen again, where something else has written on it."""
        self.shown.forget()
        self.refresh(layout=True)

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

    # Acts and the pulse

    async def act(self, function: Callable[Concatenate[D, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do an act of the desk off the event loop, one at a time, and let every screen read again."""
        with self.awaited():
            done = await self.ask(function, *args, **kwargs)
        self.pulse()
        return done

    @contextmanager
    def awaited(self) -> Iterator[None]:
        """Let keys that are typed meanwhile wait: they are for what comes of it. Say so where it takes long."""
        self._ahead.acting += 1
        slow = asyncio.get_running_loop().call_later(SLOW, self.waits)
        try:
            yield
        finally:
            slow.cancel()
            self._ahead.acting -= 1

    def waits(self) -> None:
        """Say that an act waits for somebody."""

    async def ask(self, function: Callable[Concatenate[D, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Ask the desk something that takes its time, off the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._hand, partial(function, self.desk, *args, **kwargs))

    def pulse(self, *, new_day: bool = False) -> None:
        """Let every screen read again what it shows."""
        self._changed()
        for screen in self.screen_stack:
            screen.post_message(Pulsed(new_day=new_day))

    def on_mount(self) -> None:
        """Begin to beat, and paint all again whenever the session goes on after a stop."""
        self._wait()
        self.app_resume_signal.subscribe(self, lambda _: self.action_repaint())

    def _wait(self) -> None:
        self._beat = asyncio.get_running_loop().call_later(BEAT, self._listen)

    def on_unmount(self) -> None:
        """Beat no more."""
        if self._beat is not None:
            self._beat.cancel()

    def _listen(self) -> None:
        day = self._today() if self._today else None
        if day != self._day or self._changed():
            new_day, self._day = day != self._day, day
            self.pulse(new_day=new_day)
        self.beat()
        self._wait()

    def beat(self) -> None:
        """Look after what comes by no pulse; called once a second, so it must cost next to nothing."""

    # What is not offered: it would write files, or show data where it must not be

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:  # noqa: ARG002 - Textual's signature
        """Offer only what is ours."""
        yield SystemCommand(_("Paint the screen again"), "", self.action_repaint)
        yield SystemCommand(_("Quit"), "", self.action_quit)

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Write no picture of clients into a file."""

    def deliver_screenshot(self, filename: str | None = None, path: str | None = None, time_format: str | None = None) -> str | None:
        """Write no picture of clients into a file."""

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Start no browser on the machine that the program runs on."""

    def action_help_quit(self) -> None:
        """Say nothing on ctrl+c, which copies."""

    def _fatal_error(self) -> None:
        """Leave a trace of a fault without the values of variables: they are clients' data."""
        from rich.traceback import Traceback  # noqa: PLC0415 - a tenth of the whole start

        self._exit_renderables.append(Segments(self.console.render(Traceback(show_locals=False), self.console.options)))
        self._close_messages_no_wait()


def run(app: App[int], *, mouse: bool = True) -> int:
    """Run an app on this terminal until it ends; gives the exit code of the process, 129 or 143 where it was told to end."""

    def ask(code: int) -> None:
        if (loop := app._loop) is not None and not loop.is_closed():  # noqa: SLF001 - asked from a signal handler, or another thread
            loop.call_soon_threadsafe(partial(app.exit, return_code=code))

    with Watch(ask):
        app.run(mouse=mouse)
    return app.return_code or 0
