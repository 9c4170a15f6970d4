"""Sentences about strain and farewell: hard times, incidents, notice, plans, assertions, the way to an end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_
from kundtui.words.saying import Saying, Sayings, as_day, as_name, as_text, coded, if_not, if_so
from kundtui.words.terms import TERMS, word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kundtui.words.saying import Lookup

REASON = N_("reason: {reason}")


def as_owed(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
    """Say what is owed: in the words of the list or of the promise, or by its kind."""
    text = str(value)
    return word("obligation", text) if text in TERMS["obligation"] else as_name(text, lookup)


def as_gate_reason(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
    """Say the reason of a gate; only who meets one loads the words of the calculation."""
    from kundtui.words.outlook import gate_reason  # noqa: PLC0415 - as above

    return gate_reason(value, lookup)


ASSERTION = (N_("we want: {wanted}"), N_("approved by {approved_by}"))

STRAIN: Sayings = {
    "hardship.noted": Saying(N_("The client has a hard time; look again on {review_on}")),
    "hardship.ended": Saying(N_("The client's hard time is over")),
    "incident.noted": Saying(
        N_("Incident, {type}: {text}"), (N_("contact: {contact}"), N_("seen by {seen_by}")), {"type": coded("incident")}
    ),
    "energy.marked": Saying(N_("Own energy afterwards: {value}"), ways={"value": coded("feeling")}),
    "hours.logged": Saying(
        N_("Time spent: {minutes}"),
        (
            if_so("billable", N_("billable")),
            if_not("billable", N_("not billable")),
            if_so("estimate", N_("an estimate")),
            "{note}",
        ),
    ),
    "money.recorded": Saying(
        N_("Money from {from} to {to}: revenue {revenue}, direct cost {direct_cost}"),
        (if_so("estimate", N_("an estimate")),),
        {"from": as_day, "to": as_day},
    ),
    "notice.threatened": Saying(N_("The client threatens to leave: {text}")),
    "notice.given": Saying(N_("The client gave notice: {text}")),
    "notice.withdrawn": Saying(N_("The client took its notice back: {text}")),
    "override.set": Saying(N_("Level set by hand to {level} until {until}: {reason}")),
    "override.cleared": Saying(N_("Level no longer set by hand")),
    "repair.waived": Saying(N_("Repair meeting waived by {approved_by}: {reason}")),
    "plan.started": Saying(N_("Improvement plan, {hours_per_month} h a month for {months} months: {text}")),
    "plan.ended": Saying(N_("Improvement plan ended"), ("{text}",)),
    "diagnosis.signed": Saying(N_("Diagnosis signed: {verdict}"), (N_("signed by {signed_by}"),)),
    "assertion.drafted": Saying(N_("Assertion drafted: {claim}"), ASSERTION),
    "assertion.approved": Saying(N_("Assertion approved: {claim}"), ASSERTION),
    "assertion.made": Saying(N_("Assertion made to the client: {claim}"), ASSERTION),
    "draft.held": Saying(N_("Draft held back: {text}"), (N_("because of: {rules}"),)),
    "draft.released": Saying(N_("Draft released"), (REASON,)),
}


def _reviewed(data: Mapping[str, Any]) -> Saying:
    """A note is what was noted; the other outcomes are told as what the review came to."""
    if data.get("outcome") == "noted":
        return Saying(N_("Note: {reason}"))
    return Saying(N_("Daily review: {outcome}"), (N_("until {until}"), REASON), {"outcome": coded("review")})


OFFBOARDING: Sayings = {
    "offboarding.considered": Saying(N_("Ending the relation is considered: {reason}")),
    "offboarding.gate_passed": Saying(N_("Step towards the end passed: {gate}"), ("{reason}",), {"reason": as_gate_reason}),
    "offboarding.gate_waived": Saying(N_("Step towards the end waived: {gate}"), ("{reason}",), {"reason": as_gate_reason}),
    "offboarding.decided": Saying(
        N_("Decided to end the relation: {reason}"), (N_("proposed by {proposed_by}"), N_("approved by {approved_by}"))
    ),
    "offboarding.obligation_listed": Saying(
        N_("Obligation to meet before the end: {what}"), ("{ref}", N_("by {due}")), {"ref": coded("obligation")}
    ),
    "offboarding.obligation_met": Saying(
        N_("Obligation {how}: {ref}"), (N_("reference: {reference}"),), {"ref": as_owed, "how": coded("met")}
    ),
    "offboarding.notice_given": Saying(N_("We gave notice by {channel}, the relation ends on {ends_on}: {text}")),
    "offboarding.returned": Saying(N_("The relation goes on after all: {reason}")),
    "offboarding.ended": Saying(N_("Relation ended: {look_back}"), (N_("plan for the freed hours: {freed_hours_plan}"),)),
    "offboarding.followed_up": Saying(
        N_("Looked back at the end: forecast {forecast}, actual {actual}"), ways={"forecast": as_text, "actual": as_text}
    ),
    "review.marked": _reviewed,
}
