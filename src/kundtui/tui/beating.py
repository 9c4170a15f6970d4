"""Acts off the event loop and the pulse after them: who writes, and when screens read again. How the program looks: `app`."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Concatenate, Generic, ParamSpec, TypeVar

from textual.message import Message

from kundtui.tui.barred import Barred
from kundtui.tui.driver import Driver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from kundtui.tui.ahead import Ahead

D = TypeVar("D")
T = TypeVar("T")
P = ParamSpec("P")
BEAT = 1.0
"""Seconds between two looks whether somebody else has written."""
SLOW = 1.0
"""Seconds after which it is said what an act waits for."""


class Pulsed(Message):
    """Something was written, or the day has turned: a screen reads again what it shows. Sent to every screen of the stack."""

    def __init__(self, *, new_day: bool = False) -> None:
        super().__init__()
        self.new_day = new_day


class Beating(Barred, Generic[D]):
    """An app on a desk. `changed` tells cheaply whether anybody has written since it was last asked; `today` gives the office's day."""

    _ahead: Ahead

    def __init__(self, desk: D, changed: Callable[[], bool], today: Callable[[], date] | None, *, native: bool) -> None:
        super().__init__(driver_class=Driver, ansi_color=True if native else None)
        self.desk = desk
        self._changed, self._today = changed, today
        self._day = today() if today else None
        self._hand = ThreadPoolExecutor(1, thread_name_prefix="act")
        self._beat: asyncio.TimerHandle | None = None

    async def act(self, function: Callable[Concatenate[D, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do an act of the desk off the event loop, one at a time, and let every screen read again."""
        with self.awaited(writing=True):
            done = await self.ask(function, *args, **kwargs)
        self.pulse()
        return done

    @contextmanager
    def awaited(self, *, writing: bool = False) -> Iterator[None]:
        """Let keys that are typed meanwhile wait: they are for what comes of it. Say so where it takes long, and no longer than that."""
        self._ahead.acting += 1
        loop = asyncio.get_running_loop()
        begun, slow = loop.time(), loop.call_later(SLOW, self.waits, writing)
        try:
            yield
        finally:
            slow.cancel()
            self._ahead.acting -= 1
            if loop.time() - begun >= SLOW:
                self.waited()

    def waits(self, writing: bool) -> None:  # noqa: FBT001 - called by the loop's timer
        """Say that an act waits for somebody, or that reading takes its time."""

    def waited(self) -> None:
        """Say it no longer."""

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
        """Beat no more, and do nothing more: what is being done comes to its end."""
        if self._beat is not None:
            self._beat.cancel()
        self._hand.shutdown(wait=False)

    def _listen(self) -> None:
        day = self._today() if self._today else None
        if day != self._day or self._changed():
            new_day, self._day = day != self._day, day
            self.pulse(new_day=new_day)
        self.beat()
        self._wait()

    def beat(self) -> None:
        """Look after what comes by no pulse; called once a second, so it must cost next to nothing."""
