"""Keys typed ahead: each waits until what the key before it opened is there to take it. What a key does is not here."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any

from textual.events import Key
from textual.widgets import Input, TextArea

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from textual.app import App
    from textual.events import Event
    from textual.message_pump import MessagePump

PATIENCE = 2.0
"""Seconds that a key waits at most: what takes longer has lost the keys typed meanwhile to whatever has the focus then."""
TURN = 0.02
ROUNDS = 2
"""A key goes up from the focused widget to the app; what a widget tells about it then goes up the same way once more."""


class Ahead:
    """Hands over keys one by one. On a slow line a word comes in one piece: its first letter opens a form, the rest is for the form."""

    def __init__(self, app: App[Any], deliver: Callable[[Event], Awaitable[None]], still: frozenset[str] = frozenset()) -> None:
        """`still`: keys that open nothing wherever they are pressed; nothing is waited for after them."""
        self._app = app
        self._deliver = deliver
        self._still = still
        self._waiting: deque[Event] = deque()
        self._task: asyncio.Task[None] | None = None
        self.acting = 0
        """Acts and readings under way that keys wait for: a form closes, or a list is there, when they are done."""

    async def take(self, event: Event) -> None:
        """Hand a key over now, or once the one before it has had its effect."""
        if self._task is None and isinstance(event, Key) and event.key in self._still and not self._typing:
            await self._deliver(event)
        elif self._task is None:
            self._task = asyncio.create_task(self._follow())
            await self._deliver(event)
        else:
            self._waiting.append(event)

    @property
    def _typing(self) -> bool:
        """Whether the keys go into a field: a key that moves in a list cuts or moves there, and must not be overtaken by a letter."""
        return isinstance(self._app.focused, (Input, TextArea))

    async def _follow(self) -> None:
        try:
            await self._settled()
            while self._waiting:
                await self._deliver(self._waiting.popleft())
                await self._settled()
        except Exception as error:  # noqa: BLE001 - as the library's own loop of messages does
            self._app._handle_exception(error)  # noqa: SLF001 - there is no public way to report it
        finally:
            self._task = None

    async def _settled(self) -> None:
        """Wait until nothing more comes of a key: the same screen and field stay, and no act is under way."""
        until = asyncio.get_running_loop().time() + PATIENCE
        before: object = None
        while self._app.is_running and self._app.screen_stack and asyncio.get_running_loop().time() < until:
            here = (self._app.screen, self._app.focused)
            if here == before and not self.acting:
                return
            before = here
            for _ in range(ROUNDS):
                for pump in self._way():
                    await self._passed(pump)
            if self.acting:
                await asyncio.sleep(TURN)

    def _way(self) -> Iterator[MessagePump]:
        """The way of a key: from what has the focus up to the app."""
        node: MessagePump | None = self._app.focused or self._app.screen
        while node is not None:
            yield node
            node = node._parent  # noqa: SLF001 - the public one raises at the top

    @staticmethod
    async def _passed(pump: MessagePump) -> None:
        """Wait until all that a widget has been sent so far is done, or the widget is gone."""
        done = asyncio.Event()
        if not pump.call_later(done.set):
            return
        waiter = asyncio.ensure_future(done.wait())
        while not waiter.done() and pump.is_running:
            await asyncio.wait({waiter}, timeout=TURN)
        waiter.cancel()
