"""The ceilings K1 to K9 in words: why a level is held down, and the act that lifts it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_, _
from kundtui.words.amounts import as_broken, as_days, as_short_day
from kundtui.words.factors import unknown
from kundtui.words.findings import chosen
from kundtui.words.saying import Lookup, Saying, coded, listed
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kundtui.words.saying import Sayings


def _complaint(args: Mapping[str, Any]) -> Saying:
    """An open complaint, past a clock or not."""
    if args.get("clock"):
        return Saying(N_("complaint “{text}” ({severity}) is past its {clock}"), ways={"clock": coded("clock")})
    return Saying(N_("open complaint “{text}” ({severity})"))


def _as_factors(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - an argument of a code
    """Name all factors, those first that count most."""
    return listed(coded("factor"))(list(value) if isinstance(value, list | tuple) else [value], lookup)


def _thin(some: str, none: str) -> Any:  # noqa: ANN401 - what picks a sentence
    ways = {"unknown": _as_factors}
    return lambda args: Saying(some, ways=ways) if args.get("unknown") else Saying(none)


WHY: Sayings = {
    "K1": _complaint,
    "K2": _thin(N_("thin evidence, nothing known about {unknown}"), N_("thin evidence")),
    "K3": Saying("{count}", ways={"count": as_broken}),
    "K4": Saying(N_("no talk for {days}, where one is due every {window}"), ways={"days": as_days, "window": as_days}),
    "K5": _thin(N_("too little is known, nothing about {unknown}"), N_("too little is known")),
    "K6": lambda args: Saying(
        N_("no meeting in person since it fell on {since}") if args.get("since") else N_("no meeting in person since it fell"),
        ways={"since": as_short_day},
    ),
    "K7": Saying(N_("a project runs and nobody has talked about money")),
    "K8": Saying(N_("the client has given or threatened notice")),
    "K9": Saying(N_("a “no” from the client has no answer")),
}

LIFTS: dict[str, str] = {
    "answer": N_("Answer the complaint"),
    "decide": N_("Decide, and tell the client"),
    "resolve": N_("Resolve the complaint, and let the client confirm"),
    "keep_or_settle": N_("Keep the promises, or settle them with the client"),
    "talk": N_("Talk with the client"),
    "meet": N_("Meet in person, or let a leader waive the meeting"),
    "economics_talk": N_("Talk about money: changes, payment, delays"),
    "notice_withdrawn": N_("Win the client back, or decide that the relation ends"),
    "complaint_or_clear": N_("Make it a complaint, or clear it with a note"),
    "fill_gap": N_("Log what you know of the client"),
    "first_evidence": N_("Log what you know of the client"),
}
GAPS = ("fill_gap", "first_evidence")


def ceiling(
    id: str,  # noqa: A002 - a ceiling's own name
    level: str,
    lifted_by: str,
    args: Mapping[str, Any],
    *,
    today: date | None = None,
) -> tuple[str, str]:
    """Say why a level is held down, and the act that lifts it."""
    why = chosen(WHY, id, args, Lookup({}, today)) or id
    head = N_("{level}: {why}") if level == "unknown" else N_("No better than {level}: {why}")
    return _(head, level=word("level", level), why=why), lift(lifted_by, args)


def lift(lifted_by: str, args: Mapping[str, Any]) -> str:
    """Say the act that lifts a ceiling; of a gap the first factor that would count most."""
    gaps = args.get("unknown")
    if lifted_by in GAPS and gaps:
        return unknown(gaps[0])
    return _(LIFTS[lifted_by]) if lifted_by in LIFTS else lifted_by
