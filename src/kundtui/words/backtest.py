"""Sentences about how far the colours can be trusted: hits, misses, false alarms, and what was known when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.backtest import BEFORE
from kundtui.i18n import N_, _, say_day
from kundtui.words.saying import NOTHING
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kundtui.desk.backtest import Case, Report

VERDICTS = {
    "none": N_("Nobody of whom anything was known has left yet, so nothing can be said of how far to trust the colours."),
    "few": N_("Warned of before they left: {hits} of {judged}; too few to say how far to trust the colours."),
    "mostly": N_(
        "Warned of before they left: {hits} of {judged}. Those who leave have mostly been red before: act on it, and ask the others too."
    ),
    "half": N_("Warned of before they left: {hits} of {judged}. About half of them left without a warning: a good colour is no promise."),
    "seldom": N_("Warned of before they left: {hits} of {judged}. Most left without a warning: do not rest on a good colour."),
}
HOW = {"lost": N_("left us"), "ended": N_("ended by us")}


def how(case: Case) -> str:
    """Say how the relation ended."""
    return _(HOW[case.past.how])


def level(code: str, signs: Mapping[str, str]) -> str:
    """Say a level, or a dash where it was no client then."""
    return f"{signs[code]} {word('level', code)}" if code else NOTHING


def sentences(report: Report, today: date) -> list[str]:
    """Say in plain words how far to trust the colours, and how it was counted."""
    lines = [_(VERDICTS[report.verdict], hits=report.hits, judged=report.judged)]
    if report.judged:
        told = [_("{days} days before: {hits} of {of}", days=days, hits=hits, of=of) for days, (hits, of) in report.by_days.items()]
        lines.append("; ".join(told) + ".")
    if report.judged_now:
        lines.append(_("By what we know today it would be {hits} of {judged}.", hits=report.hits_now, judged=report.judged_now))
    if report.misses:
        names = ", ".join(f"{case.name} ({say_day(case.on, today)})" for case in report.misses)
        lines.append(_("Not warned of: {names}.", names=names))
    if report.alarms:
        lines.append(
            _(
                "False alarms: of {alarms} times at risk or in crisis {false} were followed by neither an end nor a notice within 90 days; some of them because somebody acted.",
                alarms=report.alarms,
                false=report.false,
            )
        )
    elif report.sampled:
        lines.append(_("False alarms: none; nobody was at risk or in crisis on the days looked at."))
    lines.append(
        _(
            "Warned means at risk or in crisis on at least one of the days 30, 60 and 90 days before, as was known then: what was imported counts from its import."
        )
    )
    return lines


def report_json(report: Report) -> dict[str, Any]:
    """The same as data."""
    cases = [
        {
            "client": case.client,
            "name": case.name,
            "how": case.past.how,
            "on": case.on.isoformat(),
            "as_known_then": dict(zip(map(str, BEFORE), case.past.then, strict=True)),
            "as_we_know_now": dict(zip(map(str, BEFORE), case.past.now, strict=True)),
            "judged": case.judged,
            "warned": case.warned,
        }
        for case in report.cases
    ]
    rates = {
        "judged": report.judged,
        "hits": report.hits,
        "judged_as_we_know_now": report.judged_now,
        "hits_as_we_know_now": report.hits_now,
    }
    days = {str(days): {"hits": hits, "judged": of} for days, (hits, of) in report.by_days.items()}
    alarms = {"sampled": report.sampled, "alarms": report.alarms, "false_alarms": report.false}
    return rates | {"by_days": days, "misses": [case.name for case in report.misses], **alarms, "verdict": report.verdict, "cases": cases}
