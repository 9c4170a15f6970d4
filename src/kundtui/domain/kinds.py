"""The register of kinds: kind -> what its subject is, its payload, its effect. It only lists; each topic has its own module."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.domain import (
    agreement,
    care,
    client,
    complaint,
    interaction,
    meeting,
    offboarding,
    office,
    people,
    promise,
    reporting,
    rhythm,
    strain,
    work,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry

    Effect = Callable[[Dossier, Entry, datetime], None]


class Kind(NamedTuple):
    """`subject`: what the entry's subject names ("" where there is none; a leading "?" where it may be left out)."""

    subject: str
    payload: Any
    effect: Effect


def _noted(dossier: Dossier, entry: Entry, at: datetime) -> None:
    """A fact that stands in the timeline and weighs nothing in the rules."""


KINDS: dict[str, Kind] = {
    "client.added": Kind("", client.ClientAdded, client.added),
    "client.changed": Kind("", client.ClientChanged, client.changed),
    "client.merged": Kind("", client.ClientMerged, client.merged),
    "client.separated": Kind("", client.ClientSeparated, client.separated),
    "client.closed": Kind("", client.ClientClosed, client.closed),
    "client.lost": Kind("", client.ClientLost, client.lost),
    "owner.assigned": Kind("", client.OwnerAssigned, client.owner_assigned),
    "review.marked": Kind("", client.ReviewMarked, client.review_marked),
    "contact.added": Kind("contact", people.ContactAdded, people.contact_added),
    "contact.changed": Kind("contact", people.ContactChanged, people.contact_changed),
    "contact.assessed": Kind("contact", people.ContactAssessed, people.contact_assessed),
    "contact.left": Kind("contact", people.ContactLeft, people.contact_left),
    "tie.noted": Kind("", people.TieNoted, people.tie_noted),
    "tie.ended": Kind("", people.TieEnded, people.tie_ended),
    "rhythm.agreed": Kind("", rhythm.RhythmAgreed, rhythm.rhythm_agreed),
    "project.started": Kind("project", work.ProjectStarted, work.started),
    "project.progressed": Kind("project", work.ProjectProgressed, work.progressed),
    "project.ended": Kind("project", work.ProjectEnded, work.ended),
    "interaction.logged": Kind("", interaction.InteractionLogged, interaction.logged),
    "interaction.cleared": Kind("", interaction.InteractionCleared, interaction.cleared),
    "feedback.asked": Kind("", interaction.FeedbackAsked, interaction.feedback),
    "feedback.given": Kind("", interaction.FeedbackGiven, interaction.feedback),
    "report.sent": Kind("?project", reporting.ReportSent, reporting.sent),
    "surprise.noted": Kind("", reporting.SurpriseNoted, reporting.surprised),
    "meeting.planned": Kind("meeting", meeting.MeetingPlanned, meeting.planned),
    "meeting.agenda_approved": Kind("meeting", meeting.MeetingAgendaApproved, meeting.agenda_approved),
    "meeting.moved": Kind("meeting", meeting.MeetingMoved, meeting.moved),
    "meeting.cancelled": Kind("meeting", meeting.MeetingCancelled, meeting.cancelled),
    "meeting.held": Kind("meeting", meeting.MeetingHeld, meeting.held),
    "service.presented": Kind("", care.ServicePresented, care.presented),
    "service.answered": Kind("", care.ServiceAnswered, care.answered),
    "gesture.made": Kind("", care.CareText, care.gesture),
    "idea.shared": Kind("", care.CareText, care.gesture),
    "competitor.noted": Kind("competitor", care.CompetitorNoted, care.competitor_noted),
    "competitor.shared": Kind("competitor", care.CompetitorShared, care.competitor_shared),
    "market_promise.noted": Kind("", care.CareText, care.market_promise),
    "mirror.noted": Kind("mirror", care.MirrorNoted, care.mirror_noted),
    "mirror.sent": Kind("mirror", care.MirrorSent, care.mirror_sent),
    "complaint.received": Kind("complaint", complaint.ComplaintReceived, complaint.received),
    "complaint.answered": Kind("complaint", complaint.ComplaintAnswered, complaint.stepped),
    "complaint.assessed": Kind("complaint", complaint.ComplaintText, complaint.stepped),
    "complaint.decision_moved": Kind("complaint", complaint.ComplaintDecisionMoved, complaint.stepped),
    "complaint.decided": Kind("complaint", complaint.ComplaintText, complaint.stepped),
    "complaint.apologised": Kind("complaint", complaint.ComplaintRemedy, complaint.stepped),
    "complaint.proposed": Kind("complaint", complaint.ComplaintRemedy, complaint.stepped),
    "complaint.helped": Kind("complaint", complaint.ComplaintRemedy, complaint.stepped),
    "complaint.informed": Kind("complaint", complaint.ComplaintText, complaint.stepped),
    "complaint.waiting": Kind("complaint", complaint.ComplaintWaiting, complaint.stepped),
    "complaint.resumed": Kind("complaint", complaint.ComplaintResumed, complaint.stepped),
    "complaint.resolved": Kind("complaint", complaint.ComplaintResolved, complaint.stepped),
    "complaint.confirmed": Kind("complaint", complaint.ComplaintConfirmed, complaint.stepped),
    "complaint.withdrawn": Kind("complaint", complaint.ComplaintReason, complaint.stepped),
    "complaint.reopened": Kind("complaint", complaint.ComplaintReason, complaint.stepped),
    "complaint.merged": Kind("complaint", complaint.ComplaintMerged, complaint.stepped),
    "promise.made": Kind("promise", promise.PromiseMade, promise.made),
    "promise.kept": Kind("promise", promise.PromiseKept, promise.kept),
    "promise.moved": Kind("promise", promise.PromiseMoved, promise.moved),
    "promise.told": Kind("promise", promise.PromiseTold, promise.told),
    "promise.settled": Kind("promise", promise.PromiseSettled, promise.settled),
    "expectation.noted": Kind("expectation", agreement.ExpectationNoted, agreement.expectation_noted),
    "expectation.acknowledged": Kind("expectation", agreement.ExpectationAcknowledged, agreement.expectation_acknowledged),
    "economics.answered": Kind("", agreement.EconomicsAnswered, agreement.economics_answered),
    "economics.confirmed": Kind("", agreement.EconomicsConfirmed, agreement.economics_confirmed),
    "agreement.signed": Kind("", agreement.AgreementSigned, _noted),
    "agreed.noted": Kind("agreed", agreement.AgreedNoted, agreement.agreed_noted),
    "agreed.confirmed": Kind("agreed", agreement.AgreedConfirmed, agreement.agreed_confirmed),
    "issue.parked": Kind("issue", agreement.IssueParked, agreement.issue_parked),
    "issue.taken_up": Kind("issue", agreement.IssueTakenUp, agreement.issue_taken_up),
    "hardship.noted": Kind("", strain.HardshipNoted, strain.hardship),
    "hardship.ended": Kind("", strain.HardshipEnded, strain.hardship),
    "incident.noted": Kind("incident", strain.IncidentNoted, strain.incident),
    "energy.marked": Kind("", work.EnergyMarked, _noted),
    "hours.logged": Kind("", work.HoursLogged, _noted),
    "money.recorded": Kind("", work.MoneyRecorded, _noted),
    "notice.threatened": Kind("", strain.NoticeText, strain.notice),
    "notice.given": Kind("", strain.NoticeText, strain.notice),
    "notice.withdrawn": Kind("", strain.NoticeText, strain.notice),
    "override.set": Kind("", strain.OverrideSet, strain.override_set),
    "override.cleared": Kind("", strain.OverrideCleared, strain.override_cleared),
    "repair.waived": Kind("", strain.RepairWaived, strain.repair_waived),
    "plan.started": Kind("plan", strain.PlanStarted, strain.plan_started),
    "plan.ended": Kind("plan", strain.PlanEnded, strain.plan_ended),
    "diagnosis.signed": Kind("diagnosis", strain.DiagnosisSigned, _noted),
    "assertion.drafted": Kind("assertion", strain.Assertion, strain.drafted),
    "assertion.approved": Kind("assertion", strain.Assertion, strain.followed),
    "assertion.made": Kind("assertion", strain.Assertion, strain.followed),
    "draft.held": Kind("draft", strain.DraftHeld, strain.drafted),
    "draft.released": Kind("draft", strain.DraftReleased, strain.followed),
    "offboarding.considered": Kind("offboarding", offboarding.OffboardingConsidered, offboarding.considered),
    "offboarding.gate_passed": Kind("offboarding", offboarding.OffboardingGatePassed, offboarding.stepped),
    "offboarding.gate_waived": Kind("offboarding", offboarding.OffboardingGateWaived, offboarding.stepped),
    "offboarding.decided": Kind("offboarding", offboarding.OffboardingDecided, offboarding.stepped),
    "offboarding.obligation_listed": Kind("offboarding", offboarding.OffboardingObligationListed, offboarding.stepped),
    "offboarding.obligation_met": Kind("offboarding", offboarding.OffboardingObligationMet, offboarding.stepped),
    "offboarding.notice_given": Kind("offboarding", offboarding.OffboardingNoticeGiven, offboarding.stepped),
    "offboarding.returned": Kind("offboarding", offboarding.OffboardingReturned, offboarding.stepped),
    "offboarding.ended": Kind("offboarding", offboarding.OffboardingEnded, offboarding.stepped),
    "offboarding.followed_up": Kind("offboarding", offboarding.OffboardingFollowedUp, offboarding.stepped),
}

OFFICE_KINDS: dict[str, tuple[str, Any]] = {
    "member.added": ("member", office.MemberAdded),
    "member.changed": ("member", office.MemberChanged),
    "member.left": ("member", office.MemberLeft),
    "policy.changed": ("", office.PolicyChanged),
    "service.listed": ("service", office.ServiceListed),
    "service.retired": ("service", office.ServiceRetired),
    "person.erased": ("contact", office.PersonErased),
    "operation.undone": ("", office.OperationUndone),
    "operation.redone": ("", office.OperationRedone),
    "entry.corrected": ("", office.EntryCorrected),
}
"""Kinds of the office's own log; the effect of each is in `office`."""
