"""What was agreed: expectations, the three economics questions, agreed and parked matters; factor F."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, NotRequired, TypedDict

from kundtui.domain.finding import Factor, Finding
from kundtui.domain.values import UNIT, Day, Ref, Text, Unlawful
from kundtui.domain.work import running

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry
    from kundtui.domain.policy import Policy

EXPECTED = ("process", "deliverable", "when", "reach")
"""What a client is told at first contact: how it works, what they get, when, and how to reach us (A4, A5)."""
QUESTIONS = ("change", "payment", "delay")
"""The three money questions at signing (R18)."""


class ExpectationNoted(TypedDict):
    process: NotRequired[Text]
    deliverable: NotRequired[Text]
    when: NotRequired[Text]
    reach: NotRequired[Text]


class ExpectationAcknowledged(TypedDict):
    contact: NotRequired[Ref]


class EconomicsAnswered(TypedDict):
    question: Literal["change", "payment", "delay"]
    text: Text
    contact: NotRequired[Ref]


class EconomicsConfirmed(TypedDict):
    contact: NotRequired[Ref]


class AgreementSigned(TypedDict):
    on: Day
    text: NotRequired[Text]


class AgreedNoted(TypedDict):
    text: Text
    contact: NotRequired[Ref]


class AgreedConfirmed(TypedDict):
    text: NotRequired[Text]
    contact: NotRequired[Ref]


class IssueParked(TypedDict):
    text: Text
    reason: NotRequired[Text]


class IssueTakenUp(TypedDict):
    text: NotRequired[Text]
    reason: NotRequired[Text]


class Expectation(NamedTuple):
    """One version of an expectation note: the fields that it fills."""

    subject: str
    fields: dict[str, str]
    entry: str


def expectation_noted(dossier: Dossier, entry: Entry, at: datetime) -> None:
    fields = {field: entry.data[field] for field in EXPECTED if entry.data.get(field) is not None}
    if not fields:
        raise Unlawful("empty_expectation")
    dossier.expectations.add(at, Expectation(entry.subject, fields, entry.id))


def expectation_acknowledged(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if all(note.subject != entry.subject for note in dossier.expectations.facts):
        raise Unlawful("unknown_subject", subject=entry.subject)
    dossier.mention(entry, (entry.data["contact"],) if entry.data.get("contact") else ())
    dossier.acknowledged.add(at, (entry.subject, entry.id))


def economics_answered(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.mention(entry, (entry.data["contact"],) if entry.data.get("contact") else ())
    dossier.economics.add(at, (entry.data["question"], entry.id))


def economics_confirmed(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.mention(entry, (entry.data["contact"],) if entry.data.get("contact") else ())
    dossier.economics.add(at, ("confirmed", entry.id))


def economics_known(dossier: Dossier, moment: datetime) -> dict[str, str]:
    """Which of the three questions (and "confirmed") have been answered by the moment -> the newest entry."""
    return dict(dossier.economics.until(moment))


def agreement(dossier: Dossier, policy: Policy, moment: datetime) -> Factor | None:
    """Factor F: the expectation note, and with a project the economics talk; None without either."""
    project = running(dossier, moment)
    notes = dossier.expectations.until(moment)
    if not project and not notes:
        return None
    filled = {field: note.entry for note in notes for field in note.fields}
    findings = _quarters("A4", "expectation", EXPECTED, filled, policy.expectation_points)
    if project:
        known = economics_known(dossier, moment)
        findings += _quarters("R18", "economics", (*QUESTIONS, "confirmed"), known, policy.economics_points)
    return Factor.of(findings, policy.expectation_points + (policy.economics_points if project else 0))


def _quarters(practice: str, code: str, names: tuple[str, ...], filled: dict[str, str], budget: int) -> list[Finding]:
    """A quarter of the budget for each of four things, one finding for those that are there and one for each that is not."""
    share = budget * UNIT // len(names)
    there = [name for name in names if name in filled]
    found = [Finding(practice, f"{code}_{name}_not", -share, {}, ()) for name in names if name not in filled]
    if there:
        entries = tuple(dict.fromkeys(filled[name] for name in there))
        found.insert(0, Finding(practice, code, share * len(there), {"done": len(there), "of": len(names)}, entries))
    return found


def agreed_noted(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.mention(entry, (entry.data["contact"],) if entry.data.get("contact") else ())
    dossier.agreed.setdefault(entry.subject, []).append((at, entry))


def agreed_confirmed(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.subject not in dossier.agreed:
        raise Unlawful("unknown_subject", subject=entry.subject)
    agreed_noted(dossier, entry, at)


def issue_parked(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.issues.setdefault(entry.subject, []).append((at, entry))


class Parked(NamedTuple):
    """A question that was put aside and not taken up again: its words, since when, and how often it was parked (R7)."""

    id: str
    text: str
    reason: str
    since: datetime
    times: int


def parked(dossier: Dossier, moment: datetime) -> list[Parked]:
    """What is parked at the moment, the oldest first (R7). Its age counts from the last parking, its words are the newest ones."""
    found: list[Parked] = []
    for subject, steps in dossier.issues.items():
        known = [(at, entry) for at, entry in steps if at <= moment]
        if known and known[-1][1].kind == "issue.parked":
            parkings = [entry for _, entry in known if entry.kind == "issue.parked"]
            at, last = known[-1]
            found.append(Parked(subject, str(last.data["text"]), str(last.data.get("reason") or ""), at, len(parkings)))
    return sorted(found, key=lambda one: (one.since, one.id))


class Unconfirmed(NamedTuple):
    """Something agreed of which nobody has said in writing that it is so (R5): its words, with whom, since when."""

    id: str
    text: str
    contact: str
    since: datetime


def unconfirmed(dossier: Dossier, moment: datetime, days: int) -> list[Unconfirmed]:
    """What was agreed more than so many days ago and is not confirmed (R5), the oldest first."""
    found: list[Unconfirmed] = []
    for subject, steps in dossier.agreed.items():
        known = [(at, entry) for at, entry in steps if at <= moment]
        if known and known[-1][1].kind == "agreed.noted" and moment.toordinal() - known[-1][0].toordinal() > days:
            at, last = known[-1]
            found.append(Unconfirmed(subject, str(last.data["text"]), str(last.data.get("contact") or ""), at))
    return sorted(found, key=lambda one: (one.since, one.id))


def issue_taken_up(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.subject not in dossier.issues:
        raise Unlawful("unknown_subject", subject=entry.subject)
    issue_parked(dossier, entry, at)
