"""Ending a relation from our side: its steps in the log and the client's place in the lifecycle. What blocks a step is in `gates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, NotRequired, TypedDict

from kundtui.domain.strain import in_plan
from kundtui.domain.values import Channel, Day, Name, Ref, Text, Unlawful

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry
    from kundtui.domain.policy import Policy

Gate = Literal["tried", "calculus", "decision", "obligations", "notice", "met", "wind_down"]


class OffboardingConsidered(TypedDict):
    reason: Text
    diagnosis: NotRequired[Ref]
    calculus: NotRequired[Ref]


class OffboardingGatePassed(TypedDict):
    gate: Gate
    evidence: NotRequired[list[Ref]]
    reason: NotRequired[Text]


class OffboardingGateWaived(TypedDict):
    gate: Gate
    reason: Text


class OffboardingDecided(TypedDict):
    proposed_by: Ref
    approved_by: Ref
    reason: Text


class OffboardingObligationListed(TypedDict):
    what: Text
    due: NotRequired[Day]
    ref: NotRequired[Name]


class OffboardingObligationMet(TypedDict):
    ref: Name
    how: Literal["fulfilled", "handed_over", "released"]
    reference: NotRequired[Text]


class OffboardingNoticeGiven(TypedDict):
    channel: Channel
    text: Text
    ends_on: Day


class OffboardingReturned(TypedDict):
    reason: Text


class OffboardingEnded(TypedDict):
    look_back: Text
    freed_hours_plan: Text


class OffboardingFollowedUp(TypedDict):
    forecast: Name
    actual: Name


class Stage(NamedTuple):
    """What happened to an offboarding, when, and the entry that says so."""

    what: str
    subject: str
    at: datetime
    entry: Entry


AFTER_END = ("followed_up",)


def considered(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if any(stage.subject == entry.subject for stage in dossier.offboarding.facts):
        raise Unlawful("duplicate_subject", subject=entry.subject)
    dossier.offboarding.add(at, Stage("considered", entry.subject, at, entry))


def stepped(dossier: Dossier, entry: Entry, at: datetime) -> None:
    """Any step after considering: known, and before the end unless it is the follow-up."""
    what = entry.kind.partition(".")[2]
    stages = [stage.what for stage in dossier.offboarding.facts if stage.subject == entry.subject]
    if not stages:
        raise Unlawful("unknown_subject", subject=entry.subject)
    over = "ended" in stages or "returned" in stages
    if over != (what in AFTER_END):
        raise Unlawful("offboarding_over" if over else "offboarding_not_over", subject=entry.subject)
    if what in ("notice_given", "ended") and "decided" not in stages:
        raise Unlawful("not_decided", subject=entry.subject)
    if what == "obligation_met" and entry.data["how"] == "released" and "reference" not in entry.data:
        raise Unlawful("release_unwritten")
    dossier.offboarding.add(at, Stage(what, entry.subject, at, entry))


def offboarding_stage(dossier: Dossier, moment: datetime) -> str:
    """Where an ending from our side stands: "", considered, decided, noticed or ended. Considering is hidden and lifts nothing."""
    stage = ""
    for step in dossier.offboarding.until(moment):
        if step.what in ("considered", "decided", "ended"):
            stage = step.what
        elif step.what == "notice_given":
            stage = "noticed"
        elif step.what == "returned":
            stage = ""
    return stage


def ended_at(dossier: Dossier, moment: datetime) -> datetime | None:
    """When a client that has ended or gone by the moment did so, and has not come back; its level stands still from then on."""
    ends = [
        at for at, step in zip(dossier.offboarding.ats, dossier.offboarding.facts, strict=True) if step.what == "ended" and at <= moment
    ]
    gone, known = dossier.client.gone.last(moment), dossier.client.gone.known(moment)
    went = dossier.client.gone.ats[known - 1 : known] if gone and gone.how else ()
    return max([*ends, *went], default=None)


def lifecycle(dossier: Dossier, policy: Policy, moment: datetime) -> str:
    """The letter of the lifecycle: E ended or gone, O offboarding from the decision, P plan, N new, A active (Rulings 14, 21)."""
    gone = dossier.client.gone.last(moment)
    stage = offboarding_stage(dossier, moment)
    if stage == "ended" or (gone and gone.how):
        return "E"
    if stage in ("decided", "noticed"):
        return "O"
    if in_plan(dossier, moment):
        return "P"
    return "N" if dossier.age(moment) < policy.new_days else "A"
