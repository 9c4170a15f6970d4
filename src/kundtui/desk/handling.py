"""The acts on a complaint after its receipt but answer, resolve and confirm: each on one complaint, or the same on several or none at all.

Which step may follow is in `domain.handling`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, act_on, filled
from kundtui.desk.complaint import REMEDIES, Resolved, judge_told, resolution, the_case
from kundtui.desk.drafting import refuse_unfit
from kundtui.desk.refused import Refused
from kundtui.domain.complaint import read
from kundtui.domain.handling import STEPS, gate
from kundtui.domain.values import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.complaint import Case, Reading
    from kundtui.domain.dossier import Dossier

    Decider = Callable[[Dossier, datetime], Iterable[Fact]]
    """What an act wants to record of a client, or why not."""

READ_BY_CLIENT = ("decide", "inform", "apologise", "propose", "decline")
"""The steps whose words are told to the client."""
MOST_MINUTES = 1_000 * 60
"""More than half a year of work is a typing error."""


class Step(NamedTuple):
    """A step that is to be taken. `step`: a word of `domain.handling`; which of the others it needs depends on it.

    `text`: what was told or done, the reason, or the grounds. `day`: until when one waits, or the new day of the decision.
    `redo`: the work is done again; `minutes`: how long it took; `billable` is refused where it is a redo (R8).
    `into`: the complaint that it is merged into. `severity` and `contact` are of a repeated one. `as_it_stands`: whoever takes it goes on
    although the tone guard warns.
    """

    client: str
    complaint: str
    step: str
    text: str = ""
    day: date | None = None
    redo: bool = False
    minutes: int | None = None
    billable: bool = False
    into: str = ""
    cause: str = "none"
    severity: str = ""
    contact: str = ""
    as_it_stands: bool = False


class Stands(NamedTuple):
    """What a step is decided on."""

    desk: Desk
    dossier: Dossier
    moment: datetime
    case: Case
    reading: Reading


def take(desk: Desk, draft: Step) -> Receipt:
    """Take one step of a complaint; refused where it is out of order, or lacks what it needs."""
    judge_words(desk, draft)
    return act(desk, f"complaint.{STEPS[draft.step]}", draft.client, lambda dossier, moment: facts(desk, dossier, moment, draft))


def judge_words(desk: Desk, draft: Step) -> None:
    """Let the tone guard judge the words of a step that the client reads or hears (R11, R1)."""
    if draft.step in READ_BY_CLIENT:
        refuse_unfit(desk, draft.client, (draft.text,), as_it_stands=draft.as_it_stands)


def take_all(desk: Desk, drafts: Sequence[Step]) -> Receipt:
    """Take the same step on several complaints as one operation, through the same gates; where one is refused nothing is stored.

    Raises Refused(several_refused) with `refused`: (client's name, complaint's words, refusal) for each.
    """
    word = f"complaint.{STEPS[drafts[0].step]}" if drafts else ""
    if drafts:
        judge_words(desk, drafts[0])
    return carry_out(desk, word, [(draft.client, draft.complaint, _decider(desk, draft)) for draft in drafts])


def resolve_all(desk: Desk, drafts: Sequence[Resolved]) -> Receipt:
    """Resolve several complaints as one operation: each passes the gate of the resolution (A8, A9, R1), or nothing is stored."""
    for draft in drafts[:1]:
        judge_told(desk, draft)
    return carry_out(desk, "complaint.resolved", [(draft.client, draft.complaint, _resolver(draft)) for draft in drafts])


def _decider(desk: Desk, draft: Step) -> Decider:
    return lambda dossier, moment: facts(desk, dossier, moment, draft)


def _resolver(draft: Resolved) -> Decider:
    return lambda dossier, moment: list(resolution(dossier, moment, draft))


def carry_out(desk: Desk, word: str, wanted: Sequence[tuple[str, str, Decider]]) -> Receipt:
    """Do to each complaint (client, complaint, what decides) what is wanted, or nothing at all and say of each why not."""
    if not wanted:
        raise Refused("nothing_marked")

    def decide(dossiers: Mapping[str, Dossier], moment: datetime) -> Mapping[str, Iterable[Fact]]:
        found: dict[str, list[Fact]] = {}
        refused: list[tuple[str, str, Refused]] = []
        for client, complaint, decided in wanted:
            try:
                found.setdefault(client, []).extend(decided(dossiers[client], moment))
            except Refused as refusal:
                case = dossiers[client].complaints.get(complaint)
                refused.append((str(dossiers[client].client.newest("name") or ""), case.text if case else "", refusal))
        if refused:
            raise Refused("several_refused", refused=refused)
        return found

    return act_on(desk, word, tuple(dict.fromkeys(client for client, _, _ in wanted)), decide)


def facts(desk: Desk, dossier: Dossier, moment: datetime, draft: Step) -> Iterable[Fact]:
    """What a step records, after its gates."""
    case = the_case(dossier, draft.complaint)
    reading = read(case, moment)
    policy = desk.office.policy(moment)
    barred = gate(reading, draft.step, policy, moment)
    if barred:
        raise Refused(barred.code, barred.practice, text=case.text, days=policy.reopen_days)
    return list(FACTS[draft.step](Stands(desk, dossier, moment, case, reading), draft))


def _fact(draft: Step, **data: object) -> Fact:
    return Fact(f"complaint.{STEPS[draft.step]}", data, draft.complaint)


def _words(draft: Step, code: str, practice: str) -> str:
    """The words of a step; refused where there are none."""
    text = draft.text.strip()
    if not text:
        raise Refused(code, practice)
    return text


def _said(_stands: Stands, draft: Step) -> Iterator[Fact]:
    """Assessed, decided, informed: what was found, or told."""
    yield _fact(draft, text=_words(draft, "step_without_words", "R4" if draft.step in ("decide", "inform") else "B6"))


def _remedy(_stands: Stands, draft: Step) -> Iterator[Fact]:
    """Apologised, proposed, helped (A8, A9). Work that is done again is never billed; its hours go to cost (R8)."""
    text = _words(draft, "step_without_words", "A9" if draft.step == "help" else "A8")
    if draft.redo and draft.billable:
        raise Refused("redo_billable", "R8")
    if draft.minutes is not None and not 0 < draft.minutes <= MOST_MINUTES:
        raise Refused("bad_value", "R8", field="minutes", value=draft.minutes, allowed=f"1 … {MOST_MINUTES}")
    yield _fact(draft, **filled(text=text, redo=draft.redo, minutes=draft.minutes))
    if draft.minutes:
        yield Fact("hours.logged", {"minutes": draft.minutes, "billable": draft.billable, "note": text})


def _move(stands: Stands, draft: Step) -> Iterator[Fact]:
    """Another day for the decision: it needs a reason and is counted (B8)."""
    if draft.day is None:
        raise Refused("no_new_day", "B8")
    if draft.day < stands.moment.date():
        raise Refused("decision_in_past", "B8", on=draft.day.isoformat())
    last = stands.reading.last("answered", "decision_moved")
    if last and last.entry.data["decision_on"] == draft.day.isoformat():
        raise Refused("nothing_changed", "B8")
    yield _fact(draft, decision_on=draft.day.isoformat(), reason=_words(draft, "move_without_reason", "B8"))


def _wait(stands: Stands, draft: Step) -> Iterator[Fact]:
    """The client's turn: the clock of the resolution stands still, until a day that is named."""
    if draft.day is None:
        raise Refused("pause_without_end", "B8")
    if draft.day < stands.moment.date():
        raise Refused("pause_in_past", "B8", on=draft.day.isoformat())
    yield _fact(draft, until=draft.day.isoformat())


def _resume(_stands: Stands, draft: Step) -> Iterator[Fact]:
    yield _fact(draft)


def _reason(_stands: Stands, draft: Step) -> Iterator[Fact]:
    """Withdrawn by the client, or opened anew."""
    code = "withdraw_without_reason" if draft.step == "withdraw" else "reopen_without_reason"
    yield _fact(draft, reason=_words(draft, code, "R6" if draft.step == "withdraw" else "B6"))


def _decline(stands: Stands, draft: Step) -> Iterator[Fact]:
    """Declined, factually, and told (R1): the grounds are the reason for each part of the remedy that was not given."""
    grounds = _words(draft, "missing_grounds", "R1")
    if stands.reading.first("decided") is None:
        yield Fact("complaint.decided", {"text": grounds}, draft.complaint)
    given = {step.what for step in stands.reading.steps}
    waived = {part: grounds for part in REMEDIES if REMEDIES[part] not in given}
    yield _fact(draft, **filled(outcome="declined", grounds=grounds, cause=draft.cause, waived=waived or None))


def _merge(stands: Stands, draft: Step) -> Iterator[Fact]:
    """The same as another open complaint of this client; its clocks go on there."""
    if not draft.into:
        raise Refused("merge_into_nothing", "R6")
    if draft.into == draft.complaint:
        raise Refused("merge_into_itself", "R6")
    into = the_case(stands.dossier, draft.into)
    if not read(into, stands.moment).open:
        raise Refused("merge_into_closed", "R6", text=into.text)
    yield _fact(draft, into=draft.into)


def _repeat(stands: Stands, draft: Step) -> Iterator[Fact]:
    """It has come again: a new complaint that is linked to the old one, as grave unless it is said otherwise."""
    case = stands.case
    severity = draft.severity or case.severity
    if severity not in SEVERITIES:
        raise Refused("bad_value", "R6", field="severity", value=severity, allowed=", ".join(SEVERITIES))
    data = filled(text=draft.text.strip() or case.text, severity=severity, contact=draft.contact or case.contact, repeats=case.id)
    yield Fact("complaint.received", data, stands.desk.new_id())


FACTS: dict[str, Callable[[Stands, Step], Iterator[Fact]]] = {
    **dict.fromkeys(("assess", "decide", "inform"), _said),
    **dict.fromkeys(("apologise", "propose", "help"), _remedy),
    "move": _move,
    "wait": _wait,
    "resume": _resume,
    **dict.fromkeys(("withdraw", "reopen"), _reason),
    "decline": _decline,
    "merge": _merge,
    "repeat": _repeat,
}
"""Step -> what it records."""
