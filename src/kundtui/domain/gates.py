"""The gates of an ending from our side: what blocks each step, and who may take it. Where it stands: `ending`; what is owed: `obligations`.

These are rules of the desk: an import takes whatever way the log of yesterday went.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.domain.ending import ending_at, is_open
from kundtui.domain.obligations import still_open
from kundtui.domain.offboarding import ended_at
from kundtui.domain.tried import with_waivers
from kundtui.domain.winding import weeks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.drafts import Held
    from kundtui.domain.ending import Ending
    from kundtui.domain.tried import Item


NIGHT = "one_night"
"""The rule by which a draft of the notice is held: it is slept over (A13)."""
WAIVABLE = {"tried": "N14", "calculus": "N16", "wind_down": "A13"}
"""The gates that a leader may waive with a reason. A night is skipped by releasing the draft."""


class Actor(NamedTuple):
    """Who wants to act: a member's id, and whether it is one who leads."""

    id: str
    leads: bool


class Blocker(NamedTuple):
    """Why a step cannot be taken: a code of `words.refusals`, the practice behind it, its facts."""

    code: str
    practice: str
    facts: dict[str, Any]


# What blocks


class Beside(NamedTuple):
    """What the rules look at beside the dossier: the seven items as the log shows them (N14), every draft that was held, the days to the follow-up."""

    tried: tuple[Item, ...] = ()
    drafts: tuple[Held, ...] = ()
    follow_up_days: int = 0


class Facts(NamedTuple):
    """What the rules of the steps look at."""

    dossier: Dossier
    ending: Ending | None
    moment: datetime
    actor: Actor
    beside: Beside

    @property
    def over(self) -> bool:
        """The relation has ended, or the client has gone by itself: nothing is under way any more."""
        return ended_at(self.dossier, self.moment) is not None

    @property
    def way(self) -> Ending | None:
        """The way to an end that is under way."""
        return self.ending if self.ending and self.ending.running and not self.over else None

    @property
    def stage(self) -> str:
        """The stage of a way that is under way, else ""."""
        return self.way.stage if self.way else ""


NOTHING_BESIDE = Beside()


def blockers(step: str, dossier: Dossier, moment: datetime, actor: Actor, beside: Beside = NOTHING_BESIDE) -> list[Blocker]:
    """Everything that stands in the way of a step, the first cause first; empty where it can be taken."""
    return [*RULES[step](Facts(dossier, ending_at(dossier, moment), moment, actor, beside))]


def next_steps(dossier: Dossier, moment: datetime, actor: Actor, beside: Beside = NOTHING_BESIDE) -> list[str]:
    """The steps that this member can take now."""
    return [step for step in RULES if not blockers(step, dossier, moment, actor, beside)]


def items_of(ending: Ending | None, beside: Beside) -> tuple[Item, ...]:
    """The seven items with what was waived of them."""
    return with_waivers(beside.tried, ending.steps if ending else ())


def nights(ending: Ending | None, beside: Beside) -> list[Held]:
    """The drafts of the notice since the decision, the newest last."""
    decision = ending.last("decided") if ending else None
    return [one for one in beside.drafts if decision and NIGHT in one.rules and one.at >= decision.at]


def _block(code: str, practice: str = "", **facts: Any) -> Blocker:  # noqa: ANN401 - facts of a sentence
    return Blocker(code, practice, facts)


def _consider(facts: Facts) -> Iterator[Blocker]:
    if facts.over:
        yield _block("relation_over")
        return
    if facts.way:
        yield _block("already_considering")
    yield from _their_notice(facts)


def _their_notice(facts: Facts) -> Iterator[Blocker]:
    """A client who gives notice goes by itself: it is lost, not ended by us (8c)."""
    last = facts.dossier.notices.last(facts.moment)
    if last is not None and last.kind == "notice.given":
        yield _block("they_gave_notice", "B12")


def _under_way(facts: Facts) -> Iterator[Blocker]:
    if facts.way is None:
        yield _block("relation_over") if facts.over else _block("not_considering", "A11")


def _decided(facts: Facts) -> Iterator[Blocker]:
    """Under way and decided."""
    yield from _under_way(facts)
    if facts.stage == "considered":
        yield _block("not_decided", "N18")


def _decide(facts: Facts) -> Iterator[Blocker]:
    """Somebody else than who considered it, and one who leads (G3, R13)."""
    yield from _under_way(facts)
    if facts.way is None:
        return
    if facts.stage != "considered":
        yield _block("already_decided")
        return
    yield from _their_notice(facts)
    if facts.way.steps[0].entry.by == facts.actor.id:
        yield _block("own_proposal", "R13")
    yield from _leader(facts)
    yield from _untried(facts)
    if is_open(facts.ending, "calculus"):
        yield _block("calculus_open", "N16")


def _untried(facts: Facts) -> Iterator[Blocker]:
    """Not everything was tried: each open item by name; where none is open, nobody has said so yet (N14)."""
    if not is_open(facts.ending, "tried"):
        return
    still = [item.name for item in items_of(facts.ending, facts.beside) if item.open]
    yield _block("tried_open", "N14", tried=still) if still else _block("tried_unsaid", "N14")


def _considered_only(facts: Facts, gate: str) -> Iterator[Blocker]:
    """A gate before the decision: under way, not decided, not opened yet."""
    yield from _under_way(facts)
    if facts.stage in ("decided", "noticed"):
        yield _block("already_decided")
    elif facts.stage and not is_open(facts.ending, gate):
        yield _block("gate_open_already")


def _tried(facts: Facts) -> Iterator[Blocker]:
    """Each of the seven has its evidence or a waiver (G1, N14)."""
    yield from _considered_only(facts, "tried")
    if facts.stage == "considered":
        yield from (one for one in _untried(facts) if one.code == "tried_open")


def _calculus(facts: Facts) -> Iterator[Blocker]:
    yield from _considered_only(facts, "calculus")


def waivable(facts: Facts) -> list[str]:
    """The gates that a leader could waive now."""
    gates = {"considered": ("tried", "calculus"), "noticed": ("wind_down",)}.get(facts.stage, ())
    return [gate for gate in gates if is_open(facts.ending, gate)]


def _waive(facts: Facts) -> Iterator[Blocker]:
    yield from _under_way(facts)
    if facts.stage and not waivable(facts):
        yield _block("nothing_to_waive")
    yield from _leader(facts)


def _inventory(facts: Facts) -> Iterator[Blocker]:
    """The list of what is owed is said to be complete, at any time on the way (G4)."""
    yield from _under_way(facts)
    if facts.stage and not is_open(facts.ending, "obligations"):
        yield _block("gate_open_already")


def _draft(facts: Facts) -> Iterator[Blocker]:
    """The notice is drafted after the decision, and before it is given (G5)."""
    yield from _decided(facts)
    if facts.stage == "noticed":
        yield _block("already_noticed")


def _skip(facts: Facts) -> Iterator[Blocker]:
    """A leader lets the night go, of a draft that somebody else wrote (G5, R13)."""
    yield from _draft(facts)
    asleep = [one for one in nights(facts.ending, facts.beside) if one.sleeps(facts.moment)]
    if facts.stage == "decided" and not asleep:
        yield _block("no_draft_asleep", "A13")
    elif asleep and asleep[-1].by == facts.actor.id:
        yield _block("own_draft", "R13")
    yield from _leader(facts)


def _wind_down(facts: Facts) -> Iterator[Blocker]:
    """A status in each week since the notice; the rest is said by whoever winds down (G6)."""
    yield from _decided(facts)
    if facts.stage == "decided":
        yield _block("not_noticed", "A13")
    if facts.stage != "noticed" or facts.way is None:
        return
    if not is_open(facts.way, "wind_down"):
        yield _block("gate_open_already")
    told = weeks(facts.dossier, facts.way, facts.moment)
    if told.missing:
        yield _block("weeks_untold", "A13", told=told.told, count=told.all)


def _leader(facts: Facts) -> Iterator[Blocker]:
    if not facts.actor.leads:
        yield _block("leader_needed", "R13")


def _meet(facts: Facts) -> Iterator[Blocker]:
    yield from _under_way(facts)
    if facts.way and not still_open(facts.dossier, facts.moment):
        yield _block("nothing_owed")


def _notice(facts: Facts) -> Iterator[Blocker]:
    """Spoken first, then confirmed in writing: what is owed is known, and the draft has slept a night (G4, G5, R4, A13)."""
    yield from _draft(facts)
    if facts.stage != "decided":
        return
    if not _talked_since(facts, "decided"):
        yield _block("no_talk_since", "R4")
    yield from _their_notice(facts)
    if is_open(facts.ending, "obligations"):
        yield _block("inventory_open", "A12")
    yield from _unrested(facts)


def _unrested(facts: Facts) -> Iterator[Blocker]:
    drafts = nights(facts.ending, facts.beside)
    if not drafts:
        yield _block("no_notice_draft", "A13")
    elif all(one.sleeps(facts.moment) for one in drafts):
        yield _block("draft_asleep", "A13", until=min(one.free_at for one in drafts).isoformat(sep=" ", timespec="minutes"))


def _talked_since(facts: Facts, what: str) -> bool:
    step = facts.ending.last(what) if facts.ending else None
    talks = facts.dossier.talks
    return step is not None and any(step.at <= at <= facts.moment for at in talks.ats)


def _end(facts: Facts) -> Iterator[Blocker]:
    """Told, and nothing owed any more (G7, A12)."""
    yield from _decided(facts)
    if facts.way is None:
        return
    if facts.stage == "decided":
        yield _block("not_noticed", "A13")
    for one in still_open(facts.dossier, facts.moment):
        yield _block("obligation_open", "A12", owed=[(one.kind, one.text)], due=one.due)
    if facts.stage == "noticed":
        unsaid = {"obligations": ("inventory_open", "A12"), "wind_down": ("wind_down_open", "A13")}
        yield from (_block(*cause) for gate, cause in unsaid.items() if is_open(facts.ending, gate))
    yield from _leader(facts)


def _back(facts: Facts) -> Iterator[Blocker]:
    """Free until the notice; after it the client has been told, and a leader decides."""
    yield from _under_way(facts)
    if facts.stage == "noticed" and not facts.actor.leads:
        yield _block("told_already")


def _follow_up(facts: Facts) -> Iterator[Blocker]:
    end = facts.ending.last("ended") if facts.ending else None
    if facts.ending is None or end is None or facts.ending.stage != "ended":
        yield _block("offboarding_not_over", "N17")
        return
    if facts.ending.last("followed_up"):
        yield _block("followed_up_already")
    day = end.at.date() + timedelta(days=facts.beside.follow_up_days)
    if facts.moment.date() < day:
        yield _block("follow_up_early", "N17", day=day.isoformat())


RULES: dict[str, Callable[[Facts], Iterator[Blocker]]] = {
    "consider": _consider,
    "tried": _tried,
    "calculus": _calculus,
    "decide": _decide,
    "inventory": _inventory,
    "list": _under_way,
    "meet": _meet,
    "draft": _draft,
    "skip": _skip,
    "notice": _notice,
    "wind_down": _wind_down,
    "end": _end,
    "waive": _waive,
    "back": _back,
    "follow_up": _follow_up,
}
"""Each step with what can block it, in the order of the way."""
