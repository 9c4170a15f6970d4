"""What the daily review says of a turn, and of itself at the end: what was done, and what is still red."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.i18n import N_, _, ngettext
from kundtui.words import standing as standings
from kundtui.words.calls import SLOTS
from kundtui.words.card import Said, lines
from kundtui.words.excerpt import excerpt
from kundtui.words.terms import word
from kundtui.words.today import what, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from kundtui.desk.card import Card
    from kundtui.desk.review import Review, Turn

OUTCOMES = {
    "contacted": N_("contacted"),
    "complaint": N_("complaint logged"),
    "noted": N_("noted"),
    "promise": N_("promise"),
    "snoozed": N_("put off"),
    "seen": N_("seen"),
    "passed": N_("not on the list, passed"),
}
RED = ("crisis", "at_risk")
LONGEST = 160
"""Cells of the words of what is due."""


def outcome(code: str) -> str:
    """Name how a turn ended."""
    return _(OUTCOMES[code]) if code in OUTCOMES else code


def turn(found: Turn, card: Card, today: date) -> Iterator[Said]:
    """Everything about a client on one page: what is due, then the card."""
    yield from due(found, today)
    yield from lines(card, {task.subject for task in found.tasks})


def due(found: Turn, today: date) -> Iterator[Said]:
    """What is due, the call first."""
    if found.due:
        yield Said(_("Due"))
    if found.call:
        yield Said(_("call"), _(SLOTS[found.call]), "bold")
    for task in found.tasks:
        yield Said(
            what(task),
            f"{when(task, today)} · {excerpt(task.text, LONGEST)}" if task.text else when(task, today),
            "late" if task.late else "",
        )
    if found.due:
        yield Said()


def head(found: Turn, today: date) -> str:
    """How a client stands, in one line: level, score, name, why."""
    cells = standings.cells(found.row, today)
    return f"{cells.level} {cells.score}  {cells.name} ({cells.code})  {cells.reason}"


def summary(found: Review) -> Iterator[Said]:
    """What was done, by outcome, and who is still red."""
    names = {one.row.client: one.row.name for one in found.turns}
    yield Said(_("Done"))
    for code in OUTCOMES:
        clients = [names[client] for client, how in found.done.items() if how == code and client in names]
        if clients:
            yield Said(outcome(code), f"{len(clients)}: {', '.join(sorted(clients, key=str.casefold))}")
    if not found.done:
        yield Said(text=_("nothing yet"), style="dim")
    yield Said()
    yield from still_red(found)


def still_red(found: Review) -> Iterator[Said]:
    """Who is still at risk or in crisis."""
    red = [one.row for one in found.turns if one.row.level in RED]
    yield Said(_("Still red"))
    for row in red:
        yield Said(word("level", row.level), row.name, row.level)
    if not red:
        yield Said(text=_("nobody"), style="good")


def elsewhere(turns: Iterable[tuple[Turn, tuple[str, ...]]]) -> Iterator[Said]:
    """Those with something due that a colleague has just now: they are theirs, until they are given back."""
    if not (those := tuple(turns)):
        return
    yield Said(_("With a colleague"))
    for found, who in those:
        row = found.row
        yield Said(word("level", row.level), f"{row.name} · {', '.join(who)}", row.level if row.level in RED else "")
    yield Said()


def rest(turns: Iterable[Turn], today: date) -> Iterator[Said]:
    """Those with nothing due, who may be passed in one act; whose rhythm asks for a talk by now is said beside the name."""
    left = [one.row for one in turns]
    yield Said(
        ngettext(
            "{n} client has nothing on the list of the day. Enter passes it, J looks at it.",
            "{n} clients have nothing on the list of the day. Enter passes them all, J looks at them one by one.",
            len(left),
        )
    )
    for row in left:
        cells = standings.cells(row, today)
        asks = f" · {cells.due_what} {cells.due}" if cells.due_late else ""
        yield Said(word("level", row.level), f"{row.name}{asks}", row.level if row.level in RED else "")
    yield Said()
