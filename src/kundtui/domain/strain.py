"""Strain: hardship, incidents, notice, overrides, plans, diagnosis papers, drafts held. Who is told and when is not here."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, NotRequired, TypedDict

from kundtui.domain.values import Count, Day, Level, Name, Ref, Text, Unlawful

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry


class HardshipNoted(TypedDict):
    review_on: Day


class HardshipEnded(TypedDict):
    pass


class IncidentNoted(TypedDict):
    type: Literal["P1", "P2", "P3", "P4", "P5", "P6", "P7"]
    text: Text
    contact: NotRequired[Ref]
    seen_by: list[Ref]


class NoticeText(TypedDict):
    """notice.threatened, notice.given and notice.withdrawn, all by the client."""

    text: Text


class OverrideSet(TypedDict):
    level: Level
    reason: Text
    until: Day


class OverrideCleared(TypedDict):
    pass


class RepairWaived(TypedDict):
    reason: Text
    approved_by: Ref


class PlanStarted(TypedDict):
    hours_per_month: Count
    months: Count
    text: Text


class PlanEnded(TypedDict):
    text: NotRequired[Text]


class DiagnosisSigned(TypedDict):
    verdict: Name
    evidence: list[Ref]
    signed_by: Ref


class Assertion(TypedDict):
    """assertion.drafted, assertion.approved and assertion.made. `acknowledged`: what lay on our own doorstep and was owned up to (R14)."""

    claim: Text
    evidence: list[Ref]
    wanted: Text
    approved_by: NotRequired[Ref]
    acknowledged: NotRequired[list[Ref]]


class DraftHeld(TypedDict):
    text: Text
    rules: list[Name]


class DraftReleased(TypedDict):
    reason: NotRequired[Text]


class Override(NamedTuple):
    """A level set by hand until a day, ISO; an empty level is a cleared one."""

    level: str
    until: str
    entry: str


def hardship(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.hardships.add(at, entry)


def incident(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.mention(entry, (entry.data["contact"],) if entry.data.get("contact") else ())
    dossier.incidents.add(at, entry)


def notice(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.kind == "notice.withdrawn" and not in_notice(dossier, at):
        raise Unlawful("no_notice")
    dossier.notices.add(at, entry)


def in_notice(dossier: Dossier, moment: datetime) -> str:
    """The entry by which the client gave or threatened notice, where that stands at the moment (K8)."""
    last = dossier.notices.last(moment)
    return last.id if last and last.kind != "notice.withdrawn" else ""


def override_set(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.overrides.add(at, Override(entry.data["level"], entry.data["until"], entry.id))


def override_cleared(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.overrides.add(at, Override("", "", entry.id))


def override(dossier: Dossier, moment: datetime) -> Override | None:
    """The override in force at the moment: not cleared, not expired, the owner still the same."""
    known = dossier.overrides.known(moment)
    if not known:
        return None
    last, since = dossier.overrides.facts[known - 1], dossier.overrides.ats[known - 1]
    before, owners = dossier.client.owner(since), dossier.client.owners
    handed_over = any(one.owner != before for one in owners.facts[owners.known(since) : owners.known(moment)])
    expired = last.until < moment.date().isoformat()
    return None if not last.level or expired or handed_over else last


class Over(NamedTuple):
    """A level that was set by hand and is no longer in force by itself. `how`: expired or handed_over; `on`: the first day without it, ISO."""

    level: str
    on: str
    how: str
    entry: str


def override_over(dossier: Dossier, moment: datetime) -> Over | None:
    """How the last level set by hand went out of force, where nobody cleared it (model.md section 3); None while one is in force."""
    known = dossier.overrides.known(moment)
    last = dossier.overrides.facts[known - 1] if known else None
    if last is None or not last.level or override(dossier, moment):
        return None
    owners, since = dossier.client.owners, dossier.overrides.ats[known - 1]
    before, changes = dossier.client.owner(since), slice(owners.known(since), owners.known(moment))
    changed = (at.date() for at, one in zip(owners.ats[changes], owners.facts[changes], strict=True) if one.owner != before)
    expired = date.fromisoformat(last.until) + timedelta(days=1)
    handed = next(changed, None)
    if handed is not None and handed < expired:
        return Over(last.level, handed.isoformat(), "handed_over", last.entry)
    return Over(last.level, expired.isoformat(), "expired", last.entry)


def repair_waived(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.waivers.add(at, entry.id)


def plan_started(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.subject in dossier.plans:
        raise Unlawful("duplicate_subject", subject=entry.subject)
    dossier.plans[entry.subject] = [at, None]


def plan_ended(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.subject not in dossier.plans:
        raise Unlawful("unknown_subject", subject=entry.subject)
    if dossier.plans[entry.subject][1] is not None:
        raise Unlawful("plan_ended_already")
    dossier.plans[entry.subject][1] = at


def in_plan(dossier: Dossier, moment: datetime) -> bool:
    """Tell whether an improvement plan runs at the moment (N5, N6)."""
    return any(begun is not None and begun <= moment and (end is None or end > moment) for begun, end in dossier.plans.values())


def drafted(dossier: Dossier, entry: Entry, at: datetime) -> None:
    dossier.papers.setdefault(entry.subject, []).append((at, entry))


def followed(dossier: Dossier, entry: Entry, at: datetime) -> None:
    """A paper's next step: an assertion approved or made, a draft released."""
    if entry.subject not in dossier.papers:
        raise Unlawful("unknown_subject", subject=entry.subject)
    drafted(dossier, entry, at)
