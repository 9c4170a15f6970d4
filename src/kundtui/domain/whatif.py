"""What would turn it: the shortest way of moves to the next level, each tried by adding its entries and judging anew (model.md section 4).

What can be done is in `moves`; how the shown level follows is in `rising`. Nothing here is ever stored.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.assessment import repair
from kundtui.domain.ceiling import ORDER, STEPS
from kundtui.domain.complaint import standing
from kundtui.domain.dossier import Dossier
from kundtui.domain.entry import Entry
from kundtui.domain.levels import TROUBLE, UNKNOWN, end_of, ground_at
from kundtui.domain.moves import catalogue
from kundtui.domain.promise import promises
from kundtui.domain.reporting import reporting
from kundtui.domain.rising import Rise, climb, held
from kundtui.domain.state import state_at
from kundtui.domain.turning import turning_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from kundtui.domain.assessment import Assessment
    from kundtui.domain.ceiling import Ceiling
    from kundtui.domain.finding import Finding
    from kundtui.domain.levels import Step
    from kundtui.domain.moves import Move, Told
    from kundtui.domain.office import Ground, Office
    from kundtui.domain.state import Ratio, State

MOST = 20
"""Moves of one way at most; there are fewer in the catalogue, and few can be made twice."""
HEALS_WITHIN = 400
"""Days ahead that are searched for the day on which a loss is forgotten."""
TIME = ("promise_broken", "promise_told", "promise_kept_late", "surprise")
"""Losses that end with their window."""
CLIENT = ("main_stance_not", "complaint_unconfirmed", "no_ok", "no_delivering")
"""Losses that the client alone can end."""


class Stage(NamedTuple):
    """One step of the way. `points`: what it adds to the score, exact; `lifts`: the ceilings that it lifts or eases; then how it stands.

    `shown`: when the shown level can follow, if everything up to here is done today and kept up; empty where it does not.
    `owed`: a meeting in person is still owed, so that the shown level stops at watch (K6).
    """

    move: Move
    points: Fraction
    lifts: tuple[Ceiling, ...]
    score: Ratio
    raw: str
    shown: tuple[Rise, ...]
    owed: bool


class Missing(NamedTuple):
    """Points still lost at the end of the way. `why`: time, client (only theirs to end), later (not while in trouble) or open (ours).

    `until`: the first day without the loss, where time ends it.
    """

    finding: Finding
    points: Fraction
    why: str
    until: date | None = None


class WhatIf(NamedTuple):
    """The answer. `target`: the level that the facts shall give, "" where there is none; `content`: the goal is to hold, and it holds (N2).

    `short`: points of the score that lack at the end of the way.
    """

    score: Ratio
    raw: str
    target: str
    content: bool
    reached: bool
    stages: tuple[Stage, ...]
    missing: tuple[Missing, ...]
    short: Fraction


class _Stand(NamedTuple):
    """A client with some moves made, by name, and the entries that they left."""

    made: frozenset[str]
    told: tuple[Told, ...]
    dossier: Dossier
    state: State
    owed: bool


class Way:
    """Tries moves on one client, whose dossier holds nothing later than the assessment's moment."""

    def __init__(self, dossier: Dossier, office: Office, seen: Assessment) -> None:
        self.dossier = dossier
        self.office = office
        self.seen = seen
        self.moment = seen.moment
        self.troubled = seen.computed in TROUBLE
        self.repair = repair(seen.today) if seen.today else []
        self.start = _Stand(frozenset(), (), dossier, seen.state, bool(seen.today and seen.today.owed))

    def ground(self, dossier: Dossier) -> Ground:
        return ground_at(dossier, self.office, self.moment)

    def after(self, stand: _Stand, move: Move) -> _Stand:
        """Make a move: its entries stand behind all others, at the moment."""
        told = (*stand.told, *move.leaves)
        dossier = with_entries(self.dossier, told, self.moment)
        owed = stand.owed and not any(kind == "meeting.held" for kind, _, _ in move.leaves)
        return _Stand(stand.made | {move.name}, told, dossier, state_at(dossier, self.ground(dossier), self.moment), owed)

    def moves(self, stand: _Stand) -> list[Move]:
        """What can be done then. Nothing is done twice: what a move lacked is done by itself."""
        found = catalogue(stand.dossier, self.ground(stand.dossier), self.moment, troubled=self.troubled)
        return [move for move in found if move.name not in stand.made]

    def best(self, stand: _Stand) -> tuple[Move, _Stand] | None:
        """The next move: what lifts the gravest ceiling, then what can be done soonest, then what brings most points (model.md section 4)."""
        tried = [(move, self.after(stand, move)) for move in self.moves(stand)]
        ranked = [(rank, move, then) for move, then in tried if (rank := _rank(stand, move, then)) is not None]
        return min(ranked, key=lambda one: one[0])[1:] if ranked else None

    def there(self, stand: _Stand, target: str) -> bool:
        """Tell whether the facts give the level, and nothing keeps the shown level from it for ever."""
        raw = stand.state.raw
        return raw != UNKNOWN and ORDER[raw] >= ORDER[target] and not (target == "good" and stand.owed)

    def walked(self, moves: Iterable[Move]) -> list[_Stand]:
        """How the client stands after each of some moves, one after the other."""
        stands = [self.start]
        for move in moves:
            stands.append(self.after(stands[-1], move))
        return stands

    def find(self, target: str) -> list[Move]:
        """The moves to a level, without those that it can be reached without; all that can be done where it cannot be reached."""
        stand = self.start
        chosen: list[Move] = []
        while not self.there(stand, target) and len(chosen) < MOST:
            found = self.best(stand)
            if found is None:
                return chosen
            chosen.append(found[0])
            stand = found[1]
        return self.shortened(chosen, target)

    def shortened(self, moves: list[Move], target: str) -> list[Move]:
        """A way without the moves that it leads to its level without."""
        for at, move in enumerate(moves):
            fewer = [*moves[:at], *moves[at + 1 :]]
            if not _leads_to(move, moves[at + 1 :]) and self.there(self.walked(fewer)[-1], target):
                return self.shortened(fewer, target)
        return moves

    def stages(self, moves: Sequence[Move]) -> list[Stage]:
        stands = self.walked(moves)
        return [self._stage(move, before, then) for move, before, then in zip(moves, stands, stands[1:], strict=False)]

    def _stage(self, move: Move, before: _Stand, then: _Stand) -> Stage:
        lifts = (*_lifted(before, then), *(self.repair if before.owed and not then.owed else ()))
        return Stage(move, _gain(before, then), lifts, then.state.score, then.state.raw, self.shown(then), then.owed)

    def shown(self, stand: _Stand) -> tuple[Rise, ...]:
        """When the shown level can follow, walked day by day from the client's last day with the facts as they then are.

        At once where today alone holds it down: what fell today has not fallen at the day's end, and a first level is taken at once.
        """
        today, raw = self.seen.today, stand.state.raw
        if today is None or raw == UNKNOWN:
            return ()
        again = self.today_again(stand, today, raw)
        if again is not today:
            return (Rise(again.known, self.moment.date()), *climb(stand.dossier, self.office, again, raw))
        return climb(stand.dossier, self.office, today._replace(owed=today.owed if stand.owed else 0), raw)

    def today_again(self, stand: _Stand, today: Step, raw: str) -> Step:
        """Today's step as it is with the facts as they then are, where that is better; else today's own."""
        before = next((step for step in self.seen.steps if step.day == today.day - 1), None)
        if before is None:
            return today._replace(raw=raw, known=raw, shown=raw)
        again = next(held(stand.dossier, self.office, before, raw))
        better = not today.known or ORDER[again.known] > ORDER[today.known]
        return again if again.known and better else today

    def missing(self, stand: _Stand) -> list[Missing]:
        """What is still lost, the dearest first."""
        lost = [one for factor in stand.state.factors.values() if factor for one in factor.findings if one.points < 0]
        budget = stand.state.score.budget
        found = [self._missing(one, stand, budget) for one in lost]
        return sorted(found, key=lambda one: (one.why == "time", -one.points, one.finding.code))

    def _missing(self, finding: Finding, stand: _Stand, budget: int) -> Missing:
        points = Fraction(-100 * finding.points, budget)
        if finding.code in TIME:
            return Missing(finding, points, "time", self._healed(finding, stand.dossier))
        if finding.code in CLIENT:
            return Missing(finding, points, "client")
        kept_back = self.troubled or any(reading.open for _, reading in standing(stand.dossier, self.moment, 0))
        selling = finding.practice in {"T10", "T3", "T4", "T5", "T6"}
        return Missing(finding, points, "later" if selling and kept_back else "open")

    def _healed(self, finding: Finding, dossier: Dossier) -> date | None:
        """The first day on which the loss is no longer counted, if nothing is done about it."""
        today = self.moment.toordinal()
        for day in sorted(turning_days(dossier, self.office, today + HEALS_WITHIN)):
            if day > today and not _lost(finding, dossier, self.office, end_of(day)):
                return date.fromordinal(day)
        return None


def _leads_to(move: Move, later: Sequence[Move]) -> bool:
    """Tell whether a later move goes on where this one begins: what is resolved was answered before."""
    begun = {part.subject for part in move.parts if part.subject}
    return any(part.subject in begun for other in later for part in other.parts)


def _lost(finding: Finding, dossier: Dossier, office: Office, moment: datetime) -> bool:
    policy = office.policy(moment)
    factors = (promises(dossier, policy, moment), reporting(dossier, policy, moment))
    return any((one.code, one.entries) == (finding.code, finding.entries) for factor in factors if factor for one in factor.findings)


def with_entries(dossier: Dossier, told: Iterable[Told], moment: datetime) -> Dossier:
    """The same client with some entries more, all at the moment. What is added is known to nobody else."""
    longer = Dossier(dossier.own)
    for at, entry in dossier.entries:
        longer.apply(entry, at)
    client = dossier.own or (dossier.entries[0][1].client if dossier.entries else "")
    seq, written = len(dossier.entries), moment.isoformat()
    for number, (kind, subject, data) in enumerate(told):
        longer.apply(Entry(seq + number, f"whatif-{number}", "whatif", client, kind, subject, written, written, "", data), moment)
    return longer


def _gain(before: _Stand, then: _Stand) -> Fraction:
    return _exact(then.state.score) - _exact(before.state.score)


def _exact(score: Ratio) -> Fraction:
    return Fraction(100 * score.points, score.budget) if score.known else Fraction(0)


def _lifted(before: _Stand, then: _Stand) -> tuple[Ceiling, ...]:
    """The ceilings that were in force and are gone, or allow a better level."""
    left = {(one.id, one.entries): one.level for one in then.state.ceilings}
    return tuple(one for one in before.state.ceilings if _better(left.get((one.id, one.entries), "gone"), one.level))


def _better(level: str, than: str) -> bool:
    ranks = {"unknown": -1, **ORDER, "gone": len(ORDER)}
    return ranks[level] > ranks[than]


def _rank(before: _Stand, move: Move, then: _Stand) -> tuple[int, bool, int, Fraction, Fraction] | None:
    """What a move is chosen by, least first; None for one that helps nothing. A meeting that is owed (K6) holds down at watch.

    What makes a gap known may cost points, and then waits for what costs none.
    """
    lifted = [one.level for one in _lifted(before, then)] + (["watch"] if before.owed and not then.owed else [])
    gravest = min(({UNKNOWN: -1, **ORDER}[level] for level in lifted), default=len(ORDER))
    thin = any(one.id in {"K2", "K5"} for one in before.state.ceilings)
    judged, was = then.state.judged, before.state.judged
    known = (
        Fraction(judged.points, judged.budget) - Fraction(was.points, was.budget) if thin and judged.budget and was.budget else Fraction(0)
    )
    gain = _gain(before, then)
    if not lifted and known <= 0 and gain <= 0:
        return None
    return gravest, gain < 0, move.soon, -known, -gain


def next_target(raw: str) -> str:
    """The level after this one; of an unknown one whatever is better than trouble."""
    return "watch" if raw == UNKNOWN else STEPS[min(ORDER[raw] + 1, ORDER["good"])]


def what_if(dossier: Dossier, office: Office, seen: Assessment, to: str = "") -> WhatIf:
    """What would turn a client, from its assessment; `to`: the level to go to, by default the next one.

    The dossier must hold nothing later than the assessment's moment. A client that has ended has no way.
    """
    way = Way(dossier, office, seen)
    holds = dossier.client.value("target", seen.moment) == "hold" and seen.raw in {"watch", "good"} and seen.computed in {"watch", "good"}
    target = "" if seen.lifecycle == "E" or (holds and not to) else to or next_target(seen.raw)
    moves = way.find(target) if target and not way.there(way.start, target) else []
    last = way.walked(moves)[-1]
    reached = bool(target) and way.there(last, target)
    missing = () if reached or not target else tuple(way.missing(last))
    wanted = {"good": "good_score", "watch": "watch_score", "at_risk": "risk_score"}.get(target, "")
    lack = Fraction(getattr(office.policy(seen.moment), wanted)) - _exact(last.state.score) if wanted else Fraction(0)
    return WhatIf(
        score=seen.state.score,
        raw=seen.raw,
        target=target,
        content=holds and not to,
        reached=reached,
        stages=tuple(way.stages(moves)),
        missing=missing,
        short=max(lack, Fraction(0)),
    )
