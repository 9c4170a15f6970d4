"""The acts on strain: an incident with its day and words, a hard time of the client with its day of review. What they weigh: `domain.diagnosis`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import drafting
from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.refused import Refused
from kundtui.domain.diagnosis import WEIGHTS, hardships

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier


class Incident(NamedTuple):
    """Something that happened: its type (P1 … P7), its words, when, from which contact, and which members saw it (else the author)."""

    client: str
    type: str
    text: str
    at: datetime | None
    contact: str = ""
    seen_by: Sequence[str] = ()
    as_it_stands: bool = False


def note(desk: Desk, draft: Incident) -> Receipt:
    """Store an incident (A2). The client may ask to read it, so its words pass the tone guard (A13, R11)."""
    if draft.type not in WEIGHTS:
        raise Refused("bad_value" if draft.type else "missing_field", "A2", field="type", value=draft.type, allowed=", ".join(WEIGHTS))
    if not draft.text.strip():
        raise Refused("missing_field", "A2", field="text")
    if draft.at is None:
        raise Refused("missing_field", "A2", field="when")
    drafting.refuse_unfit(desk, draft.client, (draft.text,), as_it_stands=draft.as_it_stands)
    seen_by = list(dict.fromkeys(draft.seen_by)) or [desk.member.id]
    data = {"type": draft.type, "text": draft.text.strip(), "seen_by": seen_by} | filled(contact=draft.contact)
    subject = desk.new_id()
    return act(desk, "incident.noted", draft.client, lambda _dossier, _now: [Fact("incident.noted", data, subject, draft.at)])


def hard_time(desk: Desk, client: str, review_on: date | None) -> Receipt:
    """Store that the client has a hard time, until a day of review; no cause is recorded (A7)."""
    if review_on is None:
        raise Refused("missing_field", "A7", field="review_on")

    def decide(_dossier: Dossier, now: datetime) -> Iterator[Fact]:
        most = desk.office.policy(now).hardship_days
        last = now.date() + timedelta(days=most)
        if not now.date() <= review_on <= last:
            raise Refused("review_too_far", "A7", on=review_on.isoformat(), last=last.isoformat(), days=most)
        yield Fact("hardship.noted", {"review_on": review_on.isoformat()})

    return act(desk, "hardship.noted", client, decide)


def over(desk: Desk, client: str) -> Receipt:
    """Store that the hard time is over, also after its day of review (A7)."""

    def decide(dossier: Dossier, now: datetime) -> Iterator[Fact]:
        if all(one.ended for one in hardships(dossier, now)):
            raise Refused("no_hard_time", "A7")
        yield Fact("hardship.ended", {})

    return act(desk, "hardship.ended", client, decide)
