"""Sentences about work and contact: projects, talks and letters, reports, meetings, services, care."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_
from kundtui.words.saying import Saying, When, coded, headed, if_so, if_there

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kundtui.words.saying import Sayings

TOGETHER = ("video", "meeting", "visit", "chat")
DETAILS: tuple[str | When, ...] = (
    "{minutes}",
    if_so("sales", N_("about sales")),
    N_("asked: {asked}"),
    "{note}",
)


def logged(data: Mapping[str, Any]) -> Saying:
    """Pick the sentence of a contact by who was there and who began."""
    missed = data.get("reached") is False and data.get("channel") in ("call", *TOGETHER)
    details = (N_("not reached"), *DETAILS) if missed else DETAILS
    return Saying(_who(data), details, {"channel": headed(coded("channel")), "direction": coded("direction")})


def _who(data: Mapping[str, Any]) -> str:
    if not data.get("contacts"):
        return N_("{channel}, {direction}")
    if data.get("channel") in TOGETHER:
        return N_("{channel} with {contacts}")
    return N_("{channel} from {contacts}") if data.get("direction") == "in" else N_("{channel} to {contacts}")


WORK: Sayings = {
    "project.started": Saying(
        N_("Project started: {name}"),
        (if_so("fixed_price", N_("fixed price")), N_("talk about money waived by {economics_waived_by}")),
    ),
    "project.progressed": Saying(N_("Project: {done} of {of} done"), ("{text}", "{subject}")),
    "project.ended": Saying(N_("Project ended"), ("{subject}",)),
    "interaction.logged": logged,
    "interaction.cleared": Saying(N_("The client's “no” is cleared: {text}")),
    "feedback.asked": Saying(N_("Asked for feedback: {text}"), (N_("contact: {contact}"),)),
    "feedback.given": Saying(N_("Feedback from the client: {text}"), (N_("contact: {contact}"),)),
    "report.sent": Saying(N_("Status report sent: {text}"), (N_("{done} of {of} done"), "{subject}")),
    "surprise.noted": Saying(N_("Surprise: {text}"), (if_there("expectation", N_("it broke a noted expectation")),)),
    "meeting.planned": Saying(N_("Meeting planned for {on}, {place}"), (N_("agenda: {agenda}"), N_("time set aside around it: {buffer}"))),
    "meeting.agenda_approved": Saying(N_("Agenda approved by {contact}"), (N_("on {on}"),)),
    "meeting.moved": Saying(N_("Meeting moved to {on}: {reason}")),
    "meeting.cancelled": Saying(N_("Meeting cancelled: {reason}")),
    "meeting.held": Saying(
        N_("Meeting held, {place}"),
        (
            N_("because: {place_reason}"),
            N_("with {contacts}"),
            "{punctuality}",
            "{homework}",
            N_("covered: {covered}"),
            N_("action plan: {actions}"),
            N_("no action plan: {no_actions_because}"),
            N_("next meeting {next_on}"),
            N_("no next meeting: {no_next_because}"),
            N_("small talk: {small_talk}"),
            N_("for them: {for_them}"),
        ),
    ),
    "service.presented": Saying(N_("Services presented: {services}")),
    "service.answered": Saying(N_("Asked about {service}: {answer}"), ways={"answer": coded("service_answer")}),
    "gesture.made": Saying(N_("Gesture: {text}")),
    "idea.shared": Saying(N_("Development idea shared: {text}")),
    "competitor.noted": Saying(N_("About the competitor {name}: {text}")),
    "competitor.shared": Saying(N_("Competitor note shared with the client"), (N_("contact: {contact}"),)),
    "market_promise.noted": Saying(N_("The client promises its market: {text}")),
    "mirror.noted": Saying(N_("Mirror note: {observation}"), (N_("source: {source}"), N_("solution: {solution}"))),
    "mirror.sent": Saying(N_("Mirror note sent to the client"), (N_("contact: {contact}"),)),
}
