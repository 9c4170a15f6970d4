"""The colour over time: level and score by week, the entries that moved the score, and where the rules changed (model.md section 3). Replay: `levels`."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.dossier import Dossier
from kundtui.domain.levels import end_of, judged
from kundtui.domain.state import Ratio
from kundtui.domain.turning import ALL, MOVES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.domain.entry import Entry
    from kundtui.domain.office import Office
    from kundtui.domain.standing import LevelChange

WEEK = timedelta(days=7)
NOTHING = Ratio(0, 0)


class Move(NamedTuple):
    """What was recorded of one moment, with the score of that moment without it and with it."""

    at: datetime
    entries: tuple[Entry, ...]
    before: Ratio
    after: Ratio

    @property
    def change(self) -> Fraction:
        """By how many points the score moved."""
        return points(self.after) - points(self.before)


class Week(NamedTuple):
    """A week from its Monday, read at its end, or at the moment asked about where that lies in it.

    `before`: the score at the end of the week before. `level`: "" for a week that ended before the client's first day.
    `rules_on`: the last day in it on which a rule of the office changed.
    """

    monday: date
    at: datetime
    level: str
    before: Ratio
    score: Ratio
    rules_on: date | None


def points(score: Ratio) -> Fraction:
    """The score in points of 100; nothing known counts as 0."""
    return Fraction(100 * score.points, score.budget) if score.known else Fraction(0)


def weeks(dossier: Dossier, office: Office, moment: datetime, count: int, changes: Sequence[LevelChange]) -> tuple[Week, ...]:
    """The last weeks up to the moment's own, the oldest first. `changes`: the client's changes of level, by day.

    Each is read by the policy of its own day.
    """
    last = moment.date() - timedelta(days=moment.weekday())
    days = [change.day for change in changes]
    found: list[Week] = []
    before = _score(dossier, office, end_of((last - count * WEEK).toordinal() + 6))
    for number in range(count - 1, -1, -1):
        monday = last - number * WEEK
        at = min(datetime.combine(monday + timedelta(days=6), time.max), moment)
        place = bisect_right(days, at.date().isoformat())
        score = _score(dossier, office, at)
        rules_on = office.rules_changed(monday - timedelta(days=1), at.date())
        found.append(Week(monday, at, changes[place - 1].shown if place else "", before, score, rules_on))
        before = score
    return tuple(found)


def _score(dossier: Dossier, office: Office, at: datetime) -> Ratio:
    if dossier.first_at is None or at < dossier.first_at:
        return NOTHING
    return judged(dossier, office, at).score


def moves(dossier: Dossier, office: Office, week: Week) -> tuple[Move, ...]:
    """The entries of a week that moved the score at the moment of which they are, in order."""
    since = datetime.combine(week.monday, time.min)
    of_week = [(at, entry) for at, entry in dossier.entries if since <= at <= week.at and MOVES.get(entry.kind.partition(".")[0], ALL)]
    found = (_move(dossier, office, at, tuple(entry for _, entry in same)) for at, same in groupby(of_week, key=lambda one: one[0]))
    return tuple(move for move in found if _moved(move))


def _moved(move: Move) -> bool:
    return move.before.known != move.after.known or move.change != 0


def _move(dossier: Dossier, office: Office, at: datetime, entries: tuple[Entry, ...]) -> Move:
    without = Dossier(dossier.own)
    for when, entry in _earlier(dossier, at):
        without.apply(entry, when)
    return Move(at, entries, _score(without, office, at), judged(dossier, office, at).score)


def _earlier(dossier: Dossier, at: datetime) -> Iterator[tuple[datetime, Entry]]:
    return ((when, entry) for when, entry in dossier.entries if when < at)


def drift(week: Week, moved: Sequence[Move]) -> Fraction:
    """By how many points the score moved in the week through nothing that was recorded: time alone, or other rules."""
    return points(week.score) - points(week.before) - sum((move.change for move in moved), Fraction(0))
