"""The line of tabs: number, word, count, what is late. Where the window is narrow it says less, by whole words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from kundtui.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.tui.columns import Run
    from kundtui.tui.panes.pane import Count

TITLES = {
    "contacts": N_("Contacts"),
    "complaints": N_("Complaints"),
    "expectations": N_("Expectations"),
    "promises": N_("Promises"),
    "timeline": N_("Timeline"),
    "history": N_("Trend"),
    "meetings": N_("Meetings"),
}
UNCOUNTED = frozenset({"history"})
"""Tabs of which nobody needs to know how many lines they have."""
SHORT = 4
"""Letters that are left of the other tabs' words where not even the words alone have room."""


class Way(NamedTuple):
    """How roomy the tabs are drawn. `late`: words, number, sign, or first (a sign before the word, where a blank stands else); `counts`: of which tabs, all, some (not of nothing) or own."""

    between: str
    blank: str
    late: str
    counts: str
    whole: bool = True


WAYS = (
    Way(" │ ", " ", "words", "all"),
    Way("│", " ", "number", "all"),
    Way("│", "", "number", "some"),
    Way("│", "", "sign", "some"),
    Way("│", "", "sign", "own"),
    Way("│", "", "first", "none"),
    Way("│", "", "first", "none", whole=False),
)
"""From the roomiest to the narrowest; in all but the last every word is whole."""


def tab_line(counts: Sequence[tuple[str, Count]], current: int, width: int, between: str = "│") -> list[Run]:
    """Draw the tabs as roomy as the width allows. `between`: the sign that parts them."""
    found: list[Run] = []
    for way in WAYS:
        found = _line(counts, current, way._replace(between=way.between.replace("│", between)))
        if sum(cell_len(text) for text, _style in found) <= width:
            break
    return found


def _line(counts: Sequence[tuple[str, Count]], current: int, way: Way) -> list[Run]:
    found: list[Run] = []
    for at, (name, count) in enumerate(counts):
        here, title = at == current, _(TITLES[name])
        style = "reverse bold" if here else ""
        found += [(way.between, "dim")] if at else []
        found += [
            (f"{way.blank}{at + 1}", style or "key"),
            ("!" if way.late == "first" and count.late else " ", style or ("late" if count.late else "")),
            (title if here or way.whole else title[:SHORT], style),
            (f" {count.things}" if name not in UNCOUNTED and _counted(way, count, here=here) else "", style),
            (_late(way, count), style or "late"),
            (way.blank, style),
        ]
    return [(text, style) for text, style in found if text]


def _counted(way: Way, count: Count, *, here: bool) -> bool:
    """Tell whether the tab says how many things it holds."""
    return way.counts == "all" or (way.counts == "some" and count.things > 0) or (way.counts == "own" and here)


def _late(way: Way, count: Count) -> str:
    """What the tab says of what is late."""
    said = {"words": " " + _("({n} late)", n=count.late), "number": f" {count.late}!", "sign": "!"}
    return said.get(way.late, "") if count.late else ""
