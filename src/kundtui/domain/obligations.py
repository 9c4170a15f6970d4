"""What is owed before a relation ends, each with how it was met (G4, A12). What it blocks: `gates`."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.complaint import read
from kundtui.domain.ending import ending_at
from kundtui.domain.promise import outcome

if TYPE_CHECKING:
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.ending import Ending
    from kundtui.domain.offboarding import Stage

NOTICE = "notice"
"""What the notice period is owed by: it runs out by itself on its day."""


class Obligation(NamedTuple):
    """Something that we owe before the end (A12).

    `kind`: promise, complaint, notice, or what the list says it is ("" where it says nothing). `ref`: what meets it is said
    of. `how`: "" while it is open, else fulfilled, handed_over or released, on the day of `met_at`.
    """

    ref: str
    kind: str
    text: str
    due: str = ""
    how: str = ""
    met_at: datetime | None = None
    reference: str = ""

    @property
    def open(self) -> bool:
        return not self.how


def obligations(dossier: Dossier, moment: datetime) -> list[Obligation]:
    """Everything owed before the end: our open promises, unresolved complaints, what is listed, and the notice period (G4).

    A promise or complaint that was met on this way is told with how, so that a release stays in sight with its reference.
    """
    promises = [
        Obligation(promise.id, "promise", promise.text, date.fromordinal(how.shown_due).isoformat())
        for promise in dossier.promises.values()
        if promise.side == "us" and (how := outcome(promise, moment)).open
    ]
    complaints = [Obligation(case.id, "complaint", case.text) for case in dossier.complaints.values() if read(case, moment).open]
    ending = ending_at(dossier, moment)
    own = [*closed(dossier, ending), *listed(ending, moment)] if ending and ending.stage != "returned" else []
    still = {one.ref for one in (*promises, *complaints)}
    return [*promises, *complaints, *(one for one in own if one.ref not in still)]


def still_open(dossier: Dossier, moment: datetime) -> list[Obligation]:
    """What is owed and not met at a moment."""
    return [one for one in obligations(dossier, moment) if one.open]


def owed_at_end(dossier: Dossier) -> Stage | None:
    """The end at which something was still owed, as the log now tells it; None where none was. What came up later is not of it."""
    end = next((step for step in reversed(dossier.offboarding.facts) if step.what == "ended"), None)
    if end is None:
        return None
    later = {promise.id for promise in dossier.promises.values() if promise.made_at > end.at}
    later |= {case.id for case in dossier.complaints.values() if case.received_at > end.at}
    return end if any(one.ref not in later for one in still_open(dossier, end.at)) else None


def closed(dossier: Dossier, ending: Ending) -> list[Obligation]:
    """The promises and complaints that were met on this way, each with how."""
    found: dict[str, Obligation] = {}
    for step in ending.steps:
        if step.what != "obligation_met":
            continue
        ref, how, reference = step.entry.data["ref"], step.entry.data["how"], step.entry.data.get("reference", "")
        if ref in dossier.promises:
            found[ref] = Obligation(ref, "promise", dossier.promises[ref].text, "", how, step.at, reference)
        elif ref in dossier.complaints:
            found[ref] = Obligation(ref, "complaint", dossier.complaints[ref].text, "", how, step.at, reference)
    return list(found.values())


def listed(ending: Ending, moment: datetime) -> list[Obligation]:
    """What the list holds, each with how it was met. The notice period stands on it from the notice on, in the words of the list where it has some."""
    found: list[Obligation] = []
    for step in ending.steps:
        data = step.entry.data
        if step.what == "obligation_listed":
            found.append(Obligation(step.entry.id, data.get("ref", ""), data["what"], data.get("due", "")))
        elif step.what == "notice_given":
            found = [one._replace(due=data["ends_on"]) if one.kind == NOTICE else one for one in found]
            if not any(one.kind == NOTICE and one.open for one in found):
                found.append(Obligation(NOTICE, NOTICE, "", data["ends_on"]))
        elif step.what == "obligation_met":
            at = _meant(found, data["ref"])
            if at is not None:
                found[at] = found[at]._replace(how=data["how"], met_at=step.at, reference=data.get("reference", ""))
    told = ending.last("notice_given") is not None
    return [_run_out(one, moment) if told else one for one in found]


def _meant(found: list[Obligation], ref: str) -> int | None:
    """Which of the open ones is met: the one of that id, else the first of that kind, else the first in those words."""
    waiting = [at for at, one in enumerate(found) if one.open]
    for field in ("ref", "kind", "text"):
        for at in waiting:
            if getattr(found[at], field) == ref:
                return at
    return None


def _run_out(one: Obligation, moment: datetime) -> Obligation:
    """The notice period is over on the day that was named."""
    if one.kind == NOTICE and one.open and one.due and moment.date().isoformat() >= one.due:
        return one._replace(how="fulfilled", met_at=datetime.combine(date.fromisoformat(one.due), time()))
    return one
