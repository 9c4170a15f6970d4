"""The acts of ending a relation: considered, decided by a second person, what is owed, notice, the end.

What blocks each: `domain.gates`. The acts that only open a gate: `gates`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.drafting import refuse_unfit
from kundtui.desk.may import may
from kundtui.desk.portfolio import reading
from kundtui.desk.refused import Refused
from kundtui.desk.ties import known
from kundtui.desk.tried import NOBODY_KNOWS, beside, normal_client
from kundtui.domain.checklist import checklist
from kundtui.domain.dossier import fold
from kundtui.domain.ending import Ending, ending_at
from kundtui.domain.gates import Actor, blockers, next_steps, nights
from kundtui.domain.obligations import NOTICE, still_open
from kundtui.domain.occasions import TIES
from kundtui.domain.outlook import kept_of
from kundtui.domain.values import WRITTEN_CHANNELS
from kundtui.language.fulldays import days_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.desk.portfolio import Reading
    from kundtui.domain.attempt import Normal
    from kundtui.domain.checklist import Checklist
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.gates import Blocker
    from kundtui.domain.obligations import Obligation

KINDS = ("delivery", "prepaid", "warranty", "notice", "data", "access", "promise", "complaint")
"""What a listed obligation may be about."""
HOWS = ("fulfilled", "handed_over", "released")
"""How an obligation is met; who releases us from one does so in writing (A12)."""
COMPLAINT = "complaint"
"""What stands for an open complaint in a notice: the client's angry words are not said again to the client."""
KIND_OF = {
    "consider": "considered",
    **dict.fromkeys(("tried", "calculus", "inventory", "wind_down"), "gate_passed"),
    "waive": "gate_waived",
    "decide": "decided",
    "list": "obligation_listed",
    "meet": "obligation_met",
    "notice": "notice_given",
    "end": "ended",
    "back": "returned",
    "follow_up": "followed_up",
}
"""Step -> what the log says when it was taken."""


class Decided(NamedTuple):
    """The decision, by the member who acts. `proposed_by`: a member's id; "" is who considered it."""

    client: str
    reason: str
    proposed_by: str = ""


class Owed(NamedTuple):
    """Something that must be done before the end. `kind`: one of KINDS, or ""."""

    client: str
    what: str
    kind: str = ""
    due: date | None = None


class Met(NamedTuple):
    """How an obligation was met. `ref`: its own (`Obligation.ref`); `reference`: where it is written, or to whom it was handed."""

    client: str
    ref: str
    how: str = "fulfilled"
    reference: str = ""


class Notice(NamedTuple):
    """What the client got in writing, after it was told in a talk, and the day on which the relation ends. No text is that of the draft, no day its.

    `as_it_stands`: whoever sends it goes on although the tone guard warns.
    """

    client: str
    text: str
    ends_on: date | None
    channel: str = "email"
    as_it_stands: bool = False


class Seen(NamedTuple):
    """A client with the checklist of its ending as it is at a moment, and the steps that whoever sits here can take then.

    The moment is not that of the assessment, which stands still from the end on. `draft`: the newest draft of the notice; `known`: the names of
    the clients who know this one; `their_notice`: the client has given notice itself and not gone yet, so it goes by itself.
    """

    reading: Reading
    checklist: Checklist
    moment: datetime
    steps: list[str]
    draft: str = ""
    known: tuple[str, ...] = ()
    their_notice: bool = False


def seen(desk: Desk, client: str, on: date | None = None) -> Seen:
    """A client with the checklist of its ending, as the member who sits here sees it now or on another day."""
    found = reading(desk, client, on)
    moment, who = desk.moment(on) if on else desk.now(), actor(desk)
    looked = beside(desk, found.dossier, moment, normal_client(desk, client, moment))
    listed = checklist(found.dossier, desk.office.policy(moment), moment, who, looked)
    drafted = nights(listed.ending, looked)
    last = found.dossier.notices.last(moment)
    return Seen(
        found,
        listed,
        moment,
        next_steps(found.dossier, moment, who, looked),
        drafted[-1].text if drafted else "",
        _known(desk, found.dossier, moment) if listed.stage == "ended" else (),
        last is not None and last.kind == "notice.given" and found.assessment.lifecycle != "E",
    )


def _known(desk: Desk, dossier: Dossier, moment: datetime) -> tuple[str, ...]:
    """The names of those who know a client who has gone, by what was noted at it and at them (B9)."""
    client = dossier.entries[0][1].client
    others = {*known(dossier, moment), *(one.client for one in desk.store.occasions(TIES) if one.subject == client)}
    rows = (desk.store.standing(other) for other in others)
    return tuple(sorted(row.name for row in rows if row is not None))


def remaining(seen: Checklist) -> list[str]:
    """What is still owed, as a notice names it: in its own words, but a complaint by its kind; the notice period is its day."""
    owed = (one for one in seen.owed if one.open and one.text and one.kind != NOTICE)
    return list(dict.fromkeys(COMPLAINT if one.kind == COMPLAINT else " ".join(one.text.split()) for one in owed))


def actor(desk: Desk) -> Actor:
    """Who sits here, to the rules of the gates."""
    return Actor(desk.member.id, may(desk.member.role, "end_relation"))


def consider(desk: Desk, client: str, reason: str) -> Receipt:
    """Store that an end is considered. The client is not told (G0)."""
    subject = desk.new_id()
    data = said("A11", reason=reason)

    def decided(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        refuse(blockers("consider", dossier, now, actor(desk)))
        yield Fact("offboarding.considered", data, subject)

    return act(desk, "offboarding.considered", client, decided)


def decide(desk: Desk, draft: Decided) -> Receipt:
    """Store the decision of a second person who leads; never of who considered or proposed it (G3, R13)."""
    data = said("R13", reason=draft.reason)

    def facts(ending: Ending, _dossier: Dossier, _now: datetime) -> Iterable[Fact]:
        proposer = draft.proposed_by or ending.steps[0].entry.by
        if proposer not in desk.office.members:
            raise Refused("unknown_member", member=proposer)
        if proposer == desk.member.id:
            raise Refused("own_proposal", "R13")
        yield _step(ending, "decide", {"proposed_by": proposer, "approved_by": desk.member.id, **data})

    normal = normal_client(desk, draft.client)
    return step_of(desk, draft.client, "decide", facts, normal)


def list_obligation(desk: Desk, draft: Owed) -> Receipt:
    """Store what is owed before the end, beside our promises and the complaints that are open anyhow (A12)."""
    data = said("A12", what=draft.what)
    if draft.kind and draft.kind not in KINDS:
        raise Refused("bad_value", field="ref", value=draft.kind, allowed=", ".join(KINDS))
    due = draft.due.isoformat() if draft.due else ""
    return step_of(
        desk, draft.client, "list", lambda ending, _dossier, _now: [_step(ending, "list", data | filled(due=due, ref=draft.kind))]
    )


def meet_obligation(desk: Desk, draft: Met) -> Receipt:
    """Store how an obligation was met; a promise or a complaint is closed by the same act (A12)."""
    if draft.how not in HOWS:
        raise Refused("bad_value", field="how", value=draft.how, allowed=", ".join(HOWS))
    reference = draft.reference.strip()
    if draft.how == "released" and not reference:
        raise Refused("release_unwritten", "A12")

    def facts(ending: Ending, dossier: Dossier, now: datetime) -> Iterable[Fact]:
        one = _open_one(dossier, now, draft.ref)
        yield from _closing(dossier, one, draft.how, reference)
        yield _step(ending, "meet", {"ref": one.ref, "how": draft.how} | filled(reference=reference))

    return step_of(desk, draft.client, "meet", facts)


def _open_one(dossier: Dossier, now: datetime, ref: str) -> Obligation:
    found = next((one for one in still_open(dossier, now) if one.ref == ref), None)
    if found is None:
        raise Refused("no_such_obligation", "A12", text=ref)
    return found


def _closing(dossier: Dossier, one: Obligation, how: str, reference: str) -> Iterable[Fact]:
    """What closes the promise or complaint that is owed. A complaint is resolved in its own steps, unless the client drops it."""
    if one.ref in dossier.promises:
        yield _settled(one, how, reference)
    elif one.ref in dossier.complaints:
        if how != "released":
            raise Refused("resolve_first", "A8", text=one.text)
        yield Fact("complaint.withdrawn", {"reason": reference}, one.ref)
    elif (one.ref == NOTICE or (one.kind == NOTICE and one.due)) and how != "released":
        raise Refused("notice_runs", "A12", on=one.due)


def _settled(one: Obligation, how: str, reference: str) -> Fact:
    """A promise that somebody else keeps, or that the client lets go, is settled in the words of the reference."""
    if how == "fulfilled":
        return Fact("promise.kept", {}, one.ref)
    return Fact("promise.settled", {"text": said("A12", reference=reference)["reference"]}, one.ref)


def give_notice(desk: Desk, draft: Notice) -> Receipt:
    """Store the written notice, once they were told in a talk after the decision; how it sounds is judged first (G5, R4, A13)."""
    if draft.channel not in WRITTEN_CHANNELS:
        raise Refused("notice_unwritten", "R4")
    text = draft.text.strip()
    if text:
        refuse_unfit(desk, draft.client, (text,), as_it_stands=draft.as_it_stands)

    def facts(ending: Ending, dossier: Dossier, now: datetime) -> Iterable[Fact]:
        words = rested(desk, ending, dossier, now, text)
        ends_on = _last_day(draft.ends_on, words)
        if ends_on < now.date():
            raise Refused("ends_in_past", "A13", on=ends_on.isoformat())
        yield _step(ending, "notice", {"channel": draft.channel, "text": words, "ends_on": ends_on.isoformat()})

    return step_of(desk, draft.client, "notice", facts)


def _last_day(ends_on: date | None, words: str) -> date:
    """The day of the end, as the client reads it: that of the letter where nobody says one, and no other than it names (A13)."""
    named = days_in(words)
    if ends_on is None and len(named) == 1:
        return named[0]
    if ends_on is None:
        raise Refused("missing_field", "A13", field="ends_on")
    if named and ends_on not in named:
        raise Refused("notice_other_day", "A13", on=ends_on.isoformat(), day=named[0].isoformat())
    return ends_on


def rested(desk: Desk, ending: Ending, dossier: Dossier, now: datetime, text: str) -> str:
    """The words of a draft that has slept its night: those that are given, else the newest; refused where these have not slept (A13)."""
    awake = [one for one in nights(ending, beside(desk, dossier, now)) if not one.sleeps(now)]
    if not text:
        return awake[-1].text
    if " ".join(text.split()) not in {" ".join(one.text.split()) for one in awake}:
        raise Refused("notice_unrested", "A13")
    return text


def end(desk: Desk, client: str, look_back: str, freed_hours_plan: str) -> Receipt:
    """Store the end: only a leader may, and only when nothing is owed any more (G7, A12, N17)."""
    data = said("N17", look_back=look_back, freed_hours_plan=freed_hours_plan)
    return step_of(desk, client, "end", lambda ending, _dossier, _now: [_step(ending, "end", data)])


def back(desk: Desk, client: str, reason: str) -> Receipt:
    """Store that the relation goes on; after the notice only a leader may."""
    data = said("A11", reason=reason)
    return step_of(desk, client, "back", lambda ending, _dossier, _now: [_step(ending, "back", data)])


def follow_up(desk: Desk, client: str, forecast: str, actual: str) -> Receipt:
    """Store what became of the freed hours, against what was forecast (G8, N17)."""
    data = said("N17", forecast=forecast, actual=actual)
    return step_of(desk, client, "follow_up", lambda ending, _dossier, _now: [_step(ending, "follow_up", data)])


def forecast_of(desk: Desk, client: str) -> str:
    """What the kept calculation says that ending gives in twelve months, as a number; "" where none was kept (N17)."""
    kept = kept_of(ending_at(fold(desk.store.log(client), desk.office.zone), desk.now()))
    return f"{round(kept.difference)}" if kept else ""


# What the acts share


def step_of(
    desk: Desk, client: str, step: str, facts: Callable[[Ending, Dossier, datetime], Iterable[Fact]], normal: Normal = NOBODY_KNOWS
) -> Receipt:
    """Carry out a step of an ending that is under way, or over, on fresh facts: what blocks it is asked at every try.

    `normal`: what a normal client takes, where the step asks what was tried.
    """

    def decided(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        refuse(blockers(step, dossier, now, actor(desk), beside(desk, dossier, now, normal)))
        ending = ending_at(dossier, now)
        if ending is None:
            raise Refused("not_considering", "A11")
        return list(facts(ending, dossier, now))

    return act(desk, f"offboarding.{KIND_OF[step]}", client, decided)


def _step(ending: Ending, step: str, data: dict[str, Any]) -> Fact:
    return Fact(f"offboarding.{KIND_OF[step]}", data, ending.subject)


def refuse(found: Sequence[Blocker]) -> None:
    """Refuse with the first cause; what is owed is named as a whole."""
    if not found:
        return
    first = found[0]
    if first.code == "obligation_open":
        raise Refused("obligations_open", first.practice, owed=[pair for one in found for pair in one.facts.get("owed", ())])
    raise Refused(first.code, first.practice, **first.facts)


def said(practice: str, **texts: str) -> dict[str, Any]:
    """The words of an act, every one of which is needed by the practice."""
    words = {field: text.strip() for field, text in texts.items()}
    for field, text in words.items():
        if not text:
            raise Refused("missing_field", practice, field=field)
    return words
