"""The client itself: name, code, aliases, tags, owner, and the ways a client leaves by itself. Ending by us: `offboarding`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NotRequired, TypedDict

from kundtui.domain.series import Series
from kundtui.domain.values import Day, Name, Ref, Text, Unlawful

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry


class ClientAdded(TypedDict):
    name: Name
    code: Name
    aliases: NotRequired[list[Name]]
    tags: NotRequired[list[Name]]
    first_agreement_on: NotRequired[Day]


class ClientChanged(TypedDict):
    field: Name
    old: NotRequired[Any]
    new: Any


class ClientMerged(TypedDict):
    into: Ref


class ClientSeparated(TypedDict):
    pass


class ClientClosed(TypedDict):
    on: Day
    reason: Text


class ClientLost(TypedDict):
    told_on: Day
    destination: Literal["other_supplier", "own_staff", "back_to_shop", "unknown"]
    reason: Text


class OwnerAssigned(TypedDict):
    owner: Ref
    deputy: NotRequired[Ref]
    reason: NotRequired[Text]


class ReviewMarked(TypedDict):
    outcome: Literal["contacted", "not_reached", "noted", "snoozed"]
    until: NotRequired[Day]
    reason: NotRequired[Text]


FIELDS = ("name", "code", "aliases", "tags", "target", "origin", "trust", "country", "do_not_call")
CHOICES = {
    "target": ("improve", "hold"),
    "origin": ("bad_start", "values", "strategy", "unknown"),
    "trust": ("supplier", "partner", "adviser"),
}


class Change(NamedTuple):
    """A field took this value with this entry."""

    field: str
    value: Any
    entry: str


class Owner(NamedTuple):
    """Who is responsible (N3), and who steps in."""

    owner: str
    deputy: str
    entry: str


class Gone(NamedTuple):
    """How the client went: merged, closed or lost; `entry` says more. An empty `how` means back again."""

    how: str
    into: str
    entry: str


class ClientFacts:
    """What the client is called and whose it is, by day."""

    __slots__ = ("added", "changes", "first_agreement_on", "first_at", "gone", "held", "others_names", "owners", "reviews")

    def __init__(self) -> None:
        self.added: str = ""
        self.first_at: datetime | None = None
        self.first_agreement_on: str | None = None
        self.changes: Series[Change] = Series()
        self.held: dict[str, Series[Any]] = {}
        """What each field that was ever set held, by day."""
        self.owners: Series[Owner] = Series()
        self.gone: Series[Gone] = Series()
        self.reviews: Series[Entry] = Series()
        self.others_names: list[tuple[str, str]] = []
        """What clients merged into this one are or were called, and as what."""

    def value(self, field: str, moment: datetime) -> Any:  # noqa: ANN401 - a field may hold text, a list or a truth
        """What a field holds at the moment; None where it was never set."""
        held = self.held.get(field)
        return held.last(moment) if held else None

    def newest(self, field: str) -> Any:  # noqa: ANN401 - as `value`
        """What a field holds by the newest entry."""
        held = self.held.get(field)
        return held.facts[-1] if held else None

    def change(self, at: datetime, field: str, value: Any, entry: str) -> None:  # noqa: ANN401 - as `value`
        """From then on the field holds this."""
        self.changes.add(at, Change(field, value, entry))
        self.held.setdefault(field, Series()).add(at, value)

    def owner(self, moment: datetime) -> str:
        """The member with main responsibility at the moment, or "" (N3)."""
        owner = self.owners.last(moment)
        return owner.owner if owner else ""

    def since(self, moment: datetime, role: str = "owner") -> datetime | None:
        """Since when the owner or the deputy of the moment has been it without a break; None where there is none (N3)."""
        who, found = "", None
        for at, one in zip(self.owners.ats, self.owners.until(moment), strict=False):
            if getattr(one, role) != who:
                who, found = getattr(one, role), at
        return found if who else None


def added(dossier: Dossier, entry: Entry, at: datetime) -> None:
    facts = dossier.client
    if facts.added:
        raise Unlawful("client_added_twice", client=entry.client)
    facts.added = entry.id
    facts.first_agreement_on = entry.data.get("first_agreement_on")
    for field in ("name", "code", "aliases", "tags"):
        if entry.data.get(field) is not None:
            facts.change(at, field, entry.data[field], entry.id)


def changed(dossier: Dossier, entry: Entry, at: datetime) -> None:
    """A changed field; an `old` that is no longer current is a conflict (entries.md)."""
    field, data = entry.data["field"], entry.data
    if field not in FIELDS and not field.startswith("custom."):
        raise Unlawful("unknown_field", field=field)
    if field in CHOICES and data["new"] not in (*CHOICES[field], None):
        raise Unlawful("bad_value", field=field, value=data["new"], allowed=", ".join(CHOICES[field]))
    current = dossier.client.newest(field)
    if (current or None) != (data.get("old") or None):
        raise Unlawful("conflict", field=field, now=current, old=data.get("old"))
    dossier.client.change(at, field, data["new"], entry.id)


def merged(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.data["into"] == entry.client:
        raise Unlawful("merge_into_itself", client=entry.client)
    dossier.client.gone.add(at, Gone("merged", entry.data["into"], entry.id))


def separated(dossier: Dossier, entry: Entry, at: datetime) -> None:
    last = dossier.client.gone.facts
    if not last or last[-1].how != "merged":
        raise Unlawful("not_merged", client=entry.client)
    dossier.client.gone.add(at, Gone("", "", entry.id))


def closed(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.client.gone.add(at, Gone("closed", "", entry.id))


def lost(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.client.gone.add(at, Gone("lost", "", entry.id))


def owner_assigned(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.client.owners.add(at, Owner(entry.data["owner"], entry.data.get("deputy", ""), entry.id))


def review_marked(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.client.reviews.add(at, entry)
