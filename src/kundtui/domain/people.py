"""People at the client: contacts, what we think of their will and mandate, ties to other clients; factor G, contact surface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, NotRequired, TypedDict

from kundtui.domain.finding import Factor, Finding
from kundtui.domain.series import Series
from kundtui.domain.values import UNIT, Name, Ref, Stance, Text, Unlawful, Will

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry
    from kundtui.domain.policy import Policy


class ContactAdded(TypedDict):
    name: Name
    role: NotRequired[Name]
    email: NotRequired[Name]
    phone: NotRequired[Name]
    main: NotRequired[bool]


class ContactChanged(TypedDict):
    field: Name
    old: NotRequired[Any]
    new: Any


class ContactAssessed(TypedDict):
    will: Will
    mandate: Will
    stance: Stance
    reason: NotRequired[Text]


class ContactLeft(TypedDict):
    to_client: NotRequired[Ref]


class TieNoted(TypedDict):
    client: Ref
    ambassador: NotRequired[bool]


class TieEnded(TypedDict):
    client: Ref


FIELDS = ("name", "role", "email", "phone", "main")
REASONS = ("overruled_at_purchase", "personal", "disappointed", "other_supplier", "change_of_course")
"""Why a person may have soured (N11). The reason of an assessment is words; one of these is stored as its own, with blanks."""


LEAST_FIGURES = 3
"""Figures that a telephone number has at the least; what else is written beside them is the writer's."""


def is_email(text: str) -> bool:
    """Tell whether a text can be one e-mail address."""
    user, _at, host = text.partition("@")
    parts = host.split(".")
    named = len(parts) > 1 and all(part and all(letter.isalnum() or letter == "-" for letter in part) for part in parts)
    return bool(user) and named and not any(letter.isspace() for letter in user)


def is_phone(text: str) -> bool:
    """Tell whether a text can be a telephone number."""
    return sum(letter.isdigit() for letter in text) >= LEAST_FIGURES


def reason_code(words: str) -> str:
    """The code that a reason begins with, before a colon and further words; "" where it is somebody's own words."""
    code = "_".join(words.partition(":")[0].casefold().split())
    return code if code in REASONS else ""


class Assessed(NamedTuple):
    """What we think of a person: will x mandate (N13) and stance (N11)."""

    will: str
    mandate: str
    stance: str
    entry: str
    reason: str = ""


class Contact:
    """One person at the client, by day. `held`: what each field held, by day."""

    __slots__ = ("added_at", "assessed", "entry", "held", "id", "left")

    def __init__(self, contact: str, entry: str, at: datetime) -> None:
        self.id = contact
        self.entry = entry
        self.added_at = at
        self.held: dict[str, Series[Any]] = {}
        self.assessed: Series[Assessed] = Series()
        self.left: Series[Entry] = Series()

    def value(self, field: str, moment: datetime) -> Any:  # noqa: ANN401 - text or truth
        held = self.held.get(field)
        return held.last(moment) if held else None

    def newest(self, field: str) -> Any:  # noqa: ANN401 - text or truth
        held = self.held.get(field)
        return held.facts[-1] if held else None

    def change(self, at: datetime, field: str, value: Any) -> None:  # noqa: ANN401 - as `value`
        """From then on the field holds this."""
        self.held.setdefault(field, Series()).add(at, value)

    def here(self, moment: datetime) -> bool:
        return self.added_at <= moment and not self.left.known(moment)


class Tie(NamedTuple):
    """Another client whom this one knows (B9); ended when `known` is false."""

    client: str
    ambassador: bool
    known: bool
    entry: str

    @property
    def id(self) -> str:
        """By what an act means it: the other client."""
        return self.client


def contact_added(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.subject in dossier.contacts:
        raise Unlawful("duplicate_subject", subject=entry.subject)
    contact = dossier.contacts[entry.subject] = Contact(entry.subject, entry.id, at)
    for field in FIELDS:
        if entry.data.get(field) is not None:
            contact.change(at, field, entry.data[field])


def _contact(dossier: Dossier, entry: Entry) -> Contact:
    if entry.subject not in dossier.contacts:
        raise Unlawful("unknown_contact", contact=entry.subject)
    return dossier.contacts[entry.subject]


def contact_changed(dossier: Dossier, entry: Entry, at: datetime) -> None:
    contact, data = _contact(dossier, entry), entry.data
    if data["field"] not in FIELDS:
        raise Unlawful("unknown_field", field=data["field"])
    current = contact.newest(data["field"])
    if (current or None) != (data.get("old") or None):
        raise Unlawful("conflict", field=data["field"], now=current, old=data.get("old"))
    contact.change(at, data["field"], data["new"])


def contact_assessed(dossier: Dossier, entry: Entry, at: datetime) -> None:
    data = entry.data
    _contact(dossier, entry).assessed.add(at, Assessed(data["will"], data["mandate"], data["stance"], entry.id, data.get("reason") or ""))


def contact_left(dossier: Dossier, entry: Entry, at: datetime) -> None:
    contact = _contact(dossier, entry)
    if contact.left.facts:
        raise Unlawful("contact_left_already", contact=contact.newest("name"))
    contact.left.add(at, entry)


def tie_noted(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.data["client"] == entry.client:
        raise Unlawful("tie_to_itself", client=entry.client)
    dossier.ties.add(at, Tie(entry.data["client"], bool(entry.data.get("ambassador")), known=True, entry=entry.id))


def tie_ended(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if all(tie.client != entry.data["client"] for tie in dossier.ties.facts):
        raise Unlawful("unknown_tie", client=entry.data["client"])
    dossier.ties.add(at, Tie(entry.data["client"], ambassador=False, known=False, entry=entry.id))


def talked_with(dossier: Dossier, days: int, moment: datetime) -> dict[str, str]:
    """The contacts still here who took part in a talk in the last `days` days -> the talk's entry (Ruling 7)."""
    talks = ((contact, talks) for contact, talks in dossier.talks_with.items() if talks.count(days, moment))
    return {
        contact: talk.entry
        for contact, series in talks
        if (talk := series.last(moment)) and contact in dossier.contacts and dossier.contacts[contact].here(moment)
    }


def surface(dossier: Dossier, policy: Policy, moment: datetime) -> Factor | None:
    """Factor G: somebody with will and mandate (N13), breadth (N12), the main counterpart not soured (N11).

    None where nobody who is still here has been assessed (Ruling 20). Points and budget in units.
    """
    here = [contact for contact in dossier.contacts.values() if contact.here(moment)]
    views = {contact.id: view for contact in here if (view := contact.assessed.last(moment))}
    if not views:
        return None
    able = tuple(view.entry for view in views.values() if view.will == "yes" and view.mandate == "yes")
    active = talked_with(dossier, policy.breadth_days, moment)
    soured = tuple(
        views[contact.id].entry
        for contact in here
        if contact.value("main", moment) and contact.id in views and views[contact.id].stance == "soured"
    )
    broad = len(active) >= policy.breadth_contacts
    findings = (
        Finding.won_or_lost("N13", "mandate", policy.surface_mandate_points * UNIT, bool(able), {}, able),
        Finding.won_or_lost(
            "N12", "breadth", policy.surface_breadth_points * UNIT, broad, {"contacts": len(active)}, tuple(active.values())
        ),
        Finding.won_or_lost("N11", "main_stance", policy.surface_stance_points * UNIT, not soured, {}, soured),
    )
    return Factor.of(findings, policy.surface_mandate_points + policy.surface_breadth_points + policy.surface_stance_points)
