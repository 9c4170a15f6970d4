"""The points that were agreed (R5): noted with whom, confirmed in writing; and those of all clients that nobody has confirmed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.refused import Refused
from kundtui.domain.agreement import unconfirmed
from kundtui.domain.dossier import fold
from kundtui.language.fold import fold as folded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.agreement import Unconfirmed
    from kundtui.domain.dossier import Dossier

EVER = "9999"
WHAT = "agreed"
"""What of the diary is an agreed point without a confirmation."""


class Noted(NamedTuple):
    """Something agreed, and with whom. `confirmed`: it is in writing already."""

    client: str
    text: str
    contact: str = ""
    confirmed: bool = False


class Waiting(NamedTuple):
    """An agreed point of a client that nobody has confirmed. `due`: the first day on which that is so for too long (R5)."""

    client: str
    name: str
    code: str
    owner: str
    point: Unconfirmed
    due: date


class Unsure(NamedTuple):
    """All of them as they stand at a moment, the oldest first."""

    moment: datetime
    items: tuple[Waiting, ...]

    def listed(self) -> tuple[Waiting, ...]:
        """Only those that wait for too long."""
        return tuple(one for one in self.items if one.due <= self.moment.date())


def note(desk: Desk, draft: Noted) -> Receipt:
    """Store what was agreed (R5), and that it is confirmed in writing where it is."""
    if not draft.text.strip():
        raise Refused("empty_text", "R5")
    subject = desk.new_id()

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        if any(folded(one.text) == folded(draft.text.strip()) for one in unconfirmed(dossier, now, -1)):
            raise Refused("agreed_already", "R5", text=draft.text.strip())
        yield Fact("agreed.noted", filled(text=draft.text.strip(), contact=draft.contact), subject)
        if draft.confirmed:
            yield Fact("agreed.confirmed", filled(contact=draft.contact), subject)

    return act(desk, "agreed.noted", draft.client, decide)


def confirm(desk: Desk, client: str, agreed: str, text: str = "", contact: str = "") -> Receipt:
    """Store that an agreed point was confirmed in writing; `text`: in what words, or where it is written (R5)."""

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        if agreed not in dossier.agreed:
            raise Refused("unknown_subject", "R5", subject=agreed)
        if all(one.id != agreed for one in unconfirmed(dossier, now, -1)):
            raise Refused("agreed_confirmed", "R5", text=str(dossier.agreed[agreed][0][1].data["text"]))
        yield Fact("agreed.confirmed", filled(text=text.strip(), contact=contact), agreed)

    return act(desk, "agreed.confirmed", client, decide)


def waiting(desk: Desk, on: date | None = None, owner: str = "", client: str = "") -> Unsure:
    """What was agreed and nobody has confirmed, with all clients or one; on another day as it stood then."""
    moment = desk.moment(on) if on else desk.now()
    days = desk.office.policy(moment).agreed_days
    clients = (client,) if client else desk.store.having("agreed.noted") if on else _in_diary(desk)
    found: list[Waiting] = []
    for one in clients:
        dossier = fold(desk.store.log(one), desk.office.zone, until=moment)
        facts = dossier.client
        whose = facts.owner(moment)
        if facts.added and owner in ("", whose):
            name, code = str(facts.value("name", moment) or ""), str(facts.value("code", moment) or "")
            points = unconfirmed(dossier, moment, -1)
            found += [Waiting(one, name, code, whose, each, date.fromordinal(each.since.toordinal() + days + 1)) for each in points]
    return Unsure(moment, tuple(sorted(found, key=lambda each: (each.due, each.name.casefold(), each.point.id))))


def _in_diary(desk: Desk) -> Iterable[str]:
    return dict.fromkeys(one.client for one in desk.store.diary(EVER) if one.what == WHAT)


def the_point(desk: Desk, client: str, typed: str, name: str) -> str:
    """The one unconfirmed point that is meant by its words or the end of its id; the only one needs none."""
    known = unconfirmed(fold(desk.store.log(client), desk.office.zone), desk.now(), -1)
    wanted = folded(typed)
    found = [one for one in known if wanted in folded(one.text) or one.id.endswith(typed)]
    if len(found) == 1:
        return found[0].id
    if not found:
        raise Refused("unknown_agreed", "R5", text=typed, client=name) if known else Refused("nothing_agreed", "R5", client=name)
    raise Refused("ambiguous_agreed", "R5", points=[f"{one.id[-SHOWN_OF_ID:]} {one.text}" for one in found])


SHOWN_OF_ID = 6
"""Letters at the end of an id by which a point is named."""
