"""Sentences about complaints, promises and what is agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_
from kundtui.words.saying import Saying, if_not, if_so, if_there

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kundtui.words.saying import Sayings

CONTACT = N_("contact: {contact}")
REASON = N_("reason: {reason}")
REMEDY = (if_so("redo", N_("the work is done again")), N_("time: {minutes}"))


def promised(data: Mapping[str, Any]) -> Saying:
    """Pick the sentence of a promise by whose it is."""
    if data.get("side") == "client":
        return Saying(N_("The client promised by {due}: {text}"), (N_("if late: {consequence}"),))
    return Saying(N_("Promised by {due}: {text}"), (N_("if late: {consequence}"),))


COMPLAINTS: Sayings = {
    "complaint.received": Saying(
        N_("Complaint ({severity}): {text}"),
        (CONTACT, N_("by {channel}"), if_there("repeats", N_("again")), N_("the same as: {repeats}")),
    ),
    "complaint.answered": Saying(
        N_("Complaint answered by {channel}; decision by {decision_on}"), (N_("they ask for: {remedy_sought}"), CONTACT)
    ),
    "complaint.assessed": Saying(N_("Complaint assessed: {text}")),
    "complaint.decision_moved": Saying(N_("Decision moved to {decision_on}: {reason}")),
    "complaint.decided": Saying(N_("Decision told to the client: {text}")),
    "complaint.apologised": Saying(N_("Apologised: {text}"), REMEDY),
    "complaint.proposed": Saying(N_("Proposed: {text}"), REMEDY),
    "complaint.helped": Saying(N_("Helped: {text}"), REMEDY),
    "complaint.informed": Saying(N_("Client kept informed: {text}")),
    "complaint.waiting": Saying(N_("Complaint waits for the client"), (N_("until {until}"),)),
    "complaint.resumed": Saying(N_("Work on the complaint goes on"), (N_("until {until}"),)),
    "complaint.resolved": Saying(
        N_("Complaint resolved: {outcome}; cause: {cause}"),
        (N_("grounds: {grounds}"), N_("so that it does not happen again: {prevention}"), N_("left out: {waived}")),
    ),
    "complaint.confirmed": Saying(N_("The client confirms that the complaint is resolved"), (CONTACT,)),
    "complaint.withdrawn": Saying(N_("Complaint withdrawn: {reason}")),
    "complaint.reopened": Saying(N_("Complaint reopened: {reason}")),
    "complaint.merged": Saying(N_("Complaint merged into: {into}")),
}

PROMISES: Sayings = {
    "promise.made": promised,
    "promise.kept": Saying(N_("Promise kept"), ("{subject}",)),
    "promise.moved": Saying(
        N_("Promise moved to {due}"),
        (
            if_so("told", N_("the client was told")),
            if_not("told", N_("the client was not told")),
            REASON,
            "{subject}",
        ),
    ),
    "promise.told": Saying(N_("Told the client about the promise: {text}")),
    "promise.settled": Saying(N_("Promise settled with the client: {text}")),
    "expectation.noted": Saying(
        N_("Expectations noted"),
        (
            N_("how: {process}"),
            N_("what: {deliverable}"),
            N_("when: {when}"),
            N_("how to reach each other: {reach}"),
        ),
    ),
    "expectation.acknowledged": Saying(N_("Expectations acknowledged by the client"), (CONTACT,)),
    "economics.answered": Saying(N_("Talk about money, {question}: {text}"), (CONTACT,)),
    "economics.confirmed": Saying(N_("Talk about money confirmed by the client"), (CONTACT,)),
    "agreement.signed": Saying(N_("Agreement signed on {on}"), ("{text}",)),
    "agreed.noted": Saying(N_("Agreed: {text}"), (CONTACT,)),
    "agreed.confirmed": Saying(N_("What was agreed is confirmed"), ("{text}", CONTACT)),
    "issue.parked": Saying(N_("Question parked: {text}"), (REASON,)),
    "issue.taken_up": Saying(N_("Parked question taken up again"), ("{text}", REASON)),
}
