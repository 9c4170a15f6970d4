"""The names of all kinds of entries, for whoever must know them without loading what they mean. A test holds them equal to `kinds`."""

from __future__ import annotations

LISTED = """
client.added client.changed client.merged client.separated client.closed client.lost owner.assigned review.marked contact.added
contact.changed contact.assessed contact.left tie.noted tie.ended rhythm.agreed project.started project.progressed project.ended
interaction.logged interaction.cleared feedback.asked feedback.given report.sent surprise.noted meeting.planned
meeting.agenda_approved meeting.moved meeting.cancelled meeting.held service.presented service.answered gesture.made idea.shared
competitor.noted competitor.shared market_promise.noted mirror.noted mirror.sent complaint.received complaint.answered
complaint.assessed complaint.decision_moved complaint.decided complaint.apologised complaint.proposed complaint.helped
complaint.informed complaint.waiting complaint.resumed complaint.resolved complaint.confirmed complaint.withdrawn
complaint.reopened complaint.merged promise.made promise.kept promise.moved promise.told promise.settled expectation.noted
expectation.acknowledged economics.answered economics.confirmed agreement.signed agreed.noted agreed.confirmed issue.parked
issue.taken_up hardship.noted hardship.ended incident.noted energy.marked hours.logged money.recorded notice.threatened
notice.given notice.withdrawn override.set override.cleared repair.waived plan.started plan.ended diagnosis.signed
assertion.drafted assertion.approved assertion.made draft.held draft.released offboarding.considered offboarding.gate_passed
offboarding.gate_waived offboarding.decided offboarding.obligation_listed offboarding.obligation_met offboarding.notice_given
offboarding.returned offboarding.ended offboarding.followed_up member.added member.changed member.left policy.changed
service.listed service.retired person.erased operation.undone operation.redone entry.corrected
"""
NAMES = frozenset(LISTED.split())
