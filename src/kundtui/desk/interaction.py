"""The acts of contact: a talk, a message or an attempt logged with the three questions, and a note. What counts is in the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk.act import Fact, Receipt, act
from kundtui.desk.refused import Refused
from kundtui.domain.interaction import standing_noes
from kundtui.domain.values import CHANNELS, MOST_MINUTES, QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier


MINUTES = f"0 … {MOST_MINUTES}"


class Logged(NamedTuple):
    """A contact with the client. `asked`: question -> yes, no or the client's words (B4)."""

    client: str
    channel: str = "call"
    direction: str = "out"
    reached: bool = True
    contacts: tuple[str, ...] = ()
    sales: bool = False
    minutes: int | None = None
    note: str = ""
    asked: dict[str, str] | None = None
    at: datetime | None = None


def log(desk: Desk, draft: Logged) -> Receipt:
    """Store a contact of any channel (T8-T10), with the three answers where they were asked (B4)."""
    if draft.channel not in CHANNELS:
        raise Refused("bad_value", field="channel", value=draft.channel, allowed=", ".join(CHANNELS))
    if draft.minutes is not None and not 0 <= draft.minutes <= MOST_MINUTES:
        raise Refused("bad_value", field="minutes", value=draft.minutes, allowed=MINUTES)
    asked = {question: answer for question in QUESTIONS if (answer := (draft.asked or {}).get(question, "").strip())}
    if asked and not draft.reached:
        raise Refused("asked_not_reached", "B4")
    data: dict[str, Any] = {"channel": draft.channel, "direction": draft.direction, "reached": draft.reached}
    optional = {
        "contacts": list(draft.contacts),
        "sales": draft.sales,
        "minutes": draft.minutes,
        "note": draft.note.strip(),
        "asked": asked,
    }
    data.update({name: value for name, value in optional.items() if value not in (None, "", False, [], {})})
    return act(desk, "interaction.logged", draft.client, lambda _dossier, _now: [Fact("interaction.logged", data, at=draft.at)])


def clear(desk: Desk, client: str, text: str, entry: str = "") -> Receipt:
    """Store why a "no" needs no complaint (K9): of the contact named, else of every one that stands unanswered (B4)."""
    if not text.strip():
        raise Refused("empty_text")

    def decide(dossier: Dossier, moment: datetime) -> Iterable[Fact]:
        standing = list(dict.fromkeys(no.entry for no in standing_noes(dossier, moment)))
        targets = [one for one in standing if entry in ("", one)]
        if not targets:
            raise Refused("no_standing_no", "B4")
        return [Fact("interaction.cleared", {"entry": target, "text": text.strip()}) for target in targets]

    return act(desk, "interaction.cleared", client, decide)


def note(desk: Desk, client: str, text: str, at: datetime | None = None) -> Receipt:
    """Store a note: the client was looked at, and this is what there is to say."""
    if not text.strip():
        raise Refused("empty_text")
    data = {"outcome": "noted", "reason": text.strip()}
    return act(desk, "review.marked", client, lambda _dossier, _now: [Fact("review.marked", data, at=at)])
