"""What the fields of an entry are called, and each with its value in words: for a page about one entry. Sentences are in `entries`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_, _, say_day
from kundtui.words.entries import SAYINGS, UNHEARD, sentence
from kundtui.words.saying import ID_LENGTH, USUAL, Lookup, Saying, Way, as_yes_or_no, coded, listed
from kundtui.words.strain import as_gate_reason, as_owed
from kundtui.words.terms import TERMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date, datetime

    from kundtui.domain.entry import Entry

FIELDS: dict[str, str] = {
    "actions": N_("Action plan"),
    "actual": N_("Outcome"),
    "agenda": N_("Agenda"),
    "aliases": N_("Other names"),
    "ambassador": N_("Speaks well of us"),
    "answer": N_("Answer"),
    "acknowledged": N_("Owned up to"),
    "approved_by": N_("Approved by"),
    "asked": N_("Three questions"),
    "assumed": N_("Assumed"),
    "billable": N_("Billable"),
    "buffer": N_("Time around it"),
    "calculus": N_("Calculation"),
    "cause": N_("Cause"),
    "channel": N_("Channel"),
    "claim": N_("Claim"),
    "client": N_("Client"),
    "code": N_("Code"),
    "consequence": N_("If late"),
    "contact": N_("Contact"),
    "contacts": N_("Contacts"),
    "covered": N_("Covered"),
    "days": N_("Days"),
    "decision_on": N_("Decision by"),
    "deliverable": N_("What"),
    "deputy": N_("Deputy"),
    "destination": N_("Went"),
    "diagnosis": N_("Diagnosis"),
    "direct_cost": N_("Direct cost"),
    "direction": N_("Direction"),
    "done": N_("Done"),
    "due": N_("Due"),
    "economics_waived_by": N_("Money talk waived by"),
    "email": N_("E-mail"),
    "ends_on": N_("Ends on"),
    "entry": N_("Entry"),
    "estimate": N_("Estimate"),
    "evidence": N_("Evidence"),
    "expectation": N_("Expectation"),
    "field": N_("Field"),
    "first_agreement_on": N_("First agreement"),
    "fixed_price": N_("Fixed price"),
    "for_them": N_("For them"),
    "forecast": N_("Forecast"),
    "freed_hours_plan": N_("Plan for freed hours"),
    "from": N_("From"),
    "gate": N_("Gate"),
    "grounds": N_("Grounds"),
    "homework": N_("Homework"),
    "hours_per_month": N_("Hours a month"),
    "how": N_("How"),
    "into": N_("Into"),
    "level": N_("Level"),
    "look_back": N_("Looking back"),
    "main": N_("Main counterpart"),
    "mandate": N_("Mandate"),
    "minutes": N_("Time"),
    "months": N_("Months"),
    "name": N_("Name"),
    "need": N_("How many"),
    "new": N_("Now"),
    "next_on": N_("Next meeting"),
    "no_actions_because": N_("No action plan"),
    "no_next_because": N_("No next meeting"),
    "note": N_("Note"),
    "observation": N_("Observation"),
    "of": N_("Of"),
    "old": N_("Before"),
    "on": N_("Day"),
    "outcome": N_("Outcome"),
    "owner": N_("Owner"),
    "phone": N_("Phone"),
    "place": N_("Place"),
    "place_reason": N_("Why there"),
    "prevention": N_("Prevention"),
    "process": N_("How"),
    "proposed_by": N_("Proposed by"),
    "punctuality": N_("Punctuality"),
    "question": N_("Question"),
    "reach": N_("How to reach us"),
    "reached": N_("Reached"),
    "reason": N_("Reason"),
    "redo": N_("Work done again"),
    "ref": N_("Concerns"),
    "reference": N_("Reference"),
    "remedy_sought": N_("They ask for"),
    "repeats": N_("The same as"),
    "revenue": N_("Revenue"),
    "review_on": N_("Look again on"),
    "role": N_("Role"),
    "rules": N_("Rules"),
    "sales": N_("About sales"),
    "seen_by": N_("Seen by"),
    "service": N_("Service"),
    "services": N_("Services"),
    "severity": N_("Severity"),
    "side": N_("Whose"),
    "signed_by": N_("Signed by"),
    "small_talk": N_("Small talk"),
    "solution": N_("Solution"),
    "source": N_("Source"),
    "stance": N_("Stance"),
    "tags": N_("Tags"),
    "text": N_("Words"),
    "to": N_("To"),
    "to_client": N_("Now at"),
    "told": N_("Client told"),
    "told_on": N_("Told us on"),
    "type": N_("Pattern"),
    "until": N_("Until"),
    "value": N_("Value"),
    "verdict": N_("Verdict"),
    "waived": N_("Left out"),
    "wanted": N_("What we want"),
    "what": N_("What"),
    "when": N_("When"),
    "will": N_("Will"),
}
"""Payload field -> how it is called in front of its value; a test finds those without."""
OWN_WAYS: dict[str, dict[str, Way]] = {
    "rhythm.agreed": {"channel": coded("rhythm")},
    "service.answered": {"answer": coded("service_answer")},
    "offboarding.gate_passed": {"gate": coded("gate"), "reason": as_gate_reason},
    "offboarding.gate_waived": {"gate": coded("gate"), "reason": as_gate_reason},
    "offboarding.obligation_met": {"how": coded("met"), "ref": as_owed},
    "offboarding.obligation_listed": {"ref": coded("obligation")},
    "incident.noted": {"type": coded("incident")},
    "energy.marked": {"value": coded("feeling")},
    "review.marked": {"outcome": coded("review")},
    "contact.added": {"role": USUAL["tags"]},
}
"""Fields that mean something else in one kind than everywhere."""


def fields(kind: str, data: Mapping[str, Any], names: Mapping[str, str], today: date | None = None) -> Iterator[tuple[str, str]]:
    """Name each field of a payload and say its value; words of several lines keep their lines."""
    lookup = Lookup(names, today)
    for field, value in data.items():
        if value not in (None, "", [], {}):
            yield _(FIELDS[field]) if field in FIELDS else field, _value(kind, field, value, data, lookup)


def _value(kind: str, field: str, value: Any, data: Mapping[str, Any], lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
    if isinstance(value, bool):
        return as_yes_or_no(value, lookup)
    way = _way(kind, field, data)
    if way is not None:
        return way(value, lookup)
    if isinstance(value, str):
        return _by_name(value, lookup)
    if isinstance(value, list) and any(map(_is_id, value)):
        return "\n".join(_by_name(str(one), lookup) for one in value)
    return listed(as_yes_or_no)(value, lookup)


def _by_name(text: str, lookup: Lookup) -> str:
    """A text as it is; an id by what it is called, itself only where nothing else is known."""
    return (lookup.names.get(text) if _is_id(text) else "") or text


def _is_id(value: object) -> bool:
    return isinstance(value, str) and len(value) == ID_LENGTH and value.count("-") == len("----")


def mentioned(
    data: Mapping[str, Any], entries: Iterable[tuple[datetime, Entry]], names: Mapping[str, str], today: date | None = None
) -> dict[str, str]:
    """Call the entries that a payload names by their id by day and sentence, and what has no name by its first entry; id -> words."""
    values = (one for value in data.values() for one in (value if isinstance(value, list) else (value,)))
    wanted = {one for one in values if _is_id(one) and one not in names}
    found: dict[str, str] = {}
    for at, entry in entries if wanted else ():
        for one in wanted.intersection((entry.id, entry.subject)) - found.keys():
            said = sentence(entry.kind, entry.data, names, subject=entry.subject, today=today)
            found[one] = f"{say_day(at.date(), today or at.date())}: {said}"
    return found


def _way(kind: str, field: str, data: Mapping[str, Any]) -> Way | None:
    own = OWN_WAYS.get(kind, {}).get(field)
    if own is not None:
        return own
    if kind in ("client.changed", "contact.changed"):
        picked = SAYINGS.get(kind, UNHEARD)
        saying = picked if isinstance(picked, Saying) else picked(data)
        return saying.ways.get(field) or (coded("field") if field == "field" else None)
    if field == "side":
        return coded("side")
    return USUAL.get(field) or (coded(field) if field in TERMS else None)
