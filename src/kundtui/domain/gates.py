"""The gates of an ending from our side: where it stands, what is owed before the end, what blocks each step. Its log: `offboarding`."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.domain.complaint import read
from kundtui.domain.offboarding import ended_at
from kundtui.domain.promise import outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.offboarding import Stage

RUNNING = ("considered", "decided", "noticed")
"""The stages in which an ending is under way; "returned" and "ended" are its two ends."""
TURNS = {"considered": "considered", "decided": "decided", "notice_given": "noticed", "returned": "returned", "ended": "ended"}
"""What happens -> the stage that it leads to."""
NOTICE = "notice"
"""What the notice period is owed by: it runs out by itself on its day."""


class Actor(NamedTuple):
    """Who wants to act: a member's id, and whether it is one who leads."""

    id: str
    leads: bool


class Blocker(NamedTuple):
    """Why a step cannot be taken: a code of `words.refusals`, the practice behind it, its facts."""

    code: str
    practice: str
    facts: dict[str, Any]


class Obligation(NamedTuple):
    """Something that we owe before the end (A12).

    `kind`: promise, complaint, notice, or what the list says it is ("" where it says nothing). `ref`: what meets it is said
    of. `how`: "" while it is open, else fulfilled, handed_over or released, on the day of `met_at`.
    """

    ref: str
    kind: str
    text: str
    due: str = ""
    how: str = ""
    met_at: datetime | None = None
    reference: str = ""

    @property
    def open(self) -> bool:
        return not self.how


class Ending(NamedTuple):
    """One way to an end with its steps in order, and the stage that they lead to."""

    subject: str
    stage: str
    steps: tuple[Stage, ...]

    @property
    def running(self) -> bool:
        return self.stage in RUNNING

    def last(self, what: str) -> Stage | None:
        return next((step for step in reversed(self.steps) if step.what == what), None)


def ending_at(dossier: Dossier, moment: datetime) -> Ending | None:
    """The way to an end that is under way at the moment, else the newest that was."""
    ways: dict[str, list[Stage]] = {}
    for step in dossier.offboarding.until(moment):
        ways.setdefault(step.subject, []).append(step)
    found = [Ending(subject, _stage(steps), tuple(steps)) for subject, steps in ways.items()]
    return next((ending for ending in reversed(found) if ending.running), found[-1] if found else None)


def _stage(steps: list[Stage]) -> str:
    stage = ""
    for step in steps:
        stage = TURNS.get(step.what, stage)
    return stage


# What is owed


def obligations(dossier: Dossier, moment: datetime) -> list[Obligation]:
    """Everything owed before the end: our open promises, unresolved complaints, what is listed, and the notice period (G4)."""
    promises = [
        Obligation(promise.id, "promise", promise.text, date.fromordinal(how.shown_due).isoformat())
        for promise in dossier.promises.values()
        if promise.side == "us" and (how := outcome(promise, moment)).open
    ]
    complaints = [Obligation(case.id, "complaint", case.text) for case in dossier.complaints.values() if read(case, moment).open]
    ending = ending_at(dossier, moment)
    own = listed(ending, moment) if ending and ending.stage != "returned" else []
    return [*promises, *complaints, *own]


def still_open(dossier: Dossier, moment: datetime) -> list[Obligation]:
    return [one for one in obligations(dossier, moment) if one.open]


def owed_at_end(dossier: Dossier) -> Stage | None:
    """The end at which something was still owed, as the log now tells it; None where none was. What came up later is not of it."""
    end = next((step for step in reversed(dossier.offboarding.facts) if step.what == "ended"), None)
    if end is None:
        return None
    later = {promise.id for promise in dossier.promises.values() if promise.made_at > end.at}
    later |= {case.id for case in dossier.complaints.values() if case.received_at > end.at}
    return end if any(one.ref not in later for one in still_open(dossier, end.at)) else None


def listed(ending: Ending, moment: datetime) -> list[Obligation]:
    """What the list holds, each with how it was met."""
    found: list[Obligation] = []
    for step in ending.steps:
        data = step.entry.data
        if step.what == "obligation_listed":
            found.append(Obligation(step.entry.id, data.get("ref", ""), data["what"], data.get("due", "")))
        elif step.what == "notice_given":
            found.append(Obligation(NOTICE, NOTICE, "", data["ends_on"]))
        elif step.what == "obligation_met":
            at = _meant(found, data["ref"])
            if at is not None:
                found[at] = found[at]._replace(how=data["how"], met_at=step.at, reference=data.get("reference", ""))
    return [_run_out(one, moment) for one in found]


def _meant(found: list[Obligation], ref: str) -> int | None:
    """Which of the open ones is met: the one of that id, else the first of that kind, else the first in those words."""
    waiting = [at for at, one in enumerate(found) if one.open]
    for field in ("ref", "kind", "text"):
        for at in waiting:
            if getattr(found[at], field) == ref:
                return at
    return None


def _run_out(one: Obligation, moment: datetime) -> Obligation:
    """The notice period is over on the day that was named."""
    if one.ref == NOTICE and one.open and moment.date().isoformat() >= one.due:
        return one._replace(how="fulfilled", met_at=datetime.combine(date.fromisoformat(one.due), time()))
    return one


# What blocks


class Facts(NamedTuple):
    """What the rules of the steps look at."""

    dossier: Dossier
    ending: Ending | None
    moment: datetime
    actor: Actor


def blockers(step: str, dossier: Dossier, moment: datetime, actor: Actor) -> list[Blocker]:
    """Everything that stands in the way of a step, the first cause first; empty where it can be taken."""
    return [*RULES[step](Facts(dossier, ending_at(dossier, moment), moment, actor))]


def next_steps(dossier: Dossier, moment: datetime, actor: Actor) -> list[str]:
    """The steps that this member can take now."""
    return [step for step in RULES if not blockers(step, dossier, moment, actor)]


def _block(code: str, practice: str = "", **facts: Any) -> Blocker:  # noqa: ANN401 - facts of a sentence
    return Blocker(code, practice, facts)


def _consider(facts: Facts) -> Iterator[Blocker]:
    if ended_at(facts.dossier, facts.moment) is not None:
        yield _block("relation_over")
    elif facts.ending and facts.ending.running:
        yield _block("already_considering")


def _under_way(facts: Facts) -> Iterator[Blocker]:
    if facts.ending is None or not facts.ending.running:
        yield _block("not_considering", "A11")


def _decided(facts: Facts) -> Iterator[Blocker]:
    """Under way and decided."""
    yield from _under_way(facts)
    if facts.ending and facts.ending.stage == "considered":
        yield _block("not_decided", "N18")


def _decide(facts: Facts) -> Iterator[Blocker]:
    """Somebody else than who considered it, and one who leads (G3, R13)."""
    yield from _under_way(facts)
    if facts.ending is None or not facts.ending.running:
        return
    if facts.ending.stage != "considered":
        yield _block("already_decided")
        return
    if facts.ending.steps[0].entry.by == facts.actor.id:
        yield _block("own_proposal", "R13")
    yield from _leader(facts)


def _leader(facts: Facts) -> Iterator[Blocker]:
    if not facts.actor.leads:
        yield _block("leader_needed", "R13")


def _meet(facts: Facts) -> Iterator[Blocker]:
    yield from _under_way(facts)
    if facts.ending and facts.ending.running and not still_open(facts.dossier, facts.moment):
        yield _block("nothing_owed")


def _notice(facts: Facts) -> Iterator[Blocker]:
    """Spoken first, then confirmed in writing (G5, R4)."""
    yield from _decided(facts)
    if facts.ending and facts.ending.stage == "noticed":
        yield _block("already_noticed")
    elif facts.ending and facts.ending.stage == "decided" and not _talked_since(facts, "decided"):
        yield _block("no_talk_since", "R4")


def _talked_since(facts: Facts, what: str) -> bool:
    step = facts.ending.last(what) if facts.ending else None
    talks = facts.dossier.talks
    return step is not None and any(step.at <= at <= facts.moment for at in talks.ats)


def _end(facts: Facts) -> Iterator[Blocker]:
    """Told, and nothing owed any more (G7, A12)."""
    yield from _decided(facts)
    if facts.ending is None or not facts.ending.running:
        return
    if facts.ending.stage == "decided":
        yield _block("not_noticed", "A13")
    for one in still_open(facts.dossier, facts.moment):
        yield _block("obligation_open", "A12", owed=[(one.kind, one.text)], due=one.due)
    yield from _leader(facts)


def _back(facts: Facts) -> Iterator[Blocker]:
    """Free until the notice; after it the client has been told, and a leader decides."""
    yield from _under_way(facts)
    if facts.ending and facts.ending.stage == "noticed" and not facts.actor.leads:
        yield _block("told_already")


def _follow_up(facts: Facts) -> Iterator[Blocker]:
    if facts.ending is None or facts.ending.stage != "ended":
        yield _block("offboarding_not_over", "N17")


RULES: dict[str, Callable[[Facts], Iterator[Blocker]]] = {
    "consider": _consider,
    "decide": _decide,
    "list": _under_way,
    "meet": _meet,
    "notice": _notice,
    "end": _end,
    "back": _back,
    "follow_up": _follow_up,
}
"""Each step with what can block it, in the order of the way."""
