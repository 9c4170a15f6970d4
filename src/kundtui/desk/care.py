"""The acts of care for one client: competitors, promises to its market, mirror notes, gestures, ideas; and all of it as it is listed.

What it is worth: `domain.care`. Services: `desk.offering`. How the client sees us: `desk.trust`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.drafting import refuse_unfit
from kundtui.desk.looking import not_yet
from kundtui.desk.portfolio import reading
from kundtui.desk.refused import Refused
from kundtui.domain.caring import Caring, Competitor, Mirror, caring
from kundtui.domain.offering import Presentation, presentation
from kundtui.domain.trust import Trust, trusted
from kundtui.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier

TOLD = {"gesture": ("gesture.made", "T3"), "idea": ("idea.shared", "T26"), "market_promise": ("market_promise.noted", "T5")}
"""What is told in one text: its kind, its practice."""


class Noted(NamedTuple):
    """Something seen of a competitor of the client (T4). A name that is known already is the same competitor.

    `shared`: the client, or that contact, was told at once.
    """

    client: str
    name: str
    text: str
    shared: bool = False
    contact: str = ""


class Mirrored(NamedTuple):
    """What is seen of the client, where that comes from, and what could be done about it (T5)."""

    client: str
    observation: str
    source: str
    solution: str


class Cared(NamedTuple):
    """All the care for one client at a moment."""

    client: str
    name: str
    moment: datetime
    caring: Caring
    trust: tuple[Trust, ...]
    presentation: Presentation


def cared(desk: Desk, client: str, on: date | None = None) -> Cared:
    """What was done and noted for a client up to a day."""
    found = reading(desk, client, on)
    moment = desk.moment(on) if on else desk.now()
    if not found.dossier.client.added:
        raise not_yet(desk, client, moment.date())
    shown = presentation(found.dossier, desk.office.policy(moment), frozenset(desk.office.services(moment)), moment)
    return Cared(client, found.name, moment, caring(found.dossier, moment), tuple(trusted(found.dossier, moment)), shown)


def tell(desk: Desk, what: str, client: str, text: str) -> Receipt:
    """Store a gesture (T3), an idea for the client's development (T26), or a promise of the client's to its own market (T5)."""
    kind, practice = TOLD[what]
    if not text.strip():
        raise Refused("empty_text", practice)
    return act(desk, kind, client, lambda _dossier, _now: [Fact(kind, {"text": text.strip()})])


def note_competitor(desk: Desk, draft: Noted) -> Receipt:
    """Store what was seen of a competitor (T4); it counts once it is shared with the client."""
    fresh = desk.new_id()
    name, text = draft.name.strip(), draft.text.strip()
    if not name:
        raise Refused("missing_field", "T4", field="name")
    if not text:
        raise Refused("empty_text", "T4")

    def decide(dossier: Dossier, _now: datetime) -> Iterable[Fact]:
        known = (one for one, called in dossier.competitors.items() if fold(called) == fold(name))
        subject = next(known, fresh)
        yield Fact("competitor.noted", {"name": name, "text": text}, subject)
        if draft.shared:
            yield Fact("competitor.shared", filled(contact=draft.contact), subject)

    return act(desk, "competitor.noted", draft.client, decide)


def share(desk: Desk, client: str, competitor: str, contact: str = "") -> Receipt:
    """Store that the client was told what is known of a competitor (T4); refused where nothing is new since."""

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        one = _competitor(dossier, now, competitor)
        if not one.unshared:
            raise Refused("shared_already", "T4", name=one.name, on=one.shared[-1].date().isoformat())
        yield Fact("competitor.shared", filled(contact=contact), one.id)

    return act(desk, "competitor.shared", client, decide)


def _competitor(dossier: Dossier, moment: datetime, competitor: str) -> Competitor:
    found = next((one for one in caring(dossier, moment).competitors if one.id == competitor), None)
    if found is None:
        raise Refused("unknown_competitor", "T4", text=competitor)
    return found


def note_mirror(desk: Desk, draft: Mirrored) -> Receipt:
    """Store a mirror note (T5). Without a solution it would be criticism, and without a source hearsay: both are refused."""
    said = {field: getattr(draft, field).strip() for field in ("observation", "source", "solution")}
    for field in ("observation", "source"):
        if not said[field]:
            raise Refused("missing_field", "T5", field=field)
    if not said["solution"]:
        raise Refused("no_solution", "T5")
    subject = desk.new_id()
    return act(desk, "mirror.noted", draft.client, lambda _dossier, _now: [Fact("mirror.noted", said, subject)])


def send_mirror(desk: Desk, client: str, mirror: str, contact: str = "", *, as_it_stands: bool = False) -> Receipt:
    """Store that a mirror note was sent to the client (T5), once; its words pass the tone guard first (R11)."""
    note = _mirror(reading(desk, client).dossier, desk.now(), mirror)
    refuse_unfit(desk, client, (note.observation, note.solution), as_it_stands=as_it_stands)

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        one = _mirror(dossier, now, mirror)
        if one.sent:
            raise Refused("mirror_sent", "T5", on=one.sent[-1].date().isoformat())
        yield Fact("mirror.sent", filled(contact=contact), one.id)

    return act(desk, "mirror.sent", client, decide)


def _mirror(dossier: Dossier, moment: datetime, mirror: str) -> Mirror:
    found = next((one for one in caring(dossier, moment).mirrors if one.id == mirror), None)
    if found is None:
        raise Refused("unknown_mirror", "T5", text=mirror)
    return found
