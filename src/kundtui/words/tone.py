"""What the tone guard says of a draft: a line a finding, with the words, the practice, and what to write in place of an excuse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_, _, quoted
from kundtui.words.excerpt import excerpt
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kundtui.language.tone import Finding

ADVICE = {
    "insult": N_("Say what happened, without a word about them."),
    "shouting": N_("Write it in small letters, with one mark."),
    "excuse": N_("Tell what follows instead: {instead}"),
    "absolutes": N_("Say when it was, and what."),
    "no_date": N_("Say by when."),
    "accusation": N_("Say what you rest it on: a day, a number, a record."),
    "defence": N_("They want to know what you do now. Leave the explanations out."),
    "no_solution": N_("Say what they could do about it."),
}
"""Rule -> what to do about it."""
SHORT = 60
"""Cells of the quoted words in a line."""


def line(finding: Finding) -> str:
    """Say one finding: the rule, its words and practice."""
    parts = [_("held") if finding.hold else _("warning"), word("tone", finding.rule)]
    said = ": ".join(parts)
    return f"{said} {quoted(excerpt(finding.quote, SHORT))} [{finding.practice}]" if finding.quote else f"{said} [{finding.practice}]"


def advice(finding: Finding) -> str:
    """Say what to do about a finding."""
    return _(ADVICE[finding.rule], **({"instead": finding.instead} if finding.rule == "excuse" else {}))


def live(findings: Iterable[Finding]) -> str:
    """Say in one line of a form what stands in the draft, the gravest first; nothing where nothing is found."""
    found = sorted(findings, key=lambda one: (not one.hold, one.start))
    return f"{line(found[0])} {advice(found[0])}" if found else ""


def as_json(finding: Finding) -> dict[str, Any]:
    """The finding as `kundtui tone --json` prints it."""
    found = {"rule": finding.rule, "practice": finding.practice, "hold": finding.hold, "quote": finding.quote}
    span = {"start": finding.start, "end": finding.end}
    return found | span | ({"instead": finding.instead} if finding.instead else {})
