"""Feedback sought and given (T12): that the client was asked, what it said, and how long ago it was asked last."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.refused import Refused
from kundtui.domain.dossier import fold
from kundtui.domain.offboarding import lifecycle

if TYPE_CHECKING:
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier

ASKED, GIVEN = "feedback.asked", "feedback.given"


class Feedback(NamedTuple):
    """Words about how we do, and whose."""

    client: str
    text: str
    contact: str = ""
    at: datetime | None = None


class Last(NamedTuple):
    """The days on which a client was last asked and last told us how we do; None where it never was."""

    asked_on: date | None
    given_on: date | None


class Heard(NamedTuple):
    """A client with both days."""

    client: str
    name: str
    code: str
    owner: str
    last: Last


def ask(desk: Desk, draft: Feedback) -> Receipt:
    """Store that we asked the client for feedback (T12)."""
    return _store(desk, ASKED, draft)


def give(desk: Desk, draft: Feedback) -> Receipt:
    """Store feedback that the client gave (T12)."""
    return _store(desk, GIVEN, draft)


def _store(desk: Desk, kind: str, draft: Feedback) -> Receipt:
    if not draft.text.strip():
        raise Refused("empty_text", "T12")
    data = filled(text=draft.text.strip(), contact=draft.contact)
    return act(desk, kind, draft.client, lambda _dossier, _now: [Fact(kind, data, at=draft.at)])


def last(dossier: Dossier, moment: datetime) -> Last:
    """When the client was last asked, and when it last told us."""
    days = {entry.kind: at.date() for at, entry in dossier.entries if entry.kind in (ASKED, GIVEN) and at <= moment}
    return Last(days.get(ASKED), days.get(GIVEN))


def heard(desk: Desk, on: date | None = None, owner: str = "") -> tuple[Heard, ...]:
    """All clients that have not ended, those first that were never asked, then the longest ago."""
    moment = desk.moment(on) if on else desk.now()
    asked = set(desk.store.having(ASKED, GIVEN))
    found = [
        one for client in desk.store.clients() if client and (one := _of(desk, client, moment, read=client in asked or on is not None))
    ]
    return tuple(sorted((one for one in found if owner in ("", one.owner)), key=_longest_ago))


def _of(desk: Desk, client: str, moment: datetime, *, read: bool) -> Heard | None:
    """One client; its log is read only where it may hold something of it, else its row tells enough."""
    row = desk.store.standing(client)
    if not read and row is not None:
        return None if row.lifecycle == "E" else Heard(client, row.name, row.code, row.owner, Last(None, None))
    dossier = fold(desk.store.log(client), desk.office.zone, until=moment)
    facts = dossier.client
    if not facts.added or lifecycle(dossier, desk.office.policy(moment), moment) == "E":
        return None
    name, code = str(facts.value("name", moment) or ""), str(facts.value("code", moment) or "")
    return Heard(client, name, code, facts.owner(moment), last(dossier, moment))


def _longest_ago(one: Heard) -> tuple[str, str]:
    return one.last.asked_on.isoformat() if one.last.asked_on else "", one.name.casefold()
