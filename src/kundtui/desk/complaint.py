"""The acts on a complaint: received, answered, resolved, confirmed. What it costs and how its clocks run is in the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk.act import Fact, Receipt, act
from kundtui.desk.drafting import refuse_unfit
from kundtui.desk.refused import Refused
from kundtui.domain import worktime
from kundtui.domain.complaint import lawful_step, read
from kundtui.domain.levels import ground_at
from kundtui.domain.values import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.complaint import Case
    from kundtui.domain.dossier import Dossier

REMEDIES = {"apology": "apologised", "proposal": "proposed", "help": "helped"}
"""The three parts of a recovery and their steps (A8, A9); each is told, or waived with a reason."""
WAIVABLE = (*REMEDIES, "prevention")
"""What a resolution asks for and lets one leave out with a reason: the remedy, and what keeps it from coming again."""
OUTCOMES = ("upheld", "partly", "declined")
CAUSES = ("ours", "theirs", "third", "none")
MISSING = {
    "apology": ("missing_apology", "A8"),
    "proposal": ("missing_proposal", "A8"),
    "help": ("missing_help", "A9"),
    "prevention": ("missing_prevention", "B6"),
}
"""The code and the practice with which a resolution is refused that lacks the part."""


class Received(NamedTuple):
    """A complaint as it comes in: the words, how grave, and who said it."""

    client: str
    text: str
    severity: str = "low"
    contact: str = ""
    channel: str = ""
    at: datetime | None = None
    came_from: str = ""
    repeats: str = ""


class Answered(NamedTuple):
    """The first answer (B7): every field has a default, so that one key is enough. `reason` is asked for a late decision day."""

    client: str
    complaint: str
    channel: str = "call"
    decision_on: date | None = None
    remedy_sought: str = ""
    contact: str = ""
    reason: str = ""


class Resolved(NamedTuple):
    """What ends a complaint. `told`: the words of each remedy; `waived`: the reason why a part is left out. `as_it_stands`: as in `Notice`."""

    client: str
    complaint: str
    outcome: str
    cause: str
    told: dict[str, str]
    waived: dict[str, str]
    grounds: str = ""
    prevention: str = ""
    as_it_stands: bool = False


def refuse_empty(text: str) -> None:
    """Refuse a complaint without words, or of no known severity (used by the light act too)."""
    if not text.strip():
        raise Refused("empty_text")


def _filled(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - payload values
    return {name.rstrip("_"): value for name, value in fields.items() if value not in ("", None)}


def log(desk: Desk, draft: Received) -> Receipt:
    """Store a complaint (R6: small things too; R9: at once)."""
    refuse_empty(draft.text)
    if draft.severity not in SEVERITIES:
        raise Refused("bad_value", field="severity", value=draft.severity, allowed=", ".join(SEVERITIES))
    data = _filled(
        text=draft.text.strip(),
        severity=draft.severity,
        contact=draft.contact,
        channel=draft.channel,
        from_=draft.came_from,
        repeats=draft.repeats,
    )
    subject = desk.new_id()
    return act(desk, "complaint.received", draft.client, lambda _dossier, _now: [Fact("complaint.received", data, subject, draft.at)])


def the_case(dossier: Dossier, complaint: str) -> Case:
    """The complaint of this id; refused where the client has none such."""
    if complaint not in dossier.complaints:
        raise Refused("unknown_subject", subject=complaint)
    return dossier.complaints[complaint]


def decision_day(desk: Desk, dossier: Dossier, moment: datetime) -> date:
    """The last day on which a decision may be promised without a reason: three business days on (B8)."""
    ground = ground_at(dossier, desk.office, moment)
    return worktime.business_days_after(ground.work, moment.date(), ground.policy.decision_days)


def answer(desk: Desk, draft: Answered) -> Receipt:
    """Store the first answer: who was told, by what channel, and when they get a decision (B7, B8, R9)."""

    def decide(dossier: Dossier, moment: datetime) -> Iterable[Fact]:
        case = the_case(dossier, draft.complaint)
        reading = read(case, moment)
        if reading.first("answered"):
            raise Refused("already_answered", "R9", text=case.text)
        latest = decision_day(desk, dossier, moment)
        day = draft.decision_on or latest
        if day < moment.date():
            raise Refused("decision_in_past", "B8", on=day.isoformat())
        if day > latest and not draft.reason.strip():
            days = desk.office.policy(moment).decision_days
            raise Refused("decision_too_late", "B8", on=day.isoformat(), days=days)
        data = _filled(
            channel=draft.channel,
            decision_on=min(day, latest).isoformat(),
            remedy_sought=draft.remedy_sought.strip(),
            contact=draft.contact or case.contact,
        )
        yield Fact("complaint.answered", data, draft.complaint)
        if day > latest:
            moved = {"decision_on": day.isoformat(), "reason": draft.reason.strip()}
            yield Fact("complaint.decision_moved", moved, draft.complaint)

    return act(desk, "complaint.answered", draft.client, decide)


def missing_parts(case: Case, moment: datetime, draft: Resolved) -> list[str]:
    """The parts of a resolution that are neither told before, told now, nor waived with a reason (A8, A9, B6).

    What is declined needs no prevention: its grounds say why there is nothing to mend.
    """
    done = {step.what for step in read(case, moment).steps}
    asked = REMEDIES if draft.outcome == "declined" else WAIVABLE
    told = {**draft.told, "prevention": draft.prevention}
    given = {part for part in asked if told.get(part, "").strip() or draft.waived.get(part, "").strip()}
    return [part for part in asked if part not in given and REMEDIES.get(part) not in done]


def resolution(dossier: Dossier, moment: datetime, draft: Resolved) -> Iterable[Fact]:
    """What a resolution records, with the remedies told now; refused while a part is missing (A8, A9, R1)."""
    case = the_case(dossier, draft.complaint)
    refusal = lawful_step(read(case, moment), "resolved")
    if refusal:
        raise Refused(refusal, "B6", text=case.text)
    missing = missing_parts(case, moment, draft)
    if missing:
        raise Refused(*MISSING[missing[0]])
    for field, allowed in (("outcome", OUTCOMES), ("cause", CAUSES)):
        if getattr(draft, field) not in allowed:
            raise Refused("bad_value", "R1", field=field, value=getattr(draft, field), allowed=", ".join(allowed))
    if draft.outcome == "declined" and not draft.grounds.strip():
        raise Refused("missing_grounds", "R1")
    for part, step in REMEDIES.items():
        if draft.told.get(part, "").strip():
            yield Fact(f"complaint.{step}", {"text": draft.told[part].strip()}, draft.complaint)
    waived = {part: reason.strip() for part, reason in draft.waived.items() if reason.strip()}
    data = _filled(
        outcome=draft.outcome,
        cause=draft.cause,
        grounds=draft.grounds.strip(),
        prevention=draft.prevention.strip(),
        waived=waived or None,
    )
    yield Fact("complaint.resolved", data, draft.complaint)


def judge_told(desk: Desk, draft: Resolved) -> None:
    """Let the tone guard judge what the client is told with a resolution: apology, proposal and grounds (R1, R11)."""
    told = [draft.told.get(part, "") for part in ("apology", "proposal")]
    refuse_unfit(desk, draft.client, (*told, draft.grounds), as_it_stands=draft.as_it_stands)


def resolve(desk: Desk, draft: Resolved) -> Receipt:
    """Store the resolution with the remedies told now; how their words sound is judged first (R11)."""
    judge_told(desk, draft)
    return act(desk, "complaint.resolved", draft.client, lambda dossier, moment: resolution(dossier, moment, draft))


def confirm(desk: Desk, client: str, complaint: str, contact: str = "") -> Receipt:
    """Store that the client confirmed the remedy (A10, B6)."""

    def decide(dossier: Dossier, moment: datetime) -> Iterable[Fact]:
        case = the_case(dossier, complaint)
        refusal = lawful_step(read(case, moment), "confirmed")
        if refusal:
            raise Refused(refusal, "A10", text=case.text)
        yield Fact("complaint.confirmed", _filled(contact=contact), complaint)

    return act(desk, "complaint.confirmed", client, decide)
