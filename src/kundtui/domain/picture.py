"""The picture of the people at a client: will and mandate (N13), who has soured and why (N11), with how many we talk (N12), who is next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.calls import whom_to_ask
from kundtui.domain.people import Assessed, Contact, talked_with

if TYPE_CHECKING:
    from datetime import date, datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.policy import Policy

ANSWERS = ("yes", "no", "unknown")
"""Will and mandate, each in this order: nine fields."""


class Threads(NamedTuple):
    """The contacts talked with in the last `days` days, the talks that show it, and whom to talk with besides ("" is nobody known)."""

    active: tuple[str, ...]
    entries: tuple[str, ...]
    following: str
    wanted: int
    days: int

    @property
    def single(self) -> bool:
        """Tell whether all hangs on one thread, or on none (N12)."""
        return len(self.active) < self.wanted


class Placed(NamedTuple):
    """A person still at the client: what we think of them, the day of the last talk with them, and whether they are next."""

    contact: Contact
    will: str
    mandate: str
    stance: str
    reason: str
    entry: str
    talked_on: date | None
    active: bool
    following: bool


class Picture(NamedTuple):
    """Everybody still at the client, by name as given; `following`: who is next to talk with, or ""."""

    people: tuple[Placed, ...]
    threads: Threads
    following: str

    def field(self, will: str, mandate: str) -> tuple[Placed, ...]:
        """Who stands in one of the nine fields."""
        return tuple(one for one in self.people if (one.will, one.mandate) == (will, mandate))

    @property
    def soured(self) -> tuple[Placed, ...]:
        """Those with whom it has soured (N11)."""
        return tuple(one for one in self.people if one.stance == "soured")


def threads(dossier: Dossier, policy: Policy, moment: datetime) -> Threads:
    """With how many people at the client we talk, and who comes next where they are too few (N12)."""
    active = talked_with(dossier, policy.breadth_days, moment)
    following = whom_to_ask(dossier, moment, besides=active)
    return Threads(tuple(active), tuple(active.values()), following.id if following else "", policy.breadth_contacts, policy.breadth_days)


def picture(dossier: Dossier, policy: Policy, moment: datetime) -> Picture:
    """Lay out the people of a client. Next is whom to talk with besides where we talk with too few, else the person to ask for."""
    found = threads(dossier, policy, moment)
    asked = whom_to_ask(dossier, moment)
    following = found.following if found.single and found.following else asked.id if asked else ""
    here = [contact for contact in dossier.contacts.values() if contact.here(moment)]
    people = sorted((_placed(dossier, contact, found, following, moment) for contact in here), key=_order)
    return Picture(tuple(people), found, following)


def _order(one: Placed) -> tuple[object, ...]:
    return not one.following, str(one.contact.newest("name") or "").casefold(), one.contact.id


def _placed(dossier: Dossier, contact: Contact, found: Threads, following: str, moment: datetime) -> Placed:
    view = contact.assessed.last(moment) or Assessed("unknown", "unknown", "", "")
    talks = dossier.talks_with.get(contact.id)
    known = talks.known(moment) if talks else 0
    talked = talks.ats[known - 1].date() if talks and known else None
    return Placed(
        contact, view.will, view.mandate, view.stance, view.reason, view.entry, talked, contact.id in found.active, contact.id == following
    )
