"""The daily review: client after client in the order that matters, where it stands, and who has which client. Its progress is personal.

Progress and claims live in the personal file under the owner whose clients are reviewed, so that a colleague goes on where one left.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import presence
from kundtui.desk.calls import CLOCKS, of_owner
from kundtui.desk.card import Card, card
from kundtui.desk.days import standings
from kundtui.desk.portfolio import fresh, view
from kundtui.desk.today import Today, tasks_of, today
from kundtui.domain.calls import snoozed_until, talked_on
from kundtui.domain.standing import RANK
from kundtui.store.port import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from kundtui.desk.desk import Desk
    from kundtui.desk.today import Task
    from kundtui.domain.standing import Standing

OUTCOMES = ("contacted", "complaint", "noted", "promise", "snoozed", "seen", "passed")
"""How a client's turn ended; `passed` are those with nothing due, let go in one act."""
PROMISES = ("promise", "promise_theirs", "dependency")


class Turn(NamedTuple):
    """A client's turn: by its row, what is due, and by which reason of the call list, if it is on it."""

    row: Standing
    call: str
    tasks: tuple[Task, ...]

    @property
    def due(self) -> bool:
        return bool(self.call or self.tasks)


class Review(NamedTuple):
    """The review of an owner's clients on a day: every turn in its order, and how those ended that have been."""

    day: date
    owner: str
    turns: tuple[Turn, ...]
    done: dict[str, str]

    @property
    def left(self) -> tuple[Turn, ...]:
        """The turns still to come."""
        return tuple(turn for turn in self.turns if turn.row.client not in self.done)

    @property
    def idle(self) -> tuple[Turn, ...]:
        """Those still to come of whom nothing is due: they may be passed in one act."""
        return tuple(turn for turn in self.left if not turn.due)


def review(desk: Desk, owner: str = "", on: date | None = None) -> Review:
    """The review of a day (by default today): calls, clocks, promises, whatever else is due, then from red to green."""
    found = today(desk, owner, on)
    return Review(found.day, found.owner, tuple(_turns(desk, found)), done(desk, found.owner, found.day))


def _turns(desk: Desk, found: Today) -> Iterator[Turn]:
    calls = {call.pick.prospect.client: (at, call.pick.slot) for at, call in enumerate(found.calls.calls) if call.done in ("", "tried")}
    tasks: dict[str, list[Task]] = {}
    for task in found.tasks:
        if not task.done and not task.until:
            tasks.setdefault(task.client, []).append(task)
    rows = _rows(desk, found.day)
    turns = [
        Turn(row, calls.get(row.client, (0, ""))[1], tuple(tasks.get(row.client, ()))) for row in rows if of_owner(desk, row, found.owner)
    ]
    yield from sorted(turns, key=lambda turn: (_matters(turn), calls.get(turn.row.client, (0, ""))[0], *_red_first(turn.row)))


def _rows(desk: Desk, day: date) -> Iterator[Standing]:
    """The clients that had not ended, as they stood on a day: the stored rows are of now."""
    if day == desk.now().date() and desk.today is None:
        grid = view(desk, "level")
        yield from (fresh(desk, row) for row in grid.rows(0, grid.total))
    else:
        yield from (row for row in standings(desk, day) if row.lifecycle != "E")


def _matters(turn: Turn) -> int:
    """Calls, clocks, promises, other things due, nothing."""
    kinds = {task.what for task in turn.tasks}
    reasons = (turn.call, kinds.intersection(CLOCKS), kinds.intersection(PROMISES), kinds)
    return next((at for at, reason in enumerate(reasons) if reason), len(reasons))


def _red_first(row: Standing) -> tuple[object, ...]:
    return RANK[row.level], row.score is None, row.score or 0, row.name.casefold(), row.client


# Progress: who has been looked at, shared by all who review the same clients


def _shelf(owner: str) -> str:
    return f"review {owner}"


def done(desk: Desk, owner: str, day: date) -> dict[str, str]:
    """How the turns of the day have ended; those of another day are forgotten."""
    personal, shelf = desk.store.personal, _shelf(owner)
    if personal.remembered(shelf, "day") != day.isoformat():
        return {}
    return {client: outcome for outcome, client in (mark.split(" ", 1) for mark in personal.marks(shelf))}


def end(desk: Desk, found: Review, clients: Iterable[str], outcome: str) -> None:
    """Remember how the turns of some clients ended, as far as the personal file can be written."""
    with suppress(StoreError):
        _end(desk, found.owner, found.day, list(clients), outcome)


def _end(desk: Desk, owner: str, day: date, ended: list[str], outcome: str) -> None:
    personal, shelf = desk.store.personal, _shelf(owner)
    if personal.remembered(shelf, "day") != day.isoformat():
        personal.forget(shelf)
        personal.remember(shelf, "day", day.isoformat())
    before = done(desk, owner, day)
    personal.mark_these(shelf, [f"{before[client]} {client}" for client in ended if client in before], marked=False)
    personal.mark_these(shelf, [f"{outcome} {client}" for client in ended], marked=True)


def again(desk: Desk, found: Review, client: str) -> None:
    """Forget how a client's turn ended: it was taken back."""
    before = progress(desk, found).get(client)
    if before:
        with suppress(StoreError):
            desk.store.personal.unmark(_shelf(found.owner), f"{before} {client}")


def claim(desk: Desk, client: str) -> bool:
    """Take a client's turn; not where a colleague has the client open. A personal file that cannot be written stands in nobody's way."""
    try:
        presence.enter(desk, client)
        taken = bool(presence.others(desk, client))
        if taken:
            presence.leave(desk, client)
    except StoreError:
        return True
    return not taken


def keep(desk: Desk, client: str) -> None:
    """Say that one still has a client's turn, which a colleague else takes for left after `presence.HORIZON`."""
    with suppress(StoreError):
        presence.enter(desk, client)


def give_back(desk: Desk, client: str) -> None:
    """Give a client's turn back."""
    with suppress(StoreError):
        presence.leave(desk, client)


def progress(desk: Desk, found: Review) -> dict[str, str]:
    """How turns have ended by now, a colleague's too."""
    return done(desk, found.owner, found.day)


def take(desk: Desk, found: Review, after: str = "") -> Turn | None:
    """The next turn with something due that nobody else has, claimed; None where none is left. `after`: begin behind this client."""
    ended = progress(desk, found)
    left = (turn for turn in _behind(found, after) if turn.due and turn.row.client not in ended and turn.row.client != after)
    return next((turn for turn in left if claim(desk, turn.row.client)), None)


def elsewhere(desk: Desk, found: Review) -> tuple[tuple[Turn, tuple[str, ...]], ...]:
    """The turns with something due that a colleague has, by name; nobody else passes them."""
    left = ((turn, presence.others(desk, turn.row.client)) for turn in found.left if turn.due)
    return tuple((turn, who) for turn, who in left if who)


def following(found: Review, after: str) -> Turn | None:
    """Which turn will come next, as far as one knows."""
    left = (turn for turn in _behind(found, after) if turn.due and turn.row.client not in found.done and turn.row.client != after)
    return next(left, None)


def _behind(found: Review, after: str) -> tuple[Turn, ...]:
    """The turns behind a client's, then those before it."""
    names = [turn.row.client for turn in found.turns]
    at = names.index(after) + 1 if after in names else 0
    return *found.turns[at:], *found.turns[:at]


def look_again(desk: Desk, found: Review, turn: Turn) -> tuple[Review, Turn, Card]:
    """One turn as it now is, and how far the review is; nobody else is read."""
    shown, moment = card(desk, turn.row.client), desk.now()
    tasks = tuple(task for task in tasks_of(desk, turn.row.client, found.owner, moment) if not task.done and not task.until)
    over = talked_on(shown.seen.dossier, found.day, moment) or snoozed_until(shown.seen.dossier, moment)
    now = Turn(shown.seen.row, "" if over else turn.call, tasks)
    turns = tuple(now if one.row.client == turn.row.client else one for one in found.turns)
    return found._replace(turns=turns, done=progress(desk, found)), now, shown


def page(desk: Desk, client: str, on: date | None = None) -> Card:
    """Everything that a turn shows, now or on a day."""
    return card(desk, client, on)
