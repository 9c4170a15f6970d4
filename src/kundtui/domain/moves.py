"""The fixed catalogue of what we can do for a client, each move with the entries it would leave. Which to choose: `whatif`.

Nothing is in it that is not ours to do: what the client has to give is asked for, a notice is not ours to withdraw.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.domain.agreement import EXPECTED, QUESTIONS, economics_known
from kundtui.domain.care import missing_services
from kundtui.domain.clock import FIRST_ANSWERS, passed
from kundtui.domain.complaint import standing
from kundtui.domain.interaction import standing_noes
from kundtui.domain.meeting import HOMEWORK
from kundtui.domain.people import talked_with
from kundtui.domain.promise import standing_broken
from kundtui.domain.relief import asked
from kundtui.domain.reporting import report_days
from kundtui.domain.rhythm import rhythms
from kundtui.domain.work import running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from kundtui.domain.complaint import Case, Reading
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.office import Ground
    from kundtui.domain.rhythm import Rhythm

Told = tuple[str, str, dict[str, Any]]
"""A kind, a subject and a payload: an entry that a move would leave."""
NEW = "whatif-new"
"""The subject of whatever a move would begin."""
SOON, APPOINTED, ASKED = 0, 1, 2
"""How soon a move can be made: today by oneself, by appointment, when the client has given something."""


class Part(NamedTuple):
    """One act of a move: a code of `words.whatif`, whose (a complaint, a promise, an entry), how often, and what it is about."""

    act: str
    subject: str = ""
    times: int = 1
    about: str = ""


class Move(NamedTuple):
    """One line of advice: what it is called, the practice behind it, how soon it can be made, its acts, and the entries it would leave."""

    name: str
    practice: str
    soon: int
    parts: tuple[Part, ...]
    leaves: tuple[Told, ...]


def _cases(dossier: Dossier, moment: datetime, phase: str) -> Iterator[tuple[Case, Reading]]:
    return ((case, reading) for case, reading in standing(dossier, moment, 0) if reading.phase == phase)


def _answer(dossier: Dossier, ground: Ground, moment: datetime) -> Move | None:
    """A first answer to each complaint that has none, and the decision where its clock has passed (B6, R9)."""
    decision_on = (moment.date() + timedelta(days=ground.policy.decision_days)).isoformat()
    parts: list[Part] = []
    leaves: list[Told] = []
    for case, reading in _cases(dossier, moment, "open"):
        if reading.first(*FIRST_ANSWERS) is None:
            parts.append(Part("answer", case.id, about=case.text))
            leaves.append(("complaint.answered", case.id, {"channel": "call", "decision_on": decision_on}))
        elif passed(case, reading, moment, ground.policy, ground.work) == "decision":
            parts.append(Part("decide", case.id, about=case.text))
            leaves.append(("complaint.decided", case.id, {"text": "-"}))
    return Move("answer", "R9", SOON, tuple(parts), tuple(leaves)) if parts else None


def _touch(dossier: Dossier, ground: Ground, moment: datetime) -> Move | None:
    """The talks and messages that the rhythm lacks, the three questions with them (T8, T9, B4)."""
    found = {rhythm.channel: rhythm for rhythm, _ in rhythms(dossier, ground.policy, moment)}
    calls = _lacking(dossier, found["talk"], moment)
    if not asked(dossier, ground.policy, moment):
        calls = max(1, calls)
    mails = _lacking(dossier, found["written"], moment) if "written" in found else 0
    call: dict[str, Any] = {"channel": "call", "direction": "out", "reached": True}
    leaves: list[Told] = [
        ("interaction.logged", "", {**call, "asked": {"anything": "no"}}),
        *[("interaction.logged", "", call)] * (calls - 1),
    ]
    mail: Told = ("interaction.logged", "", {"channel": "email", "direction": "out", "reached": True})
    parts = tuple(Part(act, times=times) for act, times in (("call", calls), ("mail", mails)) if times)
    return Move("touch", "T8", SOON, parts, (*(leaves if calls else ()), *[mail] * mails)) if parts else None


def _lacking(dossier: Dossier, rhythm: Rhythm, moment: datetime) -> int:
    """How many contacts its rhythm lacks; a client younger than the window has met it with any one."""
    series = {"talk": dossier.talks, "written": dossier.written, "sales": dossier.sales}[rhythm.channel]
    if rhythm.days > dossier.age(moment):
        return 0 if dossier.touches.known(moment) or rhythm.channel != "talk" else 1
    return max(0, rhythm.need - series.count(rhythm.days, moment))


def _clear(dossier: Dossier, ground: Ground, moment: datetime) -> Move | None:  # noqa: ARG001 - all moves take the same
    """A "no" that nobody has answered: made good and noted (B4)."""
    noes = dict.fromkeys(no.entry for no in standing_noes(dossier, moment))
    parts = tuple(Part("clear", entry) for entry in noes)
    leaves: tuple[Told, ...] = tuple(("interaction.cleared", "", {"entry": entry, "text": "-"}) for entry in noes)
    return Move("clear", "B4", SOON, parts, leaves) if parts else None


def _keep(dossier: Dossier, ground: Ground, moment: datetime) -> Move | None:
    """The broken promises that hold the level down, kept at last (R2). One alone is left to time: the model counts it so."""
    broken = standing_broken(dossier, ground.policy, moment)
    if len(broken) < ground.policy.broken_promises_ceiling:
        return None
    parts = tuple(Part("keep", promise.id, about=promise.text) for promise, _ in broken)
    return Move("keep", "R2", SOON, parts, tuple(("promise.kept", promise.id, {}) for promise, _ in broken))


def _meet(dossier: Dossier, ground: Ground, moment: datetime) -> Move:  # noqa: ARG001 - all moves take the same
    """A prepared meeting in person: on time, with all of the homework done (N8, T18-T29)."""
    data = {"place": "client", "homework": dict.fromkeys(HOMEWORK, True), "punctuality": "on_time"}
    return Move("meet", "N8", APPOINTED, (Part("meet"),), (("meeting.held", f"{NEW}-meeting", data),))


def _resolve(dossier: Dossier, ground: Ground, moment: datetime) -> Move | None:
    """Every complaint is resolved, after an answer where it has none, and the client asked to confirm it (A8-A10)."""
    answer = _answer(dossier, ground, moment)
    parts, leaves = (list(answer.parts), list(answer.leaves)) if answer else ([], [])
    for case, _reading in _cases(dossier, moment, "open"):
        parts += [Part("resolve", case.id, about=case.text), Part("confirm", case.id, about=case.text)]
        leaves += [("complaint.resolved", case.id, {"outcome": "upheld", "cause": "ours"}), ("complaint.confirmed", case.id, {})]
    for case, _reading in _cases(dossier, moment, "resolved"):
        parts.append(Part("confirm", case.id, about=case.text))
        leaves.append(("complaint.confirmed", case.id, {}))
    return Move("resolve", "A10", ASKED, tuple(parts), tuple(leaves)) if parts else None


def _agree(dossier: Dossier, ground: Ground, moment: datetime) -> Move | None:  # noqa: ARG001 - all moves take the same
    """The expectation note (A4) and, while a project runs, the talk about money with its confirmation (R18)."""
    told = {field for note in dossier.expectations.until(moment) for field in note.fields}
    blank = [field for field in EXPECTED if field not in told]
    parts = [Part("expectation", field) for field in blank]
    leaves: list[Told] = [("expectation.noted", f"{NEW}-note", dict.fromkeys(blank, "-"))] if blank else []
    if running(dossier, moment):
        known = economics_known(dossier, moment)
        open_ones = [question for question in QUESTIONS if question not in known]
        parts += [Part("economics", question) for question in open_ones]
        leaves += [("economics.answered", "", {"question": question, "text": "-"}) for question in open_ones]
        if open_ones or "confirmed" not in known:
            parts.append(Part("economics_confirm"))
            leaves.append(("economics.confirmed", "", {}))
    return Move("agree", "A4" if blank else "R18", SOON, tuple(parts), tuple(leaves)) if parts else None


def _report(dossier: Dossier, ground: Ground, moment: datetime) -> Move | None:
    """A status report, where a project runs and the last one is no longer fresh (T13)."""
    since = dossier.reports.days_since(moment)
    if not running(dossier, moment) or (since is not None and since <= report_days(dossier, ground.policy, moment)[0]):
        return None
    return Move("report", "T13", SOON, (Part("report"),), (("report.sent", "", {"text": "-"}),))


def _contact(dossier: Dossier, ground: Ground, moment: datetime) -> Move | None:
    """Somebody with will and mandate, found and talked with (N13); where there is one, a talk with one person more (N12)."""
    here = [contact for contact in dossier.contacts.values() if contact.here(moment)]
    views = {contact.id: view for contact in here if (view := contact.assessed.last(moment))}
    active = talked_with(dossier, ground.policy.breadth_days, moment)
    talk: dict[str, Any] = {"channel": "call", "direction": "out", "reached": True}
    if not any(view.will == "yes" and view.mandate == "yes" for view in views.values()):
        new = f"{NEW}-contact"
        leaves: tuple[Told, ...] = (
            ("contact.added", new, {"name": "-"}),
            ("contact.assessed", new, {"will": "yes", "mandate": "yes", "stance": "for"}),
            ("interaction.logged", "", {**talk, "contacts": [new]}),
        )
        return Move("contact", "N13", ASKED, (Part("contact"),), leaves)
    silent = next((contact for contact in here if contact.id not in active), None)
    if len(active) >= ground.policy.breadth_contacts or silent is None:
        return None
    about = str(silent.value("name", moment) or "")
    return Move(
        "broaden",
        "N12",
        SOON,
        (Part("talk_with", silent.id, about=about),),
        (("interaction.logged", "", {**talk, "contacts": [silent.id]}),),
    )


def _sales(dossier: Dossier, ground: Ground, moment: datetime) -> Move | None:
    """A sales contact, where the last is too long ago (T10)."""
    rhythm = next(rhythm for rhythm, _ in rhythms(dossier, ground.policy, moment) if rhythm.channel == "sales")
    if not _lacking(dossier, rhythm, moment):
        return None
    data = {"channel": "call", "direction": "out", "reached": True, "sales": True}
    return Move("sales", "T10", SOON, (Part("sales"),), (("interaction.logged", "", data),))


def _services(dossier: Dossier, ground: Ground, moment: datetime) -> Move | None:
    """All services of the office presented (T6)."""
    missing = sorted(missing_services(dossier, ground.policy, ground.services, moment))
    leaves: tuple[Told, ...] = (("service.presented", "", {"services": missing}),)
    return Move("services", "T6", APPOINTED, (Part("services", times=len(missing)),), leaves) if missing else None


def _gesture(dossier: Dossier, ground: Ground, moment: datetime) -> Move | None:
    """A gesture or an idea for their development (T3)."""
    if dossier.gestures.count(ground.policy.care_gesture_days + 1, moment):
        return None
    return Move("gesture", "T3", SOON, (Part("gesture"),), (("gesture.made", "", {"text": "-"}),))


def _mirror(dossier: Dossier, ground: Ground, moment: datetime) -> Move | None:
    """What their own market sees of them, with what could be done about it (T5)."""
    if dossier.mirrors.count(ground.policy.care_mirror_days + 1, moment):
        return None
    data = dict.fromkeys(("observation", "source", "solution"), "-")
    return Move("mirror", "T5", SOON, (Part("mirror"),), (("mirror.noted", f"{NEW}-mirror", data),))


def _competitor(dossier: Dossier, ground: Ground, moment: datetime) -> Move | None:
    """Something on a competitor of theirs, shared with them (T4)."""
    if dossier.competitors_shared.count(ground.policy.care_competitor_days + 1, moment):
        return None
    subject = f"{NEW}-competitor"
    leaves: tuple[Told, ...] = (("competitor.noted", subject, {"name": "-", "text": "-"}), ("competitor.shared", subject, {}))
    return Move("competitor", "T4", SOON, (Part("competitor"),), leaves)


REPAIRING: tuple[Callable[[Dossier, Ground, datetime], Move | None], ...] = (
    *(_answer, _clear, _keep, _touch, _meet, _resolve, _agree, _report, _contact),
)
"""What puts a relation right, in the order in which equals are offered."""
SELLING: tuple[Callable[[Dossier, Ground, datetime], Move | None], ...] = (_sales, _services, _gesture, _mirror, _competitor)
"""What tends a sound relation: nobody sells to a client in trouble or with an open complaint (T7)."""


def catalogue(dossier: Dossier, ground: Ground, moment: datetime, *, troubled: bool) -> list[Move]:
    """The moves that can be made for the client as it stands at the moment."""
    complaining = any(True for _ in _cases(dossier, moment, "open"))
    rules = REPAIRING if troubled or complaining else (*REPAIRING, *SELLING)
    return [move for rule in rules if (move := rule(dossier, ground, moment)) is not None]
