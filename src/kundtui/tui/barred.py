"""What Textual offers and this program does not: it would write files, or show data where it must not be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.segment import Segments
from textual.app import SystemCommand

from kundtui.i18n import _
from kundtui.tui.differ import Differing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.screen import Screen


class Barred(Differing):
    """An app that writes no file, starts no program and leaves no values in a trace."""

    ENABLE_COMMAND_PALETTE = False

    def action_repaint(self) -> None:
        """Paint the screen again, where something else has written on it."""
        self.shown.forget()
        self.refresh(layout=True)

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
