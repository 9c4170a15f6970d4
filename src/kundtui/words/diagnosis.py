"""What the diagnosis says: its verdict, the play that goes with it, the evidence for and against with weights, what would change it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_, _, ngettext, say_day
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kundtui.desk.diagnosis import Diagnosed
    from kundtui.domain.diagnosis import Diagnosis, Lack, Sweep, Weighed
    from kundtui.domain.failures import Failure
    from kundtui.domain.signing import Signed

PLAYS: dict[str, str] = {
    "sweep_first": N_("Sweep it before anything else is said of the client (R10)."),
    "hard_time": N_("Extra effort, also where everything was done right: apology, a proposal, real help (A7-A9)."),
    "we_failed": N_("Meet them half-way: what was missed can be made good (A3)."),
    "no_pattern": N_("There is nothing to diagnose."),
    "mostly_ours": N_("Most of it is ours: make it good first (A3, R10)."),
    "soured_individual": N_("Broaden the contact surface: talk with others who have will and mandate (N12, N13)."),
    "problem_client": N_("A proposal, not a sentence: owner and leader sign, then the attempt or the ending (A1, A11)."),
    "unclear": N_("It is too early to say."),
}
FAILURES: dict[str, str] = {
    "promise": N_("a promise of ours was broken"),
    "complaint": N_("a complaint was upheld"),
    "surprise": N_("a surprise, with no expectation noted"),
    "late": N_("we came late and had not told"),
    "report": N_("no report for too long during a project"),
}
WHY: dict[str, str] = {"hard_time": N_("in a hard time: weighs nothing"), "our_failure": N_("after a failure of ours: weighs half")}
LACKS: dict[str, str] = {
    "weight": N_("weight {have} of {need}"),
    "kinds": N_("kinds {have} of {need}"),
    "span": N_("days {have} of {need}"),
    "cycles": N_("remedies in vain {have} of {need}"),
    "witnesses": N_("witnesses {have} of {need}"),
}
SWEEPS: dict[str, str] = {
    "promise": N_("overdue promise: {text}"),
    "complaint": N_("complaint past its clock: {text}"),
    "no": N_("an unanswered “no”"),
}


def verdict(made: Diagnosis) -> str:
    """The verdict as a sentence of its own."""
    said = word("verdict", made.verdict)
    return said[:1].upper() + said[1:]


def halves(weight: int) -> str:
    """A weight counted in halves."""
    return f"{weight // 2}½" if weight % 2 and weight > 1 else "½" if weight % 2 else str(weight // 2)


def sums(made: Diagnosis) -> str:
    """The numbers of the verdict in one line."""
    return _(
        "theirs {theirs} · ours {ours} · kinds {kinds} · days {span} · remedies in vain {vain} · witnesses {witnesses}",
        theirs=halves(made.weight),
        ours=halves(made.own),
        kinds=made.kinds,
        span=made.span,
        vain=made.vain,
        witnesses=made.witnesses,
    )


def incident(one: Weighed) -> str:
    """An incident's type in words."""
    return f"{one.entry.data['type']} {word('incident', one.entry.data['type'])}"


def weight(one: Weighed) -> str:
    """What an incident weighs, and why not in full."""
    return f"{halves(one.halves)}  {_(WHY[one.why])}" if one.why else halves(one.halves)


def failure(one: Failure) -> str:
    """A failure of ours in words."""
    return _(FAILURES[one.code])


def sweep(one: Sweep) -> str:
    """Something that comes first."""
    return _(SWEEPS[one.code], text=one.text) if "{text}" in SWEEPS[one.code] else _(SWEEPS[one.code])


def lack(one: Lack) -> str:
    """What is missing for the verdict, with how much there is and how much it takes."""
    have, need = (halves(one.have), halves(one.need)) if one.code == "weight" else (str(one.have), str(one.need))
    return _(LACKS[one.code], have=have, need=need)


def change(made: Diagnosis) -> str:
    """What would change the verdict."""
    if made.missing:
        return _("A problem client only with: {missing}.", missing=", ".join(map(lack, made.missing)))
    if made.otherwise:
        return _("Without that it would be: {verdict}.", verdict=word("verdict", made.otherwise))
    if made.verdict == "problem_client":
        return _("It stands only for as long as all of this holds: {needs}.", needs=", ".join(map(lack, made.turns)))
    return _("Another verdict comes with a pattern of theirs: {needs}.", needs=", ".join(map(lack, made.turns))) if made.turns else ""


def hard_time(made: Diagnosis, today: date) -> str:
    """The hard time in force, with its day of review."""
    return (
        _("A hard time of theirs, looked at again on {day}", day=say_day(date.fromordinal(made.hardship.last), today))
        if made.hardship
        else ""
    )


def signature(one: Signed | None, names: Mapping[str, str], today: date) -> str:
    """How far a diagnosis is signed."""
    if one is None:
        return _("Nobody has signed a diagnosis.")
    who = ", ".join(names.get(member, member) for member in one.by)
    said = _("Signed {day} by {who}: {verdict}", day=say_day(one.at.date(), today), who=who, verdict=word("verdict", one.verdict))
    return said if one.whole else f"{said}. " + _("Waiting for the {role}.", role=word("signs", one.needs))


def origin(code: str | None) -> str:
    """Where the difficulties come from, as somebody has noted it: context, never weight (N1)."""
    return _("Context: {origin}. It weighs nothing (N1).", origin=word("origin", code)) if code else ""


def as_read(one: Weighed, names: Mapping[str, str], today: date) -> str:
    """How the person themselves would read an incident (A13)."""
    day, who = say_day(date.fromordinal(one.day), today), ", ".join(names.get(member, member) for member in one.entry.data["seen_by"])
    kind = word("incident", one.entry.data["type"])
    return _(
        "Of you, on {day}, it is recorded: “{text}”. It was filed as: {kind}. Seen by {who}.",
        day=day,
        text=one.entry.data["text"],
        kind=kind,
        who=who,
    )


def evidence(made: Diagnosis) -> str:
    """How much the verdict rests on."""
    return ngettext("{n} entry", "{n} entries", len(made.evidence))


def diagnosis_json(found: Diagnosed, client: str) -> dict[str, Any]:
    """The diagnosis as data; weights in whole and half points."""
    made = found.diagnosis
    return {
        "client": client,
        "on": found.moment.date().isoformat(),
        "verdict": made.verdict,
        "otherwise": made.otherwise or None,
        "weights": {"theirs": made.weight / 2, "ours": made.own / 2},
        "kinds": made.kinds,
        "span": made.span,
        "witnesses": made.witnesses,
        "cycles": made.vain,
        "contact": made.one_contact or None,
        "missing": [_lack(one) for one in made.missing],
        "turns": [_lack(one) for one in made.turns],
        "for": [
            {
                "entry": one.entry.id,
                "type": one.entry.data["type"],
                "weight": one.halves / 2,
                "discount": one.why or None,
                "because": one.because or None,
            }
            for one in made.incidents
        ],
        "against": [{"entry": one.entry, "what": one.code, "weight": one.weight} for one in made.failures],
        "hard_time": date.fromordinal(made.hardship.last).isoformat() if made.hardship else None,
        "sweep": [{"what": one.code, "text": one.text, "entry": one.entry} for one in made.sweep],
        "signed": {"verdict": found.signing.verdict, "by": dict(found.signing.by), "evidence": list(found.signing.evidence)}
        if found.signing
        else None,
        "origin": found.reading.dossier.client.newest("origin"),
    }


def _lack(one: Lack) -> dict[str, Any]:
    return {"what": one.code, "have": _half(one, one.have), "need": _half(one, one.need)}


def _half(one: Lack, number: int) -> float:
    return number / 2 if one.code == "weight" else number
