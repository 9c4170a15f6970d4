"""The acts on what was agreed: expectations noted and acknowledged, the three money questions answered and confirmed.

Also the signature that brings the questions up. What was agreed point by point: `agreed`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.portfolio import dossier as dossier_of
from kundtui.desk.refused import Refused
from kundtui.domain.agreement import EXPECTED, QUESTIONS, economics_known
from kundtui.domain.dossier import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier


class Expected(NamedTuple):
    """What a client may count on (A4, A5). A field left empty stays as it was said last."""

    client: str
    process: str = ""
    deliverable: str = ""
    when: str = ""
    reach: str = ""


class Answered(NamedTuple):
    """A client's answer to one of the three money questions, in its words (R18)."""

    client: str
    question: str
    text: str
    contact: str = ""


class Signed(NamedTuple):
    """An agreement signed on a day. `answers`: what the client said of the three money questions at once, by question (R18)."""

    client: str
    on: date | None
    text: str = ""
    answers: Mapping[str, str] = {}
    contact: str = ""


def sign(desk: Desk, draft: Signed) -> Receipt:
    """Store that an agreement was signed, with the answers about money that were got at the same table (R18)."""
    if draft.on is None:
        raise Refused("agreement_without_day", "R18")
    on = draft.on
    wrong = next((question for question in draft.answers if question not in QUESTIONS), None)
    if wrong is not None:
        raise Refused("bad_value", "R18", field="question", value=wrong, allowed=", ".join(QUESTIONS))

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        if on > now.date():
            raise Refused("signed_ahead", "R18", on=on.isoformat())
        if any(entry.kind == "agreement.signed" and entry.data["on"] == on.isoformat() for _at, entry in dossier.entries):
            raise Refused("signed_before", "R18", on=on.isoformat())
        yield Fact("agreement.signed", filled(on=on.isoformat(), text=draft.text.strip()))
        for question in QUESTIONS:
            if words := draft.answers.get(question, "").strip():
                yield Fact("economics.answered", filled(question=question, text=words, contact=draft.contact))

    return act(desk, "agreement.signed", draft.client, decide)


def still_open(desk: Desk, client: str) -> list[str]:
    """Which of the three money questions a signature has brought up and nobody has answered (R18)."""
    return unanswered(dossier_of(desk, client), desk.now())


def said(dossier: Dossier) -> dict[str, str]:
    """What the expectation note says now, field by field, over all its versions."""
    return {field: words for note in dossier.expectations.facts for field, words in note.fields.items()}


class Version(NamedTuple):
    """One step of an expectation note: the fields of a new version, or none where the client took note of it. `what`: noted or acknowledged."""

    at: datetime
    by: str
    what: str
    fields: dict[str, str]


class History(NamedTuple):
    """What an expectation note says, and how it came to it, the newest last (A4)."""

    said: dict[str, str]
    steps: tuple[Version, ...]


def history(desk: Desk, client: str, on: date | None = None) -> History:
    """What a client may count on, with every version and acknowledgement; on another day as it read then."""
    moment = desk.moment(on) if on else desk.now()
    dossier = fold(desk.store.log(client), desk.office.zone, until=moment)
    steps = [
        Version(at, entry.by, entry.kind.partition(".")[2], {field: entry.data[field] for field in EXPECTED if entry.data.get(field)})
        for at, entry in dossier.entries
        if entry.kind in ("expectation.noted", "expectation.acknowledged") and at <= moment
    ]
    return History(said(dossier), tuple(steps))


def note(desk: Desk, draft: Expected) -> Receipt:
    """Store an expectation, or a new version of the one there is, with what is new in it (A4, A5)."""
    fresh = desk.new_id()

    def decide(dossier: Dossier, _now: datetime) -> Iterable[Fact]:
        before = said(dossier)
        fields = filled(**{field: getattr(draft, field).strip() for field in EXPECTED})
        if not fields:
            raise Refused("empty_expectation", "A4")
        new = {field: words for field, words in fields.items() if before.get(field) != words}
        if not new:
            raise Refused("nothing_changed", "A4")
        yield Fact("expectation.noted", new, _subject(dossier) or fresh)

    return act(desk, "expectation.noted", draft.client, decide)


def acknowledge(desk: Desk, client: str, contact: str = "") -> Receipt:
    """Store that the client has taken note of the newest version (A4)."""

    def decide(dossier: Dossier, _now: datetime) -> Iterable[Fact]:
        subject = _subject(dossier)
        if not subject:
            raise Refused("no_expectation", "A4")
        if _follows(dossier, "expectation.acknowledged", "expectation.noted"):
            raise Refused("already_acknowledged", "A4")
        yield Fact("expectation.acknowledged", filled(contact=contact), subject)

    return act(desk, "expectation.acknowledged", client, decide)


def answer(desk: Desk, draft: Answered) -> Receipt:
    """Store what the client says that a change, payment or a delay means (R18)."""
    if draft.question not in QUESTIONS:
        raise Refused("bad_value", "R18", field="question", value=draft.question, allowed=", ".join(QUESTIONS))
    if not draft.text.strip():
        raise Refused("empty_text", "R18")
    data = filled(question=draft.question, text=draft.text.strip(), contact=draft.contact)
    return act(desk, "economics.answered", draft.client, lambda _dossier, _now: [Fact("economics.answered", data)])


def unanswered(dossier: Dossier, moment: datetime) -> list[str]:
    """Which of the three money questions nobody has answered yet."""
    known = economics_known(dossier, moment)
    return [question for question in QUESTIONS if question not in known]


def confirm(desk: Desk, client: str, contact: str = "") -> Receipt:
    """Store that the client confirms the three answers (R17, R18); refused while one is missing."""

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        missing = unanswered(dossier, now)
        if missing:
            raise Refused("economics_unanswered", "R18", questions=missing)
        if _follows(dossier, "economics.confirmed", "economics.answered"):
            raise Refused("economics_confirmed_already", "R17")
        yield Fact("economics.confirmed", filled(contact=contact))

    return act(desk, "economics.confirmed", client, decide)


def _subject(dossier: Dossier) -> str:
    """Which note is the client's: the newest."""
    notes = dossier.expectations.facts
    return notes[-1].subject if notes else ""


def _follows(dossier: Dossier, kind: str, before: str) -> bool:
    """Tell whether the newest entry of a kind came after the newest of another."""
    kinds = [entry.kind for _at, entry in dossier.entries if entry.kind in (kind, before)]
    return bool(kinds) and kinds[-1] == kind
