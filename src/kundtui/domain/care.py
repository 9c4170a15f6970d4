"""Care for the client: services presented, competitors, mirror notes, gestures and ideas; factor H."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NotRequired, TypedDict

from kundtui.domain.finding import Factor, Finding
from kundtui.domain.values import UNIT, Name, Ref, Text, Unlawful

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry
    from kundtui.domain.policy import Policy


class ServicePresented(TypedDict):
    services: list[Ref]


class ServiceAnswered(TypedDict):
    service: Ref
    answer: Literal["has", "interested", "no"]


class CareText(TypedDict):
    """gesture.made, idea.shared, market_promise.noted."""

    text: Text


class CompetitorNoted(TypedDict):
    name: Name
    text: Text


class CompetitorShared(TypedDict):
    contact: NotRequired[Ref]


class MirrorNoted(TypedDict):
    observation: Text
    source: Text
    solution: Text


class MirrorSent(TypedDict):
    contact: NotRequired[Ref]


class Cared(NamedTuple):
    """One act of care: presented, competitor_noted, competitor_shared, mirror, gesture or other."""

    what: str
    services: tuple[str, ...]
    entry: str


def _note(dossier: Dossier, entry: Entry, at: datetime, what: str, services: tuple[str, ...] = ()) -> None:
    dossier.care.add(at, Cared(what, services, entry.id))
    if what == "gesture":
        dossier.gestures.add(at, entry.id)
    elif what == "mirror":
        dossier.mirrors.add(at, entry.id)
    elif what == "competitor_shared":
        dossier.competitors_shared.add(at, entry.id)


def presented(dossier: Dossier, entry: Entry, at: datetime) -> None:
    _note(dossier, entry, at, "presented", tuple(entry.data["services"]))


def answered(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.service_answers.add(at, (entry.data["service"], entry.data["answer"]))
    _note(dossier, entry, at, "other")


def gesture(dossier: Dossier, entry: Entry, at: datetime) -> None:
    _note(dossier, entry, at, "gesture")


def market_promise(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.market_promises.add(at, entry.id)


def competitor_noted(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.competitors[entry.subject] = entry.data["name"]
    _note(dossier, entry, at, "competitor_noted")


def competitor_shared(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.subject not in dossier.competitors:
        raise Unlawful("unknown_subject", subject=entry.subject)
    dossier.mention(entry, (entry.data["contact"],) if entry.data.get("contact") else ())
    _note(dossier, entry, at, "competitor_shared")


def mirror_noted(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.mirror_subjects.add(entry.subject)
    _note(dossier, entry, at, "mirror")


def mirror_sent(dossier: Dossier, entry: Entry, at: datetime) -> None:  # noqa: ARG001 - all effects take the same
    if entry.subject not in dossier.mirror_subjects:
        raise Unlawful("unknown_subject", subject=entry.subject)
    dossier.mention(entry, (entry.data["contact"],) if entry.data.get("contact") else ())


def missing_services(dossier: Dossier, policy: Policy, services: frozenset[str], moment: datetime) -> set[str]:
    """The listed services that nobody has presented in the window (T6)."""
    shown = {name for act in dossier.care.within(policy.care_services_days + 1, moment) for name in act.services}
    return set(services) - shown


def care(dossier: Dossier, policy: Policy, services: frozenset[str], moment: datetime) -> Factor | None:
    """Factor H: all services presented within the year (T6), competitors shared (T4), mirror noted (T5), gesture or idea (T3).

    None where nothing of the kind was ever recorded; an empty catalogue wins nothing (Ruling 20).
    """
    if not dossier.care.known(moment):
        return None
    missing = missing_services(dossier, policy, services, moment)
    shown = tuple(act.entry for act in dossier.care.within(policy.care_services_days + 1, moment) if act.services)
    args: dict[str, Any] = {"missing": len(missing), "of": len(services)}
    points = policy.care_services_points * UNIT
    findings = [Finding.won_or_lost("T6", "services", points, bool(services) and not missing, args, shown)]
    for practice, code, series, days in (
        ("T4", "competitor", dossier.competitors_shared, policy.care_competitor_days),
        ("T5", "mirror", dossier.mirrors, policy.care_mirror_days),
        ("T3", "gesture", dossier.gestures, policy.care_gesture_days),
    ):
        entries = tuple(series.within(days + 1, moment))
        findings.append(Finding.won_or_lost(practice, code, UNIT, bool(entries), {}, entries))
    return Factor.of(findings, policy.care_services_points + 3)
