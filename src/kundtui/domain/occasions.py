"""What of one client must be found among all of them by its day: coming, going, who recovers or is unhappy, people, drafts, services.

What is made of it across clients is in `exposure`, `alarm` and `recovery`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.ceiling import k3, k8
from kundtui.domain.complaint import read
from kundtui.domain.drafts import drafts
from kundtui.domain.interaction import standing_noes
from kundtui.domain.offboarding import lifecycle
from kundtui.domain.offering import answers, shown_on
from kundtui.domain.promise import standing_broken
from kundtui.domain.strain import in_notice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.office import Ground

UNHAPPY = ("complaint", "answered", "no", "broken", "notice")
"""Why a client is unhappy (model.md 8b): a complaint without an answer, one with, a standing "no", K3, K8."""
COMING = ("agreement", "first_day")
"""How the day of a new client is known: by its first agreement, or only by the first day in the log."""
GOING = ("lost", "ended", "closed", "merged")
"""How a client goes: by itself, by us, by ceasing to be, into another."""
TIES = ("tie", "ambassador")
RECOVERED, HELD, SURPRISE = "recovered", "held", "surprise"
TALKED, MOVED = "talked", "moved"
"""When a person was last talked with (N12), and that one has gone to another client of ours."""
SERVICE = ("service_has", "service_interested", "service_no", "service_shown")
"""What the client last said of a service, or that it was shown to it (T6, T7); the subject is the service."""


class Event(NamedTuple):
    """One of them: `what` is a code of this module, `day` an ISO day, `subject` what it is about.

    The subject is an entry's id of a going, a complaint, a promise, another client of a tie or of a person who moved, a person, a draft.
    """

    what: str
    day: str
    subject: str


def occasions(dossier: Dossier, ground: Ground, moment: datetime) -> tuple[Event, ...]:
    """Everything of one client that is asked for across all, as it stands at the moment."""
    if not dossier.client.added:
        return ()
    found = [
        *_coming(dossier, moment),
        *_going(dossier, moment),
        *_recovered(dossier, moment),
        *_held(dossier, ground, moment),
        *_surprises(dossier, moment),
        *_moved(dossier, moment),
    ]
    over = lifecycle(dossier, ground.policy, moment) == "E"
    found += _ties(dossier, moment, over=over)
    if not over:
        found += [*_unhappy(dossier, ground, moment), *_talked(dossier, moment), *_services(dossier, moment)]
    return tuple(found)


def unhappy(dossier: Dossier, ground: Ground, moment: datetime) -> bool:
    """Tell whether a client is unhappy at the moment (model.md 8b): an open complaint, an unanswered "no", K3 or K8; not one that ended."""
    return lifecycle(dossier, ground.policy, moment) != "E" and any(True for _ in _unhappy(dossier, ground, moment))


def _coming(dossier: Dossier, moment: datetime) -> Iterator[Event]:
    """When the client became one: by its first agreement, else by its first day. One that is merged is none of its own."""
    gone = dossier.client.gone.last(moment)
    if gone and gone.how == "merged":
        return
    signed = [str(entry.data["on"]) for at, entry in dossier.entries if entry.kind == "agreement.signed" and at <= moment]
    agreed = min(filter(None, (dossier.client.first_agreement_on, *signed)), default="")
    if agreed:
        yield Event("agreement", agreed, "")
    else:
        yield Event("first_day", dossier.entries[0][0].date().isoformat(), "")


def _going(dossier: Dossier, moment: datetime) -> Iterator[Event]:
    gone = dossier.client.gone.last(moment)
    if gone and gone.how:
        entry = next((entry for _, entry in dossier.entries if entry.id == gone.entry), None)
        told = (entry.data.get("told_on") or entry.data.get("on")) if entry else ""
        at = dossier.client.gone.ats[dossier.client.gone.known(moment) - 1]
        yield Event(gone.how, str(told or at.date().isoformat()), gone.entry)
    ended = [step for step in dossier.offboarding.until(moment) if step.what == "ended"]
    if ended and not (gone and gone.how):
        yield Event("ended", ended[-1].at.date().isoformat(), ended[-1].entry.id)


def _recovered(dossier: Dossier, moment: datetime) -> Iterator[Event]:
    """Each complaint that the client has confirmed, and that was not declined (A10)."""
    for case in dossier.complaints.values():
        reading = read(case, moment)
        if reading.confirmed_at and reading.resolved and reading.resolved.entry.data["outcome"] != "declined":
            yield Event(RECOVERED, reading.confirmed_at.date().isoformat(), case.id)


def _surprises(dossier: Dossier, moment: datetime) -> Iterator[Event]:
    yield from (
        Event(SURPRISE, at.date().isoformat(), entry.id) for at, entry in dossier.entries if entry.kind == "surprise.noted" and at <= moment
    )


def _held(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Event]:
    return (Event(HELD, one.free_at.date().isoformat(), one.id) for one in drafts(dossier, ground.work, moment) if one.sleeps(moment))


def _unhappy(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Event]:
    """Each cause that stands, by the day since which it does."""
    for case in dossier.complaints.values():
        if case.received_at <= moment and (reading := read(case, moment)).open:
            answered = reading.first("answered", "decided", "informed")
            yield Event("answered" if answered else "complaint", reading.round_at.date().isoformat(), case.id)
    yield from (Event("no", no.at.date().isoformat(), no.entry) for no in standing_noes(dossier, moment))
    if any(True for _ in k3(dossier, ground, moment)):
        broken = min(how.broken_on or 0 for _, how in standing_broken(dossier, ground.policy, moment))
        yield Event("broken", moment.fromordinal(max(broken + 1, 1)).date().isoformat(), "")
    if any(True for _ in k8(dossier, ground, moment)):
        yield Event("notice", _since_notice(dossier, moment), in_notice(dossier, moment))


def _services(dossier: Dossier, moment: datetime) -> Iterator[Event]:
    """How the client stands to each service of which anything is known, by its last answer, else as shown."""
    said, shown = answers(dossier, moment), shown_on(dossier, moment)
    for service in dict.fromkeys((*said, *shown)):
        what, day = said.get(service) or ("shown", shown[service])
        yield Event(f"service_{what}", moment.fromordinal(day).date().isoformat(), service)


def _since_notice(dossier: Dossier, moment: datetime) -> str:
    """The day of the first notice since the last that was withdrawn."""
    since = moment
    notices = dossier.notices
    for at, entry in reversed(list(zip(notices.ats[: notices.known(moment)], notices.until(moment), strict=True))):
        if entry.kind == "notice.withdrawn":
            break
        since = at
    return since.date().isoformat()


def _ties(dossier: Dossier, moment: datetime, *, over: bool) -> Iterator[Event]:
    """The other clients whom this one knows at the moment, each once.

    Who has gone still knows them and hears, but speaks for us no more (B9); the ties of one that was merged are those of the other.
    """
    gone = dossier.client.gone.last(moment)
    if gone and gone.how == "merged":
        return
    known = {tie.client: (tie, at) for at, tie in zip(dossier.ties.ats, dossier.ties.facts, strict=True) if at <= moment}
    for other, (tie, at) in known.items():
        if tie.known:
            yield Event("ambassador" if tie.ambassador and not over else "tie", at.date().isoformat(), other)


def _talked(dossier: Dossier, moment: datetime) -> Iterator[Event]:
    """The last talk with each person who is still here."""
    for contact, talks in dossier.talks_with.items():
        known = talks.known(moment)
        if known and contact in dossier.contacts and dossier.contacts[contact].here(moment):
            yield Event(TALKED, talks.ats[known - 1].date().isoformat(), contact)


def _moved(dossier: Dossier, moment: datetime) -> Iterator[Event]:
    """Each other client to which somebody went, by the day of the leaving."""
    for contact in dossier.contacts.values():
        for at, entry in zip(contact.left.ats, contact.left.until(moment), strict=False):
            if entry.data.get("to_client"):
                yield Event(MOVED, at.date().isoformat(), str(entry.data["to_client"]))
