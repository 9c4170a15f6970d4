"""The line of tabs: number, word, count, what is late. It shortens the words of the others where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from kundtui.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kundtui.tui.columns import Run
    from kundtui.tui.panes.pane import Count

TITLES = {
    "contacts": N_("Contacts"),
    "complaints": N_("Complaints"),
    "expectations": N_("Expectations"),
    "promises": N_("Promises"),
    "timeline": N_("Timeline"),
}
SHORT = 4
"""Letters that are left of the other tabs' words in the narrowest windows."""


def tab_line(counts: Sequence[tuple[str, Count]], current: int, width: int) -> list[Run]:
    """Draw the tabs as roomy as the width allows."""
    ways: tuple[Callable[[], list[Run]], ...] = (
        lambda: _line(counts, current, " │ ", words=True),
        lambda: _line(counts, current, " ", words=True),
        lambda: _line(counts, current, "", words=False),
        lambda: _line(counts, current, "", words=False, bare=True),
    )
    for way in ways:
        found = way()
        if sum(cell_len(text) for text, _style in found) <= width:
            return found
    return found


def _line(counts: Sequence[tuple[str, Count]], current: int, between: str, *, words: bool, bare: bool = False) -> list[Run]:
    """One way to draw them: `words` says late in words, `bare` cuts the other tabs' names."""
    found: list[Run] = []
    for at, (name, count) in enumerate(counts):
        here, title = at == current, _(TITLES[name])
        style = "reverse bold" if here else ""
        shown = title if here or not bare else title[:SHORT]
        said = _("({n} late)", n=count.late) if words else f"{count.late}!"
        late = f" {said}" if count.late else ""
        found += [(between, "dim")] if at and between else []
        found += [
            (f" {at + 1} ", style or "key"),
            (f"{shown} {count.things}", style),
            (late, style or "late"),
            *([(" ", style)] if between else []),
        ]
    return found
