"""Contacts with the client: talks, written messages, attempts, the three questions and their unanswered "no" (Ruling 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, NotRequired, TypedDict

from kundtui.domain.values import IN_PERSON_CHANNELS, TALK_CHANNELS, WRITTEN_CHANNELS, Answer, Channel, Minutes, Ref, Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry


class Asked(TypedDict):
    """The three questions of B4: is everything OK, does the delivery work, anything else."""

    ok: NotRequired[Answer]
    delivering: NotRequired[Answer]
    anything: NotRequired[Answer]


class InteractionLogged(TypedDict):
    channel: Channel
    direction: Literal["out", "in"]
    reached: bool
    contacts: NotRequired[list[Ref]]
    sales: NotRequired[bool]
    minutes: NotRequired[Minutes]
    note: NotRequired[Text]
    asked: NotRequired[Asked]


class InteractionCleared(TypedDict):
    entry: Ref
    text: Text


class FeedbackAsked(TypedDict):
    text: Text
    contact: NotRequired[Ref]


class FeedbackGiven(FeedbackAsked):
    pass


JUDGED_QUESTIONS = ("ok", "delivering")
"""A "no" on these two stands until it is answered (K9)."""


class Contacted(NamedTuple):
    """One contact that counts: a talk or a written message of ours. `came`: the client came to us, by telephone or in person."""

    entry: str
    channel: str
    contacts: tuple[str, ...]
    sales: bool
    came: bool = False


class No(NamedTuple):
    """A "no" on one of the first two questions."""

    entry: str
    at: datetime
    question: str


class Cleared(NamedTuple):
    """The note that cleared an interaction's "no"."""

    target: str
    at: datetime


def logged(dossier: Dossier, entry: Entry, at: datetime) -> None:
    data = entry.data
    channel, reached = data["channel"], data["reached"]
    contacts = tuple(data.get("contacts") or ())
    dossier.mention(entry, contacts)
    fact = Contacted(entry.id, channel, contacts, bool(data.get("sales")), came=data["direction"] == "in")
    if channel in TALK_CHANNELS and reached:
        dossier.talked(at, fact)
        if channel in IN_PERSON_CHANNELS:
            dossier.in_person.add(at, entry.id)
    elif channel in WRITTEN_CHANNELS and data["direction"] == "out":
        dossier.written.add(at, fact)
        dossier.touches.add(at, fact)
    else:
        dossier.other_contacts.add(at, fact)
        if not reached:
            return
    if fact.sales and (channel in TALK_CHANNELS or data["direction"] == "out"):
        dossier.sales.add(at, fact)
    if reached and data.get("asked"):
        _asked(dossier, entry, at)


def _asked(dossier: Dossier, entry: Entry, at: datetime) -> None:
    answers = entry.data["asked"]
    dossier.asked.add(at, entry.id)
    for question in JUDGED_QUESTIONS:
        answer = answers.get(question)
        if answer is not None:
            dossier.answers[question].add(at, (entry.id, answer))
            dossier.said_no = dossier.said_no or answer == "no"


def cleared(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.refer(entry, entry.data["entry"])
    dossier.cleared.append(Cleared(entry.data["entry"], at))


def feedback(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.mention(entry, (entry.data["contact"],) if entry.data.get("contact") else ())
    dossier.asked.add(at, entry.id)


def standing_noes(dossier: Dossier, moment: datetime) -> list[No]:
    """Every "no" on questions 1 and 2 that is not answered at the moment (Ruling 7).

    It is answered by a complaint received at or after it, or made from it, by a clearing note, or by a later answer to the
    same question that is not "no".
    """
    said = [no for question in JUDGED_QUESTIONS for no in _noes(dossier, question, moment)] if dossier.said_no else []
    if not said:
        return []
    answered = {clear.target for clear in dossier.cleared if clear.at <= moment}
    received = [case for case in dossier.complaints.values() if case.received_at <= moment]
    answered.update(case.came_from for case in received)
    last = max((case.received_at for case in received), default=None)
    return [no for no in said if no.entry not in answered and (last is None or last < no.at)]


def _noes(dossier: Dossier, question: str, moment: datetime) -> Iterator[No]:
    """The "no"s to a question since the last answer that was none, newest first."""
    answers = dossier.answers[question]
    for index in range(answers.known(moment) - 1, -1, -1):
        entry, answer = answers.facts[index]
        if answer != "no":
            return
        yield No(entry, answers.ats[index], question)
